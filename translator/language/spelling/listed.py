"""The words of a language that are in use: words/<language>.xz, some hundred thousand each, made by tools/words.py."""

from __future__ import annotations

import lzma
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from translator.language.lexicon import DROPPED

STEP = 1024
"""Bytes between two places of a list that are known by heart."""
ALIKE = str.maketrans("أإآٱىةё", "اااايهе")


def folded(word: str, language: str) -> str:
    """A word in small letters, without the marks that may be left out, and with one form of the letters that are."""
    if word.isascii() and language != "tr":
        return word.lower()
    if language == "tr":
        word = word.replace("I", "ı").replace("İ", "i")
    return unicodedata.normalize("NFC", DROPPED.sub("", word)).lower().translate(ALIKE)


class Listed:
    """A set of words as one text in UTF-8, in the order of their code points, a line each: a tenth of what a set
    takes."""

    def __init__(self, lines: bytes) -> None:
        self._text = b"\n%s\n" % lines
        self._starts = [0]
        while (start := self._text.find(b"\n", self._starts[-1] + STEP)) >= 0 and start < len(self._text) - 1:
            self._starts.append(start)
        self._firsts = [self._text[start : self._text.index(b"\n", start + 1)] for start in self._starts]

    def __contains__(self, word: str) -> bool:
        line = f"\n{word}".encode(errors="replace")
        at = bisect_right(self._firsts, line) - 1
        if at < 0:
            return False
        end = self._starts[at + 1] + 1 if at + 1 < len(self._starts) else len(self._text)
        return self._text.find(line + b"\n", self._starts[at], end) >= 0

    def beginning(self, word: str) -> int:
        """So many of a word's first letters does a word of the list begin with."""
        at = 1
        while at <= len(word) and self._begins(word[:at]):
            at += 1
        return at - 1

    def _begins(self, letters: str) -> bool:
        line = f"\n{letters}".encode(errors="replace")
        at = max(bisect_right(self._firsts, line) - 1, 0)
        end = self._starts[at + 1] + len(line) if at + 1 < len(self._starts) else len(self._text)
        return self._text.find(line, self._starts[at], end) >= 0

    def starting(self, letters: str, ends: str) -> Iterator[str]:
        """The words that begin with these letters and end in those."""
        line, tail = f"\n{letters}".encode(errors="replace"), ends.encode(errors="replace")
        at = max(bisect_right(self._firsts, line) - 1, 0)
        end = self._starts[at + 1] + len(line) if at + 1 < len(self._starts) else len(self._text)
        found = self._text.find(line, self._starts[at], end)
        while found >= 0:
            after = self._text.index(b"\n", found + 1)
            if self._text.endswith(tail, found, after):
                yield self._text[found + 1 : after].decode()
            found = after if self._text.startswith(line, after) else -1

    def __iter__(self) -> Iterator[str]:
        return iter(self._text.decode().split())


@dataclass(frozen=True, slots=True)
class Words:
    """A language's letters, its words in use, rarer ones that a slip makes of those, and the words in use that tell
    nothing when they are a part of another."""

    letters: str
    used: Listed
    rare: Listed
    uncut: Listed


@lru_cache(maxsize=16)
def words(language: str) -> Words | None:
    """None for a language without a file."""
    if not re.fullmatch(r"[a-z]{2,12}", language):
        return None
    file = resources.files("translator.language") / "words" / f"{language}.xz"
    if not file.is_file():
        return None
    letters, *lists = lzma.decompress(file.read_bytes()).split(b"\n\n")
    return Words(letters.decode(), *map(Listed, lists))
