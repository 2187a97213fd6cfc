"""What is the same in other words: 0.5 g and 500 mg, half and 50 %, twice a year and every six months.

Each function takes out of two lists of values what agrees.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise, permutations, product

from translator.language.numbers import paces, values
from translator.language.numbers.atoms import Atom, Both, amount, drop, ways
from translator.language.numbers.quantity import Quantity
from translator.language.reading import Reading

LOOSELY = Fraction(1, 12)
"""Durations that differ by less may be the same, where one is of months or years: 90 days and 3 months."""
ROUNDED = Fraction(1, 100)
"""And shares, where one is a fraction and no percentage, and both differ by less than a quarter: a third and 33 %,
1 in 60 and 2 %, but not 1 in 1,000 and 1 in 10,000."""
CALENDAR = frozenset({"month", "year"})
IDIOMS = {"8": "1", "15": "2"}
"""So many days are so many weeks in some languages: "quinze jours"."""
VOLUMES = {"L": 1, "µL": 10**6, "mm": 10**6}
"""In what things are counted, and of how many of them in a litre one is: 50 × 10⁹/L, 50,000/µL, 50,000/mm³."""
CELLS = {**VOLUMES, "G/L": 10**9, "T/L": 10**12}
WHOLE = 100
"""Percent."""
MOST = 12
"""Of more bare numbers no two are tried as a share."""


def settle(left: list[Atom], right: list[Atom], source: Reading, target: Reading) -> tuple[list[Both], bool]:
    """Takes out of both sides what is the same in other words. Durations that are only nearly the same are returned,
    and whether the rhythms of both agree."""
    about = _nearly(left, right)
    rate = paces.rate(left, right, source, target)
    back = None if rate else paces.rate(right, left, target, source)
    if rate and not rate.exact:
        about.append(rate.both)
    elif back and not back.exact:
        about.append(Both(back.both.target, back.both.source))
    for side, others, reading in ((left, right, target), (right, left, source)):
        _shared(side, others, reading)
        _summed(side, others)
        _decades(side, others)
        _ages(side, reading)
        _around_the_clock(side, reading)
        _every_so_manyth(side, others)
        if source.bare_one or target.bare_one:
            _bare_ones(side, reading)
        paces.named(side, reading, source if side is left else target)
        _one_in(side, reading)
    daily = paces.daily(left, source, target) or paces.daily(right, target, source)
    for side, here, there in ((left, source, target), (right, target, source)):
        _parts_of_the_day(side, here, there)
    _other_ordinal(left, right, source, target)
    return about, daily or rate is not None or back is not None


def _other_ordinal(left: list[Atom], right: list[Atom], source: Reading, target: Reading) -> None:
    """ "First" and "second" must not be said again, but where one stands for another they are to be seen; the "first"
    may have been taken for an article."""
    here, there = ({one.low for one in side.quantities if one.kind == "ordinal"} for side in (source, target))
    if here and there and here.isdisjoint(there):
        for atoms in (left, right):
            atoms[:] = [
                atom._replace(quantity=atom.quantity._replace(sure=True)) if atom.quantity.kind == "ordinal" else atom
                for atom in atoms
            ]


def out_of_hundred(left: list[Atom], right: list[Atom]) -> None:
    """Takes out of both a percentage that one side says as so many out of a hundred: "95 out of 100", "her 100 hastadan
    4'ü"."""
    for side, others in ((left, right), (right, left)):
        for one, other in list(pairwise(side)):
            part, whole = (one, other) if other.value == "100" else (other, one)
            if whole.value != "100" or whole.unit or part.unit:
                continue
            same = next((one for one in others if (one.value, one.unit) == (part.value, "%")), None)
            if same is not None:
                drop(side, part)
                drop(side, whole)
                _drop_quantity(others, same)


def multiples(left: list[Atom], right: list[Atom]) -> None:
    """Takes out of both a percentage that one side says as so many times as much: 150 %, "anderthalbmal"; a whole
    number only where it says so itself: "dreimal"."""
    for side, others in ((left, right), (right, left)):
        for atom in [one for one in side if one.unit == "%"]:
            share = values.exact(atom.value)
            if share is None or share <= WHOLE:
                continue
            same = next((one for one in others if not one.unit and _is_so_many(one, share / WHOLE)), None)
            if same is not None:
                drop(side, atom)
                drop(others, same)


def _is_so_many(atom: Atom, many: Fraction) -> bool:
    said = atom.quantity.kind == "times" or (many.denominator > 1 and not atom.quantity.digits)
    return said and values.exact(atom.value) == many


def grown(left: list[Atom], right: list[Atom]) -> None:
    """Takes out of both what one side says as so many times as much, the other as so many percent more: doubled,
    "um 100 % gestiegen"."""
    for side, others in ((left, right), (right, left)):
        atoms = [one for one in side if one.quantity.kind == "times" and not one.unit]
        shares: dict[object, list[Atom]] = {}
        for one in reversed(others) if atoms else ():
            if one.unit == "%":
                shares.setdefault(amount(one.value, one.unit), []).append(one)
        for atom in atoms:
            more = values.exact(atom.value)
            same = shares.get(("share", more - 1)) if more and more > 1 else None
            if same:
                drop(side, atom)
                drop(others, same.pop())


def _drop_quantity(atoms: list[Atom], atom: Atom) -> None:
    """Takes out this atom, and the one that is the other end of its range, where that may be an article: "one or two in
    a hundred"."""
    drop(atoms, atom)
    if atom.quantity.is_range:
        atoms[:] = [one for one in atoms if one.value != "1" or one.quantity is not atom.quantity]


def same_amounts(left: list[Atom], right: list[Atom]) -> None:
    """Takes out of both what is the same in another unit: 0.5 g, 500 mg; half, 50 %; a third, 33 %."""
    for (atom, one), (other, two) in product(_amounts(left), _amounts(right)):
        if one[0] != two[0]:
            continue
        same = one[1] == two[1] or (
            one[0] == "share"
            and "fraction" in (atom.quantity.kind, other.quantity.kind)
            and abs(one[1] - two[1]) < min(ROUNDED, max(one[1], two[1]) / 4)
        )
        if same and atom in left and other in right:
            drop(left, atom)
            drop(right, other)


def per_volume(left: list[Atom], right: list[Atom], source: Reading, target: Reading) -> bool:
    """Takes out of both how many of something there are in a litre, if one side says how many in a microlitre; whether
    there is any: 50 × 10⁹/L, 50,000/µL."""
    found = False
    for atom, other in product(_in_volumes(left, source), _in_volumes(right, target)):
        if atom[1] & other[1] and atom[0] in left and other[0] in right:
            drop(left, atom[0])
            drop(right, other[0])
            found = True
    return found


def _in_volumes(side: Sequence[Atom], reading: Reading) -> list[tuple[Atom, set[Fraction]]]:
    """Each number that may be of something in a volume, with how many there are in a litre then."""
    named = [(unit, factor) for unit, factor in CELLS.items() if unit in reading.units]
    found = []
    for atom in side if named else ():
        units = {unit for _, unit in ways(atom)}
        if number := values.exact(atom.value):
            may_be = [many for unit, many in named if unit in units or (not atom.unit and unit in VOLUMES)]
            found.append((atom, {number * many for many in may_be}))
    return found


def _amounts(side: Sequence[Atom], about: bool = False) -> list[tuple[Atom, tuple[str, Fraction]]]:
    """Each value that is known to measure something, with how much that is."""
    return [(atom, size) for atom in side if (size := amount(atom.value, atom.unit, about)) is not None]


def _nearly(left: list[Atom], right: list[Atom]) -> list[Both]:
    """Takes out of both durations that are nearly the same, and returns them."""
    about: list[Both] = []
    for (atom, one), (other, two) in product(_amounts(left, True), _amounts(right, True)):
        if not one[0] == two[0] == "time" or atom.unit == other.unit or atom not in left or other not in right:
            continue
        loose = not CALENDAR.isdisjoint((atom.unit, other.unit)) or _idiom(atom, other) or _idiom(other, atom)
        if abs(one[1] - two[1]) <= (LOOSELY * max(one[1], two[1]) if loose else 0):
            about.append(Both(atom.quantity.span, other.quantity.span))
            drop(left, atom)
            drop(right, other)
    return about


def _idiom(days: Atom, weeks: Atom) -> bool:
    """Whether so many days are how a language says so many weeks."""
    return (days.unit, weeks.unit) == ("day", "week") and IDIOMS.get(days.value) == weeks.value


def _one_in(atoms: list[Atom], other: Reading) -> None:
    """Takes out the "1" of "1 in 10", which the other side writes as a tenth."""
    shares = any(quantity.kind == "fraction" for quantity in other.quantities)
    if shares and any(atom.value == "1" for atom in atoms):
        atoms[:] = [atom for atom in atoms if atom.value != "1" or atom.unit]


def _shared(side: list[Atom], others: list[Atom], other: Reading) -> None:
    """Takes out of both a share that the other side writes as two numbers: two thirds or 75 %, "deux sur trois", "3 out
    of 4"; of one in three, "eins von drei", the one may be an article."""
    for atom in list(side):
        known = amount(atom.value, atom.unit)
        if known is None or known[0] != "share" or not 0 < known[1] < 1:
            continue
        bare = [one for one in others if not one.unit and one.quantity.kind == "count"][:MOST]
        parts = next((two for two in permutations(bare, 2) if _is_share(known[1], *two)), None)
        if parts is not None:
            drop(side, atom)
            for part in parts:
                drop(others, part)
        elif known[1].numerator == 1 and any(quantity.low == "1" for quantity in other.quantities):
            whole = next((one for one in bare if one.value == str(known[1].denominator)), None)
            if whole is not None and whole.quantity.sure:
                drop(side, atom)
                drop(others, whole)


def _is_share(share: Fraction, part: Atom, whole: Atom) -> bool:
    """Whether a share is so many out of so many."""
    over, under = values.exact(part.value), values.exact(whole.value)
    if over is None or under is None or over != share * under:
        return False
    return over > 1 or part.quantity.digits


def _decades(side: list[Atom], others: list[Atom]) -> None:
    """Takes out of both a decade that one side calls by its last two digits: the 1990s, "los años noventa"."""
    for atom in [one for one in side if re.fullmatch(r"19\d0", one.value) and not one.unit]:
        same = next((one for one in others if one.value == atom.value[2:] and one.unit in ("", "year")), None)
        if same is not None:
            drop(side, atom)
            drop(others, same)


def _ages(atoms: list[Atom], other: Reading) -> None:
    """Takes out the years from 40 to 49 where the other side has a word for them: "in her forties"."""
    called = {one.low for one in other.quantities if not (one.sure or one.digits or one.unit)}
    atoms[:] = [atom for atom in atoms if not (_is_ten_years(atom.quantity) and atom.quantity.low in called)]


def _is_ten_years(one: Quantity) -> bool:
    return re.fullmatch("[1-9]0", one.low) is not None and one.high == f"{one.low[0]}9"


def _around_the_clock(atoms: list[Atom], other: Reading) -> None:
    """Takes out the hours and days of "24 hours, 7 days a week" where the other side has 24/7 or a word for it."""
    if any(whole.low == "24" and not whole.unit and not whole.sure for whole in other.quantities):
        atoms[:] = [atom for atom in atoms if (atom.value, atom.unit) not in (("24", "hour"), ("7", "day"))]


def _every_so_manyth(side: list[Atom], others: list[Atom]) -> None:
    """Takes out of both a share that the other side says by an ordinal: 20 %, "jeder Fünfte"."""
    for atom in [one for one in side if one.quantity.kind == "ordinal"]:
        many = values.exact(atom.value)
        share = ("share", 1 / many) if many and many > 1 else None
        same = next((one for one in others if share is not None and amount(one.value, one.unit) == share), None)
        if same is not None:
            drop(side, atom)
            drop(others, same)


def _parts_of_the_day(atoms: list[Atom], here: Reading, there: Reading) -> None:
    """Takes out the "twice" of "twice a day", where the other side names two parts of the day: "morgens und abends"."""
    parts = {cue.span: cue.what for cue in there.dayparts}
    if here.dayparts or there.rhythms or not any(cue.what == "day" for cue in here.rhythms):
        return
    many = str(len(set(parts.values())))
    times = next((atom for atom in atoms if atom.value == many != "1" and not atom.unit), None)
    if times is not None:
        drop(atoms, times)


def _summed(atoms: list[Atom], others: list[Atom]) -> None:
    """Takes out of both a duration, weight or length of two parts that the other side writes as one: "two hours and 30
    minutes", "3 kilos y 200 gramos"."""
    for one, two in pairwise(list(atoms)):
        sizes = [amount(atom.value, atom.unit) for atom in (one, two)]
        measures = {size[0] for size in sizes if size}
        if None in sizes or len(measures) > 1 or "share" in measures or one.unit == two.unit:
            continue
        total = sum((size[1] for size in sizes if size), Fraction(0))
        same = next((other for other in others if amount(other.value, other.unit) == (*measures, total)), None)
        if same is not None:
            for atom in (one, two):
                drop(atoms, atom)
            drop(others, same)


def _bare_ones(atoms: list[Atom], other: Reading) -> None:
    """Takes out the one that a language without articles leaves to the noun: "1 tablet", «таблетка»; or what is one in
    a unit that it names: "60 minutes", "ساعة كاملة"."""
    wholes = {amount("1", unit) for unit in other.units} - {None}
    atoms[:] = [
        atom
        for atom in atoms
        if not atom.unit
        or (atom.unit not in other.units if atom.value == "1" else amount(atom.value, atom.unit) not in wholes)
    ]
