"""git, run as a program with fixed arguments; what it says is text like any other."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

PATIENCE = 30
"""Seconds that git may take."""


class NoAnswer(Exception):
    """git does not answer: why."""


def asked(folder: Path, *arguments: str) -> bytes:
    """What git answers in a folder. Raises NoAnswer with the first line of what it complains of."""
    program = shutil.which("git")
    if program is None:
        raise NoAnswer("git is not installed here")
    quiet = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    try:
        done = subprocess.run(  # noqa: S603 - fixed arguments, no shell
            [program, "--no-pager", *arguments],
            cwd=folder,
            env={**os.environ, **quiet},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise NoAnswer(f"no answer in {PATIENCE} seconds") from None
    except OSError as error:
        raise NoAnswer(error.strerror or str(error)) from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise NoAnswer(said[0] if said else f"exit code {done.returncode}")
    return done.stdout
