"""What status and engines found."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from translator.show.questions import question_data, still_open
from translator.show.words import held_out, some
from translator.terminal import problems_data, say, shorten, table

if TYPE_CHECKING:
    from translator.steps.engines import Offer
    from translator.steps.fetch import Package
    from translator.steps.status import Line, Report


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
        _corrected(lines)
        if found := result.corrections.get(name):
            say(f"dist/ still has what was corrected: {some(found)}", "warning")
            say("hint: `translator build` takes it out in every locale", "hint")
        say("")
    totals: dict[str, int] = {}
    for line in (line for lines in result.articles.values() for line in lines if line.page != "withheld"):
        totals[line.locale] = totals.get(line.locale, 0) + line.held_out
    held_out(totals)
    still_open(result.questions)


def _corrected(lines: Iterable[Line]) -> None:
    """What was corrected, once for all locales that wait because of the same."""
    waiting: dict[str, list[str]] = {}
    for line in lines:
        if line.corrections:
            waiting.setdefault(some(line.corrections), []).append(line.locale)
    for found, locales in waiting.items():
        say(f"{', '.join(locales)}: text is out, because the source was corrected: {found}", "warning")


STATES = ("approved", "translated", "needs_review", "machine", "untranslated")


def status_data(result: Report) -> dict[str, Any]:
    """As JSON."""
    return {
        "articles": [
            {
                "path": name,
                "title": result.titles[name],
                "corrections": result.corrections.get(name, []),
                "locales": [_line_data(line) for line in lines],
            }
            for name, lines in result.articles.items()
        ],
        "questions": list(map(question_data, result.questions)),
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


def package(found: Package) -> list[str]:
    """What a model is before it is fetched."""
    size = f"{found.size / 1_000_000:,.1f} MB" if found.size >= 1_000_000 else f"{found.size:,} bytes"
    return [
        f"{found.name}, version {found.version}",
        f"from     {found.url}",
        f"size     {size if found.size else 'the server does not say'}",
        f"licence  {found.licence or 'the index does not say: see the package'}",
    ]


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


def _line_data(line: Line) -> dict[str, Any]:
    return {
        "locale": line.locale,
        "states": line.counts,
        "errors": line.errors,
        "page": line.page,
        "heldOut": line.held_out,
        "toPublish": line.to_publish,
        "reason": line.reason,
        "corrections": line.corrections,
    }
