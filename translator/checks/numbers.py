"""Every number that the source writes in digits stands in the translation, and no other does.

Digits of any script and each language's grouping and decimal mark are read; order does not count; a small number may
be a word on one side. "1.5 mg" against a German "1.500 mg" is an error: that is fifteen hundred there.
"""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.language.quantities import difference
from translator.model import Problem, Severity

ID = "numbers"
SEVERITY = Severity.ERROR


def check(pair: Pair) -> Iterator[Problem]:
    """One finding, with the numbers of each side that the other has not."""
    if not pair.target:
        return
    missing, extra = difference(pair.source, pair.target, pair.source_locale, pair.locale)
    if missing or extra:
        text = f"source {' and '.join(missing) or 'none'}, translation {' and '.join(extra) or 'none'}"
        yield Problem(ID, SEVERITY, text)
