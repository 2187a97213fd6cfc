"""The types that the whole program speaks in: frozen, without behaviour beyond what follows from their fields.

`Segment` and `Document` are an article; `Message` and `Catalog` are a PO file; `State` is what is known of one
translation; `Term` and `Problem` are what glossary and checks say. Offsets are code points.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable
from enum import Enum, IntEnum
from pathlib import PurePosixPath
from typing import Literal

import msgspec
from msgspec.structs import replace as replace

MessageKey = tuple[str | None, str]
Span = tuple[int, int]
"""From a code point of a text up to, not including, another."""
HeadingIds = Literal["attributes", "tags", "none"]
"""How the id of a Markdown heading whose text changes is written: `{#id}` behind it, `<a id>` before it, not at all."""
Publish = Literal["translated", "approved"]
"""What may go out: the least state."""
Unreviewed = Literal["label", "source", "hold"]
"""What a page does with the rest (publishing.py)."""


class Kind(Enum):
    """What a segment is in its document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    ATTRIBUTE = "attribute"
    ACTION = "action"
    META = "meta"


class Segment(msgspec.Struct, frozen=True, gc=False):
    """A block of an article that is translated as a whole; never a sentence.

    `span` is where it stands in the document's source. `level` is a heading's level (the title is 1) or an item's
    depth (from 1). `parent` is the index of the heading that it stands under. `marker` is an item's sign as written
    ("-", "2.") or a meta value's key ("title"). `role` is for people: "heading level 2". `plural`, `flags` and
    `references` (the files that it stands in) are those of a template's text (formats/site.py).
    """

    text: str
    span: tuple[int, int]
    kind: Kind
    level: int = 0
    parent: int | None = None
    marker: str = ""
    role: str = ""
    context: str | None = None
    note: str = ""
    plural: str | None = None
    flags: tuple[str, ...] = ()
    references: tuple[str, ...] = ()

    @property
    def key(self) -> MessageKey:
        """Context and text: the identity of its message."""
        return (self.context, self.text)


class Document(msgspec.Struct, frozen=True):
    """An article: `path` below source/ with its suffix, its whole text as decoded (byte order mark and line endings
    included), its segments in order; the span of one may lie inside another's (an image's description in a paragraph).
    `properties` are the plain values of its front matter; `untranslated` are blocks that its author has us skip, in
    order. `plan` is what its format keeps to write it back, and nobody
    else reads."""

    path: PurePosixPath
    source: str
    segments: tuple[Segment, ...]
    properties: tuple[tuple[str, str], ...] = ()
    plan: object = None
    untranslated: tuple[Segment, ...] = ()

    def __eq__(self, other: object) -> bool:
        """Whatever the plan is."""
        return isinstance(other, Document) and _same(self, other, "plan")

    def __hash__(self) -> int:
        return hash((self.path, self.source))

    @property
    def title(self) -> str:
        """The front matter's title, else the first heading, else the file's name."""
        for kind, marker in ((Kind.META, "title"), (Kind.HEADING, "")):
            for segment in self.segments:
                if segment.kind is kind and (not marker or segment.marker == marker):
                    return segment.text
        return self.path.stem.replace("-", " ").replace("_", " ")


class Message(msgspec.Struct, frozen=True, gc=False):
    """One PO entry, whole. `strings` has one text, or one per plural form. `comments` are the translator's (`# `),
    `extracted` the author's and ours (`#.`). `line` is where it stands in the file, 0 for a new one. `sticky` are the
    flags of a `#=` line (gettext 0.26): read and kept, never given."""

    id: str
    strings: tuple[str, ...] = ("",)
    context: str | None = None
    plural: str | None = None
    flags: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    extracted: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    previous_context: str | None = None
    previous_id: str | None = None
    previous_plural: str | None = None
    obsolete: bool = False
    line: int = 0
    sticky: tuple[str, ...] = ()

    @property
    def key(self) -> MessageKey:
        """Context and id: the identity of a message within its catalog."""
        return (self.context, self.id)

    @property
    def fuzzy(self) -> bool:
        return "fuzzy" in self.flags

    @property
    def empty(self) -> bool:
        """No form has any text; white space is none."""
        return not any(text.strip() for text in self.strings)

    @property
    def short_key(self) -> str:
        """The message's name on the command line: 8 hex digits over context and id."""
        return digest(self.context or "", self.id)[:8]


class Catalog(msgspec.Struct, frozen=True):
    """A PO file. Obsolete messages stand in `messages` too; duplicates can be held, so that they can be reported.
    `origin` is the file as it was read (catalogs/po.py), None for a catalog that comes from none."""

    locale: str
    headers: tuple[tuple[str, str], ...]
    messages: tuple[Message, ...]
    comment: str = ""
    origin: object = None

    def __eq__(self, other: object) -> bool:
        """Wherever it comes from."""
        return isinstance(other, Catalog) and _same(self, other, "origin")

    def __hash__(self) -> int:
        return hash((self.locale, self.messages))

    def header(self, name: str) -> str:
        """The value of a header by its name in any case, "" where there is none."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")

    @property
    def live(self) -> tuple[Message, ...]:
        return tuple(message for message in self.messages if not message.obsolete)


class State(IntEnum):
    """How far a translation has come; a higher one may stand wherever a lower one is asked for."""

    UNTRANSLATED = 0
    MACHINE = 1
    NEEDS_REVIEW = 2
    TRANSLATED = 3
    APPROVED = 4

    @property
    def word(self) -> str:
        """The state's name in reports and JSON."""
        return self.name.lower()


class Severity(IntEnum):
    """How bad a problem is: an error can hurt a patient or break a page, a warning wants a look, info is style."""

    INFO = 0
    WARNING = 1
    ERROR = 2

    @property
    def word(self) -> str:
        return self.name.lower()


class TermKind(Enum):
    """What is asked of a term: keep it as it is, use this translation, avoid this one."""

    KEEP = "keep"
    USE = "use"
    AVOID = "avoid"


class Term(msgspec.Struct, frozen=True, gc=False):
    """A line of locales/glossary.csv. `locale` "" means every locale."""

    source: str
    target: str
    locale: str
    kind: TermKind
    note: str = ""
    case: bool = True


class Style(msgspec.Struct, frozen=True, gc=False):
    """A locale's style brief: how its texts are written. "" and () where it says nothing.

    `digits`: "latin" (0-9) or "native" (the script's own). `quotes` are the marks around a quotation, inner ones after
    them ("„“‚‘"). `brands` keep their names. `notes` are for people and for engines that read.
    """

    formality: Literal["", "formal", "informal"] = ""
    digits: Literal["", "latin", "native"] = ""
    quotes: str = ""
    brands: tuple[str, ...] = ()
    notes: str = ""


class Form(Enum):
    """How what must stay is written for an engine: `⟦0⟧`, HTML's tags, XML's, or not at all (the engine sees it)."""

    TOKENS = "tokens"
    HTML = "html"
    XML = "xml"
    NONE = "none"


class Place(msgspec.Struct, frozen=True, gc=False):
    """Where a problem is: a file with a line, and the message's short key."""

    path: str
    line: int = 0
    locale: str = ""
    key: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


class Problem(msgspec.Struct, frozen=True, gc=False):
    """Something wrong with content, as data. `dismissible` is False where a person's word cannot make it right
    (markup, skeleton). `in_source` and `in_target` are the characters of both texts that it is about."""

    check: str
    severity: Severity
    text: str
    place: Place = Place("")
    dismissible: bool = True
    in_source: tuple[Span, ...] = ()
    in_target: tuple[Span, ...] = ()

    def at(self, place: Place) -> Problem:
        """The same in a place."""
        return Problem(self.check, self.severity, self.text, place, self.dismissible, self.in_source, self.in_target)


def _same(one: msgspec.Struct, other: msgspec.Struct, but: str) -> bool:
    """Whether all fields but one are equal."""
    return all(getattr(one, name) == getattr(other, name) for name in one.__struct_fields__ if name != but)


def digest(*texts: str) -> str:
    """64 hex digits of SHA-256 over the NUL-joined texts in NFC: every hash of content that we write is cut from it."""
    joined = "\0".join(unicodedata.normalize("NFC", text) for text in texts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()


def merged(*groups: Iterable[str]) -> tuple[str, ...]:
    """The lines of all groups in order, each once."""
    return tuple(dict.fromkeys(line for group in groups for line in group))
