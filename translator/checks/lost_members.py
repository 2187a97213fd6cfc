"""A part of the check `truncated`: a member of a list that the translation lacks.

    source       Side effects such as nausea, dizziness and rash are common.
    translation  Des effets indésirables tels que nausées et éruption cutanée sont fréquents.

It is sure where the translation names all other members that are known and none of what that one names, and is a list
of one member less: so many marks and words part the others, and no more stand around them. Of two things joined by
"and" or "or" one is missing for sure where the translation joins less, is short, and says all the rest. Else a list of
three or more may lack a member where the translation sets fewer things beside each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from translator.checks.pair import Pair
from translator.language.matching.joins import Joins
from translator.language.matching.lengths import excess
from translator.language.matching.vocabulary import ENGLISH, Named, named
from translator.language.reading import prose
from translator.model import Span

LONG = 400
"""Characters of a sentence, each of whose words is looked for."""
NEAR = 4
"""So many words around a list may hold another member of it."""
SHORT = -0.12
"""How much too short a translation is that lacks one of two things."""
LONGEST, MOST = 60, 9
"""Characters of a member, members of a list."""
CLAUSE = (
    r"am|are|is|was|were|be|been|can|cannot|could|may|might|should|must|will|would|has|have|had|not|but|do|does|don't|"
    r"please|you|we|they|he|she|it|if|when|such|including|includes?|contains?|causes?|which|that|who|like|example|"
    r"never|avoid\w*(?: \w+ing)?|stop(?: \w+ing)?|then|because|so|unless|while|than|as"
)
"""Words before which, and behind which, a list is at its end."""
BEFORE = (
    r"of|in|on|at|with|without|for|to|from|until|before|after|during|by|per|about|against|into|over|under|above|below|"
    r"between|within|near|only"
)
OPENING = re.compile(rf"\b(?:{CLAUSE})\b|\A\w+ing(?= (?:a|an|any|the|your)\b)", re.IGNORECASE)
AROUND = re.compile(rf"\b(?:{CLAUSE}|{BEFORE})\b", re.IGNORECASE)
JOIN = re.compile(
    r",? (?:and|or) (?:(?:if|when|whenever|to|by|from|for|with|in|on|at) )?"
    r"(?!(?:so|more|less|over|above|older|under|below|later|longer|not|even)\b)",
    re.IGNORECASE,
)
AND = re.compile(r" (?:and|or) ")
AGAIN = re.compile(r", (?:and|or) (?:if|when)", re.IGNORECASE)
"""What goes on with a list behind its "or"."""
LEADING = re.compile(
    r"\W*(?:if|when\w*|before|after|for|from|during|while|once|until|because|as|since|although|unless|to|in|on|at|with|"
    r"without|depending|two|three|four|five|six)\b",
    re.IGNORECASE,
)
"""What begins a sentence whose first comma parts no list: "before the test, …"."""
END = re.compile(r"[,;:.!?()–—]|\s-\s|\Z| (?:and|or) ")
MARKS = ",;:.!?()–—"
MERGED = re.compile(
    r"\b(?:eat\w*|drink\w*|drunk|signs?|symptoms?|call|text|girls?|sisters?|mothers?|daughters?|aunts?|wom[ae]n|wi(?:fe|ves)|"
    r"grandmothers?|she|hers?)\b",
    re.IGNORECASE,
)
"""One of two things that the other one's word says as well: "hermanos", "nichts zu sich nehmen"."""


class Lost(NamedTuple):
    """What a list lacks, and whether that is sure."""

    span: Span
    sure: bool


class _Told(NamedTuple):
    """A sentence beside its translation, with its known words and where both set things beside each other."""

    source: str
    words: tuple[Named, ...]
    here: Joins
    there: Joins


def lost_members(pair: Pair) -> Iterator[Lost]:
    """The only member of each list of a source that the translation lacks."""
    if not AND.search(pair.source):
        return
    source, target = prose(pair.source), prose(pair.target)
    for (start, end), (first, last) in pair.parts:
        one, other = source[start:end], target[first:last]
        if max(len(one), len(other)) > LONG:
            continue
        least = 2 if _is_short(one, other, pair) else 3
        if not (found := [members for members in _lists(one) if len(members) >= least]):
            continue
        here, there = Joins.of(one, pair.source_locale), Joins.of(other, pair.locale)
        if here is None or there is None or len(there.words) >= len(here.words) + NEAR:
            continue
        words = named(one, other, pair.source_locale, pair.locale)
        told = _Told(one, words, here, there)
        for members in found:
            if lost := _lost(members, told):
                (at, until), sure = lost
                yield Lost((start + at, start + until), sure)


def _lost(members: Sequence[Span], told: _Told) -> Lost | None:
    """The member that is not said, where all the others are as far as they are known."""
    own = [*_own(members, told.words)]
    lost = [at for at, words in enumerate(own) if words and not any(word.said for word in words)]
    if not lost and len(members) == 2 and _lacks_kind(own):
        lost = [1]
    if len(lost) != 1:
        return None
    word = own[lost[0]][0]
    if len(members) == 2:
        sure = _is_one_of_two(members, own, lost[0], told)
        weak = False
    else:
        sure = _is_one_less(own, lost[0], told)
        weak = all(own) and len(told.there.words) < len(told.here.words)
    match = ENGLISH.match(told.source, word.at)
    return Lost(match.span(), sure) if match and (sure or weak) else None


def _lacks_kind(own: Sequence[Sequence[Named]]) -> bool:
    """Whether of the second of two things only what it shares with the first is said: "kidney or liver disease"."""
    first, second = own
    return len(second) > 1 and not second[0].said and second[-1].said and any(word.said for word in first)


def _own(members: Sequence[Span], words: Sequence[Named]) -> Iterator[list[Named]]:
    """The things that each member names and no other one: of "raw fish" and "raw meat" the fish and the meat."""
    inside = [[word for word in words if start <= word.at < end and word.firm] for start, end in members]
    for at, mine in enumerate(inside):
        others = set().union(*(word.things for place, those in enumerate(inside) if place != at for word in those))
        yield [word for word in mine if not word.things & others]


def _is_one_less(own: Sequence[Sequence[Named]], lost: int, told: _Told) -> bool:
    """Whether the translation parts the members that it names as a list does that lacks this one, and ends it with an
    "and" or an "or"."""
    places = {at: place for at, words in enumerate(own) if at != lost if (place := _place(words, at, told)) is not None}
    if len(places) < 2:
        return False
    known, there = [*places], [*places.values()]
    first, last = min(there), max(there)
    if len(places) == len(own) - 1:
        parted = len(own) - 2
    elif there == sorted(there):
        parted = known[-1] - known[0] - (known[0] < lost < known[-1])
    else:
        return False
    inside = told.there.within(first, last)
    if not parted or len(inside) != parted or not inside[-1] or any(told.there.within(last, last + NEAR)):
        return False
    return lost > known[0] or not told.there.within(first - NEAR, first)


def _place(words: Sequence[Named], at: int, told: _Told) -> int | None:
    """Where a member is said: a list's first one by its last word, another by its first one."""
    said = [word for word in words if word.said]
    if not said:
        return None
    return min(told.there.places(told.source, said[0] if at else said[-1]), default=None)


def _is_one_of_two(members: Sequence[Span], own: Sequence[Sequence[Named]], lost: int, told: _Told) -> bool:
    """Whether one of two things is missing: the translation joins less and says all else."""
    here, there, other = told.here, told.there, own[1 - lost]
    if there.by_words() != here.by_words() - 1 or len(there.listing) > len(here.listing):
        return False
    if not any(word.said for word in other) or (len(own[lost]) == 1 and MERGED.search(told.source, *members[lost])):
        return False
    start, end = members[0][0], members[1][1]
    return not any(word.firm and not word.said for word in told.words if not start <= word.at < end)


def _is_short(source: str, target: str, pair: Pair) -> bool:
    """Whether a sentence is so short beside its source that it may lack one of two things."""
    return excess(max(1, len(source)), max(1, len(target)), pair.source_locale, pair.locale) < SHORT


def _lists(source: str) -> Iterator[list[Span]]:
    """The members of each list of a sentence: of two or more, before and behind an "and" or "or"."""
    comma = source.find(",") if LEADING.match(source) else -1
    for match in JOIN.finditer(source):
        end = END.search(source, match.end())
        last = match.end(), end.start() if end else len(source)
        if cut := AROUND.search(source, last[0] + 1, last[1]):
            last = last[0], cut.start()
        if source[slice(*last)].strip() and last[1] - last[0] <= LONGEST:
            yield [*reversed([last, *_before(source, match, comma)])]


def _before(source: str, join: re.Match[str], comma: int) -> Iterator[Span]:
    """The members before the last one, from behind. `comma` is one that parts no list."""
    stop, again = join.start(), bool(AGAIN.match(join[0]))
    for _ in range(MOST):
        mark = max(source.rfind(mark, 0, stop) for mark in MARKS)
        start = mark + 1
        while start < stop and source[start] == " ":
            start += 1
        if ands := [*AND.finditer(source, start, stop)]:
            start = ands[-1].end()
            if again:  # "if they change in size, shape or colour, or if they bleed"
                yield start, stop
                stop, again = ands[-1].start(), False
                continue
        opening = [start + match.end() for match in OPENING.finditer(source[start:stop])]
        if not (ands or opening or mark < 0 or source[mark] != "," or mark == comma or stop - start > LONGEST):
            yield start, stop
            stop = mark
            continue
        before = [match.end() for match in AROUND.finditer(source, start, stop)]
        yield max([start, *opening[-1:], *before[-1:]]), stop
        return
