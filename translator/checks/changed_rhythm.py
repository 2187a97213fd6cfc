"""A part of the check `choices`: a rhythm that became a duration or a time of day, or the other way round.

source       Take it every 8 hours.
translation  Nehmen Sie es um 8 Uhr.
"""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.pair import Pair, Places
from translator.language.cues import Cue
from translator.language.naming.choices import may_say
from translator.language.numbers.clock import Time
from translator.language.numbers.quantity import Quantity
from translator.language.opposites.polarity import denials
from translator.language.reading import Reading
from translator.model import Span

EVERY, LASTING = "every_or_for:every", "every_or_for:for"
PACED = "every "
BESIDE = 3
"""Characters between "every" and its number."""
HOUR, HALF_DAY = 60, 12
SCARCE = "scarce"
"""The "not" of "not more than"."""
MOST = 40
"""Of more rhythms the rest is not compared."""


def changed_rhythm(pair: Pair) -> Places | None:
    """A rhythm of one text, where the other has none, and what it has in its place."""
    here, there = pair.here, pair.there
    if bool(here.rhythms) is bool(there.rhythms) or not (here.known and there.known) or pair.agreement.paced:
        return None
    if _denies(here) is not _denies(there):
        return None  # "every three months", "not for more than three months"
    if here.rhythms:
        return _instead(here, there, pair.target, pair.locale)
    back = _instead(there, here, pair.source, pair.source_locale)
    return None if back is None else (back[1], back[0])


def _instead(here: Reading, there: Reading, text: str, locale: str) -> Places | None:
    """The same of a text with a rhythm and one without: `text` is the other's."""
    found = next(_mistaken(here, there), None)
    if found is None and may_say(text, locale, LASTING):
        found = next((((cue.span,), ()) for cue in here.rhythms[:MOST] if _may_last(cue, here, there)), None)
    if found is None or may_say(text, locale, EVERY):
        return None
    return None if any(text[:start].endswith("/") for start, _ in found[1]) else found  # "75 mg/12 h"


def _denies(reading: Reading) -> bool:
    return bool(denials(reading.negations)) or any(cue.what == SCARCE for cue in reading.negations)


def _mistaken(here: Reading, there: Reading) -> Iterator[Places]:
    """Where one text has "every 8 hours" and the other eight hours, or eight o'clock."""
    for cue in here.rhythms[:MOST]:
        unit = cue.what.removeprefix(PACED)
        for one in here.quantities if unit != cue.what else ():
            if one.unit != unit or one.span == cue.span or not _beside(one.span, cue.span):
                continue  # "semiannual" may be a duration too
            same = (two for two in there.quantities if (two.low, two.unit) == (one.low, unit))
            yield from (((cue.span,), (two.span,)) for two in same)
            times = there.times if unit == "hour" and not here.times else ()
            yield from (((cue.span,), (time.span,)) for time in times if _is_at(time, one))


def _beside(one: Span, other: Span) -> bool:
    return one[0] <= other[1] + BESIDE and other[0] <= one[1] + BESIDE


def _is_at(time: Time, hours: Quantity) -> bool:
    """Whether a time is o'clock of so many hours."""
    whole = {minute // HOUR for minute in time.minutes if not minute % HOUR}
    return hours.low in {str(hour + more) for hour in whole for more in (0, HALF_DAY)}


def _may_last(cue: Cue, here: Reading, there: Reading) -> bool:
    """Whether the unit of a rhythm, "once a week", may be a duration in a text that names it: "for a week"."""
    if cue.what not in there.units or any(one.unit == cue.what for one in here.quantities):
        return False
    return any(one.kind == "times" and _beside(one.span, cue.span) for one in here.quantities)
