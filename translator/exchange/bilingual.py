"""XLIFF 1.x and 2.x as translators' tools give it back: units with what their tool says of them, as a stream.

Read by the table of what may stand in what, of both versions at once, as exchange/xliff.py is. WPML's files are 1.x
whose texts are HTML in CDATA.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from translator.exchange.codes import Token, joined
from translator.exchange.inside import Inside
from translator.exchange.languages import tag
from translator.exchange.segments import UNSPACED
from translator.exchange.states import of_12, of_21
from translator.exchange.units import Part, Returned, base_of, gathered
from translator.exchange.xliff import HEADER, check_root
from translator.exchange.xml import LANGUAGE, Stream
from translator.locales import language_of
from translator.model import State

GROUPED = frozenset({"group", "trans-unit", "unit"})
CHILDREN: Mapping[str, frozenset[str]] = {
    "xliff": frozenset({"file"}),
    "file": frozenset({"body", "group", "unit"}),
    "body": GROUPED,
    "group": GROUPED,
    "trans-unit": frozenset({"source", "seg-source", "target", "context-group"}),
    "context-group": frozenset({"context"}),
    "unit": frozenset({"originalData", "segment", "ignorable", "notes"}),
    "notes": frozenset({"note"}),
    "originalData": frozenset({"data"}),
    "segment": frozenset({"source", "target"}),
    "ignorable": frozenset({"source", "target"}),
}
TEXTS = frozenset({"source", "seg-source", "target", "data", "context", "note"})
CONTEXTS = frozenset({"x-msgctxt", "x-po-msgctxt"})
LARGEST = 32 * 1024 * 1024
"""Characters of one unit: the longest text that an article can have, all of it codes, takes as many."""
ELEMENT = 100
"""So many does an element count for."""
NEWLINE = re.compile(r'<br class="xliff-newline"\s*/?>')
"""What WPML writes for the end of a line."""
UNDONE = frozenset({"new", "needs-translation"})
"""States whose target may be a copy of the source."""


def read(path: Path) -> Iterator[Returned]:
    """The units of a file in order, as they are read; what is not to be translated is left out. Raises CatalogError
    with the line, FileNotFoundError."""
    return gathered(_units(path))


def _units(path: Path) -> Iterator[tuple[Returned, int]]:
    reader = _Reader(path)
    for _ in reader.stream.run():
        found, reader.units = reader.units, []
        yield from found


@dataclass(slots=True)
class _Segment:
    source: Inside | None = None
    target: Inside | None = None
    marks: Inside | None = None
    gap: bool = False
    state: str = ""
    more: str = ""
    order: int = 0


@dataclass(slots=True)
class _Unit:
    line: int
    id: str
    approved: str
    context: str | None = None
    language: str = ""
    data: dict[str, str] = field(default_factory=dict)
    segments: list[_Segment] = field(default_factory=list)
    size: int = 0


class _Reader:
    """The events of the file into units."""

    def __init__(self, path: Path) -> None:
        self.stream = Stream(path, self)
        self.units: list[tuple[Returned, int]] = []
        self._namespace = ""
        self._root: Mapping[str, str] = {}
        self._file: Mapping[str, str] = {}
        self._open: list[tuple[str, bool]] = []
        self._skipped = 0
        self._text: Inside | None = None
        self._named = ""
        self._unit = _Unit(0, "", "")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._skipped:
            self._skipped += 1
            return
        space, _, local = name.rpartition(" ")
        if self._text is not None:
            self._weigh(ELEMENT + sum(map(len, attributes.values())))
            self._text.start(local if space == self._namespace else name, attributes)
        elif not self._open:
            self._begin(space, local, attributes)
        elif space == self._namespace and local in CHILDREN[self._open[-1][0]]:
            self._enter(local, attributes)
        else:
            self._skipped = 1

    def _begin(self, space: str, local: str, attributes: Mapping[str, str]) -> None:
        check_root(self.stream, space, local, attributes)
        self._namespace, self._root = space, attributes
        self._open.append((local, True))

    def _enter(self, name: str, attributes: Mapping[str, str]) -> None:
        own = "no" if attributes.get("restype") == HEADER else attributes.get("translate")
        self._open.append((name, self._open[-1][1] if own is None else own != "no"))
        unit = self._unit
        if name == "file":
            self._file = attributes
        elif name in ("trans-unit", "unit"):
            self._unit = _Unit(self.stream.line, attributes.get("id", ""), attributes.get("approved", ""))
            if name == "trans-unit":
                self._unit.segments.append(_Segment())
        elif name in ("segment", "ignorable"):
            state, more = attributes.get("state", ""), attributes.get("subState", "")
            self._unit.segments.append(_Segment(gap=name == "ignorable", state=state, more=more))
        elif name in TEXTS:
            self._text = Inside(unit.data)
            self._named = attributes.get("id") or attributes.get("context-type") or attributes.get("category", "")
        if name == "target":
            unit.language = tag(attributes.get(LANGUAGE, "")) or unit.language
            unit.segments[-1].order = int(order) if (order := attributes.get("order", "")[:6]).isdecimal() else 0
            if "state" in attributes:
                unit.segments[-1].state = attributes["state"]
                unit.segments[-1].more = attributes.get("state-qualifier", "")

    def characters(self, text: str) -> None:
        if self._text is not None and not self._skipped:
            self._weigh(len(text))
            self._text.characters(text)

    def _weigh(self, characters: int) -> None:
        self._unit.size += characters
        if self._unit.size > LARGEST:
            raise self.stream.error(f"a unit of more than {LARGEST // (1024 * 1024)} MB", "take it out of the file")

    def end(self, _: str) -> None:
        if self._skipped:
            self._skipped -= 1
        elif self._text is not None and self._text.nested:
            self._text.end()
        else:
            self._leave(*self._open.pop())

    def _leave(self, name: str, translate: bool) -> None:
        text, self._text = self._text, None
        unit = self._unit
        if text is not None:
            self._take(name, text)
        elif name in ("trans-unit", "unit") and translate and unit.segments:
            base, number = base_of(unit.id)
            source = self._file.get("source-language") or self._root.get("srcLang", "")
            target = self._file.get("target-language") or self._root.get("trgLang", "")
            unit.language = unit.language or tag(target)
            parts, state, broken = _parts(unit, two=name == "unit")
            returned = Returned(
                unit.line, self._file.get("original", ""), tag(source), unit.language, base,
                unit.context, (parts,), state, broken=broken,
            )  # fmt: skip
            self.units.append((returned, number))

    def _take(self, name: str, text: Inside) -> None:
        unit = self._unit
        if name == "data":
            unit.data[self._named] = joined(text.tokens)
        elif name in ("context", "note"):
            if self._named in CONTEXTS or (name == "note" and self._named == "context"):
                unit.context = joined(text.tokens)
        elif unit.segments and name == "source":
            unit.segments[-1].source = text
        elif unit.segments and name == "target":
            unit.segments[-1].target = text
        elif unit.segments and name == "seg-source":
            unit.segments[-1].marks = text


def _parts(unit: _Unit, two: bool) -> tuple[tuple[Part, ...], State | None, str]:
    """The parts of a unit, what is said of it, and why its text is none."""
    inside = [one for part in unit.segments for one in (part.source, part.target) if one is not None]
    unknown = next((one.unknown for one in inside if one.unknown), "")
    broken = f"the element <{unknown.rpartition(' ')[2][:40]}>, which no text can have" if unknown else ""
    if two:
        parts = tuple(
            Part(_tokens(one.source) or (), None if one.target is None else _tokens(one.target), one.gap)
            for one in unit.segments
        )
        states = [
            of_21(one.state, one.more, bool(part.target))
            for one, part in zip(unit.segments, parts, strict=True)
            if not one.gap and not (not part.target and one.state in ("translated", "reviewed", "final"))
        ]
        return _ordered(unit.segments, parts), _least(states, parts), broken
    segment = unit.segments[0]
    parts = _of_12(segment, unit.language)
    filled = any(part.target for part in parts if not part.gap)
    state = of_12(segment.state, segment.more, unit.approved, filled)
    copied = joined(token for part in parts for token in part.target or ()) == joined(_tokens(segment.source))
    if segment.state in UNDONE and copied:  # so WPML and others write what is not translated
        return tuple(part._replace(target=None) for part in parts), State.UNTRANSLATED, broken
    empty = filled and any(not part.target for part in parts if not part.gap)
    return parts, State.NEEDS_REVIEW if empty else state, broken


def _ordered(segments: Sequence[_Segment], parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts of a unit, the translations in the order that a tool gave them."""
    if not any(one.order for one in segments):
        return parts
    places = [one.order or number for number, one in enumerate(segments, 1)]
    moved = [part for _, part in sorted(zip(places, parts, strict=True), key=lambda pair: pair[0])]
    targets = (
        part._replace(source=(), target=part.source if part.gap and part.target is None else part.target)
        for part in moved
    )
    return (*(part._replace(target=(), gap=True) for part in parts), *targets)


def _least(states: Sequence[State | None], parts: Sequence[Part]) -> State | None:
    """What the states of a unit's segments come to: the least of them; of text that is half done, that it waits."""
    if not any(part.target for part in parts if not part.gap):
        return State.UNTRANSLATED
    found = [state for state in states if state is not None]
    empty = [part for part in parts if not part.gap and not part.target]
    if State.UNTRANSLATED in found and empty and len(states) > 1:
        return State.NEEDS_REVIEW
    return min(found, default=None)


def _of_12(segment: _Segment, language: str) -> tuple[Part, ...]:
    """A trans-unit's target by its marks, with the source's gaps where the tool dropped them all."""
    source, target = segment.source, segment.target
    if target is None or len(target.parts) == 1:
        return (Part(_tokens(source), None if target is None else _tokens(target)),)
    gaps: list[list[Token]] = []
    lost = not any(tokens for mid, tokens in target.parts[1:-1] if not mid)
    if segment.marks and lost and language_of(language) not in UNSPACED:
        gaps = [tokens for mid, tokens in segment.marks.parts if not mid]
    parts = [Part(_tokens(source), (), gap=True)]
    inner = range(1, min(len(gaps), len(target.parts) // 2))
    for number, (mid, tokens) in enumerate(target.parts):
        found = gaps[number // 2] if not mid and not tokens and number // 2 in inner else tokens
        parts.append(Part((), tuple(map(_lined, found)), gap=not mid))
    return tuple(parts)


def _tokens(text: Inside | None) -> tuple[Token, ...]:
    return () if text is None else tuple(map(_lined, text.tokens))


def _lined(token: Token) -> Token:
    return NEWLINE.sub("\n", token) if isinstance(token, str) and "xliff-newline" in token else token
