"""What was found out about a word, kept for the next text that has it: most words of a text were seen before. And what
was found out about a text, kept for the next check that asks the same."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import cache, lru_cache, wraps
from sys import intern
from typing import Any, Generic, TypeVar

KEPT = 20_000
"""So many words are remembered; then those not asked for since as many others were are forgotten."""
LONGEST = 50
"""Characters; longer ones are looked at each time."""
FEWER = 8_000
"""So many words are remembered where only some are asked about, or what is said of one is quickly found out anew."""
TEXTS = 32
"""So many texts are remembered: a pair's, and its sentences."""
LONG = 20_000
"""Characters; longer texts are read each time."""
Said = TypeVar("Said")
Of = TypeVar("Of", bound=Hashable)
NEVER: Any = object()
"""Stands for what was said of a word that nobody asked about."""


def lately(say: Callable[[str], Said]) -> Callable[[str], Said]:
    """`say`, with what it said of the last texts kept: all checks of a pair look at the same two, and their sentences.
    What it says must not be changed by anybody."""
    kept = lru_cache(maxsize=TEXTS)(say)

    @wraps(say)
    def answer(text: str) -> Said:
        return kept(text) if len(text) <= LONG else say(text)

    return answer


class Remembered(dict[str, Said], Generic[Said]):
    """By each word what `say` says of it. It fills itself: `map(remembered.__getitem__, words)` is the quickest way to
    ask for many."""

    def __init__(self, say: Callable[[str], Said], kept: int = KEPT) -> None:
        super().__init__()
        self._say, self._kept = say, kept
        self._before: dict[str, Said] = {}

    def __missing__(self, word: str) -> Said:
        said: Said = self._before.pop(word, NEVER)
        if said is NEVER:
            said = self._say(word)
        if len(word) <= LONGEST:
            if len(self) >= self._kept:
                self._before = {**self}
                super().clear()
            self[intern(word)] = said  # the one of all that remember it
        return said

    def clear(self) -> None:
        self._before = {}
        super().clear()


def of_words(say: Callable[[str], Said]) -> Callable[[str], Said]:
    """`say`, with what it said of the last words kept, in a third of the room that lru_cache takes for them."""
    return Remembered(say, FEWER).__getitem__


def of_words_in(say: Callable[[str, Of], Said]) -> Callable[[str, Of], Said]:
    """The same of words in a language, or of whatever else."""

    @cache
    def kept(of: Of) -> Remembered[Said]:
        return Remembered(lambda word: say(word, of), FEWER)

    @wraps(say)
    def answer(word: str, of: Of) -> Said:
        return kept(of)[word]

    return answer
