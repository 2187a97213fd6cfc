"""Where a segment of a Markdown document stands: what it takes to write a translation there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple

from translator.formats.markdown.blocks import HtmlBlock
from translator.formats.markdown.tags import Tag
from translator.formats.markdown.wording import Target
from translator.model import HeadingIds

MARKS = re.compile(r"[^ \t>]")
MARKER_AFTER_QUOTE = re.compile(r">(?=[^\s>])")


class Spot(Enum):
    """What kind of place it is: each has its own dangers."""

    BLOCK = auto()
    """At the start of a line, where every block sign counts."""
    UNDERLINED = auto()
    """The same, a heading with a line below it."""
    HEADING = auto()
    """After `#`, on one line."""
    CELL = auto()
    """Between the pipes of a table."""
    ATTRIBUTE = auto()
    """Of a tag inside a text."""
    DESCRIPTION = auto()
    """Of an image."""
    BOX = auto()
    """The title of a container, in the line that opens it."""
    CODE = auto()
    """A block of code, in its own lines."""
    HTML = auto()
    """In a block of HTML."""
    TITLE = auto()
    """Of a link or an image, in quotation marks."""


class Place(NamedTuple):
    """`prefix` is what a new line begins with, `breaks` the segment's hard line breaks. `first`: nothing stands before
    it in its line but signs of blocks. `after` follows the text (a description that was its own label gets that
    label). `quote` closes a title, or a value. `anchor` is where and how a heading's id is written if its text changes.
    `html` is the block of HTML that it is in, as text number `at`. `tags` are its tags with attributes. `cell`: it
    stands in a table."""

    spot: Spot
    prefix: str = ""
    breaks: tuple[str, ...] = ()
    targets: tuple[Target, ...] = ()
    first: bool = True
    task: bool = False
    after: str = ""
    quote: str = ""
    anchor: tuple[int, str] | None = None
    html: HtmlBlock | None = None
    at: int = 0
    tags: tuple[Tag, ...] = ()
    cell: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """Of a document: the place of each segment (None: front matter), its labels with where they lead, the names of its
    footnotes, and how the ids of its headings are written."""

    places: tuple[Place | None, ...]
    labels: Mapping[str, str] = field(default_factory=dict)
    footnotes: frozenset[str] = frozenset()
    heading_ids: HeadingIds = "attributes"


def prefix_of(line: str) -> str:
    """What the next line begins with, by what stands before the text in this one: quotation signs stay, list signs
    become spaces."""
    return MARKS.sub(" ", MARKER_AFTER_QUOTE.sub("> ", line) if ">" in line else line) if line else ""


def normal(label: str) -> str:
    """A label as CommonMark compares it."""
    return " ".join(label.split()).casefold()
