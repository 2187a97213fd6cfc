"""The content of an XLIFF source or target as prose and codes, as it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from translator.exchange.codes import Code, Token
from translator.markup.parts import Role

NATIVE = {"ph": Role.WHOLE, "bpt": Role.OPEN, "ept": Role.CLOSE, "it": Role.WHOLE, "sc": Role.OPEN, "ec": Role.CLOSE}
"""What they hold is the code itself (1.2), or it stands in originalData (2.x)."""
EMPTY = {"x": Role.WHOLE, "bx": Role.OPEN, "ex": Role.CLOSE}
PAIRED = frozenset({"g", "pc"})
TRANSPARENT = frozenset({"mrk", "sm", "em", "sub"})
POSITIONS = {"open": Role.OPEN, "close": Role.CLOSE}


@dataclass(frozen=True, slots=True)
class _Open:
    """An element that is open: its name, the code that it is or ends with, and the pieces of its content."""

    name: str
    code: Code | None = None
    content: list[str] | None = None


@dataclass
class Inside:
    """`data` are the unit's codes by name. `parts` are (mid, tokens) of what stands in a segment's mark, "" for what
    stands outside of any. `unknown`: an element that no text can have."""

    data: Mapping[str, str]
    parts: list[tuple[str, list[Token]]] = field(default_factory=lambda: [("", [])])
    unknown: str = ""
    _open: list[_Open] = field(default_factory=list)

    @property
    def nested(self) -> bool:
        """Whether an inline element is open."""
        return bool(self._open)

    @property
    def tokens(self) -> tuple[Token, ...]:
        return tuple(token for _, tokens in self.parts for token in tokens)

    def characters(self, text: str) -> None:
        content = next((one.content for one in reversed(self._open) if one.content is not None), None)
        if content is not None:
            content.append(text)
        else:
            self._add(text)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins; `name` is without its namespace."""
        id_ = attributes.get("id") or attributes.get("startRef") or attributes.get("rid", "")
        said = self.data.get(attributes.get("dataRef", ""), "")
        if name == "cp":
            self._open.append(_Open(name, content=[]))
            self._add(Code(f"u{attributes.get('hex', '')[-8:]}", Role.WHOLE, ""))
        elif name in PAIRED:
            self._add(Code(id_, Role.OPEN, self.data.get(attributes.get("dataRefStart", ""), "")))
            end = Code(id_, Role.CLOSE, self.data.get(attributes.get("dataRefEnd", ""), ""))
            self._open.append(_Open(name, end))
        elif name in NATIVE:
            role = POSITIONS.get(attributes.get("pos", ""), NATIVE[name]) if name == "it" else NATIVE[name]
            self._open.append(_Open(name, Code(id_, role, said), []))
        elif name in EMPTY:
            self._open.append(_Open(name, content=[]))
            self._add(Code(id_, EMPTY[name], attributes.get("equiv-text", "")))
        else:
            if name not in TRANSPARENT:
                self.unknown = name
            if name == "mrk" and attributes.get("mtype") == "seg" and not self.nested:
                self.parts.append((attributes.get("mid") or "?", []))
                name = "seg"
            self._open.append(_Open(name))

    def end(self) -> None:
        """The innermost element ends."""
        one = self._open.pop()
        if one.name == "seg":
            self.parts.append(("", []))
        elif one.code is not None:
            content = "".join(one.content or ())
            self._add(Code(one.code.id, one.code.role, one.code.text or content))

    def _add(self, token: Token) -> None:
        tokens = self.parts[-1][1]
        if isinstance(token, str) and tokens and isinstance(tokens[-1], str):
            tokens[-1] += token
        elif token != "":
            tokens.append(token)
