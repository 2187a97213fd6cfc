"""Why a message stands where it does: each cause, what the page shows for it, and what to do next."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clinic import PERSON, TODAY, entry
from tests.laws import law
from translator.catalogs.headers import OURS
from translator.catalogs.state import as_approved, as_machine, as_repaired, as_withdrawn, pair_hash, state
from translator.checks.pair import Pair
from translator.model import Message, Place, Problem, Severity, State, replace
from translator.publishing import Decision, Policy, Status
from translator.record import Event, Record, gather
from translator.steps.findings import Looked, looked
from translator.steps.reasons import Cause, Difference, Mark, Reason, Shown, explain

SOURCE = "Rest for 48 hours. Drink water."
OLD = "Rest for 24 hours. Drink water."
TEXT = "Ruhen Sie sich 48 Stunden aus. Trinken Sie Wasser."
OTHER = "Ruhen Sie 48 Stunden. Trinken Sie Wasser."
ORIGIN = Place("source/blog/knee.txt", 3, "en", Message(SOURCE).short_key)
KEY = ORIGIN.key
FILE = "locales/de/LC_MESSAGES/blog/knee.po"
LABELLED = Decision(Status.LABELLED)
TRANSLATED, APPROVED = Policy(), Policy(publish="approved")
UNSAFE = Problem("numbers", Severity.ERROR, "source 48 hours, translation 24 Stunden")
BROKEN = Problem("skeleton", Severity.ERROR, "another structure", dismissible=False)
WARNING = Problem("length", Severity.WARNING, "much longer")


def look(message: Message, last: str, record: Record, *problems: Problem) -> Looked:
    found = [(Pair(message.id, message.strings[0], "en", "de"), problem) for problem in problems]
    place = Place(FILE, message.line, "de", message.short_key)
    return looked("blog/knee", place, message, state(message, last, record.withdrawn), found, record)


def why(
    message: Message,
    *problems: Problem,
    last: str = PERSON,
    record: Record = Record(),  # noqa: B008 - frozen
    policy: Policy = TRANSLATED,
    decision: Decision = LABELLED,
    coming: Message | None = None,
) -> Reason:
    message = replace(message, line=message.line or 40)
    return explain("blog/knee", look(message, last, record, *problems), record, decision, policy, ORIGIN, coming)


def event(action: str, message: Message, at: str = "2026-11-23T10:00:00Z") -> Event:
    return Event(at, action, "Ben", "blog/knee", message.short_key, pair_hash(message), reason="a wrong word")  # type: ignore[arg-type]


def carried(message: Message) -> Message:
    """As a merge carries it to a changed source."""
    return replace(message, id=SOURCE, previous_id=OLD, flags=("fuzzy",))


PLAIN = entry(SOURCE, TEXT)
FUZZY = entry(SOURCE, TEXT, "fuzzy")
MACHINE = entry(SOURCE, TEXT, "machine")
BEFORE = replace(PLAIN, id=OLD)
MACHINE_BEFORE = as_machine(BEFORE, (TEXT,), "draft", TODAY)
GIVEN = as_approved(PLAIN, "Anna", TODAY)
GIVEN_BEFORE = as_approved(BEFORE, "Anna", TODAY)
PLURAL = Message("day", ("Tag", ""), plural="days")
RECORD = gather([event("approve", PLAIN)])
NOTHING = Record()
CAUSES: dict[str, tuple[Message, str, Record, Cause]] = {
    "empty": (Message(SOURCE), PERSON, NOTHING, Cause.EMPTY),
    "a form empty": (PLURAL, PERSON, NOTHING, Cause.FORM_EMPTY),
    "a form empty, fuzzy": (replace(PLURAL, flags=("fuzzy",)), PERSON, NOTHING, Cause.FORM_EMPTY),
    "the machine's": (MACHINE, OURS, NOTHING, Cause.UNREAD),
    "the machine's for another source": (carried(MACHINE_BEFORE), OURS, NOTHING, Cause.CARRIED),
    "repaired": (as_repaired(PLAIN, (TEXT,), "draft", [1], TODAY), PERSON, NOTHING, Cause.REPAIRED),
    "fuzzy, with a previous source": (carried(BEFORE), PERSON, NOTHING, Cause.SOURCE_CHANGED),
    "approved, then carried": (carried(GIVEN_BEFORE), PERSON, NOTHING, Cause.SOURCE_CHANGED),
    "the machine's, edited, then its source changed": (
        replace(carried(MACHINE_BEFORE), strings=(OTHER,), previous_id=None),
        PERSON,
        NOTHING,
        Cause.SOURCE_CHANGED,
    ),
    "the machine's, edited and fuzzy": (replace(MACHINE, strings=(OTHER,)), PERSON, NOTHING, Cause.EDITED),
    "fuzzy": (FUZZY, PERSON, NOTHING, Cause.FUZZY),
    "approved and marked fuzzy": (replace(GIVEN, flags=("fuzzy",)), PERSON, NOTHING, Cause.FUZZY),
    "approved, edited and fuzzy": (replace(GIVEN, strings=(OTHER,), flags=("fuzzy",)), PERSON, NOTHING, Cause.VOID),
    "approved, then edited": (replace(GIVEN, strings=(OTHER,)), PERSON, NOTHING, Cause.VOID),
    "approved, then edited, by the record": (
        replace(GIVEN, strings=(OTHER,)),
        PERSON,
        RECORD,
        Cause.VOID_TRANSLATION,
    ),
    "approved for another source, by the record": (replace(GIVEN, id=OLD), PERSON, RECORD, Cause.VOID_SOURCE),
    "approved for another source, by the entry": (
        replace(carried(GIVEN_BEFORE), flags=()),
        PERSON,
        NOTHING,
        Cause.VOID_SOURCE,
    ),
    "approved in another context": (
        replace(GIVEN, context="menu", previous_id=SOURCE),
        PERSON,
        NOTHING,
        Cause.VOID_CONTEXT,
    ),
    "withdrawn": (as_withdrawn(GIVEN), PERSON, gather([event("withdraw", PLAIN)]), Cause.WITHDRAWN),
    "withdrawn, its comment still there": (GIVEN, PERSON, gather([event("withdraw", PLAIN)]), Cause.WITHDRAWN),
    "cleared without a name": (entry(SOURCE, TEXT, "cleared"), OURS, NOTHING, Cause.UNNAMED),
    "a person's": (PLAIN, PERSON, NOTHING, Cause.READY),
    "approved": (GIVEN, PERSON, NOTHING, Cause.READY),
    "approved again after a withdrawal": (
        GIVEN,
        PERSON,
        gather([event("withdraw", PLAIN), event("approve", PLAIN, "2026-11-24T10:00:00Z")]),
        Cause.READY,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("message", "last", "record", "cause"), CAUSES.values(), ids=CAUSES)
def test_the_cause(message: Message, last: str, record: Record, cause: Cause) -> None:
    assert why(message, last=last, record=record).cause is cause


def test_every_cause_is_in_the_table() -> None:
    others = {Cause.NOT_THERE, Cause.UNSAFE, Cause.NOT_APPROVED}
    assert {cause for *_, cause in CAUSES.values()} == set(Cause) - others


def test_a_message_that_the_catalog_lacks() -> None:
    """What an update would make of it tells what has changed."""
    looked_at = look(Message(SOURCE), PERSON, NOTHING)
    found = explain("blog/knee", looked_at, NOTHING, LABELLED, TRANSLATED, ORIGIN, carried(BEFORE))
    assert (found.cause, found.differences) == (Cause.NOT_THERE, (Difference("text", OLD, SOURCE),))
    assert found.next == ("translator update blog/knee -l de",)


def test_open_errors_and_what_must_be_approved() -> None:
    assert why(PLAIN, UNSAFE).cause is Cause.UNSAFE
    assert why(PLAIN, WARNING).cause is Cause.READY
    assert why(GIVEN, policy=APPROVED).cause is Cause.READY
    assert why(PLAIN, policy=APPROVED).cause is Cause.NOT_APPROVED
    assert why(MACHINE, UNSAFE, last=OURS).cause is Cause.UNREAD


def test_a_dismissed_error_is_told_and_not_open() -> None:
    word = Event("2026-11-22T10:00:00Z", "dismiss", "Anna", "blog/knee", KEY, pair_hash(PLAIN), "numbers", "as meant")
    found = why(PLAIN, UNSAFE, record=gather([word]))
    assert found.cause is Cause.READY
    assert [finding.dismissal for finding in found.findings] == [word]


def test_what_is_not_translated_is_no_finding_beside_its_cause() -> None:
    assert why(Message(SOURCE), Problem("untranslated", Severity.INFO, "no translation")).findings == ()


DIFFERENCES = {
    "the text": (carried(BEFORE), [("text", OLD, SOURCE)]),
    "the plural": (
        replace(PLURAL, strings=("Tag", "Tage"), flags=("fuzzy",), previous_id="day", previous_plural="nights"),
        [("plural", "nights", "days")],
    ),
    "the context": (replace(FUZZY, context="menu", previous_id=SOURCE), [("context", "", "menu")]),
    "none": (FUZZY, []),
    "one that a person has read": (replace(carried(BEFORE), flags=()), []),
}


@pytest.mark.parametrize(("message", "expected"), DIFFERENCES.values(), ids=DIFFERENCES)
def test_what_changed_in_the_source(message: Message, expected: list[tuple[str, str, str]]) -> None:
    found = why(message).differences
    assert [(one.what, one.before, one.after) for one in found] == expected


DAY = TODAY.isoformat()
MARKS = {
    "an engine": (MACHINE, NOTHING, [Mark("machine", "draft", DAY, True)]),
    "an engine, for another source": (replace(MACHINE, id=OLD), NOTHING, [Mark("machine", "draft", DAY, False)]),
    "an engine, and an approval that is void": (
        replace(as_approved(MACHINE, "Anna", TODAY), strings=(OTHER,)),
        NOTHING,
        [Mark("machine", "draft", DAY, False), Mark("approved", "Anna", DAY, False)],
    ),
    "an approval and its withdrawal": (
        GIVEN,
        gather([event("withdraw", PLAIN)]),
        [Mark("approved", "Anna", DAY, True), Mark("withdrawn", "Ben", "2026-11-23", True, "a wrong word")],
    ),
    "a memory": (
        replace(PLAIN, comments=(f"memory: blog/hip {DAY} [{'0' * 12}]", "ask Anna")),
        NOTHING,
        [Mark("memory", "blog/hip", DAY, False)],
    ),
    "nobody": (PLAIN, NOTHING, []),
}


@pytest.mark.parametrize(("message", "record", "marks"), MARKS.values(), ids=MARKS)
def test_who_did_what(message: Message, record: Record, marks: list[Mark]) -> None:
    assert list(why(message, record=record).marks) == marks


def test_the_sentences_that_a_machine_made_anew() -> None:
    repaired = as_repaired(PLAIN, (TEXT,), "draft", [2], TODAY)
    assert why(repaired).sentences == ((2, "Drink water."),)
    assert why(replace(repaired, strings=(OTHER,))).sentences == ()


ALL = frozenset({PLAIN.key})
SHOWN: dict[str, tuple[Message, Decision, Shown]] = {
    "a translation": (PLAIN, Decision(Status.PUBLISHED, ALL), Shown.TRANSLATION),
    "a translation in a labelled page": (PLAIN, Decision(Status.LABELLED, ALL), Shown.TRANSLATION),
    "a machine's": (MACHINE, Decision(Status.LABELLED, ALL), Shown.MACHINE),
    "the original": (FUZZY, Decision(Status.LABELLED), Shown.ORIGINAL),
    "the original alone": (MACHINE, Decision(Status.PARTIAL), Shown.ORIGINAL),
    "the last release": (MACHINE, Decision(Status.PREVIOUS), Shown.EARLIER),
    "held": (PLAIN, Decision(Status.HELD), Shown.NOTHING),
    "withdrawn": (PLAIN, Decision(Status.WITHDRAWN), Shown.NOTHING),
    "withheld": (PLAIN, Decision(Status.WITHHELD), Shown.NOTHING),
}


@pytest.mark.parametrize(("message", "decision", "shown"), SHOWN.values(), ids=SHOWN)
def test_what_the_page_shows(message: Message, decision: Decision, shown: Shown) -> None:
    assert why(message, decision=decision).shown is shown


APPROVE = f"translator approve blog/knee {KEY} -l de --by NAME"
OPEN = f"open {FILE}:40 in your editor"
READ = f"{OPEN}, correct the text, take `fuzzy` away and save"
DISMISS = f"or, if it is right: translator dismiss blog/knee {KEY} -l de --check numbers --reason TEXT --by NAME"
NEXT: dict[str, tuple[Reason, list[str]]] = {
    "empty": (why(Message(SOURCE)), ["translator translate blog/knee -l de", f"or {OPEN} and translate it"]),
    "unread": (why(MACHINE, last=OURS), [READ]),
    "unread, where approval is asked for": (why(MACHINE, last=OURS, policy=APPROVED), [READ, APPROVE]),
    "approved once": (why(carried(GIVEN_BEFORE)), [READ, APPROVE]),
    "void": (why(replace(GIVEN, strings=(OTHER,))), [f"{OPEN}, correct the text and save", APPROVE]),
    "not approved": (why(PLAIN, policy=APPROVED), [APPROVE]),
    "unsafe": (why(PLAIN, UNSAFE), [f"{OPEN}, correct the text and save", DISMISS]),
    "twice unsafe by one check": (why(PLAIN, UNSAFE, UNSAFE), [f"{OPEN}, correct the text and save", DISMISS]),
    "broken": (why(PLAIN, UNSAFE, BROKEN), [f"{OPEN}, correct the text and save"]),
    "unread and unsafe": (why(MACHINE, UNSAFE, last=OURS), [READ]),
    "ready": (why(PLAIN), []),
}  # fmt: skip


@pytest.mark.parametrize(("reason", "steps"), NEXT.values(), ids=NEXT)
def test_what_to_do_next(reason: Reason, steps: list[str]) -> None:
    assert list(reason.next) == steps


def test_a_name_with_a_space_is_one_word_of_a_command() -> None:
    looked_at = look(Message(SOURCE), PERSON, NOTHING)
    found = explain("blog/my knee", looked_at, NOTHING, LABELLED, TRANSLATED, ORIGIN)
    assert found.next == ("translator update 'blog/my knee' -l de",)


STEPS: dict[str, Callable[[Message], Message]] = {
    "translated": lambda message: as_machine(message, (TEXT,), "draft", TODAY),
    "repaired": lambda message: as_repaired(message, (OTHER,), "draft", [1], TODAY),
    "edited": lambda message: replace(message, strings=(OTHER,)),
    "emptied": lambda message: replace(message, strings=("",)),
    "a plural": lambda message: replace(message, plural="s", strings=(TEXT, "")),
    "changed": lambda message: replace(message, previous_id=message.id, id=SOURCE, flags=("fuzzy",)),
    "changed back": lambda message: replace(message, id=OLD, flags=("fuzzy",)),
    "read": lambda message: replace(message, flags=()),
    "approve": lambda message: as_approved(message, "Anna", TODAY),
    "withdraw": as_withdrawn,
}


def after(steps: list[str]) -> tuple[Message, Record]:
    """A message, and the record, after these things happened to it."""
    message, events = Message(OLD, line=7), list[Event]()
    for number, step in enumerate(steps):
        if step in ("approve", "withdraw"):
            events.append(event(step, message, f"2026-11-23T10:00:0{number}Z"))
        message = STEPS[step](message)
    return message, gather(events)


OF_STATE = {
    State.UNTRANSLATED: {Cause.EMPTY},
    State.MACHINE: {Cause.UNREAD},
    State.NEEDS_REVIEW: set(Cause)
    - {Cause.NOT_THERE, Cause.EMPTY, Cause.UNREAD, Cause.UNSAFE, Cause.NOT_APPROVED, Cause.READY},
    State.TRANSLATED: {Cause.READY},
    State.APPROVED: {Cause.READY},
}


@law(500)
@given(st.lists(st.sampled_from(list(STEPS)), max_size=6), st.sampled_from([OURS, PERSON]))
def test_a_cause_says_what_its_state_does(steps: list[str], last: str) -> None:
    message, record = after(steps)
    found = why(message, last=last, record=record)
    assert found.cause in OF_STATE[found.state]
    assert bool(found.next) == (found.cause is not Cause.READY)
    assert not any("{" in step for step in found.next)
    if found.cause is Cause.UNNAMED:
        assert not message.fuzzy
        assert last == OURS
        assert any(mark.what in ("machine", "repaired") for mark in found.marks)
    if found.cause in (Cause.FUZZY, Cause.EDITED):
        assert message.fuzzy
