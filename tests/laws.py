"""On how many examples a law is tried: always the same few in the tests, many new ones in `make soak`."""

from __future__ import annotations

import os
from collections.abc import Collection

from hypothesis import HealthCheck, settings

SOAK = int(os.environ.get("SOAK", "1"))


def law(examples: int = 200, suppress_health_check: Collection[HealthCheck] = ()) -> settings:
    """Settings for `@law()`; SOAK multiplies the examples."""
    return settings(
        max_examples=examples * SOAK,
        deadline=None,
        derandomize=SOAK == 1,
        suppress_health_check=suppress_health_check,
    )
