"""What must come through an engine unchanged: written as tokens on the way in, and put back on the way out.

`guard` puts `⟦0⟧`, `⟦1⟧` … where names, addresses, placeholders, tags, code, the destinations of links and our own
token signs stand; `unguard` puts the parts back, and notices one that was lost, doubled or made up.
Law: unguard(guard(text)) is the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from translator.markup.opaque import fixed, union

TOKEN = re.compile(r"⟦\s*(\d{1,9})\s*⟧")
VERSION = "3"
"""Part of the key under which an engine's answers are kept: another way of guarding asks anew."""


@dataclass(frozen=True, slots=True)
class Guarded:
    """A text for an engine, and what its tokens stand for."""

    text: str
    parts: tuple[str, ...]


class LostPartError(Exception):
    """An engine's answer does not hold every part once. Its text is for people."""


def guard(text: str, names: Sequence[str] = ()) -> Guarded:
    """The text with a token for each name, address, placeholder, tag, piece of code and link's destination."""
    own = (match.span() for match in _pattern(tuple(names)).finditer(text))
    pieces: list[str] = []
    parts: list[str] = []
    at = 0
    for start, end in union([*own, *fixed(text)]):
        pieces += (text[at:start], f"⟦{len(parts)}⟧")
        parts.append(text[start:end])
        at = end
    return Guarded("".join((*pieces, text[at:])), tuple(parts))


def unguard(answer: str, guarded: Guarded) -> str:
    """The answer with the parts in place of their tokens. Raises LostPartError."""
    found = Counter(int(match[1]) for match in TOKEN.finditer(answer))
    unknown = [number for number in found if number >= len(guarded.parts)]
    lost = [part for number, part in enumerate(guarded.parts) if not found[number]]
    doubled = [part for number, part in enumerate(guarded.parts) if found[number] > 1]
    rest = TOKEN.sub("", answer)
    if lost:
        raise LostPartError(f"lost {', '.join(dict.fromkeys(lost))}")
    if doubled:
        raise LostPartError(f"doubled {', '.join(dict.fromkeys(doubled))}")
    if unknown or "⟦" in rest or "⟧" in rest:
        raise LostPartError("a part that the source does not have")
    return TOKEN.sub(lambda match: guarded.parts[int(match[1])], answer)


def mentions(text: str, name: str) -> bool:
    """Whether a text has this name as a word of its own."""
    return name in text and bool(re.search(_word(name), text))


@lru_cache(maxsize=64)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    words = [_word(name) for name in sorted(names, key=len, reverse=True) if name]
    return re.compile("|".join((r"⟦\s*\d+\s*⟧|[⟦⟧]", *words)))


def _word(name: str) -> str:
    return rf"(?<!\w){re.escape(name)}(?!\w)"
