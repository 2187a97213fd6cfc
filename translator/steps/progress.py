"""How a step tells how far it has come. What shows it (a bar, or nothing) is not the step's business."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

Thing = TypeVar("Thing")


class Progress(Protocol):
    """Told of each piece of work; `total` may be unknown."""

    def start(self, what: str, total: int | None) -> None: ...
    def advance(self) -> None: ...


class Silent:
    """Shows nothing."""

    def start(self, what: str, total: int | None) -> None:
        """Nothing."""

    def advance(self) -> None:
        """Nothing."""


SILENT = Silent()


def through(progress: Progress, what: str, things: Iterable[Thing], total: int | None) -> Iterator[Thing]:
    """The things one by one, each counted when it is done."""
    progress.start(what, total)
    for thing in things:
        yield thing
        progress.advance()
