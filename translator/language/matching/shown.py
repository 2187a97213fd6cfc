"""What an article says to its readers beside its texts, or no more: what nobody translates, what is struck out.

Blocks of code, blocks that the author has us skip, text in another language, a tick in a cell are shown as they stand,
on the pages of all locales. What is struck out or hidden is not said any more.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from translator.language.matching.differences import bounded
from translator.language.matching.pages import named
from translator.language.matching.statements import TICKS, statement
from translator.language.matching.units import ROW
from translator.language.matching.values import values
from translator.markup.opaque import union
from translator.model import Document, Kind, Segment, Span, replace

MARKED = re.compile(r"~~(?=\S)[^~\n]+(?<=\S)~~")
TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][\w-]*)(?P<rest>[^<>]*)>")
STRUCK = frozenset({"del", "s", "strike"})
HIDDEN = re.compile(r"""(?:^|\s)hidden(?=[\s/=]|$)""")
VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})
BOX = re.compile(r"\[([ xX])\]\s+\Z")
BOXES = {" ": "☐", "x": "☑"}
FRONT = re.compile(r"\A\ufeff?(---|\+\+\+)[ \t]*\r?\n.*?\n\1[ \t]*(?:\r?\n|\Z)", re.DOTALL)
UNSEEN = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
MARKUP = re.compile(
    r"\]\([^()\n\0]*"  # of an address, values.py reads the name of a picture
    r"|</?[A-Za-z](?:[^<>\"']|\"[^\"<\n]*\"|'[^'<\n]*')*+>|(?:(?<=[)\]])\{|\{[:#.])[^{}\n]*\}"
    r"|\[\^[^\[\]\n]*\]:?|\[![A-Za-z]+\]|^import[ \t].*\bfrom\b.*$"
    r"|^[ \t]*\[[^\]\n]+\]:.*$|^[ \t>]*(?:!!!|\?\?\?|===|:::|```|~~~).*$"
    r"|^[ \t>|]*(?:[-*+•#]+|\d{1,9}[.)])(?=\s)(?:[ \t]*\[[ xX]\])?",
    re.MULTILINE,
)
"""What stands between texts and is not read."""
BEGINS = re.compile(r"[-*+•\d]|\w[.)]|<(?!/|p\b|div\b)")
"""What begins an item."""
COLUMNS = re.compile(r"\t|\||;(?! )|(?<![.!?:,;]) {2,}")
EMPTY = "☐"
NOTE = re.compile(r"\[\^[^\[\]\s]+\]")
ADDRESSED = re.compile(r"(\[\^[^\[\]\s]+\]):\s*\Z|<\w+\b[^<>]*\bid\s*=\s*[\"']?([\w:.-]+)[^<>]*>\s*\Z")
"""What stands before a text that the sign of a note leads to, and how many characters before it may begin."""
AWAY = 200
WORDS = 5
"""Words before its sign that say what a note is about."""
PART = "\0"
CELL = re.compile(r"</?t(?:r|d|h|able)\b[^<>]*>?|\||\n", re.IGNORECASE)
"""Where a row, or a cell in it, begins."""
SAYS = re.compile(rf"[\w{''.join(TICKS)}]")
BETWEEN = re.compile(rf"[^{PART}\n]+")
NO_LINE_END = re.compile(r"[^\n]")
EDGE = " \t\r|>\"'"


def standing(segment: Segment) -> Segment:
    """A segment without what is struck out in it."""
    text = segment.text
    if "~~" not in text and "<" not in text:
        return segment
    gone = [*(match.span() for match in MARKED.finditer(text)), *_struck(text)]
    if not gone:
        return segment
    kept, at = [], 0
    for start, end in union(gone):
        kept.append(text[at:start])
        at = end
    return replace(segment, text="".join((*kept, text[at:])).strip())


def said(before: Document, after: Document, locale: str) -> tuple[list[Segment], list[Segment]]:
    """The texts of two versions of an article as they are said, with what else is shown there and differs."""
    sides = [_Side(before), _Side(after)]
    pieces = [sorted([*side.pieces(), *values(side.document, locale)], key=itemgetter(1)) for side in sides]
    changed = bounded(*([text for text, _ in own] for own in pieces))
    ranges = ([run[:2] for run in changed], [run[2:] for run in changed])
    old, new = (
        side.segments([own[at] for low, high in runs for at in range(low, high)], locale)
        for side, own, runs in zip(sides, pieces, ranges, strict=True)
    )
    return old, new


@dataclass(frozen=True, slots=True)
class _Side:
    document: Document

    def pieces(self) -> list[tuple[str, int]]:
        """What stands between the texts, line by line, each with where it begins."""
        source = self.document.source
        parts, at = [], 0
        for start, end in union(segment.span for segment in self.document.segments):
            parts += [source[at:start], PART * (end - start)]
            at = end
        text = "".join((*parts, source[at:]))
        for pattern in (FRONT, UNSEEN):
            text = pattern.sub(_blotted, text)
        text = CELL.sub(_parted, text)
        lines = [
            (line, match) for match in BETWEEN.finditer(MARKUP.sub(_blotted, text)) if (line := match[0].strip(EDGE))
        ]
        starts = (match.start() + match[0].index(line[0]) for line, match in lines)
        columns = _columns(source, starts)
        return [
            (f"column {column}: {line}" if column and SAYS.search(line) else line, match.start())
            for (line, match), column in zip(lines, columns, strict=True)
        ]

    def segments(self, pieces: Iterable[tuple[str, int]], locale: str) -> list[Segment]:
        """The texts as they are said, with those of the pieces among them that claim something."""
        left = [(text, at) for text, at in pieces if _tells(text, locale)]
        gone = _struck(self.document.source)
        notes = self._notes()
        found: list[Segment] = []
        places: dict[int | None, int | None] = {None: None}
        heading: int | None = None
        left.reverse()
        for at, segment in enumerate(self.document.segments):
            while left and left[-1][1] < segment.span[0]:
                found.append(_shown(*left.pop(), heading))
            places[at] = len(found)
            level = segment.level + self._goes_on(at)
            said = self._said(segment, gone)
            if notes and (to := notes.get(self._address(segment))):
                said = replace(said, text=f"{to}: {said.text}")
            found.append(replace(said, parent=places[segment.parent], level=level))
            if segment.kind is Kind.HEADING:
                heading = places[at]
        return [*found, *(_shown(*piece, heading) for piece in reversed(left))]

    def _goes_on(self, at: int) -> bool:
        """Whether a text is a further paragraph of the item before it: it stands under that."""
        if not at or self.document.segments[at].kind is not Kind.ITEM:
            return False
        before, segment = self.document.segments[at - 1 : at + 1]
        between = self.document.source[before.span[1] : segment.span[0]]
        return (before.kind, before.level) == (segment.kind, segment.level) and not BEGINS.search(between)

    def _notes(self) -> dict[str, str]:
        """What each note is about, by its address: the words before its sign."""
        found: dict[str, str] = {}
        for segment in self.document.segments:
            text = segment.text
            signs = [(match.start(), match.end(), match[0]) for match in NOTE.finditer(text)]
            if "#" in segment.note:
                named_here = named(segment).items()
                signs += [(text.find(tag), text.find(tag), to) for tag, to in named_here if to.startswith("#")]
            end = 0
            for start, after, address in sorted(signs):
                before = TAG.sub("", text[end:start]).split()[-WORDS:]
                found.setdefault(address, " ".join(before).rstrip(".:"))
                end = after
        return found

    def _address(self, segment: Segment) -> str:
        """By which the sign of a note leads to this text; "" where it is none."""
        if segment.kind not in (Kind.PARAGRAPH, Kind.ITEM):
            return ""
        match = ADDRESSED.search(self.document.source, max(segment.span[0] - AWAY, 0), segment.span[0])
        return "" if not match else match[1] or f"#{match[2]}"

    def _said(self, segment: Segment, gone: Sequence[Span]) -> Segment:
        """A text as it is said: nothing where it is struck out, with the box that is ticked before it or not."""
        start, end = segment.span
        over = bisect_right(gone, start, key=itemgetter(0)) - 1
        if over >= 0 and end <= gone[over][1]:
            return replace(segment, text="")
        said = self._row(segment) or standing(segment)
        box = BOX.search(self.document.source[max(start - 8, 0) : start])
        return replace(said, text=f"{BOXES[box[1].lower()]} {said.text}") if box else said

    def _row(self, segment: Segment) -> Segment | None:
        """A line of plain text with its columns, the empty ones too; None for any other."""
        line = self.document.source[slice(*segment.span)].strip(" \t|")
        if self.document.path.suffix.lower() != ".txt" or "\n" in line:
            return None
        cells = COLUMNS.split(line)
        return replace(segment, text=" ".join(cell.strip() or EMPTY for cell in cells), role=ROW) if cells[1:] else None


def _tells(text: str, locale: str) -> bool:
    told = statement(text, locale)
    return told.claims or told.ticked


def _shown(text: str, at: int, heading: int | None) -> Segment:
    return Segment(text, (at, at), Kind.META, parent=heading)


def _columns(source: str, places: Iterable[int]) -> Iterator[int]:
    """In which column of its row each of these places is, in order; 0 where it is in none."""
    marks = CELL.finditer(source)
    mark = next(marks, None)
    column = bars = 0
    for at in places:
        while mark and mark.start() < at:
            kind = mark[0].casefold()
            bars = bars + 1 if kind == "|" else 0
            column = 0 if kind[1:3] in ("tr", "/t") else column + kind.startswith("<")
            mark = next(marks, None)
        yield column or bars


def _parted(match: re.Match[str]) -> str:
    return match[0] if match[0] == "\n" else PART * len(match[0])


def _blotted(match: re.Match[str]) -> str:
    return NO_LINE_END.sub(" ", match[0])


def _struck(text: str) -> list[Span]:
    """The elements that are struck out or hidden, none in another."""
    found: list[Span] = []
    start, name, depth = 0, "", 0
    for match in TAG.finditer(text):
        this, closing = match["name"].lower(), bool(match["close"])
        if not depth:
            if not closing and this not in VOID and (this in STRUCK or HIDDEN.search(match["rest"])):
                start, name, depth = match.start(), this, 1
        elif this == name:
            depth += -1 if closing else 1
            if not depth:
                found.append((start, match.end()))
    return found
