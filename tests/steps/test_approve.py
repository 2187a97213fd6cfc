"""approve and unapprove: whose word it is, what is refused, and what is written where."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clinic import PERSON, entry, settings, snapshot, write_catalog
from tests.conftest import NewProject
from tests.laws import law
from translator import record
from translator.catalogs import po, state
from translator.catalogs.headers import OURS, new_headers
from translator.errors import CatalogError, OutputError, ProjectError
from translator.model import Catalog, Message, State, replace
from translator.project import Project
from translator.steps.approve import approve
from translator.steps.reading import read_catalog, read_record
from translator.steps.unapprove import unapprove
from translator.steps.verdicts import Asked, Result, Reviewed, Word

TITLE, DOSE, REST = "Knee pain", "Take 50 mg of it.", "Rest a lot."
GERMAN = {TITLE: "Knieschmerzen", DOSE: "Nehmen Sie 50 mg davon.", REST: "Ruhen Sie viel."}
BERTA = "Berta Beispiel"
NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
ALL = Asked()
A = State.APPROVED

Step = Callable[..., Reviewed]


@pytest.fixture
def clinic(new_project: NewProject) -> Project:
    project = new_project({"knee.txt": f"{TITLE}\n\n{DOSE}\n\n{REST}\n"})
    write(project)
    return project


def write(
    project: Project, how: str = "translated", translator: str = PERSON, name: str = "knee", **other: str
) -> Path:
    """A catalog whose dose is in this state; title and rest are translated, unless `rest` says another."""
    hows = {TITLE: "translated", DOSE: how, REST: other.get("rest", "translated")}
    return write_catalog(project, "de", name, [entry(text, GERMAN[text], hows[text]) for text in GERMAN], translator)


def key(text: str = DOSE) -> Asked:
    return Asked((Message(text).short_key,))


def run(
    project: Project, step: Step = approve, asked: Asked | None = None, by: str = BERTA, names: Sequence[str] = (),
    now: datetime = NOW, reason: str = "", dry: bool = False,
) -> Reviewed:  # fmt: skip
    articles = project.choose_articles(names)[0]
    return step(project, "de", articles, asked or key(), Word(by, now, reason, dry))


def catalog(project: Project, name: str = "knee") -> Catalog:
    return read_catalog(project, name, "de")


def states(project: Project, name: str = "knee") -> dict[str, State]:
    """The state of each message as the record and the catalog say it now."""
    found, events = catalog(project, name), read_record(project, "de")
    return {one.id: state.state(one, found.header("Last-Translator"), events.withdrawn) for one in found.live}


def lines(project: Project) -> list[dict[str, str]]:
    path = project.record("de")
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def test_what_is_written(clinic: Project) -> None:
    before = catalog(clinic)
    done = run(clinic, by=" Berta\nBeispiel ")
    assert (done.number(Result.APPROVED), done.record) == (1, "locales/de/record.jsonl")
    assert done.written == ["locales/de/LC_MESSAGES/knee.po"]
    after = catalog(clinic)
    assert after.headers == before.headers, "Anna is named already, and no clock makes a difference for git to merge"
    pairs = zip(before.messages, after.messages, strict=True)
    changed = [new for old, new in pairs if replace(old, line=0) != replace(new, line=0)]
    assert [message.id for message in changed] == [DOSE]
    hash_ = state.pair_hash(changed[0])
    assert changed[0].comments == (f"approved: {BERTA} 2026-11-22 [{hash_}]",)
    assert lines(clinic) == [
        {
            "at": "2026-11-22T10:00:00Z", "action": "approve", "by": BERTA, "article": "knee",
            "key": changed[0].short_key, "hash": hash_, "translator": PERSON, "words": 5,
        }
    ]  # fmt: skip
    assert states(clinic)[DOSE] is A


@pytest.mark.parametrize("how", ["machine", "repaired", "fuzzy", "cleared", "edited", "translated"])
@pytest.mark.parametrize("translator", [PERSON, OURS])
def test_every_text_can_be_approved(clinic: Project, how: str, translator: str) -> None:
    """Approving is more than taking `fuzzy` away, so that is done too."""
    write(clinic, how, translator)
    assert run(clinic).number(Result.APPROVED) == 1
    found = catalog(clinic)
    assert states(clinic)[DOSE] is A
    assert not any(message.fuzzy for message in found.messages)
    assert found.header("Last-Translator") == (PERSON if translator == PERSON else BERTA)


def test_what_was_unread_stays_unread_beside_the_name(clinic: Project) -> None:
    """Somebody cleared `fuzzy` in bulk; the first approval must not make that count."""
    write(clinic, "machine", OURS, rest="cleared")
    assert states(clinic)[REST] is State.NEEDS_REVIEW
    run(clinic)
    assert states(clinic) == {TITLE: State.TRANSLATED, DOSE: A, REST: State.MACHINE}


@pytest.mark.parametrize(
    ("message", "why"),
    [
        (entry(DOSE, "Nehmen Sie 500 mg davon."), "numbers: "),
        (entry(DOSE, "Nehmen Sie 500 mg davon.", "machine"), "numbers: "),
        (entry(DOSE, ""), "there is no translation yet"),
        (Message(DOSE, ("Tag", "Tage"), plural="days"), "there is no translation yet"),
    ],
    ids=["open error", "open error of the machine's", "untranslated", "of a plural"],
)
def test_refused(clinic: Project, message: Message, why: str) -> None:
    path = write_catalog(clinic, "de", "knee", [message])
    before = path.read_bytes()
    done = run(clinic)
    assert [(verdict.result, verdict.why.startswith(why)) for verdict in done.verdicts] == [(Result.REFUSED, True)]
    assert (path.read_bytes(), lines(clinic)) == (before, [])


def test_half_a_plural_is_refused(clinic: Project) -> None:
    (clinic.root / "babel.cfg").write_text("[python: app.py]\n")
    (clinic.root / "app.py").write_text("ngettext('day', 'days', n)")
    write_catalog(clinic, "de", "site", [Message("day", ("Tag", ""), plural="days")])
    [verdict] = run(clinic, asked=Asked(), names=["site"]).verdicts
    assert (verdict.result, verdict.why) == (Result.REFUSED, "a plural form has no translation yet")


def test_a_message_that_is_not_in_the_catalog_yet(clinic: Project) -> None:
    write_catalog(clinic, "de", "knee", [entry(TITLE, GERMAN[TITLE])])
    assert [verdict.why for verdict in run(clinic).verdicts] == ["there is no translation yet"]


SECOND: dict[str, tuple[str, str, str, str]] = {
    "another": ("translated", PERSON, BERTA, ""),
    "the same": ("translated", PERSON, "anna  muster", "translated by Anna Muster <anna@clinic.example>"),
    "the same address": ("translated", PERSON, "A. M. <Anna@Clinic.example>", "translated by Anna"),
    "fuzzy": ("machine", PERSON, BERTA, "still fuzzy"),
    "repaired": ("repaired", PERSON, BERTA, "still fuzzy"),
    "unread": ("cleared", OURS, BERTA, "the file names nobody"),
    "nobody named": ("translated", OURS, BERTA, "the file names nobody"),
    "an approval that no longer fits": ("edited", PERSON, BERTA, ""),
}


@pytest.mark.parametrize(("how", "translator", "by", "why"), SECOND.values(), ids=SECOND)
def test_the_second_person(clinic: Project, how: str, translator: str, by: str, why: str) -> None:
    clinic = settings(clinic, "second-person = true")
    write(clinic, how, translator)
    [verdict] = run(clinic, by=by).verdicts
    assert verdict.result is (Result.REFUSED if why else Result.APPROVED)
    assert verdict.why.startswith(why)
    assert (states(clinic)[DOSE] is A, len(lines(clinic))) == ((False, 0) if why else (True, 1))


def test_the_record_knows_longer_than_the_file_who_translated(clinic: Project) -> None:
    """Anna translated, Berta approved and then saved the file for another message."""
    clinic = settings(clinic, "second-person = true")
    run(clinic)
    run(clinic, unapprove, by=BERTA)
    write(clinic, translator=BERTA)
    assert run(clinic, by="Anna Muster").verdicts[0].why.startswith("translated by Anna Muster")
    assert run(clinic, by=BERTA).number(Result.APPROVED) == 1


def test_what_is_approved_already_is_left_as_it_is(clinic: Project) -> None:
    run(clinic)
    before = snapshot(clinic.root)
    [verdict] = run(clinic, by="Carla").verdicts
    assert (verdict.result, verdict.why) == (Result.ALREADY, f"by {BERTA}, 2026-11-22")
    assert snapshot(clinic.root) == before


def test_an_approval_that_the_record_does_not_know_is_given_anew(clinic: Project) -> None:
    write(clinic, "approved")
    assert states(clinic)[DOSE] is A
    assert run(clinic).number(Result.APPROVED) == 1
    assert [line["by"] for line in lines(clinic)] == [BERTA]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (ALL, [TITLE, DOSE, REST]),
        (Asked(states=frozenset({State.TRANSLATED})), [TITLE]),
        (Asked(states=frozenset({State.MACHINE, State.NEEDS_REVIEW})), [DOSE, REST]),
        (Asked((Message(REST).short_key.upper(), Message(TITLE).short_key)), [REST, TITLE]),
    ],
    ids=["all", "translated", "two states", "keys"],
)
def test_which(clinic: Project, asked: Asked, expected: list[str]) -> None:
    write(clinic, "machine", rest="fuzzy")
    done = run(clinic, asked=asked)
    assert [verdict.message.id for verdict in done.verdicts] == expected
    assert {text for text, found in states(clinic).items() if found is A} == set(expected)


def test_all_articles_and_the_same_text_once(new_project: NewProject) -> None:
    """One that has no catalog has nothing to approve; one that is broken is said; the rest is done."""
    text = f"{TITLE}\n\n{DOSE}\n\n{REST}\n"
    project = new_project({f"{name}.txt": text for name in ("a", "b", "broken", "new")})
    for name in ("a", "b", "broken"):
        path = write(project, name=name)
    path.write_text("nonsense\n")
    done = run(project, asked=ALL, names=[])
    assert [str(error).partition(":")[0] for error in done.problems] == ["locales/de/LC_MESSAGES/broken.po"]
    assert (done.number(Result.APPROVED), len(done.verdicts)) == (6, 6)
    assert [set(states(project, name).values()) for name in "ab"] == [{A}, {A}]
    assert [line["article"] for line in lines(project)] == ["a"] * 3, "the second time they are the same texts"


def test_an_article_without_a_catalog(clinic: Project) -> None:
    clinic.catalog("de", "knee").unlink()
    done = run(clinic)
    assert [str(error) for error in done.problems] == ["locales/de/LC_MESSAGES/knee.po: there is no PO file yet"]


def test_dry(clinic: Project) -> None:
    write(clinic, "machine", OURS)
    before = snapshot(clinic.root)
    assert run(clinic, dry=True).number(Result.APPROVED) == 1
    assert snapshot(clinic.root) == before
    run(clinic)
    before = snapshot(clinic.root)
    assert run(clinic, unapprove, dry=True).number(Result.WITHDRAWN) == 1
    assert snapshot(clinic.root) == before


@pytest.mark.parametrize("step", [approve, unapprove])
@pytest.mark.parametrize("by", ["", " \n", OURS, "FULL NAME <EMAIL@ADDRESS>"])
def test_nobodys_word(clinic: Project, step: Step, by: str) -> None:
    with pytest.raises(ProjectError, match="--by"):
        run(clinic, step, by=by)
    assert lines(clinic) == []


@pytest.mark.parametrize("step", [approve, unapprove])
def test_a_key_of_no_message(clinic: Project, step: Step) -> None:
    with pytest.raises(ProjectError, match="is no message of knee in de"):
        run(clinic, step, Asked(("00000000",)))


@pytest.mark.parametrize("step", [approve, unapprove])
def test_a_broken_record_gets_no_more_lines(clinic: Project, step: Step) -> None:
    clinic.record("de").write_text("<<<<<<< HEAD\n")
    with pytest.raises(CatalogError, match=r"locales/de/record.jsonl:1"):
        run(clinic, step)
    assert clinic.record("de").read_text() == "<<<<<<< HEAD\n"


class Full(OutputError):
    """The disk is full."""


def fail(*_: object) -> None:
    raise Full("cannot be written")


@pytest.mark.parametrize("step", [approve, unapprove])
def test_without_a_record_nothing_is_written(clinic: Project, step: Step, monkeypatch: pytest.MonkeyPatch) -> None:
    if step is unapprove:
        run(clinic)
    before = snapshot(clinic.root)
    monkeypatch.setattr(record, "append", fail)
    done = run(clinic, step)
    assert [type(error) for error in done.problems] == [Full]
    assert done.verdicts == []
    assert snapshot(clinic.root) == before


def test_an_approval_in_the_record_alone_approves_nothing(clinic: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """The catalog could not be written; run again, it is, and the record has one line."""
    with monkeypatch.context() as patch:
        patch.setattr(po, "save", fail)
        done = run(clinic)
        assert ([type(error) for error in done.problems], done.verdicts) == ([Full], [])
    assert (states(clinic)[DOSE], len(lines(clinic))) == (State.TRANSLATED, 1)
    assert run(clinic).number(Result.APPROVED) == 1
    assert (states(clinic)[DOSE], len(lines(clinic))) == (A, 1)


def test_a_withdrawal_in_the_record_alone_holds(clinic: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    run(clinic)
    with monkeypatch.context() as patch:
        patch.setattr(po, "save", fail)
        run(clinic, unapprove)
    assert state.has_approval(next(one for one in catalog(clinic).live if one.id == DOSE))
    assert states(clinic)[DOSE] is State.NEEDS_REVIEW
    assert run(clinic, unapprove).number(Result.WITHDRAWN) == 1
    assert [line["action"] for line in lines(clinic)] == ["approve", "withdraw"]
    assert not any(one.comments for one in catalog(clinic).live)


def test_what_is_taken_back(clinic: Project) -> None:
    write(clinic, "machine")
    run(clinic, asked=ALL)
    done = run(clinic, unapprove, by="Carla", reason="for\nadults")
    assert done.number(Result.WITHDRAWN) == 1
    last = lines(clinic)[-1]
    assert (last["action"], last["by"], last["reason"]) == ("withdraw", "Carla", "for adults")
    [message] = [one for one in catalog(clinic).live if one.id == DOSE]
    assert (message.fuzzy, state.engines_of(message)) == (True, ("draft",)), "every editor shows that it waits"
    assert states(clinic) == {TITLE: A, DOSE: State.NEEDS_REVIEW, REST: A}
    write(clinic, "approved")
    assert states(clinic)[DOSE] is State.NEEDS_REVIEW, "an older copy does not bring it back"


def test_all_approvals_in_obsolete_entries_too(clinic: Project) -> None:
    gone = replace(entry("Gone.", "Weg.", "approved"), obsolete=True)
    write_catalog(clinic, "de", "knee", [entry(TITLE, GERMAN[TITLE], "approved"), entry(DOSE, GERMAN[DOSE]), gone])
    done = run(clinic, unapprove, ALL)
    assert [verdict.message.id for verdict in done.verdicts] == [TITLE, "Gone."]
    assert not any(state.has_approval(message) for message in catalog(clinic).messages)


def test_what_was_not_approved_and_what_was_taken_back_before(clinic: Project) -> None:
    assert [(one.result, one.why) for one in run(clinic, unapprove).verdicts] == [
        (Result.REFUSED, "it is not approved")
    ]
    run(clinic)
    run(clinic, unapprove)
    assert [(one.result, one.why) for one in run(clinic, unapprove).verdicts] == [
        (Result.ALREADY, f"by {BERTA}, 2026-11-22")
    ]


def test_the_last_word_holds_whatever_the_clock_says(clinic: Project) -> None:
    """Each answers the one before: in the same second, and from a machine whose clock is behind."""
    for hour in (10, 10, 3, 10, 2):
        now = NOW.replace(hour=hour)
        run(clinic, now=now)
        assert states(clinic)[DOSE] is A
        run(clinic, unapprove, now=now)
        assert states(clinic)[DOSE] is State.NEEDS_REVIEW
    assert len(lines(clinic)) == 10


NAMES = st.text(min_size=1, max_size=120).filter(lambda name: name.isprintable() and bool(name.strip()))


@law(60)
@given(NAMES, st.sampled_from(["machine", "fuzzy", "translated"]))
def test_any_name_holds(name: str, how: str) -> None:
    """Whatever a person is called: their approval fits into a line that no tool wraps, and counts."""
    made = state.as_approved(entry(DOSE, GERMAN[DOSE], how), name, NOW.date())
    written = po.render(Catalog("de", new_headers("knee", "de"), (made,))).decode()
    assert all(f"# {comment}\n" in written and len(comment) <= 74 for comment in made.comments)
    assert state.state(made, OURS) is A
