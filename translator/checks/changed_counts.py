"""A part of the check `exchanged`: how much and how often that changed places.

source       Take one tablet twice a day.
translation  Nehmen Sie zwei Tabletten einmal täglich ein.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from translator.checks.changed_shares import Two
from translator.language.lexicon import lexicon
from translator.language.numbers.quantity import Quantity
from translator.language.tables import any_of

BOTH = 2
THINGS = re.compile(r" (?:[a-z]+ )?[a-z]{3,}s (?:in|within|over|every|for|per)\b")
SETS = re.compile(r" sets of ")
TIMES = re.compile(r"\s+times\b", re.IGNORECASE)


def changed_counts(source: str, here: Sequence[Quantity], there: Sequence[Quantity]) -> tuple[Two, Two] | None:
    """How much and how often in an English sentence and in its translation, where each has the number of the other."""
    ours, theirs = _alone(here), _alone(there)
    for unit in ours.keys() & theirs.keys():
        one, other = ours[unit], theirs[unit]
        often = [each for each in here if not each.unit and each.low == other.low and _is_often(source, each, here)]
        bare = [each for each in there if not each.unit and each.low == one.low and _may_be_often(each)]
        if one.low != other.low and often and bare and not _stands_for_another(here, one, there):
            return (one.span, often[0].span), (other.span, bare[0].span)
    return None


def changed_sets(
    source: str, target: str, locale: str, here: Sequence[Quantity], there: Sequence[Quantity]
) -> tuple[Two, Two] | None:
    """How many sets, and how many in each: "3 sets of 10", "10 Sätze zu je 3"."""
    words = lexicon(locale).settings.get("sets", ()) if len(there) > 1 else ()
    for one, other in pairwise(here) if words else ():
        if one.low == other.low or not SETS.fullmatch(source, one.span[1], other.span[0]):
            continue
        sets = [each for each in there if _set(tuple(words)).match(target, each.span[1])]
        rest = [each for each in there if each not in sets and each.low == one.low]
        if len(sets) == 1 and rest and sets[0].low == other.low:
            return (one.span, other.span), (sets[0].span, rest[0].span)
    return None


@lru_cache(maxsize=8)
def _set(words: tuple[str, ...]) -> re.Pattern[str]:
    """One of these words behind a number."""
    return re.compile(rf"\s(?:{any_of(words)})\b", re.IGNORECASE)


def _alone(amounts: Sequence[Quantity]) -> dict[str, Quantity]:
    """The amounts by their units, of units that stand there once."""
    units = [one.unit for one in amounts]
    return {one.unit: one for one in amounts if one.unit and units.count(one.unit) == 1 and not one.is_range}


def _stands_for_another(here: Sequence[Quantity], one: Quantity, there: Sequence[Quantity]) -> bool:
    """Whether another amount has the number of this one, and not its own unit in the translation as well."""
    kept = {(each.low, each.unit) for each in there if each.unit}
    return any((each.low, each.unit) not in kept for each in here if each is not one and each.low == one.low)


def _is_often(source: str, one: Quantity, amounts: Sequence[Quantity]) -> bool:
    """Whether a number says how often, or how many of what is no unit there are in the only other amount: "4 doses in
    6 hours"."""
    if one.kind == "times" or TIMES.match(source, one.span[1]) is not None:
        return True
    return len(amounts) == BOTH and one.kind == "count" and one.sure and THINGS.match(source, one.span[1]) is not None


def _may_be_often(one: Quantity) -> bool:
    """Whether a number of a translation may say how often: "one" alone is "one of them"."""
    return one.kind == "times" or one.low != "1"
