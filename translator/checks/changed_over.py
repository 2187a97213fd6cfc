"""A part of the check `exchanged`: two values written over each other that changed places.

source       Your blood pressure is 140/90.
translation  Ihr Blutdruck beträgt 90/140.
"""

from __future__ import annotations

import re

from translator.language.numbers.digits import ascii_digits
from translator.model import Span

OVER = re.compile(r"(?<![\d/.,])(\d{2,3})/(\d{2,3})(?![\d/]|[.,]\d)")
LEAST = 40
"""The lower of two values of blood pressure, at least: "24/7" is said as 7/24."""


def changed_over(
    source: str, target: str, parts: tuple[Span, Span]
) -> tuple[tuple[Span, ...], tuple[Span, ...]] | None:
    """The first two values that the translation has only in the other order."""
    text = ascii_digits(target)
    there = {match.groups(): match.span() for match in OVER.finditer(text, *parts[1])} if "/" in text else {}
    for match in OVER.finditer(source, *parts[0]) if there else ():
        high, low = match.groups()
        if int(low) >= LEAST and (high, low) not in there and (low, high) in there:
            return (match.span(),), (there[low, high],)
    return None
