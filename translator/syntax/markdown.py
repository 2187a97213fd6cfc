"""CommonMark with the extensions that sites use, as flat events with code-point spans. The only user of pyromark.

Tables, footnotes, strikethrough, task lists, heading attributes, alerts and definition lists are on. Front matter is
not: the parser would take a `---` block anywhere in a document for it.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any, NamedTuple

# 1 for every byte that begins a code point, 0 for the others.
BEGINS = bytes(0 if 0x80 <= byte < 0xC0 else 1 for byte in range(256))
SIGNS = {"Start": "+", "End": "-"}


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
    """The parser gave up on a text."""


def events(text: str, shift: int = 0) -> Iterator[Event]:
    """The events of a document in order, their places moved by `shift`. Raises UnreadableError."""
    at = _code_points(text, shift)
    try:
        found = _parser().events_with_range(text)
        new = tuple.__new__  # half the time of Event(...), a hundred thousand times
        for event, where in found:
            start, end = (at[where["start"]], at[where["end"]]) if at else (where["start"], where["end"])
            if event.__class__ is str:
                yield new(Event, ("", event, start, end, None))
                continue
            ((name, value),) = event.items()
            if sign := SIGNS.get(name):
                name, value = (value, None) if value.__class__ is str else next(iter(value.items()))
                yield new(Event, (sign, name, start, end, value))
            else:
                yield new(Event, ("", name, start, end, value))
    except BaseException as error:  # a Rust panic is no Exception
        if type(error).__name__ != "PanicException":
            raise
        raise UnreadableError(str(error).split("\n")[0]) from None


def definitions(text: str) -> dict[str, Definition]:
    """The link reference definitions by label, the first of each."""
    if "]:" not in text:
        return {}
    at = _code_points(text)
    found = {}
    for label, one in _parser().reference_definitions(text).items():
        start, end = one["span"]["start"], one["span"]["end"]
        span = (at[start], at[end]) if at else (start, end)
        found[label] = Definition(one["dest"], one["title"] or "", *span)
    return found


def _code_points(text: str, shift: int = 0) -> Sequence[int] | None:
    """For each byte of the text, the code point that it begins, moved; None where they are the same."""
    if text.isascii():
        return range(shift, shift + len(text) + 1) if shift else None
    return array("i", accumulate(text.encode().translate(BEGINS), initial=shift))


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
