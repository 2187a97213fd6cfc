"""What may go out: every state x error x publish x unreviewed, down to what stands in each file; and what a last
release is good for."""

from __future__ import annotations

import gettext
import io
import json
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clinic import PERSON, entry, read_page
from tests.laws import law
from translator.bundles import BUNDLES
from translator.bundles.edition import Edition, Site
from translator.catalogs.headers import OURS
from translator.catalogs.state import pair_hash, state
from translator.formats import format_of, parse
from translator.locales import locale
from translator.model import Document, Problem, Severity
from translator.publishing import (
    Assessment,
    Decision,
    Earlier,
    Facts,
    Policy,
    Status,
    assess,
    changed,
    decide,
    facts_of,
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
EARLIER = Earlier((), indexable=True)


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

    decision = decide(assessments, policy, "", None, ())

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


FACTS: Facts = (("aaaaaaaaaaaa", 1, "50"),)
OTHER: Facts = (("bbbbbbbbbbbb", 1, "500"),)


@pytest.mark.parametrize(
    ("how", "earlier", "now", "wanted", "indexable"),
    [
        ("approved", None, FACTS, Status.PUBLISHED, True),
        ("approved", Earlier(OTHER, True), FACTS, Status.PUBLISHED, True),
        ("machine", None, FACTS, Status.HELD, False),
        ("machine", Earlier(FACTS, True), FACTS, Status.PREVIOUS, True),
        ("machine", Earlier(FACTS, False), FACTS, Status.PREVIOUS, False),
        ("machine", Earlier(OTHER, True), FACTS, Status.WITHDRAWN, False),
        ("machine", Earlier(FACTS, True), (), Status.WITHDRAWN, False),
        ("machine", Earlier((), True), FACTS, Status.WITHDRAWN, False),
        ("untranslated", Earlier((), True), (), Status.PREVIOUS, True),
    ],
)
def test_a_page_that_waits(how: str, earlier: Earlier | None, now: Facts, wanted: Status, indexable: bool) -> None:
    decision = decide(assessed(how, "none"), Policy(unreviewed="hold"), "", earlier, now)
    assert (decision.status, decision.indexable) == (wanted, indexable)
    assert bool(decision.reason) is (wanted is not Status.PUBLISHED)
    if wanted is not Status.PUBLISHED:
        assert not decision.shown


@pytest.mark.parametrize("unreviewed", ["label", "source"])
def test_a_last_release_is_for_pages_that_wait_alone(unreviewed: str) -> None:
    policy = Policy(unreviewed=unreviewed)  # type: ignore[arg-type]
    for earlier in (Earlier(FACTS, True), Earlier(OTHER, True)):
        assert decide(assessed("machine", "none"), policy, "", earlier, FACTS).status in (
            Status.LABELLED,
            Status.PARTIAL,
        )


@pytest.mark.parametrize("unreviewed", ["label", "source", "hold"])
@pytest.mark.parametrize("earlier", [None, Earlier(FACTS, True), Earlier(OTHER, True)])
@pytest.mark.parametrize("how", STATES)
def test_withheld_beats_everything(how: str, earlier: Earlier | None, unreviewed: str) -> None:
    policy = Policy(unreviewed=unreviewed)  # type: ignore[arg-type]
    decision = decide(assessed(how, "none"), policy, "not allowed there", earlier, FACTS)
    assert decision == Decision(Status.WITHHELD, reason="not allowed there")
    assert not decision.status.has_page


def test_a_dismissal_is_of_one_check() -> None:
    message = entry(SUBJECT, GERMAN[SUBJECT])
    two = [Problem("numbers", Severity.ERROR, "one"), Problem("names", Severity.ERROR, "two")]
    record = Record(dismissed=frozenset({("numbers", pair_hash(message))}))
    assert [problem.check for problem in assess(message, state(message, PERSON), two, record).open_errors] == ["names"]


A, B, C = "Take 50 mg of it in the morning.", "Take 100 mg of it in the evening.", "Drink water with it."
CHANGES = {
    "nothing": (f"{A}\n\n{B}\n\n{C}\n", f"{A}\n\n{B}\n\n{C}\n", False),
    "wrapped anew": (
        f"{A}\n\n{B}\n",
        f"{A.replace(' mg', ' mg' + chr(10), 1)}\n\n{B}\n".replace("\n of", "\nof"),
        False,
    ),
    "words without a fact": (f"{A}\n\n{C}\n", f"{A}\n\nDrink some water with it.\n", False),
    "words beside the fact": (f"{A}\n\n{C}\n", f"Take 50 mg of this in the morning.\n\n{C}\n", False),
    "words beside two facts": (f"{A}\n\n{B}\n", f"{A}\n\n{B}\n".replace("of it", "of this"), False),
    "the time of day": (f"{A}\n\n{C}\n", f"{A.replace('morning', 'evening')}\n\n{C}\n", True),
    "the time of day left out": (f"{A}\n\n{B}\n", f"{A}\n\nTake 100 mg of it late.\n", True),
    "moved": (f"{A}\n\n{B}\n\n{C}\n", f"{C}\n\n{B}\n\n{A}\n", False),
    "moved, and other words": (f"{A}\n\n{B}\n\n{C}\n", f"{B}\n\n{A}\n\nDrink some water.\n", False),
    "how often": (f"{A}\n\n{C}\n", f"Take 50 mg of it every morning.\n\n{C}\n", True),
    "a negation": ("Take it with milk.\n", "Do not take it with milk.\n", True),
    "another negation": ("It is not safe.\n", "It is never safe.\n", False),
    "a direction": ("The left knee.\n", "The right knee.\n", True),
    "a unit": ("Take 50 mg.\n", "Take 50 mcg.\n", True),
    "a number in words": ("Take two tablets.\n", "Take three tablets.\n", True),
    "digits for a word": ("Take two tablets.\n", "Take 2 tablets.\n", False),
    "written in another way": ("Take 1,000 mg each day.\n", "Take 1000 mg each day.\n", False),
    "a paragraph without a fact": (f"{A}\n", f"{A}\n\n{C}\n", False),
    "a digit": (f"{A}\n\n{B}\n", f"{A.replace('50', '500')}\n\n{B}\n", True),
    "a decimal point": ("Take 1.5 mg each day.\n", "Take 15 mg each day.\n", True),
    "swapped between paragraphs": (f"{A}\n\n{B}\n", f"{A.replace('50', '100')}\n\n{B.replace('100', '50')}\n", True),
    "swapped in a paragraph": ("Take 50 mg for 10 days.\n", "Take 10 mg for 50 days.\n", True),
    "given to another thing": (
        "Take 50 mg of A.\n\nTake B with food.\n",
        "Take A with food.\n\nTake 50 mg of B.\n",
        True,
    ),
    "a new paragraph elsewhere": (f"{A}\n\n{B}\n", f"{C}\n\n{A}\n\n{B.replace('of it', 'of this')}\n", False),
    "a paragraph with a fact added": (f"{C}\n", f"{C}\n\n{A}\n", True),
    "a paragraph with a fact twice": (f"{A}\n\n{C}\n", f"{A}\n\n{C}\n\n{A}\n", True),
    "a paragraph with a fact removed": (f"{A}\n\n{B}\n", f"{A}\n", True),
    "a fact removed from a paragraph": (f"{A}\n\n{C}\n", f"Take it in the morning.\n\n{C}\n", True),
    "a fact moved to another paragraph": (f"{A}\n\n{C}\n", "Take it in the morning.\n\nDrink 50 ml with it.\n", True),
}


@pytest.mark.parametrize(("before", "after", "wanted"), CHANGES.values(), ids=CHANGES)
def test_changed_facts(before: str, after: str, wanted: bool) -> None:
    earlier, now = (facts_of(article(text), "en") for text in (before, after))
    assert changed(earlier, now) is wanted


claims = st.lists(st.tuples(st.sampled_from("abcd"), st.integers(0, 2), st.sampled_from(["1", "2"])), max_size=6).map(
    lambda found: tuple((f"{letter}{value}", silent, value) for letter, silent, value in found)
)


@given(claims, st.randoms(use_true_random=False))
@law()
def test_an_article_put_in_another_order_has_the_same_facts(facts: Facts, random: object) -> None:
    moved = list(facts)
    random.shuffle(moved)  # type: ignore[attr-defined]
    assert not changed(facts, tuple(moved))


@given(claims, claims)
@law()
def test_facts_that_are_more_or_less_have_changed(one: Facts, other: Facts) -> None:
    values, others = (sorted(claim[2] for claim in facts) for facts in (one, other))
    assert changed(one, other) is changed(other, one)
    if values != others:
        assert changed(one, other)


@pytest.mark.parametrize("how", ["machine", "repaired", "translated", "approved"])
def test_a_text_whose_approval_was_taken_back_is_shown_nowhere(how: str) -> None:
    message = entry(SUBJECT, GERMAN[SUBJECT], how)
    record = gather([Event("2026-11-22T10:00:00Z", "withdraw", "Anna", "another", "", pair_hash(message))])
    found = assess(message, state(message, PERSON, record.withdrawn), (), record)
    assert not found.publishable(Policy("translated"))
    assert not found.usable_machine_text
