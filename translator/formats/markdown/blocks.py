"""Blocks of raw HTML inside Markdown: their text goes the way of HTML, line by line signs of quotations aside."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from translator.errors import SourceError
from translator.formats.asked import Asked
from translator.formats.look import Look, unchanged
from translator.model import Document, Segment, Span, replace
from translator.syntax.markdown import Event


@dataclass(frozen=True, slots=True)
class HtmlBlock:
    """A block of HTML: the spans of its lines in the article, and what HTML makes of them joined. `prefix` stands
    before each line but the first."""

    lines: tuple[Span, ...]
    document: Document
    prefix: str = ""

    @property
    def span(self) -> Span:
        return self.lines[0][0], self.lines[-1][1]

    def refuse(self, at: int, translation: str) -> str:
        """Why a translation cannot stand in the place of its text number `at`, "" where it can."""
        from translator.formats import html

        return html.refuse(self.document, at, translation)

    def segments(self) -> list[Segment]:
        """Its texts, with their places in the article."""
        return [replace(segment, span=self._placed(segment.span), parent=None) for segment in self.document.segments]

    def render(self, translations: Mapping[int, str], look: Look | None = None) -> str:
        """The block with these texts in place, as it is written in the article; with a look, as a page has it."""
        from translator.formats import html

        if look:
            # Addresses are written anew once, in the whole page.
            once = dataclasses.replace(look, link=unchanged, image=unchanged)
            text = html.localize(self.document, translations, once)
        else:
            text = html.render(self.document, translations)
        return text if not self.prefix else self.prefix.join(text.splitlines(keepends=True))

    def _placed(self, span: Span) -> Span:
        """A span of the joined lines as one of the article."""
        first, last = span
        at = 0
        placed = [0, 0]
        for start, end in self.lines:
            size = end - start
            if at <= first < at + size:
                placed[0] = start + first - at
            if at < last <= at + size:
                placed[1] = start + last - at
            at += size
        return placed[0], placed[1]


def add(lines: list[Span], event: Event, source: str) -> None:
    """One more line, or piece of a line: the parser leaves the CR of a CRLF out."""
    if lines and source[lines[-1][1] : event.start] in ("", "\r"):
        lines[-1] = (lines[-1][0], event.end)
    else:
        lines.append((event.start, event.end))


def read(path: PurePosixPath, source: str, lines: Sequence[Span], prefix: str, source_locale: str) -> HtmlBlock:
    """The block that these lines are. Raises SourceError, with the line of the article."""
    from translator.formats import html  # few articles have any

    text = "".join(source[start:end] for start, end in lines)
    try:
        document = html.parse(path, text, Asked(source_locale=source_locale), components=True)
    except SourceError as error:
        error.line = (error.line or 1) + source.count("\n", 0, lines[0][0])
        raise
    return HtmlBlock(tuple(lines), document, prefix if len(lines) > 1 else "")


def skeleton(source: str, lines: Sequence[Span], source_locale: str) -> tuple[object, ...]:
    """What a translation must not change in a block of HTML."""
    from translator.formats import html

    return html.skeleton("".join(source[start:end] for start, end in lines), Asked(source_locale=source_locale))
