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
from translator.language.cues import within
from translator.language.naming.choices import LONGEST, may_say, named
from translator.language.opposites.polarity import denials
from translator.model import Problem, Severity, Span

ID = "lost-words"
SEVERITY = Severity.ERROR

EVEN, AT_ONCE = "even_or_only:even", "urgency:at_once"
TOGETHER = "at once"
"""May be "at the same time", or belong to "once a year", but where somebody is to be called or told."""
CALLED = re.compile(r"\b(?:call|contact|ring|phone|see|go|come|tell|stop|seek|get|inform|return)\b", re.IGNORECASE)
PLACE = re.compile(
    r" (?:outside|inside|above|below|beneath|under|around|adjacent|surrounding|behind|next to|in front)\b",
    re.IGNORECASE,
)
"""Behind an "immediately" that says where something is."""
EMERGENCY_STOP = re.compile(r"as an emergency stop", re.IGNORECASE)
WHETHER = re.compile(r"whether or not\b(?P<to> to\b)?", re.IGNORECASE)
"""Before "to" it asks what is to be done."""
QUESTION = re.compile(r"\b(?:tell|ask|know|check|specify|decide|say|see)\b[^,.;:]{0,30}\Z", re.IGNORECASE)
"""Behind that stands a question, and no case."""
STOPS = ".!?\n"


def check(pair: Pair) -> Iterator[Problem]:
    """At most one finding for each of the two."""
    if not pair.target.strip() or pair.copied or max(len(pair.source), len(pair.target)) > LONGEST:
        return
    found = named(pair.source, pair.source_locale)
    for thing in (EVEN, AT_ONCE):
        spans = [span for (span, _), things in found.items() if thing in things and _is_meant(pair, span, thing)]
        if spans and not may_say(pair.target, pair.locale, thing):
            text = f"source {pair.said(spans[:1], True)}, translation none"
            yield Problem(ID, SEVERITY, text, in_source=(spans[0],))


def _is_meant(pair: Pair, span: Span, thing: str) -> bool:
    """Whether a word says that in its sentence, and nothing there is denied that is to be done at once."""
    text = pair.source
    start = max(text.rfind(mark, 0, span[0]) for mark in STOPS) + 1
    if text[slice(*span)].lower() == TOGETHER and CALLED.search(text, start, span[0]) is None:
        return False
    if thing == AT_ONCE and PLACE.match(text, span[1]):
        return False
    if thing == AT_ONCE:
        return not (denials(within(pair.here.negations, (start, span[1]))) or EMERGENCY_STOP.match(text, span[0]))
    asked = WHETHER.match(text, span[0])
    return asked is None or not (asked["to"] or QUESTION.search(text, start, span[0]))
