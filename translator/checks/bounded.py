"""A part of the check `negation`: "only", "hardly" and "unless", which bound what is said.

    source       Do not drive unless your doctor agrees.
    translation  Fahren Sie nicht, wenn Ihr Arzt zustimmt.

    source       Use it only on the face.
    translation  Utilisez-le sur le visage.

Nothing is said where the other text bounds it in a way of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from translator.checks.pair import Pair
from translator.language.cues import Cue, holder, within
from translator.language.opposites.denying import CLAUSE, beginning, clause_of, listed
from translator.language.opposites.excuses import MOST, TAKEN
from translator.language.opposites.polarity import ANYHOW, CONCORD, DENYING, WITHOUT, denials, spare
from translator.language.opposites.predicates import denied_by, predicates
from translator.model import Span

ONLY, NOT_ONLY = "only", "not_only"
BOUNDING = (ONLY, "except", "implied", "scarce")
UNLESS = re.compile("unless", re.IGNORECASE)
HARDLY = re.compile("(?:hardly|barely|scarcely)(?! had| ever)|(?:almost|next to|as good as) n", re.IGNORECASE)
SLIGHT = frozenset({"strength:weak", "size:small", "amount:less", "often:rarely", "likelihood:unlikely"})
"""Sides of opposites by which "hardly" is said."""
BARE_ONLY = re.compile(
    r"(?<!need )(?<!needs )(?<!if )(?<!is )(?<!not )(?<!once )\b(?:only|solely|exclusively)\b"
    r"(?! (?:one|an?|the|if|half|takes?|\d))",
    re.IGNORECASE,
)
"""An "only" that is said by a word of its own: not "you need only", "the only", "only one"."""
EVERY = re.compile(r"\b(?:any|every|all|each|who|which)(?:one|body|ever)?\b", re.IGNORECASE)
"""May be what the "anyone" of a translation says."""
ONE = re.compile(r"\b(?:one|once|single|just)\b", re.IGNORECASE)
EITHER = re.compile("with or without|(?:whether )?or not", re.IGNORECASE)
WHETHER = re.compile(r"\bwhether\b", re.IGNORECASE)
Both = tuple[list[Cue], list[Cue]]
"""Words of the source, and of the translation, that do not say the same."""


def bounded(pair: Pair, left: Sequence[Cue], right: Sequence[Cue], here: Span, part: Span) -> Iterator[Both]:
    """That "only" became "not only", or the other way round; that an "unless" was lost, and its "not" was not."""
    kinds, others = {cue.what for cue in left}, {cue.what for cue in right}
    for bound, other in ((ONLY, NOT_ONLY), (NOT_ONLY, ONLY)):
        swapped = bound in kinds and other in others and other not in kinds and bound not in others
        denied = denials(left) if bound == ONLY else denials(right)
        if swapped and not denied:  # "no es solo", "isn't \"just a\""
            yield [cue for cue in left if cue.what == bound], [cue for cue in right if cue.what == other]
    either = [cue for cue in left if EITHER.fullmatch(pair.source, *cue.span)]
    if either and ONLY in others and ONLY not in kinds:
        yield either, [cue for cue in right if cue.what == ONLY]
    own = [cue for cue in right if cue.what in DENYING]
    if either and not denials(left) and {cue.what for cue in own} == {*DENYING}:  # "not without"
        yield either, own
    elif either and not denials(left) and (denied := _denied_anyway(pair, either[0], right, here, part)):
        yield either, denied
    bare = not right and not denials(left) and not within(pair.there.turning, part)
    hardly = [cue for cue in left if cue.what == "scarce" and HARDLY.match(pair.source, cue.span[0])]
    if hardly and bare and SLIGHT.isdisjoint(cue.what for cue in within(pair.there.contrasts, part)):
        yield hardly, []
    conditions = [cue for cue in left if cue.what == "except" and UNLESS.match(pair.source, *cue.span)]
    if conditions and len(denials(left)) == 1 and _even_if_not(pair, [*denials(right), *spare(right, left)], part):
        yield conditions, list(right)
        return
    once = len(denials(left)) == len(denials(right)) == 1
    if conditions and (once or bare) and others.isdisjoint(BOUNDING) and not within(pair.there.turning, part):
        yield conditions, []


def _even_if_not(pair: Pair, right: Sequence[Cue], part: Span) -> bool:
    """Whether all that a translation denies stands behind an "even if": "stop it, even if he does not agree"."""
    even_if = beginning("even_if", pair.locale)
    if even_if is None or not right or not {cue.what for cue in right} <= {ANYHOW, *DENYING}:
        return False
    found = even_if.search(pair.target, *part)
    if found is None:
        return False
    clause = clause_of(pair.target, found.span(), part)
    return all(clause[0] <= cue.span[0] < clause[1] for cue in right)


def _denied_anyway(pair: Pair, either: Cue, right: Sequence[Cue], here: Span, there: Span) -> list[Cue]:
    """The denials of a translation that deny what the source says is so whether or not something else is: "take it
    whether you have eaten or not", "ne le prenez pas"; or that make none with a "without": "no … sin"."""
    begins = WHETHER.search(pair.source, here[0], either.span[0])
    ends = CLAUSE.search(pair.source, either.span[1], here[1])
    end = ends.start() if ends else here[1]
    case = (begins.start(), either.span[1]) if begins else (either.span[0], end)
    said = within(predicates(pair.source, pair.source_locale), here)
    inside = {cue.what for cue in said if case[0] <= cue.span[0] < case[1]}
    main = {cue.what for cue in said} - inside
    for cue in [cue for cue in denials(right) if begins and cue.what != WITHOUT][:MOST]:
        denied = denied_by(pair.target, pair.locale, cue.span, TAKEN)
        if denied & main and denied.isdisjoint(inside):
            return [cue]
    is_said = holder(cue.span for cue in right)
    without = [cue for cue in within(pair.there.turning, there) if not is_said(cue.span)]
    nots = [cue for cue in right if cue.what == ANYHOW and without and cue.span[1] <= without[0].span[0]]
    return nots if not denials(right) else []


def anybody(pair: Pair, left: Sequence[Cue], right: Sequence[Cue], here: Span, there: Span) -> tuple[Span, Span] | None:
    """The "only" of a source, and the "anyone" of its counterpart, which bounds nothing: "jeder darf"."""
    only = [cue for cue in left if cue.what == ONLY]
    anyone = beginning("anyone", pair.locale) if only else None
    bounds = {ONLY, NOT_ONLY, CONCORD, *BOUNDING, *DENYING}
    if anyone is None or any(cue.what in bounds for cue in right) or any(cue.what == NOT_ONLY for cue in left):
        return None
    found = anyone.search(pair.target, *there)
    return (only[0].span, found.span()) if found and not EVERY.search(pair.source, *here) else None


def unbounded(pair: Pair, left: Sequence[Cue], right: Sequence[Cue], here: Span, there: Span) -> Span | None:
    """The "only" of a part of the source whose counterpart denies, bounds and turns nothing."""
    bounds = {NOT_ONLY, *BOUNDING} - {ONLY}
    if right or within(pair.there.turning, there) or any(cue.what in bounds for cue in left):
        return None
    if not any(cue.what == ONLY for cue in left) or denials(left) or ONE.search(pair.source, *here):
        return None
    only, said = BARE_ONLY.search(pair.source, *here), listed("bounding", pair.locale)
    return only.span() if only and not (said and said.search(pair.target, *there)) else None
