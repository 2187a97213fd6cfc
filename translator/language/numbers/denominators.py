"""What amounts are of or in: the "kg" and "day" of "10 mg/kg/day", the "hour" of "5 mL per hour"."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from translator.language.lexicon import WORD, Lexicon, lexicon
from translator.language.numbers.atoms import measure
from translator.language.numbers.quantity import Quantity
from translator.language.reading import Reading
from translator.language.tables import any_of
from translator.model import Span

AREA = "m²"
TIME = "time"
MEASURED = frozenset({"mass", "volume", "activity", "amount", "energy"})
WHOLE = ("activity", "volume")
"""Some names of units have both: U/L, mIU/mL."""
OF = frozenset({"mass", "volume", TIME})
"""What is measured by what may stand behind a stroke."""
SQUARE = re.compile(r"[²2](?!\w)")
ONE = {"24 hour": "day", "1 day": "day", "60 minute": "hour", "1 hour": "hour", "1 minute": "minute", "7 day": "week"}
"""Durations that say the same as a rhythm."""
Named = tuple[Span, str]
Rate = tuple[str, tuple[str, ...]]


def written(text: str, locale: str, reading: Reading) -> list[Named]:
    """Each unit behind a stroke or a "per" that stands right behind an amount, with its place; none of those that are a
    part of one unit, "g/dL"."""
    found: list[Named] = []
    ends = {one.span[1]: measure(one.unit) for one in reading.quantities if measure(one.unit) in MEASURED}
    for match in _behind(locale).finditer(text) if ends else ():
        unit, amount = _unit(match, lexicon(locale)), ends.get(match.start()) or ends.get(match.start() - 1)
        if unit and amount and (amount, measure(unit)) != WHOLE:
            found.append((match.span(), unit))
            ends[match.end()] = amount
    return found


def named(text: str, locale: str, reading: Reading) -> Counter[str]:
    """How often a text names each unit in any way but behind a number of its own: "per kilogram", "daily"."""
    rhythms = [cue for cue in reading.rhythms if measure(cue.what) == TIME]
    found = Counter(cue.what for cue in rhythms)
    found.update(whole for one in reading.quantities if (whole := ONE.get(f"{one.low} {one.unit}")) and one.sure)
    taken = sorted([*(cue.span for cue in rhythms), *(one.span for one in reading.quantities if _is_own(one))])
    at = 0
    for match in _words().finditer(text):
        while at < len(taken) and taken[at][1] <= match.start():
            at += 1
        if at == len(taken) or match.start() < taken[at][0]:
            found[_unit(match, lexicon(locale))] += 1
    return found


def _is_own(one: Quantity) -> bool:
    """Whether a unit has a number of its own; one kilogram may be what something is per."""
    return one.sure and one.low != "1" and "/" not in one.unit


def rates(text: str, locale: str, reading: Reading) -> list[Rate]:
    """Each amount that has such units right behind it, with them: ("2 mL", ("minute",))."""
    behind = {place[0]: (place[1], unit) for place, unit in written(text, locale, reading)}
    found = []
    for one in reading.quantities if behind else ():
        units, at = [], one.span[1]
        while at in behind or (text[at : at + 1] == " " and at + 1 in behind):
            at, unit = behind[at] if at in behind else behind[at + 1]
            units.append(unit)
        if units:
            found.append((f"{one.low}-{one.high} {one.unit}", tuple(units)))
    return found


def amounts(reading: Reading) -> int:
    """How many amounts may be of something: a range is one."""
    return sum(measure(one.unit) in MEASURED for one in reading.quantities)


def _unit(match: re.Match[str], words: Lexicon) -> str:
    """The unit that a word is, if amounts may be of it; "" for another word."""
    names = [one.value for one in words.forms(match["unit"]).alone if one.table in ("units", "per")]
    if "m" in names and SQUARE.match(match.string, match.end("unit")):
        return AREA
    area = _area(tuple(words.settings.get("square_metre", ())))
    if area is not None and area.match(match.string, match.start("unit")):
        return AREA
    return next((name for name in names if measure(name) in OF and "/" not in name), "")


@lru_cache(maxsize=16)
def _area(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """How a language says "square metre"."""
    return re.compile(rf"(?:{any_of(words)})(?!\w)", re.IGNORECASE) if words else None


@lru_cache(maxsize=1)
def _words() -> re.Pattern[str]:
    return re.compile(rf"(?P<unit>{WORD})")


@lru_cache(maxsize=16)
def _behind(locale: str) -> re.Pattern[str]:
    """A stroke behind a word or number, or a word for "per", and the word that follows."""
    words = lexicon(locale).settings.get("each", ())
    per = rf"|(?<!\w)(?:{any_of(words)})[ \u00a0]" if words else ""
    return re.compile(rf"(?:(?<=[\w²³%]) ?/ ?{per})(?P<unit>{WORD})(?!['’])(?:[²2](?!\w))?", re.IGNORECASE)
