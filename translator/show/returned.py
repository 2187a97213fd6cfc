"""What came back from a pack, and what became of each text."""

from __future__ import annotations

from typing import Any, get_args

from translator.show.words import count
from translator.steps.review.returned import Became, Line, Report
from translator.terminal import problems_data, say, shorten, table

MOST = 200
"""So many texts are told one by one."""
TEXT = 28
"""So many characters of a text stand in the table."""
LONG = 400
"""And so many below it, of two texts that differ."""


def returned(report: Report) -> None:
    """Who sent it, a table of what was not simply there already, both texts of each conflict, and how many of each."""
    say(f"{report.article}  {report.locale}, by {report.by}{' (nobody has confirmed that)' if report.claimed else ''}")
    told = [line for line in report.lines if line.became != "unchanged" or line.why]
    if told:
        table(("Key", "Text", "Now"), [_row(line) for line in told[:MOST]])
    if len(told) > MOST:
        say(f"and {len(told) - MOST:,} more; --json has them all", "hint")
    for line in told[:MOST]:
        if line.became == "conflict" or (line.became == "refused" and line.ours and line.ours != line.theirs):
            _both(line)
    say("")
    kinds: tuple[Became, ...] = get_args(Became)
    numbers = [f"{report.number(kind):,} {kind}" for kind in kinds if report.number(kind)]
    numbers += [f"{count(report.dismissed, 'finding')} dismissed"] if report.dismissed else []
    numbers += [f"{report.said:,} said"] if report.said else []
    say(", ".join(numbers) or "there is nothing in it", "warning" if report.failed else "good")
    if report.number("conflict"):
        say("where both sides changed, the text here stays; --theirs takes the result's", "hint")
    if report.claimed and report.lines:
        say("nothing is approved by a name that nobody confirms: --by says that you do", "hint")
    if report.written:
        say(f"written: {', '.join(report.written)}; commit it with record.jsonl", "hint")


def _row(line: Line) -> tuple[str, str, str]:
    return line.key, shorten(line.source, TEXT), f"{line.became}{f': {line.why}' if line.why else ''}"


def _both(line: Line) -> None:
    say("")
    say(f"{line.key}  {shorten(line.source, LONG)}")
    say(f"  here        {shorten(' / '.join(line.ours), LONG)}")
    say(f"  the result  {shorten(' / '.join(line.theirs), LONG)}")


def returned_data(report: Report) -> dict[str, Any]:
    """As JSON."""
    return {
        "article": report.article,
        "locale": report.locale,
        "by": report.by,
        "claimed": report.claimed,
        "texts": [
            {
                "key": line.key, "source": line.source, "result": line.became, "why": line.why,
                "translation": line.theirs, "here": line.ours,
            }
            for line in report.lines
        ],
        "dismissed": report.dismissed,
        "said": report.said,
        "written": report.written,
        "problems": problems_data(report.problems),
    }  # fmt: skip
