"""How much an article may hold: what has more is none, and would take minutes and gigabytes in every step."""

from __future__ import annotations

from pathlib import PurePosixPath

from translator.errors import SourceError
from translator.model import Document

MOST = 100_000
"""Texts of an article: a book of a thousand pages has fewer."""
LONGEST = 100_000
"""Characters of one text, fifty pages; and pieces of text and markup that it is made of."""


def too_many(path: PurePosixPath, source: str, at: int) -> SourceError:
    """The error for an article with one text too many, which begins `at` an offset."""
    return SourceError(f"more than {MOST:,} texts", path, _line(source, at), "take the article apart")


def too_long(path: PurePosixPath, source: str, at: int) -> SourceError:
    """The error for an article with a text that is too long, which begins `at` an offset."""
    text = f"a text of more than {LONGEST:,} characters: no paragraph is"
    return SourceError(text, path, _line(source, at), "part it with blank lines, or close what is open before it")


def check(document: Document) -> None:
    """Raises SourceError for a document that holds too much."""
    path, source, segments = document.path, document.source, document.segments
    if len(segments) > MOST:
        raise too_many(path, source, segments[MOST].span[0])
    for segment in segments:
        if len(segment.text) > LONGEST:
            raise too_long(path, source, segment.span[0])


def _line(source: str, at: int) -> int:
    return source.count("\n", 0, at) + 1
