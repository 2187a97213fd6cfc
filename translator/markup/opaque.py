"""The characters of a text that are no prose: what no reader of numbers, names or sentences should read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from translator.markup.addresses import addresses
from translator.markup.code import code_spans
from translator.markup.markdown import footnotes, links
from translator.markup.phones import phones
from translator.markup.placeholders import Kind, placeholders
from translator.markup.shortcodes import shortcodes
from translator.markup.tags import kept, tags
from translator.model import Span

# Anything below needs one of these signs, or a point before a domain, or the digits of a phone number. What begins with
# one set of characters is looked for much more quickly.
TRIGGER = re.compile(
    r"[%{$⟦<`\]:.\d_/-](?:(?<=[%{$⟦<`\]])|(?<=:)//|(?<=\.)[^\W\d_]{2}|(?<=\d)(?:\W{0,3}\d){6}"
    r"|(?<=\w_)\w|(?<=--)[a-z]|(?<=/)[a-z]+/)"
)
IDENTIFIER = re.compile(
    r"(?<![\w-])(?:[A-Za-z][A-Za-z0-9]*+(?:_[A-Za-z0-9]++)++|--[a-z]++(?:-[a-z]++)++)(?![\w-])"
    r"|(?<![\w/<.:])(?:/[a-z][\w.-]*+){2,}"
)
"""A name in a program, an option of several words, a path: "DO_NOT_CHECK", "--no-wrap", "/usr/bin/less"."""
MAY_BE_PROSE = frozenset({Kind.QT, Kind.SHELL, Kind.PERCENT})
"""%1 is one percent in Turkish."""


def opaque(text: str) -> tuple[Span, ...]:
    """Placeholders, tags, code, shortcodes, destinations of links, addresses, phone numbers, names in programs, paths:
    sorted, none over another.

    What is inside a tag pair (not of code), a link's brackets or an ICU message's branch is prose and no part of it.
    """
    if not TRIGGER.search(text):
        return ()
    return _opaque(text)


def fixed(text: str) -> tuple[Span, ...]:
    """The same with every placeholder, and without phone numbers, which a translation may write in its own way."""
    if not TRIGGER.search(text):
        return ()
    return union([*(one.span for one in placeholders(text)), *_other_markup(text)])


def union(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Sorted; those that share a character are one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif start < end:
            joined.append((start, end))
    return tuple(joined)


@lru_cache(maxsize=64)
def _opaque(text: str) -> tuple[Span, ...]:
    certain = (one.span for one in placeholders(text) if one.kind not in MAY_BE_PROSE)
    names = (match.span() for match in IDENTIFIER.finditer(text))
    return union([*certain, *_other_markup(text), *(one.span for one in phones(text)), *names])


def _other_markup(text: str) -> list[Span]:
    return [
        *tags(text),
        *kept(text),
        *code_spans(text),
        *(link.to_span for link in links(text)),
        *footnotes(text),
        *shortcodes(text),
        *(one.span for one in addresses(text)),
    ]
