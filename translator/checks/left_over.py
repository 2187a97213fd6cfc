"""What a run of the source's words is in the translation: the beginning of a sentence, or all of it; a term that goes
on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from translator.checks.pair import Pair
from translator.language.identify import own_words
from translator.language.listed import words as words_of
from translator.language.words import is_known
from translator.locales import language_of
from translator.model import Span

LEAST = 3
"""Words of such a run."""
LEAST_ENGLISH = 5
"""Letters of a word that is English: shorter ones are names of units and commands as well."""
ENDS = (".", "!", "?", "")
"""What a sentence ends with; nothing stands at the end of a text."""
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
