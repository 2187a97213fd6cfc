"""What a sentence of both texts surely has, each with its two places: words that only one word there can be, and what
both texts have once."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from translator.checks.pair import Pair
from translator.language.cues import holder
from translator.language.matching.counterparts import WORD, counterparts
from translator.language.reading import Reading, prose
from translator.language.tables import data, pattern
from translator.locales import language_of
from translator.model import Span

APART = re.compile(r"[,;:.!?()—–،؛؟]")
"""What parts two clauses."""
LONGEST = 400
"""Characters of a text, each of whose words is looked for."""


def anchors(pair: Pair, parts: tuple[Span, Span], *, shared: bool = False) -> list[tuple[Span, Span]]:
    """The places in the source and in the translation, in the source's order; none in long texts. `shared`: also of
    words that are one in the translation ("wash your hands", „Händewaschen“)."""
    if max(len(pair.source), len(pair.target)) > LONGEST:
        return []
    ours, theirs = parts
    found = {*_words(pair, shared=shared), *_both(_said_once(pair.here), _said_once(pair.there))}
    return sorted(both for both in found if _inside(both[0], ours) and _inside(both[1], theirs))


def _words(pair: Pair, *, shared: bool) -> Iterator[tuple[Span, Span]]:
    target = prose(pair.target)
    words = [match.span() for match in WORD.finditer(target)]
    texts = [target[slice(*span)] for span in words]
    known = counterparts(prose(pair.source), texts, pair.source_locale, pair.locale)
    often = Counter(place for word in known for place in word.places)
    for word in known:
        if len(word.places) == 1:
            (place,) = word.places
            if shared or often[place] == 1:
                yield word.span, words[place]


def compared(pair: Pair, parts: tuple[Span, Span]) -> list[tuple[Span, Span]]:
    """The same of what may be compared: the opposites that both texts have once, and no other word for one."""
    if max(len(pair.source), len(pair.target)) > LONGEST:
        return []
    here, there = pair.here.contrasts, pair.there.contrasts
    is_ours, is_theirs = (holder([cue.span for cue in cues]) for cues in (here, there))
    words = {both for both in anchors(pair, parts) if not (is_ours(both[0]) or is_theirs(both[1]))}
    named = _both(*([(cue.what, cue.span) for cue in cues] for cues in (here, there)))
    return sorted({*words, *(both for both in named if _inside(both[0], parts[0]) and _inside(both[1], parts[1]))})


def _said_once(reading: Reading) -> Iterator[tuple[str, Span]]:
    """What every language names, and where: numbers, days and months."""
    yield from ((one.low, one.span) for one in reading.quantities if one.sure)
    yield from ((f"date {sorted(date.days)}", date.span) for date in reading.dates)
    yield from ((f"weekday {cue.what}", cue.span) for cue in reading.weekdays)


def _both(here: Iterable[tuple[str, Span]], there: Iterable[tuple[str, Span]]) -> Iterator[tuple[Span, Span]]:
    """The places of what both texts name once."""
    theirs = _once(there)
    yield from ((span, theirs[what]) for what, span in _once(here).items() if what in theirs)


def _once(named: Iterable[tuple[str, Span]]) -> dict[str, Span]:
    found: dict[str, list[Span]] = defaultdict(list)
    for what, span in named:
        found[what].append(span)
    return {what: spans[0] for what, spans in found.items() if len(spans) == 1}


def _inside(span: Span, part: Span) -> bool:
    return part[0] <= span[0] < part[1]


@lru_cache(maxsize=32)
def joining(locale: str) -> re.Pattern[str]:
    """What stands between two things of which something is said each: a mark, "and", "or", "but"."""
    table = data(language_of(locale)).get("alternatives", {})
    words = [word for key in ("and", "or", "but") for word in table.get(key, ())]
    return re.compile(rf"{APART.pattern}|{pattern(words).pattern}", re.IGNORECASE) if words else APART
