"""A part of the check `negation`: a "not" of a condition or a reason that one text has, and the other has not.

source       Do not take this medicine if you use warfarin.
translation  Nehmen Sie dieses Arzneimittel nicht ein, wenn Sie kein Warfarin einnehmen.

Looked at are sentences that have one "if", or one "because", in both texts, which deny the rest of the sentence alike.
What the one clause denies must be named in the other, which has no word that may deny it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from translator.checks.anchors import LONGEST
from translator.checks.bounded import ONLY
from translator.checks.pair import Pair
from translator.language.cues import Cue, begins_in, within
from translator.language.matching.denied import Part, is_denied_named
from translator.language.matching.vocabulary import SOURCE
from translator.language.opposites.denying import IN_CLAUSE, beginning, verb_last
from translator.language.opposites.excuses import EXCEPT
from translator.language.opposites.polarity import denials
from translator.language.opposites.predicates import said_by_opposite
from translator.language.reading import Reading
from translator.model import Span

IF, BECAUSE = "if_clause", "because_clause"
BOUNDING = frozenset({ONLY, "not_only", EXCEPT})
"""Kinds of words with which a "not" is another's: "only if you agree", "not if you do not agree"."""
AGAIN = frozenset({"prevent", "cease", "privative", "illness", "scarce"})
"""Kinds of words that a "not" beside them undoes: «не исключаете»."""
EVER = re.compile(r"\bever\b", re.IGNORECASE)
"""Denies nothing: "if you have ever had"."""
EVEN = re.compile(r"\beven\b", re.IGNORECASE)
"""With an "even" a condition is none: "even when it isn't in use"."""
COMPARED = re.compile(r"\b(?:than|under|below|over|above|worst|most|least|hardly|late|miss\w*)\b", re.IGNORECASE)
"""Beside these a "not" may say the same: "more than once", «не один раз»."""
NOUN_DENIED = re.compile("no|none|nothing|nobody|no one|neither|nor", re.IGNORECASE)
"""What there is none of may be said by an opposite: "no spaces left", "full"."""
LETTER = re.compile(r"\w")
Denied = tuple[list[Cue], list[Cue]]
"""What denies in the source, and in the translation."""


class _Clause(NamedTuple):
    """Where a clause is, and what may be of it or of the rest: behind its first comma."""

    span: Span
    unsure: Span


class _Side(NamedTuple):
    """A clause of a text, what denies in it, and what denies in the rest of the sentence."""

    part: Part
    inside: list[Cue]
    rest: list[Cue]


def moved_denial(pair: Pair, here: Span, there: Span) -> Denied | None:
    """What one text denies in a condition or a reason, where the other says the same and does not deny it."""
    if max(here[1] - here[0], there[1] - there[0]) > LONGEST or EVEN.search(pair.source, *here):
        return None
    if not (within(pair.here.negations, here) or within(pair.there.negations, there)):
        return None
    for kind in (IF, BECAUSE):
        ours = _side(pair.source, pair.source_locale, pair.here, here, kind)
        theirs = _side(pair.target, pair.locale, pair.there, there, kind) if ours else None
        if ours and theirs and bool(denials(ours.rest)) is bool(denials(theirs.rest)):
            if not ours.inside and not COMPARED.search(pair.source, *ours.part.span):
                undone = any(cue.what in AGAIN for cue in theirs.inside)
                if not undone and _is_denied_alone(theirs, ours):
                    return [], _denied(theirs)
            if not theirs.inside and _is_denied_alone(ours, theirs):
                return _denied(ours), []
    return None


def _is_denied_alone(side: _Side, other: _Side) -> bool:
    """Whether what a clause denies is named in the clause of the other text, and not said there by an opposite."""
    own, (text, locale, _) = _denied(side), side.part
    if not own or not is_denied_named(side.part, own, other.part):
        return False
    clause = other.part.text[slice(*other.part.span)]
    return not any(said_by_opposite(text, locale, cue.span, clause, other.part.locale) for cue in own)


def _denied(side: _Side) -> list[Cue]:
    """What denies in a clause by itself, the source's verbs; or a "not yet", which is read as a word that may deny."""
    own = [cue for cue in side.inside if cue.what == "own" and not _is_noun_denied(side.part, cue.span)]
    not_yet = beginning("not_yet", side.part.locale)
    return own or [cue for cue in side.inside if not_yet and not_yet.fullmatch(side.part.text, *cue.span)]


def _is_noun_denied(part: Part, denial: Span) -> bool:
    return part.language == SOURCE and NOUN_DENIED.fullmatch(part.said(denial)) is not None


def _side(text: str, locale: str, reading: Reading, part: Span, kind: str) -> _Side | None:
    """The only clause of a kind in a sentence; None where there is none, where it is not sure which words are of it, or
    where the sentence has an "only" or an "unless"."""
    clause = _clause(text, locale, part, kind)
    if clause is None or within(reading.negations, clause.unsure):
        return None
    cues = [cue for cue in within(reading.negations, part) if not EVER.search(text, *cue.span)]
    turns = any(not begins_in(clause.span, cue.span) for cue in within(reading.turning, part))
    if turns or any(cue.what in BOUNDING for cue in cues):
        return None
    inside = [cue for cue in cues if begins_in(clause.span, cue.span)]
    return _Side(Part(text, locale, clause.span), inside, [cue for cue in cues if cue not in inside])


def _clause(text: str, locale: str, part: Span, kind: str) -> _Clause | None:
    """The only clause of a sentence that begins with a word of this kind, up to its first mark; where clauses end with
    their verbs, what stands before an "if", from the last mark."""
    begins = beginning(kind, locale)
    found = [match.span() for match in begins.finditer(text, *part)] if begins else []
    if len(found) != 1:
        return None
    start, end = found[0]
    if verb_last(locale) and kind == IF:
        first = max((match.end() for match in IN_CLAUSE.finditer(text, part[0], start)), default=part[0])
        return _Clause((first, end), (part[0], first))
    marks = [match for match in IN_CLAUSE.finditer(text, end, part[1]) if LETTER.search(text, match.end(), part[1])]
    first = marks[0].start() if marks else part[1]
    if LETTER.search(text, part[0], start):
        return _Clause((start, first), (first, part[1]))
    return _Clause((start, first), (first, marks[-1].start())) if marks else None
