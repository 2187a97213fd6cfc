"""What check found, and what dismiss recorded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from translator.model import Severity, Span
from translator.queue import Item
from translator.record import Event
from translator.show.excerpt import RIGHT_TO_LEFT, cells, excerpt, wrapped
from translator.show.words import count
from translator.steps.dismiss import Dismissed
from translator.steps.findings import Checked, Finding
from translator.terminal import Lines, problems_data, say, shorten

FULL = "full"
BASIC = "digits, symbols, markup, script, names and length only"
LONGEST = 400
"""So many characters of what a check says are shown."""
LABEL = 16
"""So many characters of a locale: a file may name anything as its language."""
FIRST = 30
"""So many messages of a queue are shown."""


def checked(result: Checked, levels: bool = False) -> None:
    """The findings by file, each with its texts, then a summary. With `levels`, how much of each language is known is
    said of all, else of those only whose words are not known."""
    lines = Lines()
    before: Finding | None = None
    for finding in result.listed():
        place = finding.problem.place
        if before is None or place.path != before.problem.place.path:
            if before:
                lines.write()
            lines.write((place.path, "bold"))
        say_finding(lines, finding, _lead(finding), before)
        before = finding
    if before:
        lines.write()
    _summary(lines, result, levels)


def queued(result: Checked, items: Sequence[Item], levels: bool = False) -> None:
    """What to look at first: a line of rank, article, locale, line, key and reason, then how the text begins."""
    lines = Lines()
    wide = len(str(min(len(items), FIRST)))
    for rank, item in enumerate(items[:FIRST], 1):
        name = item.article or item.place.path
        line = f"line {item.place.line}" if item.place.line else ""
        where = "  ".join(part for part in (name, item.place.locale, line, item.place.key) if part)
        lines.write((f"{rank:>{wide}}  ", "hint"), (where, "bold"))
        style = "error" if item.risk.errors else "warning" if item.risk.warnings else ""
        for part in wrapped(item.why, lines.width - wide - 2):
            lines.write((" " * (wide + 2), ""), (part, style))
        say_text(lines, " " * (wide + 2), item.source, (), "hint")
    if len(items) > FIRST:
        lines.write((f"… and {count(len(items) - FIRST, 'more message')}: --json has them all", "hint"))
    if items:
        lines.write()
    _summary(lines, result, levels)


def checked_data(result: Checked) -> dict[str, Any]:
    """As JSON."""
    return {**_counts_data(result), "findings": list(map(finding_data, result.findings)), **_end_data(result)}


def queued_data(result: Checked, items: Sequence[Item]) -> dict[str, Any]:
    """As JSON."""
    queue = [_item_data(rank, item) for rank, item in enumerate(items, 1)]
    return {**_counts_data(result), "queue": queue, **_end_data(result)}


def dismissed(result: Dismissed) -> None:
    """What was recorded, or that it was there before."""
    event = result.event
    lines = Lines()
    for finding in result.findings:
        say_finding(lines, finding, _lead(finding))
    if result.already:
        say(f"dismissed before, by {_who(event)}: {event.reason}", "hint")
        return
    say(f"{event.by} lets {event.check} pass in {event.key}: recorded in {result.path}", "good")
    say("it holds for exactly these two texts: a change of either makes it void", "hint")


def dismissed_data(result: Dismissed) -> dict[str, Any]:
    """As JSON."""
    return {
        "dismissed": {"article": result.event.article, "key": result.event.key, "check": result.event.check}
        | _event_data(result.event),
        "record": result.path,
        "already": result.already,
        "findings": list(map(finding_data, result.findings)),
        "problems": [],
    }


def say_finding(lines: Lines, finding: Finding, lead: str, before: Finding | None = None) -> None:
    """A finding after its lead: severity, check and what it says; then its texts, unless the finding before showed the
    same places."""
    problem = finding.problem
    word = "dismissed" if finding.dismissal else problem.severity.word
    style = "info" if finding.dismissal else problem.severity.word
    told = f"{problem.check}: {problem.text[:LONGEST]}" + (" [fuzzy]" if finding.fuzzy else "")
    parts = wrapped(told, lines.width - len(lead) - 11)
    lines.write((lead, ""), (f"{word:<9}  ", style), (parts[0], ""))
    for part in parts[1:]:
        lines.write((" " * (len(lead) + 11), ""), (part, ""))
    if finding.dismissal:
        for part in wrapped(f"by {_who(finding.dismissal)}: {finding.dismissal.reason}", lines.width - len(lead) - 11):
            lines.write((" " * (len(lead) + 11), ""), (part, "info"))
    if before is None or _shown(finding) != _shown(before):
        _texts(lines, finding)


def _lead(finding: Finding) -> str:
    """Line and key."""
    place = finding.problem.place
    return f"{place.line or '':>5}  {place.key or '':<8}  "


def _shown(finding: Finding) -> tuple[object, ...]:
    problem = finding.problem
    return problem.place, finding.source, finding.translation, problem.in_source, problem.in_target


def _texts(lines: Lines, finding: Finding) -> None:
    """Source and translation around the places that the finding is about."""
    style = "info" if finding.dismissal else ""
    second = finding.locale if finding.locale != finding.source_locale else ""
    labels = tuple(shorten(label, LABEL) for label in (finding.source_locale, second))
    wide = max(map(len, labels))
    sides = ((finding.source, finding.problem.in_source), (finding.translation, finding.problem.in_target))
    # What is marked on one side only has lost, or found, its counterpart about there on the other.
    around = max(spans[0][0] / max(len(text), 1) if spans else 0.0 for text, spans in sides)
    for label, (text, spans) in zip(labels, sides, strict=True):
        if text.strip():
            say_text(lines, f"       {label:<{wide}}  ", text, spans, style, around)


def say_text(lines: Lines, lead: str, text: str, spans: Sequence[Span], style: str, around: float = 0.0) -> None:
    """A stretch of a text after its label, with its marks."""
    pieces = excerpt(text, spans, lines.width - cells(lead), lines.signs, around)
    marked = ((part, "mark" if mark else style) for part, mark in pieces)
    isolated = any(RIGHT_TO_LEFT.search(part) for part, _ in pieces)
    lines.write((lead, "hint"), *marked, isolated=isolated)


def _summary(lines: Lines, result: Checked, levels: bool) -> None:
    """Nothing where nothing could be read: what is wrong with it is said elsewhere."""
    if result.problems and not result.counts:
        return
    for locale, words in result.words.items():
        if levels or not words:
            lines.write((f"{locale}: {FULL if words else BASIC}", "hint"))
    errors, warnings = result.number(Severity.ERROR), result.number(Severity.WARNING)
    notes = result.number(Severity.INFO) - result.untranslated
    parts = [count(errors, "error"), count(warnings, "warning")]
    parts += [count(notes, "note")] if notes else []
    parts += [f"{result.dismissed:,} dismissed"] if result.dismissed else []
    parts += [f"{result.untranslated} not translated yet"]
    total = f"{count(sum(result.counts.values()), 'message')} in {count(len(result.counts), 'locale')}"
    for part in wrapped(f"{total}: {', '.join(parts)}", lines.width):
        lines.write((part, "error" if errors else "good"))


def _who(event: Event) -> str:
    return f"{event.by}, {event.at[:10]}"


def _counts_data(result: Checked) -> dict[str, Any]:
    return {
        "messages": result.counts,
        "errors": result.number(Severity.ERROR),
        "warnings": result.number(Severity.WARNING),
    }


def _end_data(result: Checked) -> dict[str, Any]:
    levels = {locale: "full" if words else "basic" for locale, words in result.words.items()}
    return {"levels": levels, "problems": problems_data(result.problems)}


def finding_data(finding: Finding) -> dict[str, Any]:
    """As JSON."""
    problem, place = finding.problem, finding.problem.place
    return {
        "article": finding.article,
        "locale": finding.locale,
        "path": place.path,
        "line": place.line,
        "key": place.key,
        "check": problem.check,
        "severity": problem.severity.word,
        "open": finding.open,
        "text": problem.text,
        "source": finding.source,
        "translation": finding.translation,
        "inSource": problem.in_source,
        "inTarget": problem.in_target,
        "state": finding.state.word,
        "fuzzy": finding.fuzzy,
        "dismissed": _event_data(finding.dismissal) if finding.dismissal else None,
    }


def _item_data(rank: int, item: Item) -> dict[str, Any]:
    return {
        "rank": rank,
        "article": item.article,
        "locale": item.place.locale,
        "path": item.place.path,
        "line": item.place.line,
        "key": item.place.key,
        "state": item.state.word,
        "errors": item.risk.errors,
        "warnings": item.risk.warnings,
        "checks": item.checks,
        "why": item.why,
        "source": item.source,
        "translation": item.translation,
    }


def _event_data(event: Event) -> dict[str, Any]:
    return {"by": event.by, "reason": event.reason, "at": event.at}
