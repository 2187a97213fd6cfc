"""The translation is absurdly short or long for its source.

Why: most of a sentence may be gone, or something was invented that the clinic never said.

How: each language has its usual length beside English; short texts may differ much ("ENT", three letters, is
"Hals-Nasen-Ohren-Heilkunde"), long ones little.

What to do: read both texts side by side. Where all is there and nothing was added, nothing has to be done.
"""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks import truncated
from translator.checks.pair import Pair
from translator.language.matching.lengths import excess
from translator.model import Problem, Severity

ID = "length"
SEVERITY = Severity.WARNING

# The logarithm of the ratio that is too much: so much for any text, and so much more for a short one.
ALWAYS = 0.3
TOO_LONG, TOO_SHORT = 6.0, 8.0
AT_MOST = 1.8
"""So much more, at most, for a text that is no abbreviation."""
ABBREVIATION = 4
"""Characters of a text that, in capitals, may be an abbreviation: "ENT", "GPs"."""


def check(pair: Pair) -> Iterator[Problem]:
    """At most one finding."""
    source, target = len(pair.source), len(pair.target)
    if not source or not target:
        return
    if source > 200 or target > 200:
        source, target = (max(1, len(" ".join(text.split()))) for text in (pair.source, pair.target))
    much = excess(source, target, pair.source_locale, pair.locale)
    more = TOO_LONG * source**-0.5
    abbreviated = source <= ABBREVIATION and pair.source[:2].isupper()
    if much > ALWAYS + (more if abbreviated else min(more, AT_MOST)):
        word = "long"
    elif -much > ALWAYS + TOO_SHORT * source**-0.5 and not any(truncated.check(pair)):
        word = "short"
    else:
        word = ""
    if word:
        yield Problem(ID, SEVERITY, f"very {word}: {source} characters became {target}")
