"""The outline of a plain text: which level each heading has, and under which heading everything stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import msgspec

from translator.formats.directives import NOTHING, Said
from translator.model import Document, Kind, Segment, replace

DEEPEST = 6
# Tabs, and what some programs take for the end of a line: nothing that a translator should have to type.
UNEVEN = re.compile(r"[ \t\v\f\x1c-\x1e\x85\u2028\u2029]+")
# Asked for so often that looking them up counts.
HEADING, PARAGRAPH, ITEM, ACTION = Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.ACTION
ROLES = {PARAGRAPH: "paragraph", ITEM: "list item", ACTION: "call to action"}


class Piece(msgspec.Struct, frozen=True):
    """A heading, paragraph, item or call to action before it has its place in the outline.

    `lines` are the spans of its lines' text. `marked` is 1 for a heading underlined with ===, 2 for ---, else 0.
    `brief`: a paragraph made of short lines that end in no punctuation. `apart`: a line that is a text of its own, and
    says where somebody is to be found. `together`: its lines stay lines. `role` is for people, where `kind` does not
    say it.
    """

    kind: Kind
    lines: tuple[tuple[int, int], ...]
    marker: str = ""
    indent: int = 0
    marked: int = 0
    brief: bool = False
    apart: bool = False
    together: bool = False
    role: str = ""
    said: Said = NOTHING

    @property
    def span(self) -> tuple[int, int]:
        return self.lines[0][0], self.lines[-1][1]


def arrange(pieces: Sequence[Piece], source: str, first: int) -> tuple[Segment, ...]:
    """The pieces as segments, with level, parent and role. `first` is the index of the first in its document."""
    heading_levels = _heading_levels(pieces)
    item_levels = _item_levels(pieces)
    closing = _closing_paragraphs(pieces, heading_levels)
    segments: list[Segment] = []
    open_headings: list[tuple[int, int]] = []
    for at, piece in enumerate(pieces):
        level = heading_levels.get(at, 0)
        if piece.kind is HEADING:
            open_headings = [(above, index) for above, index in open_headings if above < level]
        elif at in closing or piece.kind is ACTION:
            open_headings = open_headings[:1]
        lines = [_spaced(source[start:end]) for start, end in piece.lines]
        segment = Segment(
            ("\n" if piece.together else " ").join(lines),
            piece.span,
            piece.kind,
            level or item_levels.get(at, 0),
            open_headings[-1][1] if open_headings else None,
            piece.marker,
            piece.role or _role(piece.kind, level),
        )
        segments.append(piece.said.on(segment))
        if piece.kind is HEADING:
            open_headings.append((level, first + at))
    return tuple(segments)


def _spaced(text: str) -> str:
    """A line with one space wherever it has white space."""
    return text if text.isprintable() and "  " not in text else UNEVEN.sub(" ", text)


def without(document: Document, skipped: Collection[int]) -> Document:
    """The document with these segments as they are, `untranslated`; what stood under one of them stands under the
    heading above it."""
    indexes: dict[int, int | None] = {}
    kept: list[Segment] = []
    for at, segment in enumerate(document.segments):
        parent = indexes[segment.parent] if segment.parent is not None else None
        indexes[at] = parent if at in skipped else len(kept)
        if at not in skipped:
            kept.append(replace(segment, parent=parent))
    joints = document.plan if isinstance(document.plan, dict) else {}
    plan = {indexes[at]: joint for at, joint in joints.items() if at not in skipped}
    left = tuple(document.segments[at] for at in sorted(skipped))
    return replace(document, segments=tuple(kept), untranslated=left, plan=plan)


def _role(kind: Kind, level: int) -> str:
    if kind is HEADING:
        return "heading level 1, the title" if level == 1 else f"heading level {level}"
    return ROLES[kind]


def _heading_levels(pieces: Sequence[Piece]) -> dict[int, int]:
    """The level of each heading by its index.

    The first is the title, 1. A heading straight after a heading opens a deeper level; those that follow stay on it
    until one whose level is marked by an underline. Where === is used below the title, --- is one level deeper.
    """
    headings = [at for at, piece in enumerate(pieces) if piece.kind is HEADING]
    sections = any(pieces[at].marked == 1 for at in headings[1:])
    levels: dict[int, int] = {}
    current = 1
    for at in headings:
        if not levels:
            current = 1
        elif pieces[at].marked:
            current = pieces[at].marked + 1 if sections else 2
        elif at - 1 in levels:
            current = min(current + 1, DEEPEST)
        else:
            current = max(current, 2)
        levels[at] = current
    return levels


def _item_levels(pieces: Sequence[Piece]) -> dict[int, int]:
    """The depth of each list item, from 1, by its indentation among the items around it."""
    levels: dict[int, int] = {}
    indents: list[int] = []
    for at, piece in enumerate(pieces):
        if piece.kind is not ITEM:
            indents = []
            continue
        while indents and piece.indent < indents[-1]:
            indents.pop()
        if not indents or piece.indent > indents[-1]:
            indents.append(piece.indent)
        levels[at] = len(indents)
    return levels


def _closing_paragraphs(pieces: Sequence[Piece], levels: dict[int, int]) -> set[int]:
    """The article's last paragraphs, which belong to the article and no longer to the deeper level that a heading
    straight after a heading opened: all after the first below the last heading."""
    if not levels:
        return set()
    last = max(levels)
    implicit = not pieces[last].marked and levels[last] > 2
    body = [at for at in range(last + 1, len(pieces)) if pieces[at].kind is not ACTION]
    if not implicit or any(pieces[at].kind is not PARAGRAPH for at in body):
        return set()
    return set(body[1:])
