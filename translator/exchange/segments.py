"""A message cut into sentences for CAT tools, with what stands between them, and put together again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from translator.exchange.codes import Code, Token, coded, restored, split
from translator.exchange.units import Part
from translator.language.matching.alignment import align
from translator.language.sentences import sentences
from translator.locales import language_of
from translator.model import Span

MOST = 40
"""Of a text with more sentences, and as many others in its translation, nothing is aligned: it is one segment."""
UNSPACED = frozenset({"zh", "ja", "yue"})
"""Languages with nothing between two sentences."""

Pair = tuple[Span, Span]


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence of a text with its translation; or what stands between two (`gap`)."""

    source: tuple[Token, ...]
    target: tuple[Token, ...]
    gap: bool = False


def pieces(source: str, target: str, source_locale: str, locale: str, whole: bool = False) -> list[Piece]:
    """Both texts in pieces, in order; with `whole` in one. Law: the pieces' sources are the source, their targets the
    target. Where no translation is there yet, gaps alone have one."""
    here, there = coded(source, target)
    pairs = [((0, len(source)), (0, len(target)))] if whole else _pairs(source, target, source_locale, locale)
    pairs = _whole(pairs, _inner(here), _inner(there))
    gaps = _between(pairs, (len(source), len(target)))
    places = [pair for gap, pair in zip(gaps, [*pairs, None], strict=True) for pair in (gap, pair) if pair]
    left = split(here, [one[0][1] for one in places[:-1]])
    right = split(there, [one[1][1] for one in places[:-1]])
    found = [Piece(one, other, number % 2 == 0) for number, (one, other) in enumerate(zip(left, right, strict=True))]
    kept = [piece for piece in found if piece.source or piece.target]
    return kept if target else [_unfilled(piece, locale) for piece in kept]


def put_together(parts: Iterable[Part], source: str) -> str:
    """The translation of a text from its parts as a file has them. A sentence may be left without one, as where two
    were made one: then the gap before it goes too. A gap that the file lost is the source's. Raises LostCodeError."""
    written: list[str] = []
    gap, empty = "", False
    for part in parts:
        if part.gap:
            gap = gap or restored(part.source if part.target is None else part.target, source)
        elif part.target:
            written += (gap, restored(part.target, source))
            gap, empty = "", False
        else:
            empty = True
    return "".join((*written, "" if empty else gap)) if written else ""


def _unfilled(piece: Piece, locale: str) -> Piece:
    if not piece.gap:
        return piece
    return Piece(piece.source, () if language_of(locale) in UNSPACED else piece.source, gap=True)


def _pairs(source: str, target: str, source_locale: str, locale: str) -> list[Pair]:
    """The sentences of both that stand for each other."""
    here, there = sentences(source, source_locale), sentences(target, locale)
    if not here or (target and not there):
        return [((0, len(source)), (0, len(target)))]
    if not target:
        return [(span, (0, 0)) for span in here]
    if len(here) == len(there):
        return list(zip(here, there, strict=True))
    if max(len(here), len(there)) > MOST or len(here) == 1 or len(there) == 1:
        return [(_over(here), _over(there))]
    return _aligned(source, target, here, there, source_locale, locale)


def _aligned(
    source: str, target: str, here: Sequence[Span], there: Sequence[Span], source_locale: str, locale: str
) -> list[Pair]:
    beads = align([source[a:b] for a, b in here], [target[a:b] for a, b in there], source_locale, locale)
    groups: list[list[Span]] = []
    for bead in beads:
        if groups and (0 in (_size(bead.source), _size(bead.target)) or 0 in map(_size, groups[-1])):
            groups[-1] = [(groups[-1][0][0], bead.source[1]), (groups[-1][1][0], bead.target[1])]
        else:
            groups.append([bead.source, bead.target])
    return [(_over(here[slice(*one)]), _over(there[slice(*other)])) for one, other in groups]


def _size(span: Span) -> int:
    return span[1] - span[0]


def _over(spans: Sequence[Span]) -> Span:
    return spans[0][0], spans[-1][1]


def _inner(tokens: Sequence[Token]) -> list[Span]:
    """The spans of the codes."""
    found, at = [], 0
    for token in tokens:
        size = len(token.text if isinstance(token, Code) else token)
        if isinstance(token, Code):
            found.append((at, at + size))
        at += size
    return found


def _whole(pairs: Sequence[Pair], here: Sequence[Span], there: Sequence[Span]) -> list[Pair]:
    """The pairs, made one where a code stands over the end of one."""
    found: list[Pair] = []
    for pair in pairs:
        before = found[-1] if found else None
        if before and (_cuts(here, before[0], pair[0]) or _cuts(there, before[1], pair[1])):
            found[-1] = ((before[0][0], pair[0][1]), (before[1][0], pair[1][1]))
        else:
            found.append(pair)
    return found


def _cuts(codes: Sequence[Span], before: Span, after: Span) -> bool:
    """Whether a code stands over the end of the one or the beginning of the other."""
    for place in (before[1], after[0]):
        at = bisect_left(codes, (place,)) - 1
        if at >= 0 and codes[at][1] > place:
            return True
    return False


def _between(pairs: Sequence[Pair], ends: tuple[int, int]) -> list[Pair]:
    """What stands before, between and behind the pairs."""
    edges: list[Pair] = [((0, 0), (0, 0)), *pairs, ((ends[0], ends[0]), (ends[1], ends[1]))]
    return [((left[0][1], right[0][0]), (left[1][1], right[1][0])) for left, right in pairwise(edges)]
