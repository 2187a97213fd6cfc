"""A cut text as an engine is given it, and the engine's answer read back into pieces and parts.

TOKENS: every part is `⟦n⟧`. HTML: a pair is an element with its number as `id`, a part a `span` that is not to be
translated. XML: a pair is `<g id="n">`, a part `<x id="n">`. NONE: everything as it is but what must not be seen.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator

from translator.markup.parts import ENTITY, Cut, Part, Role
from translator.model import Form

TOKEN = re.compile(r"⟦\s*(\d{1,9})\s*⟧")
TAG = re.compile(r"<(/?)\s?([A-Za-z][A-Za-z0-9]{0,15})((?:\s[^<>]{0,200}?)?)(/?)>")
ID = re.compile(r"\bid\s?=\s?[\"'“”„]?(\d{1,9})\b")
ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}

Event = str | int
"""Text, or the index of a part."""


class LostPartError(Exception):
    """An engine's answer does not hold every part once, in its place. Its text is for people."""


UNKNOWN = "a part that the source does not have"


def written(cut: Cut, form: Form) -> str:
    """The text for the engine."""
    pieces = [piece if form in (Form.TOKENS, Form.NONE) else _escaped(piece) for piece in cut.pieces]
    marks = [_mark(number, part, form) for number, part in enumerate(cut.parts)]
    return "".join(one for pair in zip(pieces, [*marks, ""], strict=True) for one in pair)


def _mark(number: int, part: Part, form: Form) -> str:
    token = f"⟦{number}⟧"
    if form is Form.TOKENS:
        return token
    if form is Form.NONE:
        return token if part.hidden else part.text
    element = part.element if form is Form.HTML else "g"
    if part.role is Role.OPEN:
        return f'<{element} id="{number}">'
    if part.role is Role.CLOSE:
        return f"</{element}>"
    shown = _escaped(part.shown or token)
    if form is Form.XML:
        return f'<x id="{number}">{shown}</x>' if part.shown else f'<x id="{number}"/>'
    if re.match(r"<br\b", part.text, re.IGNORECASE):
        return f'<br id="{number}">'
    return f'<span translate="no" id="{number}">{shown}</span>'


def _escaped(text: str) -> str:
    return re.sub("[&<>]", lambda match: ESCAPES[match[0]], text)


def _plain(text: str) -> str:
    return ENTITY.sub(lambda match: html.unescape(match[0]), text) if "&" in text else text


def read(answer: str, cut: Cut, form: Form) -> list[Event]:
    """Pieces and parts of an answer by turns: it begins and ends with a piece, "" where there is none. Raises
    LostPartError for a part that was made up, or whose inside was changed."""
    events = _tokens(answer) if form is Form.TOKENS else _Reader(cut).read(answer)
    joined: list[Event] = [""]
    for event in events:
        if isinstance(event, int) and event >= len(cut.parts):
            raise LostPartError(UNKNOWN)
        if isinstance(event, str):
            joined[-1] = f"{joined[-1]}{event}"
        else:
            joined += (event, "")
    return joined


def _tokens(answer: str) -> Iterator[Event]:
    at = 0
    for match in TOKEN.finditer(answer):
        yield answer[at : match.start()]
        yield int(match[1])
        at = match.end()
    yield answer[at:]


class _Reader:
    """One walk over the tags of an answer in HTML or XML. Tags without a number of ours are text: the server may have
    undone the text's own entities."""

    def __init__(self, cut: Cut) -> None:
        self.parts = cut.parts
        self.open: list[tuple[int, str]] = []
        self.opened: Counter[str] = Counter()

    def read(self, answer: str) -> Iterator[Event]:
        at = 0
        tags = iter(TAG.finditer(answer))
        for match in tags:
            number = self._opens(match)
            if number is None:
                closed = self._closes(match)
                if closed is None:
                    continue
                yield _plain(answer[at : match.start()])
                yield closed
                at = match.end()
                continue
            yield _plain(answer[at : match.start()])
            at = match.end()
            part = self.parts[number]
            if part.role is Role.OPEN:
                self.open.append((number, match[2].lower()))
                self.opened[match[2].lower()] += 1
                yield number
                continue
            if not match[4] and match[2].lower() != "br":
                close = next((one for one in tags if one[2].lower() == match[2].lower()), None)
                if close is None or not close[1]:
                    raise LostPartError(f"changed {_called(part)}")
                _check_inside(number, part, answer[at : close.start()])
                at = close.end()
            yield number
        yield _plain(answer[at:])

    def _opens(self, match: re.Match[str]) -> int | None:
        found = None if match[1] else ID.search(match[3])
        if found is None:
            return None
        number = int(found[1])
        if number >= len(self.parts) or self.parts[number].role is Role.CLOSE:
            raise LostPartError(UNKNOWN)
        return number

    def _closes(self, match: re.Match[str]) -> int | None:
        """The closing end of the pair that this tag closes; None for a tag that is none of ours."""
        name = match[2].lower()
        if not match[1] or not self.opened[name]:
            return None
        number, opened = self.open.pop()
        self.opened[opened] -= 1
        if opened != name:
            raise LostPartError(f"out of order: {_called(self.parts[number])}")
        return self.parts[number].partner


def _check_inside(number: int, part: Part, inside: str) -> None:
    """A part comes with what it showed, or empty; spaces in it are the engine's. A server that undoes entities has
    made `&lt;`, itself a part, of `&amp;lt;`."""
    came = {"".join(text.split()) for text in (inside, _plain(inside))}
    if came.isdisjoint(("", "".join((part.shown or f"⟦{number}⟧").split()))):
        raise LostPartError(f"changed {_called(part)}")


def _called(part: Part) -> str:
    return "a part that is masked" if part.hidden and not part.text.startswith(("⟦", "⟧")) else part.text


called = _called
"""A part as people are told of it."""
