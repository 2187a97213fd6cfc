"""A part of the check `direction`: of two opposites that the source names together, the translation has one.

    source       Wash your hands before and after you touch the wound.
    translation  Waschen Sie sich die Hände, nachdem Sie die Wunde berührt haben.

Nothing is said where the translation names both by one word ("beide", "unabhängig von"), has the other side anywhere,
or denies where the source does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from translator.checks.pair import Pair
from translator.language.cues import Cue, within
from translator.language.opposites.denying import beginning
from translator.language.opposites.limits import Swap
from translator.language.opposites.polarity import denials
from translator.model import Span

NAMED = ("side:", "order:", "change:", "company:", "level:", "warmth:", "height:")
"""Pairs of which two sides are often named together, by words that are known well. "More or less" is no such pair."""
JOIN = r"(?:,? (?:and|or|and/or|as well as) |/| / )"
JOINED = re.compile(
    rf"{JOIN}(?:(?:in|on|to|at|the|your|his|her|their|its|also|too|immediately|shortly|just|right) )*", re.IGNORECASE
)
"""What stands between the two in English."""
SIDES_JOINED = re.compile(rf"(?: \w+)?{JOINED.pattern}", re.IGNORECASE)
"""The same, with what is on the first of two sides: "the left knee and the right knee"."""
SIDE = "side:"
WITHIN = re.compile(JOIN, re.IGNORECASE)
"""In a phrase that says both: "with or without"."""
WIDE = 60
"""Characters between two words that are joined so."""


def half(pair: Pair, parts: tuple[Span, Span], here: Sequence[Cue], there: Sequence[Cue]) -> Iterator[Swap]:
    """The two sides that a sentence of the source names together, with the only one that its translation has."""
    together = {(left.what, right.what): [left, right] for left, right in _together(pair.source, here)}
    if not together or _denies_more(pair, parts) or _names_both(pair):
        return
    said, anywhere = ({cue.what for cue in cues} for cues in (there, pair.there.contrasts))
    for sides, cues in together.items():
        if len(said.intersection(sides)) == 1 and len(anywhere.intersection(sides)) == 1:
            yield cues, [cue for cue in there if cue.what in sides]


def _together(source: str, cues: Sequence[Cue]) -> Iterator[tuple[Cue, Cue]]:
    """Each two opposites that an English "and" or "or" joins."""
    cues = sorted((cue for cue in cues if cue.what.startswith(NAMED)), key=lambda cue: cue.span)
    for at, left in enumerate(cues):
        for right in cues[at + 1 :]:
            if right.span[0] - left.span[1] > WIDE:
                break
            if left.what != right.what and left.what.split(":")[0] == right.what.split(":")[0]:
                if left.span == right.span:
                    if WITHIN.search(source, *left.span):
                        yield left, right
                elif (SIDES_JOINED if left.what.startswith(SIDE) else JOINED).fullmatch(
                    source, left.span[1], right.span[0]
                ):
                    yield left, right


def _denies_more(pair: Pair, parts: tuple[Span, Span]) -> bool:
    here, there = (
        denials(within(reading.negations, part)) for reading, part in zip((pair.here, pair.there), parts, strict=True)
    )
    return len(there) > len(here)


def _names_both(pair: Pair) -> bool:
    words = beginning("both_ways", pair.locale)
    return words is not None and words.search(pair.target) is not None
