"""Left stays left, before stays before, more stays more: the source's side of each pair of opposites is kept.

Pairs: left and right, before and after, more and less, increase and decrease, better and worse, upper and lower, hyper-
and hypo-, with and without, and what else the languages' files name under [contrasts].

    source       We will operate on your left knee.
    translation  Wir operieren Ihr rechtes Knie.
    finding      source left, translation rechtes

Reported where the translation lacks the source's word and has the opposite instead. Nothing is said where one text
denies and the other does not: "at most two" may be "not more than two". Correct the translation; if both texts say the
same, dismiss the finding with the reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from translator.checks.negation import within
from translator.checks.pair import Pair
from translator.language.cues import Cue
from translator.language.polarity import implied
from translator.model import Problem, Severity

ID = "direction"
SEVERITY = Severity.ERROR

WITH, WITHOUT = "company:with", "company:without"
GRADED = ("size", "strength", "speed", "width", "often", "length")
"""Pairs whose sides are often said as "less" of the other one."""
LESS = "amount:less"
LONG = 300
"""Characters of a text that was not read sentence by sentence, or of a very long sentence."""
PLACE = "side:"
"""Left is never said as "not right"."""


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per pair of opposites and sentence."""
    if not pair.target.strip() or not pair.here.contrasts or not pair.there.contrasts:
        return
    for here, there in pair.parts:
        left, right = within(pair.here.contrasts, here), within(pair.there.contrasts, there)
        denied = within(pair.here.negations, here), within(pair.there.negations, there)
        for side, other in _swapped(left, right, here[1] - here[0] > LONG):
            if not _certain(side, *denied):
                continue
            spans = tuple(cue.span for cue in left if cue.what == side)
            others = tuple(cue.span for cue in right if cue.what == other)
            text = f"source {pair.said(spans, True)}, translation {pair.said(others, False)}"
            yield Problem(ID, SEVERITY, text, in_source=spans, in_target=others)


def _swapped(here: Sequence[Cue], there: Sequence[Cue], long: bool) -> Iterator[tuple[str, str]]:
    """The sides that the source has more often than the translation, each with the opposite that stands there instead.
    Of a side that is only lost once, or lost in a long text, nothing else may be lost or new: the words for it may
    mean something else."""
    left, right = Counter(cue.what for cue in here), Counter(cue.what for cue in there)
    extra = {side.split(":")[0]: side for side in right if right[side] > left[side]}
    for side in left:
        name = side.split(":")[0]
        other = extra.get(name)
        if other is None or other == side or right[side] >= left[side]:
            continue
        even = left[side] + left[other] == right[side] + right[other]
        if name in GRADED and left[LESS] != right[LESS]:
            continue  # "smaller", "moins grand"
        if even or not (right[side] or long):
            yield side, other


def _certain(side: str, here: Sequence[Cue], there: Sequence[Cue]) -> bool:
    """Whether no denial, of those on both sides, explains why a side of opposites became the other.

    "Without" may be said in many ways: where one is lost, less must be denied, and no "not" may be lost with it."""
    own = [sum(cue.what == "own" for cue in cues) for cues in (here, there)]
    if side == WITHOUT:
        if len(here) == len(there) == own[1] == 1 and not own[0]:
            return bool(implied(here))  # "not … without" is read as one
        return len(here) > len(there) and own[0] == own[1] and (len(here) == 1 or own[1] > 0)
    if side == WITH:
        return len(there) > len(here) and own[1] - own[0] in (0, 1)
    return side.startswith(PLACE) or bool(own[0]) == bool(own[1])
