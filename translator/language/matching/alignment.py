"""Which sentences of a translation stand for which sentences of its source.

After W. A. Gale and K. W. Church, "A Program for Aligning Sentences in Bilingual Corpora" (1993): both in order, a long
one for a long one, seldom two for one. What both texts have in common (words in the same letters, values, what else the
languages' files read in both) holds them together too. All alignments are weighed, not the best one alone, so that it
is known how sure each of its ends is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp, inf, log

from translator.language.matching.lengths import excess, spread
from translator.language.reading import read
from translator.model import Span

PRIORS = {
    (1, 1): 0.9, (1, 2): 0.035, (2, 1): 0.035, (1, 3): 0.003, (3, 1): 0.003, (2, 2): 0.0005, (1, 0): 0.01,
    (0, 1): 0.01,
}  # fmt: skip
"""How often so many sentences of a source stand for so many; two for two are those that changed places, one for none
is what a translator left out."""
LOG_PRIORS = {shape: log(prior) for shape, prior in PRIORS.items()}
BAND = 80
"""An end of a bead lies no further from where it would lie if all sentences were as long."""
WIDER = 1.6
"""Sentences differ so much more in length than whole texts do."""
VERBOSE = 0.2
"""So much may a translator differ from the usual ratio of lengths, as a logarithm."""
UNLIKELIEST = -8.0
"""No length is less likely than this, as a logarithm: translators are free."""
SURE = 0.99
"""An end of a bead is sure if so much of the likelihood goes through it."""
WEIGHTS = {"word": 1.0, "cue": 1.0, "value": 2.0, "question": 2.0}
"""What it costs if one side of a bead has an anchor that the other has not: a logarithm."""
WORD = re.compile(r"[^\W_]+(?:[-./:@_][^\W_]+)*")
SHORTEST = 4
QUESTION = re.compile(r"[?؟？]\W*\Z")
Anchors = Counter[tuple[str, str]]
"""How often (kind, what), a key of WEIGHTS first."""
Prior = Callable[[Span, Span], float]
"""How likely these sentences of the source stand for these of the translation, as a logarithm."""
Step = tuple[Span, Span, float]
"""From (so many sentences of the source, so many of the translation) aligned to more of both, and how likely."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences that stand for each other, as ranges of their indexes; one range may be empty. `sure`: hardly another
    alignment is likely that does not have both its ends."""

    source: Span
    target: Span
    sure: bool


def by_shape(source: Span, target: Span) -> float:
    """How likely a bead is by how many sentences stand for how many, as a logarithm."""
    return LOG_PRIORS[source[1] - source[0], target[1] - target[0]]


def align(
    source: Sequence[str],
    target: Sequence[str],
    source_locale: str,
    locale: str,
    prior: Prior = by_shape,
    least: float = SURE,
) -> tuple[Bead, ...]:
    """The most likely alignment of the sentences of two texts. Neither text may be empty. `prior` says how likely a
    bead is before its sentences are read; an end is sure from a share of `least` of the likelihood on.

    Time and memory grow with the product of the counts up to BAND, and linearly above it.
    """
    steps = list(_steps(source, target, source_locale, locale, prior))
    sure = _sure(steps, least)
    best: dict[Span, float] = {(0, 0): 0.0}
    came: dict[Span, Span] = {}
    for start, end, weight in steps:
        if best[start] + weight > best.get(end, -inf):
            best[end], came[end] = best[start] + weight, start
    beads = []
    end = len(source), len(target)
    while end != (0, 0):
        start = came[end]
        beads.append(Bead((start[0], end[0]), (start[1], end[1]), start in sure and end in sure))
        end = start
    return tuple(reversed(beads))


def _sure(steps: Sequence[Step], least: float) -> set[Span]:
    """The places that nearly all alignments go through, each counted by how likely it is."""
    first, last = steps[0][0], steps[-1][1]
    before: dict[Span, float] = {first: 0.0}
    behind: dict[Span, float] = {last: 0.0}
    for start, end, weight in steps:
        before[end] = _either(before.get(end, -inf), before[start] + weight)
    for start, end, weight in reversed(steps):
        behind[start] = _either(behind.get(start, -inf), behind[end] + weight)
    return {place for place in before if exp(before[place] + behind[place] - before[last]) >= least}


def _steps(
    source: Sequence[str], target: Sequence[str], source_locale: str, locale: str, prior: Prior
) -> Iterator[Step]:
    """Every bead that there may be, by where it starts: all that lead to a place come before those that leave it."""
    rows, columns = len(source), len(target)
    here, there = _lengths(source), _lengths(target)
    ratio = _ratio(here[-1], there[-1], source_locale, locale)
    left, right = _shared(
        [_anchors(text, source_locale) for text in source], [_anchors(text, locale) for text in target]
    )
    band = [_band(i, rows, columns) for i in range(rows + 1)]
    for i in range(rows + 1):
        for j in band[i]:
            for more, much in PRIORS:
                i2, j2 = i + more, j + much
                if i2 <= rows and j2 in band[i2]:
                    length = _length(here[i2] - here[i], there[j2] - there[j], ratio)
                    weight = prior((i, i2), (j, j2)) + length - _unlike(left[i:i2], right[j:j2])
                    yield (i, j), (i2, j2), weight


def _band(row: int, rows: int, columns: int) -> range:
    middle, wide = row * columns // rows, BAND + columns // rows
    return range(max(0, middle - wide), min(columns, middle + wide) + 1)


def _ratio(here: int, there: int, source_locale: str, locale: str) -> float:
    """The logarithm of how many times longer than the source a translation is here: as the whole is, but near to what
    is usual, for something may be left out."""
    off = excess(here, there, source_locale, locale)
    return log(there / here) - off + min(max(off, -VERBOSE), VERBOSE)


def _lengths(texts: Sequence[str]) -> list[int]:
    """How many characters stand before each sentence, and in all."""
    sums = [0]
    for text in texts:
        sums.append(sums[-1] + max(1, len(text)))
    return sums


def _length(here: int, there: int, ratio: float) -> float:
    """How likely a translation of so many characters is for a source of so many, as a logarithm, 0 at best."""
    if not (here and there):
        return 0.0
    off = (log(there / here) - ratio) / (spread(here) * WIDER)
    return max(-off * off / 2, UNLIKELIEST)


def _anchors(text: str, locale: str) -> Anchors:
    """What the translation of a sentence is likely to have too."""
    words = (word.casefold() for word in WORD.findall(text) if len(word) >= SHORTEST and not word.isdecimal())
    found: Anchors = Counter(("word", word) for word in words)
    reading = read(text, locale)
    found.update(("value", f"{one.low}–{one.high}") for one in reading.quantities if one.sure)
    found.update(("value", f"time {min(one.minutes)}") for one in reading.times if one.minutes)
    for group in (reading.rhythms, reading.weekdays, reading.dayparts, reading.contrasts, reading.modals):
        found.update(("cue", cue.what) for cue in group)
    found.update(("cue", unit) for unit in reading.units)
    if any(cue.what in ("own", "without") for cue in reading.negations):
        found["cue", "not"] += 1
    if QUESTION.search(text):
        found["question", ""] += 1
    return found


def _shared(left: Sequence[Anchors], right: Sequence[Anchors]) -> tuple[list[Anchors], list[Anchors]]:
    """The anchors that occur on both sides: the others tell nothing."""
    common = {key for found in left for key in found} & {key for found in right for key in found}
    return (
        [Counter({key: found[key] for key in found if key in common}) for found in left],
        [Counter({key: found[key] for key in found if key in common}) for found in right],
    )


def _unlike(left: Iterable[Anchors], right: Iterable[Anchors]) -> float:
    """The weight of the anchors that one side has and the other has not."""
    rest: Anchors = Counter()
    for found in left:
        rest.update(found)
    for found in right:
        rest.subtract(found)
    return sum(WEIGHTS[kind] * abs(number) for (kind, _), number in rest.items())


def _either(one: float, other: float) -> float:
    """The logarithm of the sum of two likelihoods."""
    high, low = max(one, other), min(one, other)
    return high if low == -inf else high + log(1 + exp(low - high))
