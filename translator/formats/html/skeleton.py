"""What a translation must not change: the tree that a browser builds, but for what people read in it."""

from __future__ import annotations

from dataclasses import dataclass

from translator.formats.asked import USUAL, Asked
from translator.formats.html import elements, jsonld, values
from translator.formats.html.found import is_data
from translator.markup.shortcodes import shortcodes
from translator.markup.tags import KNOWN
from translator.syntax.html import walk


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


def skeleton(source: str, asked: Asked = USUAL) -> tuple[object, ...]:
    """Equal for a document and its faithful translation: the blocks in order with their attributes; of each text its
    tags, in any order, with where links and images lead; which of them hold words; code, scripts, comments and
    shortcodes as they are."""
    visitor = _Walk(asked)
    walk(source, visitor)
    visitor.boundary()
    return tuple(part.shape if isinstance(part, _Element) else _line(part) for part in visitor.parts)


def _line(part: list[_Element | str]) -> tuple[str, ...]:
    return (_shape(part[0]),) if len(part) == 1 else tuple(sorted(map(_shape, part)))


def _shape(part: _Element | str) -> str:
    return repr(part.shape) if isinstance(part, _Element) else part


class _Walk:
    """`parts` are blocks, and between them what stands in a line: elements, comments, shortcodes."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.parts: list[_Element | list[_Element | str]] = []
        self.line: list[_Element | str] = []
        self.open: list[_Element] = []
        self.words = False

    def doctype(self, name: str, public_id: str | None, system_id: str | None) -> None:
        self.line.append(f"<!doctype {name} {public_id} {system_id}")

    def processing_instruction(self, target: str, data: str) -> None:
        self.line.append(f"<?{target} {data}")

    def comment(self, data: str) -> None:
        self.line.append(f"<!--{data}")

    def end_element(self, tag: str) -> None:  # noqa: ARG002 - the visitor's form
        if self.open.pop().block:
            self.boundary()
            self.parts.append(["/"])

    def boundary(self) -> None:
        """What stands in a line is complete."""
        if self.words:
            self.line.append("words")
        if self.line:
            self.parts.append(self.line)
        self.line, self.words = [], False

    def start_element(self, tag: str, attrs: tuple[tuple[str, str | None], ...]) -> None:
        texts = {key: value or "" for key, value in attrs}
        given = tuple([(key, "" if _is_text(tag, key, value, texts) else value) for key, value in texts.items()])
        fixed = _is_fixed(tag, texts, bool(self.open) and self.open[-1].fixed, self.asked)
        element = _Element(tag, tag in elements.BLOCKS, fixed, given)
        self.open.append(element)
        if element.block:
            self.boundary()
            self.parts.append(element)
        else:
            self.line.append(element)

    def characters(self, data: str) -> None:
        top = self.open[-1] if self.open else None
        if top and top.fixed:
            top.text += _without_texts(data) if top.name == "script" and is_data(dict(top.given)) else data
            return
        if "[" in data:
            self.line += (data[slice(*span)] for span in shortcodes(data))
        if not any(map(str.isalnum, data)):
            return
        self.words = True
        for element in reversed(self.open):
            if element.filled or element.block:
                break
            element.filled = True


def _is_text(name: str, attribute: str, value: str, given: dict[str, str]) -> bool:
    """Whether an attribute is a text for people, with words."""
    if not any(map(str.isalnum, value)):
        return False
    component = name not in KNOWN and attribute in elements.SPOKEN_OF_COMPONENTS
    return component or values.is_spoken(name, attribute, given)


def _is_fixed(name: str, given: dict[str, str], around: bool, asked: Asked) -> bool:
    """Whether the text of an element is none for translators."""
    code = asked.code
    if name in elements.OPAQUE or (name in elements.CODE and not code):
        return True
    translate = given["translate"].strip().lower() if "translate" in given else None
    if translate == "no" or ("class" in given and "notranslate" in given["class"].split()):
        return True
    if translate is None and values.is_other(name, given.get("lang", ""), asked.source_locale):
        return True
    if name in elements.VERBATIM and not code:
        return translate not in ("", "yes")
    return around and translate not in ("", "yes")


def _without_texts(text: str) -> str:
    """JSON-LD without what people read in it."""
    at, parts = 0, []
    for start, end in sorted(span for _, span, _ in jsonld.texts(text, 0, len(text))):
        parts.append(text[at:start])
        at = end
    return "".join((*parts, text[at:]))
