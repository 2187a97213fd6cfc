"""A part of the check `negation`: what the source says is left undone, without a "not", and the translation does.

    source       Skip the dose if you have vomited.
    translation  Примите дозу, если вас вырвало.

Nothing is said where the translation has a word that denies, by itself or by its sense.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from translator.checks.pair import Pair
from translator.language.cues import Cue, within
from translator.language.matching.vocabulary import SOURCE
from translator.language.opposites.denying import beginning
from translator.language.opposites.polarity import denials
from translator.language.opposites.predicates import predicates
from translator.language.tally import pieces_with
from translator.model import Span


class Refrained(NamedTuple):
    """How English says that something is left undone, or is not so; and what is said where it is done, or is so."""

    said: re.Pattern[str]
    done: frozenset[str] = frozenset()
    modal: str = ""
    side: str = ""
    words: str = ""


def _phrase(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


REFRAINED = (
    Refrained(
        _phrase(
            r"(?<!not )(?<!n't )(?<!never )(?:skip|leave out|omit) (?:the|this|that|your) (?:\w+ )?"
            r"(?:dose|injection|tablet|pill|capsule|medicine|jab)s?|(?:is|are|be) withheld"
        ),
        frozenset({"take", "insert", "use"}),
    ),
    Refrained(
        _phrase(r"(?<!not )(?<!n't )keep (?:\w+ ){1,2}out of (?:the|your|their|his|her) eyes?"), frozenset({"use"})
    ),
    Refrained(
        _phrase(r"(?<!not )(?<!n't )leave (?:\w+ ){1,2}alone"),
        frozenset({"remove", "open", "change", "scratch", "pick"}),
    ),
    Refrained(_phrase("out of the question|(?:is|are) a (?:very )?bad idea"), modal="may"),
    Refrained(_phrase("no harm in|never hurts?|(?:does not|doesn't|won't) hurt to"), side="safety:unsafe"),
    Refrained(_phrase("(?:is|are) (?:useless|ineffective|no use)"), frozenset({"help", "work"})),
    Refrained(_phrase("makes? no difference|(?:does not|doesn't) matter"), words="matters"),
    Refrained(_phrase("(?:nothing|not|isn't|aren't) unusual|nothing out of the ordinary"), side="often:rarely"),
)
SIGNS = re.compile(
    "skip|leave|omit|withheld|keep|question|idea|harm|hurt|use|ineffective|difference|matter|unusual|ordinary",
    re.IGNORECASE,
)
"""Without any of these none of it is said."""
NEXT = re.compile(r"\bnext\b", re.IGNORECASE)
"""And what is done is done then: "skip it and take the next"."""
BESIDE = re.compile(
    r"\b(?:not|never|no longer|unless|until|only|before|instead|rather|but|next)\b|n['’]t\b", re.IGNORECASE
)
"""Where the source says so besides, what the translation does may be something else."""


def refrained(pair: Pair, right: Sequence[Cue], here: Span, there: Span) -> Span | None:
    """Where the source says that something is left undone that its counterpart does."""
    for kind in REFRAINED if _telling()(pair.source[slice(*here)]) else ():
        said = kind.said.search(pair.source, *here)
        if said and not _denied(kind, right) and not BESIDE.search(pair.source, here[0], said.start()):
            return said.span() if _is_done(pair, kind, here, there) else None
    return None


@cache
def _telling() -> Callable[[str], int]:
    """How many pieces of a text have one of SIGNS."""
    return pieces_with(SOURCE, SIGNS)


def _denied(kind: Refrained, right: Sequence[Cue]) -> bool:
    """Whether a translation denies; where it is one side of two or a word, whether it does so by itself."""
    return bool(denials(right) if kind.side or kind.words else right)


def _is_done(pair: Pair, kind: Refrained, here: Span, there: Span) -> bool:
    """Whether a translation says what is done where the source leaves it undone."""
    if kind.modal:
        return any(cue.what == kind.modal for cue in within(pair.there.modals, there))
    if kind.side:
        both = ((pair.here, here), (pair.there, there))
        ours, theirs = ({cue.what for cue in within(reading.contrasts, part)} for reading, part in both)
        return kind.side in theirs - ours
    if kind.words:
        words = beginning(kind.words, pair.locale)
        return bool(words and words.search(pair.target, *there))
    if any(cue.what.startswith("effect:ineff") for cue in within(pair.there.contrasts, there)):
        return False
    if NEXT.search(pair.source, *here):
        return False
    done = {cue.what for cue in within(predicates(pair.target, pair.locale), there)}
    return not kind.done.isdisjoint(done)
