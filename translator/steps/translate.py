"""translate: fills what is empty, and only that. Glossary and memory first, then the locale's engine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from time import monotonic

from translator import engines, glossary
from translator.catalogs.state import as_machine, as_remembered, wants_machine
from translator.engines import Answer, Engine
from translator.errors import (
    CatalogError,
    EngineError,
    EngineMissing,
    EngineRejected,
    EngineUnreachable,
    ProjectError,
    TranslatorError,
)
from translator.ledger import Ledger, Request
from translator.locales import Locale
from translator.memory import Memory
from translator.project import Article, Project
from translator.steps.ask import Asker
from translator.steps.filling import Filling
from translator.steps.learn import learn
from translator.steps.progress import SILENT, Progress
from translator.steps.reading import read_catalog, read_record
from translator.steps.saving import refusals

SAVE_EVERY = 2.0
"""Seconds between two writings of what is not written yet."""
ROUND = 1000
"""How many messages wait for the engine, and catalogs to be written, at most: bounds memory."""


@dataclass
class Filled:
    """Of a locale: how many messages were reused (glossary, memory, paid for before), translated by the engine,
    refused (with the reasons), and are left empty. `problems` ended the work on the locale or on a catalog."""

    engine: str = ""
    reused: int = 0
    translated: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    left: int = 0
    note: str = ""
    unmade: int = 0
    """How many articles have no PO file yet."""
    problems: list[TranslatorError] = field(default_factory=list)
    pending: dict[str, int] = field(default_factory=dict)
    """By article, how many messages another run may fill: all that is left or refused."""


@dataclass
class Translated:
    """By locale. `written` are paths of catalogs. `interrupted`: Ctrl-C; everything that came is saved."""

    locales: dict[str, Filled] = field(default_factory=dict)
    written: dict[str, None] = field(default_factory=dict)
    interrupted: bool = False
    left_out: Sequence[TranslatorError] = ()
    """Articles that cannot be any."""

    @property
    def problems(self) -> list[TranslatorError]:
        return [*self.left_out, *(problem for filled in self.locales.values() for problem in filled.problems)]


@dataclass(frozen=True, slots=True)
class Options:
    """`engine` instead of the project's; `retry`: ask again for what an engine refused; `clock` in seconds."""

    today: date
    engine: str = ""
    retry: bool = False
    clock: Callable[[], float] = monotonic


def translate(
    project: Project,
    locales: Sequence[Locale],
    options: Options,
    articles: Sequence[Article] | None = None,
    progress: Progress = SILENT,
) -> Translated:
    """Fills the empty messages of these articles and locales. One locale's engine failing does not stop the others."""
    result = Translated({found.tag: Filled() for found in locales})
    if articles is None:
        articles, result.left_out = project.articles()
    down: dict[str, EngineError] = {}
    with (
        closing(Ledger(project.private / "ledger.sqlite3")) as ledger,
        closing(Memory(project.private / "memory.sqlite3")) as memory,
    ):
        for found in locales:
            try:
                _Run(project, found.tag, options, ledger, memory, result, down, progress).fill(articles)
            except CatalogError as error:  # the locale's record
                result.locales[found.tag].problems.append(error)
            except KeyboardInterrupt:
                result.interrupted = True
                break
    return result


def engine_for(project: Project, locale: str, name: str = "") -> Engine | None:
    """The first of the project's engines that can do the pair by its own table, whether it is installed or not: text
    must not go elsewhere because a program is missing."""
    names = [name] if name else list(project.configuration.engines)
    for candidate in map(engines.load, names):
        if candidate.can(project.configuration.source_locale, locale):
            return candidate
    return None


def usable_engine(project: Project, name: str, locales: Sequence[Locale]) -> None:
    """Raises ProjectError where an engine named on the command line is none, or does not know a locale."""
    engine = engines.load(name)
    for found in locales:
        if not engine.can(project.configuration.source_locale, found.tag):
            raise ProjectError(
                f"{name} does not translate {project.configuration.source_locale} to {found.tag}",
                hint="name the locales that it knows with --locale; `translator engines` lists them",
            )


class _Run:
    """The work on one locale."""

    def __init__(
        self,
        project: Project,
        locale: str,
        options: Options,
        ledger: Ledger,
        memory: Memory,
        result: Translated,
        down: dict[str, EngineError],
        progress: Progress,
    ) -> None:
        self.project, self.locale, self.options = project, locale, options
        self.ledger, self.memory, self.progress = ledger, memory, progress
        self.result, self.filled, self.down = result, result.locales[locale], down
        self.glossary = glossary.read(project.glossary)
        self.record = read_record(project, locale)
        self.asker: Asker | None = None
        self.open: list[Filling] = []
        self.saved = options.clock()

    def fill(self, articles: Sequence[Article]) -> None:
        """Goes through the catalogs; what must be asked for is asked in rounds. Whatever happens, what came is
        written."""
        learn(self.project, self.locale, self.memory, self.record.withdrawn)
        self.progress.start(f"translate {self.locale}", None)
        try:
            waiting: list[tuple[Filling, int]] = []
            for filling in self._fillings(articles):
                self.open.append(filling)
                waiting += [(filling, index) for index in self._from_memory(filling)]
                if max(len(waiting), len(self.open)) >= ROUND:
                    self._ask(waiting)
                    waiting = []
            self._ask(waiting)
        finally:
            self._save()

    def _fillings(self, articles: Sequence[Article]) -> Iterator[Filling]:
        """The catalogs that have something to fill."""
        for article in articles:
            path = self.project.catalog(self.locale, article.name)
            try:
                catalog = read_catalog(self.project, article.name, self.locale)
            except FileNotFoundError:
                self.filled.unmade += 1
                continue
            except TranslatorError as error:
                self.filled.problems.append(error)
                continue
            wanted = [
                index
                for index, message in enumerate(catalog.messages)
                if not message.obsolete and message.plural is None and message.id and wants_machine(message)
            ]
            if wanted:
                yield Filling(article.name, path, catalog, wanted)

    def _from_memory(self, filling: Filling) -> list[int]:
        """Fills what glossary and memory have; the indexes of the rest."""
        rest = []
        for index in filling.wanted:
            message = filling.messages[index]
            if text := self.glossary.translation(message.id, self.locale):
                filling.put(index, as_machine(message, (text,), "glossary", self.options.today))
            elif unit := self.memory.exact(self.locale, message):
                filling.put(index, as_remembered(message, unit.message, unit.article, self.options.today))
            else:
                rest.append(index)
                continue
            self.filled.reused += 1
            self.progress.advance()
        return rest

    def _ask(self, waiting: Sequence[tuple[Filling, int]]) -> None:
        """Asks the ledger, then the engine, fills in what they say, and writes the catalogs."""
        places = {b"": list(waiting)}  # by the request's key; all in one until there is an engine to ask
        try:
            if waiting and (asker := self._engine()):
                requests = [asker.request(filling.messages[index]) for filling, index in waiting]
                places = {request.key: [] for request in requests}
                for request, place in zip(requests, waiting, strict=True):
                    places[request.key].append(place)
                self._answer(asker, requests, places)
        except EngineError as error:
            if not error.text.startswith(f"{self.locale}: "):
                error.text = f"{self.locale}: {error.text}"
            if isinstance(error, EngineUnreachable | EngineRejected):
                self.down.setdefault(self.filled.engine, error)
            self.filled.problems.append(error)
            self.asker = None
        finally:
            for filling, _ in (place for left in places.values() for place in left):
                self.filled.left += 1
                self._pending(filling)
            self._save()
            self.open.clear()

    def _answer(
        self, asker: Asker, requests: Sequence[Request], places: dict[bytes, list[tuple[Filling, int]]]
    ) -> None:
        """Takes each place that has an answer out of `places`; what is left there is left empty."""
        known = self.ledger.known(requests)
        if self.options.retry:
            known = {key: answer for key, answer in known.items() if not answer.refused}
        for key, answer in known.items():
            self._put(asker, places.pop(key), answer, paid_before=True)
        for answers in asker.ask([request for request in requests if request.key not in known]):
            for key, answer in answers.items():
                self._put(asker, places.pop(key), answer, paid_before=False)
            if self.options.clock() - self.saved >= SAVE_EVERY:
                self._save()

    def _put(self, asker: Asker, places: list[tuple[Filling, int]], answer: Answer, paid_before: bool) -> None:
        for number, (filling, index) in enumerate(places):
            self.progress.advance()
            if answer.refused:
                self.filled.refused[answer.refused] += 1
                self._pending(filling)
                continue
            message = as_machine(filling.messages[index], (answer.text,), asker.engine.name, self.options.today)
            filling.put(index, message)
            if paid_before or number:
                self.filled.reused += 1
            else:
                self.filled.translated += 1

    def _engine(self) -> Asker | None:
        """The locale's engine, looked for when the first message needs it. Raises EngineError where it can't work
        here and now."""
        if self.asker or self.filled.engine or self.filled.note:  # found, failed, or there is none
            return self.asker
        engine = engine_for(self.project, self.locale, self.options.engine)
        source = self.project.configuration.source_locale
        if engine is None:
            self.filled.note = f"no engine of the project translates {source} to {self.locale}"
            return None
        self.filled.engine = engine.name
        if missing := engine.missing(source, self.locale):
            raise EngineMissing(f"{self.locale}: {missing}", hint="`translator engines` lists what works here")
        if engine.name in self.down:
            raise EngineError(f"{self.locale}: {engine.name} was not asked again: it failed before")
        self.asker = Asker(engine, self.ledger, source, self.locale, self.glossary.names(self.locale))
        return self.asker

    def _pending(self, filling: Filling) -> None:
        self.filled.pending[filling.article] = self.filled.pending.get(filling.article, 0) + 1

    def _save(self) -> None:
        """Writes every open catalog that has something new, and lets the memory know it. One that cannot be written
        is given up: what was paid for is in the ledger."""
        for filling in list(self.open):
            try:
                saved = filling.save(self.project, self.options.today)
            except TranslatorError as error:
                self.open.remove(filling)
                self.filled.problems.append(error)
                self._pending(filling)
                continue
            if saved and saved.stamp:
                shown = self.project.shown(filling.path)
                self.memory.learn(shown, saved.stamp, filling.article, saved.catalog, self.record.withdrawn)
                self.filled.problems += refusals(self.project, filling.path, saved.refused)
                self.result.written[shown] = None
        self.saved = self.options.clock()
