"""How long all checks of a pair take, and what memory, on 100,000 and on 300,000 messages; pofilter beside them.

    checks_speed.py [--by-check] [--quick]

prints CPU seconds of one process (start and reading of the texts included), messages a second, peak memory, and the
ratio of the times to the ratio of the counts: 1.00 is linear. Then the same 100,000 as PO files through pofilter,
a file per language, with all its tests. --quick takes a tenth.

The messages: the medical abstracts with their translations (shared/data), the published ones where real_gather.py has
run, and for the rest made-up articles of gen_corpus.py with made-up Turkish (shared/bench), in an order drawn once.
--by-check prints for 10,000 of them the time in each check, in their order: what checks share (a text once read) is
counted for the first that asks; then the functions that take most time of their own.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import pstats
import random
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import peers
import polib
from measure import Run, run
from samples import LOCALES, ROOT, find, read_biomqm, read_real

from translator import garbage
from translator.checks import PAIR_CHECKS
from translator.checks.pair import Pair

GENERATOR = ROOT.parent / "shared" / "bench" / "gen_corpus.py"
SIZES = (100_000, 300_000)
PROFILED = 10_000
FILE = "texts.jsonl"
Text = tuple[str, str, str]
"""Locale, source, translation."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--by-check", action="store_true")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--make", nargs=3, metavar=("FOLDER", "COUNT", "FIRST"), help=argparse.SUPPRESS)
    parser.add_argument("--run", nargs=2, metavar=("FILE", "COUNT"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.make:
        _make(Path(options.make[0]), int(options.make[1]), int(options.make[2]))
    elif options.run:
        garbage.look_seldom()  # as the command does
        print(sum(len(find(*text)) for text in _read(Path(options.run[0]), int(options.run[1]))))
    else:
        _measure(options.by_check, (PROFILED, PROFILED * 3) if options.quick or options.by_check else SIZES)


def _measure(by_check: bool, sizes: tuple[int, int]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / FILE
        # In a process of its own: a child's peak memory counts from its parent's.
        made = run([sys.executable, __file__, "--make", name, str(sizes[1]), str(sizes[0])])
        assert made.code == 0
        if by_check:
            texts = [*_read(file, PROFILED)]
            _print_checks(texts)
            _print_profile(texts)
            return
        runs = [_run(file, size) for size in sizes]
        print(f"linearity {runs[1].cpu / runs[0].cpu / (sizes[1] / sizes[0]):.2f}")
        _pofilter(folder, sizes[0])


def _make(folder: Path, count: int, first: int) -> None:
    """Writes the texts, and the first of them as a PO file for each locale."""
    texts = _texts(folder, count)
    (folder / FILE).write_text("".join(json.dumps(text) + "\n" for text in texts), encoding="utf-8")
    by_locale: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for locale, source, target in texts[:first]:
        by_locale[locale].append((source, target))
    for locale, pairs in by_locale.items():
        peers.catalog(locale, pairs).save(str(folder / f"{locale}.po"))


def _texts(folder: Path, count: int) -> list[Text]:
    texts = [(one.locale, one.source, one.target) for one in read_biomqm()]
    texts += [(one.locale, one.source, one.target) for locale in LOCALES for one in read_real(locale)]
    command = [sys.executable, str(GENERATOR), str(folder), "--articles", "", "--messages", str(count)]
    subprocess.run(command, check=True, capture_output=True)
    made = polib.pofile(str(folder / "po" / f"{count}.po"))
    texts = texts[:: max(1, len(texts) * 10 // count)]
    texts += [("tr", entry.msgid, entry.msgstr) for entry in made[: count - len(texts)]]
    random.Random(7).shuffle(texts)
    return texts


def _read(file: Path, count: int) -> Iterator[Text]:
    with file.open(encoding="utf-8") as lines:
        for line, _ in zip(lines, range(count), strict=False):
            locale, source, target = json.loads(line)
            yield locale, source, target


def _run(file: Path, size: int) -> Run:
    made = run([sys.executable, __file__, "--run", str(file), str(size)])
    assert made.code == 0
    _print_run(f"all checks, {size:,}", made, size, f"{int(made.output):,} findings")
    return made


def _print_run(what: str, made: Run, size: int, note: str = "") -> None:
    speed = size / made.cpu
    print(f"{what:24} {made.cpu:7.1f} s CPU {speed:7,.0f} a second {made.memory:6.0f} MB  {note}".rstrip(), flush=True)


def _pofilter(folder: Path, size: int) -> None:
    program, runs = str(peers.program("pofilter")), []
    for path in sorted(folder.glob("*.po")):
        out = str(folder / f"{path.stem}.out")
        runs.append(run([program, "--progress=none", f"--language={path.stem}", str(path), out]))
    cpu, memory = sum(one.cpu for one in runs), max(one.memory for one in runs)
    total = Run(sum(one.wall for one in runs), cpu, memory, max(one.code for one in runs), "")
    _print_run(f"pofilter, {size:,}", total, size, "" if total.code == 0 else f"exit {total.code}")


def _print_checks(texts: list[Text]) -> None:
    spent: dict[str, float] = dict.fromkeys((check.ID for check in PAIR_CHECKS), 0.0)
    worst: dict[str, tuple[float, int]] = dict.fromkeys(spent, (0.0, 0))
    for locale, source, target in texts:
        pair = Pair(source, target, "en", locale)
        for check in PAIR_CHECKS:
            start = time.perf_counter()
            for _ in check.check(pair):
                pass
            seconds = time.perf_counter() - start
            spent[check.ID] += seconds
            worst[check.ID] = max(worst[check.ID], (seconds, len(source) + len(target)))
    total = sum(spent.values())
    print(f"{len(texts):,} messages: {total:.1f} s\n{'':24} {'µs each':>8} {'share':>7}   slowest message")
    for name, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        slowest, length = worst[name]
        each = seconds / len(texts) * 1e6
        print(f"{name:24} {each:8.1f} {seconds / total:7.1%} {slowest * 1000:8.1f} ms, {length} characters")


def _print_profile(texts: list[Text]) -> None:
    profile = cProfile.Profile()
    profile.enable()
    for text in texts:
        find(*text)
    profile.disable()
    pstats.Stats(profile).strip_dirs().sort_stats("tottime").print_stats(20)


if __name__ == "__main__":
    main()
