"""A dose that an article writes in two ways: 500 mg here, 0.5 g there.

A reader who compares them can be out by a factor of a thousand, and a translator has to carry both.

    source       Take 500 mg. ... The tablet of 0.5 g ...
    finding      0.5 g is also written 500 mg

Write it in one way throughout.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translator.language.numbers.atoms import amount
from translator.language.reading import read
from translator.model import Problem, Severity

ID = "two-ways"
SEVERITY = Severity.WARNING

DOSES = frozenset({"mass", "volume", "activity", "amount"})


def check(texts: Sequence[str]) -> Iterator[tuple[int, Problem]]:
    """A finding for each further way of writing an amount, where it first stands."""
    ways: dict[object, dict[tuple[str, str], str]] = {}
    for index, text in enumerate(texts):
        for quantity in read(text, "en").quantities:
            size = None if quantity.is_range else amount(quantity.low, quantity.unit)
            if size is None or size[0] not in DOSES:
                continue
            start, end = quantity.span
            words = text[start:end]
            written = ways.setdefault(size, {})
            way = (_number(words), quantity.unit)
            if way not in written:
                if written:
                    first = next(iter(written.values()))
                    yield index, Problem(ID, SEVERITY, f"{words} is also written {first}", in_source=((start, end),))
                written[way] = words


def _number(words: str) -> str:
    """The number as it is written, without its unit."""
    digits = "".join(letter for letter in words if letter.isdigit() or letter in ".,/½¼¾")
    return digits or words.split()[0].casefold()
