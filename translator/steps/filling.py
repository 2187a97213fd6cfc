"""A catalog that is being filled: what was read, what is new, and how it is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from translator.catalogs import po
from translator.files import Stamp, stamp
from translator.model import Catalog, Message


class Filling:
    """A catalog with the indexes of the messages that `translate` may fill."""

    def __init__(self, article: str, path: Path, catalog: Catalog, seen: Stamp, wanted: Sequence[int]) -> None:
        self.article = article
        self.path = path
        self.wanted = wanted
        self.messages = list(catalog.messages)
        self._catalog = catalog
        self._seen: Stamp | None = seen
        self._changed = False

    def put(self, index: int, message: Message) -> None:
        """Takes a filled message in place of the empty one."""
        self.messages[index] = message
        self._changed = True

    def save(self, today: date) -> tuple[Catalog, Stamp] | None:
        """Writes what is new; the catalog as it is now with its stamp, None where nothing was new. Raises
        CatalogError where somebody else wrote the file in the meantime, and OutputError."""
        if not self._changed:
            return None
        headers = po.utf8(po.revised(self._catalog, today))
        catalog = replace(self._catalog, headers=headers, messages=tuple(self.messages))
        po.save(self.path, catalog, self._seen)
        self._seen = stamp(self.path)
        self._changed = False
        return (catalog, self._seen) if self._seen else None
