"""Why a message stands where it does, what its page shows for it, and what to do next. Pure."""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from operator import itemgetter

from translator.catalogs.state import (
    has_approval,
    is_repaired,
    own_comments,
    pair_hash,
    source_hash,
    text_hash,
    wants_machine,
)
from translator.checks import untranslated
from translator.language.parts import Parts
from translator.model import Message, Place, State, replace
from translator.publishing import Assessment, Decision, Policy, Status
from translator.record import Record
from translator.steps.findings import Finding, Looked


class Cause(Enum):
    """Why a message cannot go out, or that it can; `value` says so in a sentence."""

    NOT_THERE = "not in the PO file yet"
    EMPTY = "not translated yet"
    FORM_EMPTY = "a plural form has no text"
    UNREAD = "translated by a machine, and nobody has read it"
    CARRIED = "translated by a machine, and the source has changed since"
    REPAIRED = "the source has changed; sentences were translated anew or taken out, and nobody has read it"
    SOURCE_CHANGED = "the source has changed since it was translated"
    EDITED = "translated by a machine, changed by somebody, and still fuzzy"
    FUZZY = "marked fuzzy by somebody"
    WITHDRAWN = "the approval was taken back"
    VOID = "the approval is void: source or translation has changed since"
    VOID_TRANSLATION = "the approval is void: the translation has changed since"
    VOID_SOURCE = "the approval is void: the source has changed since"
    VOID_CONTEXT = "the approval is void: the context has changed since"
    UNNAMED = "translated by a machine; `fuzzy` is gone, and the file names no person who read it"
    UNSAFE = "an error is open: it could hurt a patient or break the page"
    NOT_APPROVED = "translated, and only what is approved goes out"
    READY = "may go out"


class Shown(Enum):
    """What a page shows where a message stands: its translation, a machine's under a notice, the original under a
    notice, what the last release has there; or there is no page."""

    TRANSLATION = "translation"
    MACHINE = "machine"
    ORIGINAL = "original"
    EARLIER = "earlier"
    NOTHING = "nothing"


UPDATE = "translator update {article} -l {locale}"
MIGRATE = "translator migrate"
"""Where `update` leaves the catalogs as they are, because older rules made them."""
TRANSLATE = "translator translate {article} -l {locale}"
APPROVE = "translator approve {article} {key} -l {locale} --by NAME"
DISMISS = "or, if it is right: translator dismiss {article} {key} -l {locale} --check {check} --reason TEXT --by NAME"
READ = "open {place} in your editor, correct the text{clear} and save"
NEXT: Mapping[Cause, tuple[str, ...]] = {
    Cause.NOT_THERE: (UPDATE,),
    Cause.EMPTY: (TRANSLATE, "or open {place} in your editor and translate it"),
    Cause.FORM_EMPTY: ("open {place} in your editor, fill in every form{clear} and save",),
    Cause.CARRIED: (TRANSLATE, f"or {READ}"),
    Cause.REPAIRED: ("open {place} in your editor, correct these sentences{clear} and save",),
    Cause.VOID: (READ, APPROVE),
    Cause.VOID_TRANSLATION: (READ, APPROVE),
    Cause.VOID_SOURCE: (READ, APPROVE),
    Cause.VOID_CONTEXT: (READ, APPROVE),
    Cause.WITHDRAWN: (READ, APPROVE),
    Cause.UNNAMED: (f"{READ} with an editor that writes your name into the file (Poedit, Weblate)", f"or: {APPROVE}"),
    Cause.NOT_APPROVED: (APPROVE,),
    Cause.READY: (),
}
"""What to do about it; about every other cause, READ."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How the source was when it was translated, and how it is now: its "text", "plural" or "context"."""

    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What was done to a translation, by whom, on which day: an engine made it ("machine") or some of its sentences
    ("repaired"), it was taken from an article ("memory"), a person approved it or took that back ("withdrawn", with the
    reason). `fits` says whether it was done to the texts as they are now."""

    what: str
    who: str
    date: str
    fits: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """A message and why it stands where it does.

    `place` is its entry, `origin` its text in the article. `sentences` are those of the source whose
    translation a machine made anew, by their numbers from 1. `advice` is what to do, in order, with {place} and {key}
    left open.
    """

    message: Message
    state: State
    cause: Cause
    place: Place
    origin: Place
    differences: tuple[Difference, ...] = ()
    marks: tuple[Mark, ...] = ()
    sentences: tuple[tuple[int, str], ...] = ()
    findings: tuple[Finding, ...] = ()
    shown: Shown = Shown.NOTHING
    advice: tuple[str, ...] = ()

    @property
    def next(self) -> tuple[str, ...]:
        """What to do, in order: commands, and what to do in an editor."""
        return filled(self.advice, place=str(self.place), key=self.place.key)


def explain(
    article: str,
    looked: Looked,
    record: Record,
    decision: Decision,
    policy: Policy,
    origin: Place,
    coming: Message | None = None,
) -> Reason:
    """Why a message of an article stands where it does. `origin` is where its text stands in the article; `coming` what
    an update would make of a message that is not there yet."""
    message = looked.message
    cause = _cause(looked, record, policy)
    return Reason(
        message,
        looked.state,
        cause,
        looked.place,
        origin,
        _differences(coming or message) if looked.state < State.TRANSLATED else (),
        marks(message, record),
        _repaired(message, origin.locale),
        tuple(found for found in looked.findings if found.problem.check != untranslated.ID),
        shown(looked, decision, policy),
        _advice(article, looked, cause, policy),
    )


def shown(assessment: Assessment, decision: Decision, policy: Policy) -> Shown:
    """What the page shows where a message stands."""
    if decision.status is Status.PREVIOUS:
        return Shown.EARLIER
    if not decision.status.has_page:
        return Shown.NOTHING
    if assessment.message.key not in decision.shown:
        return Shown.ORIGINAL
    return Shown.TRANSLATION if assessment.publishable(policy) else Shown.MACHINE


def filled(advice: tuple[str, ...], **values: str) -> tuple[str, ...]:
    """Advice with values for the names in it."""
    for name, value in values.items():
        advice = tuple(text.replace(f"{{{name}}}", value) for text in advice)
    return advice


def _cause(looked: Looked, record: Record, policy: Policy) -> Cause:
    message = looked.message
    if looked.state is State.UNTRANSLATED:
        return Cause.EMPTY if message.line else Cause.NOT_THERE
    if looked.state is State.MACHINE:
        return Cause.UNREAD
    if looked.state is State.NEEDS_REVIEW:
        return _of_review(message, record)
    if looked.open_errors:
        return Cause.UNSAFE
    return Cause.READY if looked.publishable(policy) else Cause.NOT_APPROVED


def _of_review(message: Message, record: Record) -> Cause:
    """Why a message needs review: the first that holds, in the order of state.state."""
    if not all(text.strip() for text in message.strings):
        return Cause.FORM_EMPTY
    if pair_hash(message) in record.withdrawn:
        return Cause.WITHDRAWN
    if message.fuzzy:
        return _of_fuzzy(message, record)
    return _voided(message, record) or Cause.UNNAMED


def _of_fuzzy(message: Message, record: Record) -> Cause:
    if is_repaired(message):
        return Cause.REPAIRED
    if wants_machine(message):
        return Cause.CARRIED
    machine = [own["h2"] for own in _own(message, "machine")]
    if _differences(message) or (machine and source_hash(message) not in machine):
        return Cause.SOURCE_CHANGED
    return Cause.EDITED if machine else _voided(message, record) or Cause.FUZZY


def _voided(message: Message, record: Record) -> Cause | None:
    """What has changed since the last approval, None where there is none or it fits: by the previous source, else by
    the message that the record says it was given to."""
    approvals = [own["h1"] for own in _own(message, "approved")]
    if not approvals or has_approval(message):
        return None
    before, given = _before(message), record.verdicts.get(approvals[-1])
    if pair_hash(before) == approvals[-1]:
        return Cause.VOID_SOURCE if (before.id, before.plural) != (message.id, message.plural) else Cause.VOID_CONTEXT
    if given is None or message.plural is not None:
        return Cause.VOID
    return Cause.VOID_TRANSLATION if given.key == message.short_key else Cause.VOID_SOURCE


def _before(message: Message) -> Message:
    """The message with the source that its translation was made for, where it says which."""
    if message.previous_id is None:
        return message
    return replace(message, context=message.previous_context, id=message.previous_id, plural=message.previous_plural)


def _differences(message: Message) -> tuple[Difference, ...]:
    before = _before(message)
    pairs = (
        Difference("text", before.id, message.id),
        Difference("plural", before.plural or "", message.plural or ""),
        Difference("context", before.context or "", message.context or ""),
    )
    return tuple(pair for pair in pairs if pair.before != pair.after)


def marks(message: Message, record: Record) -> tuple[Mark, ...]:
    """What the comments say that name anybody, in their order, then the record."""
    text, source, pair = text_hash(message), source_hash(message), pair_hash(message)
    found = []
    for own in filter(itemgetter("who"), _own(message)):
        kind, hash_ = own["kind"], own["h1"]
        fits = hash_ == (pair if kind == "approved" else text) and own["h2"] in (None, source)
        found.append(Mark(kind, own["who"], own["date"], fits))
    given = record.verdicts.get(pair) if pair in record.withdrawn else None
    if given:
        found.append(Mark("withdrawn", given.by, given.at[:10], True, given.reason))
    return tuple(found)


def _repaired(message: Message, source_locale: str) -> tuple[tuple[int, str], ...]:
    """The sentences of the source whose translation a machine made anew."""
    if not is_repaired(message):
        return ()
    numbers = {int(number) for own in _own(message, "repaired") for number in re.findall(r"\d+", own["rest"])}
    found = enumerate(Parts.of(message.id, source_locale).sentences, 1)
    return tuple((number, text) for number, text in found if number in numbers)


def _advice(article: str, looked: Looked, cause: Cause, policy: Policy) -> tuple[str, ...]:
    """What to do, in order."""
    steps = list(NEXT.get(cause, (READ,)))
    if cause is Cause.UNSAFE and all(problem.dismissible for problem in looked.open_errors):
        checks = dict.fromkeys(problem.check for problem in looked.open_errors)
        steps += [text for check in checks for text in filled((DISMISS,), check=check)]
    unread = looked.state in (State.MACHINE, State.NEEDS_REVIEW)
    # What was approved once has to be approved again.
    approve = policy.least is State.APPROVED or _own(looked.message, "approved")
    if approve and (unread or cause is Cause.UNSAFE) and not any(APPROVE in step for step in steps):
        steps.append(APPROVE)
    values = {"article": shlex.quote(article), "locale": looked.place.locale}
    return filled(tuple(steps), clear=", take `fuzzy` away" if looked.message.fuzzy else "", **values)


def _own(message: Message, kind: str = "") -> list[re.Match[str]]:
    """Our comments, of one kind or of all."""
    return [own for own in own_comments(message) if kind in ("", own["kind"])]
