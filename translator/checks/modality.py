"""What must be done, may be done, must not be done or need not be done stays so.

German "müssen nicht" is "need not", though it looks like "must not": the words are read together with their negation,
in each language's way.

    source       You must not drive.
    translation  Sie müssen nicht fahren.
    finding      source must not, translation müssen … nicht

Correct the translation; if both texts say the same, dismiss the finding with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.negation import denials, within
from translator.checks.pair import Pair
from translator.language.cues import Cue
from translator.language.reading import Reading, prose
from translator.model import Problem, Severity, Span

ID = "modality"
SEVERITY = Severity.ERROR

CLAUSE = re.compile("[,;:–—()،؛]")
DENIED = {"must": "prohibited", "may": "prohibited", "need": "optional"}
OPPOSED = {
    frozenset({"must", "may"}),
    frozenset({"must", "optional"}),
    frozenset({"must", "prohibited"}),
    frozenset({"prohibited", "optional"}),
    frozenset({"prohibited", "may"}),
}


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per sentence in which each side says one such thing, and they are opposed."""
    if not pair.target.strip() or not (pair.here.modals and pair.there.modals):
        return
    for here, there in pair.parts:
        left = _claim(pair.here, here, prose(pair.source))
        right = _claim(pair.there, there, prose(pair.target))
        if frozenset({left, right}) in OPPOSED:
            spans = tuple(cue.span for cue in within(pair.here.modals, here))
            others = tuple(cue.span for cue in within(pair.there.modals, there))
            text = f"source {pair.said(spans, True)} ({left}), translation {pair.said(others, False)} ({right})"
            yield Problem(ID, SEVERITY, text, in_source=spans, in_target=others)


def _claim(reading: Reading, part: Span, text: str) -> str:
    """What a sentence says may or must be; "" where it says nothing, or more than one thing."""
    cues = [cue for cue in within(reading.negations, part) if cue.what != "without"]
    own = denials(cues)
    implied = [cue for cue in cues if cue.what == "implied"]
    claims = set()
    for modal in within(reading.modals, part):
        before = [cue for cue in implied if cue.span[0] < modal.span[0]]
        if modal.what in DENIED and any(_together(reading, modal, cue, text) for cue in before):
            return ""  # "unlikely to need"
        denied = any(_together(reading, modal, cue, text) for cue in own)
        what = "must" if modal.what == "need" else modal.what
        claims.add(DENIED.get(modal.what, what) if denied else what)
    return claims.pop() if len(claims) == 1 else ""


def _together(reading: Reading, modal: Cue, negation: Cue, text: str) -> bool:
    """Whether a negation belongs to a word for may or must: no comma between, and not far away."""
    before, behind = reading.modal_reach
    start, end = min(modal.span[1], negation.span[1]), max(modal.span[0], negation.span[0])
    reach = behind if negation.span[0] >= modal.span[0] else before
    parted = any(start <= cue.span[0] < end for cue in reading.clauses)
    return end - start < reach and not parted and not CLAUSE.search(text, start, end)
