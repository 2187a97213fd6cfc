"""The tree that a browser builds of a document, as turbohtml tells it."""

from __future__ import annotations

from turbohtml.saxparse import StartElement, iter_events


def elements(source: str) -> list[StartElement]:
    """The start of each element, in order; a byte order mark is no text."""
    return [event for event in iter_events(source.removeprefix("\ufeff")) if isinstance(event, StartElement)]
