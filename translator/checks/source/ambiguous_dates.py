"""A date in digits that is one day in Britain and another in America: 03/04/2025.

    source       The next clinic is on 03/04/2025.
    finding      03/04/2025 is 3 April or 4 March

Write the month as a word: 3 April 2025.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translator.language.numbers.dates import Day
from translator.language.reading import read
from translator.model import Problem, Severity

ID = "ambiguous-dates"
SEVERITY = Severity.WARNING

MONTHS = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def check(texts: Sequence[str]) -> Iterator[tuple[int, Problem]]:
    """A finding per date."""
    for index, text in enumerate(texts):
        for date in read(text, "en").dates:
            if len(date.days) > 1:
                words = " or ".join(_day(day) for day in sorted(date.days, reverse=True))
                said = f"{text[slice(*date.span)]} is {words}: write the month as a word"
                yield index, Problem(ID, SEVERITY, said, in_source=(date.span,))


def _day(day: Day) -> str:
    return f"{day.day} {MONTHS[day.month]}"
