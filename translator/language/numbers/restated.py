"""Numbers that one text has and the other says without one: "none" for 0, a number said twice, "halves" and "divided by
two", a measure that is given in two units.

Each function takes out of two lists of values, those that have no counterpart, what agrees.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from itertools import pairwise

from translator.language.numbers import values
from translator.language.numbers.atoms import HARD, Atom, amount, drop, measure
from translator.language.numbers.conversions import CUSTOMARY
from translator.language.numbers.quantity import Quantity
from translator.language.reading import Reading

DENIED = ("own", "without")
DOWN = "change:down"
TIMES = frozenset({"time", "calendar"})
SHARE = "share"
HALF, TWO, ZERO = "0.5", "2", "0"
NOON, HOUR = 12, "hour"
SHORT_YEAR, YEAR = 2, re.compile(r"(?:19|20)\d\d")
NEAR = 4
"""Characters between a measure and the same in another unit: "2 miles (3 km)"."""
ROUNDED = Fraction(1, 8)
"""By so much of the larger these may differ, where one of them is in no metric unit."""


def settle(left: list[Atom], right: list[Atom], source: Reading, target: Reading) -> None:
    """Takes out of both sides what needs no counterpart."""
    for side, others, here, there in ((left, right, source, target), (right, left, target, source)):
        _denied(side, there)
        _till_afternoon(side, others, here, there)
        _halved(side, others, there)
        _in_two_units(side, others, here)
        _short_years(side, others)
    for side, others, here, there in ((left, right, source, target), (right, left, target, source)):
        if not any(atom.quantity.sure for atom in others):
            _said_twice(side, here, there)
            _rest(side, here, there)


def _denied(side: list[Atom], other: Reading) -> None:
    """Takes out a zero where the other text denies: "$0 for children", "free"."""
    if other.negations:
        side[:] = [atom for atom in side if atom.value != ZERO]


def _till_afternoon(side: list[Atom], others: list[Atom], here: Reading, there: Reading) -> None:
    """Takes out of both the end of a range that goes on beyond noon: "from 9 to 5", "с 9 до 17"."""
    ranges = [quantity for quantity in here.quantities if quantity.is_range and quantity.unit in ("", HOUR)]
    for early in ranges:
        start, end = values.exact(early.low), values.exact(early.high)
        if start is None or end is None or not 0 < end < start <= NOON:
            continue
        late = [other for other in there.quantities if other.low == early.low and other.high == str(end + NOON)]
        ends = [atom for atom in side if late and atom.quantity is early and atom.value == early.high]
        if same := [atom for atom in others if ends and atom.quantity is late[0] and atom.value == late[0].high]:
            drop(side, ends[0])
            drop(others, same[0])


def _halved(side: list[Atom], others: list[Atom], there: Reading) -> None:
    """Takes out of both the half and the two of "halves the risk", "divise le risque par deux"."""
    half = next((atom for atom in side if atom.value == HALF and atom.quantity.kind == "fraction"), None)
    two = next((atom for atom in others if atom.value == TWO and not atom.unit), None)
    if half is None or two is None:
        return
    if any(cue.what == DOWN for cue in there.contrasts):
        drop(side, half)
        drop(others, two)


def _in_two_units(side: list[Atom], others: list[Atom], here: Reading) -> None:
    """Takes out a measure beside which the same text has it in another unit, that the other text has too. Not where the
    other text has another value in its unit: "75 mcg (0.075 mg)", "80 mcg (0.075 mg)"."""
    left = {atom.quantity.span for atom in side}
    for both in pairwise(here.quantities) if left else ():
        alone = [quantity for quantity in both if quantity.span in left]
        if len(alone) != 1 or both[1].span[0] - both[0].span[1] > NEAR or not _as_large(*both):
            continue
        if not any(atom.unit == alone[0].unit for atom in others):
            side[:] = [atom for atom in side if atom.quantity.span != alone[0].span]


def _short_years(side: list[Atom], others: list[Atom]) -> None:
    """Takes out of both the second year of two, of which one side has two digits: 2024/25, 2024–2025."""
    for atom in [one for one in side if len(one.value) == SHORT_YEAR and one.quantity.digits and not one.unit]:
        year = next((one for one in others if YEAR.fullmatch(one.value) and one.value[SHORT_YEAR:] == atom.value), None)
        if year is not None and year.quantity.low == str(int(year.value) - 1):
            drop(side, atom)
            drop(others, year)


def _as_large(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities in different units are one measure; what is converted from no metric unit is rounded."""
    if one.unit == other.unit:
        return False
    sizes = [amount(quantity.low, quantity.unit) for quantity in (one, other)]
    if sizes[0] is None or sizes[1] is None:
        return False
    (kind, large), (kind_too, small) = sorted((sizes[0], sizes[1]), key=lambda size: (size[0], size[1]))
    if (kind, kind_too) == ("Fahrenheit", "temperature"):
        return abs(large - (small * 9 / 5 + 32)) <= 1
    rounded = ROUNDED * max(large, small) if {one.unit, other.unit} & CUSTOMARY else 0
    return kind == kind_too and abs(large - small) <= rounded


def _said_twice(side: list[Atom], here: Reading, there: Reading) -> None:
    """Takes out what a text says more than once and the other at least once: "two in the morning and two in the
    evening", "deux matin et soir". Nothing must be there in its place; and every dose must be said again."""
    twice, once = _named(here), {named for named in _named(there) if measure(named[1]) not in HARD - TIMES}
    side[:] = [atom for atom in side if (named := (atom.value, atom.unit)) not in once or twice.count(named) < 2]


def _rest(side: list[Atom], here: Reading, there: Reading) -> None:
    """Takes out a share that is what another of the same text leaves, where the other text names that one alone: "two
    thirds, and you pay the rest", "dos tercios y usted el tercio restante"."""
    known = {share for one in there.quantities if (share := amount(one.low, one.unit)) and share[0] == SHARE}
    known &= {amount(one.low, one.unit) for one in here.quantities}
    wholes = {1 - size for _, size in known}
    side[:] = [
        atom
        for atom in side
        if (size := amount(atom.value, atom.unit)) is None or size[0] != SHARE or size[1] not in wholes
    ]


def _named(reading: Reading) -> list[tuple[str, str]]:
    return [(value, quantity.unit) for quantity in reading.quantities for value in _ends(quantity.low, quantity.high)]


def _ends(low: str, high: str) -> Iterable[str]:
    return (low,) if low == high else (low, high)
