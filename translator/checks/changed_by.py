"""A part of the check `direction`: what rose or fell by so much rose or fell to it, or the other way round.

source       The risk fell by 20 %.
translation  Риск снизился до 20 %.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from translator.checks.pair import Pair
from translator.language.lexicon import lexicon
from translator.language.matching.vocabulary import SOURCE
from translator.language.numbers.quantity import Quantity
from translator.locales import language_of
from translator.model import Span

BEFORE, BEHIND = 90, 12
"""Characters before a number and behind it in which the words are looked for."""
CHANGE = re.compile(
    r"\b(?:increas(?:e|es|ed|ing)|raise[sd]?|raising|rose|ris(?:e|es|en|ing)|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)?|fell"
    r"|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|grew|grow(?:s|n|ing)?|climb(?:s|ed)?"
    r"|shr[iau]nk(?:s|ing)?)\b[^.;:]{0,60}?(?<!up) (?P<how>by|to)(?: (?:an?|about|around|roughly|nearly|almost|at least"
    r"|more than|over|less than|under|another|(?P<most>up to|as much as)))* $",
    re.IGNORECASE,
)
UNITS = frozenset({"%", "mg", "g", "mcg", "IU", "kg"})
"""The units for which alone it is looked: "in 200 ml", "на 45 градусов" say where and how far."""
BY, TO = "by", "to"


def changed_by(pair: Pair, parts: tuple[Span, Span]) -> Iterator[tuple[Span, Span]]:
    """The amounts of a sentence that are "by" in one text and "to" in the other, with the word that says so."""
    if language_of(pair.source_locale) != SOURCE:
        return
    there = {(one.low, one.unit): one for one in _amounts(pair.there.quantities, parts[1])}
    for one in _amounts(pair.here.quantities, parts[0]):
        found = CHANGE.search(pair.source, max(parts[0][0], one.span[0] - BEFORE), one.span[0])
        other = there.get((one.low, one.unit))
        if found is None or other is None:
            continue
        said = _said(pair, other, parts[1])
        if found["most"] and said.keys() == {TO} and _at_most(pair, said[TO]):
            continue
        if said and found["how"].lower() not in said:
            yield (found.start("how"), one.span[1]), min(said.values())


def _amounts(amounts: Sequence[Quantity], part: Span) -> Iterator[Quantity]:
    first, last = (bisect_left(amounts, at, key=lambda one: one.span[0]) for at in part)
    yield from (one for one in amounts[first:last] if one.unit in UNITS and not one.is_range)


def _said(pair: Pair, one: Quantity, part: Span) -> dict[str, Span]:
    """How the translation says a change of so much, "by", "to", both or neither, each with the words that say so."""
    start, end = one.span
    found: dict[str, Span] = {}
    for how in (BY, TO):
        if before := _before(pair.locale, how).search(pair.target, max(part[0], start - BEFORE), start):
            found[how] = before.start(), end
        elif behind := _behind(pair.locale, how).search(pair.target, start, min(part[1], end + BEHIND)):
            found[how] = start, max(end, behind.end())
    return found


def _at_most(pair: Pair, span: Span) -> bool:
    """Whether the word that says "to" there is what its language says for "up to" as well: "jusqu'à 15 %"."""
    words = tuple(lexicon(pair.locale).settings.get("up_to", ()))
    return bool(words) and pair.target.lower().startswith(words, span[0])


@lru_cache(maxsize=64)
def _before(locale: str, how: str) -> re.Pattern[str]:
    """What stands before a number for "by" or "to", with small words between."""
    settings = lexicon(locale).settings
    words, between = _any(settings.get(f"changed_{how}", ())), _any(settings.get("about", ()))
    return re.compile(rf"(?<!\w)(?:{words}) ?(?:(?:{between}) )*$", re.IGNORECASE)


@lru_cache(maxsize=64)
def _behind(locale: str, how: str) -> re.Pattern[str]:
    """What stands behind a number for that, or ends its word."""
    return re.compile(rf"(?:{_any(lexicon(locale).settings.get(f'changed_{how}_behind', ()))})\b", re.IGNORECASE)


def _any(forms: Sequence[str]) -> str:
    return "|".join(map(re.escape, forms)) or "(?!)"
