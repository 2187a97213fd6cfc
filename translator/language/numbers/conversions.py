"""Measures in a unit that the other text's readers do not use: 6 inches, 15 cm; 70 mg/dL, 0.70 g/L.

What a translator converts is rounded. Where both texts measure in the metric system nothing is taken for the same that
is not, and weights of medicines are never given in customary units.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

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
