"""What Poedit makes of our states, step by step. One session with a name, one with none."""

from __future__ import annotations

from collections.abc import Callable

from tests.catalogs.desk import ANNA, BERTA, GERMAN, MACHINES, TODAY, A, Desk, M, N, T
from tests.poedit import DONE_AND_NEXT, NEEDS_WORK, NEXT, poedit
from translator.catalogs import state
from translator.model import Message, State, replace

EDITED = "Davon 50 mg am Tag."


def machines(text: str) -> Message:
    return state.as_machine(Message(text), (GERMAN,), "draft", TODAY)


def approved(text: str) -> Message:
    return state.as_approved(Message(text, (GERMAN,)), BERTA, TODAY)


def carried(message: Message, text: str) -> Message:
    """As msgmerge leaves a message whose source has changed."""
    return replace(message, id=text, flags=("fuzzy",), previous_id=message.id)


def test_a_session(desk: Desk) -> None:
    """Two messages whose source has changed, three of the machine's, and two that were approved."""
    changed = (carried(machines("Old."), "New."), carried(approved("Old."), "Other."))
    desk.put(*changed, *map(machines, ("One.", "Two.", "Three.")), approved("Four."), approved("Five."))

    def states() -> list[State]:
        return list(desk.states().values())

    def fuzzy(*texts: str) -> Callable[[], bool]:
        return lambda: [message.id for message in desk.catalog().live if message.fuzzy] == list(texts)

    def edited(text: str) -> Callable[[], bool]:
        return lambda: text in [message.id for message in desk.catalog().live if message.strings == (EDITED,)]

    assert states() == [N, N, M, M, M, A, A]
    with poedit(desk.path, "Anna Muster", "anna@clinic.example") as editor:
        editor.press(DONE_AND_NEXT, DONE_AND_NEXT)
        editor.save(fuzzy("One.", "Two.", "Three."))
        assert states() == [T, N, M, M, M, A, A], "what was approved once waits until it is approved again"
        editor.press(DONE_AND_NEXT)
        editor.write(EDITED)
        editor.save(edited("Two."))
        assert states() == [T, N, T, T, M, A, A], "accepted unchanged, and edited"
        editor.press(NEXT, NEXT)
        editor.write(EDITED)
        editor.save(edited("Four."))
        assert states() == [T, N, T, T, M, N, A], "approved, then edited"
        editor.press(NEXT, NEEDS_WORK)
        editor.save(fuzzy("Three.", "Five."))
        assert states() == [T, N, T, T, M, N, N]
        editor.press(NEEDS_WORK)
        editor.save(fuzzy("Three."))
        assert states() == [T, N, T, T, M, N, A], "the text that was approved"
    assert desk.catalog().header("Last-Translator") == ANNA
    assert state.engines_of(desk.catalog().live[2]) == ("draft",), "whose text it was stays"


def test_nobodys_name(desk: Desk) -> None:
    """Whoever has told Poedit no name is nobody: what they accept unchanged is not read by anybody who is known."""
    desk.put(MACHINES)
    with poedit(desk.path) as editor:
        editor.press(DONE_AND_NEXT)
        editor.save(lambda: not desk.message().fuzzy)
        assert desk.now is N
