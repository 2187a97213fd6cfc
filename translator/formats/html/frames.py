"""The elements that are open at a place of a document, and what each tag does to them: the standard's stack of open
elements, as far as texts depend on it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from translator.formats.directives import NOTHING, Said
from translator.formats.html import elements
from translator.model import Span


class Frame(msgspec.Struct):
    """An open element: `tag` is where its start tag stands; `block`: no text runs past it. `skip`: nothing in it is
    translated; `together`: all of it is one text; `lines`: line breaks count; `left`: what it holds stays in its
    language. `runs` are the texts that it had so far, `mixed` whether it has more than one. `columns` are a table's
    headers, `column` where in its row a cell is."""

    name: str = ""
    tag: Span = (0, 0)
    block: bool = True
    skip: bool = False
    lines: bool = False
    said: Said = NOTHING
    together: bool = False
    runs: int = 0
    mixed: bool = False
    left: bool = False
    columns: list[str] | None = None
    column: int = 0


class Open:
    """The open elements, the document itself first; `blocks` are those of them that are blocks. `whole`: this is a
    page, no fragment; `quirks`: there is no doctype, and a table does not end a paragraph."""

    def __init__(self) -> None:
        self.whole, self.quirks = False, True
        self.frames = [Frame()]
        self.blocks = [self.frames[0]]
        self.names: dict[str, int] = {}

    @property
    def top(self) -> Frame:
        return self.frames[-1]

    @property
    def block(self) -> Frame:
        """The innermost block."""
        return self.blocks[-1]

    def outwards(self) -> Iterator[Frame]:
        return reversed(self.frames)

    def push(self, frame: Frame) -> None:
        self.frames.append(frame)
        name = frame.name
        self.names[name] = self.names.get(name, 0) + 1
        if frame.block:
            self.blocks.append(frame)

    def remove(self, index: int = -1) -> Frame:
        frame = self.frames.pop(index)
        self.names[frame.name] -= 1
        if frame.block:
            self.blocks.pop()  # blocks end from the inside out
        return frame

    def kept_by(self, name: str) -> int:
        """How many of the open elements stay open when this start tag comes."""
        kept = len(self.frames)
        if name not in elements.ENDING:
            return kept
        if self.names.get("p") and name in elements.CLOSE_PARAGRAPH and not (self.quirks and name == "table"):
            kept = self._found("p", elements.BUTTON_SCOPE) or kept
        if name in elements.HEADINGS and self.frames[kept - 1].name in elements.HEADINGS:
            kept -= 1
        if name in elements.ENDS:
            ended, holders = elements.ENDS[name]
            if any(self.names.get(one) for one in ended):
                for index in range(kept - 1, 0, -1):
                    if self.frames[index].name in ended:
                        kept = index
                    elif self.frames[index].name in holders:
                        break
        return kept

    def ended_by(self, name: str) -> int:
        """The index of the element that this end tag closes, 0 for none."""
        if self.frames[-1].name == name:
            return len(self.frames) - 1
        if name in elements.HEADINGS:
            return max(self._found(one, elements.SCOPE) for one in elements.HEADINGS)
        if name in elements.TABLE_PARTS or name in ("table", "template"):
            return self._found(name, elements.TABLE_SCOPE)
        return self._found(name, elements.BUTTON_SCOPE if name == "p" else elements.SCOPE)

    def _found(self, name: str, scope: frozenset[str]) -> int:
        if not self.names.get(name):
            return 0
        for index in range(len(self.frames) - 1, 0, -1):
            if self.frames[index].name == name:
                return index
            if self.frames[index].name in scope:
                return 0
        return 0
