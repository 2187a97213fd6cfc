"""Whether a word is one of a language's.

A word that is in no list is not wrong: it may be a name, a new compound, a rare form. That it is unknown is a sign
among others.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from translator.language.remembered import FEWER, Remembered
from translator.language.spelling.growth import growth, is_made, may_be_grown
from translator.language.spelling.listed import folded, words
from translator.language.tables import one_table
from translator.language.tally import tally

WHOLE = re.compile(r"[^\W\d_]{2,60}")
FEW = 3
SHORTEST_WITH_ARTICLE = 5
LONGEST = 40
"""Longer words are not looked up."""


def is_strange(word: str, language: str) -> bool:
    """Whether a word as it stands in a text is none of a language whose words are known, though it has its letters."""
    return strange(language)[word]


@lru_cache(maxsize=32)
def strange(language: str) -> Remembered[bool]:
    """The same by word."""
    listed = words(language)
    letters = frozenset(listed.letters if listed else "")

    def say(word: str) -> bool:
        lower = folded(word, language)
        return letters.issuperset(lower) and (not is_known(lower, language) or lost_article(word, language) != "")

    return Remembered(say if listed else lambda _: False)


def lost_article(word: str, language: str) -> str:
    """The word in use that a word, as it stands in a text, is when its article has all its letters: «العيادة» of
    «اعيادة», though that may also be "a clinic?" in old books; "" for any other."""
    article, listed = growth(language).article, words(language)
    if not article or listed is None or word[:1] != article[0] or len(word) < SHORTEST_WITH_ARTICLE:
        return ""
    plain = folded(word, language)
    right = article + plain[1:]
    return right if right in listed.used and plain not in listed.used and plain not in listed.rare else ""


@lru_cache(maxsize=32)
def unknown(language: str) -> Remembered[bool]:
    """By word as it stands in a text: whether it is none of the language's."""
    return Remembered(lambda word: not is_known(folded(word, language), language), FEWER)


@lru_cache(maxsize=32)
def strangers(language: str) -> Remembered[bool]:
    """The same of those that the language does not make of its own either (`may_be_grown`)."""
    none = unknown(language)
    return Remembered(lambda word: none[word] and not may_be_grown(folded(word, language), language))


@lru_cache(maxsize=64)
def is_unreadable(text: str, language: str) -> bool:
    """Whether most words of a text, more than a few, are strange: it is in another language, or in none, and a strange
    word in it tells nothing. Several checks ask it of the same text."""
    odd = _strange_words(language)(text)
    return odd > FEW and odd > _all_words(language)(text) // 2


@cache
def _all_words(language: str) -> Callable[[str], int]:
    """How many words a text has."""
    return tally(language).ask(lambda piece: len(WHOLE.findall(piece)))


@cache
def _strange_words(language: str) -> Callable[[str], int]:
    """How many words of a text are strange."""
    odd = strange(language).__getitem__
    return tally(language).ask(lambda piece: sum(map(odd, WHOLE.findall(piece))))


def is_known(word: str, language: str) -> bool:
    """Whether a folded word is one of the language's, as it is, inflected or made of others; of one that is known to
    nobody a language without a file says so too."""
    return _known(language)[word]


@lru_cache(maxsize=32)
def _known(language: str) -> Remembered[bool]:
    """The same by word."""
    listed = words(language)
    known, unknown = besides(language)

    def say(word: str) -> bool:
        if listed is None or len(word) > LONGEST:
            return False
        return word in known or (word not in unknown and is_made(word, language, listed))

    return Remembered(say)


@lru_cache(maxsize=32)
def besides(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words that a language's list lacks, and what it has that is none, such as two small words without their space."""
    listed = one_table(language, "common")  # of other languages nothing else is asked
    return frozenset(listed.get("known", ())), frozenset(listed.get("unknown", ()))
