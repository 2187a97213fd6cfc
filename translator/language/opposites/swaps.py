"""One side of a pair of opposites in the source, the other in the translation: "left", "rechts"; "increases", "fällt".

Told by the words of two sentences that stand for each other alone, and by what both deny.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from translator.language.cues import Cue, holder
from translator.language.opposites.certainty import LESS, MORE, is_certain
from translator.language.opposites.limits import AT_POINTS, Bounded, Swap
from translator.language.opposites.polarity import ANYHOW, denials, spare
from translator.model import Span

TREND = {
    "level:hyper": "up",
    "excess:much": "up",
    "change:up": "up",
    "level:hypo": "down",
    "excess:little": "down",
    "change:down": "down",
}
"""Pairs that stand for each other: "too low" is "hypo-", and what "rises" in the other text."""
AGAINST = {MORE: "down", LESS: "up"}
"""What can only be said of the contrary."""
DEGREE = re.compile(r"(?:more|less) (?!than\b)[a-z]", re.IGNORECASE)
SAME = {MORE: "up", LESS: "down"}
"""What may be said by them."""
STATES = {"state:better", "state:worse"}
PLAIN = re.compile(r"(?:more|less|fewer) (?!than\b)(?!\w+ly\b)", re.IGNORECASE)
"""An English word for an amount, of things or of what they are like; not of how something is done: "more slowly"."""
EVEN = frozenset({"scarce", "keep", "only"})
"""Words that deny by their sense and turn no trend round."""
GRADED = ("size", "strength", "speed", "width", "often", "length")
"""Pairs whose sides are often said as "less" of the other one."""
LONG = 300
"""Characters of a text that was not read sentence by sentence, or of a very long sentence."""
BEFORE, AFTER, FROM = "order:before", "order:after", "bound:from"
UNTIL, ONLY = "bound:until", "only"
ENDING = ("opening:", "course:", "order:", "bound:", "deadline:")
"""Opposites of which one lasts until the other begins: "closed until Monday", "opens on Monday"."""
BEGINNING = frozenset({AFTER, FROM, BEFORE})
"""What may say of the contrary when it begins: "closed until use", "open just before use"."""
SINCE = re.compile(
    r"\bfrom (?:before|birth|(?:the |your |their )?(?:\w+(?:st|nd|rd|th) )?"
    r"(?:day|week|month|trimester|year|birthday|start|beginning|moment|time|onset))\b(?! to\b)",
    re.IGNORECASE,
)
"""What says in English since when something is so, and is often said without a "from"."""


def swaps(here: Bounded, there: Bounded) -> Iterator[Swap]:
    """The words for a side of opposites in the source's sentence, with those for the other side in its translation."""
    source = here.whole.text[slice(*here.part)]
    said = _without_either(*_without_both(_unbounding(here, there), _unbounding(there, here), source))
    denied = here.denied, there.denied
    lasting = _without_ends(here, there), _without_ends(there, here)
    none = True
    for side, other in _swapped(*said, len(source) > LONG):
        cues, others = (
            [cue for cue in all_ if cue.what == what] for all_, what in zip(said, (side, other), strict=True)
        )
        if others and _places(cue for cue in said[1] if cue.what == side) >= _places(others):
            continue  # a word that may be either
        if side in SAME and all(DEGREE.match(here.whole.text, cue.span[0]) for cue in cues) and _is_trend(side, *said):
            continue  # "less reliable … as well", «снижает … дополнительно»
        if is_certain(side, *(denied if side.startswith(ENDING) else lasting), cues, others):
            none = False
            yield cues, others
    if none:
        yield from _other_trend(*said, denied)
        yield from _other_amount(here, there)


def _is_trend(side: str, here: Sequence[Cue], there: Sequence[Cue]) -> bool:
    """Whether the translation says by a rise or a fall, and by no word for an amount, what the source does not."""
    amounts = {cue.span for cue in there if cue.what in SAME}
    theirs = _trends([cue for cue in there if cue.span not in amounts])
    return theirs[SAME[side]] > _trends(here)[SAME[side]]


def _without_ends(one: Bounded, other: Bounded) -> list[Cue]:
    """What a sentence denies, without each "until" for which the other text has no "only", "from" or "before": it
    denies nothing of what lasts until then."""
    said = {cue.what for cue in other.cues}
    if UNTIL not in said and (said & BEGINNING or any(cue.what == ONLY for cue in other.denied)):
        return [*one.denied]
    if len(_anyhow(one.denied)) <= len(_anyhow(other.denied)):
        return [*one.denied]  # "not … until", "no … hasta"
    ends = {cue.span for cue in one.cues if cue.what == UNTIL}
    return [cue for cue in one.denied if cue.span not in ends]


def _anyhow(cues: Sequence[Cue]) -> list[Cue]:
    return [cue for cue in cues if cue.what == ANYHOW]


def _places(cues: Iterable[Cue]) -> set[Span]:
    return {cue.span for cue in cues}


def _unbounding(one: Bounded, other: Bounded) -> list[Cue]:
    """The sides of opposites that a sentence names, without what is said to be higher or lower by a word that bounds a
    number, as the other text bounds it: "38 °C or higher", "menor de 3 meses"."""
    if not any(cue.what in TREND for cue in one.cues):
        return [*one.cues]
    bounds = other.bounds
    same = holder(cue.span for at, cue in one.bounds.items() if at in bounds and bounds[at].what == cue.what)
    return [cue for cue in one.cues if cue.what not in TREND or not same(cue.span)]


def _without_both(left: Sequence[Cue], right: Sequence[Cue], source: str) -> tuple[list[Cue], list[Cue]]:
    """The sides of both texts, without each "from" that is none in place of an "until": an "after" where the other text
    has an "after" too, and what the source says by a "from" that is no side of its own."""
    if not any(cue.what == FROM for cue in (*left, *right)):
        return [*left], [*right]
    return _without_from(left, right, 0), _without_from(right, left, len(SINCE.findall(source)))


def _without_either(left: list[Cue], right: list[Cue]) -> tuple[list[Cue], list[Cue]]:
    """The sides of both texts, without the words of the translation that say a "before" as well as an "after" and stand
    each for one of the source's, of which it has more than the translation: "wait five minutes before"."""
    sides = [{cue.span for cue in cues if cue.what == what} for cues in (left, right) for what in (BEFORE, AFTER)]
    either = sides[2] & sides[3]
    if not either or sides[0] & sides[1]:
        return left, right
    both = zip((BEFORE, AFTER), (sides[0], sides[1]), (sides[2] - either, sides[3] - either), strict=True)
    kept, many = [*left], len(either)
    for what, ours, theirs in both:
        taken = min(many, max(0, len(ours) - len(theirs)))
        many -= taken
        for cue in [cue for cue in left if cue.what == what][len(ours) - taken :]:
            kept.remove(cue)
    return kept, [cue for cue in right if cue.span not in either or cue.what not in (BEFORE, AFTER)]


def _without_from(cues: Sequence[Cue], others: Sequence[Cue], more: int) -> list[Cue]:
    """The sides of one text, first without as many of its "from" that are an "after" too as the other text has "after"
    besides, then without as many others as that says in `more` ways of its own; a second one of either is left."""
    after, same = ({cue.span for cue in side if cue.what == AFTER} for side in (cues, others))
    afters = [cue for cue in cues if cue.what == FROM and cue.span in after]
    left_out = {*afters[: max(0, len(same) - len(after) + len(afters))]}
    said = sum(cue.what == FROM for cue in others)
    left = [cue for cue in cues if cue.what == FROM and cue not in left_out]
    left_out |= {*left[: max(0, more - said)]}
    return [cue for cue in cues if cue not in left_out]


def _other_trend(
    here: Sequence[Cue], there: Sequence[Cue], denied: tuple[Sequence[Cue], Sequence[Cue]]
) -> Iterator[Swap]:
    """All that one side says is too little, low or falling, where all is too much, high or rising on the other."""
    ours, theirs = ([cue for cue in cues if cue.what in TREND] for cues in (here, there))
    if not (ours and theirs) or len({TREND[cue.what] for cue in (*ours, *theirs)}) < 2:
        return
    if {cue.what for cue in here} >= STATES:
        return
    trends = [{TREND[cue.what] for cue in cues} for cues in (ours, theirs)]
    if [len(trend) for trend in trends] != [1, 1] or len(denials(denied[0])) != len(denials(denied[1])):
        return
    if EVEN.issuperset(cue.what for cue in (*spare(*denied), *spare(*denied[::-1]))):
        yield ours, theirs


def _other_amount(here: Bounded, there: Bounded) -> Iterator[Swap]:
    """The only "more" or "less" of the source, where it bounds no number, and what all falls, or rises, in the
    translation: "less pain", «боль усилится»."""
    amounts = [cue for cue in here.cues if cue.what in AGAINST]
    if len(amounts) != 1 or not PLAIN.match(here.whole.text, amounts[0].span[0]) or amounts[0] in here.bounds.values():
        return
    if any(cue.what in TREND for cue in here.cues) or any(cue.what in AGAINST for cue in there.cues):
        return
    trends = [cue for cue in there.cues if cue.what in TREND]
    if {TREND[cue.what] for cue in trends} == {AGAINST[amounts[0].what]} and not (here.denied or there.denied):
        yield amounts, trends


def _swapped(here: Sequence[Cue], there: Sequence[Cue], long: bool) -> Iterator[tuple[str, str]]:
    """The sides that the source has more often than the translation, each with the opposite that stands there instead.
    Of a side that is only lost once, or lost in a long text, nothing else may be lost or new: the words for it may
    mean something else."""
    left, right = (Counter(cue.what for cue in cues if not cue.what.startswith(AT_POINTS)) for cues in (here, there))
    extra = {side.split(":")[0]: side for side in right if right[side] > left[side]}
    for side in left if extra else ():
        name = side.split(":")[0]
        other = extra.get(name)
        if other is None or other == side or right[side] >= left[side]:
            continue
        if side in TREND and _trends(here) == _trends(there):
            continue  # "raised … too little", "hoch … niedriger"
        if side in TREND and left.keys() >= STATES:
            continue  # "itching … worse … better", "s'aggravent … s'atténuent"
        even = left[side] + left[other] == right[side] + right[other]
        if name in GRADED and _lessened(here) != _lessened(there):
            continue  # "smaller", "moins grand"
        if even or not (right[side] or long):
            yield side, other


def _trends(cues: Sequence[Cue]) -> Counter[str]:
    """How often a text says that something rises or is high, and that it falls or is low; a word once."""
    found = {(cue.span[1], TREND[cue.what]) for cue in cues if cue.what in TREND}
    return Counter(trend for _, trend in found)


def _lessened(cues: Sequence[Cue]) -> int:
    """How often a text says "less" by a word of its own, which is not also the "more" of another language."""
    graded = {cue.span for cue in cues if cue.what.startswith(GRADED) or cue.what == MORE}
    return sum(cue.what == LESS and cue.span not in graded for cue in cues)
