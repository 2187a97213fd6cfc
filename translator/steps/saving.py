"""A catalog written for a step: no other run of ours writes between, and what somebody else wrote meanwhile stays."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path

from translator.catalogs import po
from translator.catalogs.po import Saved
from translator.errors import CatalogError, TranslatorError
from translator.files import clear
from translator.model import Catalog, Message
from translator.project import Project


def save_catalog(project: Project, path: Path, catalog: Catalog, held: bool = False, lasting: bool = False) -> Saved:
    """Writes the catalog if that changes anything; `held` where who calls holds the catalogs, `lasting` as in
    files.write. Raises CatalogError, OutputError and BusyError, naming the file from the project's root."""
    try:
        with nullcontext() if held else project.writing_catalogs():
            return po.save(path, catalog, lasting)
    except TranslatorError as error:
        error.path = project.shown(path)
        raise


def clear_catalogs(project: Project, tag: str) -> None:
    """Takes out what runs that were killed while they wrote a catalog have left beside it. Raises BusyError."""
    with project.writing_catalogs():
        clear(project.catalogs(tag))


def refusals(project: Project, path: Path, refused: Iterable[Message]) -> list[CatalogError]:
    """What to say of messages that were not written because somebody else had changed them in the meantime."""
    return [
        CatalogError(
            f"somebody else has changed the message {message.short_key} while we worked on it; theirs was kept",
            path=project.shown(path),
            hint=f"what was not written: {' / '.join(message.strings)[:200]}",
        )
        for message in refused
    ]
