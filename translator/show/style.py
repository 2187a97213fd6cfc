"""How locales' texts are to be written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from translator.show.excerpt import wrapped
from translator.steps.style import Brief
from translator.terminal import Lines, say

WIDE = 11


def briefs(found: Sequence[Brief], made: Sequence[str]) -> None:
    """Each brief with what it decides."""
    lines = Lines()
    for path in made:
        say(f"{path}: begun; take out the # of what you decide", "good")
    for brief in found:
        if brief.style is None:
            lines.write((brief.locale, "bold"), (f"  no brief; `translator style --new -l {brief.locale}`", "hint"))
            continue
        lines.write((brief.locale, "bold"), (f"  {brief.path}", "hint"))
        decided = [(key, value) for key, value in _values(brief).items() if value]
        for key, value in decided or [("", "nothing is decided yet")]:
            text = ", ".join(value) if isinstance(value, list) else value
            parts = [part for line in text.splitlines() for part in wrapped(line, lines.width - WIDE - 2)]
            for number, part in enumerate(parts):
                lines.write((f"  {key if not number else '':<{WIDE}}", "hint"), (part, ""))


def briefs_data(found: Sequence[Brief], made: Sequence[str]) -> dict[str, Any]:
    """As JSON."""
    rows = [
        {"locale": brief.locale, "path": brief.path, "there": brief.style is not None, **_values(brief)}
        for brief in found
    ]
    return {"briefs": rows, "made": list(made), "problems": []}


def _values(brief: Brief) -> dict[str, Any]:
    style = brief.style
    if style is None:
        return {"formality": "", "digits": "", "quotes": "", "brands": [], "notes": ""}
    return {
        "formality": style.formality,
        "digits": style.digits,
        "quotes": style.quotes,
        "brands": list(style.brands),
        "notes": style.notes,
    }
