"""Words that several results are told in."""

from __future__ import annotations

from collections.abc import Sequence

from translator.terminal import say

SHOWN = 5
"""So many corrections are told."""


def count(number: int, thing: str) -> str:
    """ "1 page", "3 pages"."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def some(corrections: Sequence[str]) -> str:
    """The first few corrections of a list, and how many more there are."""
    more = f" and {len(corrections) - SHOWN} more" if len(corrections) > SHOWN else ""
    return "; ".join(corrections[:SHOWN]) + more


def held_out(held: dict[str, int]) -> None:
    """How many messages of each locale cannot go out yet, and what to do about it."""
    waiting = ", ".join(f"{tag} {number}" for tag, number in held.items() if number)
    if waiting:
        say(f"held out of .mo and messages.json: {waiting}", "warning")
        say("hint: in the PO files, translate what is empty, review what is fuzzy;", "hint")
        say("      `translator status` counts them, `translator explain ARTICLE` says why", "hint")
