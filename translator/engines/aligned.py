"""Marked-up text for a model that knows no markup: what it is sent, and the marks put back where their words went.

A text in the form XML is words and marks; a mark covers units of the source: a unit is what stands between spaces and
marks. The model's attention says from which unit each piece of the translation came.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from translator.language.sentences import sentences
from translator.model import Span

TAG = re.compile(r'<g id="(\d+)">|(</g>)|<x id="(\d+)">([^<>]*)</x>|<x id="(\d+)"/>')
WORD = re.compile(r"\S+")
OPENING, CLOSING = re.compile(r'<g id="(\d+)">'), re.compile(r'</g id="(\d+)">')
SPACE = "▁"
"""What sentencepiece writes for a space."""


@dataclass(frozen=True, slots=True)
class Mark:
    """`span` is what it covers in the plain text; `whole`: an `<x>`, whose own characters these are."""

    number: int
    span: Span
    whole: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of a sentence; `glued`: no space before it. `marks` cover it."""

    text: str
    glued: bool
    marks: tuple[Mark, ...]


def plain(text: str) -> tuple[str, list[Mark]]:
    """The text without marks, and the marks; what a part does not show stands in it as `⟦n⟧`."""
    pieces: list[str] = []
    marks: list[Mark] = []
    open_: list[tuple[int, int]] = []
    at = size = 0
    for match in TAG.finditer(text):
        before = html.unescape(text[at : match.start()])
        pieces.append(before)
        size += len(before)
        at = match.end()
        if match[1]:
            open_.append((int(match[1]), size))
        elif match[2] and open_:
            number, start = open_.pop()
            marks.append(Mark(number, (start, size), False))
        elif not match[2]:
            number = int(match[3] or match[5])
            shown = html.unescape(match[4] or "") or f"⟦{number}⟧"
            pieces.append(shown)
            marks.append(Mark(number, (size, size + len(shown)), True))
            size += len(shown)
    return "".join((*pieces, html.unescape(text[at:]))), marks


def parts(text: str, marks: Sequence[Mark], locale: str) -> list[Span]:
    """The sentences of a plain text; none ends inside a part."""
    found: list[Span] = []
    wholes = [mark.span for mark in marks if mark.whole]
    for start, end in sentences(text, locale):
        if found and any(left < start and found[-1][1] < right and left < found[-1][1] for left, right in wholes):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def units(text: str, span: Span, marks: Sequence[Mark]) -> list[Unit]:
    """The units of a sentence: words, cut where a mark begins or ends."""
    here = [mark for mark in marks if mark.span[0] < span[1] and span[0] < mark.span[1]]
    wholes = sorted(mark.span for mark in here if mark.whole)
    cuts = {edge for mark in here for edge in mark.span}
    found: list[Unit] = []
    last = span[0] - 1
    for start, end in _spans(text, span, wholes):
        inner = set() if (start, end) in wholes else {cut for cut in cuts if start < cut < end}
        for left, right in pairwise(sorted({start, end} | inner)):
            covering = tuple(mark for mark in here if mark.span[0] <= left and right <= mark.span[1])
            found.append(Unit(text[left:right], bool(found) and left == last, covering))
            last = right
    return found


def _spans(text: str, span: Span, wholes: Sequence[Span]) -> Iterator[Span]:
    """Words, and parts whole whatever spaces they have."""
    at = span[0]
    for start, end in [*wholes, (span[1], span[1])]:
        yield from (match.span() for match in WORD.finditer(text, at, start))
        if start < end:
            yield start, end
        at = end


def rebuilt(pieces: Sequence[str], origins: Sequence[int], source: Sequence[Unit]) -> str:
    """The translation of a sentence with its marks, of the model's pieces and the unit that each came from. A part that
    no piece came from is not there, and is missed by whoever looks (markup/guarding.py)."""
    words = [source[origin].marks for origin in origins]
    opens, closes = _places(words)
    made: list[str] = []
    done: set[int] = set()
    for at, piece in enumerate(pieces):
        space = " " if piece.startswith(SPACE) and at else ""
        made.append(space)
        made += [f'<g id="{mark.number}">' for mark in opens.get(at, ())]
        whole = next((mark for mark in words[at] if mark.whole), None)
        if whole is None:
            made.append(html.escape(piece.replace(SPACE, " ").strip(" "), quote=False))
        elif at == 0 or whole not in words[at - 1] or whole.number not in done:
            done.add(whole.number)
            made.append(f'<x id="{whole.number}"/>')
        elif made[-1] == " ":
            made.pop()
        made += [f'</g id="{mark.number}">' for mark in reversed(closes.get(at, ()))]
    return "".join(made)


def joined(text: str) -> str:
    """The sentences of a text together: a pair around several opens in the first and closes in the last."""
    opened: set[str] = set()
    last = {match[1]: match.start() for match in CLOSING.finditer(text)}

    def opening(match: re.Match[str]) -> str:
        again = match[1] in opened
        opened.add(match[1])
        return "" if again else match[0]

    closed = CLOSING.sub(lambda match: "</g>" if match.start() == last[match[1]] else "", text)
    return OPENING.sub(opening, closed)


def _places(words: Sequence[Sequence[Mark]]) -> tuple[dict[int, list[Mark]], dict[int, list[Mark]]]:
    """Before and after which piece each pair stands: from the first to the last that it covers, outer ones outside."""
    first: dict[Mark, int] = {}
    last: dict[Mark, int] = {}
    for at, marks in enumerate(words):
        for mark in marks:
            if not mark.whole:
                first.setdefault(mark, at)
                last[mark] = at
    opens: dict[int, list[Mark]] = {}
    closes: dict[int, list[Mark]] = {}
    for mark in sorted(first, key=lambda mark: (mark.span[0], -mark.span[1])):
        opens.setdefault(first[mark], []).append(mark)
        closes.setdefault(last[mark], []).append(mark)
    return opens, closes
