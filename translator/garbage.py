"""How often Python looks for objects that hold each other in a circle."""

from __future__ import annotations

import gc

NEW, YOUNG, OLD = 50_000, 20, 100
"""So many new objects, then so many looks at the younger of them, before the next look at the older ones."""


def look_seldom() -> None:
    """For a process that is ours: next to nothing that we make is in a circle, and to look for it as often as Python
    does unasked takes a tenth of a check's time. A program that imports us keeps its own ways."""
    gc.set_threshold(NEW, YOUNG, OLD)
