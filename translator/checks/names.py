"""A name that must stay (locales/glossary.csv, kind keep) and stands in the source stands in the translation too.

In the same letters, at least once, or as the glossary has it ("ibuprofen" for the "Ibuprofen" that begins a sentence,
"Botox" for "BOTOX" where its line says that capitals do not matter); an ending may follow it ("Botox'un",
"Botox-Behandlung"). In other letters (ботокс, بوتوكس) it is only a warning: whether that may be is the project's
decision, a line of kind `use` for the locale.

    source       Botox is injected into the forehead muscles.
    translation  Dysport wird in die Stirnmuskeln gespritzt.
    finding      “Botox” stands in the source, not in the translation

Put the name in, or take it out of the glossary if it may be translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.language.naming.names import Name, where
from translator.markup.parts import mentions
from translator.model import Problem, Severity, Span

ID = "names"
SEVERITY = Severity.ERROR

LATIN_BEFORE = "(?<![A-Za-zÀ-ɏ])"


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per name that is lost or written in other letters."""
    if not pair.target.strip():
        return
    for name in pair.names:
        if not name.strip() or not mentions(pair.source, name):
            continue
        if any(_kept(form, pair.target) for form in pair.names if form.casefold() == name.casefold()):
            continue
        at = pair.source.find(name)
        span = (at, at + len(name))
        in_source = (span,) if at >= 0 else ()
        if other := _in_other_letters(name, span, pair.target):
            text = f"“{name}” stands in other letters in the translation: {pair.target[slice(*other)]}"
            yield Problem(ID, Severity.WARNING, text, in_source=in_source, in_target=(other,))
        else:
            yield Problem(ID, SEVERITY, f"“{name}” stands in the source, not in the translation", in_source=in_source)


def _kept(name: str, target: str) -> bool:
    """Whether a name stands in the same letters, and not within another word; Arabic may be joined to it."""
    return re.search(LATIN_BEFORE + re.escape(name), target) is not None


def _in_other_letters(name: str, span: Span, target: str) -> Span | None:
    """Where a name stands in another case, without its marks or in another script: each of its words."""
    if same := re.search(LATIN_BEFORE + re.escape(name), target, re.IGNORECASE):
        return same.span()
    if name in target:
        return None
    first, *more = name.split()
    if more and _kept(first, target):
        return None  # one word as it is and the next not: a species under a wrong name
    found = [where(Name((word,), span), target) for word in name.split()]
    places = [place for place in found if place]
    return (min(places)[0], max(end for _, end in places)) if len(places) == len(found) else None
