"""The glossary's word for a term is not used, or one that it forbids is.

Why: patients meet one thing under two names and think of two things; and some words were ruled out for a reason.

How: locales/glossary.csv. Where the source has a term of kind `use`, its translation has to stand in the target; a
term of kind `avoid` must not: everywhere, or, where the line names a source and a target, in the translation of a text
that has the source. The words may be inflected ("клиника", "в клинике"), and a compound may hold them ("Augenlinse").

What to do: use the glossary's word, or talk to whoever keeps the glossary.
"""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.language.naming.terms import exactly, said, stands
from translator.locales import language_of
from translator.model import Problem, Severity, Term, TermKind

ID = "glossary"
SEVERITY = Severity.WARNING

BROKEN_PLURALS = frozenset({"ar"})
"""In these languages a plural may have other letters altogether: "طبيب", "أطباء"."""


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per term."""
    if not pair.terms or not pair.target.strip() or pair.copied:
        return
    for term in pair.terms:
        yield from against(term, pair)


def against(term: Term, pair: Pair) -> Iterator[Problem]:
    """What a translation does against one term."""
    if term.locale not in ("", pair.locale):
        return
    if term.kind is TermKind.USE:
        yield from _unused(term, pair)
    elif term.kind is TermKind.AVOID:
        yield from _avoided(term, pair)


def _unused(term: Term, pair: Pair) -> Iterator[Problem]:
    """The source has the term, and the translation has its word in no form."""
    found = said(term.source, term.case).search(pair.source)
    if found is None or stands(term.target, pair.target, pair.locale):
        return
    if is_broken_plural(term, found[0], pair.locale):
        return
    text = f"“{term.source}” is “{term.target}” in the glossary"
    yield Problem(ID, SEVERITY, text, in_source=(found.span(),))


def is_broken_plural(term: Term, words: str, locale: str) -> bool:
    """Whether these words of a source are a plural of the term, of which the language's own may have other letters."""
    last = words.split()[len(term.source.split()) - 1 :]
    return language_of(locale) in BROKEN_PLURALS and last != term.source.split()[-1:]


def _avoided(term: Term, pair: Pair) -> Iterator[Problem]:
    """The word stands in the translation: `target` where the term names one for this source, else the term itself."""
    word = term.target or term.source
    if word.casefold()[:3] not in pair.target.casefold():
        return
    if term.target and not said(term.source, case=False).search(pair.source):
        return
    found = exactly(word, term.case, pair.locale).search(pair.target)
    if found:
        note = f": {term.note}" if term.note else ""
        text = f"“{word}” is to be avoided{note}"[:100]
        yield Problem(ID, SEVERITY, text, in_target=(found.span(),))
