"""A dose that an article writes in two ways: 500 mg here, 0.5 g there; 50 mcg and 50 µg.

A reader who compares them can be out by a factor of a thousand, and a translator has to carry both.

    source       Take 500 mg. ... The tablet of 0.5 g ...
    finding      0.5 g is also written 500 mg

Write it in one way throughout.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from translator.language.numbers.atoms import amount
from translator.language.numbers.quantity import Quantity
from translator.language.reading import read
from translator.model import Problem, Severity

ID = "two-ways"
SEVERITY = Severity.WARNING

DOSES = frozenset({"mass", "volume", "activity", "amount"})
UNITS = "unit"
UNIT = re.compile(r"([^\W\d_][^\d\s-]*?)s?\Z")
"""The last word of a quantity, without the plural of one that is no symbol."""


def check(texts: Sequence[str]) -> Iterator[tuple[int, Problem]]:
    """A finding for each further way of writing an amount, where it first stands."""
    ways: dict[object, dict[tuple[str, str], str]] = {}
    for index, text in enumerate(texts):
        for quantity in read(text, "en").quantities:
            size = None if quantity.is_range else _size(quantity)
            if size is None:
                continue
            start, end = quantity.span
            words = text[start:end]
            written = ways.setdefault(size, {})
            way = (_number(words), _unit(words))
            if way not in written:
                if written:
                    first = next(iter(written.values()))
                    yield index, Problem(ID, SEVERITY, f"{words} is also written {first}", in_source=((start, end),))
                written[way] = words


def _size(quantity: Quantity) -> object:
    """How much a dose is; None for what is none."""
    if quantity.unit == UNITS:
        return UNITS, quantity.low
    size = amount(quantity.low, quantity.unit)
    return size if size is not None and size[0] in DOSES else None


def _number(words: str) -> str:
    """The number as it is written, without its unit."""
    digits = "".join(letter for letter in words if letter.isdigit() or letter in ".,/½¼¾")
    return digits or words.split()[0].casefold()


def _unit(words: str) -> str:
    """The unit as it is written, without its plural: "mg", "milligram"."""
    unit = UNIT.search(words.casefold().replace("\u03bc", "µ"))
    return unit[1] if unit else ""
