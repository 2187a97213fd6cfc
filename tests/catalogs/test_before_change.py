"""Whose translation it was before its source changed: only what a person had translated or approved is a pair."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from translator.catalogs import state
from translator.catalogs.headers import OURS
from translator.catalogs.merge import merge
from translator.model import Catalog, Message, replace

TODAY = date(2026, 11, 22)
ANNA = "Anna Muster <anna@example.org>"
PERSON = Message("Take 50 mg.", ("Nehmen Sie 50 mg.",), comments=("a word of mine",))
MACHINE = state.as_machine(PERSON, PERSON.strings, "apertium", TODAY)
REPAIRED = state.as_repaired(PERSON, PERSON.strings, "apertium", [1], TODAY)
NEW = Message("Please take 50 mg.")


def approved(message: Message) -> Message:
    comment = f"approved: Anna Muster 2026-11-22 [{state.pair_hash(message)}]"
    return replace(message, comments=(*message.comments, comment))


def read(message: Message) -> Message:
    return replace(message, flags=())


CONTEXT = replace(PERSON, context="dose")
PAIRS: dict[str, tuple[Message, str, bool]] = {
    "a person's": (PERSON, ANNA, True),
    "a person's, in a file that nobody is named in": (PERSON, OURS, True),
    "a person's, with a context": (CONTEXT, ANNA, True),
    "with another flag": (replace(PERSON, flags=("no-wrap",)), ANNA, True),
    "approved": (approved(PERSON), OURS, True),
    "another text approved": (replace(approved(PERSON), strings=("Nehmen Sie 5 mg.",)), ANNA, False),
    "in doubt": (replace(PERSON, flags=("fuzzy",)), ANNA, False),
    "the machine's": (MACHINE, OURS, False),
    "the machine's, accepted": (read(MACHINE), ANNA, False),
    "the machine's, cleared by nobody": (read(MACHINE), OURS, False),
    "the machine's, approved": (read(approved(MACHINE)), ANNA, True),
    "repaired": (REPAIRED, ANNA, False),
    "repaired and accepted": (read(REPAIRED), ANNA, False),
    "repaired and approved": (read(approved(REPAIRED)), ANNA, True),
    "empty": (replace(PERSON, strings=("",)), ANNA, False),
}


@pytest.mark.parametrize(("message", "name", "pair"), PAIRS.values(), ids=PAIRS)
def test_after_a_merge(message: Message, name: str, pair: bool) -> None:
    new = replace(NEW, context=message.context)
    catalog = Catalog("de", (("Last-Translator", name),), (message,))
    (found,) = merge([new], catalog, "de", "a").catalog.live
    before = state.before_change(found, name)
    if pair:
        assert before is not None
        assert (before.key, before.strings, before.fuzzy) == (message.key, message.strings, False)
    else:
        assert before is None


def test_changed_twice_it_is_still_the_pair_of_the_first_source() -> None:
    catalog = Catalog("de", (("Last-Translator", ANNA),), (PERSON,))
    for text in ("Please take 50 mg.", "Please take 50 mg now."):
        catalog = merge([Message(text)], catalog, "de", "a").catalog
    before = state.before_change(catalog.live[0], ANNA)
    assert before is not None
    assert before.key == PERSON.key


def carried(message: Message, text: str = NEW.id) -> Message:
    """The message after a merge with an article that says this instead."""
    (found,) = merge([Message(text)], Catalog("de", (("Last-Translator", ANNA),), (message,)), "de", "a").catalog.live
    return found


def test_what_was_edited_after_the_merge_is_no_translation_of_the_old_source() -> None:
    edited = replace(carried(PERSON), strings=("Bitte nehmen Sie 50 mg.",))
    assert state.before_change(edited, ANNA) is None
    assert state.before_change(carried(edited, "Please take 50 mg now."), ANNA) is None
    accepted = carried(replace(edited, flags=(), previous_id=None), "Please take 50 mg now.")
    assert state.before_change(accepted, ANNA) is not None
    assert sum(comment.startswith("carried: ") for comment in accepted.comments) == 1


def test_what_another_tool_carried_may_have_been_edited_since() -> None:
    theirs = replace(PERSON, id=NEW.id, previous_id=PERSON.id, flags=("fuzzy",))
    assert state.before_change(theirs, ANNA) is None


ANEW: dict[str, Callable[[Message], Message]] = {
    "read": lambda message: state.as_read(message, ("x",)),
    "approved": lambda message: state.as_approved(message, ANNA, TODAY),
    "the machine's": lambda message: state.as_machine(message, ("x",), "apertium", TODAY),
    "repaired": lambda message: state.as_repaired(message, ("x",), "apertium", [1], TODAY),
    "found": lambda message: state.as_found(message, ("x",)),
}


@pytest.mark.parametrize("make", ANEW.values(), ids=ANEW)
def test_text_for_this_source_is_said_to_be_carried_no_more(make: Callable[[Message], Message]) -> None:
    before = carried(PERSON)
    assert any(comment.startswith("carried: ") for comment in before.comments)
    assert not any(comment.startswith("carried: ") for comment in make(before).comments)


def test_no_change_no_pair() -> None:
    assert state.before_change(PERSON, ANNA) is None
    assert state.before_change(replace(PERSON, flags=("fuzzy",)), ANNA) is None


def test_a_withdrawn_approval_makes_no_pair() -> None:
    theirs = replace(approved(PERSON), id=NEW.id, previous_id=PERSON.id, flags=("fuzzy",))
    assert state.before_change(theirs, ANNA) is not None
    assert state.before_change(theirs, ANNA, frozenset({state.pair_hash(PERSON)})) is None


def test_a_plural_is_none() -> None:
    days = Message("a day", ("Tag", "Tage"), plural="days", flags=("fuzzy",), previous_id="day", previous_plural="days")
    assert state.before_change(days, ANNA) is None
    assert state.before_change(replace(days, plural=None, strings=("Tag",)), ANNA) is None
