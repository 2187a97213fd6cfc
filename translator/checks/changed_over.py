"""A part of the check `exchanged`: two values written over each other, or as a ratio, that changed places.

source       Your blood pressure is 140/90.
translation  Ihr Blutdruck beträgt 90/140.
"""

from __future__ import annotations

import re

from translator.language.numbers.digits import ascii_digits
from translator.model import Span

FIGURES = r"(?<![\d/.,])(\d{{2,3}})(?:{between})(\d{{2,3}})(?![\d/]|[.,]\d)"
OVER = re.compile(FIGURES.format(between="/| over "))
SAID = re.compile(FIGURES.format(between=r"/|(?:['’]\w{1,3})? (?:\w{1,6} )?"))
"""In whichever language: 140/90, "140 zu 90", "140'a 90"."""
RATIO = re.compile(r"(?<![\d/.,:])(\d{1,4}) ?: ?(\d{1,4})(?![\d/:]|[.,]\d)")
LEAST = 40
"""The lower of two values of blood pressure, at least: "24/7" is said as 7/24."""


def changed_over(
    source: str, target: str, parts: tuple[Span, Span]
) -> tuple[tuple[Span, ...], tuple[Span, ...]] | None:
    """The first two values that the translation has only in the other order."""
    text = ascii_digits(target)
    for ours, theirs in ((OVER, SAID), (RATIO, RATIO)):
        here = [*ours.finditer(source, *parts[0])]
        there = {match.groups(): match.span() for match in theirs.finditer(text, *parts[1])} if here else {}
        for match in here if there else ():
            one, two = match.groups()
            if (ours is RATIO or int(two) >= LEAST) and (one, two) not in there and (two, one) in there:
                return (match.span(),), (there[two, one],)
    return None
