"""The lines of a plain text, in blocks: what stands between blank lines, comments, and the edges of a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import StringIO
from typing import NamedTuple

import msgspec

from translator.formats import limits
from translator.formats.directives import NOTHING, Directions, Said

# A directive on a line of its own; any other line that begins like one is text.
COMMENT = re.compile(r"[ \t]*(?://|<!--)[ \t]*(translator[ \t]*:.*)", re.IGNORECASE)
END = re.compile(r"[ \t]*-->[ \t]*\Z")
# "> 50 mg is too much" is a comparison, but below a quoted line it is quoted.
QUOTED = re.compile(r"[ \t]{0,3}((?:>[ \t]?)*>)(?=[ \t\S]|\Z)[ \t]?")
COMPARED = re.compile(r"[ \t>]*(?:[\d=<.,~]|\Z)")
CLOSING = "\"')]}”’»›"


class Line(NamedTuple):
    """A line's text without its ending and the signs of quotation, and where it starts."""

    text: str
    start: int

    @property
    def words(self) -> str:
        return self.text.strip()

    @property
    def span(self) -> tuple[int, int]:
        """From the first to the last character that is no white space."""
        words = self.text.strip()
        left = self.start if words == self.text else self.start + self.text.index(words)
        return left, left + len(words)


class Block(msgspec.Struct):
    """Lines that stand together. `quoted` is how deep in a quotation, `said` what the author says about them."""

    lines: list[Line] = []
    quoted: int = 0
    said: Said = NOTHING


def blocks(source: str, start: int, directions: Directions) -> Iterator[Block]:
    """The blocks of a text from an offset on. Raises SourceError for a directive that is none, and for an endless
    block."""
    block, depth = Block(), 0
    at = start
    for ended in StringIO(source[start:] if start else source, newline=""):
        text, begin = ended.rstrip("\r\n"), at
        at += len(ended)
        comment = COMMENT.match(text) if ":" in text else None
        found = directions.comment(END.sub("", comment[1]), begin) if comment else None
        before, depth = depth, 0
        if ">" in text and not found:
            text, begin, depth = _unquoted(text, begin, before)
        blank = not text or text.isspace()
        if block.lines and (found or blank or depth != block.quoted):
            yield block
            block = Block()
        if not found and not blank:
            if not block.lines:
                block = Block([], depth, directions.block())
            elif len(block.lines) >= limits.LONGEST:
                raise limits.too_long(directions.path, source, block.lines[0].start)
            block.lines.append(Line(text, begin))
    if block.lines:
        yield block
    directions.finish()


def _unquoted(text: str, at: int, before: int) -> tuple[str, int, int]:
    """A line without its signs of quotation, where it starts, and how deep it is quoted. `before` is how deep the line
    above is."""
    match = QUOTED.match(text)
    if not match or (not before and COMPARED.match(text)):
        return text, at, 0
    return text[match.end() :], at + match.end(), match[1].count(">")
