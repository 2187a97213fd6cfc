"""XLIFF 1.x and 2.x as catalogs: bilingual files of CAT tools.

Read as a stream; of the tree only what is open is kept. Both versions are read by one
table of what may stand in what: their elements and states do not collide. Anything that is not in the table (older
translations, matches, extensions) is passed over with all that is in it.

1.2: https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html
2.1: https://docs.oasis-open.org/xliff/xliff-core/v2.1/xliff-core-v2.1.html
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from translator.exchange.inline import Inline
from translator.exchange.languages import tag
from translator.exchange.xml import LANGUAGE, Stream
from translator.model import Catalog, Message

NAMESPACE = re.compile(r"urn:oasis:names:tc:xliff:document:[12]\.\d")
HEADER = "x-gettext-domain-header"
"""A PO file's header, in an XLIFF that was made of one: no text for readers."""

GROUPED = frozenset({"group", "trans-unit", "bin-unit", "unit"})
CHILDREN: Mapping[str, frozenset[str]] = {
    "xliff": frozenset({"file"}),
    "file": frozenset({"body", "group", "unit"}),
    "body": GROUPED,
    "group": GROUPED,
    "bin-unit": frozenset({"trans-unit"}),
    "trans-unit": frozenset({"source", "target", "note"}),
    "unit": frozenset({"notes", "segment"}),
    "notes": frozenset({"note"}),
    "segment": frozenset({"source", "target"}),
}
TEXTS = frozenset({"source", "target", "note"})


def read(path: Path) -> tuple[Catalog, ...]:
    """One catalog per file element and target language, in the file's order. A unit's resname, or its id,
    is the context; of a unit with several segments each is a message, and none where there is no text at all. What is
    not to be translated is left out. Raises CatalogError; FileNotFoundError where there is
    no file."""
    reader = _Reader(path)
    for _ in reader.stream.run():
        pass
    return tuple(reader.catalogs)


@dataclass(slots=True)
class _Segment:
    """One pair of texts as it is read; `language` is what the target itself says."""

    line: int
    id: str = ""
    state: str = ""
    language: str = ""
    source: str = ""
    target: str = ""


@dataclass(slots=True)
class _Unit:
    name: str
    approved: str
    notes: list[str] = field(default_factory=list)
    segments: list[_Segment] = field(default_factory=list)


@dataclass(slots=True)
class _File:
    """A file element: its languages, and the messages so far, each with the language its target says."""

    source: str
    target: str
    messages: list[tuple[str, Message]] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)

    def add(self, unit: _Unit) -> None:
        """The messages of a unit. A name that stands in the file already is told apart by a number."""
        self.names[unit.name] += 1
        count = self.names[unit.name]
        context = f"{unit.name}#{count}" if count > 1 else unit.name
        comments = tuple(line for note in unit.notes for line in note.split("\n"))
        for number, segment in enumerate(unit.segments, 1):
            if not segment.source and not segment.target:
                continue
            own = segment.id or (str(number) if len(unit.segments) > 1 else "")
            message = Message(
                id=segment.source,
                strings=(segment.target,),
                context=f"{context}/{own}" if own else context,
                flags=("fuzzy",) if unit.approved == "no" or _unfinished(segment.state) else (),
                comments=comments,
                line=segment.line,
            )
            self.messages.append((segment.language, message))

    def catalogs(self) -> list[Catalog]:
        """One per language. What names none is in the file's, or else in the first that any target names."""
        default = self.target or next((language for language, _ in self.messages if language), "")
        found: dict[str, list[Message]] = {} if self.messages else {default: []}
        for language, message in self.messages:
            found.setdefault(language or default, []).append(message)
        headers = (("X-Source-Language", self.source),) if self.source else ()
        return [Catalog(language, headers, tuple(messages)) for language, messages in found.items()]


def check_root(stream: Stream, space: str, local: str, attributes: Mapping[str, str]) -> None:
    """Raises CatalogError where the first element of a file is not one of XLIFF, in a version that can be read."""
    if local != "xliff":
        raise stream.error(f"the file begins with <{local[:40]}>, not with <xliff>", "this is no XLIFF file")
    version = attributes.get("version", "")
    if not (NAMESPACE.fullmatch(space) if space else version.startswith("1.")):
        raise stream.error(
            f"XLIFF {version[:20] or 'of no version'} in the namespace {space[:60]!r}",
            "versions 1.0 to 2.2 can be read, in their namespaces",
        )


def _unfinished(state: str) -> bool:
    return state in ("new", "initial") or state.startswith("needs-")


class _Reader:
    """The events of the file into catalogs."""

    def __init__(self, path: Path) -> None:
        self.catalogs: list[Catalog] = []
        self.stream = Stream(path, self)
        self._namespace = ""
        self._languages = ("", "")
        # The open elements that are read, each with whether it is to be translated; how many passed over are open.
        self._open: list[tuple[str, bool]] = []
        self._skipped = 0
        self._text: Inline | None = None
        self._unit = _Unit("", "")
        self._file = _File("", "")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._skipped:
            self._skipped += 1
            return
        space, _, local = name.rpartition(" ")
        if self._text is not None:
            self._text.start(local, attributes)
        elif not self._open:
            self._root(space, local, attributes)
        elif space == self._namespace and local in CHILDREN[self._open[-1][0]]:
            self._enter(local, attributes)
        else:
            self._skipped = 1

    def _root(self, space: str, local: str, attributes: Mapping[str, str]) -> None:
        check_root(self.stream, space, local, attributes)
        self._namespace = space
        self._languages = (attributes.get("srcLang", ""), attributes.get("trgLang", ""))
        self._open.append((local, True))

    def _enter(self, name: str, attributes: Mapping[str, str]) -> None:
        own = "no" if attributes.get("restype") == HEADER else attributes.get("translate")
        self._open.append((name, self._open[-1][1] if own is None else own != "no"))
        line = self.stream.line
        if name == "file":
            source = attributes.get("source-language") or self._languages[0]
            target = attributes.get("target-language") or self._languages[1]
            self._file = _File(tag(source), tag(target))
        elif name in ("trans-unit", "unit"):
            # In 2.x there is no resname.
            self._unit = _Unit(attributes.get("resname") or attributes.get("id", ""), attributes.get("approved", ""))
        if name in ("trans-unit", "segment"):
            id_ = attributes.get("id", "") if name == "segment" else ""
            self._unit.segments.append(_Segment(line, id_, attributes.get("state", "")))
        elif name in TEXTS:
            self._text = Inline()
        if name == "target":
            segment = self._unit.segments[-1]
            segment.state = attributes.get("state") or segment.state
            segment.language = tag(attributes.get(LANGUAGE, ""))

    def characters(self, text: str) -> None:
        if self._text is not None and not self._skipped:
            self._text.characters(text)

    def end(self, _: str) -> None:
        if self._skipped:
            self._skipped -= 1
        elif self._text is not None and self._text.nested:
            self._text.end()
        else:
            self._leave(*self._open.pop())

    def _leave(self, name: str, translate: bool) -> None:
        text, self._text = str(self._text or ""), None
        if name == "source":
            self._unit.segments[-1].source = text
        elif name == "target":
            self._unit.segments[-1].target = text
        elif name == "note" and text:
            self._unit.notes.append(text)
        elif name in ("trans-unit", "unit") and translate:
            self._file.add(self._unit)
        elif name == "file":
            self.catalogs += self._file.catalogs()
