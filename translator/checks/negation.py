"""What the source denies, the translation denies; what it does not deny, the translation does not deny either.

Words such as "not", "no", "never" and "without" are looked for on both sides, sentence by sentence where both
texts have as many. A word that denies by its sense ("only", "un-") may stand for one, if it does not stand for a
word of its own kind as well.

    source       Do not drive.
    translation  Fahren Sie.
    finding      source not, translation none

A translation may say the same the other way round. Nothing is said where one text denies twice ("never without"),
where "not long" became "short", "not until" became "only when" or "need not stop" became "may go on". Where the
translation names nothing that the source names ("nothing wrong with your ear", "all is well"), or ends with a verb
that may be a command not to (Turkish "Yaraya dokunma."; "dokunma" is "touching" as well), it is only a warning. So is
an "only" of the source that the translation has lost, and one "not" more or less where both texts deny.

Correct the translation; if both texts say the same, dismiss the finding with the reason.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from translator.checks.answered import misanswered
from translator.checks.bounded import ONLY, anybody, bounded, unbounded
from translator.checks.converse import is_not_before
from translator.checks.counted_denials import denies_fewer, denies_more, is_apart, left_standing, not_in_both, once_more
from translator.checks.denied_clauses import moved_denial
from translator.checks.kept_denials import but_kept
from translator.checks.listed_denials import denied_at_once, said_of_one
from translator.checks.pair import Pair
from translator.checks.refrained import refrained
from translator.checks.said_otherwise import (
    apart_from_sides,
    denied_beside,
    denied_twice,
    ends_forbidding,
    is_far,
    is_less,
    is_not_yet,
    may_be_commanded,
    says_nothing_of,
    waits_before,
    waits_for_it,
)
from translator.checks.stand_ins import said_of_the_same, standing_in
from translator.checks.turned_round import turned_round
from translator.language.cues import Cue, within
from translator.language.opposites.denying import torn
from translator.language.opposites.excuses import MOST, turned, undone, whole, zeros
from translator.language.opposites.polarity import ASIDE, WITHOUT, denials, spare
from translator.language.opposites.predicates import said_by_opposite
from translator.model import Problem, Severity, Span

ID = "negation"
SEVERITY = Severity.ERROR
AROUND = 200
"""No side of opposites that a word is a part of begins so many characters before its sentence."""
ALLOWED = frozenset({"may", "optional"})
"""What is so is not prevented."""
Cues = tuple[Sequence[Cue], Sequence[Cue]]
"""Of the source, and of the translation."""


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per sentence where one side denies and the other does not, or not as often."""
    if not pair.target.strip() or not (pair.here.known and pair.there.known):
        return
    if not pair.here.negations and not pair.there.negations:
        return
    kept, none = _kept(pair), zeros(pair.here)
    claimed = but_kept(pair, [cue for cue in pair.here.negations if pair.source[slice(*cue.span)] not in kept])
    yield from (_told(pair, span, other) for span, other in misanswered(pair))
    for here, there in pair.parts:
        left, right = not_in_both(pair, within(claimed, here), within(pair.there.negations, there))
        left, right = said_of_the_same(pair, left, right, here, there)
        if problem := _at_once(pair, left, right, here, there):
            yield problem
            continue
        if moved := moved_denial(pair, here, there):
            yield _said(pair, *moved)
            continue
        alone = torn(right, pair.target, there, pair.locale) if not ends_forbidding(pair, there) else []
        if alone and (denied := denials(left) or [cue for cue in left if cue.what == ONLY]):
            yield _said(pair, denied, alone)
            continue
        if said_of_one(pair, left, right, here, there):
            yield _said(pair, denials(left), denials(right))
            continue
        ours, theirs = standing_in(pair, left, right, here, there)
        if denies_more(
            left,
            left_standing(pair, left, right, here, there),
            spare(theirs, ours),
            here[1] - here[0],
            denies_fewer(pair, left, right),
            denied_at_once(pair, left, right, here, there),
        ):
            yield from _found(pair, ours, here, there, lost=True)
        elif (
            denials(right)
            and not (denials(left) or spare(ours, theirs))
            and bisect_left(none, here[0]) == bisect_left(none, here[1])
            and not is_not_before(pair, (here, there))
            and not is_not_yet(pair, right, here, there)
        ):
            yield from _found(pair, theirs, there, here, lost=False)
        else:
            yield from _otherwise(pair, (left, right), (ours, theirs), here, there)


def _at_once(pair: Pair, left: Sequence[Cue], right: Sequence[Cue], here: Span, there: Span) -> Problem | None:
    """What is found by a word that nothing else is asked of: an "only" that is lost, or became "anyone"; what is left
    undone, and done; what is turned round."""
    if both := anybody(pair, left, right, here, there) or turned_round(pair, left, right, here, there):
        return _told(pair, *both)
    if left_undone := refrained(pair, right, here, there):
        return _told(pair, left_undone)
    if only := unbounded(pair, left, right, here, there):
        return _told(pair, only, severity=Severity.WARNING)
    return None


def _otherwise(pair: Pair, all_: Cues, left_over: Cues, here: Span, there: Span) -> Iterator[Problem]:
    """What is found where both sides deny, or words of the translation may stand for a "not"; `left_over` are the words
    that stand for nothing else."""
    (left, right), (ours, theirs) = all_, left_over
    if once_more(pair, left, right, spare(ours, theirs), here, there) or is_apart(pair, left, right, here, there):
        yield _said(pair, denials(left), denials(right), Severity.WARNING)
    elif denials(left) and not denials(right) and is_far(pair, left, spare(theirs, ours), here, there):
        spans = tuple(cue.span for cue in denials(left))
        text = f"source {pair.said(spans, True)}, translation none"
        yield Problem(ID, Severity.WARNING, text, in_source=spans)
    elif beside := denied_beside(pair, left, right, here, there):
        yield _said(pair, [], beside)
    else:
        yield from (_said(pair, *both) for both in bounded(pair, left, right, here, there))


def _kept(pair: Pair) -> set[str]:
    """The denials of the source that are words to be typed, which the translation keeps, and which deny nothing there:
    "reply NO"."""
    words = {pair.source[slice(*cue.span)] for cue in pair.here.negations}
    typed = {word for word in words if len(word) > 1 and word.isupper()}
    there = {word: re.search(rf"(?<!\w){re.escape(word)}(?!\w)", pair.target) for word in typed}
    starts = {at.start() for at in there.values() if at}
    denying = {start for start in starts for cue in pair.there.negations if cue.span[0] <= start < cue.span[1]}
    return {word for word, at in there.items() if at and at.start() not in denying}


def _told(pair: Pair, span: Span, other: Span | None = None, severity: Severity = SEVERITY) -> Problem:
    """A problem of these places of both texts."""
    others = (other,) if other else ()
    text = f"source {pair.said([span], True)}, translation {pair.said(others, False)}"
    return Problem(ID, severity, text, in_source=(span,), in_target=others)


def _said(pair: Pair, here: Sequence[Cue], there: Sequence[Cue], severity: Severity = SEVERITY) -> Problem:
    spans, others = tuple(cue.span for cue in here), tuple(cue.span for cue in there)
    text = f"source {pair.said(spans, True)}, translation {pair.said(others, False)}"
    return Problem(ID, severity, text, in_source=spans, in_target=others)


def _found(pair: Pair, cues: Sequence[Cue], part: Span, other: Span, *, lost: bool) -> Iterator[Problem]:
    """That this part of one text denies, and the other part of the other text does not."""
    reading, others = (pair.here, pair.there) if lost else (pair.there, pair.here)
    otherwise = {cue.span for cue in within(reading.negations, part) if cue.what == ASIDE and not lost}
    own = [cue for cue in denials(cues) if cue.span not in otherwise]  # not "yoksa", which is "or else" too
    counterparts = within(others.negations, other)
    sides = within(reading.contrasts, (part[0] - AROUND, part[1]))
    own = apart_from_sides(own, sides, within(others.contrasts, other))
    weak = spare(whole(cues, sides, within(others.contrasts, other)), counterparts)
    none = denied_twice(pair, own, weak, within(reading.clauses, part), other, lost) and not denials(counterparts)
    possible = undone(own, weak) and any(cue.what in ALLOWED for cue in within(others.modals, other))
    if not own or none or possible:
        return
    if turned(reading, part, others, other, lost) and not (lost and waits_for_it(pair, own, other)):
        return
    if lost and (is_less(pair, own, other) or waits_before(pair, own, part, other)):
        return
    text, spans = (pair.source if lost else pair.target), tuple(cue.span for cue in own)
    counterpart = (pair.target if lost else pair.source)[slice(*other)]
    locales = (pair.source_locale, pair.locale) if lost else (pair.locale, pair.source_locale)
    both = (text, locales[0]), (counterpart, locales[1])
    plain = [span for span in spans[:MOST] if not said_by_opposite(*both[0], span, *both[1])]
    if len(plain) < len(spans[:MOST]) and len(plain) <= sum(cue.what != WITHOUT for cue in denials(counterparts)):
        return
    said = pair.said(spans, lost)
    message = f"source {said}, translation none" if lost else f"source none, translation {said}"
    unsure = lost and may_be_commanded(pair, pair.source[part[0] : own[0].span[0]], counterpart)
    reworded = says_nothing_of(pair, *((part, other) if lost else (other, part)))
    severity = Severity.WARNING if unsure or reworded else SEVERITY
    yield Problem(ID, severity, message, in_source=spans if lost else (), in_target=() if lost else spans)
