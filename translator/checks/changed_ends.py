"""A part of the check `exchanged`: from where to where something changes, the other way round.

source       Your visit has moved from Tuesday to Thursday.
translation  Ihr Termin wurde von Donnerstag auf Dienstag verlegt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from translator.checks.changed_shares import Two
from translator.checks.pair import Pair
from translator.language.lexicon import lexicon
from translator.language.opposites.denying import listed
from translator.language.reading import Reading
from translator.model import Span

ANYWHERE = re.compile(r"\bfrom\b", re.IGNORECASE)
FROM = re.compile(r"\bfrom (?:an? |the |about |around )?\Z", re.IGNORECASE)
TO = re.compile(r" (?:(?:back|up|down|forward) )?to (?:an? |the |about |around )?", re.IGNORECASE)
NEAR = 16
"""Characters before an end in which the "from" stands."""
End = tuple[tuple[str, str], Span]
"""What one of the two is, and where it stands."""


def changed_ends(pair: Pair, parts: Two) -> tuple[Two, Two] | None:
    """The two ends in each of two sentences, where the translation begins with the one that the source ends with."""
    here, there = parts
    if ANYWHERE.search(pair.source, *here) is None:
        return None
    theirs = [*_ends(pair.there, there)]
    for one, two in pairwise(_ends(pair.here, here)):
        if not _are_ends(pair.source, one[1], two[1]):
            continue
        places = [[span for what, span in theirs if what == which] for which, _ in (one, two)]
        if any(len(found) != 1 for found in places):
            continue
        (first,), (last,) = places
        if last < first and _are_turned(pair.target, pair.locale, last, first):
            return (one[1], two[1]), (last, first)
    return None


def _are_ends(text: str, one: Span, two: Span) -> bool:
    """Whether English says "from" the one "to" the other; a range says both itself."""
    ahead = FROM.search(text, max(0, one[0] - NEAR), one[0])
    return ahead is not None and (one == two or TO.fullmatch(text, one[1], two[0]) is not None)


def _are_turned(text: str, locale: str, one: Span, two: Span) -> bool:
    """Whether a translation says "from" the one, and nothing like it of the other: "10 mg instead of 5 mg"."""
    instead = listed("instead", locale)
    if instead is not None and instead.search(text, one[1], two[0]):
        return False
    return _starts(text, locale, one) and not _starts(text, locale, two)


def _starts(text: str, locale: str, span: Span) -> bool:
    """Whether what stands there is from where it starts."""
    before, behind = _starting(locale)
    ahead = before is not None and before.search(text, max(0, span[0] - NEAR), span[0])
    return bool(ahead or (behind is not None and behind.match(text, span[0])))


@lru_cache(maxsize=32)
def _starting(locale: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What stands before it, and how its own word ends."""
    settings = lexicon(locale).settings
    words, endings = ("|".join(map(re.escape, settings.get(key, ()))) for key in ("starting", "starting_behind"))
    return (
        re.compile(rf"(?<!\w)(?:{words})\s+(?:\w{{1,3}} )?\Z", re.IGNORECASE) if words else None,
        re.compile(rf"\S{{1,30}}?(?: \S{{1,20}})??['’]?(?:{endings})\b", re.IGNORECASE) if endings else None,
    )


def _ends(reading: Reading, part: Span) -> Iterator[End]:
    """What may be an end, in order; a range is two of them."""
    found: list[End] = []
    for one in reading.quantities:
        found += [(("number " + one.unit, value), one.span) for value in dict.fromkeys((one.low, one.high))]
    found += [(("day", cue.what), cue.span) for cue in reading.weekdays]
    found += [(("date", str(sorted(date.days))), date.span) for date in reading.dates]
    found += [(("time", str(sorted(time.minutes))), time.span) for time in reading.times]
    yield from sorted((end for end in found if part[0] <= end[1][0] < part[1]), key=lambda end: end[1])
