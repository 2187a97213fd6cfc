"""locales/<locale>/record.jsonl: who translated, approved, withdrew, dismissed and asked what, and when. Append-only.

git merges it by union, so the order of its lines says nothing: the time of an event does. Where an approval and its
withdrawal have the same time, the withdrawal holds. Clocks differ: so whoever answers an event gives a later time
(`moment`). Where nobody has confirmed who it was, an approval or a dismissal is none: it would let something out. What
takes one back holds all the same.
"""

from __future__ import annotations

import errno
import os
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

from translator.errors import CatalogError
from translator.files import content, not_written
from translator.model import digest

LAST_YEAR = 9998
"""There must be a later time than that of any event."""


Action = Literal[
    "edit", "accept", "reopen", "undo", "approve", "withdraw", "dismiss", "restore", "comment", "ask", "answer"
]
"""edit: wrote the text; accept: let a text pass as it stood; reopen: sent it back to review; undo: took back one of
these; restore: took a dismissal back; ask: a question to the author."""
Key = TypeVar("Key")
Value = TypeVar("Value")
SAYING: frozenset[Action] = frozenset({"comment", "ask", "answer"})
"""What is said about a text, and changes nothing of what is known of it."""


class Event(msgspec.Struct, frozen=True, omit_defaults=True):
    """A line. `at` is ISO 8601 with its zone; `hash` is of exactly the texts that the person saw, or wrote
    (state.pair_hash); `translator` is who had translated what was approved, where that was known.

    `reason` is what was said. `before` is the hash of the texts that an edit replaced, "" where there were none. `via`
    is where it was done: "" on the command line, "page", "pack", or a format that was imported; `claimed`: nobody has
    confirmed that it was who is named; `confirmed`: who has, of what came from elsewhere. `seconds` is how long the
    text was worked on, `tenth` in which tenth of the queue by risk it stood, from 1; 0 where that is not known. `words`
    is how many the source has. An answer gives the `name` of its `question`.
    """

    at: str
    action: Action
    by: str
    article: str
    key: str
    hash: str
    check: str = ""
    reason: str = ""
    translator: str = ""
    before: str = ""
    via: str = ""
    claimed: bool = False
    confirmed: str = ""
    seconds: int = 0
    tenth: int = 0
    words: int = 0
    question: str = ""

    @property
    def name(self) -> str:
        """What an answer calls the question: 8 hex digits over all that a question is."""
        return digest(self.at, self.by, self.article, self.key, self.reason)[:8]

    @property
    def translator_named(self) -> str:
        """Whom it says to have translated the text: whoever did it, or whom an approval names."""
        return self.translator if self.action in ("approve", "withdraw") else self.by

    @property
    def when(self) -> datetime:
        """Its time, with its zone."""
        return datetime.fromisoformat(self.at)


@dataclass(frozen=True, slots=True)
class Record:
    """What the events of a locale come to."""

    withdrawn: frozenset[str] = frozenset()
    """Hashes whose approval was taken back."""
    dismissed: frozenset[tuple[str, str]] = frozenset()
    """(check, hash) of each problem that a person looked at and let pass."""
    dismissals: Mapping[tuple[str, str], Event] = field(default_factory=dict)
    """Who let a problem pass, and why: the last event of each (check, hash)."""
    verdicts: Mapping[str, Event] = field(default_factory=dict)
    """Who approved these texts, or took that back: the last event of each hash."""
    approvals: Mapping[str, tuple[Event, ...]] = field(default_factory=dict)
    """All who approved these texts since that was last taken back, the first one first."""
    translators: Mapping[str, str] = field(default_factory=dict)
    """Who translated these texts: who wrote them, else who let them pass first, else whom an approval names. Whoever
    is only claimed gives way to anybody else."""
    translated: Mapping[str, Event] = field(default_factory=dict)
    """The event that says so."""
    events: tuple[Event, ...] = ()
    """All of them, in the order of their times."""
    data: bytes = field(default=b"", compare=False, repr=False)
    """The lines of the file that it was read from, whole ones."""


NOTHING = Record()


def read(path: Path, before: Record = NOTHING) -> Record:
    """The record; an empty one where there is no file. Where the file still begins as it was when `before` was read,
    only what was added is. Raises CatalogError with the line."""
    try:
        data = content(path)
    except FileNotFoundError:
        return Record()
    except OSError as error:
        raise CatalogError(f"cannot be read: {error.strerror or error}", path) from None
    if not before.data or not data.startswith(before.data):
        before = NOTHING
    known = len(before.data)
    events = _events(path, data[known:], before.data.count(b"\n") + 1)
    whole = data[: data.rfind(b"\n") + 1]
    return replace(added(before, events) if known else gather(events), data=whole)


def _events(path: Path, data: bytes, first: int) -> list[Event]:
    """The events of these lines, the first of which has this number."""
    decoder = msgspec.json.Decoder(Event)
    events = []
    for number, line in enumerate(data.split(b"\n"), first):
        if not line.strip():
            continue
        try:
            event = decoder.decode(line)
            _check(event)
        except (msgspec.DecodeError, ValueError) as error:
            raise CatalogError(
                f"not an event of the record: {error}", path, number, "take it from git as it was: lines are only added"
            ) from None
        events.append(event)
    return events


def _check(event: Event) -> None:
    """Raises ValueError for an event that says too little to stand for somebody's word."""
    time = event.when
    if time.tzinfo is None or time.year > LAST_YEAR:
        raise ValueError("its time names no zone, or is after all times")
    if not event.by.strip():
        raise ValueError("a name is missing")
    if event.action in ("dismiss", "restore") and not (event.check.strip() and event.reason.strip()):
        raise ValueError("a dismissal's check or reason is missing")
    if event.action in SAYING and not event.reason.strip():
        raise ValueError("it says nothing")


def gather(events: Iterable[Event]) -> Record:
    """The record that events come to, in whatever order they are given."""
    ordered = sorted(set(events), key=_place)
    last: dict[str, Event] = {}
    dismissals: dict[tuple[str, str], Event] = {}
    approvals: dict[str, list[Event]] = {}
    for event in ordered:
        if event.action == "dismiss" and not event.claimed:
            dismissals[(event.check, event.hash)] = event
        elif event.action == "restore":
            dismissals.pop((event.check, event.hash), None)
        elif event.action == "approve" and not event.claimed:
            last[event.hash] = event
            approvals.setdefault(event.hash, []).append(event)
        elif event.action == "withdraw":
            last[event.hash] = event
            approvals.pop(event.hash, None)
    translated = _translated(ordered)
    return Record(
        withdrawn=frozenset(hash_ for hash_, event in last.items() if event.action == "withdraw"),
        dismissed=frozenset(dismissals),
        dismissals=dismissals,
        verdicts=last,
        approvals={hash_: tuple(given) for hash_, given in approvals.items()},
        translators={hash_: event.translator_named for hash_, event in translated.items()},
        translated=translated,
        events=tuple(ordered),
    )


def _place(event: Event) -> tuple[datetime, bool, str, str]:
    """What orders events: all but the time only settles what has the same time, so that the order of lines never
    does."""
    return event.when, event.action in ("withdraw", "restore"), event.by, repr(event)


def added(record: Record, events: Iterable[Event]) -> Record:
    """The record with more events. What is known of texts that none of them is about stays as it is."""
    ordered = list(record.events)
    hashes: set[str] = set()
    for event in events:
        at = bisect_left(ordered, _place(event), key=_place)
        if ordered[at : at + 1] != [event]:
            ordered.insert(at, event)
        hashes.add(event.hash)
    about = [event for event in ordered if event.hash in hashes]
    now = gather(about)
    dismissals = {(event.check, event.hash) for event in about}
    return Record(
        withdrawn=record.withdrawn - hashes | now.withdrawn,
        dismissed=record.dismissed - dismissals | now.dismissed,
        dismissals=_instead(record.dismissals, dismissals, now.dismissals),
        verdicts=_instead(record.verdicts, hashes, now.verdicts),
        approvals=_instead(record.approvals, hashes, now.approvals),
        translators=_instead(record.translators, hashes, now.translators),
        translated=_instead(record.translated, hashes, now.translated),
        events=tuple(ordered),
    )


def _instead(known: Mapping[Key, Value], keys: Iterable[Key], new: Mapping[Key, Value]) -> Mapping[Key, Value]:
    """What is known, with what is known now of these keys."""
    result = dict(known)
    for key in keys:
        result.pop(key, None)
    result.update(new)
    return result


def _translated(events: Iterable[Event]) -> dict[str, Event]:
    """The event that says who translated which texts. Whoever lets a machine's text pass makes it theirs, but not
    another person's; whoever took that back has not let it pass."""
    wrote: dict[str, Event] = {}
    passed: dict[str, Event] = {}
    named: dict[str, Event] = {}
    claimed: dict[str, Event] = {}
    for event in events:
        if event.action == "undo" and event.hash == event.before:
            passed.pop(event.hash, None)
        elif event.action in ("edit", "accept") and event.claimed:
            claimed[event.hash] = event
        elif event.action == "edit":
            wrote[event.hash] = event
        elif event.action == "accept":
            passed.setdefault(event.hash, event)
        elif event.action in ("approve", "withdraw") and event.translator and not event.claimed:
            named[event.hash] = event
    return claimed | named | passed | wrote


def moment(now: datetime, answered: Iterable[Event | None] = ()) -> str:
    """The time of a new event: now, or a second after the last of the events that it answers."""
    times = [event.when + timedelta(seconds=1) for event in answered if event]
    return f"{max([now, *times]).astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def append(path: Path, *events: Event, lasting: bool = False) -> None:
    """Adds events, each on a line of its own; `lasting` as in files.write. Raises OutputError; then the file is as it
    was."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a+b", buffering=0) as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(size - 1, 0))
            ended = file.read(1) in (b"", b"\n")
            lines = b"".join([b"" if ended else b"\n", *(msgspec.json.encode(event) + b"\n" for event in events)])
            try:
                if file.write(lines) != len(lines):
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
                if lasting:
                    os.fsync(file.fileno())
            except OSError:
                file.truncate(size)
                raise
    except OSError as error:
        raise not_written(path, error) from None
