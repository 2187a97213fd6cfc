"""Programs that a test needs and a developer's machine may lack."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest


def require(program: str) -> None:
    """Skips the test where the program is not installed; in CI, where it has to be, fails it."""
    if shutil.which(program) is None:
        _missing(program)


def require_folder(folder: Path, package: str) -> None:
    """The same for a package of files that no program comes with."""
    if not folder.is_dir():
        _missing(package)


def _missing(name: str) -> None:
    if os.environ.get("CI") == "true":
        pytest.fail(f"{name} is not installed")
    pytest.skip(f"{name} is not installed")
