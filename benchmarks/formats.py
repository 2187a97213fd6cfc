"""1,000 generated articles in each format, extracted and rendered: one run, beside translate-toolkit's converters.

    formats.py [ARTICLES] [--only SUFFIX] [--growth]

`extract`: articles to templates. Ours is what the converters do: articles read, templates written. `translator extract`
does more: it finds out what must stay in each text ("50 mg; twice a day; not"), and has a line of its own. `render`:
articles and full catalogs to localized articles. That is all that the converters do; ours then reads what it has
rendered once more and compares skeletons, as it always does before a page goes out, which has a line of its own.
--growth: 100, 1,000 and 10,000 articles, microseconds of CPU an article and peak memory. Everything is a whole process
from its start; seconds of CPU and of wall, peak memory, and how many times our CPU time a peer takes.

The articles and made-up translations are those of gen_corpus.py (corpus.py); the peers have an environment of their own
(peers.py).
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

import corpus
import peers
from catalogs import show
from measure import Run, run

from translator.formats import FORMATS

TASKS = Path(__file__).with_name("format_tasks.py")
PEERS = {"txt": ("txt2po", "po2txt"), "html": ("html2po", "po2html"), "md": ("md2po", "po2md")}
SIZES = (100, 1_000, 10_000)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=int, nargs="?", default=1_000)
    parser.add_argument("--only", choices=PEERS)
    parser.add_argument("--growth", action="store_true")
    options = parser.parse_args()
    suffixes = [options.only] if options.only else [suffix for suffix in PEERS if f".{suffix}" in FORMATS]
    print(*peers.versions(), sep=", ")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if options.growth:
            corpus.articles(folder, SIZES)
            for suffix in suffixes:
                _growth(folder, suffix)
            return
        corpus.articles(folder, [options.articles])
        for suffix in suffixes:
            _one(folder / f"src{options.articles}" / suffix, folder / suffix, suffix)


def _one(source: Path, folder: Path, suffix: str) -> None:
    there, back = PEERS[suffix]
    templates, theirs = folder / "templates", folder / "theirs"
    show(
        f"extract {suffix}",
        [
            ("ours", _task("extract", source, templates)),
            (there, _peer(there, "-P", str(source), str(theirs))),
            ("translator", _command(source, folder / "site")),
        ],
    )
    for made in (templates, theirs):
        _task("fill", made)
    show(
        f"render {suffix}",
        [
            ("ours", _task("render", source, templates, folder / "rendered")),
            (back, _peer(back, "-t", str(source), str(theirs), str(folder / "back"))),
            ("ours, proved", _task("prove", source, templates, folder / "proved")),
        ],
    )


def _growth(folder: Path, suffix: str) -> None:
    """The same for each article at every size, where growth is linear."""
    for what in ("extract", "prove"):
        runs = []
        for size in SIZES:
            source, templates = folder / f"src{size}" / suffix, folder / f"{size}{suffix}"
            paths = (source, templates) if what == "extract" else (source, templates, folder / f"{size}{suffix}out")
            runs.append(_task(what, *paths))
            if what == "extract":
                _task("fill", templates)
        each = "".join(f"{size:>7,}: {1e6 * made.cpu / size:7.0f}" for size, made in zip(SIZES, runs, strict=True))
        memory = ", ".join(f"{made.memory:.0f}" for made in runs)
        print(f"{what} {suffix}: µs CPU an article, by how many there are {each}   peak MB {memory}")
        sys.stdout.flush()


def _task(*arguments: str | Path) -> Run:
    return _checked([sys.executable, str(TASKS), *map(str, arguments)])


def _peer(name: str, *arguments: str) -> Run:
    return _checked([str(peers.program(name)), "--progress=none", "--errorlevel=none", *arguments])


def _command(source: Path, site: Path) -> Run:
    """`translator extract` in a project with these articles."""
    site.mkdir(parents=True)
    (site / "source").symlink_to(source, target_is_directory=True)
    (site / "translator.toml").write_text('locales = ["tr"]\nengines = ["pseudo"]\n', encoding="utf-8")
    return _checked([str(Path(sys.executable).with_name("translator")), "-C", str(site), "extract"])


def _checked(command: list[str]) -> Run:
    done = run(command)
    if done.code:
        sys.exit(f"{subprocess.list2cmdline(command)} ended with {done.code}")
    return done


if __name__ == "__main__":
    if sys.platform == "win32":
        sys.exit("the peers are run as POSIX installs them")
    main()
