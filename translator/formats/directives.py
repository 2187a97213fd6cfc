"""Directives: what an author tells us in a comment about the block that follows it.

    translator: skip                    it is not translated
    translator: skip-start              nothing is translated from here ...
    translator: skip-end                ... to here
    translator: note: Ada is a person   the translator reads this
    translator: context: button         the same text in another context is another message
    translator: keep together           the whole block is one message

A format finds its comments and blocks; here is what the comments mean. A block is what a reader takes for one: a
paragraph, a heading, a whole list or table.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

import msgspec

from translator.errors import SourceError
from translator.language.matching.similarity import nearest
from translator.model import Segment, replace

PREFIX = re.compile(r"\s*(translator)\s*:", re.IGNORECASE)
NAMES = ("skip", "skip-start", "skip-end", "note", "context", "keep together")
DIRECTIVE = re.compile(
    r"(skip[- ]start|skip[- ]end|skip|note|context|keep[- ]together)(?![\w-])\s*:?\s*", re.IGNORECASE
)
WITH_TEXT = ("note", "context")
# What no PO or .mo file can hold in a context: U+0004 ends it there.
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
FORM = "a directive is one of: " + ", ".join(f"`translator: {name}`" for name in NAMES)


class Directive(msgspec.Struct, frozen=True):
    """`name` is one of NAMES; `text` what a note or a context says, "" for the others."""

    name: str
    text: str = ""


class Said(msgspec.Struct, frozen=True):
    """What an author says about a block."""

    skip: bool = False
    together: bool = False
    note: str = ""
    context: str | None = None

    def on(self, segment: Segment) -> Segment:
        """The segment with its note and context."""
        if not self.note and self.context is None:
            return segment
        note = "\n".join(part for part in (segment.note, self.note) if part)
        return replace(segment, note=note, context=segment.context if self.context is None else self.context)


NOTHING = Said()
SKIPPED = Said(skip=True)


def directive(comment: str, path: PurePosixPath, line: int) -> Directive | None:
    """The directive that a comment is, None for any other comment. `comment` is what stands between its signs. Raises
    SourceError for one that is misspelt, or lacks its text."""
    prefix = PREFIX.match(comment)
    if not prefix:
        return None
    words = comment[prefix.end() :].strip()
    match = DIRECTIVE.match(words)
    name = _name(match[1]) if match else ""
    text = words[match.end() :] if match else ""
    if not name or (text and name not in WITH_TEXT):
        if not name and prefix[1] != "translator":
            return None  # "Translator: Ada Lovelace" names a person
        written = " ".join(words.split())
        near = nearest(written, NAMES)
        hint = f"did you mean `translator: {near}`? {FORM}" if near and near != written else FORM
        raise SourceError(f"{written[:60]!r} is no directive", path, line, hint)
    if name in WITH_TEXT and not text:
        raise SourceError(f"a {name} without a text", path, line, f"write `translator: {name}: ...`, or take it out")
    return Directive(name, _cleaned(text, name, path, line))


def _name(written: str) -> str:
    name = written.lower()
    return "keep together" if name.startswith("keep") else name.replace(" ", "-")


def _cleaned(text: str, name: str, path: PurePosixPath, line: int) -> str:
    if CONTROLS.search(text):
        raise SourceError(f"a {name} with a control character", path, line, "write it anew")
    if name == "context":
        return " ".join(text.split())
    return "\n".join(words for part in text.splitlines() if (words := " ".join(part.split())))


class Directions:
    """What the comments read so far say about the block that comes next, `any` whether one was a directive. A format
    feeds it a document from the first character to the last; offsets are the document's code points, and never go
    back."""

    def __init__(self, path: PurePosixPath, source: str) -> None:
        self.path, self._source = path, source
        self.any = False
        self._said = NOTHING
        self._said_in = 0
        self._skipping_from = 0
        self._line, self._counted = 1, 0

    @property
    def skipping(self) -> bool:
        """Whether this is between skip-start and skip-end."""
        return bool(self._skipping_from)

    def comment(self, comment: str, at: int) -> Directive | None:
        """Takes note of a comment that begins `at` an offset. The directive that it is, None for any other comment.
        Raises SourceError."""
        if not PREFIX.match(comment):
            return None
        line = self._line_of(at)
        found = directive(comment, self.path, line)
        if found is None:
            return None
        self.any = True
        match found.name:
            case "skip-start":
                self._start(line)
            case "skip-end":
                self._end(line)
            case _ if not self.skipping:
                self._said, self._said_in = self._with(found, line), line
        return found

    def inside(self, comment: str, at: int) -> None:
        """The same for a comment that stands inside a text. Raises SourceError where it is a directive: it is about
        no block there."""
        if PREFIX.match(comment) and directive(comment, self.path, line := self._line_of(at)):
            hint = "put it in a line of its own, above the block that it is about"
            raise SourceError("a directive inside a text", self.path, line, hint)

    def block(self) -> Said:
        """What has been said about the block that begins here: asked once for each block, in order."""
        said = self._said
        if said is not NOTHING:
            self._said, self._said_in = NOTHING, 0
        return SKIPPED if self._skipping_from else said

    def finish(self) -> None:
        """At the end of the document. Raises SourceError for what is still open."""
        if self._skipping_from:
            hint = "write `translator: skip-end` where translation goes on"
            raise SourceError("skip-start without a skip-end", self.path, self._skipping_from, hint)
        if self._said_in:
            hint = "put it above the block that it is about"
            raise SourceError("a directive with nothing after it", self.path, self._said_in, hint)

    def _start(self, line: int) -> None:
        if self._skipping_from:
            hint = f"end the first, in line {self._skipping_from}, with `translator: skip-end`, or take this one out"
            raise SourceError("skip-start inside a skip-start", self.path, line, hint)
        self._skipping_from = line

    def _end(self, line: int) -> None:
        if not self._skipping_from:
            hint = "write `translator: skip-start` where it begins, or take this one out"
            raise SourceError("skip-end without a skip-start", self.path, line, hint)
        self._skipping_from = 0

    def _with(self, found: Directive, line: int) -> Said:
        said = self._said
        match found.name:
            case "note":
                return replace(said, note="\n".join(part for part in (said.note, found.text) if part))
            case "context":
                if said.context is not None:
                    raise SourceError("two contexts for one block", self.path, line, "take one out")
                return replace(said, context=found.text)
            case "skip":
                return replace(said, skip=True)
            case _:
                return replace(said, together=True)

    def _line_of(self, at: int) -> int:
        self._line += self._source.count("\n", self._counted, at)
        self._counted = at
        return self._line
