"""From events to runs: what stands between two block events without a break is what a translator gets as one text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from translator.formats.limits import LONGEST
from translator.syntax.markdown import Event, UnreadableError

INLINE = frozenset({"Text", "Code", "InlineHtml", "SoftBreak", "HardBreak", "FootnoteReference", "Emphasis", "Strong",
                    "Strikethrough", "Link", "Image"})  # fmt: skip
ENDLESS = ("Link", "Image")
OPEN_ENDED = ("Collapsed", "CollapsedUnknown")
AUTOLINKS = ("Autolink", "Email")


class Run(NamedTuple):
    """Inline events one after the other, from where the first starts to where the last ends."""

    events: tuple[Event, ...]
    start: int
    end: int


def walk(events: Iterable[Event], source: str) -> Iterator[Event | Run]:
    """The block events as they are, and between them the runs. A code block's and an HTML block's lines are no run:
    they come as events. Raises UnreadableError for a run that is endless."""
    inline: list[Event] = []
    verbatim = False
    for event in events:
        name = event.name
        if name in INLINE and not verbatim:
            inline.append(_whole(event, source) if name in ENDLESS else event)
            if len(inline) > LONGEST:
                raise UnreadableError(f"a paragraph of more than {LONGEST:,} pieces", inline[0].start)
            continue
        if inline:
            if run := _run(inline, source):
                yield run
            inline = []
        if name in ("CodeBlock", "HtmlBlock"):
            verbatim = event.sign == "+"
        yield event
    if inline and (run := _run(inline, source)):
        yield run


def destination(event: Event) -> str:
    """Where a link or an image leads."""
    to: str = event.value["dest_url"]
    return to


def label(event: Event) -> str:
    """The label of a reference, "" for a link that has its destination with it."""
    return "" if event.value["link_type"] == "Inline" else event.value["id"]


def _whole(event: Event, source: str) -> Event:
    """The event with a collapsed link's `[]`, which the parser leaves out of it."""
    value: Any = event.value
    if event.sign != "+" or value["link_type"] not in OPEN_ENDED:
        return event
    return event._replace(end=event.end + 2) if source.startswith("[]", event.end) else event


def is_comment(event: Event) -> bool:
    return event.name == "InlineHtml" and event.value.startswith("<!--")


def _run(events: list[Event], source: str) -> Run | None:
    """The run without comments and white space at its edges; None where there is nothing else."""
    if len(events) == 1 and events[0].name == "Text" and not events[0].value.isspace():
        start, end = events[0].start, events[0].end  # as most are
    elif events := _inside(events):
        start, end = events[0].start, max(event.end for event in events)
    else:
        return None
    if source[start - 1 : start] == "\\":
        start -= 1  # a text begins after the sign that escapes it
    while end > start and source[end - 1] in " \t":
        end -= 1
    return Run(tuple(events), start, end)


def _inside(events: list[Event]) -> list[Event]:
    """The events without comments and white space at their edges."""
    first, last = 0, len(events)
    while first < last and (is_comment(events[first]) or _is_blank(events[first])):
        first += 1
    while first < last and (is_comment(events[last - 1]) or _is_blank(events[last - 1])):
        last -= 1
    return events[first:last]


def _is_blank(event: Event) -> bool:
    return event.name in ("SoftBreak", "HardBreak") or (event.name == "Text" and event.value.isspace())
