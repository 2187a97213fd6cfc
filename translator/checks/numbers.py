"""Every number of the source stands in the translation, and no other does.

A number may be written in digits of any script or in words ("two weeks", أسبوعين), grouped and with decimals in
each language's way, as a fraction, a percentage, a range or a multiple, and in another unit of the same size (0.5 g,
500 mg). Order does not count. "One", which may be an article, and "both", which may be left out, need no counterpart.

    source       Take 50 mg twice a day.
    translation  Nehmen Sie zweimal täglich 500 mg.
    finding      source 50 mg, translation 500 mg

"1.5 mg" against a German "1.500 mg" is found too: that is fifteen hundred there. Where a language's words are not
known, numbers in words are left out. Correct the number; if both texts are right, dismiss the finding with the
reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.model import Problem, Severity

ID = "numbers"
SEVERITY = Severity.ERROR


def check(pair: Pair) -> Iterator[Problem]:
    """One finding, with the numbers of each side that the other has not; one per range whose ends changed places."""
    if not pair.target.strip():
        return
    found = pair.agreement
    if found.missing or found.extra:
        text = f"source {pair.said(found.missing, True)}, translation {pair.said(found.extra, False)}"
        yield Problem(ID, SEVERITY, text, in_source=tuple(found.missing), in_target=tuple(found.extra))
    for both in found.reversed:
        yield pair.different(ID, SEVERITY, both)
