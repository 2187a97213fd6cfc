"""What the source denies, the translation denies; what it does not deny, the translation does not deny either.

Words such as "not", "no", "never" and "without" are looked for on both sides, sentence by sentence where both
texts have as many. A word that denies by its sense ("avoid", "unable") may stand for one.

    source       Do not drive.
    translation  Fahren Sie.
    finding      source not, translation none

A translation may say the same the other way round. Nothing is said where one text denies twice ("never without"), or
where "not until" became "only when" and "need not stop" became "may go on". Where the other text does not name what is
denied ("nothing to worry about", "you can be at ease"), it is only a warning.

Correct the translation; if both texts say the same, dismiss the finding with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from translator.checks.pair import Pair
from translator.language.cues import Cue
from translator.language.predicates import named_in_both
from translator.language.reading import Reading
from translator.model import Problem, Severity, Span

ID = "negation"
SEVERITY = Severity.ERROR

DENYING = ("own", "without")
UNDONE = re.compile(r"un(?!der|til|less)", re.IGNORECASE)
"""How an English word begins that says the opposite of the rest of it."""
NEXT = 20
"""Characters from a denial to what it denies, where both make none."""
OBLIGED = ("must", "need", "prohibited")


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per sentence where one side denies and the other does not."""
    if not pair.target.strip() or not (pair.here.known and pair.there.known):
        return
    if not pair.here.negations and not pair.there.negations:
        return
    for here, there in pair.parts:
        left, right = within(pair.here.negations, here), within(pair.there.negations, there)
        if left and not right:
            yield from _found(pair, left, here, there, lost=True)
        elif right and not left and not _none(pair.here, here):
            yield from _found(pair, right, there, here, lost=False)


def _found(pair: Pair, cues: Sequence[Cue], part: Span, other: Span, *, lost: bool) -> Iterator[Problem]:
    """That this part of one text denies, and the other part of the other text does not."""
    own = denials(cues)
    reading, others = (pair.here, pair.there) if lost else (pair.there, pair.here)
    if not own or _twice(pair, own, cues, lost) or _turned(reading, part, others, other, lost):
        return
    text, spans = (pair.source if lost else pair.target), tuple(cue.span for cue in own)
    counterpart = (pair.target if lost else pair.source)[slice(*other)]
    sides = ((text, pair.source_locale), (counterpart, pair.locale))
    if not lost:
        sides = ((text, pair.locale), (counterpart, pair.source_locale))
    certain = any(named_in_both(*sides[0], span, *sides[1]) for span in spans)
    said = pair.said(spans, lost)
    message = f"source {said}, translation none" if lost else f"source none, translation {said}"
    severity = SEVERITY if certain else Severity.WARNING
    yield Problem(ID, severity, message, in_source=spans if lost else (), in_target=() if lost else spans)


def _none(reading: Reading, part: Span) -> bool:
    """Whether a text has a zero, which may be said as "none"."""
    return any(one.low == "0" and part[0] <= one.span[0] < part[1] for one in reading.quantities)


def _twice(pair: Pair, own: Sequence[Cue], cues: Sequence[Cue], lost: bool) -> bool:
    """Whether two denials make none: "not without", "no one who does not", "never unattended"."""
    strong = [cue for cue in own if cue.what in DENYING]
    if len(strong) != 1:
        return len(strong) == 2
    weak = [cue for cue in cues if cue.what == "implied"]
    if lost:
        return any(UNDONE.match(pair.source, cue.span[0]) for cue in weak)
    return any(0 < cue.span[0] - strong[0].span[0] <= NEXT for cue in weak)


def _turned(here: Reading, part: Span, there: Reading, other: Span, lost: bool) -> bool:
    """Whether what one text denies may be said without a "not": "not until" as "only when", "need not" as "may"."""
    if lost and within(here.turning, part) and not within(there.turning, other):
        return True
    modals = {cue.what for cue in within(here.modals, part)}
    others = {cue.what for cue in within(there.modals, other)}
    return "optional" in modals and "may" in others and others.isdisjoint(OBLIGED)


def denials(cues: Sequence[Cue]) -> list[Cue]:
    """The cues that deny by themselves."""
    own = [cue for cue in cues if cue.what in DENYING]
    return own or [cue for cue in cues if cue.what == "concord"]


def within(cues: Sequence[Cue], span: Span) -> list[Cue]:
    """The cues that stand in a part of the text."""
    return [cue for cue in cues if span[0] <= cue.span[0] < span[1]]
