"""The formats of translators' tools: how each is written, and by which suffix it is known when it comes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from translator.errors import ProjectError
from translator.exchange import (
    LARGEST_PO,
    MEGABYTE,
    bilingual,
    gettext,
    sheets,
    tmx,
    weigh,
    wpml,
    xliff12,
    xliff21,
    xlsx,
)
from translator.exchange.languages import closest
from translator.exchange.units import Job, Part, Returned, Unit, base_of
from translator.model import State


@dataclass(frozen=True, slots=True)
class Kind:
    """`write` writes jobs into one file and returns the units that the format cannot hold."""

    suffix: str
    write: Callable[[Path, Sequence[Job]], list[Unit]]


def _all(write: Callable[[Path, Sequence[Job]], None]) -> Callable[[Path, Sequence[Job]], list[Unit]]:
    """Of a format that holds everything."""

    def written(path: Path, jobs: Sequence[Job]) -> list[Unit]:
        write(path, jobs)
        return []

    return written


def _write_tmx(path: Path, jobs: Sequence[Job]) -> list[Unit]:
    """What is translated, without messages that have plural forms: a unit of a memory is one text."""
    units = [(job.locale, unit) for job in jobs for unit in job.units if not unit.message.empty]
    single = [(locale, unit.message, unit.state) for locale, unit in units if len(unit.message.strings) == 1]
    tmx.write(path, jobs[0].source_locale, single, named=True)
    return [unit for _, unit in units if len(unit.message.strings) > 1 or not tmx.fits(unit.message)]


def _read_tmx(path: Path) -> Iterator[Returned]:
    """A memory says nothing of how far a text has come: only what went out from here is known to be changed by a
    person, and any other waits for review."""
    for entry in tmx.read(path):
        base, _ = base_of(entry.id)
        own = closest(entry.source, entry.texts) or next(iter(entry.texts), "")
        for locale, text in entry.texts.items():
            if locale != own:
                state = None if base else State.NEEDS_REVIEW
                part = Part((entry.texts[own],), (text,) if text else None)
                yield Returned(entry.line, "", own, locale, base, entry.context, ((part,),), state)


KINDS: Mapping[str, Kind] = {
    "xliff12": Kind(".xlf", _all(xliff12.write)),
    "xliff21": Kind(".xlf", _all(xliff21.write)),
    "wpml": Kind(".xliff", wpml.write),
    "xlsx": Kind(".xlsx", xlsx.write),
    "tmx": Kind(".tmx", _write_tmx),
    "po": Kind(".po", _all(gettext.write)),
}
LARGEST = 4096 * MEGABYTE
"""Bytes of a file that is read as a stream."""
READERS: Mapping[str, Callable[[Path], Iterator[Returned]]] = {
    ".xlf": bilingual.read,
    ".xliff": bilingual.read,
    ".xlsx": sheets.read,
    ".tmx": _read_tmx,
    ".po": gettext.read,
}


def called(path: Path) -> str:
    """What the record calls the format of a file: "xliff", "xlsx", "tmx" or "po"."""
    return {".xlf": "xliff"}.get(path.suffix.lower(), path.suffix.lower().removeprefix("."))


def read(path: Path) -> Iterator[Returned]:
    """The units of a file, by its suffix, as they are read. Raises ProjectError for a file that is missing or of no
    known kind, CatalogError for one that cannot be read."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise ProjectError("no kind of file that can be imported", path, hint=f"what can be: {', '.join(READERS)}")
    weigh(path, LARGEST_PO if reader is gettext.read else LARGEST)
    try:
        yield from reader(path)
    except FileNotFoundError:
        raise ProjectError("there is no such file", path) from None
