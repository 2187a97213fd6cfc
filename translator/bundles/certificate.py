"""The certificate of a page as one page of HTML, made of the same data as its JSON (docs/review-record.md)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from translator.bundles import page

UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\ud800-\udfff]")
"""Control characters but for the end of a line, and what turns the direction of text: they are shown by their codes."""


def visible(text: str) -> str:
    """A text with every character that shows other text than there is as its code."""
    return UNSEEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def render(data: Mapping[str, Any]) -> bytes:
    """The page; it needs nothing but itself."""
    return page.render("certificate.html", "", {"one": data, "seen": visible})
