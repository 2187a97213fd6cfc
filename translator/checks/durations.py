"""A duration is given in another unit that is only about as long: "90 days" for "3 months".

For an appointment that may be what a reader wants; for the time between two injections it may not.

    source       Come back after 3 months.
    translation  Kommen Sie nach 90 Tagen wieder.
    finding      source 3 months, translation 90 Tagen

Exact equals (14 days, two weeks; 24 hours, a day) are not reported. What is longer or shorter is an error of `numbers`.
"""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.model import Problem, Severity

ID = "durations"
SEVERITY = Severity.WARNING


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per duration."""
    if not pair.target.strip():
        return
    for both in dict.fromkeys(pair.agreement.about):
        yield pair.different(ID, SEVERITY, both)
