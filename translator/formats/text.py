"""Plain text, read as people read it.

Blank lines part blocks; a short line alone in its block is a heading; signs at the start of a line make list items;
the short lines after the last paragraph are calls to action. lines.py finds the blocks, apart.py the lines that are no
paragraph; `parse` finds the pieces, outline.py gives headings their levels.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePosixPath

from translator.formats import frontmatter, limits, outline
from translator.formats.apart import DEFINITION, apart, continues
from translator.formats.asked import USUAL, Asked
from translator.formats.directives import NOTHING, Directions
from translator.formats.lines import CLOSING, Block, Line, blocks
from translator.formats.look import Look
from translator.formats.outline import ACTION, HEADING, ITEM, PARAGRAPH, Piece
from translator.formats.splice import splice
from translator.model import Document, Kind, Segment, replace

HEADING_LENGTH = 80
ACTION_LENGTH = 40

MARKED = re.compile(r"[ \t]*([-*•]|\d{1,3}[.)]|[A-Za-z]\))[ \t]+(?=\S)")
NUMBERED = re.compile(r"\d|[A-Za-z]\)")
UNDERLINE = re.compile(r"[ \t]*(={3,}|-{3,})[ \t]*\Z")
RULE = re.compile(r"[ \t]*(?:([-*_=~#•])(?:[ \t]*\1){2,}|:{3,}[ \t]*[\w-]*)[ \t]*\Z")
BREAKS = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
SENTENCE_END = (".", ":", ",", ";")


def parse(path: PurePosixPath, source: str, asked: Asked = USUAL) -> Document:
    """The article as a document. Raises SourceError for front matter that is no YAML, and for a wrong directive."""
    front = frontmatter.parse(path, source, asked)
    first = len(front.segments)
    pieces = [piece for block in _pieces(path, source, front.end) for piece in block[1]]
    pieces = _with_actions(pieces)
    segments = outline.arrange(pieces, source, first)
    joints = {
        first + at: source[piece.lines[0][1] : piece.lines[1][0]] for at, piece in enumerate(pieces) if piece.together
    }
    document = Document(path, source, (*front.segments, *segments), front.properties, plan=joints)
    skipped = {first + at for at, piece in enumerate(pieces) if piece.said.skip}
    return outline.without(document, skipped) if skipped else document


def render(document: Document, translations: Mapping[int, str]) -> str:
    """The article with the segments of these indexes replaced; one whose translation is its source keeps its
    characters, line breaks and all."""
    return _written(document, translations, str)


def localize(document: Document, translations: Mapping[int, str], look: Look) -> str:
    """The article with these translations; in a locale that is written from right to left with what must be kept
    together set apart."""
    return _written(document, translations, look.value)


def _written(document: Document, translations: Mapping[int, str], dress: Callable[[str], str]) -> str:
    joints = document.plan if isinstance(document.plan, dict) else {}
    made: dict[int, str] = {}
    for index, text in translations.items():
        segment = document.segments[index]
        if dress(text) == segment.text:
            continue
        if segment.kind is Kind.META:
            made[index] = frontmatter.written(document.source, segment, dress(text))
        else:
            made[index] = dress(_safe(segment, text, joints.get(index, " ")))
    return splice(document, made)


def skeleton(source: str, asked: Asked = USUAL) -> tuple[object, ...]:
    """What must not change when an article is translated: its blocks, their items, quotations and underlined headings,
    lines that stay lines, the directives, and the front matter's other values. Whether a line reads as heading or
    paragraph depends on English punctuation and capitals, so it is not part of it."""
    path = PurePosixPath()
    front = frontmatter.parse(path, source, asked)
    shape: list[object] = [front.frame]
    for block, pieces in _pieces(path, source, front.end):
        shape.append((block.quoted, block.said))
        signs = map(_sign, pieces)
        shape += [sign for at, sign in enumerate(signs) if sign or not at]
    return tuple(shape)


def _sign(piece: Piece) -> str:
    if piece.together:
        return f"{piece.marker} {len(piece.lines)} lines"
    return piece.marker or ("underlined" if piece.marked else "")


def _safe(segment: Segment, translation: str, joint: str) -> str:
    """The translation written so that it stays one block of the same kind in its place. `joint` is what stands between
    its lines."""
    lines = [translation] if translation.isprintable() else BREAKS.split(translation)
    text = joint.join(part for line in lines if (part := line.strip()))
    if segment.kind is not ITEM and (match := MARKED.match(text)):
        # "1. Januar" would begin a list: with a no-break space, which belongs there anyway, it does not.
        text = match.group().rstrip() + "\u00a0" + text[match.end() :]
    return text


def _pieces(path: PurePosixPath, source: str, start: int) -> list[tuple[Block, list[Piece]]]:
    """Every block with the pieces in it."""
    found: list[Block] = []
    for block in blocks(source, start, Directions(path, source)):
        if len(found) >= limits.MOST:
            raise limits.too_many(path, source, block.lines[0].start)
        found.append(block)
    width = max((len(line.text) for block in found for line in block.lines), default=0)
    return [(block, _block_pieces(block, width)) for block in found]


def _block_pieces(block: Block, width: int) -> list[Piece]:
    lines, said = block.lines, block.said
    if len(lines) == 1 and said is NOTHING and not block.quoted:
        # As most blocks are.
        if lines[0].text[0].isalpha() and lines[0].text[1:2] != ")":
            return [_line(lines[0])]
        return [] if _is_separator(lines[0]) else [_piece(lines, 0, 1, {}, width)]
    if said.together and len(lines) > 1:
        return [Piece(PARAGRAPH, _spans(lines), together=True, said=said)]
    standing = _standing(lines, width)
    pieces: list[Piece] = []
    at = 0
    while at < len(lines):
        if _is_separator(lines[at]):
            at += 1
            continue
        if _underlined(lines, at):
            mark = 1 if "=" in lines[at + 1].text else 2
            pieces.append(Piece(HEADING, _spans(lines[at : at + 1]), marked=mark))
            at += 2
            continue
        end = _end_of_piece(lines, at, standing, width)
        pieces.append(_piece(lines, at, end, standing, width))
        at = end
    if block.quoted:
        pieces = [replace(piece, role=piece.role or "quotation", brief=False, apart=True) for piece in pieces]
    return [replace(piece, said=said) for piece in pieces] if said is not NOTHING else pieces


def _line(line: Line) -> Piece:
    """A line alone in its block that begins with a letter, and no item."""
    words = line.words
    if len(words) > HEADING_LENGTH:
        return Piece(PARAGRAPH, (line.span,))
    heading = _reads_as_heading(words) or _in_capitals(words)
    return Piece(HEADING if heading else PARAGRAPH, (line.span,), brief=_reads_as_action(words))


def _standing(lines: Sequence[Line], width: int) -> dict[int, bool]:
    """The lines above a block's first item that are texts of their own (apart.py)."""
    if len(lines) < 2:
        return {}
    end = next(
        (at for at, line in enumerate(lines) if MARKED.match(line.text) or DEFINITION.match(line.text)), len(lines)
    )
    return apart(lines[:end], width)


def _piece(lines: Sequence[Line], at: int, end: int, standing: Mapping[int, bool], width: int) -> Piece:
    if match := MARKED.match(lines[at].text):
        marker = match[1]
        first = Line(lines[at].text[match.end() :], lines[at].start + match.end())
        indent = len(match.group().expandtabs(4)) - len(match.group().lstrip())
        item = [first, *lines[at + 1 : end]]
        # An address in an item: its lines stay lines.
        together = len(item) > 1 and len(found := apart(item, width)) == len(item) and all(found.values())
        return Piece(ITEM, _spans(item), marker=marker, indent=indent, together=together)
    if at and (match := DEFINITION.match(lines[at].text)):
        first = Line(lines[at].text[match.end() :], lines[at].start + match.end())
        return Piece(PARAGRAPH, _spans([first, *lines[at + 1 : end]]), marker=":", role="definition")
    own = lines[at:end]
    alone, words = len(lines) == 1, own[0].words
    if at in standing and (at or standing[at]):
        brief = not standing[at] and _reads_as_action(words)
        return Piece(PARAGRAPH, _spans(own), brief=brief, apart=standing[at], role="line")
    heading = len(own) == 1 and ((alone and _reads_as_heading(words)) or _in_capitals(words))
    brief = (len(own) == len(lines) or at in standing) and all(_reads_as_action(line.words) for line in own)
    return Piece(HEADING if heading else PARAGRAPH, _spans(own), brief=brief)


def _end_of_piece(lines: Sequence[Line], at: int, standing: Mapping[int, bool], width: int) -> int:
    """The index after the last line of the item, heading or paragraph that begins at this line."""
    is_item = bool(MARKED.match(lines[at].text))
    if not is_item and at + 1 < len(lines) and _in_capitals(lines[at].words) and not _in_capitals(lines[at + 1].words):
        return at + 1
    end = at + 1
    while end < len(lines):
        if end in standing or _underlined(lines, end) or RULE.match(lines[end].text):
            break
        if at in standing and not continues(lines[end - 1], lines[end], width):
            break
        if _begins_item(lines, end, is_item) or DEFINITION.match(lines[end].text):
            break
        wrapped = lines[end].text[:1].isspace() if is_item else _reads_as_heading(lines[end - 1].words)
        if _in_capitals(lines[end].words) and not wrapped:
            break
        end += 1
    return end


def _begins_item(lines: Sequence[Line], at: int, in_list: bool) -> bool:
    """Whether a line inside a block begins an item, or is a wrapped line that happens to begin like one
    ("… on day\\n1. After that …", "5\\n- 10 mg")."""
    match = MARKED.match(lines[at].text)
    if not match:
        return False
    before, after = lines[at - 1].words, lines[at].text[match.end() :]
    if not NUMBERED.match(match[1]):
        return not (before[-1].isdigit() and after[0].isdigit())
    if in_list or before.endswith(":"):
        return True
    if match[1][:-1] not in ("1", "a", "A"):
        return False
    following = (MARKED.match(lines[line].text) for line in range(at + 1, len(lines)))
    return any(other and NUMBERED.match(other[1]) for other in following)


def _underlined(lines: Sequence[Line], at: int) -> bool:
    """Whether the next line underlines this one, and does not part a paragraph from what follows it: under a line
    much longer than itself, an item, or the end of a sentence that began above it stands a rule."""
    if at + 1 >= len(lines) or not UNDERLINE.match(lines[at + 1].text) or RULE.match(lines[at].text):
        return False
    if len(lines[at].words) > max(HEADING_LENGTH, 2 * len(lines[at + 1].words)):
        return False
    item = MARKED.match(lines[at].text)
    if item and not NUMBERED.match(item[1]):
        return False
    wrapped = at > 0 and not _is_separator(lines[at - 1]) and _reads_as_heading(lines[at - 1].words)
    return not wrapped or _reads_as_heading(lines[at].words)


def _is_separator(line: Line) -> bool:
    text = line.text
    return not text[0].isalnum() and (bool(RULE.match(text)) or not any(map(str.isalnum, text)))


def _reads_as_heading(text: str) -> bool:
    return len(text) <= HEADING_LENGTH and not text.rstrip(CLOSING).endswith(SENTENCE_END)


def _reads_as_action(text: str) -> bool:
    return len(text) <= ACTION_LENGTH and _reads_as_heading(text) and not text[0].islower()


def _in_capitals(text: str) -> bool:
    return len(text) <= HEADING_LENGTH and text.isupper() and sum(letter.isalpha() for letter in text) > 1


def _spans(lines: Sequence[Line]) -> tuple[tuple[int, int], ...]:
    return tuple(line.span for line in lines)


def _with_actions(pieces: list[Piece]) -> list[Piece]:
    """The pieces with the short lines after the last paragraph (or item) as calls to action."""
    last = max((at for at, piece in enumerate(pieces) if not _is_short(piece) and not piece.apart), default=None)
    if last is None:
        return pieces
    tail = pieces[last + 1 :]
    result = pieces[: last + 1]
    for at, piece in enumerate(tail):
        above = piece.kind is HEADING and at + 1 < len(tail) and tail[at + 1].apart  # "Opening hours"
        if _is_short(piece) and not above:
            result += (replace(piece, kind=ACTION, lines=(line,), role="") for line in piece.lines)
        else:
            result.append(piece)
    return result


def _is_short(piece: Piece) -> bool:
    if piece.said.skip:
        return False
    if piece.kind is HEADING:
        return not piece.marked
    return piece.kind is PARAGRAPH and piece.brief
