"""A part of the check `choices`: what an amount is for or in was lost, added, or became another.

source       Give 10 mg/kg.
translation  Geben Sie 10 mg.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from translator.checks.pair import Pair, Places
from translator.language.numbers.denominators import Named, Rate, amounts, named, rates, written
from translator.model import Span


def changed_per(pair: Pair) -> Places | None:
    """The units behind a stroke or a "per" that the other text names less often; or all, where they belong to other
    amounts. Nothing where amounts are converted: mg/mL, g/L."""
    if not (pair.here.known and pair.there.known):
        return None
    here = written(pair.source, pair.source_locale, pair.here)
    there = written(pair.target, pair.locale, pair.there)
    if not (here or there) or _units(pair, True) != _units(pair, False):
        return None
    shared = amounts(pair.here) != amounts(pair.there)  # "from 10 to 15 mg/day", "10 mg/gün'den 15 mg/gün'e"
    lost = _unnamed(here, named(pair.target, pair.locale, pair.there), shared)
    new = _unnamed(there, named(pair.source, pair.source_locale, pair.here), shared)
    if lost or new:
        return lost, new
    sides = rates(pair.source, pair.source_locale, pair.here), rates(pair.target, pair.locale, pair.there)
    return (_places(here), _places(there)) if _are_exchanged(*sides) else None


def _units(pair: Pair, source: bool) -> set[str]:
    return {one.unit for one in (pair.here if source else pair.there).quantities}


def _unnamed(these: Sequence[Named], others: Counter[str], shared: bool) -> tuple[Span, ...]:
    """The places of units that the other text names less often; not at all, where one may be of several amounts."""
    missing = Counter(unit for _, unit in these) - others
    return _places([(span, unit) for span, unit in these if missing[unit] and not (shared and others[unit])])


def _places(these: Sequence[Named]) -> tuple[Span, ...]:
    return tuple(span for span, _ in these)


def _are_exchanged(here: Sequence[Rate], there: Sequence[Rate]) -> bool:
    """Whether the same amounts are per the same units, but each per another's."""
    if Counter(one for one, _ in here) != Counter(one for one, _ in there):
        return False
    same = Counter(units for _, units in here) == Counter(units for _, units in there)
    return same and sorted(here, key=_amount) != sorted(there, key=_amount)


def _amount(rate: Rate) -> str:
    return rate[0]
