"""Results of steps, for people (tables and sentences) and for programs (one JSON object)."""

from __future__ import annotations

import re
import shlex
from collections import Counter
from collections.abc import Iterable
from typing import Any

from translator.model import Problem, Severity
from translator.project import Project
from translator.steps.build import Built
from translator.steps.check import Checked
from translator.steps.compile import Compiled
from translator.steps.engines import Offer
from translator.steps.extract import Extracted
from translator.steps.status import Line, Report
from translator.steps.translate import Translated
from translator.steps.update import Updated
from translator.terminal import problems_data, say, shorten, table


def extracted(result: Extracted) -> None:
    """What extract did."""
    say(f"{count(result.articles, 'article')}, {count(result.messages, 'message')}")
    _written(result.written, "template")
    for path in result.removed:
        say(f"removed {path}: its article is gone")


def updated(result: Updated) -> None:
    """What update did, by locale."""
    rows = [
        (tag, str(found.kept), str(found.near), str(found.new), str(found.gone), str(found.written))
        for tag, found in result.locales.items()
    ]
    table(("Locale", "Kept", "Near (fuzzy)", "New", "Gone", "Files written"), rows, right=range(1, 6))


def translated(result: Translated) -> None:
    """What translate did, by locale; what was refused, and why."""
    rows = [
        (
            tag,
            found.engine or "–",
            *map(str, (found.reused, found.translated, found.refused.total())),
            "?" if result.interrupted else str(found.left),  # not counted to the end: `translator status` does
        )
        for tag, found in result.locales.items()
    ]
    table(("Locale", "Engine", "Reused", "Translated", "Refused", "Left"), rows, right=range(2, 6))
    for tag, found in result.locales.items():
        _refused(tag, found.refused)
        if found.note and found.left:
            wait = "waits" if found.left == 1 else "wait"
            say(f"{tag}: {found.note}; {count(found.left, 'message')} {wait} for people", "hint")
        if found.unmade:
            have = "has" if found.unmade == 1 else "have"
            say(f"{tag}: {count(found.unmade, 'article')} {have} no PO file yet: run `translator update`", "hint")
    if result.interrupted:
        saved = f"saved: {count(len(result.written), 'PO file')}" if result.written else "there was nothing to save"
        say(f"stopped; {saved}; run again to go on, nothing is paid for twice", "warning")
        _written(list(result.written), "PO file")


def translated_data(result: Translated) -> dict[str, Any]:
    """As JSON."""
    return {
        "locales": {
            tag: {
                "engine": found.engine,
                "reused": found.reused,
                "translated": found.translated,
                "refused": dict(found.refused),
                "left": found.left,
                "note": found.note,
            }
            for tag, found in result.locales.items()
        },
        "written": list(result.written),
        "interrupted": result.interrupted,
        "problems": problems_data(result.problems),
    }


def checked(result: Checked) -> None:
    """The findings by file, then a summary. What is only not translated yet is counted, not listed."""
    for group in result.assessments.values():
        rows = [_finding(problem, found.open_errors) for found in group for problem in found.problems]
        rows = [row for row in rows if row[2] != Severity.INFO.word]
        if rows:
            say(group[0].problems[0].place.path)
            table(("Line", "Key", "", "Check", ""), rows, right=(0,))
            say("")
    total = count(sum(result.counts.values()), "message")
    errors, warnings = result.number(Severity.ERROR), result.number(Severity.WARNING)
    parts = [count(errors, "error"), count(warnings, "warning"), f"{result.number(Severity.INFO)} not translated yet"]
    locales = count(len(result.counts), "locale")
    say(f"{total} in {locales}: {', '.join(parts)}", "error" if errors else "good")


def checked_data(result: Checked) -> dict[str, Any]:
    """As JSON."""
    return {
        "messages": result.counts,
        "errors": result.number(Severity.ERROR),
        "warnings": result.number(Severity.WARNING),
        "findings": [
            {
                "article": article,
                "locale": locale,
                "path": problem.place.path,
                "line": problem.place.line,
                "key": problem.place.key,
                "check": problem.check,
                "severity": problem.severity.word,
                "open": problem in found.open_errors,
                "text": problem.text,
                "source": found.message.id,
                "translation": found.message.strings[0],
            }
            for (article, locale), group in result.assessments.items()
            for found in group
            for problem in found.problems
        ],
        "problems": problems_data(result.problems),
    }


def compiled(project: Project, result: Compiled) -> None:
    """What compile wrote, and what is held out of it."""
    shown = project.shown(project.dist)
    pages = sum("page" in page.files for page in result.pages)
    change = f"{count(len(result.written), 'file')} written" if result.written else "nothing new"
    say(f"{shown}/: {count(pages, 'page')}, {change}")
    for note in result.notes[:10]:
        say(note, "hint")
    if len(result.notes) > 10:
        say(f"… and {count(len(result.notes) - 10, 'more note')}", "hint")
    _held_out(result.held_out)


def compiled_data(result: Compiled) -> dict[str, Any]:
    """As JSON."""
    return {
        "pages": [_page_data(page) for page in result.pages],
        "written": result.written,
        "heldOut": result.held_out,
        "notes": result.notes,
        "problems": problems_data(result.problems),
    }


def built(project: Project, result: Built) -> None:
    """What build did: nothing, or what each step did."""
    if not result.made and not result.compiled.top:
        say(f"nothing has changed: {count(result.articles, 'article')}, {count(len(result.pages), 'page')}", "good")
        _held_out(Compiled(pages=result.pages).held_out)
        return
    say(f"{len(result.made)} of {count(result.articles, 'article')} changed")
    filled = result.translated.locales.values()
    if any(found.reused or found.translated or found.refused or found.left for found in filled):
        translated(result.translated)
    errors = result.checked.number(Severity.ERROR)
    if errors:
        say(f"{count(errors, 'safety error')}: these texts do not go out (`translator check`)", "warning")
    if not result.translated.interrupted:
        compiled(project, result.compiled)


def built_data(result: Built) -> dict[str, Any]:
    """As JSON."""
    return {
        "articles": result.articles,
        "made": result.made,
        "stale": result.stale,
        "translate": translated_data(result.translated),
        "errors": result.checked.number(Severity.ERROR),
        "pages": [_page_data(page) for page in result.pages],
        "written": result.compiled.written,
        "heldOut": Compiled(pages=result.pages).held_out,
        "notes": result.compiled.notes,
        "problems": problems_data(result.problems),
    }


def status(result: Report) -> None:
    """A table per article, and why a page is not there."""
    headings = ("Locale", "Approved", "Translated", "Review", "Machine", "Empty", "Page", "To publish")
    for name, lines in result.articles.items():
        say(f"{name}  {shorten(result.titles[name], 78 - len(name))}".rstrip())
        rows = [
            (
                line.locale,
                *(str(line.counts[state]) for state in STATES),
                line.page,
                line.to_publish or ("–" if line.page == "withheld" else "ready"),
            )
            for line in lines
        ]
        table(headings, rows, right=range(1, 6))
        for line in lines:
            if line.page in ("withheld", "withdrawn", "previous") or (line.page == "held" and line.reason):
                say(f"{line.locale}: {line.page}: {line.reason}", "warning")
        say("")
    totals: dict[str, int] = {}
    for line in (line for lines in result.articles.values() for line in lines if line.page != "withheld"):
        totals[line.locale] = totals.get(line.locale, 0) + line.held_out
    _held_out(totals)


STATES = ("approved", "translated", "needs_review", "machine", "untranslated")


def status_data(result: Report) -> dict[str, Any]:
    """As JSON."""
    return {
        "articles": [
            {"path": name, "title": result.titles[name], "locales": [_line_data(line) for line in lines]}
            for name, lines in result.articles.items()
        ],
        "problems": problems_data(result.problems),
    }


def engines(offers: Iterable[Offer]) -> None:
    """A line per engine, then what is missing."""
    offers = list(offers)
    rows = [
        (
            offer.name,
            "yes" if offer.configured else "–",
            " ".join(offer.usable) or "–",
            "sent to a server" if offer.sends_text_away else "stays here",
        )
        for offer in offers
    ]
    table(("Engine", "In use", "Works here for", "Text"), rows)
    for offer in offers:
        for text in offer.missing:
            say(f"{offer.name}: {text}", "warning")
        if not offer.locales:
            say(f"{offer.name}: knows none of the project's locales", "hint")


def engines_data(offers: Iterable[Offer]) -> dict[str, Any]:
    """As JSON."""
    return {
        "engines": [
            {
                "name": offer.name,
                "configured": offer.configured,
                "locales": offer.locales,
                "usable": offer.usable,
                "missing": offer.missing,
                "sendsTextAway": offer.sends_text_away,
            }
            for offer in offers
        ],
        "problems": [],
    }


def made(folder: str, files: Iterable[str]) -> None:
    """What init made, and what to do next."""
    for name in files:
        say(f"made {name}")
    inside = "" if folder in ("", ".") else f" -C {shlex.quote(folder)}"
    say(f"next: translator{inside} build && translator{inside} status", "hint")


def count(number: int, thing: str) -> str:
    """ "1 page", "3 pages"."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def _refused(tag: str, refused: Counter[str]) -> None:
    """The reasons, without the details in brackets at their end that make each another one; the most frequent ten."""
    reasons: Counter[str] = Counter()
    for reason, number in refused.items():
        reasons[re.sub(r" \([^()]*\)\Z", "", reason)] += number
    for reason, number in reasons.most_common(10):
        say(f"{tag}: {number} refused: {reason}", "warning")
    if len(reasons) > 10:
        say(f"{tag}: … and {count(len(reasons) - 10, 'more reason')}", "warning")


def _written(paths: list[str], what: str) -> None:
    for path in paths[:10]:
        say(f"wrote {path}")
    if len(paths) > 10:
        say(f"… and {count(len(paths) - 10, f'more {what}')}")


def _held_out(held: dict[str, int]) -> None:
    waiting = ", ".join(f"{tag} {number}" for tag, number in held.items() if number)
    if waiting:
        say(f"held out of .mo and messages.json: {waiting}", "warning")
        say("hint: in the PO files, translate what is empty, review what is fuzzy;", "hint")
        say("      `translator status` counts them", "hint")


def _finding(problem: Problem, open_errors: tuple[Problem, ...]) -> tuple[str, ...]:
    dismissed = problem.severity is Severity.ERROR and problem not in open_errors
    severity = "dismissed" if dismissed else problem.severity.word
    return (str(problem.place.line), problem.place.key, severity, problem.check, problem.text)


def _line_data(line: Line) -> dict[str, Any]:
    return {
        "locale": line.locale,
        "states": line.counts,
        "errors": line.errors,
        "page": line.page,
        "heldOut": line.held_out,
        "toPublish": line.to_publish,
        "reason": line.reason,
    }


def _page_data(page: Any) -> dict[str, Any]:
    import msgspec

    data: dict[str, Any] = msgspec.to_builtins(page)
    return data
