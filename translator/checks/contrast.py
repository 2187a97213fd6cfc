"""What is so and what is not, or what is more and what is less, changed places.

    source       Take iron with orange juice and not with milk.
    translation  Nehmen Sie Eisen mit Milch ein und nicht mit Orangensaft.
    finding      source not with milk, translation nicht mit Orangensaft

Looked at are sentences that set one thing apart from another by "…, not …", "rather than" or "instead of", and those
that compare two by "than". Told by the words of both texts whose places are known: reported only where all that the
source sets apart stands with the other thing in the translation, and the other way round. Nothing is said of texts of
more than 400 characters.

Put each thing where the source has it. Where both texts say the same, dismiss the finding with the reason.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from translator.checks.anchors import APART, LONGEST, anchors, compared
from translator.checks.cut_denials import cut_denial
from translator.checks.exchanged_denials import exchanged_denial
from translator.checks.pair import Pair
from translator.language.cues import Cue, begins_in, within
from translator.language.lexicon import lexicon
from translator.language.matching.vocabulary import SOURCE
from translator.language.naming.choices import things_named
from translator.language.opposites.denying import beginning, listed
from translator.language.opposites.polarity import CONCORD, denials
from translator.language.opposites.predicates import UNTURNED
from translator.language.reading import prose
from translator.language.tally import pieces_with
from translator.locales import language_of
from translator.model import Problem, Severity, Span

ID = "contrast"
SEVERITY = Severity.ERROR

SET_APART = re.compile(
    r"(?:[,;—–]|\band|\bbut)\s+(?P<not>not|never)\b(?! only| just| even| merely)"
    r"|\b(?P<instead>rather than|instead of)\b"
    r"|\b(?P<against>not)\b(?! only| just| even| merely)(?=[^.,;:!?]{1,80} but (?!also|not|never|only))",
    re.IGNORECASE,
)
THAN = re.compile(r"(?<!\brather )\bthan\b(?! \d| ever| usual)", re.IGNORECASE)
"""Compares two things; "rather than" sets them apart."""
TELLING = pieces_with(SOURCE, re.compile("not|never|instead|than", re.IGNORECASE))
"""Without any of these nothing is compared or set apart."""
PARTING = "but|and|because|so|if|when|unless|until"
ENGLISH_PART = re.compile(rf"\b(?:or|{PARTING})\b|{APART.pattern}", re.IGNORECASE)
DENIED_PART = re.compile(rf"\b(?:{PARTING})\b|{APART.pattern}", re.IGNORECASE)
"""Behind a "not" an "or" goes on with what is denied: "not rye or barley"."""
NAME = re.compile(r"(?<=[\w,;] )[A-ZÀ-Þ]\w{2,}")
"""A name that both texts may write the same, not at the beginning of a sentence."""
SHORT = 50
"""Characters of what a finding says was set apart; the places are whole."""
NEXT = 3
"""Characters between a "than" and the number behind it."""
LETTER = re.compile(r"[^\W\d_]")
LAST_WORD = re.compile(r"(\w+)\W*\Z")
Apart = tuple[Span, Span]
"""The word that sets something apart, and what it sets apart, to the end of its part of the sentence."""


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per sentence in which two things changed places."""
    if max(len(pair.source), len(pair.target)) > LONGEST or language_of(pair.source_locale) != SOURCE:
        return
    if not (pair.here.known and pair.there.known) or pair.copied:
        return
    compares = TELLING(pair.source) and (SET_APART.search(pair.source) or THAN.search(pair.source))
    denies = bool(pair.here.negations and pair.there.negations)
    for parts in pair.parts if compares or denies else ():
        spans = _set_apart(pair, parts) if compares else None
        if denies:
            spans = spans or exchanged_denial(pair, *parts) or cut_denial(pair, *parts)
        if spans:
            text = f"source {_short(pair.said(spans[:1], True))}, translation {_short(pair.said(spans[1:], False))}"
            yield Problem(ID, SEVERITY, text, in_source=(spans[0],), in_target=(spans[1],))


def _set_apart(pair: Pair, parts: tuple[Span, Span]) -> tuple[Span, Span] | None:
    """What is set apart in each text, or compared with by "than", where it is the other one of two."""
    for ours, theirs in (_denied(pair, parts), _less(pair, parts)):
        if ours and theirs and _are_exchanged(pair, parts, ours[1], theirs[1]):
            here, there = ((min(marker[0], apart[0]), max(marker[1], apart[1])) for marker, apart in (ours, theirs))
            return here, there
    return None


def _short(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[: SHORT - 1]}…"


def _are_exchanged(pair: Pair, parts: tuple[Span, Span], ours: Span, theirs: Span) -> bool:
    """Whether nothing is set apart in both texts, something in the source alone and something in the translation
    alone, of what both texts name."""
    known = {*compared(pair, parts), *anchors(pair, parts, shared=True), *_choices(pair, parts), *_names(pair, parts)}
    said = {(begins_in(ours, here), begins_in(theirs, there)) for here, there in known}
    return (True, True) not in said and {(True, False), (False, True)} <= said


def _choices(pair: Pair, parts: tuple[Span, Span]) -> Iterator[tuple[Span, Span]]:
    """The places of the choices that a sentence of both texts names, each by one word."""
    ours, theirs = (
        {things: span for (span, _), things in things_named(text, locale).items() if part[0] <= span[0] < part[1]}
        for text, locale, part in zip((pair.source, pair.target), (pair.source_locale, pair.locale), parts, strict=True)
    )
    yield from ((span, theirs[things]) for things, span in ours.items() if things in theirs)


def _names(pair: Pair, parts: tuple[Span, Span]) -> Iterator[tuple[Span, Span]]:
    """The places of the names that a sentence of both texts has once, letter by letter."""
    ours, theirs = (
        Counter(match.group() for match in NAME.finditer(text, *part))
        for text, part in zip((pair.source, pair.target), parts, strict=True)
    )
    for name in ours.keys() & theirs.keys():
        if ours[name] == theirs[name] == 1:
            here, there = pair.source.index(name, parts[0][0]), pair.target.index(name, parts[1][0])
            yield (here, here + len(name)), (there, there + len(name))


def _denied(pair: Pair, parts: tuple[Span, Span]) -> tuple[Apart | None, Apart | None]:
    """What both texts set apart by their only "not", "rather than" or "instead of"."""
    source, (here, there) = prose(pair.source), parts
    found = [*SET_APART.finditer(source, *here)]
    if len(found) != 1:
        return None, None
    marker = found[0].span(found[0].lastgroup or 0)
    others = [cue.span for cue in denials(within(pair.here.negations, here))]
    if any(span[1] <= marker[0] or marker[1] <= span[0] for span in others):
        return None, None
    own = [cue.span for cue in denials(within(pair.there.negations, there)) if cue.what != CONCORD]
    instead = [*_words("instead", pair, there)]
    if found[0].lastgroup == "instead" and not own and not instead:
        instead = _preferred(pair, there)
    if len(instead) != 1 or found[0].lastgroup != "instead":  # a "not" beside an "instead" is of something else
        instead = own or instead
    if len(instead) != 1:
        return None, None
    return (marker, _behind(DENIED_PART, source, marker, here)), (instead[0], _apart(pair, instead[0], there))


def _preferred(pair: Pair, there: Span) -> list[Span]:
    """The last "than" behind a word that says what is better: "lieber … als", "mieux vaut … que"."""
    words = beginning("preferring", pair.locale)
    rather = words.search(prose(pair.target), *there) if words else None
    return [span for span in _words("than", pair, there) if rather and span[0] >= rather.end()][-1:]


def _less(pair: Pair, parts: tuple[Span, Span]) -> tuple[Apart | None, Apart | None]:
    """What stands behind the only "than" of the source and behind the first of the translation, where both say the
    same of what stands before it."""
    source, (here, there) = prose(pair.source), parts
    than = [match.span() for match in THAN.finditer(source, *here)]
    if len(than) != 1:
        return None, None
    if any(0 <= one.span[0] - than[0][1] < NEXT for one in pair.here.quantities):
        return None, None  # "more than 20"
    more = [cue for cue in within(pair.here.contrasts, here) if cue.span[0] < than[0][0] and _compares(cue)]
    others = within(pair.there.contrasts, there)
    same = [cue for cue in others if any(cue.what == one.what for one in more)]
    if len({cue.what for cue in same}) < len(same) or not same or _turned(more, others):
        return None, None
    apart = _than(pair, there, same)
    return apart and (than[0], _behind(ENGLISH_PART, source, than[0], here)), apart


def _turned(more: Sequence[Cue], others: Sequence[Cue]) -> bool:
    """Whether a comparison is said the other way round: less than, for more than."""
    sides = {cue.what: cue.what.split(":")[0] for cue in others}
    said = {cue.what for cue in more}
    return any(kind in {what.split(":")[0] for what in said} and what not in said for what, kind in sides.items())


def _than(pair: Pair, there: Span, same: Sequence[Cue]) -> Apart | None:
    """What stands behind the first "than" behind a comparison; in a language that says it by the ending of a word, that
    word before the comparison, or the one before a word for "compared with" ("gençlere kıyasla")."""
    if ending := _endings("than_behind", pair.locale):
        target = prose(pair.target)
        compared_with = [span[0] for span in _words("than", pair, there) if span[1] <= same[0].span[0]]
        if compared_with and (last := LAST_WORD.search(target, there[0], compared_with[-1])):
            return last.span(1), last.span(1)
        found = [match.span() for match in ending.finditer(prose(pair.target), there[0], same[0].span[0])]
        return (found[-1], found[-1]) if found else None
    end = same[-1].span[1]
    behind = (span for span in _words("than", pair, there) if span[0] >= end or span[1] == end)
    first = next(behind, None)
    return first and (first, _apart(pair, first, there))


def _compares(cue: Cue) -> bool:
    return not cue.what.startswith(UNTURNED)


def _words(key: str, pair: Pair, part: Span) -> Iterator[Span]:
    """Where the words of a list of the translation's language stand in a part of it."""
    pattern = listed(key, pair.locale)
    target = prose(pair.target)
    for match in pattern.finditer(target, *part) if pattern else ():
        if not target[max(0, match.start() - 1) : match.start()].isalnum():
            yield match.span()


def _apart(pair: Pair, marker: Span, part: Span) -> Span:
    """What a word of the translation sets apart: what stands behind it, in its part of the sentence; before it where
    nothing does, or where the language has it there."""
    target, words = prose(pair.target), lexicon(pair.locale).settings
    pattern = _parting(pair.locale)
    behind = _behind(pattern, target, marker, part)
    if not words.get("postpositions") and LETTER.search(target, *behind):
        return behind
    start = part[0]
    for match in pattern.finditer(target, part[0], marker[0]):
        start = match.end()
    return start, marker[1]


def _behind(pattern: re.Pattern[str], text: str, marker: Span, part: Span) -> Span:
    end = pattern.search(text, marker[1], part[1])
    return marker[1], end.start() if end else part[1]


@lru_cache(maxsize=32)
def _endings(key: str, locale: str) -> re.Pattern[str] | None:
    """What finds words that end so; None where the language's file lists no endings."""
    endings = lexicon(locale).settings.get(key, ())
    return re.compile(rf"\w+(?:{'|'.join(map(re.escape, endings))})\b", re.IGNORECASE) if endings else None


@lru_cache(maxsize=32)
def _parting(locale: str) -> re.Pattern[str]:
    words = lexicon(locale).settings.get("parting", ())
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})\b|{APART.pattern}" if words else APART.pattern, re.I
    )
