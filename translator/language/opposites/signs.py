"""Signs of comparison at a number: "≥ 38 °C", "<30 mL/min". They bound it as "at least" and "less than" do, in every
language.

No such sign is what leads from one thing to the next ("->", "=>", ">>"), what stands between two numbers ("2>1"), and
what begins a line that is quoted ("> 5 people …").
"""

from __future__ import annotations

import re

from translator.language.cues import Cue
from translator.language.numbers.digits import FRACTIONS
from translator.language.phrases import NO_PROSE

MORE = ">≥≧⩾＞"
LESS = "<≤≦⩽＜"
ANY = re.compile(f"[{MORE}{LESS}]")
"""Without any of these nothing is compared."""
NAMED = r"(?<=[^\W\d_]\d)|(?<=[^\W\d_]\d[ \u00a0\u202f])"
"""Behind a name that ends in a digit: "SpO2 <92 %", "CD4"."""
SIGN = re.compile(
    rf"(?:(?<![-=–—−<>\d\n])(?<!\d[ \u00a0\u202f])|{NAMED})(?P<sign>[{MORE}{LESS}])"
    rf"{NO_PROSE}{{0,8}}(?:={NO_PROSE}{{0,8}})?"
    rf"(?=[ \u00a0\u202f\u2009]{{0,2}}(?:[-−–‑]|[$€£₺₽] ?)?[.,٫]?[\d{FRACTIONS}])"
)
"""What is left of an entity, "&gt;", belongs to its sign."""


def compared(text: str) -> tuple[Cue, ...]:
    """The signs in order, as sides of opposites. `text` has ASCII digits and NO_PROSE where nothing is read."""
    if not ANY.search(text):
        return ()
    return tuple(
        Cue("amount:more" if match["sign"] in MORE else "amount:less", match.span()) for match in SIGN.finditer(text)
    )
