"""What a translation must not change: the tree that a browser builds, but for what people read in it."""

from __future__ import annotations

from dataclasses import dataclass

from translator.formats.asked import USUAL, Asked
from translator.formats.html import elements, jsonld, values
from translator.formats.html.found import is_data
from translator.formats.html.shortcodes import shortcodes
from translator.syntax.html import Event, Kind, events


@dataclass(slots=True)
class _Element:
    """An open element. `fixed`: its text must stay, and is gathered here; else whether it has any."""

    name: str
    block: bool
    fixed: bool
    given: tuple[tuple[str, str], ...]
    text: str = ""
    filled: bool = False

    @property
    def shape(self) -> tuple[object, ...]:
        return self.name, self.given, self.text, self.filled


def skeleton(source: str, asked: Asked = USUAL) -> tuple[object, ...]:  # noqa: ARG001 - as every format
    """Equal for a document and its faithful translation: the blocks in order with their attributes; of each text its
    tags, in any order, with where links and images lead; which of them hold words; code, scripts, comments and
    shortcodes as they are."""
    walk = _Walk()
    for event in events(source):
        walk.take(event)
    walk.boundary()
    return tuple(part.shape if isinstance(part, _Element) else tuple(sorted(map(_shape, part))) for part in walk.parts)


def _shape(part: _Element | str) -> str:
    return repr(part.shape) if isinstance(part, _Element) else part


class _Walk:
    """`parts` are blocks, and between them what stands in a line: elements, comments, shortcodes."""

    def __init__(self) -> None:
        self.parts: list[_Element | list[_Element | str]] = []
        self.line: list[_Element | str] = []
        self.open: list[_Element] = []
        self.words = False

    def take(self, event: Event) -> None:
        match event.kind:
            case Kind.START:
                self._start(event)
            case Kind.END:
                if self.open.pop().block:
                    self.boundary()
                    self.parts.append(["/"])
            case Kind.TEXT:
                self._text(event.data)
            case _:
                self.line.append(f"<!--{event.data}")

    def boundary(self) -> None:
        """What stands in a line is complete."""
        if self.words:
            self.line.append("words")
        if self.line:
            self.parts.append(self.line)
        self.line, self.words = [], False

    def _start(self, event: Event) -> None:
        name, texts = event.name, dict(event.attributes)
        given = tuple(
            (key, "" if any(map(str.isalnum, value)) and values.is_spoken(name, key, texts) else value)
            for key, value in event.attributes
        )
        fixed = _is_fixed(name, texts, bool(self.open) and self.open[-1].fixed)
        element = _Element(name, name in elements.BLOCKS, fixed, given)
        self.open.append(element)
        if element.block:
            self.boundary()
            self.parts.append(element)
        else:
            self.line.append(element)

    def _text(self, text: str) -> None:
        top = self.open[-1] if self.open else None
        if top and top.fixed:
            top.text += _without_texts(text) if top.name == "script" and is_data(dict(top.given)) else text
            return
        self.line += (text[slice(*span)] for span in shortcodes(text))
        if not any(map(str.isalnum, text)):
            return
        self.words = True
        for element in reversed(self.open):
            if element.filled or element.block:
                break
            element.filled = True


def _is_fixed(name: str, given: dict[str, str], around: bool) -> bool:
    """Whether the text of an element is none for translators."""
    translate = given["translate"].strip().lower() if "translate" in given else None
    if translate == "no" or "notranslate" in given.get("class", "").split():
        return True
    if name in elements.OPAQUE or name in elements.CODE:
        return True
    if name in elements.VERBATIM:
        return translate not in ("", "yes")
    return around and translate not in ("", "yes")


def _without_texts(text: str) -> str:
    """JSON-LD without what people read in it."""
    at, parts = 0, []
    for start, end in sorted(span for _, span, _ in jsonld.texts(text, 0, len(text))):
        parts.append(text[at:start])
        at = end
    return "".join((*parts, text[at:]))
