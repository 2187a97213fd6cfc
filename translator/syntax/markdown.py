"""CommonMark with the extensions that sites use, as flat events with code-point spans. The only user of pyromark.

Tables, footnotes, strikethrough, task lists, heading attributes, alerts and definition lists are on. Front matter is
not: the parser would take a `---` block anywhere in a document for it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import Any, NamedTuple

SIGNS = {"Start": "+", "End": "-"}
BLOCK = 64
"""Code points, of which it is known beforehand with which byte they begin."""


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
    try:
        new = tuple.__new__  # half the time of Event(...), a hundred thousand times
        for event, where in _parser().events_with_range(text):
            if event.__class__ is str:
                yield new(Event, ("", event, at(where["start"]), at(where["end"]), None))
                continue
            ((name, value),) = event.items()
            sign = SIGNS.get(name, "")
            if sign:
                name, value = (value, None) if value.__class__ is str else next(iter(value.items()))
            span = open_.pop() if sign == "-" else (at(where["start"]), at(where["end"]))
            if sign == "+":
                open_.append(span)
            yield new(Event, (sign, name, *span, value))
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
    sizes = (len(text[at : at + BLOCK].encode()) for at in range(0, len(text), BLOCK))
    starts = [*accumulate(sizes, initial=0)][:-1]

    def code_point(byte: int) -> int:
        block = bisect_right(starts, byte) - 1
        return shift + block * BLOCK + len(data[starts[block] : byte].decode())

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
