"""Words that seem to deny by their sense, and are just what the other text denies: they cannot stand for its "not".

    "The form is not complete."    "Le formulaire est complet."    "complet" is the "complete" that is denied
    "Keep it still."               "Не держите неподвижно."        nor is "keep", where that is denied

It is asked generously what a word may be called, as in `vocabulary`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from translator.language.cues import Cue, within
from translator.language.lexicon import lexicon
from translator.language.matching.vocabulary import AS_IT_IS, BETWEEN, SOURCE, TOGETHER, by_word, entries_of, is_listed
from translator.language.naming.sounds import plain
from translator.language.opposites.denying import CLAUSE
from translator.language.opposites.polarity import ANYHOW, ILLNESS
from translator.language.opposites.predicates import denied_by, predicates
from translator.language.tables import data
from translator.locales import language_of
from translator.model import Span

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
REACH = 24
"""Characters between a denial and what it denies."""
LAST = 2
"""Words next to a denial, of which one is what it denies."""
FAR, FEW = 40, 3
"""And behind an "only", of which all are what is so only."""
MOST = 40
"""Denials of a part of which it is looked at what they deny."""
WIDE = frozenset({ANYHOW, "prevent"})
"""Kinds of words that refrain and forbid."""
AROUND_IT = ("de",)
"""Languages in which a "not" may stand behind what it denies."""
AHEAD = {
    "de": re.compile("^(?:ab|an|auf|aus|ein|mit|nach|vor|weg|um|durch)(?:ge|zu)"),
    "fr": re.compile("^[a-z]{1,2}['’]"),
}
"""What is written together with the next word: "abgespült", "d'ulcère"."""
BETWEEN_THEM = 4
"""Words between two that have nothing to do with each other."""
ELSEWHERE = frozenset({"keep", "scarce"})
"""Kinds of words that stand for a "not" only in the clause of what is denied, where the text names that."""
PRIVATIVE = re.compile(r"(?:(?:in|im|un|non|not)[- ]?)(?P<word>\w{3,})|(?P<stem>\w{3,})less")
"""A word of English that denies by its sense, and what it denies."""
PLAIN = re.compile(r"(?:\b(?:not?|never|cannot)|n['’]t)$")
"""What denies in English and says nothing else; "painless" is not one."""
NEGATED = frozenset({"privative", ILLNESS, "clash", "prevent", "without"})
"""Kinds of words that are a "not" and what it denies in one: "painless" is called as "pain" is. Where words grow by
suffixes, so may any other: Turkish "endişelenmeyin"."""


class Part(NamedTuple):
    """A part of a text in a language."""

    text: str
    locale: str
    span: Span

    @property
    def language(self) -> str:
        return language_of(self.locale)

    def said(self, span: Span) -> str:
        return self.text[slice(*span)].lower()


def not_denied(weak: Sequence[Cue], here: Part, denials: Sequence[Cue], there: Part) -> list[Cue]:
    """The words `weak` of one text that are not what the denials of the other text deny, nor what that says elsewhere
    ("free of charge"); all, where it is not known what their words are called."""
    if not weak:
        return []
    whole = NEGATED | {ANYHOW} if lexicon(here.locale).settings.get("suffixes") else NEGATED
    beside = [(cue, [*_next_to(there, cue.span)]) for cue in denials[:MOST]]
    denied = [span for cue, spans in beside if cue.what not in NEGATED for span in spans]
    single = [cue.span for cue in weak if cue.what not in whole and _is_word(here, cue.span)]
    echoes = _called_so(single, here, denied, there) if denied and single else set()
    left = [cue for cue in weak if cue.span not in echoes]
    if there.language != SOURCE or not left or not all(PLAIN.search(there.said(cue.span)) for cue in denials):
        return left
    first = [span for _, spans in beside for span in spans[:1]]
    places = sorted(_names_of(first, there, here))[:MOST]
    left = left[:MOST]
    if places:
        left = [
            cue
            for cue in left
            if cue.what not in ELSEWHERE or any(_in_one_clause(here, cue.span, place) for place in places)
        ]
    taken = {span for cue, spans in beside for span in (cue.span, *spans)}
    apart = [span for span in _words(there, there.span) if not _meets(span, taken)]
    echoes = _called_so(
        [cue.span for cue in left if cue.what not in NEGATED and _is_word(here, cue.span)], here, apart, there
    )
    return [cue for cue in left if cue.span not in echoes]


def without_echoed(cues: Sequence[Cue], here: Part, echoes: Sequence[Cue], there: Part) -> list[Cue]:
    """The words of one text without those that words of their kind in the other are called by, which were left out as
    they say no more: "cancels", beside "annule". What they stand for is told already."""
    said = set()
    for kind in {cue.what for cue in echoes}:
        ours, theirs = ([cue.span for cue in some if cue.what == kind] for some in (cues, echoes))
        said |= _called_so([span for span in ours if _is_word(here, span)], here, theirs, there)
    return [cue for cue in cues if cue.span not in said]


def without_named(
    weak: Sequence[Cue], claimed: Sequence[Cue], here: Part, denials: Sequence[Cue], there: Part
) -> tuple[list[Cue], list[Cue]]:
    """The words of an English text that deny by their sense, and the denials of its translation, without those that say
    the same of one thing: "unsure" and the "nicht" of "nicht sicher". What the source itself denies, `claimed`, is not
    named nearer to it."""
    left, others = list(weak), list(denials)
    if here.language != SOURCE or not is_listed(here.locale, there.locale):
        return left, others
    known = {one: _named_beside(there, one, claimed, here) for one in others[:MOST]} if left else {}
    for cue in left[:MOST]:
        base = _base(here.said(cue.span))
        beside = [(gap(one.span, word), one) for one in known if one in others for word in _called(base, there, one)]
        beside = [(far, one) for far, one in beside if far <= known[one]]
        if beside:
            others.remove(min(beside)[1])
            left.remove(cue)
    return left, others


def _named_beside(part: Part, denial: Cue, claimed: Sequence[Cue], source: Part) -> int:
    """How far from a denial of a translation what the source denies is named beside it; very far where it is not."""
    words = [span for cue in claimed[:MOST] for span in [*_next_to(source, cue.span)][:1]]
    beside = [span for word in words for span in _called(source.said(word), part, denial)]
    return min((gap(denial.span, span) for span in beside), default=FAR)


def _called(word: str | None, part: Part, denial: Cue) -> list[Span]:
    """Which words behind a denial, or right before it, an English word is called by; where words are written
    together, also by a part."""
    if not word:
        return []
    called = _holds if part.language in TOGETHER else _is_called
    return [
        span
        for span in _next_to(part, denial.span)
        if (span[1] >= denial.span[0] - 1) and called(word, part.said(span), part.language)
    ]


def _holds(word: str, name: str, language: str) -> bool:
    """Whether a word of a language that writes words together has within what an English word is called there."""
    bare = plain(name) + BETWEEN
    return any(stem in bare for stem in _stems(word, language))


def _base(word: str) -> str | None:
    """What an English word denies by its sense: "aided" of "unaided"."""
    if base := lexicon(SOURCE).settings.get("bases", {}).get(word):
        return str(base)
    found = PRIVATIVE.fullmatch(word)
    return found and (found["word"] or found["stem"])


def gap(one: Span, other: Span) -> int:
    """How far two places are from each other; less than nothing where they meet."""
    return max(one[0], other[0]) - min(one[1], other[1])


def far_from_denied(weak: Sequence[Cue], here: Part, denials: Sequence[Cue], there: Part) -> bool:
    """Whether a text names what an English one denies, and all its words that may stand for the "not" stand far from
    that: in another clause, or with several words between."""
    if there.language != SOURCE or not weak or not all(PLAIN.search(there.said(cue.span)) for cue in denials):
        return False
    words = [span for cue in denials[:MOST] for span in _next_to(there, cue.span)]
    places = sorted(_names_of(words, there, here))[:MOST]
    return bool(places) and not any(_is_near(here, cue, place) for cue in weak[:MOST] for place in places)


def _is_near(part: Part, cue: Cue, place: Span) -> bool:
    """Whether a word stands near enough to a place to deny what is named there: in its clause, with few words between;
    one for refraining or forbidding may have more ("Verzichten Sie zwei Wochen lang auf …")."""
    if not _in_one_clause(part, cue.span, place):
        return False
    first, last = sorted((cue.span, place))
    return cue.what in WIDE or len(part.text[first[1] : last[0]].split()) < BETWEEN_THEM


def _names_of(words: Sequence[Span], here: Part, there: Part) -> set[Span]:
    """Where the other text names these words of an English one."""
    if not is_listed(here.locale, there.locale):
        return set()
    said = {here.said(span) for span in words}
    names = {span: there.said(span) for span in _words(there, there.span)}
    called = {name for name in {*names.values()} if any(_is_called(word, name, there.language) for word in said)}
    return {span for span, name in names.items() if name in called}


def _in_one_clause(part: Part, one: Span, other: Span) -> bool:
    first, last = sorted((one, other))
    return CLAUSE.search(part.text, first[1], last[0]) is None


def _meets(span: Span, others: Collection[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def is_named(here: Part, denials: Sequence[Cue], there: Part) -> bool:
    """Whether a word next to one of the denials of a part, in English the first behind it, is named in the other
    text's part."""
    first = 1 if here.language == SOURCE else None
    denied = [span for cue in denials[:MOST] for span in [*_next_to(here, cue.span)][:first]]
    return bool(_called_so(denied, here, _words(there, there.span), there))


def is_denied_named(here: Part, denials: Sequence[Cue], there: Part) -> bool:
    """Whether what one of the denials of a part denies is named in the other text's part: by a word, in German on
    either side of the denial, elsewhere behind it if a word stands there, or by what is done."""
    around = here.language in AROUND_IT or bool(lexicon(here.locale).settings.get("suffixes"))
    first = 1 if here.language == SOURCE else None
    denied: list[Span] = []
    for cue in denials[:MOST]:
        beside = [*_next_to(here, cue.span)][:first]
        behind = [span for span in beside if span[0] >= cue.span[0]]
        denied += beside if around else behind or beside
    if _called_so(denied, here, _words(there, there.span), there):
        return True
    done = {cue.what for cue in within(predicates(there.text, there.locale), there.span)}
    return any(not done.isdisjoint(denied_by(here.text, here.locale, cue.span)) for cue in denials[:MOST])


def is_all_named(here: Part, cue: Cue, there: Part) -> bool:
    """Whether all that stands next behind a word is named in the other text's part."""
    behind = _words(here, (cue.span[1], _clause_end(here, cue.span[1], FAR)))[:FEW]
    words = {there.said(span) for span in _words(there, there.span)} if here.language in TOGETHER else set()
    parts = {span for span in behind if any(_holds(word, here.said(span), here.language) for word in words)}
    return bool(behind) and parts | _called_so(behind, here, _words(there, there.span), there) == {*behind}


def said_again(here: Part, span: Span, there: Part) -> bool:
    """Whether the last word of an English phrase, if that has more than one, is called so in the other part."""
    first, _, last = here.said(span).rpartition(" ")
    if not first or not is_listed(here.locale, there.locale):
        return False
    names = dict.fromkeys(match[0].lower() for match in WORD.finditer(there.text, *there.span))
    return any(_is_called(last, name, there.language) for name in names)


def _called_so(spans: Sequence[Span], here: Part, others: Sequence[Span], there: Part) -> set[Span]:
    """Those of some words of one text that some words of the other text are called by."""
    ours, theirs = ({span: part.said(span) for span in some} for part, some in ((here, spans), (there, others)))
    words, names = [*dict.fromkeys(ours.values())], [*dict.fromkeys(theirs.values())]
    called: set[str] = set()
    if is_listed(there.locale, here.locale):
        called = {word for word in words if any(_is_called(name, word, here.language) for name in names)}
    elif is_listed(here.locale, there.locale):
        called = {word for word in words if any(_is_called(word, name, there.language) for name in names)}
    return {span for span, word in ours.items() if word in called}


def _is_called(word: str, name: str, language: str) -> bool:
    """Whether a word of a language begins with what an English word is called there, and not with the opposite; in
    Arabic behind what is written together with it."""
    bare = plain(name) + BETWEEN
    apart = [AHEAD[language].sub("", bare)] if language in AHEAD else []
    words = [bare, *apart, *(bare.removeprefix(ahead) for ahead in lexicon(language).prefixes)]
    return any(one.startswith(_stems(word, language)) for one in words)


@lru_cache(maxsize=4096)
def _stems(word: str, language: str) -> tuple[str, ...]:
    """How what an English word is called begins, in a language."""
    entries = (entries_of(language)[at] for at in by_word(language)[word])
    stems = (stem.removeprefix(BETWEEN) for entry in entries if not entry.turns for stem in entry.called)
    return (*stems, word[:AS_IT_IS]) if len(word) >= AS_IT_IS else tuple(stems)


def _next_to(part: Part, denial: Span) -> Iterator[Span]:
    """The words that a denial may deny: in English, behind it; where words grow by suffixes, itself and the one before
    it; elsewhere on both sides."""
    start, end = denial
    if grows := bool(lexicon(part.locale).settings.get("suffixes")):
        yield denial
    else:
        yield from _words(part, (end, _clause_end(part, end)))[:LAST]
    if part.language != SOURCE:
        before = CLAUSE.split(part.text[max(part.span[0], start - REACH) : start])[-1]
        yield from _words(part, (start - len(before), start))[-1 if grows else -LAST :]


def _clause_end(part: Part, start: int, reach: int = REACH) -> int:
    """Where the clause ends behind a place, not farther than a denial reaches."""
    return start + len(CLAUSE.split(part.text[start : min(part.span[1], start + reach)])[0])


def _words(part: Part, span: Span) -> list[Span]:
    return [word.span() for word in WORD.finditer(part.text, *span) if _is_word(part, word.span())]


def is_single(part: Part, span: Span) -> bool:
    """Whether one word stands there."""
    return WORD.fullmatch(part.text, *span) is not None


def _is_word(part: Part, span: Span) -> bool:
    """Whether one word stands there, no small one, and no acronym."""
    if not is_single(part, span) or part.text[span[0] : span[0] + 2].isupper():
        return False
    return part.said(span) not in _small(part.language)


@lru_cache(maxsize=16)
def _small(language: str) -> frozenset[str]:
    return frozenset(data(language).get("common", {}).get("words", ()))
