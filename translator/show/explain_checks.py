"""What each check is, for people and programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from translator.show.excerpt import cells, wrapped
from translator.steps.explain_checks import Explained
from translator.terminal import Lines

LOOKS_AT = {
    "translation": "looks at each message and its translation",
    "catalog": "looks at all messages of a file together",
    "source": "looks at the articles alone (--source)",
}


def listed(checks: Sequence[Explained]) -> None:
    """Every check with its severity and what it is."""
    lines = Lines()
    wide = max(len(check.name) for check in checks)
    for check in checks:
        lead = wide + 11
        first, *rest = wrapped(check.summary, lines.width - lead)
        lines.write(
            (f"{check.name:<{wide}}  ", "bold"), (f"{check.severity.word:<9}", check.severity.word), (first, "")
        )
        for part in rest:
            lines.write((" " * lead, ""), (part, ""))


def explained(check: Explained) -> None:
    """A check's documentation: paragraphs are filled anew, what is indented or a list stays as it is."""
    lines = Lines()
    lines.write((check.name, "bold"), (f"  {check.severity.word}", check.severity.word), (_about(check), "hint"))
    for paragraph in check.text.split("\n\n"):
        lines.write()
        if _is_laid_out(paragraph):
            for line in paragraph.split("\n"):
                _as_it_is(lines, line)
            continue
        for line in wrapped(paragraph, lines.width):
            lines.write((line, ""))


def _as_it_is(lines: Lines, line: str) -> None:
    """A line with its indent and gaps, unless it is too long for that."""
    if cells(line) <= lines.width:
        lines.write((line, ""))
        return
    indent = " " * (len(line) - len(line.lstrip()))
    first, *rest = wrapped(line, lines.width - len(indent) - 2)
    for part in (first, *(f"  {more}" for more in rest)):
        lines.write((f"{indent}{part}", ""))


def explained_data(checks: Sequence[Explained]) -> dict[str, Any]:
    """As JSON."""
    return {
        "checks": [
            {
                "name": check.name,
                "severity": check.severity.word,
                "looksAt": check.looks_at,
                "summary": check.summary,
                "text": check.text,
            }
            for check in checks
        ],
        "problems": [],
    }


def _about(check: Explained) -> str:
    return f"  {LOOKS_AT[check.looks_at]}"


def _is_laid_out(paragraph: str) -> bool:
    return any(line.startswith((" ", "- ", "* ", "|")) for line in paragraph.split("\n"))
