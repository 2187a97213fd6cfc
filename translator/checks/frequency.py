"""How often something is done is the same in source and translation: "twice a day" is not "every two days".

    source       Take it twice a day.
    translation  Nehmen Sie es alle zwei Tage.
    finding      source a day, translation alle

The numbers themselves are compared by `numbers`. Correct the translation; if both texts are right, dismiss the finding
with the reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.language.cues import Cue
from translator.model import Problem, Severity

ID = "frequency"
SEVERITY = Severity.ERROR


def check(pair: Pair) -> Iterator[Problem]:
    """At most one finding."""
    if not pair.target.strip() or not (pair.here.known and pair.there.known):
        return
    here, there = pair.here.rhythms, pair.there.rhythms
    if not here or not there:
        return
    missing = Counter(cue.what for cue in here) - Counter(cue.what for cue in there)
    extra = Counter(cue.what for cue in there) - Counter(cue.what for cue in here)
    if missing and extra and not pair.agreement.paced:
        spans, others = _spans(missing, here), _spans(extra, there)
        text = f"source {pair.said(spans, True)}, translation {pair.said(others, False)}"
        yield Problem(ID, SEVERITY, text, in_source=spans, in_target=others)


def _spans(counts: Counter[str], cues: tuple[Cue, ...]) -> tuple[tuple[int, int], ...]:
    return tuple(cue.span for cue in cues if counts[cue.what])
