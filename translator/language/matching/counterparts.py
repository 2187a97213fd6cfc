"""Where the words of a source stand in its translation, as far as it is known how they are called there.

It is asked generously, as in `vocabulary`: a word may seem to stand where another one does. So what two words share
tells nothing, and what a word lacks tells little.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple

from translator.language.matching.similarity import similarity
from translator.language.matching.vocabulary import AS_IT_IS, BETWEEN, ENGLISH, by_word, entries_of, is_listed, stressed
from translator.language.naming.sounds import heard, plain, sound
from translator.locales import language_of
from translator.model import Span

WORD = re.compile(r"[^\W_]+")
COGNATE, SHORTEST = 0.8, 5
"""How alike words of two languages sound that are one, and their sounds at least."""


class Counterpart(NamedTuple):
    """A word of a source: where it stands, which words of the translation may be it, whether it names a thing, and
    whether all that it may be called is known. `joins`: it goes with the word behind it, as a "not" does."""

    span: Span
    places: frozenset[int]
    firm: bool
    sure: bool
    joins: bool = False


def counterparts(source: str, target: Sequence[str], source_locale: str, locale: str) -> tuple[Counterpart, ...]:
    """The known words of a source that a translation, given as its words, says; none where a language is not known."""
    if not is_listed(source_locale, locale):
        return ()
    language = language_of(locale)
    return tuple(_found(source, Words(target, language), language))


def _found(source: str, said: Words, language: str) -> Iterator[Counterpart]:
    small = _stressed(language)
    for match in ENGLISH.finditer(source):
        word = match[0].lower()
        if places := said.places(small[word]) if word in small else said.of(word):
            yield Counterpart(match.span(), places, word not in small and said.is_thing(word), word in small)


_stressed = lru_cache(maxsize=8)(stressed)


class Words:
    """The words of a text in a language, joined as stems are looked for in them."""

    def __init__(self, words: Sequence[str], language: str) -> None:
        self._entries, self._by_word = entries_of(language), by_word(language)
        self._words = words
        parts = [BETWEEN.join(WORD.findall(plain(word))) for word in words]
        self._starts = [0, *accumulate(len(part) + 1 for part in parts)]
        self._text = BETWEEN + "".join(part + BETWEEN for part in parts)

    def of(self, word: str) -> frozenset[int]:
        """The words that may be what an English word is called."""
        as_it_is = (BETWEEN + word[:AS_IT_IS],) if len(word) >= AS_IT_IS else ()
        called = (stem for at in self._by_word[word] for stem in self._entries[at].called)
        return self.alike(word) or self.places((*called, *as_it_is))

    def is_thing(self, word: str) -> bool:
        """Whether an English word names a thing, or nothing that is listed."""
        things = self._by_word[word]
        return not things or any(self._entries[at].firm for at in things)

    def places(self, stems: Iterable[str]) -> frozenset[int]:
        """The words in which any of the stems stands."""
        return frozenset(place for stem in stems for place in self._of(stem))

    def alike(self, word: str) -> frozenset[int]:
        """The words that sound like a word of another language, or begin so."""
        way = sound(word).full
        if len(way) < SHORTEST:
            return frozenset()
        return frozenset(at for at, ears in enumerate(self._heard) if any(_are_alike(way, ear) for ear in ears))

    @cached_property
    def _heard(self) -> list[list[str]]:
        return [[ear.full for ear in heard(word) if len(ear.full) >= SHORTEST] for word in self._words]

    def _of(self, stem: str) -> Iterator[int]:
        inner = stem.strip(BETWEEN)
        before = stem.find(inner)
        at = self._text.find(stem)
        while at >= 0:
            first, last = at + before, at + before + len(inner) - 1
            yield from range(self._word(first), self._word(last) + 1)
            at = self._text.find(stem, at + 1)

    def _word(self, at: int) -> int:
        return bisect_right(self._starts, at - 1) - 1


def _are_alike(word: str, other: str) -> bool:
    if word[:SHORTEST] == other[:SHORTEST]:
        return True
    return word[0] == other[0] and similarity(word, other, COGNATE) > 0
