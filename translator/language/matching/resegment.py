"""Texts that were cut into messages by other rules: which old ones are which new ones.

By letters and digits alone: what the rules change is where a text begins and ends, its white space and its signs.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from translator.language.matching.alignment import align
from translator.language.matching.lengths import excess
from translator.language.matching.retagged import without_tags
from translator.language.sentences import sentences

NUMBER = re.compile(r"\d+")
MOST = 1_000_000
"""So many ways to cut a text between words are looked at."""
GAP = 6
"""So many letters and digits may be lost between two pieces of a text: the number of an item."""
NEAREST = 5
FIRST = 12
"""So many letters find a text; a shorter one is found whole."""


@dataclass(frozen=True, slots=True)
class Recut:
    """Old texts, and the new ones that they are now, by their indexes: one for one, one for several, or several for
    one."""

    old: tuple[int, ...]
    new: tuple[int, ...]


def recut(old: Sequence[str], new: Sequence[str]) -> list[Recut]:
    """How texts that are no longer there were cut anew; each text is in one of them at most. Both in the article's
    order."""
    here, there = set(old), set(new)
    gone = {at: letters(text) for at, text in enumerate(old) if text not in there}
    fresh = {at: letters(text) for at, text in enumerate(new) if text not in here}
    found: list[Recut] = []
    wholes: dict[str, list[int]] = defaultdict(list)
    for at, text in gone.items():
        wholes[text].append(at)
    for at, text in list(fresh.items()):
        if text and wholes.get(text):
            same = wholes[text].pop(0)
            found.append(Recut((same,), (at,)))
            del gone[same], fresh[at]
    for parts, taken in _covered(gone, fresh):
        found.append(Recut((taken,), parts))
    for parts, taken in _covered(fresh, gone):
        found.append(Recut(parts, (taken,)))
    return found


def cut(pieces: Sequence[str], translation: str, source_locale: str, locale: str) -> list[str] | None:
    """A translation cut as its source is now; None where it is not sure how."""
    lines = [line.strip() for line in translation.splitlines() if line.strip()]
    if len(lines) == len(pieces):
        return lines
    parts = [translation[slice(*span)] for span in sentences(translation, locale)]
    if len(parts) >= len(pieces):
        beads = align(pieces, parts, source_locale, locale)
        single = all(bead.source[1] - bead.source[0] == 1 and bead.target[0] < bead.target[1] for bead in beads)
        if single and all(bead.sure for bead in beads):
            return [" ".join(parts[slice(*bead.target)]) for bead in beads]
    return _cut_between_words(pieces, translation.split(), source_locale, locale)


def shed(old: str, new: str, translation: str) -> str:
    """A translation without the signs that stood in its source and stand there no longer: "> " of a quotation."""
    lost = Counter(_signs(old)) - Counter(_signs(new))
    have = Counter(_signs(translation))
    gone = {sign for sign, count in lost.items() if have[sign] == count}
    return " ".join(word for word in translation.split() if word not in gone) if gone else translation


def _signs(text: str) -> list[str]:
    return [word for word in text.split() if not any(map(str.isalnum, word))]


def _cut_between_words(pieces: Sequence[str], words: list[str], source_locale: str, locale: str) -> list[str] | None:
    """Each piece with its own numbers and colons, and as long as can be expected; None where no cut has that."""
    count = len(words)
    if count < len(pieces) or count * count * len(pieces) > MOST:
        return None
    sums = [0]
    for word in words:
        sums.append(sums[-1] + len(word) + 1)
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for piece in pieces:
        wanted = _marks(piece)
        reached: dict[int, tuple[float, int]] = {}
        for start, (cost, _) in best[-1].items():
            for end in range(start + 1, count + 1):
                if _marks(" ".join(words[start:end])) == wanted:
                    off = excess(len(piece), sums[end] - sums[start] - 1, source_locale, locale) ** 2
                    if (found := cost + off) < reached.get(end, (inf, 0))[0]:
                        reached[end] = (found, start)
        best.append(reached)
    if count not in best[-1]:
        return None
    ends = [count]
    for reached in reversed(best[1:]):
        ends.append(reached[ends[-1]][1])
    return [" ".join(words[start:end]) for start, end in pairwise(reversed(ends))]


def _marks(text: str) -> tuple[Counter[str], int]:
    return Counter(NUMBER.findall(text)), text.count(":")


def letters(text: str) -> str:
    """What rules of cutting leave as it is: letters and digits, but for those of tags."""
    return "".join(filter(str.isalnum, without_tags(text))).casefold()


def _covered(wholes: dict[int, str], parts: dict[int, str]) -> list[tuple[tuple[int, ...], int]]:
    """The wholes that are several parts in a row, which are taken out of both."""
    starts: dict[str, list[int]] = defaultdict(list)
    for at, text in parts.items():
        if text:
            starts[text[:FIRST]].append(at)
    order = list(parts)
    place = {at: number for number, at in enumerate(order)}
    found = []
    after = 0
    for whole, text in list(wholes.items()):
        row = next(
            (row for first in _firsts(text, starts, after) if (row := _row(text, place[first], order, parts))), ()
        )
        if row:
            found.append((row, whole))
            del wholes[whole]
            for at in row:
                del parts[at]
            after = row[-1]
    return found


def _firsts(text: str, starts: Mapping[str, list[int]], after: int) -> Iterator[int]:
    """The parts that the text may begin with, where a sign before the first may be lost too: of those that begin alike
    the next ones in the article."""
    for skip in range(GAP):
        for length in range(FIRST, 0, -1):
            alike = starts.get(text[skip : skip + length], ())
            at = bisect_right(alike, after)
            yield from alike[max(0, at - NEAREST) : at + NEAREST]


def _row(text: str, first: int, order: Sequence[int], parts: Mapping[int, str]) -> tuple[int, ...]:
    """The parts from this one on that make up the text; none where they do not, or one alone does."""
    at, row = 0, []
    for index in order[first:]:
        part = parts.get(index)
        if part is None:
            break
        start = text.find(part, at, at + GAP + len(part)) if part else at
        if start < 0:
            break
        at = start + len(part)
        row.append(index)
        if len(text) - at < GAP and len(row) > 1:
            return tuple(row)
    return ()
