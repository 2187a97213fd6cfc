"""A document made one of a locale: its language and direction, its links, what is left in the original's language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from translator.formats.html import jsonld
from translator.formats.html.found import is_data
from translator.formats.html.plan import Plan
from translator.formats.html.whole import head_edits
from translator.formats.html.write import Dress, Edit, added, changed, write
from translator.formats.look import Head, Look
from translator.syntax.html import Attribute, Kind, Token, attributes, tokens

LINKS = {
    "a": ("href",), "area": ("href",), "audio": ("src",), "embed": ("src",), "form": ("action",), "iframe": ("src",),
    "img": ("src", "srcset"), "input": ("src",), "link": ("href",), "object": ("data",), "script": ("src",),
    "source": ("src", "srcset"), "track": ("src",), "video": ("src", "poster"),
}  # fmt: skip
LANGUAGES = ("lang", "xml:lang", "hreflang")
PROPERTIES = ("itemprop", "property")
REVIEWED = frozenset({"reviewedBy", "lastReviewed"})
"""What schema.org calls a page's review: the original's says nothing of its translation."""
ENCODING = re.compile(r"(charset\s*=\s*)[\w:.-]+", re.IGNORECASE)
DECLARED = re.compile(r"\ufeff?<\?xml[^>]*?\sencoding\s*=\s*[\"'](?!utf-?8)([\w:.-]+)", re.IGNORECASE)


class Shown(Dress):
    """As a page of a locale shows texts."""

    def __init__(self, look: Look) -> None:
        self.look = look

    def text(self, text: str) -> str:
        return self.look.text(text)

    def value(self, text: str) -> str:
        return self.look.value(text)


def localized(source: str, plan: Plan, translations: Mapping[int, str], look: Look, head: Head | None = None) -> str:
    """The document with these translations as one of the look's locale, in UTF-8. What is not translated says its
    language: the element that holds it alone, or one around it. `head` is for a page that stands for itself."""
    # Where several stand in one place, the page's own come first.
    edits = list(head_edits(source, look, head)) if plan.whole else []
    if match := DECLARED.match(source):
        edits.append(Edit(*match.span(1), "UTF-8"))
    foreign, marks = _marks(plan, translations, look) if look.locale else ({}, [])
    edits += marks
    script: Token | None = None
    for token in tokens(source):
        if token.kind is Kind.START:
            edits += _tag(source, token, look, foreign.get(token.start, {}))
            script = token if token.name == "script" else None
        elif token.kind is Kind.TEXT and script and look.locale:
            edits += _data(source, script, token, look)
    return write(source, plan.found, translations, edits, Shown(look))


def _marks(plan: Plan, translations: Mapping[int, str], look: Look) -> tuple[dict[int, dict[str, str]], list[Edit]]:
    """What the start tags at some places say of their language: the original's, and the page's inside of that; and the
    elements put around other texts. A third language may be written in another direction than the page's."""
    original = {"lang": look.locale, "dir": look.direction}
    starts = {start: original for start, _ in plan.left}
    starts |= {start: {"lang": look.page_locale, "dir": look.page_direction} for start, _ in plan.again}
    if look.page_direction != look.direction:
        starts |= {start: {"dir": "auto"} for start, _ in plan.other}
    edits: list[Edit] = []
    for index, found in enumerate(plan.found):
        if found.is_value or translations.get(index, "").strip():
            continue
        if found.holder and not (plan.posted and found.tagged):
            starts[found.holder[0]] = original
        elif found.tagged:
            start, end = found.span
            edits += (Edit(start, start, f"<span{look.foreign}>"), Edit(end, end, "</span>"))
    return starts, edits


def _tag(source: str, token: Token, look: Look, foreign: Mapping[str, str]) -> Iterator[Edit]:
    names = frozenset(token.names)
    spoken = bool(look.locale) and not names.isdisjoint(LANGUAGES)
    linked = [name for name in LINKS.get(token.name, ()) if name in names]
    marked = [name for name in PROPERTIES if name in names] if look.locale else []
    given = {}
    if spoken or linked or foreign or marked or token.name == "meta":
        given = {one.name: one for one in attributes(source, token)}
    for name in linked:
        address = _address(name, given[name].value, look, token.name in ("a", "area"))
        if address != given[name].value:
            yield changed(given[name], address)
    if foreign:
        yield added(source, token, {name: value for name, value in foreign.items() if name not in given})
    elif spoken and token.name != "html":
        yield from _language(given, look)
    for name in marked:
        words = given[name].value.split()
        if not REVIEWED.isdisjoint(words):
            yield changed(given[name], " ".join(_of_original(word) for word in words))
    if token.name == "meta":
        yield from _meta(given, look)


def _language(given: Mapping[str, Attribute], look: Look) -> Iterator[Edit]:
    """What was in the original's language is in the page's; what is in a third one stays."""
    for name in LANGUAGES:
        if name in given and _same_language(given[name].value, look.locale):
            yield changed(given[name], look.page_locale)
            if name == "lang" and "dir" in given and given["dir"].value.lower() in ("ltr", "rtl"):
                yield changed(given["dir"], look.page_direction)


def _meta(given: Mapping[str, Attribute], look: Look) -> Iterator[Edit]:
    """The encoding that a document says it has, its language."""
    if "charset" in given and given["charset"].value.strip().lower() != "utf-8":
        yield changed(given["charset"], "utf-8")
    if "content" not in given:
        return
    content = given["content"]
    about = given["http-equiv"].value.strip().lower() if "http-equiv" in given else ""
    said = ENCODING.sub(r"\1utf-8", content.value)
    if about == "content-type" and said.lower() != content.value.lower():
        yield changed(content, said)
    if look.locale and about == "content-language":
        yield changed(content, look.page_locale)
    if look.locale and "property" in given and given["property"].value.strip().lower() == "og:locale":
        yield changed(content, look.page_locale.replace("-", "_"))


def _data(source: str, script: Token, text: Token, look: Look) -> Iterator[Edit]:
    """The language that JSON-LD says a page is in; and whoever it says has reviewed it has reviewed the original."""
    if "type" in script.names and is_data({one.name: one.value for one in attributes(source, script)}):
        for name, span in jsonld.reviews(source, text.start, text.end):
            yield Edit(*span, _of_original(name))
        for tag, span in jsonld.languages(source, text.start, text.end):
            if _same_language(tag, look.locale):
                yield Edit(*span, look.page_locale)


def _of_original(name: str) -> str:
    """A property that is about the original: schema.org knows none of this name."""
    return f"original{name[0].upper()}{name[1:]}" if name in REVIEWED else name


def _address(name: str, value: str, look: Look, page: bool) -> str:
    address = value.strip()
    if not address or "data:" in address:
        return value
    if name != "srcset":
        new = look.link(address) if page else look.image(address)
        return value if new == address else new
    parts = [part.split() for part in address.split(",") if part.strip()]
    return ", ".join(" ".join((look.image(first), *size)) for first, *size in parts)


def _same_language(tag: str, other: str) -> bool:
    return tag.strip().lower().split("-")[0] == other.lower().split("-")[0]
