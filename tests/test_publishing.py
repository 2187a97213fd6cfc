"""What may go out: every state x error x publish x unreviewed, down to what stands in each file; and what a last
release is good for."""

from __future__ import annotations

import gettext
import io
import json
from pathlib import PurePosixPath

import pytest

from tests.clinic import PERSON, entry, read_page
from translator.bundles.edition import Edition, Site
from translator.bundles.kinds import BUNDLES
from translator.catalogs.headers import OURS
from translator.catalogs.state import pair_hash, state
from translator.formats import format_of, parse
from translator.locales import locale
from translator.model import Document, Problem, Severity
from translator.publishing import (
    Assessment,
    Decision,
    Earlier,
    Policy,
    Status,
    assess,
    decide,
)
from translator.record import Event, Record, gather

TITLE, FINE, SUBJECT = "Knee pain", "Rest is fine in most cases.", "Take 50 mg each day, not more."
GERMAN = {TITLE: "Knieschmerzen", FINE: "Meist genügt Ruhe.", SUBJECT: "Nehmen Sie täglich 50 mg, nicht mehr."}
SOURCE = f"{TITLE}\n\n{FINE}\n\n{SUBJECT}\n"

# State of the text -> may go out under publish = "translated" and "approved"; is the machine's to show under a notice.
STATES = {
    "untranslated": (False, False, False),
    "machine": (False, False, True),
    "repaired": (False, False, True),
    "fuzzy": (False, False, False),
    "cleared": (False, False, False),
    "edited": (False, False, False),
    "translated": (True, False, False),
    "approved": (True, True, False),
}
# What is wrong -> whether it holds the text back.
ERRORS = {"none": False, "warning": False, "dismissed": False, "open": True, "dismissed for another text": True,
          "not dismissible": True}  # fmt: skip


def article(text: str = SOURCE) -> Document:
    return parse(PurePosixPath("blog/knee.txt"), text.encode())


def assessed(how: str, error: str) -> list[Assessment]:
    """The article's three messages: two are approved, the last is in this state with this problem."""
    found = []
    for segment in article().segments:
        subject = segment.text == SUBJECT
        message = entry(segment.text, GERMAN[segment.text], how if subject else "approved")
        problems = []
        if subject and error != "none":
            severity = Severity.WARNING if error == "warning" else Severity.ERROR
            problems = [Problem("numbers", severity, "wrong", dismissible=error != "not dismissible")]
        name = OURS if subject and how == "cleared" else PERSON
        seen = "another" if error == "dismissed for another text" else pair_hash(message)
        dismissals = [dismissal("numbers", seen)] if "dismiss" in error else []
        found.append(assess(message, state(message, name), problems, gather(dismissals)))
    return found


def dismissal(check: str, hash_: str) -> Event:
    return Event("2026-11-22T10:00:00Z", "dismiss", "Anna", "blog/knee", "", hash_, check, "read it twice")


def files_of(assessments: list[Assessment], policy: Policy, decision: Decision) -> dict[str, bytes]:
    """Every bundle of the German edition, by kind."""
    document = article()
    shown = {at: GERMAN[one.text] for at, one in enumerate(document.segments) if one.key in decision.shown}
    content = format_of(document.path).render(document, shown)
    by_key = {found.message.key: found for found in assessments}
    german = Edition("blog/knee", document, locale("de"), locale("en"), decision, policy, by_key, content)
    site = Site("https://clinic.example", "", "", {}, (german,))
    return {kind: data for kind, bundle in BUNDLES.items() for _, data in bundle(german, site)}


@pytest.mark.parametrize("unreviewed", ["label", "source", "hold"])
@pytest.mark.parametrize("publish", ["translated", "approved"])
@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize("how", STATES)
def test_what_may_go_out(how: str, error: str, publish: str, unreviewed: str) -> None:
    by_translated, by_approved, by_machine = STATES[how]
    good = not ERRORS[error]
    ready = good and (by_approved if publish == "approved" else by_translated)
    machine = good and by_machine
    wanted, text = {
        (True, "label"): (Status.PUBLISHED, "translation"),
        (True, "source"): (Status.PUBLISHED, "translation"),
        (True, "hold"): (Status.PUBLISHED, "translation"),
        (False, "label"): (Status.LABELLED, "translation" if machine else "source"),
        (False, "source"): (Status.PARTIAL, "source"),
        (False, "hold"): (Status.HELD, ""),
    }[ready, unreviewed]
    policy = Policy(publish, unreviewed)  # type: ignore[arg-type]
    assessments = assessed(how, error)

    decision = decide(assessments, policy, "", None)

    assert decision.status is wanted
    assert decision.indexable is ready
    files = files_of(assessments, policy, decision)
    assert ("page" in files) is ("content" in files) is (wanted is not Status.HELD)
    if "page" in files:
        page = read_page(files["page"])
        paragraph = page.all("p")[-1]
        assert paragraph.text == (GERMAN[SUBJECT] if text == "translation" else SUBJECT)
        english = {"lang": "en", "dir": "ltr"}
        assert (english.items() <= paragraph.attributes.items()) is (text == "source")
        assert page.noindex is not ready
        assert bool(page.all("div", role="note")) is not ready
        assert (paragraph.text in files["content"].decode()) is True
        assert page.texts("h1") == [GERMAN[TITLE]]
    held_back = GERMAN[SUBJECT].encode()
    if not ready and not machine:
        assert not any(held_back in data for data in files.values())
    certain = {TITLE: GERMAN[TITLE], FINE: GERMAN[FINE]}
    due = {**certain, SUBJECT: GERMAN[SUBJECT]} if ready else certain
    assert json.loads(files["messages"]) == due
    assert json.loads(files["messages.machine"]) == ({SUBJECT: GERMAN[SUBJECT]} if machine else {})
    catalog = gettext.GNUTranslations(io.BytesIO(files["mo"]))
    assert catalog.gettext(SUBJECT) == (GERMAN[SUBJECT] if ready else SUBJECT)
    assert catalog.gettext(FINE) == GERMAN[FINE]


STANDS, WRONG, GONE = Earlier(True), Earlier(True, corrected=True), Earlier(True, lost="a file is gone")


@pytest.mark.parametrize(
    ("how", "earlier", "wanted", "indexable"),
    [
        ("approved", None, Status.PUBLISHED, True),
        ("approved", WRONG, Status.PUBLISHED, True),
        ("approved", GONE, Status.PUBLISHED, True),
        ("machine", None, Status.HELD, False),
        ("machine", STANDS, Status.PREVIOUS, True),
        ("machine", Earlier(False), Status.PREVIOUS, False),
        ("machine", WRONG, Status.WITHDRAWN, False),
        ("machine", GONE, Status.WITHDRAWN, False),
        ("untranslated", STANDS, Status.PREVIOUS, True),
    ],
)
def test_a_page_that_waits(how: str, earlier: Earlier | None, wanted: Status, indexable: bool) -> None:
    decision = decide(assessed(how, "none"), Policy(unreviewed="hold"), "", earlier)
    assert (decision.status, decision.indexable) == (wanted, indexable)
    assert bool(decision.reason) is (wanted is not Status.PUBLISHED)
    if wanted is not Status.PUBLISHED:
        assert not decision.shown


@pytest.mark.parametrize("unreviewed", ["label", "source", "hold"])
@pytest.mark.parametrize(
    ("earlier", "wanted"), [(None, Status.HELD), (STANDS, Status.PREVIOUS), (WRONG, Status.WITHDRAWN)]
)
def test_a_broken_file_makes_a_page_wait(unreviewed: str, earlier: Earlier | None, wanted: Status) -> None:
    policy = Policy(unreviewed=unreviewed)  # type: ignore[arg-type]
    for how in ("approved", "machine"):
        decision = decide(assessed(how, "none"), policy, "", earlier, broken="de.po: broken")
        assert (decision.status, "de.po: broken" in decision.reason) == (wanted, True)


@pytest.mark.parametrize("unreviewed", ["label", "source"])
def test_a_last_release_is_for_pages_that_wait_alone(unreviewed: str) -> None:
    policy = Policy(unreviewed=unreviewed)  # type: ignore[arg-type]
    for earlier in (STANDS, WRONG):
        assert decide(assessed("machine", "none"), policy, "", earlier).status in (
            Status.LABELLED,
            Status.PARTIAL,
        )


@pytest.mark.parametrize("unreviewed", ["label", "source", "hold"])
@pytest.mark.parametrize("earlier", [None, STANDS, WRONG])
@pytest.mark.parametrize("how", STATES)
def test_withheld_beats_everything(how: str, earlier: Earlier | None, unreviewed: str) -> None:
    policy = Policy(unreviewed=unreviewed)  # type: ignore[arg-type]
    decision = decide(assessed(how, "none"), policy, "not allowed there", earlier)
    assert decision == Decision(Status.WITHHELD, reason="not allowed there")
    assert not decision.status.has_page


def test_a_dismissal_is_of_one_check() -> None:
    message = entry(SUBJECT, GERMAN[SUBJECT])
    two = [Problem("numbers", Severity.ERROR, "one"), Problem("names", Severity.ERROR, "two")]
    record = Record(dismissed=frozenset({("numbers", pair_hash(message))}))
    assert [problem.check for problem in assess(message, state(message, PERSON), two, record).open_errors] == ["names"]
