"""What must not be cut in two: markup from where it opens to where it closes, brackets and quotation marks."""

from __future__ import annotations

from collections.abc import Iterable

from translator.markup.code import code_spans
from translator.markup.icu import arguments
from translator.markup.markdown import EM, STRONG, STRUCK, links
from translator.markup.opaque import fixed, union
from translator.markup.tags import tree
from translator.model import Span

CLOSERS = {"(": ")", "[": "]", "{": "}", "“": "”", "„": "“”", "‚": "‘’", "«": "»", "»": "«", "‹": "›", "「": "」",
           "『": "』", "（": "）", "《": "》"}  # fmt: skip


def enclosures(text: str) -> tuple[Span, ...]:
    """Sorted, none over another. A tag that is not closed encloses all that follows, one that was not opened all that
    stands before; a bracket without its partner encloses nothing."""
    return union([*_marked(text), *_bracketed(text), *_quoted(text)])


def marks_words(text: str) -> bool:
    """Whether some words of a text are set apart from the others: by a tag pair, emphasis, or a link."""
    if not any(sign in text for sign in "<*_~]"):
        return False
    found = [(one.span[0], one.end[1]) for one in tree(text).elements if one.end]
    found += [link.span for link in links(text)]
    found += [match.span() for pattern in (STRONG, EM, STRUCK) for match in pattern.finditer(text)]
    return any(start > 0 or end < len(text) for start, end in found)


def _marked(text: str) -> Iterable[Span]:
    found = tree(text)
    yield from ((one.span[0], one.end[1] if one.end else one.span[1]) for one in found.elements)
    yield from ((start, len(text)) for start, _ in found.unclosed)
    yield from ((0, end) for _, end in found.stray)
    yield from (link.span for link in links(text))
    yield from code_spans(text)
    yield from (one.span for one in arguments(text))
    yield from fixed(text)
    for pattern in (STRONG, EM, STRUCK):
        yield from (match.span() for match in pattern.finditer(text))


def _bracketed(text: str) -> Iterable[Span]:
    open_: list[tuple[str, int]] = []
    for at, sign in enumerate(text):
        if open_ and sign in CLOSERS[open_[-1][0]]:
            yield open_.pop()[1], at + 1
        elif sign in CLOSERS:
            open_.append((sign, at))


def _quoted(text: str) -> Iterable[Span]:
    """Between straight marks, where each has a partner."""
    marks = [at for at, sign in enumerate(text) if sign == '"']
    if len(marks) % 2 == 0:
        yield from ((start, end + 1) for start, end in zip(marks[::2], marks[1::2], strict=True))
