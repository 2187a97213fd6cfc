"""What came back for one article and locale, judged by the checks and written: the record first, then the catalog,
once."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from translator import record
from translator.catalogs.signing import LAST_TRANSLATOR, signed
from translator.catalogs.state import has_approval, pair_hash, state
from translator.errors import TranslatorError
from translator.glossary import Glossary
from translator.model import Catalog, Message, MessageKey, Problem, Severity, State, replace
from translator.project import Project
from translator.record import Action, Event, Record
from translator.steps import verdicts
from translator.steps.approve import verdict
from translator.steps.check import examine
from translator.steps.exchange.matching import Desk, Match
from translator.steps.exchange.merging import Result, decide
from translator.steps.findings import Looked
from translator.steps.review.entry import Act, Change, changed
from translator.steps.saving import refusals, save_catalog

UNNAMED = "nobody is named who read it: --by"
NOBODY = "nobody is named who approves it: --by"
UNKNOWN = "nobody is named who wrote it (second-person): --by"
HALF = "a plural form has no translation yet"


@dataclass(frozen=True, slots=True)
class Word:
    """Who vouches for what the files say, "" where nobody does, and when; `dry`: nothing is written."""

    by: str
    now: datetime
    dry: bool = False


@dataclass
class Came:
    """A unit with what becomes of it. `new` is the entry as it is to be, None where it stays; `final`: the file calls
    it so, and `unapproved` is why nobody approved it; `kept` is the text that stands here where it is another."""

    match: Match
    before: State
    result: Result = Result.UNCHANGED
    why: str = ""
    act: Act | None = None
    final: bool = False
    new: Message | None = None
    after: State = State.UNTRANSLATED
    kept: str = ""
    approved: verdicts.Verdict | None = None
    unapproved: str = ""

    @property
    def message(self) -> Message:
        return self.match.message

    @property
    def strings(self) -> tuple[str, ...]:
        return self.match.strings

    @property
    def edited(self) -> bool:
        return self.new is not None and self.new.strings != self.message.strings

    def actions(self) -> list[Action]:
        """What the record is to say that was done to the entry."""
        found: list[Action] = ["edit"] if self.edited else []
        if self.new and self.act is Act.ACCEPT and self.before < State.TRANSLATED:
            found.append("accept")
        if self.new and self.act is Act.REOPEN and not self.message.fuzzy:
            found.append("withdraw" if has_approval(self.message) and not found else "reopen")
        return found

    def stay(self, result: Result, why: str) -> None:
        """The entry stays as it is."""
        self.result, self.why, self.new, self.act, self.final = result, why, None, None, False


class Taker:
    """Takes what came for an article in a locale. `written` and `recorded` are paths from the project's root."""

    def __init__(self, project: Project, work: Desk, events: Record, terms: Glossary, word: Word, theirs: bool) -> None:
        self.project, self.work, self.events, self.terms, self.theirs = project, work, events, terms, theirs
        self.word = word
        self.came: list[Came] = []
        self.written: list[str] = []
        self.recorded: list[str] = []
        self.problems: list[TranslatorError] = []

    def take(self, matches: Iterable[Match]) -> None:
        """Decides on each unit, and writes what comes of it. Raises TranslatorError."""
        self.came = [self._decided(match) for match in matches]
        self._refuse_broken()
        self._approve()
        after = self._catalog()
        translator = after.header(LAST_TRANSLATOR)
        for one in self.came:
            found = one.new or one.message
            one.after = state(found, translator, self.events.withdrawn)
            one.kept = found.strings[0] if found.strings != one.strings else ""
            if one.act is Act.ACCEPT and one.after < State.TRANSLATED and not self.word.by:
                one.why = one.why or UNNAMED
        if not self.word.dry:
            self._write(after)

    def _decided(self, match: Match) -> Came:
        message, unit = match.message, match.unit
        before = state(message, self.work.catalog.header(LAST_TRANSLATOR), self.events.withdrawn)
        decision = decide(message, before, match.strings, unit.state, unit.base, self.theirs)
        one = Came(match, before, decision.result, decision.why, decision.act, decision.approve)
        strings = match.strings if decision.text else message.strings
        if one.act is Act.ACCEPT and (why := self._unaccepted(strings)):
            one.act, one.why, one.final = Act.REOPEN, why, False
        if one.result is Result.TAKEN:
            one.new = changed(message, Change(one.act, strings, "")) if one.act else message
        if one.act is Act.REOPEN and one.new == message:
            one.stay(Result.UNCHANGED, one.why)
        return one

    def _unaccepted(self, strings: tuple[str, ...]) -> str:
        """Why texts that the file calls right wait for review all the same; "" where they do not."""
        if not all(text.strip() for text in strings):
            return HALF
        # Else whoever imports it might approve it as the second person.
        return UNKNOWN if self.project.configuration.second_person and not self.word.by else ""

    def _refuse_broken(self) -> None:
        """No text that would break the page for every reader; what else is wrong with a text is told."""
        edited = [one for one in self.came if one.edited]
        looked = self._look(edited)
        for one in edited:
            errors = [found for found in looked[one.message.key].problems if found.severity is Severity.ERROR]
            if breaking := [found for found in errors if not found.dismissible]:
                one.stay(Result.REFUSED, _listed(breaking))
            else:
                one.why = "; ".join(filter(None, (one.why, _listed(errors))))

    def _look(self, units: Sequence[Came]) -> dict[MessageKey, Looked]:
        if not units:
            return {}
        project, work = self.project, self.work
        keys = [one.message.key for one in units]
        return examine(project, work.document, work.tag, self._catalog(), self.events, self.terms, only=keys)

    def _approve(self) -> None:
        """Lets what the files call final out, by the rules of `approve`."""
        final = [one for one in self.came if one.new and one.final]
        if not self.word.by:
            for one in final:
                self._unapproved(one, NOBODY)
        if not final or not self.word.by:
            return
        looked = self._look(final)
        said = verdicts.Word(self.word.by, self.word.now)
        review = verdicts.Review(self.project, self.work.tag, said)
        # Who says that a text is right, or wrote it, is no second person.
        ours = {pair_hash(one.new): self.word.by for one in final if one.new and one.actions()}
        review.record = dataclasses.replace(self.events, translators={**self.events.translators, **ours})
        header = self.work.catalog.header(LAST_TRANSLATOR)
        for one in final:
            found = verdict(review, self.work.article, looked[one.message.key], header)
            if found.result is verdicts.Result.REFUSED:
                self._unapproved(one, found.why)
            elif found.after:
                one.new, one.approved = found.after, found

    @staticmethod
    def _unapproved(one: Came, why: str) -> None:
        one.unapproved = why
        if one.new == one.message:
            one.stay(Result.UNCHANGED, "")

    def _catalog(self) -> Catalog:
        """The catalog as it is to be, with the person's name where one did something."""
        before = self.work.catalog
        new = {id(one.message): one.new for one in self.came if one.new}
        named = self.word.by and any(one.approved or one.actions() for one in self.came)
        catalog = signed(before, self.work.article.name, self.word.by) if named else before
        both = zip(before.messages, catalog.messages, strict=True)
        return replace(catalog, messages=tuple(new.get(id(old)) or now for old, now in both))

    def _events(self) -> list[Event]:
        """What this person did; without a name nothing can be recorded."""
        found: list[Event] = []
        for one in self.came if self.word.by else ():
            actions = one.actions()
            if one.approved and one.approved.recorded:
                actions.append("approve")
            if one.match.unit.comment and not self._said(one):
                actions.append("comment")
            found += (self._event(one, action) for action in actions)
        return found

    def _said(self, one: Came) -> bool:
        """Whether the record has the comment already, of an earlier import of the same file."""
        mine = (one.message.short_key, one.match.unit.comment)
        return any(event.action == "comment" and (event.key, event.reason) == mine for event in self.events.events)

    def _event(self, one: Came, action: Action) -> Event:
        old, new = pair_hash(one.message), pair_hash(one.new or one.message)
        answered = (self.events.verdicts.get(texts) for texts in (old, new))
        at = record.moment(self.word.now, () if action == "comment" else answered)
        return Event(
            at, action, self.word.by, self.work.article.name, one.message.short_key, new, via=one.match.via,
            before=old if action == "edit" and not one.message.empty else "",
            reason=one.match.unit.comment if action == "comment" else "",
            translator=one.approved.translator if action == "approve" and one.approved else "",
            words=len(one.message.id.split()),
        )  # fmt: skip

    def _write(self, after: Catalog) -> None:
        path = self.project.catalog(self.work.tag, self.work.article.name)
        if events := self._events():
            record.append(self.project.record(self.work.tag), *events)
            self.recorded.append(self.project.shown(self.project.record(self.work.tag)))
        saved = save_catalog(self.project, path, after)
        self.problems += refusals(self.project, path, saved.refused)
        for one in self.came:
            if one.new and one.new in saved.refused:
                one.stay(Result.CONFLICT, "somebody else has changed it in this moment")
        if saved.written:
            self.written.append(self.project.shown(path))


def _listed(problems: Iterable[Problem]) -> str:
    return "; ".join(f"{problem.check}: {problem.text}" for problem in problems)
