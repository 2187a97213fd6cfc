"""Left-to-right runs inside right-to-left text, kept together.

Without isolation "50 mg" is shown as "mg 50" in an Arabic page, and the groups of a phone number in reverse.
"""

from __future__ import annotations

import html
import re

# Words of Latin letters with the numbers beside them; or a phone number: seven digits or more, close together.
RUN = re.compile(
    r"(?:\d(?:[\d.,:/–-]{0,30}\d)?[ \u00a0\u202f]?)?[A-Za-zÀ-ɏµ°℃%][A-Za-zÀ-ɏµ°%'’./+&\d-]*"
    r"(?:[ \u00a0\u202f](?:[A-Za-zÀ-ɏµ][A-Za-zÀ-ɏµ°%'’./+&\d-]*|\d[\d.,]*(?![\w٠-٩])))*"
    r"|\+?\d(?:[ \-().\u00a0\u202f]{0,2}\d){6,}"
)
ENDING = re.compile(r"[.,/'’&-]+\Z")


def runs(text: str) -> list[tuple[str, bool]]:
    """The text in parts, and whether each is a run to be isolated. The parts joined are the text."""
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
    """The text where there can be no elements, each of these runs between U+2068 and U+2069."""
    return "".join(f"\u2068{part}\u2069" if apart else part for part, apart in runs(text))


def isolated(text: str) -> str:
    """The text as HTML, each of these runs in an element of its own."""
    return "".join(
        f'<bdi dir="ltr">{html.escape(part)}</bdi>' if apart else html.escape(part) for part, apart in runs(text)
    )
