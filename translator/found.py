"""What the checks found in each pair of texts, kept from one run to the next: .translator/found.sqlite3.

A pair is known by all that a check may see of it. What other rules found (rules.py) is not taken, nor what was not read
back as it was written. So the file only saves time: it may be lost at any moment, and where it cannot be used all is
looked at anew. No lock is needed: of two runs that write the same article the later one's stands, and both are right.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar, cast

import msgspec

from translator import store
from translator.errors import BusyError, OutputError
from translator.model import Place, Problem, Severity, Span
from translator.rules import rules

if TYPE_CHECKING:
    from translator.checks.pair import Pair

FILE = "found.sqlite3"
MIGRATIONS = (
    """
    CREATE TABLE found (
        article BLOB NOT NULL, locale TEXT NOT NULL, seal BLOB NOT NULL, pairs BLOB NOT NULL,
        PRIMARY KEY (article, locale)
    ) STRICT;
    """,
)
SIZE = 16
"""Bytes of a hash."""
MANY = 500
"""So many articles are written at once."""


class Kept(msgspec.Struct, frozen=True, array_like=True):
    """A Problem without its place. `text` is UTF-8, in which halves of surrogate pairs are allowed."""

    check: str
    severity: int
    text: bytes
    dismissible: bool
    in_source: tuple[Span, ...]
    in_target: tuple[Span, ...]


Result = TypeVar("Result")
Pairs = dict[bytes, list[Kept]]
"""What was found in each pair of an article and locale, by the pair's hash."""
Told = tuple[str, str, bytes]
"""Article, locale, and what was found in its pairs, packed."""


class Known:
    """An article in a locale: `before` is what was found in its pairs at another time, `told` what another process of
    this run found, `now` what is found in those that it has; `worked` of these were looked at here."""

    def __init__(self, before: Pairs, told: Pairs | None = None) -> None:
        self.before, self.told = before, told or {}
        self.now: Pairs = {}
        self.worked = 0

    def problems(self, pair: Pair, place: Place) -> list[Problem]:
        """As checks.problems, from memory where the pair is known."""
        key = _hash(repr(pair).encode("utf-8", "surrogatepass"))
        kept = self.before.get(key, self.told.get(key, self.now.get(key)))
        if kept is None:
            from translator.checks import FAILED, problems  # all of them: when a text has to be checked

            self.worked += 1
            found = problems(pair, place)
            if any(problem.text.startswith(FAILED) for problem in found):
                return found  # perhaps it goes better the next time
            self.now[key] = [_kept(problem) for problem in found]
            return found
        self.now[key] = kept
        return [_problem(one, place) for one in kept]


class Found:
    """The file of a project, opened when it is first asked for. Without a path nothing is kept. `worked` is how many
    pairs were looked at in this run by this process."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._new: dict[tuple[str, str], bytes] = {}  # packed, which takes a fifth of the room
        self._told: dict[tuple[str, str], Pairs] = {}
        self._wrote = False
        self.worked = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Writes what is new."""
        self._write()
        self._close()

    @contextmanager
    def of(self, article: str, locale: str) -> Iterator[Known]:
        """What is known of an article in a locale; kept, when all its pairs were looked at."""
        known = Known(self._read(article, locale), self._told.pop((article, locale), None))
        yield known
        self.worked += known.worked
        if known.now.keys() != known.before.keys():
            self._new[article, locale] = msgspec.msgpack.encode(known.now)
            if len(self._new) >= MANY:
                self._write()

    def new(self) -> list[Told]:
        """What is not written yet, for another process; it is not written here any more."""
        told = [(*key, pairs) for key, pairs in self._new.items()]
        self._new.clear()
        return told

    def learn(self, told: Iterable[Told]) -> None:
        """Takes what another process found."""
        for article, locale, pairs in told:
            self._told[article, locale] = msgspec.msgpack.decode(pairs, type=Pairs)

    def forget_all_but(self, articles: Collection[str], locales: Collection[str]) -> None:
        """Takes out the articles and locales that the project has no more; only in a run that has written anyway."""
        self._write()
        keys = {(_name(article), locale) for article in articles for locale in locales}

        def forget(connection: sqlite3.Connection, path: Path) -> None:
            with store.writing(connection, path):
                rows = connection.execute("SELECT article, locale FROM found")
                gone = [row for row in rows if row not in keys]
                connection.executemany("DELETE FROM found WHERE article = ? AND locale = ?", gone)

        if self._wrote:
            self._try(forget)

    def _read(self, article: str, locale: str) -> Pairs:
        def read(connection: sqlite3.Connection, path: Path) -> tuple[bytes, bytes] | None:
            query = "SELECT seal, pairs FROM found WHERE article = ? AND locale = ?"
            with store.reading(path):
                return cast(tuple[bytes, bytes] | None, connection.execute(query, (_name(article), locale)).fetchone())

        row = self._try(read)
        if row is None or row[0] != _seal(row[1]):
            return {}
        return msgspec.msgpack.decode(row[1], type=Pairs)

    def _write(self) -> None:
        packed, self._new = self._new, {}

        def write(connection: sqlite3.Connection, path: Path) -> None:
            rows = [(_name(article), locale, _seal(pairs), pairs) for (article, locale), pairs in packed.items()]
            with store.writing(connection, path):
                connection.executemany("INSERT OR REPLACE INTO found VALUES (?, ?, ?, ?)", rows)
            self._wrote = True

        if packed:
            self._try(write)

    def _try(self, work: Callable[[sqlite3.Connection, Path], Result]) -> Result | None:
        """Does something with the file. Where that cannot be, this run goes on without; a file that is not only busy
        is deleted."""
        path = self._path
        if path is None:
            return None
        try:
            if self._connection is None:
                self._connection = store.connect(path, MIGRATIONS, spare=True)
            return work(self._connection, path)
        except (BusyError, OutputError, sqlite3.Error) as error:
            self._path = None
            self._close()
            if not isinstance(error, BusyError):
                store.discard(path)
        return None

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _hash(data: bytes) -> bytes:
    return blake2b(data, digest_size=SIZE).digest()


def _seal(pairs: bytes) -> bytes:
    """What only these rules write beside these bytes."""
    return _hash(rules() + pairs)


def _name(article: str) -> bytes:
    """A name may have bytes that are no text."""
    return article.encode("utf-8", "surrogatepass")


def _kept(problem: Problem) -> Kept:
    text = problem.text.encode("utf-8", "surrogatepass")
    return Kept(problem.check, int(problem.severity), text, problem.dismissible, problem.in_source, problem.in_target)


def _problem(kept: Kept, place: Place) -> Problem:
    return Problem(
        kept.check, Severity(kept.severity), kept.text.decode("utf-8", "surrogatepass"), place,
        kept.dismissible, kept.in_source, kept.in_target,
    )  # fmt: skip
