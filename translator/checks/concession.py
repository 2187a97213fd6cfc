"""What holds "even if" something is so does not become what holds if it is so.

    source       Finish the tablets even if you feel better.
    translation  Nehmen Sie die Tabletten, bis es Ihnen besser geht.
    finding      source even if, translation none

Looked for is "even" before a case, and "whether or not"; found is where the translation has no word at all that may say
so ("auch", "selbst", "obwohl", "trotz", "ob", "egal"). Nothing is said of texts of more than 20,000 characters.

What to do: say in the translation that it holds in that case too. Where it does, dismiss the finding and say so.
"""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.language.naming.choices import LONGEST, may_say, named
from translator.model import Problem, Severity

ID = "concession"
SEVERITY = Severity.ERROR

EVEN = "even_or_only:even"


def check(pair: Pair) -> Iterator[Problem]:
    """At most one finding."""
    if not pair.target.strip() or pair.copied or max(len(pair.source), len(pair.target)) > LONGEST:
        return
    spans = [span for (span, _), things in named(pair.source, pair.source_locale).items() if EVEN in things]
    if spans and not may_say(pair.target, pair.locale, EVEN):
        text = f"source {pair.said(spans[:1], True)}, translation none"
        yield Problem(ID, SEVERITY, text, in_source=(spans[0],))
