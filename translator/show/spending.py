"""What was spent on engines, and what a run would cost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from translator.errors import TranslatorError
from translator.show.words import count
from translator.spending import Spent, Unanswered
from translator.steps.budget import Budget
from translator.steps.estimate import Estimate, Estimated
from translator.terminal import problems_data, say, shorten, table

SHOWN = 10
NONE = "–"


def ledger(rows: Sequence[Spent], lost: Sequence[Unanswered]) -> None:
    """A line for each day, engine and locale, their sum, and what never came back."""
    if not rows:
        say("the ledger is empty: no engine was asked yet")
        return
    lines = [
        (row.day, f"{row.engine} {row.model}".strip(), row.locale, *_said(_spent(row)), money(row.cost)) for row in rows
    ]
    if len(rows) > 1:
        sums = map(sum, zip(*map(_spent, rows), strict=True))
        lines.append(("in all", "", "", *_said(sums), money(_cost(rows))))
    columns = ("Day", "Engine", "Locale", "Texts", "Characters", "Refused", "Failed", "No answer", "Cost")
    table(columns, lines, right=range(3, 9))
    if lost:
        say(
            f"{count(len(lost), 'text')} sent and never answered: a run was ended; each may be paid for twice",
            "warning",
        )
        for one in lost[:SHOWN]:
            again = "asked for again since" if one.again else "not asked for again yet"
            say(f"  {one.sent[:16]}  {one.engine}  {one.locale}  {shorten(one.source, 30)!r}: {again}")
        if len(lost) > SHOWN:
            say(f"  … and {len(lost) - SHOWN} more")


def ledger_data(
    rows: Sequence[Spent], lost: Sequence[Unanswered], problems: Sequence[TranslatorError] = ()
) -> dict[str, Any]:
    """As JSON."""
    return {
        "spent": [
            {
                "day": row.day, "engine": row.engine, "model": row.model, "locale": row.locale, "texts": row.texts,
                "characters": row.characters, "refused": row.refused, "failed": row.failed,
                "unanswered": row.unanswered, "cost": row.cost,
            }
            for row in rows
        ],
        "unanswered": [
            {"sent": one.sent, "engine": one.engine, "locale": one.locale, "source": one.source, "again": one.again}
            for one in lost
        ],
        "problems": problems_data(problems),
    }  # fmt: skip


def estimated(result: Estimated, budget: Budget | None) -> None:
    """A line for each locale and engine, their sum, and whether a budget is enough."""
    rows = [
        (found.locale, found.engine or NONE, *_said(_counts(found)), money(found.cost)) for found in result.estimates
    ]
    if len(rows) > 1:
        sums = tuple(map(sum, zip(*map(_counts, result.estimates), strict=True)))
        rows.append(("in all", "", *_said(sums), money(result.cost)))
    columns = ("Locale", "Engine", "To fill", "Reused", "Paid", "To send", "Characters", "Calls", "Cost")
    table(columns, rows, right=range(2, 9))
    for found in result.estimates:
        _notes(found)
    for tag, number in result.unmade.items():
        have = "has" if number == 1 else "have"
        say(f"{tag}: {count(number, 'article')} {have} no PO file yet: run `translator update`", "hint")
    if budget and not _enough(result, budget):
        say(f"the budget of {budget} is not enough for all of it: a run would stop before passing it", "warning")
    say("nothing was sent", "good")


def estimated_data(result: Estimated) -> dict[str, Any]:
    """As JSON."""
    return {
        "estimates": [
            {
                "locale": found.locale, "engine": found.engine, "messages": found.messages, "reused": found.reused,
                "paid": found.paid, "refused": found.refused, "texts": found.texts, "characters": found.characters,
                "calls": found.calls, "cost": found.cost, "note": found.note,
            }
            for found in result.estimates
        ],
        "problems": problems_data(result.problems),
    }  # fmt: skip


def forgotten(number: int) -> None:
    """That it is done."""
    say(f"forgotten: {count(number, 'request')}; what is needed of them is asked for, and paid, again", "good")


def money(cost: float | None) -> str:
    """Two places, and as many as it takes for less than a cent."""
    if cost is None:
        return NONE
    return f"{cost:,.2f}" if cost >= 0.01 or not cost else f"{cost:.2g}"


def _notes(found: Estimate) -> None:
    if found.note and found.messages > found.reused:
        say(f"{found.locale}: {found.note}", "warning" if found.engine else "hint")
    if found.refused:
        say(f"{found.locale}: {count(found.refused, 'text')} refused before: --retry asks again", "hint")


def _enough(result: Estimated, budget: Budget) -> bool:
    if budget.money is not None:
        return (result.cost or 0.0) <= budget.money
    return budget.characters is None or result.characters <= budget.characters


def _counts(found: Estimate) -> tuple[int, ...]:
    return found.messages, found.reused, found.paid, found.texts, found.characters, found.calls


def _spent(row: Spent) -> tuple[int, ...]:
    return row.texts, row.characters, row.refused, row.failed, row.unanswered


def _said(numbers: Iterable[int]) -> tuple[str, ...]:
    return tuple(f"{number:,}" for number in numbers)


def _cost(rows: Sequence[Spent]) -> float | None:
    costs = [row.cost for row in rows if row.cost is not None]
    return sum(costs) if costs else None
