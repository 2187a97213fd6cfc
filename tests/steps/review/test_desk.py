"""One entry at a time: what a person does to it, what the file and the record say then, and who came first."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tests.clinic import ARABIC, entry, knee_clinic, messages, settings, write_catalog
from translator import record
from translator.catalogs import po
from translator.catalogs.headers import OURS
from translator.catalogs.state import pair_hash, state
from translator.errors import ProjectError, TranslatorError
from translator.model import Message, State, replace
from translator.project import Project
from translator.steps.review.desk import Desk, Outcome
from translator.steps.review.entry import LONGEST, Act, Change, Word
from translator.steps.review.undo import Step, Steps

NOW = datetime(2026, 11, 29, 10, 0, tzinfo=UTC)
ANNA, BEN = Word("Anna Muster", NOW), Word("Ben Kaya", NOW)
REST, COLD = Message("Rest").short_key, Message("Cold").short_key


@pytest.fixture
def desk(new_project: Callable[..., Project]) -> Desk:
    """The knee in Arabic, as a machine left it."""
    project = knee_clinic(new_project)
    write_catalog(project, "ar", "blog/knee", messages(ARABIC, "machine"), OURS)
    return Desk(project)


def at(desk: Desk, key: str = REST) -> Message:
    found = desk.sheet("blog/knee", "ar").message(key)
    assert found
    return found


def do(desk: Desk, act: Act, text: str | None = None, key: str = REST, word: Word = ANNA, seen: str = "") -> Outcome:
    message = at(desk, key)
    change = Change(act, (message.strings[0] if text is None else text,), seen or pair_hash(message))
    return desk.change("blog/knee", "ar", key, change, word)


def how(desk: Desk, key: str = REST) -> State:
    return desk.sheet("blog/knee", "ar").state(at(desk, key))


def actions(desk: Desk) -> list[str]:
    return [one.action for one in desk.sheet("blog/knee", "ar").events.events]


@pytest.mark.parametrize(
    ("act", "text", "expected", "recorded"),
    [
        (Act.SAVE, None, State.MACHINE, []),
        (Act.SAVE, "استرح", State.NEEDS_REVIEW, ["edit"]),
        (Act.SAVE, "", State.UNTRANSLATED, ["edit"]),
        (Act.ACCEPT, None, State.TRANSLATED, ["accept"]),
        (Act.ACCEPT, "استرح", State.TRANSLATED, ["accept", "edit"]),
        (Act.REOPEN, None, State.MACHINE, []),
        (Act.REOPEN, "استرح", State.NEEDS_REVIEW, ["edit"]),
    ],
)
def test_what_comes_of_a_machines_text(
    desk: Desk, act: Act, text: str | None, expected: State, recorded: list[str]
) -> None:
    found = do(desk, act, text)
    assert found.done
    assert (how(desk), sorted(actions(desk))) == (expected, recorded)


def test_an_edit_says_what_it_replaced(desk: Desk) -> None:
    """Where there was no text, it replaced nothing: no error was found."""
    texts = pair_hash(at(desk))
    do(desk, Act.SAVE, "")
    do(desk, Act.SAVE, "استرح")
    events = desk.sheet("blog/knee", "ar").events.events
    assert {(one.before, one.hash == pair_hash(at(desk))) for one in events} == {(texts, False), ("", True)}


def test_only_the_entry_changes_and_the_first_persons_name_comes(desk: Desk) -> None:
    path = desk.project.catalog("ar", "blog/knee")
    before = path.read_text().splitlines()
    do(desk, Act.ACCEPT, "استرح")
    after = path.read_text().splitlines()
    new = [line for line in after if line not in before]
    assert new == ['"Last-Translator: Anna Muster\\n"', 'msgstr "استرح"']
    gone = [line for line in before if line not in after]
    assert [line for line in gone if not line.startswith('"Last')] == ['msgstr "راحة"']
    again = path.read_bytes()
    do(desk, Act.ACCEPT, "هدوء", COLD, BEN)
    assert b"Anna Muster" in path.read_bytes()
    assert len(path.read_bytes().splitlines()) == len(again.splitlines()) - 1  # Cold is fuzzy no more


def test_who_comes_second_sees_the_first_ones_text_and_loses_nothing(desk: Desk) -> None:
    seen = pair_hash(at(desk))
    do(desk, Act.SAVE, "نص آنا")
    path = desk.project.catalog("ar", "blog/knee")
    before = path.read_bytes()
    found = do(desk, Act.ACCEPT, "نص بن", word=BEN, seen=seen)
    assert found.conflict
    assert found.message is not None
    assert found.message.strings == ("نص آنا",)
    assert path.read_bytes() == before
    assert do(desk, Act.SAVE, "نص آنا", word=BEN, seen=seen).done  # both typed the same


def test_what_was_changed_outside_is_read_again(desk: Desk) -> None:
    at(desk)
    path = desk.project.catalog("ar", "blog/knee")
    path.write_text(path.read_text().replace("راحة", "استراحة تامة"))
    assert at(desk).strings == ("استراحة تامة",)
    found = do(desk, Act.SAVE, "نصي", seen="0" * 12)
    assert found.conflict


def test_a_text_that_the_source_has_no_more(desk: Desk) -> None:
    seen = at(desk)
    source = desk.project.source / "blog" / "knee.txt"
    source.write_text(source.read_text().replace("Rest", "Rest well"))
    found = desk.change("blog/knee", "ar", REST, Change(Act.SAVE, ("نص",), pair_hash(seen)), ANNA)
    assert (found.message, found.done) == (None, False)
    assert "does not have this text any more" in found.why
    new = Message("Rest well").short_key
    found = desk.change("blog/knee", "ar", new, Change(Act.SAVE, ("نص",), "0" * 12), ANNA)
    assert "translator update" in found.why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a\0b", "NUL"),
        ("a\ud800b", "surrogate"),
        ("x" * (LONGEST + 1), "longer than"),
    ],
)
def test_what_no_file_can_hold_is_refused(desk: Desk, text: str, why: str) -> None:
    path = desk.project.catalog("ar", "blog/knee")
    before = path.read_bytes()
    found = do(desk, Act.SAVE, text)
    assert why in found.why
    assert path.read_bytes() == before
    assert actions(desk) == []


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "\u202eevil\u2066",
        "tab\tand \\n backslash",
        "line\nline",
        "x" * 100_000,
        'msgid ""\nmsgstr ""',
        "# fuzzy",
        "\x01\x1b[31m",
    ],
)
def test_any_text_is_saved_exactly(desk: Desk, text: str) -> None:
    assert do(desk, Act.SAVE, text).done
    assert at(desk).strings == (text,)
    assert [one.id for one in desk.sheet("blog/knee", "ar").catalog.live] == list(ARABIC)


def test_nothing_is_accepted_that_is_not_there(desk: Desk) -> None:
    assert do(desk, Act.ACCEPT, "  ").why == "there is no translation yet"


def test_sent_back_after_it_was_accepted(desk: Desk) -> None:
    do(desk, Act.ACCEPT, "استرح")
    do(desk, Act.REOPEN)
    assert how(desk) is State.NEEDS_REVIEW
    assert sorted(actions(desk)) == ["accept", "edit", "reopen"]


def test_sending_back_an_approved_text_withdraws_it(desk: Desk) -> None:
    approved = entry("Rest", ARABIC["Rest"], "approved")
    others = [one for one in messages(ARABIC) if one.id != "Rest"]
    write_catalog(desk.project, "ar", "blog/knee", [*others, approved])
    do(desk, Act.REOPEN)
    assert how(desk) is State.NEEDS_REVIEW
    assert actions(desk) == ["withdraw"]
    assert pair_hash(approved) in desk.sheet("blog/knee", "ar").events.withdrawn


def test_who_wrote_a_text_is_its_translator(desk: Desk) -> None:
    do(desk, Act.SAVE, "استرح", word=BEN)
    do(desk, Act.ACCEPT, word=ANNA)
    events = desk.sheet("blog/knee", "ar").events
    assert events.translators[pair_hash(at(desk))] == "Ben Kaya"


def test_a_name_that_is_nobodys(desk: Desk) -> None:
    with pytest.raises(ProjectError):
        do(desk, Act.SAVE, "x", word=dataclasses.replace(ANNA, by=OURS))


@pytest.mark.parametrize("act", [Act.SAVE, Act.ACCEPT])
def test_the_last_step_is_taken_back(desk: Desk, act: Act) -> None:
    before, steps = at(desk), Steps()
    found = do(desk, act, "استرح")
    assert found.before is not None
    assert found.message is not None
    steps.did(ANNA.by, Step("blog/knee", "ar", REST, found.before, found.message))
    undone = steps.undo(desk, ANNA)
    assert undone is not None
    assert undone[1].done
    assert replace(at(desk), line=0) == replace(before, line=0)
    assert state(at(desk), OURS) is State.MACHINE
    assert steps.undo(desk, ANNA) is None


def test_what_somebody_changed_since_is_not_taken_back(desk: Desk) -> None:
    steps = Steps()
    found = do(desk, Act.SAVE, "استرح")
    assert found.before is not None
    assert found.message is not None
    steps.did(ANNA.by, Step("blog/knee", "ar", REST, found.before, found.message))
    do(desk, Act.SAVE, "نص بن", word=BEN)
    assert steps.undo(desk, BEN) is None
    undone = steps.undo(desk, ANNA)
    assert undone is not None
    assert undone[1].conflict
    assert at(desk).strings == ("نص بن",)


def test_an_article_is_named_as_it_is(desk: Desk) -> None:
    for name in ("blog/../blog/knee", "/etc/passwd", "blog/knee.txt", "", "nothing"):
        with pytest.raises(TranslatorError):
            desk.sheet(name, "ar")


def test_what_people_did_stays_in_the_record(desk: Desk) -> None:
    do(desk, Act.ACCEPT, "استرح", word=dataclasses.replace(ANNA, seconds=12, tenth=3))
    first, second = record.read(desk.project.record("ar")).events
    assert {first.action, second.action} == {"edit", "accept"}
    done = first if first.action == "accept" else second
    assert (done.by, done.via, done.seconds, done.tenth, done.words) == ("Anna Muster", "page", 12, 3, 1)
    assert done.hash == pair_hash(at(desk))


def test_a_second_person_is_asked_for(desk: Desk) -> None:
    """What one person wrote here another approves; the header alone no longer decides."""
    from translator.steps.approve import approve
    from translator.steps.verdicts import Asked
    from translator.steps.verdicts import Word as Approval

    project = settings(desk.project, "second-person = true")
    do(desk, Act.ACCEPT, "استرح", word=BEN)
    path = project.catalog("ar", "blog/knee")
    assert po.read(path, "ar").header("Last-Translator") == "Ben Kaya"
    article = desk.article("blog/knee")
    own = approve(project, "ar", [article], Asked((REST,)), Approval("Ben Kaya", NOW))
    assert "somebody else approves it" in own.verdicts[0].why
    other = approve(project, "ar", [article], Asked((REST,)), Approval("Anna Muster", NOW))
    assert other.verdicts[0].why == ""
    assert how(desk) is State.APPROVED
