"""A part of the check `negation`: whether one text denies more often than the other, or in more places."""

from __future__ import annotations

import re
from collections.abc import Sequence

from translator.checks.bounded import NOT_ONLY, ONLY
from translator.checks.listed_denials import NOUN_DENIED
from translator.checks.pair import Pair
from translator.checks.stand_ins import left_to_stand
from translator.language.cues import Cue, within
from translator.language.opposites.denying import denies_once, joined
from translator.language.opposites.excuses import EXCEPT, MOST, before, pairs, places
from translator.language.opposites.polarity import CONCORD, WITHOUT, denials, implied, unpaired
from translator.language.opposites.predicates import said_by_opposite
from translator.model import Span

NOT_WITHOUT = (ONLY, NOT_ONLY, "scarce")
"""Kinds that never say "without": "without a prescription" is not "on prescription only"."""
LONG = 160
"""Characters of a sentence in which several denials cannot be told apart."""
SHARED = re.compile(r"\b(?:n?or|neither|and)\b", re.IGNORECASE)
"""By which one denial is of several things."""


def not_in_both(pair: Pair, left: Sequence[Cue], right: Sequence[Cue]) -> tuple[list[Cue], list[Cue]]:
    """The words of each side but for each "without" that both have; all, where the source's "no" may be a part of it:
    "sugar-free, with no colours", «без сахара и красителей»."""
    if any(NOUN_DENIED.fullmatch(pair.source, *cue.span) for cue in denials(left)):
        return list(left), list(right)
    return unpaired(left, right)


def left_standing(pair: Pair, left: Sequence[Cue], right: Sequence[Cue], here: Span, there: Span) -> list[Cue]:
    """The words of the translation, without those that are just what the source denies, where it denies more often."""
    many = sum(cue.what == "own" for cue in left)
    if not 0 < len(denials(right)) < many or not implied(right):
        return list(right)
    kept = left_to_stand(pair, left, right, here, there)
    return [cue for cue in right if cue in kept or cue in denials(right)]


def denies_more(
    left: Sequence[Cue], right: Sequence[Cue], weak: Sequence[Cue], length: int, fewer: bool, shared: bool
) -> bool:
    """Whether the source denies more often than the translation, which has no word that may stand for a "not"; `weak`
    are those that might. In a long sentence, or a text that was not read by its sentences, only that it denies and the
    translation does not. `fewer`: what denies there cannot stand for more. `shared`: one stands for all."""
    denied = denials(left)
    if denials(right) and shared:
        return False
    if denials(right):
        many = sum(cue.what == "own" for cue in left)
        if fewer and not weak:
            many = len(denied)  # "without a referral we are unable to"
        return length <= LONG and many > len(right) and not implied(right)
    if denied and all(cue.what == WITHOUT for cue in denied):
        return {cue.what for cue in weak} == {ONLY, EXCEPT} or all(cue.what in NOT_WITHOUT for cue in weak)
    return bool(denied) and not weak


def denies_fewer(pair: Pair, left: Sequence[Cue], right: Sequence[Cue]) -> bool:
    """Whether the denials of the translation cannot stand for more of the source: in a language that denies as often,
    or as "without" is all that denies; but for "no" and "nor", as one "without" is said of several nouns."""
    if any(NOUN_DENIED.fullmatch(pair.source, *cue.span) for cue in denials(left)):
        return False
    return denies_once(pair.locale) or all(cue.what == WITHOUT for cue in denials(right))


def once_more(
    pair: Pair, left: Sequence[Cue], right: Sequence[Cue], weak: Sequence[Cue], here: Span, there: Span
) -> bool:
    """Whether the translation denies more often than the source does, which has no word left, `weak`, that may stand
    for a "not", no list of what is denied, and no "before"; in a language that denies as often as English."""
    own, others = denials(left), denials(right)
    if weak or not 0 < len(own) < len(others) or there[1] - there[0] > LONG or not denies_once(pair.locale):
        return False
    if before(pair.here, here) or any(cue.what == CONCORD for cue in (*left, *others)):
        return False
    if len(others) == len(own) + 2 and pairs(others) > pairs(own):
        return False  # "every", "none without"
    return SHARED.search(pair.source, *here) is None and not joined(pair.target, pair.locale, others)


def is_apart(pair: Pair, left: Sequence[Cue], right: Sequence[Cue], here: Span, there: Span) -> bool:
    """Whether one text denies in several places, and the other has not even as many words that may stand for that;
    an "only" may stand for two, and "until" may bring a "not" with it."""
    turning = bool(within(pair.here.turning, here) or within(pair.there.turning, there))
    for cues, others in ((left, right), (right, left)):
        # "If you do not bring it, you cannot be seen" is "only with it".
        possible = sum(2 if cue.what == ONLY else 1 for cue in others) + turning
        if (
            places(denials(cues)) > max(1, possible)
            and places(_plain(pair, cues, here, there, cues is left)) > possible
        ):
            return True
    return False


def _plain(pair: Pair, cues: Sequence[Cue], here: Span, there: Span, ours: bool) -> list[Cue]:
    """The denials of a part that the other text does not say by an opposite: "wear", "do not take off"."""
    text, other = (pair.source, pair.source_locale), (pair.target[slice(*there)], pair.locale)
    if not ours:
        text, other = (pair.target, pair.locale), (pair.source[slice(*here)], pair.source_locale)
    return [cue for cue in denials(cues)[:MOST] if not said_by_opposite(*text, cue.span, *other)]
