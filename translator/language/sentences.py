"""Where the sentences of a text begin and end. The only user of sentencex."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from translator.locales import language_of
from translator.model import Span

SURROGATE = re.compile("[\ud800-\udfff]")
# What can end a sentence, in any script; a text with none of these inside is one sentence.
INNER_END = re.compile(r"[.!?…:;。．！？؟۔।॥։፧።\n].", re.DOTALL)
EMPTY_LINES = re.compile(r"\n\s*\n")
# «د. حداد»: where a letter alone is always an abbreviation; the library knows none of these.
INITIAL = re.compile(r"\A[\u0621-\u064a]\.\Z")
# The library's time grows with the square of what it is given at once where quotes are left open.
MOST_AT_ONCE = 2000


def sentences(text: str, locale: str) -> tuple[Span, ...]:
    """The sentences of a text in order, without the white space between them, as code-point spans.

    An abbreviation ("Dr.", "z. B.") ends none, nor does anything before a small letter; a piece without a letter
    ("3.") belongs to what follows. An empty text has no sentence, and every other at least one. Linear.
    """
    return (_remembered if len(text) <= MOST_AT_ONCE else _sentences)(text, locale)


def _sentences(text: str, locale: str) -> tuple[Span, ...]:
    if not INNER_END.search(text.rstrip()):
        return _trimmed(text, 0, len(text))
    found: list[Span] = []
    open_end = False
    for start, end in _pieces(text, language_of(locale)):
        if found and (open_end or text[start].islower() or INITIAL.search(text[slice(*found[-1])])):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
        open_end = not any(map(str.isalpha, text[found[-1][0] : found[-1][0] + 40]))
    return tuple(found)


_remembered = lru_cache(maxsize=256)(_sentences)


def _pieces(text: str, language: str) -> Iterator[Span]:
    """What the library takes for sentences."""
    from sentencex import get_sentence_boundaries

    # UTF-8, which the library reads, cannot write half of a surrogate pair.
    plain = SURROGATE.sub("\ufffd", text)
    for begin, stop in _parts(plain):
        for found in get_sentence_boundaries(language, plain[begin:stop]):
            yield from _trimmed(text, begin + found["start_index"], begin + found["end_index"])


def _parts(text: str) -> Iterator[Span]:
    """The paragraphs, in spans of at most so much as is read at once, parted after a sentence or at a space if any."""
    begin = 0
    for gap in (*EMPTY_LINES.finditer(text), None):
        last = gap.start() if gap else len(text)
        while last - begin > MOST_AT_ONCE:
            middle, end = begin + MOST_AT_ONCE // 2, begin + MOST_AT_ONCE
            stop = text.rfind(". ", middle, end) + 1 or text.rfind(" ", middle, end) + 1 or end
            yield begin, stop
            begin = stop
        yield begin, last
        begin = gap.end() if gap else last


def _trimmed(text: str, start: int, end: int) -> tuple[Span, ...]:
    part = text[start:end]
    left = start + len(part) - len(part.lstrip())
    right = left + len(part.strip())
    return ((left, right),) if left < right else ()
