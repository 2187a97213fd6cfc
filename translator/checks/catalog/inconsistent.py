"""One source text has several translations in a catalog.

Why: the same button or heading under two names makes patients look for two things.

How: messages whose source is the same but for case and spaces, in different contexts, and whose translations differ
in more than that. Texts that mean different things in different places rightly differ.

What to do: choose one, or leave both where the contexts ask for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from translator.model import Catalog, Problem, Severity

ID = "inconsistent"
SEVERITY = Severity.WARNING


def check(catalog: Catalog) -> Iterator[tuple[int | None, Problem]]:
    """A finding on every message whose translation differs from that of the first with the same source."""
    first: dict[str, str] = {}
    for index, message in enumerate(catalog.messages):
        if message.obsolete or message.plural is not None or message.empty or not message.id:
            continue
        target = message.strings[0]
        other = first.setdefault(_plain(message.id), target)
        if _plain(other) != _plain(target):
            yield index, Problem(ID, SEVERITY, f"“{_short(other)}” elsewhere, “{_short(target)}” here")


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 40 else text[:39] + "…"
