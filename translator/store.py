"""SQLite files: opened, brought to their newest form, and moved aside where they are broken."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from translator.errors import BusyError, OutputError, TranslatorError
from translator.files import content, not_written, write

TAILS = ("-wal", "-shm")
"""Of the files that SQLite keeps beside a store."""
SEAL = ".seal"
"""Of the file that says how a store was left."""
PATIENCE = 10.0
"""Seconds to wait for another writer."""


def connect(
    path: Path,
    migrations: Sequence[str],
    durable: bool = False,
    spare: bool = False,
    threads: bool = False,
    checked: bool = False,
    problems: list[TranslatorError] | None = None,
) -> sqlite3.Connection:
    """The store at this path, in autocommit mode, after the migrations that it has not seen yet.

    `durable`: what is committed outlasts a power cut too; else only the end of the process.
    `threads`: for several threads, of which the caller lets in one at a time.
    `checked`: the whole file is looked through first (0.5 s for 150 MB), so that damage is found before it is used;
    but not where nothing has changed since `seal`.
    What is no SQLite file is moved aside as <name>.broken, never deleted, and `problems` are told; but for one that is
    `spare`: it can be made again. Raises OutputError, BusyError.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise not_written(path.parent, error) from None
    try:
        return _opened(path, migrations, durable, threads, checked)
    except sqlite3.OperationalError as error:
        raise _mapped(path, error, "cannot be opened", "is its folder writable?") from None
    except sqlite3.DatabaseError:
        if spare:
            discard(path)
        else:
            aside = _move_aside(path)
            hint = f"it is kept as {aside.name}; a new, empty one was begun"
            (problems if problems is not None else []).append(OutputError("was broken", path, hint=hint))
        return _opened(path, migrations, durable, threads, checked)


def discard(path: Path) -> None:
    """Deletes a store that can be made again, as far as that can be done."""
    for name in (path.name, *(path.name + tail for tail in (*TAILS, SEAL))):
        with suppress(OSError):
            path.with_name(name).unlink()


def seal(path: Path) -> None:
    """Notes how a store was left by whoever has just closed it."""
    with suppress(OSError, OutputError):
        left = _as_it_is(path)
        if left != _as_it_was(path):
            write(path.with_name(path.name + SEAL), left.encode("ascii"))


def _as_it_is(path: Path) -> str:
    found = path.stat()
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ino}"


def _as_it_was(path: Path) -> str:
    try:
        return content(path.with_name(path.name + SEAL)).decode("ascii")
    except (OSError, UnicodeDecodeError):
        return ""


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Around a query and the fetching of its rows. Raises OutputError, BusyError."""
    with _mapping(path, "cannot be read"):
        yield


@contextmanager
def writing(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """A transaction: all of it or, where anything fails, nothing. Raises OutputError, BusyError."""
    with _mapping(path, "cannot be written"), connection:
        connection.execute("BEGIN IMMEDIATE")
        yield


@contextmanager
def _mapping(path: Path, what: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        hint = "free some space and run again; what was there is unchanged" if "full" in str(error) else ""
        raise _mapped(path, error, what, hint) from None
    except sqlite3.DatabaseError as error:
        hint = "move it away and run again: a new one is made; keep it if it is the ledger"
        raise OutputError(f"{what}: {error}", path, hint=hint) from None


def _mapped(path: Path, error: sqlite3.OperationalError, what: str, hint: str) -> BusyError | OutputError:
    if "locked" in str(error):
        return BusyError("another program holds this file", path=path, hint="wait until it is done")
    return OutputError(f"{what}: {error}", path=path, hint=hint)


def _opened(path: Path, migrations: Sequence[str], durable: bool, threads: bool, checked: bool) -> sqlite3.Connection:
    checked = checked and path.exists() and _as_it_is(path) != _as_it_was(path)
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, check_same_thread=not threads)
    try:
        _begin_journal(connection)
        connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
        if checked and connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("damaged")
        _migrate(connection, migrations)
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection


def _begin_journal(connection: sqlite3.Connection) -> None:
    """SQLite waits for nobody while it changes the kind of journal, which several may do to a new store at once."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.01)


def _migrate(connection: sqlite3.Connection, migrations: Sequence[str]) -> None:
    """Several may open a new store at once: what is to be done is told once nobody else can write."""
    while _version(connection) < len(migrations):
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            if (version := _version(connection)) < len(migrations):
                for statement in _statements(migrations[version]):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {version + 1}")


def _statements(script: str) -> Iterator[str]:
    """The statements of a script: sqlite3 ends a transaction before it runs one whole."""
    statement = ""
    for piece in script.split(";"):
        statement += piece + ";"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip("; \n"):
        yield statement


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _move_aside(path: Path) -> Path:
    """Renames a store and the files beside it; where it is now."""
    number = 0
    while (broken := path.with_name(f"{path.name}.broken{number or ''}")).exists():
        number += 1
    path.rename(broken)
    for tail in TAILS:
        with suppress(FileNotFoundError):
            path.with_name(path.name + tail).rename(broken.with_name(broken.name + tail))
    return broken
