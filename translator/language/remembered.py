"""What was found out about a word, kept for the next text that has it: most words of a text were seen before."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

KEPT = 20_000
"""So many words are remembered before all are forgotten."""
LONGEST = 50
"""Characters; longer ones are looked at each time."""
Said = TypeVar("Said")


class Remembered(dict[str, Said], Generic[Said]):
    """By each word what `say` says of it. It fills itself: `map(remembered.__getitem__, words)` is the quickest way to
    ask for many."""

    def __init__(self, say: Callable[[str], Said]) -> None:
        super().__init__()
        self._say = say

    def __missing__(self, word: str) -> Said:
        said = self._say(word)
        if len(word) <= LONGEST:
            if len(self) >= KEPT:
                self.clear()
            self[word] = said
        return said
