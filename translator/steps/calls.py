"""Work done several pieces at a time, each result as it comes."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice
from typing import Generic, TypeVar

Thing = TypeVar("Thing")
Result = TypeVar("Result")

AHEAD = 2
"""How many pieces for each worker are taken from the source: one at work, one ready, so that no worker waits while the
results are looked at."""
PATIENCE = 10.0
"""Seconds that pieces at work are given to end when everything stops."""
LOOK = 0.5
"""Seconds between two looks: on Windows, nothing else lets Ctrl-C through."""


def calls(work: Callable[[Thing], Result], things: Iterator[Thing], at_once: int) -> Iterator[Result]:
    """What `work` makes of each thing, in the order in which it is done. `things` is read in this thread only, as far
    ahead as is needed.

    After the first exception nothing more is begun; what was at work comes first, then it is raised. With one at a
    time all is done in this thread.
    """
    if at_once == 1:
        for thing in things:
            yield work(thing)
        return
    yield from _Workers(work, at_once).run(things)


class _Workers(Generic[Thing, Result]):
    """Threads that take things from one queue and put what became of them into another: a list of the result, an
    exception, or an empty list for what was not begun."""

    def __init__(self, work: Callable[[Thing], Result], at_once: int) -> None:
        self._work, self._at_once = work, at_once
        self._todo: queue.SimpleQueue[list[Thing]] = queue.SimpleQueue()
        self._done: queue.SimpleQueue[list[Result] | BaseException] = queue.SimpleQueue()
        self._stopped = threading.Event()
        self._threads: list[threading.Thread] = []

    def run(self, things: Iterator[Thing]) -> Iterator[Result]:
        waiting = 0
        failed: BaseException | None = None
        try:
            while True:
                if failed is None:
                    for thing in islice(things, AHEAD * self._at_once - waiting):
                        self._begin(thing)
                        waiting += 1
                if not waiting:
                    break
                came = self._next()
                waiting -= 1
                if not isinstance(came, BaseException):
                    yield from came
                elif failed is None:
                    failed = came
                    self._stopped.set()
        finally:
            self._leave()
        if failed is not None:
            raise failed

    def _begin(self, thing: Thing) -> None:
        self._todo.put([thing])
        if len(self._threads) < self._at_once:
            self._threads.append(threading.Thread(target=self._run, daemon=True))
            self._threads[-1].start()

    def _next(self) -> list[Result] | BaseException:
        while True:
            with suppress(queue.Empty):
                return self._done.get(timeout=LOOK)

    def _run(self) -> None:
        while things := self._todo.get():
            try:
                self._done.put([] if self._stopped.is_set() else [self._work(thing) for thing in things])
            except BaseException as error:
                self._done.put(error)

    def _leave(self) -> None:
        """Lets what is at work end, as long as nobody loses patience."""
        self._stopped.set()
        for _ in self._threads:
            self._todo.put([])
        for thread in self._threads:
            thread.join(PATIENCE / len(self._threads))
