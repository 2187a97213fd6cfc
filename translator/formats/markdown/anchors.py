"""The id that a site generator gives a heading: GitHub's way, which Hugo, Docusaurus, mdBook and others follow.

A heading's text in small letters, without punctuation, with hyphens for spaces; the second of the same name gets `-1`.
Source: github-slugger, https://github.com/Flet/github-slugger
"""

from __future__ import annotations

import re

from translator.formats.markdown.runs import Run

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
