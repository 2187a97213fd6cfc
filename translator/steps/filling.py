"""A catalog that is being filled: what was read, what is new, and how it is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from translator.catalogs.headers import revised
from translator.catalogs.po import Saved
from translator.model import Catalog, Message, MessageKey
from translator.project import Project
from translator.steps.saving import save_catalog


class Filling:
    """A catalog with the indexes of the messages that `translate` may fill."""

    def __init__(self, article: str, path: Path, catalog: Catalog, wanted: Sequence[int]) -> None:
        self.article = article
        self.path = path
        self.wanted = wanted
        self.messages = list(catalog.messages)
        self._catalog = catalog
        self._new: dict[MessageKey, Message] = {}

    def put(self, index: int, message: Message) -> None:
        """Takes a filled message in place of the empty one."""
        self.messages[index] = message
        self._new[message.key] = message

    def save(self, project: Project, today: date) -> Saved | None:
        """Writes what is new; None where nothing was. Raises CatalogError and OutputError."""
        if not self._new:
            return None
        messages = (
            self._new.get(message.key, message) if not message.obsolete else message
            for message in self._catalog.messages
        )
        headers = revised(self._catalog, today)
        saved = save_catalog(project, self.path, replace(self._catalog, headers=headers, messages=tuple(messages)))
        self._catalog, self._new = saved.catalog, {}
        return saved
