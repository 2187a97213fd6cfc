"""Translations back into a Markdown document: each made safe for its place, everything else as it is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from typing import cast

from translator.formats import frontmatter
from translator.formats.look import Look
from translator.formats.markdown import anchors, escape, tags
from translator.formats.markdown.blocks import HtmlBlock
from translator.formats.markdown.fitting import fitted, is_alike, needs_reading
from translator.formats.markdown.place import Place, Plan, Spot
from translator.formats.markdown.runs import destination, label
from translator.formats.markdown.signature import bound, is_autolink, parsed
from translator.formats.markdown.tags import BREAK
from translator.formats.markdown.wording import Target
from translator.model import Document, Segment, Span
from translator.syntax.markdown import Event

BOUND = re.compile(r"[\]<]")
NEWLINE = re.compile(r"\r\n|\n|\r")
INNER = (Spot.ATTRIBUTE, Spot.DESCRIPTION, Spot.TITLE)
"""Places inside another text's."""
LINES = re.compile(r"[ \t]*(?:\r\n|\n|\r)[ \t]*")

Edit = tuple[int, int, str]


def render(document: Document, translations: Mapping[int, str]) -> str:
    """The document with the segments of these indexes replaced; an empty translation is none."""
    return rendered(document, translations)[0]


def rendered(document: Document, translations: Mapping[int, str], look: Look | None = None) -> tuple[str, list[Span]]:
    """The same, and where in it the texts stand that are translated, in order; not those of descriptions and titles.
    With a look, blocks of HTML are as a page has them."""
    plan = cast(Plan, document.plan)
    texts = {index: text for index, text in translations.items() if text.strip()}
    inner = _Inner(document, plan, texts)
    edits: list[tuple[int, int, str, bool]] = []
    raw: dict[int, tuple[HtmlBlock, dict[int, str]]] = {}
    if look:
        raw = {id(one.html): (one.html, {}) for one in plan.places if one and one.html}
    for index, text in texts.items():
        segment, place = document.segments[index], plan.places[index]
        start, end = segment.span
        if place and place.spot in INNER:
            continue
        if place and place.html:
            raw.setdefault(id(place.html), (place.html, {}))[1][place.at] = text
        elif text == segment.text:
            edits.append((start, end, inner.slice(start, end), True))
        elif place and place.spot is Spot.BOX:
            edits.append((start, end, escape.box(text, place.quote), True))
        elif place and place.spot is Spot.CODE:
            edits.append((start, end, _code(document.source, place, text), True))
        elif place is None:
            edits.append((start, end, frontmatter.written(document.source, segment, text), True))
        else:
            edits.append((start, end, _Text(inner, segment, place, text).written(), True))
            # Pages are made of what site generators read, whatever the article has.
            if anchor := anchors.written(place.anchor, start, "attributes" if look else plan.heading_ids):
                edits.append((anchor[0], *anchor, False))
    edits += [(*block.span, block.render(chosen, look), False) for block, chosen in raw.values()]
    return _spliced(document.source, [*edits, *((*edit, False) for edit in inner.edits)])


def _spliced(source: str, edits: list[tuple[int, int, str, bool]]) -> tuple[str, list[Span]]:
    """The source with edits made, those inside another left out; and where the marked ones are now."""
    parts: list[str] = []
    spans: list[Span] = []
    at = size = 0
    for start, end, text, marked in sorted(edits, key=lambda edit: (edit[0], edit[1] > edit[0], -edit[1])):
        if start < at:
            continue
        parts += [source[at:start], text]
        size += start - at + len(text)
        if marked:
            spans.append((size - len(text), size))
        at = end
    return "".join((*parts, source[at:])), spans


class _Inner:
    """The attributes that are translated: a slice of the source has them wherever it goes."""

    def __init__(self, document: Document, plan: Plan, texts: Mapping[int, str]) -> None:
        self.source, self.plan = document.source, plan
        self.edits: list[Edit] = []
        for index, text in texts.items():
            place, segment = plan.places[index], document.segments[index]
            if place and place.spot in INNER and text != segment.text:
                self.edits.append((*segment.span, _attribute(place, text)))
        self.edits.sort()

    def slice(self, start: int, end: int) -> str:
        """This part of the source with its attributes translated."""
        parts = []
        at = start
        for edit in self.edits[bisect_left(self.edits, (start, 0, "")) :]:
            if edit[1] > end:
                break
            parts += [self.source[at : edit[0]], edit[2]]
            at = edit[1]
        return "".join((*parts, self.source[at:end]))

    def line(self, start: int, end: int) -> str:
        """The same on one line."""
        return BREAK.sub(" ", self.slice(start, end))


class _Text:
    """One translation on its way into its place."""

    def __init__(self, inner: _Inner, segment: Segment, place: Place, text: str) -> None:
        self.inner, self.segment, self.place = inner, segment, place
        text = text.strip()
        self.lines = [line for line in LINES.split(text) if line] if "\n" in text or "\r" in text else [text]
        if not place.breaks or place.spot in (Spot.HEADING, Spot.CELL):
            self.lines = [" ".join(self.lines)]

    def safe(self) -> str:
        """Its lines, so that none begins a block."""
        if self.place.spot in (Spot.BLOCK, Spot.UNDERLINED):
            return "\n".join(escape.block_lines(self.lines, self.place))
        return "\n".join(self.lines)

    def written(self) -> str:
        place = self.place
        text = self.safe()
        if needs_reading(text) and not self._stays(text):
            text = self._linked(text)
        if place.spot is Spot.CELL:
            text = escape.cell(text, place.first)
        return self._broken(self._tagged(escape.end_of_text(text, place.spot)))

    def _tagged(self, text: str) -> str:
        """With the tags that the source has, their attributes translated."""
        if not self.place.tags:
            return text
        found = [(tag.shown, tag.joined or self.inner.line(*tag.span)) for tag in self.place.tags]
        return tags.put(text, found)

    def _stays(self, text: str) -> bool:
        """Whether the text is to be written as it is: it is read as the segment's, whose links stand in the source as
        they do in the text."""
        source, targets = self.inner.source, self.place.targets
        return is_alike(text, self.segment.text) and all(
            source[slice(*one.tail)] == f"]({one.to})" and not one.image for one in targets
        )

    def _linked(self, text: str) -> str:
        text, read = fitted(text, self.segment.text, self.inner.plan)
        if not self.place.targets:
            return text
        left: dict[tuple[bool, str], list[Target]] = {}
        for target in reversed(self.place.targets):
            left.setdefault((target.image, target.to), []).append(target)
        edits: list[Edit] = []
        open_: list[tuple[Event, int]] = []
        for event in read.events:
            if event.name not in ("Link", "Image"):
                if open_:
                    open_[-1] = (open_[-1][0], max(open_[-1][1], event.end))
                continue
            if event.sign == "+":
                open_.append((event, event.start + (2 if event.name == "Image" else 1)))
                continue
            started, inside = open_.pop()
            if open_:
                open_[-1] = (open_[-1][0], max(open_[-1][1], event.end))
            if not is_autolink(started) and not any(one.name == "Image" for one, _ in open_):
                edits += self._tail(text, started, inside, left)
        at, parts = 0, []
        for start, end, new in sorted(edits):
            parts += [text[at:start], new]
            at = end
        return "".join((*parts, text[at:]))

    def _tail(self, text: str, event: Event, inside: int, left: dict[tuple[bool, str], list[Target]]) -> list[Edit]:
        """A link gets the tail that it has in the source, an image its description too."""
        image, to = event.name == "Image", destination(event)
        same = left.get((image, to))
        if not same or label(event):
            return []
        target = same.pop() if len(same) > 1 else same[0]
        close = text.index("]", inside)
        alt = event.start + 2
        written = self.inner.line(*target.tail)
        if target.label and written in ("]", "][]"):
            written = f"][{BREAK.sub(' ', self._label(target))}]"
        if image and alt == close:
            return [(close, event.end, self._description(target, written))]
        return [(close, event.end, written)]

    def _label(self, target: Target) -> str:
        return self.inner.source[slice(*target.alt)]

    def _description(self, target: Target, tail: str) -> str:
        """The image's description, translated where it is, and its tail."""
        start, end = target.alt
        if target.label and self.inner.source[slice(*target.tail)] in ("]", "][]"):
            # The description's own edit covers the label too.
            return self.inner.line(start, target.tail[1])
        return self.inner.line(start, end) + tail

    def _broken(self, text: str) -> str:
        lines = text.split("\n")
        if len(lines) == 1:
            return text
        breaks = self.place.breaks
        parts = [lines[0]]
        for at, line in enumerate(lines[1:]):
            hard = breaks[min(at, len(breaks) - 1)]
            parts += [hard, self.place.prefix, line]
        return "".join(parts)


def _attribute(place: Place, text: str) -> str:
    text = " ".join(text.split())
    if place.spot is Spot.ATTRIBUTE:
        from translator.formats import html

        written = html.value(text, place.quote)
    elif place.spot is Spot.TITLE:
        written = escape.title(text, place.quote)
    else:
        written = escape.description(text) + place.after
    return escape.pipes(written) if place.cell else written


def _code(source: str, place: Place, text: str) -> str:
    """The lines of a text, each where a line of code begins."""
    newline = NEWLINE.search(source)
    joint = (newline[0] if newline else "\n") + place.prefix
    return joint.join(NEWLINE.split(text.rstrip()))


def refuse(document: Document, index: int, translation: str) -> str:
    """Why a translation cannot stand in a segment's place, "" where it can, as far as the text alone tells."""
    plan, segment = cast(Plan, document.plan), document.segments[index]
    place = plan.places[index]
    if place and place.html:
        return place.html.refuse(place.at, translation)
    if not place or place.spot not in (Spot.BLOCK, Spot.UNDERLINED, Spot.HEADING, Spot.CELL):
        return ""
    if not BOUND.search(translation) and not BOUND.search(segment.text):
        return ""
    if is_alike(translation, segment.text):
        return ""
    translation = tags.put(translation, [(tag.shown, tag.shown) for tag in place.tags])
    text = _Text(_Inner(document, plan, {}), segment, place, translation).safe()
    has = bound(fitted(text, segment.text, plan)[1].signature)
    wanted = bound(parsed(segment.text, plan).signature)
    return "" if has == wanted else f"it has {_list(has)}; its source has {_list(wanted)}"


def _list(parts: list[str]) -> str:
    return ", ".join(parts) or "no link and no tag"
