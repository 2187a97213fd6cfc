"""The memory brought to the PO files as they are now."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from contextlib import closing, suppress

from translator.errors import TranslatorError
from translator.files import stamp
from translator.locales import Locale
from translator.memory import Memory
from translator.model import Message
from translator.project import Project
from translator.steps.reading import catalog_names, read_catalog, read_record


def memory_of(project: Project) -> Memory:
    """The memory of a project, as it was left. Raises OutputError, BusyError."""
    return Memory(project.private / "memory.sqlite3", project.configuration.source_locale)


def learn(project: Project, locale: str, memory: Memory, withdrawn: Collection[str]) -> None:
    """Takes in every PO file of the locale that has changed, and takes out those that are gone or cannot be read:
    whoever works on such a catalog reports it. What the record has `withdrawn` is left out, in files that have not
    changed too."""
    memory.leave_out(locale, withdrawn)
    known = memory.stamps(locale)
    root = project.catalogs(locale)
    shown_root = project.shown(root)
    for article in catalog_names(root):
        path, shown = f"{root}{os.sep}{article}.po", f"{shown_root}/{article}.po"
        before = known.pop(shown, None)
        try:
            seen = stamp(path)
            if seen is None or seen == before:
                continue
            catalog = read_catalog(project, article, locale)
        except (TranslatorError, FileNotFoundError):
            memory.forget(shown)
            continue
        memory.learn(shown, seen, article, catalog)
    for gone in known:
        memory.forget(gone)


def fillable(project: Project, locales: Sequence[Locale]) -> set[str]:
    """The names of articles that have an empty message whose text is translated elsewhere by now."""
    found: set[str] = set()
    with closing(memory_of(project)) as memory:
        for one in locales:
            with suppress(TranslatorError):  # a broken record: whoever works on the locale reports it
                learn(project, one.tag, memory, read_record(project, one.tag).withdrawn)
                found |= memory.fillable(one.tag)
    return found


class Recall:
    """Which catalogs have a text still that their article had once: the memory, opened and brought up to date when it
    is asked for the first time."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._memory: Memory | None = None
        self._learned: set[str] = set()

    def articles(self, locale: str, message: Message) -> list[str]:
        """The articles that had the text; none where the memory fails, which whoever fills catalogs reports."""
        with suppress(TranslatorError):
            if self._memory is None:
                self._memory = memory_of(self._project)
            if locale not in self._learned:
                learn(self._project, locale, self._memory, read_record(self._project, locale).withdrawn)
                self._learned.add(locale)
            return self._memory.left(locale, message)
        return []

    def close(self) -> None:
        if self._memory is not None:
            self._memory.close()
