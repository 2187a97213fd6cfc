"""Nothing is translated yet."""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.model import Severity

ID = "untranslated"
SEVERITY = Severity.INFO


def check(pair: Pair) -> Iterator[str]:
    """At most one finding."""
    if pair.source.strip() and not pair.target.strip():
        yield "not translated yet"
