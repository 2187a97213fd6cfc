"""Plain text, read as people read it.

Blank lines part blocks; a short line alone in its block is a heading; signs at the start of a line make list items;
the short lines after the last paragraph are calls to action. `parse` finds the pieces, outline.py gives headings
their levels.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from translator.formats import frontmatter, outline
from translator.formats.outline import Piece
from translator.formats.splice import splice
from translator.model import Document, Kind, Segment

HEADING_LENGTH = 80
ACTION_LENGTH = 40

LINE = re.compile(r"([^\r\n]*)(?:\r\n|\n|\r|\Z)")
ITEM = re.compile(r"[ \t]*([-*•]|\d{1,3}[.)]|[A-Za-z]\))[ \t]+(?=\S)")
NUMBERED = re.compile(r"\d|[A-Za-z]\)")
UNDERLINE = re.compile(r"[ \t]*(={3,}|-{3,})[ \t]*\Z")
RULE = re.compile(r"[ \t]*([-*_=~#•])(?:[ \t]*\1){2,}[ \t]*\Z")
BREAKS = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
CLOSING = "\"')]}”’»›"
SENTENCE_END = (".", ":", ",", ";")


@dataclass(frozen=True, slots=True)
class Line:
    """A line's text without its ending, and where it starts."""

    text: str
    start: int

    @property
    def words(self) -> str:
        return self.text.strip()

    @property
    def span(self) -> tuple[int, int]:
        """From the first to the last character that is no white space."""
        left = self.start + len(self.text) - len(self.text.lstrip())
        return left, left + len(self.words)


def parse(path: PurePosixPath, source: str) -> Document:
    """The article as a document. Raises SourceError for front matter that is no YAML."""
    front = frontmatter.parse(path, source)
    pieces = [piece for block in _blocks(source, front.end) for piece in _block_pieces(block)]
    segments = outline.arrange(_with_actions(pieces), source, first=len(front.segments))
    return Document(path, source, (*front.segments, *segments), front.properties)


def render(document: Document, translations: Mapping[int, str]) -> str:
    """The article with the segments of these indexes replaced; one whose translation is its source keeps its
    characters, line breaks and all."""
    made_safe = {
        index: _safe(document.segments[index], text)
        for index, text in translations.items()
        if text != document.segments[index].text
    }
    return splice(document, made_safe)


def skeleton(source: str) -> tuple[object, ...]:
    """What must not change when an article is translated: its blocks, their items and underlined headings, and the
    front matter's other values. Whether a line reads as heading or paragraph depends on English punctuation and
    capitals, so it is not part of it."""
    front = frontmatter.parse(PurePosixPath(), source)
    shape: list[object] = [front.frame]
    for block in _blocks(source, front.end):
        signs = [piece.marker or ("underlined" if piece.marked else "") for piece in _block_pieces(block)]
        shape.append(tuple(sign for at, sign in enumerate(signs) if sign or not at))
    return tuple(shape)


def _safe(segment: Segment, translation: str) -> str:
    """The translation written so that it stays one block of the same kind in its place."""
    if segment.kind is Kind.META:
        return frontmatter.scalar(translation)
    text = " ".join(part for line in BREAKS.split(translation) if (part := line.strip()))
    if segment.kind is not Kind.ITEM and (match := ITEM.match(text)):
        # "1. Januar" would begin a list: with a no-break space, which belongs there anyway, it does not.
        text = match.group().rstrip() + "\u00a0" + text[match.end() :]
    return text


def _blocks(source: str, start: int) -> Iterator[list[Line]]:
    block: list[Line] = []
    for match in LINE.finditer(source, start):
        line = Line(match[1], match.start())
        if line.words:
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _block_pieces(block: list[Line]) -> list[Piece]:
    pieces: list[Piece] = []
    at = 0
    while at < len(block):
        if _is_separator(block[at]):
            at += 1
            continue
        if _underlined(block, at):
            mark = 1 if "=" in block[at + 1].text else 2
            pieces.append(Piece(Kind.HEADING, _lines(block[at : at + 1]), marked=mark))
            at += 2
            continue
        end = _end_of_piece(block, at)
        pieces.append(_piece(block, at, end))
        at = end
    return pieces


def _piece(block: list[Line], at: int, end: int) -> Piece:
    if match := ITEM.match(block[at].text):
        marker = match[1]
        first = Line(block[at].text[match.end() :], block[at].start + match.end())
        indent = len(match.group().expandtabs(4)) - len(match.group().lstrip())
        return Piece(Kind.ITEM, _lines([first, *block[at + 1 : end]]), marker=marker, indent=indent)
    lines = block[at:end]
    alone = len(block) == 1
    heading = len(lines) == 1 and ((alone and _reads_as_heading(lines[0].words)) or _in_capitals(lines[0].words))
    brief = len(lines) == len(block) and all(_reads_as_action(line.words) for line in lines)
    return Piece(Kind.HEADING if heading else Kind.PARAGRAPH, _lines(lines), brief=brief)


def _end_of_piece(block: list[Line], at: int) -> int:
    """The index after the last line of the item, heading or paragraph that begins at this line."""
    is_item = bool(ITEM.match(block[at].text))
    if not is_item and at + 1 < len(block) and _in_capitals(block[at].words) and not _in_capitals(block[at + 1].words):
        return at + 1
    end = at + 1
    while end < len(block):
        if _underlined(block, end) or RULE.match(block[end].text) or _begins_item(block, end, is_item):
            break
        wrapped = block[end].text[:1].isspace() if is_item else _reads_as_heading(block[end - 1].words)
        if _in_capitals(block[end].words) and not wrapped:
            break
        end += 1
    return end


def _begins_item(block: list[Line], at: int, in_list: bool) -> bool:
    """Whether a line inside a block begins an item, or is a wrapped line that happens to begin like one
    ("… on day\\n1. After that …", "5\\n- 10 mg")."""
    match = ITEM.match(block[at].text)
    if not match:
        return False
    before, after = block[at - 1].words, block[at].text[match.end() :]
    if not NUMBERED.match(match[1]):
        return not (before[-1].isdigit() and after[0].isdigit())
    if in_list or before.endswith(":"):
        return True
    if match[1][:-1] not in ("1", "a", "A"):
        return False
    following = (ITEM.match(block[line].text) for line in range(at + 1, len(block)))
    return any(other and NUMBERED.match(other[1]) for other in following)


def _underlined(block: list[Line], at: int) -> bool:
    """Whether the next line underlines this one, and does not part a paragraph from what follows it: under a line
    much longer than itself, an item, or the end of a sentence that began above it stands a rule."""
    if at + 1 >= len(block) or not UNDERLINE.match(block[at + 1].text) or RULE.match(block[at].text):
        return False
    if len(block[at].words) > max(HEADING_LENGTH, 2 * len(block[at + 1].words)):
        return False
    item = ITEM.match(block[at].text)
    if item and not NUMBERED.match(item[1]):
        return False
    wrapped = at > 0 and not _is_separator(block[at - 1]) and _reads_as_heading(block[at - 1].words)
    return not wrapped or _reads_as_heading(block[at].words)


def _is_separator(line: Line) -> bool:
    return bool(RULE.match(line.text)) or not any(letter.isalnum() for letter in line.text)


def _reads_as_heading(text: str) -> bool:
    return len(text) <= HEADING_LENGTH and not text.rstrip(CLOSING).endswith(SENTENCE_END)


def _reads_as_action(text: str) -> bool:
    return len(text) <= ACTION_LENGTH and _reads_as_heading(text) and not text[0].islower()


def _in_capitals(text: str) -> bool:
    return len(text) <= HEADING_LENGTH and text.isupper() and sum(letter.isalpha() for letter in text) > 1


def _lines(lines: list[Line]) -> tuple[tuple[int, int], ...]:
    return tuple(line.span for line in lines)


def _with_actions(pieces: list[Piece]) -> list[Piece]:
    """The pieces with the short lines after the last paragraph (or item) as calls to action."""
    last = max((at for at, piece in enumerate(pieces) if not _is_short(piece)), default=None)
    if last is None:
        return pieces
    actions = [replace(piece, kind=Kind.ACTION, lines=(line,)) for piece in pieces[last + 1 :] for line in piece.lines]
    return [*pieces[: last + 1], *actions]


def _is_short(piece: Piece) -> bool:
    if piece.kind is Kind.HEADING:
        return not piece.marked
    return piece.kind is Kind.PARAGRAPH and piece.brief
