"""What people see in a terminal: errors, tables, progress. The only user of rich.

Text of articles, catalogs and engines is shown as text: no control character reaches the terminal, no bracket is
markup.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from translator.errors import TranslatorError

if TYPE_CHECKING:
    from rich.console import Console

    from translator.steps.progress import Progress

STYLES = {"error": "red", "warning": "yellow", "info": "dim", "hint": "dim", "good": "green"}
PIPED_WIDTH = 80


def plain(text: str) -> str:
    """The text with every control character and direction override as its code, on one line."""
    return "".join(f"<{ord(letter):04X}>" if _is_control(letter) else letter for letter in text)


def _is_control(letter: str) -> bool:
    return letter in OVERRIDES or unicodedata.category(letter) in ("Cc", "Cs")


OVERRIDES = "\u202a\u202b\u202c\u202d\u202e"


def shorten(text: str, length: int) -> str:
    """The text on one line, cut with an ellipsis."""
    text = plain(" ".join(text.split()))
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def console(stream: IO[str] | None = None) -> Console:
    """A console on standard output, or on the stream; colours and width are the terminal's, 80 columns when piped."""
    from rich.console import Console

    file = stream or sys.stdout
    return Console(file=file, highlight=False, markup=False, emoji=False, width=None if file.isatty() else PIPED_WIDTH)


def say(text: str, style: str = "", stream: IO[str] | None = None) -> None:
    """A line, in colour on a terminal; never wrapped, so that it can be searched and copied."""
    file = stream or sys.stdout
    if not file.isatty():
        print(text, file=file)
        return
    console(file).print(text, style=STYLES.get(style, ""), soft_wrap=True)


def report(error: TranslatorError) -> None:
    """An error as `path:line: text` and `hint: …` on standard error."""
    say(plain(str(_relative(error))), "error", sys.stderr)
    if error.hint:
        say(f"hint: {plain(error.hint)}", "hint", sys.stderr)


def as_data(error: TranslatorError) -> dict[str, Any]:
    """An error for JSON output."""
    error = _relative(error)
    path = error.place.removesuffix(f":{error.line}")
    return {"text": error.text, "path": path, "line": error.line, "hint": error.hint}


def _relative(error: TranslatorError) -> TranslatorError:
    """The error with its path from the current folder, where it is below it."""
    try:
        if error.path is not None and Path(error.path).is_absolute():
            error.path = Path(error.path).relative_to(Path.cwd())
    except (ValueError, OSError):
        pass
    return error


def table(columns: Sequence[str], rows: Iterable[Sequence[str]], right: Iterable[int] = ()) -> None:
    """Rows under headings, lined up; the columns in `right` are numbers."""
    from rich.table import Table
    from rich.text import Text

    numbers = set(right)
    shown = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", pad_edge=False)
    for at, column in enumerate(columns):
        shown.add_column(column, justify="right" if at in numbers else "left", overflow="fold", no_wrap=at in numbers)
    for row in rows:
        shown.add_row(*(Text(plain(cell)) for cell in row))
    console().print(shown)


@contextmanager
def progress() -> Iterator[Progress]:
    """A progress bar on standard error where that is a terminal; nothing elsewhere."""
    from translator.steps.progress import SILENT

    if not sys.stderr.isatty():
        yield SILENT
        return
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as RichProgress

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with RichProgress(*columns, console=console(sys.stderr), transient=True) as bars:
        yield _Bars(bars)


class _Bars:
    """One bar at a time: the step that is at work."""

    def __init__(self, bars: Any) -> None:
        self._bars = bars
        self._task: Any = None

    def start(self, what: str, total: int | None) -> None:
        if self._task is not None:
            self._bars.remove_task(self._task)
        self._task = self._bars.add_task(what, total=total)

    def advance(self, steps: int = 1) -> None:
        self._bars.advance(self._task, steps)
