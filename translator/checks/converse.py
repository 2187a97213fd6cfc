"""A part of the check `direction`: what is said the other way round, of things that changed places.

    source       Wash your hands before you touch the wound.
    translation  Berühren Sie die Wunde erst nach dem Händewaschen.

Told by the words of both texts whose places are known.
"""

from __future__ import annotations

import re

from translator.checks.anchors import APART, anchors, compared
from translator.checks.pair import Pair
from translator.language.cues import within
from translator.language.lexicon import lexicon
from translator.language.opposites.certainty import ORDER
from translator.language.opposites.limits import Swap
from translator.model import Span

NEXT = 3
"""Characters between a "than" and the number behind it."""
THAN = re.compile(r"\bthan\b", re.IGNORECASE)


def is_converse(pair: Pair, parts: tuple[Span, Span], swap: Swap) -> bool:
    """Whether a "before" became an "after" as what is done then stands before it, and what is done first behind it. Of
    languages that say "before" behind what it belongs to nothing is known."""
    (cue, *more), (other, *others) = swap
    if more or others or not cue.what.startswith(ORDER) or lexicon(pair.locale).settings.get("postpositions"):
        return False
    clause, there = _clause(pair.source, cue.span[1], parts[0]), _clause(pair.target, other.span[1], parts[1])
    then: list[Span] = []
    first: list[Span] = []
    for ours, theirs in anchors(pair, parts, shared=True):
        (then if clause[0] <= ours[0] < clause[1] else first).append(theirs)
    return (
        bool(then)
        and all(span[1] <= other.span[0] for span in then)
        and any(there[0] <= span[0] < there[1] for span in first)
    )


def _clause(text: str, start: int, part: Span) -> Span:
    """From a place to the end of its clause."""
    mark = APART.search(text, start, part[1])
    return start, mark.start() if mark else part[1]


def is_compared(pair: Pair, parts: tuple[Span, Span]) -> bool:
    """Whether two things are compared the other way round: lower in women than in men is higher in men than in
    women."""
    here, there = parts
    than = THAN.search(pair.source, *here)
    if than is None:
        return False
    if _parts_of_the_day(pair, here, there):
        return True
    known = compared(pair, parts)
    if known and any(0 <= one.span[0] - than.end() < NEXT for one in pair.here.quantities):
        return False  # "more than 20"
    before = [theirs for ours, theirs in known if ours[1] <= than.start()]
    behind = [theirs for ours, theirs in known if ours[0] >= than.end()]
    return bool(before and behind) and behind[0] < before[-1]


def _parts_of_the_day(pair: Pair, here: Span, there: Span) -> bool:
    """Whether both texts name the same parts of the day, in another order."""
    if not (pair.here.dayparts and pair.there.dayparts):
        return False
    ours = tuple(dict.fromkeys(cue.what for cue in within(pair.here.dayparts, here)))
    theirs = tuple(dict.fromkeys(cue.what for cue in within(pair.there.dayparts, there)))
    return len(ours) > 1 and ours[::-1] == theirs
