"""What engines were asked and what they answered: the record of paid work, kept by the user, not committed.

A request is written before it is sent, its answer as it arrives. An answer that is here is never asked for again;
nor is a text that an engine refused.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from translator.engines import Answer
from translator.errors import TranslatorError
from translator.markup.guarding import VERSION, Guarded
from translator.model import Style, Term, digest
from translator.store import connect, reading, seal, writing

MIGRATIONS = (
    """
    CREATE TABLE request (
        id INTEGER PRIMARY KEY,
        key BLOB NOT NULL,
        engine TEXT NOT NULL,
        source_locale TEXT NOT NULL,
        locale TEXT NOT NULL,
        source TEXT NOT NULL,
        characters INTEGER NOT NULL,
        sent TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('sent', 'answered', 'refused', 'failed')),
        answer TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX request_key ON request (key, status);
    """,
    # `cost` is what the request costs by the price that the engine had then; NULL where it had none.
    """
    ALTER TABLE request ADD COLUMN model TEXT NOT NULL DEFAULT '';
    ALTER TABLE request ADD COLUMN cost REAL;
    """,
)
MANY = 500


@dataclass(frozen=True)
class Request:
    """One text for one engine. `guarded` is what the engine sees."""

    guarded: Guarded
    context: str | None
    engine: str
    source_locale: str
    locale: str
    model: str = ""
    terms: tuple[Term, ...] = ()
    """The terms to use that stand in the text, of an engine that takes them."""
    style: Style | None = None
    counts: str = ""
    """The numbers that a plural form is for."""
    neighbours: tuple[str, str] = ("", "")
    """The texts before and after. The answer may depend on them, and is not asked for again because of them."""
    cost: float | None = None

    @cached_property
    def key(self) -> bytes:
        """16 bytes over everything that the answer depends on."""
        parts = [self.guarded.text, *self.guarded.parts, self.context or ""]
        more = [*(f"{term.source}={term.target}" for term in self.terms), repr(self.style or ""), self.counts]
        # Without them, the key is as it was before there were any.
        if self.model or self.terms or self.style or self.counts:
            parts += [self.model, *more]
        return bytes.fromhex(digest(VERSION, self.engine, self.source_locale, self.locale, *parts)[:32])


class Ledger:
    """The ledger of a project; one program at a time writes it, with as many threads as it likes. `problems` says if
    its file was broken and moved aside."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self.problems: list[TranslatorError] = []
        self._connection: sqlite3.Connection = connect(
            path, MIGRATIONS, durable=True, threads=True, checked=True, problems=self.problems
        )

    def close(self) -> None:
        self._connection.close()
        seal(self.path)

    @contextmanager
    def alone(self) -> Iterator[sqlite3.Connection]:
        """The connection, while no other thread uses it."""
        with self._lock:
            yield self._connection

    def known(self, requests: Iterable[Request]) -> dict[bytes, Answer]:
        """The answers and refusals that are here already, by the request's key; an answer beats a refusal."""
        keys = [request.key for request in requests]
        found: dict[bytes, Answer] = {}
        for start in range(0, len(keys), MANY):
            part = keys[start : start + MANY]
            marks = ",".join("?" * len(part))
            query = (
                "SELECT key, answer, reason FROM request "  # noqa: S608 - question marks only
                f"WHERE key IN ({marks}) AND status IN ('answered', 'refused') ORDER BY status DESC, id"
            )
            with self.alone() as connection, reading(self.path):
                rows = connection.execute(query, part)
                found |= {key: Answer(answer, reason) for key, answer, reason in rows}
        return found

    def send(self, requests: Sequence[Request]) -> list[int]:
        """Writes that these are about to be sent; their numbers in the ledger."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        with self.alone() as connection, writing(connection, self.path):
            return [
                connection.execute(
                    "INSERT INTO request (key, engine, source_locale, locale, source, characters, sent, model, cost, "
                    "status) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'sent')",
                    (
                        request.key,
                        request.engine,
                        request.source_locale,
                        request.locale,
                        request.guarded.text,
                        len(request.guarded.text),
                        now,
                        request.model,
                        request.cost,
                    ),
                ).lastrowid
                or 0
                for request in requests
            ]

    def answer(self, numbers: Sequence[int], answers: Sequence[Answer]) -> None:
        """Writes what came back for these."""
        rows = [
            ("refused" if answer.refused else "answered", answer.text, answer.refused, number)
            for number, answer in zip(numbers, answers, strict=True)
        ]
        self._update(rows)

    def fail(self, numbers: Sequence[int], reason: str) -> None:
        """Writes that nothing came back for these."""
        self._update([("failed", "", reason, number) for number in numbers])

    def lose(self, numbers: Sequence[int], texts: Sequence[str]) -> None:
        """Writes that these came back without a part, and so were paid for and are no answer."""
        self._update([("failed", text, "a part was lost", number) for number, text in zip(numbers, texts, strict=True)])

    def _update(self, rows: Sequence[tuple[str, str, str, int]]) -> None:
        with self.alone() as connection, writing(connection, self.path):
            connection.executemany("UPDATE request SET status = ?, answer = ?, reason = ? WHERE id = ?", rows)
