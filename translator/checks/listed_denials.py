"""A part of the check `negation`: what one "not" denies of several things that are listed or joined.

"No oil, no glue" is "weder Öl noch Kleber"; "latex-free and contains no egg" is not "latexfrei und enthält Ei".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from translator.checks.pair import Pair
from translator.language.cues import Cue, within
from translator.language.lexicon import lexicon
from translator.language.opposites.denying import affirms, clause_of, either, joins, last_joined, listed, verb_last
from translator.language.opposites.excuses import NEAR, NEXT, PRIVATIVE
from translator.language.opposites.polarity import CONCORD, denials
from translator.language.opposites.predicates import denied_by, predicates
from translator.model import Span

LISTED = re.compile(r"[^,;:.!?–—]{1,40}(?:,| –| —)?\s(?:and |or )?|, (?:and |or )?")
"""What stands between the denials of a list: "no oil, no glue and no varnish"."""
NOUN_DENIED = re.compile("no|nor|neither", re.IGNORECASE)
"""Denies a noun, as "without" does, which stands for two: "without sugar and no colours"."""
NOT_THERE = re.compile(
    r"not (?:in|on|at|against|near|over|under|by|with|to|for|from|into|inside|next|before|after|during|behind)\b",
    re.IGNORECASE,
)
"""Denies a place or the like, as one "not" of the other text does of several."""
JOINED = re.compile(r"(?:^|[,;:–—(]|\b(?:and|or|nor|but|with|of))\s*$", re.IGNORECASE)
"""Behind which a "no" is of the verb before: "contains no sugar and no alcohol"."""
HELD = frozenset({"contain", "use"})
"""What is said of what is in something."""
LAST_WORD = re.compile(r"\W*(?:$|[.!?])")
"""What stands behind the last word of a sentence."""


def said_of_one(pair: Pair, left: Sequence[Cue], right: Sequence[Cue], here: Span, there: Span) -> bool:
    """Whether the source denies two things, the last by the "not" of a verb of its own, and the translation ends with
    what contains or uses that, and denies what stands before: "latex-free and contains no egg", "latexfrei und enthält
    Ei"."""
    own, others = denials(left), denials(right) or [cue for cue in right if cue.what == PRIVATIVE]
    if not 0 < len(others) < len(own) or own[-1].what != "own" or others[-1].what == CONCORD:
        return False
    before = pair.source[max(here[0], own[-1].span[0] - NEXT) : own[-1].span[0]]
    if NOUN_DENIED.fullmatch(pair.source, *own[-1].span) and JOINED.search(before):
        return False
    start = last_joined(pair.target, pair.locale, there)
    if start is None or others[-1].span[1] > start:
        return False
    held = {cue.what for cue in within(predicates(pair.target, pair.locale), (start, there[1]))} & HELD
    denied = denied_by(pair.source, pair.source_locale, own[-1].span) | _before(pair, own[-1], here)
    said = {cue.what for cue in within(predicates(pair.source, pair.source_locale), (here[0], own[-2].span[1]))}
    return bool(held) and bool(denied & HELD) and held.isdisjoint(said)


def _before(pair: Pair, denial: Cue, here: Span) -> set[str]:
    """What the verb right before a denial of the source says: "contains no"."""
    known = within(predicates(pair.source, pair.source_locale), (here[0], denial.span[0]))
    return {cue.what for cue in known if cue.span[1] + 1 == denial.span[0]}


def denied_at_once(pair: Pair, left: Sequence[Cue], right: Sequence[Cue], here: Span, there: Span) -> bool:
    """Whether the source denies each thing of a list by itself, and the translation all of them by one word that the
    language has for that, "no oil, no glue" as "weder Öl noch Kleber", or by its verb, where that stands last."""
    own = [cue.span for cue in left if cue.what == "own"]
    if len(own) < 2 or not all(LISTED.fullmatch(pair.source, one[1], two[0]) for one, two in pairwise(own)):
        return False
    if verb_last(pair.locale) and all(NOUN_DENIED.fullmatch(pair.source, *span) for span in own):
        last = [cue for cue in denials(right) if LAST_WORD.match(pair.target, cue.span[1])]
        return bool(last) and not affirms(pair.target, pair.locale, (there[0], last[0].span[0]))
    if all(NOT_THERE.match(pair.source, span[0]) for span in own) and _in_a_list(pair, denials(right), there):
        return True
    if _is_forbidden_together(pair, denials(right), here, there):
        return True
    pattern = listed("sharing", pair.locale)
    return pattern is not None and any(pattern.match(pair.target, *cue.span) for cue in right)


def _is_forbidden_together(pair: Pair, cues: Sequence[Cue], here: Span, there: Span) -> bool:
    """Whether the source lists what may not be done, and the translation forbids it by the "not" of its only "may", or
    by one word, which stands in one clause with an "and": "no food and no drinks are allowed", "Essen und Getränke sind
    nicht erlaubt". Not by the "not" of one of the things: "es darf kein Blut abgenommen und …"."""
    modals, others = within(pair.here.modals, here), within(pair.there.modals, there)
    if len(cues) != 1 or [cue.what for cue in modals] != ["may"] or len(others) != 1:
        return False
    (start, end), may = cues[0].span, others[0].span
    if not (may[0] < end and start < may[1]) and not 0 <= may[0] - end < NEAR:
        return False
    clause = clause_of(pair.target, (min(start, may[0]), max(end, may[1])), there)
    ahead, behind = (joins(pair.target[slice(*span)], pair.locale) for span in ((clause[0], start), (end, clause[1])))
    if lexicon(pair.locale).settings.get("join_prefix"):
        return ahead or behind  # «لا يُسمح بالطعام والشراب»
    return ahead and not behind


def _in_a_list(pair: Pair, cues: Sequence[Cue], there: Span) -> bool:
    """Whether an "or" stands in the clause of one of these words of the translation, where its "not" is of both: behind
    it, or before it where the verb stands last, with no "and" between."""
    or_ = either(pair.locale)
    if or_ is None:
        return False
    for cue in cues:
        start, end = clause_of(pair.target, cue.span, there)
        shared = (start, cue.span[0]) if verb_last(pair.locale) else (cue.span[1], end)
        found = or_.search(pair.target, *shared)
        between = found and sorted((cue.span, found.span()))
        if between and not joins(pair.target[between[0][1] : between[1][0]], pair.locale):
            return True
    return False
