"""On how many examples a law is tried: always the same few in the tests, many new ones in `make soak`. And the law that
the time which work takes grows with its size alone."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Collection

from hypothesis import HealthCheck, settings

SOAK = int(os.environ.get("SOAK", "1"))
SHORTEST = 0.3
"""Seconds; of less nothing can be told."""


def law(examples: int = 200, suppress_health_check: Collection[HealthCheck] = ()) -> settings:
    """Settings for `@law()`; SOAK multiplies the examples."""
    return settings(
        max_examples=examples * SOAK,
        deadline=None,
        derandomize=SOAK == 1,
        suppress_health_check=suppress_health_check,
    )


def grows_linearly(work: Callable[[int], object], size: int) -> bool:
    """Whether work of four times the size takes about four times as long. More than eight times is far from that:
    what is quadratic takes sixteen times. It does so each time; what a busy machine does is another thing in the next
    go. No size is asked for twice, so that nothing is remembered."""
    return any(_seconds(work, size - go) < max(8 * _seconds(work, size // 4 - go), SHORTEST) for go in range(3))


def _seconds(work: Callable[[int], object], size: int) -> float:
    """Of CPU, without what the garbage collector takes to walk through all that other tests have left."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        work(size)
        return time.process_time() - start
    finally:
        gc.enable()
