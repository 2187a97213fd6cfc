"""Words that say something by standing there: "not", "must", "left", "Monday"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from translator.language.numbers.quantity import Quantity
from translator.language.tokens import Item, Said
from translator.model import Span


class Cue(NamedTuple):
    """A word or phrase that says something: `what` is "own" (a negation), "side:left", "day" ..., `span` its
    characters."""

    what: str
    span: Span


def within(cues: Sequence[Cue], span: Span) -> list[Cue]:
    """The cues that stand in a part of the text; they are in its order, as those of a Reading are."""
    if not cues:
        return []  # as in most texts
    first, last = (bisect_left(cues, at, key=_start) for at in span)
    return list(cues[first:last])


def begins_in(part: Span, span: Span) -> bool:
    """Whether a place begins in a part of a text."""
    return part[0] <= span[0] < part[1]


def meet(one: Span, other: Span) -> bool:
    """Whether two places share a character."""
    return one[0] < other[1] and other[0] < one[1]


def holder(spans: Iterable[Span]) -> Callable[[Span], bool]:
    """Whether one of these places holds a place, in logarithmic time."""
    ordered = sorted(spans)
    starts, reach = [start for start, _ in ordered], [0, *accumulate((end for _, end in ordered), max)]
    return lambda span: span[1] <= reach[bisect_right(starts, span[0])]


def _start(cue: Cue) -> int:
    return cue.span[0]


def cues(said: Said, table: str) -> tuple[Cue, ...]:
    """What items say in a table; of opposites, with the whole phrase that says so."""
    if table not in said:
        return ()
    reach = table == "contrasts"
    return tuple(
        Cue(value, (item.start, max(item.end, item.reach) if reach else item.end)) for value, item in said[table]
    )


def contrasts(cues: tuple[Cue, ...], items: Iterable[Item], amounts: Iterable[Quantity]) -> tuple[Cue, ...]:
    """The sides of opposites, without words that only join a range: Russian "до" is "to" there, else "before"."""
    ranges = [(start + 1, end) for start, end in (one.span for one in amounts if one.is_range)] if cues else []
    if not ranges:
        return cues
    is_inside = holder(ranges)
    joins = (item.start for item in items if item.means("range") is not None)
    joining = {start for start in joins if is_inside((start, start + 1))}
    return tuple(cue for cue in cues if cue.span[0] not in joining)
