"""What an edited article corrects: what its old pages say that it says no more, or otherwise.

Sentence is compared with sentence (wordings.py), wherever it stands now: one that moved, or whose paragraph was
split, says the same, unless it holds a fact and now stands under another heading or behind another sentence.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from translator.language.lexicon import known
from translator.language.matching.differences import bounded
from translator.language.matching.similarity import ratios
from translator.language.matching.statements import Statement, statement
from translator.language.matching.wordings import Correction, corrected
from translator.language.sentences import sentences
from translator.model import Document, Kind, Segment

NEAR = 0.6
"""How alike two sentences are of which one may be the other, worded anew in another place."""
MOST = 250_000
"""So many pairs of changed sentences are compared, 500 with 500; where there are more, it is another document."""
START = 500
"""Characters of a sentence that tell how alike another is."""
ENDS = (".", "!", "?", "…")
FREE = (Kind.PARAGRAPH, Kind.ITEM)


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or a segment that stands on both sides. `first` in its `segment`; `free` where it says the same
    wherever it stands under its headings: a whole sentence at the start of a paragraph. `under` are the units that it
    stands under."""

    text: str
    segment: int
    first: bool = True
    free: bool = True
    under: tuple[int, ...] = ()


def corrections(before: Document, after: Document, locale: str) -> tuple[Correction, ...]:
    """What the later document corrects in the earlier one; nothing where every old page still tells the truth."""
    if _outline(before) == _outline(after):
        return ()
    return _comparison(before.segments, after.segments, locale).corrections()


def counterparts(before: Document, after: Document, locale: str) -> tuple[tuple[int, int], ...]:
    """The segments of the earlier document that hold a sentence of the later one's, as it was or worded anew, each with
    the one that does; by their places in both."""
    compared = _comparison(before.segments, after.segments, locale)
    compared.match()
    found = ((compared.old[at].segment, compared.new[to].segment) for at, to in compared.partner.items())
    return tuple(sorted(set(found)))


def between(before: Sequence[str], after: Sequence[str], locale: str) -> tuple[Correction, ...]:
    """The same of two lists of paragraphs."""
    old, new = ([Segment(text, (0, 0), Kind.PARAGRAPH) for text in texts] for texts in (before, after))
    return _comparison(old, new, locale).corrections()


def _comparison(before: Sequence[Segment], after: Sequence[Segment], locale: str) -> _Comparison:
    both = Counter(segment.text for segment in before) & Counter(segment.text for segment in after)
    return _Comparison(_units(before, both, locale), _units(after, both, locale), locale)


def _outline(document: Document) -> list[tuple[str, Kind, int, int | None]]:
    return [(segment.text, segment.kind, segment.level, segment.parent) for segment in document.segments]


def _units(segments: Sequence[Segment], whole: Mapping[str, int], locale: str) -> list[Unit]:
    """The sentences of the segments in order; those of `whole` in one piece."""
    units: list[Unit] = []
    last: list[int] = []
    label: int | None = None
    items: dict[int, int] = {}
    for at, segment in enumerate(segments):
        parent = last[segment.parent] if segment.parent is not None else None
        over = () if parent is None else (*units[parent].under, parent)
        if segment.kind is Kind.HEADING:
            label = None
        if segment.kind is not Kind.ITEM:
            items.clear()
        lead = tuple(one for one in (label, items.get(segment.level - 1)) if one is not None)
        text = segment.text
        spans = [(0, len(text))] if whole.get(text) else sentences(text, locale) or [(0, len(text))]
        for number, (start, end) in enumerate(spans):
            units.append(Unit(text[start:end], at, not number, _is_free(segment, text[start:end]), (*over, *lead)))
        last.append(len(units) - 1)
        if segment.kind is Kind.ITEM:
            items[segment.level] = last[-1]
        elif segment.kind is Kind.PARAGRAPH and text.endswith(":"):
            label = last[-1]
    return units


def _is_free(segment: Segment, text: str) -> bool:
    if segment.kind is Kind.HEADING:
        return True
    return segment.kind in FREE and text.endswith(ENDS) and not segment.marker[:1].isdigit()


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
        return corrected(self._said(old), self._said(new)) if old.text != new.text else []

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
        """Sentences with a fact that now stand where it is about something else."""
        origin = {to: at for at, to in self.partner.items()}
        before_old, before_new = self._before(len(self.old), self.partner), self._before(len(self.new), origin)
        found = []
        for at, to in self.partner.items():
            old, new = self.old[at], self.new[to]
            free = old.first and new.first and old.free and new.free
            behind = before_old[at]
            stays = free or (before_new[to] == (None if behind is None else self.partner[behind]))
            if stays and self._above(old, self.partner, self.old) == self._above(new, dict.fromkeys(origin), self.new):
                continue
            if self._said(old).facts or self._said(new).facts:
                found.append(Correction(new.text, new.text))
        return found

    @staticmethod
    def _before(length: int, paired: Mapping[int, int]) -> list[int | None]:
        """For each unit the nearest one before it that stands on both sides."""
        nearest: list[int | None] = [None]
        for at in range(length):
            nearest.append(at if at in paired else nearest[-1])
        return nearest

    def _above(self, unit: Unit, paired: Mapping[int, int | None], side: Sequence[Unit]) -> list[object]:
        """What a unit stands under, as units of the later side; a heading on one side alone only where it says
        something."""
        found: list[object] = []
        for at in unit.under:
            if at in paired:
                found.append(at if paired[at] is None else paired[at])
            elif self._said(side[at]).claims:
                found.append(side[at].text)
        return found
