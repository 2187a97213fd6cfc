"""A text of a page of HTML as an article in another format has it: links, emphasis and code in Markdown, no tags in
plain text."""

from __future__ import annotations

from translator.formats import Format, html_format, markdown_format
from translator.language.pages import named
from translator.markup.tags import tree
from translator.model import Segment

SIGNS = {"strong": "**", "b": "**", "em": "*", "i": "*", "code": "`", "del": "~~", "s": "~~"}


def carried(text: str, page: Segment, kind: Format, other: Format) -> str:
    """The text of a page's segment, in the page's format, as an article of another format writes it; as it is where
    there is no way from the one to the other."""
    page_format = html_format()
    if kind is not page_format or other is page_format:
        return text
    return page_format.words(_as_markdown(text, page) if other is markdown_format() else text)


def _as_markdown(text: str, page: Segment) -> str:
    addresses = named(page)
    edits: list[tuple[int, int, str]] = []
    for one in tree(text).elements:
        start, end = one.span
        address = addresses.get(text[start:end])
        if one.name == "br":
            edits.append((start, end, "\n"))
        elif one.name == "img" and address:
            edits.append((start, end, f"![]({address})"))
        elif one.end and (one.name in SIGNS or (one.name == "a" and address)):
            opening, closing = (SIGNS[one.name],) * 2 if one.name in SIGNS else ("[", f"]({address})")
            edits += [(start, end, opening), (*one.end, closing)]
        elif text[start:end]:
            return text  # Markdown has no sign for it
    parts, at = [], 0
    for start, end, sign in sorted(edits):
        parts += [text[at:start], sign]
        at = end
    return "".join((*parts, text[at:]))
