"""SQLite files: brought to their newest form, never lost, and their failures in words."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path
from threading import Barrier

import pytest

from translator import store
from translator.errors import BusyError, OutputError, TranslatorError

FIRST = "CREATE TABLE one (x TEXT)"
SECOND = "ALTER TABLE one ADD COLUMN y TEXT DEFAULT 'new'"


def rows(path: Path) -> list[tuple[str, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT * FROM one").fetchall()


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.sqlite3"
    for _ in range(2):
        with closing(store.connect(path, [FIRST])) as connection:
            connection.execute("INSERT INTO one VALUES ('kept')")
    assert rows(path) == [("kept",), ("kept",)]


def test_only_the_migrations_that_it_lacks(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    with closing(store.connect(path, [FIRST])) as connection:
        connection.execute("INSERT INTO one VALUES ('kept')")
    with closing(store.connect(path, [FIRST, SECOND])):
        pass
    assert rows(path) == [("kept", "new")]


def test_a_new_store_that_many_open_at_once(tmp_path: Path) -> None:
    third = "CREATE TABLE two (z TEXT); INSERT INTO two VALUES ('once')"
    together = Barrier(8)

    def opened(path: Path) -> list[tuple[str]]:
        together.wait()
        with closing(store.connect(path, [FIRST, SECOND, third])) as connection:
            return connection.execute("SELECT z FROM two").fetchall()

    with ThreadPoolExecutor(8) as pool:
        for number in range(20):
            found = list(pool.map(opened, [tmp_path / f"{number}.sqlite3"] * 8))
            assert found == [[("once",)]] * 8


def test_a_migration_that_fails_leaves_the_old_form(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    with closing(store.connect(path, [FIRST])) as connection:
        connection.execute("INSERT INTO one VALUES ('kept')")
    with pytest.raises(OutputError):
        store.connect(path, [FIRST, f"{SECOND}; NONSENSE"])
    assert rows(path) == [("kept",)]


@pytest.mark.parametrize(
    "data", [b"no database at all" * 100, b"SQLite format 3\0" + b"\xff" * 5000], ids=["text", "torn"]
)
def test_what_is_no_database_is_moved_aside(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.sqlite3"
    for name in ("a.sqlite3.broken", "a.sqlite3.broken1"):
        path.write_bytes(data)
        with closing(store.connect(path, [FIRST])) as connection:
            connection.execute("INSERT INTO one VALUES ('new')")
        assert (tmp_path / name).read_bytes() == data
        assert rows(path) == [("new",)]


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError, match="file: cannot be written"):
        store.connect(tmp_path / "file" / "a.sqlite3", [FIRST])
    with pytest.raises(OutputError, match="cannot be opened"):
        store.connect(tmp_path, [FIRST])


def test_a_failure_within_takes_all_back(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    with closing(store.connect(path, [FIRST])) as connection:
        with suppress(ZeroDivisionError), store.writing(connection, path):
            connection.execute("INSERT INTO one VALUES ('lost')")
            raise ZeroDivisionError
        with store.writing(connection, path):
            connection.execute("INSERT INTO one VALUES ('kept')")
    assert rows(path) == [("kept",)]


def test_a_full_disk_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    with closing(store.connect(path, [FIRST])) as connection:
        connection.execute("PRAGMA max_page_count = 3")
        with pytest.raises(OutputError, match="full") as caught, store.writing(connection, path):
            connection.execute("INSERT INTO one VALUES (zeroblob(1000000))")
    assert "free some space" in caught.value.hint
    assert rows(path) == []


def test_another_writer_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "PATIENCE", 0.0)
    path = tmp_path / "a.sqlite3"
    with closing(store.connect(path, [FIRST])) as first, closing(store.connect(path, [FIRST])) as second:
        first.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyError), store.writing(second, path):
            second.execute("INSERT INTO one VALUES ('x')")
        with pytest.raises(BusyError):
            store.connect(path, [FIRST, SECOND])


def test_damage_is_found_before_it_is_used(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    with closing(store.connect(path, [FIRST])) as connection:
        connection.execute("INSERT INTO one VALUES (?)", ("x" * 9000,))
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"Z" * (len(data) - 4096))
    problems: list[TranslatorError] = []
    with closing(store.connect(path, [FIRST], checked=True, problems=problems)) as connection:
        assert connection.execute("SELECT * FROM one").fetchall() == []
    assert [problem.path for problem in problems] == [path]
    assert "a.sqlite3.broken" in problems[0].hint


def test_what_was_left_as_it_is_is_not_looked_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.sqlite3"
    statements: list[str] = []

    class Traced(sqlite3.Connection):
        def execute(self, *arguments: str) -> sqlite3.Cursor:  # type: ignore[override]
            statements.append(arguments[0])
            return super().execute(*arguments)

    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *given, **more: connect(*given, **more, factory=Traced))

    def looked() -> bool:
        statements.clear()
        store.connect(path, [FIRST], checked=True).close()
        return any("quick_check" in statement for statement in statements)

    assert not looked()
    assert looked()
    store.seal(path)
    assert not looked()
    with closing(store.connect(path, [FIRST])) as connection:
        connection.execute("INSERT INTO one VALUES ('new')")
    assert looked()


def test_what_another_has_migrated_meanwhile_is_not_done_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, steps, version = (
        tmp_path / "store",
        ("CREATE TABLE a (x)", "DROP TABLE a; CREATE TABLE b (x)"),
        store._version,
    )
    others: list[int] = []

    def late(connection: sqlite3.Connection) -> int:
        found = version(connection)
        if not others:
            others.append(found)
            store.connect(path, steps).close()
        return found

    monkeypatch.setattr(store, "_version", late)
    with closing(store.connect(path, steps)) as connection:
        assert version(connection) == len(steps)
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("b",)]
