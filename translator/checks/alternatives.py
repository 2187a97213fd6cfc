"""An "or" became an "and", or an "and" an "or": one sign or all of them, both signatures or one.

    source       The form must be signed by the patient and by the doctor.
    translation  Formun hasta veya doktor tarafından imzalanması gerekir.
    finding      source and, translation veya

Told sentence by sentence, where one text has only the one and the other only the other, and no word that may stand for
it ("either", "any", "if"). A "not" turns the one into the other, so nothing is said where a sentence denies; nor where
it says what may be, nor of phrases such as "38 °C or more", nor of sentences of more than 300 characters.

It is always a warning. Say which of the two holds, as the source does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from translator.checks.bounded import ONLY
from translator.checks.pair import Pair
from translator.language.cues import within
from translator.language.opposites.polarity import denials
from translator.language.reading import prose
from translator.language.tables import data, pattern
from translator.language.tally import pieces_with
from translator.locales import language_of
from translator.model import Problem, Severity, Span

ID = "alternatives"
SEVERITY = Severity.WARNING
LISTED = re.compile(r",[^,;.]{1,40}\b(?:or|and)\b")
MAY = "may"
LONG = 300
"""Characters of a sentence; a longer one has more than one of each."""


class Joined(NamedTuple):
    """Where a sentence has its first "or" and its first "and", and whether anything else in it may say "or"."""

    one: Span | None
    all: Span | None
    maybe: bool


class _Words(NamedTuple):
    one: re.Pattern[str]
    all: re.Pattern[str]
    maybe: re.Pattern[str]
    idioms: re.Pattern[str]


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per sentence in which the one became the other."""
    ours, theirs = (_words(language_of(locale)) for locale in (pair.source_locale, pair.locale))
    if ours is None or theirs is None or pair.copied:
        return
    texts = (pair.source, pair.source_locale), (pair.target, pair.locale)
    if not any(_telling(language_of(locale))(text) for text, locale in texts):
        return  # as most texts
    source, target = prose(pair.source), prose(pair.target)
    for here, there in pair.parts:
        if not _may_be_exchanged(source[slice(*here)], ours, target[slice(*there)], theirs):
            continue
        if max(here[1] - here[0], there[1] - there[0]) > LONG or _denies(pair, here, there) or _is_free(pair, here):
            continue
        if span := _exchanged(_joined(source, here, ours), _joined(target, there, theirs)):
            text = f"source {pair.said(span[:1], True)}, translation {pair.said(span[1:], False)}"
            yield Problem(ID, SEVERITY, text, in_source=span[:1], in_target=span[1:])


def _may_be_exchanged(source: str, ours: _Words, target: str, theirs: _Words) -> bool:
    """Told quickly: whether only one of two sentences has an "or", and the other one an "and"."""
    either, other = ours.one.search(source), theirs.one.search(target)
    if (either is None) is (other is None):
        return False
    return (ours.all.search(source) if other else theirs.all.search(target)) is not None


def _exchanged(one: Joined, other: Joined) -> tuple[Span, Span] | None:
    if one.one and not one.all and other.all and not (other.one or other.maybe):
        return one.one, other.all
    if one.all and not (one.one or one.maybe) and other.one:
        return one.all, other.one
    return None


def _is_free(pair: Pair, here: Span) -> bool:
    """Whether a sentence says what may be, or that nothing else may be of a list: all of it is then as well as any."""
    only = any(cue.what == ONLY for cue in within(pair.here.negations, here))
    if only:
        return LISTED.search(pair.source, *here) is not None
    return any(cue.what == MAY for cue in within(pair.here.modals, here))


def _denies(pair: Pair, here: Span, there: Span) -> bool:
    return bool(denials(within(pair.here.negations, here)) or denials(within(pair.there.negations, there)))


def _joined(text: str, part: Span, words: _Words) -> Joined:
    said = words.idioms.sub(lambda found: " " * len(found[0]), text[slice(*part)])
    one, all_ = (
        found and (part[0] + found.start(), part[0] + found.end())
        for found in (words.one.search(said), words.all.search(said))
    )
    return Joined(one, all_, words.maybe.search(said) is not None)


@cache
def _telling(language: str) -> Callable[[str], int]:
    """How many pieces of a text may begin an "or"."""
    return pieces_with(language, pattern(form.split()[0] for form in data(language)["alternatives"]["or"]))


@lru_cache(maxsize=16)
def _words(language: str) -> _Words | None:
    """None for a language without a table of them."""
    table = data(language).get("alternatives")
    return _Words(*(pattern(table[key]) for key in ("or", "and", "maybe", "idioms"))) if table else None
