"""Markdown: CommonMark with the extensions that sites use, spliced byte for byte.

The parser tells where each text stands (runs.py); a translator sees it as wording.py gives it; segments.py says what it
is and where; write.py puts translations back. What other programs write between the lines is left alone (masks.py).
"""

from __future__ import annotations

from pathlib import PurePosixPath

from translator.errors import SourceError
from translator.formats import frontmatter
from translator.formats.asked import USUAL, Asked
from translator.formats.markdown.apart import localize
from translator.formats.markdown.masks import hide
from translator.formats.markdown.page import body
from translator.formats.markdown.place import Plan, normal
from translator.formats.markdown.segments import Reader
from translator.formats.markdown.signature import words
from translator.formats.markdown.skeleton import skeleton
from translator.formats.markdown.write import refuse, render
from translator.model import Document
from translator.syntax.markdown import UnreadableError, definitions

__all__ = ["body", "localize", "parse", "refuse", "render", "skeleton", "words"]


def parse(path: PurePosixPath, source: str, asked: Asked = USUAL) -> Document:
    """The article as a document. Raises SourceError."""
    front = frontmatter.parse(path, source, asked)
    hidden = source[: front.end] + hide(source[front.end :])
    try:
        defined = definitions(hidden[front.end :])
        moved = {
            label: one._replace(start=one.start + front.end, end=one.end + front.end) for label, one in defined.items()
        }
        reader = Reader(path, source, hidden, front.end, len(front.segments), moved, asked)
        found = reader.read()
    except UnreadableError as error:
        line = source.count("\n", 0, error.at) + 1
        raise SourceError(f"this Markdown cannot be read: {error}", path, line, "take the article apart") from None
    segments = (*front.segments, *(segment for segment, _ in found))
    places = (*(None for _ in front.segments), *(place for _, place in found))
    labels = {normal(label): one.to for label, one in defined.items()}
    plan = Plan(places, labels, frozenset(reader.footnotes), asked.heading_ids)
    return Document(path, source, segments, front.properties, plan)
