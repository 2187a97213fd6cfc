"""A part of the checks `direction` and `exchanged`: two opposites of a sentence that changed places.

    source       A mild loss in the left ear; the right ear is normal.
    translation  Eine leichte Minderung im rechten Ohr; das linke Ohr ist normal.

Told by the words beside them that both texts have: where all of those that stand at one opposite in the source stand
at the other one in the translation, on both sides.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from translator.checks.anchors import anchors, joining
from translator.checks.pair import Pair
from translator.language.cues import Cue, within
from translator.language.lexicon import lexicon
from translator.language.opposites.denying import listed
from translator.language.opposites.polarity import denials
from translator.language.reading import prose
from translator.model import Span

NEARER = 4
"""By so many characters, at least, is a word nearer to one of two."""
ORDER = "order:"
"""Before and after may change places with what is done."""
BOUND = "bound:"
"""Where "from" and "until" stand behind their times, each stands at the next one as well."""
SET_APART = re.compile(r"\b(?:not|rather than|instead of)\s+(?:in |on |with |the |your |a |an )*\Z", re.IGNORECASE)
"""What says in English that the next word is not so."""
BESIDE = 6
"""Characters between a "not" and the word that it sets apart: an article."""
Two = tuple[Cue, Cue]
"""The opposites of a text, one of each, in the same order in both texts."""


def changed_places(
    pair: Pair, parts: tuple[Span, Span], left: Sequence[Cue], right: Sequence[Cue]
) -> Iterator[tuple[list[Cue], list[Cue]]]:
    """The opposites that a sentence of both texts has once each, with other words at each in the translation."""
    unlike = (ORDER, BOUND) if lexicon(pair.locale).settings.get("postpositions") else ORDER
    both = [(here, there) for here, there in opposites(left, right) if not here[0].what.startswith(unlike)]
    known = anchors(pair, parts) if both else []
    for here, there in both:
        if are_exchanged(pair, known, here, there) and not _is_set_apart(pair, parts, here, there):
            yield _in_order(here), _in_order(there)


def _is_set_apart(pair: Pair, parts: tuple[Span, Span], here: Two, there: Two) -> bool:
    """Whether both texts say of the same one of two opposites that it is not so: "in cold, not hot, water", "sıcak
    değil soğuk suda". Then the order of the two says nothing."""
    ours = [SET_APART.search(pair.source, parts[0][0], cue.span[0]) is not None for cue in here]
    behind = bool(lexicon(pair.locale).settings.get("postpositions"))
    words = [cue.span for cue in denials(within(pair.there.negations, parts[1]))]
    words += [match.span() for match in _instead(pair.locale).finditer(pair.target, *parts[1])]
    theirs = [any(_is_beside(cue.span, word, behind) for word in words) for cue in there]
    return ours == theirs and len({*ours}) > 1


def _is_beside(span: Span, word: Span, behind: bool) -> bool:
    """Whether a "not" stands right before a word, or right behind it where the language has it there."""
    return 0 <= (word[0] - span[1] if behind else span[0] - word[1]) <= BESIDE


@lru_cache(maxsize=32)
def _instead(locale: str) -> re.Pattern[str]:
    return listed("instead", locale) or re.compile("(?!)")


def _in_order(cues: Two) -> list[Cue]:
    return sorted(cues, key=lambda cue: cue.span)


def opposites(left: Sequence[Cue], right: Sequence[Cue]) -> Iterator[tuple[Two, Two]]:
    """By pair of opposites the words for its two sides, where each text has one for each."""
    sides = _sides(right)
    for name, said in _sides(left).items():
        others = sides.get(name, {})
        if len(said) != 2 or said.keys() != others.keys():
            continue
        if all(len(cues) == 1 for found in (said, others) for cues in found.values()):
            (one,), (two,) = said.values()
            (first,), (second,) = (others[what] for what in said)
            if one.span != two.span and first.span != second.span:
                yield (one, two), (first, second)


def _sides(cues: Sequence[Cue]) -> dict[str, dict[str, list[Cue]]]:
    found: dict[str, dict[str, list[Cue]]] = defaultdict(lambda: defaultdict(list))
    for cue in cues:
        found[cue.what.split(":")[0]][cue.what].append(cue)
    return found


def are_exchanged(pair: Pair, both: Sequence[tuple[Span, Span]], here: Two, there: Two) -> bool:
    """Whether all words of both texts that are nearer to one of two opposites are nearer to the other one in the
    translation, and each of the opposites has one."""
    source, target = prose(pair.source), prose(pair.target)
    joined = joining(pair.source_locale), joining(pair.locale)
    owners = []
    for ours, theirs in both:
        owner, other = _nearer(source, ours, here, joined[0]), _nearer(target, theirs, there, joined[1])
        if owner is None or other is None:
            continue
        if owner == other:
            return False
        owners.append(owner)
    return len({*owners}) > 1


def _nearer(text: str, span: Span, two: Two, joined: re.Pattern[str]) -> int | None:
    """Which of two words is nearer to a place: the one with fewer marks and words that join between, else with
    fewer characters; None where that is neither, or the place is a part of one."""
    if any(span[0] < cue.span[1] and cue.span[0] < span[1] for cue in two):
        return None
    gaps = [sorted((span, cue.span)) for cue in two]
    marks = [len(joined.findall(text, gap[0][1], gap[1][0])) for gap in gaps]
    if marks[0] != marks[1]:
        return int(marks[1] < marks[0])
    far = [gap[1][0] - gap[0][1] for gap in gaps]
    return int(far[1] < far[0]) if abs(far[0] - far[1]) >= NEARER else None
