"""A part of the check `contrast`: what one "not" denies of two things, the translation denies of one alone.

source       Never refill an ampoule or use the same needle twice.
translation  Füllen Sie nie eine Ampulle nach; dieselbe Nadel dürfen Sie zweimal benutzen.

Only where the translation denies once, in a clause in which one of the two is named and the other is not, and has no
word that may deny the other one.
"""

from __future__ import annotations

import re

from translator.checks.anchors import LONGEST, anchors
from translator.checks.exchanged_denials import LETTER, STAYING, not_light, parting, trimmed
from translator.checks.pair import Pair
from translator.language.cues import begins_in, within
from translator.language.opposites.denying import beginning
from translator.language.opposites.polarity import denials
from translator.model import Span

SPLIT = re.compile(r"\b(?:n?or|and (?:never|not|do not|don['’]t))\b", re.IGNORECASE)
"""Stands between two things that are both denied."""
ENDS = re.compile(
    r"[;:()–—]|[.!?](?=\s|$)|,(?= (?:but|so|as|since)\b)"
    r"|\b(?:but|because|if|when|until|unless|before|while|as|for at least)\b",
    re.IGNORECASE,
)
"""Behind which nothing more is denied."""
HALVED = re.compile(r"\b(?:but|yet|though|although|however|except|whereas)\b", re.IGNORECASE)
"""Where the source sets one apart from the other itself."""
STRONG = re.compile(r"[;:؛]|[.!?؟](?=\s)")
"""Parts two clauses each of which has its own verb, as a dash does not: «нельзя есть, за два часа — пить»."""


def cut_denial(pair: Pair, here: Span, there: Span) -> tuple[Span, Span] | None:
    """What the source denies, and the clause of the translation that denies one of two things."""
    if max(len(pair.source), len(pair.target)) > LONGEST or HALVED.search(pair.source, *here):
        return None
    own = [cue for cue in denials(within(pair.here.negations, here)) if cue.what == "own"]
    theirs = [cue for cue in denials(within(pair.there.negations, there)) if cue.what == "own"]
    split = SPLIT.search(pair.source, own[0].span[1], here[1]) if own else None
    if split is None or len(theirs) != 1:
        return None
    ends = ENDS.search(pair.source, own[0].span[1], here[1])
    end = ends.start() if ends else here[1]
    clause = _clause(pair, theirs[0].span, there)
    if clause is None or end < split.end() or _may_deny(pair, clause, there):
        return None
    both = not_light(pair, (here, there), anchors(pair, (here, there)))
    first = [other for one, other in sorted(both) if own[0].span[1] <= one[0] < split.start()][-1:]
    second = [other for one, other in sorted(both) if split.end() <= one[0] < end][:1]
    sides = [begins_in(clause, span) for span in (*first, *second)]
    if sides in ([True, False], [False, True]):
        return trimmed(pair.source, (own[0].span[0], end)), trimmed(pair.target, clause)
    return None


def _clause(pair: Pair, denial: Span, there: Span) -> Span | None:
    """The clause of a denial of the translation, between two strong marks or words like "but"; None for all."""
    but = parting(pair.locale)
    ends = [match.span() for pattern in (STRONG, but) if pattern for match in pattern.finditer(pair.target, *there)]
    start = max((end for _, end in ends if end <= denial[0]), default=there[0])
    last = min((first for first, _ in ends if first >= denial[1]), default=there[1])
    apart = LETTER.search(pair.target, there[0], start) or LETTER.search(pair.target, last, there[1])
    return (start, last) if apart else None


def _may_deny(pair: Pair, clause: Span, there: Span) -> bool:
    """Whether a word outside of a clause may deny, or says that something is so as well."""
    as_well = beginning("as_well", pair.locale)
    if as_well is None or as_well.search(pair.target, there[0], clause[0]) or as_well.search(pair.target, clause[1]):
        return True
    cues = within(pair.there.negations, there)
    return any(not begins_in(clause, cue.span) and cue.what not in STAYING for cue in cues)
