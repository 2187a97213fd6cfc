"""The glossary's word for a term is not used, or one that it forbids is.

Why: patients meet one thing under two names and think of two things; and some words were ruled out for a reason.

How: locales/glossary.csv. Where the source has a term of kind `use`, its translation has to stand in the target; a
term of kind `avoid` must not. An ending of up to four letters may follow each word, or replace its last letters
("клиника", "в клинике"), and a compound may hold it ("Augenlinse").

What to do: use the glossary's word, or talk to whoever keeps the glossary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from translator.checks.pair import Pair
from translator.model import Problem, Severity, Term, TermKind

ID = "glossary"
SEVERITY = Severity.WARNING

# Of a word of so many letters or more the last two may change: "клиника", "клинике"; "Arzt", "Ärzte" may not.
LONG = 5


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per term."""
    if not pair.terms or not pair.target.strip():
        return
    source, target = pair.source.casefold(), pair.target.casefold()
    for term in pair.terms:
        if term.locale not in ("", pair.locale):
            continue
        if term.kind is TermKind.USE:
            yield from _unused(term, pair, source, target)
        elif term.kind is TermKind.AVOID:
            yield from _avoided(term, pair, source, target)


def _unused(term: Term, pair: Pair, source: str, target: str) -> Iterator[Problem]:
    """The source has the term, and the translation has its word in no form."""
    if term.source.casefold() not in source:
        return
    found = _said(term.source, term.case).search(pair.source)
    if found and not _inflected(term.target).search(target):
        text = f"“{term.source}” is “{term.target}” in the glossary"
        yield Problem(ID, SEVERITY, text, in_source=(found.span(),))


def _avoided(term: Term, pair: Pair, source: str, target: str) -> Iterator[Problem]:
    """The word stands in the translation: `target` where the term names one for this source, else the term itself."""
    word = term.target or term.source
    if word.casefold()[:3] not in target:
        return
    if term.target and not _said(term.source, case=False).search(source):
        return
    found = _said(word, term.case, ending=True).search(pair.target)
    if found:
        note = f": {term.note}" if term.note else ""
        text = f"“{word}” is to be avoided{note}"[:100]
        yield Problem(ID, SEVERITY, text, in_target=(found.span(),))


@lru_cache(maxsize=4096)
def _said(word: str, case: bool, ending: bool = False) -> re.Pattern[str]:
    """The term as a word of its own, in the source with a plural's ending, in a translation with up to four letters."""
    words = r"\s+".join(map(re.escape, word.split()))
    end = r"[^\W\d_]{0,4}" if ending else "(?:e?s|['’]s)?"
    return re.compile(rf"(?<!\w){words}{end}(?!\w)", 0 if case else re.IGNORECASE)


@lru_cache(maxsize=4096)
def _inflected(words: str) -> re.Pattern[str]:
    """The words in order, each with up to four letters more, its last two changed where it is long, and up to two
    other words between them. Matched against casefolded text."""
    stems = []
    for word in words.casefold().split():
        stem = word[:-2] if len(word) >= LONG and word.isalpha() else word
        stems.append(rf"{re.escape(stem)}[\w'’]{{0,6}}")
    return re.compile(r"(?:\W+\w+){0,2}?\W+".join(stems) or r"(?!)")
