"""A quantity has the unit in the translation that it has in the source: milligrams stay milligrams, percent percent.

Each language's names and signs of a unit are one unit (mg, мг, ملغ; mcg and µg; IU, IE, UI, ЕД). The same amount in
another unit of the measure is right as well (0.5 g, 500 mg). Tablets, drops and the like are units too.
"A few minutes" stay minutes, "for weeks" stays weeks, and last week is no last month.

    source       Take 25 mcg.
    translation  Nehmen Sie 25 mg.
    finding      source 25 mcg, translation 25 mg

Correct the unit; if both texts are right, dismiss the finding with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from translator.checks.pair import Pair
from translator.language.lexicon import lexicon
from translator.language.numbers.atoms import measure
from translator.model import Problem, Severity

ID = "units"
SEVERITY = Severity.ERROR
TIMES = ("time", "calendar")
SIZES = ("mass", "volume")


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per quantity with another unit, or with none where one is needed."""
    if not pair.target.strip():
        return
    for both in dict.fromkeys(pair.agreement.units):
        yield pair.different(ID, SEVERITY, both)
    yield from _vague(pair)
    yield from _per(pair)


def _vague(pair: Pair) -> Iterator[Problem]:
    """ "A few minutes", where the translation names no minutes and another unit of time, which the source does not."""
    pattern = _few(pair.source_locale)
    if pattern is None or not (pair.here.known and pair.there.known):
        return
    others = any(measure(unit) in TIMES for unit in pair.there.units - pair.here.units)
    match = pattern.search(pair.source) if others else None
    if match and match["unit"].lower() not in pair.there.units:
        text = f"source {match[0]}, translation names no {match['unit']}"
        yield Problem(ID, SEVERITY, text, in_source=(match.span(),))


def _per(pair: Pair) -> Iterator[Problem]:
    """What a dose is for or in: "50 mg per millilitre", where the translation has another unit of that measure."""
    here, there = (side.units - {one.unit for one in side.quantities} for side in (pair.here, pair.there))
    if not here or not there or not (pair.here.known and pair.there.known):
        return
    for unit in sorted(here - pair.there.units):
        others = [one for one in there - pair.here.units if measure(one) == measure(unit) in SIZES]
        if others and not _are_converted(pair):
            yield Problem(ID, SEVERITY, f"source names {unit}, translation {others[0]}")


def _are_converted(pair: Pair) -> bool:
    """Whether a quantity has another unit in the translation, so that what it is in may have one too: mg/mL, g/L."""
    here, there = ({one.unit for one in side.quantities} for side in (pair.here, pair.there))
    return here != there or pair.agreement.in_volumes


@lru_cache(maxsize=8)
def _few(locale: str) -> re.Pattern[str] | None:
    words = lexicon(locale).settings.get("few", ())
    units = "second(?=s)|minute|hour|day|week|month|year"  # "this second dose"
    return re.compile(rf"\b(?:{'|'.join(words)}) (?P<unit>{units})s?\b", re.IGNORECASE) if words else None
