"""How a step tells how far it has come. What shows it (a bar, or nothing) is not the step's business."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

Thing = TypeVar("Thing")


class Progress(Protocol):
    """Told of each piece of work; `total` may be unknown."""

    def start(self, what: str, total: int | None) -> None: ...
    def advance(self, steps: int = 1) -> None: ...


class Silent:
    """Shows nothing."""

    def start(self, what: str, total: int | None) -> None:
        """Nothing."""

    def advance(self, steps: int = 1) -> None:
        """Nothing."""


SILENT = Silent()


def through(progress: Progress, what: str, things: Sequence[Thing]) -> Iterator[Thing]:
    """The things one by one, each counted when it is done."""
    progress.start(what, len(things))
    for thing in things:
        yield thing
        progress.advance()
