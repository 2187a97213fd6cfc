"""Putting texts into a document in place of its segments; every other character stays."""

from __future__ import annotations

from collections.abc import Mapping

from translator.model import Document


def splice(document: Document, replacements: Mapping[int, str]) -> str:
    """The document's source with the spans of these segments (by index) replaced.

    Law: splicing nothing gives the source. The spans of the segments named must not overlap.
    """
    parts: list[str] = []
    at = 0
    for index in sorted(replacements, key=lambda index: document.segments[index].span):
        start, end = document.segments[index].span
        parts += [document.source[at:start], replacements[index]]
        at = end
    return "".join((*parts, document.source[at:]))
