"""A page of its own: where its head and its body begin, and what a locale's page says of itself there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from translator.formats.html.elements import VOID
from translator.formats.html.write import Edit, added, changed, quoted
from translator.formats.look import Head, Look
from translator.syntax.html import Attribute, Kind, Token, attributes, tokens

IN_HEAD = frozenset({"base", "link", "meta", "noscript", "script", "style", "template", "title"})


@dataclass(slots=True)
class _Frame:
    """The places of a page: its html tag, where its head and its body begin, whether it says its encoding (and where
    the tag ends that does), and the tags in its head that speak of addresses and of search engines."""

    html: Token | None = None
    after_doctype: int = 0
    head: int | None = None
    body: int | None = None
    encoded: bool = False
    encoding: int | None = None
    own: list[tuple[Token, Mapping[str, Attribute]]] = field(default_factory=list)


def head_edits(source: str, look: Look, head: Head | None) -> Iterator[Edit]:
    """What a page says of itself: its language, in a translation; its encoding; and what is in `head`."""
    frame = _frame(source)
    start = frame.after_doctype
    html = ""
    if look.locale and frame.html:
        given = {one.name: one for one in attributes(source, frame.html)}
        wanted = {"lang": look.page_locale, "dir": look.page_direction}
        yield from (changed(given[name], value) for name, value in wanted.items() if name in given)
        if "xml:lang" in given:
            yield changed(given["xml:lang"], look.page_locale)
        yield added(source, frame.html, {name: value for name, value in wanted.items() if name not in given})
    elif look.locale:
        html = f"<html lang={quoted(look.page_locale, '')} dir={quoted(look.page_direction, '')}>"
    lines = [] if frame.encoded or not (look.locale or head) else ['<meta charset="utf-8">']
    lines += _lines(head) if head else []
    at = frame.head if frame.head is not None else frame.html.end if frame.html else start
    # Browsers look for the encoding in the first 1,024 bytes.
    at = at if frame.encoding is None else frame.encoding
    yield Edit(start, start, html)
    yield Edit(at, at, "".join(f"\n{line}" for line in lines))
    if head:
        yield from _replaced(frame, head)
        if head.notice and frame.body is not None:
            yield Edit(frame.body, frame.body, f"\n{head.notice}")


def _lines(head: Head) -> Iterator[str]:
    if head.noindex:
        yield '<meta name="robots" content="noindex">'
    if head.canonical:
        yield f'<link rel="canonical" href={quoted(head.canonical, "")}>'
    for locale, address in head.alternates:
        yield f'<link rel="alternate" hreflang={quoted(locale, "")} href={quoted(address, "")}>'
    if head.linked_data:
        yield f'<script type="application/ld+json">{head.linked_data}</script>'


def _replaced(frame: _Frame, head: Head) -> Iterator[Edit]:
    """The source's own words on addresses and search engines: ours stand in their place."""
    for token, given in frame.own:
        texts = {name: one.value.strip().lower() for name, one in given.items()}
        rel = texts.get("rel", "").split()
        name = texts.get("name") or texts.get("property")
        if "canonical" in rel or ("alternate" in rel and "hreflang" in texts) or (name == "robots" and head.noindex):
            yield Edit(token.start, token.end, "")
        elif name == "og:url" and "content" in given:
            yield changed(given["content"], head.canonical) if head.canonical else Edit(token.start, token.end, "")


def _frame(source: str) -> _Frame:
    """The places of a page, by its tokens up to where its body begins."""
    marked = source.startswith("\ufeff")
    frame = _Frame(after_doctype=int(marked), encoded=marked)
    for token in _visible(source):
        if token.kind is Kind.DOCTYPE:
            frame.after_doctype = token.end
        elif token.name == "html":
            frame.html = frame.html or token
        elif token.name == "head":
            if token.kind is Kind.START:
                frame.head = token.end
            else:
                frame.body = token.end
        elif token.name in IN_HEAD:
            _note(source, token, frame)
        else:
            begun = token.end if token.name == "body" else frame.body or token.start
            frame.body = None if token.name == "frameset" else begun
            break
    return frame


def _visible(source: str) -> Iterator[Token]:
    """The tokens that are neither white space nor comments, nor stand inside an element of the head."""
    inside = ""
    for token in tokens(source):
        if inside:
            inside = "" if token.kind is Kind.END and token.name == inside else inside
        elif token.kind in (Kind.START, Kind.END, Kind.DOCTYPE) or source[token.start : token.end].strip(
            "\ufeff \n\t\r"
        ):
            if token.kind in (Kind.COMMENT, Kind.INSTRUCTION):
                continue
            if token.kind is Kind.START and token.name in IN_HEAD and token.name not in VOID:
                inside = token.name
            yield token


def _note(source: str, token: Token, frame: _Frame) -> None:
    """Takes note of what a tag in the head says of the page."""
    if token.name in ("link", "meta"):
        given = {one.name: one for one in attributes(source, token)}
        frame.own.append((token, given))
        kind = given["http-equiv"].value.strip().lower() if "http-equiv" in given else ""
        if "charset" in given or kind == "content-type":
            frame.encoded, frame.encoding = True, frame.encoding or token.end
