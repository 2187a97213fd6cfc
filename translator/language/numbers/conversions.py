"""Measures in a unit that the other text's readers do not use: 6 inches, 15 cm; 70 mg/dL, 0.70 g/L.

What a translator converts is rounded. Where both texts measure in the metric system nothing is taken for the same that
is not, and weights of medicines are never given in customary units.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from translator.language.numbers import values
from translator.language.numbers.atoms import Atom, amount
from translator.language.numbers.quantity import Quantity
from translator.language.reading import Reading

CUSTOMARY = frozenset({"inch", "foot", "yard", "mile", "oz", "fl oz", "lb", "stone", "pint", "gallon", "°F"})
PARTS = {"foot": "inch", "stone": "lb", "lb": "oz"}
"""What may stand behind a measure as a part of it, with its unit or without: "7 stone 12", "5 ft 6 in"."""
MAY_BE = {"oz": "fl oz", "°": "°F"}
"""What a unit may be meant for: ounces of water, degrees of a fever."""
ROUNDED = Fraction(1, 10)
"""By so much of the larger a converted measure may differ."""
DEGREES = Fraction(3, 2)
"""Degrees Fahrenheit by which a temperature may."""
SYSTOLIC, DIASTOLIC = (70, 260), (30, 160)
"""Least and most of a blood pressure, in mmHg."""
MILLIMETRES, CENTIMETRES = frozenset({"", "mmHg"}), frozenset({"", "cmHg"})
"""Units of a blood pressure, which has none at times: 140/90 mmHg, "14/9"."""
FEET, TENTHS = (frozenset({20, 6}), frozenset[int]()), (frozenset({20, 6}), frozenset({10}))
"""By which numbers a visual acuity is told: those that are looked from, and those that it is out of."""
OVER = 10
"""Characters between its two numbers at most: "140 mmHg over 90"."""
NEAR = 6
"""Characters between a measure and its part."""
Size = tuple[str, Fraction]
"""What is measured, and how much of it in the measure's basic unit."""


def settle(left: list[Atom], right: list[Atom], source: Reading, target: Reading) -> None:
    """Takes out of both sides the measures that the other text gives in converted units."""
    if not (_foreign(source) or _foreign(target)):
        return
    for customary, metric, side, others in ((source, target, left, right), (target, source, right, left)):
        said = {one.low for one in metric.quantities if one.sure}
        units = {one.unit for one in metric.quantities}
        for spans, sizes in _customary(customary):
            own = [one for one in customary.quantities if one.span in spans]
            if any(one.low in said or (one.unit in CUSTOMARY and one.unit in units) for one in own):
                continue  # "110 pounds (50 kg)", "50 кг (110 фунтов)"
            same = [one for one in metric.quantities if any(_as_large(size, one) for size in sizes)]
            if not same:
                continue
            kept = {one.span for one in same}
            side[:] = [atom for atom in side if atom.quantity.span not in spans]
            others[:] = [atom for atom in others if atom.quantity.span not in kept]


def pressures(left: list[Atom], right: list[Atom], source: Reading, target: Reading) -> None:
    """Takes out of both sides a blood pressure that one text gives in millimetres, the other in centimetres, as in
    France, Spain and Turkey, or in both: 140/90 mmHg, "14/9"."""
    for side, others, here, there in ((left, right, source, target), (right, left, target, source)):
        if others and any(one.digits and one.unit in CENTIMETRES for one in there.quantities):
            high = {both: places for both, places in _readings(here, MILLIMETRES) if _is_pressure(*both)}
            low = [((one * 10, two * 10), places) for (one, two), places in _readings(there, CENTIMETRES)]
            again = high and any(_is_pressure(*both) for both, _ in _readings(there, MILLIMETRES))
            for both, places in low if high else ():
                if both in high:
                    _leave_out(others, places)
                    if not again:
                        _leave_out(side, high[both])


def acuities(left: list[Atom], right: list[Atom], source: Reading, target: Reading) -> None:
    """Takes out of both sides how well an eye sees, which countries write in feet, metres, tenths or as one number:
    20/40, 6/12, 5/10, 0.5."""
    for side, others, here, there in ((left, right, source, target), (right, left, target, source)):
        told = list(_shares(here, FEET)) if side and others else []
        same = dict(_shares(there, TENTHS)) if told else {}
        bare = [one for one in others if one.quantity.digits and not one.unit] if told else []
        alone = {values.exact(one.value): [(one.quantity.span, one.value)] for one in reversed(bare)}
        for share, places in told:
            if found := same.get(share) or alone.get(share):
                _leave_out(side, places)
                _leave_out(others, found)


def _shares(
    reading: Reading, known: tuple[frozenset[int], frozenset[int]]
) -> Iterator[tuple[Fraction, Sequence[Place]]]:
    """What two numbers with a stroke between them are of each other, if one of them is one of these."""
    for (one, two), places in _readings(reading, frozenset({""})):
        if two and places[1][0][0] - places[0][0][1] == 1 and (one in known[0] or two in known[1]):
            yield one / two, places


Place = tuple[tuple[int, int], str]
"""Of a value: the quantity it is of, and which of its ends."""


def _readings(
    reading: Reading, units: frozenset[str]
) -> Iterator[tuple[tuple[Fraction, Fraction], tuple[Place, Place]]]:
    """Each two numbers side by side that may be the two of a blood pressure in these units, and where they stand."""
    ends = [
        (one, value)
        for one in reading.quantities
        for value in dict.fromkeys((one.low, one.high))
        if one.digits and one.kind == "count" and one.unit in units
    ]
    for (one, first), (two, second) in pairwise(ends):
        high, low = values.exact(first), values.exact(second)
        near = one is two or 0 <= two.span[0] - one.span[1] <= OVER
        if near and high is not None and low is not None:
            yield (high, low), ((one.span, first), (two.span, second))


def _is_pressure(systolic: Fraction, diastolic: Fraction) -> bool:
    return SYSTOLIC[0] <= systolic <= SYSTOLIC[1] and DIASTOLIC[0] <= diastolic <= DIASTOLIC[1] and diastolic < systolic


def _leave_out(side: list[Atom], places: Sequence[Place]) -> None:
    side[:] = [atom for atom in side if (atom.quantity.span, atom.value) not in places]


def _foreign(reading: Reading) -> bool:
    return any(unit for one in reading.quantities for unit in _units(one))


def _units(one: Quantity) -> Iterator[str]:
    """The customary units that a quantity may have."""
    for unit in (one.unit, *(unit for _, unit in one.also), MAY_BE.get(one.unit, "")):
        if unit in CUSTOMARY:
            yield unit


def _customary(reading: Reading) -> Iterator[tuple[set[tuple[int, int]], list[list[Size]]]]:
    """Each measure in customary units, with what it may be, both ends of a range; first those of two parts."""
    whole = list(reading.quantities)
    parts = set()
    for one, two in pairwise(whole):
        part = PARTS.get(one.unit)
        if part is None or two.span[0] - one.span[1] > NEAR or two.unit not in ("", part) or two.kind != "count":
            continue
        sizes = amount(one.low, one.unit), amount(two.low, part)
        if sizes[0] is not None and sizes[1] is not None:
            parts |= {one.span, two.span}
            yield {one.span, two.span}, [[(sizes[0][0], sizes[0][1] + sizes[1][1])]]
    for one in whole:
        ways = [found for unit in _units(one) if (found := _ends(one, unit))]
        if ways and one.span not in parts:
            yield {one.span}, ways


def _ends(one: Quantity, unit: str) -> list[Size]:
    sizes = [amount(value, unit) for value in dict.fromkeys((one.low, one.high))]
    return [size for size in sizes if size is not None] if None not in sizes else []


def _as_large(sizes: Sequence[Size], other: Quantity) -> bool:
    """Whether another quantity, in no customary unit, is as large, rounded."""
    if other.unit in CUSTOMARY or not other.unit:
        return False
    others = _ends(other, other.unit)
    return len(others) == len(sizes) and all(map(_rounded, sizes, others))


def _rounded(one: Size, other: Size) -> bool:
    if one[0] == "Fahrenheit":
        return other[0] in ("temperature", "angle") and abs(one[1] - (other[1] * 9 / 5 + 32)) <= DEGREES
    return one[0] == other[0] and abs(one[1] - other[1]) <= ROUNDED * max(one[1], other[1])
