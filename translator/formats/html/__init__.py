"""HTML: whole pages and fragments, posts of WordPress among them.

elements.py says which element is what; scan.py finds the texts; pieces.py and wording.py make of each what a translator
sees, and read it back; write.py puts translations in their places; skeleton.py tells what they must not change;
localize.py and whole.py make a document one of a locale.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import cast

from translator.errors import SourceError
from translator.formats.asked import USUAL, Asked
from translator.formats.directives import NOTHING
from translator.formats.html import values
from translator.formats.html.found import in_attributes, in_component
from translator.formats.html.localize import localized
from translator.formats.html.paragraphs import paragraphs
from translator.formats.html.plan import Plan
from translator.formats.html.scan import scan
from translator.formats.html.skeleton import skeleton
from translator.formats.html.wording import ANY_TAG, cleaned, literal
from translator.formats.html.write import quoted, refusal, write
from translator.formats.look import Head, Look, unchanged
from translator.markup.tags import is_component
from translator.model import Document, Kind, Segment, Span
from translator.syntax.clean import clean
from translator.syntax.html import Kind as Sign
from translator.syntax.html import Token, declared_encoding, name_end

__all__ = ["body", "decode", "localize", "page", "parse", "refuse", "render", "skeleton", "spoken", "value", "whole",
           "words"]  # fmt: skip

# Another encoding than UTF-8 is declared somewhere, perhaps.
DECLARES = re.compile(rb"charset\s*=\s*(?![\"']?\s*utf-8[\"'\s/>;])", re.IGNORECASE)


def decode(path: PurePosixPath, data: bytes) -> str | None:
    """The text of a document that declares its encoding, None where it declares none. Raises SourceError for bytes
    that are none in that encoding."""
    marked = data.startswith((b"\xfe\xff", b"\xff\xfe"))
    codec = "" if not marked and (data.isascii() or not DECLARES.search(data)) else declared_encoding(data)
    if not codec or codec == "whatwg-utf-8":
        return None
    text = data.decode(codec)
    if "\ufffd" in text:
        name, line = codec.removeprefix("whatwg-"), text.count("\n", 0, text.index("\ufffd")) + 1
        raise SourceError(f"not {name}, as it declares", path, line, "save it as UTF-8, and let it say so")
    return text


def parse(path: PurePosixPath, source: str, asked: Asked = USUAL, components: bool = False) -> Document:
    """The article as a document, with the tags of a site's own (`components`) in it or without. Raises SourceError for
    directives that are wrong, and for what is nested too deep."""
    plan = scan(path, source, asked, components)
    segments: list[Segment] = []
    headings: list[tuple[int, int]] = []
    for index, one in enumerate(plan.found):
        place = one.place
        if place.kind is Kind.HEADING:
            headings = [(level, above) for level, above in headings if level < place.level]
        parent = headings[-1][1] if headings else None
        note = "\n".join(one.wording.notes)
        text = one.wording.text
        segment = Segment(text, one.span, place.kind, place.level, parent, place.marker, place.role, None, note)
        segments.append(one.said.on(segment))
        if place.kind is Kind.HEADING:
            headings.append((place.level, index))
    return Document(path, source, tuple(segments), plan=plan)


def render(document: Document, translations: Mapping[int, str]) -> str:
    """The document with the segments of these indexes replaced. One whose translation is its source keeps its
    characters; so does one whose translation `refuse` keeps out."""
    return write(document.source, _plan(document).found, translations)


def refuse(document: Document, index: int, translation: str) -> str:
    """Why a translation cannot stand in the place of a segment, with the tags of both; "" where it can."""
    return refusal(_plan(document).found[index], translation)


def spoken(source: str, tag: Span) -> Iterator[tuple[Segment, str]]:
    """The texts in the attributes of a start tag that stands here, each with the quotes around it."""
    name = source[tag[0] + 1 : name_end(source, tag[0])]
    if is_component(name):
        texts = in_component(source, tag, NOTHING)
    else:
        texts = in_attributes(name.lower(), values.given(source, Token(Sign.START, *tag)), NOTHING)
    for found in texts:
        place = found.place
        segment = Segment(found.wording.text, found.span, place.kind, marker=place.marker, role=place.role)
        yield segment, found.quote or ""


def value(translation: str, quote: str) -> str:
    """A translation as the value of an attribute in these quotes."""
    return quoted(literal(cleaned(translation)), quote)


def localize(document: Document, translations: Mapping[int, str], look: Look) -> str:
    """The document with these translations as one of the look's locale."""
    return localized(document.source, _plan(document), translations, look)


def whole(document: Document) -> bool:
    """Whether a document is a page of its own, no fragment of one."""
    return _plan(document).whole


def page(document: Document, translations: Mapping[int, str], look: Look, head: Head) -> str:
    """The same for a page of its own, with what it says of itself."""
    return localized(document.source, _plan(document), translations, look, head)


def body(document: Document, translations: Mapping[int, str], look: Look) -> str:
    """A fragment with these translations as HTML for the inside of <article>, nothing in it that runs."""
    # Addresses are written anew once.
    shown = replace(look, link=unchanged, image=unchanged)
    return paragraphs(clean(localized(document.source, _plan(document), translations, shown), look.link, look.image))


def words(text: str) -> str:
    """A segment's text without its tags."""
    return literal(ANY_TAG.sub("", text))


def _plan(document: Document) -> Plan:
    return cast("Plan", document.plan)
