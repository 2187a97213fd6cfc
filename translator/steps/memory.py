"""memory: others' memories taken in, ours given away, and what it has that is like a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from translator.errors import ProjectError, TranslatorError
from translator.exchange import tmx
from translator.exchange.languages import closest
from translator.locales import Locale
from translator.memory import Memory, Unit
from translator.model import Message, State
from translator.project import Project
from translator.steps.learn import learn, memory_of
from translator.steps.progress import SILENT, Progress
from translator.steps.reading import read_record

REVIEWED = (State.TRANSLATED, State.APPROVED)


@dataclass
class Imported:
    """How many pairs are `new`, and were `known`; how many units had no text in the source's language or no other, and
    pairs in languages that were not asked for, by language."""

    name: str
    new: int = 0
    known: int = 0
    without: int = 0
    others: Counter[str] = field(default_factory=Counter)
    problems: list[TranslatorError] = field(default_factory=list)


@dataclass(frozen=True)
class Exported:
    """How many units were written, and how many left out for their control characters."""

    written: int
    left_out: int
    problems: Sequence[TranslatorError] = ()


@dataclass(frozen=True)
class Found:
    """What is like a text, by locale: (score from 0 to 1, unit), the best first."""

    text: str
    source_locale: str
    locales: dict[str, list[tuple[float, Unit]]]
    problems: Sequence[TranslatorError] = ()


@dataclass(frozen=True)
class Held:
    """(locale, state, how many units) of the project's own, and (locale, name, how many) of the imported ones."""

    own: Sequence[tuple[str, State, int]]
    imported: Sequence[tuple[str, str, int]]
    problems: Sequence[TranslatorError] = ()


def import_(
    project: Project, locales: Sequence[Locale], file: Path, name: str = "", progress: Progress = SILENT
) -> Imported:
    """Takes in the units of a TMX file for these locales, all or none. Raises CatalogError with the line."""
    result = Imported(name or file.name)
    with closing(memory_of(project)) as memory:
        result.problems += memory.problems
        pairs = _pairs(project, [found.tag for found in locales], file, result, progress)
        try:
            result.new, result.known = memory.take(result.name, pairs)
        except FileNotFoundError:
            raise ProjectError("there is no such file", file) from None
    return result


def _pairs(
    project: Project, tags: Sequence[str], file: Path, result: Imported, progress: Progress
) -> Iterator[tuple[str, Message, State]]:
    source_locale = project.configuration.source_locale
    progress.start(f"import {file.name}", None)
    for entry in tmx.read(file):
        progress.advance()
        own = next((tag for tag in entry.texts if closest(tag, [source_locale])), "")
        source = entry.texts.get(own, "").strip()
        others = {tag: text for tag, text in entry.texts.items() if tag != own and text.strip()}
        if not source or not others:
            result.without += 1
            continue
        for tag, text in others.items():
            if locale := closest(tag, tags):
                yield locale, Message(source, (text.strip(),), context=entry.context), entry.state
            else:
                result.others[tag] += 1


def export(project: Project, locales: Sequence[Locale], file: Path, machine: bool = False) -> Exported:
    """Writes what people translated or approved, and what was imported, as TMX; with `machine` what machines made too.
    Raises OutputError."""
    states = (State.MACHINE, *REVIEWED) if machine else REVIEWED
    with closing(memory_of(project)) as memory:
        _learn(project, locales, memory)
        units = ((found.tag, unit.message, unit.state) for found in locales for unit in memory.all(found.tag, states))
        written, left_out = tmx.write(file, project.configuration.source_locale, units)
        return Exported(written, left_out, memory.problems)


def search(
    project: Project, locales: Sequence[Locale], text: str, least: float, limit: int, progress: Progress = SILENT
) -> Found:
    """What the memory has that is at least so much like a text, from 0 to 1: whole texts and sentences."""
    with closing(memory_of(project)) as memory:
        _learn(project, locales, memory)
        progress.start("index", None)
        memory.index(progress.advance)
        found = {one.tag: memory.near(one.tag, text, least, limit) for one in locales}
        return Found(text, project.configuration.source_locale, found, memory.problems)


def held(project: Project, locales: Sequence[Locale]) -> Held:
    """What there is."""
    with closing(memory_of(project)) as memory:
        _learn(project, locales, memory)
        tags = {found.tag for found in locales}
        own = [row for row in memory.counts() if row[0] in tags]
        return Held(own, [row for row in memory.imports() if row[0] in tags], memory.problems)


def names(project: Project) -> list[str]:
    """Under which names something was imported."""
    with closing(memory_of(project)) as memory:
        return sorted({name for _, name, _ in memory.imports()})


def drop(project: Project, name: str) -> int:
    """Takes out what was imported under a name; how many units that was. Raises ProjectError where there is nothing."""
    known = names(project)
    with closing(memory_of(project)) as memory:
        if name not in known:
            hint = f"imported were: {', '.join(known)}" if known else "nothing was imported"
            raise ProjectError(f"nothing was imported as {name!r}", hint=hint)
        return memory.drop(name)


def _learn(project: Project, locales: Sequence[Locale], memory: Memory) -> None:
    for found in locales:
        learn(project, found.tag, memory, read_record(project, found.tag).withdrawn)
