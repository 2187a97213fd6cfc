"""What people approved, or took back, and what was refused."""

from __future__ import annotations

from typing import Any

from translator.show.words import count
from translator.steps.verdicts import Result, Reviewed, Verdict
from translator.terminal import problems_data, say, shorten, table

TEXT = 24
"""So many characters of a text stand in the table."""


def reviewed(result: Reviewed, dry: bool) -> None:
    """A table per article, then how many of each."""
    by_article: dict[str, list[Verdict]] = {}
    for verdict in result.verdicts:
        by_article.setdefault(verdict.article, []).append(verdict)
    for article, verdicts in by_article.items():
        say(article)
        rows = [
            (verdict.place.key, shorten(verdict.message.id, TEXT), verdict.before.word, _said(verdict))
            for verdict in verdicts
        ]
        table(("Key", "Text", "Was", "Now"), rows)
        say("")
    counts = [f"{result.number(kind):,} {WORDS[kind]}" for kind in Result if result.number(kind)]
    style = "warning" if result.number(Result.REFUSED) else "good"
    say(f"{'nothing was written; would be: ' if dry else ''}{', '.join(counts) or 'there is no such message'}", style)
    if result.written:
        say(f"recorded in {result.record}; commit it with {count(len(result.written), 'PO file')}", "hint")


WORDS = {
    Result.APPROVED: "approved",
    Result.WITHDRAWN: "no longer approved",
    Result.ALREADY: "as asked before",
    Result.REFUSED: "refused",
}


def reviewed_data(result: Reviewed, dry: bool) -> dict[str, Any]:
    """As JSON."""
    return {
        "messages": list(map(_verdict_data, result.verdicts)),
        "record": result.record,
        "written": result.written,
        "dryRun": dry,
        "problems": problems_data(result.problems),
    }


def _said(verdict: Verdict) -> str:
    match verdict.result:
        case Result.ALREADY:
            return f"as before, {verdict.why}"
        case Result.REFUSED:
            return f"refused: {verdict.why}"
        case _:
            return WORDS[verdict.result]


def _verdict_data(verdict: Verdict) -> dict[str, Any]:
    message, place = verdict.message, verdict.place
    return {
        "article": verdict.article,
        "locale": place.locale,
        "path": place.path,
        "line": place.line,
        "key": place.key,
        "source": message.id,
        "translation": message.strings[0],
        "state": verdict.before.word,
        "result": verdict.result.value,
        "why": verdict.why,
    }
