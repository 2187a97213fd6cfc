"""What bounds a number ("over 50", "under 50") or a point in time ("until 7 p.m.", "after the twelfth week")."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from translator.language.cues import Cue, within
from translator.language.numbers.quantity import Quantity
from translator.language.numbers.rhythms import TIME
from translator.language.opposites.polarity import UN, denials, spare
from translator.language.reading import Reading
from translator.model import Span

BOUNDS = frozenset({"amount:more", "amount:less"})
NEAR = 4
"""Characters between a number and the word that makes it a bound."""
FAR = 7
"""Characters between a point in time and the word that makes it a limit: "until the"."""
MOST = 50
"""Words for limits of time in a sentence, at most."""
AT_POINTS = "limit:"
"""Opposites whose words bound a point in time and say nothing elsewhere: "by", "from"."""
LIMITS = {
    "order:before": "end",
    "bound:until": "end",
    "limit:end": "end",
    "order:after": "start",
    "bound:from": "start",
    "limit:start": "start",
}
ORDERS = frozenset({"order:before", "order:after"})
CLAUSE = 60
"""Characters that a "not" reaches in its clause."""
UNTIL, RARELY = "bound:until", "scarce"
KEEP = "keep"
OWN, ONLY = "own", "only"
EFFECT, AMOUNT = "effect:", "amount:"
NOT_SO = frozenset({OWN, "privative", "cease"})
"""Kinds of words that say that something is not so."""
TURNING = frozenset({KEEP, RARELY, "prevent"})
"""Kinds of words that turn a bound round, as a "not" does: "forbidden under 18"."""
WIDE = 80
"""No word for a bound is so long."""
DENIABLE = ("safety:", "normality:", "ease:", "likelihood:", "often:", "opening:", "warmth:", "moisture:")
"""Pairs of which what is not the one is the other."""
APART = re.compile(r"[,;:،؛]")
ASIDE = 80
INSERTED = re.compile(rf" [–—] [^–—]{{0,{ASIDE}}} [–—] ")
"""What stands in the midst of a clause, of so many characters."""
OFTEN = "often:"
UNDOING = frozenset({"cease", "prevent", "only"})
EXCUSING = UNDOING | {"except", "privative", "illness", "scarce"}
Point = tuple[Span, str]
Key = TypeVar("Key")
Swap = tuple[list[Cue], list[Cue]]


@dataclass(frozen=True)
class Limited:
    """A whole text with its points in time and its quantities, both in order, and how often it has each value."""

    text: str
    points: Sequence[Point]
    amounts: Sequence[Quantity]
    often: Mapping[str, int]

    @cached_property
    def by_value(self) -> Mapping[str, Sequence[Quantity]]:
        found: dict[str, list[Quantity]] = {}
        for amount in self.amounts:
            found.setdefault(amount.low, []).append(amount)
        return found

    @classmethod
    def of(cls, text: str, reading: Reading) -> Limited:
        amounts = sorted(reading.quantities, key=_start)
        return cls(text, _points(reading), amounts, Counter(amount.low for amount in amounts))


@dataclass(frozen=True)
class Bounded:
    """A sentence of a text: `cues` and `denied` are what stands in `part`."""

    whole: Limited
    cues: Sequence[Cue]
    denied: Sequence[Cue]
    part: Span

    def amounts(self, value: str) -> list[Quantity]:
        """The quantities of the sentence that begin with a value."""
        start, end = self.part
        return [amount for amount in self.whole.by_value.get(value, ())[:MOST] if start <= amount.span[0] < end]

    @cached_property
    def bounds(self) -> Mapping[str, Cue]:
        """By value, the "more than" or "less than" that stands right at a number; nothing for one that the text has
        twice, or whose word may mean both."""
        bounding = [cue for cue in self.cues if cue.what in BOUNDS]
        if not bounding:
            return {}
        first = bisect_left(self.whole.amounts, bounding[0].span[0] - WIDE, key=_start)
        last = bisect_left(self.whole.amounts, bounding[-1].span[1] + NEAR, key=_start)
        beside = {}
        for amount in self.whole.amounts[first:last]:
            near = within(bounding, (amount.span[0] - WIDE, amount.span[1] + NEAR))
            beside[amount] = [cue for cue in near if self._bounds(cue, amount)]
        uses = Counter(cue for found in beside.values() for cue in found)
        return {
            amount.low: found[0]
            for amount, found in beside.items()
            if len(found) == 1 and uses[found[0]] == 1 and self.whole.often[amount.low] == 1
        }

    def _bounds(self, cue: Cue, amount: Quantity) -> bool:
        """A word behind a comma bounds what follows: "above 2,500 m, no more than 500"."""
        return _beside(cue.span, amount.span) and not APART.search(self.whole.text, amount.span[1], cue.span[0])

    @cached_property
    def limits(self) -> Mapping[str, Cue]:
        """By the point in time, whether it is the end ("until 7 p.m.", "before the twelfth week") or the beginning of
        what is said, where that stands right at it; nothing for one that a sentence has twice, or with words for both,
        nor in a sentence with more such words than any has."""
        bounding = [cue for cue in self.cues if cue.what in LIMITS]
        if not 0 < len(bounding) <= MOST:
            return {}
        limits: dict[str, list[Cue]] = {}
        first, last = (bisect_left(self.whole.points, ((at,),)) for at in self.part)
        for span, point in self.whole.points[first:last]:
            sides = [Cue(LIMITS[cue.what], cue.span) for cue in bounding if _beside(cue.span, span, FAR)]
            limits.setdefault(point, []).extend(sides or [Cue("", span)])
        return {
            point: cue
            for point, (cue, *more) in limits.items()
            if cue.what and all(one.what == cue.what for one in more)
        }

    @cached_property
    def offsets(self) -> Mapping[tuple[str, str, str], Cue]:
        """By a length of time, the "before" or "after" that stands right at it: "two hours before the operation";
        nothing for one that the text has twice, nor in a sentence with words for both."""
        orders = [cue for cue in self.cues if cue.what in ORDERS]
        if not 0 < len(orders) <= MOST or len({cue.what for cue in orders}) > 1:
            return {}
        found: dict[tuple[str, str, str], Cue] = {}
        first = bisect_left(self.whole.amounts, self.part[0], key=_start)
        last = bisect_left(self.whole.amounts, self.part[1], key=_start)
        for amount in self.whole.amounts[first:last]:
            if amount.unit not in TIME or self.whole.often[amount.low] > 1:
                continue
            near = [cue for cue in orders if self._bounds(cue, amount)]
            if len(near) == 1:
                found[amount.low, amount.high, amount.unit] = near[0]
        return found

    @cached_property
    def turning(self) -> list[Cue]:
        """What denies, waits, prevents, or says that something is rare, in order."""
        denying = {*denials(self.denied)}
        return [cue for cue in self.denied if cue in denying or cue.what in TURNING]

    def is_clear(self, cue: Cue) -> bool:
        """Whether nothing is denied in the clause in which a word stands, as far as it reaches, nor waited for ("wait
        four months before" is "after four months"), nor is rare before it ("rarely longer than")."""
        text = self.whole.text
        for one in within(self.turning, (cue.span[0] - CLAUSE - WIDE - ASIDE, cue.span[1] + CLAUSE + ASIDE)):
            start, end = min(one.span[1], cue.span[1]), max(one.span[0], cue.span[0])
            if one.what == RARELY and one.span[1] > cue.span[0]:
                continue
            if one.what == KEEP and cue.what in BOUNDS:
                continue  # "keep it at least 15 cm away"
            between = INSERTED.sub(" ", text[start:end])
            if len(between) <= CLAUSE and not APART.search(between):
                return False
        return True

    def is_denied(self, cue: Cue) -> bool:
        """Whether a "not" stands in the clause of a word, and is no part of it."""
        text = self.whole.text
        return any(
            not APART.search(text, min(one.span[1], cue.span[1]), max(one.span[0], cue.span[0]))
            for one in within(self.denied, (cue.span[0] - CLAUSE - WIDE, cue.span[1] + CLAUSE))
            if one.what == OWN and not (one.span[0] < cue.span[1] and cue.span[0] < one.span[1])
        )

    @cached_property
    def limiting(self) -> list[Cue]:
        """The words for limits, be there a point in time or not."""
        return [cue for cue in self.cues if cue.what in LIMITS and not cue.what.startswith(AT_POINTS)]


def is_bound_otherwise(here: Bounded, there: Bounded, swap: Swap) -> bool:
    """Whether one of two opposites is denied in its clause by a "not" that the other text has not: "safe", "nicht
    gefährlich"; also of the two bounds of one number: "no longer than four weeks", "länger als vier Wochen nicht", or
    "ineffective under 18 hours", "hilft nur ab 18 Stunden". Not of how often something is,
    where another word of the other text says that "not": "common and not dangerous", «редкое и неопасное»."""
    (cue, *more), (other, *others) = swap
    if cue.what.startswith((EFFECT, AMOUNT)) and _only_so(here, there):
        return True
    if more or others or not (cue.what.startswith(DENIABLE) or _bound_one(here, there, swap)):
        return False
    own = [sum(one.what == OWN for one in side.denied) for side in (here, there)]
    denied = here.is_denied(cue), there.is_denied(other)
    if denied != (own[0] > own[1], own[0] < own[1]) or not any(denied):
        return False
    if not cue.what.startswith(OFTEN):
        return True
    kept = [[one for one in side.denied if one.span != at.span] for side, at in ((here, cue), (there, other))]
    return not any(one.what in UN for one in spare(*(kept if denied[1] else kept[::-1])))


def _only_so(here: Bounded, there: Bounded) -> bool:
    """Whether one text says that something is only so from a number, and the other, without an "only", that it is not
    so, or is un-, below that."""
    kinds = [{cue.what for cue in side.denied} for side in (here, there)]
    for ours, theirs in (kinds, kinds[::-1]):
        if ONLY in ours and ours.isdisjoint(NOT_SO) and ONLY not in theirs and not theirs.isdisjoint(NOT_SO):
            return any(_other(here.bounds, there.bounds))
    return False


def _bound_one(here: Bounded, there: Bounded, swap: Swap) -> bool:
    """Whether two words bound one number."""
    (cue,), (other,) = swap
    return any(cue == one and there.bounds.get(at) == other for at, one in here.bounds.items())


def misplaced(here: Bounded, there: Bounded) -> Iterator[Swap]:
    """The numbers that are another bound and the times that are another limit; of what is denied once, the "until" of
    one side that is an "after" on the other: "no bath until it is out". Nothing where only one side denies, there or at
    all."""
    bounds = () if _only_so(here, there) else _other(here.bounds, there.bounds)
    for swap in (*bounds, *_other(here.offsets, there.offsets)):
        if here.is_clear(swap[0][0]) == there.is_clear(swap[1][0]):
            yield swap
    many = len(denials(here.denied))
    if many != len(denials(there.denied)):
        return
    if any(cue.what in UNDOING for cue in (*here.denied, *there.denied)):
        return
    found = list(_other(here.limits, there.limits))
    yield from found
    if many == 1 and not found and _comparable(here, there):
        (ends, starts), (others_ends, others) = _sides(here), _sides(there)
        until = any(cue.what == UNTIL or cue.span in ends & starts for cue in here.limiting)  # "until after"
        until = until and not others_ends and len(others) > len(starts - ends)
        if until or (bool(ends) != bool(starts) and (bool(others_ends), bool(others)) == (bool(starts), bool(ends))):
            yield here.limiting, there.limiting


def _sides(one: Bounded) -> tuple[set[Span], set[Span]]:
    """The words for an end, and those for a beginning; some are both: "not until after"."""
    return (
        {cue.span for cue in one.limiting if LIMITS[cue.what] == "end"},
        {cue.span for cue in one.limiting if LIMITS[cue.what] == "start"},
    )


def _comparable(here: Bounded, there: Bounded) -> bool:
    """Whether no word of one side stands for a "not" of the other."""
    left = (*spare(here.denied, there.denied), *spare(there.denied, here.denied))
    return EXCUSING.isdisjoint(cue.what for cue in left)


def _points(reading: Reading) -> list[Point]:
    """The points in time that a text names, in order."""
    return sorted(
        [(time.span, str(sorted(time.minutes))) for time in reading.times]
        + [(date.span, str(sorted(date.days))) for date in reading.dates]
        + [(cue.span, f"day {cue.what}") for cue in reading.weekdays]
        + [(one.span, f"{place}. {one.unit}") for one in reading.quantities if (place := _place(one))]
    )


def _start(one: Quantity) -> int:
    return one.span[0]


def _place(one: Quantity) -> str:
    """Which day, week or the like a quantity is, "" where it is none: "third" is a share as well."""
    if one.unit not in TIME:
        return ""
    if one.kind == "fraction" and one.also and not one.also[0][1]:
        return one.also[0][0]
    return one.low if one.kind == "ordinal" else ""


def _other(here: Mapping[Key, Cue], there: Mapping[Key, Cue]) -> Iterator[Swap]:
    for value in here.keys() & there.keys():
        if here[value].what != there[value].what:
            yield [here[value]], [there[value]]


def _beside(one: Span, other: Span, near: int = NEAR) -> bool:
    return one[0] - other[1] < near and other[0] - one[1] < near
