"""A part of the check `exchanged`: two steps of a sentence that changed places.

source       Wash your hands, then prick your fingertip.
translation  Stechen Sie sich in die Fingerkuppe und waschen Sie dann die Hände.
"""

from __future__ import annotations

import re

from translator.checks.anchors import anchors
from translator.checks.pair import Pair
from translator.language.opposites.sequences import turn
from translator.model import Span

THEN = re.compile(r"(?:[,;–—]|\band) (?:and )?(?:only )?(?:then|afterwards|after that)\b", re.IGNORECASE)
"""What stands between two steps in English."""
CASE = re.compile(r"\b(?:if|when|once|after|before|until|while|unless|as soon as)\b", re.IGNORECASE)
"""What makes the first part no step: "if it hurts, then call"."""
Places = tuple[Span, ...]


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
    known = anchors(pair, parts, shared=True)
    first = [both for both in known if both[0][1] <= match.start()]
    last = [both for both in known if both[0][0] >= match.end()]
    if not (first and last):
        return None
    if any(place[0] < turning for _, place in first) or any(place[0] >= turning for _, place in last):
        return None
    moved = sorted((*first, *last))
    return tuple(span for span, _ in moved), tuple(sorted({place for _, place in moved}))
