"""A run of inline content, piece by piece: what stands between two boundaries of blocks, and what of it is a text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from enum import Enum

import msgspec

from translator.formats.html import elements
from translator.markup.shortcodes import GENERATED, shortcodes
from translator.model import Span, replace

LEFT = re.compile(r"(?:[\s\u200b\ufeff]|&(?:nbsp|#160|#xa0);|</>)*", re.IGNORECASE)
RIGHT = re.compile(r"(?:&(?:nbsp|#160|#xa0);|</>)\Z", re.IGNORECASE)
ADDRESS = re.compile(r"\s*https?://\S+\s*")
SPACES = "\u200b\ufeff"


class Sort(Enum):
    """TEXT is written text with its references. OPEN and CLOSE are a pair of tags. BREAK is a `<br>`, VOID another tag
    alone. HELD is an element whose content is no text (an svg), or an instruction; KEPT one whose text stays as it is
    (code). ASIDE is a comment, SHORT a shortcode, STRAY a tag without its partner."""

    TEXT = 0
    OPEN = 1
    CLOSE = 2
    BREAK = 3
    VOID = 4
    HELD = 5
    KEPT = 6
    ASIDE = 7
    SHORT = 8
    STRAY = 9


# Asked for so often that looking them up counts.
WRITTEN, OPEN, CLOSE = Sort.TEXT, Sort.OPEN, Sort.CLOSE


class Piece(msgspec.Struct, frozen=True, gc=False):
    """`pair` is the index of the partner of OPEN and CLOSE among its run's pieces, `shown` the text of what is KEPT.
    `plain`: a tag without attributes."""

    sort: Sort
    start: int
    end: int
    name: str = ""
    plain: bool = True
    shown: str = ""
    pair: int = -1


NOTHING = frozenset({Sort.ASIDE, Sort.BREAK, CLOSE, OPEN})
UNKNOWN = "x"
"""The name of what has none: an instruction, a tag without its partner."""
LOOSE = frozenset({Sort.ASIDE, Sort.BREAK, Sort.SHORT, Sort.STRAY})
"""What stays out of a text at its edges."""


def core(pieces: Sequence[Piece], source: str) -> list[Piece]:
    """The pieces that are a text, [] where none of them has words: white space, breaks, comments and lone tags at the
    edges stay out of it, and a pair of tags around all of it."""
    if len(pieces) == 1 and pieces[0].sort is WRITTEN and "[" not in source[pieces[0].start : pieces[0].end]:
        piece = _stripped(pieces[0], source)  # as most are
        return [piece] if has_words(piece, source) else []
    found = _paired(list(parted(pieces, source)))
    low, high = 0, len(found)
    while True:
        low, high = _trimmed(found, low, high, source)
        if low >= high:
            return []
        if found[low].sort is not OPEN or found[low].pair != high - 1:
            break
        low, high = low + 1, high - 1
    chosen = found[low:high]
    if not any(has_words(piece, source) for piece in chosen):
        return []
    # From here on both of a pair have the number of the first.
    return [replace(piece, pair=low + at) if piece.sort is OPEN else piece for at, piece in enumerate(chosen)]


def has_words(piece: Piece, source: str) -> bool:
    """Whether a piece is written text with a letter or digit in it, and is not only an address: what a site
    generator puts there is no word."""
    if piece.sort is not WRITTEN:
        return False
    raw = source[piece.start : piece.end]
    if raw[:1].isalnum() and raw[0] != "h" and "{" not in raw:
        return True  # as most do
    words = written(GENERATED.sub("", raw) if "{" in raw else raw)
    return any(map(str.isalnum, words)) and not ADDRESS.fullmatch(words)


def written(raw: str) -> str:
    """A text as it reads: its references resolved. `</>` is nothing."""
    return html.unescape(raw.replace("</>", "")) if "&" in raw or "<" in raw else raw


def parted(pieces: Sequence[Piece], source: str) -> Iterator[Piece]:
    """Text without its shortcodes, and these."""
    if source.find("[", pieces[0].start, pieces[-1].end) < 0:
        yield from pieces
        return
    for piece in pieces:
        if piece.sort is not WRITTEN or "[" not in source[piece.start : piece.end]:
            yield piece
            continue
        spans: Sequence[Span] = shortcodes(source[piece.start : piece.end])
        at = piece.start
        for start, end in spans:
            if piece.start + start > at:
                yield replace(piece, start=at, end=piece.start + start)
            at = piece.start + end
            yield Piece(Sort.SHORT, piece.start + start, at)
        if at < piece.end:
            yield replace(piece, start=at)


def _paired(pieces: list[Piece]) -> list[Piece]:
    """Each OPEN and CLOSE knows its partner; a tag that has none, or closes out of turn, is STRAY."""
    open_: list[int] = []
    names: dict[str, int] = {}
    for index, piece in enumerate(pieces):
        if piece.sort is OPEN:
            open_.append(index)
            names[piece.name] = names.get(piece.name, 0) + 1
        elif piece.sort is CLOSE:
            if not names.get(piece.name):
                pieces[index] = replace(piece, sort=Sort.STRAY)
                continue
            while pieces[other := open_.pop()].name != piece.name:
                names[pieces[other].name] -= 1
                pieces[other] = replace(pieces[other], sort=Sort.STRAY)
            names[piece.name] -= 1
            pieces[other] = replace(pieces[other], pair=index)
            pieces[index] = replace(piece, pair=other)
    for index in open_:
        pieces[index] = replace(pieces[index], sort=Sort.STRAY)
    return pieces


def _trimmed(pieces: list[Piece], low: int, high: int, source: str) -> tuple[int, int]:
    """Without what needs not stand in a text at either edge; text there begins and ends with no white space."""
    while low < high:
        piece = pieces[low]
        if piece.sort is not WRITTEN:
            if (other := _loose(pieces, low, source)) is None:
                break
            low = other + 1
            continue
        start = _after_space(source, piece.start, piece.end)
        if start < piece.end:
            pieces[low] = replace(piece, start=start)
            break
        low += 1
    while low < high:
        piece = pieces[high - 1]
        if piece.sort is not WRITTEN:
            if (other := _loose(pieces, high - 1, source)) is None:
                break
            high = other
            continue
        end = _without_space(source, piece.start, piece.end)
        if end > piece.start:
            pieces[high - 1] = replace(piece, end=end)
            break
        high -= 1
    return low, high


def _loose(pieces: list[Piece], index: int, source: str) -> int | None:
    """The last of the pieces from this one on, in either direction, that need not stand at the edge of a text; None
    where this one must."""
    piece = pieces[index]
    if piece.sort in LOOSE or piece.name in elements.UNSEEN or (piece.sort is Sort.HELD and piece.name != UNKNOWN):
        return index
    if piece.pair >= 0 and _is_empty(pieces[min(index, piece.pair) + 1 : max(index, piece.pair)], source):
        return piece.pair
    return None


def _stripped(piece: Piece, source: str) -> Piece:
    """A text without the white space at its edges."""
    start = _after_space(source, piece.start, piece.end)
    end = _without_space(source, start, piece.end)
    return piece if (start, end) == (piece.start, piece.end) else Piece(WRITTEN, start, end)


def _after_space(source: str, start: int, end: int) -> int:
    """The start of a text without the white space at its start."""
    if source[start].isalnum():
        return start
    match = LEFT.match(source, start, end)
    return match.end() if match else start


def _without_space(source: str, start: int, end: int) -> int:
    """The end of a text without the white space at its end."""
    while end > start:
        if source[end - 1] in SPACES or source[end - 1].isspace():
            end -= 1
        elif source[end - 1] in ";>" and (match := RIGHT.search(source, max(start, end - 6), end)):
            end = match.start()
        else:
            break
    return end


def _is_empty(inside: Sequence[Piece], source: str) -> bool:
    """Whether a pair of tags with this inside holds nothing that anybody sees (an icon drawn by a style sheet)."""
    return all(
        piece.sort in NOTHING or (piece.sort is WRITTEN and not source[piece.start : piece.end].strip())
        for piece in inside
    )
