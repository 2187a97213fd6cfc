"""TMX 1.4b: the memories of CAT tools, read and written as streams, however large they are.

Inline codes (bpt, ept, it, ph, ut) stand in a text as the code that they hold, so that `<bpt i="1">&lt;b&gt;</bpt>` is
`<b>` again; one that holds nothing is a tag of its name. On the way out, tags, placeholders, addresses and code are put
into such elements, so that CAT tools keep them.

https://www.gala-global.org/tmx-14b
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from translator.errors import CatalogError
from translator.exchange.languages import tag
from translator.exchange.units import Unit
from translator.exchange.xml import LANGUAGE, UNFIT, Stream, escaped
from translator.files import writing
from translator.markup.opaque import fixed
from translator.markup.tags import tree
from translator.model import Message, State

CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})
LARGEST = 8 * 1024 * 1024
"""Characters of one unit, all its languages together: any more is no unit."""
STATE, CONTEXT = "x-polyclinic-state", "x-context"
"""Our properties; the second is what other tools call it too."""
MACHINE = "mt!"
"""Whom CAT tools name as the author of a machine's text."""
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="polyclinic" creationtoolversion="1" segtype="block" o-tmf="PO" adminlang="en" srclang="{}" \
datatype="plaintext"/>
<body>
"""
TAIL = "</body>\n</tmx>\n"


@dataclass(frozen=True, slots=True)
class Entry:
    """A unit of a file: its texts by language (BCP-47), each language once. `source` is the language that it was
    translated from, "" where the file does not say."""

    texts: dict[str, str]
    source: str
    context: str | None
    state: State
    line: int
    id: str = ""


def read(path: Path) -> Iterator[Entry]:
    """The units of a file in order, as they are read. Raises CatalogError with the line, FileNotFoundError."""
    reader = _Reader(path)
    for _ in reader.stream.run():
        found, reader.entries = reader.entries, []
        yield from found
    if not reader.seen:
        raise CatalogError("no TMX file: it has no <tmx>", path)


def write(
    path: Path, source_locale: str, units: Iterable[tuple[str, Message, State]], named: bool = False
) -> tuple[int, int]:
    """Writes (locale, message, state), each as a unit of two languages: the file whole or not at all. `named`: with the
    ids by which they are known when they come back. How many were written, and how many left out as XML cannot hold a
    control character of theirs. Raises OutputError."""
    written = left_out = 0
    with writing(path) as file:
        file.write(HEAD.format(escaped(source_locale)).encode("utf-8"))
        for locale, message, state in units:
            if not fits(message):
                left_out += 1
                continue
            id_ = f' tuid="{Unit(message, state).id}"' if named else ""
            file.write(_unit(source_locale, locale, message, state, id_).encode("utf-8"))
            written += 1
        file.write(TAIL.encode("utf-8"))
    return written, left_out


def fits(message: Message) -> bool:
    """Whether XML can hold its characters."""
    return not any(map(UNFIT.search, (message.id, message.strings[0], message.context or "")))


def _unit(source_locale: str, locale: str, message: Message, state: State, id_: str) -> str:
    author = f' creationid="{MACHINE.upper()}"' if state is State.MACHINE else ""
    context = "" if message.context is None else f'<prop type="{CONTEXT}">{escaped(message.context)}</prop>'
    return (
        f'<tu{id_}{author}>{context}<prop type="{STATE}">{state.word}</prop>\n'
        f'<tuv xml:lang="{escaped(source_locale)}"><seg>{_segment(message.id)}</seg></tuv>\n'
        f'<tuv xml:lang="{escaped(locale)}"><seg>{_segment(message.strings[0])}</seg></tuv>\n</tu>\n'
    )


def _segment(text: str) -> str:
    """A text with its codes in elements: a pair of tags is bpt and ept, whatever else is no prose ph."""
    pairs = [(element.span, element.end) for element in tree(text).elements if element.end]
    opening = {span: number for number, (span, _) in enumerate(pairs, 1)}
    closing = {end: number for number, (_, end) in enumerate(pairs, 1)}
    pieces, at = [], 0
    for number, span in enumerate(fixed(text), 1):
        code = escaped(text[slice(*span)])
        pieces.append(escaped(text[at : span[0]]))
        at = span[1]
        if span in opening:
            pieces.append(f'<bpt i="{opening[span]}" x="{number}">{code}</bpt>')
        elif span in closing:
            pieces.append(f'<ept i="{closing[span]}">{code}</ept>')
        else:
            pieces.append(f'<ph x="{number}">{code}</ph>')
    return "".join((*pieces, escaped(text[at:])))


@dataclass(slots=True)
class _Unit:
    """A unit as it is read."""

    line: int
    source: str
    machine: bool
    id: str
    properties: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)


class _Reader:
    """The events of the file into entries. `seen`: it began as a TMX file does."""

    def __init__(self, path: Path) -> None:
        self.stream = Stream(path, self, doctype=True)
        self.entries: list[Entry] = []
        self.seen = False
        self._source = ""
        self._unit: _Unit | None = None
        self._language = self._property = ""
        # Of the text or property that is read: its pieces; how long all of this unit are; the codes open in it, each
        # with its name and how many pieces came before.
        self._pieces: list[str] | None = None
        self._size = 0
        self._codes: list[tuple[str, int]] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        if not self.seen:
            if local != "tmx":
                raise self.stream.error(f"the file begins with <{local[:40]}>, not with <tmx>", "this is no TMX file")
            self.seen = True
        elif local == "header":
            self._source = _language(attributes.get("srclang", ""))
        elif local == "tu":
            source = _language(attributes["srclang"]) if "srclang" in attributes else self._source
            id_ = attributes.get("tuid", "")
            self._unit, self._size = _Unit(self.stream.line, source, _by_machine(attributes), id_), 0
        elif self._unit is not None:
            self._inside(self._unit, local, attributes)

    def _inside(self, unit: _Unit, name: str, attributes: dict[str, str]) -> None:
        self._weigh(len(name) + sum(map(len, attributes.values())))
        if self._pieces is not None:
            empty = f'<{name} id="{escaped(attributes.get("x") or attributes.get("i", ""))}"/>'
            self._codes.append((empty if name in CODES else "", len(self._pieces)))
        elif name == "tuv":
            self._language = tag(attributes.get(LANGUAGE) or attributes.get("lang", ""))
            # The author of the source says nothing of who translated it.
            unit.machine = unit.machine or (_by_machine(attributes) and self._language != unit.source)
        elif name in ("seg", "prop"):
            self._pieces = []
            self._property = attributes.get("type", "") if name == "prop" else ""

    def characters(self, text: str) -> None:
        if self._pieces is not None:
            self._weigh(len(text))
            self._pieces.append(text)

    def _weigh(self, characters: int) -> None:
        self._size += characters
        if self._size > LARGEST:
            raise self.stream.error(f"a unit of more than {LARGEST // (1024 * 1024)} MB", "take it out of the file")

    def end(self, name: str) -> None:
        local = name.rpartition(" ")[2]
        unit = self._unit
        if unit is None:
            return
        if self._codes and self._pieces is not None:
            empty, before = self._codes.pop()
            if empty and len(self._pieces) == before:
                self._pieces.append(empty)
        elif local in ("seg", "prop") and self._pieces is not None:
            text, self._pieces = "".join(self._pieces), None
            if local == "seg":
                unit.texts.setdefault(self._language, text)
            elif self._property in (STATE, CONTEXT):
                unit.properties.setdefault(self._property, text)
        elif local == "tu":
            self.entries.append(_entry(unit))
            self._unit = None


def _entry(unit: _Unit) -> Entry:
    said = unit.properties.get(STATE, "")
    default = State.MACHINE if unit.machine else State.TRANSLATED
    state = {one.word: one for one in (State.MACHINE, State.TRANSLATED, State.APPROVED)}.get(said, default)
    return Entry(unit.texts, unit.source, unit.properties.get(CONTEXT), state, unit.line, unit.id)


def _language(name: str) -> str:
    return "" if name.lower() == "*all*" else tag(name)


def _by_machine(attributes: dict[str, str]) -> bool:
    return MACHINE in (attributes.get("creationid", "").lower(), attributes.get("changeid", "").lower())
