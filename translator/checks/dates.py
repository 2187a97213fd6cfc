"""Dates, times of day, weekdays and parts of the day are the same in source and translation.

3:30 p.m., 15:30, 15 h 30 and 15.30 Uhr are one time; 12 March 2025, 12.03.2025 and ١٢ مارس ٢٠٢٥ are one date.
A date that can be read in two ways (03/04/2025) agrees with either.

    source       Come on Monday at 8:15 p.m.
    translation  Kommen Sie am Dienstag um 8:15 Uhr.
    finding      source Monday, translation Dienstag

Correct what is wrong; if both texts are right, dismiss the finding with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translator.checks.pair import Pair
from translator.language.cues import Cue, within
from translator.language.reading import Reading
from translator.model import Problem, Severity, Span

ID = "dates"
SEVERITY = Severity.ERROR


NEIGHBOURS = frozenset({("noon", "afternoon"), ("afternoon", "evening"), ("evening", "night")})
"""Parts of the day between which languages draw the line in other places."""
WHOLE_DAY = frozenset({"morning", "evening"})
"""From the one to the other is all day."""


def check(pair: Pair) -> Iterator[Problem]:
    """At most one finding each for times, dates, weekdays and parts of the day."""
    if not pair.target.strip():
        return
    found = pair.agreement
    both_known = pair.here.known and pair.there.known
    for missing, extra in (found.times, found.dates):
        if (missing and extra) or (both_known and (missing or extra)):
            yield _problem(pair, missing, extra)
    if both_known:
        for here, there in ((pair.here.weekdays, pair.there.weekdays), (_untimed(pair.here), _untimed(pair.there))):
            missing, extra = (_only(here, there), _only(there, here)) if here and there else ([], [])
            if missing and extra:
                yield _problem(pair, missing, extra)


def _only(cues: Sequence[Cue], others: Sequence[Cue]) -> list[Span]:
    """The words of one side that none of the other agrees with; a word may have two meanings ("днём")."""
    meant = {cue.what for cue in others}
    if meant >= WHOLE_DAY:
        meant.add("day")
    near = (*NEIGHBOURS, *((later, sooner) for sooner, later in NEIGHBOURS))
    meant.update([here for here, there in near if there in meant])
    agreed = {cue.span for cue in cues if cue.what in meant}
    return list(dict.fromkeys(cue.span for cue in cues if cue.span not in agreed))


def _untimed(reading: Reading) -> list[Cue]:
    """The parts of the day that belong to no time, as that of "seven in the evening" does; "noon" is one itself."""
    timed = {cue for time in reading.times if not time.named for cue in within(reading.dayparts, time.span)}
    return [cue for cue in reading.dayparts if cue not in timed]


def _problem(pair: Pair, missing: Sequence[Span], extra: Sequence[Span]) -> Problem:
    text = f"source {pair.said(missing, True)}, translation {pair.said(extra, False)}"
    return Problem(ID, SEVERITY, text, in_source=tuple(missing), in_target=tuple(extra))
