"""Words of a translation that are nearly what a word of the source is called there, and another word now, as no list of
words can tell: "hemşir" for "hemşire" where the source says "nurse" and nothing else says so.

What English words are called is in data/vocabulary.toml and data/siblings.toml.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from translator.language.identify import common_words
from translator.language.matching.vocabulary import ENGLISH, by_word, entries_of, is_listed, named
from translator.language.reading import prose
from translator.language.remembered import Remembered
from translator.language.spelling.growth import growth
from translator.language.spelling.listed import folded, words
from translator.language.spelling.words import is_known
from translator.language.tally import tally
from translator.locales import language_of
from translator.model import Span

SHORTEST = {"ar": 5, "de": 5}
SHORTEST_OF_ANY = 4
"""Letters of the beginning of a word that may lack one, in these languages and in others: Arabic and German stems stand
anywhere in a word."""
SHORTEST_UNUSED = {"ar": 3}
"""Of one so short the word itself must be in no list, and what it was in one."""
LEFT = 3
"""Letters that are left of one at least, but of so short a one."""
BEHIND = 4
"""Letters that may follow such a beginning."""
WORD = re.compile(r"(?<![\w@./'’&\\<>%-])[^\W\d_]{3,40}(?![\w@/'’_])")
LABIAL = re.compile(r"[бвмпф]л\Z")
"""Behind such a letter Russian verbs have an «л» in some of their forms."""
HIGH = re.compile(r"[^aeıioöuü][ıiuü][^aeıioöuü]\Z")
"""Such a vowel some Turkish nouns lose before an ending."""
LETTERS = re.compile(r"[^\W\d_]{3,40}")


def slipped(source: str, target: str, source_locale: str, locale: str) -> tuple[Span, str] | None:
    """The first word that lacks a letter of what something in the source is called, or has two the other way round, and
    what it was; of something that the translation says otherwise it is none."""
    language = language_of(locale)
    if not is_listed(source_locale, locale) or not _may_have(language)(target):
        return None
    of = by_word(language)
    here = {thing for word in ENGLISH.findall(source.lower()) for thing in of[word]}
    lost: set[int] | None = None
    for match in WORD.finditer(target):
        for right, thing in _nearly(language)[match[0]]:
            if thing not in here:
                continue
            if lost is None:
                lost = _lost(source, target, source_locale, locale)
            if thing in lost:
                return match.span(), right
    return None


def _lost(source: str, target: str, source_locale: str, locale: str) -> set[int]:
    """The numbers of the entries that a source names and its translation does not."""
    lost: set[int] = set()
    said: set[int] = set()
    for word in named(prose(source), target, source_locale, locale):
        (said if word.said else lost).update(word.things)
    return lost - said


@cache
def _may_have(language: str) -> Callable[[str], int]:
    """How many pieces of a text may have such a word."""
    return tally(language).ask(lambda piece: any(map(_nearly(language).__getitem__, LETTERS.findall(piece))))


@lru_cache(maxsize=16)
def _nearly(language: str) -> Remembered[tuple[tuple[str, int], ...]]:
    """By a word as it stands in a text what it may be without its slip, with the numbers of entries; () for most."""
    damaged, right = _damaged(language)
    small = common_words(language)

    def say(word: str) -> tuple[tuple[str, int], ...]:
        plain = folded(word, language)
        return () if plain in small else tuple(dict.fromkeys(_rightly(plain, language, damaged, right)))

    return Remembered(say)


def _rightly(
    word: str, language: str, damaged: dict[str, tuple[str, ...]], right: dict[str, tuple[int, ...]]
) -> Iterator[tuple[str, int]]:
    plural, listed = growth(language).plural, words(language)
    unused = language in SHORTEST_UNUSED and listed is not None and word not in listed.used and word not in listed.rare
    left = LEFT - 1 if unused else LEFT
    for before in ("", *(part for part in growth(language).before if word.startswith(part))):
        bare = word[len(before) :]
        if any(bare[:end] in right for end in range(LEFT, len(bare) + 1)):
            return
        for end in range(max(left, len(bare) - BEHIND), len(bare) + 1):
            for stem in damaged.get(bare[:end], ()):
                whole = stem + bare[end:]
                if len(stem) < SHORTEST.get(language, SHORTEST_OF_ANY) and not (
                    unused and listed is not None and before + whole in listed.used
                ):
                    continue
                if is_known(whole, language) and whole.removeprefix(bare) not in plural:
                    yield from ((before + whole, thing) for thing in right[stem])


@lru_cache(maxsize=16)
def _damaged(language: str) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[int, ...]]]:
    """Beginnings of words with one letter lost, or two in the wrong order, each with what it was; and of what is right
    the numbers of the entries that are things."""
    right: dict[str, tuple[int, ...]] = {}
    for at, entry in enumerate(entries_of(language)):
        for form in entry.written:
            stem = folded(form, language)
            right[stem] = (*right.get(stem, ()), *((at,) if entry.firm else ()))
    damaged: dict[str, tuple[str, ...]] = {}
    small = common_words(language)
    for stem, things in right.items():
        least = SHORTEST_UNUSED.get(language, SHORTEST.get(language, SHORTEST_OF_ANY))
        if things and len(stem) >= least:
            alone = (stem,)  # one of all ways that nothing else has
            for less in _ways(stem) - right.keys() - small - _changed(stem, language):
                damaged[less] = (*before, stem) if (before := damaged.get(less)) else alone
    return damaged, right


def _changed(stem: str, language: str) -> set[str]:
    """How a stem is without the letter that it has in some of its forms only: «направлять», «направим»; "resim",
    "resme"; "dunkel", "dunkler", "dunkle"."""
    if language == "ru" and LABIAL.search(stem):
        return {stem[:-1]}
    falls_out = (language == "tr" and HIGH.search(stem)) or (language == "de" and stem.endswith(("el", "er", "en")))
    return {stem[:-2] + stem[-1], stem[:-2] + stem[:-3:-1]} if falls_out else set()


def _ways(stem: str) -> set[str]:
    lost = {stem[:at] + stem[at + 1 :] for at in range(1, len(stem))}
    turned = {stem[:at] + stem[at + 1] + stem[at] + stem[at + 2 :] for at in range(1, len(stem) - 1)}
    return lost | turned
