"""A stretch of a text with marked places, cut to what fits a line.

Width is counted in cells of a terminal: an East Asian wide character has two (UAX 11), a combining mark none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from translator.model import Span
from translator.terminal import HARMFUL, plain

Piece = tuple[str, bool]
"""Text, and whether it is marked."""
ELLIPSIS = "…"
WORD = 12
"""A cut moves by so many characters at most to fall between two words."""
# What may be wider or narrower than one cell, or is shown as something else.
ODD = re.compile(
    f"{HARMFUL.pattern}|[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u109f\u1100-\u115f\u1700-\u1aff\u1dc0-\u1dff\u200b-\u200f\u20d0-\u20ff\u2e80-\ua4cf\ua800-\ua8ff"
    "\uaa00-\ud7ff\uf900-\ufaff\ufe00-\ufe6f\uff00-\uffef\U00010000-\U0010ffff]|[^\\S ]"
)
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")


def cells(text: str) -> int:
    """How many cells a text takes."""
    return sum(map(_cells, text)) if ODD.search(text) else len(text)


@lru_cache(maxsize=4096)
def _cells(letter: str) -> int:
    if letter < "\u0300":
        return 1
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def excerpt(text: str, spans: Iterable[Span], width: int, signs: int = 0, around: float = 0.0) -> list[Piece]:
    """The text around its marked places, on one line of at most `width` cells.

    Where none is marked, around a point between 0, its beginning, and 1, its end. `signs` is how many cells each mark
    takes beside its text. Takes time in proportion to the width alone.
    """
    marked = tidy(spans, len(text))
    if len(text) + signs * len(marked) <= width and not ODD.search(text):
        return _pieces(text, marked, 0, len(text))
    at = marked[0][0] if marked else min(max(int(around * len(text)), 0), len(text))
    return _Window(text, marked, width, signs, at).pieces()


def tidy(spans: Iterable[Span], length: int) -> list[Span]:
    """The spans in order, those that touch joined, nothing outside the text."""
    found: list[Span] = []
    for start, end in sorted((max(start, 0), min(end, length)) for start, end in spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        elif start < end:
            found.append((start, end))
    return found


class _Window:
    """Grows from the marked places to both sides until the line is full."""

    def __init__(self, text: str, marked: Sequence[Span], width: int, signs: int, at: int) -> None:
        self.text, self.marked, self.signs = text, marked, signs
        self.starts = {start for start, _ in marked}
        self.ends = {end - 1 for _, end in marked}
        self.left = width
        self.low = self.high = self.at = at

    def pieces(self) -> list[Piece]:
        self.left -= 2  # for the ellipses
        core = self.marked[0][1] if self.marked else self.at
        self._right(core, self.left)
        self._right(self.marked[-1][1] if self.marked else self.at, self.left * 2 // 3)
        self._left(self.left // 2)
        self._right(len(self.text), self.left)
        self._left(self.left)
        self._between_words(core)
        shown = _pieces(self.text, self.marked, self.low, self.high)
        before = [(ELLIPSIS, False)] if self.low else []
        return [*before, *shown, *([(ELLIPSIS, False)] if self.high < len(self.text) else [])]

    def _right(self, end: int, room: int) -> None:
        """On to the end, as far as there is room."""
        least = self.left - room
        stop = min(end, self.high + 4 * max(room, 0))  # however many characters take no cell at all
        while self.high < stop:
            cost = self._cost(self.high, self.starts)
            if self.left - cost < least:
                break
            self.left -= cost
            self.high += 1

    def _left(self, room: int) -> None:
        least = self.left - room
        stop = max(0, self.low - 4 * max(room, 0))
        while self.low > stop:
            cost = self._cost(self.low - 1, self.ends)
            if self.left - cost < least:
                break
            self.left -= cost
            self.low -= 1

    def _cost(self, at: int, bounds: set[int]) -> int:
        return _taken(self.text[at]) + (self.signs if at in bounds else 0)

    def _between_words(self, core: int) -> None:
        """Cuts between words where one ends near; never before a mark that belongs to the letter before it."""
        if self.low:
            near = self.text.find(" ", self.low - 1, min(self.low + WORD, self.at))
            self.low = near + 1 if near >= 0 else self.low
            while self.low < self.at and unicodedata.combining(self.text[self.low]):
                self.low += 1
        if self.high < len(self.text):
            near = self.text.rfind(" ", max(self.high - WORD, core), self.high + 1)
            self.high = near if near > self.low else self.high


def _pieces(text: str, marked: Sequence[Span], low: int, high: int) -> list[Piece]:
    """The text from low to high, parted at the marks, with what a terminal would obey as its code."""
    found: list[Piece] = []
    at = low
    for start, end in ((max(start, low), min(end, high)) for start, end in marked):
        if start < end:
            found += ((text[at:start], False), (text[start:end], True))
            at = end
    found.append((text[at:high], False))
    return [("".join(map(_shown, part)) if ODD.search(part) else part, mark) for part, mark in found if part]


@lru_cache(maxsize=4096)
def _taken(letter: str) -> int:
    """How many cells a character takes as it is shown."""
    return sum(map(_cells, _shown(letter)))


@lru_cache(maxsize=4096)
def _shown(letter: str) -> str:
    return " " if letter.isspace() else plain(letter)


def wrapped(text: str, width: int) -> list[str]:
    """A text in lines of at most `width` cells (and at least one character), broken between words where that is
    possible."""
    lines: list[str] = []
    line, taken = "", 0
    for word in plain(" ".join(text.split())).split(" "):
        needs = cells(word)
        if line and taken + 1 + needs <= width:
            line, taken = f"{line} {word}", taken + 1 + needs
            continue
        *whole, rest = _chopped(word, width) if needs > width else [word]
        lines += [*([line] if line else []), *whole]
        line, taken = rest, cells(rest)
    return [*lines, line]


def _chopped(word: str, width: int) -> list[str]:
    """A word that is longer than a line, in lines."""
    lines, start, taken = [], 0, 0
    for at, letter in enumerate(word):
        taken += _cells(letter)
        if taken > width and at > start:
            lines.append(word[start:at])
            start, taken = at, _cells(letter)
    return [*lines, word[start:]]
