"""The texts of a pair as people read them.

Of an ICU message nobody sees all branches: it is looked at once for each kind of number or person that both texts have
a branch for, and for "few" and "many", which say what the source's "other" says. A form of a plural that stands for one
number alone may say it in a word, or not at all: "يومان" for "%d days"; there the source has the number.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from translator.checks.pair import Pair
from translator.language.reading import read
from translator.locales import language_of
from translator.markup.icu import Argument, arguments
from translator.markup.opaque import union
from translator.markup.placeholders import Kind, Placeholder, difference, placeholders
from translator.model import Problem, Span

EXACT = {"=0": "zero", "=1": "one", "=2": "two"}
NUMBERS = {"zero": "0", "one": "1", "two": "2"}
OTHER = "other"
LIKE_OTHER = frozenset({"few", "many"})
"""Branches of many numbers, which a language has for itself."""
MOST = 10
"""Versions of a message."""
COUNTED = re.compile(r"[%{(]*(?:count|num|number|n|total|quantity)[)}]*[ds]?", re.IGNORECASE)
WORDS = {"0": "no", "1": "a"}
"""What an English source may say for a number that the translation does not name."""
Change = tuple[Span, str]


@dataclass(frozen=True, slots=True)
class Part:
    """A text with some of its places left out or said otherwise. `starts` are where its pieces begin, `pieces` what
    they are in the whole, `copied` those that stand there so."""

    text: str
    starts: Sequence[int]
    pieces: Sequence[Span]
    copied: Sequence[bool]

    @classmethod
    def of(cls, text: str, changes: Iterable[Change]) -> Part:
        """`changes` are in order, none over another."""
        said: list[str] = []
        starts, pieces, copied = [0], [(0, 0)], [True]
        at = size = 0
        for span, instead in (*changes, ((len(text), len(text)), "")):
            for place, written, same in (((at, span[0]), text[at : span[0]], True), (span, instead, False)):
                if written:
                    said.append(written)
                    starts.append(size)
                    pieces.append(place)
                    copied.append(same)
                    size += len(written)
            at = span[1]
        return cls("".join(said), starts, pieces, copied)

    def whole(self, span: Span) -> Span:
        """Where a place of this text is in the whole."""
        start = self._at(span[0])[0]
        return (start, max(start, self._at(span[1] - 1)[1])) if span[1] > span[0] else (start, start)

    def _at(self, place: int) -> Span:
        """The character of the whole that stands here, or all that does in its place."""
        index = bisect_right(self.starts, place) - 1
        start, end = self.pieces[index]
        if not self.copied[index]:
            return start, end
        moved = start + place - self.starts[index]
        return moved, moved + 1


@dataclass(frozen=True, slots=True)
class Version:
    """`alike` says that the source has this branch too, or one that says the same: else its words are not compared."""

    pair: Pair
    here: Part
    there: Part
    alike: bool = True

    def placed(self, problem: Problem) -> Problem:
        """A problem with its places in the whole texts."""
        return Problem(
            problem.check, problem.severity, problem.text, problem.place, problem.dismissible,
            tuple(map(self.here.whole, problem.in_source)), tuple(map(self.there.whole, problem.in_target)),
        )  # fmt: skip


def versions(pair: Pair) -> tuple[Version, ...]:
    """None of a pair whose texts are read as they are."""
    if pair.count is not None:
        return tuple(_counted(pair, pair.count))
    if "{" not in pair.source or "{" not in pair.target:
        return ()
    here, there = arguments(pair.source), arguments(pair.target)
    return tuple(_branched(pair, here, there)) if here and there else ()


def _branched(pair: Pair, here: Sequence[Argument], there: Sequence[Argument]) -> Iterator[Version]:
    ours, theirs = ({EXACT.get(name, name) for one in side for name in one.branches} for side in (here, there))
    both = ours & theirs | theirs & LIKE_OTHER | {OTHER}
    for name in [*sorted(both, key=lambda name: (name != OTHER, name)), *sorted(theirs - both)][:MOST]:
        source, target = (
            Part.of(text, _chosen(text, side, name)) for text, side in ((pair.source, here), (pair.target, there))
        )
        made = replace(pair, source=source.text, target=target.text)
        yield Version(made, source, target, alike=name in both)


def _chosen(text: str, arguments: Sequence[Argument], name: str) -> list[Change]:
    """What of a message is not read where each of its arguments has the branch of a name, or else the last one; and the
    numbers that a "#" stands for there."""
    gone, plural = [], []
    for one in arguments:
        names = [EXACT.get(branch, branch) for branch in one.branches]
        at = next((names.index(wanted) for wanted in (name, OTHER) if wanted in names), len(names) - 1)
        start, end = (one.bodies[at][0] + 1, one.bodies[at][1] - 1) if names else one.span
        gone += [(one.span[0], start), (end, one.span[1])]
        if one.kind != "select" and names and names[at] == name:
            plural.append((start, end))
    left = _joined(gone)
    number = NUMBERS.get(name, name.removeprefix("=") if name[:1] == "=" else "")
    signs = [at for start, end in union(plural) for at in _signs(text, start, end)] if number else []
    kept = ((at, at + 1) for at in signs if not _is_in(at, left))
    return sorted([*((span, "") for span in left), *((span, number) for span in kept)])


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Sorted, without empty ones; those that touch are one."""
    joined: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _is_in(at: int, spans: Sequence[Span]) -> bool:
    """Whether one of these places, in order, holds a character."""
    index = bisect_right(spans, (at, len(spans) and spans[-1][1])) - 1
    return index >= 0 and at < spans[index][1]


def _signs(text: str, start: int, end: int) -> Iterator[int]:
    while (start := text.find("#", start, end)) >= 0:
        yield start
        start += 1


def _counted(pair: Pair, count: int) -> Iterator[Version]:
    """The pair with the number in the source, where the translation has no place for it."""
    found = difference(pair.source, pair.target)
    given = placeholders(pair.source)
    if len(found.lost) != 1 or found.added or not _is_number(found.lost[0], given):
        return
    number = str(count)
    said = any(number in (one.low, one.high) for one in read(pair.target, pair.locale).quantities)
    if not said and language_of(pair.source_locale) == "en":
        number = WORDS.get(number, number)
    part = Part.of(pair.source, [(found.lost[0].span, number)])
    yield Version(replace(pair, source=part.text, count=None), part, Part.of(pair.target, ()))


def _is_number(one: Placeholder, given: Sequence[Placeholder]) -> bool:
    """Whether a placeholder stands for the number that is counted."""
    if one.kind in (Kind.PRINTF, Kind.NAMED) and one.key[-1:] in "du":
        return True
    return sum(other.kind is not Kind.PERCENT for other in given) == 1 or COUNTED.fullmatch(one.text) is not None
