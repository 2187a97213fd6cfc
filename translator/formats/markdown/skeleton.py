"""What a translation must not change in a Markdown document."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import PurePosixPath

from translator.formats import frontmatter
from translator.formats.asked import USUAL, Asked
from translator.formats.markdown import blocks
from translator.formats.markdown.anchors import Anchors, tagged, text_of
from translator.formats.markdown.containers import box, shape
from translator.formats.markdown.masks import hide
from translator.formats.markdown.runs import Run, destination, is_comment, walk
from translator.formats.markdown.signature import fixed, kept, marks
from translator.markup.shortcodes import GENERATED
from translator.model import Span
from translator.syntax.markdown import Event, UnreadableError, events

QUOTED = re.compile(r"\"[^\"]*\"\Z")
UNREADABLE = ("no Markdown that can be read",)


def skeleton(source: str, asked: Asked = USUAL) -> tuple[object, ...]:
    """The blocks in order, and of each text its links, images, footnotes, tags and shortcodes, in any order, and what
    it says is not to be translated; a heading's id, if it is written; the front matter's other values. Emphasis and
    line breaks are left to the translator."""
    try:
        return _skeleton(source, asked)
    except UnreadableError:
        return UNREADABLE


def _skeleton(source: str, asked: Asked) -> tuple[object, ...]:
    front = frontmatter.parse(PurePosixPath(), source, asked)
    hidden = hide(source[front.end :])
    body = source[front.end :]
    parts: list[object] = [front.frame]
    anchors = Anchors()
    heading: Event | None = None
    words: Run | None = None
    tag = ""
    html: list[Span] = []
    for item in walk(events(hidden), body):
        if isinstance(item, Run):
            tag, words = tagged(item) if heading and asked.heading_ids == "tags" else ("", item)
            parts.append(_inline(words, body))
        elif item.name == "Html":
            blocks.add(html, item, body)
        elif item.sign == "-":
            if item.name == "HtmlBlock" and html:
                first = html[0][0]
                others = hidden.startswith("<!--", first) and not body.startswith("<!--", first)
                parts.append(
                    " ".join(body[first : item.end].split())
                    if others
                    else blocks.skeleton(body, html, asked.source_locale)
                )
                html = []
            if item.name == "Heading" and heading:
                own = heading.value["id"] or tag
                name = anchors.take(own) if own else anchors.of(text_of(words)) if words else ""
                braces = heading.value["classes"] or heading.value["attrs"]
                parts.append(name if own or braces or asked.heading_ids != "none" else "")
                heading = None
            parts.append("end")
        else:
            if item.name != "Text" or not asked.code:
                parts.append(_block(item, body))
            if item.name == "Heading":
                heading, words, tag = item, None, ""
    return tuple(parts)


def _block(event: Event, source: str) -> object:
    match event.name:
        case "Heading":
            value = event.value
            return event.name, value["level"], value["classes"], value["attrs"]
        case "Rule":
            written = " ".join(source[event.start : event.end].split())
            # The first four signs of an admonition stand for the sign of an item.
            return event.name, QUOTED.sub('"…"', written) if box(source, event.start - 4) else shape(written)
        case "Text":
            return event.name, " ".join(source[event.start : event.end].split())
        case _:
            return event.name, repr(event.value)


def _inline(run: Run, source: str) -> object:
    found: list[tuple[str, str, bool]] = []
    for event in marks(run.events):
        name = event.name
        if name in ("Link", "Image"):
            found.append((name, destination(event), bool(event.value["title"])))
        elif name == "FootnoteReference":
            found.append(("footnote", event.value, False))
        elif name == "InlineHtml" and not is_comment(event):
            found.append(("tag", fixed(event.value), False))
    written = source[run.start : run.end]
    if "<" in written:
        found += (("kept", words, False) for words in kept(run.events, source))
    if "{{" in written or "{%" in written:
        found += (("shortcode", " ".join(match[0].split()), False) for match in GENERATED.finditer(written))
    return tuple(sorted(Counter(found).items())) if found else ()
