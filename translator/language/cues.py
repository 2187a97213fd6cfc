"""Words that say something by standing there: "not", "must", "left", "Monday"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from translator.language.quantities import Quantity
from translator.language.tokens import Item
from translator.model import Span


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or phrase that says something: `what` is "own" (a negation), "side:left", "day" ..., `span` its
    characters."""

    what: str
    span: Span


def cues(items: Iterable[Item], table: str) -> tuple[Cue, ...]:
    """What the items mean in a table; a word may mean two things."""
    return tuple(
        Cue(meaning.value, (item.start, item.end))
        for item in items
        for meaning in item.meanings
        if meaning.table == table
    )


def contrasts(items: Iterable[Item], amounts: Iterable[Quantity]) -> tuple[Cue, ...]:
    """The sides of opposites, without words that only join a range: Russian "до" is "to" there, else "before"."""
    inside = [quantity.span for quantity in amounts if quantity.is_range]
    joining = {
        (item.start, item.end)
        for item in items
        if inside and item.means("range") is not None and any(a < item.start < b for a, b in inside)
    }
    return tuple(cue for cue in cues(items, "contrasts") if cue.span not in joining)
