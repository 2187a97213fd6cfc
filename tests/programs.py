"""Programs that a test needs and a developer's machine may lack."""

from __future__ import annotations

import os
import shutil

import pytest


def require(program: str) -> None:
    """Skips the test where the program is not installed; in CI, where it has to be, fails it."""
    if shutil.which(program) is not None:
        return
    if os.environ.get("CI") == "true":
        pytest.fail(f"{program} is not installed")
    pytest.skip(f"{program} is not installed")
