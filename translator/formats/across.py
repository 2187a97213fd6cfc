"""A text of a page of HTML as an article in another format has it: links, emphasis and code in Markdown, no tags in
plain text."""

from __future__ import annotations

from translator.formats import Format, html_format, markdown_format
from translator.language.matching.pages import fitted, named
from translator.markup.tags import tree
from translator.model import Segment

SIGNS = {"strong": "**", "b": "**", "em": "*", "i": "*", "code": "`", "del": "~~", "s": "~~"}


def carried(page: Segment, source: Segment, kind: Format, other: Format) -> str:
    """The text of a page's segment, in the page's format, as an article of another format writes it where it has
    `source`; its tags named as there where both are HTML, as it is where there is no way from the one to the other."""
    page_format = html_format()
    if kind is not page_format or other is page_format:
        return fitted(source, page)
    text = page.text
    signs = _signs(text, page, source) if other is markdown_format() else []
    parts, at = [], 0
    for start, end, sign in sorted(signs):
        parts += [page_format.words(text[at:start]), sign]
        at = end
    return "".join((*parts, page_format.words(text[at:])))


def _signs(text: str, page: Segment, source: Segment) -> list[tuple[int, int, str]]:
    """What Markdown has for each tag of a text: the source's own tag, or a sign; nothing where it has none for one."""
    addresses, own = named(page), _Own(source)
    signs: list[tuple[int, int, str]] = []
    for one in tree(text).elements:
        start, end = one.span
        address = addresses.get(text[start:end], "")
        if tag := own.take(one.name, address):
            signs += [(start, end, tag), *([(*one.end, f"</{one.name}>")] if one.end else [])]
        elif one.name == "br":
            signs.append((start, end, "\n"))
        elif one.name == "img" and address:
            signs.append((start, end, f"![]({address})"))
        elif one.end and (one.name in SIGNS or (one.name == "a" and address)):
            opening, closing = (SIGNS[one.name],) * 2 if one.name in SIGNS else ("[", f"]({address})")
            signs += [(start, end, opening), (*one.end, closing)]
        else:
            return []
    return signs


class _Own:
    """The tags that a text of Markdown has itself."""

    def __init__(self, source: Segment) -> None:
        self.text, self.addresses = source.text, named(source)
        self.left = [(one.name, source.text[slice(*one.span)]) for one in tree(source.text).elements]

    def take(self, name: str, address: str) -> str:
        """The next one of this name that leads there; "" where the text has a link or an image of Markdown for it."""
        if address and f"]({address})" in self.text:
            return ""
        found = next((one for one in self.left if one[0] == name and self.addresses.get(one[1], "") == address), None)
        found = found or next((one for one in self.left if one[0] == name), None)
        if found:
            self.left.remove(found)
        return found[1] if found else ""
