"""PO as it is, with notes: findings, and of which texts each entry is, stand in `#.` lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import repeat
from pathlib import Path

from translator.catalogs import po
from translator.catalogs.state import state
from translator.errors import ProjectError
from translator.exchange.languages import tag
from translator.exchange.units import Base, Job, Part, Returned, Unit, base_of
from translator.files import write as write_file
from translator.model import Catalog, Message, replace

EXPORTED = "exported as "
"""Begins the line that says of which texts an entry is."""
SOURCE = "source/"


def write(path: Path, jobs: Sequence[Job]) -> None:
    """Writes one job: its catalog, with its units alone. Raises OutputError, and ProjectError for several jobs."""
    if len(jobs) > 1:
        raise ProjectError("a PO file is of one article and locale", path, hint="name a folder")
    units = {unit.message.key: unit for unit in jobs[0].units}
    catalog = jobs[0].catalog
    messages = tuple(_noted(message, units[message.key]) for message in catalog.live if message.key in units)
    write_file(path, po.render(replace(catalog, messages=messages)))


def _noted(message: Message, unit: Unit) -> Message:
    findings = (line for note in unit.notes if note.kind == "finding" for line in note.text.splitlines())
    return replace(message, extracted=(*message.extracted, *findings, f"{EXPORTED}{unit.id}"))


def read(path: Path) -> Iterator[Returned]:
    """The live entries of a PO file. Raises CatalogError with the line, FileNotFoundError."""
    catalog = po.read_any(path, "")
    locale, translator = tag(catalog.header("Language")), catalog.header("Last-Translator")
    for message in catalog.live:
        sources = (message.id, *repeat(message.plural or message.id, len(message.strings) - 1))
        forms = (
            (Part((source,), (text,) if text else None),) for source, text in zip(sources, message.strings, strict=True)
        )
        yield Returned(
            message.line, _article(catalog, message), "", locale, _base(message), message.context, tuple(forms),
            state(message, translator),
        )  # fmt: skip


def _base(message: Message) -> Base | None:
    said = (line.removeprefix(EXPORTED) for line in message.extracted if line.startswith(EXPORTED))
    return next((base for line in said if (base := base_of(line)[0])), None)


def _article(catalog: Catalog, message: Message) -> str:
    """The article that an entry stands in, by its first reference; else that of the file."""
    named = next((name for name in message.references if name.startswith(SOURCE)), "")
    return named or catalog.header("Project-Id-Version")
