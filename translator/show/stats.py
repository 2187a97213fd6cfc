"""How the review went."""

from __future__ import annotations

from typing import Any

from translator.show.words import count
from translator.steps.stats import ENOUGH, Pace, Stats
from translator.terminal import problems_data, say, shorten, table

NAME = 40
"""So many characters of a name are shown."""
BAR = 30
"""A bar of all errors is so many signs long."""
FEW = "too few"


def reviewed(found: Stats) -> None:
    """Three tables: pace, errors by tenth of the queue, dismissals."""
    if not found.total.texts and not found.untimed and not found.dismissals:
        say("the record says nothing of any review yet", "warning")
        return
    _pace(found)
    say("")
    _tenths(found)
    if found.dismissals:
        say("")
        _dismissals(found)


def reviewed_data(found: Stats) -> dict[str, Any]:
    """As JSON: docs/review-record.md."""
    return {
        "by": found.wanted.by,
        "since": found.wanted.since.isoformat() if found.wanted.since else "",
        "total": _pace_data(found.total),
        "people": [
            {"name": name, "claimed": claimed, **_pace_data(pace)} for (name, claimed), pace in found.people.items()
        ],
        "locales": [{"locale": tag, **_pace_data(pace)} for tag, pace in found.locales.items()],
        "untimed": found.untimed,
        "tenths": [
            {
                "tenth": number,
                "looked": one.looked,
                "changed": one.changed,
                "share": _rounded(found.share_of_errors(one)),
            }
            for number, one in enumerate(found.tenths, 1)
        ],
        "changed": found.errors,
        "unplaced": found.unplaced,
        "dismissals": [
            {"check": check, "number": number, "share": _rounded(found.share_dismissed(check))}
            for check, number in found.dismissals.items()
        ],
        "problems": problems_data(found.problems),
    }


def _pace(found: Stats) -> None:
    rows = [_row(f"{shorten(name, NAME)}{' (claimed)' if claimed else ''}", pace)
            for (name, claimed), pace in found.people.items()]  # fmt: skip
    if len(found.locales) > 1:
        rows += [_row(tag, pace) for tag, pace in found.locales.items()]
    rows.append(_row("all", found.total))
    table(("Work", "Texts", "Words", "Minutes", "Per 1,000 words"), rows, right=range(1, 5))
    if found.untimed:
        say(f"not counted, because nobody knows how long they took: {count(found.untimed, 'action')}", "hint")


def _row(name: str, pace: Pace) -> tuple[str, ...]:
    minutes = pace.minutes_per_1000_words
    per = FEW if minutes is None else f"{minutes:,.0f} min"
    return name, f"{pace.texts:,}", f"{pace.words:,}", f"{pace.seconds / 60:,.0f}", per


def _tenths(found: Stats) -> None:
    """Where in the queue people changed texts: a queue that orders well has the long bars on top."""
    rows = []
    for number, one in enumerate(found.tenths, 1):
        share = found.share_of_errors(one)
        bar = "" if share is None else "█" * round(share * BAR)
        said = FEW if share is None else f"{share:.0%}"
        rows.append((str(number), f"{one.looked:,}", f"{one.changed:,}", said, bar))
    table(("Tenth", "Looked at", "Changed", "Of all changed", ""), rows, right=range(4))
    if found.errors < ENOUGH:
        say(f"{count(found.errors, 'text')} changed: shares are said from {ENOUGH} on", "hint")
    if found.unplaced:
        say(f"changed, but nobody knows where in the queue they stood: {count(found.unplaced, 'text')}", "hint")


def _dismissals(found: Stats) -> None:
    """A check that people dismiss most may be a false alarm."""
    shares = ((check, number, found.share_dismissed(check)) for check, number in found.dismissals.items())
    rows = [
        (shorten(check, NAME), f"{number:,}", FEW if share is None else f"{share:.0%}")
        for check, number, share in shares
    ]
    table(("Check", "Dismissed", "Of all dismissed"), rows, right=(1, 2))


def _pace_data(pace: Pace) -> dict[str, Any]:
    return {
        "texts": pace.texts,
        "words": pace.words,
        "minutes": round(pace.seconds / 60, 1),
        "minutesPer1000Words": _rounded(pace.minutes_per_1000_words),
    }


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 3)
