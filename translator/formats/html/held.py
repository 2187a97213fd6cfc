"""An element inside a text whose content is not for translators: `<svg>`, `<code>`, `<span translate="no">`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from translator.formats.html import elements
from translator.formats.html.pieces import Piece, Sort, written
from translator.syntax.html import Kind, Token


@dataclass(slots=True)
class Held:
    """`kept`: translators see its text. `open` are the elements inside that are open."""

    token: Token
    kept: bool
    open: Counter[str] = field(default_factory=Counter)
    text: list[str] = field(default_factory=list)

    def ends(self, token: Token, outside: Mapping[str, int]) -> int | None:
        """Takes a token in. Where the element ends, None while it goes on. `outside` are the elements that are open
        around it: the end of one ends it too, before that tag."""
        if token.kind is Kind.START:
            if self.token.name in elements.FOREIGN and token.name in elements.BREAKOUT and not self._holds_html():
                return token.start
            foreign = token.closed and bool(elements.FOREIGN & {self.token.name, *+self.open})
            if token.name not in elements.VOID and not foreign:
                self.open[token.name] += 1
        elif token.kind is Kind.END:
            if self.open[token.name]:
                self.open[token.name] -= 1
            elif token.name == self.token.name:
                return token.end
            elif token.name in elements.BLOCKS and outside.get(token.name) and self.token.name not in elements.SCOPE:
                return token.start
        return None

    def _holds_html(self) -> bool:
        return any(self.open[name] for name in elements.INTEGRATION)

    def piece(self, end: int) -> Piece:
        sort = Sort.KEPT if self.kept else Sort.HELD
        start, name, plain = self.token.start, self.token.name, not self.token.names
        return Piece(sort, start, end, name, plain, "".join(map(written, self.text)))
