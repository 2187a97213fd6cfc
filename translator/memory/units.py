"""Units in an SQLite file: source texts, each once, with their sentences and words; and what they were translated to.

The project's own units and the imported ones are two such files of the same form. Who only wants the same text again
needs neither sentences nor words: texts are split and indexed when somebody asks for what is near. The table `done` has
the last source of which that is so.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from translator.catalogs.state import pair_hash
from translator.memory import words
from translator.memory.sentences import parts, translated
from translator.model import Message, State, digest

SCHEMA = """
    CREATE TABLE source (
        id INTEGER PRIMARY KEY AUTOINCREMENT, key BLOB NOT NULL UNIQUE, text TEXT NOT NULL, whole INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE done (split INTEGER NOT NULL, indexed INTEGER NOT NULL) STRICT;
    INSERT INTO done VALUES (0, 0);
    CREATE TABLE part (
        sentence INTEGER NOT NULL, source INTEGER NOT NULL, number INTEGER NOT NULL,
        PRIMARY KEY (sentence, source, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX part_source ON part (source);
    CREATE TABLE unit (
        source INTEGER NOT NULL, locale TEXT NOT NULL, path TEXT NOT NULL, state INTEGER NOT NULL,
        article TEXT NOT NULL, context TEXT, fuzzy INTEGER NOT NULL, strings TEXT NOT NULL, comments TEXT NOT NULL,
        obsolete INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX unit_source ON unit (source, locale);
    CREATE INDEX unit_path ON unit (path);
"""
USED = (State.MACHINE, State.TRANSLATED, State.APPROVED)
MOST = 5
"""So many translations of a text that holds a sentence are looked at."""
COLUMNS = "source.text, unit.article, unit.state, unit.context, unit.fuzzy, unit.strings, unit.comments"
FROM = "FROM source JOIN unit ON unit.source = source.id"
LIVE = f"unit.locale = ? AND unit.state IN ({','.join(str(int(state)) for state in USED)})"


@dataclass(frozen=True, slots=True)
class Unit:
    """A translation in the memory: the message with its state, and where it stands: an article, or the name under
    which it was imported. `sentence`: it is a part of the text there."""

    message: Message
    article: str
    state: State
    imported: bool = False
    sentence: bool = False

    @property
    def sure(self) -> bool:
        """Whether it is of this project, and whole: so that its state holds wherever the text stands."""
        return not self.imported and not self.sentence


def key_of(text: str) -> bytes:
    """16 bytes that a source text is known by."""
    return bytes.fromhex(digest(text)[:32])


class Units:
    """The units of one file. Who calls it sees to transactions and errors. Units that `withdrawn` has, by locale and
    pair hash, are in the file and are not found."""

    def __init__(self, connection: sqlite3.Connection, source_locale: str, imported: bool) -> None:
        self._connection, self._source_locale, self._imported = connection, source_locale, imported
        self.withdrawn: dict[str, Collection[str]] = {}

    def add(self, path: str, article: str, locale: str, found: Iterable[tuple[Message, State]]) -> None:
        """Takes in messages with their states; `path` is what they are taken out by."""
        rows = []
        for message, state in found:
            strings, comments = (json.dumps(texts, ensure_ascii=False) for texts in (message.strings, message.comments))
            rows.append((
                self._source(message.id), locale, path, int(state), article, message.context, int(message.fuzzy),
                strings, comments, int(message.obsolete),
            ))  # fmt: skip
        self._connection.executemany(f"INSERT INTO unit VALUES ({','.join('?' * 10)})", rows)

    def knows(self, locale: str, key: bytes) -> bool:
        """Whether a text, by its key, has a translation that may be used."""
        query = f"SELECT {COLUMNS} {FROM} WHERE source.key = ? AND {LIVE}"
        return next(self._found(locale, query, key, locale), None) is not None

    def has(self, locale: str, message: Message) -> bool:
        """Whether this very pair is here in this context."""
        query = (
            "SELECT 1 FROM unit JOIN source ON source.id = unit.source "
            "WHERE source.key = ? AND locale = ? AND strings = ? AND context IS ?"
        )
        strings = json.dumps(message.strings, ensure_ascii=False)
        values = (key_of(message.id), locale, strings, message.context)
        return self._connection.execute(query, values).fetchone() is not None

    def replace(self, path: str, article: str, locale: str, found: Iterable[tuple[Message, State]]) -> None:
        """The same in place of all that is known by this path."""
        before = self._taken(path)
        self.add(path, article, locale, found)
        self._sweep(before)

    def forget(self, path: str) -> None:
        """Takes out all that is known by this path."""
        self._sweep(self._taken(path))

    def exact(self, locale: str, message: Message) -> Unit | None:
        """The best translation of the same text: the same context first, then the furthest state, then by article."""
        query = (
            f"SELECT {COLUMNS} {FROM} WHERE source.key = ? AND {LIVE} "
            "ORDER BY context IS NOT ?, state DESC, article, strings"
        )
        return next(self._found(locale, query, key_of(message.id), locale, message.context), None)

    def same(self, locale: str, text: str, limit: int) -> list[Unit]:
        """The translations of this very text wherever it stands, by article: no more than so many."""
        query = f"SELECT {COLUMNS} {FROM} WHERE source.key = ? AND {LIVE} ORDER BY article, context, strings"
        return list(islice(self._found(locale, query, key_of(text), locale), limit))

    def sentence(self, locale: str, text: str) -> Unit | None:
        """The best translation of a sentence that stands in a longer text."""
        row = self._connection.execute("SELECT id FROM source WHERE key = ?", (key_of(text),)).fetchone()
        return next(self._in_longer(locale, row[0], text), None) if row else None

    def unsplit(self) -> int:
        """How many texts have not been split into sentences."""
        return self._number("SELECT count(*) FROM source WHERE id > (SELECT split FROM done) AND whole")

    def split(self, most: int) -> None:
        """Takes in the sentences of some more texts, at most so many; there must be some left."""
        query = "SELECT id, text FROM source WHERE id > (SELECT split FROM done) AND whole ORDER BY id LIMIT ?"
        rows = self._connection.execute(query, (most + 1,)).fetchall()
        found = []
        for source, text in rows[:most]:
            for number, part in parts(text, self._source_locale):
                key = key_of(part)
                row = self._connection.execute("SELECT id FROM source WHERE key = ?", (key,)).fetchone()
                found.append((row[0] if row else self._new(key, part, whole=False), source, number))
        self._connection.executemany("INSERT INTO part VALUES (?, ?, ?)", found)
        # Past the last text there are only the sentences that have just come in.
        last = rows[most - 1][0] if len(rows) > most else self._number("SELECT max(id) FROM source")
        self._connection.execute("UPDATE done SET split = ?", (last,))

    def unindexed(self) -> int:
        """Of how many texts and sentences the words have not been taken in."""
        return self._number("SELECT count(*) FROM source WHERE id > (SELECT indexed FROM done)")

    def index(self, most: int) -> None:
        """Takes in the words of some more texts and sentences, at most so many; there must be some left."""
        query = "SELECT id, text FROM source WHERE id > (SELECT indexed FROM done) ORDER BY id LIMIT ?"
        rows = self._connection.execute(query, (most,)).fetchall()
        for source, text in rows:
            words.add(self._connection, source, text)
        self._connection.execute("UPDATE done SET indexed = ?", (rows[-1][0],))

    def near(self, locale: str, text: str, least: float, limit: int) -> list[tuple[float, Unit]]:
        """(score, unit) of texts and sentences that are at least so much like this one, from 0 to 1, best first."""
        found: list[tuple[float, Unit]] = []
        for scored in words.near(self._connection, text, least):
            for score, source, other in scored:
                found += ((score, unit) for unit in self._of(locale, source, other))
                if len(found) >= limit:
                    break
            if len(found) >= limit or not scored:
                break
        found.sort(key=lambda one: (-one[0], -one[1].state, one[1].sentence))
        return found[:limit]

    def all(self, locale: str, states: Sequence[State]) -> Iterator[Unit]:
        """Every unit of a locale in one of these states, by source text, each pair in a context once."""
        query = (
            f"SELECT {COLUMNS} {FROM} WHERE {LIVE} AND state IN ({','.join('?' * len(states))}) "
            "GROUP BY source.id, context, strings HAVING state = max(state) ORDER BY source.id, state DESC, article"
        )
        yield from self._found(locale, query, locale, *map(int, states))

    def counts(self) -> list[tuple[str, str, int]]:
        """(locale, article, how many units), sorted."""
        query = "SELECT locale, article, count(*) FROM unit GROUP BY locale, article ORDER BY locale, article"
        return self._connection.execute(query).fetchall()

    def _of(self, locale: str, source: int, text: str) -> Iterator[Unit]:
        """The translations of a source: its own, then, where there is none, those in longer texts."""
        query = f"SELECT {COLUMNS} {FROM} WHERE source.id = ? AND {LIVE} ORDER BY state DESC, article"
        seen = set()
        for unit in list(self._found(locale, query, source, locale)):
            if unit.message.strings not in seen:
                seen.add(unit.message.strings)
                yield unit
        if not seen:
            yield from self._in_longer(locale, source, text)

    def _in_longer(self, locale: str, sentence: int, text: str) -> Iterator[Unit]:
        query = (
            f"SELECT {COLUMNS}, part.number FROM part JOIN source ON source.id = part.source "
            f"JOIN unit ON unit.source = source.id WHERE part.sentence = ? AND {LIVE} ORDER BY state DESC, article"
        )
        rows = self._connection.execute(query, (sentence, locale))
        longer = ((unit, number) for *row, number in rows if (unit := self._unit(locale, row)))
        seen = set()
        for unit, number in list(islice(longer, MOST)):
            target = translated(unit.message.id, unit.message.strings[0], number, self._source_locale, locale)
            if target and target not in seen:
                seen.add(target)
                message = Message(text, (target,), context=unit.message.context)
                yield Unit(message, unit.article, unit.state, self._imported, sentence=True)

    def _found(self, locale: str, query: str, *values: object) -> Iterator[Unit]:
        """The units of the rows that a query gives."""
        rows = self._connection.execute(query, values)
        return filter(None, (self._unit(locale, row) for row in rows))

    def _unit(self, locale: str, row: Sequence[object]) -> Unit | None:
        """The unit of a row, None where it is withdrawn."""
        text, article, state, context, fuzzy, strings, comments = row
        message = Message(
            id=str(text),
            strings=tuple(json.loads(str(strings))),
            context=None if context is None else str(context),
            flags=("fuzzy",) if fuzzy else (),
            comments=tuple(json.loads(str(comments))),
        )
        withdrawn = self.withdrawn.get(locale)
        if withdrawn and pair_hash(message) in withdrawn:
            return None
        return Unit(message, str(article), State(int(str(state))), self._imported)

    def _number(self, query: str) -> int:
        return int(self._connection.execute(query).fetchone()[0])

    def _source(self, text: str) -> int:
        """The number of the source of a whole text, which is taken in where it is new."""
        key = key_of(text)
        row = self._connection.execute("SELECT id, whole FROM source WHERE key = ?", (key,)).fetchone()
        if row is None:
            return self._new(key, text, whole=True)
        source, whole = row
        if not whole:
            self._connection.execute("UPDATE source SET whole = 1 WHERE id = ?", (source,))
        return int(source)

    def _new(self, key: bytes, text: str, whole: bool) -> int:
        query = "INSERT INTO source (key, text, whole) VALUES (?, ?, ?)"
        return int(self._connection.execute(query, (key, text, int(whole))).lastrowid or 0)

    def _taken(self, path: str) -> list[int]:
        """Takes out the units of a path; the sources that they had."""
        rows = self._connection.execute("SELECT DISTINCT source FROM unit WHERE path = ?", (path,)).fetchall()
        self._connection.execute("DELETE FROM unit WHERE path = ?", (path,))
        return [source for (source,) in rows]

    def _sweep(self, sources: Iterable[int]) -> None:
        """Takes out those of these sources that nothing needs any more, with their sentences."""
        query = (
            "SELECT text FROM source WHERE id = ? AND NOT EXISTS (SELECT 1 FROM unit WHERE source = source.id) "
            "AND NOT EXISTS (SELECT 1 FROM part WHERE sentence = source.id)"
        )
        (indexed,) = self._connection.execute("SELECT indexed FROM done").fetchone()
        for source in sources:
            row = self._connection.execute(query, (source,)).fetchone()
            if row is None:
                continue
            if source <= indexed:
                words.remove(self._connection, source, row[0])
            held = self._connection.execute("SELECT DISTINCT sentence FROM part WHERE source = ?", (source,)).fetchall()
            self._connection.execute("DELETE FROM part WHERE source = ?", (source,))
            self._connection.execute("DELETE FROM source WHERE id = ?", (source,))
            self._sweep(sentence for (sentence,) in held)
