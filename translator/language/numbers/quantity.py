"""A quantity that a text names."""

from __future__ import annotations

from typing import NamedTuple

from translator.model import Span


class Quantity(NamedTuple):
    """A value, or a range from `low` to `high`, with its unit ("" where it has none).

    `kind` is "count", "ordinal", "times" or "fraction". `also` are other (value, unit) that the same words may mean
    ("a third"). `sure` says that a translation must name it: digits, and words from two on; "one" may be an article,
    "both" may be left out. `span` is its characters, the unit's included.
    """

    low: str
    high: str
    unit: str
    kind: str
    span: Span
    sure: bool = True
    digits: bool = False
    also: tuple[tuple[str, str], ...] = ()

    @property
    def is_range(self) -> bool:
        return self.low != self.high
