"""Markdown inside one message: links, images, references, footnotes and emphasis.

Read for comparison, not for rendering: precision first. A star is also a footnote, a bullet and a multiplication, an
underscore also a letter of a name.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from translator.model import Span

BRACKET = re.compile(r"\\.|\[|\]\(|\]\[[^\[\]\n]{1,80}\]|\]")
TARGET = re.compile(
    r"\(\s{0,20}(?P<to><[^<>\n]{0,2000}>|[^\s()<]{0,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,200}){0,5})"
    r"(?:\s{1,20}(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'))?\s{0,20}\)"
)
LABELLED = re.compile(r"!?(?<![\w\]])\[(?!-)[^\[\]\n]{0,200}[a-z][^\[\]\n]{0,200}\]\[[^\[\]\n=<>]{1,80}\](?!\[)")
"""Text and label; before it no letter and no other bracket, as in a synopsis."""
FOOTNOTE = re.compile(r"\[\^[^\s\[\]]{1,40}\]")
STRONG = re.compile(r"\*\*(?=[^\s*])[^*\n]+(?<=[^\s*])\*\*|(?<!\w)__(?=[^\s_])[^_\n]+(?<=[^\s_])__(?!\w)")
EM = re.compile(
    r"(?<![\w*\\])\*(?=[^\s*])[^*\n]+(?<=[^\s*])\*(?![\w*])|(?<![\w_])_(?=[^\s_])[^_\n]+(?<=[^\s_])_(?![\w_])"
)
LOOSE_EM = re.compile(r"(?<![*\\])\*(?=[^\s*])[^*\n]+(?<=[^\s*])\*(?!\*)|(?<!_)_(?=[^\s_])[^_\n]+(?<=[^\s_])_(?!_)")
STRUCK = re.compile(r"~~(?=[^\s~])[^~\n]+(?<=[^\s~])~~")


@dataclass(frozen=True, slots=True)
class Link:
    """`to` is the destination as written, without angle brackets; `reference` where it is a label defined elsewhere.
    `span` is the whole, `to_span` the destination's characters."""

    to: str
    image: bool
    reference: bool
    span: Span
    to_span: Span


def links(text: str) -> tuple[Link, ...]:
    """Links and images, `[text](to "title")` and `[text][label]`, those inside others too, by where they end. A
    synopsis ("cp [-a][-f name]") has none with a label."""
    if "](" not in text and "][" not in text:
        return ()
    return _links(text)


@lru_cache(maxsize=16)
def _links(text: str) -> tuple[Link, ...]:
    found = []
    stack: list[int] = []
    for match in BRACKET.finditer(text):
        sign = match[0]
        if sign == "[":
            stack.append(match.start())
        elif sign.startswith("]") and stack:
            start = stack.pop()
            image = text[start - 1 : start] == "!"
            start -= image
            if sign == "](" and (target := TARGET.match(text, match.end() - 1)):
                at, end = target.span("to")
                if text[at:end].startswith("<"):
                    at, end = at + 1, end - 1
                found.append(Link(text[at:end], image, False, (start, target.end()), (at, end)))
            elif sign.startswith("][") and LABELLED.match(text, start):
                at, end = match.start() + 2, match.end() - 1
                found.append(Link(text[at:end], image, True, (start, match.end()), (at, end)))
    return tuple(found)


def footnotes(text: str) -> tuple[Span, ...]:
    """The marks `[^1]`."""
    return tuple(match.span() for match in FOOTNOTE.finditer(text)) if "[^" in text else ()


def emphasised(text: str) -> tuple[Span, ...]:
    """What stands between stars or underscores that surely stress it, without them."""
    if "*" not in text and "_" not in text:
        return ()
    strong = [(match.start() + 2, match.end() - 2) for match in STRONG.finditer(text)]
    return (*strong, *((match.start() + 1, match.end() - 1) for match in EM.finditer(text)))


def emphasis(source: str, target: str) -> tuple[Counter[str], Counter[str]]:
    """How often strong, emphasis and strikethrough are lost, and how often added.

    What is lost must be surely marked in the source and not even perhaps in the translation; and the other way round.
    """
    lost: Counter[str] = Counter()
    added: Counter[str] = Counter()
    for sign, name, sure, perhaps in (
        ("*_", "strong", STRONG, STRONG),
        ("*_", "emphasis", EM, LOOSE_EM),
        ("~", "strikethrough", STRUCK, STRUCK),
    ):
        if any(mark in source or mark in target for mark in sign):
            lost[name] = _count(sure, source) - _count(perhaps, target)
            added[name] = _count(sure, target) - _count(perhaps, source)
    return +lost, +added


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))
