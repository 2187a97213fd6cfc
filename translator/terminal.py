"""What people see in a terminal: errors, tables, progress. The only user of rich.

Text of articles, catalogs and engines is shown as text: no control character reaches the terminal, no bracket is
markup.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from translator.errors import TranslatorError

if TYPE_CHECKING:
    from rich.console import Console

    from translator.steps.progress import Progress

STYLES = {
    "error": "red", "warning": "yellow", "info": "dim", "hint": "dim", "good": "green", "mark": "bold reverse",
    "gone": "red", "new": "bold green",
}  # fmt: skip
WIDTH = 80
"""Columns of a table when piped, and on a terminal that has fewer."""
PARTS = 10_000
"""So many pieces of JSON are written at once."""
COMMAND = re.compile(r"\A(\s*):(?=:)")
"""A line that begins so is a command to GitHub's runner, whichever program writes it."""

# Control characters, line separators, what turns the direction of the text around it, and halves of characters.
HARMFUL = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def plain(text: str) -> str:
    """The text on one line, with every character that a terminal would obey as its code."""
    return HARMFUL.sub(lambda found: f"<{ord(found[0]):04X}>", text)


def shorten(text: str, length: int) -> str:
    """The text on one line, cut with an ellipsis."""
    text = plain(" ".join(text.split()))
    return text if len(text) <= length else text[: max(length - 1, 0)].rstrip() + "…"


def console(stream: IO[str] | None = None) -> Console:
    """A console on standard output, or on the stream; colours and width are the terminal's, 80 columns when piped."""
    from rich.console import Console

    file = stream or sys.stdout
    width = None if file.isatty() else WIDTH
    return Console(file=file, highlight=False, markup=False, emoji=False, width=width)


def say(text: str, style: str = "", stream: IO[str] | None = None) -> None:
    """A line, in colour on a terminal; never wrapped, so that it can be searched and copied."""
    file = stream or sys.stdout
    text = plain(text)
    if not file.isatty():
        print(text, file=file)
        return
    console(file).print(text, style=STYLES.get(style, ""), soft_wrap=True)


NARROWEST = 40
OPEN, CLOSE = "‹", "›"
"""Round a marked place where no style can be shown."""
ISOLATE, END = "\u2068", "\u2069"
"""What keeps text that runs from right to left from reordering what stands beside it (Unicode bidi, 2.4)."""


class Lines:
    """Writes lines of styled pieces on standard output: in colour on a terminal, plain when piped. A line takes time
    in proportion to its length."""

    def __init__(self) -> None:
        self._console = console()
        self._terminal = sys.stdout.isatty()
        self._codes: dict[str, tuple[str, str]] = {}
        self.width = max(self._console.width, NARROWEST)

    @property
    def signs(self) -> int:
        """How many cells a mark takes beside its text."""
        return 0 if self._styled("mark")[0] else len(OPEN + CLOSE)

    def write(self, *pieces: tuple[str, str], isolated: bool = False) -> None:
        """A line of (text, style). With `isolated`, the pieces after the first stand apart from it on a terminal,
        whichever way they run."""
        first, rest = pieces[:1], "".join(self._painted(text, style) for text, style in pieces[1:])
        if isolated and self._terminal:
            rest = f"{ISOLATE}{rest}{END}"
        line = COMMAND.sub(r"\1<003A>", "".join(self._painted(text, style) for text, style in first) + rest)
        sys.stdout.write(f"{line.rstrip()}\n")

    def _painted(self, text: str, style: str) -> str:
        before, after = self._styled(style)
        if style == "mark" and not before:
            before, after = OPEN, CLOSE
        return f"{before}{plain(text)}{after}"

    def _styled(self, style: str) -> tuple[str, str]:
        """What a terminal is told before and after a text; nothing where that is no terminal, or one without styles."""
        if style not in self._codes:
            before = after = ""
            if self._terminal and style:
                with self._console.capture() as captured:
                    self._console.print("x", style=STYLES.get(style, style), end="")
                before, _, after = captured.get().partition("x")
            self._codes[style] = (before, after)
        return self._codes[style]


def print_json(data: dict[str, Any]) -> None:
    """The object on standard output, a part at a time; in ASCII where that cannot take every character."""
    import json

    unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    parts: list[str] = []
    for part in json.JSONEncoder(ensure_ascii=not unicode, indent=1).iterencode(data):
        parts.append(part)
        if len(parts) == PARTS:
            sys.stdout.write(_escaped("".join(parts)))
            parts.clear()
    sys.stdout.write(_escaped("".join(parts)) + "\n")


def _escaped(text: str) -> str:
    """JSON without a harmful character. Indented JSON has newlines between its parts; every other one stands inside a
    string."""
    return HARMFUL.sub(lambda found: found[0] if found[0] == "\n" else f"\\u{ord(found[0]):04x}", text)


def report(error: TranslatorError) -> None:
    """An error as `path:line: text` and `hint: …` on standard error."""
    say(str(_relative(error)), "error", sys.stderr)
    if error.hint:
        say(f"hint: {error.hint}", "hint", sys.stderr)


def report_all(errors: Iterable[TranslatorError]) -> None:
    """Each error once: two steps may have met the same."""
    for error in _distinct(errors):
        report(error)


def problems_data(errors: Iterable[TranslatorError]) -> list[dict[str, Any]]:
    """Errors for JSON output, each once."""
    return [as_data(error) for error in _distinct(errors)]


def _distinct(errors: Iterable[TranslatorError]) -> list[TranslatorError]:
    return list({str(_relative(error)): error for error in errors}.values())


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
    """Rows under headings, lined up; the columns in `right` are numbers. Nothing is cut on a narrow terminal."""
    from rich.table import Table
    from rich.text import Text

    numbers = set(right)
    shown = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", pad_edge=False)
    for at, column in enumerate(columns):
        shown.add_column(column, justify="right" if at in numbers else "left", overflow="fold", no_wrap=at in numbers)
    for row in rows:
        shown.add_row(*(Text(plain(cell)) for cell in row))
    printer = console()
    printer.width = max(printer.width, WIDTH)
    with printer.capture() as captured:
        printer.print(shown)
    sys.stdout.writelines(f"{line.rstrip()}\n" for line in captured.get().splitlines())


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


@contextmanager
def fetching(size: int) -> Iterator[Callable[[int], None]]:
    """A bar of bytes on standard error where that is a terminal; nothing elsewhere. It is told how many are here."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.progress import BarColumn, DownloadColumn, TransferSpeedColumn
    from rich.progress import Progress as RichProgress

    columns = (BarColumn(), DownloadColumn(), TransferSpeedColumn())
    with RichProgress(*columns, console=console(sys.stderr), transient=True) as bars:
        task = bars.add_task("", total=size or None)
        yield lambda here: bars.update(task, completed=here)


def asks() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin.isatty()


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


def from_here(path: str, otherwise: str) -> str:
    """A path as seen from the current folder, with slashes; `otherwise` where it is not below it."""
    try:
        absolute = Path(path) if Path(path).is_absolute() else Path.cwd() / path
        return absolute.relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):
        return Path(otherwise).as_posix()
