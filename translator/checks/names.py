"""A name that must stay (locales/glossary.csv, kind keep) and stands in the source stands in the translation too.

In the same letters, at least once; an ending may follow it ("Botox'un", "Botox-Behandlung").
"""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.markup import mentions
from translator.model import Problem, Severity

ID = "names"
SEVERITY = Severity.ERROR


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per name that is lost."""
    if not pair.target:
        return
    for name in pair.names:
        if mentions(pair.source, name) and name not in pair.target:
            text = f"“{name}” stands in the source, not in the translation"
            at = pair.source.index(name)
            yield Problem(ID, SEVERITY, text, in_source=((at, at + len(name)),))
