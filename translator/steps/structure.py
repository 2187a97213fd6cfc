"""Which translations change an article's structure, where hundreds may, without an attempt for each of them.

A skeleton is a sequence in the article's order. Where all translations together make it differ, each place that
differs is due to some of them. Twice log2(n) attempts tell which: in the attempts of a bit stand those translations
whose number has it, then those whose number has it not; a place that differs in exactly one of both names a bit of the
one that is to blame. What is left unclear, for two are to blame for the same place, is cut in halves.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from translator.errors import SourceError
from translator.language.matching.similarity import differing

Shape = Callable[[Mapping[int, str]], tuple[object, ...]]
"""The skeleton of an article with the translations of these segments. Raises SourceError where it is none any more."""
COMPARED = 50_000_000
"""The product of two skeletons' lengths up to which they are compared place by place."""
ROUNDS = 3
"""So often what is still wrong is decoded anew before it is cut in halves."""


def to_blame(
    shape: Shape, wanted: tuple[object, ...], translations: Mapping[int, str], same: Sequence[int]
) -> set[int]:
    """The segments whose translations must not stand in the article, for with all others its skeleton is `wanted`.
    `same` says for each segment which other has the same message: they are to blame together."""
    trial = _Trial(shape, wanted, translations, same)
    waiting = sorted({same[index] for index in translations})
    for _ in range(ROUNDS):
        places = trial.differences(waiting)
        if not places:
            break
        found = trial.decode(waiting, places)
        if not found:
            break
        waiting = [one for one in waiting if one not in found]
    kept: list[int] = []
    trial.halve(waiting, kept)
    fine = set(kept)
    return {index for index in translations if same[index] not in fine}


@dataclass
class _Trial:
    shape: Shape
    wanted: tuple[object, ...]
    translations: Mapping[int, str]
    same: Sequence[int]
    indexes: dict[int, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for index in self.translations:
            self.indexes.setdefault(self.same[index], []).append(index)

    def differences(self, chosen: Sequence[int]) -> AbstractSet[float]:
        """The places of the skeleton that are different with these messages' translations; one between two places
        where something is put in."""
        texts = {index: self.translations[index] for one in chosen for index in self.indexes[one]}
        try:
            found = self.shape(texts)
        except SourceError:
            return {-1.0}
        return set() if found == self.wanted else _places(self.wanted, found)

    def decode(self, waiting: Sequence[int], places: AbstractSet[float]) -> set[int]:
        """The messages to blame for these places, as far as one alone is."""
        numbers = dict.fromkeys(places, 0)
        sure = set(places)
        for bit in range(max(1, (len(waiting) - 1).bit_length())):
            with_it = self.differences([one for at, one in enumerate(waiting) if at >> bit & 1])
            without = self.differences([one for at, one in enumerate(waiting) if not at >> bit & 1])
            for place in tuple(sure):
                if (place in with_it) == (place in without):
                    sure.discard(place)
                elif place in with_it:
                    numbers[place] |= 1 << bit
        return {waiting[numbers[place]] for place in sure if numbers[place] < len(waiting)}

    def halve(self, waiting: Sequence[int], kept: list[int]) -> None:
        """Adds to `kept` those with which the skeleton still holds."""
        if not self.differences([*kept, *waiting]):
            kept += waiting
        elif len(waiting) > 1:
            middle = len(waiting) // 2
            self.halve(waiting[:middle], kept)
            self.halve(waiting[middle:], kept)


def _places(wanted: tuple[object, ...], found: tuple[object, ...]) -> set[float]:
    if len(wanted) == len(found):
        return {float(at) for at, (one, other) in enumerate(zip(wanted, found, strict=True)) if one != other}
    head = 0
    while head < min(len(wanted), len(found)) and wanted[head] == found[head]:
        head += 1
    tail = 0
    while tail < min(len(wanted), len(found)) - head and wanted[-1 - tail] == found[-1 - tail]:
        tail += 1
    before, after = wanted[head : len(wanted) - tail], found[head : len(found) - tail]
    if len(before) * len(after) > COMPARED:
        return {float(head)}
    places: set[float] = set()
    for start, end, _, _ in differing(before, after):
        places |= {float(head + at) for at in range(start, end)} if end > start else {head + start - 0.5}
    return places
