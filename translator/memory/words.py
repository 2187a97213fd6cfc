"""Which texts of the memory may be like another: those that share its rarest words and pairs of words.

SQLite's full text index (FTS5) holds, for each source text, hashes of its words and of each two that stand side by
side. Hardly a text has none that is rare, so a few short lists are read however large the memory is. Nothing of a text
stands in the index.
"""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from heapq import nlargest
from itertools import pairwise
from math import sqrt
from zlib import crc32

from translator.language.matching.similarity import ratios

SCHEMA = """
    CREATE VIRTUAL TABLE words USING fts5(text, content='', detail=none, columnsize=0, tokenize='ascii');
    INSERT INTO words (words, rank) VALUES ('hashsize', 16777216);
"""

WORD = re.compile(r"\w+")
RUN = 16
"""A longer word is taken by threes of letters too: it is a compound, or its script has no spaces between words."""
FEW = 3
"""So are all words of a text that has no more than these."""
SHORT = 70
"""Up to so many characters a text is a heading or the like. They have lists of their own: in long texts nearly every
word of a heading is common."""
CUT = 5_000
"""Of a longer text its beginning says enough."""
LONGEST_LIST = 500
"""So many texts of a word's list are looked at: what more have in common says little."""
RARE, ENOUGH = 30, 6
"""A word is rare where its list is shorter; when so many are found, no more are looked up."""
LOOKED_UP, READ = 80, 8
"""So many words of a text are looked up at most, and the shortest lists read."""
AT_ONCE = 200
"""So many texts are compared at once."""


def add(connection: sqlite3.Connection, source: int, text: str) -> None:
    """Takes in the text of a source."""
    connection.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (source, _indexed(text)))


def remove(connection: sqlite3.Connection, source: int, text: str) -> None:
    """Takes out the text of a source, which must be the one that was taken in."""
    values = ("delete", source, _indexed(text))
    connection.execute("INSERT INTO words (words, rowid, text) VALUES (?, ?, ?)", values)


def near(connection: sqlite3.Connection, text: str, least: float) -> Iterator[list[tuple[float, int, str]]]:
    """(score, source, its text) of those that are at least so much like `text`, from 0 to 1: the likeliest first, some
    at a time, and the best of each time first. Of long texts the beginnings are compared."""
    text = text[:CUT]
    low, high = len(text) * least / (2 - least), len(text) * (2 - least) / least
    votes: dict[int, float] = defaultdict(float)
    for brief in (True, False):
        if low <= SHORT if brief else high > SHORT:
            _vote(connection, text, brief, votes)
    likeliest = nlargest(len(votes), votes, key=votes.__getitem__)
    for start in range(0, len(likeliest), AT_ONCE):
        part = likeliest[start : start + AT_ONCE]
        query = f"SELECT id, text FROM source WHERE id IN ({','.join('?' * len(part))})"
        rows = [(id_, other[:CUT], other) for id_, other in connection.execute(query, part)]
        rows = [row for row in rows if low <= len(row[1]) <= high]
        yield [(score, rows[at][0], rows[at][2]) for score, at in ratios(text, [row[1] for row in rows], least)]


def _vote(connection: sqlite3.Connection, text: str, brief: bool, votes: dict[int, float]) -> None:
    """Each text that shares one of the rarest words has its vote; the rarer the word, the more it counts."""
    count = f"SELECT count(*) FROM (SELECT rowid FROM words WHERE words MATCH ? LIMIT {LONGEST_LIST})"
    found: list[tuple[int, str]] = []
    rare = 0
    # Long words are rare more often than short ones.
    for word in sorted(_words(text), key=len, reverse=True)[:LOOKED_UP]:
        token = _token(word, brief)
        (number,) = connection.execute(count, (token,)).fetchone()
        if number:
            found.append((number, token))
            rare += number < RARE
        if rare >= ENOUGH:
            break
    for number, token in sorted(found)[:READ]:
        holders = f"SELECT rowid FROM words WHERE words MATCH ? LIMIT {LONGEST_LIST}"
        for (source,) in connection.execute(holders, (token,)):
            votes[source] += 1 / sqrt(number)


def _indexed(text: str) -> str:
    brief = len(text) <= SHORT
    return " ".join(_token(word, brief) for word in _words(text))


def _words(text: str) -> dict[str, None]:
    """The words of a text and the pairs of them, each once, in order."""
    words = WORD.findall(text[:CUT].lower())
    run = RUN if len(words) > FEW else 0
    parts = [word[at : at + 3] for word in words if len(word) > run for at in range(len(word) - 2)]
    return dict.fromkeys([*words, *map(" ".join, pairwise(words)), *parts])


def _token(word: str, brief: bool) -> str:
    kind = "b" if brief else "l"
    return f"{kind}{crc32(word.encode('utf-8', 'surrogatepass')):x}"
