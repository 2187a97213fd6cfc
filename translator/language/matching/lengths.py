"""How long a translation is, beside what its language lets one expect.

The ratios are medians over translations of software and medical texts by people; the spread is theirs too: short texts
differ more than long ones.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import exp, log

from translator.language.lexicon import lexicon
from translator.locales import language_of

# The natural logarithm of characters of a translation over characters of its English source. Any other language: 0.1.
RATIOS = {
    "ar": -0.10, "de": 0.14, "el": 0.15, "en": 0.0, "es": 0.13, "fa": -0.02, "fr": 0.17, "he": -0.25, "it": 0.15,
    "ja": -0.85, "ko": -0.65, "nl": 0.10, "pl": 0.10, "pt": 0.10, "ru": 0.07, "tr": 0.04, "uk": 0.06, "zh": -1.3,
}  # fmt: skip
OTHER = 0.1
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
LAST = re.compile(r"(?:\A|[\s('’«„“\"])([^\W_]+)\.?\s*\Z")
CONTRASTED = re.compile(r",\s+[^\W_]+\s+[^\W_]+\.\s*\Z")
"""Two words behind a comma, with their full stop: "…, nicht Ihre." """
TELLING = 1.6
"""So many characters an English text has for each letter of its telling words."""


def excess(source: int, target: int, source_locale: str, locale: str) -> float:
    """The logarithm of how many times longer than expected a text of `target` characters is as the translation of one
    of `source` characters: 0 as expected, 0.7 twice as long, -0.7 half as long. Both counts are at least 1."""
    return log(target / source) - _ratio(locale) + _ratio(source_locale)


def expected(source: int, source_locale: str, locale: str) -> float:
    """How many characters the translation of a text of `source` characters is expected to have."""
    return source * exp(_ratio(locale) - _ratio(source_locale))


def spread(source: int) -> float:
    """One standard deviation of `excess` for sources of this many characters."""
    return float((0.01 + 0.9 / source) ** 0.5)


def telling(text: str, locale: str) -> int:
    """How many characters a text needs for what it says: its own number, or fewer where much of it is small words and
    politeness ("we should be grateful if you could"). At least 1."""
    padding = _listed(locale, "padding")
    if not padding:
        return max(1, len(text))
    letters = sum(len(word) for word in WORD.findall(text) if word.lower() not in padding)
    return max(1, min(len(text), round(TELLING * letters)))


def dangles(text: str, locale: str) -> bool:
    """Whether the last word of a text is one with which no sentence ends: "and", "the"."""
    last = LAST.search(text[-24:])
    if last is not None and CONTRASTED.search(text[-40:]):
        return False
    return last is not None and not last[1].isupper() and lexicon(locale).normal(last[1]) in _listed(locale, "dangling")


def ends_with_one(text: str, locale: str) -> bool:
    """Whether the last word of a text is an article or pronoun that is "one" as well: "eine", "une"."""
    last = LAST.search(text[-24:])
    if last is None:
        return False
    return any((said.table, said.value) == ("numbers", "1") for said in lexicon(locale).forms(last[1]).alone)


@lru_cache(maxsize=32)
def _listed(locale: str, key: str) -> frozenset[str]:
    words = lexicon(locale)
    return frozenset(map(words.normal, words.settings.get(key, ())))


def _ratio(locale: str) -> float:
    return RATIOS.get(language_of(locale), OTHER)
