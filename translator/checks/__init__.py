"""The checks, one a file, and the tables of them.

A check is a module: its docstring is its documentation, ID its name, SEVERITY the worst of what it finds, and `check`
yields Problems, whose place is filled in here. Bad content is data: a check never raises; one that does is itself a
problem.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from translator.checks import (
    acronyms,
    addresses,
    alternatives,
    bidi,
    choices,
    conflict,
    contrast,
    copied,
    dates,
    degree,
    direction,
    durations,
    emphasis,
    exchanged,
    frequency,
    glossary,
    language,
    length,
    links,
    lost_words,
    medical_names,
    modality,
    names,
    negation,
    numbers,
    partly_copied,
    phones,
    placeholders,
    proper_names,
    punctuation,
    repeated,
    script,
    senses,
    siblings,
    spaces,
    spelling,
    style,
    tags,
    tense,
    truncated,
    units,
    untranslated,
    zero_width,
)
from translator.checks.catalog import (
    duplicate,
    flags,
    header,
    inconsistent,
    old_source,
    plural_forms,
    same_translation,
)
from translator.checks.pair import PSEUDO, Pair
from translator.checks.source import ambiguous_dates, ambiguous_frequency, double_negation, missing_units, two_ways
from translator.checks.versions import Version, versions
from translator.model import Catalog, Place, Problem, Severity


class Check(Protocol):
    """What every check is, whatever it looks at."""

    ID: str
    SEVERITY: Severity
    __doc__: str | None


class PairCheck(Check, Protocol):
    """Looks at one source text and its translation."""

    def check(self, pair: Pair, /) -> Iterator[Problem]: ...


class CatalogCheck(Check, Protocol):
    """Looks at a whole catalog: yields the index of the message that a problem is about, None for the file itself."""

    def check(self, catalog: Catalog, /) -> Iterator[tuple[int | None, Problem]]: ...


class SourceCheck(Check, Protocol):
    """Looks at the source texts of an article alone: yields the index of the text that a problem is about."""

    def check(self, texts: Sequence[str], /) -> Iterator[tuple[int, Problem]]: ...


PAIR_CHECKS: tuple[PairCheck, ...] = (
    numbers,
    units,
    frequency,
    durations,
    dates,
    negation,
    modality,
    tense,
    degree,
    direction,
    contrast,
    exchanged,
    alternatives,
    lost_words,
    names,
    medical_names,
    proper_names,
    siblings,
    senses,
    choices,
    phones,
    addresses,
    placeholders,
    tags,
    emphasis,
    links,
    conflict,
    script,
    language,
    copied,
    partly_copied,
    truncated,
    zero_width,
    acronyms,
    length,
    repeated,
    spelling,
    bidi,
    spaces,
    punctuation,
    glossary,
    style,
    untranslated,
)
WORDLESS: tuple[PairCheck, ...] = (
    numbers, phones, addresses, placeholders, tags, links, conflict, zero_width, bidi, spaces, untranslated,
)  # fmt: skip
"""The checks that need no language at all."""
WHOLE: tuple[PairCheck, ...] = (placeholders, conflict, zero_width, bidi, untranslated)
"""The checks that look at a message with all its branches."""
FORMAL: tuple[PairCheck, ...] = (tags, links)
"""The checks that look at a branch that only the translation has."""
CATALOG_CHECKS: tuple[CatalogCheck, ...] = (
    header,
    plural_forms,
    duplicate,
    flags,
    inconsistent,
    same_translation,
    old_source,
)
SOURCE_CHECKS: tuple[SourceCheck, ...] = (
    ambiguous_dates,
    ambiguous_frequency,
    missing_units,
    double_negation,
    two_ways,
)

MOST = 5_000_000
"""Characters of a text that is checked; a book has a million."""
FAILED = "this check failed"
"""How the problem begins that stands for a check which raised."""
Given = TypeVar("Given")
Found = TypeVar("Found")


def problems(pair: Pair, place: Place, checks: Sequence[PairCheck] = PAIR_CHECKS) -> list[Problem]:
    """Everything that the checks find in a pair; in one of pseudo-text, what can be found without words. A text of more
    than MOST characters is not read: that it is too long is the one finding."""
    size = max(len(pair.source), len(pair.target))
    if size > MOST:
        text = f"a text of {size:,} characters, more than {MOST:,}, was not checked"
        return [Problem(length.ID, Severity.ERROR, text).at(place)]
    found: list[Problem] = []
    read = _versions(pair)
    for check in checks if pair.locale != PSEUDO else [check for check in checks if check in WORDLESS]:
        before = len(found)
        try:
            found.extend(check.check(pair) if not read else _in_versions(check, pair, read))
        except Exception as error:
            found[before:] = [_failure(check, error)]
    return [problem.at(place) for problem in found]


def _versions(pair: Pair) -> Sequence[Version]:
    """As people read it; where that cannot be told, the message is read as it stands."""
    try:
        return versions(pair)
    except Exception:
        return ()


def _in_versions(check: PairCheck, pair: Pair, read: Sequence[Version]) -> Iterable[Problem]:
    """What a check finds in any version of a message, each thing once."""
    if check in WHOLE and pair.count is None:
        return check.check(pair)
    looked_at = [version for version in read if version.alike or check in FORMAL]
    problems = (version.placed(problem) for version in looked_at for problem in check.check(version.pair))
    return {(one.text, one.severity): one for one in problems}.values()


def catalog_problems(
    catalog: Catalog, path: str, checks: Sequence[CatalogCheck] = CATALOG_CHECKS
) -> list[tuple[int | None, Problem]]:
    """Everything that the checks find in a catalog as a whole: (index of the message, problem)."""
    found = []
    for check in checks:
        for index, problem in _careful(check, check.check, catalog, lambda failure: (None, failure)):
            message = None if index is None else catalog.messages[index]
            place = Place(path, message.line, catalog.locale, message.short_key) if message else Place(path, 1)
            found.append((index, problem.at(place)))
    return found


def source_problems(
    texts: Sequence[str], places: Sequence[Place], checks: Sequence[SourceCheck] = SOURCE_CHECKS
) -> list[Problem]:
    """Everything that the checks find in the source texts of an article, by check."""
    found = []
    for check in checks:
        for index, problem in _careful(check, check.check, texts, lambda failure: (0, failure)):
            found.append(problem.at(places[index]))
    return found


def _careful(
    check: Check, run: Callable[[Given], Iterator[Found]], given: Given, failed: Callable[[Problem], Found]
) -> list[Found]:
    """What a check yields; where it raises, that alone: it must be seen, and must not stop the others."""
    try:
        return list(run(given))
    except Exception as error:
        return [failed(_failure(check, error))]


def _failure(check: Check, error: Exception) -> Problem:
    text = f"{FAILED} ({type(error).__name__}); the text was not checked"
    return Problem(check.ID, Severity.ERROR, text)
