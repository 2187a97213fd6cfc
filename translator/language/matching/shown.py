"""What an article says to its readers beside its texts, or no more: what nobody translates, what is struck out.

Blocks of code, blocks that the author has us skip, text in another language, a tick in a cell are shown as they stand,
on the pages of all locales. What is struck out or hidden is not said any more.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from translator.language.matching.differences import bounded
from translator.language.matching.pages import named
from translator.language.matching.statements import statement
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
    r"\{\{[<%]|[>%]\}\}"  # what a shortcode is given is read
    r"|</?[A-Za-z](?:[^<>\"']|\"[^\"<\n]*\"|'[^'<\n]*')*+>|(?:(?<=[)\]])\{|\{[:#.])[^{}\n]*\}"
    r"|\[\^[^\[\]\n]*\]:?|\[![A-Za-z]+\]|^import[ \t].*\bfrom\b.*$"
    r"|^[ \t]*\[[^\]\n]+\]:.*$|^[ \t>]*(?:!!!|\?\?\?|===|:::|```|~~~).*$"
    r"|^[ \t>|]*(?:[-*+•#]+|\d{1,9}[.)])(?=\s)(?:[ \t]*\[[ xX]\])?",
    re.MULTILINE,
)
"""What stands between texts and is not read."""
BEGINS = re.compile(r"[-*+•\d]|\w[.)]|<(?!/|p\b|div\b)")
"""What begins an item."""
PART = "\0"
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
    pieces = [side.pieces() for side in sides]
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
        for pattern in (FRONT, UNSEEN, MARKUP):
            text = pattern.sub(_blotted, text)
        return [(line, match.start()) for match in BETWEEN.finditer(text) if (line := match[0].strip(EDGE))]

    def segments(self, pieces: Iterable[tuple[str, int]], locale: str) -> list[Segment]:
        """The texts as they are said, with those of the pieces among them that claim something."""
        left = [(text, at) for text, at in pieces if _tells(text, locale)]
        gone = _struck(self.document.source)
        found: list[Segment] = []
        places: dict[int | None, int | None] = {None: None}
        heading: int | None = None
        left.reverse()
        for at, segment in enumerate(self.document.segments):
            while left and left[-1][1] < segment.span[0]:
                found.append(_shown(*left.pop(), heading))
            places[at] = len(found)
            level = segment.level + self._goes_on(at)
            found.append(replace(self._said(segment, gone), parent=places[segment.parent], level=level))
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

    def _said(self, segment: Segment, gone: Sequence[Span]) -> Segment:
        """A text as it is said: nothing where it is struck out, with the box that is ticked before it or not, and with
        the numbers that its links call."""
        start, end = segment.span
        over = bisect_right(gone, start, key=itemgetter(0)) - 1
        if over >= 0 and end <= gone[over][1]:
            return replace(segment, text="")
        said = standing(segment)
        box = BOX.search(self.document.source[max(start - 8, 0) : start])
        calls = [address for address in named(segment).values() if address.startswith("tel:")]
        if not box and not calls:
            return said
        return replace(said, text=" ".join((*([BOXES[box[1].lower()]] if box else []), said.text, *calls)))


def _tells(text: str, locale: str) -> bool:
    told = statement(text, locale)
    return told.claims or told.ticked


def _shown(text: str, at: int, heading: int | None) -> Segment:
    return Segment(text, (at, at), Kind.META, parent=heading)


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
