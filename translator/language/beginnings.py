"""Beginnings of words, looked for in a word: told quickly, as most words have none."""

from __future__ import annotations

from collections.abc import Iterable


class Lengths:
    """How long those are, of some beginnings of words, that begin with the same letters as a word, the longest first:
    most begin with none."""

    def __init__(self, beginnings: Iterable[str]) -> None:
        found = [*beginnings]
        self._shortest = min(map(len, found), default=0)
        lengths: dict[str, set[int]] = {}
        for one in found:
            lengths.setdefault(one[: self._shortest], set()).add(len(one))
        self._lengths = {head: tuple(sorted(sizes, reverse=True)) for head, sizes in lengths.items()}

    def of(self, word: str) -> tuple[int, ...]:
        return self._lengths.get(word[: self._shortest], ())
