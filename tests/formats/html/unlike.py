"""Documents read, and translations made by rule from their own texts: other words, the same markup."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePosixPath

from translator.errors import SourceError
from translator.formats import html
from translator.model import Document

MARKUP = re.compile(
    r"<(?P<kept>code|kept)\b[^>]*>.*?</(?P=kept)>|<[^<>]*>|&[#\w]+;|\[/?\w[^\[\]]*\]|\{[^{}]*\}", re.DOTALL
)
WORD = re.compile(r"[^\W\d_]{2,}")


def read(source: str) -> Document:
    return html.parse(PurePosixPath("a.html"), source)


def document_of(source: str) -> Document | None:
    """The document, None where it cannot be read."""
    try:
        return read(source)
    except SourceError:
        return None


def longer(words: str) -> str:
    """With accents, and longer."""
    return WORD.sub(lambda match: match[0][0] + "é" + match[0][1:] + "ß", words)


def chinese(words: str) -> str:
    """Every letter and digit a Chinese one, no spaces."""
    return "".join("重" if sign.isalnum() else sign for sign in words if not sign.isspace())


def changed(text: str, words: Callable[[str], str]) -> str:
    """A message's text with other words and the same markup."""
    parts: list[str] = []
    at = 0
    for match in MARKUP.finditer(text):
        parts += (words(text[at : match.start()]), match[0])
        at = match.end()
    return "".join((*parts, words(text[at:])))


def translated(document: Document, words: Callable[[str], str]) -> str:
    """The document with every segment's words changed."""
    texts = {index: changed(segment.text, words) for index, segment in enumerate(document.segments)}
    return html.render(document, texts)


def texts(source: str) -> list[str]:
    return [segment.text for segment in read(source).segments]


def with_(source: str, *translations: str) -> str:
    """The document with its segments' translations in order."""
    return html.render(read(source), dict(enumerate(translations)))
