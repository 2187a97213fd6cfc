"""Which blocks of a translated page stand for which blocks of its source: by what they are, and as sentences align.

The order is the page's on both sides; a heading stands for a heading of its level, a title for a title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from translator.language.matching.alignment import align
from translator.model import Kind, Segment, Span

SHAPES = {(1, 1): log(0.95), (1, 0): log(0.02), (0, 1): log(0.02), (1, 2): log(0.002), (2, 1): log(0.002)}
WHOLE = 10_000
"""The product of two pages' blocks up to which they are aligned at once."""
MOST = 2_000
"""Blocks; more between two headings are not aligned."""
SURE = 0.9
"""A person reads what was aligned: a pair is worth that from such a share of the likelihood on."""
IMPOSSIBLE = -60.0
UNLIKELY = -6.0
"""Two blocks of different kinds, or headings of different levels: a translator has changed the page."""
LINK = -1.0
ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)[^\s)>\"']+|\]\(([^\s)]+)")
NAMED = re.compile(r'(<\w+ id="\w+">): (.+)')
"""The line of a note that says where a set-aside tag leads."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Blocks that stand for each other, as ranges of their indexes; one may be empty. `sure`: hardly another alignment
    is likely."""

    source: Span
    target: Span
    sure: bool

    @property
    def single(self) -> bool:
        """One block for one."""
        return self.source[1] - self.source[0] == self.target[1] - self.target[0] == 1


def pairs(source: Sequence[Segment], target: Sequence[Segment], source_locale: str, locale: str) -> tuple[Pair, ...]:
    """The blocks of both pages, aligned in order. Neither page may be empty. Long ones are aligned by their headings
    first, then between them."""
    if len(source) * len(target) <= WHOLE:
        return _pairs(source, target, source_locale, locale)
    heads = _headings(source), _headings(target)
    if not all(heads) or len(heads[0]) * len(heads[1]) > len(source) * len(target) / 2:
        return _pairs(source, target, source_locale, locale)
    found = pairs([source[at] for at in heads[0]], [target[at] for at in heads[1]], source_locale, locale)
    sure = [(heads[0][pair.source[0]], heads[1][pair.target[0]]) for pair in found if pair.single and pair.sure]
    result: list[Pair] = []
    here, there = 0, 0
    for i, j in (*sure, (len(source), len(target))):
        between = _between(source[here:i], target[there:j], source_locale, locale)
        result += (_moved(pair, here, there) for pair in between)
        if i < len(source):
            result.append(Pair((i, i + 1), (j, j + 1), True))
        here, there = i + 1, j + 1
    return tuple(result)


def _headings(segments: Sequence[Segment]) -> list[int]:
    return [at for at, segment in enumerate(segments) if segment.kind is Kind.HEADING]


def _between(source: Sequence[Segment], target: Sequence[Segment], source_locale: str, locale: str) -> tuple[Pair, ...]:
    if not source and not target:
        return ()
    if not source or not target or max(len(source), len(target)) > MOST:
        return (Pair((0, len(source)), (0, len(target)), False),)
    return _pairs(source, target, source_locale, locale)


def _moved(pair: Pair, here: int, there: int) -> Pair:
    (i, i2), (j, j2) = pair.source, pair.target
    return Pair((i + here, i2 + here), (j + there, j2 + there), pair.sure)


def _pairs(source: Sequence[Segment], target: Sequence[Segment], source_locale: str, locale: str) -> tuple[Pair, ...]:
    if max(len(source), len(target)) > MOST:
        return (Pair((0, len(source)), (0, len(target)), False),)
    links = [_addresses(segment) for segment in source], [_addresses(segment) for segment in target]

    def prior(here: Span, there: Span) -> float:
        shape = here[1] - here[0], there[1] - there[0]
        weight = SHAPES.get(shape, IMPOSSIBLE)
        if shape == (1, 1):
            weight += _alike(source[here[0]], target[there[0]])
            weight += LINK * len(links[0][here[0]] ^ links[1][there[0]])
        elif 0 not in shape:
            both = (*source[slice(*here)], *target[slice(*there)])
            weight += 0.0 if len({(one.kind, one.level) for one in both}) == 1 else IMPOSSIBLE
        return weight

    texts = [segment.text for segment in source], [segment.text for segment in target]
    found = align(*texts, source_locale, locale, prior, SURE)
    return tuple(Pair(bead.source, bead.target, bead.sure) for bead in found)


def fitted(source: Segment, target: Segment) -> str:
    """The translated block's text with its set-aside tags named as those of the source that lead to the same places,
    the others in order; as it is where it has others than the source."""
    wanted, have = named(source), named(target)
    if sorted(map(_element, wanted)) != sorted(map(_element, have)):
        return target.text
    names: dict[str, str] = {}
    left = dict(wanted)
    for same_place in (True, False):
        for tag, address in have.items():
            if tag in names:
                continue
            fits = (one for one in left if _element(one) == _element(tag) and (not same_place or left[one] == address))
            if (name := next(fits, None)) is not None:
                names[tag] = name
                del left[name]
    if not names:
        return target.text
    return re.sub("|".join(map(re.escape, names)), lambda match: names[match[0]], target.text)


def _element(tag: str) -> str:
    return tag.partition(" ")[0]


def _alike(one: Segment, other: Segment) -> float:
    meta = (Kind.META, Kind.ATTRIBUTE)
    if one.kind in meta or other.kind in meta:
        return 0.0 if (one.kind, one.marker) == (other.kind, other.marker) else IMPOSSIBLE
    if one.kind is not other.kind:
        return UNLIKELY
    return 0.0 if one.level == other.level else UNLIKELY


def _addresses(segment: Segment) -> frozenset[str]:
    found = {match[1] or match[0] for match in ADDRESS.finditer(segment.text)}
    return frozenset(found | set(named(segment).values()))


def named(segment: Segment) -> dict[str, str]:
    """Where each set-aside tag of a text leads, by the tag as it stands there."""
    return {match[1]: match[2] for line in segment.note.splitlines() if (match := NAMED.fullmatch(line))}
