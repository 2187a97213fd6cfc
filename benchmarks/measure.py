"""Running a command and what it took."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
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
    """The command's time and memory, its children's included where they are waited for. POSIX only."""
    start = time.perf_counter()
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as process:
        peak = _Peak(process.pid)
        output = process.stdout.read() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    unit = 1 if sys.platform == "darwin" else 1024
    memory = peak.found() or usage.ru_maxrss * unit / 1_000_000
    return Run(wall, usage.ru_utime + usage.ru_stime, memory, process.returncode, output)


class _Peak:
    """The peak memory of a process and of those it starts, looked at while it runs: what the system reports of one that
    has ended is never less than what the process had that started it. What they share counts for each."""

    def __init__(self, process: int) -> None:
        self._process = process
        self._peak = 0.0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look)
        self._thread.start()

    def _look(self) -> None:
        while not self._ended.wait(0.01):
            self._peak = max(self._peak, sum(map(_most, _with_children(self._process))))

    def found(self) -> float:
        """MB; 0 where the system does not tell."""
        self._ended.set()
        self._thread.join()
        return self._peak


def _with_children(process: int) -> Iterator[int]:
    yield process
    with suppress(OSError):
        children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="utf-8")
        for child in children.split():
            yield from _with_children(int(child))


def _most(process: int) -> float:
    """The most memory that a process has had so far, in MB; 0 where that is not told."""
    with suppress(OSError, StopIteration):
        lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
        return next(int(line.split()[1]) * 1024 / 1e6 for line in lines if line.startswith("VmHWM:"))
    return 0.0
