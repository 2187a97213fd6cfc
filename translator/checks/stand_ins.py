"""A part of the check `negation`: which words may stand for a "not" of the other text.

What denies by its sense stands for no "not" where it is just what is denied, where the other text has it too, or where
it names something else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from translator.checks.bounded import ONLY
from translator.checks.pair import Pair
from translator.language.cues import Cue, within
from translator.language.matching.denied import (
    Part,
    gap,
    is_all_named,
    is_named,
    is_single,
    not_denied,
    said_again,
    without_echoed,
    without_named,
)
from translator.language.opposites.denying import CLAUSE, beginning, clause_of, listed, verb_last
from translator.language.opposites.excuses import (
    DONE,
    EXCEPT,
    KEEP,
    MOST,
    PRIVATIVE,
    SAFE,
    UNTIL,
    again,
    not_kept_again,
    unsaid,
)
from translator.language.opposites.polarity import ANYHOW, ASIDE, DENYING, ILLNESS, WITHOUT, denials, implied, spare
from translator.language.opposites.predicates import denied_by, denied_in, predicates, said_by_opposite
from translator.language.reading import read
from translator.model import Span

COURSES = ("course:stop", "change:down")
"""Opposites that say so as well."""
ALONE = re.compile(
    r"\b(?:alone|unaccompanied|(?:by|in) (?:your|him|her|them|it)sel(?:f|ves)|on (?:your|his|her|their|its) own)\b",
    re.IGNORECASE,
)
KEPT_OUT = re.compile(r"(?:(?:should|must) )?(?:stay|keep|remain)\w* (?:out|away|clear|off)\b", re.IGNORECASE)
WAIT = "wait"
ALL = re.compile(r"\b(?:all|every\w*)\b", re.IGNORECASE)
"""What is denied of all is said of some, and so by an "only"."""
NAMING = frozenset({PRIVATIVE, ILLNESS, ANYHOW, "unsure", "cease"})
"""Kinds of words that name in one what they deny: "unwell", "not sure"."""
OTHERWISE = re.compile(r"\bunless\b[^,;:.!?]{1,40}?\botherwise\b", re.IGNORECASE)
BESIDE = 4
"""Characters between an "only" and what is so only: "solo en ayunas"."""
TILL = re.compile("until(?: after)?|unless", re.IGNORECASE)
LITTLE = ("level:hypo", "excess:little")
"""Sides of opposites with words that deny by their sense: "deficiency" is «дефицит», which is no "not"."""
NOR = re.compile(
    r"\b(?:not|cannot|never|n['’]t)\b[^.;:!?]{1,60}\beither(?=\W*(?:[.,;:!?]|$))|\bnot even\b|n['’]t even\b",
    re.IGNORECASE,
)
"""What is denied as well is no exception: "whispering is not allowed either", "only whisper"."""
SAYING = frozenset({*DENYING, ANYHOW})
EXCEPTING = ("order:", "bound:", "amount:", "limit:", "deadline:", "company:without", "rank:", "share:")
"""Sides of opposites with which a "not" may be an "only": not before, not longer than, not without."""


def standing_in(
    pair: Pair, left: Sequence[Cue], right: Sequence[Cue], here: Span, there: Span
) -> tuple[list[Cue], list[Cue]]:
    """The words of each side, without those that stand for no "not" of the other, where only one side denies."""
    if bool(denials(left)) is bool(denials(right)):
        return list(left), list(right)
    ours, theirs = _not_named_again(pair, left, right)
    texts = _parts(pair, here, there)
    sides = within(pair.here.contrasts, here), within(pair.there.contrasts, there)
    if denied := denials(left):
        standing = _not_kept_in(not_denied(theirs, texts[1], denied, texts[0]), texts[1], denied, texts[0])
        echoes = [cue for cue in theirs if cue not in standing]
        ours = without_echoed(ours, texts[0], echoes, texts[1])
        if NOR.search(pair.source, *here):
            standing = [cue for cue in standing if cue.what not in (ONLY, EXCEPT)]
        theirs = _not_only_so(_not_only(standing, texts[1], left, texts[0]), left, right)
        for side in (SAFE, *LITTLE):
            theirs = unsaid(theirs, side, sides[1], sides[0])
        return ours, theirs
    ours = _not_only(not_denied(ours, texts[0], denials(right), texts[1]), texts[0], right, texts[1])
    if any(cue.what == "prohibited" for cue in within(pair.there.modals, there)):  # "is fine" is no "нельзя"
        ours = [cue for cue in ours if cue.what != ASIDE]
    if _waits(pair, right, here):
        ours = [cue for cue in ours if cue.what != KEEP and not TILL.fullmatch(pair.source, *cue.span)]
    for side in LITTLE:
        ours = unsaid(ours, side, *sides)
    if all(cue.what != "abstain" for cue in within(pair.here.modals, here)):  # "has to wait until"
        return unsaid(ours, UNTIL, *sides), theirs
    return ours, theirs


def said_of_the_same(
    pair: Pair, left: Sequence[Cue], right: Sequence[Cue], here: Span, there: Span
) -> tuple[list[Cue], list[Cue]]:
    """The words of each side, without those of the source that deny by their sense, and the denials of the translation,
    that say the same of one thing: "unsure", «не уверены». They stand for no other "not"."""
    left, right = _without_until(pair, *_without_otherwise(pair, left, right, here, there), there)
    left, right = _without_or_else(pair, left, right, there)
    denied = denials(right)
    senses = spare(left, right) if _is_sense_denied(pair, right) else implied(left)
    weak = [cue for cue in senses if cue.what in NAMING] if denied else []
    if not weak:
        return left, right
    texts = _parts(pair, here, there)
    left_over, others = (frozenset(cues) for cues in without_named(weak, denials(left), texts[0], denied, texts[1]))
    return (
        [cue for cue in left if cue not in weak or cue in left_over],
        [cue for cue in right if cue not in denied or cue in others],
    )


def _is_sense_denied(pair: Pair, right: Sequence[Cue]) -> bool:
    """Whether a denial of the translation is of a word that denies by its sense: "zararsız değil" is no "harmless"."""
    last = verb_last(pair.locale)
    return any(
        0 <= (one.span[0] - cue.span[1] if last else cue.span[0] - one.span[1]) <= BESIDE
        for cue in implied(right)
        for one in denials(right)
    )


def _without_otherwise(
    pair: Pair, left: Sequence[Cue], right: Sequence[Cue], here: Span, there: Span
) -> tuple[list[Cue], list[Cue]]:
    """The words of each side, without an "unless … otherwise" of the source and what says it in the translation, with
    an "unless" or a "not" in its clause: "sofern nichts anderes gesagt wird"."""
    said = OTHERWISE.search(pair.source, *here)
    otherwise = beginning("otherwise", pair.locale) if said else None
    other = otherwise.search(pair.target, *there) if otherwise else None
    if not (said and other):
        return list(left), list(right)
    clause = clause_of(pair.target, other.span(), there)
    there_ = within(right, clause)
    weak = [cue for cue in there_ if cue.what not in DENYING]
    own = [] if any(cue.what == EXCEPT for cue in weak) else [cue for cue in there_ if cue.what in DENYING]
    gone = {*weak, *sorted(own, key=lambda cue: max(cue.span[0] - other.end(), other.start() - cue.span[1]))[:1]}
    ours = {*within(left, said.span())} - {*denials(left)}
    return [cue for cue in left if cue not in ours], [cue for cue in right if cue not in gone]


def _without_or_else(pair: Pair, left: Sequence[Cue], right: Sequence[Cue], there: Span) -> tuple[list[Cue], list[Cue]]:
    """The words of each side, without an "otherwise" of the source and the "not" by which the translation says it: "si
    no"."""
    otherwise = [cue for cue in left if pair.source[slice(*cue.span)].lower() == "otherwise"]
    or_else = beginning("or_else", pair.locale) if otherwise else None
    found = or_else.search(pair.target, *there) if or_else else None
    if not found or not (verb_last(pair.locale) or CLAUSE.match(pair.target, found.end())):
        return list(left), list(right)  # "si no puede"
    said = [cue for cue in right if cue.span[0] < found.end() and found.start() < cue.span[1]][:1]
    return [cue for cue in left if not said or cue != otherwise[0]], [cue for cue in right if cue not in said]


def _without_until(pair: Pair, left: Sequence[Cue], right: Sequence[Cue], there: Span) -> tuple[list[Cue], list[Cue]]:
    """The words of each side, without an "until" or "unless" of the source and what says it with a "not" in the
    translation: «пока не», "hasta que no", "tant que … pas". The source denies nothing behind it ("until you have no
    pain")."""
    untils = [cue for cue in left if TILL.fullmatch(pair.source, *cue.span)]
    till_not = beginning("till_not", pair.locale) if untils else None
    if till_not is None or any(cue.span[0] > untils[-1].span[0] for cue in denials(left)):
        return list(left), list(right)
    found = till_not.search(pair.target, *there)
    if not found:
        return list(left), list(right)
    end = CLAUSE.search(pair.target, found.end(), there[1])
    reach = found.start(), end.start() if end else there[1]
    rest = (found.end(), there[1]) if verb_last(pair.locale) else (there[0], found.start())
    if any(
        said_by_opposite(pair.source, pair.source_locale, cue.span, pair.target[slice(*rest)], pair.locale)
        for cue in denials(left)[:MOST]
    ):
        return list(left), list(right)
    said = [cue for cue in right if cue.what in SAYING and reach[0] < cue.span[1] and cue.span[0] < reach[1]][:1]
    return [cue for cue in left if cue != untils[-1]] if said else list(left), [cue for cue in right if cue not in said]


def left_to_stand(pair: Pair, left: Sequence[Cue], right: Sequence[Cue], here: Span, there: Span) -> list[Cue]:
    """The words of the translation that may stand for a "not" beside its own: not a "stop" that is what is denied."""
    source, target = _parts(pair, here, there)
    weak = implied(right)
    kept = not_denied([cue for cue in weak if cue.what in DONE], target, denials(left), source)
    return [cue for cue in weak if cue.what not in DONE or cue in kept]


def _parts(pair: Pair, here: Span, there: Span) -> tuple[Part, Part]:
    return Part(pair.source, pair.source_locale, here), Part(pair.target, pair.locale, there)


def _not_only(weak: list[Cue], here: Part, cues: Sequence[Cue], there: Part) -> list[Cue]:
    """The words without an "only", where neither part excepts anything, and what the other denies is named in both, as
    is what is so only: "only on the face" is no "not on the face", but "only bottled water" is "no tap water"."""
    weak = _not_alone(weak, here, there)
    only = [cue for cue in weak if cue.what == ONLY and is_single(here, cue.span)]
    if not 0 < len(only) <= MOST or not {cue.what for cue in cues} <= {"own"}:
        return weak
    if any(ALL.search(there.text, *cue.span) for cue in cues):
        return weak  # "not all", "some only"
    if _excepts(here, there) or _excepts(there, here) or not is_named(there, denials(cues), here):
        return weak
    named = [cue for cue in only if is_all_named(here, cue, there)]
    return [cue for cue in weak if cue not in named]


def _not_only_so(weak: list[Cue], left: Sequence[Cue], right: Sequence[Cue]) -> list[Cue]:
    """The words without an "only" beside one that stands for a word of the source: "no need to fast", "only fasting"
    («только натощак»)."""
    if any(cue.what in (ONLY, EXCEPT) for cue in left):
        return weak
    said = [cue for cue in right if cue.what == PRIVATIVE and cue not in spare(right, left)]
    return [cue for cue in weak if cue.what != ONLY or not any(0 <= gap(cue.span, one.span) <= BESIDE for one in said)]


def _waits(pair: Pair, right: Sequence[Cue], here: Span) -> bool:
    """Whether the source says to wait, and all that the translation denies is that."""
    if not any(cue.what == WAIT for cue in within(predicates(pair.source, pair.source_locale), here)):
        return False
    return all(WAIT in denied_by(pair.target, pair.locale, cue.span) for cue in denials(right)[:MOST])


def _not_alone(weak: list[Cue], here: Part, there: Part) -> list[Cue]:
    """The words without an "only" that is an "alone", where English says "alone": "salga solo"."""
    alone = listed("alone", here.locale)
    if alone is None or not ALONE.search(there.text, *there.span):
        return weak
    return [cue for cue in weak if cue.what != ONLY or not alone.fullmatch(here.text, *cue.span)]


def _not_kept_in(weak: list[Cue], here: Part, cues: Sequence[Cue], there: Part) -> list[Cue]:
    """The words without those for staying or keeping, where English says what one stays out of, and the translation
    names that: "stay out of the sun", "restez au soleil"."""
    if not all(KEPT_OUT.match(there.text, cue.span[0]) for cue in cues) or not is_named(there, cues, here):
        return weak
    return [cue for cue in weak if cue.what != KEEP]


def _excepts(part: Part, other: Part) -> bool:
    """Whether a part has a word that bounds or excepts something, which the other has not: both may say "before"."""
    reading, counterpart = read(part.text, part.locale), read(other.text, other.locale)
    others = {cue.what for cue in within(counterpart.contrasts, other.span)}
    sides = within(reading.contrasts, part.span)
    if any(cue.what.startswith(EXCEPTING) and cue.what not in others for cue in sides):
        return True
    both = [cue.span for cue in sides if cue.what.startswith(EXCEPTING)]
    return any(all(gap(cue.span, span) >= 0 for span in both) for cue in within(reading.turning, part.span))


def _not_named_again(pair: Pair, here: Sequence[Cue], there: Sequence[Cue]) -> tuple[list[Cue], list[Cue]]:
    """The words of each side without those said aside, where what is denied is named on both, and without those for
    what is no longer done, or prevented, that the other side has as well: where both say "stop", the one stands for
    the other, and for no "not". What is prevented twice and once may be denied once: "a preventive treatment, to
    prevent attacks", and then "so that attacks do not come"."""
    if any(cue.what == ASIDE for cue in (*here, *there)) and _denied_in_both(pair, here, there):
        here, there = ([cue for cue in cues if cue.what != ASIDE] for cues in (here, there))
    source, target = (pair.source, pair.source_locale), (pair.target, pair.locale)
    here, there = not_kept_again(here, source, there, target), not_kept_again(there, target, here, source)
    if not any(cue.what in DONE for cue in (*here, *there)):
        return list(here), list(there)
    ours, theirs = _again(*source, *target)
    return [cue for cue in here if not ours(cue)], [cue for cue in there if not theirs(cue)]


@lru_cache(maxsize=4)
def _again(source: str, source_locale: str, target: str, locale: str) -> tuple[Callable[[Cue], bool], ...]:
    """Of both texts, what tells which of its words the other has as well: once for all their sentences."""
    ours, theirs = (
        (*predicates(text, in_locale), *(cue for cue in read(text, in_locale).contrasts if cue.what in COURSES))
        for text, in_locale in ((source, source_locale), (target, locale))
    )
    return again(ours, theirs), again(theirs, ours)


def _denied_in_both(pair: Pair, here: Sequence[Cue], there: Sequence[Cue]) -> bool:
    """Whether the other text names what one of them denies."""
    text, other = (pair.source, pair.source_locale), (pair.target, pair.locale)
    if not denials(here):
        text, other = other, text
    denied = [cue for cue in denials(here) or denials(there) if cue.what != WITHOUT]
    return any(denied_in(*text, cue.span, *other) for cue in denied[:MOST])


def not_said_again(pair: Pair, cues: Sequence[Cue], other: Span, lost: bool) -> list[Cue]:
    """The words of a text that the other part of the other text does not say by the same word: not the "alone" of
    "does not live alone", where that says "seul"."""
    texts = _parts(pair, (0, len(pair.source)) if lost else other, other if lost else (0, len(pair.target)))
    here, there = texts if lost else texts[::-1]
    left = [cue for cue in cues if cue.what != PRIVATIVE or not said_again(here, cue.span, there)]
    if not any(cue.what in DONE for cue in left):
        return left
    done = {cue.what for cue in within(_acts(there.text, there.locale), there.span)}
    again = [cue.span for cue in within(_acts(here.text, here.locale), here.span) if cue.what in done]
    return [
        cue
        for cue in left
        if cue.what not in DONE or not any(start < cue.span[1] and cue.span[0] < end for start, end in again)
    ]


@lru_cache(maxsize=4)
def _acts(text: str, locale: str) -> tuple[Cue, ...]:
    """What is done in a text, and what stops or falls there, in order."""
    found = [cue for cue in read(text, locale).contrasts if cue.what in COURSES]
    return tuple(sorted((*predicates(text, locale), *found), key=lambda cue: cue.span))
