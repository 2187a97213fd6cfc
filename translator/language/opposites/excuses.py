"""By what a "not" of one text is said without a "not" in the other: by an opposite, by "until", by a second "not".

The words that deny by their sense are told by polarity.py; here it is told which of them stand for a "not" of the other
text, and which for a word that the other text has too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from translator.language.cues import Cue, holder, within
from translator.language.numbers.quantity import Quantity
from translator.language.numbers.rhythms import TIME
from translator.language.opposites.polarity import ASIDE, ILLNESS, WITHOUT, denials, implied
from translator.language.opposites.predicates import denied_by, predicates
from translator.language.reading import Reading
from translator.model import Span

SAFE, UNTIL = "safety:safe", "bound:until"
"""Sides of opposites with words that may deny by their sense: "sans danger" is "safe", and with "until" a "not" is said
otherwise; but not where both have them."""
PRIVATIVE, EXCEPT = "privative", "except"
UNDONE = (PRIVATIVE, ILLNESS, "prevent", "cease", EXCEPT)
"""Kinds of words that say the opposite with a "not": not un-, not prevented, no one except."""
PREVENT = "prevent"
DONE = ("cease", PREVENT)
"""Kinds of words that say what is done."""
NEXT = 32
"""Characters from a denial to what it denies, where both make none."""
WIDE = 80
"""No number is so long."""
NEAR = 14
"""Characters behind a "not" within which a second denial undoes it: "not be stopped"."""
APART = 45
"""Characters between two denials that undo each other: farther apart, each denies something of its own."""
BESIDE = 1
"""And between it and a "not" behind it."""
KEEP = "keep"
KEPT = (KEEP, ASIDE)
STEADY = frozenset({"continue", "leave", "rest", "stay", "wait"})
"""What such words may say is done."""
LASTING = frozenset({"continue", "rest", "stay", "wait", "wear"})
"""Of those, what is the other text's own "wait", and stands for no "not" of it."""
CONTINUE = "continue"
ACTS = frozenset({"take", "use", "eat", "drink", "drive", "smoke", "give", "wear", "walk", "work", "insert", "swim"})
"""What goes on where it is continued, and does not where it is denied."""
TAKEN = ("medicine",)
"""What is taken stands between that and its "not": "Nehmen Sie Ihre Tabletten nicht"."""
ENDED = frozenset({"stop", "remove", "lose", "change", "leave", "turn_away", "disturb", "break"})
"""What is not done where something else goes on."""
MOST = 40
"""Denials of a part for which it is looked at what they deny."""
BEFORE, AFTER = "order:before", "order:after"
EARLIEST = "deadline:earliest"
STARTS = frozenset({"bound:from", "limit:start"})
FROM = STARTS | {AFTER}
BOUNDS = frozenset({"amount:more", "amount:less"})
OBLIGED = ("must", "need", "strict", "required", "prohibited")


def unsaid(weak: Sequence[Cue], side: str, here: Sequence[Cue], there: Sequence[Cue]) -> list[Cue]:
    """The words that deny by their sense, without those that stand for a word of the other text which denies nothing.
    `here` and `there` are the sides of opposites of both."""
    if not all(any(cue.what == side for cue in cues) for cues in (here, there)):
        return list(weak)
    spans = [cue.span for cue in here if cue.what == side]
    return [cue for cue in weak if cue.span not in spans]


def again(named: Sequence[Cue], others: Sequence[Cue]) -> Callable[[Cue], bool]:
    """Tells of a word of a text whether it says what is no longer done, or prevented, as the other text says too; both
    with all that they name."""
    same = Counter(other.what for other in others)
    prevented = {one.span for one in [one for one in named if one.what == PREVENT][: same[PREVENT]]}
    both = {one.span for one in named if one.what in same}
    starts, ends, holds = {start for start, _ in both}, {end for _, end in both}, holder(both)

    def is_again(cue: Cue) -> bool:  # the same; with a preposition or "has" beside it; a part of what is done
        if cue.what == PREVENT:
            return cue.span in prevented
        return cue.what in DONE and (cue.span[0] in starts or cue.span[1] in ends or holds(cue.span))

    return is_again


def not_kept_again(
    cues: Sequence[Cue], text: tuple[str, str], others: Sequence[Cue], other: tuple[str, str]
) -> list[Cue]:
    """The words of a side, without those for what stays as it is, where the other side denies just that, or says it
    too: "keep taking" is no "do not take", nor "wait" in both texts. Both come with their locales."""
    if denials(cues) or not any(cue.what in KEPT for cue in cues):
        return list(cues)
    denied = {what for cue in denials(others)[:MOST] for what in denied_by(*other, cue.span, TAKEN)}
    is_within = holder(cue.span for cue in denials(others) if cue.what == WITHOUT)  # "stay out of"
    said = denied & STEADY | {cue.what for cue in predicates(*other) if not is_within(cue.span)} & LASTING
    ended = ENDED - {"remove"} if "take" in denied else ENDED  # German "nehmen" is both
    done = denied & ACTS and denied.isdisjoint(ended)  # "carry on with your tablets", "do not take"
    starts = [cue.span[0] for cue in predicates(*text) if cue.what in said]
    ongoing = [cue.span[0] for cue in predicates(*text) if cue.what == CONTINUE] if done else []
    return [
        cue
        for cue in cues
        if not (cue.what == KEEP and _begins(starts, cue.span))
        and not (cue.what in KEPT and _begins(ongoing, cue.span))
    ]


def _begins(starts: Sequence[int], span: Span) -> bool:
    """Whether one of these places, in order, is in another."""
    return bisect_left(starts, span[0]) != bisect_left(starts, span[1])


def zeros(reading: Reading) -> list[int]:
    """Where a text has a zero, which may be said as "none"."""
    return sorted(one.span[0] for one in reading.quantities if one.low == "0")


def twice(own: Sequence[Cue], weak: Sequence[Cue], clauses: Sequence[Cue]) -> bool:
    """Whether two denials make none: "not without", "no one who does not", "never unattended". `weak` are the words
    that deny by their sense and have no counterpart, `clauses` those that begin another clause."""
    if len(own) != 1:
        return len(own) == 2 and (places(own) == 1 or any(cue.what == WITHOUT for cue in own))
    start, denied = own[0].span
    end = min((cue.span[0] for cue in clauses if cue.span[0] > start), default=denied + NEAR)
    return any(cue.what in UNDONE and start < cue.span[0] < min(end, denied + NEAR) for cue in weak)


def places(own: Sequence[Cue]) -> int:
    """In how many places of a text denials stand, each with those near it."""
    return len(own[:1]) + sum(two.span[0] - one.span[1] > APART for one, two in pairwise(own))


def pairs(own: Sequence[Cue]) -> int:
    """How many denials that stand next to each other undo each other: "nothing without", "muayenesiz bırakılmaz"."""
    return sum(
        two.span[0] - one.span[1] <= (APART if WITHOUT in (one.what, two.what) else BESIDE)
        for one, two in pairwise(own)
    )


def undone(own: Sequence[Cue], weak: Sequence[Cue]) -> bool:
    """Whether the only "not" of a text stands right behind a word for what is prevented or no longer done, as in
    languages in which it follows its verb: "n'empêche pas", "verhindert nicht"."""
    if len(own) != 1:
        return False
    return any(cue.what in DONE and 0 <= own[0].span[0] - cue.span[1] <= BESIDE for cue in weak)


def whole(cues: Sequence[Cue], contrasts: Sequence[Cue], others: Sequence[Cue]) -> list[Cue]:
    """The words that are no part of a longer side of opposites, and none that the other text has: not the "down" of
    "gone down", nor "harmless" where that is "safe"."""
    same = {one.what for one in others}
    both = {one.span for one in contrasts if one.what in same}
    cues = [cue for cue in cues if cue.what != PRIVATIVE or cue.span not in both]
    holds = holder({one.span for one in contrasts})
    return [cue for cue in cues if not any(holds((cue.span[0] - more, cue.span[1] + 1 - more)) for more in (0, 1))]


def turned(here: Reading, part: Span, there: Reading, other: Span, lost: bool) -> bool:
    """Whether what one text denies may be said without a "not": "not until" as "only when", "need not" as "may"."""
    turning, others = within(here.turning, part), within(there.turning, other)
    if lost and turning and not others and (_until(here, turning, part) or implied(within(there.negations, other))):
        return True
    if not lost and turning and _said(there, other, AFTER) > _said(here, part, AFTER):
        return True
    denied = {cue.span for cue in denials(within(here.negations, part))}
    if not lost and denied <= {cue.span for cue in turning} and before(there, other):
        return True
    if _bound(here, part) | _bound(there, other) == BOUNDS:
        return True  # "not below 50 kg", "at least 50 kg"
    if is_from(here, part, there, other):
        return True  # "not before noon", "from noon"
    if _not_until(here, part, there, other) or _until_only(here, part, there, other):
        return True  # "not until they allow it", "once they do"; "not once it has healed", "until it has"
    if not lost:
        return False
    if is_later(here, part, there, other):
        return True
    modals = {cue.what for cue in within(here.modals, part)}
    allowed = {cue.what for cue in within(there.modals, other)}
    return "optional" in modals and not allowed.isdisjoint(("may", "optional")) and allowed.isdisjoint(OBLIGED)


def is_from(here: Reading, part: Span, there: Reading, other: Span) -> bool:
    """Whether the text that denies says "not before", and the other one "from", or "at the earliest"."""
    said = within(here.contrasts, part)
    ours, theirs = {cue.what for cue in said}, {cue.what for cue in within(there.contrasts, other)}
    denied = {cue.span[0] for cue in denials(within(here.negations, part))}
    if BEFORE in theirs:
        return False
    if BEFORE not in ours and not any(cue.what == EARLIEST and cue.span[0] in denied for cue in said):
        return False
    return FROM.isdisjoint(ours) and not (FROM | {EARLIEST}).isdisjoint(theirs)


def _not_until(here: Reading, part: Span, there: Reading, other: Span) -> bool:
    """Whether the text that denies says "until", and the other one "after" or "from" in its stead."""
    ours, theirs = ({cue.what for cue in within(*both)} for both in ((here.contrasts, part), (there.contrasts, other)))
    later = _said(there, other, *FROM) > _said(here, part, *FROM)
    return UNTIL in ours and later and theirs.isdisjoint((UNTIL, BEFORE))


def _until_only(here: Reading, part: Span, there: Reading, other: Span) -> bool:
    """Whether the text that denies says "after", and the other one, which has no such word, "until"."""
    ours, theirs = ({cue.what for cue in within(*both)} for both in ((here.contrasts, part), (there.contrasts, other)))
    orders = FROM | {BEFORE}
    return AFTER in ours and UNTIL in theirs and theirs.isdisjoint(orders) and ours.isdisjoint((UNTIL, BEFORE))


def is_later(here: Reading, part: Span, there: Reading, other: Span) -> bool:
    """Whether an English text says "not for a day", and its translation "a day later at the earliest"."""
    ours = {cue.what for cue in within(here.contrasts, part)}
    earliest = any(cue.what == EARLIEST for cue in within(there.contrasts, other))
    return earliest and (STARTS | {BEFORE, EARLIEST}).isdisjoint(ours) and lasts(here, part)


def _until(reading: Reading, turning: Sequence[Cue], part: Span) -> bool:
    """Whether what turns a denial is no "unless": without the "not", that would be "only if", by a word of its own."""
    excepted = {cue.span for cue in within(reading.negations, part) if cue.what == EXCEPT}
    return any(cue.span not in excepted for cue in turning)


def _said(reading: Reading, part: Span, *sides: str) -> int:
    """In how many places a text has one of these sides of opposites."""
    return len({cue.span[0] for cue in within(reading.contrasts, part) if cue.what in sides})


def lasts(reading: Reading, part: Span) -> bool:
    """Whether a text says how long."""
    return any(one.unit in TIME and part[0] <= one.span[0] < part[1] for one in reading.quantities)


def before(reading: Reading, part: Span) -> bool:
    """Whether a text says "before" or "until": before it is done, it is not done yet (Turkish "-meden")."""
    return bool(within(reading.turning, part)) or any(cue.what == BEFORE for cue in within(reading.contrasts, part))


def _bound(reading: Reading, part: Span) -> frozenset[str]:
    """The one bound that a part of a text names near a number, "more than" or "less than"; nothing where it names both,
    or none."""
    bounds = [cue for cue in within(reading.contrasts, part) if cue.what in BOUNDS]
    found = {cue.what for cue in bounds if _is_at_a_number(cue.span, reading.quantities)}
    return frozenset(found) if len(found) == 1 else frozenset()


def _is_at_a_number(span: Span, amounts: Sequence[Quantity]) -> bool:
    """Whether a number, of those of a text in order, stands near a place."""
    first, last = (bisect_left(amounts, at, key=_start) for at in (span[0] - WIDE, span[1] + NEAR))
    return any(span[0] - one.span[1] < NEAR for one in amounts[first:last])


def _start(one: Quantity) -> int:
    return one.span[0]
