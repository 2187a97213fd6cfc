"""The numbers that a text names in digits, whatever the script and the way of grouping.

Written as canonical strings ("1500", "0.5", "-3"), never as floats; a number of a million digits stays a string.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from translator.locales import decimal_mark, language_of

DECIMALS = dict(zip("½¼¾⅕⅖⅗⅘⅛⅜⅝⅞⅒", [5, 25, 75, 2, 4, 6, 8, 125, 375, 625, 875, 1], strict=True))
FRACTIONS = "".join(DECIMALS) + "⅐⅑⅓⅔⅙⅚"
ANY_DIGIT = re.compile(rf"[0-9{FRACTIONS}]")
OTHER_DIGIT = re.compile(r"[^\D0-9]")
SPACES = "\u00a0\u202f\u2009"
# A dash before a number is a sign where no other number stands before it; an en dash only where no word does.
# French "au moins 5" and Spanish "al menos 5" are no signs.
SIGN = (
    r"(?:(?<![\w)\].,%°])(?:(?<![\d)%°] )[-−]|(?<![\w)] )–)"
    r"|(?<!\w)(?:[Mm]inus|[Мм]инус|[Ee]ksi|ناقص|(?<![ado]u )[Mm]oins"
    r"|(?<![alo]l )(?<!lo )(?<! o )[Mm]enos)[ \u00a0](?=\d))"
)
PHONE = re.compile(r"\+\d(?:[\s().\-–/]{0,3}\d){6,17}")
HALF = r"\s?(?P<{}>[ap])\.?\s?m\b\.?"
TIME = re.compile(
    rf"(?<![\d:.,])(?P<hour>\d{{1,2}})(?::(?P<minute>\d{{2}})(?![\d:])(?:{HALF.format('half')})?|{HALF.format('full')})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number's canonical value and the span of its characters."""

    value: str
    span: tuple[int, int]


def ascii_digits(text: str) -> str:
    """The text with every decimal digit of any script as an ASCII digit, in place: spans stay what they are."""
    if text.isascii():
        return text
    return OTHER_DIGIT.sub(lambda match: str(unicodedata.decimal(match[0])), text)


def numbers(text: str, locale: str) -> tuple[Number, ...]:
    """The numbers of a text in order, read in the locale's way: 1.500 is one and a half in English, and fifteen
    hundred in German."""
    plain = ascii_digits(text)
    if not ANY_DIGIT.search(plain):
        return ()
    pattern = _pattern(decimal_mark(locale))
    return tuple(Number(_value(match), match.span()) for match in pattern.finditer(plain))


def facts(text: str, locale: str) -> tuple[str, ...]:
    """What a text claims that must never change unseen: its numbers, in order."""
    return tuple(number.value for number in numbers(text, locale))


def difference(source: str, target: str, source_locale: str, locale: str) -> tuple[list[str], list[str]]:
    """The numbers that only the source names, and those that only the target names, each as it is written there.

    Order does not count. A small number may be a word on one side; a time of day and a phone number may be written
    in another way.
    """
    source, target = ascii_digits(source), ascii_digits(target)
    if not ANY_DIGIT.search(source) and not ANY_DIGIT.search(target):
        return [], []
    source, target = _without_same(source, target)
    here, there = numbers(source, source_locale), numbers(target, locale)
    missing = Counter(number.value for number in here)
    extra = Counter(number.value for number in there)
    common = missing & extra
    missing, extra = missing - common, extra - common
    missing -= Counter({value: _as_word(value, target, locale) for value in missing})
    extra -= Counter({value: _as_word(value, source, source_locale) for value in extra})
    return _written(missing, here, source), _written(extra, there, target)


def _written(values: Counter[str], found: tuple[Number, ...], text: str) -> list[str]:
    left = Counter(values)
    written = []
    for number in reversed(found):
        if left[number.value] > 0:
            left[number.value] -= 1
            written.append(text[slice(*number.span)])
    return written[::-1]


def _without_same(source: str, target: str) -> tuple[str, str]:
    """Both texts without the phone numbers and times of day that both of them name."""
    for match in [*PHONE.finditer(source), *TIME.finditer(source)]:
        pattern = _same_time(match) if match.re is TIME else _same_phone(match[0])
        found = re.search(pattern, target)
        if found:
            source = source.replace(match[0], " ", 1)
            target = target[: found.start()] + " " + target[found.end() :]
    return source, target


def _same_phone(phone: str) -> str:
    return r"\+?" + r"[\s().\-–/\u200e\u200f\u2066-\u2069]{0,3}".join(re.findall(r"\d", phone)) + r"(?!\d)"


def _same_time(match: re.Match[str]) -> str:
    hour, minute, half = int(match["hour"]), match["minute"] or "00", (match["half"] or match["full"] or "").lower()
    hours = {hour, hour % 12 + (12 if half == "p" else 0)} if half else {hour}
    ways = "|".join(f"0?{way}" for way in sorted(hours, reverse=True))
    minutes = rf"\s?(?:[:.٫h]|Uhr)\s?{minute}" if minute != "00" else r"(?:\s?[:.٫h]\s?00|\s?h\b|\s?Uhr)"
    after = "" if minute != "00" or not half else "?"
    return rf"(?<!\d)(?:{ways})(?:{minutes}){after}(?!\d)"


@lru_cache(maxsize=8)
def _pattern(decimal: str) -> re.Pattern[str]:
    """A number where this mark parts whole from fraction. Three digits after the other mark are a group, unless the
    number begins with 0; a regular space groups only where the comma is the decimal mark."""
    other = "." if decimal == "," else ","
    group = "[" + re.escape(other) + "٬'’" + SPACES + (" " if decimal == "," else "") + "]"
    point = "[" + re.escape(decimal) + "٫]"
    return re.compile(
        rf"(?P<sign>{SIGN})?(?:"
        rf"(?P<grouped>(?<![\d.,٫٬])[1-9]\d{{0,2}}(?:(?P<mark>{group})\d{{3}}(?:(?P=mark)\d{{3}})*))(?!\d)"
        rf"(?:{point}(?P<part>\d+))?"
        rf"|(?P<whole>\d+)(?:[.,٫](?P<rest>\d+))?(?P<over>[{FRACTIONS}])?"
        rf"|(?P<fraction>[{FRACTIONS}]))"
    )


def _value(match: re.Match[str]) -> str:
    """The canonical value: no grouping, no needless zeros, a point before the fraction."""
    vulgar = match["fraction"] or match["over"] or ""
    sign = "-" if match["sign"] else ""
    if match["grouped"]:
        whole, rest = re.sub(r"\D", "", match["grouped"]), match["part"]
    else:
        whole, rest = match["whole"] or "", match["rest"]
    if vulgar in DECIMALS:
        rest, vulgar = str(DECIMALS[vulgar]), ""
    rest = (rest or "").rstrip("0")
    value = (whole.lstrip("0") or ("0" if not vulgar else "")) + (f".{rest}" if rest else "")
    return sign + value + (f" {vulgar}" if value and vulgar else vulgar)


def _as_word(value: str, text: str, locale: str) -> int:
    """How often a text names this value in words; 0 where the language's words are not known."""
    words = _words(language_of(locale)).get(value)
    return len(words.findall(text)) if words else 0


@lru_cache(maxsize=32)
def _words(language: str) -> dict[str, re.Pattern[str]]:
    file = resources.files("translator.language") / "data" / f"{language}.toml"
    if not file.is_file():
        return {}
    table = tomllib.loads(file.read_text(encoding="utf-8"))["numbers"]
    return {
        value: re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")(?!\w)", re.IGNORECASE)
        for value, words in table.items()
    }
