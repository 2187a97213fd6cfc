"""The command as people run it: inside this process, and as one of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from translator.cli import cli
from translator.project import Project

COMMAND = [sys.executable, "-m", "translator"]


def invoke(project: Project | Path, *arguments: str, env: Mapping[str, str | None] | None = None) -> Result:
    """`translator -C FOLDER ARGUMENTS` in this process; an exception that the command lets through is raised here."""
    folder = project.root if isinstance(project, Project) else project
    return CliRunner().invoke(cli, ["-C", str(folder), *arguments], env=env, catch_exceptions=False)


def environment(**changes: str) -> dict[str, str]:
    """The environment of a process that can import this package from any folder."""
    return {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), **changes}


def run(folder: Path, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    """`translator ARGUMENTS` as a process in the folder, with these changes to its environment."""
    env = environment(**changes)
    return subprocess.run(
        [*COMMAND, *arguments],
        cwd=folder,
        env=env,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        stdin=subprocess.DEVNULL,
        timeout=120,
        check=False,
    )


def one_object(stdout: str) -> dict[str, Any]:
    """What stands on standard output under `--json`: one object and nothing else."""
    found = json.loads(stdout)
    assert isinstance(found, dict)
    return found
