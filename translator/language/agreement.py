"""Two readings beside each other: which quantities, times and dates one names and the other does not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from translator.language import values
from translator.language.clock import DAY, Time
from translator.language.dates import Date, Day
from translator.language.lexicon import data
from translator.language.quantities import Quantity
from translator.language.reading import Reading
from translator.model import Span

MOST = 400
"""More quantities than these that have no counterpart of the same value are not tried in pairs."""
LOOSELY = Fraction(1, 15)
"""Durations that differ by less may be the same: 90 days and 3 months."""
HARD = frozenset({"mass", "volume", "activity", "amount", "concentration", "mass concentration", "pressure",
                  "temperature", "Fahrenheit", "share", "time", "calendar", "dose of radiation",
                  "equivalent dose"})  # fmt: skip
"""Measures whose unit must not be lost."""


class Atom(NamedTuple):
    """One value of a quantity; a range has two."""

    value: str
    unit: str
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class Both:
    """Something that source and translation name in different ways."""

    source: Span
    target: Span


@dataclass(slots=True)
class Agreement:
    """`missing` stands in the source alone, `extra` in the translation alone. `units` have one value and another
    unit, or none. `about` are durations that are nearly the same. `reversed` are ranges whose ends changed places."""

    missing: list[Span] = field(default_factory=list)
    extra: list[Span] = field(default_factory=list)
    units: list[Both] = field(default_factory=list)
    about: list[Both] = field(default_factory=list)
    reversed: list[Both] = field(default_factory=list)
    paced: bool = False
    """How often is the same, said in two ways: twice a year, every six months."""
    times: tuple[list[Span], list[Span]] = field(default_factory=lambda: ([], []))
    dates: tuple[list[Span], list[Span]] = field(default_factory=lambda: ([], []))


def compare(source: Reading, target: Reading) -> Agreement:
    """Where two readings differ. Order does not count; what only one language can read does not either."""
    result = Agreement()
    if not (_firm(source) or _firm(target)):
        return result
    times = _times(source.times, target.times)
    dates = _dates(source.dates, target.dates)
    left, right = _atoms(source), _atoms(target)
    _same(left, right)
    _same_value(left, right, result, source, target)
    _loose_moments(times, dates, left, right, source.known and target.known)
    _converted(left, right, result)
    result.paced = _rate(left, right, source, target, result) or _rate(right, left, target, source, result, swap=True)
    _shared(left, right)
    _shared(right, left)
    _summed(left, right)
    _summed(right, left)
    if source.bare_one or target.bare_one:
        _bare_ones(left, target)
        _bare_ones(right, source)
    _paced(left, target)
    _paced(right, source)
    _one_in(left, target)
    _one_in(right, source)
    for alone, others in (times, times[::-1]):
        if not others:
            alone[:] = [time for time in alone if not time.named]
    for days, more in (dates, dates[::-1]):
        if not more:
            days[:] = [date for date in days if not date.bare]
    result.times = ([time.span for time in times[0]], [time.span for time in times[1]])
    result.dates = ([date.span for date in dates[0]], [date.span for date in dates[1]])
    both_known = source.known and target.known
    result.missing = _spans(atom for atom in left if _counts(atom, both_known))
    result.extra = _spans(atom for atom in right if _counts(atom, both_known))
    result.reversed = _reversed(source.quantities, target.quantities)
    return result


def _firm(reading: Reading) -> bool:
    """Whether anything is said that must be said again: more than articles."""
    if reading.times or reading.dates:
        return True
    return any(quantity.sure or quantity.unit for quantity in reading.quantities)


def _atoms(reading: Reading) -> list[Atom]:
    return [
        Atom(value, quantity.unit, quantity)
        for quantity in reading.quantities
        for value in dict.fromkeys((quantity.low, quantity.high))
    ]


def _counts(atom: Atom, both_known: bool) -> bool:
    return atom.quantity.sure and (both_known or atom.quantity.digits)


def _spans(atoms: Iterable[Atom]) -> list[Span]:
    return list(dict.fromkeys(atom.quantity.span for atom in atoms))


def _same(left: list[Atom], right: list[Atom]) -> None:
    """Takes out of both what has one value and one unit."""
    common = Counter((atom.value, atom.unit) for atom in left) & Counter((atom.value, atom.unit) for atom in right)
    for atoms in (left, right):
        _remove(atoms, common.copy())


def _remove(atoms: list[Atom], common: Counter[tuple[str, str]]) -> None:
    kept = []
    for atom in sorted(atoms, key=lambda atom: not atom.quantity.sure):  # what must be named first
        if common[(atom.value, atom.unit)] > 0:
            common[(atom.value, atom.unit)] -= 1
        else:
            kept.append(atom)
    atoms[:] = kept


def _same_value(left: list[Atom], right: list[Atom], result: Agreement, source: Reading, target: Reading) -> None:
    """Takes out of both what has one value: first where a unit is missing on one side, then where it is another."""
    for strict in (True, False):
        waiting: dict[str, list[Atom]] = defaultdict(list)
        for atom in right:
            for value, _ in _ways(atom):
                waiting[value].append(atom)
        for atom in list(left):
            other = _partner(atom, waiting, strict)
            if other is None:
                continue
            left.remove(atom) if len(left) <= MOST else _drop(left, atom)
            _drop(right, other)
            for value, _ in _ways(other):
                waiting[value].remove(other)
            _unit(atom, other, result, source, target)


def _drop(atoms: list[Atom], atom: Atom) -> None:
    """Takes out this very atom."""
    for index, other in enumerate(atoms):
        if other is atom:
            del atoms[index]
            return


def _ways(atom: Atom) -> list[tuple[str, str]]:
    return [(atom.value, atom.unit), *atom.quantity.also]


def _partner(atom: Atom, waiting: dict[str, list[Atom]], strict: bool) -> Atom | None:
    for value, unit in _ways(atom):
        for other in waiting.get(value, ()):
            units = {way[1] for way in _ways(other) if way[0] == value}
            if not strict or unit in units or not unit or "" in units:
                return other
    return None


def _unit(atom: Atom, other: Atom, result: Agreement, source: Reading, target: Reading) -> None:
    """Notes that two quantities of one value have not the same unit."""
    if atom.unit == other.unit or (not (source.known and target.known) and not (atom.unit and other.unit)):
        return
    if any(way in _ways(other) for way in _ways(atom)):
        return
    both = Both(atom.quantity.span, other.quantity.span)
    if _loose(atom) or _loose(other):
        return
    if atom.unit and other.unit:
        unsure = not (atom.quantity.sure or other.quantity.sure)
        if not (unsure and (atom.unit in target.units or other.unit in source.units)):
            result.units.append(both)
    elif atom.quantity.sure or other.quantity.sure:
        named = target.units if atom.unit else source.units
        unit = atom.unit or other.unit
        if measure(unit) in HARD and unit != "year" and unit not in named:  # "in 2019" has its word in some languages
            result.units.append(both)


def _loose(atom: Atom) -> bool:
    """Whether a word only stands for a number: "dozens", "decade"."""
    return not atom.quantity.sure and not atom.unit and atom.value != "1"


def measure(unit: str) -> str:
    """What a unit measures: "mass", "time"; "" for what is only counted."""
    return str(data("units").get(unit, {}).get("measures", ""))


def amount(value: str, unit: str, about: bool = False) -> tuple[str, Fraction] | None:
    """What a value with its unit measures, and how much of it in the measure's basic unit; None where that is not
    known. With `about` months and years are some number of days."""
    number = values.exact(value)
    known = data("units").get(unit)
    if number is None:
        return None
    if not known:
        return ("share", number) if not unit and number < 1 else None
    if about and "about" in known:
        return "time", number * Fraction(known["factor"]) * Fraction(known["about"]) * 86400
    return known["measures"], number * Fraction(known["factor"])


def _converted(left: list[Atom], right: list[Atom], result: Agreement) -> None:
    """Takes out of both what is the same in another unit (0.5 g, 500 mg; half, 50 %), and notes what nearly is."""
    if len(left) > MOST or len(right) > MOST:
        return
    for about in (False, True):
        for atom in list(left):
            for other in list(right):
                one = amount(atom.value, atom.unit, about)
                two = amount(other.value, other.unit, about)
                if one is None or two is None or one[0] != two[0]:
                    continue
                if one[1] == two[1] and not about:
                    pass
                elif about and one[0] == "time" and abs(one[1] - two[1]) <= LOOSELY * max(one[1], two[1]):
                    result.about.append(Both(atom.quantity.span, other.quantity.span))
                else:
                    continue
                _drop(left, atom)
                _drop(right, other)
                break


def _paced(atoms: list[Atom], other: Reading) -> None:
    """Takes out durations that the other side names as a rhythm: "in 24 hours", "a day"."""
    rhythms = {PACES.get(cue.what) for cue in other.rhythms}
    if rhythms:
        atoms[:] = [atom for atom in atoms if (atom.value, atom.unit) not in rhythms]


def _rate(
    atoms: list[Atom], others: list[Atom], here: Reading, there: Reading, result: Agreement, swap: bool = False
) -> bool:
    """Takes out of both a rhythm that one side says as so many times in a unit, the other as every so many."""
    for cue in here.rhythms:
        whole = amount("1", cue.what)
        for atom in atoms if whole else ():
            number = values.exact(atom.value)
            if not number or number <= 1 or atom.unit:
                continue
            each = (whole[0], whole[1] / number) if whole else None
            for other in others:
                if amount(other.value, other.unit) == each and any(
                    one.what.startswith("every ") for one in there.rhythms
                ):
                    spans = (atom.quantity.span, other.quantity.span)
                    result.about.append(Both(*(spans[::-1] if swap else spans)))
                    _drop(atoms, atom)
                    _drop(others, other)
                    return True
    return False


def _one_in(atoms: list[Atom], other: Reading) -> None:
    """Takes out the "1" of "1 in 10", which the other side writes as a tenth."""
    shares = any(quantity.kind == "fraction" for quantity in other.quantities)
    if shares and any(atom.value == "1" for atom in atoms):
        atoms[:] = [atom for atom in atoms if atom.value != "1" or atom.unit]


PACES = {"day": ("24", "hour"), "week": ("7", "day"), "year": ("12", "month")}


def _shared(atoms: list[Atom], others: list[Atom]) -> None:
    """Takes out of both a share that the other side writes as two numbers: two thirds, "deux sur trois"."""
    for atom in [one for one in atoms if one.quantity.kind == "fraction"]:
        share = values.exact(atom.value)
        if share is None or not 0 < share < 1:
            continue
        parts = [
            next((one for one in others if one.value == str(number) and (one.quantity.digits or number > 1)), None)
            for number in share.as_integer_ratio()
        ]
        if None not in parts:
            _drop(atoms, atom)
            for part in parts:
                _drop(others, part)  # type: ignore[arg-type]


def _summed(atoms: list[Atom], others: list[Atom]) -> None:
    """Takes out of both durations of two parts that the other side writes as one: "two hours and 30 minutes"."""
    for one, two in pairwise(list(atoms)):
        sizes = [amount(atom.value, atom.unit) for atom in (one, two)]
        if None in sizes or {size[0] for size in sizes if size} != {"time"}:
            continue
        total = sum((size[1] for size in sizes if size), Fraction(0))
        same = next((other for other in others if amount(other.value, other.unit) == ("time", total)), None)
        if same is not None:
            for atom in (one, two):
                _drop(atoms, atom)
            _drop(others, same)


def _bare_ones(atoms: list[Atom], other: Reading) -> None:
    """Takes out the one that a language without articles leaves to the noun: "1 tablet", «таблетка»."""
    atoms[:] = [atom for atom in atoms if atom.value != "1" or not atom.unit or atom.unit not in other.units]


def _times(left: Sequence[Time], right: Sequence[Time]) -> tuple[list[Time], list[Time]]:
    """The times that have no counterpart."""
    others = list(right)[:MOST]
    alone = []
    for time in left[:MOST]:
        same = next((other for other in others if time.minutes & other.minutes), None)
        if same is None:
            alone.append(time)
        else:
            others.remove(same)
    return alone, others


def _dates(left: Sequence[Date], right: Sequence[Date]) -> tuple[list[Date], list[Date]]:
    """The dates that have no counterpart: the same day, what one of them does not say left open."""
    others = list(right)[:MOST]
    alone = []
    for date in left[:MOST]:
        same = next((other for other in others if _agree(date, other)), None)
        if same is None:
            alone.append(date)
        else:
            others.remove(same)
    return alone, others


def _agree(one: Date, other: Date) -> bool:
    return any(_same_day(here, there) for here in one.days for there in other.days)


def _same_day(one: Day, other: Day) -> bool:
    years = not one.year or not other.year or one.year % 100 == other.year % 100
    return years and one.month == other.month and (one.day == other.day)


def _loose_moments(
    times: tuple[list[Time], list[Time]],
    dates: tuple[list[Date], list[Date]],
    left: list[Atom],
    right: list[Atom],
    both_known: bool,
) -> None:
    """Takes out times that the other side writes as a bare number ("at 8", "um 8 Uhr"), and dates likewise."""
    for moments, atoms in ((times[0], right), (times[1], left)):
        for time in list(moments):
            hours = {str(minute // 60) for minute in time.minutes} | {str(minute // 60 % 12) for minute in time.minutes}
            for atom in atoms:
                if (atom.value in hours and all(minute % 60 == 0 for minute in time.minutes)) or any(
                    atom.value in (_decimal(minute, 100), _decimal(minute, 60)) for minute in time.minutes
                ):
                    moments.remove(time)
                    _drop(atoms, atom)
                    break
    for days, atoms in ((dates[0], right), (dates[1], left)):
        for date in list(days):
            for day in date.days:
                if (found := _named(day, atoms, both_known)) is not None:
                    for atom in found:
                        _drop(atoms, atom)
                    days.remove(date)
                    break


def _decimal(minute: int, parts: int) -> str:
    """A time of day as a number: 8:30 is 8.30, or eight and a half."""
    return values.canonical(Fraction(minute // 60 % DAY) + Fraction(minute % 60, parts))


def _named(day: Day, atoms: Sequence[Atom], both_known: bool) -> list[Atom] | None:
    """The bare numbers that write a day out of digits: 12, 3 and 2025."""
    found = []
    for part in (part for part in day if part):
        same = next((atom for atom in atoms if atom.value == str(part) and atom not in found), None)
        if same is None:
            return None
        found.append(same)
    return found if len(found) > both_known else None  # "10月"


def _reversed(left: Sequence[Quantity], right: Sequence[Quantity]) -> list[Both]:
    ends = {(quantity.low, quantity.high): quantity for quantity in left if quantity.is_range}
    return [
        Both(same.span, quantity.span)
        for quantity in right
        if quantity.is_range and (same := ends.get((quantity.high, quantity.low))) is not None
    ]
