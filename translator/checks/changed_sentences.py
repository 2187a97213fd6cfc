"""A part of the check `exchanged`: two things of one kind, each in the other's sentence, or in the other's step.

    source       Use the blue inhaler first. Then use the brown one.
    translation  Nehmen Sie zuerst das braune Spray. Danach nehmen Sie das blaue.

Told where both texts name each once, by the sentences that stand side by side, or by the only "then" of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations

from translator.checks.anchors import anchors
from translator.checks.changed_steps import THEN
from translator.checks.pair import Pair
from translator.language.cues import begins_in, meet
from translator.language.opposites.sequences import turns
from translator.model import Span

Thing = tuple[str, str]
"""A kind of things that can change places, and which one it is."""
Two = tuple[Span, Span]
CONTINUED = re.compile(r"\b(?:former|latter|other|respectively|both)\b", re.IGNORECASE)
"""With these words one sentence speaks of what another one names."""


def changed_sentences(pair: Pair, ours: Mapping[Thing, Span], theirs: Mapping[Thing, Span]) -> tuple[Two, Two] | None:
    """The places of two things of one kind of which each stands where the other's sentence is translated, if something
    else stayed: else the sentences themselves changed places."""
    for one, two in _of_a_kind(ours, theirs):
        first, second = ((_sentence(pair, 0, ours[thing]), _sentence(pair, 1, theirs[thing])) for thing in (one, two))
        if first == second[::-1] and first[0] != first[1] and _others_stay(pair, first, (ours[one], ours[two])):
            return (ours[one], ours[two]), (theirs[one], theirs[two])
    return None


def changed_things(
    pair: Pair, parts: tuple[Span, Span], ours: Mapping[Thing, Span], theirs: Mapping[Thing, Span]
) -> tuple[Two, Two] | None:
    """The places of two things of one kind of which each stands in the other's step of a sentence of two."""
    then = [match.start() for match in THEN.finditer(pair.source, *parts[0])]
    turnings = turns(pair.target, pair.locale, parts[1]) if len(then) == 1 else []
    if len(turnings) != 1:
        return None
    for one, two in _of_a_kind(ours, theirs):
        here = [ours[thing][0] >= then[0] for thing in (one, two)]
        there = [theirs[thing][0] >= turnings[0] for thing in (one, two)]
        if here == there[::-1] and here[0] != here[1]:
            return (ours[one], ours[two]), (theirs[one], theirs[two])
    return None


def _of_a_kind(ours: Mapping[Thing, Span], theirs: Mapping[Thing, Span]) -> Iterator[tuple[Thing, Thing]]:
    both = [thing for thing in ours if thing in theirs]
    return ((one, two) for one, two in combinations(both, 2) if one[0] == two[0])


def _others_stay(pair: Pair, two: tuple[int, int], moved: Two) -> bool:
    """Whether a word of two sentences beside those that moved stands in the same one of the translation, and none in
    the other one."""
    whole = (0, len(pair.source)), (0, len(pair.target))
    places = [
        (_sentence(pair, 0, here), _sentence(pair, 1, there))
        for here, there in anchors(pair, whole)
        if not any(meet(here, span) for span in moved)
    ]
    within = [both for both in places if both[0] in two and both[1] in two]
    return bool(within) and all(here == there for here, there in within)


def _sentence(pair: Pair, side: int, span: Span) -> int:
    """Which of the sentences of a text has a place."""
    return next((at for at, part in enumerate(pair.parts) if begins_in(part[side], span)), len(pair.parts))
