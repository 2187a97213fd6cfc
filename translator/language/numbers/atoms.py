"""Single values, as two readings are compared by them: their units, and what they amount to."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from translator.language.numbers import values
from translator.language.numbers.quantity import Quantity
from translator.language.reading import Reading
from translator.language.tables import data
from translator.model import Span

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


def atoms(reading: Reading) -> list[Atom]:
    """The values of a reading's quantities; of a range both ends."""
    return [
        Atom(value, quantity.unit, quantity)
        for quantity in reading.quantities
        for value in dict.fromkeys((quantity.low, quantity.high))
    ]


def drop(atoms: list[Atom], atom: Atom) -> None:
    """Takes out this very atom."""
    for index, other in enumerate(atoms):
        if other is atom:
            del atoms[index]
            return


def ways(atom: Atom) -> list[tuple[str, str]]:
    """A value with its unit, and what else the same words may mean; the unit behind a range is that of both ends."""
    last = atom.quantity.high
    return [
        (atom.value, atom.unit),
        *((atom.value if value == last else value, unit) for value, unit in atom.quantity.also),
    ]


def measure(unit: str) -> str:
    """What a unit measures: "mass", "time"; "" for what is only counted."""
    return str(data("units").get(unit, {}).get("measures", ""))


@lru_cache(maxsize=1024)
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
