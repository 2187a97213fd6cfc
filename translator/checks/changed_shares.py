"""A part of the check `exchanged`: how many of something belong to which time, group or choice.

    source       Take two tablets in the morning and one in the evening.
    translation  Nehmen Sie morgens eine und abends zwei Tabletten.

Told by the order alone: where a sentence has two numbers and two times, and of the first two of these four one is a
number and one a time, they belong together, as do the last two.
"""

from __future__ import annotations

from collections.abc import Sequence

from translator.language.numbers.quantity import Quantity
from translator.model import Span

KINDS = frozenset({"count", "fraction"})
Two = tuple[Span, Span]


def changed_shares(
    numbers: tuple[Sequence[Quantity], Sequence[Quantity]], names: tuple[Two, Two]
) -> tuple[Two, Two] | None:
    """The two numbers of a sentence, in the source and in the translation, if each belongs to the other name there.
    `names` are the places of two names in both texts, in the same order, `numbers` all that the sentence counts."""
    here, there = (_shares(_two_of(found, two), two) for found, two in zip(numbers, names, strict=True))
    if not (here and there) or [one.low for one in here] != [one.low for one in reversed(there)]:
        return None
    ours, theirs = (sorted(one.span for one in found) for found in (here, there))
    return (ours[0], ours[1]), (theirs[0], theirs[1])


def _two_of(numbers: Sequence[Quantity], names: Two) -> Sequence[Quantity]:
    """The two numbers of one unit that a sentence has, one of which may lack it; none where it has others. What may be
    an article, and has no unit, counts only where it is one of two."""
    apart = [one for one in numbers if not any(one.span[0] < name[1] and name[0] < one.span[1] for name in names)]
    surely = [one for one in apart if one.sure or one.unit]
    found = surely if len(surely) > 1 else apart
    same = len({one.unit for one in found if one.unit}) < 2 and len({one.low for one in found}) == 2
    return found if len(found) == 2 and same and all(one.kind in KINDS and not one.is_range for one in found) else ()


def _shares(numbers: Sequence[Quantity], names: Two) -> list[Quantity]:
    """The numbers that belong to the first and to the second name, where the four stand two by two."""
    four = sorted([(one.span, one) for one in numbers] + [(name, None) for name in names], key=lambda placed: placed[0])
    shares = {}
    for two in (four[:2], four[2:]):
        counted = [one for _, one in two if one is not None]
        named = [span for span, one in two if one is None]
        if len(counted) != 1 or len(named) != 1:
            return []
        shares[named[0]] = counted[0]
    return [shares[name] for name in names]
