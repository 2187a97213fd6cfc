"""A word for "how often" that is read in two ways: bi-weekly is twice a week, or every two weeks.

    source       You will have bi-weekly injections.
    finding      bi-weekly is twice a week or every two weeks

Write which of the two it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from translator.model import Problem, Severity

ID = "ambiguous-frequency"
SEVERITY = Severity.WARNING

TWICE = re.compile(r"\b(?P<word>bi[-‐‑– ]?(?P<unit>weekly|monthly|yearly|annual(?:ly)?|daily|hourly))\b", re.IGNORECASE)
UNITS = {"weekly": "week", "monthly": "month", "daily": "day", "hourly": "hour"}


def check(texts: Sequence[str]) -> Iterator[tuple[int, Problem]]:
    """A finding per word."""
    for index, text in enumerate(texts):
        for match in TWICE.finditer(text):
            unit = UNITS.get(match["unit"].lower(), "year")
            said = f"{match['word']} is twice a {unit} or every two {unit}s: write which"
            yield index, Problem(ID, SEVERITY, said, in_source=(match.span(),))
