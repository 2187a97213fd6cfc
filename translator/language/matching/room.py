"""What room a translation has for a part of its source: those of its clauses that say nothing of the rest.

A clause that was translated in other words than the known ones stands in the translation all the same, as a clause in
which nothing of the others is found; where a clause is missing, every other one has its counterpart.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from translator.language.matching.lengths import expected
from translator.language.matching.vocabulary import BETWEEN, WORD, Named, called
from translator.language.naming.sounds import plain
from translator.model import Span

CLAUSE = re.compile(r"[^,;:()،؛–—.!?؟…\n]+(?:[.,:](?=\S)[^,;:()،؛–—.!?؟…\n]+)*")
"""A clause with its figures: "7.30", "2,5"."""
MOST = 200
"""So many clauses of a translation are looked at."""


@dataclass(frozen=True, slots=True)
class Room:
    """The clauses of a translation by their lengths, each with the places in the source whose words or figures it
    says, in order."""

    lengths: tuple[int, ...]
    saying: tuple[tuple[int, ...], ...]
    locales: tuple[str, str]

    @classmethod
    def of(
        cls,
        source: str,
        target: str,
        words: Iterable[Named],
        figures: tuple[Sequence[tuple[int, str]], Sequence[tuple[int, str]]],
        locales: tuple[str, str],
    ) -> Room:
        """`figures` are places and values of both texts. Linear but for the number of known words."""
        clauses = [match.span() for match, _ in zip(CLAUSE.finditer(target), range(MOST), strict=False)]
        saying: list[set[int]] = [set() for _ in clauses]
        for at, place in (*_words(source, target, clauses, words, locales[1]), *_figures(clauses, *figures)):
            saying[place].add(at)
        lengths = tuple(len(target[slice(*span)].strip()) for span in clauses)
        return cls(lengths, tuple(tuple(sorted(places)) for places in saying), locales)

    def left(self, span: Span) -> float:
        """How long the clauses are that say nothing of the source outside a part, for each character that a translation
        of the part is expected to have; 1 at most."""
        free = sum(
            length for length, places in zip(self.lengths, self.saying, strict=True) if not _outside(places, span)
        )
        return min(1.0, free / expected(max(1, span[1] - span[0]), *self.locales))


def _outside(places: Sequence[int], span: Span) -> bool:
    return bisect_left(places, span[1]) - bisect_left(places, span[0]) < len(places)


def _words(
    source: str, target: str, clauses: Sequence[Span], words: Iterable[Named], locale: str
) -> Iterator[tuple[int, int]]:
    """Each known word of the source, by its place, with the clauses that say it."""
    text, starts = "", []
    for span in clauses:
        starts.append(len(text))
        text += BETWEEN + BETWEEN.join(WORD.findall(plain(target[slice(*span)]))) + BETWEEN
    for word in words:
        if word.said:
            for form in called(source, word, locale):
                found = text.find(form)
                while found >= 0:
                    at = bisect_right(starts, found) - 1
                    yield word.at, at
                    found = text.find(form, starts[at + 1]) if at + 1 < len(starts) else -1


def _figures(
    clauses: Sequence[Span], here: Sequence[tuple[int, str]], there: Sequence[tuple[int, str]]
) -> Iterator[tuple[int, int]]:
    """Each figure of the source, by its place, with the clauses that have it."""
    starts = [start for start, _ in clauses]
    by_value: dict[str, set[int]] = {}
    for at, value in there:
        by_value.setdefault(value, set()).add(max(0, bisect_right(starts, at) - 1))
    for at, value in here:
        yield from ((at, clause) for clause in by_value.get(value, ()))
