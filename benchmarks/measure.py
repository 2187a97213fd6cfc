"""Running a command and what it took."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Run:
    """Wall and CPU time in seconds, peak memory in MB, exit code, standard output."""

    wall: float
    cpu: float
    memory: float
    code: int
    output: str


def run(command: Sequence[str], folder: Path | None = None) -> Run:
    """The command's own time and memory, its children's included where they are waited for. POSIX only."""
    start = time.perf_counter()
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as process:
        output = process.stdout.read() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    unit = 1 if sys.platform == "darwin" else 1024
    memory = usage.ru_maxrss * unit / 1_000_000
    return Run(wall, usage.ru_utime + usage.ru_stime, memory, process.returncode, output)
