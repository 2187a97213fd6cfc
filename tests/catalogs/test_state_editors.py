"""What programs that write PO files make of our states: gettext's, polib, and translate-toolkit's pypo, which is what
Weblate writes with."""

from __future__ import annotations

from collections.abc import Callable

import polib
import pytest
from babel.messages.pofile import read_po, write_po
from translate.storage import pypo

from tests.catalogs.desk import ANNA, DOSE, GERMAN, MACHINES, OURS, PERSONS, REPAIRED, A, Desk, M, N, T
from translator.catalogs import state
from translator.model import Message, State, replace

CHANGED = {"source": "Take 51 mg of it each day.", "translation": "Davon 50 mg am Tag.", "context": "tea"}


def by_hand(desk: Desk, what: str) -> None:
    """The file changed in a plain text editor."""
    match what:
        case "source":
            desk.edit(DOSE, CHANGED[what])
        case "translation":
            desk.edit(GERMAN, CHANGED[what])
        case "context":
            desk.edit(f'msgid "{DOSE}"', f'msgctxt "tea"\nmsgid "{DOSE}"')


def msgcat(desk: Desk, what: str) -> None:
    by_hand(desk, what)
    desk.gettext("msgcat", "{}")


def msgattrib(desk: Desk, what: str) -> None:
    by_hand(desk, what)
    desk.gettext("msgattrib", "--clear-fuzzy", "{}")


def with_polib(desk: Desk, what: str) -> None:
    file = polib.pofile(str(desk.path))
    (entry,) = file
    match what:
        case "source":
            entry.msgid = CHANGED[what]
        case "translation":
            entry.msgstr = CHANGED[what]
        case "context":
            entry.msgctxt = CHANGED[what]
    file.save()


def with_pypo(desk: Desk, what: str, by: str = ANNA, fuzzy: bool = False) -> None:
    """As Weblate saves: it names whoever did it in the header."""
    store = pypo.pofile.parsefile(str(desk.path))  # type: ignore[no-untyped-call]
    (unit,) = [unit for unit in store.units if not unit.isheader() and not unit.isobsolete()]
    match what:
        case "source":
            unit.source = CHANGED[what]
        case "translation":
            unit.target = CHANGED[what]
        case "context":
            unit.setcontext(CHANGED[what])
    unit.markfuzzy(fuzzy)
    store.updateheader(add=True, Last_Translator=by, PO_Revision_Date="2026-11-22 10:00+0000", X_Generator="Weblate 5")
    store.save()


EDITORS: dict[str, Callable[[Desk, str], None]] = {
    "msgcat": msgcat, "msgattrib": msgattrib, "polib": with_polib, "pypo": with_pypo,
}  # fmt: skip


@pytest.mark.parametrize("editor", EDITORS.values(), ids=EDITORS)
@pytest.mark.parametrize("what", ["nothing", *CHANGED])
@pytest.mark.parametrize("made", [PERSONS, MACHINES], ids=["a person", "machine"])
def test_approved_then_changed(desk: Desk, editor: Callable[[Desk, str], None], what: str, made: Message) -> None:
    """Whoever changes it, it needs review until it is approved again."""
    desk.put(made, translator=ANNA)
    desk.approve()
    editor(desk, what)
    assert desk.now is (A if what == "nothing" else N)
    if what == "translation":
        desk.approve(ANNA)
        editor(desk, "nothing")
        assert desk.now is A


@pytest.mark.parametrize(
    "by", [ANNA, OURS, "Weblate <noreply-mt-weblate@weblate.org>", "Anonymous <noreply@weblate.org>"]
)
@pytest.mark.parametrize("message", [MACHINES, REPAIRED], ids=["machine", "repaired"])
def test_accepted_unchanged_in_weblate(desk: Desk, message: Message, by: str) -> None:
    """A person's click counts, an add-on's does not."""
    desk.put(message)
    with_pypo(desk, "nothing", by, fuzzy=True)
    assert desk.now is (M if message is MACHINES else N)
    with_pypo(desk, "nothing", by)
    assert desk.now is (T if by == ANNA else N)
    assert state.engines_of(desk.message()) == ("draft",)


@pytest.mark.parametrize("message", [MACHINES, REPAIRED], ids=["machine", "repaired"])
def test_edited_in_weblate(desk: Desk, message: Message) -> None:
    desk.put(message)
    with_pypo(desk, "translation", fuzzy=True)
    assert desk.now is N
    with_pypo(desk, "translation")
    assert desk.now is T


@pytest.mark.parametrize("message", [MACHINES, REPAIRED, PERSONS], ids=["machine", "repaired", "translated"])
@pytest.mark.parametrize("name", ["polib", "msgcat"])
def test_saved_without_a_change(desk: Desk, message: Message, name: str) -> None:
    desk.put(message)
    before: State = desk.now
    EDITORS[name](desk, "nothing")
    assert desk.now is before


def narrow_polib(desk: Desk) -> None:
    file = polib.pofile(str(desk.path), wrapwidth=24)
    file.save()


def narrow_babel(desk: Desk) -> None:
    with desk.path.open("rb") as file:
        catalog = read_po(file)
    with desk.path.open("wb") as file:
        write_po(file, catalog, width=40)


@pytest.mark.parametrize("save", [narrow_polib, narrow_babel])
@pytest.mark.parametrize("message", [MACHINES, REPAIRED, PERSONS], ids=["machine", "repaired", "translated"])
def test_wrapped_narrowly(desk: Desk, message: Message, save: Callable[[Desk], None]) -> None:
    """Some tools cut comments into lines of the width that they are told: they are ours as before, and go as one."""
    desk.put(message, translator=ANNA)
    before = desk.now
    save(desk)
    assert desk.now is before
    desk.put(replace(message, flags=()))
    cleared = desk.now
    save(desk)
    assert desk.now is cleared, "a tool that wraps does not read"
    desk.approve()
    save(desk)
    assert len(desk.message().comments) > 1
    assert desk.now is A
    desk.edit(GERMAN[:9], f"Auch {GERMAN[:9]}")
    assert desk.now is N
    desk.approve()
    assert [line for line in desk.message().comments if line.startswith("approved: ")] == [desk.message().comments[-1]]
    desk.unapprove()
    said = " ".join(desk.message().comments)
    assert "approved" not in said
    assert "Berta" not in said


def test_other_words_in_between_are_a_persons(desk: Desk) -> None:
    """What only begins like a comment of ours is not put together with one."""
    desk.put(replace(PERSONS, comments=("machine: ask Anna", "is this right?", *MACHINES.comments)))
    assert desk.now is N
    desk.approve()
    assert desk.message().comments[:2] == ("machine: ask Anna", "is this right?")
