"""The programs that the demo and the tests run, installed by apt where that is possible without asking.

    system.py [PACKAGE ...]

Elsewhere a line says what is missing; the exit code is 0 all the same, for whoever runs next knows how to do without.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

# Package of Debian and Ubuntu -> how to see that it is there.
PROGRAMS = {
    "gettext": lambda: shutil.which("msgfmt") is not None,
    "apertium": lambda: shutil.which("apertium") is not None,
    "apertium-eng-spa": lambda: "eng-spa" in _output(["apertium", "-l"]),
}


def main(packages: list[str]) -> None:
    missing = packages or [name for name, is_there in PROGRAMS.items() if not is_there()]
    if not missing:
        return
    apt = _apt()
    if apt:
        print(f"installing {' '.join(missing)}", file=sys.stderr)
        quiet = {"stdout": subprocess.DEVNULL, "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}}
        subprocess.run([*apt, "update", "-qq"], check=False, **quiet)  # type: ignore[call-overload]
        subprocess.run([*apt, "install", "-y", "-qq", *missing], check=False, **quiet)  # type: ignore[call-overload]
        missing = [name for name in missing if name in PROGRAMS and not PROGRAMS[name]()]
    if missing:
        names = " ".join(missing)
        print(f"missing: {names} (on Debian or Ubuntu: sudo apt install {names})", file=sys.stderr)


def _apt() -> list[str]:
    """How to run apt-get with the rights for it; nothing where there is no way without asking."""
    if not shutil.which("apt-get"):
        return []
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return ["apt-get"]
    if not shutil.which("sudo"):
        return []
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n", "apt-get"] if asked.returncode == 0 else []


def _output(command: list[str]) -> str:
    if not shutil.which(command[0]):
        return ""
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


if __name__ == "__main__":
    main(sys.argv[1:])
