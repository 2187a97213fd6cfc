"""Whose translation it was before its source changed: only what a person had translated or approved is a pair."""

from __future__ import annotations

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
    (carried,) = merge([new], catalog, "de", "a").catalog.live
    before = state.before_change(carried, name)
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


def test_no_change_no_pair() -> None:
    assert state.before_change(PERSON, ANNA) is None
    assert state.before_change(replace(PERSON, flags=("fuzzy",)), ANNA) is None


def test_a_withdrawn_approval_makes_no_pair() -> None:
    carried = replace(approved(PERSON), id=NEW.id, previous_id=PERSON.id, flags=("fuzzy",))
    assert state.before_change(carried, ANNA) is not None
    assert state.before_change(carried, ANNA, frozenset({state.pair_hash(PERSON)})) is None


def test_a_plural_is_none() -> None:
    days = Message("a day", ("Tag", "Tage"), plural="days", flags=("fuzzy",), previous_id="day", previous_plural="days")
    assert state.before_change(days, ANNA) is None
    assert state.before_change(replace(days, plural=None, strings=("Tag",)), ANNA) is None
