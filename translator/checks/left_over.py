"""What a run of the source's words is in the translation: the beginning of a sentence, or all of it; a term that goes
on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from translator.checks.pair import Pair
from translator.language.identify import own_words
from translator.language.matching.vocabulary import BETWEEN, by_word, entries_of
from translator.language.spelling.listed import words as words_of
from translator.language.spelling.words import is_known
from translator.locales import language_of
from translator.model import Span

LEAST = 3
"""Words of such a run."""
LEAST_ENGLISH = 5
"""Letters of a word that is English: shorter ones are names of units and commands as well."""
ENDS = (".", "!", "?", "")
"""What a sentence ends with; nothing stands at the end of a text."""
LEAST_CALLED = 4
"""Letters of one that names what another language calls otherwise."""
BORROWED = """
baby back blues body box brain burn button call care cell chat check coach cool feedback fast first fitness flow follow
food free hand head heart high home joint lab life light link live long look loss made management manager mask mass mind
muscle nose online patch peak personal phone plus pool port post power prick running score screen screening self shot
sitting skin sleep smart social soft spot spray staff stand step stick stress style tape team test time trainer walking
watch water white whole work
"""
"""Words of terms that many languages borrow whole: "baby blues", "stress test"."""
BORROWED_WORDS = frozenset(BORROWED.split())
NEXT = re.compile(r" [a-z]{4,30}(?![\w'’/_(=-]|\.\w)")


def is_sentence(pair: Pair, span: Span, words: Sequence[str], small: frozenset[str]) -> bool:
    """Whether a run begins a sentence with a small word that only the source's language has ("For safety reasons, …"),
    or is a whole one that is none of the translation's language ("Patience pays off.")."""
    start, end = span
    before = pair.target[max(0, start - 2) : start].rstrip()[-1:]
    if len(words) < LEAST or not pair.target[start + 1 : end].islower() or before not in ENDS:
        return False
    if words[0].lower() in small:
        return True
    language = language_of(pair.locale)
    lower = [word.lower() for word in words]
    whole = start > 0 and pair.target[end : end + 1] in ENDS and all(is_known(word, "en") for word in lower)
    return whole and (not small.isdisjoint(lower) or not all(is_known(word, language) for word in lower))


def goes_on(pair: Pair, span: Span) -> bool:
    """Whether the source's next word follows in the translation too, both in small letters: "unperfumed cream"."""
    behind = NEXT.match(pair.target, span[1])
    return behind is not None and pair.target[span[0] : behind.end()] in pair.source


@lru_cache(maxsize=1 << 14)
def is_english(word: str, language: str) -> bool:
    """Whether a part of a word is English and none of a language whose words are known, or the whole English alone."""
    if word in own_words("en"):
        return True
    return words_of(language) is not None and any(
        len(part) >= LEAST_ENGLISH and is_known(part, "en") and not is_known(part, language) for part in word.split("-")
    )


def tells_english(word: str, language: str) -> bool:
    """Whether a word beside another of the source tells that both are English."""
    return is_english(word, language) or is_called_otherwise(word, language)


@lru_cache(maxsize=1 << 14)
def is_called_otherwise(word: str, language: str) -> bool:
    """Whether an English word in small letters names what a language is known to call by other words: "contact" in
    Turkish, and no "patient" in French."""
    if len(word) < LEAST_CALLED or not word.isascii() or word in BORROWED_WORDS or not entries_of(language):
        return False
    things = [entries_of(language)[at] for at in by_word(language)[word]]
    return bool(things) and not any(stem.strip(BETWEEN) in word for thing in things for stem in thing.called)
