"""Nothing is translated yet."""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.model import Problem, Severity

ID = "untranslated"
SEVERITY = Severity.INFO


def check(pair: Pair) -> Iterator[Problem]:
    """At most one finding."""
    if pair.source.strip() and not pair.target.strip():
        yield Problem(ID, SEVERITY, "not translated yet")
