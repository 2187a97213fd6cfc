"""The sentences of an article, each with what it stands under: headings, labels, the item and the column that it is of.

A label is a short text that is no whole sentence ("Adults", "These are for adults:"): the title of a box, a summary, a
bold line. It is about what follows it, up to the next one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from translator.language.sentences import sentences
from translator.model import Kind, Segment

ENDS = (".", "!", "?", "…")
FREE = (Kind.PARAGRAPH, Kind.ITEM)
LABEL = 80
"""Characters of the longest label."""
SIGNS = re.compile(r"<[^<>]*>|[*_`~]")
END = re.compile(r"[.!?…。؟۔।]\W*\Z")
BESIDE = ("alt", "title", "placeholder")
"""Attributes that are about an image, a link or a field alone."""
COLUMN = ", column "
ROW = "row of columns"
"""The role of a line of plain text that has columns."""
NAME = 60
"""Characters of a column's heading that a cell's role gives."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or a segment that stands on both sides. `first` in its `segment`; `free` where it says the same
    wherever it stands under its headings: a whole sentence at the start of a paragraph. `under` are the units that it
    stands under, `column` the one of these that heads its column, `label` is the last label before it under its
    heading; `names`: it is one itself. `row`: it has columns of its own."""

    text: str
    segment: int
    first: bool = True
    free: bool = True
    under: tuple[int, ...] = ()
    label: int | None = None
    names: bool = False
    column: int | None = None
    row: bool = False


def units(segments: Sequence[Segment], whole: Mapping[str, int], locale: str) -> list[Unit]:
    """The sentences of the segments in order; those of `whole` in one piece."""
    found: list[Unit] = []
    last: list[int] = []
    label: int | None = None
    items: dict[int, int] = {}
    columns: dict[str, int] = {}
    for at, segment in enumerate(segments):
        parent = last[segment.parent] if segment.parent is not None else None
        over = () if parent is None else (*found[parent].under, parent)
        if segment.kind is Kind.HEADING:
            label = None
        if segment.kind not in (Kind.ITEM, Kind.META):
            items.clear()
        column = columns.get(_column(segment))
        beside = items.get(segment.level - 1), column
        lead = tuple(one for one in beside if one is not None)
        text = segment.text
        spans = [(0, len(text))] if whole.get(text) else sentences(text, locale) or [(0, len(text))]
        names, row = _is_label(segment), segment.role == ROW
        for number, (start, end) in enumerate(spans):
            free = _is_free(segment, text[start:end])
            found.append(Unit(text[start:end], at, not number, free, (*over, *lead), label, names, column, row))
        last.append(len(found) - 1)
        if segment.kind is Kind.ITEM:
            items[segment.level] = last[-1]
        elif segment.kind is Kind.CELL:
            columns[_plain(text)] = last[-1]
        elif names:
            label = last[-1]
    return found


def _is_free(segment: Segment, text: str) -> bool:
    if segment.kind is Kind.HEADING:
        return True
    return segment.kind in FREE and text.endswith(ENDS) and not segment.marker[:1].isdigit()


def _is_label(segment: Segment) -> bool:
    if segment.kind not in (Kind.PARAGRAPH, Kind.ATTRIBUTE) or segment.marker in BESIDE:
        return False
    plain = SIGNS.sub("", segment.text[-LABEL * 2 :])
    return segment.text.endswith(":") or (0 < len(plain) <= LABEL and not END.search(plain))


def _column(segment: Segment) -> str:
    """The heading of a cell's column."""
    return _plain(segment.role.partition(COLUMN)[2]) if segment.kind is Kind.CELL else ""


def _plain(text: str) -> str:
    return SIGNS.sub("", text).strip()[:NAME]
