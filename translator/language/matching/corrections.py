"""What an edited article corrects: what its old pages say that it says no more, or otherwise.

Sentence is compared with sentence (wordings.py), wherever it stands now: one that moved, or whose paragraph was
split, says the same, unless it holds a fact and now stands under another heading or label (units.py) or behind another
sentence. What is shown and not translated is compared too, and what is struck out is not (shown.py).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from translator.language.lexicon import known
from translator.language.matching.differences import bounded
from translator.language.matching.shown import said, standing
from translator.language.matching.similarity import ratios
from translator.language.matching.statements import Statement, statement
from translator.language.matching.units import Unit, units
from translator.language.matching.wordings import Correction, corrected
from translator.model import Document, Kind, Segment

NEAR = 0.6
"""How alike two sentences are of which one may be the other, worded anew in another place."""
MOST = 250_000
"""So many pairs of changed sentences are compared, 500 with 500; where there are more, it is another document."""
START = 500
"""Characters of a sentence that tell how alike another is."""


def corrections(before: Document, after: Document, locale: str) -> tuple[Correction, ...]:
    """What the later document corrects in the earlier one; nothing where every old page still tells the truth."""
    if before.source == after.source and before.segments == after.segments:
        return ()
    old, new = said(before, after, locale)
    return () if _outline(old) == _outline(new) else _comparison(old, new, locale).corrections()


def counterparts(before: Document, after: Document, locale: str) -> tuple[tuple[int, int], ...]:
    """The segments of the earlier document that hold a sentence of the later one's, as it was or worded anew, each with
    the one that does; by their places in both."""
    compared = _comparison(before.segments, after.segments, locale)
    compared.match()
    found = ((compared.old[at].segment, compared.new[to].segment) for at, to in compared.partner.items())
    return tuple(sorted(set(found)))


def between(before: Sequence[str], after: Sequence[str], locale: str) -> tuple[Correction, ...]:
    """The same of two lists of paragraphs."""
    old, new = ([standing(Segment(text, (0, 0), Kind.PARAGRAPH)) for text in texts] for texts in (before, after))
    return _comparison(old, new, locale).corrections()


def _comparison(before: Sequence[Segment], after: Sequence[Segment], locale: str) -> _Comparison:
    both = Counter(segment.text for segment in before) & Counter(segment.text for segment in after)
    return _Comparison(units(before, both, locale), units(after, both, locale), locale)


def _outline(segments: Sequence[Segment]) -> list[tuple[object, ...]]:
    return [(one.text, one.kind, one.level, one.parent, one.role, one.marker) for one in segments]


class _Comparison:
    """Two sides, and which unit of one is which of the other."""

    def __init__(self, old: list[Unit], new: list[Unit], locale: str) -> None:
        self.old, self.new, self.locale = old, new, locale
        self.partner: dict[int, int] = {}
        self.runs: list[tuple[int, int, int, int]] = []

    def corrections(self) -> tuple[Correction, ...]:
        """All of them, each once."""
        if not self.match():
            return (Correction(self.old[0].text, self.new[0].text),)
        found = [one for at, to in self.partner.items() for one in self._reworded(at, to)]
        found += self._gone_and_new()
        found += self._moved()
        return tuple(dict.fromkeys(found))

    def match(self) -> bool:
        """Finds the partners of all units; False where it is another document."""
        self._match_same()
        left = len(self.old) - len(self.partner), len(self.new) - len(self.partner)
        if left[0] * left[1] > MOST:
            return False
        self._match_near()
        return True

    def _said(self, unit: Unit) -> Statement:
        return statement(unit.text, self.locale)

    def _match_same(self) -> None:
        """Units of the same text: first in their order, then wherever they are."""
        old, new = ([unit.text for unit in side] for side in (self.old, self.new))
        self.runs = bounded(old, new)
        low = start = 0
        for run in (*self.runs, (len(old), len(old), len(new), len(new))):
            self.partner.update(zip(range(low, run[0]), range(start, run[2]), strict=True))
            low, start = run[1], run[3]
        places = defaultdict(list)
        for to in reversed([to for run in self.runs for to in range(run[2], run[3])]):
            places[new[to]].append(to)
        for at in (at for run in self.runs for at in range(run[0], run[1])):
            if places[old[at]]:
                self.partner[at] = places[old[at]].pop()

    def _match_near(self) -> None:
        """The best pairs first: of what stands between the same neighbours any, else only what is alike."""
        taken = set(self.partner.values())
        gap_old = {at: number for number, run in enumerate(self.runs) for at in range(run[0], run[1])}
        gap_new = {to: number for number, run in enumerate(self.runs) for to in range(run[2], run[3])}
        left = [to for to in gap_new if to not in taken]
        texts = [self.new[to].text[:START] for to in left]
        pairs = []
        for at in (at for at in gap_old if at not in self.partner):
            for score, index in ratios(self.old[at].text[:START], texts, 0.0):
                beside = gap_old[at] == gap_new[left[index]]
                if beside or score >= NEAR:
                    pairs.append((-score - beside, at, left[index]))
        for _, at, to in sorted(pairs):
            if at not in self.partner and to not in taken:
                self.partner[at] = to
                taken.add(to)

    def _reworded(self, at: int, to: int) -> list[Correction]:
        old, new = self.old[at], self.new[to]
        return corrected(self._said(old), self._said(new), old.row and new.row) if old.text != new.text else []

    def _gone_and_new(self) -> list[Correction]:
        """Sentences that are no more, and that were not: in a language whose words are not known, any."""
        unknown = not known(self.locale)
        found = [
            Correction(unit.text, "")
            for at, unit in enumerate(self.old)
            if at not in self.partner and (unknown or self._said(unit).claims)
        ]
        taken = set(self.partner.values())
        kept = {self.new[to].segment for to in taken}
        for to, unit in enumerate(self.new):
            said = self._said(unit) if to not in taken else None
            if said and (unknown or said.warns or (said.claims and unit.segment in kept)):
                found.append(Correction("", unit.text))
        return found

    def _moved(self) -> list[Correction]:
        """Sentences with a fact that now stand where it is about something else, and any that came or went from under a
        heading with one."""
        origin = {to: at for at, to in self.partner.items()}
        before_old, before_new = self._before(len(self.old), self.partner), self._before(len(self.new), origin)
        over_old, over_new = self._over(self.old, self.partner), self._over(self.new, origin)
        found = []
        for at, to in self.partner.items():
            old, new = self.old[at], self.new[to]
            free = old.first and new.first and old.free and new.free
            behind = before_old[at]
            stays = free or (before_new[to] == (None if behind is None else self.partner[behind]))
            above = self._above(over_old[at], self.partner, self.old)
            elsewhere = above != self._above(over_new[to], dict.fromkeys(origin), self.new)
            if stays and not elsewhere:
                continue
            if old.column is not None and new.column is not None and self.partner.get(old.column) != new.column:
                found.append(Correction(new.text, new.text))
                continue
            heads = [self.old[one] for one in over_old[at]] + [self.new[one] for one in over_new[to]]
            if self._binds(old) or self._binds(new) or (elsewhere and any(self._said(head).facts for head in heads)):
                found.append(Correction(new.text, new.text))
        return found

    def _binds(self, unit: Unit) -> bool:
        """Whether a sentence is about what it stands beside."""
        told = self._said(unit)
        return bool(told.facts) or told.ticked

    @staticmethod
    def _before(length: int, paired: Mapping[int, int]) -> list[int | None]:
        """For each unit the nearest one before it that stands on both sides."""
        nearest: list[int | None] = [None]
        for at in range(length):
            nearest.append(at if at in paired else nearest[-1])
        return nearest

    def _over(self, side: Sequence[Unit], paired: Mapping[int, int]) -> list[tuple[int, ...]]:
        """What each unit stands under, the last label before it included that stands on both sides, or says
        something."""
        labels: list[tuple[int, ...]] = []
        for unit in side:
            at = unit.label
            counts = at is not None and (at in paired or self._said(side[at]).claims)
            labels.append(() if at is None else (at,) if counts else labels[at])
        return [unit.under if unit.names else (*unit.under, *label) for unit, label in zip(side, labels, strict=True)]

    def _above(self, over: Sequence[int], paired: Mapping[int, int | None], side: Sequence[Unit]) -> list[object]:
        """The same as units of the later side; a heading on one side alone only where it says
        something."""
        found: list[object] = []
        for at in over:
            if at in paired:
                found.append(at if paired[at] is None else paired[at])
            elif self._said(side[at]).claims:
                found.append(side[at].text)
        return found
