"""Numbers that one text has and the other says without one: "none" for 0, a number said twice, "halves" and "divided by
two".

Each function takes out of two lists of values, those that have no counterpart, what agrees.
"""

from __future__ import annotations

from collections.abc import Iterable

from translator.language.atoms import HARD, Atom, drop, measure
from translator.language.reading import Reading

DENIED = ("own", "without")
DOWN = "change:down"
TIMES = frozenset({"time", "calendar"})
HALF, TWO, ZERO = "0.5", "2", "0"


def settle(left: list[Atom], right: list[Atom], source: Reading, target: Reading) -> None:
    """Takes out of both sides what needs no counterpart."""
    for side, others, here, there in ((left, right, source, target), (right, left, target, source)):
        _denied(side, there)
        _halved(side, others, here, there)
    for side, others, here, there in ((left, right, source, target), (right, left, target, source)):
        if not any(atom.quantity.sure for atom in others):
            _said_twice(side, here, there)


def _denied(side: list[Atom], other: Reading) -> None:
    """Takes out a zero where the other text denies: "$0 for children", "free"."""
    if other.negations:
        side[:] = [atom for atom in side if atom.value != ZERO]


def _halved(side: list[Atom], others: list[Atom], here: Reading, there: Reading) -> None:
    """Takes out of both the half and the two of "halves the risk", "divise le risque par deux"."""
    half = next((atom for atom in side if atom.value == HALF and atom.quantity.kind == "fraction"), None)
    two = next((atom for atom in others if atom.value == TWO and not atom.unit), None)
    if half is None or two is None:
        return
    if any(cue.what == DOWN for cue in (*here.contrasts, *there.contrasts)):
        drop(side, half)
        drop(others, two)


def _said_twice(side: list[Atom], here: Reading, there: Reading) -> None:
    """Takes out what a text says more than once and the other at least once: "two in the morning and two in the
    evening", "deux matin et soir". Nothing must be there in its place; and every dose must be said again."""
    twice, once = _named(here), {named for named in _named(there) if measure(named[1]) not in HARD - TIMES}
    side[:] = [atom for atom in side if (named := (atom.value, atom.unit)) not in once or twice.count(named) < 2]


def _named(reading: Reading) -> list[tuple[str, str]]:
    return [(value, quantity.unit) for quantity in reading.quantities for value in _ends(quantity.low, quantity.high)]


def _ends(low: str, high: str) -> Iterable[str]:
    return (low,) if low == high else (low, high)
