"""Several source texts have one translation.

Why: a translation pasted into the wrong place is whole, fluent, and about something else. Where the sources differ in
a number or in a "not", one of the two translations is wrong.

How: translations of three words or more that are the same for sources that differ in more than case, spaces and the
last mark. An error where the digits or the negations of the sources differ, a warning else.

What to do: read both; texts that say the same in other words may have one translation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.language.numbers.digits import ascii_digits
from translator.model import Catalog, Problem, Severity

ID = "same-translation"
SEVERITY = Severity.ERROR

DIGITS = re.compile(r"\d+")
NOT = re.compile(r"\b(?:not|no|never|without|none|nor|neither|cannot)\b|n['’]t\b", re.IGNORECASE)
FEWEST = 3


def check(catalog: Catalog) -> Iterator[tuple[int | None, Problem]]:
    """A finding on every message whose translation another source before it has."""
    first: dict[str, str] = {}
    for index, message in enumerate(catalog.messages):
        if message.obsolete or message.plural is not None or message.empty or not message.id:
            continue
        target = " ".join(message.strings[0].split())
        if target.count(" ") < FEWEST - 1:
            continue
        other = first.setdefault(target.casefold(), message.id)
        if other is not message.id and _plain(other) != _plain(message.id):
            severity = Severity.ERROR if _claims(other) != _claims(message.id) else Severity.WARNING
            yield index, Problem(ID, severity, f"also the translation of “{_short(other)}”")


def _claims(source: str) -> tuple[list[str], bool]:
    """What of a source must be in its translation: its digits, and whether it negates."""
    return sorted(DIGITS.findall(ascii_digits(source))), bool(NOT.search(source))


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold().rstrip(".:!?… ")


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:59] + "…"
