"""The checks, one a file, and the table of them.

A check is a module: its docstring is its documentation, ID its name, SEVERITY how bad what it finds is, and
`check(pair)` yields a text per finding. Bad content is data; a check that fails is itself a problem.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from translator.checks import copied, names, numbers, untranslated
from translator.checks.pair import Pair
from translator.model import Place, Problem, Severity


@dataclass(frozen=True, slots=True)
class Check:
    """`run` yields a text for each thing that it finds in a pair."""

    id: str
    severity: Severity
    run: Callable[[Pair], Iterator[str]]


CHECKS: tuple[Check, ...] = (
    Check(numbers.ID, numbers.SEVERITY, numbers.check),
    Check(names.ID, names.SEVERITY, names.check),
    Check(copied.ID, copied.SEVERITY, copied.check),
    Check(untranslated.ID, untranslated.SEVERITY, untranslated.check),
)


def problems(pair: Pair, place: Place, checks: Sequence[Check] = CHECKS) -> list[Problem]:
    """Everything that the checks find in a pair."""
    found = []
    for check in checks:
        try:
            found += [Problem(check.id, check.severity, text, place) for text in check.run(pair)]
        except Exception as error:  # a check that fails must be seen, and must not stop the others
            text = f"this check failed ({type(error).__name__}); the text was not checked"
            found.append(Problem(check.id, Severity.ERROR, text, place))
    return found
