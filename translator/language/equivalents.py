"""What is the same in other words: 0.5 g and 500 mg, half and 50 %, twice a year and every six months.

Each function takes out of two lists of values what agrees.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise, product

from translator.language import values
from translator.language.atoms import Atom, amount, drop
from translator.language.reading import Reading
from translator.model import Span

LOOSELY = Fraction(1, 15)
"""Durations that differ by less may be the same: 90 days and 3 months."""


@dataclass(frozen=True, slots=True)
class Both:
    """Something that source and translation name in different ways."""

    source: Span
    target: Span


def settle(left: list[Atom], right: list[Atom], source: Reading, target: Reading) -> tuple[list[Both], bool]:
    """Takes out of both sides what is the same in other words. Durations that are only nearly the same are returned,
    and whether the rhythms of both agree."""
    about = _converted(left, right)
    paced = _rate(left, right, source, target)
    back = None if paced else _rate(right, left, target, source)
    about += [paced] if paced else [Both(back.target, back.source)] if back else []
    for side, others, reading in ((left, right, target), (right, left, source)):
        _shared(side, others)
        _summed(side, others)
        if source.bare_one or target.bare_one:
            _bare_ones(side, reading)
        _paced(side, reading)
        _one_in(side, reading)
    _other_ordinal(left, right)
    return about, paced is not None or back is not None


def _other_ordinal(left: list[Atom], right: list[Atom]) -> None:
    """ "First" and "second" must not be said again, but where one stands for another they are to be seen."""
    here, there = ([atom for atom in atoms if atom.quantity.kind == "ordinal"] for atoms in (left, right))
    if here and there and {atom.value for atom in here}.isdisjoint(atom.value for atom in there):
        for atoms in (left, right):
            atoms[:] = [
                atom._replace(quantity=replace(atom.quantity, sure=True)) if atom in (*here, *there) else atom
                for atom in atoms
            ]


def _converted(left: list[Atom], right: list[Atom]) -> list[Both]:
    """Takes out of both what is the same in another unit (0.5 g, 500 mg; half, 50 %), and returns what nearly is."""
    about: list[Both] = []
    for nearly in (False, True):
        for atom, other in product(list(left), list(right)):
            one, two = (amount(side.value, side.unit, nearly) for side in (atom, other))
            if one is None or two is None or one[0] != two[0] or atom not in left or other not in right:
                continue
            near = one[0] == "time" and abs(one[1] - two[1]) <= LOOSELY * max(one[1], two[1])
            third = one[0] == "share" and abs(one[1] - two[1]) < Fraction(1, 100)  # "a third", 33 %
            if not nearly and (one[1] == two[1] or (third and "fraction" in (atom.quantity.kind, other.quantity.kind))):
                pass
            elif nearly and near:
                about.append(Both(atom.quantity.span, other.quantity.span))
            else:
                continue
            drop(left, atom)
            drop(right, other)
    return about


def _paced(atoms: list[Atom], other: Reading) -> None:
    """Takes out durations that the other side names as a rhythm: "in 24 hours", "a day"."""
    rhythms = {PACES.get(cue.what) for cue in other.rhythms}
    if rhythms:
        atoms[:] = [atom for atom in atoms if (atom.value, atom.unit) not in rhythms]


def _rate(side: list[Atom], others: list[Atom], here: Reading, there: Reading) -> Both | None:
    """Takes out of both a rhythm that one side says as so many times in a unit, the other as every so many."""
    if not any(cue.what.startswith("every ") for cue in there.rhythms):
        return None
    wholes = [whole for cue in here.rhythms if (whole := amount("1", cue.what))]
    for whole, atom in product(wholes, side):
        number = values.exact(atom.value)
        if not number or number <= 1 or atom.unit:
            continue
        each = (whole[0], whole[1] / number)
        other = next((one for one in others if amount(one.value, one.unit) == each), None)
        if other is not None:
            drop(side, atom)
            drop(others, other)
            return Both(atom.quantity.span, other.quantity.span)
    return None


def _one_in(atoms: list[Atom], other: Reading) -> None:
    """Takes out the "1" of "1 in 10", which the other side writes as a tenth."""
    shares = any(quantity.kind == "fraction" for quantity in other.quantities)
    if shares and any(atom.value == "1" for atom in atoms):
        atoms[:] = [atom for atom in atoms if atom.value != "1" or atom.unit]


PACES = {"day": ("24", "hour"), "week": ("7", "day"), "year": ("12", "month")}


def _shared(side: list[Atom], others: list[Atom]) -> None:
    """Takes out of both a share that the other side writes as two numbers: two thirds, "deux sur trois"; of one in
    three, "eins von drei", the one may be an article."""
    for atom in [one for one in side if one.quantity.kind == "fraction"]:
        share = values.exact(atom.value)
        if share is None or not 0 < share < 1:
            continue
        over, under = share.as_integer_ratio()
        whole = next((one for one in others if one.value == str(under) and not one.unit), None)
        part = next((one for one in others if one.value == str(over)), None)
        if whole is not None and whole.quantity.sure and (part is not None or over == 1):
            for found, among in ((atom, side), (whole, others), (part, others)):
                if found is not None and (found is not part or over > 1 or found.quantity.digits):
                    drop(among, found)


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
                drop(atoms, atom)
            drop(others, same)


def _bare_ones(atoms: list[Atom], other: Reading) -> None:
    """Takes out the one that a language without articles leaves to the noun: "1 tablet", «таблетка»."""
    atoms[:] = [atom for atom in atoms if atom.value != "1" or not atom.unit or atom.unit not in other.units]
