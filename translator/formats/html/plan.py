"""What is kept of a document to write it back."""

from __future__ import annotations

from dataclasses import dataclass

from translator.formats.html.found import Found
from translator.model import Span


@dataclass(frozen=True, slots=True)
class Plan:
    """Its texts in the order of its segments. `left` are the start tags of blocks that are not translated, `again` of
    what is translated inside of these, `other` of blocks in another language than the document's. `whole`: it is a page
    of its own, `posted`: WordPress's block editor made it."""

    found: tuple[Found, ...]
    left: tuple[Span, ...] = ()
    whole: bool = False
    posted: bool = False
    again: tuple[Span, ...] = ()
    other: tuple[Span, ...] = ()
