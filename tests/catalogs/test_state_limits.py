"""Where text that nobody read for this source does read as translated: what DESIGN.md and docs/publishing.md name as
limits of a name that is the file's and of flags that merge by line. None of it ever reads as approved."""

from __future__ import annotations

import pytest

from tests.catalogs.desk import ANNA, DOSE, MACHINES, OTHER, OURS, PERSONS, REPAIRED, UNLIKE, A, Desk, M, N, T
from translator.model import Message, State


@pytest.mark.parametrize(("message", "before"), [(MACHINES, M), (REPAIRED, N)], ids=["machine", "repaired"])
def test_fuzzy_cleared_in_a_file_that_a_person_saved(desk: Desk, message: Message, before: State) -> None:
    desk.put(message, translator=ANNA)
    assert desk.now is before
    desk.clear_fuzzy()
    assert desk.now is T


@pytest.mark.parametrize("message", [MACHINES, REPAIRED], ids=["machine", "repaired"])
def test_fuzzy_cleared_in_a_file_that_a_person_saves_later(desk: Desk, message: Message) -> None:
    desk.put(message)
    desk.clear_fuzzy()
    assert desk.now is N
    desk.name(ANNA)
    assert desk.now is T


@pytest.mark.parametrize("translator", [ANNA, OURS])
def test_fuzzy_cleared_on_a_persons_text_that_a_merge_carried(desk: Desk, translator: str) -> None:
    desk.put(PERSONS, translator=translator)
    desk.source(OTHER)
    desk.msgmerge()
    assert desk.now is N
    desk.clear_fuzzy()
    assert desk.now is T


def test_cleared_text_carried_into_a_file_that_a_person_saved(desk: Desk) -> None:
    desk.put(MACHINES)
    desk.clear_fuzzy()
    assert desk.now is N
    compendium = desk.keep("compendium.po")
    desk.put(Message(UNLIKE, ("Rufen Sie an.",)), translator=ANNA)
    desk.msgmerge("-C", compendium)
    assert desk.states() == {DOSE: T}


def test_who_needs_more_asks_for_approved(desk: Desk) -> None:
    """None of these is approved; and what was approved before is not let out by them."""
    desk.put(MACHINES, translator=ANNA)
    desk.approve()
    assert desk.now is A
    desk.source(OTHER)
    desk.msgmerge()
    desk.clear_fuzzy()
    assert desk.now is N
