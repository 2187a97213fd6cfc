"""Imported units: the user's, kept apart from what is rebuilt, and never trusted as the project's own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.clinic import entry
from translator.memory import IMPORTED, Memory
from translator.model import Catalog, Message, State, replace

ONE = Message("One is enough.")
HEADERS = (("Last-Translator", "Anna <anna@clinic.example>"),)


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    with closing(Memory(tmp_path / "memory.sqlite3")) as found:
        yield found


def pair(
    text: str, source: str = ONE.id, locale: str = "de", state: State = State.TRANSLATED
) -> tuple[str, Message, State]:
    return locale, Message(source, (text,)), state


def learn(memory: Memory, *messages: Message) -> None:
    memory.learn("de/a.po", (1, 2, 3), "a", Catalog("de", HEADERS, messages))


def test_each_pair_is_taken_once(memory: Memory) -> None:
    assert memory.take("old.tmx", [pair("Eins."), pair("Eins."), pair("Un.", locale="fr")]) == (2, 1)
    assert memory.take("new.tmx", [pair("Eins."), pair("Einer.")]) == (1, 1)
    assert memory.imports() == [("de", "new.tmx", 1), ("de", "old.tmx", 1), ("fr", "old.tmx", 1)]


def test_what_comes_first(memory: Memory) -> None:
    """The same context; then the furthest state; of the same state the project's own."""
    memory.take("x", [pair("imported")])
    unit = memory.exact("de", ONE)
    assert unit is not None
    assert (unit.message.strings, unit.article, unit.imported, unit.sure) == (("imported",), "x", True, False)
    for how, expected in (("machine", "imported"), ("translated", "own"), ("approved", "own")):
        learn(memory, entry(ONE.id, "own", how))
        unit = memory.exact("de", ONE)
        assert unit is not None
        assert unit.message.strings == (expected,)
    learn(memory, replace(entry(ONE.id, "button"), context="button"))
    unit = memory.exact("de", ONE)
    assert unit is not None
    assert unit.message.strings == ("imported",)


def test_near_from_both(memory: Memory) -> None:
    memory.take("x", [pair("imported")])
    learn(memory, entry(ONE.id, "own"), entry("One is not enough.", "other"))
    found = [(unit.message.strings[0], unit.imported) for _, unit in memory.near("de", "One is enough!")]
    assert found == [("own", False), ("imported", True), ("other", False)]


def test_gaps_that_an_import_fills(memory: Memory) -> None:
    learn(memory, ONE)
    assert memory.fillable("de") == set()
    memory.take("x", [pair("Eins.")])
    assert memory.fillable("de") == {"a"}


def test_it_outlasts_the_rest_of_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite3"
    with closing(Memory(path)) as memory:
        memory.take("x", [pair("Eins.")])
    path.write_bytes(b"broken")
    with closing(Memory(path)) as memory:
        assert memory.exact("de", ONE) is not None


@pytest.mark.parametrize("cut", [0, 4096])
def test_a_broken_file_is_kept_and_said(tmp_path: Path, cut: int) -> None:
    path = tmp_path / IMPORTED
    with closing(Memory(tmp_path / "memory.sqlite3")) as memory:
        memory.take("x", [pair("Eins.")])
    data = path.read_bytes()
    broken = data[:cut].ljust(len(data), b"Z")
    path.write_bytes(broken)
    with closing(Memory(tmp_path / "memory.sqlite3")) as memory:
        (problem,) = memory.problems
        assert problem.path == path
        assert f"{IMPORTED}.broken" in problem.hint
        assert memory.take("x", [pair("Eins.")]) == (1, 0)
    assert path.with_name(f"{IMPORTED}.broken").read_bytes() == broken


def test_a_failure_takes_in_nothing(memory: Memory) -> None:
    def pairs() -> Iterator[tuple[str, Message, State]]:
        yield pair("Eins.")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        memory.take("x", pairs())
    assert memory.imports() == []


def test_taken_out_again(memory: Memory) -> None:
    memory.take("x", [pair("Eins."), pair("Un.", locale="fr")])
    memory.take("y", [pair("Einer.")])
    assert memory.drop("x") == 2
    assert memory.drop("x") == 0
    assert memory.imports() == [("de", "y", 1)]
