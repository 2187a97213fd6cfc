"""What a text denies, and by which words: "not" by itself, "only" or "un-" by its sense.

The words are in data/<language>.toml, under [negation]. One that denies by its sense may stand for a "not" of the other
text, but not for a word of its own kind as well: "except" is "außer", so with both there the "not" beside one is left
over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from translator.language.cues import Cue

WITHOUT = "without"
DENYING = ("own", WITHOUT)
"""Deny by themselves."""
UN = ("privative", "non")
"""What an "un-" and an English "non-" say."""
CONCORD = "concord"
"""Denies where nothing else does, and adds nothing to what does: "nunca" beside "no"."""
ANYHOW = "implied"
"""Words of no kind of their own: what they stand for in another language cannot be told."""

ILLNESS = "illness"
"""Nouns for what somebody lacks, as a "not" of the other text may say: "insomnia", "intolerance"."""
ASIDE = "aside"
"""Words that may stand for a "not" only where the other text does not name what is denied: "by itself"."""


def denials(cues: Sequence[Cue]) -> list[Cue]:
    """The cues that deny by themselves."""
    own = [cue for cue in cues if cue.what in DENYING]
    return own or [cue for cue in cues if cue.what == CONCORD]


def firm(cues: Sequence[Cue]) -> list[Cue]:
    """The cues, with those that deny where nothing else does as what denies by itself: "nunca en los dedos"."""
    alone = not any(cue.what in DENYING or cue.what == ANYHOW for cue in cues)
    return [Cue(DENYING[0], cue.span) if alone and cue.what == CONCORD else cue for cue in cues]


def unpaired(here: Sequence[Cue], there: Sequence[Cue]) -> tuple[list[Cue], list[Cue]]:
    """The cues of both sides but for each "without" that the other has as well; all, where a word goes with one: "sans
    sucre ni alcool"."""
    both = min(sum(cue.what == WITHOUT for cue in cues) for cues in (here, there))
    if any(cue.what == CONCORD for cue in (*here, *there)):
        both = 0
    return _without_first(here, both), _without_first(there, both)


def _without_first(cues: Sequence[Cue], many: int) -> list[Cue]:
    """The cues but for so many that say "without", the first."""
    kept = []
    for cue in cues:
        if many and cue.what == WITHOUT:
            many -= 1
        else:
            kept.append(cue)
    return kept


def implied(cues: Sequence[Cue]) -> list[Cue]:
    """The cues that deny by their sense."""
    return [cue for cue in cues if cue.what not in DENYING and cue.what != CONCORD]


def spare(cues: Sequence[Cue], others: Sequence[Cue]) -> list[Cue]:
    """The cues that deny by their sense, without those that stand for one of their kind among the others. Those of
    no kind, and what is said aside, are all left."""
    there = Counter(cue.what for cue in implied(others))
    for kind in (ANYHOW, ASIDE):
        there.pop(kind, None)
    left = []
    for cue in implied(cues):
        if there[cue.what] > 0:
            there[cue.what] -= 1
        else:
            left.append(cue)
    return left
