"""Which words of a text have changed: "for 24 → 48 hours". Pure.

A word is what stands between spaces, without the punctuation round it; "2.5", "24-hour" and an HTML tag are one. In
scripts that write no spaces every character is a word. Long texts are compared by their sentences first.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate, takewhile

from translator.language.matching.similarity import differing
from translator.model import Span

# Thai, Lao, Tibetan, Myanmar, Khmer, Chinese, Japanese.
UNSPACED = (
    "\u0e00-\u109f\u1780-\u17ff\u2e80-\u2fff\u3005-\u3007\u3021-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
PUNCTUATION = ".,;:!?…()\\[\\]{}\"'“”„‘’«»‹›*_`。、，；：！？「」『』（）،؛؟۔"
WORD = re.compile(
    "</?[A-Za-z][^<>]*>"
    f"|[{UNSPACED}][\u0300-\u036f\u3099\u309a\ufe00-\ufe0f]*"
    rf"|(?:[.,](?=\d)|[^\s<>{PUNCTUATION}{UNSPACED}])(?:[^\s<>{UNSPACED}]*[^\s<>{PUNCTUATION}{UNSPACED}])?"
    r"|(?P<sign>\S)(?P=sign)*"
)
ENDS = frozenset(".!?…。！？؟۔।")
"""What ends a sentence well enough for comparing."""
MOST = 400_000_000
"""So many pairs of words, or of sentences, are compared at once: 20,000 with as many, in 50 MB. Where there are more,
everything between the first difference and the last has changed."""
AROUND = 4
"""So many words are shown on each side of a change."""


@dataclass(frozen=True, slots=True)
class Change:
    """A run of words that differs: where it stands in the text before and in the text after. One of the two is empty
    where words came or went; it is where they would stand."""

    before: Span
    after: Span


class Part(Enum):
    """What a piece of a comparison is."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"
    LEFT_OUT = "left out"


Piece = tuple[str, Part]
Run = tuple[int, int, int, int]
"""From, and up to, words before; from, and up to, words after."""


def changes(before: str, after: str) -> tuple[Change, ...]:
    """What changed from one text to the other, in order; nothing where they differ in spaces alone.

    Two changes with no more words between them than either has are one: "2 to 3 → 4 to 5". Time grows with the texts,
    and by a part that MOST bounds.
    """
    old, new = _Words(before), _Words(after)
    return tuple(Change(old.span(low, high), new.span(start, end)) for low, high, start, end in _runs(old, new))


def compared(before: str, after: str, around: int = AROUND) -> list[Piece]:
    """Both texts as one: what changed, with so many words of the text after on each side of it. A piece brings the
    spaces with it that part it from its neighbour; what left nothing in its place, those of its own text."""
    old, new = _Words(before), _Words(after)
    runs = _runs(old, new)
    pieces: list[Piece] = []
    shown = at = 0
    for number, (low, high, start, end) in enumerate(runs):
        if start - around > shown + 1:
            pieces.append(("", Part.LEFT_OUT))
            at = new.start(start - around)
        pieces.append((after[at : new.start(start)], Part.SAME))
        gone_alone = start == end
        pieces.append((old.alone(low, high) if gone_alone else before[slice(*old.span(low, high))], Part.GONE))
        pieces.append((after[slice(*new.span(start, end))], Part.NEW))
        until = runs[number + 1][2] if number + 1 < len(runs) else len(new)
        shown = until if until - end <= around + 1 else end + around
        at = new.start(end) if gone_alone else new.end(end)
        pieces.append((after[at : new.end(shown)], Part.SAME))
        at = max(at, new.end(shown))
    if shown < len(new):
        pieces.append(("", Part.LEFT_OUT))
    return [piece for piece in pieces if piece[0] or piece[1] is Part.LEFT_OUT] if runs else []


class _Words:
    """The words of a text, by their places in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = [found.span() for found in WORD.finditer(text)]
        self.words = [text[start:end] for start, end in self.spans]

    def __len__(self) -> int:
        return len(self.spans)

    def start(self, number: int) -> int:
        """Where a word begins; past the last one, where it ends."""
        return self.spans[number][0] if number < len(self.spans) else self.end(number)

    def end(self, number: int) -> int:
        """Where the word before this one ends."""
        return self.spans[number - 1][1] if number else 0

    def span(self, low: int, high: int) -> Span:
        """From the first of some words to the last; of none, where they would stand."""
        return self.start(low), self.end(high) if low < high else self.start(low)

    def alone(self, low: int, high: int) -> str:
        """Some words with the spaces that part them from what follows, or at the end of the text from what precedes."""
        at_end = high == len(self.spans)
        return self.text[self.end(low) : self.end(high)] if at_end else self.text[self.start(low) : self.start(high)]


def _runs(old: _Words, new: _Words) -> list[Run]:
    """The runs of words that differ, joined where little stands between them."""
    joined: list[Run] = []
    for run in _differing(old.words, new.words):
        grown = run
        while joined and grown[0] - joined[-1][1] <= min(_size(joined[-1]), _size(grown)):
            first = joined.pop()
            grown = (first[0], grown[1], first[2], grown[3])
        joined.append(grown)
    return joined


def _size(run: Run) -> int:
    return max(run[1] - run[0], run[3] - run[2])


def _differing(old: Sequence[str], new: Sequence[str]) -> Iterator[Run]:
    """The runs of words that differ; where there are too many words for that, first the sentences that do."""
    for low, high, start, end in bounded(old, new):
        if (high - low) * (end - start) <= MOST:
            yield low, high, start, end
            continue
        sides = _sentences(old[low:high]), _sentences(new[start:end])
        before, after = ([0, *accumulate(map(len, side))] for side in sides)
        for first, last, begin, stop in bounded(*sides):
            was, now = slice(low + before[first], low + before[last]), slice(start + after[begin], start + after[stop])
            yield from (_moved(run, was.start, now.start) for run in bounded(old[was], new[now]))


def bounded(before: Sequence[Hashable], after: Sequence[Hashable]) -> list[Run]:
    """The runs that differ; one from the first difference to the last where that is too much to compare."""
    head = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False)))
    rest = zip(reversed(before[head:]), reversed(after[head:]), strict=False)
    tail = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], rest))
    left, right = before[head : len(before) - tail], after[head : len(after) - tail]
    if len(left) * len(right) > MOST:
        return [(head, head + len(left), head, head + len(right))]
    return [_moved(run, head, head) for run in differing(left, right)]


def _moved(run: Run, before: int, after: int) -> Run:
    return run[0] + before, run[1] + before, run[2] + after, run[3] + after


def _sentences(words: Sequence[str]) -> list[tuple[str, ...]]:
    """The words of each sentence."""
    found: list[list[str]] = [[]]
    for word in words:
        found[-1].append(word)
        if word[0] in ENDS:
            found.append([])
    return [tuple(sentence) for sentence in found if sentence]
