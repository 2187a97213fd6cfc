"""A dose, a temperature or a weight without its unit: "take 50 twice a day".

    source       Take 50 twice a day.
    finding      50 has no unit

Write the unit behind the number, each time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from translator.language.reading import read
from translator.model import Problem, Severity

ID = "missing-units"
SEVERITY = Severity.WARNING

DOSED = re.compile(
    r"\b(?:doses?|dosages?|tak(?:e|es|ing)|inject(?:s|ed|ing)?|giv(?:e|es|en|ing)|appl(?:y|ies|ied)|swallow(?:s|ed)?"
    r"|receiv(?:e|es|ed|ing)|administer(?:ed|s)?|prescribe[sd]?|fever|temperature|weigh(?:s|t|ing)?|drink"
    r"|concentration|strength)\b[^.;!?]{0,30}\Z",
    re.IGNORECASE,
)
ALONE = re.compile(
    r"\s*(?:\Z|[.,;:!?)]|(?:once|twice|daily|nightly|weekly|per|every|each|a (?:day|week|month)|to|or|and|in the|at"
    r"|before|after|with|for|if|when|by mouth|into|under)\b)",
    re.IGNORECASE,
)
OTHER = re.compile(
    r"(?:day|week|month|step|phase|stage|grade|type|room|page|number|no\.|dose|age|aged|year|at)\s*\Z", re.I
)


def check(texts: Sequence[str]) -> Iterator[tuple[int, Problem]]:
    """A finding per number in digits that stands alone where a measure is meant."""
    for index, text in enumerate(texts):
        for quantity in read(text, "en").quantities:
            start, end = quantity.span
            before = text[max(0, start - 60) : start]
            if (
                quantity.digits and not quantity.unit and quantity.kind == "count"
                and DOSED.search(before) and not OTHER.search(before) and ALONE.match(text, end)
            ):  # fmt: skip
                yield index, Problem(ID, SEVERITY, f"{text[start:end]} has no unit", in_source=(quantity.span,))
