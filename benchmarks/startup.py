"""How long `translator --version` takes beside `python -c 'import click'`, in one run: the median of each."""

from __future__ import annotations

import statistics
import sys
from pathlib import Path

from measure import run

ROUNDS = 30


def main() -> None:
    ours = [str(Path(sys.executable).with_name("translator")), "--version"]
    theirs = [sys.executable, "-c", "import click"]
    times: dict[str, list[float]] = {"translator --version": [], "python -c 'import click'": []}
    for _ in range(ROUNDS):
        for name, command in zip(times, (ours, theirs), strict=True):
            times[name].append(run(command).wall)
    medians = {name: statistics.median(values) for name, values in times.items()}
    for name, seconds in medians.items():
        print(f"{name:28} {seconds * 1000:6.0f} ms")
    first, second = medians.values()
    print(f"{'ratio':28} {first / second:6.2f}")


if __name__ == "__main__":
    main()
