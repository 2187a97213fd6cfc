"""Phone numbers in a text, in digits of any script, and whether two are the same number.

A date, a dose list, a grouped number, a range and an ISBN are no phone numbers; without `+`, brackets or a leading 0 it
takes groups that nothing else is written in ("202-555-0171"), or a word such as "call" before.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from translator.model import Span

HIDDEN = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
SEPARATOR = rf"[ \u00a0\u2009\u202f\u2060().\-‐‑–/{HIDDEN}]"
OPENED = rf"(?!{SEPARATOR}{{0,2}}\((?![\d \-]{{1,9}}\)))"
"""No bracket that is not closed behind digits: "0161 496 0233 (6 pm to 8 am)"."""
CANDIDATE = re.compile(
    rf"(?<![\w,.%€$£#=])(?<!\d[-/–:])(?:\+{SEPARATOR}?)?\(?\d(?:{OPENED}{SEPARATOR}{{0,3}}\d){{6,39}}(?!\d)"
)
DIGITS = re.compile(rf"\d(?:{SEPARATOR}{{0,3}}\d){{6}}")
LONGEST, SHORTEST = 15, 7
"""Digits; the longest is E.164's."""
CALL = re.compile(
    r"(?:phone|\bcall|\bdial|\btel|fax|whatsapp|\bsms\b|\btext|hotline|helpline|\bring|ruf|wähl|anruf|telefon|nummer|"
    r"llam|teléf|móvil|appel|numéro|hat(?:tı|tını)|numara|\bara|тел|звон|номер|هاتف|اتصل|اتصال|رقم|للرقم)[^\d\n]{0,30}$",
    re.IGNORECASE,
)
BEFORE = 60
DATE = re.compile(
    r"\d{4}([-/. ])\d{1,2}\1\d{1,2}|\d{1,2}([-/. ])\d{1,2}\2\d{4}|(?:1\d|20)\d\d-(?:1\d|20)\d\d"
    r"|[0-2]\d[0-5]\d-[0-2]\d[0-5]\d|\d{5}-\d{4}"
)
ROW = "012345678901234567890"
GROUPED = re.compile(r"[1-9]\d{0,2}(?: \d{3})+")


@dataclass(frozen=True, slots=True)
class Phone:
    """`digits` are ASCII, without the trunk's `(0)`, `+`, `00` or leading 0; `world`: the country's code is there."""

    text: str
    digits: str
    world: bool
    span: Span


def phones(text: str) -> tuple[Phone, ...]:
    """All of a text, in order."""
    if not DIGITS.search(text):
        return ()
    return _phones(text)


@lru_cache(maxsize=16)
def _phones(text: str) -> tuple[Phone, ...]:
    return tuple(
        _phone(match) for match in CANDIDATE.finditer(text) if _is_phone(_plain(match[0]), text, match.start())
    )


def ascii_digits(text: str) -> str:
    """Each decimal digit of any script as an ASCII one."""
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)


def same(one: Phone, other: Phone) -> bool:
    """Whether both are one number, in full or as it is dialled within its country."""
    if one.world and other.world:
        return one.digits == other.digits
    shorter, longer = sorted((one.digits, other.digits), key=len)
    if one.world == other.world:
        return shorter == longer or longer in (f"1{shorter}", f"8{shorter}")
    if longer.endswith(shorter) and len(longer) - len(shorter) <= 3:
        return True
    # Russia dials 8 where the world dials +7.
    return len(shorter) == len(longer) and shorter[1:] == longer[1:] and {shorter[0], longer[0]} == {"7", "8"}


def written(phone: Phone, text: str) -> bool:
    """Whether the digits stand in a text at all, however they are parted."""
    pattern = rf"{SEPARATOR}{{0,3}}".join(phone.digits)
    return bool(re.search(rf"{pattern}(?!\d)", ascii_digits(text)))


def _phone(match: re.Match[str]) -> Phone:
    plain = _plain(match[0])
    world = plain.startswith(("+", "00"))
    digits = re.sub(r"\D", "", plain.replace("(0)", "", 1) if world else plain)
    return Phone(match[0], digits.lstrip("0"), world, match.span())


def _plain(text: str) -> str:
    """ASCII digits, plain spaces and hyphens; no controls of direction."""
    text = re.sub(f"[{HIDDEN}\u2060]", "", text)
    return re.sub("[‐‑–]", "-", re.sub("[\u00a0\u2009\u202f]", " ", ascii_digits(text)))


def _is_phone(plain: str, text: str, start: int) -> bool:
    groups = re.findall(r"\d+", plain)
    digits = "".join(groups)
    if not SHORTEST <= len(digits) <= LONGEST or _is_date(plain) or len(set(digits)) == 1 or digits in ROW:
        return False
    if plain.startswith("+"):
        return not all(group == "000" for group in groups[-2:])
    if "(" in plain:
        return bool(re.match(r"\(?\d{1,5}\)?[ -]?\(?\d", plain)) and plain.count("(") == plain.count(")") == 1
    if not _one_way(plain) or (digits.startswith(("978", "979")) and len(digits) == 13):
        return False
    if CALL.search(text[max(0, start - BEFORE) : start]):
        return len(max(groups, key=len)) >= 2
    if digits[0] == "0":
        return len(digits) >= 9 - (len(groups) > 1) and len(groups[0]) > 1 and max(map(len, groups)) < 12
    return _groups_of_a_phone(plain, groups)


def _one_way(plain: str) -> bool:
    """Whether the groups are parted as one number's are: points only among points, one slash, no spaced dash."""
    if " - " in plain or "- " in plain or " -" in plain or re.search(r"[ ./-]{2}", plain):
        return False
    if "." in plain and (set(re.sub(r"\d", "", plain)) != {"."} or plain.count(".") < 2):
        return False
    return plain.count("/") <= 1 and not all(GROUPED.fullmatch(part) for part in re.split("[-/]", plain))


def _groups_of_a_phone(plain: str, groups: list[str]) -> bool:
    """Three groups or more, the last of two or four digits; of three only where hyphens part them."""
    if len(groups) < 3 or len(groups[-1]) not in (2, 3, 4) or max(map(len, groups)) not in (3, 4):
        return False
    if "/" in plain or ("." in plain and len(groups[0]) != 3):
        return False
    if groups[-1] == "000" or len(groups[0]) == 4:
        return False
    return len(groups[-1]) != 3 and len(groups[1]) >= 2


def _is_date(plain: str) -> bool:
    """A day with its year, two years, two times of day, or a postal code of the US."""
    if re.fullmatch(
        r"\d{4}([-/. ])\d{1,2}\1\d{1,2}|\d{1,2}([-/. ])\d{1,2}\2\d{4}|(?:1\d|20)\d\d-(?:1\d|20)\d\d", plain
    ):
        return True
    return bool(re.fullmatch(r"[0-2]\d[0-5]\d-[0-2]\d[0-5]\d|\d{5}-\d{4}", plain))
