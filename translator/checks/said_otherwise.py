"""A part of the check `negation`: what one text denies, and the other says in other words, or does not say at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from translator.checks.counted_denials import SHARED
from translator.checks.pair import Pair
from translator.checks.stand_ins import WAIT, not_said_again
from translator.language.cues import Cue, holder, within
from translator.language.lexicon import lexicon
from translator.language.matching.denied import Part, far_from_denied
from translator.language.matching.vocabulary import named
from translator.language.opposites.denying import beginning, clause_of, listed
from translator.language.opposites.excuses import BEFORE, BOUNDS, MOST, NEAR, NEXT, before, is_later, lasts, twice
from translator.language.opposites.polarity import WITHOUT, denials
from translator.language.opposites.predicates import denied_by, predicates
from translator.model import Span

COMPANY = "company:"
LACKING = "company:without"
COMMAND = re.compile(r"[\W_]{0,9}(?:please )?(?:do )?", re.IGNORECASE)
"""What stands before the "not" of an English command."""
SEMICOLON = re.compile("[;؛]")
AS = re.compile(r" (?:nearly |quite |half |just )?(?:as|so)\b", re.IGNORECASE)
FORBIDDEN = frozenset({"abstain", "prohibited"})
"""What is said without a "not": refrain from, wait until."""
FEWER = "amount:less"
STOPS = (".", "!")
FEW = 3
"""Words of a translation that is no heading."""
SEVERAL = 6
"""And of one that ends with a verb, whatever its source says before the "not"."""


def is_far(pair: Pair, left: Sequence[Cue], weak: Sequence[Cue], here: Span, there: Span) -> bool:
    """Whether the words that may stand for the "not" of the source have nothing to do with what is denied."""
    if any(cue.what in FORBIDDEN for cue in within(pair.there.modals, there)) or before(pair.here, here):
        return False
    if any(cue.what in BOUNDS for cue in within(pair.here.contrasts, here)):
        return False  # "not … more than"
    if is_later(pair.here, here, pair.there, there):
        return False  # "not for a day", "a day later at the earliest"
    texts = Part(pair.source, pair.source_locale, here), Part(pair.target, pair.locale, there)
    return far_from_denied(weak, texts[1], denials(left), texts[0])


def denied_beside(pair: Pair, left: Sequence[Cue], right: Sequence[Cue], here: Span, there: Span) -> list[Cue]:
    """The only "not" of a translation that says the source's only denial, a "without", by a word of its own besides:
    "contagious even without blisters", "n'est pas contagieux, même en l'absence de vésicules"."""
    own = denials(right)
    if [cue.what for cue in left] != [WITHOUT] or [cue.what for cue in own] != ["own"]:
        return []
    claimed = denials(within(pair.here.negations, here))
    if any(pair.source[slice(*cue.span)].lower() != WITHOUT for cue in claimed):
        return []  # "unable to walk without a stick"
    lacks = [cue for cue in within(pair.there.contrasts, there) if cue.what == LACKING and cue.span != own[0].span]
    apart = all(cue.span[0] - own[0].span[1] > NEXT // 2 or cue.span[1] < own[0].span[0] for cue in lacks)
    return own if lacks and apart else []


def apart_from_sides(own: Sequence[Cue], sides: Sequence[Cue], others: Sequence[Cue]) -> list[Cue]:
    """The denials but for those that are a word of a phrase for one of two opposites which the other text says as well:
    "nicht befestigt" is "loose"."""
    same = {one.what for one in others if not one.what.startswith(COMPANY)}
    said = holder({one.span for one in sides if one.what in same} - {cue.span for cue in own})
    return [cue for cue in own if not said(cue.span)]


def denied_twice(
    pair: Pair, own: Sequence[Cue], weak: Sequence[Cue], clauses: Sequence[Cue], other: Span, lost: bool
) -> bool:
    """Whether two denials of a text make none: `own`, or its only one and a word of `weak` without a counterpart."""
    none = twice(own, weak, clauses)
    if none and len(own) == 2 and all(cue.what != WITHOUT for cue in own):
        text, between = pair.source if lost else pair.target, (own[0].span[1], own[1].span[0])
        if lost and SHARED.search(text, *between):
            return False  # "not … and never"
        apart = listed("own_clause", pair.source_locale if lost else pair.locale)
        return not (SEMICOLON.search(text, *between) or (apart and apart.search(text, *between)))
    if none and len(own) == 1:
        behind = within(weak, (own[0].span[1], own[0].span[1] + NEAR))
        none = twice(own, not_said_again(pair, behind, other, lost), clauses)
    return none


def is_not_yet(pair: Pair, right: Sequence[Cue], here: Span, there: Span) -> bool:
    """Whether the source says "before", and the translation "even when … not yet"."""
    own, meanwhile = denials(right), beginning("meanwhile", pair.locale)
    if meanwhile is None or len(own) != 1 or all(cue.what != BEFORE for cue in within(pair.here.contrasts, here)):
        return False
    if any(cue.what == BEFORE for cue in within(pair.there.contrasts, there)):
        return False
    start, end = clause_of(pair.target, own[0].span, there)
    not_yet = beginning("not_yet", pair.locale)
    return bool(meanwhile.search(pair.target, start, end) and not_yet and not_yet.search(pair.target, start, end))


def waits_for_it(pair: Pair, own: Sequence[Cue], other: Span) -> bool:
    """Whether the source says not to wait until something is, and the translation to wait for it."""
    if not all(WAIT in denied_by(pair.source, pair.source_locale, cue.span) for cue in own[:MOST]):
        return False
    return any(cue.what == WAIT for cue in within(predicates(pair.target, pair.locale), other))


def waits_before(pair: Pair, own: Sequence[Cue], here: Span, there: Span) -> bool:
    """Whether the source says what is not done for a time, and the translation to wait so long before that."""
    if not before(pair.there, there) or not lasts(pair.here, here):
        return False
    if all(cue.what != WAIT for cue in within(predicates(pair.target, pair.locale), there)):
        return False
    return all(WAIT not in denied_by(pair.source, pair.source_locale, cue.span) for cue in own[:MOST])


def is_less(pair: Pair, own: Sequence[Cue], other: Span) -> bool:
    """Whether the source says "not as … as", and the translation "less … than"."""
    if not all(AS.match(pair.source, cue.span[1]) for cue in own):
        return False
    return any(cue.what == FEWER for cue in within(pair.there.contrasts, other))


def says_nothing_of(pair: Pair, here: Span, there: Span) -> bool:
    """Whether this part of the translation names nothing that the source is known to name: it is said otherwise."""
    words = named(pair.source[slice(*here)], pair.target[slice(*there)], pair.source_locale, pair.locale)
    return any(word.firm for word in words) and not any(word.said for word in words)


def may_be_commanded(pair: Pair, before: str, counterpart: str) -> bool:
    """Whether the source's "not", with this before it, forbids, and the last word of the translation may be a command
    not to. Of few words it may be a noun, without a full stop too."""
    words = counterpart.split()
    if not _may_forbid(words, pair.locale):
        return False
    stopped = words[-1].endswith(STOPS)
    if COMMAND.fullmatch(before) is None:
        return stopped and len(words) >= SEVERAL
    return len(words) >= FEW or (len(words) > 1 and stopped)


def ends_forbidding(pair: Pair, there: Span) -> bool:
    """Whether a part of the translation ends with what may be a command not to."""
    words = pair.target[slice(*there)].split()
    return len(words) >= FEW and _may_forbid(words, pair.locale)


def _may_forbid(words: Sequence[str], locale: str) -> bool:
    """Whether the last of these words may be a command not to."""
    endings = tuple(lexicon(locale).settings.get("not_endings", ()))
    return bool(words and endings) and words[-1].rstrip("".join(STOPS)).endswith(endings)
