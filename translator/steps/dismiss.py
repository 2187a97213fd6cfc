"""dismiss: a person looked at a finding and lets it pass, for exactly these two texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from translator import glossary, record
from translator.catalogs.people import named_person, one_line
from translator.catalogs.state import pair_hash
from translator.errors import ProjectError, TranslatorError
from translator.model import Message
from translator.project import Article, Project
from translator.record import Event, Record
from translator.steps.check import examine
from translator.steps.explain_checks import named
from translator.steps.findings import Finding, Looked
from translator.steps.keys import message_key
from translator.steps.reading import document_of, present_catalog, read_record


@dataclass(frozen=True, slots=True)
class Word:
    """What a person says: which check, why, and who they are; `via` and `confirmed` as in record.Event."""

    check: str
    reason: str
    by: str
    via: str = ""
    confirmed: str = ""


@dataclass(frozen=True, slots=True)
class Dismissed:
    """The event that holds now, the findings that it lets pass, the record's path from the project's root, and whether
    the event had been there before."""

    event: Event
    findings: tuple[Finding, ...]
    path: str
    already: bool


def dismiss(project: Project, article: Article, key: str, locale: str, word: Word, now: datetime) -> Dismissed:
    """Adds a line to the locale's record, unless the finding is dismissed already. `now` has a zone.

    Raises ProjectError for a check or message that is none, or for no reason or name; TranslatorError where the check
    finds nothing here, or something that no word can mend; OutputError.
    """
    word = Word(word.check, one_line(word.reason), named_person(word.by), word.via, word.confirmed)
    if not word.reason:
        raise ProjectError("--reason is empty", hint="say why")
    named([word.check])
    looked, events = _message(project, article, key, locale)
    findings = _findings(looked, word.check)
    path = project.record(locale)
    texts = pair_hash(looked.message)
    before = events.dismissals.get((word.check, texts))
    if before:
        return Dismissed(before, findings, project.shown(path), already=True)
    said = (one for one in events.events if (one.check, one.hash) == (word.check, texts))
    event = Event(
        record.moment(now, said), "dismiss", word.by, article.name, looked.message.short_key, texts, word.check,
        word.reason, via=word.via, confirmed=word.confirmed,
    )  # fmt: skip
    record.append(path, event)
    return Dismissed(event, findings, project.shown(path), already=False)


def _message(project: Project, article: Article, key: str, locale: str) -> tuple[Looked, Record]:
    """The message of this key with what is found in it, and the locale's record."""
    document = document_of(article)
    catalog = present_catalog(project, article.name, locale)
    events = read_record(project, locale)
    messages = (Message(segment.text, context=segment.context) for segment in document.segments)
    wanted = message_key(messages, key, article.name, locale)
    found = examine(project, document, locale, catalog, events, glossary.read(project.glossary), only=(wanted,))
    return found[wanted], events


def _findings(looked: Looked, check: str) -> tuple[Finding, ...]:
    """What the check finds that a person may let pass."""
    if looked.message.empty:
        raise TranslatorError("there is no translation yet that could be let pass", hint="translate it first")
    found = [finding for finding in looked.findings if finding.problem.check == check]
    if not found:
        raise TranslatorError(f"{check} finds nothing in this message now", hint=_what_is_there(looked.findings))
    mendable = tuple(finding for finding in found if finding.problem.dismissible)
    if not mendable:
        raise TranslatorError(
            f"{check} cannot be dismissed: {found[0].problem.text}",
            hint="the page would break for every reader: correct the translation",
        )
    return mendable


def _what_is_there(findings: Sequence[Finding]) -> str:
    names = dict.fromkeys(f"{one.problem.check} ({one.problem.severity.word})" for one in findings)
    return f"what is found there: {', '.join(names)}" if names else "nothing is found there any more"
