"""What the ledger says was spent, and how it forgets."""

from __future__ import annotations

from dataclasses import dataclass

from translator.ledger import Ledger
from translator.store import reading, writing


@dataclass(frozen=True, slots=True)
class Which:
    """Some of the requests: every field that says something narrows them. Days are "2026-11-28", in UTC. `statuses` are
    of answered, refused, failed, and unanswered: sent, and the program ended before anything came back."""

    engine: str = ""
    locales: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    statuses: tuple[str, ...] = ()

    def where(self) -> tuple[str, list[str]]:
        """As a condition in SQL, and its values."""
        parts: list[tuple[str, tuple[str, ...]]] = []
        if self.engine:
            parts.append(("engine = ?", (self.engine,)))
        if self.locales:
            parts.append((f"locale IN ({_marks(self.locales)})", self.locales))
        if self.since:
            parts.append(("substr(sent, 1, 10) >= ?", (self.since,)))
        if self.until:
            parts.append(("substr(sent, 1, 10) <= ?", (self.until,)))
        if self.statuses:
            stored = tuple("sent" if status == "unanswered" else status for status in self.statuses)
            parts.append((f"status IN ({_marks(stored)})", stored))
        condition = " AND ".join(text for text, _ in parts) or "TRUE"
        return condition, [value for _, values in parts for value in values]


@dataclass(frozen=True, slots=True)
class Spent:
    """On a day, by an engine, for a locale: how many texts were sent, their characters, how many were refused, failed
    or never answered, and the cost by the engine's price then of all but what failed and brought nothing; None where
    it had none."""

    day: str
    engine: str
    model: str
    locale: str
    texts: int
    characters: int
    refused: int
    failed: int
    unanswered: int
    cost: float | None


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A text that may have been paid for without an answer; `again`: it was asked for again since."""

    sent: str
    engine: str
    locale: str
    source: str
    again: bool


def spent(ledger: Ledger, which: Which) -> list[Spent]:
    """By day, engine, model and locale."""
    condition, values = which.where()
    query = f"""
        SELECT substr(sent, 1, 10) AS day, engine, model, locale, count(*), sum(characters), sum(status = 'refused'),
            sum(status = 'failed'), sum(status = 'sent'),
            sum(CASE WHEN status != 'failed' OR answer != '' THEN cost END)
        FROM request WHERE {condition} GROUP BY day, engine, model, locale ORDER BY day, engine, model, locale
    """  # noqa: S608 - question marks only
    with ledger.alone() as connection, reading(ledger.path):
        return [Spent(*row) for row in connection.execute(query, values)]


def unanswered(ledger: Ledger, which: Which) -> list[Unanswered]:
    """The texts that were under way when a program ended, oldest first."""
    condition, values = which.where()
    query = f"""
        SELECT sent, engine, locale, source,
            EXISTS (SELECT 1 FROM request AS later WHERE later.key = request.key AND later.id > request.id)
        FROM request WHERE status = 'sent' AND {condition} ORDER BY id
    """  # noqa: S608 - question marks only
    with ledger.alone() as connection, reading(ledger.path):
        return [
            Unanswered(sent, engine, locale, source, bool(again))
            for sent, engine, locale, source, again in connection.execute(query, values)
        ]


def forget(ledger: Ledger, which: Which) -> int:
    """Takes these requests and their answers out of the ledger for good; how many. What is forgotten is asked for and
    paid again where it is needed."""
    condition, values = which.where()
    with ledger.alone() as connection, writing(connection, ledger.path):
        return connection.execute(f"DELETE FROM request WHERE {condition}", values).rowcount  # noqa: S608


def _marks(values: tuple[str, ...]) -> str:
    return ", ".join("?" * len(values))
