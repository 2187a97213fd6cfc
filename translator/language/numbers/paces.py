"""How often something is done, said in two ways: twice a day and every twelve hours, "daily" and seven days a week."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from translator.language.numbers import values
from translator.language.numbers.atoms import Atom, Both, amount, drop
from translator.language.reading import Reading

CLOCK = ("second", "minute", "hour")
PACES = {"day": ("24", "hour"), "week": ("7", "day"), "year": ("12", "month")}


@dataclass(frozen=True, slots=True)
class Rate:
    """A rhythm that is said in two ways; `exact` where both are the same: not for hours, of which "twice a day" names
    none."""

    both: Both
    exact: bool


def rate(side: list[Atom], others: list[Atom], here: Reading, there: Reading) -> Rate | None:
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
        said = next((one for one in there.quantities if amount(one.low, one.unit) == each), None)
        if said is not None:  # "every 12 hours", "twice a day, 12 hours apart"
            drop(side, atom)
            if other is not None:
                drop(others, other)
            return Rate(Both(atom.quantity.span, said.span), said.unit not in CLOCK)
    return None


def named(atoms: list[Atom], other: Reading, own: Reading) -> None:
    """Takes out durations that the other side names as a rhythm: "in 24 hours", "a day"; "23 hours out of 24"."""
    rhythms = {PACES.get(cue.what) for cue in other.rhythms}
    if PACES["day"] in rhythms and any(quantity.unit == "hour" for quantity in own.quantities):
        rhythms.add(("24", ""))
    if rhythms:
        atoms[:] = [atom for atom in atoms if (atom.value, atom.unit) not in rhythms]


def daily(atoms: list[Atom], own: Reading, other: Reading) -> bool:
    """Takes out the seven of "seven days a week", which the other side says as "daily"; whether there are any."""
    if not (_has_pace(own, "week") and _has_pace(other, "day")):
        return False
    week = next((atom for atom in atoms if (atom.value, atom.unit) == PACES["week"]), None)
    if week is not None:
        drop(atoms, week)
    return week is not None


def _has_pace(reading: Reading, pace: str) -> bool:
    return any(cue.what == pace for cue in reading.rhythms)
