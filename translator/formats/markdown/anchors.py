"""The id that a site generator gives a heading: GitHub's way, which Hugo, Docusaurus, mdBook and others follow.

A heading's text in small letters, without punctuation, with hyphens for spaces; the second of the same name gets `-1`.
Source: github-slugger, https://github.com/Flet/github-slugger
"""

from __future__ import annotations

import re

from translator.formats.markdown.runs import Run
from translator.model import HeadingIds

ANCHOR = re.compile(r'<a class="anchor" id="([^"<>]+)">')
DROPPED = re.compile(r"[^\w\- ]+")


def text_of(run: Run) -> str:
    """What a reader reads of a heading, without markup and images."""
    words: list[str] = []
    images = 0
    for event in run.events:
        if event.name == "Image":
            images += 1 if event.sign == "+" else -1
        elif not images and event.name in ("Text", "Code"):
            words.append(event.value)
        elif event.name.endswith("Break"):
            words.append(" ")
    return "".join(words)


def written(anchor: tuple[int, str] | None, start: int, how: HeadingIds) -> tuple[int, str] | None:
    """Where and how a heading's id is written. `anchor` is that of an attribute, `start` where the heading's text
    begins. Between braces that the author has written, it is an attribute anyhow."""
    if anchor is None or how == "attributes" or not anchor[1].startswith(" {#"):
        return anchor
    return (start, f'<a class="anchor" id="{anchor[1][3:-1]}"></a>') if how == "tags" else None


def tagged(run: Run) -> tuple[str, Run]:
    """The id that a heading has by the tag before its text, as `written` writes it, and the heading without it; ""
    where it has none."""
    tags = [event.value for event in run.events[:2] if event.name == "InlineHtml"]
    match = ANCHOR.fullmatch(tags[0]) if tags[1:] == ["</a>"] else None
    return (match[1], run._replace(events=run.events[2:])) if match else ("", run)


class Anchors:
    """The ids of a document's headings, asked for in order."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def take(self, explicit: str) -> str:
        """An id that the author has given."""
        self._given.setdefault(explicit, 0)
        return explicit

    def of(self, text: str) -> str:
        """The id of the heading with this text; "" where it has no letter and no digit."""
        base = DROPPED.sub("", text.strip().lower()).replace(" ", "-")
        if not base.strip("-_"):
            return ""
        found = base
        while found in self._given:
            self._given[base] += 1
            found = f"{base}-{self._given[base]}"
        self._given[found] = 0
        return found
