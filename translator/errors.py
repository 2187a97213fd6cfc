"""Every exception of the program. Bad content is a Problem (model.py); an exception means "cannot go on".

TranslatorError
├── ProjectError          the configuration, the folders, the command: exit code 2
├── BusyError             another run holds the project
├── SourceError           an article
├── CatalogError          a PO file
├── OutputError           what could not be written
└── EngineError           a machine engine
    ├── EngineMissing     a program or package is not installed
    ├── EngineBusy        the same call may succeed later
    ├── EngineUnreachable the network or the server
    └── EngineRejected    the server will not serve us (key, quota, block)

A foreign exception is mapped where the foreign thing is called.
"""

from __future__ import annotations

from pathlib import PurePath


class TranslatorError(Exception):
    """Something that ends the work on one thing: an article, a catalog, a locale, or the whole run.

    `line` and `column` count from 1. `hint` is a sentence that says what to do next.
    """

    exit_code = 1

    def __init__(
        self,
        text: str,
        path: PurePath | str | None = None,
        line: int | None = None,
        hint: str = "",
        column: int | None = None,
    ) -> None:
        super().__init__(text)
        self.text = text
        self.path: PurePath | str | None = path
        self.line = line
        self.column = column
        self.hint = hint

    @property
    def place(self) -> str:
        """`path:line:column`, or as much of it as is known."""
        if self.path is None:
            return ""
        path = self.path.as_posix() if isinstance(self.path, PurePath) else self.path
        return ":".join(str(part) for part in (path, self.line, self.column) if part is not None)

    def __str__(self) -> str:
        return f"{self.place}: {self.text}" if self.place else self.text


class ProjectError(TranslatorError):
    """The project or the command is wrong; nothing was done."""

    exit_code = 2


class BusyError(TranslatorError):
    """Another run is at work on the same project."""


class SourceError(TranslatorError):
    """An article cannot be read."""


class CatalogError(TranslatorError):
    """A PO file cannot be read or written; it was left as it is."""


class OutputError(TranslatorError):
    """A file or folder could not be written; nothing is half-written."""


class EngineError(TranslatorError):
    """A machine engine cannot go on. Its text holds neither a key nor a patient's text."""


class EngineMissing(EngineError):
    """What the engine runs on is not installed."""


class EngineBusy(EngineError):
    """The engine's server asks for patience, or failed in a way that passes. `wait` is how many seconds it asks for."""

    def __init__(self, text: str, wait: float | None = None, hint: str = "") -> None:
        super().__init__(text, hint=hint)
        self.wait = wait


class EngineUnreachable(EngineError):
    """The engine's server cannot be reached, or fails, after all tries."""


class EngineRejected(EngineError):
    """The engine's server refuses to serve us: key, quota, block."""


def where(error: BaseException) -> str:
    """The kind of a foreign exception, and the line of code that it comes from: its words may hold texts or keys."""
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    place = f" in {PurePath(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"
