"""What will be done has not been done yet, and what has been done is not still to come.

    source       The stent will be removed at the clinic.
    translation  Die Schiene wurde in der Klinik entfernt.
    finding      source will, translation wurde

So is what has been done and what only may have been ("has spread", "könnte sich ausbreiten"). Told by auxiliaries and
unmistakable endings alone: reported where a sentence of the source says only that something will be, or only that it
has been, and its translation only the other. Nothing is said of a sentence with another clause, a condition or a
question, nor of one of more than 400 characters.

Put what has been done into the past and what is to come into the future. Where both texts say the same, dismiss the
finding with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.language.tenses import SOURCE, doubted, future_or_past, is_certain, tells_time, turned
from translator.locales import language_of
from translator.model import Problem, Severity

ID = "tense"
SEVERITY = Severity.ERROR

LONGEST = 400
"""Characters of a sentence that is looked at."""


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per sentence that is of another time."""
    if language_of(pair.source_locale) != SOURCE or not pair.target.strip() or not tells_time(pair.source):
        return
    if pair.copied:
        return
    for here, there in pair.parts:
        if max(here[1] - here[0], there[1] - there[0]) > LONGEST:
            continue
        said = future_or_past(pair.source, here)
        other = said and turned(pair.target, pair.locale, there, future=not said[0])
        if said and not said[0] and not other and is_certain(pair.source, here):
            other = doubted(pair.target, pair.locale, there)
        if said and other:
            text = f"source {pair.said([said[1]], True)}, translation {pair.said([other], False)}"
            yield Problem(ID, SEVERITY, text, in_source=(said[1],), in_target=(other,))
