"""Lines of a plain text that are no wrapped paragraph: `Phone: +90 …`, an address, a signature, a telephone number.

Each of them is a text of its own, and is never joined with the next.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from translator.formats.lines import CLOSING, Line

LENGTH = 50
# "Opening hours: 9 to 5". A key is three words at most, and begins no wrapped line: not in lower case.
KEYED = re.compile(r"(?![^\s:]+(?:[ \t]+[^\s:]+){3})[^\W_](?:[^\n:.!?;]{0,30}[^\s:.!?;])?:[ \t]+\S")
# The definition below its term, as Markdown has it.
DEFINITION = re.compile(r"[ \t]*:[ \t]+(?=\S)")
PHONE = re.compile(r"(?:[^\W\d_]{1,12}[.:]?[ \t]*){0,2}[+(]?\d(?:[ \-().\u00a0\u202f/]{0,2}\d){6,}\Z")
# Of a telephone, a post code.
NUMBER = re.compile(r"\d{4}|\d{3}[ \-]\d|[A-Z]\d[A-Z\d]? \d[A-Z]{2}\b")
# An e-mail address, or one of the web, and nothing else.
ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.[^\W\d_]{2,}\Z|(?:https?://|www\.)\S+\Z")
# Signs of lists that a sentence may also have at the start of a wrapped line: two lines begin so, or none does.
LISTED = re.compile(r"(?:[–—+→·‣◦▪▫■□●○☐☑☒✓✔✗]|\((?:\d{1,3}|[A-Za-z])\)|[ivx]{1,5}[.)]|[IVX]{1,5}[.)])[ \t]+\S")
COLUMNS = re.compile(r"[^\s.:;!?][ \t]*(?:\t| {3})[ \t]*\S")
ENDS = (".", ":", ";", "!", "?")


def apart(lines: Sequence[Line], width: int) -> dict[int, bool]:
    """The indexes of the lines of a block that are texts of their own, each with whether it says where somebody is to
    be found: with a number, or a key. `width` is how long the document's longest line is."""
    if len(lines) < 2:
        return {}
    words = [line.words for line in lines]
    keyed = [at for at, text in enumerate(words) if KEYED.match(text) and not text[0].islower()]
    found = dict.fromkeys(keyed, True) if len(keyed) > 1 else {}
    for sign in (LISTED.match, COLUMNS.search):
        alike = [index for index, text in enumerate(words) if sign(text)]
        found.update(dict.fromkeys(alike if len(alike) > 1 else (), True))
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and _short(words[end]):
            end += 1
        if end > at and _stands(words, at, end, width):
            numbered = any(NUMBER.search(text) for text in words[at:end])
            found.update((index, numbered or index in found) for index in range(at, end))
        at = max(end, at + 1)
    return {index: found[index] for index in sorted(found)}


def continues(above: Line, line: Line, width: int) -> bool:
    """Whether a line goes on with the one above, which is a text of its own: indented, in lower case, or wrapped."""
    words = line.words
    return line.text[0].isspace() or words[0].islower() or not _on_purpose(above.words, words, width)


def _short(text: str) -> bool:
    """Whether a line can stand by itself: short, not in the middle of a sentence, and no whole one."""
    if len(text) > LENGTH or (text[0].islower() and not ADDRESS.match(text)) or text.rstrip(CLOSING).endswith(ENDS):
        return False
    return any(letter.isalnum() for letter in text)


def _stands(words: Sequence[str], at: int, end: int, width: int) -> bool:
    """Whether these short lines are no sentence that somebody wrapped."""
    if at and not words[at - 1].rstrip(CLOSING).endswith(ENDS) and not KEYED.match(words[at - 1]):
        return False
    run = words[at:end]
    if len(run) == 1 and not PHONE.match(run[0]):
        return False
    if end < len(words) and (words[end][0].islower() or not _on_purpose(run[-1], words[end], width)):
        return False
    if any(NUMBER.search(text) for text in run):
        return True
    return any(_on_purpose(one, other, width) for one, other in pairwise(run))


def _on_purpose(line: str, following: str, width: int) -> bool:
    """Whether a line was broken where the next word would have had its place."""
    return not line.endswith(",") and len(line) + 1 + len(following.split(maxsplit=1)[0]) <= width
