"""A page of somebody else's made quiet: what would run in it, or ask for anything, is out.

The frame in which it stands runs nothing anyway, and its policy lets nothing through; but each thing that a browser
refuses is a line in its console, and an image that is not there is a hole in the page.
"""

from __future__ import annotations

import re

PIECE = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|iframe|style)\b.*?(?:</\1[^>]*(?:>|\Z)|\Z)"
    r"|<[a-zA-Z/](?:[^>\"']|\"[^\"]*(?:\"|\Z)|'[^']*(?:'|\Z))*(?:>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
"""A comment, an element whose text is no markup, or a tag; without an end it goes to the end of all, as in browsers."""
OUT = re.compile(
    r"<(?:/?(?:script|iframe|frame|frameset|object|embed|base|link|noscript)\b|meta\b[^>]*\bhttp-equiv)", re.IGNORECASE
)
STYLE = re.compile(r"url\(|@import", re.IGNORECASE)
ASKS = re.compile(
    r"(?<=[\s\"'/])((?:xlink:)?href|src|srcset|poster|background|data|srcdoc|ping|manifest|on[a-z]+)"
    r"(?=\s*=)(?!\s*=\s*[\"']?data:image/)",
    re.IGNORECASE,
)
"""Attributes that fetch something, or run."""
LINK = re.compile(r"<(?:a|area)\b", re.IGNORECASE)


def inert(html: str) -> str:
    """The page without scripts, frames and what else it would fetch; links stay. Texts stay as they are."""
    return PIECE.sub(lambda piece: _quiet(piece[0]), html)


def _quiet(piece: str) -> str:
    if piece.startswith("<!--"):
        return piece
    if OUT.match(piece):
        return ""
    piece = STYLE.sub("none(", piece)
    if piece[:6].lower() == "<style" or piece.startswith("</"):
        return piece
    link = LINK.match(piece)
    return ASKS.sub(lambda name: name[0] if link and name[0].lower() == "href" else f"data-{name[0]}", piece)
