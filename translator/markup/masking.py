"""What no engine gets to see: e-mail addresses, phone numbers, and the names of a list."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from translator.markup.addresses import addresses
from translator.markup.opaque import union
from translator.markup.phones import phones
from translator.model import Span

HIDDEN = "…"
REFERENCE = r"&(?:[A-Za-z]{2,8}|#[0-9]{1,6}|#[xX][0-9A-Fa-f]{1,5});"
REFERENCES = re.compile(REFERENCE)
BREAK = r"<br\b[^<>]*>|\u200b"
UNREAD = re.compile(rf"{REFERENCE}|{BREAK}|</?[A-Za-z][^<>]*>|[*_]+|[\u00ad\u200c\u200d\u2060\ufeff]")
"""What stands in a text and is not read: references stand for a sign, line breaks and seams for a space, the rest for
nothing."""


def masked(text: str, names: Sequence[str] = ()) -> tuple[Span, ...]:
    """Their characters, sorted. A name is found in any case, composed or decomposed, however its words are parted or
    marked up."""
    found = _numbers(text)
    if "&" in text and REFERENCES.search(text):
        plain, places = _read(text, REFERENCES)
        found += _there(_numbers(plain), places)
    if names:
        pattern = _pattern(tuple(names))
        found += [match.span() for match in pattern.finditer(text)]
        if UNREAD.search(text):
            plain, places = _read(text, UNREAD)
            found += _there([match.span() for match in pattern.finditer(plain)], places)
    return union(found)


def without(text: str, names: Sequence[str] = ()) -> str:
    """The text with a sign in their places: for what an engine is only told."""
    pieces: list[str] = []
    at = 0
    for start, end in masked(text, names):
        pieces += (text[at:start], HIDDEN)
        at = end
    return "".join((*pieces, text[at:]))


def _numbers(text: str) -> list[Span]:
    return [one.span for one in addresses(text) if one.mail] + [one.span for one in phones(text)]


def _read(text: str, unread: re.Pattern[str]) -> tuple[str, list[Span]]:
    """The text as people read it, and the characters that each of its signs stands for."""
    pieces: list[str] = []
    places: list[Span] = []
    at = 0
    for match in unread.finditer(text):
        start, end = match.span()
        put = html.unescape(match[0]) if match[0][0] == "&" else " " if re.match(BREAK, match[0]) else ""
        pieces += (text[at:start], put)
        places += [(one, one + 1) for one in range(at, start)]
        places += [(start, end)] * len(put)
        at = end
    places += [(one, one + 1) for one in range(at, len(text))]
    return "".join((*pieces, text[at:])), places


def _there(spans: Sequence[Span], places: Sequence[Span]) -> list[Span]:
    return [(places[start][0], places[end - 1][1]) for start, end in spans]


@lru_cache(maxsize=64)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    written = {unicodedata.normalize(form, name) for name in names for form in ("NFC", "NFD")} | set(names)
    words = [r"[\s\u00ad]+".join(re.escape(word) for word in name.split()) for name in written if name.strip()]
    longest = sorted(words, key=len, reverse=True)
    return re.compile("|".join(rf"(?<!\w){word}(?!\w)" for word in longest) or r"(?!)", re.IGNORECASE)
