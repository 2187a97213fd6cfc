"""In which order people should look: the riskiest message first. Pure; nothing is read or written.

What could be wrong comes before what is only unread: open errors, then warnings, then how little is known of the text,
then what it claims (a wrong dose is worse than a wrong adjective), then its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from translator.model import Place, Severity, State
from translator.publishing import Assessment

NUMBER = re.compile(r"\d+")
UNREAD = {State.MACHINE: 3, State.NEEDS_REVIEW: 2, State.TRANSLATED: 1, State.APPROVED: 0, State.UNTRANSLATED: 0}
"""How much there is to find out: nobody has read a machine's text; an approved one was read twice."""
EXCERPT = 200
"""So many characters of a text are kept to show."""


class Risk(NamedTuple):
    """How likely, and how badly, a message could mislead a patient; a greater one is looked at first."""

    errors: int
    warnings: int
    unread: int
    claims: int
    length: int


@dataclass(frozen=True, slots=True)
class Item:
    """A message in the queue. `article` is "" for a file outside a project; `checks` are those that found an error or
    a warning; the texts are cut to EXCERPT characters."""

    risk: Risk
    article: str
    place: Place
    state: State
    checks: tuple[str, ...]
    source: str
    translation: str

    @property
    def why(self) -> str:
        """Why it stands where it does, in a few words: "1 error (numbers), machine, 3 numbers"."""
        found = [_count(self.risk.errors, "error"), _count(self.risk.warnings, "warning")]
        words = " and ".join(part for part in found if part)
        if self.checks:
            words += f" ({', '.join(self.checks)})"
        parts = (words, self.state.word.replace("_", " "), _count(self.risk.claims, "number"))
        return ", ".join(part for part in parts if part)


def waits(assessment: Assessment) -> bool:
    """Whether there is anything to look at: there is text, and it is not approved or something was found in it."""
    if assessment.state is State.UNTRANSLATED:
        return False
    return assessment.state is not State.APPROVED or any(_weighty(assessment))


def item(assessment: Assessment, article: str, place: Place) -> Item:
    """The message as it stands in the queue. Its problems are those that nobody let pass."""
    message = assessment.message
    checks = tuple(dict.fromkeys(_weighty(assessment)))
    source, translation = message.id[:EXCERPT], message.strings[0][:EXCERPT]
    return Item(risk(assessment), article, place, assessment.state, checks, source, translation)


def risk(assessment: Assessment) -> Risk:
    """The risk of a message with the problems that nobody let pass."""
    warnings = sum(problem.severity is Severity.WARNING for problem in assessment.problems)
    source = assessment.message.id
    return Risk(len(assessment.open_errors), warnings, UNREAD[assessment.state], claims(source), len(source))


def claims(text: str) -> int:
    """How much a text says that must not change; for now its numbers in digits."""
    return sum(1 for _ in NUMBER.finditer(text))


def order(items: Iterable[Item]) -> list[Item]:
    """The riskiest first; what is equally risky stays in the order of its files."""
    return sorted(items, key=lambda found: found.risk, reverse=True)


def _weighty(assessment: Assessment) -> Iterable[str]:
    """The checks that found an error or a warning, once for each finding."""
    return (problem.check for problem in assessment.problems if problem.severity is not Severity.INFO)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}" if number else ""
