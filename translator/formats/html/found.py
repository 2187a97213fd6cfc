"""A text of a document, found: where it stands, what a translator sees, and how it is written there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from translator.formats.directives import Said
from translator.formats.html import jsonld, values
from translator.formats.html.elements import SPOKEN_OF_COMPONENTS
from translator.formats.html.places import Place
from translator.formats.html.wording import BLANK, Wording, plain
from translator.model import Kind, Span
from translator.syntax.html import START, Attribute, Token, attributes


class Found(msgspec.Struct, frozen=True, gc=False):
    """A text of the document. `span` is what its translation replaces, `holder` the start tag of the element that
    holds it and nothing else. `quote` are the quotes around an attribute's value, None for all other texts; `encoded`:
    it stands in JSON."""

    span: Span
    wording: Wording
    place: Place
    said: Said
    holder: Span | None = None
    quote: str | None = None
    encoded: bool = False

    @property
    def is_value(self) -> bool:
        """Whether the text stands where no tags can be: in an attribute, in JSON."""
        return self.quote is not None or self.encoded

    @property
    def tagged(self) -> bool:
        """Whether tags may stand around parts of it."""
        return not self.is_value and self.place.kind is not Kind.META


def in_attributes(name: str, given: Mapping[str, Attribute], said: Said) -> Iterator[Found]:
    """The texts in the attributes of a start tag of this name."""
    if not given:
        return
    texts = {key: one.value for key, one in given.items()}
    for one in given.values():
        if any(map(str.isalnum, one.value)) and values.is_spoken(name, one.name, texts):
            kind = Kind.META if name == "meta" else Kind.ATTRIBUTE
            marker = values.described(texts) if kind is Kind.META else one.name
            place = Place(kind, marker=marker, role=values.role(name, one.name, texts))
            yield Found(one.inner, Wording(plain(one.value).strip()), place, said, quote=one.quote)


def in_component(source: str, tag: Span, said: Said) -> Iterator[Found]:
    """The texts in the attributes of the start tag of a site's own component (MDX) that stands here: between quotes,
    and before anything that is computed."""
    computed = source.find("{", *tag)
    for one in attributes(source, Token(START, *tag)):
        if 0 <= computed < one.span[1]:
            return
        if one.quote and one.name in SPOKEN_OF_COMPONENTS and any(map(str.isalnum, one.value)):
            place = Place(Kind.ATTRIBUTE, marker=one.name, role=f"{one.name} of a component")
            yield Found(one.inner, Wording(plain(one.value).strip()), place, said, quote=one.quote)


def is_data(given: Mapping[str, str]) -> bool:
    """Whether a script with these attributes is JSON-LD."""
    return given.get("type", "").strip().lower() == "application/ld+json"


def in_data(token: Token, text: str, source: str, said: Said) -> Iterator[Found]:
    """The texts in a script with this start tag and text; none where it is no JSON-LD."""
    if "type" not in token.names:
        return
    if not is_data({one.name: one.value for one in attributes(source, token)}):
        return
    for words, span, key in jsonld.texts(source, token.end, token.end + len(text)):
        place = Place(Kind.META, marker=key, role=f"{key} (data for search engines)")
        # There may be HTML in it, as in the answers of a FAQPage: it is written as it is.
        yield Found(span, Wording(BLANK.sub(" ", words).strip()), place, said, encoded=True)
