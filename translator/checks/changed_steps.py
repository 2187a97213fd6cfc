"""A part of the check `exchanged`: two steps of a sentence that changed places.

source       Wash your hands, then prick your fingertip.
translation  Stechen Sie sich in die Fingerkuppe und waschen Sie dann die Hände.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from translator.checks.anchors import anchors
from translator.checks.pair import Pair
from translator.language.numbers.quantity import Quantity
from translator.language.opposites.sequences import turn
from translator.model import Span

THEN = re.compile(r"(?:[,;–—]|\band) (?:and )?(?:only )?(?:then|afterwards|after that)\b", re.IGNORECASE)
"""What stands between two steps in English."""
CASE = re.compile(r"\b(?:if|when|once|after|before|until|while|unless|as soon as)\b", re.IGNORECASE)
"""What makes the first part no step: "if it hurts, then call"."""
Places = tuple[Span, ...]
Steps = tuple[list[Quantity], list[Quantity]]
"""What the first step counts in one unit, and the second."""


def changed_steps(pair: Pair, parts: tuple[Span, Span]) -> tuple[Places, Places] | None:
    """The words of the first step and of the second one, where the translation has all of the first behind its "then",
    and all of the second before it."""
    here, there = parts
    match = THEN.search(pair.source, *here)
    if match and CASE.search(pair.source, here[0], match.start()):
        return None
    turning = turn(pair.target, pair.locale, there) if match else None
    if match is None or turning is None:
        return None
    amounts = _amounts(pair.here.quantities, here, match.start()), _amounts(pair.there.quantities, there, turning)
    if (found := _turned(*amounts)) is not None:
        return found
    known = anchors(pair, parts, shared=True)
    first = [both for both in known if both[0][1] <= match.start()]
    last = [both for both in known if both[0][0] >= match.end()]
    if not (first and last):
        return None
    if any(place[0] < turning for _, place in first) or any(place[0] >= turning for _, place in last):
        return None
    moved = sorted((*first, *last))
    return tuple(span for span, _ in moved), tuple(sorted({place for _, place in moved}))


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
