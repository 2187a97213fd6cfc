"""A part of the check `direction`: what rose or fell by so much rose or fell to so much, or the other way round.

source       The risk fell by 20 %.
translation  Риск снизился до 20 %.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from translator.checks.pair import Pair
from translator.language.cues import Cue
from translator.language.lexicon import lexicon
from translator.language.numbers.quantity import Quantity
from translator.model import Span

BEFORE, BEHIND = 90, 12
"""Characters before a number and behind it in which the words are looked for."""
CHANGE = re.compile(
    r"\b(?:increas|rais|rose|ris|reduc|lower|fell|fall|drop|decreas|declin|grew|grow|climb|shrink|shrank|shorten"
    r"|lengthen)\w*\b[^.;:]{0,60}?(?<!up)(?<!down)(?<!from) (?P<how>by|to)(?: (?:an?|about|around|roughly|nearly"
    r"|almost|at least|more than|over|less than|under|another|up to|as much as))* $",
    re.IGNORECASE,
)
HALF = "0.5"
"""By half is to half."""
BY, TO = "by", "to"


def changed_by(pair: Pair, parts: tuple[Span, Span]) -> Iterator[tuple[list[Cue], list[Cue]]]:
    """The numbers of a sentence that are "by" in one text and "to" in the other, each with the word that says so."""
    first, last = (bisect_left(pair.here.quantities, at, key=_start) for at in parts[0])
    changed = [
        (one, found["how"].lower())
        for one in pair.here.quantities[first:last]
        if not one.is_range and one.low != HALF
        if (found := CHANGE.search(pair.source, max(parts[0][0], one.span[0] - BEFORE), one.span[0]))
    ]
    if not changed:
        return
    first, last = (bisect_left(pair.there.quantities, at, key=_start) for at in parts[1])
    others: dict[tuple[str, str], list[Quantity]] = {}
    for other in pair.there.quantities[first:last]:
        if not other.is_range:
            others.setdefault((other.low, other.unit), []).append(other)
    for one, how in changed:
        same = others.get((one.low, one.unit), ())
        if len(same) == 1 and (said := _said(pair, same[0], parts[1])) and how not in said:
            yield _cue(one), _cue(same[0])


def _start(one: Quantity) -> int:
    return one.span[0]


def _cue(one: Quantity) -> list[Cue]:
    return [Cue("change", one.span)]


def _said(pair: Pair, one: Quantity, part: Span) -> set[str]:
    """How the translation says a change of so much: "by", "to", both or neither."""
    before = pair.target[max(part[0], one.span[0] - BEFORE) : one.span[0]]
    behind = pair.target[one.span[1] : min(part[1], one.span[1] + BEHIND)]
    whole = pair.target[slice(*one.span)]
    return {
        how
        for how in (BY, TO)
        if _before(pair.locale, how).search(before) or _behind(pair.locale, how).search(whole + behind)
    }


@lru_cache(maxsize=64)
def _before(locale: str, how: str) -> re.Pattern[str]:
    """What stands before a number for "by" or "to", with small words between."""
    settings = lexicon(locale).settings
    between = "|".join(map(re.escape, settings.get("about", ())))
    return re.compile(
        rf"(?<!\w)(?:{_ways(settings.get(f'changed_{how}', ()))}) ?(?:(?:{between or '(?!)'}) )*$", re.IGNORECASE
    )


@lru_cache(maxsize=64)
def _behind(locale: str, how: str) -> re.Pattern[str]:
    """What stands behind a number for that, or ends its word."""
    return re.compile(rf"(?:{_ways(lexicon(locale).settings.get(f'changed_{how}_behind', ()))})\b", re.IGNORECASE)


def _ways(forms: Sequence[str]) -> str:
    return "|".join(map(re.escape, forms)) or "(?!)"
