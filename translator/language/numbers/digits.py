"""Numbers in digits: any script, each language's way of grouping and its decimal mark.

Values are canonical strings ("1500", "0.5", "-3"), never floats; a number of a million digits stays a string.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from translator.language.remembered import lately

DECIMALS = dict(zip("½¼¾⅕⅖⅗⅘⅛⅜⅝⅞⅒", [5, 25, 75, 2, 4, 6, 8, 125, 375, 625, 875, 1], strict=True))
THIRDS = dict(zip("⅐⅑⅓⅔⅙⅚", ["1/7", "1/9", "1/3", "2/3", "1/6", "5/6"], strict=True))
FRACTIONS = "".join((*DECIMALS, *THIRDS))
NATIVE = frozenset({"ar", "bn", "fa", "hi", "km", "lo", "mr", "my", "ne", "ps", "th", "ur"})
"""Languages whose script has digits of its own that texts are written in."""
SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉"
OTHER_DIGIT = re.compile(rf"[^\D0-9]|[{SUBSCRIPTS}]")
MYRIADS = {"万": "10000", "萬": "10000", "亿": "100000000", "億": "100000000"}
"""Signs behind a number that multiply it, in Chinese and Japanese."""
SPACES = "\u00a0\u202f\u2009"
# A dash before a number is a sign where no other number stands before it; an en dash, and a hyphen that does not break,
# only where no unit of a number does ("5 mg –10 mg") and no other dash closes what it opens ("tres –2 por la noche–").
# French "au moins 5" and Spanish "al menos 5" are no signs.
SIGN_WORD = (
    r"(?<!\w)(?:[Mm]inus|[Мм]инус|[Ee]ksi|ناقص|(?<![ado]u )[Mm]oins|(?<![alo]l )(?<!lo )(?<! o )[Mm]enos)"
    r"[ \u00a0](?=\d)"
)
PARTS = r"(?:1/[2348]|2/3|3/[48]|[57]/8|[1-6]/7)"
"""What may stand behind a whole number as a part of one: 1 1/2, 2-3/4."""
BARE = r"(?<![\w)\].,٫·%…])(?<!\d[ \u00a0\u202f])"
"""What stands before a decimal mark that begins a number, ".5 mg": no word, no other number, no stop."""
HAN = "(?<=[\u4e00-\u9fff])(?<![万亿萬億千百十年月日号岁周天时分至])"
"""Where a Chinese word ends that is no number: 为-5."""
SPACED = "[ \u00a0\u202f\u2009]"
SHORT_UNITS = ("[gmlLhsгмлчغل]", "(?:[mkcdмкдс][gmlLгмл]|µg|μg|مل|مغ)", "(?:min|mcg|мкг|мин|ملغ|مجم|day|Std|ans)")
LONG_UNITS = tuple(rf"\w{{{size}}}" for size in range(4, 12))
MEASURED = "".join(
    rf"(?<!\d{space}{unit}{SPACED}[–‑])" for unit in (*SHORT_UNITS, *LONG_UNITS) for space in ("", SPACED)
)
"""No number with its unit stands before a dash: words as short as "to" and "and" are none."""
DEGREES = rf"\d{{1,4}}(?:[.,]\d{{1,4}})?{SPACED}?[°℃℉]"
LONG_DASH = (
    rf"[–‑](?<![\d)\]%°℃℉]{SPACED}.)(?<!°[CF]{SPACED}.)(?:(?={DEGREES})|{MEASURED}(?![^.;:!?\n–]{{0,80}}[^\s–]–(?!\w)))"
)
LISTED = r"(?<=\d,)(?<!,\d,)"
"""Where the next number of a range may have its sign, (-230.7,-132.7), and no list of digits goes on, 1,2,-3."""
SIGN = rf"(?:(?:(?<![\w)\].,%°])|{HAN}|{LISTED})(?:(?<![\d)%°] )[-−]|{LONG_DASH})|{SIGN_WORD})"
OCTET = r"(?:25[0-5]|2[0-4]\d|1\d\d|\d?\d)"
MONTH = r"(?!(?<=(?<![\d.,])(?:0[1-9]|1[0-2]))\.20\d\d(?!\d))"
"""Not before a year behind its month, where the point is no decimal mark: 06.2027."""
POWER = r"(?:[⁴-⁹³]|¹[⁰¹²])(?![⁰¹²³⁴-⁹])|\^(?:[3-9]|1[0-2])(?!\d)"
"""Of ten: from a thousand on, as a lower one may be the number of a note."""
SCALED = rf"(?<![\d.,])\d{{1,4}}(?:[.,٫]\d{{1,2}})?(?:{SPACED}?[×x·⋅*]{SPACED}?|\.)(?=10)"
"""A number that a power of ten multiplies: 2.5 × 10⁶."""
ADDRESS = rf"{OCTET}(?:\.{OCTET}){{3}}(?!\.?\d)"
"""Of a network: no number in groups."""


def ascii_digits(text: str) -> str:
    """The text with every decimal digit of any script, and every subscript, as an ASCII digit, in place: spans stay
    what they are."""
    if text.isascii():
        return text
    return _western(text)


@lately
def _western(text: str) -> str:
    return OTHER_DIGIT.sub(lambda match: str(unicodedata.digit(match[0])), text)


@lru_cache(maxsize=8)
def number_pattern(decimal: str) -> str:
    """A number where this mark parts whole from fraction. Three digits after the other mark are a group, unless the
    number begins with 0 or points go on (255.255.255.0); a regular space groups only where the comma is the
    decimal mark, or the last group is "000": "2 500 mg" may be two of them."""
    other = "." if decimal == "," else ","
    group = "[" + re.escape(other) + "٬'’" + SPACES + (" " if decimal == "," else "") + "]"
    point = "[" + re.escape(decimal) + "٫]"
    ends = r"(?!\.\d)" if other == "." else ""
    month = MONTH if decimal == "," else ""
    thousands = "" if decimal == "," else r"|[1-9]\d{0,2}(?: \d{3}){0,3} 000"
    return (
        rf"(?P<sign>{SIGN})?(?:"
        rf"(?P<mixed>(?<![\d/.,])[1-9]\d?[ \u00a0-]{PARTS}(?![\d/]|[.,]\d))"
        rf"|(?P<over>(?<![\d/.,])[1-9]/(?:[2-9]|10)(?![\d/]|[.,]\d))"
        rf"|(?P<scaled>{SCALED})10(?P<scale>{POWER})"
        rf"|(?P<grouped>(?<![\d.,٫٬])(?!{ADDRESS})[1-9]\d{{0,2}}"
        rf"(?:(?P<mark>{group})\d{{3}}(?:(?P=mark)\d{{3}})*){thousands})(?!\d){ends}"
        rf"(?:{point}(?P<part>\d+))?"
        rf"|(?P<tens>(?<!\d)10)(?P<power>{POWER})"
        rf"|(?P<whole>\d+)(?:{month}[.,٫·](?P<rest>\d+))?(?:\s?(?P<vulgar>[{FRACTIONS}]))?"
        rf"|(?P<alone>[{FRACTIONS}])"
        rf"|{BARE}[.٫{re.escape(decimal)}](?P<bare>\d+)(?![.,]\d))"
    )


def value(match: re.Match[str]) -> str:
    """The canonical value of a match of `number_pattern`: no grouping, no needless zeros, a point before the
    fraction."""
    sign = "-" if match["sign"] else ""
    if match["mixed"]:
        return sign + _mixed(match["mixed"])
    if match["over"]:
        return sign + _over(match["over"])
    if match["scaled"]:
        return sign + _scaled(match["scaled"], match["scale"])
    if match["power"]:
        return sign + _power(match["power"])
    if match["bare"]:
        whole, rest = "", match["bare"]
    elif match["grouped"]:
        whole, rest = re.sub(r"\D", "", match["grouped"]), match["part"] or ""
    else:
        whole, rest = match["whole"] or "", match["rest"] or ""
    vulgar = match["alone"] or match["vulgar"] or ""
    if vulgar in THIRDS:
        return sign + (f"{whole.lstrip('0')} {THIRDS[vulgar]}".strip())
    if vulgar:
        rest = str(DECIMALS[vulgar])
    rest = rest.rstrip("0")
    return sign + (whole.lstrip("0") or "0") + (f".{rest}" if rest else "")


def _power(written: str) -> str:
    """Ten to the power that is written: ⁶, ^6."""
    return "1" + "0" * int("".join(str(unicodedata.digit(one)) for one in written.lstrip("^")))


def _scaled(text: str, power: str) -> str:
    """ "2.5 × 10⁶": two and a half million."""
    from translator.language.numbers.values import times

    whole, _, rest = re.sub("[.,٫]", ".", text.rstrip(f".×x·⋅*{SPACES} ")).partition(".")
    return times(f"{int(whole)}.{rest}".rstrip("."), _power(power))


def _mixed(text: str) -> str:
    """ "1 1/2", "1-1/2": one and a half."""
    from translator.language.numbers.values import plus

    whole, part = re.split(r"[^\d/]", text)
    return plus(whole, _over(part))


def _over(text: str) -> str:
    from translator.language.numbers.values import ratio

    return ratio(*map(int, text.split("/")))
