"""The memory brought to the PO files as they are now."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path

from translator.errors import TranslatorError
from translator.files import stamp
from translator.locales import Locale
from translator.memory import Memory
from translator.project import Project
from translator.steps.reading import read_catalog, read_record


def learn(project: Project, locale: str, memory: Memory, withdrawn: Collection[str]) -> None:
    """Takes in every PO file of the locale that has changed, and takes out those that are gone or cannot be read:
    whoever works on such a catalog reports it."""
    known = memory.stamps(locale)
    root = project.catalog(locale, "x").parent
    shown_root = project.shown(root)
    for name in _catalogs(root):
        path, shown, article = f"{root}{os.sep}{name}", f"{shown_root}/{name}", name.removesuffix(".po")
        before = known.pop(shown, None)
        try:
            seen = stamp(path)
            if seen is None or seen == before:
                continue
            catalog = read_catalog(project, article, locale)
        except (TranslatorError, FileNotFoundError):
            memory.forget(shown)
            continue
        memory.learn(shown, seen, article, catalog, withdrawn)
    for gone in known:
        memory.forget(gone)


def fillable(project: Project, locales: Sequence[Locale]) -> set[str]:
    """The names of articles that have an empty message whose text is translated elsewhere by now."""
    found: set[str] = set()
    with closing(Memory(project.private / "memory.sqlite3")) as memory:
        for one in locales:
            with suppress(TranslatorError):  # a broken record: whoever works on the locale reports it
                learn(project, one.tag, memory, read_record(project, one.tag).withdrawn)
                found |= memory.fillable(one.tag)
    return found


def _catalogs(root: Path) -> Iterator[str]:
    """The PO files below a folder, with slashes. On plain strings: there are thousands, and each build asks."""
    for folder, _, names in os.walk(root):
        below = folder[len(os.fspath(root)) :].replace(os.sep, "/").strip("/")
        for name in sorted(names):
            if name.endswith(".po") and not name.startswith("."):
                yield f"{below}/{name}" if below else name
