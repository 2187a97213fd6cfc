"""An abbreviation of the source has not become another word: AIDS is not "helps", a PET scan is no scan of pets.

The translation has the same letters, or what its language calls the same thing: its own abbreviation or the full name,
as the language's file lists them. Abbreviations that are in no list are not looked at.

    source       A CT of the head will be performed.
    translation  Es wird ein Connecticut des Kopfes durchgeführt.        source CT, not in the translation

Use the language's own abbreviation or the full name; one that is right and unknown here can be added to the file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from translator.checks.pair import Pair
from translator.language.lexicon import data, pattern
from translator.language.names import Name, stands
from translator.locales import language_of
from translator.markup import opaque
from translator.model import Problem, Severity

ID = "acronyms"
SEVERITY = Severity.WARNING

ACRONYM = re.compile(r"(?<![\w&.@#/-])(?P<letters>[A-Z]{2,6})(?P<plural>['’]?s)?(?![\w&@]|-[A-Z\d]|\.\w)")
"""GPs and HIV-positive too; no part of a code, an address or R&D."""
CAPITALS = re.compile(r"(?<![^\W_])[A-ZÀ-ÖØ-ÞА-ЯЁİ]{2,6}(?![A-ZÀ-ÖØ-ÞА-ЯЁİ])")
SHOUTED = re.compile(r"[A-Z]{3,}[^\w.:;!?]{1,2}\Z")
SHOUTED_ON = re.compile(r"[^\w.:;!?]{1,2}[A-Z]{3,}(?![a-z\d])")
STEP = re.compile(
    r"(?:stages?|grades?|types?|class(?:es)?|phases?|factors?|nerves?|part|chapter|volume|category|level|group|appendix"
    r"|table|figure|(?<![A-Za-z])I{1,3}(?:,| and| or| to|–|-)?)[ \u00a0]\Z",
    re.IGNORECASE,
)
LATIN = re.compile("[A-Za-zÀ-ɏ]+")
LONG = 4
"""Shorter ones are spelled out or have few sounds."""
ROMAN = frozenset({"IV", "VI", "II", "XI", "MI", "CD", "CC", "MM", "DC"})


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per abbreviation."""
    if not pair.target.strip() or not pair.source_locale.startswith("en") or pair.source.isupper():
        return
    known = _known(language_of(pair.locale))
    said: set[str] = set()
    for match in ACRONYM.finditer(pair.source) if known else ():
        letters = match["letters"]
        forms = known.get(letters)
        if forms is None or letters in said or _none(pair.source, match):
            continue
        said.add(letters)
        if not (
            _as_it_is(letters, pair.target)
            or forms.search(pair.target)
            or _other(pair, known)
            or _by_ear(letters, pair.target)
        ):
            yield Problem(ID, SEVERITY, f"source {letters}, not in the translation", in_source=(match.span(),))


def _none(source: str, match: re.Match[str]) -> bool:
    """Whether capitals are no abbreviation here: words in a shouted line, a Roman number, part of an address."""
    before, after = source[max(0, match.start() - 40) : match.start()], source[match.end() : match.end() + 40]
    if match["letters"] in ROMAN and STEP.search(before):
        return True
    if SHOUTED.search(before) and SHOUTED_ON.match(after):
        return True
    hidden = opaque(source)
    at = bisect_right(hidden, match.span())
    return any(start < match.end() and match.start() < end for start, end in hidden[max(0, at - 1) : at + 1])


def _as_it_is(letters: str, target: str) -> bool:
    return re.search(rf"(?<![A-Za-z]){letters}(?![A-Z])", target) is not None


def _by_ear(letters: str, target: str) -> bool:
    """Whether an abbreviation that is said as a word stands in letters other than Latin: ЛАСИК. A Latin word that
    only sounds like it is what is looked for: "aides" for AIDS."""
    name = Name((letters.lower(),), (0, 1))
    return len(letters) >= LONG and not target.isascii() and stands(name, LATIN.sub(" ", target))


def _other(pair: Pair, known: dict[str, re.Pattern[str]]) -> bool:
    """Whether the translation has an abbreviation of its own that is not in the source and means nothing else here."""
    sources = set(CAPITALS.findall(pair.source))
    return any(
        found not in sources and not any(forms.fullmatch(found) for forms in known.values())
        for found in CAPITALS.findall(pair.target)
        if not pair.target.isupper()
    )


@lru_cache(maxsize=32)
def _known(language: str) -> dict[str, re.Pattern[str]]:
    """What each abbreviation may be in a language."""
    return {letters: pattern(forms) for letters, forms in data(language).get("acronyms", {}).items()}
