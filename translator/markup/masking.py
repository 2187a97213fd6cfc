"""What no engine gets to see: e-mail addresses, phone numbers, and the names of a list."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from translator.markup.addresses import addresses
from translator.markup.opaque import union
from translator.markup.phones import phones
from translator.model import Span

HIDDEN = "…"


def masked(text: str, names: Sequence[str] = ()) -> tuple[Span, ...]:
    """Their characters, sorted. A name is found in any case, composed or decomposed, however its words are parted."""
    found = [one.span for one in addresses(text) if one.mail]
    found += [one.span for one in phones(text)]
    if names:
        found += [match.span() for match in _pattern(tuple(names)).finditer(text)]
    return union(found)


def without(text: str, names: Sequence[str] = ()) -> str:
    """The text with a sign in their places: for what an engine is only told."""
    pieces: list[str] = []
    at = 0
    for start, end in masked(text, names):
        pieces += (text[at:start], HIDDEN)
        at = end
    return "".join((*pieces, text[at:]))


@lru_cache(maxsize=64)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    written = {unicodedata.normalize(form, name) for name in names for form in ("NFC", "NFD")} | set(names)
    words = [r"[\s\u00ad]+".join(re.escape(word) for word in name.split()) for name in written if name.strip()]
    longest = sorted(words, key=len, reverse=True)
    return re.compile("|".join(rf"(?<!\w){word}(?!\w)" for word in longest) or r"(?!)", re.IGNORECASE)
