"""Poedit as a person works in it: Debian's, on a display that nobody sees, driven by its keys."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.programs import require

PATIENCE = 60.0
"""Seconds until a window or a file must be there."""
DONE_AND_NEXT, NEXT, NEEDS_WORK, SAVE = "ctrl+Return", "ctrl+Down", "ctrl+u", "ctrl+s"


class Poedit:
    """A window with one file. The first message is selected. Poedit lists what it has to warn of first, then what is
    fuzzy, then the rest.

    Keys that come while Poedit is at work on something else do half of what they should. So each waits, as a person
    does, until nothing moves any more: not for a time, which is never right on a busy machine, but until every thread
    of Poedit and of the display sleeps.
    """

    def __init__(self, path: Path, environment: dict[str, str], processes: Sequence[int]) -> None:
        self._path, self._environment, self._processes = path, environment, processes
        self._window = self._xdotool("search", "--sync", "--onlyvisible", "--name", path.name).split()[0]
        self._xdotool("windowfocus", "--sync", self._window)

    def press(self, *keys: str) -> None:
        for key in keys:
            self._xdotool("key", "--clearmodifiers", key)

    def write(self, text: str) -> None:
        """Writes a text in place of the selected message's translation, with the mouse put into its field: the lowest
        one of the window. ASCII: the display's keyboard is an American one."""
        geometry = self._xdotool("getwindowgeometry", "--shell", self._window)
        height = next(int(line[7:]) for line in geometry.splitlines() if line.startswith("HEIGHT="))
        self._xdotool("mousemove", "--window", self._window, "200", str(height - 70), "click", "1")
        self.press("ctrl+a")
        self._xdotool("type", text)

    def save(self, saved: Callable[[], bool]) -> None:
        """Saves, and waits until the file is as it has to be."""
        self.press(SAVE)
        _wait(saved, lambda: f"Poedit did not save this: {self._path.read_text('utf-8')}")

    def _xdotool(self, *words: str) -> str:
        still = 0

        def at_rest() -> bool:
            nonlocal still
            still = still + 1 if all(map(_sleeps, self._processes)) else 0
            return still == 5

        _wait(at_rest, lambda: "Poedit does not come to rest")
        return subprocess.run(
            ["xdotool", *words], env=self._environment, timeout=PATIENCE, check=True, capture_output=True, text=True
        ).stdout


def _wait(done: Callable[[], bool], otherwise: Callable[[], str]) -> None:
    end = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < end, otherwise()
        time.sleep(0.02)


def _sleeps(process: int) -> bool:
    """Whether every thread of a process waits for something, and for no other process (proc(5))."""
    for task in Path(f"/proc/{process}/task").iterdir():
        with suppress(FileNotFoundError):  # a thread that has ended since
            state = task.joinpath("stat").read_text().rpartition(")")[2].split()[0]
            if state != "S" or task.joinpath("children").read_text():
                return False
    return True


@contextmanager
def poedit(path: Path, name: str = "", mail: str = "") -> Iterator[Poedit]:
    """Poedit with a file open, as the person of this name has set it up; "" for one who gave none."""
    for program in ("poedit", "Xvfb", "xdotool"):
        require(program)
    reading, writing = os.pipe()
    screen = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1000x700x24", "-nolisten", "tcp"]
    # A home of its own, with a short path: Poedit has one process for each, and keeps a socket there.
    with (
        tempfile.TemporaryDirectory() as home,
        subprocess.Popen(screen, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as display,
    ):
        os.close(writing)
        try:
            with os.fdopen(reading) as file:
                number = file.readline().strip()
            settings = Path(home, ".config", "poedit", "config")
            settings.parent.mkdir(parents=True)
            settings.write_text(f"translator_name={name}\ntranslator_email={mail}\n" if name else "")
            own = {"HOME": home, "XDG_CONFIG_HOME": str(settings.parents[1]), "DISPLAY": f":{number}"}
            environment = os.environ | own | {"NO_AT_BRIDGE": "1", "LC_ALL": "C.UTF-8", "GDK_BACKEND": "x11"}
            with subprocess.Popen(
                ["poedit", path], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            ) as running:
                try:
                    yield Poedit(path, environment, (running.pid, display.pid))
                finally:
                    running.kill()
        finally:
            display.terminate()
