"""Two readings beside each other: which quantities, times and dates one names and the other does not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from translator.language.numbers import conversions, equivalents, hours, restated
from translator.language.numbers.atoms import HARD, Atom, Both, amount, atoms, drop, measure, ways
from translator.language.numbers.occasions import occasions
from translator.language.numbers.quantity import Quantity
from translator.language.reading import Reading
from translator.model import Span

MOST = 400
"""More quantities than these that have no counterpart of the same value and unit are not tried in pairs."""

TIMES = ("time", "calendar")
MEANT = (
    {"°", "°C"},
    {"°", "°F"},
    {"lb", "GBP"},
    {"ppm", "mg"},
    {"ppm", "bpm"},
    {"IU", "unit"},
    {"beat", "bpm"},
    {"breath", "puff"},
)
"""Units of which one may be meant by the other: "39 degrees", "5 pounds", "20 mg" in a kilogram, "12 вдохов"."""
RATE, IN_WHICH = "bpm", frozenset({"second", "hour", "day"})
"""Beats a minute, and in what a translation may have them by mistake."""
VOLUME, IN_VOLUMES = "volume", frozenset({"mass", "amount", "activity"})
"""What may be in what."""
LONGER = frozenset({"week", "month", "year"})
"""Rhythms of which days are a part."""
Allowed = Callable[[str, set[str]], bool]
"""Whether a unit may stand for one of these."""
WARM = frozenset({"°C", "°"})
FEVER = (34, 43)
"""Degrees Celsius of a body: a number that needs no unit."""


@dataclass(slots=True)
class Agreement:
    """`missing` stands in the source alone, `extra` in the translation alone. `units` have one value and another
    unit, or none. `about` are durations that are nearly the same. `reversed` are ranges whose ends changed places.
    `times` and `dates` are those of each side that the other has not."""

    missing: list[Span] = field(default_factory=list)
    extra: list[Span] = field(default_factory=list)
    units: list[Both] = field(default_factory=list)
    about: list[Both] = field(default_factory=list)
    reversed: list[Both] = field(default_factory=list)
    paced: bool = False
    """How often is the same, said in two ways: twice a year, every six months."""
    in_volumes: bool = False
    """How many there are in a volume is the same, of which the texts name two: 50 × 10⁹/L, 50,000/µL."""
    times: tuple[list[Span], list[Span]] = field(default_factory=lambda: ([], []))
    dates: tuple[list[Span], list[Span]] = field(default_factory=lambda: ([], []))


def compare(source: Reading, target: Reading) -> Agreement:
    """Where two readings differ. Order does not count; what only one language can read does not either."""
    result = Agreement()
    if not (_firm(source) or _firm(target)):
        return result
    both_known = source.known and target.known
    left, right = atoms(source), atoms(target)
    equivalents.grown(left, right)
    _same(left, right)
    few = len(left) <= MOST and len(right) <= MOST
    if few and (left or right):
        conversions.settle(left, right, source, target)
        conversions.pressures(left, right, source, target)
        conversions.acuities(left, right, source, target)
    if few and left and right:
        equivalents.out_of_hundred(left, right)
        equivalents.multiples(left, right)
        equivalents.same_amounts(left, right)
        result.in_volumes = equivalents.per_volume(left, right, source, target)
        hours.settle(left, right, source, target)
        _same_value(left, right, result, source, target)
    if source.times or source.dates or target.times or target.dates:
        result.times, result.dates = occasions(source, target, left, right)
    if few and _unsettled(left, right, source, target):
        result.about, result.paced = equivalents.settle(left, right, source, target)
        restated.settle(left, right, source, target)
    result.missing = _spans(atom for atom in left if _counts(atom, both_known) or _of_another(atom, source, target))
    result.extra = _spans(atom for atom in right if _counts(atom, both_known))
    result.reversed = _reversed(source.quantities, target.quantities)
    return result


def _firm(reading: Reading) -> bool:
    """Whether anything is said that must be said again: more than articles."""
    if reading.times or reading.dates:
        return True
    return any(quantity.sure or quantity.unit or quantity.kind == "ordinal" for quantity in reading.quantities)


def _unsettled(left: Sequence[Atom], right: Sequence[Atom], source: Reading, target: Reading) -> bool:
    """Whether anything is left that other words may stand for: not where one side has only an article."""
    if (left and right) or source.rhythms or target.rhythms:
        return True
    return any(atom.quantity.sure or atom.quantity.kind == "ordinal" for atom in (*left, *right))


def _counts(atom: Atom, both_known: bool) -> bool:
    return atom.quantity.sure and (both_known or atom.quantity.digits)


def _of_another(atom: Atom, source: Reading, target: Reading) -> bool:
    """Whether one of a unit of time stands where the translation, which leaves the one to the noun, has another unit:
    "an hour", يوما."""
    if atom.value != "1" or not target.bare_one or measure(atom.unit) not in TIMES or atom.unit in target.units:
        return False
    named = {quantity.unit for quantity in target.quantities}
    return any(measure(unit) in TIMES for unit in target.units - source.units - named)


def _spans(found: Iterable[Atom]) -> list[Span]:
    return list(dict.fromkeys(atom.quantity.span for atom in found))


def _same(left: list[Atom], right: list[Atom]) -> None:
    """Takes out of both what has one value and one unit."""
    if not left or not right:
        return
    here, there = (Counter((atom.value, atom.unit) for atom in side if not _article(atom)) for side in (left, right))
    common = here & there
    for side in (left, right):
        _remove(side, common.copy())


def _article(atom: Atom) -> bool:
    """Whether it may be no number at all: it stands for one only where the other text has one that is."""
    return atom.value == "1" and not atom.unit and not atom.quantity.sure


def _remove(side: list[Atom], common: Counter[tuple[str, str]]) -> None:
    kept = []
    for atom in sorted(side, key=lambda atom: not atom.quantity.sure):  # what must be named first
        if common[(atom.value, atom.unit)] > 0 and not _article(atom):
            common[(atom.value, atom.unit)] -= 1
        else:
            kept.append(atom)
    side[:] = kept


def _same_value(left: list[Atom], right: list[Atom], result: Agreement, source: Reading, target: Reading) -> None:
    """Takes out of both what has one value: first where both are times, then where a unit is missing on one side, then
    where it is another."""
    for allowed in (_are_times, _may_be_alike, None):
        waiting: dict[str, list[Atom]] = defaultdict(list)
        for atom in sorted(right, key=_article):
            for value, _ in ways(atom):
                waiting[value].append(atom)
        for atom in sorted(left, key=_article):
            other = _partner(atom, waiting, allowed)
            if other is None:
                continue
            drop(left, atom)
            drop(right, other)
            for value, _ in ways(other):
                waiting[value].remove(other)
            _unit(atom, other, result, source, target)


def _partner(
    atom: Atom, waiting: dict[str, list[Atom]], allowed: Callable[[str, set[str]], bool] | None
) -> Atom | None:
    for value, unit in ways(atom):
        for other in waiting.get(value, ()):
            if "ordinal" in (atom.quantity.kind, other.quantity.kind) and "%" in (atom.unit, other.unit):
                continue  # "10 percent" and "jeder zehnte"
            if allowed is _are_times and "ordinal" in (atom.quantity.kind, other.quantity.kind):
                continue  # "within a week", "the first day"
            if value == "10" and {atom.unit, other.unit} == {"%", ""}:
                continue  # "one child in ten"
            if allowed is None or allowed(unit, {way[1] for way in ways(other) if way[0] == value}):
                return other
    return None


def _are_times(unit: str, units: set[str]) -> bool:
    """Whether all are times: "a minute" is no article beside "eine Stunde"."""
    return measure(unit) in TIMES and all(measure(other) in TIMES for other in units)


def _may_be_alike(unit: str, units: set[str]) -> bool:
    return unit in units or not unit or "" in units


def _unit(atom: Atom, other: Atom, result: Agreement, source: Reading, target: Reading) -> None:
    """Notes that two quantities of one value have not the same unit."""
    if atom.unit == other.unit or (not (source.known and target.known) and not (atom.unit and other.unit)):
        return
    both = Both(atom.quantity.span, other.quantity.span)
    if _in_another_time(atom, other, source, target):
        result.units.append(both)
        return
    if _meant(atom, other) or _days_a_week(atom, other, source, target) or _days_a_week(other, atom, target, source):
        return
    if _loose(atom) or _loose(other) or _in_other_volume(atom, other, source, target):
        return
    if atom.unit and other.unit:
        unsure = not (atom.quantity.sure or other.quantity.sure)
        elsewhere = atom.unit in target.units or other.unit in source.units
        timed = measure(atom.unit) in TIMES and measure(other.unit) in TIMES
        instead = timed and _more(atom.unit, source, target) and _more(other.unit, target, source)
        if not (unsure and elsewhere) or instead:
            result.units.append(both)
    elif atom.quantity.sure or other.quantity.sure:
        named = target.units if atom.unit else source.units
        unit = atom.unit or other.unit
        if other.unit in WARM and FEVER[0] <= float(atom.value) <= FEVER[1]:
            return  # "a temperature of 38"
        if _hard(unit) and unit not in named:
            result.units.append(both)


def _meant(atom: Atom, other: Atom) -> bool:
    """Whether one unit may be meant by the other: "39 degrees", "a temperature of 38.5", which is a body's."""
    units = {atom.unit, other.unit}
    day, bare = (atom, other) if atom.unit else (other, atom)
    if units == {"", "day"} and day.quantity.kind == "ordinal" and bare.quantity.digits:
        return True  # "by the 15th"
    if units == {"", "°C"} and "." in atom.value and 35 <= float(atom.value) <= 42:
        return True
    return units in MEANT or any(way in ways(other) for way in ways(atom))


def _in_another_time(atom: Atom, other: Atom, source: Reading, target: Reading) -> bool:
    """Whether one text has beats a minute, and the other names an hour or a second in which they are: "100 Schläge pro
    Stunde"."""
    if RATE not in (atom.unit, other.unit):
        return False
    here, there = (source, target) if atom.unit == RATE else (target, source)
    return "minute" not in there.units and not IN_WHICH.isdisjoint(there.units - here.units)


def _in_other_volume(atom: Atom, other: Atom, source: Reading, target: Reading) -> bool:
    """Whether both are the same in the volumes that the texts name: 15 ng/mL, 15 µg/L."""
    sizes = amount("1", atom.unit), amount("1", other.unit)
    if sizes[0] is None or sizes[1] is None or not sizes[0][0] == sizes[1][0] in IN_VOLUMES:
        return False
    here, there = (
        {amount("1", unit) for unit in one.units - another.units if measure(unit) == VOLUME}
        for one, another in ((source, target), (target, source))
    )
    return any(
        one is not None and another is not None and sizes[0][1] * another[1] == sizes[1][1] * one[1]
        for one in here
        for another in there
    )


def _days_a_week(atom: Atom, other: Atom, here: Reading, there: Reading) -> bool:
    """Whether on so many days is so many times: "on five days a week", "fünfmal pro Woche"."""
    if atom.unit != "day" or other.unit or other.quantity.kind != "times":
        return False
    return all(any(cue.what in LONGER for cue in reading.rhythms) for reading in (here, there))


def _hard(unit: str) -> bool:
    """Whether a unit must not be lost: "in 2019" has its word in some languages; pounds may be money, and feet stood
    on."""
    return measure(unit) in HARD and unit != "year" and unit not in conversions.CUSTOMARY


def _more(unit: str, here: Reading, there: Reading) -> bool:
    """Whether one text has more quantities of a unit than the other, and this one names it nowhere else."""
    many, others = (sum(quantity.unit == unit for quantity in reading.quantities) for reading in (here, there))
    return many > others


def _loose(atom: Atom) -> bool:
    """Whether a word only stands for a number: "dozens", "decade"."""
    return not atom.quantity.sure and not atom.unit and atom.value != "1"


def _reversed(left: Sequence[Quantity], right: Sequence[Quantity]) -> list[Both]:
    ends = {(quantity.low, quantity.high): quantity for quantity in left if quantity.is_range}
    if not ends:
        return []
    there = {(quantity.low, quantity.high) for quantity in right}
    ends = {both: same for both, same in ends.items() if both not in there}  # "1-0-0, 0-0-1"
    return [
        Both(same.span, quantity.span)
        for quantity in right
        if quantity.is_range and (same := ends.get((quantity.high, quantity.low))) is not None
    ]
