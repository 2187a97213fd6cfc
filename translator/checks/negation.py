"""What the source denies, the translation denies; what it does not deny, the translation does not deny either.

Words such as "not", "no", "never" and "without" are looked for on both sides, sentence by sentence where both
texts have as many. A word that denies by its sense ("avoid", "unable") may stand for one. It is a signal and no
proof: a translation may say the same the other way round.

    source       Do not drive.
    translation  Fahren Sie.
    finding      source not, translation none

Correct the translation; if both texts say the same, dismiss the finding with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translator.checks.pair import Pair
from translator.language.cues import Cue
from translator.model import Problem, Severity, Span

ID = "negation"
SEVERITY = Severity.ERROR


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per sentence where one side denies and the other does not."""
    if not pair.target.strip() or not (pair.here.known and pair.there.known):
        return
    if not pair.here.negations and not pair.there.negations:
        return
    for here, there in pair.parts:
        left, right = within(pair.here.negations, here), within(pair.there.negations, there)
        for cues, others, lost in ((left, right, True), (right, left, False)):
            own = denials(cues)
            if own and not others:
                spans = tuple(cue.span for cue in own)
                said = pair.said(spans, lost)
                text = f"source {said}, translation none" if lost else f"source none, translation {said}"
                yield Problem(ID, SEVERITY, text, in_source=spans if lost else (), in_target=() if lost else spans)


def denials(cues: Sequence[Cue]) -> list[Cue]:
    """The cues that deny by themselves."""
    own = [cue for cue in cues if cue.what in ("own", "without")]
    return own or [cue for cue in cues if cue.what == "concord"]


def within(cues: Sequence[Cue], span: Span) -> list[Cue]:
    """The cues that stand in a part of the text."""
    return [cue for cue in cues if span[0] <= cue.span[0] < span[1]]
