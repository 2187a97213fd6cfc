"""A part of the check `exchanged`: two steps of a sentence that changed places.

source       Wash your hands, then prick your fingertip.
translation  Stechen Sie sich in die Fingerkuppe und waschen Sie dann die Hände.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from translator.checks.anchors import APART
from translator.checks.converse import named_in
from translator.checks.pair import Pair
from translator.language.cues import begins_in
from translator.language.numbers.quantity import Quantity
from translator.language.opposites.sequences import turns
from translator.model import Span

THEN = re.compile(
    r"(?:[,;–—]|\band) (?:and )?(?:only )?(?:then|afterwards|after that|finally|last(?:ly)?|next)\b", re.IGNORECASE
)
"""What stands between two steps in English."""
CASE = re.compile(r"\b(?:if|when|once|after|before|until|while|unless|as soon as)\b", re.IGNORECASE)
"""What makes the first part no step: "if it hurts, then call"."""
SAME = re.compile(r"\b(?:it|them|one|ones)\b", re.IGNORECASE)
"""What the first step names, said again in the second."""
ASIDE = ("order:", "rank:", "company:")
"""Opposites whose words name no step."""
FEWEST = 2
"""Steps of a sentence."""
Places = tuple[Span, ...]
Steps = tuple[list[Quantity], list[Quantity]]
"""What the first step counts in one unit, and the second."""


def changed_steps(pair: Pair, parts: tuple[Span, Span]) -> tuple[Places, Places] | None:
    """The words of a step and of the next one, where the translation has all of the first behind its "then", and all of
    the second before it."""
    here, there = parts
    steps = _steps(pair.source, here)
    turnings = turns(pair.target, pair.locale, there) if len(steps) >= FEWEST else []
    if not turnings:
        return None
    if len(steps) == FEWEST and len(turnings) == 1 and CASE.search(pair.source, *steps[0]) is None:
        amounts = (
            _amounts(pair.here.quantities, here, steps[0][1]),
            _amounts(pair.there.quantities, there, turnings[0]),
        )
        if (found := _turned(*amounts)) is not None:
            return found
    if (begin := _begin(pair.source, steps[0])) is None:
        return None
    known = _known(pair, parts)
    named = [[both for both in known if begins_in(step, both[0])] for step in ((begin, steps[0][1]), *steps[1:])]
    for step, first, last in zip(steps[1:], named, named[1:], strict=False):
        again = SAME.search(pair.source, *step) is not None
        for turning in turnings:
            if (found := _exchanged(first, last, turning, again=again)) is not None:
                return found
    return None


def _steps(text: str, part: Span) -> list[Span]:
    """The steps of a sentence, but for the first each without a case behind it."""
    matches = [*THEN.finditer(text, *part)]
    starts = [part[0], *(match.end() for match in matches)]
    ends = [*(match.start() for match in matches), part[1]]
    cases = [None, *(CASE.search(text, start, end) for start, end in zip(starts[1:], ends[1:], strict=True))]
    return [(start, case.start() if case else end) for start, end, case in zip(starts, ends, cases, strict=True)]


def _begin(text: str, step: Span) -> int | None:
    """Where the first step begins: behind the case in which it is done; nowhere where it is a case itself."""
    case = CASE.search(text, *step)
    if case is None:
        return step[0]
    mark = APART.search(text, case.end(), step[1])
    if mark is None or text[step[0] : case.start()].strip() or CASE.search(text, mark.end(), step[1]):
        return None
    return mark.end() if text[mark.end() : step[1]].strip() else None


def _known(pair: Pair, parts: tuple[Span, Span]) -> list[tuple[Span, Span]]:
    """The places of the words of both texts that stand for each other, and of what is done, but for those that say in
    which order."""
    aside = {cue.span for cue in pair.here.contrasts if cue.what.startswith(ASIDE)}
    return [both for both in named_in(pair, parts) if both[0] not in aside]


def _exchanged(
    first: Sequence[tuple[Span, Span]], last: Sequence[tuple[Span, Span]], turning: int, *, again: bool
) -> tuple[Places, Places] | None:
    """The places of two steps that changed places at a turning. `again`: one word of the first step is what the second
    is done with too, and may stand with either."""
    moved = [both for both in first if both[1][0] >= turning]
    stay = {place for _, place in first if place[0] < turning}
    if not (moved and last) or len(stay) > again or any(place[0] >= turning for _, place in last):
        return None
    if stay & {place for _, place in last}:
        return None
    both = sorted((*moved, *last))
    return tuple(span for span, _ in both), tuple(sorted({place for _, place in both}))


def _amounts(quantities: Sequence[Quantity], part: Span, turning: int) -> Mapping[str, Steps]:
    """By unit what stands before a turning and behind it."""
    found: dict[str, Steps] = {}
    for one in quantities:
        if part[0] <= one.span[0] < part[1] and not one.is_range:
            found.setdefault(one.unit, ([], []))[one.span[0] >= turning].append(one)
    return found


def _turned(here: Mapping[str, Steps], there: Mapping[str, Steps]) -> tuple[Places, Places] | None:
    """Two amounts of one unit, one in each step, each in the other one in the translation."""
    for unit in here.keys() & there.keys() - {""}:
        ours, theirs = ([one for step in side[unit] for one in step] for side in (here, there))
        single = all(len(step) == 1 for side in (here, there) for step in side[unit])
        if single and ours[0].low == theirs[1].low != ours[1].low == theirs[0].low:
            return (ours[0].span, ours[1].span), (theirs[0].span, theirs[1].span)
    return None
