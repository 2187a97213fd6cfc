"""The programs that the demo and the tests run, installed by apt where that is possible without asking.

    system.py [--tests | PACKAGE ...]

With --tests also what only the tests need: a browser, keys to sign with, OASIS' schemas for XLIFF, and Poedit with a
display that nobody sees.
Elsewhere a line says what is missing; the exit code is 0 all the same, for whoever runs next knows how to do without.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

XLIFF_SCHEMAS = Path("/usr/share/php/Symfony/Component/Translation/Resources/schemas")
"""The schemas of OASIS for XLIFF: no other package with them was found in Debian, on PyPI or npm."""

# Package of Debian and Ubuntu -> how to see that it is there.
PROGRAMS: dict[str, Callable[[], bool]] = {
    "gettext": lambda: shutil.which("msgfmt") is not None,
    "apertium": lambda: shutil.which("apertium") is not None,
    "apertium-eng-spa": lambda: "eng-spa" in _output(["apertium", "-l"]),
}
TESTS: dict[str, Callable[[], bool]] = {
    "chromium": lambda: shutil.which("chromium") is not None,
    "poedit": lambda: shutil.which("poedit") is not None,
    "xvfb": lambda: shutil.which("Xvfb") is not None,
    "xdotool": lambda: shutil.which("xdotool") is not None,
    "openssh-client": lambda: shutil.which("ssh-keygen") is not None,
    "php-symfony-translation": XLIFF_SCHEMAS.is_dir,
}


def main(arguments: list[str]) -> None:
    programs = PROGRAMS | TESTS if arguments == ["--tests"] else PROGRAMS
    packages = [name for name in arguments if name != "--tests"]
    missing = packages or [name for name, is_there in programs.items() if not is_there()]
    if not missing:
        return
    apt = _apt()
    said = ""
    if apt:
        print(f"installing {' '.join(missing)}", file=sys.stderr)
        install = [*apt, "install", "-y", "-qq", "--no-install-recommends", *missing]
        said = _quietly([*apt, "update", "-qq"]) + _quietly(install)
        missing = [name for name in missing if name in programs and not programs[name]()]
    if missing:
        names = " ".join(missing)
        print(f"missing: {names} (on Debian or Ubuntu: sudo apt install {names})", file=sys.stderr)
        print(*said.strip().splitlines()[-1:], sep="\n", end="", file=sys.stderr)


def _apt() -> list[str]:
    """How to run apt-get with the rights for it, without asking anything and without waiting long for a network that
    is not there; nothing where there is no way."""
    if not shutil.which("apt-get"):
        return []
    patience = ("Acquire::Retries=1", "Acquire::http::Timeout=15", "DPkg::Lock::Timeout=60")
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", *(f"-o{option}" for option in patience)]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return apt
    if not shutil.which("sudo"):
        return []
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n", *apt] if asked.returncode == 0 else []


def _quietly(command: list[str]) -> str:
    """Runs the program; what it says of errors."""
    run = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    return run.stderr if run.returncode else ""


def _output(command: list[str]) -> str:
    if not shutil.which(command[0]):
        return ""
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


if __name__ == "__main__":
    main(sys.argv[1:])
