"""Translation memory: every PO file of the project, by source text. Rebuilt from the files at any time.

A unit is there with the state that its message has: what a person let pass, and what a machine made. Text that waits
for review because its source changed is no memory, for it belongs to another source; only where it stood is known.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from translator.catalogs.state import state, wants_machine
from translator.files import Stamp
from translator.model import Catalog, Message, State, digest
from translator.store import connect, reading, writing

MIGRATIONS = (
    """
    CREATE TABLE catalog (
        path TEXT PRIMARY KEY, locale TEXT NOT NULL, size INTEGER NOT NULL, mtime INTEGER NOT NULL,
        inode INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE unit (
        key BLOB NOT NULL, locale TEXT NOT NULL, path TEXT NOT NULL, state INTEGER NOT NULL, article TEXT NOT NULL,
        context TEXT, fuzzy INTEGER NOT NULL, strings TEXT NOT NULL, comments TEXT NOT NULL
    ) STRICT;
    CREATE INDEX unit_key ON unit (key, locale);
    CREATE INDEX unit_path ON unit (path);
    CREATE TABLE gap (key BLOB NOT NULL, locale TEXT NOT NULL, path TEXT NOT NULL, article TEXT NOT NULL) STRICT;
    CREATE INDEX gap_path ON gap (path);
    """,
    # Every file is read again: obsolete text that waits for review is there too now.
    """
    ALTER TABLE unit ADD COLUMN obsolete INTEGER NOT NULL DEFAULT 0;
    DELETE FROM catalog; DELETE FROM unit; DELETE FROM gap;
    """,
)
USED = (State.MACHINE, State.TRANSLATED, State.APPROVED)
PLACES = 4


@dataclass(frozen=True, slots=True)
class Unit:
    """A message's translation elsewhere: the message with its state, and the article where it stands."""

    message: Message
    article: str
    state: State


class Memory:
    """The memory of a project; one writer at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection = connect(path, MIGRATIONS)

    def close(self) -> None:
        self._connection.close()

    def stamps(self, locale: str) -> dict[str, Stamp]:
        """The files of a locale that are in the memory, as they were when read."""
        query = "SELECT path, size, mtime, inode FROM catalog WHERE locale = ?"
        with reading(self._path):
            rows = self._connection.execute(query, (locale,))
            return {path: (size, mtime, inode) for path, size, mtime, inode in rows}

    def learn(self, path: str, stamp: Stamp, article: str, catalog: Catalog, withdrawn: Collection[str]) -> None:
        """Takes in a catalog as it is now, in place of what was known of it."""
        name = catalog.header("Last-Translator")
        units, gaps = [], []
        for message in catalog.messages:
            found = State.UNTRANSLATED if message.plural is not None else state(message, name, withdrawn)
            if found in USED or (found and message.obsolete):
                units.append(self._row(path, article, catalog.locale, message, found))
            if found not in USED and not message.obsolete and message.plural is None and wants_machine(message):
                gaps.append((_key(message), catalog.locale, path, article))
        with writing(self._connection, self._path):
            self._forget(path)
            self._connection.execute("INSERT INTO catalog VALUES (?, ?, ?, ?, ?)", (path, catalog.locale, *stamp))
            self._connection.executemany("INSERT INTO unit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", units)
            self._connection.executemany("INSERT INTO gap VALUES (?, ?, ?, ?)", gaps)

    def forget(self, path: str) -> None:
        """Takes out a file that is gone."""
        with writing(self._connection, self._path):
            self._forget(path)

    def fillable(self, locale: str) -> set[str]:
        """The articles with a gap whose text is translated elsewhere."""
        query = (
            "SELECT DISTINCT gap.article FROM gap JOIN unit ON unit.key = gap.key AND unit.locale = gap.locale "
            "WHERE gap.locale = ? AND unit.state IN (?, ?, ?)"
        )
        with reading(self._path):
            return {article for (article,) in self._connection.execute(query, (locale, *USED))}

    def left(self, locale: str, message: Message) -> list[str]:
        """Some articles that had the same text once, in any context and state, and have its translation still."""
        query = "SELECT DISTINCT article FROM unit WHERE key = ? AND locale = ? AND obsolete ORDER BY article LIMIT ?"
        with reading(self._path):
            return [article for (article,) in self._connection.execute(query, (_key(message), locale, PLACES))]

    def exact(self, locale: str, message: Message) -> Unit | None:
        """The best translation of the same text: the furthest state first, then the same context, then by article."""
        query = (
            "SELECT article, state, context, fuzzy, strings, comments FROM unit WHERE key = ? AND locale = ? "
            "AND state IN (?, ?, ?) ORDER BY state DESC, context IS NOT ?, article, strings LIMIT 1"
        )
        with reading(self._path):
            row = self._connection.execute(query, (_key(message), locale, *USED, message.context)).fetchone()
        if row is None:
            return None
        article, found, context, fuzzy, strings, comments = row
        other = Message(
            id=message.id,
            strings=tuple(json.loads(strings)),
            context=context,
            flags=("fuzzy",) if fuzzy else (),
            comments=tuple(json.loads(comments)),
        )
        return Unit(other, article, State(found))

    def _forget(self, path: str) -> None:
        self._connection.execute("DELETE FROM unit WHERE path = ?", (path,))
        self._connection.execute("DELETE FROM gap WHERE path = ?", (path,))
        self._connection.execute("DELETE FROM catalog WHERE path = ?", (path,))

    @staticmethod
    def _row(path: str, article: str, locale: str, message: Message, found: State) -> tuple[object, ...]:
        strings = json.dumps(message.strings, ensure_ascii=False)
        comments = json.dumps(message.comments, ensure_ascii=False)
        context = message.context
        return (
            _key(message),
            locale,
            path,
            int(found),
            article,
            context,
            int(message.fuzzy),
            strings,
            comments,
            int(message.obsolete),
        )


def _key(message: Message) -> bytes:
    return bytes.fromhex(digest(message.id)[:32])
