"""One PO file of 10,000 messages, beside msgmerge, msgfmt, pot2po (translate-toolkit), polib and Babel: one run.

    catalogs.py [--quick]

Read, as made and as msgcat wraps it; written with every hundredth translation changed; merged after an edit, with the
recall on three texts; compiled; and how time grows from 1,000 to 100,000 messages. Reading and writing are timed inside
the process, `.mo` both ways, all else is a whole process from its start. Prints seconds of CPU and of wall, peak
memory, and how many times our CPU time a peer takes.

The texts and the edit are those of gen_corpus.py (corpus.py); the peers have an environment of their own (peers.py).
--quick: 1,000 messages, growth to 10,000.
"""

from __future__ import annotations

import argparse
import compileall
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import corpus
import peers
from measure import Run, run
from samples import ROOT

TASKS = Path(__file__).with_name("catalog_tasks.py")
RECALL = (
    ("the article, seed 7", 7, corpus.ARTICLE),
    ("the article, seed 8", 8, corpus.ARTICLE),
    ("CommonMark, seed 3", 3, corpus.SPECIFICATION),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    size, sizes = (1_000, (1_000, 3_000, 10_000)) if parser.parse_args().quick else (10_000, (1_000, 10_000, 100_000))
    small = min(size, 3_000)
    print(*peers.versions(), sep=", ")
    compileall.compile_dir(ROOT / "translator", quiet=1)  # as pip does
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = corpus.catalogs(folder, sorted({*sizes, small}))
        _one(made, size, small)
        _growth(made, sizes)
        for number, (what, seed, text) in enumerate(RECALL):
            found = corpus.catalogs(folder / str(number), sorted({small, size}), seed, text)
            print(f"\nrecall: {what}")
            _recall(found, small, ("ours", "msgmerge", "pot2po"))
            _recall(found, size, ("ours", "pot2po") if number == 0 else ("ours",))


def task(library: str, what: str, *paths: Path, inside: bool = False) -> Run:
    """A task in its library's environment; `inside`: with the times that it took there, without the start."""
    python = sys.executable if library == "ours" else str(peers.program("python"))
    done = run([python, str(TASKS), library, what, *map(str, paths)])
    if done.code:
        sys.exit(f"{library} {what} failed")
    cpu, wall = map(float, done.output.split())
    return replace(done, cpu=cpu, wall=wall) if inside else done


def merge(program: str, folder: Path, size: int, out: Path) -> Run:
    """The catalog of this size merged with the template after the edit, as a whole process."""
    old, template = folder / f"{size}.po", folder / f"{size}e.pot"
    if program == "ours":
        return task("ours", "merge", old, template, out)
    if program == "msgmerge":
        return run(["msgmerge", "-q", "--previous", str(old), str(template), "-o", str(out)])
    return run([str(peers.program("pot2po")), "--progress=none", "-t", str(old), str(template), str(out)])


def show(what: str, runs: Sequence[tuple[str, Run]]) -> None:
    """A line for each, ours first."""
    ours = runs[0][1].cpu
    for name, done in runs:
        ratio = f"{done.cpu / ours:7.1f} times ours" if name != "ours" else ""
        times = f"{done.cpu:8.3f} s CPU {done.wall:8.3f} s wall {done.memory:5.0f} MB"
        print(f"{what:34} {name:9} {times} {ratio}".rstrip())
    sys.stdout.flush()


def _one(folder: Path, size: int, small: int) -> None:
    source, out = folder / f"{size}.po", folder / "out"
    libraries = ("ours", "polib", "babel", "toolkit")
    wrapped = folder / "wrapped.po"
    run(["msgcat", str(source), "-o", str(wrapped)])
    for what, path in (("", source), (", wrapped", wrapped)):
        show(f"read {size:,}{what}", [(name, task(name, "read", path, inside=True)) for name in libraries])
    show(f"write, 1 % changed, {size:,}", [(name, task(name, "write", source, out, inside=True)) for name in libraries])
    show(f"merge {small:,}", [(name, merge(name, folder, small, out)) for name in ("ours", "msgmerge", "pot2po")])
    show(f"merge {size:,}", [(name, merge(name, folder, size, out)) for name in ("ours", "pot2po")])
    compiled = [("ours", task("ours", "mo", source, out)), ("msgfmt", run(["msgfmt", "-o", str(out), str(source)]))]
    inside = task("ours", "mo", source, out, inside=True)
    show(f".mo {size:,}, without our start", [("ours", inside), compiled[1]])
    show(f".mo {size:,}", [*compiled, *((name, task(name, "mo", source, out)) for name in ("polib", "babel"))])


def _growth(folder: Path, sizes: Sequence[int]) -> None:
    """Microseconds of CPU for each message: the same at every size, where growth is linear."""
    print(f"\n{'growth: µs CPU a message':34} " + "".join(f"{size:>10,}" for size in sizes))
    out = folder / "out"
    for what in ("read", "write", "merge", "mo"):
        runs = []
        for size in sizes:
            source, template = folder / f"{size}.po", folder / f"{size}e.pot"
            paths = {"read": [source], "merge": [source, template, out]}.get(what, [source, out])
            runs.append(task("ours", what, *paths, inside=True))
        each = "".join(f"{1e6 * done.cpu / size:10.1f}" for size, done in zip(sizes, runs, strict=True))
        print(f"{what:34} {each}   peak {runs[-1].memory:.0f} MB")
        sys.stdout.flush()


def _recall(folder: Path, size: int, programs: Sequence[str]) -> None:
    outs = []
    for program in programs:
        outs.append(folder / f"{size}.{program}.po")
        merge(program, folder, size, outs[-1])
    truth = [str(corpus.RECALL), str(folder / f"{size}.po"), str(folder / f"{size}.truth.json")]
    said = run([str(peers.program("python")), *truth, *map(str, outs)]).output
    print(said.replace(f"{folder}/", "").rstrip())
    sys.stdout.flush()


if __name__ == "__main__":
    if sys.platform == "win32":
        sys.exit("the peers are run as POSIX installs them")
    main()
