"""A site of 10,000 articles of about 30 messages, translated into one locale: one run, beside other programs.

    catalogs_site.py [ARTICLES]

All catalogs read, beside polib and Babel; `translator update` after an edit of 5 %, beside msgmerge on each file and
pot2po on the folder; `translator status`, which checks each text that nobody has checked yet. Prints seconds of CPU and
of wall, peak memory, and how many times our CPU time a peer takes.

The articles, the edit and the made-up translations are those of gen_corpus.py (corpus.py). The templates are written
by `translator extract` before anything is measured: the others need them, and `update` reads the articles themselves.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import corpus
import peers
from catalogs import show, task
from measure import Run, run

from translator.catalogs import po
from translator.model import replace

CONFIGURATION = 'locales = ["tr"]\nengines = ["pseudo"]\nbase-url = "https://clinic.example"\n'
PERSON = "A B <a@example.org>"
MAKE = "--make"


def main(count: int) -> None:
    print(*peers.versions(), sep=", ")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        site, edited = folder / "site", folder / "edited"
        # In a process of its own: what this one holds would count as the peak memory of all that it starts.
        subprocess.run([sys.executable, __file__, MAKE, name, str(count)], check=True)
        catalogs = site / "locales" / "tr" / "LC_MESSAGES"
        show(
            f"read {count:,} files",
            [(library, task(library, "read", catalogs)) for library in ("ours", "polib", "babel")],
        )
        before = folder / "before"
        shutil.copytree(catalogs, before)
        for path in edited.iterdir():
            shutil.copy(path, site / "source" / path.name)
        _translator(site, "extract")
        templates = site / "locales" / "templates"
        ours = _translator(site, "update")
        show(
            f"update {count:,} files, 5 % edited",
            [
                ("ours", ours),
                ("msgmerge", _msgmerge(before, templates)),
                ("pot2po", _pot2po(before, templates, folder)),
            ],
        )
        print(ours.output.rstrip())
        show("update, nothing changed", [("ours", _translator(site, "update"))])
        for what in ("status, texts never checked before", "status again"):
            show(what, [("ours", _translator(site, "status", "--json"))])


def make(folder: Path, count: int) -> None:
    """The project `site`, translated, and the folder `edited` with its articles after the edit."""
    made = corpus.generator()
    writer = made.Writer(7, corpus.ARTICLE.read_text(encoding="utf-8"))
    articles: list[Any] = [writer.article() for _ in range(count)]
    changed, _, _ = writer.edited(articles)
    site, edited = folder / "site", folder / "edited"
    for target, blocks in ((site / "source", articles), (edited, changed)):
        target.mkdir(parents=True)
        for number, article in enumerate(blocks):
            (target / f"a{number:05d}.txt").write_text(made.as_txt(article, number), encoding="utf-8")
    (site / "translator.toml").write_text(CONFIGURATION, encoding="utf-8")
    _translator(site, "update")
    for path in (site / "locales").rglob("*.po"):
        catalog = po.read(path, "tr")
        messages = tuple(replace(one, strings=(one.id.translate(made.MADE_UP),)) for one in catalog.messages)
        headers = tuple((key, PERSON if key == "Last-Translator" else value) for key, value in catalog.headers)
        path.write_bytes(po.render(replace(catalog, headers=headers, messages=messages)))


def _translator(site: Path, *arguments: str) -> Run:
    done = run([str(Path(sys.executable).with_name("translator")), "-C", str(site), *arguments])
    if done.code:
        sys.exit(f"translator {' '.join(arguments)} ended with {done.code}")
    return done


def _msgmerge(catalogs: Path, templates: Path) -> Run:
    """One process for each file, as a Makefile or a pipeline has it."""
    each = 'for file in *.po; do msgmerge -q --previous "$file" "$0/${file%.po}.pot" -o "../merged.po"; done'
    return run(["sh", "-c", each, str(templates)], catalogs)


def _pot2po(catalogs: Path, templates: Path, folder: Path) -> Run:
    out = folder / "pot2po"
    return run([str(peers.program("pot2po")), "--progress=none", "-t", str(catalogs), str(templates), str(out)])


if __name__ == "__main__":
    if sys.platform == "win32":
        sys.exit("the peers are run as POSIX installs them")
    if sys.argv[1:2] == [MAKE]:
        make(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
