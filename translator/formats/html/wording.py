"""From a run of pieces to what a translator sees, and back.

A translator sees `Call <a id="a1">the clinic</a> at <b>8</b>`: tags without their attributes, each that has some with a
number; text as it reads, where `&lt;` stands only for what would look like a tag, and `&amp;` for what would look like
a reference. What is not to be translated says so. Law: read(word(pieces), its text) has every tag, and no problem.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

import msgspec

from translator.formats.html import elements
from translator.formats.html.pieces import CLOSE, OPEN, UNKNOWN, WRITTEN, Piece, Sort, written
from translator.markup.tags import KNOWN
from translator.model import replace
from translator.syntax.html import Kind, Token, attributes

BLANK = re.compile(r"[\t\n\f\r][ \t\n\f\r]*| [ \t\n\f\r]+")
"""White space that is not one space."""
LINE_END = re.compile(r"\r\n?")
AROUND_BREAK = re.compile(r"[ \t\n\f\r]*(<br>)[ \t\n\f\r]*")
LOOKS_LIKE_TAG = re.compile(r"<(?=[A-Za-z/!?])")
REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[A-Za-z][^\s<>/\"'=]{0,60})(?:\s+[iI][dD]=[\"'](?P<id>[^\s<>\"']{1,70})[\"'])?"
    r"(?:\s+translate=[\"']no[\"'])?\s*/?>"
)
ANY_TAG = re.compile(rf"{TAG.pattern}|</?(?P<other>[A-Za-z][\w:.-]{{0,60}})(?:[\s/][^<>]*)?>")
# What nobody sees is written as a reference where the source writes it so.
UNSEEN = re.compile(
    r"&(?:nbsp|shy|ensp|emsp|thinsp|zwn?j|lrm|rlm|#(?:8[12]\d\d|160|173)|#x(?:20[0-6][0-9a-fA-F]|[aA]0|[aA][dD]));"
)
CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class Wording(msgspec.Struct, frozen=True, gc=False):
    """`tags` are the pieces that are no text, each with what stands for it in `text`; `aside` those that nothing stands
    for. `lines`: line breaks count. `notes` say where links lead. `unseen` are the references that the source writes
    for characters that nobody sees."""

    text: str
    tags: tuple[tuple[str, Piece], ...] = ()
    aside: tuple[Piece, ...] = ()
    lines: bool = False
    notes: tuple[str, ...] = ()
    unseen: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Reading:
    """A translation read: text and pieces in its order, and what keeps it out."""

    parts: list[str | Piece] = field(default_factory=list)
    problem: str = ""


def word(pieces: Sequence[Piece], source: str, lines: bool = False) -> Wording:
    """What a translator sees of these pieces."""
    if len(pieces) == 1 and pieces[0].sort is WRITTEN:
        raw = source[pieces[0].start : pieces[0].end]
        unseen = tuple(_unseen(raw).items()) if "&" in raw else ()
        return Wording(plain(written(raw), lines), (), (), lines, (), unseen)
    return _words(pieces, source, lines)


def _words(pieces: Sequence[Piece], source: str, lines: bool) -> Wording:
    """The same of more than one piece of text."""
    numbers: dict[str, int] = {}
    shown: list[str] = []
    tags: list[tuple[str, Piece]] = []
    aside: list[Piece] = []
    unseen: dict[str, str] = {}
    text = ""
    for piece in pieces:
        if piece.sort is WRITTEN:
            raw = source[piece.start : piece.end]
            unseen |= _unseen(raw) if "&" in raw else {}
            text += written(raw)
        elif piece.sort is Sort.ASIDE:
            aside.append(piece)
        else:
            tag = _shown(piece, source, numbers, lines)
            tags.append((tag, piece))
            shown += (plain(text, lines), tag)
            text = ""
    joined = "".join((*shown, plain(text, lines)))
    return Wording(
        joined if lines or "<br>" not in joined else AROUND_BREAK.sub(r"\1", joined),
        tuple(tags),
        tuple(aside),
        lines,
        tuple(_notes(tags, source)),
        tuple(unseen.items()),
    )


def plain(text: str, lines: bool = False) -> str:
    """A text as a translator sees it: as it reads, in one line."""
    text = one_line(text, lines)
    if "&" in text:
        text = REFERENCE.sub(
            lambda match: ("&amp;" if html.unescape(match[0]) != match[0] else "&") + match[0][1:], text
        )
    return LOOKS_LIKE_TAG.sub("&lt;", text) if "<" in text else text


def literal(text: str) -> str:
    """A translator's text as it reads. Law: literal(plain(text)) is the text in one line."""
    return REFERENCE.sub(lambda match: html.unescape(match[0]), text) if "&" in text else text


def _unseen(raw: str) -> dict[str, str]:
    return {html.unescape(found): found for found in UNSEEN.findall(raw)}


def _shown(piece: Piece, source: str, numbers: dict[str, int], lines: bool) -> str:
    if piece.sort is CLOSE:
        return f"</{piece.name}>"
    if piece.sort is OPEN:
        return f"<{_named(piece, numbers)}>"
    match piece.sort:
        case Sort.SHORT:
            return source[piece.start : piece.end]
        case Sort.HELD:
            return f"<{_named(piece, numbers, always=True)}/>"
        case Sort.STRAY:
            return f"<{_named(replace(piece, name=UNKNOWN), numbers, always=True)}/>"
        case Sort.KEPT:
            stays = "" if piece.name in elements.CODE else ' translate="no"'
            return f"<{_named(piece, numbers)}{stays}>{plain(piece.shown, lines)}</{piece.name}>"
        case _:
            return f"<{_named(piece, numbers)}>"


def _named(piece: Piece, numbers: dict[str, int], always: bool = False) -> str:
    if piece.plain and not always:
        return piece.name
    number = numbers[piece.name] = numbers.get(piece.name, 0) + 1
    return f'{piece.name} id="{piece.name}{number}"'


def _notes(tags: Sequence[tuple[str, Piece]], source: str) -> list[str]:
    """Where links lead and what images are, by the tags that stand for them."""
    notes = []
    for shown, piece in tags:
        if piece.sort in (OPEN, Sort.VOID) and not piece.plain:
            found = {one.name: one.value for one in attributes(source, Token(Kind.START, piece.start, piece.end))}
            if address := " ".join((found.get("href") or found.get("src") or "").split()):
                notes.append(f"{shown}: {address[:200]}")
    return notes


def read(wording: Wording, translation: str) -> Reading:
    """A translation with its tags found again. A tag that the source does not have, one that is lost, doubled, or not
    closed, and a change to what is to stay, is a problem."""
    if not wording.tags and "<" not in translation and not wording.aside:
        return Reading([literal(cleaned(translation, wording.lines))])
    return _Reader(wording).read(translation)


def cleaned(translation: str, lines: bool = False) -> str:
    """A translation without what is no text, in one line where line breaks do not count."""
    text = translation.strip()
    if not text.isprintable():
        text = CONTROL.sub("", text).strip()
    return one_line(text, lines)


def one_line(text: str, lines: bool = False) -> str:
    """A text in one line, each white space one space; where `lines` count, only their ends are made alike."""
    if lines:
        return LINE_END.sub("\n", text) if "\r" in text else text
    if "\n" in text or "  " in text or "\r" in text or "\t" in text or "\f" in text:
        return BLANK.sub(" ", text)
    return text


class _Reader:
    """One walk over a translation; each tag of the source is taken once."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self.left: dict[str, list[tuple[str, Piece]]] = {}
        self.closing = {piece.pair: piece for _, piece in wording.tags if piece.sort is CLOSE}
        for shown, piece in reversed(wording.tags):
            if piece.sort is not CLOSE:
                self.left.setdefault(_key(shown), []).append((shown, piece))
        self.open: list[tuple[str, Piece]] = []
        self.unknown = False
        self.changed = ""

    def read(self, translation: str) -> Reading:
        text = cleaned(translation, self.wording.lines)
        reading = Reading()
        pattern, at = self._pattern(), 0
        while match := pattern.search(text, at):
            piece, end = self._take(match, text)
            reading.parts.append(literal(text[at : match.start() if piece else end]))
            if piece:
                reading.parts.append(piece)
            at = end
        reading.parts.append(literal(text[at:]))
        first = next((index for index, part in enumerate(reading.parts) if isinstance(part, str) and part), 0)
        reading.parts[first + 1 : first + 1] = self.wording.aside
        reading.problem = self._problem(text)
        return reading

    def _pattern(self) -> re.Pattern[str]:
        short = {shown for shown, piece in self.wording.tags if piece.sort is Sort.SHORT}
        if not short:
            return ANY_TAG
        return re.compile("|".join((ANY_TAG.pattern, *map(re.escape, sorted(short, key=len, reverse=True)))))

    def _take(self, match: re.Match[str], text: str) -> tuple[Piece | None, int]:
        """The piece that a tag stands for, None where it stands for none, and where it ends."""
        if match["close"]:
            if self.open and self.open[-1][0] == match["name"].lower():
                return self.open.pop()[1], match.end()
            self.unknown = True
            return None, match.end()
        left = self.left.get(_key(match[0]), [])
        for number in range(len(left) - 1, -1, -1):
            shown, piece = left[number]
            if piece.sort is Sort.KEPT and not text.startswith(shown, match.start()):
                continue
            del left[number]
            if piece.sort is OPEN:
                self.open.append((piece.name, self.closing[piece.pair]))
            return piece, match.start() + len(shown) if piece.sort is Sort.KEPT else match.end()
        if left:
            self.changed = left[-1][0]
        name = (match["other"] or match["name"] or "").lower()
        self.unknown |= not name or bool(match["id"]) or name in KNOWN
        return None, match.end()

    def _problem(self, text: str) -> str:
        if self.changed:
            return f"{self.changed} must stay as it is"
        if self.unknown or any(self.left.values()):
            here = " ".join(shown for shown, piece in self.wording.tags if piece.sort is not CLOSE)
            there = " ".join(match[0] for match in self._pattern().finditer(text) if not match[0].startswith("</"))
            return f"the tags are not the source's: source {here or 'none'}, translation {there or 'none'}"
        if self.open:
            return f"<{self.open[-1][0]}> is not closed"
        return ""


def _key(tag: str) -> str:
    """A tag whatever way it is written: its name and its number."""
    match = TAG.match(tag)
    return f"{match['name'].lower()} {match['id'] or ''}" if match else tag
