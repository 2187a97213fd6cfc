"""A text cut into what is prose and what must stay, as a tree: parts that stand for themselves, and pairs around words.

Opaque are placeholders, code, addresses, phone numbers, names, terms, tags without a partner and our own token signs;
pairs are tags, links and emphasis that open and close in turn.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from translator.markup.markdown import EM, STRONG, STRUCK, links
from translator.markup.masking import masked
from translator.markup.opaque import fixed, union
from translator.markup.phones import phones
from translator.markup.tags import STYLE, tree
from translator.model import Span, Term

OWN = re.compile(r"⟦\s*\d+\s*⟧|[⟦⟧]")
ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")


class Role(Enum):
    """Whether a part stands for itself, opens a pair or closes one."""

    WHOLE = "whole"
    OPEN = "open"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Part:
    """`text` is what is put back. `shown` is what an engine may see in its place ("" for nothing). `partner` is the
    index of the other end of a pair, `parent` that of the part which opens the pair around it (-1: none). `element` is
    the pair's name in HTML."""

    text: str
    role: Role = Role.WHOLE
    shown: str = ""
    partner: int = -1
    parent: int = -1
    element: str = "span"
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """The parts of a text in order, and the pieces before, between and after them: one more. `names` are those that
    were asked for."""

    pieces: tuple[str, ...]
    parts: tuple[Part, ...]
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Edge:
    """One end of a pair, or a whole part, where it stands."""

    span: Span
    role: Role = Role.WHOLE
    other: int = -1
    element: str = "span"
    put: str | None = None


def cut(
    text: str, names: Sequence[str] = (), terms: Sequence[Term] = (), mask: Sequence[str] = (), entities: bool = False
) -> Cut:
    """`terms` are put back as their targets; `mask` are names that no engine sees. With `entities`, `&nbsp;` and its
    kin are parts too. Linear."""
    hidden = union([*masked(text, mask), *(match.span() for match in OWN.finditer(text))])
    own = [match.span() for match in _pattern(tuple(names)).finditer(text)]
    own += [match.span() for match in ENTITY.finditer(text)] if entities else []
    opaque = union([*hidden, *own, *fixed(text), *(one.span for one in phones(text))])
    pairs = _sound(_pairs(text, opaque))
    ends = sorted(edge.span for edge in pairs)
    edges = [_Edge(span) for span in opaque if not _meets(span, ends)] + pairs
    edges += _terms(text, terms, [edge.span for edge in edges])
    pieces, parts = _built(text, sorted(edges, key=lambda edge: edge.span), hidden)
    return Cut(pieces, parts, tuple(names))


def _pairs(text: str, opaque: Sequence[Span]) -> list[tuple[_Edge, _Edge]]:
    """Pairs whose ends are free: no opaque part reaches into or out of one, and none is another's."""
    taken: list[tuple[_Edge, _Edge]] = []
    used: set[int] = set()
    for opens, closes, name in _candidates(text):
        at = {*range(*opens), *range(*closes)}
        if _holds(opens, opaque) and _holds(closes, opaque) and used.isdisjoint(at):
            used |= at
            taken.append((_Edge(opens, Role.OPEN, closes[0], name), _Edge(closes, Role.CLOSE, opens[0], name)))
    return taken


def _candidates(text: str) -> Iterator[tuple[Span, Span, str]]:
    """Opening, closing, and the element that it is in HTML: tags first."""
    for element in tree(text).elements:
        if element.end is not None:
            yield element.span, element.end, element.name if element.name in STYLE else "span"
    for link in links(text):
        between = "][" if link.reference else "]("
        closes = text.rfind(between, link.span[0], link.to_span[0] + 1)
        title = text[link.to_span[1] : link.span[1]].strip(" >")
        if closes >= 0 and len(title) == 1:  # else it has words for the engine
            yield (link.span[0], link.span[0] + 1 + link.image), (closes, link.span[1]), "a"
    for pattern, width, name in ((STRONG, 2, "b"), (STRUCK, 2, "s"), (EM, 1, "i")):
        for match in pattern.finditer(text):
            yield (match.start(), match.start() + width), (match.end() - width, match.end()), name


def _meets(span: Span, sorted_spans: Sequence[Span]) -> bool:
    at = bisect_left(sorted_spans, (span[1],)) - 1
    return at >= 0 and sorted_spans[at][1] > span[0]


def _holds(span: Span, sorted_spans: Sequence[Span]) -> bool:
    """Whether each of the others that meets this one is inside it."""
    at = bisect_left(sorted_spans, (span[1],)) - 1
    while at >= 0 and sorted_spans[at][1] > span[0]:
        if sorted_spans[at][0] < span[0] or sorted_spans[at][1] > span[1]:
            return False
        at -= 1
    return True


def _sound(pairs: Iterable[tuple[_Edge, _Edge]]) -> list[_Edge]:
    """The ends of those pairs that close in the order in which they opened, and have something in them."""
    edges = sorted((edge for pair in pairs for edge in pair), key=lambda edge: edge.span)
    open_: list[_Edge] = []
    kept: list[_Edge] = []
    for edge in edges:
        if edge.role is Role.OPEN:
            open_.append(edge)
        elif any(one.span[0] == edge.other for one in open_[-1:]):
            opens = open_.pop()
            if opens.span[1] < edge.span[0]:
                kept += (opens, edge)
        else:
            open_ = [one for one in open_ if one.span[0] != edge.other]
    return kept


def _terms(text: str, terms: Sequence[Term], taken: Sequence[Span]) -> list[_Edge]:
    """Terms that stand as words of their own where nothing else is guarded; the longer one where two begin."""
    by_source = {_key(term.source): term for term in terms if term.source and term.target}
    if not by_source:
        return []
    spans = sorted(taken)
    found = []
    longest = sorted(by_source, key=len, reverse=True)
    for match in re.finditer("|".join(rf"(?<!\w){_words(source)}(?!\w)" for source in longest), text, re.IGNORECASE):
        term = by_source.get(_key(match[0]))
        if term is None or _meets(match.span(), spans):
            continue
        if not term.case or match[0] == term.source or match[0] == term.source[:1].upper() + term.source[1:]:
            capital = match[0][:1].isupper() and term.source[:1].islower()
            put = term.target[:1].upper() + term.target[1:] if capital else term.target
            found.append(_Edge(match.span(), put=put))
    return found


def _key(source: str) -> str:
    return " ".join(source.lower().split())


def _words(source: str) -> str:
    return r"\s+".join(re.escape(word) for word in source.split())


def _built(text: str, edges: Sequence[_Edge], hidden: Sequence[Span]) -> tuple[tuple[str, ...], tuple[Part, ...]]:
    places = {edge.span[0]: number for number, edge in enumerate(edges)}
    pieces: list[str] = []
    parts: list[Part] = []
    open_: list[int] = []
    at = 0
    for number, edge in enumerate(edges):
        start, end = edge.span
        pieces.append(text[at:start])
        at = end
        if edge.role is Role.CLOSE:
            open_.pop()
        secret = _meets(edge.span, hidden)
        parent = open_[-1] if open_ else -1
        put = text[start:end] if edge.put is None else edge.put
        whole = edge.role is Role.WHOLE
        shown = "" if secret or not whole or put[:1] == "<" else put
        partner = -1 if whole else places[edge.other]
        parts.append(Part(put, edge.role, shown, partner, parent, edge.element, secret))
        if edge.role is Role.OPEN:
            open_.append(number)
    return (*pieces, text[at:]), tuple(parts)


def mentions(text: str, name: str) -> bool:
    """Whether a text has this name as a word of its own."""
    return name in text and bool(re.search(_word(name), text))


@lru_cache(maxsize=64)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    words = [_word(name) for name in sorted(names, key=len, reverse=True) if name]
    return re.compile("|".join((OWN.pattern, *words)))


def _word(name: str) -> str:
    return rf"(?<!\w){re.escape(name)}(?!\w)"
