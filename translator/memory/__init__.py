"""Translation memory: every PO file of the project, and what was imported, by source text.

What comes from the files is rebuilt from them at any time (memory.sqlite3); what was imported is the user's, in a file
of its own (imported.sqlite3). A unit is there with the state that its message has: what a person let pass, and what a
machine made. Text that waits for review because its source changed is no memory, for it belongs to another source; only
where it stood is known. What the record takes back is no memory either: that is asked when a text is looked up, because
a word in the record changes no file.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path

from translator.catalogs.state import state, wants_machine
from translator.errors import TranslatorError
from translator.files import Stamp
from translator.memory import words
from translator.memory.units import SCHEMA, USED, Unit, Units, key_of
from translator.model import Catalog, Message, State
from translator.store import connect, reading, seal, writing

__all__ = ["LEAST", "Memory", "Unit"]

MIGRATIONS = (
    "",
    "",
    # The first two made other tables, whose content is read anew from the files.
    f"""
    DROP TABLE IF EXISTS catalog; DROP TABLE IF EXISTS unit; DROP TABLE IF EXISTS gap;
    CREATE TABLE catalog (
        path TEXT PRIMARY KEY, locale TEXT NOT NULL, size INTEGER NOT NULL, mtime INTEGER NOT NULL,
        inode INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE gap (key BLOB NOT NULL, locale TEXT NOT NULL, path TEXT NOT NULL, article TEXT NOT NULL) STRICT;
    CREATE INDEX gap_path ON gap (path);
    {SCHEMA}{words.SCHEMA}
    """,
    # States were without what the record took back: each file is read anew.
    "UPDATE catalog SET mtime = 0",
)
BATCH = 2000
"""So many texts are split or indexed in one transaction."""
IMPORTED = "imported.sqlite3"
PLACES = 4
LEAST = 0.7
"""How much alike two texts are at least, for one to be shown for the other."""


class Memory:
    """The memory of a project; one writer at a time. `problems` says if the imported units' file was broken and moved
    aside; one of the project's own that is broken is made anew, and empty until the files are learned."""

    def __init__(self, path: Path, source_locale: str = "en") -> None:
        self._path, self._imported_path = path, path.with_name(IMPORTED)
        self.problems: list[TranslatorError] = []
        self._connection: sqlite3.Connection = connect(path, MIGRATIONS, spare=True, checked=True)
        self._units = Units(self._connection, source_locale, imported=False)
        try:
            self._import: sqlite3.Connection = connect(
                self._imported_path, (SCHEMA + words.SCHEMA,), durable=True, checked=True, problems=self.problems
            )
        except TranslatorError:
            self._connection.close()
            raise
        self._imported = Units(self._import, source_locale, imported=True)
        self._imported_any = bool(self.imports())

    def leave_out(self, locale: str, withdrawn: Collection[str]) -> None:
        """From now on no unit of the locale is found that has one of these pair hashes: those whose approval the record
        takes back."""
        for units in (self._units, self._imported):
            units.withdrawn[locale] = withdrawn

    def close(self) -> None:
        for connection, path in ((self._connection, self._path), (self._import, self._imported_path)):
            connection.close()
            seal(path)

    def stamps(self, locale: str) -> dict[str, Stamp]:
        """The files of a locale that are in the memory, as they were when read."""
        query = "SELECT path, size, mtime, inode FROM catalog WHERE locale = ?"
        with reading(self._path):
            rows = self._connection.execute(query, (locale,))
            return {path: (size, mtime, inode) for path, size, mtime, inode in rows}

    def learn(self, path: str, stamp: Stamp, article: str, catalog: Catalog) -> None:
        """Takes in a catalog as it is now, in place of what was known of it."""
        name = catalog.header("Last-Translator")
        units, gaps = [], []
        for message in catalog.messages:
            found = State.UNTRANSLATED if message.plural is not None else state(message, name)
            if found in USED or (found and message.obsolete):
                units.append((message, found))
            if found not in USED and not message.obsolete and message.plural is None and wants_machine(message):
                gaps.append((key_of(message.id), catalog.locale, path, article))
        with writing(self._connection, self._path):
            self._units.replace(path, article, catalog.locale, units)
            self._forget(path)
            self._connection.execute("INSERT INTO catalog VALUES (?, ?, ?, ?, ?)", (path, catalog.locale, *stamp))
            self._connection.executemany("INSERT INTO gap VALUES (?, ?, ?, ?)", gaps)

    def forget(self, path: str) -> None:
        """Takes out a file that is gone."""
        with writing(self._connection, self._path):
            self._units.forget(path)
            self._forget(path)

    def take(self, name: str, pairs: Iterable[tuple[str, Message, State]]) -> tuple[int, int]:
        """Takes in pairs of others, (locale, message, state), under a name: all or, where anything fails, none. How
        many are new, and how many were here already."""
        new = known = 0
        with writing(self._import, self._imported_path):
            for locale, message, found in pairs:
                if self._imported.has(locale, message):
                    known += 1
                else:
                    self._imported.add(name, name, locale, [(message, found)])
                    new += 1
            self._imported_any = self._imported_any or bool(new)
        return new, known

    def drop(self, name: str) -> int:
        """Takes out what was imported under a name; how many units that was."""
        with writing(self._import, self._imported_path):
            number = sum(count for _, article, count in self._imported.counts() if article == name)
            self._imported.forget(name)
        return number

    def counts(self) -> list[tuple[str, State, int]]:
        """(locale, state, units) of the project's own."""
        query = "SELECT locale, state, count(*) FROM unit GROUP BY locale, state ORDER BY locale, state"
        with reading(self._path):
            return [(locale, State(number), count) for locale, number, count in self._connection.execute(query)]

    def imports(self) -> list[tuple[str, str, int]]:
        """(locale, name, units) of what was imported."""
        with reading(self._imported_path):
            return self._imported.counts()

    def fillable(self, locale: str) -> set[str]:
        """The articles with a gap whose text is translated elsewhere."""
        with reading(self._path):
            gaps = self._connection.execute("SELECT key, article FROM gap WHERE locale = ?", (locale,)).fetchall()
            found = {article for key, article in gaps if self._units.knows(locale, key)}
        if not self._imported_any:
            return found
        with reading(self._imported_path):
            return found | {article for key, article in gaps if self._imported.knows(locale, key)}

    def index(self, advance: Callable[[int], None] = lambda _: None) -> None:
        """Makes what is new here ready for `near`, which else does it by itself: 0.3 ms a text. `advance` is told of
        so many texts more."""
        self._make(True, advance)

    def left(self, locale: str, message: Message) -> list[str]:
        """Some articles that had the same text once, in any context and state, and have its translation still."""
        query = (
            "SELECT DISTINCT article FROM source JOIN unit ON unit.source = source.id "
            "WHERE source.key = ? AND locale = ? AND obsolete ORDER BY article LIMIT ?"
        )
        with reading(self._path):
            return [article for (article,) in self._connection.execute(query, (key_of(message.id), locale, PLACES))]

    def exact(self, locale: str, message: Message) -> Unit | None:
        """The best translation of the same text: the same context first, then the furthest state, the project's before
        an imported one, then by article."""
        return self._better(message, lambda units: units.exact(locale, message))

    def same(self, locale: str, text: str, limit: int = 100) -> list[Unit]:
        """The project's translations of this very text wherever it stands, by article."""
        with reading(self._path):
            return self._units.same(locale, text, limit)

    def sentence(self, locale: str, message: Message) -> Unit | None:
        """The best translation of a sentence that stands in longer texts."""
        self._make(False)
        return self._better(message, lambda units: units.sentence(locale, message.id))

    def near(self, locale: str, text: str, least: float = LEAST, limit: int = 5) -> list[tuple[float, Unit]]:
        """(score, unit) of texts and sentences that are at least so much like this one, from 0 to 1, the best first; of
        the same score the furthest state first, the project's before imported ones. They are suggestions, no
        translations of this text."""
        self._make(True)
        with reading(self._path):
            found = self._units.near(locale, text, least, limit)
        with reading(self._imported_path):
            found += self._imported.near(locale, text, least, limit)
        found.sort(key=lambda one: (-one[0], -one[1].state, one[1].imported, one[1].sentence))
        distinct: dict[object, tuple[float, Unit]] = {}
        for one in found:
            distinct.setdefault((one[1].message.id, one[1].message.strings), one)
        return list(distinct.values())[:limit]

    def _make(self, words: bool, advance: Callable[[int], None] = lambda _: None) -> None:
        """Splits what is new into sentences, and takes in its words."""
        for units, connection, path in (
            (self._units, self._connection, self._path),
            (self._imported, self._import, self._imported_path),
        ):
            for step, due in ((units.split, units.unsplit), (units.index, units.unindexed)):
                with reading(path):
                    left = due() if words or step == units.split else 0
                while left > 0:
                    with writing(connection, path):
                        step(BATCH)
                    advance(min(left, BATCH))
                    left -= BATCH

    def _better(self, message: Message, look: Callable[[Units], Unit | None]) -> Unit | None:
        with reading(self._path):
            own = look(self._units)
        if self._imported_any:
            with reading(self._imported_path):
                other = look(self._imported)
            if other and (own is None or _rank(other, message) > _rank(own, message)):
                return other
        return own

    def all(self, locale: str, states: Sequence[State]) -> Iterator[Unit]:
        """Every unit of a locale in one of these states, the project's before the imported ones."""
        with reading(self._path):
            yield from self._units.all(locale, states)
        with reading(self._imported_path):
            yield from self._imported.all(locale, states)

    def _forget(self, path: str) -> None:
        self._connection.execute("DELETE FROM gap WHERE path = ?", (path,))
        self._connection.execute("DELETE FROM catalog WHERE path = ?", (path,))


def _rank(unit: Unit, message: Message) -> tuple[bool, State]:
    """How good a translation of the same words is: one for another context may be a wrong one here."""
    return unit.message.context == message.context, unit.state
