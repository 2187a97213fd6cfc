"""A part of the check `choices`: how long something lasts became the time after which it comes, or the other way round.

source       Take the tablets for 3 days.
translation  Nehmen Sie die Tabletten nach 3 Tagen.

Nothing is said where one text denies ("not for 3 days", "erst nach 3 Tagen"), or where something lasts, is kept or
waited for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from translator.checks.pair import Pair, Places
from translator.language.lexicon import lexicon
from translator.language.numbers.atoms import measure
from translator.language.numbers.quantity import Quantity
from translator.language.opposites.denying import beginning
from translator.language.opposites.polarity import denials
from translator.language.reading import Reading
from translator.language.tables import any_of
from translator.model import Span

FOR, AFTER, WITHIN = "for_so_long", "after_so_long", "within_so_long"
TIMES = ("time", "calendar")
REACH = 40
"""Characters before an amount of time, and behind it, in which words say what it is."""
HOLDING = "holding"
"""Words of a language with which what lasts so long is over after so long."""


def changed_length(pair: Pair) -> Places | None:
    """The first length of time that both texts name once, if it is a duration in one of them and not in the other."""
    here, there = pair.here, pair.there
    if not (here.known and there.known) or bool(here.rhythms) is not bool(there.rhythms):
        return None
    ours = _lengths(here)
    theirs = _lengths(there) if ours else {}
    for one, other in ((ours[length], theirs[length]) for length in ours if length in theirs):
        said = roles(pair.source, pair.source_locale, one.span)
        meant = roles(pair.target, pair.locale, other.span) if said else set()
        if denials(there.negations) and WITHIN in meant | said:
            continue  # "do not drive for 24 hours", "dans les 24 heures"
        if meant and (FOR in said) is not (FOR in meant) and said.isdisjoint(meant) and not _may_be(pair):
            return (one.span,), (other.span,)
    return None


def roles(text: str, locale: str, span: Span) -> set[str]:
    """What the words beside a length of time make of it."""
    before, behind = text[max(0, span[0] - REACH) : span[0]], text[span[1] : span[1] + REACH]
    return {
        role
        for role, (ahead, after) in _patterns(locale).items()
        if (ahead is not None and ahead.search(before)) or (after is not None and after.match(behind))
    }


def _lengths(reading: Reading) -> Mapping[tuple[str, str, str], Quantity]:
    """The lengths of time that a text names once."""
    found: dict[tuple[str, str, str], Quantity] = {}
    twice = set()
    for one in reading.quantities:
        if measure(one.unit) in TIMES and one.kind == "count" and one.low != "1":
            key = (one.low, one.high, one.unit)
            twice |= {key} & found.keys()
            found[key] = one
    return {key: one for key, one in found.items() if key not in twice}


def _may_be(pair: Pair) -> bool:
    """Whether both may be the same: "do not drive for 3 days", "erst nach 3 Tagen"."""
    if bool(denials(pair.here.negations)) is not bool(denials(pair.there.negations)):
        return True
    if pair.here.turning or pair.there.turning:
        return True
    sides = ((pair.source, pair.source_locale), (pair.target, pair.locale))
    held = [beginning(HOLDING, locale) for _, locale in sides]
    return any(words is not None and words.search(text) for (text, _), words in zip(sides, held, strict=True))


@lru_cache(maxsize=16)
def _patterns(locale: str) -> Mapping[str, tuple[re.Pattern[str] | None, re.Pattern[str] | None]]:
    """By what a length of time may be, what stands before it and what stands behind it."""
    settings = lexicon(locale).settings
    found = {}
    for role in (FOR, AFTER, WITHIN):
        ways = [way.partition("#") for way in settings.get(role, ())]
        before = [ahead.strip() for ahead, _, behind in ways if not behind]
        behind = [after.strip() for ahead, _, after in ways if not ahead]
        found[role] = (
            re.compile(rf"(?<!\w)(?:{any_of(before)})\s\Z", re.IGNORECASE) if before else None,
            re.compile(rf"\s(?:{any_of(behind)})(?!\w)", re.IGNORECASE) if behind else None,
        )
    return found
