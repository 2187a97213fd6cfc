"""The text of an XLIFF source or target, its inline elements as tags that can be compared on both sides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from io import StringIO

# They mark a stretch of text and are no part of it.
TRANSPARENT = frozenset({"mrk", "sm", "em"})
# What they hold is code of the original format, but for <sub>, which is text inside of it (1.2; empty in 2.x).
NATIVE = frozenset({"ph", "bpt", "ept", "it"})
# They have two ends even with nothing between.
PAIRED = frozenset({"g", "pc"})


@dataclass(frozen=True, slots=True)
class _Element:
    """An open element: its name ("" for one that leaves no tag), and whether the characters in it are text."""

    name: str
    visible: bool


class Inline:
    """A text as it is read: characters and inline elements in, one string out."""

    def __init__(self) -> None:
        self._written = StringIO()
        self._open: list[_Element] = []
        # A tag without brackets that has just begun: whether it is an empty one shows with what comes next.
        self._begun = ""

    def __str__(self) -> str:
        return self._written.getvalue()

    @property
    def nested(self) -> bool:
        """Whether an inline element is open."""
        return bool(self._open)

    @property
    def _visible(self) -> bool:
        return not self._open or self._open[-1].visible

    def characters(self, text: str) -> None:
        if self._visible:
            self._write(text)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins; `name` is without its namespace."""
        visible = self._visible or name == "sub"
        if name == "cp":
            self.characters(_character(attributes.get("hex", "")))
        if name == "cp" or name in TRANSPARENT or not visible:
            self._open.append(_Element("", visible))
            return
        self._write("")
        id_ = attributes.get("id") or attributes.get("startRef", "")
        self._begun = f'{name} id="{_escaped(id_)}"' if id_ else name
        self._open.append(_Element(name, name not in NATIVE))

    def end(self) -> None:
        """The innermost element ends."""
        name = self._open.pop().name
        if name and self._begun and name not in PAIRED:
            self._written.write(f"<{self._begun}/>")
            self._begun = ""
        elif name:
            self._write(f"</{name}>")

    def _write(self, text: str) -> None:
        if self._begun:
            self._written.write(f"<{self._begun}>")
            self._begun = ""
        self._written.write(text)


def _character(code: str) -> str:
    """The character of a <cp hex="001F"/>, which XML itself cannot hold; the element itself where it names none."""
    try:
        return chr(int(code[:9], 16))
    except (ValueError, OverflowError):
        return f'<cp hex="{_escaped(code)}"/>'


def _escaped(value: str) -> str:
    return value.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
