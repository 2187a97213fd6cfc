"""Left stays left, before stays before, more stays more: the source's side of each pair of opposites is kept.

Pairs: left and right, before and after, more and less, increase and decrease, better and worse, upper and lower, hyper-
and hypo-, with and without, and what else the languages' files name under [contrasts].

    source       We will operate on your left knee.
    translation  Wir operieren Ihr rechtes Knie.
    finding      source left, translation rechtes

Reported where the translation lacks the source's word and has the opposite instead, where one number is another bound
("over 50", "under 50"), one time another limit ("by 1 June", "from 1 June"), where two opposites of a sentence
changed places, where of two that are joined ("before and after") one is lost, where what is done first is done then,
where what fell by 20 % falls to it, and where what may be done once something is over may be as long as it lasts. A
bound that only one of them has ("under 12", "12") is a warning. Signs are read as their words are: "≥ 38", "<30",
"HIV+", "A Rh−".
Nothing is said where one text denies and the other does not: "at most two" may be "not more than two". Correct the
translation; if both texts say the same, dismiss the finding with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from translator.checks.both_sides import half
from translator.checks.changed_by import changed_by
from translator.checks.changed_places import changed_places
from translator.checks.changed_start import changed_start
from translator.checks.converse import is_compared, is_converse, is_moved, is_passed
from translator.checks.lone_bounds import lone_bounds
from translator.checks.pair import Pair, Places
from translator.language.cues import Cue, within
from translator.language.opposites.certainty import ORDER, is_absent
from translator.language.opposites.denying import listed, verb_last
from translator.language.opposites.excuses import MOST
from translator.language.opposites.levels import turned
from translator.language.opposites.limits import (
    BOUNDS,
    LIMITS,
    Bounded,
    Limited,
    Swap,
    is_bound_otherwise,
    misplaced,
)
from translator.language.opposites.predicates import said_by_opposite
from translator.language.opposites.sequences import exchanged
from translator.language.opposites.swaps import AFTER, FROM, swaps
from translator.language.reading import Reading
from translator.model import Problem, Severity, Span

ID = "direction"
SEVERITY = Severity.ERROR

UNSURE = ("course:", "often:", "ease:")
"""Their words are used for much else: what "starts school" may "stop" something, and what rarely takes long usually is
short."""
OFTEN = "often:"
GRADED = ("often:", "likelihood:", "length:", "lasting:", "ease:", "amount:", "level:", "order:", "bound:", "limit:")
"""Of which one may say the opposite of "often" or "rarely" beside another word."""
NO_DENIAL = frozenset({"aside", "clash", "keep"})
"""Kinds of words that turn no "often" round."""
NO_WORDS = re.compile(r"\W*")
"""Between the beginning or end of a sentence and its first or last word."""
NOT_COMPARED = ("side:", "rank:", "turning:")
"""Pairs of which neither side is more of the other."""
UNTURNED = (*NOT_COMPARED, "order:", "height:", "company:", "bound:", "limit:", "deadline:")
"""Pairs of which no "rarely" says the other side."""
FIRST = "rank:first"
WITHOUT = "company:without"
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
    for parts in pair.parts:
        if (started := changed_start(pair, parts)) is not None:
            yield _problem(pair, started[:1], started[1:], SEVERITY)
    for parts in pair.parts if pair.here.quantities and pair.there.quantities else ():
        for ours, theirs in changed_by(pair, parts):
            yield _problem(pair, (ours,), (theirs,), SEVERITY)
    if not pair.here.contrasts or not pair.there.contrasts:
        return
    limited = Limited.of(pair.source, pair.here), Limited.of(pair.target, pair.there)
    for parts in pair.parts:
        worst: dict[Places, Severity] = {}
        for cues, others in _other(pair, parts, limited):
            both = _spans(cues), _spans(others)
            worst[both] = max(worst.get(both, Severity.INFO), _severity(pair, parts, cues, others))
        for (spans, places), severity in _apart(worst).items():
            yield _problem(pair, spans, places, severity)


def _apart(found: Mapping[Places, Severity]) -> dict[Places, Severity]:
    """The findings, the gravest of each word of the source at the same words of the translation: "plus difficile" is
    "difficile" too."""
    kept: dict[Places, Severity] = {}
    taken: dict[tuple[Span, ...], set[int]] = {}
    for (spans, places), severity in sorted(found.items(), key=lambda one: one[1] is not SEVERITY):
        ends = {end for _, end in places}
        if not ends & taken.setdefault(spans, set()):
            kept[spans, places] = severity
        taken[spans] |= ends
    return kept


def _problem(pair: Pair, spans: tuple[Span, ...], places: tuple[Span, ...], severity: Severity) -> Problem:
    text = f"source {pair.said(spans, True)}, translation {pair.said(places, False)}"
    return Problem(ID, severity, text, in_source=spans, in_target=places)


def _other(pair: Pair, parts: tuple[Span, Span], limited: tuple[Limited, Limited]) -> list[Swap]:
    """The words of a sentence that say another side of opposites in the translation."""
    both = _Sentences.of(pair, parts, limited)
    here, there = both.bounded
    if not (here.cues and there.cues):
        return []
    found = [swap for swap in swaps(here, there) if not any(excuse(both, swap) for excuse in READ_OTHERWISE)]
    turned_round = bool(found) and is_compared(pair, parts)
    if turned_round:
        found = [swap for swap in found if swap[0][0].what.startswith(NOT_COMPARED)]
    found = [swap for swap in found if not any(excuse(both, swap) for excuse in SAID_OTHERWISE)]
    found = _not_turned_twice(found) + _steps(both)
    found = found or _misplaced(both) or _late(both) or [*half(pair, parts, here.cues, there.cues)]
    return found or ([] if turned_round else [*changed_places(pair, parts, here.cues, there.cues)])


def _not_turned_twice(found: Sequence[Swap]) -> list[Swap]:
    """The same, but for an "often" and one other that turn each other round: "rarely severe", "meist leicht"."""
    kinds = [swap[0][0].what for swap in found if not swap[0][0].what.startswith(UNTURNED)]
    if len(kinds) == 2 and sum(kind.startswith(OFTEN) for kind in kinds) == 1:
        return [swap for swap in found if swap[0][0].what not in kinds]
    return [*found]


@dataclass(frozen=True)
class _Sentences:
    """Two sentences that stand for each other, by their places and as what each says of opposites."""

    pair: Pair
    parts: tuple[Span, Span]
    bounded: tuple[Bounded, Bounded]

    @classmethod
    def of(cls, pair: Pair, parts: tuple[Span, Span], limited: tuple[Limited, Limited]) -> _Sentences:
        here, there = (
            Bounded(whole, within(reading.contrasts, part), within(reading.negations, part), part)
            for whole, reading, part in zip(limited, (pair.here, pair.there), parts, strict=True)
        )
        cues = [cue for cue in here.cues if not BECAUSE.match(pair.source, cue.span[0])]
        return cls(pair, parts, (replace(here, cues=cues), there))

    def names(self, side: str) -> list[bool]:
        """Whether source and translation name a side of opposites."""
        return [any(cue.what == side for cue in one.cues) for one in self.bounded]


def _steps(both: _Sentences) -> list[Swap]:
    """What is done first in the source, and then in the translation."""
    if not both.names(FIRST)[0]:
        return []
    pair = both.pair
    moved = exchanged(pair.source, pair.target, (pair.source_locale, pair.locale), both.parts)
    return [moved] if moved[0] else []


def _misplaced(both: _Sentences) -> list[Swap]:
    """One number that is another bound, one time that is another limit."""
    if any(BOUNDING.isdisjoint(cue.what for cue in one.cues) for one in both.bounded):
        return []
    return [
        swap
        for swap in misplaced(*both.bounded)
        if not (is_converse(both.pair, both.parts, swap) or is_passed(both.pair, both.parts, swap))
    ]


def _late(both: _Sentences) -> list[Swap]:
    """A "no later than" that became an "after" or a "from", where neither text has another word for an order."""
    here, there = both.bounded
    latest = LATEST.search(both.pair.source, *both.parts[0])
    if latest is None or any(cue.what.startswith(ORDER) for cue in here.cues):
        return []
    if any(cue.what in ENDING for cue in there.cues):
        return []
    after = [cue for cue in there.cues if cue.what in (AFTER, FROM)]
    return [([Cue("limit:end", latest.span())], after)] if after else []


def _is_bound_otherwise(both: _Sentences, swap: Swap) -> bool:
    return is_bound_otherwise(*both.bounded, swap)


def _is_absent(both: _Sentences, swap: Swap) -> bool:
    here, there = both.bounded
    return is_absent((here.cues, there.cues), (here.denied, there.denied), swap)


def _is_only_place(both: _Sentences, swap: Swap) -> bool:
    """Whether a "more" that compares with nothing and bounds no number is told from words for a place that bound none
    either: "more easily", "Unter Doxycyclin … leichter"."""
    ours, theirs = both.bounded
    placed = {cue.span for cue in theirs.cues if cue.what.startswith(PLACES)}
    return all(
        DEGREE.match(both.pair.source, cue.span[0], both.parts[0][1]) and cue not in ours.bounds.values()
        for cue in swap[0]
    ) and all(cue.what in BOUNDS and cue.span in placed and cue not in theirs.bounds.values() for cue in swap[1])


def _is_converse(both: _Sentences, swap: Swap) -> bool:
    return is_converse(both.pair, both.parts, swap)


def _is_passed(both: _Sentences, swap: Swap) -> bool:
    return is_passed(both.pair, both.parts, swap)


def _is_moved(both: _Sentences, swap: Swap) -> bool:
    return is_moved(both.pair, both.parts, swap)


def _is_sequence(both: _Sentences, swap: Swap) -> bool:
    """Whether one text says an order by what comes first: "first wash, then dry", "before drying, wash"."""
    return swap[0][0].what.startswith(ORDER) and len({*both.names(FIRST)}) > 1


def _is_opposite(both: _Sentences, swap: Swap) -> bool:
    """Whether all that the translation is "without" is what the source says by an opposite: "spit it out", "sans
    avaler"."""
    pair, (here, _) = both.pair, both.parts
    return all(cue.what == WITHOUT for cue in swap[1]) and all(
        said_by_opposite(pair.target, pair.locale, cue.span, pair.source[slice(*here)], pair.source_locale)
        for cue in swap[1][:MOST]
    )


Excuse = Callable[[_Sentences, Swap], bool]

READ_OTHERWISE: tuple[Excuse, ...] = (_is_bound_otherwise, _is_absent, _is_only_place)
"""Why a side and its opposite may be no such words at all."""
SAID_OTHERWISE: tuple[Excuse, ...] = (_is_converse, _is_moved, _is_passed, _is_sequence, _is_opposite)
"""Why the opposite may say the same."""


def _severity(pair: Pair, parts: tuple[Span, Span], cues: Sequence[Cue], others: Sequence[Cue]) -> Severity:
    """Of words that are used for much else only a warning, but for those that both sentences command: "Stop the drops",
    "Commencez les gouttes"."""
    if not cues[0].what.startswith(UNSURE) or _is_alone(pair, parts, cues, others):
        return SEVERITY
    both = ((pair.source, pair.source_locale, parts[0], cues), (pair.target, pair.locale, parts[1], others))
    return SEVERITY if all(_is_commanded(*one) for one in both) else Severity.WARNING


def _is_alone(pair: Pair, parts: tuple[Span, Span], cues: Sequence[Cue], others: Sequence[Cue]) -> bool:
    """Whether "often" became "rarely" where each sentence has one such word, by words used for nothing else, and no
    word that the other sentence has not denies anything or names the opposite of another: "rarely lasts long" is
    "usually short"."""
    if not cues[0].what.startswith(OFTEN) or len(cues) != 1 or len(others) != 1:
        return False
    sides = ((pair.here, parts[0], cues[0].span), (pair.there, parts[1], others[0].span))
    if any(_is_within(*side) for side in sides) or _is_hedge(pair, parts[0], others[0]):
        return False
    denied = [
        sum(cue.span != own and cue.what not in NO_DENIAL for cue in within(reading.negations, part))
        for reading, part, own in sides
    ]
    here, there = (_graded(*side) for side in sides)
    return denied[0] == denied[1] and _are_told(here, there) and _are_told(there, here)


def _is_within(reading: Reading, part: Span, own: Span) -> bool:
    """Whether a word is within a phrase that says something of a degree: "less often"."""
    return any(
        cue.span != own and cue.span[0] < own[1] and own[0] < cue.span[1] and cue.what.startswith(GRADED)
        for cue in within(reading.contrasts, part)
    )


def _is_hedge(pair: Pair, here: Span, other: Cue) -> bool:
    """Whether a "sometimes" of the translation may say what a "may" of the source does: "il faut parfois"."""
    pattern = listed("hedges", pair.locale)
    return (
        pattern is not None
        and pattern.match(pair.target, other.span[0]) is not None
        and any(cue.what == "may" for cue in within(pair.here.modals, here))
    )


def _graded(reading: Reading, part: Span, own: Span) -> list[set[str]]:
    """What each word of a sentence says of opposites that may say another one's, but for the word `own`."""
    found: dict[int, set[str]] = {}
    for cue in within(reading.contrasts, part):
        if cue.span != own and cue.what.startswith(GRADED):
            found.setdefault(cue.span[1], set()).add(cue.what)
    return [*found.values()]


def _are_told(ours: Sequence[set[str]], theirs: Sequence[set[str]]) -> bool:
    """Whether each of these words says something that one of the others does."""
    return all(any(one & other for other in theirs) for one in ours)


def _is_commanded(text: str, locale: str, part: Span, cues: Sequence[Cue]) -> bool:
    """Whether one of these words is the first of a sentence; the last where the verb of a language stands there."""
    gaps = ((cue.span[1], part[1]) if verb_last(locale) else (part[0], cue.span[0]) for cue in cues)
    return any(NO_WORDS.fullmatch(text, *gap) for gap in gaps)


def _spans(cues: Sequence[Cue]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(cue.span for cue in cues))
