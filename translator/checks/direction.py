"""Left stays left, before stays before, more stays more: the source's side of each pair of opposites is kept.

Pairs: left and right, before and after, more and less, increase and decrease, hyper- and hypo-, and what else the
languages' files name under [contrasts].

    source       We will operate on your left knee.
    translation  Wir operieren Ihr rechtes Knie.
    finding      source left, translation rechtes

Reported where the translation lacks the source's word and has the opposite instead. Correct the translation; if both
texts say the same, dismiss the finding with the reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from translator.checks.negation import within
from translator.checks.pair import Pair
from translator.language.cues import Cue
from translator.model import Problem, Severity

ID = "direction"
SEVERITY = Severity.ERROR


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per pair of opposites and sentence."""
    if not pair.target.strip() or not pair.here.contrasts or not pair.there.contrasts:
        return
    for here, there in pair.parts:
        yield from _swapped(pair, within(pair.here.contrasts, here), within(pair.there.contrasts, there))


def _swapped(pair: Pair, here: Sequence[Cue], there: Sequence[Cue]) -> Iterator[Problem]:
    left, right = Counter(cue.what for cue in here), Counter(cue.what for cue in there)
    extra = {side.split(":")[0]: side for side in right if right[side] > left[side]}
    for side in left:
        other = extra.get(side.split(":")[0])
        if other is not None and other != side and not right[side]:
            spans = tuple(cue.span for cue in here if cue.what == side)
            others = tuple(cue.span for cue in there if cue.what == other)
            text = f"source {pair.said(spans, True)}, translation {pair.said(others, False)}"
            yield Problem(ID, SEVERITY, text, in_source=spans, in_target=others)
