"""locales/<locale>/record.jsonl: who approved, withdrew and dismissed what, and when. Append-only.

git merges it by union, so the order of its lines says nothing: the time of an event does. Where an approval and its
withdrawal have the same time, the withdrawal holds. Clocks differ: so whoever answers an event gives a later time
(`moment`).
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

import msgspec

from translator.errors import CatalogError
from translator.files import content, not_written

LAST_YEAR = 9998
"""There must be a later time than that of any event."""


class Event(msgspec.Struct, frozen=True, omit_defaults=True):
    """A line. `at` is ISO 8601 with its zone; `hash` is of exactly the texts that the person saw (state.pair_hash);
    `translator` is who had translated what was approved, where that was known."""

    at: str
    action: Literal["approve", "withdraw", "dismiss"]
    by: str
    article: str
    key: str
    hash: str
    check: str = ""
    reason: str = ""
    translator: str = ""


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
    translators: Mapping[str, str] = field(default_factory=dict)
    """Who translated these texts, as their last approval that knew it says."""


def read(path: Path) -> Record:
    """The record; an empty one where there is no file. Raises CatalogError with the line."""
    try:
        lines = content(path).split(b"\n")
    except FileNotFoundError:
        return Record()
    except OSError as error:
        raise CatalogError(f"cannot be read: {error.strerror or error}", path) from None
    decoder = msgspec.json.Decoder(Event)
    events = []
    for number, line in enumerate(lines, 1):
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
    return gather(events)


def _check(event: Event) -> None:
    """Raises ValueError for an event that says too little to stand for somebody's word."""
    time = _time(event)
    if time.tzinfo is None or time.year > LAST_YEAR:
        raise ValueError("its time names no zone, or is after all times")
    if not event.by.strip() or (event.action == "dismiss" and not (event.check.strip() and event.reason.strip())):
        raise ValueError("a name is missing, or a dismissal's check or reason")


def _time(event: Event) -> datetime:
    return datetime.fromisoformat(event.at)


def gather(events: Iterable[Event]) -> Record:
    """The record that events come to, in whatever order they are given."""
    last: dict[str, Event] = {}
    dismissals: dict[tuple[str, str], Event] = {}
    translators: dict[str, str] = {}
    # Name and reason only settle what has the same time, so that the order of lines never does.
    for event in sorted(
        events, key=lambda event: (_time(event), event.action == "withdraw", event.by, event.reason, event.translator)
    ):
        if event.action == "dismiss":
            dismissals[(event.check, event.hash)] = event
        else:
            last[event.hash] = event
            if event.translator:
                translators[event.hash] = event.translator
    return Record(
        withdrawn=frozenset(hash_ for hash_, event in last.items() if event.action == "withdraw"),
        dismissed=frozenset(dismissals),
        dismissals=dismissals,
        verdicts=last,
        translators=translators,
    )


def moment(now: datetime, answered: Iterable[Event | None] = ()) -> str:
    """The time of a new event: now, or a second after the last of the events that it answers."""
    times = [_time(event) + timedelta(seconds=1) for event in answered if event]
    return f"{max([now, *times]).astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def append(path: Path, *events: Event) -> None:
    """Adds events, each on a line of its own. Raises OutputError; then the file is as it was."""
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
            except OSError:
                file.truncate(size)
                raise
    except OSError as error:
        raise not_written(path, error) from None
