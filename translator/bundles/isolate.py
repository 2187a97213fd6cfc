"""Left-to-right runs inside right-to-left text, kept together.

Without isolation "50 mg" is shown as "mg 50" in an Arabic page, and the groups of a phone number in reverse.
"""

from __future__ import annotations

import html
import re

from translator.markup.opaque import fixed

# Words of Latin letters with the numbers beside them; or a phone number: seven digits or more, close together.
RUN = re.compile(
    r"(?:\d(?:[\d.,:/–-]{0,30}\d)?[ \u00a0\u202f]?)?[A-Za-zÀ-ɏµ°℃%][A-Za-zÀ-ɏµ°%'’./+&\d-]*"
    r"(?:[ \u00a0\u202f](?:[A-Za-zÀ-ɏµ][A-Za-zÀ-ɏµ°%'’./+&\d-]*|\d[\d.,]*(?![\w٠-٩])))*"
    r"|\+?\d(?:[ \-().\u00a0\u202f]{0,2}\d){6,}"
)
ADDRESS = re.compile(r"[^\s<>{}\[\]\"]*(?:://|@|\.)[^\s<>{}\[\]\"]*")
ENDING = re.compile(r"[.,/'’&-]+\Z")


def runs(text: str, addresses: bool = True) -> list[tuple[str, bool]]:
    """The text in parts, and whether each is a run to be isolated. The parts joined are the text. An address is one as
    a whole, or none of it is; nothing is put into a placeholder, a tag or a shortcode."""
    parts: list[tuple[str, bool]] = []
    at = 0
    for start, end in fixed(text):
        parts += _runs(text[at:start])
        parts.append((text[start:end], addresses and bool(ADDRESS.fullmatch(text, start, end))))
        at = end
    return parts + _runs(text[at:])


def _runs(text: str) -> list[tuple[str, bool]]:
    """The same of a text in which nothing must stay whole."""
    parts: list[tuple[str, bool]] = []
    at = 0
    for match in RUN.finditer(text):
        end = match.start() + len(ENDING.sub("", match[0]))
        if end <= match.start() or end <= at:
            continue
        parts += [(text[at : match.start()], False), (text[match.start() : end], True)]
        at = end
    parts.append((text[at:], False))
    return [part for part in parts if part[0]]


def set_apart(text: str) -> str:
    """The text where there can be no elements, each of these runs between U+2068 and U+2069. What makes links of the
    addresses in a text would take the sign behind one for a part of it: they stand as they are."""
    return "".join(f"\u2068{part}\u2069" if apart else part for part, apart in runs(text, addresses=False))


def isolated(text: str) -> str:
    """The text as HTML, each of these runs in an element of its own."""
    return "".join(
        f'<bdi dir="ltr">{html.escape(part)}</bdi>' if apart else html.escape(part) for part, apart in runs(text)
    )
