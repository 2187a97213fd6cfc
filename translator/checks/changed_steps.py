"""A part of the check `exchanged`: two steps of a sentence that changed places.

source       Wash your hands, then prick your fingertip.
translation  Stechen Sie sich in die Fingerkuppe und waschen Sie dann die Hände.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from translator.checks.anchors import APART
from translator.checks.converse import named_in
from translator.checks.pair import Pair
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
Places = tuple[Span, ...]
Steps = tuple[list[Quantity], list[Quantity]]
"""What the first step counts in one unit, and the second."""


def changed_steps(pair: Pair, parts: tuple[Span, Span]) -> tuple[Places, Places] | None:
    """The words of a step and of the next one, where the translation has all of the first behind its "then", and all of
    the second before it."""
    here, there = parts
    matches = [*THEN.finditer(pair.source, *here)]
    if not matches:
        return None
    starts = [here[0], *(match.end() for match in matches)]
    ends = [*(match.start() for match in matches), here[1]]
    cases = [CASE.search(pair.source, match.end(), end) for match, end in zip(matches, ends[1:], strict=True)]
    ends[1:] = [case.start() if case else end for case, end in zip(cases, ends[1:], strict=True)]
    turnings = turns(pair.target, pair.locale, there)
    if len(matches) == len(turnings) == 1:
        amounts = (_amounts(pair.here.quantities, here, ends[0]), _amounts(pair.there.quantities, there, turnings[0]))
        if CASE.search(pair.source, starts[0], ends[0]) is None and (found := _turned(*amounts)) is not None:
            return found
    if not turnings:
        return None
    if (begin := _begin(pair.source, (starts[0], ends[0]))) is None:
        return None
    starts[0] = begin
    known = _known(pair, parts)
    steps = [[both for both in known if start <= both[0][0] < end] for start, end in zip(starts, ends, strict=True)]
    for at, (first, last) in enumerate(pairwise(steps)):
        again = SAME.search(pair.source, starts[at + 1], ends[at + 1]) is not None
        for turning in turnings:
            if (found := _exchanged(first, last, turning, again=again)) is not None:
                return found
    return None


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
