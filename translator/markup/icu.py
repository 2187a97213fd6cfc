"""Arguments with branches in ICU messages: `{count, plural, one {# pill} other {# pills}}`.

The form is ICU's MessageFormat (unicode-org.github.io/icu, "Formatting Messages"); quoting by apostrophes is not read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from translator.model import Span

HEAD = re.compile(r"\{\s{0,20}([\w.\-]{1,80})\s{0,20},\s{0,20}(plural|selectordinal|select)\s{0,20},")
BRACE = re.compile(r"[{}]")


@dataclass(frozen=True, slots=True)
class Argument:
    """`kind` is plural, selectordinal or select; `branches` the selectors as written ("one", "=0", "female"),
    `bodies` the characters of each in its braces; `head` those from the brace to the second comma; `span` the whole."""

    name: str
    kind: str
    branches: tuple[str, ...]
    bodies: tuple[Span, ...]
    head: Span
    span: Span


def arguments(text: str) -> tuple[Argument, ...]:
    """The arguments with branches, nested ones too, in order; one whose braces do not close is none."""
    heads = {match.start(): match for match in HEAD.finditer(text)}
    if not heads:
        return ()
    ends, children = _pairs(text)
    found = []
    for start, match in heads.items():
        if start in ends:
            bodies = tuple((child, ends[child]) for child in children.get(start, ()))
            branches = _branches(text, match.end(), bodies)
            found.append(Argument(match[1], match[2], branches, bodies, match.span(), (start, ends[start])))
    return tuple(found)


def _pairs(text: str) -> tuple[dict[int, int], dict[int, list[int]]]:
    """Where each brace that closes ends, and the braces right inside it."""
    ends: dict[int, int] = {}
    children: dict[int, list[int]] = {}
    stack: list[int] = []
    for match in BRACE.finditer(text):
        if match[0] == "{":
            stack.append(match.start())
        elif stack:
            start = stack.pop()
            ends[start] = match.end()
            if stack:
                children.setdefault(stack[-1], []).append(start)
    return ends, children


def _branches(text: str, at: int, inner: tuple[Span, ...]) -> tuple[str, ...]:
    selectors = []
    for start, end in inner:
        words = text[at:start].split()
        selectors.append(words[-1] if words else "")
        at = end
    return tuple(selectors)
