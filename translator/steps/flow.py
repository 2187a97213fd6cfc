"""The flow of calls to one engine: how fast, how often again, and when no more. The same around every engine."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Sequence

from translator.engines import Answer, Brief, Engine
from translator.errors import (
    EngineBusy,
    EngineError,
    EngineMissing,
    EngineRejected,
    EngineUnreachable,
    TranslatorError,
    where,
)

TRIES = 5
FIRST_WAIT, LONGEST_WAIT = 1.0, 30.0
"""Seconds before the second try, doubled for each further one, up to the longest."""
MOST_PATIENCE = 300.0
"""Seconds: a server that asks for more is left alone."""
IN_A_ROW = 7
"""So many failures one after the other, whatever was asked, and no call is made any more."""
FINAL = (EngineUnreachable, EngineRejected, EngineMissing)
"""What will not go away in this run."""


class Flow:
    """The calls to an engine in one run, in whichever locale, by several threads. `error` is why no more are made.

    `clock` and `sleep` are in seconds; `jitter` gives a number from 0 to 1.
    """

    def __init__(
        self,
        engine: Engine,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] | None = None,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self.engine = engine
        self.error: EngineError | None = None
        self.room = threading.Semaphore(max(1, engine.concurrency))
        """To be held from before a call until its answers are written: so many are under way at most."""
        self._stopped = threading.Event()
        self._clock, self._sleep, self._jitter = clock, sleep or self._stopped.wait, jitter
        self._lock = threading.Lock()
        self._next = 0.0
        self._failed, self._failed_at = 0, float("-inf")

    def call(self, texts: Sequence[str], source: str, target: str, brief: Brief) -> list[Answer]:
        """The engine's answers, an answer for each text. Raises EngineError; EngineBusy where these texts failed after
        all tries, and nothing shows that others would fail too."""
        for tried in range(1, TRIES + 1):
            started = self._take_turn()
            try:
                answers = self._translated(texts, source, target, brief)
            except EngineBusy as error:
                self._hold(error, tried, started)
                if tried == TRIES:
                    raise
            except EngineError as error:
                raise self._stop(error) if isinstance(error, FINAL) else error from None
            else:
                break
        self._failed = 0
        if len(answers) != len(texts):
            raise EngineError(f"{self.engine.name} gave {len(answers)} answers to {len(texts)} texts")
        return answers

    def _translated(self, texts: Sequence[str], source: str, target: str, brief: Brief) -> list[Answer]:
        """What the engine gives. Where it has a fault, its own words are not told."""
        fault = ""
        try:
            return self.engine.translate(texts, source, target, brief)
        except TranslatorError:
            raise
        except Exception as error:
            fault = where(error)
        raise EngineError(f"a fault of the engine {self.engine.name}: {fault}", hint="please report it")

    def _take_turn(self) -> float:
        """Waits until a call may be made: one every `pause` seconds, none while the server asked for patience. The
        time at which it begins."""
        with self._lock:
            now = self._clock()
            start = max(now, self._next)
            self._next = start + self.engine.pause
        if start > now:
            self._sleep(start - now)
        if self.error:
            raise self.error
        return start

    def _hold(self, error: EngineBusy, tried: int, started: float) -> None:
        """All threads wait: it is the same server. Raises EngineUnreachable where that has no end."""
        name = self.engine.name
        if error.wait is not None and error.wait > MOST_PATIENCE:
            hint = f"run again in {_minutes(error.wait)}"
            raise self._stop(EngineRejected(f"{name} asks us to wait for {_minutes(error.wait)}", hint=hint)) from None
        with self._lock:
            now = self._clock()
            if started >= self._failed_at:  # of calls that were under way together only one counts
                self._failed += 1
                self._failed_at = now
            failed = self._failed
            wait = min(FIRST_WAIT * 2 ** (tried - 1), LONGEST_WAIT) * (0.5 + self._jitter() / 2)
            self._next = max(self._next, now + (wait if error.wait is None else error.wait))
        if failed >= IN_A_ROW:
            text, hint = f"{error.text}, {failed} times in a row", error.hint or "what came is kept; run again later"
            raise self._stop(EngineUnreachable(text, hint=hint)) from None

    def _stop(self, error: EngineError) -> EngineError:
        """No more calls; who waits for a turn is woken. Of several reasons the first stays."""
        with self._lock:
            self.error = self.error or error
        self._stopped.set()
        return self.error


def _minutes(seconds: float) -> str:
    minutes = max(1, round(seconds / 60))
    return f"{minutes} minutes" if minutes > 1 else "a minute"
