"""An English word of two senses was taken in the wrong one: the calf of a leg as that of a cow, a plaster as a cast.

Looked for are words that are known to be mixed up (data/senses.toml), false friends among them: a preservative is no
"preservativo". Nothing is said where the source has a word beside it with which the other sense is meant.

    source       Lift your heel until you feel a stretch in your calf.
    translation  Heben Sie die Ferse, bis Sie eine Dehnung im Kalb spüren.
    finding      source calf, translation Kalb

What to do: put the word for what the source means. Where it is right as it is, dismiss the finding and say so.
"""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.language.naming.senses import misread
from translator.language.numbers.atoms import Both
from translator.model import Problem, Severity

ID = "senses"
SEVERITY = Severity.ERROR


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per word."""
    if not pair.target.strip() or pair.copied:
        return
    for here, there in misread(pair.source, pair.target, pair.source_locale, pair.locale):
        yield pair.different(ID, SEVERITY, Both(here, there))
