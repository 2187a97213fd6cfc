"""Signs that say what words do, in every language.

A sign of comparison bounds the number behind it, as "at least" and "less than" do: "≥ 38 °C", "<30 mL/min". A plus or
minus behind a short name is a result or a blood group: "HIV+", "A Rh−".

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
ANY = re.compile(f"[{MORE}{LESS}+⁺＋−⁻–‑-](?:(?<=[{MORE}{LESS}])|(?<=\\w.)(?!\\w))")
"""Without any of these no sign says anything."""
SPACE = r"[ \u00a0\u2000-\u200a\u202f]"
NAMED = rf"(?<=[^\W\d_]\d)|(?<=[^\W\d_]\d{SPACE})"
"""Behind a name that ends in a digit: "SpO2 <92 %", "CD4"."""
SIGN = re.compile(
    rf"(?:(?<![-=–—−<>\d\n])(?<!\d{SPACE})|{NAMED})(?P<sign>[{MORE}{LESS}])"
    rf"{NO_PROSE}{{0,8}}(?:={NO_PROSE}{{0,8}})?"
    rf"(?={SPACE}{{0,2}}(?:[-−–‑]|[$€£₺₽] ?)?[.,٫]?[\d{FRACTIONS}])"
)
"""What is left of an entity, "&gt;", belongs to its sign."""
RESULT = re.compile(
    r"(?<![\w+−⁻–‑/-])(?:[A-ZА-ЯЁİŞÇĞÜÖ]\w{0,5}|0)"
    r"(?:(?P<plus>[+⁺＋](?![\w+])(?! ?\d))|[−⁻](?!\w)(?! ?\d)"
    r"|[–‑-](?=[.;:!?)\]]|\Z| (?!und\b|oder\b|bzw\b|and\b|or\b|to\b|[\d–—-])\w))"
)
"""No hyphen for a part of a word that comes behind: "HIV- und HCV-positiv", "A-, B-"."""


def signs(text: str) -> tuple[Cue, ...]:
    """The signs in order, as sides of opposites. `text` has NO_PROSE where nothing is read."""
    if not ANY.search(text):
        return ()
    bounds = (Cue("amount:more" if one["sign"] in MORE else "amount:less", one.span()) for one in SIGN.finditer(text))
    results = (Cue("sign:positive" if one["plus"] else "sign:negative", one.span()) for one in RESULT.finditer(text))
    return (*bounds, *results)
