"""What a check is given: a source text and its translation."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    """`target` is "" where nothing is translated. `names` are the terms that must stay as they are."""

    source: str
    target: str
    source_locale: str
    locale: str
    names: tuple[str, ...] = ()
