"""The glossary, locales/glossary.csv: terms to keep, to use, to avoid; and what it says for a text and a locale."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from translator.glossary import file
from translator.glossary.conflicts import conflicts, same
from translator.language.naming.terms import named, said
from translator.model import Span, Term, TermKind

__all__ = ["Glossary", "conflicts", "file", "read", "same"]

WORD = re.compile(r"\w+")
ENDINGS = ("es", "s")
"""What a plural or a possessive has more than the word, as `said` knows them."""


@dataclass(frozen=True)
class Glossary:
    """The terms in the file's order."""

    terms: tuple[Term, ...] = ()

    def names(self, locale: str) -> tuple[str, ...]:
        """The terms that must stand unchanged in this locale."""
        if locale not in self._names:
            self._names[locale] = tuple(term.source for term in self._keeps(locale))
        return self._names[locale]

    def names_in(self, text: str, locale: str) -> tuple[str, ...]:
        """The names that must stay, as they are written in this text: with a capital where a sentence begins, and in
        any case where the glossary says that it does not matter."""
        if locale not in self._named:
            self._named[locale] = named((term.source, term.case) for term in self._keeps(locale))
        return tuple(dict.fromkeys(match[0] for match in self._named[locale].finditer(text)))

    def keeping(self, names: Iterable[str], locale: str) -> Glossary:
        """The glossary with these names that must stay in a locale, too, but for those that it translates there."""
        known = {term.source for term in self.terms if term.locale in ("", locale) and term.kind is not TermKind.AVOID}
        more = (Term(name, "", locale, TermKind.KEEP) for name in names if name not in known)
        return Glossary((*self.terms, *more))

    def translation(self, text: str, locale: str) -> str:
        """What the glossary says for a whole text: a name stays, a term is its translation, "" for any other."""
        alike = self._alike.get(text.casefold())
        if alike is None:
            return ""
        if text in alike.names(locale):
            return text
        for term in alike.terms:
            same = term.source == text or not term.case
            if same and term.kind is TermKind.USE and term.locale == locale:
                return term.target
        return ""

    def terms_in(self, text: str, locale: str) -> tuple[Term, ...]:
        """The terms to use in this locale that stand in a text as words, also in the plural, in the order in which they
        stand there. One that stands only within a longer one is none."""
        found = sorted(self._uses(text, locale), key=lambda one: (one[0][0], -one[0][1]))
        end, terms = 0, []
        for span, term in found:
            if span[1] > end:
                terms.append(term)
                end = span[1]
        return tuple(dict.fromkeys(terms))

    def concerning(self, source: str, target: str, locale: str) -> tuple[Term, ...]:
        """The terms that a translation may go against: those to use that stand in the source, and those to avoid of
        which the translation has the beginning."""
        lower = target.casefold()
        avoided = (
            term
            for term in self._avoided
            if term.locale in ("", locale) and (term.target or term.source).casefold()[:3] in lower
        )
        return (*self.terms_in(source, locale), *avoided)

    def _keeps(self, locale: str) -> Iterator[Term]:
        uses = {term.source for term in self.terms if term.kind is TermKind.USE and term.locale == locale}
        for term in self.terms:
            if term.kind is TermKind.KEEP and term.locale in ("", locale) and term.source not in uses:
                yield term

    def _uses(self, text: str, locale: str) -> Iterator[tuple[Span, Term]]:
        """Where the terms to use stand in a text."""
        starts = self._starts.get(locale)
        if not starts:
            return
        words = {match[0].casefold() for match in WORD.finditer(text)}
        words |= {word.removesuffix(ending) for word in words for ending in ENDINGS}
        for word in words & starts.keys():
            for term in starts[word]:
                yield from ((match.span(), term) for match in said(term.source, term.case).finditer(text))

    @cached_property
    def _starts(self) -> dict[str, dict[str, list[Term]]]:
        """By locale, the terms to use by their first word in lower case: every text is looked through, and a glossary
        may be long."""
        found: dict[str, dict[str, list[Term]]] = {}
        for term in self.terms:
            if term.kind is TermKind.USE and (first := WORD.search(term.source)):
                found.setdefault(term.locale, {}).setdefault(first[0].casefold(), []).append(term)
        return found

    @cached_property
    def _names(self) -> dict[str, tuple[str, ...]]:
        """The names by locale, as far as somebody has asked."""
        return {}

    @cached_property
    def _named(self) -> dict[str, re.Pattern[str]]:
        """What finds them, likewise."""
        return {}

    @cached_property
    def _avoided(self) -> tuple[Term, ...]:
        return tuple(term for term in self.terms if term.kind is TermKind.AVOID)

    @cached_property
    def _alike(self) -> dict[str, Glossary]:
        """The terms by their source in lower case: every message is looked up, and a glossary may be long."""
        found: dict[str, list[Term]] = {}
        for term in self.terms:
            found.setdefault(term.source.casefold(), []).append(term)
        return {text: Glossary(tuple(terms)) for text, terms in found.items()}


def read(path: Path) -> Glossary:
    """The glossary; an empty one where there is no file. Raises ProjectError with the line."""
    rows, problems = file.read(path)
    for problem in (*problems, *conflicts(rows)):
        raise problem
    return Glossary(tuple(row.term for row in rows))
