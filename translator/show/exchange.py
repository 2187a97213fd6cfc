"""What went out to translators' tools, and what came back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from translator.show.words import count
from translator.steps.exchange.export import Exported
from translator.steps.exchange.import_ import Imported, Row
from translator.steps.exchange.merging import Result
from translator.terminal import problems_data, say, shorten, table

TEXT = 24
"""So many characters of a text stand in the table."""
SHOWN = 100
"""So many texts that were simply taken are listed."""
LONG = 160
"""And so many below it, of two texts that differ."""


def exported(result: Exported) -> None:
    """The files, and what could not go into them."""
    for path, number in result.files:
        say(f"{count(number, 'text')} written to {_near(path)}", "good")
    for path, unit in result.left_out[:10]:
        say(f"left out of {path.name}: {unit.message.short_key}  {shorten(unit.message.id, TEXT)}", "warning")
    if result.left_out:
        say(f"{count(len(result.left_out), 'text')} that the format cannot hold", "warning")
    if result.missing:
        say(f"{count(result.missing, 'text')} in no PO file yet: run `translator update`", "warning")


def _near(path: Path) -> str:
    """A path as it is typed: from where one is."""
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):
        return str(path)


def exported_data(result: Exported) -> dict[str, Any]:
    """As JSON."""
    return {
        "files": [{"path": str(path), "texts": number} for path, number in result.files],
        "leftOut": [{"path": str(path), "key": unit.message.short_key} for path, unit in result.left_out],
        "missing": result.missing,
        "problems": problems_data(result.problems),
    }


def imported(result: Imported, dry: bool) -> None:
    """For each article a table of what was not simply there already; the two texts of each conflict; how many of
    each."""
    told = [row for row in result.rows if row.result is not Result.UNCHANGED or row.why or row.unapproved]
    plain = [row for row in told if row.result is Result.TAKEN and not (row.why or row.unapproved)]
    hidden = {id(row) for row in plain[SHOWN:]}
    for (article, locale), rows in _grouped(row for row in told if id(row) not in hidden).items():
        say(f"{article or 'of no article'}, {locale}")
        table(("Where", "Key", "Text", "Was", "Now"), list(map(_line, rows)))
    _both(told)
    for row in result.rows:
        if row.comment:
            say(f"comment on {row.key}: {shorten(row.comment, LONG)}", "hint")
    if hidden:
        say(f"and {count(len(hidden), 'text')} taken as they are in the file; --json lists them", "hint")
    if told:
        say("")
    numbers = [(result.number(kind), kind.value) for kind in Result]
    counts = ", ".join(f"{number:,} {word}" for number, word in numbers if number)
    style = "warning" if result.failed else "good"
    say(f"{'nothing was written; would be: ' if dry else ''}{counts or 'no text in it'}", style)
    if result.number(Result.CONFLICT):
        say("where both sides changed, the text here stays; --theirs takes the file's", "hint")
    if result.written:
        record = f"; recorded in {', '.join(result.record)}" if result.record else ""
        say(f"{count(len(result.written), 'PO file')} written{record}", "hint")


def _grouped(rows: Iterable[Row]) -> dict[tuple[str, str], list[Row]]:
    """The rows of each article and locale."""
    found: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        found.setdefault((row.article, row.locale), []).append(row)
    return found


def _both(rows: Sequence[Row]) -> None:
    """The two texts of each conflict."""
    for row in rows:
        if row.result is Result.CONFLICT:
            say("")
            say(f"{row.key}  {shorten(row.source, LONG)}")
            say(f"  here      {shorten(row.kept, LONG)}")
            say(f"  the file  {shorten(row.translation, LONG)}")


def _line(row: Row) -> tuple[str, ...]:
    before = row.before.word if row.before is not None else ""
    return row.place, row.key, shorten(row.source, TEXT), before, _said(row)


def _said(row: Row) -> str:
    """What became of it, and why."""
    after = row.after.word if row.after is not None else ""
    why = "; ".join(filter(None, (row.why, f"not approved: {row.unapproved}" if row.unapproved else "")))
    match row.result:
        case Result.TAKEN:
            return f"{after} ({why})" if why else after
        case Result.UNCHANGED:
            return f"as before: {why}"
        case _:
            return f"{row.result.value}: {why}"


def imported_data(result: Imported, dry: bool) -> dict[str, Any]:
    """As JSON."""
    counts = Counter({kind.value: result.number(kind) for kind in Result})
    return {
        "texts": list(map(_row_data, result.rows)),
        "counts": dict(counts),
        "written": result.written,
        "record": result.record,
        "dryRun": dry,
        "problems": problems_data(result.problems),
    }


def _row_data(row: Row) -> dict[str, Any]:
    return {
        "place": row.place,
        "article": row.article,
        "locale": row.locale,
        "key": row.key,
        "source": row.source,
        "translation": row.translation,
        "kept": row.kept,
        "before": row.before.word if row.before is not None else "",
        "after": row.after.word if row.after is not None else "",
        "result": row.result.value,
        "why": row.why,
        "unapproved": row.unapproved,
        "comment": row.comment,
    }
