"""What is marked in both texts, by a tag or Markdown, but around other words in the translation.

Told by what the source's words are called: a word outside of the mark whose translation stands in it, or the other way
round; and by what both texts have as it is, a number, an address, a name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from translator.checks.pair import Pair
from translator.language.cues import holder
from translator.language.matching.counterparts import WORD, Counterpart, counterparts
from translator.language.matching.vocabulary import is_listed
from translator.language.reading import Reading, prose
from translator.language.tables import data
from translator.locales import language_of
from translator.markup.markdown import emphasised, links
from translator.markup.tags import KNOWN, STRESS, tree
from translator.model import Span

INLINE = STRESS | {"a", "span"}
LINK = "a"
FREELY = frozenset({LINK, "span"})
"""What is marked to lead somewhere may be cut otherwise in the translation."""
STRESSING = "stress"
"""The kind of Markdown's bold and italics."""
LONGEST = 400
"""Characters of a text, each of whose words is looked for."""
MOST = 8
"""Kinds of marks in a text, and places of one."""
LEAST = 3
AS_WRITTEN = re.compile(r"\d|[A-Z].*[A-Z]|@|\.\w")
"""What a number, an address, a name or a word to press has, and seldom another; so many characters at least."""
SIGNS = " .,:;!?"
COLON = re.compile(r"\w?[\s*_\uFFFC]{0,20}[:!]")

Places = dict[tuple[str, str], list[Span]]


class _Mark(NamedTuple):
    """The known words of a source inside and outside of a mark, and where the other words in it begin that are not
    small; which of the translation's words are in the mark, and which are small."""

    inside: list[Counterpart]
    outside: list[Counterpart]
    content: set[int]
    marked: frozenset[int]
    small: frozenset[int]


def moved(pair: Pair) -> tuple[Span, Span] | None:
    """What a mark has inside in the source, and in the translation, where these surely are other words."""
    if max(len(pair.source), len(pair.target)) > LONGEST:
        return None
    here = _places(pair.source)
    there = _places(pair.target) if here else {}
    both = [key for key, spans in here.items() if len(there.get(key, ())) == len(spans) <= MOST]
    if not both or len(here) > MOST:
        return None
    is_known = is_listed(pair.source_locale, pair.locale)
    words = [match.span() for match in WORD.finditer(prose(pair.target))] if is_known else []
    known = _known(pair, words) if is_known else []
    for key in both:
        ours, theirs = here[key], there[key]
        if _is_elsewhere(pair, ours, theirs) or (
            known and _is_other(_mark(pair, known, ours, words, theirs), freely=key[0] in FREELY or _is_own(key[0]))
        ):
            return ours[0], theirs[0]
    return None


def _places(text: str) -> Places:
    """What is marked in a text, by what marks it."""
    found: Places = {}
    for one in tree(text).elements:
        if one.end and (one.name in INLINE or _is_own(one.name)):
            found.setdefault(one.key, []).append((one.span[1], one.end[0]))
    for span in emphasised(text):
        found.setdefault((STRESSING, ""), []).append(span)
    for link in links(text):
        if not link.image:
            found.setdefault((LINK, link.to), []).append((link.span[0] + 1, link.to_span[0] - 2))
    return found


def _is_own(name: str) -> bool:
    """Whether a kind of mark is a numbered tag, "<1>…</1>" of an interface's texts. Other tags that HTML has not mark
    terms, which change."""
    return any(map(str.isdigit, name)) and name not in KNOWN


def _known(pair: Pair, words: Sequence[Span]) -> list[Counterpart]:
    """The words and claims of a source that its translation has, with where. A place that is the only one for a word
    is none for one that has others as well."""
    starts = [start for start, _ in words]
    said: dict[str, set[int]] = {}
    for what, (start, end), _ in _claims(pair.there):
        first = max(0, bisect_right(starts, start) - 1)
        said.setdefault(what, set()).update(range(first, max(first + 1, bisect_right(starts, end - 1))))
    claims = [
        Counterpart(span, frozenset(said[what]), firm=False, sure=True, joins=joins)
        for what, span, joins in _claims(pair.here)
        if what in said
    ]
    texts = [pair.target[slice(*span)] for span in words]
    is_claimed = holder([claim.span for claim in claims])
    found = counterparts(prose(pair.source), texts, pair.source_locale, pair.locale)
    known = [*claims, *(word for word in found if word.firm or not is_claimed(word.span))]
    taken = frozenset[int]().union(*(word.places for word in known if len(word.places) == 1))
    return [word._replace(places=word.places - taken or word.places) for word in known]


def _claims(reading: Reading) -> Iterator[tuple[str, Span, bool]]:
    """What a text claims by single words, each with its place, and whether the word behind may be marked with it."""
    for cue in reading.negations:
        if cue.what in ("own", "without", "concord"):
            yield "not", cue.span, True
        elif cue.what in ("only", "not_only"):
            yield cue.what, cue.span, False
    yield from ((cue.what, cue.span, False) for cue in reading.contrasts)
    yield from ((f"{one.low}–{one.high}", one.span, True) for one in reading.quantities if one.low != "1")
    yield from ((f"{cue.what} day", cue.span, False) for cues in (reading.weekdays, reading.dayparts) for cue in cues)
    yield from ((f"{sorted(time.minutes)}", time.span, False) for time in reading.times)
    yield from ((f"{sorted(date.days)}", date.span, False) for date in reading.dates)


def _mark(
    pair: Pair, known: Iterable[Counterpart], here: Sequence[Span], words: Sequence[Span], there: Sequence[Span]
) -> _Mark:
    inside: list[Counterpart] = []
    outside: list[Counterpart] = []
    for word in known:
        (inside if any(start < word.span[1] and word.span[0] < end for start, end in here) else outside).append(word)
    ours, theirs = (data(language_of(locale))["common"]["words"] for locale in (pair.source_locale, pair.locale))
    found = [match for start, end in here for match in WORD.finditer(pair.source, start, end)]
    is_known = holder([word.span for word in inside if _is_certain(word)])
    return _Mark(
        inside,
        outside,
        {match.start() for match in found if match[0].lower() not in ours and not is_known(match.span())},
        frozenset(at for at, (start, _) in enumerate(words) if _within(start, there)),
        frozenset(at for at, span in enumerate(words) if pair.target[slice(*span)].lower() in theirs),
    )


def _within(at: int, spans: Iterable[Span]) -> bool:
    return any(start <= at < end for start, end in spans)


def _is_other(mark: _Mark, freely: bool) -> bool:
    """Whether a mark has other words inside: some from outside came in, where others went out or none stayed; or all
    went out."""
    inner, outer = _places_of(mark.inside), _places_of(mark.outside)
    told = _places_of(filter(_is_certain, mark.outside))
    new = [word for word in mark.outside if word.places <= mark.marked and word.places.isdisjoint(inner)]
    lost = [word for word in mark.inside if word.places.isdisjoint(mark.marked | (told if word.sure else outer))]
    in_came, out_went = ({word.span[0] for word in filter(_is_certain, words)} for words in (new, lost))
    if (in_came and out_went) or (not freely and new and lost):
        return True
    if not inner.isdisjoint(mark.marked):  # some stayed: a thing beside them is too much
        return not freely and not any(word.joins for word in mark.inside) and any(word.firm for word in new)
    if not freely and out_went and mark.marked and (not mark.content or mark.marked <= mark.small):
        return True
    return bool(in_came) and mark.marked <= outer | mark.small


def _places_of(words: Iterable[Counterpart]) -> frozenset[int]:
    return frozenset[int]().union(*(word.places for word in words))


def _is_certain(word: Counterpart) -> bool:
    return word.firm or word.sure


def _is_elsewhere(pair: Pair, here: Sequence[Span], there: Sequence[Span]) -> bool:
    """Whether what is marked in the source stands outside of the mark as it is, or a heading before a colon is marked
    behind the colon."""
    if not len(here) == len(there) == 1:
        return False
    (start, end), (first, last) = here[0], there[0]
    said = pair.source[start:end].strip(SIGNS)
    rest = f"{pair.target[:first]}\0{pair.target[last:]}"
    if len(said) >= LEAST and AS_WRITTEN.search(said) and said in rest and said not in pair.target[first:last]:
        return True
    return _is_heading(pair.source, here[0]) and _is_behind_one(pair.target, there[0])


def _is_heading(text: str, span: Span) -> bool:
    """Whether a text begins with this place, and a colon follows."""
    whole = prose(text)
    return WORD.search(whole, 0, span[0]) is None and COLON.match(whole, span[1] - 1) is not None


def _is_behind_one(text: str, span: Span) -> bool:
    before = prose(text)[: span[0]]
    return COLON.search(before) is not None and WORD.search(before) is not None and ":" not in text[slice(*span)]
