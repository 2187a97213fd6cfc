"""Whether one side of opposites surely became the other, or a denial of one of the texts explains it: "not below" is
"at least", "free of moisture" is dry."""

from __future__ import annotations

from collections.abc import Sequence

from translator.language.cues import Cue
from translator.language.opposites.limits import UNDOING, Swap
from translator.language.opposites.polarity import DENYING, UN, denials, firm, spare
from translator.model import Span

WITH, WITHOUT = "company:with", "company:without"
MORE, LESS = "amount:more", "amount:less"
PLACE = ("side:", "level:", "rank:", "turning:")
"""Left is never said as "not right"."""
FIRM = ("order:", "amount:", "change:")
"""Nor is what is avoided the opposite of these: "avoid tight clothes" says "wear loose ones"."""
INSTEAD = frozenset({"privative", "illness", "cease", "prevent", "implied"})
"""Kinds of words that may say "without"."""
BOUND, ORDER = "bound:", "order:"
RARELY, EXCEPT = "scarce", "except"
FREE = "without"
KEPT_OUT = frozenset({"implied", "aside"})
"""Kinds of words that say that one keeps out."""
INVALID = frozenset({"privative", "illness", "cease", "prevent", "keep"})
AVOIDED = frozenset({"prevent", "implied", "except"})
Both = tuple[Sequence[Cue], Sequence[Cue]]
OWN, CEASE = "own", "cease"
EITHER = ("opening:", "warmth:")
"""Sides of which what is not the one is the other: what is not locked is open."""
DENIABLE = ("course:", "change:", "width:", "height:", "depth:", "fit:", "length:", "size:")
"""Others that a "not" in a Turkish ending denies; of the rest words are listed that have their "not" within."""
WORD = 14
"""Characters of a word, but for "takes the edge off"."""
NEXT = 6
"""Characters between two words side by side, but for a "more"."""
FREQUENT = ("often:", "likelihood:")


def is_certain(
    side: str, here: Sequence[Cue], there: Sequence[Cue], cues: Sequence[Cue], others: Sequence[Cue]
) -> bool:
    """Whether no denial, of those on both sides, explains why a side of opposites, the words `cues`, became the other,
    the words `others`."""
    if side.startswith(PLACE):
        return True
    here, there = firm(here), firm(there)
    if side == WITHOUT:
        return _is_not_without(here, there, cues)
    if side == WITH:
        return _is_without(here, there, others)
    if side.startswith(EITHER) and _denied_by_ending(here, there, others):
        return False
    denying = ("own",) if side.startswith((*FIRM, BOUND)) else DENYING  # "free of moisture" is dry
    ways = (_not_of,) if side.startswith(EITHER) else (_outside, _not_of) if side.startswith(DENIABLE) else (_outside,)
    said = (here, cues), (there, others)
    if not any(_deny_alike([way(*both) for both in said], denying) for way in ways):
        return False
    spared = {cue.what for cue in spare(here, there)}, {cue.what for cue in spare(there, here)}
    if side.startswith(BOUND):  # "closed until Monday", "open from Monday"
        return UNDOING.isdisjoint(spared[0] | spared[1])
    if side.startswith(ORDER):  # "valid only after you confirm", "invalid before"
        return not any("only" in one and not INVALID.isdisjoint(other) for one, other in (spared, spared[::-1]))
    here, there = _outside(here, cues), _outside(there, others)
    if side in (MORE, LESS) and _is_rare(here) != _is_rare(there):
        return False  # "rarely longer", "mostly no longer"
    return side.startswith(FIRM) or _avoided(here, there) == _avoided(there, here)


def is_absent(said: Both, denied: Both, swap: Swap) -> bool:
    """Whether one text says that something is more or less often not there, by a word that the other text has not:
    "absent more often", "seen less often"."""
    return any(
        {cue.span[1] for cue in cues} <= {cue.span[1] for cue in own if cue.what.startswith(FREQUENT)}
        and any(_is_near(one.span, cue.span) for one in spare(*both) if one.what == CEASE for cue in cues)
        for own, both, cues in zip(said, (denied, denied[::-1]), swap, strict=True)
    )


def _is_near(one: Span, other: Span) -> bool:
    return abs(one[0] - other[1]) <= NEXT or abs(other[0] - one[1]) <= NEXT


def _is_not_without(here: Sequence[Cue], there: Sequence[Cue], cues: Sequence[Cue]) -> bool:
    """Whether no denial explains why a "without" became a "with"."""
    lost = len(denials(here)) - len(denials(there))
    if all(any(one.what == "privative" and one.span == cue.span for one in here) for cue in cues):
        return lost == 0 and not _instead(there, here)  # "unaccompanied"
    # Two that are lost made none: "no one leaves without"; "not … without" is read as one.
    weak = sum(cue.what in INSTEAD for cue in spare(there, here))
    one = lost == 1 or (lost > 1 and bool(denials(there))) or (lost == -1 and not denials(here) and bool(here))
    return (one and not weak) or (lost > 1 and lost - weak == 1)


def _is_without(here: Sequence[Cue], there: Sequence[Cue], others: Sequence[Cue]) -> bool:
    """Whether no denial explains why a "with" became a "without"."""
    if not here and not denials(there) and _free_of(others, there):
        return True
    if len(denials(there)) > 1 and any(cue.what == "only" for cue in spare(here, there)):
        return False  # "only if you agree", "not without"
    if any(cue.what == EXCEPT for cue in spare(here, there)) and len(denials(there)) > 1:
        return False  # "not unless accompanied", "not without"
    lost = len(denials(here)) - len(denials(there)) + _not_without(there)
    kept_out = sum(cue.what == FREE for cue in here)  # "stay away from"
    lost -= min(kept_out, sum(cue.what in KEPT_OUT for cue in spare(there, here)))
    return lost < 0 and not _instead(here, there)


def _denied_by_ending(here: Sequence[Cue], there: Sequence[Cue], others: Sequence[Cue]) -> bool:
    """Whether each of the words of the translation has its "not" in its ending, and that "not" is none of the source's:
    "unlocked" is "kilitlemeyin"."""
    own = {one.span for one in there if one.what == OWN}
    denied = {cue.span for cue in others}
    return denied <= own and len(own) > len([one for one in here if one.what == OWN])


def _deny_alike(sides: Sequence[Sequence[Cue]], denying: Sequence[str]) -> bool:
    """Whether both sides deny, or neither; or one does by a word for which the other has one that denies by its sense:
    "non-smokers", "içmeyenler"."""
    firmly = [[cue for cue in cues if cue.what in denying] for cues in sides]
    if len({bool(cues) for cues in firmly}) == 1:
        return True
    without, with_one = sorted(range(2), key=lambda side: len(firmly[side]))
    spared = [cue for cue in spare(sides[without], sides[with_one]) if cue.what in UN and _is_word(cue)]
    return len(firmly[with_one]) == len(spared) == 1 and not spare(sides[with_one], sides[without])


def _is_word(cue: Cue) -> bool:
    return cue.span[1] - cue.span[0] <= WORD


def _is_rare(cues: Sequence[Cue]) -> bool:
    return any(cue.what == RARELY for cue in cues)


def _outside(denied: Sequence[Cue], cues: Sequence[Cue]) -> list[Cue]:
    """The denials that are no part of these opposites: of "unfit", said as "not fit"."""
    return [one for one in denied if not any(cue.span[0] <= one.span[0] < cue.span[1] for cue in cues)]


def _not_of(denied: Sequence[Cue], cues: Sequence[Cue]) -> list[Cue]:
    """The same, where a denial in the place of the word itself is its ending and denies it: "kapatmayın"."""
    spans = {cue.span for cue in cues}
    return [one for one in denied if one.span in spans] + _outside(denied, cues)


def _not_without(cues: Sequence[Cue]) -> int:
    """How many denials undo each other: both of each "not without"."""
    without = {cue.span[0] for cue in cues if cue.what == "without"}
    return 2 * sum(cue.what == "own" and cue.span[1] + 1 in without for cue in cues)


def _avoided(cues: Sequence[Cue], others: Sequence[Cue]) -> bool:
    """Whether a side avoids something that the other does not."""
    return any(cue.what in AVOIDED for cue in spare(cues, others))


def _free_of(cues: Sequence[Cue], denied: Sequence[Cue]) -> bool:
    """Whether these opposites are words that deny by their sense themselves: "free of"."""
    spans = {cue.span for cue in denied if cue.what == "privative"}
    return all(cue.span in spans for cue in cues)


def _instead(cues: Sequence[Cue], others: Sequence[Cue]) -> bool:
    return any(cue.what in INSTEAD for cue in spare(cues, others))
