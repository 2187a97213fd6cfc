"""A part of the check `exchanged`: what is done before and what after it, each in the other's place.

source       Take a urine sample before you swallow the first tablet.
translation  Nehmen Sie die erste Tablette ein, bevor Sie die Urinprobe abgeben.

Told by the words of both texts whose places are known. Where one text says "before" and the other "after", the check
`direction` tells.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from translator.checks.anchors import APART, named, of_things
from translator.checks.pair import Pair
from translator.language.cues import meet, within
from translator.language.lexicon import lexicon
from translator.language.opposites.denying import verb_last
from translator.language.opposites.polarity import denials
from translator.language.reading import prose
from translator.language.tables import pattern
from translator.model import Span

ORDER = re.compile(r"\b(?:(?P<before>before)|(?P<after>(?<!the day )after))\b(?! (?:that|this|then|or|and)\b)", re.I)
PARTING = re.compile(rf"{APART.pattern}|\b(?:and|but|or|because|so|if|when|while|unless)\b", re.IGNORECASE)
"""What parts the words that belong to an order from others before them."""
ENDING = re.compile(rf"{PARTING.pattern}|\bto\b(?! (?:the|an?|your|bed|hospital|work|school)\b)", re.IGNORECASE)
"""And behind them: "before the first cut to lower the risk"."""
BEFORE, AFTER = "before", "after"
MOST = 2
"""Orders of one sentence."""
WORD = re.compile(r"[^\W\d_]{3,}")
GROWN = re.compile(r"(?:ing|ed|es|e|s)\Z")
"""By which two forms of one word differ: "to use it, … before using it"."""
Places = tuple[Span, ...]
Both = tuple[Span, Span]
Said = tuple[str, Span, Span]
"""Which order a word says, where it stands, and where what stands behind it does."""


def changed_order(pair: Pair, parts: Both) -> tuple[Places, Places] | None:
    """The words of what is done first and of what is done later, where the translation has all of either in the other's
    place beside the same word for an order; or in its own beside the other one, where a sentence has two orders."""
    source = prose(pair.source)
    ours = [*ORDER.finditer(source, *parts[0])]
    if not ours or len(ours) > MOST or len({match.lastgroup for match in ours}) > 1:
        return None
    theirs = [*_said(prose(pair.target), pair.locale, parts[1])]
    if len(theirs) != len(ours) or _denies(pair, parts):
        return None
    again = _said_again(source[slice(*parts[0])])
    known = [both for both in named(pair, parts) if _stem(source[slice(*both[0])]) not in again]
    for match in ours:
        inner = _behind(ENDING, source, match.end(), parts[0])
        outer = _before(PARTING, source, match.start(), parts[0])
        if not any(map(str.isalpha, source[slice(*outer)])):
            outer = inner[1], _behind(ENDING, source, inner[1] + 1, parts[0])[1]
        sides = [[both for both in known if side[0] <= both[0][0] < side[1]] for side in (inner, outer)]
        for order, sign, inside in theirs:
            if order != match.lastgroup and len(ours) == 1:
                continue  # told by the check `direction`
            if (found := _exchanged(pair, sides, sign, inside, same=order == match.lastgroup)) is not None:
                return found
    return None


def _exchanged(
    pair: Pair, sides: Sequence[list[Both]], sign: Span, inside: Span, *, same: bool
) -> tuple[Places, Places] | None:
    """The places of what belongs to a word for an order and of the rest of its clause, where the translation has all of
    the latter beside its own word, and none of the former; the other way round unless both say the `same` order."""
    shared = {place for _, place in sides[0]} & {place for _, place in sides[1]}
    here, rest = (
        of_things(pair, [both for both in side if both[1] not in shared and not meet(both[1], sign)]) for side in sides
    )
    within_it, out = (rest, here) if same else (here, rest)
    if not (here and rest) or any(meet(place, inside) for _, place in out):
        return None
    held = [meet(place, inside) for _, place in within_it]
    if verb_last(pair.locale) and len(pair.target[slice(*inside)].split()) == 1:
        if not any(held):
            return None
    elif not all(held) or (verb_last(pair.locale) and any(place[0] < inside[0] for _, place in out)):
        return None
    moved = sorted((*here, *rest))
    return tuple(span for span, _ in moved), tuple(sorted({place for _, place in moved}))


def _said_again(text: str) -> frozenset[str]:
    """The words of a sentence that it says again, perhaps in another form."""
    stems = Counter(map(_stem, WORD.findall(text)))
    return frozenset(stem for stem, times in stems.items() if times > 1)


def _stem(word: str) -> str:
    return GROWN.sub("", word.lower())


def _denies(pair: Pair, parts: Both) -> bool:
    """Whether one of two sentences denies more often than the other."""
    ours, theirs = (
        denials(within(reading.negations, part)) for reading, part in zip((pair.here, pair.there), parts, strict=True)
    )
    return len(ours) != len(theirs)


def _said(text: str, locale: str, part: Span) -> Iterator[Said]:
    """The words for an order of a part of a translation, and what belongs to each: what stands behind it in its clause,
    or before it."""
    for order in (BEFORE, AFTER):
        for match in _words(order, locale).finditer(text, *part):
            if not verb_last(locale):
                yield order, match.span(), _behind(APART, text, match.end(), part)
            elif match["done"]:
                yield (
                    order,
                    match.span("sign"),
                    (_before(APART, text, match.start("sign"), part)[0], match.start("sign")),
                )
            else:
                yield order, match.span("sign"), match.span("word")


@lru_cache(maxsize=32)
def _words(order: str, locale: str) -> re.Pattern[str]:
    """What finds a language's words for an order; in one that has them behind what they belong to, with the last word
    of that, which may be a verb."""
    words = lexicon(locale).settings.get(f"done_{order}", ())
    if not verb_last(locale) or not words:
        return pattern(words)
    return re.compile(
        rf"(?P<word>\w+?(?P<done>m[ae]d[ae]n|[dt][ıiuü]kt[ae]n)?(?<=[dt][ae]n))\s+(?:\S+\s+){{0,3}}?"
        rf"(?P<sign>{'|'.join(map(re.escape, words))})\b",
        re.IGNORECASE,
    )


def _behind(parting: re.Pattern[str], text: str, start: int, part: Span) -> Span:
    """From a place to the end of its clause."""
    mark = parting.search(text, start, part[1])
    return start, mark.start() if mark else part[1]


def _before(parting: re.Pattern[str], text: str, end: int, part: Span) -> Span:
    """From the beginning of a clause to a place in it."""
    starts = [mark.end() for mark in parting.finditer(text, part[0], end)]
    return (starts or [part[0]])[-1], end
