"""A part of the check `exchanged`: how much and how often that changed places.

source       Take one tablet twice a day.
translation  Nehmen Sie zwei Tabletten einmal täglich ein.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from translator.checks.changed_shares import Two
from translator.language.numbers.quantity import Quantity

TIMES = re.compile(r"\s+times\b", re.IGNORECASE)


def changed_counts(source: str, here: Sequence[Quantity], there: Sequence[Quantity]) -> tuple[Two, Two] | None:
    """How much and how often in an English sentence and in its translation, where each has the number of the other."""
    ours, theirs = _alone(here), _alone(there)
    for unit in ours.keys() & theirs.keys():
        one, other = ours[unit], theirs[unit]
        often = [each for each in here if not each.unit and each.low == other.low and _is_often(source, each)]
        bare = [each for each in there if not each.unit and each.low == one.low and _may_be_often(each)]
        if one.low != other.low and often and bare and not _stands_twice(here, one):
            return (one.span, often[0].span), (other.span, bare[0].span)
    return None


def _alone(amounts: Sequence[Quantity]) -> dict[str, Quantity]:
    """The amounts by their units, of units that stand there once."""
    units = [one.unit for one in amounts]
    return {one.unit: one for one in amounts if one.unit and units.count(one.unit) == 1 and not one.is_range}


def _stands_twice(amounts: Sequence[Quantity], one: Quantity) -> bool:
    """Whether another amount has the number of this one."""
    return any(each.low == one.low for each in amounts if each is not one)


def _is_often(source: str, one: Quantity) -> bool:
    return one.kind == "times" or TIMES.match(source, one.span[1]) is not None


def _may_be_often(one: Quantity) -> bool:
    """Whether a number of a translation may say how often: "one" alone is "one of them"."""
    return one.kind == "times" or one.low != "1"
