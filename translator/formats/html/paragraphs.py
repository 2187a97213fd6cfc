"""Text outside of all elements as a page shows it: in paragraphs, as WordPress shows its older posts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from io import StringIO
from pathlib import PurePosixPath

from translator.formats.html.elements import BLOCKS, VOID
from translator.formats.html.scan import BLANK_LINE, scan
from translator.model import Span
from translator.syntax.html import END, START, TEXT, tokens

BROKEN = "<br>\n"
EDGES = re.compile(r"\A(?:\s|<br>)+|(?:\s|<br>)+\Z")


def paragraphs(fragment: str) -> str:
    """Well-formed HTML with its text outside of all elements in paragraphs: a blank line parts them, and a line break
    that is in none of its texts is one for readers too (the lines of an address)."""
    found = scan(PurePosixPath(), fragment).found
    return _Writer(fragment, [one.span for one in found if not one.is_value]).written()


class _Writer:
    """`made` is complete, `line` the paragraph that has begun. `blocks`: a block is in it, and no paragraph can be
    around that."""

    def __init__(self, fragment: str, texts: Sequence[Span]) -> None:
        self.fragment = fragment
        self.starts, self.ends = [start for start, _ in texts], [end for _, end in texts]
        self.made: list[str] = []
        self.line: list[str] = []
        self.blocks = False

    def written(self) -> str:
        depth, into = 0, self.line
        for token in tokens(self.fragment):
            written = self.fragment[token.start : token.end]
            if not depth and token.kind is TEXT:
                self._text(token.start, written)
                continue
            if token.kind is START and token.name in BLOCKS:
                self.blocks = bool(depth)
                if not depth:
                    self._flush()
            if not depth:
                into = self.made if token.kind is START and token.name in BLOCKS else self.line
            into.append(written)
            if token.name not in VOID:
                depth += (token.kind is START) - (token.kind is END)
        self._flush()
        return "".join(self.made)

    def _text(self, start: int, written: str) -> None:
        at = 0
        for match in BLANK_LINE.finditer(written):
            self._lines(start + at, written[at : match.start()])
            self._flush()
            self.made.append(match[0])
            at = match.end()
        self._lines(start + at, written[at:])

    def _lines(self, start: int, written: str) -> None:
        for line in StringIO(written, newline="\n"):
            words = line.removesuffix("\n")
            start += len(line)
            if words:
                self.line.append(words)
            if words != line:
                self.line.append("\n" if self._goes_on(start - 1) or self.line[-1:] == ["<br>"] else BROKEN)

    def _goes_on(self, at: int) -> bool:
        """Whether a text goes on behind the line break that stands here."""
        number = bisect_right(self.starts, at) - 1
        return number >= 0 and at < self.ends[number]

    def _flush(self) -> None:
        words = EDGES.sub("", "".join(self.line))
        as_written = "".join("\n" if one is BROKEN else one for one in self.line)
        begin = as_written[: len(as_written) - len(as_written.lstrip())]
        end = as_written[len(as_written.rstrip()) :]
        self.made.append(f"{begin}<p>{words}</p>{end}" if words and not self.blocks else as_written)
        self.line.clear()
        self.blocks = False
