"""Descriptions of images, titles of links and images, what people read in the attributes of tags: texts inside a text,
or in the definition of a label."""

from __future__ import annotations

from collections.abc import Iterator

from translator.formats.markdown.place import Place, Spot
from translator.formats.markdown.tags import KEEPING, Tag
from translator.formats.markdown.wording import Target, Wording
from translator.model import Kind, Segment, replace
from translator.syntax.markdown import Definition

OPENERS = {'"': '"', "'": "'", ")": "("}
"""What a title begins with, by what it ends with."""
Found = tuple[Segment, Place]
Titles = dict[tuple[str, str], Definition]
"""The definitions whose titles have not been found yet, by where they lead and their title."""


def of(words: Wording, source: str, parent: int | None, titles: Titles) -> list[Found]:
    """The texts in the links, images and tags of a text."""
    found = [one for target in words.targets for one in _of_target(target, source, parent, titles)]
    found += (one for tag in words.tags for one in _of_tag(tag, source, parent))
    return sorted(found, key=lambda one: one[0].span) if words.tags else found


def _of_tag(tag: Tag, source: str, parent: int | None) -> Iterator[Found]:
    """The texts in the attributes of a tag."""
    from translator.formats import html  # few articles have any

    if not tag.joined and not KEEPING.match(source, *tag.span):
        for segment, quote in html.spoken(source, tag.span):
            yield replace(segment, parent=parent), Place(Spot.ATTRIBUTE, quote=quote)


def _of_target(target: Target, source: str, parent: int | None, titles: Titles) -> Iterator[Found]:
    """The texts of a link or an image."""
    if target.image and any(map(str.isalnum, target.description)):
        yield _description(target, source, parent)
    if not any(map(str.isalnum, target.title)):
        return
    span = (target.tail[0], target.tail[1] - 1)
    if target.label:
        defined = titles.pop((target.to, target.title), None)
        if not defined:
            return
        span = (defined.start, defined.end)
    if found := _title(*span, source, target, parent):
        yield found


def _description(target: Target, source: str, parent: int | None) -> Found:
    text = " ".join(target.description.split())
    span, after = target.alt, ""
    if target.label and source[slice(*target.tail)] in ("]", "][]"):
        span = (target.alt[0], target.tail[1])
        after = f"][{' '.join(source[slice(*target.alt)].split())}]"
    segment = Segment(text, span, Kind.ATTRIBUTE, parent=parent, marker="alt", role="image description")
    return segment, Place(Spot.DESCRIPTION, after=after)


def _title(start: int, end: int, source: str, target: Target, parent: int | None) -> Found | None:
    """The title is what ends a link's tail, or a definition: from its first quotation mark to its last."""
    close = len(source[start:end].rstrip()) + start - 1
    quote = source[close]
    opens = OPENERS.get(quote)
    if not opens:
        return None
    at = close - 1
    while at > start and (source[at] != opens or source[at - 1] not in " \t\r\n"):
        at -= 1
    text = " ".join(target.title.split())
    role = "image title" if target.image else "link title"
    segment = Segment(text, (at + 1, close), Kind.ATTRIBUTE, parent=parent, marker="title", role=role)
    return segment, Place(Spot.TITLE, quote=quote)
