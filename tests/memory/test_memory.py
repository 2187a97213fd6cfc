"""The memory: which translation of the same text comes first, and that it follows the files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from translator.catalogs import state
from translator.memory import Memory
from translator.model import Catalog, Message, State, replace

TODAY = date(2026, 11, 22)
ONE = Message("One is enough.")
STAMP = (1, 2, 3)
HEADERS = (("Last-Translator", "Anna"),)


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    with closing(Memory(tmp_path / "memory.sqlite3")) as found:
        yield found


def learn(memory: Memory, article: str, *messages: Message, locale: str = "de") -> None:
    memory.learn(f"{locale}/{article}.po", STAMP, article, Catalog(locale, HEADERS, messages))


def person(text: str, **fields: object) -> Message:
    return replace(ONE, strings=(text,), **fields)


def approved(text: str) -> Message:
    message = person(text)
    return replace(message, comments=(f"approved: Anna 2026-11-22 [{state.pair_hash(message)}]",))


MACHINE = state.as_machine(ONE, ("machine",), "fake", TODAY)


@pytest.mark.parametrize(
    "message",
    [
        ONE,
        person("x", flags=("fuzzy",)),
        replace(approved("x"), strings=("edited",)),
        replace(MACHINE, id="another source"),
        replace(ONE, plural="Ones", strings=("a", "b")),
        person("x", id="another text"),
    ],
    ids=["empty", "fuzzy", "approval does not fit", "carried", "plural", "another text"],
)
def test_what_is_no_memory(memory: Memory, message: Message) -> None:
    learn(memory, "a", message)
    assert memory.exact("de", ONE) is None


@pytest.mark.parametrize(
    ("message", "found"),
    [(MACHINE, State.MACHINE), (person("x"), State.TRANSLATED), (approved("x"), State.APPROVED)],
    ids=["machine", "translated", "approved"],
)
def test_what_is_memory(memory: Memory, message: Message, found: State) -> None:
    learn(memory, "a", message)
    unit = memory.exact("de", ONE)
    assert unit is not None
    assert (unit.article, unit.state) == ("a", found)
    assert (unit.message.strings, unit.message.fuzzy) == (message.strings, message.fuzzy)
    assert unit.message.comments == message.comments
    assert memory.exact("fr", ONE) is None


def best(memory: Memory, context: str | None = None) -> str:
    unit = memory.exact("de", replace(ONE, context=context))
    return unit.message.strings[0] if unit else ""


def test_the_same_context_then_the_furthest_state_then_the_first_article(memory: Memory) -> None:
    learn(memory, "a", MACHINE)
    assert best(memory) == "machine"
    learn(memory, "d", person("d"))
    learn(memory, "c", person("c"), person("c, button", context="button"))
    assert best(memory) == "c"
    assert best(memory, "button") == "c, button"
    learn(memory, "e", approved("approved"))
    assert best(memory) == "approved"
    assert best(memory, "button") == "c, button"
    assert best(memory, "exit") == "approved"


def test_a_withdrawn_approval_is_no_memory_while_it_is_withdrawn(memory: Memory) -> None:
    longer = person("Eins ist genug. Danke.", id="One is enough. Thank you.")
    learn(memory, "a", approved("x"), longer)
    learn(memory, "b", replace(ONE, context="button", strings=("b",)))
    learn(memory, "gap", ONE, replace(ONE, id=longer.id))
    assert best(memory) == "x"
    memory.leave_out("de", {state.pair_hash(approved("x")), state.pair_hash(longer)})
    assert best(memory) == "b"
    assert [unit.message.strings for unit in memory.same("de", ONE.id)] == [("b",)]
    assert [unit.message.strings for _, unit in memory.near("de", ONE.id)] == [("b",)]
    assert [unit.message.strings for unit in memory.all("de", list(State))] == [("b",)]
    memory.leave_out("de", {state.pair_hash(one) for one in (approved("x"), person("b", context="button"), longer)})
    assert best(memory) == ""
    assert memory.sentence("de", ONE) is None
    assert memory.near("de", ONE.id) == []
    assert memory.fillable("de") == set()
    memory.leave_out("de", ())
    assert best(memory) == "x"
    assert memory.fillable("de") == {"gap"}


def test_a_file_read_again_replaces_what_was_known(memory: Memory) -> None:
    learn(memory, "a", person("old"))
    learn(memory, "a", person("new"))
    assert best(memory) == "new"
    learn(memory, "a")
    assert best(memory) == ""
    assert memory.stamps("de") == {"de/a.po": STAMP}
    memory.forget("de/a.po")
    assert memory.stamps("de") == {}


def test_stamps_are_a_locales_own(memory: Memory) -> None:
    learn(memory, "a")
    learn(memory, "a", locale="fr")
    assert memory.stamps("fr") == {"fr/a.po": STAMP}


def test_composed_and_decomposed_letters_are_the_same_text(memory: Memory) -> None:
    learn(memory, "a", Message("Cafe\u0301", ("x",)))
    unit = memory.exact("de", Message("Caf\u00e9"))
    assert unit is not None
    assert unit.message.strings == ("x",)


def test_the_memory_is_there_after_closing(tmp_path: Path) -> None:
    with closing(Memory(tmp_path / "m")) as memory:
        learn(memory, "a", person("x"))
    with closing(Memory(tmp_path / "m")) as memory:
        assert best(memory) == "x"


def test_a_broken_file_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite3"
    with closing(Memory(path)) as memory:
        learn(memory, "a", person("x"))
    data = path.read_bytes()
    for broken in (data[:4096].ljust(len(data), b"Z"), b"no database"):
        path.write_bytes(broken)
        with closing(Memory(path)) as memory:
            assert memory.stamps("de") == {}
            learn(memory, "a", person("x"))
            assert best(memory) == "x"
            assert memory.problems == []
    assert not list(tmp_path.glob("*.broken"))
