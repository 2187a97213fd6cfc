"""A person's word on translations, for approve and unapprove: written to the record, and to the catalog.

The record comes first, the catalog after it. Where the second cannot be written, nothing is approved that is not
recorded, for an approval in the record alone approves nothing; and nothing stays approved that was taken back, for the
record voids the comment.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from translator import record
from translator.catalogs.people import named_person, one_line
from translator.catalogs.state import pair_hash
from translator.errors import TranslatorError
from translator.files import stamp
from translator.model import Catalog, Message, Place, State, replace
from translator.project import Article, Project
from translator.record import Event, Record
from translator.steps.reading import present_catalog, read_record
from translator.steps.saving import refusals, save_catalog


class Result(Enum):
    """What became of a message. ALREADY: it was as asked before."""

    APPROVED = "approved"
    WITHDRAWN = "withdrawn"
    ALREADY = "already"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Asked:
    """Which messages: those of these keys; else those in these states, all where none is named."""

    keys: tuple[str, ...] = ()
    states: frozenset[State] = frozenset()


@dataclass(frozen=True, slots=True)
class Word:
    """Who says it, when (with a zone), and why ("" where that is not said). `dry`: nothing is written, it is only told
    what would become of each message. `via`, `confirmed`, `seconds` and `tenth` as in record.Event."""

    by: str
    now: datetime
    reason: str = ""
    dry: bool = False
    via: str = ""
    seconds: int = 0
    tenth: int = 0
    confirmed: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a message: the state that it was in, and `why` it is refused, or by whom it was done before.
    `after` is its entry as it is to be, None where that stays; `recorded`, whether the record is to say so, with the
    `translator` where one is known."""

    article: str
    place: Place
    message: Message
    before: State
    result: Result
    why: str = ""
    after: Message | None = None
    recorded: bool = False
    translator: str = ""


@dataclass
class Reviewed:
    """`record` and `written` (catalogs) are paths from the project's root; `problems` are articles that could not be
    looked at or written."""

    record: str
    verdicts: list[Verdict] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    problems: list[TranslatorError] = field(default_factory=list)

    def number(self, result: Result) -> int:
        return sum(verdict.result is result for verdict in self.verdicts)


Judge = Callable[["Review", Article, Catalog], tuple[list[Verdict], Catalog]]
"""Says what becomes of an article's messages, with the catalog as it is to be."""


class Review:
    """One person's word on a locale; `events` are its record where it has been read. Raises ProjectError for a name
    that is nobody's, CatalogError for a broken record."""

    def __init__(self, project: Project, tag: str, word: Word, events: Record | None = None) -> None:
        self.project, self.tag = project, tag
        self.word = dataclasses.replace(word, by=named_person(word.by), reason=one_line(word.reason))
        self.record = read_record(project, tag) if events is None else events
        self.last = dict(self.record.verdicts)
        self.result = Reviewed(project.shown(project.record(tag)))

    def over(self, articles: Sequence[Article], judge: Judge) -> Reviewed:
        """Judges each article that has a catalog, and writes what comes of it; an article that is the only one must
        have it."""
        for article in articles:
            path = self.project.catalog(self.tag, article.name)
            try:
                if len(articles) > 1 and stamp(path) is None:
                    continue
                catalog = present_catalog(self.project, article.name, self.tag)
                verdicts, after = judge(self, article, catalog)
                if not self.word.dry:
                    self._record(verdicts)
                    saved = save_catalog(self.project, path, after)
                    self.result.problems += refusals(self.project, path, saved.refused)
                    verdicts = [verdict for verdict in verdicts if verdict.after not in saved.refused]
                    if saved.written:
                        self.result.written.append(self.project.shown(path))
                self.result.verdicts += verdicts
            except TranslatorError as error:
                if error.exit_code != 1:
                    raise
                self.result.problems.append(error)
        return self.result

    def events(self, verdicts: Sequence[Verdict]) -> list[Event]:
        """What the record is to say of verdicts."""
        new = [verdict for verdict in verdicts if verdict.recorded]
        hashes = [pair_hash(verdict.message) for verdict in new]
        at = record.moment(self.word.now, (self.last.get(hash_) for hash_ in hashes))
        return [
            Event(
                at, "approve" if verdict.result is Result.APPROVED else "withdraw", self.word.by, verdict.article,
                verdict.place.key, hash_, reason=self.word.reason, translator=verdict.translator, via=self.word.via,
                seconds=self.word.seconds, tenth=self.word.tenth, confirmed=self.word.confirmed,
                words=len(verdict.message.id.split()),
            )
            for verdict, hash_ in zip(new, hashes, strict=True)
        ]  # fmt: skip

    def _record(self, verdicts: Sequence[Verdict]) -> None:
        events = self.events(verdicts)
        if not events:
            return
        record.append(self.project.record(self.tag), *events)
        self.last |= {event.hash: event for event in events}
        withdrawn = {event.hash for event in events if event.action == "withdraw"}
        known = self.record.withdrawn - {event.hash for event in events}
        self.record = dataclasses.replace(self.record, withdrawn=known | withdrawn)


def with_messages(catalog: Catalog, verdicts: Sequence[Verdict]) -> Catalog:
    """The catalog with the entries that the verdicts change."""
    after = {id(verdict.message): verdict.after for verdict in verdicts}
    return replace(catalog, messages=tuple(after.get(id(message)) or message for message in catalog.messages))
