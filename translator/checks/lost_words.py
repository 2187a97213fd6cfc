"""A word on which it hangs is lost: what holds "even if" something is so, or is to be done "at once".

    source       Finish the tablets even if you feel better.
    translation  Nehmen Sie die Tabletten, bis es Ihnen besser geht.
    finding      source even if, translation none

Looked for are "even" before a case, "whether or not", and "immediately", "straight away" and the like where nothing is
denied; found is where the translation has no word at all that may say so ("auch", "obwohl", "egal"; "sofort",
"dringend", "112"). Nothing is said of texts of more than 20,000 characters.

What to do: say it in the translation too. Where it does, dismiss the finding and say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.language.naming.choices import LONGEST, may_say, named
from translator.language.opposites.polarity import denials
from translator.model import Problem, Severity, Span

ID = "lost-words"
SEVERITY = Severity.ERROR

EVEN, AT_ONCE = "even_or_only:even", "urgency:at_once"
TOGETHER = re.compile(r"(?:\w+ (?:tablets|people|visitors|doses)|two|three|four|both|all|more|looked|taken|seen) \Z")
"""What stands before an "at once" that says no time."""
BEFORE = 24
"""Characters that are looked at for it."""


def check(pair: Pair) -> Iterator[Problem]:
    """At most one finding for each of the two."""
    if not pair.target.strip() or pair.copied or max(len(pair.source), len(pair.target)) > LONGEST:
        return
    for thing in (EVEN, AT_ONCE):
        spans = [span for (span, _), things in named(pair.source, pair.source_locale).items() if thing in things]
        if thing == AT_ONCE:
            spans = [] if denials(pair.here.negations) else [span for span in spans if _is_a_time(pair.source, span)]
        if spans and not may_say(pair.target, pair.locale, thing):
            text = f"source {pair.said(spans[:1], True)}, translation none"
            yield Problem(ID, SEVERITY, text, in_source=(spans[0],))


def _is_a_time(text: str, span: Span) -> bool:
    return TOGETHER.search(text, max(0, span[0] - BEFORE), span[0]) is None
