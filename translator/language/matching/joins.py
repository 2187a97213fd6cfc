"""Where a translation sets things beside each other, by marks and by words ("and", "ve", a prefixed و), and where among
its words it says a known word of its source.

A place is the number of the word before which the things are parted; a mark and an "and" behind it are one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from translator.language.matching.clauses import said
from translator.language.matching.vocabulary import BETWEEN, WORD, Named, called
from translator.language.naming.sounds import plain
from translator.language.tables import data, pattern
from translator.locales import language_of
from translator.model import Span

APART = re.compile(r"(?<!\d)[,;،؛:–—()]|[,;،؛:–—()](?!\d)")


@dataclass(frozen=True)
class Joins:
    """The places of a text that are parted: `words` says of each whether a word does it, or a mark alone. `spans` are
    where the words stand."""

    words: Mapping[int, bool]
    text: str
    spans: tuple[Span, ...]
    locale: str

    @classmethod
    def of(cls, text: str, locale: str) -> Joins | None:
        """None in a language whose words for "and" and "or" are not known. Linear."""
        joining = _joining(language_of(locale))
        if joining is None:
            return None
        spans = tuple(match.span() for match in WORD.finditer(text))
        begins = [start for start, _ in spans]
        inside: set[int] = set()
        words: dict[int, bool] = {}
        for match in joining.finditer(text):
            first, last = bisect_left(begins, match.start()), bisect_left(begins, match.end()) - 1
            alone = match[0].lower() in _alone(language_of(locale))
            inside.update(range(first, last + 1) if alone else ())
            words[first if not alone and _is_prefixed(language_of(locale)) else last + 1] = True
        for at in range(1, len(spans)):
            if APART.search(text, spans[at - 1][1], spans[at][0]):
                place = at
                while place in inside:
                    place += 1
                words.setdefault(place, False)
        return cls(words, text, spans, locale)

    @cached_property
    def listing(self) -> tuple[int, ...]:
        """The places of marks behind which no clause begins."""
        clauses = said(language_of(self.locale)).values()
        marks = (place for place, by_word in self.words.items() if not by_word and place < len(self.spans))
        return tuple(
            place for place in marks if not any(clause.match(self.text, self.spans[place][0]) for clause in clauses)
        )

    @cached_property
    def _plain(self) -> tuple[str, tuple[int, ...]]:
        """The words as those of the vocabulary are looked up, and where each begins there."""
        words = ["".join(WORD.findall(plain(self.text[slice(*span)]))) for span in self.spans]
        starts = accumulate((len(word) + 1 for word in words[:-1]), initial=1)
        return BETWEEN + BETWEEN.join(words) + BETWEEN, tuple(starts)

    def within(self, first: int, last: int) -> list[bool]:
        """Of each place behind a word, up to before another one, whether a word parts it."""
        return [by_word for place, by_word in sorted(self.words.items()) if first < place <= last]

    def by_words(self) -> int:
        """How many places are parted by words."""
        return sum(self.words.values())

    def places(self, source: str, word: Named) -> Iterator[int]:
        """The numbers of the words that say a known word of the source."""
        text, starts = self._plain
        for form in called(source, word, self.locale):
            at = text.find(form)
            while at >= 0:
                yield bisect_right(starts, at + form.startswith(BETWEEN)) - 1
                at = text.find(form, at + 1)


@lru_cache(maxsize=16)
def _forms(language: str) -> Sequence[str]:
    table = data(language).get("alternatives")
    return [*table["or"], *table["and"], *table["nor"]] if table else []


@lru_cache(maxsize=16)
def _joining(language: str) -> re.Pattern[str] | None:
    """What finds "and", "or" and "nor"; None for a language without a list of them."""
    forms = _forms(language)
    return pattern(forms) if forms else None


@lru_cache(maxsize=16)
def _alone(language: str) -> frozenset[str]:
    """Those of them that are words of their own."""
    return frozenset(form for form in _forms(language) if "*" not in form)


@lru_cache(maxsize=16)
def _is_prefixed(language: str) -> bool:
    """Whether an "and" is written at the beginning of the word that it joins."""
    return any(form.endswith("*") for form in _forms(language))
