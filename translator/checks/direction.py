"""Left stays left, before stays before, more stays more: the source's side of each pair of opposites is kept.

Pairs: left and right, before and after, more and less, increase and decrease, better and worse, upper and lower, hyper-
and hypo-, with and without, and what else the languages' files name under [contrasts].

    source       We will operate on your left knee.
    translation  Wir operieren Ihr rechtes Knie.
    finding      source left, translation rechtes

Reported where the translation lacks the source's word and has the opposite instead, where one number is another bound
("over 50", "under 50"), one time another limit ("by 1 June", "from 1 June"), where two opposites of a sentence changed
places, where what is done first is done then, and where what fell by 20 % falls to it. A bound that only one of them
has ("under 12", "12") is a warning. Nothing is said where one text denies and the other does not: "at most two" may be
"not more than two". Correct the translation; if both texts say the same, dismiss the finding with the reason.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from translator.checks.changed_by import changed_by
from translator.checks.changed_places import changed_places
from translator.checks.converse import is_compared, is_converse, is_passed, is_waited
from translator.checks.lone_bounds import lone_bounds
from translator.checks.pair import Pair
from translator.language.cues import Cue, holder, within
from translator.language.opposites.certainty import LESS, MORE, ORDER, is_absent, is_certain
from translator.language.opposites.levels import turned
from translator.language.opposites.limits import (
    AT_POINTS,
    BOUNDS,
    LIMITS,
    Bounded,
    Limited,
    Swap,
    is_bound_otherwise,
    misplaced,
)
from translator.language.opposites.polarity import denials, spare
from translator.language.opposites.sequences import exchanged
from translator.model import Problem, Severity, Span

ID = "direction"
SEVERITY = Severity.ERROR

TREND = {
    "level:hyper": "up",
    "excess:much": "up",
    "change:up": "up",
    "level:hypo": "down",
    "excess:little": "down",
    "change:down": "down",
}
"""Pairs that stand for each other: "too low" is "hypo-", and what "rises" in the other text."""
EVEN = frozenset({"scarce", "keep", "only"})
"""Words that deny by their sense and turn no trend round."""
GRADED = ("size", "strength", "speed", "width", "often", "length")
"""Pairs whose sides are often said as "less" of the other one."""
LONG = 300
"""Characters of a text that was not read sentence by sentence, or of a very long sentence."""
UNSURE = ("course:", "often:", "ease:")
"""Their words are used for much else: what "starts school" may "stop" something, and what rarely takes long usually is
short."""
NOT_COMPARED = ("side:", "rank:", "turning:")
"""Pairs of which neither side is more of the other."""
FIRST = "rank:first"
AFTER, FROM = "order:after", "bound:from"
SINCE = re.compile(
    r"\bfrom (?:before|birth|(?:the |your |their )?(?:\w+(?:st|nd|rd|th) )?"
    r"(?:day|week|month|trimester|year|birthday|start|beginning|moment|time|onset))\b(?! to\b)",
    re.IGNORECASE,
)
"""What says in English since when something is so, and is often said without a "from"."""
LATEST = re.compile(r"\b(?:no|not) later than\b", re.IGNORECASE)
"""An English end of a time, which is a side of opposites only where both texts name the same point."""
ENDING = frozenset({"order:before", "bound:until", "limit:end", "deadline:latest"})
"""By which a translation says that end."""
BECAUSE = re.compile(r"(?<=, )since\b", re.IGNORECASE)
"""Behind a comma it gives a reason."""
DEGREE = re.compile(r"(?:more|less) (?!than\b)[a-z]+(?!\w)(?![^.,;:]*\bthan\b)", re.IGNORECASE)
"""An English comparative that names nothing to compare with; its "more" is no word of its own in other languages."""
PLACES = ("height:", "depth:", "distance:")
"""Opposites of which some words say "more" and "less" as well: "unter", "bajo"."""
BOUNDING = BOUNDS | frozenset(LIMITS)
"""Opposites of which one may stand at a number or a time."""


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per pair of opposites and sentence, per number that is another bound or has lost its own, and per thing
    that is too high in one text and too low in the other."""
    found = [*_sides(pair)]
    yield from found
    reported = {span for problem in found for span in problem.in_source}
    for here, there in turned(pair.source, pair.target, (pair.source_locale, pair.locale)):
        if here not in reported and not _is_turned_round(pair, here):
            text = f"source {pair.said([here], True)}, translation {pair.said([there], False)}"
            yield Problem(ID, SEVERITY, text, in_source=(here,), in_target=(there,))
    reported |= {span for problem in found for span in problem.in_target}
    for bounds in lone_bounds(pair):
        if reported.isdisjoint(bounds):
            ours, theirs = ((span,) if span else () for span in bounds)
            text = f"source {pair.said(ours, True)}, translation {pair.said(theirs, False)}"
            yield Problem(ID, Severity.WARNING, text, in_source=ours, in_target=theirs)


def _is_turned_round(pair: Pair, span: Span) -> bool:
    """Whether the sentence in which something stands compares two things that the translation compares the other way
    round."""
    return any(here[0] <= span[0] < here[1] and is_compared(pair, (here, there)) for here, there in pair.parts)


def _sides(pair: Pair) -> Iterator[Problem]:
    if not pair.target.strip():
        return
    for parts in pair.parts if pair.here.quantities and pair.there.quantities else ():
        for ours, theirs in changed_by(pair, parts):
            yield _problem(pair, (ours,), (theirs,), SEVERITY)
    if not pair.here.contrasts or not pair.there.contrasts:
        return
    limited = Limited.of(pair.source, pair.here), Limited.of(pair.target, pair.there)
    for parts in pair.parts:
        worst: dict[tuple[tuple[Span, ...], tuple[Span, ...]], Severity] = {}
        for cues, others in _other(pair, parts, limited):
            both = _spans(cues), _spans(others)
            worst[both] = max(worst.get(both, Severity.INFO), _severity(cues))
        for (spans, places), severity in worst.items():
            yield _problem(pair, spans, places, severity)


def _problem(pair: Pair, spans: tuple[Span, ...], places: tuple[Span, ...], severity: Severity) -> Problem:
    text = f"source {pair.said(spans, True)}, translation {pair.said(places, False)}"
    return Problem(ID, severity, text, in_source=spans, in_target=places)


def _other(pair: Pair, parts: tuple[Span, Span], limited: tuple[Limited, Limited]) -> list[Swap]:
    """The words of a sentence that say another side of opposites in the translation."""
    here, there = parts
    left, right = within(pair.here.contrasts, here), within(pair.there.contrasts, there)
    left = [cue for cue in left if not BECAUSE.match(pair.source, cue.span[0])]
    denied = within(pair.here.negations, here), within(pair.there.negations, there)
    if not (left and right):
        return []
    named, said = ({cue.what for cue in cues} for cues in (left, right))
    ours, theirs = limited
    bounded = Bounded(ours, left, denied[0], here), Bounded(theirs, right, denied[1], there)
    changes = _unbounding(*bounded), _unbounding(*bounded[::-1])
    found = [*_opposed(_without_both(*changes, pair.source[slice(*here)]), denied, here[1] - here[0] > LONG)]
    found = [both for both in found if not is_bound_otherwise(*bounded, both)]
    found = [both for both in found if not is_absent((left, right), denied, both)]
    found = [both for both in found if not _is_only_place(pair, parts, bounded, both)]
    if turned_round := bool(found) and is_compared(pair, parts):
        found = [both for both in found if both[0][0].what.startswith(NOT_COMPARED)]
    found = [both for both in found if not (is_converse(pair, parts, both) or is_passed(pair, parts, both))]
    if (FIRST in named) is not (FIRST in said):  # "first wash, then dry", "before drying, wash"
        found = [both for both in found if not both[0][0].what.startswith(ORDER)]
    if FIRST in named:
        moved = exchanged(pair.source, pair.target, (pair.source_locale, pair.locale), parts)
        found += [moved] if moved[0] else []
    if not (found or BOUNDING.isdisjoint(named) or BOUNDING.isdisjoint(said)):
        found = [both for both in misplaced(*bounded) if not (is_waited(pair, both) or is_passed(pair, parts, both))]
    found = found or _late(pair, here, left, right)
    return found or ([] if turned_round else [*changed_places(pair, parts, left, right)])


def _late(pair: Pair, here: Span, left: Sequence[Cue], right: Sequence[Cue]) -> list[Swap]:
    """A "no later than" that became an "after" or a "from", where neither text has another word for an order."""
    latest = LATEST.search(pair.source, *here)
    if latest is None or any(cue.what.startswith(ORDER) for cue in left):
        return []
    if any(cue.what in ENDING for cue in right):
        return []
    after = [cue for cue in right if cue.what in (AFTER, FROM)]
    return [([Cue("limit:end", latest.span())], after)] if after else []


def _is_only_place(pair: Pair, parts: tuple[Span, Span], bounded: tuple[Bounded, Bounded], swap: Swap) -> bool:
    """Whether a "more" that compares with nothing and bounds no number is told from words for a place that bound none
    either: "more easily", "Unter Doxycyclin … leichter"."""
    ours, theirs = bounded
    placed = {cue.span for cue in theirs.cues if cue.what.startswith(PLACES)}
    return all(
        DEGREE.match(pair.source, cue.span[0], parts[0][1]) and cue not in ours.bounds.values() for cue in swap[0]
    ) and all(cue.what in BOUNDS and cue.span in placed and cue not in theirs.bounds.values() for cue in swap[1])


def _unbounding(one: Bounded, other: Bounded) -> list[Cue]:
    """The sides of opposites that a sentence names, without what is said to be higher or lower by a word that bounds a
    number, as the other text bounds it: "38 °C or higher", "menor de 3 meses"."""
    if not any(cue.what in TREND for cue in one.cues):
        return [*one.cues]
    bounds = other.bounds
    same = holder(cue.span for at, cue in one.bounds.items() if at in bounds and bounds[at].what == cue.what)
    return [cue for cue in one.cues if cue.what not in TREND or not same(cue.span)]


def _without_both(left: Sequence[Cue], right: Sequence[Cue], source: str) -> tuple[list[Cue], list[Cue]]:
    """The sides of both texts, without each "from" that is none in place of an "until": an "after" where the other text
    has an "after" too, and what the source says by a "from" that is no side of its own."""
    if not any(cue.what == FROM for cue in (*left, *right)):
        return [*left], [*right]
    return _without_from(left, right, 0), _without_from(right, left, len(SINCE.findall(source)))


def _without_from(cues: Sequence[Cue], others: Sequence[Cue], more: int) -> list[Cue]:
    """The sides of one text, first without as many of its "from" that are an "after" too as the other text has "after"
    besides, then without as many others as that says in `more` ways of its own; a second one of either is left."""
    after, same = ({cue.span for cue in side if cue.what == AFTER} for side in (cues, others))
    afters = [cue for cue in cues if cue.what == FROM and cue.span in after]
    left_out = {*afters[: max(0, len(same) - len(after) + len(afters))]}
    said = sum(cue.what == FROM for cue in others)
    left = [cue for cue in cues if cue.what == FROM and cue not in left_out]
    left_out |= {*left[: max(0, more - said)]}
    return [cue for cue in cues if cue not in left_out]


def _opposed(
    said: tuple[Sequence[Cue], Sequence[Cue]], denied: tuple[Sequence[Cue], Sequence[Cue]], long: bool
) -> Iterator[Swap]:
    """The words for a side of opposites in the source, with those for the other side in the translation."""
    none = True
    for side, other in _swapped(*said, long):
        cues, others = (
            [cue for cue in all_ if cue.what == what] for all_, what in zip(said, (side, other), strict=True)
        )
        if _spans(others) and {cue.span for cue in said[1] if cue.what == side}.issuperset(_spans(others)):
            continue  # a word that may be either
        if is_certain(side, *denied, cues, others):
            none = False
            yield cues, others
    if none:
        yield from _other_trend(*said, denied)


def _severity(cues: Sequence[Cue]) -> Severity:
    return Severity.WARNING if cues[0].what.startswith(UNSURE) else SEVERITY


def _spans(cues: Sequence[Cue]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(cue.span for cue in cues))


def _other_trend(
    here: Sequence[Cue], there: Sequence[Cue], denied: tuple[Sequence[Cue], Sequence[Cue]]
) -> Iterator[Swap]:
    """All that one side says is too little, low or falling, where all is too much, high or rising on the other."""
    ours, theirs = ([cue for cue in cues if cue.what in TREND] for cues in (here, there))
    if not (ours and theirs) or len({TREND[cue.what] for cue in (*ours, *theirs)}) < 2:
        return
    trends = [{TREND[cue.what] for cue in cues} for cues in (ours, theirs)]
    if [len(trend) for trend in trends] != [1, 1] or len(denials(denied[0])) != len(denials(denied[1])):
        return
    if EVEN.issuperset(cue.what for cue in (*spare(*denied), *spare(*denied[::-1]))):
        yield ours, theirs


def _swapped(here: Sequence[Cue], there: Sequence[Cue], long: bool) -> Iterator[tuple[str, str]]:
    """The sides that the source has more often than the translation, each with the opposite that stands there instead.
    Of a side that is only lost once, or lost in a long text, nothing else may be lost or new: the words for it may
    mean something else."""
    left, right = (Counter(cue.what for cue in cues if not cue.what.startswith(AT_POINTS)) for cues in (here, there))
    extra = {side.split(":")[0]: side for side in right if right[side] > left[side]}
    for side in left if extra else ():
        name = side.split(":")[0]
        other = extra.get(name)
        if other is None or other == side or right[side] >= left[side]:
            continue
        if side in TREND and _trends(here) == _trends(there):
            continue  # "raised … too little", "hoch … niedriger"
        even = left[side] + left[other] == right[side] + right[other]
        if name in GRADED and _lessened(here) != _lessened(there):
            continue  # "smaller", "moins grand"
        if even or not (right[side] or long):
            yield side, other


def _trends(cues: Sequence[Cue]) -> Counter[str]:
    """How often a text says that something rises or is high, and that it falls or is low; a word once."""
    found = {(cue.span[1], TREND[cue.what]) for cue in cues if cue.what in TREND}
    return Counter(trend for _, trend in found)


def _lessened(cues: Sequence[Cue]) -> int:
    """How often a text says "less" by a word of its own, which is not also the "more" of another language."""
    graded = {cue.span for cue in cues if cue.what.startswith(GRADED) or cue.what == MORE}
    return sum(cue.what == LESS and cue.span not in graded for cue in cues)
