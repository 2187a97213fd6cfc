"""A message as a person looks at it: both texts, what they claim, what is wrong, where it comes from, what was said."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from translator.catalogs.state import pair_hash
from translator.checks import problems, untranslated
from translator.checks.pair import Pair
from translator.language.matching.differences import Piece, compared
from translator.markup.parts import cut
from translator.model import Message, Place, Severity, State, Style, Term, replace
from translator.publishing import Decision, Policy, Status
from translator.record import Event
from translator.steps import reasons
from translator.steps.check import source_place
from translator.steps.findings import Finding, Looked, looked, pairs_of
from translator.steps.reasons import Reason
from translator.steps.review import threads
from translator.steps.review.desk import Desk
from translator.steps.review.sheet import Sheet
from translator.steps.review.strip import Claim, strip

CHIPS = 40
"""So many parts of a source are offered for inserting."""


@dataclass(frozen=True, slots=True)
class Form:
    """One text of a message with what it translates, what they claim, and what was found in it as it stands."""

    source: str
    target: str
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class View:
    """`seen` is the hash that a change has to name (entry.Change). `chips` are the parts of the source that must stay,
    in its order. `previous` is the source that it was translated from, as pieces of both, where that was another.
    `thread` is what was said. `translator` is who translated it, as far as the record knows; `may_approve` is "" or why
    this person may not approve it."""

    key: str
    message: Message
    state: State
    role: str
    notes: tuple[str, ...]
    seen: str
    forms: tuple[Form, ...]
    reason: Reason
    chips: tuple[str, ...]
    previous: tuple[Piece, ...]
    terms: tuple[Term, ...]
    style: Style | None
    thread: tuple[Event, ...]
    translator: str = ""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings but that there is no translation yet, which one can see."""
        return tuple(one for form in self.forms for one in form.findings)

    @property
    def dismissible(self) -> tuple[Finding, ...]:
        """What may be let pass, once for each check: a dismissal is of all that it finds in these texts."""
        found: dict[str, Finding] = {}
        for one in self.findings:
            problem = one.problem
            if one.dismissal is None and problem.dismissible and problem.severity >= Severity.WARNING:
                found.setdefault(problem.check, one)
        return tuple(found.values())


def view(desk: Desk, sheet: Sheet, key: str, looked_at: Looked | None = None) -> View:
    """A message of a sheet; `looked_at` where all of it was looked through already. Raises KeyError where there is none
    of this key."""
    project = desk.project
    segment, message = sheet.messages[key]
    found = looked_at or desk.look(sheet, key)
    policy = Policy(project.configuration.publish, project.configuration.unreviewed)
    source_locale = project.configuration.source_locale
    origin = source_place(sheet.document, segment, source_locale)
    decision = Decision(Status.LABELLED, frozenset({message.key}))
    reason = reasons.explain(sheet.article.name, found, sheet.events, decision, policy, origin)
    return View(
        key,
        message,
        found.state,
        segment.role,
        tuple(segment.note.splitlines()),
        pair_hash(message),
        _forms(desk, sheet, message, found.findings),
        reason,
        chips(message, sheet.terms.names(sheet.tag)),
        tuple(compared(message.previous_id, message.id)) if message.previous_id is not None else (),
        sheet.terms.concerning(message.id, "\n".join(message.strings), sheet.tag),
        project.style(sheet.tag),
        threads.about(sheet.events, sheet.article.name, key),
        sheet.events.translators.get(pair_hash(message), ""),
    )


def typed(desk: Desk, sheet: Sheet, key: str, strings: Sequence[str]) -> tuple[Form, ...]:
    """The same message with texts that are being typed: what they claim, and what is wrong with each by itself.
    Raises KeyError."""
    message = replace(sheet.messages[key][1], strings=tuple(strings))
    place = Place("", 0, sheet.tag, key)
    source_locale = desk.project.configuration.source_locale
    both = pairs_of(message, source_locale, sheet.tag, sheet.terms, desk.project.style(sheet.tag))
    found = [(pair, problem) for pair in both for problem in problems(pair, place)]
    given = looked(sheet.article.name, place, message, sheet.state(message), found, sheet.events)
    return _forms(desk, sheet, message, given.findings)


def chips(message: Message, names: Sequence[str]) -> tuple[str, ...]:
    """The parts of a source that a translation must have as they are: tags, placeholders, addresses, names."""
    texts = (message.id,) if message.plural is None else (message.id, message.plural)
    parts = (part.text for text in texts for part in cut(text, tuple(names)).parts)
    return tuple(dict.fromkeys(part for part in parts if part.strip()))[:CHIPS]


def pairs(desk: Desk, sheet: Sheet, message: Message) -> tuple[Pair, ...]:
    """Each text of a message with what it translates: every form, also where none has any text."""
    given = replace(message, strings=("…",) * len(message.strings)) if message.empty else message
    source_locale = desk.project.configuration.source_locale
    return pairs_of(given, source_locale, sheet.tag, sheet.terms, desk.project.style(sheet.tag))


def _forms(desk: Desk, sheet: Sheet, message: Message, findings: Sequence[Finding]) -> tuple[Form, ...]:
    """Each text with its own findings; what is found in the entry as a whole goes with the first."""
    both = pairs(desk, sheet, message)
    told = [one for one in findings if one.problem.check != untranslated.ID]
    texts = {(pair.source, text) for pair, text in zip(both, message.strings, strict=True)}
    forms = []
    for number, (pair, text) in enumerate(zip(both, message.strings, strict=True)):
        own = tuple(
            one
            for one in told
            if (one.source, one.translation) == (pair.source, text)
            or (number == 0 and (one.source, one.translation) not in texts)
        )
        claims = strip(dataclasses.replace(pair, target=text), [one.problem for one in own if one.dismissal is None])
        forms.append(Form(pair.source, text, tuple(claims), own))
    return tuple(forms)
