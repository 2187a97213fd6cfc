"""What gettext's own programs make of our states, step by step: nothing that nobody read comes out as translated or
approved. What DESIGN.md names as limits is in test_state_limits.py."""

from __future__ import annotations

import pytest

from tests.catalogs.desk import (
    ANNA,
    BERTA,
    DOSE,
    GERMAN,
    MACHINES,
    OTHER,
    OURS,
    PERSONS,
    REPAIRED,
    THIRD,
    UNLIKE,
    A,
    Desk,
    M,
    N,
    T,
)
from translator.catalogs import state
from translator.model import Message, State, replace


def approved(desk: Desk, message: Message = PERSONS, translator: str = ANNA) -> None:
    """The message is in the catalog, and Berta has approved it."""
    desk.put(message, translator=translator)
    desk.approve()
    assert desk.now is A


@pytest.mark.parametrize(("message", "before"), [(MACHINES, M), (REPAIRED, N)], ids=["machine", "repaired"])
def test_fuzzy_cleared(desk: Desk, message: Message, before: State) -> None:
    desk.put(message)
    assert desk.now is before
    desk.clear_fuzzy()
    assert (desk.now, desk.message().fuzzy) == (N, False)
    desk.name("Weblate <noreply-mt-weblate@weblate.org>")
    assert desk.now is N


@pytest.mark.parametrize("times", [1, 2])
def test_source_of_machine_text_changed_and_fuzzy_cleared(desk: Desk, times: int) -> None:
    desk.put(MACHINES)
    for text in (OTHER, THIRD)[:times]:
        desk.source(text)
        desk.msgmerge()
        assert (desk.now, state.wants_machine(desk.message())) == (N, True)
        assert desk.message().previous_id is None, "msgmerge gives none to what was fuzzy before; only our hash tells"
    desk.clear_fuzzy()
    assert (desk.now, state.wants_machine(desk.message())) == (N, False)


def test_source_of_repaired_text_changed(desk: Desk) -> None:
    """Only the hash of the source tells; a labelled page must not show such text."""
    desk.put(REPAIRED, translator=ANNA)
    assert state.is_repaired(desk.message())
    desk.source(OTHER)
    desk.msgmerge()
    assert (desk.now, state.is_repaired(desk.message()), desk.message().previous_id) == (N, False, None)
    desk.put(REPAIRED)
    desk.msgmerge()
    desk.clear_fuzzy()
    assert desk.now is N


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("made", [PERSONS, MACHINES, REPAIRED], ids=["a person", "machine", "repaired"])
def test_source_of_approved_text_changed_and_fuzzy_cleared(desk: Desk, made: Message, times: int) -> None:
    """It stays needs_review until approved again, also when Anna then accepts it in her editor."""
    approved(desk, made)
    for text in (OTHER, THIRD)[:times]:
        desk.source(text)
        desk.msgmerge()
        assert (desk.now, state.wants_machine(desk.message())) == (N, False), "what was approved is kept"
        assert desk.message().previous_id == DOSE
        assert any(line.startswith("approved: Berta") for line in desk.message().comments), "msgmerge copies it"
    desk.clear_fuzzy()
    assert desk.now is N
    desk.name(ANNA)
    desk.edit(GERMAN, "Nehmen Sie davon 500 mg am Tag.")
    assert desk.now is N


@pytest.mark.parametrize(("how", "after", "cleared"), [("machine", M, N), ("approved", N, A)])
def test_source_changed_and_changed_back(desk: Desk, how: str, after: State, cleared: State) -> None:
    """The hashes fit again: what they say is true again."""
    if how == "approved":
        approved(desk)
    else:
        desk.put(MACHINES)
    for text in (OTHER, DOSE):
        desk.source(text)
        desk.msgmerge()
    assert desk.now is after
    desk.clear_fuzzy()
    assert desk.now is cleared


@pytest.mark.parametrize(
    ("message", "expected"),
    [(MACHINES, M), (REPAIRED, N), (PERSONS, T), (replace(MACHINES, flags=()), N)],
    ids=["machine", "repaired", "translated", "cleared"],
)
def test_obsolete_and_back(desk: Desk, message: Message, expected: State) -> None:
    desk.put(message)
    assert desk.now is expected
    desk.source(UNLIKE)
    desk.msgmerge()
    assert desk.states() == {UNLIKE: State.UNTRANSLATED}
    desk.source(DOSE)
    desk.msgmerge()
    assert desk.states() == {DOSE: expected}


def test_approved_obsolete_and_back(desk: Desk) -> None:
    approved(desk)
    desk.source(UNLIKE)
    desk.msgmerge()
    desk.source(DOSE)
    desk.msgmerge()
    assert desk.states() == {DOSE: A}
    desk.source(UNLIKE)
    desk.msgmerge()
    desk.source(OTHER)
    desk.msgmerge()
    assert desk.now is N, "it came back for another source"


def test_withdrawn_while_it_was_obsolete(desk: Desk) -> None:
    approved(desk)
    desk.source(UNLIKE)
    desk.msgmerge()
    (gone,) = [message for message in desk.catalog().messages if message.obsolete]
    desk.unapprove()
    desk.source(DOSE)
    desk.put(replace(gone, obsolete=False))
    assert desk.now is N


@pytest.mark.parametrize(
    ("there", "here", "expected"),
    [
        (MACHINES, OURS, M),
        (REPAIRED, OURS, N),
        (PERSONS, OURS, T),
        (replace(MACHINES, flags=()), OURS, N),
    ],
    ids=["machine", "repaired", "translated", "cleared"],
)
def test_carried_by_a_compendium(desk: Desk, there: Message, here: str, expected: State) -> None:
    desk.put(there)
    compendium = desk.keep("compendium.po")
    desk.put(Message(UNLIKE, ("Rufen Sie an.",)), translator=here)
    desk.msgmerge("-C", compendium)
    assert desk.states() == {DOSE: expected}


@pytest.mark.parametrize("machine", [True, False])
def test_an_approval_carried_by_a_compendium(desk: Desk, machine: bool) -> None:
    """It is of a text, wherever that stands; beside another source it is void; a withdrawal reaches it."""
    approved(desk, MACHINES if machine else PERSONS)
    compendium = desk.keep("compendium.po")
    for text, expected in ((DOSE, A), (OTHER, N)):
        desk.source(text)
        desk.put(Message(UNLIKE))
        desk.msgmerge("-C", compendium)
        assert desk.states() == {text: expected}
        desk.clear_fuzzy()
        assert desk.states() == {text: expected}
    desk.put(PERSONS, translator=ANNA)
    desk.source(DOSE)
    desk.unapprove()
    desk.put(Message(UNLIKE))
    desk.msgmerge("-C", compendium)
    assert desk.states() == {DOSE: N}


@pytest.mark.parametrize("made", [PERSONS, MACHINES], ids=["a person", "machine"])
@pytest.mark.parametrize("first", ["new", "old"])
def test_an_older_copy_merged_in_after_a_withdrawal(desk: Desk, made: Message, first: str) -> None:
    approved(desk, made)
    old = desk.keep("old.po")
    desk.unapprove()
    assert (desk.now, state.has_approval(desk.message())) == (N, False)
    new = desk.keep("new.po")
    desk.gettext("msgcat", "--use-first", *((new, old) if first == "new" else (old, new)))
    assert desk.now is N
    desk.clear_fuzzy()
    assert desk.now is N, "whether its comment came back or not"
    desk.name(ANNA)
    assert desk.now is N
    desk.approve(ANNA)
    assert desk.now is A, "the record's last word counts"
    desk.gettext("msgcat", "--use-first", old, desk.keep("now.po"))
    assert desk.now is A


def test_a_copy_with_another_translation(desk: Desk) -> None:
    """msgcat writes both texts into one entry: nobody can approve that, and nothing makes it count."""
    approved(desk)
    old = desk.keep("old.po")
    desk.edit(GERMAN, "Davon 50 mg am Tag.")
    desk.gettext("msgcat", "{}", old)
    assert "#-#-#" in desk.message().strings[0]
    assert desk.now is N
    with pytest.raises(AssertionError):
        desk.approve()
    desk.clear_fuzzy()
    assert desk.now is N


@pytest.mark.parametrize("words", [["msgcat"], ["msgattrib", "--no-obsolete"], ["msgconv", "-t", "UTF-8"], ["msguniq"]])
@pytest.mark.parametrize("message", [MACHINES, REPAIRED, PERSONS], ids=["machine", "repaired", "translated"])
def test_what_changes_no_text_changes_no_state(desk: Desk, message: Message, words: list[str]) -> None:
    desk.put(message)
    before = desk.now
    desk.gettext(*words, "{}")
    assert desk.now is before
    approved(desk, message)
    desk.gettext(*words, "{}")
    assert desk.now is A


def test_a_person_in_the_header_survives(desk: Desk) -> None:
    approved(desk, MACHINES, OURS)
    assert desk.catalog().header("Last-Translator") == BERTA, "as in an editor, when she saves for the first time"
    desk.gettext("msgcat", "{}")
    assert desk.catalog().header("Last-Translator") == BERTA
    assert GERMAN in desk.message().strings
