"""Hours that one text names and the other writes as bare numbers, and decimals that stand behind their unit: between
two and four in the afternoon, "entre 14 et 16 heures"; 1.65 m, "1 m 65"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from translator.language.numbers import values
from translator.language.numbers.atoms import Atom, drop
from translator.language.reading import Reading

HOUR = "hour"
DIAL = 12
WHOLE_DAY = 24
NEXT = 2
"""Characters between a unit and the decimals behind it."""
DECIMALS = (2, 3)
"""So many digits has what stands behind a unit; behind degrees it has one: "38°5"."""
DEGREES = frozenset({"°", "°C"})


def settle(left: list[Atom], right: list[Atom], source: Reading, target: Reading) -> None:
    """Takes out of both sides what agrees."""
    for side, others, here, there in ((left, right, source, target), (right, left, target, source)):
        _decimals(side, others)
        if not any(cue.what.endswith(HOUR) for cue in (*here.rhythms, *there.rhythms)):
            _hours(side, others, here)


def _decimals(side: list[Atom], others: list[Atom]) -> None:
    """Takes out a value with decimals that the other side has behind its unit."""
    for atom in [one for one in side if one.unit and not one.value.isdigit()]:
        wanted = values.exact(atom.value)
        alike = DEGREES if atom.unit in DEGREES else {atom.unit}
        for whole in [one for one in others if one.unit in alike and one.value.isdigit()]:
            rest = next((one for one in others if _is_behind(one, whole)), None)
            if rest is not None and wanted == int(whole.value) + Fraction(int(rest.value), 10 ** _size(rest)):
                for used in (whole, rest):
                    drop(others, used)
                drop(side, atom)
                break


def _is_behind(atom: Atom, whole: Atom) -> bool:
    apart = atom.quantity.span[0] - whole.quantity.span[1]
    plain = not atom.unit and atom.quantity.digits and atom.value.isdigit() and len(atom.value) <= max(DECIMALS)
    return plain and 0 <= apart <= NEXT and _size(atom) in ((1,) if whole.unit in DEGREES else DECIMALS)


def _size(atom: Atom) -> int:
    start, end = atom.quantity.span
    return end - start


def _hours(side: list[Atom], others: list[Atom], here: Reading) -> None:
    """Takes out hours of a text that says in another way that it speaks of the time of day, and that the other side
    names."""
    bare = [atom for atom in side if atom.quantity.sure and not atom.unit and atom.value.isdigit()]
    for atom in [atom for atom in bare if _is_time(atom, here)]:
        same = next((one for one in others if one.unit == HOUR and _on_the_dial(atom, one)), None)
        if same is not None:
            drop(side, atom)
            drop(others, same)


def _is_time(atom: Atom, reading: Reading) -> bool:
    if reading.dayparts or reading.times:
        return True
    low, high = (values.exact(end) or 0 for end in (atom.quantity.low, atom.quantity.high))
    return low > high or (low < high and bool(reading.weekdays or _is_daily(reading)))


def _is_daily(reading: Reading) -> bool:
    return any(cue.what == "day" for cue in reading.rhythms)


def _on_the_dial(atom: Atom, hour: Atom) -> bool:
    number = values.exact(hour.value)
    if number is None or not 0 < int(atom.value[:3]) <= DIAL or not 0 <= number <= WHOLE_DAY:
        return False
    return (number - int(atom.value)) % DIAL == 0


def together(time: int, atoms: Sequence[Atom]) -> tuple[Atom, Atom] | None:
    """The hours and minutes that are as long as a time of day is after midnight, in minutes: 1 h 20."""
    hours, minutes = divmod(time, 60)
    parts = [
        next((atom for atom in atoms if (atom.value, atom.unit) == (str(many), unit)), None)
        for many, unit in ((hours, HOUR), (minutes, "minute"))
    ]
    return (parts[0], parts[1]) if parts[0] and parts[1] else None
