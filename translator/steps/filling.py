"""A catalog that is being filled: what was read, what is new, and how it is written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from translator.catalogs.headers import revised
from translator.catalogs.po import Saved
from translator.model import Catalog, Message, MessageKey, replace
from translator.project import Project
from translator.steps.saving import save_catalog


class Filling:
    """A catalog with its messages as they are now; `catalog` is as it was read. `waiting` is how many texts may still
    come for it; whoever asks for them counts."""

    def __init__(self, article: str, path: Path, catalog: Catalog) -> None:
        self.article = article
        self.path = path
        self.catalog = catalog
        self.messages = list(catalog.messages)
        self.waiting = 0
        self._new: dict[MessageKey, Message] = {}

    def put(self, index: int, message: Message) -> None:
        """Takes a filled message in place of the one that is there."""
        self.messages[index] = message
        self._new[message.key] = message

    def save(self, project: Project, today: date) -> Saved | None:
        """Writes what is new; None where nothing was. Raises CatalogError and OutputError."""
        if not self._new:
            return None
        messages = (
            self._new.get(message.key, message) if not message.obsolete else message
            for message in self.catalog.messages
        )
        headers = revised(self.catalog, self.article, today)
        saved = save_catalog(project, self.path, replace(self.catalog, headers=headers, messages=tuple(messages)))
        self.catalog, self._new = saved.catalog, {}
        return saved
