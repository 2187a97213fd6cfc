"""Translations made by rule from a document's own texts: other words, the same markup."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePosixPath

from translator.formats import markdown
from translator.formats.markdown.place import Plan
from translator.formats.markdown.runs import AUTOLINKS
from translator.formats.markdown.signature import parsed
from translator.markup.shortcodes import GENERATED
from translator.model import Document, Kind, Segment

WORD = re.compile(r"[^\W\d_]{2,}")


def read(source: str) -> Document:
    return markdown.parse(PurePosixPath("a.md"), source)


def longer(words: str) -> str:
    """With accents, and a third longer."""
    return WORD.sub(lambda match: match[0][0] + "é" + match[0][1:] + "ß", words)


def chinese(words: str) -> str:
    """Every letter and digit a Chinese one, no spaces."""
    return "".join("重" if sign.isalnum() else sign for sign in words if not sign.isspace())


def translated(document: Document, words: Callable[[str], str]) -> str:
    """The document with every segment's words changed and its markup as it is."""
    plan = document.plan
    assert isinstance(plan, Plan)
    texts = {index: changed(segment, plan, words) for index, segment in enumerate(document.segments)}
    return markdown.render(document, texts)


def changed(segment: Segment, plan: Plan, words: Callable[[str], str]) -> str:
    text = segment.text
    if segment.kind in (Kind.ATTRIBUTE, Kind.META):
        return words(text)
    kept = [match.span() for match in GENERATED.finditer(text)]
    parts = []
    at, autolink = 0, False
    for event in parsed(text, plan).events:
        if event.name == "Link":
            autolink = event.sign == "+" and event.value["link_type"] in AUTOLINKS
        written = text[event.start : event.end]
        # An entity is not words: its text is another than is written.
        between = not any(start < event.end and event.start < end for start, end in kept)
        if event.name == "Text" and not autolink and written == event.value and between:
            parts += [text[at : event.start], words(written)]
            at = event.end
    return "".join((*parts, text[at:]))
