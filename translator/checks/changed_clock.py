"""A part of the check `choices`: hours that became a time of day, and a time of day that became hours.

source       Wait 4 hours before you drive.
translation  Warten Sie bis 4 Uhr, bevor Sie fahren.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from translator.checks.changed_length import AFTER, FOR, roles
from translator.checks.pair import Pair, Places
from translator.language.numbers.clock import Time
from translator.language.tables import any_of, data
from translator.locales import language_of
from translator.model import Span

HOUR, HALF_DAY, WHOLE_DAY = 60, 12, 24
BESIDE = 14
"""Characters before a time, and behind it, in which a word may say that it is one."""
AT = re.compile(r"\b(?:at|from|until|till|by|to|and|since|open|hours:)\s\Z", re.IGNORECASE)
LONGEST = 8
"""Characters of what AT finds, and the one before."""
AFTER_TIME = re.compile(r"\b(?:après|после)\s\Z", re.IGNORECASE)
"""Stands before a time of day as well, where that has the word for hours."""
MOST = 40
"""Of more hours or times the rest is not compared."""
MARKS = ("after", "before", "am", "pm", "night")


def changed_clock(pair: Pair) -> Places | None:
    """The first hours that are a time in the translation, or the first time that is hours there."""
    if not (pair.here.known and pair.there.known) or bool(pair.here.times) is bool(pair.there.times):
        return None
    return next(_hours_lost(pair) if pair.there.times else _times_lost(pair), None)


def _hours_lost(pair: Pair) -> Iterator[Places]:
    """ "4 hours", where the translation has no hours but a time of day that nobody takes for them."""
    there = {(one.low, one.unit) for one in pair.there.quantities}
    for one in pair.here.quantities[:MOST]:
        start = one.span[0]
        if one.unit != "hour" or one.kind != "count" or not one.low.isdigit() or (one.low, "hour") in there:
            continue
        if one.is_range or AT.search(pair.source, max(0, start - LONGEST), start):
            continue  # "open until 16 hours"
        for time in pair.there.times[:MOST]:
            if one.low in _dial(time) and _is_marked(pair.target, pair.locale, time.span):
                yield (one.span,), (time.span,)


def _times_lost(pair: Pair) -> Iterator[Places]:
    """ "At 4 o'clock", where the translation has no time but "in 4 hours", or "for" so many."""
    here = {one.low for one in pair.here.quantities if one.unit == "hour"}
    for one in pair.there.quantities[:MOST]:
        if one.unit != "hour" or one.is_range or one.low in here:
            continue
        if AFTER_TIME.search(pair.target, max(0, one.span[0] - LONGEST), one.span[0]):
            continue
        if roles(pair.target, pair.locale, one.span).isdisjoint((FOR, AFTER)):
            continue
        yield from (((time.span,), (one.span,)) for time in pair.here.times[:MOST] if one.low in _dial(time))


def _dial(time: Time) -> set[str]:
    """How many hours a time of day may be taken for."""
    whole = {minute // HOUR for minute in time.minutes if not minute % HOUR}
    return {str(hour + more) for hour in whole for more in (0, HALF_DAY) if hour + more <= WHOLE_DAY}


def _is_marked(text: str, locale: str, span: Span) -> bool:
    """Whether a word that hours never have stands beside a time: "4 Uhr", "saat 4", "4 часа утра"."""
    return _marks(language_of(locale)).search(text, max(0, span[0] - BESIDE), span[1] + BESIDE) is not None


@lru_cache(maxsize=16)
def _marks(language: str) -> re.Pattern[str]:
    """The words of a language that only a time of day has beside it."""
    clock = data(language).get("clock", {})
    words = [form for key in MARKS for form in clock.get(key, ()) if not re.search(r"[*…#=]", form)]
    return re.compile(rf"(?<!\w)(?:{any_of(words)})(?!\w)", re.IGNORECASE) if words else re.compile(r"(?!)")
