"""A dose, a temperature or a weight without its unit: "take 50 twice a day".

    source       Take 50 twice a day.
    finding      50 has no unit

Write the unit behind the number, each time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from translator.language.reading import read
from translator.model import Problem, Severity, Span

ID = "missing-units"
SEVERITY = Severity.WARNING

DOSED = re.compile(
    r"\b(?:doses?|dosages?|tak(?:e|es|ing)|inject(?:s|ed|ing)?|giv(?:e|es|en|ing)|appl(?:y|ies|ied)|swallow(?:s|ed)?"
    r"|receiv(?:e|es|ed|ing)|administer(?:ed|s)?|prescribe[sd]?|fever|temperature|weigh(?:s|t|ing)?|drink"
    r"|dissolv(?:e|es|ed)|increas(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|wait|concentration|strength"
    r"|blood (?:sugar|glucose|pressure))\b[^.;!?]{0,30}\Z",
    re.IGNORECASE,
)
ALONE = re.compile(
    r"\s*(?:\Z|[.,;:!?)]|(?:once|twice|daily|nightly|weekly|per|every|each|a (?:day|week|month)|to|and|in|at"
    r"|or(?! (?:more|less|fewer) [a-z])|before|after|with|for|if|when|should|must|by mouth|into|under)\b)",
    re.IGNORECASE,
)
OTHER = re.compile(
    r"(?:day|week|month|step|phase|stage|grade|type|room|page|number|no\.|dose|age|aged|year|at|out of)\s*\Z", re.I
)
LISTED = re.compile(r"\s?(?:,|/|-|–|or|and|to)(?: or| and)?\s?|, ?(?:or|and) ")
"""Between two numbers that share what stands behind the second: "25, 50 or 100 mg"."""


def check(texts: Sequence[str]) -> Iterator[tuple[int, Problem]]:
    """A finding per number in digits that stands alone where a measure is meant."""
    for index, text in enumerate(texts):
        for start, end in reversed(_bare(text)):
            if DOSED.search(before := text[max(0, start - 60) : start]) and not OTHER.search(before):
                yield index, Problem(ID, SEVERITY, f"{text[start:end]} has no unit", in_source=((start, end),))


def _bare(text: str) -> list[Span]:
    """The numbers in digits with neither a unit nor a noun behind them, nor behind one that they are listed with: the
    last first."""
    found: list[Span] = []
    following, is_bare = len(text), True
    for quantity in reversed(read(text, "en").quantities):
        start, end = quantity.span
        if quantity.unit or following == len(text) or not LISTED.fullmatch(text, end, following):
            is_bare = not quantity.unit and ALONE.match(text, end) is not None
        if is_bare and quantity.digits and quantity.kind == "count":
            found.append(quantity.span)
        following = start
    return found
