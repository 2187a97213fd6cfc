"""CommonMark with the extensions that sites use, as flat events with code-point spans. The only user of pyromark.

Tables, footnotes, strikethrough, task lists, heading attributes, alerts and definition lists are on. Front matter is
not: the parser would take a `---` block anywhere in a document for it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

OTHERS = re.compile(r"[^\x00-\x7f](?:.{0,62}[^\x00-\x7f])?", re.DOTALL)
"""Up to 64 code points, the first and the last of them not ASCII."""


class Event(NamedTuple):
    """`sign` is "+" where an element starts, "-" where it ends (both with the span of the whole), "" for what has no
    inside. `name` is pulldown-cmark's: "Paragraph", "Link", "Text", "SoftBreak" … `value` is what belongs to it: a
    text's characters, a link's {"link_type", "dest_url", "title", "id"}, a heading's {"level", "id", …}."""

    sign: str
    name: str
    start: int
    end: int
    value: Any = None


class Definition(NamedTuple):
    """A link reference definition: where it leads, its title, and where it stands."""

    to: str
    title: str
    start: int
    end: int


class UnreadableError(Exception):
    """A text that is given up, from a code point of it on."""

    def __init__(self, problem: str, at: int = 0) -> None:
        super().__init__(problem)
        self.at = at


def events(text: str, shift: int = 0) -> Iterator[Event]:
    """The events of a document in order, their places moved by `shift`. Raises UnreadableError."""
    at = _code_points(text, shift)
    open_: list[tuple[int, int]] = []
    new = tuple.__new__  # half the time of Event(...), a hundred thousand times
    try:
        for event, where in _parser().events_with_range(text):
            if event.__class__ is str:
                yield new(Event, ("", event, at(where["start"]), at(where["end"]), None))
                continue
            name, value = event.popitem()
            if name == "End":
                sign, (start, end) = "-", open_.pop()
            else:
                start, end = at(where["start"]), at(where["end"])
                if name != "Start":
                    yield new(Event, ("", name, start, end, value))
                    continue
                sign = "+"
                open_.append((start, end))
            name, value = (value, None) if value.__class__ is str else value.popitem()
            yield new(Event, (sign, name, start, end, value))
    except BaseException as error:  # a Rust panic is no Exception
        if type(error).__name__ != "PanicException":
            raise
        raise UnreadableError(str(error).split("\n")[0]) from None


def definitions(text: str) -> dict[str, Definition]:
    """The link reference definitions by label, the first of each."""
    if "]:" not in text:
        return {}
    at = _code_points(text, 0)
    found = {}
    for label, one in _parser().reference_definitions(text).items():
        span = one["span"]
        found[label] = Definition(one["dest"], one["title"] or "", at(span["start"]), at(span["end"]))
    return found


def _code_points(text: str, shift: int) -> Callable[[int], int]:
    """From a byte of the text to the code point that it begins, moved."""
    if text.isascii():
        return shift.__add__
    data = text.encode()
    # What is ASCII and what is not take turns: where each piece ends, in bytes, and what is added in the ASCII ones.
    edges: list[int] = []
    added = [shift]
    for match in OTHERS.finditer(text):
        start, size = match.start() - added[-1] + shift, len(match[0].encode())
        edges += (start, start + size)
        added.append(added[-1] + len(match[0]) - size)

    def code_point(byte: int) -> int:
        piece = bisect_right(edges, byte)
        if piece % 2 == 0:
            return byte + added[piece >> 1]
        start = edges[piece - 1]
        return start + added[piece >> 1] + len(data[start:byte].decode())

    return code_point


@lru_cache(maxsize=1)
def _parser() -> Any:
    from pyromark import Markdown, Options

    return Markdown(
        options=Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_HEADING_ATTRIBUTES
        | Options.ENABLE_GFM
        | Options.ENABLE_DEFINITION_LIST
    )
