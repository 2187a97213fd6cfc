"""Phone numbers are the source's, digit by digit.

A patient who dials 020 7946 0959 for 020 7946 0954 reaches nobody, or somebody else. The digits may be of any script
and in other groups; +49 30 5550123 may be written 030 5550123, and the other way round.

What to do: copy the number. Where a country really has its own number, dismiss the finding and say so.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, zip_longest

from translator.checks.pair import Pair
from translator.markup.phones import Phone, phones, same, written
from translator.model import Problem, Severity

ID = "phones"
SEVERITY = Severity.ERROR

MOST = 20


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per number that changed, is lost, or is new."""
    if not pair.target:
        return
    here, there = phones(pair.source), phones(pair.target)
    if not here and not there:
        return
    lost = _only(here[:MOST], there, pair.target)
    new = _only(there[:MOST], here, pair.source)
    for one, other in islice(zip_longest(lost, new), MOST):
        text = f"source {one.text if one else 'none'}, translation {other.text if other else 'none'}"
        at, to = (one.span,) if one else (), (other.span,) if other else ()
        yield Problem(ID, SEVERITY, text, in_source=at, in_target=to)


def _only(these: tuple[Phone, ...], others: tuple[Phone, ...], text: str) -> list[Phone]:
    """Those that are not among the others, nor anywhere in the other text, read as a phone number or not."""
    left = list(others)
    only = []
    for phone in these:
        match = next((index for index, other in enumerate(left) if same(phone, other)), None)
        if match is not None:
            del left[match]
        elif others or not written(phone, text):
            only.append(phone)
    return only
