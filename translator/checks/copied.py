"""The translation is the source text, untouched.

A name alone, and one or two words that two languages share ("Migraine"), are no copies; nor is a text without letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.model import Problem, Severity

ID = "copied"
SEVERITY = Severity.WARNING

WORD = re.compile(r"[^\W\d_]{2,}")
FEWEST = 3


def check(pair: Pair) -> Iterator[Problem]:
    """At most one finding."""
    if " ".join(pair.source.split()).casefold() != " ".join(pair.target.split()).casefold():
        return
    text = pair.source
    for name in pair.names:
        text = text.replace(name, " ")
    if len(WORD.findall(text)) >= FEWEST:
        yield Problem(ID, SEVERITY, "the translation is the source text")
