"""A part of the check `direction`: a bound that was lost, so that the number alone is left.

    source       For children under 12 years
    translation  Für Kinder im Alter von 12 Jahren

Only a warning: a bound may be said by words that are not known here. Nothing is said where the other text names any
side of opposites near the number, denies in its clause, or says "until" in its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.language.cues import within
from translator.language.numbers.quantity import Quantity
from translator.language.numbers.rhythms import TIME
from translator.language.opposites.limits import APART, BOUNDS, WIDE, Bounded, Limited
from translator.model import Span

BOUNDING = re.compile(
    r"at (?:least|most)|(?:no|not) (?:more|less|fewer|longer|later|older|younger) than|up to"
    r"|(?:more|less|fewer|longer|shorter|older|younger|higher|lower|bigger|larger|smaller) than|over|under|below|above",
    re.IGNORECASE,
)
"""English words that bound a number and say nothing else."""
DURING, AGE = "over", "year"
"""Before a length of time it is "during", but for an age."""
NEAR = 30
"""Characters from a number to a word that may bound it."""
AROUND = 200
"""And to a denial that reaches it."""
INDEFINITE = frozenset({"0", "1", "1/2"})
"""Values that are words as often as numbers."""


def lost_bounds(pair: Pair) -> Iterator[Span]:
    """The words of the source that bound a number which the translation has without any bound."""
    if not any(cue.what in BOUNDS for cue in pair.here.contrasts) or not (pair.here.known and pair.there.known):
        return
    ours, theirs = Limited.of(pair.source, pair.here), Limited.of(pair.target, pair.there)
    for parts in pair.parts:
        here, there = (
            Bounded(limited, within(reading.contrasts, part), within(reading.negations, part), part)
            for limited, reading, part in zip((ours, theirs), (pair.here, pair.there), parts, strict=True)
        )
        if within(pair.there.turning, parts[1]):
            continue
        for value, cue in here.bounds.items():
            word = pair.source[slice(*cue.span)].lower()
            same = there.amounts(value)
            if value in INDEFINITE or len(same) != 1 or not BOUNDING.fullmatch(word):
                continue
            if not (word == DURING and same[0].unit in TIME - {AGE}) and not _is_bound(there, same[0]):
                yield cue.span


def _is_bound(there: Bounded, amount: Quantity) -> bool:
    """Whether any side of opposites stands near a number, or a denial in its clause."""
    start, end = amount.span
    sides = within(there.cues, (start - NEAR - WIDE, end + NEAR))
    text = there.whole.text
    return any(cue.span[1] > start - NEAR for cue in sides) or any(
        not APART.search(text, min(cue.span[1], end), max(cue.span[0], start))
        for cue in within(there.denied, (start - AROUND, end + AROUND))
    )
