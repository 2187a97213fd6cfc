"""A part of the checks `direction` and `negation`: what is said the other way round, of things that changed places.

    source       Wash your hands before you touch the wound.
    translation  Berühren Sie die Wunde erst nach dem Händewaschen.

Told by the words of both texts whose places are known.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from translator.checks.anchors import APART, LONGEST, anchors, compared, done_once, of_things
from translator.checks.pair import Pair
from translator.language.cues import Cue, within
from translator.language.lexicon import lexicon
from translator.language.numbers.atoms import amount
from translator.language.numbers.quantity import Quantity
from translator.language.opposites.certainty import ORDER
from translator.language.opposites.denying import beginning
from translator.language.opposites.excuses import UNTIL, places
from translator.language.opposites.limits import Swap
from translator.language.opposites.polarity import DENYING, UN, denials
from translator.language.opposites.sequences import turns
from translator.language.tables import pattern
from translator.model import Span

NEXT = 3
"""Characters between a "than" and the number behind it."""
WIDE = 100
"""No quantity, with what may stand between it and a word that belongs to it, is so long."""
NEAR, FAR = 3, 20
"""Characters between a "before" and the time before it; and before that to a "wait"."""
BEFORE, AFTER = "order:before", "order:after"
PREVENT = "prevent"
ASIDE = (ORDER, "company:", "height:")
"""Opposites whose words name nothing that is done, as a length of time does not: "half an hour before"."""
ORDERING = frozenset({"early", "late"})
"""What words for an order say is done."""
NAMING = (*DENYING, *UN)
"""Kinds of words by which people or things may be named: "non-smokers", "people without diabetes"."""
BETWEEN = 14
"""Characters between what is compared with and a comparison behind it: "içmeyenlere göre daha hızlı"."""
EARLIEST = "deadline:earliest"
FEW = re.compile(r",? (?:\w+ ){0,2}")
"""What may stand before a "then": "and only"."""
OTHERWISE = re.compile(r"\b(?:if|even|although|though|(?:more|longer|later) than|over)\b", re.IGNORECASE)
"""Beside these a "not" is of a condition, or of a bound: "no longer than 28 days after"."""
OF = re.compile(r" d(?:e|el|['’])")
"""Behind a "then" that is an "after": "después de"."""
ENDED = re.compile(r"\s*(?:[.,;:!?)،؛؟]|$)")
"""The end of a clause."""
ONLY = re.compile(r"(?:erst|только|лишь|seulement|solo|sólo)\b", re.IGNORECASE)
"""Of two words for an order the first: "erst … nachdem"."""
APART_BY = 60
"""Characters between these two."""
THEN = re.compile(r"(?:and )?(?:only )?then", re.IGNORECASE)
THAN = re.compile(r"\bthan\b", re.IGNORECASE)
AGAIN = re.compile(r"\b(?:it|them)\b", re.IGNORECASE)
"""What was named before."""


def is_converse(pair: Pair, parts: tuple[Span, Span], swap: Swap) -> bool:
    """Whether a "before" became an "after" as what is done then stands before it, and what is done first behind it; or
    a "then" a "before"."""
    (cue, *more), (other, *others) = swap
    if more or not cue.what.startswith(ORDER):
        return False
    if is_waited(pair, swap):
        return True
    last = bool(lexicon(pair.locale).settings.get("postpositions"))
    other = other if last else _joining(pair, other)
    if not others and (last or _is_then_said(pair, cue)):
        return _is_in_order(pair, parts, cue, other, last=last)
    if last:
        return False
    if cue.what == BEFORE and _is_next(pair, parts, cue, swap[1]):
        return True
    if others or _is_then_word(pair, other):
        return False
    clause, there = _clause(pair.source, cue.span[1], parts[0]), _clause(pair.target, other.span[1], parts[1])
    known = anchors(pair, parts, shared=True)
    behind = [both for both in known if clause[0] <= both[0][0] < clause[1]]
    behind = of_things(pair, behind) or behind
    then = [theirs for _, theirs in behind]
    first = [theirs for ours, theirs in known if not clause[0] <= ours[0] < clause[1]]
    return (
        bool(then)
        and all(span[1] <= other.span[0] for span in then)
        and any(there[0] <= span[0] < there[1] for span in first)
    )


def _joining(pair: Pair, cue: Cue) -> Cue:
    """An order's word, or of one of two words the second, behind which stands what is done then: "erst berühren,
    nachdem"."""
    words = lexicon(pair.locale).settings.get("done_after", ()) if cue.what == AFTER else ()
    said = pattern(words)
    if not words or said.search(pair.target, *cue.span):
        return cue
    behind = said.search(pair.target, cue.span[1], cue.span[1] + APART_BY)
    return Cue(cue.what, behind.span()) if behind and ONLY.match(pair.target, *cue.span) else cue


def _is_then_said(pair: Pair, cue: Cue) -> bool:
    """Whether an "after" of the source is a "then"."""
    return cue.what == AFTER and THEN.fullmatch(pair.source, *cue.span) is not None


def _is_in_order(pair: Pair, parts: tuple[Span, Span], cue: Cue, other: Cue, *, last: bool) -> bool:
    """Whether what the source does first is done first by the other order's word in the translation: "A, then B",
    "before B, A"; in languages that say "before" behind what it belongs to, which `last` says, also "A before B", and
    "B after A" in that order."""
    before, behind = ([*dict.fromkeys(spans)] for spans in _sides(pair, parts, cue))
    both = {*before} & {*behind}
    before, behind = ([span for span in spans if span not in both] for spans in (before, behind))
    first, later = (before, behind) if cue.what == BEFORE or _is_then_said(pair, cue) else (behind, before)
    if not (first and later) or (not last and _is_before_that(pair, other)):
        return False
    start, end = (parts[1][0], other.span[1]) if last else _clause(pair.target, other.span[1], parts[1])
    inside, outside = (first, later) if other.what == AFTER else (later, first)
    if not all(start <= span[0] and span[1] <= end for span in inside):
        return False
    if not last:
        again = inside is later and AGAIN.search(pair.source, cue.span[1], parts[0][1]) is not None
        return sum(start < span[1] and span[0] < end for span in outside) <= again < len(outside) or (
            start <= min(span[0] for span in inside)
            and max(span[1] for span in inside) <= min(span[0] for span in outside)
        )  # "Before the injection clean the skin"
    topic = min(span[0] for span in inside)  # "Yanığı kapatmadan önce soğutun": what both are done with
    return any(end <= span[0] for span in outside) and all(end <= span[0] or span[1] <= topic for span in outside)


def _is_before_that(pair: Pair, cue: Cue) -> bool:
    """Whether a "before" of the translation is a "before that", behind which stands what comes first."""
    settings = lexicon(pair.locale).settings
    words, joined = settings.get("before_that", ()), settings.get("join_prefix", "")
    start, end = cue.span
    start += len(joined) if pair.target.startswith(joined, start) else 0
    if " ".join(pair.target[start:end].lower().split()) in words:
        return True
    phrases = tuple(word for word in words if " " in word)
    return bool(phrases) and pattern(phrases).match(pair.target, start) is not None


def is_not_before(pair: Pair, parts: tuple[Span, Span]) -> bool:
    """Whether the translation says of two things that the later is not to come before the other, or until that is done:
    "ask before you take", "do not take before you have asked"."""
    ours = [cue for cue in within(pair.here.contrasts, parts[0]) if cue.what == BEFORE]
    theirs = [cue for cue in within(pair.there.contrasts, parts[1]) if cue.what in (BEFORE, UNTIL)]
    theirs = theirs or [*within(pair.there.turning, parts[1])]
    denied = denials(within(pair.there.negations, parts[1]))
    if len(ours) != 1 or len({cue.span for cue in theirs}) != 1 or lexicon(pair.locale).settings.get("postpositions"):
        return False
    first, later = _sides(pair, parts, ours[0], own_clause=True)
    start, end = theirs[0].span
    ordered = all(span[1] <= start for span in later) and all(span[0] >= end for span in first)
    if not (first and later and ordered):
        return False
    till_not = beginning("till_not", pair.locale)
    behind = [cue for cue in denied if cue.span[0] >= start]
    if behind and not (till_not and till_not.match(pair.target, start)):
        return False
    return places([cue for cue in denied if cue.span[0] < start]) == 1


def named_in(pair: Pair, parts: tuple[Span, Span]) -> list[tuple[Span, Span]]:
    """The places of the words of two sentences that stand for each other, and of what both say once is done."""
    if max(len(pair.source), len(pair.target)) > LONGEST:
        return []
    aside = {cue.span for cue in pair.here.contrasts if cue.what.startswith(ASIDE)}
    aside.update(one.span for one in pair.here.quantities)
    words = [named for named in anchors(pair, parts, shared=True) if named[0] not in aside]
    return [*words, *(both for what, both in done_once(pair, parts).items() if what not in ORDERING)]


def _sides(
    pair: Pair, parts: tuple[Span, Span], cue: Cue, *, own_clause: bool = False
) -> tuple[list[Span], list[Span]]:
    """Where the translation names what stands before a "before" of the source, in all of it or in its own clause, and
    what stands behind it in its clause."""
    clause = _clause(pair.source, cue.span[1], parts[0])
    both = named_in(pair, parts)
    marks = [mark.end() for mark in APART.finditer(pair.source, parts[0][0], cue.span[0])] if own_clause else []
    start = marks[-1] if marks else parts[0][0]
    first = [theirs for ours, theirs in both if start <= ours[0] and ours[1] <= cue.span[0]]
    return first, [theirs for ours, theirs in both if clause[0] <= ours[0] < clause[1]]


def _is_then_word(pair: Pair, cue: Cue) -> bool:
    """Whether a word for an order of the translation is a "then"."""
    return " ".join(pair.target[slice(*cue.span)].lower().split()) in lexicon(pair.locale).settings.get("then", ())


def _is_next(pair: Pair, parts: tuple[Span, Span], cue: Cue, others: Sequence[Cue]) -> bool:
    """Whether what is done before stands before a "then", and what is done after that behind it."""
    listed = lexicon(pair.locale).settings.get("then", ())
    if any(" ".join(pair.target[slice(*one.span)].lower().split()) not in listed for one in others):
        return False
    first, later = _sides(pair, parts, cue)
    start, end = others[-1].span
    later = [span for span in later if not start <= span[0] < end]
    begin = max((at for at in turns(pair.target, pair.locale, parts[1]) if at <= start), default=start)
    return (
        bool(first)
        and bool(later)
        and all(span[1] <= begin for span in first)
        and all(span[0] >= begin for span in later)
    )


def is_waited(pair: Pair, swap: Swap) -> bool:
    """Whether the time that is waited, or fasted, before something is the time after which it is done: "wait half an
    hour before you …", «… через 30 минут.», "… 30 Minuten und erst danach". What is done so long after another thing
    is something else: «через 30 минут после …»."""
    (cue, *more), (other, *others) = swap
    if more or others or cue.what != BEFORE:
        return False
    ours = [one for one in _around(pair.here.quantities, cue.span) if 0 <= cue.span[0] - one.span[1] < NEAR]
    if not ours or not _waits(pair, ours[0].span[0]):
        return False
    theirs = [
        one
        for one in _around(pair.there.quantities, other.span)
        if _is_time_of(pair, one.span, other.span) or _is_then(pair, one.span, other.span)
    ]
    if not theirs:
        return False
    return amount(ours[0].low, ours[0].unit) == amount(theirs[0].low, theirs[0].unit)


def is_passed(pair: Pair, parts: tuple[Span, Span], swap: Swap) -> bool:
    """Whether what is not to be done for so long after something is not to be done before that time has passed: "for 24
    hours after", "24 saat geçmeden"."""
    (cue, *more), (other, *others) = swap
    if more or others or (cue.what, other.what) != (AFTER, BEFORE):
        return False
    words = lexicon(pair.locale).settings.get("passed", ())
    if not words or pattern(words).fullmatch(pair.target[slice(*other.span)]) is None:
        return False
    if OTHERWISE.search(pair.source, *parts[0]):
        return False
    here, there = (
        within(reading.negations, part) for reading, part in zip((pair.here, pair.there), parts, strict=True)
    )
    earliest = any(one.what == EARLIEST for one in within(pair.here.contrasts, parts[0]))
    not_here = earliest or bool(denials(here)) or any(one.what == PREVENT for one in here)
    return not_here and (bool(denials(there)) or any(one.what == PREVENT for one in there))


def _around(amounts: Sequence[Quantity], span: Span) -> Sequence[Quantity]:
    """The quantities near a place, of those of a text in order."""
    first, last = (bisect_left(amounts, at, key=lambda one: one.span[0]) for at in (span[0] - WIDE, span[1] + WIDE))
    return amounts[first:last]


def _is_then(pair: Pair, span: Span, after: Span) -> bool:
    """Whether an "after" is a "then" that stands right behind a length of time: "20 Minuten und erst danach"."""
    settings = lexicon(pair.locale).settings
    words = () if settings.get("postpositions") else settings.get("next_step", ())
    if not words or not 0 <= after[0] - span[1] < FAR:
        return False
    then = pattern(words).search(pair.target, span[1], after[1] + FAR)
    if then is None or then.start() > after[1] + 1 or OF.match(pair.target, then.end()):
        return False
    if ENDED.match(pair.target, then.end()):
        return False  # "und warten Sie eine Stunde danach"
    return FEW.fullmatch(pair.target[span[1] : then.start()]) is not None


def _is_time_of(pair: Pair, span: Span, after: Span) -> bool:
    """Whether a length of time of the translation stands at an "after", with nothing else, or with what says that
    nothing was eaten: «через 30 минут.», "après douze heures de jeûne", "12 saat açlıktan sonra"."""
    settings = lexicon(pair.locale).settings
    words = settings.get("fasted", ())
    if settings.get("postpositions"):
        return bool(words) and pattern(words).fullmatch(pair.target[span[1] : after[0]].strip()) is not None
    if not 0 <= span[0] - after[1] < NEAR:
        return False
    if ENDED.match(pair.target, span[1]):
        return True
    return bool(words) and pattern(words).match(pair.target[span[1] :].lstrip()) is not None


def _waits(pair: Pair, at: int) -> bool:
    """Whether a word that says so stands before a place of the source."""
    words = lexicon(pair.source_locale).settings.get("waiting", ())
    return bool(words) and pattern(words).search(pair.source, max(0, at - FAR), at) is not None


def _clause(text: str, start: int, part: Span) -> Span:
    """From a place to the end of its clause."""
    mark = APART.search(text, start, part[1])
    return start, mark.start() if mark else part[1]


def is_compared(pair: Pair, parts: tuple[Span, Span]) -> bool:
    """Whether two things are compared the other way round: lower in women than in men is higher in men than in
    women."""
    here, there = parts
    than = THAN.search(pair.source, *here)
    if than is None:
        return False
    if _parts_of_the_day(pair, here, there):
        return True
    known = compared(pair, parts)
    if known and any(0 <= one.span[0] - than.end() < NEXT for one in pair.here.quantities):
        return False  # "more than 20"
    before = [theirs for ours, theirs in known if ours[1] <= than.start()]
    behind = [theirs for ours, theirs in known if ours[0] >= than.end()]
    return bool(before and behind) and behind[0] < before[-1]


def is_moved(pair: Pair, parts: tuple[Span, Span], swap: Swap) -> bool:
    """Whether the only thing that is denied in both texts stands behind the source's "than", but in the translation at
    the other side of its comparison: "slower than non-smokers", "Nichtraucher … schneller als"."""
    than = THAN.search(pair.source, *parts[0])
    if than is None:
        return False
    ours, theirs = (
        [cue for cue in within(reading.negations, part) if cue.what in NAMING]
        for reading, part in zip((pair.here, pair.there), parts, strict=True)
    )
    if len(ours) != 1 or ours[0].what not in UN or len(theirs) != 1:
        return False
    before = swap[1][0].span[0] - theirs[0].span[1]
    if lexicon(pair.locale).settings.get("postpositions"):
        moved = before > BETWEEN
    else:
        moved = before > 0
    return moved if ours[0].span[0] > than.start() else not moved


def _parts_of_the_day(pair: Pair, here: Span, there: Span) -> bool:
    """Whether both texts name the same parts of the day, in another order."""
    if not (pair.here.dayparts and pair.there.dayparts):
        return False
    ours = tuple(dict.fromkeys(cue.what for cue in within(pair.here.dayparts, here)))
    theirs = tuple(dict.fromkeys(cue.what for cue in within(pair.there.dayparts, there)))
    return len(ours) > 1 and ours[::-1] == theirs
