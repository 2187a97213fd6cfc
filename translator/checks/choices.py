"""A way, a time or a person to choose became another one: before meals, with meals; into a vein, a muscle.

Looked for are meals that a dose goes with, ways by which a medicine is given, forms of medicines, for whom it is, days
and weeks (today, next month), where it is kept, how it is swallowed, postures, how severe something is, and the like.
Only one that is missing beside another of its kind that the source has not is found. So is "every 8 hours" that became
"for 8 hours" or "at 8 o'clock", "for 3 days" that became "in 3 days", "4 hours" that became "4 o'clock", stage III that
became stage II, and what an amount is for or in (mg/kg, mL per hour) that was lost, added or exchanged;
and what only the translation says: a group ("even during pregnancy"), an exception, a doctor's permission, a promise,
an "in any case" or an "until tomorrow".

    source       Take the tablet before meals.
    translation  Prenez le comprimé pendant les repas.
    finding      source before meals, translation pendant les repas

Nothing is said where only one of the texts has a "not", a "without" or a "not only", unless the other says "avoid" and
the check `negation` finds nothing, or what is named does not change with a "not" (per day, per dose); nor of texts of
more than 20,000 characters.

What to do: put what the source says. Where both say the same, dismiss the finding and say so.
"""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks import negation
from translator.checks.bounded import NOT_ONLY
from translator.checks.changed_clock import changed_clock
from translator.checks.changed_length import changed_length
from translator.checks.changed_per import changed_per
from translator.checks.changed_rhythm import changed_rhythm
from translator.checks.changed_stages import changed_stage
from translator.checks.pair import Pair, Places
from translator.language.naming.choices import added, named, swapped
from translator.language.opposites.polarity import WITHOUT, denials
from translator.language.reading import Reading
from translator.model import Problem, Severity, Span

TURNED = frozenset({
    "states_of_food", "nearness", "what_it_does", "skin_care", "what_becomes_of_it", "washing", "peeling", "dilution",
    "treated_or_not", "vaccinated_or_not", "controlled_or_not", "used_or_not", "usefulness",
    "nearing", "raising", "stillness", "taps", "lenses", "company",
})  # fmt: skip
"""Kinds of which one is not another: not cooked, not near."""
STEADY = frozenset({
    "per_what", "floors", "finding", "only_if", "still_or_not", "in_the_fridge", "bins", "former_or_latter", "for_life",
    "who_rings", "doers", "same_site", "both_or_either", "water_when_fasting",
})  # fmt: skip
"""Kinds that no "not" turns into another."""
BY_SENTENCE = frozenset({
    "some_or_none", "week_or_weekend", "appearing", "wearing_off", "spreading", "as_it_ends", "former_or_latter",
    "excepted_or_included", "only_whom", "falling_asleep", "both_or_either",
})  # fmt: skip
"""Kinds of which another sentence says nothing, though it may have their words."""
REFRAINING = frozenset({"abstain", "prohibited", "implied"})
"""Kinds of words that stand for a "not"."""
ID = "choices"
SEVERITY = Severity.ERROR


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per choice that is another."""
    if not pair.target.strip() or pair.copied:
        return
    found = _chosen(pair) or [*_in_sentences(pair)]
    both: list[Places] = [((here,), (there,)) for here, there in found]
    new = added(pair.source, pair.target, pair.source_locale, pair.locale)
    both += [((), (place,)) for place in new if all(place != there for _, there in found)]
    time = changed_rhythm(pair) or changed_clock(pair) or changed_length(pair)
    both += [part for part in (time, changed_per(pair), changed_stage(pair)) if part is not None]
    for here, there in dict.fromkeys(both):
        text = f"source {pair.said(here, True)}, translation {pair.said(there, False)}"
        yield Problem(ID, SEVERITY, text, in_source=here, in_target=there)


def _chosen(pair: Pair) -> list[tuple[Span, Span]]:
    """Where the source names a choice and the translation another, but for those that a "not" may turn."""
    found = [*swapped(pair.source, pair.target, pair.source_locale, pair.locale)]
    if found and _denies(pair.here) is not _denies(pair.there):
        other = pair.there if _denies(pair.here) else pair.here
        if not _refrains(other) or any(negation.check(pair)):
            found = [both for both in found if both[0][0] in _of(pair, STEADY)]
        if not _avoids_in_both(pair):
            found = [both for both in found if both[0][0] not in _of(pair, TURNED)]
    return found


def _in_sentences(pair: Pair) -> Iterator[tuple[Span, Span]]:
    """The same of each sentence for itself, of kinds whose words say nothing beyond it."""
    if not _of(pair, BY_SENTENCE) or len(pair.parts) < 2:
        return
    for ours, theirs in pair.parts:
        one = Pair(pair.source[slice(*ours)], pair.target[slice(*theirs)], pair.source_locale, pair.locale)
        kept = _of(one, BY_SENTENCE)
        for here, there in _chosen(one) if kept else ():
            if here[0] in kept:
                yield _moved(here, ours[0]), _moved(there, theirs[0])


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by


def _of(pair: Pair, kinds: frozenset[str]) -> set[int]:
    """Where the source names anything of these kinds."""
    return {span[0] for span, kind in named(pair.source, pair.source_locale) if kind in kinds}


def _avoids_in_both(pair: Pair) -> bool:
    """Whether all that the source denies is an "avoid" or a "without", and the translation says to avoid something too:
    then nothing is turned round."""
    return all(cue.what == WITHOUT for cue in denials(pair.here.negations)) and _refrains(pair.there)


def _refrains(reading: Reading) -> bool:
    """Whether a text says "avoid" or "is forbidden", which stands for a "not"."""
    return any(cue.what in REFRAINING for cue in (*reading.modals, *reading.negations))


def _denies(reading: Reading) -> bool:
    return bool(denials(reading.negations)) or any(cue.what == NOT_ONLY for cue in reading.negations)
