"""Words of a translation that are a source's as another language writes them, by ear or in its own letters: مابل of
Maple, Патель of Patel, "prik" of prick. None of them is misspelt."""

from __future__ import annotations

import re
from functools import lru_cache

from translator.language.naming.sounds import OTHER_LETTERS, heard, sound
from translator.language.spelling.glued import from_source
from translator.language.spelling.losses import mended
from translator.language.spelling.words import is_strange

LETTERS = re.compile(r"(?:[^\W\d_]|[\u064b-\u065f\u0670]){2,40}")
HEARD = 3
"""Consonants of a word that is another's by ear."""
AS_HEARD = frozenset({"az", "tr"})
"""Languages in Latin letters that write a foreign word as it sounds."""


def is_borrowed(word: str, language: str, source: str) -> bool:
    """Whether a word is one of the source's as another language writes it, or a name of it."""
    if _by_ear(word, language, source) or _is_loan(word, language, source):
        return True
    return word.istitle() and _is_name_of(word, source)


def _by_ear(word: str, language: str, source: str) -> bool:
    """Whether a word is one of the source's in other letters, which what it is nearly does not sound like: مابل is
    Maple, and no مقابل."""
    if OTHER_LETTERS.match(word) is None:
        return False
    ways = _sounds(source)
    said = {ear.rough for ear in heard(word) if len(ear.rough) >= HEARD}
    return not ways.isdisjoint(said) and ways.isdisjoint(ear.rough for ear in heard(mended(word, language)))


@lru_cache(maxsize=8)
def _sounds(text: str) -> frozenset[str]:
    """What the words of a text sound like."""
    return frozenset(sound(word).rough for word in _words(text))


@lru_cache(maxsize=8)
def _words(text: str) -> frozenset[str]:
    """The words of a text in small letters."""
    return frozenset(LETTERS.findall(text.lower()))


def _is_loan(word: str, language: str, source: str) -> bool:
    """Whether what a word is nearly is a word of the source that sounds like it: "prik" of prick."""
    right = mended(word, language) if language in AS_HEARD else ""
    return right in _words(source) and sound(right).full == sound(word.lower()).full


def _is_name_of(word: str, source: str) -> bool:
    """Whether a word is, by ear, a word of the source that is no English one: Патель of Patel."""
    names = " ".join(name for name in LETTERS.findall(source) if name.istitle() and is_strange(name, "en"))
    return bool(names) and from_source(word, names)
