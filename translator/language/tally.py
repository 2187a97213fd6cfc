"""Telling quickly what a text holds of what several look for, by the pieces between its spaces.

Texts are made of the same pieces over and over, and most hold nothing that anybody looks for. What a piece counts for
each question is found out once, for all questions, and kept as one whole number; so a text is answered with one
look-up and one addition a piece, and only what counts anything is looked at closely.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from translator.language.remembered import LONG, TEXTS, Remembered

FIELD = 32
"""Bits of an answer: 2**32 is more than a text that is read can count."""
MARKS = ".,;:!?"
FEW = 1000
"""So many numbers are kept."""


class Tally:
    """The questions that are asked of texts in one language. What is counted in a piece must not reach over white
    space, nor depend on what stands behind it; a mark behind a word counts nothing. It may be more than the text holds
    there, but not less."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._questions: list[tuple[int, Callable[[str], int]]] = []
        self._width = 0
        self._pieces = Remembered(self._count)
        self._numbers: dict[int, int] = {}
        """Each number once: the pieces of a language count a few different ones."""
        self._lately = lru_cache(maxsize=TEXTS)(self._sum)

    def ask(self, count: Callable[[str], int], width: int = FIELD) -> Callable[[str], int]:
        """Adds a question: what a piece counts, a number of so many bits for any text. What is returned says what a
        text counts."""
        at, mask = self._width, (1 << width) - 1
        self._questions.append((at, count))
        self._width += width
        self._pieces.clear()
        self._numbers.clear()
        self._lately.cache_clear()

        def total(text: str) -> int:
            return ((self._lately if len(text) <= LONG else self._sum)(text) >> at) & mask

        return total

    def _sum(self, text: str) -> int:
        return sum(filter(None, map(self._pieces.__getitem__, text.split())))

    def _count(self, piece: str) -> int:
        if piece[-1] in MARKS and piece[:-1].isalpha():
            return self._pieces[piece[:-1]]
        number = sum(count(piece) << at for at, count in self._questions)
        return self._numbers.setdefault(number, number) if len(self._numbers) < FEW else number


def pieces_with(language: str, pattern: re.Pattern[str]) -> Callable[[str], int]:
    """A question: how many pieces of a text hold what a pattern finds, which reaches over no white space."""
    return tally(language).ask(lambda piece: pattern.search(piece) is not None)


@cache
def tally(language: str) -> Tally:
    """The questions about texts in a language."""
    return Tally(language)
