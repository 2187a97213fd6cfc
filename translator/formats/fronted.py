"""HTML below front matter, as Jekyll, Hugo and Eleventy have their pages: the front matter goes its own way, and what
is below it is a document of HTML for itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from translator.errors import SourceError
from translator.formats import frontmatter, html
from translator.formats.asked import USUAL, Asked
from translator.formats.frontmatter import FrontMatter
from translator.formats.look import Head, Look
from translator.formats.splice import splice
from translator.model import Document, replace

RULES = ("---", "+++", "\ufeff---", "\ufeff+++")


@dataclass(frozen=True, slots=True)
class Fronted:
    """What is kept of such a document: its front matter, whose texts come first, and what is below it."""

    front: FrontMatter
    below: Document


def parse(path: PurePosixPath, source: str, asked: Asked = USUAL) -> Document:
    """The article as a document. Raises SourceError."""
    front = frontmatter.parse(path, source, asked) if source.startswith(RULES) else FrontMatter()
    if not front.frame:
        return html.parse(path, source, asked)
    try:
        below = html.parse(path, source[front.end :], asked)
    except SourceError as error:
        error.line = (error.line or 1) + source.count("\n", 0, front.end)
        raise
    first = len(front.segments)
    moved = (
        replace(
            one,
            span=(one.span[0] + front.end, one.span[1] + front.end),
            parent=None if one.parent is None else one.parent + first,
        )
        for one in below.segments
    )
    return Document(path, source, (*front.segments, *moved), front.properties, Fronted(front, below))


def render(document: Document, translations: Mapping[int, str]) -> str:
    """The document with the segments of these indexes replaced, as far as `refuse` lets them in."""
    below, texts = _below(document, translations)
    return _front(document, translations) + html.render(below, texts)


def refuse(document: Document, index: int, translation: str) -> str:
    """Why a translation cannot stand in the place of a segment, "" where it can."""
    below, texts = _below(document, {index: translation})
    return next((html.refuse(below, at, text) for at, text in texts.items()), "")


def localize(document: Document, translations: Mapping[int, str], look: Look) -> str:
    """The document with these translations as one of the look's locale."""
    below, texts = _below(document, translations)
    shown = {index: look.value(text) for index, text in translations.items()}
    return _front(document, shown) + html.localize(below, texts, look)


def whole(document: Document) -> bool:
    """Whether a document is a page of its own, no fragment of one."""
    return html.whole(_below(document, {})[0])


def page(document: Document, translations: Mapping[int, str], look: Look, head: Head) -> str:
    """A page of its own, as a reader gets it: without the front matter."""
    return html.page(*_below(document, translations), look, head)


def body(document: Document, translations: Mapping[int, str], look: Look) -> str:
    """A fragment as HTML for the inside of <article>, nothing in it that runs."""
    return html.body(*_below(document, translations), look)


def skeleton(source: str, asked: Asked = USUAL) -> tuple[object, ...]:
    """What a translation must not change: the front matter's other values, and what HTML has below it."""
    front = frontmatter.parse(PurePosixPath(), source, asked) if source.startswith(RULES) else FrontMatter()
    if not front.frame:
        return html.skeleton(source, asked)
    return front.frame, *html.skeleton(source[front.end :], asked)


def _below(document: Document, translations: Mapping[int, str]) -> tuple[Document, Mapping[int, str]]:
    """What stands below the front matter, and the translations of its segments."""
    if not isinstance(document.plan, Fronted):
        return document, translations
    first = len(document.plan.front.segments)
    return document.plan.below, {index - first: text for index, text in translations.items() if index >= first}


def _front(document: Document, translations: Mapping[int, str]) -> str:
    """The front matter with its translations."""
    if not isinstance(document.plan, Fronted):
        return ""
    front, source = document.plan.front, document.source
    given = ((index, segment, translations.get(index, "")) for index, segment in enumerate(front.segments))
    texts = {
        index: frontmatter.written(source, segment, text)
        for index, segment, text in given
        if text.strip() and text != segment.text
    }
    return splice(replace(document, source=source[: front.end]), texts)
