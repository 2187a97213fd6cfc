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


TABLES = frozenset({"weekdays", "dayparts", "negation", "modality", "contrasts", "clause"})


def by_table(items: Iterable[Item]) -> dict[str, tuple[Cue, ...]]:
    """What the items mean in each of these tables; a word may mean two things."""
    found: dict[str, list[Cue]] = {}
    for item in items:
        for table, value in item.meanings:
            if table in TABLES:
                found.setdefault(table, []).append(Cue(value, (item.start, item.end)))
    return {table: tuple(cues) for table, cues in found.items()}


def contrasts(cues: tuple[Cue, ...], items: Iterable[Item], amounts: Iterable[Quantity]) -> tuple[Cue, ...]:
    """The sides of opposites, without words that only join a range: Russian "до" is "to" there, else "before"."""
    inside = [quantity.span for quantity in amounts if quantity.is_range] if cues else []
    if not inside:
        return cues
    joining = {
        (item.start, item.end)
        for item in items
        if item.means("range") is not None and any(a < item.start < b for a, b in inside)
    }
    return tuple(cue for cue in cues if cue.span not in joining)
