"""A quantity has the unit in the translation that it has in the source: milligrams stay milligrams, percent percent.

Each language's names and signs of a unit are one unit (mg, мг, ملغ; mcg and µg; IU, IE, UI, ЕД). The same amount in
another unit of the measure is right as well (0.5 g, 500 mg). Tablets, drops and the like are units too.

    source       Take 25 mcg.
    translation  Nehmen Sie 25 mg.
    finding      source 25 mcg, translation 25 mg

Correct the unit; if both texts are right, dismiss the finding with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.model import Problem, Severity

ID = "units"
SEVERITY = Severity.ERROR


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per quantity with another unit, or with none where one is needed."""
    if not pair.target.strip():
        return
    for both in dict.fromkeys(pair.agreement.units):
        yield pair.different(ID, SEVERITY, both)
