"""In which order people should look: the riskiest message first. Pure; nothing is read or written.

Open errors come first. Then a message weighs more the more warnings it has (one about its sense more than one about
its form), the less is known of it, the longer it is, and the more it claims: a wrong dose is worse than a wrong
adjective. The weights are from biomqm-dev, where length tells most and spelling nothing (benchmarks/biomqm.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from translator.catalogs.state import is_repaired
from translator.language.opposites.polarity import DENYING
from translator.language.reading import facts, read
from translator.markup.enclosures import marks_words
from translator.model import Place, Severity, State
from translator.publishing import Assessment

FORM = frozenset({"spelling", "spaces", "punctuation", "invisible", "bidi", "repeated", "glossary"})
"""Checks of how a text is written: they say little of what it means."""
HEAVY, LIGHT = 2.0, 0.2
"""What a warning weighs, about sense and about form."""
PER_LENGTH = 1 / 120
PER_CLAIM = 0.1
MARKED = 0.8
"""What it weighs that a machine moved words under markup: a tag can keep its place while the words move, and then the
wrong ones are bold, or a link."""
UNREAD = {State.MACHINE: 3, State.NEEDS_REVIEW: 2, State.TRANSLATED: 1, State.APPROVED: 0, State.UNTRANSLATED: 0}
"""How much there is to find out: nobody has read a machine's text; an approved one was read twice."""
SOURCE = "en"
"""Articles are written in English; of another source digits are read."""
EXCERPT = 200
"""So many characters of a text are kept to show."""


CONTRAINDICATION = re.compile(
    r"\b(?:contra-?indicat|allerg|anaphyla|overdos|interact(?:s|ion)|pregnan|breast-?feed|nursing mother"
    r"|avoid|must not|should not|do not (?:take|use)|not suitable|unless|side effect|adverse)",
    re.IGNORECASE,
)
"""Words of a text that says for whom, or with what, a treatment is not."""


class Group(Enum):
    """What a message is looked at for, in the order in which people should look; `value` says it in words."""

    ERRORS = "safety errors"
    QUANTITIES = "quantities"
    NEGATION = "negation"
    CONTRAINDICATIONS = "contraindications"
    MIXED = "mixed and repaired text"
    REST = "the rest"


class Risk(NamedTuple):
    """How likely, and how badly, a message could mislead a patient; a greater one is looked at first."""

    errors: int
    weight: float
    warnings: int
    claims: int


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
        """Why it stands where it does, in a few words: "1 error (numbers), machine, 3 claims"."""
        found = [_count(self.risk.errors, "error"), _count(self.risk.warnings, "warning")]
        words = " and ".join(part for part in found if part)
        if self.checks:
            words += f" ({', '.join(self.checks)})"
        parts = (words, self.state.word.replace("_", " "), _count(self.risk.claims, "claim"))
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
    warnings = [problem for problem in assessment.problems if problem.severity is Severity.WARNING]
    source = assessment.message.id
    said = len(facts(source, SOURCE))
    weight = sum(LIGHT if problem.check in FORM else HEAVY for problem in warnings)
    weight += UNREAD[assessment.state] + len(source) * PER_LENGTH + said * PER_CLAIM
    if assessment.state is State.MACHINE and marks_words(source):
        weight += MARKED
    return Risk(len(assessment.open_errors), round(weight, 3), len(warnings), said)


def group(assessment: Assessment) -> Group:
    """What to look at a message for: the first that holds."""
    message = assessment.message
    if assessment.open_errors:
        return Group.ERRORS
    claims = read(message.id, SOURCE)
    if any(one.sure for one in claims.quantities) or claims.times or claims.dates or claims.rhythms:
        return Group.QUANTITIES
    if any(cue.what in DENYING for cue in claims.negations):
        return Group.NEGATION
    if CONTRAINDICATION.search(message.id):
        return Group.CONTRAINDICATIONS
    moved = assessment.state is State.MACHINE and marks_words(message.id)
    return Group.MIXED if moved or is_repaired(message) else Group.REST


def order(items: Iterable[Item]) -> list[Item]:
    """The riskiest first; what is equally risky stays in the order of its files."""
    return sorted(items, key=lambda found: found.risk, reverse=True)


def _weighty(assessment: Assessment) -> Iterable[str]:
    """The checks that found an error or a warning, once for each finding."""
    return (problem.check for problem in assessment.problems if problem.severity is not Severity.INFO)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}" if number else ""
