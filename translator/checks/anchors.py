"""What a sentence of both texts surely has, each with its two places: words that only one word there can be, and what
both texts have once."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from translator.checks.pair import Pair
from translator.language.cues import begins_in, holder, within
from translator.language.matching.counterparts import WORD, Counterpart, counterparts
from translator.language.matching.vocabulary import SOURCE, by_word, entries_of
from translator.language.naming import siblings
from translator.language.opposites.predicates import predicates
from translator.language.reading import Reading, prose
from translator.language.tables import data, pattern
from translator.locales import language_of
from translator.model import Span

MOST = 2
"""Words of a translation that are one of the source: "recién nacido"."""
APART = re.compile(r"[,;:.!?()—–،؛؟]")
"""What parts two clauses."""
TECHNICAL = re.compile(r"[<>=&_\\{}#|]|\w\w\.[a-z]{2}")
"""What stands in texts of programs, where a word may be a name: "language = None", "index.html"."""
LONGEST = 400
"""Characters of a text, each of whose words is looked for."""


def anchors(pair: Pair, parts: tuple[Span, Span], *, shared: bool = False) -> list[tuple[Span, Span]]:
    """The places in the source and in the translation, in the source's order; none in long texts. `shared`: also of
    words that are one in the translation ("wash your hands", „Händewaschen“)."""
    if max(len(pair.source), len(pair.target)) > LONGEST:
        return []
    ours, theirs = parts
    found = {*_words(pair, parts, shared=shared), *_both(_said_once(pair.here), _said_once(pair.there))}
    return sorted(both for both in found if begins_in(ours, both[0]) and begins_in(theirs, both[1]))


def _words(pair: Pair, parts: tuple[Span, Span], *, shared: bool) -> Iterator[tuple[Span, Span]]:
    texts = prose(pair.source)[slice(*parts[0])], prose(pair.target)[slice(*parts[1])]
    (here, _), (there, _) = parts
    words, known = _known(*texts, pair.source_locale, pair.locale)
    often = Counter(place for word in known for place in word.places)
    for word in known:
        first, last = min(word.places), max(word.places)
        if last - first + 1 == len(word.places) <= (MOST if word.firm else 1) and (
            shared or all(often[at] == 1 for at in word.places)
        ):
            (start, end), (begin, stop) = word.span, (words[first][0], words[last][1])
            yield (start + here, end + here), (begin + there, stop + there)


@lru_cache(maxsize=64)
def _known(
    source: str, target: str, source_locale: str, locale: str
) -> tuple[tuple[Span, ...], tuple[Counterpart, ...]]:
    """The words of a translation, and which of them stand for those of the source. It is asked by several checks."""
    words = tuple(match.span() for match in WORD.finditer(target))
    return words, counterparts(source, [target[slice(*span)] for span in words], source_locale, locale)


def compared(pair: Pair, parts: tuple[Span, Span]) -> list[tuple[Span, Span]]:
    """The same of what may be compared: the opposites that both texts have once, and no other word for one."""
    if max(len(pair.source), len(pair.target)) > LONGEST:
        return []
    here, there = pair.here.contrasts, pair.there.contrasts
    is_ours, is_theirs = (holder([cue.span for cue in cues]) for cues in (here, there))
    words = {both for both in anchors(pair, parts) if not (is_ours(both[0]) or is_theirs(both[1]))}
    said = _both(*([(cue.what, cue.span) for cue in cues] for cues in (here, there)))
    return sorted({*words, *(both for both in said if begins_in(parts[0], both[0]) and begins_in(parts[1], both[1]))})


def named(pair: Pair, parts: tuple[Span, Span]) -> list[tuple[Span, Span]]:
    """The places of the words of two sentences that stand for each other, and of the things and opposites that both
    name once; none where a word may be a name of a program's."""
    if TECHNICAL.search(prose(pair.source), *parts[0]):
        return []
    ours = _things(pair.source, pair.source_locale, parts[0])
    theirs = _things(pair.target, pair.locale, parts[1])
    things = {(span, theirs[what]) for what, span in ours.items() if what in theirs}
    sides = _both(*([(cue.what, cue.span) for cue in side.contrasts] for side in (pair.here, pair.there)))
    opposites = {both for both in sides if begins_in(parts[0], both[0]) and begins_in(parts[1], both[1])}
    return sorted({*anchors(pair, parts, shared=True), *opposites, *things})


def done_once(pair: Pair, parts: tuple[Span, Span]) -> dict[str, tuple[Span, Span]]:
    """What two sentences say is done, each once, with its places."""
    ours, theirs = (
        [(cue.what, cue.span) for cue in within(predicates(text, locale), part)]
        for text, locale, part in ((pair.source, pair.source_locale, parts[0]), (pair.target, pair.locale, parts[1]))
    )
    here, there = _once(ours), _once(theirs)
    return {what: (span, there[what]) for what, span in here.items() if what in there}


def of_things(pair: Pair, both: list[tuple[Span, Span]], *, strict: bool = False) -> list[tuple[Span, Span]]:
    """Of the places of words those of things, if there are any, else of what is done unless `strict`; none of what
    says how often or how much."""
    language = language_of(pair.locale)
    entries, of = entries_of(language), by_word(language)
    small = data(SOURCE)["common"]["words"]
    aside = {cue.span for cue in pair.here.contrasts} | {one.span for one in pair.here.quantities}
    said = [(one, pair.source[slice(*one[0])].lower()) for one in both if one[0] not in aside]
    said = [(one, word) for one, word in said if word not in small]
    things = [one for one, word in said if not of[word] or any(entries[at].firm for at in of[word])]
    return things if strict else things or [one for one, _ in said]


def _things(text: str, locale: str, part: Span) -> dict[str, Span]:
    """The things that a part of a text names once, and by no word that may be another."""
    things = siblings.named(text, locale).items()
    return _once((min(what), span) for span, what in things if begins_in(part, span) and len(what) == 1)


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


@lru_cache(maxsize=32)
def joining(locale: str) -> re.Pattern[str]:
    """What stands between two things of which something is said each: a mark, "and", "or", "but"."""
    table = data(language_of(locale)).get("alternatives", {})
    words = [word for key in ("and", "or", "but") for word in table.get(key, ())]
    return re.compile(rf"{APART.pattern}|{pattern(words).pattern}", re.IGNORECASE) if words else APART
