"""Text outside of all elements, as WordPress keeps older posts: a line is a line there, and shortcodes and addresses to
embed stand in lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from translator.formats.apart import apart
from translator.formats.html.pieces import Piece, Sort, has_words, parted, written
from translator.formats.lines import Line
from translator.model import replace

NEWLINE = re.compile(r"\r\n|\n|\r")
WIDEST = 100
"""Longer lines were not wrapped by anybody."""


def lines_of(run: Sequence[Piece], source: str) -> list[list[Piece]]:
    """A run's lines, those joined that are a wrapped paragraph."""
    if not any(one.sort is Sort.TEXT and NEWLINE.search(source, one.start, one.end) for one in run):
        return [list(run)]
    lines = list(_lines(parted(run, source), source))
    found: list[list[Piece]] = []
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and any(has_words(one, source) for one in lines[end]):
            end += 1
            if end < len(lines) and (_edge(lines[end - 1][::-1], source) or _edge(lines[end], source)):
                break
        found += _paragraphs(lines[at:end], source)
        if end == at:
            found.append(lines[end])
            end += 1
        at = end
    return found


def _edge(pieces: Iterable[Piece], source: str) -> bool:
    """Whether the first of these that is seen is a shortcode."""
    seen = (one for one in pieces if one.sort is not Sort.TEXT or not source[one.start : one.end].isspace())
    first = next(seen, None)
    return first is not None and first.sort is Sort.SHORT


def _paragraphs(lines: Sequence[list[Piece]], source: str) -> Iterator[list[Piece]]:
    words = [Line(_words(line, source), line[0].start) for line in lines]
    width = min(WIDEST, max((len(line.text) for line in words), default=0))
    alone = apart(words, width)
    joined: list[Piece] = []
    for at, line in enumerate(lines):
        if at in alone and joined:
            yield joined
            joined = []
        joined = joined + line
        if at in alone:
            yield joined
            joined = []
    if joined:
        yield joined


def _words(line: Sequence[Piece], source: str) -> str:
    return "".join(written(source[one.start : one.end]) for one in line if one.sort is Sort.TEXT).strip()


def _lines(run: Iterable[Piece], source: str) -> Iterator[list[Piece]]:
    """The run cut at the line breaks that are inside no tag; each line ends with its break."""
    line: list[Piece] = []
    depth = 0
    for piece in run:
        depth += (piece.sort is Sort.OPEN) - (piece.sort is Sort.CLOSE)
        at = piece.start
        while piece.sort is Sort.TEXT and depth <= 0 and (match := NEWLINE.search(source, at, piece.end)):
            line.append(replace(piece, start=at, end=match.end()))
            yield line
            line, at = [], match.end()
        if at < piece.end:
            line.append(replace(piece, start=at))
    if line:
        yield line
