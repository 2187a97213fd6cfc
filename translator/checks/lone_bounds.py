"""A part of the check `direction`: a bound that only one text has, and the number or the date alone in the other.

    source       For children under 12 years
    translation  Für Kinder im Alter von 12 Jahren

    source       Rest on Monday.
    translation  Reposez-vous jusqu'à lundi.

Only a warning: a bound may be said by words that are not known here. Nothing is said where the other text names any
side of opposites near the number, denies in its clause, or says "until" in its sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from translator.checks.pair import Pair
from translator.language.cues import Cue, begins_in, within
from translator.language.numbers.quantity import Quantity
from translator.language.numbers.rhythms import TIME
from translator.language.opposites.excuses import KEEP
from translator.language.opposites.limits import APART, AT_POINTS, BOUNDS, LIMITS, RARELY, WIDE, Bounded, Limited
from translator.language.opposites.polarity import denials
from translator.model import Span

BOUNDING = re.compile(
    r"at (?:least|most)|(?:no|not) (?:more|less|fewer|longer|later|older|younger) than|up to"
    r"|(?:more|less|fewer|longer|shorter|older|younger|higher|lower|bigger|larger|smaller) than|over|under|below|above"
    r"|[<>≤≥]=?|&[#\w]+;=?",
    re.IGNORECASE,
)
"""English words and signs that bound a number and say nothing else."""
BEFORE = re.compile(
    r"\b(?:within|from|by|to|until|till|max\w*|min\w*|limit\w*|reach\w*|between|only|just|good|full|always|even|beyond"
    r"|past|outside|under-|over-)(?:(?<=-)|\b)",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"[^.;:]*\b(?:max\w*|tops|no (?:more|longer|further|less)|at (?:the )?(?:very|a time)|plus|only|minimum"
    r"|and (?:up|over)|or so|limit|each|per)\b",
    re.IGNORECASE,
)
"""English words around a number that may be said by a bound: "two at a time" is "at most two"."""
LIMITING = re.compile(r"until|till|before|by|after|from|(?:no|not) later than", re.IGNORECASE)
"""English words that limit a time and say nothing else."""
POINTED = re.compile(
    r"\b(?:from|by|until|till|since|as of|after|before|effect\w*|counted|remain\w*|valid|due|latest|earliest)\b",
    re.IGNORECASE,
)
"""And anywhere beside a point in time."""
PLACE = ("height:", "depth:", "distance:")
"""Opposites of which some words bound a number as well: "unter", "über"."""
DURING, AGE = "over", "year"
"""Before a length of time it is "during", but for an age."""
NEAR, AROUND_NUMBER = 30, 24
"""Characters from a number to a word that may bound it, in any language and in English."""
AROUND = 200
"""And to a denial that reaches it."""
INDEFINITE = frozenset({"0", "1", "1/2"})
"""Values that are words as often as numbers."""
Side = tuple[Bounded, Bounded]


def lone_bounds(pair: Pair) -> Iterator[tuple[Span | None, Span | None]]:
    """The words that bound a number, or a point in time, which the other text has without any bound: in the source, and
    None; or None, and in the translation."""
    if not (pair.here.known and pair.there.known):
        return
    bounded = BOUNDS | frozenset(LIMITS)
    if not any(cue.what in bounded for cue in (*pair.here.contrasts, *pair.there.contrasts)):
        return
    texts = Limited.of(pair.source, pair.here), Limited.of(pair.target, pair.there)
    for parts in pair.parts:
        here, there = (
            Bounded(text, within(reading.contrasts, part), within(reading.negations, part), part)
            for text, reading, part in zip(texts, (pair.here, pair.there), parts, strict=True)
        )
        turning = within(pair.here.turning, parts[0]), within(pair.there.turning, parts[1])
        yield from ((span, None) for span in (() if turning[1] else _lost(here, there)))
        yield from ((None, span) for span in (() if turning[0] else _added(here, there)))
        yield from _pointed(here, there)


def _lost(here: Bounded, there: Bounded) -> Iterator[Span]:
    for value, cue in here.bounds.items():
        word = here.whole.text[slice(*cue.span)].lower()
        same = there.amounts(value)
        if value in INDEFINITE or len(same) != 1 or not BOUNDING.fullmatch(word):
            continue
        if word == DURING and same[0].unit in TIME - {AGE}:
            continue
        if not any(_is_bound(there, one) for one in (*same, *_told_again(here, there, same[0]))):
            yield cue.span


def _told_again(here: Bounded, there: Bounded, amount: Quantity) -> list[Quantity]:
    """The next amount behind a comma, which the source has without a bound: "6 gramdan, yani bir kaşıktan fazla"."""
    end = amount.span[1]
    first, last = (bisect_left(there.whole.amounts, at, key=_start) for at in (end, end + 2 * AROUND_NUMBER))
    return [
        one
        for one in there.whole.amounts[first:last][:1]
        if "," in there.whole.text[end : one.span[0]] and here.amounts(one.low) and one.low not in here.bounds
    ]


def _start(one: Quantity) -> int:
    return one.span[0]


def _added(here: Bounded, there: Bounded) -> Iterator[Span]:
    placed = {one.span for one in there.cues if one.what.startswith(PLACE)}
    for value, cue in there.bounds.items():
        ours, theirs = here.amounts(value), there.amounts(value)
        if value in INDEFINITE or len(ours) != 1 or not all(map(_is_plain, (*ours, *theirs))):
            continue
        # "14 Einheiten unter die Haut", but "unter 12 Jahren".
        before = cue.span[0] < theirs[0].span[0] and theirs[0].unit in TIME
        alone = before or cue.span not in placed
        if alone and not _may_be_bound(here, ours[0]) and not _is_bound(here, ours[0]):
            yield cue.span


def _is_plain(amount: Quantity) -> bool:
    return amount.kind == "count" and not amount.is_range


def _may_be_bound(here: Bounded, amount: Quantity) -> bool:
    """Whether English words around a number may say a bound."""
    text, (start, end) = here.whole.text, amount.span
    before = BEFORE.search(text, max(here.part[0], start - AROUND_NUMBER), end)  # "under-fives" too
    return before is not None or BEHIND.match(text, end, min(here.part[1], end + AROUND_NUMBER)) is not None


def _is_bound(there: Bounded, amount: Quantity) -> bool:
    """Whether any side of opposites stands near a number, or a denial in its clause."""
    start, end = amount.span
    sides = within(there.cues, (start - NEAR - WIDE, end + NEAR))
    text = there.whole.text
    return any(cue.span[1] > start - NEAR for cue in sides) or any(
        not APART.search(text, min(cue.span[1], end), max(cue.span[0], start))
        for cue in within(there.denied, (start - AROUND, end + AROUND))
        if cue.what != KEEP
    )


def _pointed(here: Bounded, there: Bounded) -> Iterator[tuple[Span | None, Span | None]]:
    """The word that limits the only point in time of both sentences in one of them, where the other limits nothing."""
    ours, theirs = ({point for span, point in one.whole.points if begins_in(one.part, span)} for one in (here, there))
    if len(ours) != 1 or ours != theirs:
        return
    (point,) = ours
    left, right = here.limits.get(point), there.limits.get(point)
    if left and not right and not _limits(there) and LIMITING.fullmatch(here.whole.text, *left.span):
        yield left.span, None
    pointed = _limits(here) or POINTED.search(here.whole.text, *here.part) is not None
    if right and not left and not pointed and _is_only_limit(there, right):
        yield None, right.span


def _is_only_limit(one: Bounded, cue: Cue) -> bool:
    """Whether a word is a limit and nothing else, in one clause with the point in time: not "zum 1. Januar", nor "at 7,
    after a shower"."""
    said = {other.what for other in one.cues if other.span == cue.span}
    if len({LIMITS.get(what) for what in said}) > 1 or any(what.startswith(AT_POINTS) for what in said):
        return False
    (point,) = (span for span, _ in one.whole.points if begins_in(one.part, span))
    return APART.search(one.whole.text, min(point[1], cue.span[1]), max(point[0], cue.span[0])) is None


def _limits(one: Bounded) -> bool:
    """Whether a sentence has any word for a limit, or for what is denied, rarely so or only so."""
    rare: Sequence[Cue] = [cue for cue in one.denied if cue.what in (RARELY, "only")]
    return bool(rare or denials(one.denied)) or any(cue.what in LIMITS for cue in one.cues)
