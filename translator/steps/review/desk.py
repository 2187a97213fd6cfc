"""The desk that a person works at: articles in a locale as their files are now, and what is done to their entries.

Nothing is held that a file does not hold too: what was changed outside is read again before it is shown or written.
"""

from __future__ import annotations

import dataclasses
import threading
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field

from translator import record
from translator.catalogs.people import named_person
from translator.catalogs.signing import signed
from translator.catalogs.state import has_approval, pair_hash
from translator.errors import CatalogError, ProjectError
from translator.files import stamp
from translator.found import Known
from translator.model import Message, State, replace
from translator.project import Article, Project
from translator.record import Event
from translator.steps.check import Examiner, examine
from translator.steps.findings import Looked
from translator.steps.review.entry import Act, Change, Word, changed, fitted, unfit
from translator.steps.review.sheet import Sheet, read, stamps_of, with_catalog
from translator.steps.saving import save_catalog

HELD = 8
"""So many articles are kept as they were read."""
LARGE = 500
"""Messages of an article that is not looked through whole each time that one of them changes."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of what a person did. `message` is the entry as it is now, None where there is none any more.

    `conflict`: somebody else has changed the text in the meantime, nothing was written, `message` is theirs. `why`: it
    was refused. Neither: it is done, `before` was there.
    """

    message: Message | None
    before: Message | None = None
    conflict: bool = False
    why: str = ""

    @property
    def done(self) -> bool:
        return not self.conflict and not self.why


@dataclass(eq=False, slots=True)
class _Wish:
    """A change that waits to be written, and what becomes of it."""

    key: str
    change: Change
    word: Word
    done: Future[Outcome] = field(default_factory=Future)


class Desk:
    """The articles of a project as people work on them. Safe to use from several threads."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._sheets: OrderedDict[tuple[str, str], Sheet] = OrderedDict()
        self._articles: dict[str, Article] = {}
        self._wishes: dict[tuple[str, str], list[_Wish]] = {}
        self._wishing = threading.Lock()
        self.lock = threading.RLock()
        """Held by whoever changes anything from this process."""

    def article(self, name: str) -> Article:
        """The article of this name. Raises ProjectError where there is none."""
        found = self._articles.get(name)
        if found is None or stamp(found.file) is None:
            articles, _ = self.project.choose_articles([name])
            found = articles[0]
            if found.name != name:
                raise ProjectError(f"{name!r} is no article of this project", hint=f"its name is {found.name!r}")
            self._articles[name] = found
        return found

    def sheet(self, name: str, tag: str) -> Sheet:
        """The article in a locale as its files are now. Raises TranslatorError: an article, catalog or record that is
        not there or cannot be read."""
        article = self.article(name)
        with self.lock:
            before = self._sheets.get((name, tag))
            stamps = stamps_of(self.project, article, tag)
            if before and before.stamps == stamps:
                self._sheets.move_to_end((name, tag))
                return before
            sheet = read(self.project, article, tag, stamps, before)
            self._keep(sheet)
            return sheet

    def look(self, sheet: Sheet, key: str) -> Looked:
        """A message of a sheet with what is found in it. In a large article only what is found in its own texts: beside
        all others it is looked at when nobody waits (surveyor.py), when it is approved, and when the page is made.
        Raises KeyError."""
        if len(sheet.messages) > LARGE:
            return self.examiner(sheet, Known({})).looked(sheet.messages[key][1])
        return self.look_closely(sheet, key)

    def look_closely(self, sheet: Sheet, key: str) -> Looked:
        """The same, always beside all others and in its place. Raises KeyError."""
        wanted = sheet.messages[key][0].key
        return examine(
            self.project, sheet.document, sheet.tag, sheet.catalog, sheet.events, sheet.terms, only=(wanted,)
        )[wanted]  # fmt: skip

    def examiner(self, sheet: Sheet, known: Known) -> Examiner:
        """Who looks at the messages of a sheet by themselves."""
        name, last = sheet.article.name, sheet.last_translator
        return Examiner(self.project, name, sheet.tag, last, sheet.events, sheet.terms, known)

    def change(self, name: str, tag: str, key: str, change: Change, word: Word) -> Outcome:
        """Writes one entry at once: the record first, then the catalog; together with what others change while
        somebody's is being written. Raises TranslatorError."""
        wish = _Wish(key, change, dataclasses.replace(word, by=named_person(word.by)))
        with self._wishing:
            self._wishes.setdefault((name, tag), []).append(wish)
        with self.lock:  # whoever held it before may have written this one too
            if not wish.done.done():
                self._fulfil(name, tag)
        return wish.done.result()

    def _fulfil(self, name: str, tag: str) -> None:
        """Writes what waits to be written in an article; of two changes of one entry the later one after the first."""
        with self._wishing:
            left = self._wishes.pop((name, tag), [])
        while left:
            first = list({wish.key: wish for wish in reversed(left)}.values())
            left = [wish for wish in left if wish not in first]
            try:
                outcomes = self.changes(name, tag, [(wish.key, wish.change, wish.word) for wish in first])
            except BaseException as error:  # each of them is told
                for wish in first:
                    wish.done.set_exception(error)
            else:
                for wish, outcome in zip(first, outcomes, strict=True):
                    wish.done.set_result(outcome)

    def changes(self, name: str, tag: str, wanted: Sequence[tuple[str, Change, Word]]) -> list[Outcome]:
        """The same for several entries of an article, each by its own; all are written together."""
        with self.writing():
            sheet = self.sheet(name, tag)
            outcomes: list[Outcome] = []
            after: dict[str, Message] = {}
            events: list[Event] = []
            for key, change, word in wanted:
                outcome, new = _decided(sheet, key, change, after)
                outcomes.append(outcome)
                if outcome.done and outcome.before and new:
                    named = dataclasses.replace(word, by=named_person(word.by))
                    events += _events(sheet, outcome.before, new, change.act, named)
                    after[key] = new
            self.write(sheet, after, wanted[0][2].by if wanted else "", events)
            now = self.sheet(name, tag)
            return [
                dataclasses.replace(outcome, message=now.message(key)) if outcome.done else outcome
                for outcome, (key, _, _) in zip(outcomes, wanted, strict=True)
            ]

    def put_back(self, name: str, tag: str, key: str, before: Message, after: Message, word: Word) -> Outcome:
        """Writes the entry as it was `before` a change, where it still is as it was `after` it."""
        by = named_person(word.by)
        with self.writing():
            sheet = self.sheet(name, tag)
            message = sheet.message(key)
            if message is None:
                return Outcome(None, why=gone(sheet, key))
            if replace(message, line=0) != replace(after, line=0):
                return Outcome(message, conflict=True)
            old = replace(before, line=message.line)
            # Of an approval that was taken back the record says so: it might come back with an older copy.
            approved = has_approval(message) and not has_approval(old)
            action: record.Action = "withdraw" if approved else "undo"
            texts = pair_hash(message if approved else old)
            at = record.moment(word.now, [sheet.events.verdicts.get(texts)])
            undone = Event(at, action, by, name, key, texts, before=pair_hash(message), via=word.via)
            self.write(sheet, {key: old}, by, [undone])
            return Outcome(self._now(name, tag, key), before=message)

    def write(self, sheet: Sheet, after: Mapping[str, Message], by: str, events: Sequence[Event]) -> None:
        """Adds the events and changes the entries, by their short keys; who calls holds `writing`."""
        if events:
            record.append(self.project.record(sheet.tag), *events, lasting=True)
        if all(sheet.messages[key][1] == message for key, message in after.items()):
            return
        catalog = signed(sheet.catalog, sheet.article.name, by)
        messages, places = list(catalog.messages), list(map(id, sheet.catalog.messages))
        for key, message in after.items():
            messages[places.index(id(sheet.messages[key][1]))] = message
        catalog = replace(catalog, messages=tuple(messages))
        path = self.project.catalog(sheet.tag, sheet.article.name)
        saved = save_catalog(self.project, path, catalog, held=True, lasting=True)
        if saved.refused:
            raise CatalogError("somebody else has changed this message in this moment", self.project.shown(path))
        self._keep(with_catalog(sheet, saved.catalog, saved.stamp))

    @contextmanager
    def writing(self) -> Iterator[None]:
        """The catalogs held: nobody else of ours writes. Raises BusyError."""
        with self.lock, self.project.writing_catalogs():
            yield

    def _now(self, name: str, tag: str, key: str) -> Message | None:
        return self.sheet(name, tag).message(key)

    def _keep(self, sheet: Sheet) -> None:
        self._sheets[sheet.article.name, sheet.tag] = sheet
        self._sheets.move_to_end((sheet.article.name, sheet.tag))
        while len(self._sheets) > HELD:
            self._sheets.popitem(last=False)


def _decided(sheet: Sheet, key: str, change: Change, after: Mapping[str, Message]) -> tuple[Outcome, Message | None]:
    """What becomes of a change, and the entry as it is to be."""
    message = sheet.message(key)
    if message is None:
        return Outcome(None, why=gone(sheet, key)), None
    if key in after:
        return Outcome(message, why="it is changed twice"), None
    change = dataclasses.replace(change, strings=fitted(message, change.strings))
    if pair_hash(message) != change.seen and message.strings != change.strings:
        return Outcome(message, conflict=True), None
    if why := unfit(message, change.strings, change.act):
        return Outcome(message, why=why), None
    return Outcome(message, before=message), changed(message, change)


def gone(sheet: Sheet, key: str) -> str:
    """Why there is no entry of this key that could be written."""
    if key in sheet.messages:
        return "the PO file does not have this text yet: run `translator update`"
    return "the article does not have this text any more: its source has changed"


def _events(sheet: Sheet, message: Message, after: Message, act: Act, word: Word) -> list[Event]:
    """What the record is to say of a change; nothing of one that changes nothing."""
    old, new = pair_hash(message), pair_hash(after)
    actions: list[record.Action] = []
    if message.strings != after.strings:
        actions.append("edit")
    if act is Act.ACCEPT and (message.fuzzy or sheet.state(message) < State.TRANSLATED):
        actions.append("accept")
    if act is Act.REOPEN:
        last = sheet.events.verdicts.get(old)
        approved = has_approval(message) or (last is not None and last.action == "approve")
        if approved and message.strings == after.strings:
            actions.append("withdraw")
        elif not message.fuzzy:
            actions.append("reopen")
    at = record.moment(
        word.now, (one for one in (sheet.events.verdicts.get(old), sheet.events.verdicts.get(new)) if one)
    )
    words = len(message.id.split())
    replaced = "" if message.empty else old
    return [
        Event(
            at, action, word.by, sheet.article.name, message.short_key, new,
            before=replaced if action == "edit" else "", via=word.via, claimed=word.claimed, confirmed=word.confirmed,
            words=words,
            seconds=word.seconds if action == actions[-1] else 0, tenth=word.tenth if action == actions[-1] else 0,
        )
        for action in actions
    ]  # fmt: skip
