"""What the memory took in, gave away and found."""

from __future__ import annotations

from typing import Any

from translator.memory import Unit
from translator.show.check import say_text
from translator.show.difference import folded, told
from translator.show.words import count
from translator.steps.memory import Exported, Found, Held, Imported
from translator.terminal import Lines, problems_data, say, table

INDENT = "       "
SHOWN = 8
"""So many languages that nobody asked for are named."""


def imported(result: Imported) -> None:
    """What came in, and what of the file did not."""
    say(f"{count(result.new, 'unit')} taken in as {result.name}; {result.known:,} known before", "good")
    if result.without:
        say(f"{count(result.without, 'unit')} without a pair of texts", "warning")
    if result.others:
        most = ", ".join(f"{tag or 'none'} {number:,}" for tag, number in result.others.most_common(SHOWN))
        say(f"left out, in languages that were not asked for: {most}", "warning")
    if result.new:
        say("what is filled from them waits for review: `translator translate`", "hint")


def exported(result: Exported, path: str) -> None:
    """What was written."""
    say(f"{count(result.written, 'unit')} written to {path}", "good")
    if result.left_out:
        say(f"{count(result.left_out, 'unit')} left out: XML cannot hold their control characters", "warning")


def found(result: Found) -> None:
    """Each suggestion with how much it is alike, what it is, where it stands, and how it differs."""
    lines = Lines()
    for locale, units in result.locales.items():
        for score, unit in units:
            style = "good" if score == 1 else ""
            lines.write((f"{_percent(score):>4} %  ", style), (f"{unit.state.word}  {_place(unit)}", "hint"))
            wide = max(len(result.source_locale), len(locale))
            say_text(lines, f"{INDENT}{result.source_locale:<{wide}}  ", unit.message.id, (), "")
            say_text(lines, f"{INDENT}{locale:<{wide}}  ", unit.message.strings[0], (), "")
            if score < 1:
                lead = f"{INDENT}{'≠':<{wide}}  "
                for line in folded(told(unit.message.id, result.text), lines.width - len(lead)):
                    lines.write((lead, "hint"), *line)
                    lead = " " * len(lead)
    number = sum(map(len, result.locales.values()))
    say(count(number, "suggestion") if number else "nothing is like it", "hint")


def held(result: Held) -> None:
    """A table of what there is."""
    rows = [(locale, state.word, "this project", f"{number:,}") for locale, state, number in result.own]
    rows += [(locale, "", name, f"{number:,}") for locale, name, number in result.imported]
    if rows:
        table(("Locale", "State", "From", "Units"), sorted(rows), right=[3])
    else:
        say("nothing yet: translate, or `translator memory import FILE.tmx`", "hint")


def found_data(result: Found) -> dict[str, Any]:
    """As JSON."""
    suggestions = [
        {
            "locale": locale,
            "percent": _percent(score),
            "source": unit.message.id,
            "translation": unit.message.strings[0],
            "state": unit.state.word,
            "from": unit.article,
            "imported": unit.imported,
            "sentence": unit.sentence,
        }
        for locale, units in result.locales.items()
        for score, unit in units
    ]
    return {"suggestions": suggestions, "problems": problems_data(result.problems)}


def _percent(score: float) -> int:
    """Never 100 for what is not the same."""
    return int(100 * score + 1e-9)


def _place(unit: Unit) -> str:
    where = f"imported from {unit.article}" if unit.imported else unit.article
    return f"{where}, a sentence of it" if unit.sentence else where
