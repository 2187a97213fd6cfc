"""The command as people run it: inside this process, and as one of its own."""

from __future__ import annotations

import ctypes
import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

from click.testing import CliRunner, Result

from translator.cli import cli
from translator.project import Project

COMMAND = [sys.executable, "-m", "translator"]


def invoke(project: Project | Path, *arguments: str, env: Mapping[str, str | None] | None = None) -> Result:
    """`translator -C FOLDER ARGUMENTS` in this process; an exception that the command lets through is raised here."""
    folder = project.root if isinstance(project, Project) else project
    return CliRunner().invoke(cli, ["-C", str(folder), *arguments], env=env, catch_exceptions=False)


def help_of(*command: str) -> str:
    """What `translator COMMAND --help` prints on a terminal of 80 columns (CliRunner has a width of its own)."""
    out = StringIO()
    with patch.dict(os.environ, COLUMNS="80"), redirect_stdout(out):
        cli.main([*command, "--help"], prog_name="translator", standalone_mode=False)
    return out.getvalue()


def environment(**changes: str) -> dict[str, str]:
    """The environment of a process that can import this package from any folder, and that nobody set up for show."""
    theirs = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "FORCE_COLOR", "NO_COLOR")}
    return {**theirs, "PYTHONPATH": str(Path(__file__).parents[1]), **changes}


def run(
    folder: Path,
    *arguments: str,
    before: Callable[[], None] | None = None,
    changes: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """`translator ARGUMENTS` as a process in the folder, with these changes to its environment; `before` is called in
    the process before the command is."""
    env = environment(**(changes or {}))
    return subprocess.run(
        [*COMMAND, *arguments],
        cwd=folder,
        env=env,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        stdin=subprocess.DEVNULL,
        timeout=120,
        preexec_fn=before,
        check=False,
    )


def without_power() -> None:
    """For `preexec_fn`: root, too, may then read and write only what the permissions of a file say."""
    if os.geteuid() == 0:
        libc = ctypes.CDLL(None, use_errno=True)
        for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH of linux/capability.h
            if libc.prctl(24, capability, 0, 0, 0):  # PR_CAPBSET_DROP
                raise OSError(ctypes.get_errno(), "prctl")


def one_object(stdout: str) -> dict[str, Any]:
    """What stands on standard output under `--json`: one object and nothing else."""
    found = json.loads(stdout)
    assert isinstance(found, dict)
    return found
