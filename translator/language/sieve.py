"""Telling quickly that a text holds nothing of what somebody looks for, word by word.

Texts are made of the same pieces over and over. A piece that stands between spaces and held nothing once holds nothing
in any text; so only pieces that were never seen, and those that do hold something, are looked at.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

KEPT = 100_000
"""So many pieces are remembered before all are forgotten."""
LONGEST = 50
"""Characters; longer pieces are looked at each time."""
TEXT = 20_000
"""Characters; the pieces of longer texts are not kept."""


class Sieve:
    """`holds` says of a piece of text without white space whether it holds something. Only what never reaches over
    white space, nor depends on what stands behind it, can be looked for so."""

    def __init__(self, holds: Callable[[str], bool]) -> None:
        self._holds = holds
        self._empty: set[str] = set()

    def may_hold(self, text: str) -> bool:
        """Whether any piece of the text holds something."""
        pieces = _remembered(text) if len(text) <= TEXT else _pieces(text)
        if self._empty.issuperset(pieces):
            return False
        for piece in pieces - self._empty:
            if self._holds(piece):
                return True
            if len(piece) <= LONGEST:
                self._remember(piece)
        return False

    def _remember(self, piece: str) -> None:
        if len(self._empty) >= KEPT:
            self._empty.clear()
        self._empty.add(piece)


def _pieces(text: str) -> frozenset[str]:
    return frozenset(text.split())


_remembered = lru_cache(maxsize=4)(_pieces)
"""Several look for something in the same text."""
