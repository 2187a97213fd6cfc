"""translate: fills what is empty, and repairs what people translated where some sentences of its source have changed.

Glossary and memory first, then the locale's engine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from time import monotonic

from translator import glossary
from translator.errors import (
    CatalogError,
    EngineError,
    EngineMissing,
    TranslatorError,
)
from translator.ledger import Ledger
from translator.locales import Locale
from translator.memory import Memory
from translator.project import Article, Project
from translator.steps.ask import Asker
from translator.steps.blanks import NO_ENGINE, Blank, blanks
from translator.steps.engines import engine_for
from translator.steps.filling import Filling
from translator.steps.flow import Flow
from translator.steps.learn import learn
from translator.steps.progress import SILENT, Progress
from translator.steps.reading import read_catalog, read_record
from translator.steps.saving import refusals
from translator.steps.stage import Stage, Want

SAVE_EVERY = 2.0
"""Seconds between two writings of what is not written yet, at least."""
SAVE_SHARE = 10
"""And so many times as long as the last writing took: an engine that is fast must not wait for a large catalog."""


@dataclass
class Filled:
    """Of a locale: how many messages were reused (glossary, memory, paid for before), translated by the engine,
    repaired, refused (with the reasons), and are left empty. `problems` ended the work on the locale or a catalog."""

    engine: str = ""
    reused: int = 0
    translated: int = 0
    repaired: int = 0
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
    """Fills and repairs the messages of these articles and locales. One locale's engine failing does not stop the
    others."""
    result = Translated({found.tag: Filled() for found in locales})
    if articles is None:
        articles, result.left_out = project.articles()
    flows: dict[str, Flow] = {}
    with (
        closing(Ledger(project.private / "ledger.sqlite3")) as ledger,
        closing(Memory(project.private / "memory.sqlite3")) as memory,
    ):
        for found in locales:
            try:
                _Run(project, found.tag, options, ledger, memory, result, flows, progress).fill(articles)
            except CatalogError as error:  # the locale's record
                result.locales[found.tag].problems.append(error)
            except KeyboardInterrupt:
                result.interrupted = True
                break
    return result


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
        flows: dict[str, Flow],
        progress: Progress,
    ) -> None:
        self.project, self.locale, self.options = project, locale, options
        self.ledger, self.memory, self.progress = ledger, memory, progress
        self.result, self.filled, self.flows = result, result.locales[locale], flows
        self.glossary = glossary.read(project.glossary)
        self.record = read_record(project, locale)
        self.open: list[Filling] = []
        self.stage: Stage | None = None
        self.next_save = options.clock() + SAVE_EVERY

    def fill(self, articles: Sequence[Article]) -> None:
        """Goes through the catalogs; what glossary and memory do not have is asked for while the next are read.
        Whatever happens, what came is written."""
        learn(self.project, self.locale, self.memory, self.record.withdrawn)
        self.progress.start(f"translate {self.locale}", None)
        try:
            for want in self._asked(self._wants(articles)):
                self._leave(want)
        finally:
            for want in self.stage.waiting if self.stage else ():
                self._leave(want)
            self._save()

    def _wants(self, articles: Sequence[Article]) -> Iterator[Want]:
        """The texts that neither glossary nor memory has, catalog by catalog."""
        for article in articles:
            for blank in self._blanks(article):
                if not self._from_memory(blank):
                    wanted = [Want(blank, number, message) for number, message in blank.wanted.items()]
                    blank.filling.waiting += len(wanted)
                    yield from wanted

    def _blanks(self, article: Article) -> list[Blank]:
        """What there is to fill in an article's catalog."""
        path = self.project.catalog(self.locale, article.name)
        try:
            catalog = read_catalog(self.project, article.name, self.locale)
        except FileNotFoundError:
            self.filled.unmade += 1
            return []
        except TranslatorError as error:
            self.filled.problems.append(error)
            return []
        filling = Filling(article.name, path, catalog)
        source = self.project.configuration.source_locale
        if found := list(blanks(filling, source, self.record.withdrawn)):
            self.open.append(filling)
        return found

    def _from_memory(self, blank: Blank) -> bool:
        """Takes what glossary and memory have; whether that is all."""
        today = self.options.today
        done = blank.finish(NO_ENGINE, today)
        for number, message in blank.wanted.items():
            if text := self.glossary.translation(message.id, self.locale):
                done = blank.take(number, text, "glossary", today)
            elif unit := self.memory.exact(self.locale, message):
                done = blank.remember(number, unit, today)
        if done:
            self._count(blank, reused=True)
        return done

    def _count(self, blank: Blank, reused: bool) -> None:
        """Counts a message that is filled now."""
        self.progress.advance()
        if blank.repair:
            self.filled.repaired += 1
        elif reused:
            self.filled.reused += 1
        else:
            self.filled.translated += 1

    def _asked(self, wants: Iterator[Want]) -> Iterator[Want]:
        """Asks the locale's engine; what is left of the wants."""
        first = next(wants, None)
        if first is None:
            return
        wants = chain([first], wants)
        try:
            asker = self._engine()
        except EngineError as error:
            self._failed(error)
            asker = None
        if asker is None:
            yield from wants
            return
        self.stage = Stage(asker, self._put, self._save_now_and_then, self.options.retry)
        yield from self.stage.left_of(wants)
        if self.stage.failure:
            self._failed(self.stage.failure)

    def _put(self, want: Want, text: str, engine: str, reused: bool) -> None:
        want.blank.filling.waiting -= 1
        if want.blank.take(want.number, text, engine, self.options.today):
            self._count(want.blank, reused)

    def _leave(self, want: Want) -> None:
        """Counts a message that stays as it is: once, and as refused if a part of it is."""
        blank = want.blank
        blank.filling.waiting -= 1
        if blank.refused or blank.left:
            return
        self._pending(blank.filling)
        if want.refused:
            blank.refused = True
            self.progress.advance()
            self.filled.refused[want.refused] += 1
        else:
            blank.left = True
            self.filled.left += blank.repair is None

    def _failed(self, error: EngineError) -> None:
        """Says that the engine is asked no more for this locale."""
        if not error.text.startswith(f"{self.locale}: "):
            error.text = f"{self.locale}: {error.text}"
        self.filled.problems.append(error)

    def _engine(self) -> Asker | None:
        """The locale's engine. Raises EngineError where it can't work here and now."""
        engine = engine_for(self.project, self.locale, self.options.engine)
        source = self.project.configuration.source_locale
        if engine is None:
            self.filled.note = f"no engine of the project translates {source} to {self.locale}"
            return None
        self.filled.engine = engine.name
        if missing := engine.missing(source, self.locale):
            raise EngineMissing(f"{self.locale}: {missing}", hint="`translator engines` lists what works here")
        flow = self.flows.setdefault(engine.name, Flow(engine))
        if flow.error:
            raise EngineError(f"{self.locale}: {engine.name} was not asked again: it failed before")
        return Asker(flow, self.ledger, source, self.locale, self.glossary.names(self.locale))

    def _pending(self, filling: Filling) -> None:
        self.filled.pending[filling.article] = self.filled.pending.get(filling.article, 0) + 1

    def _save_now_and_then(self) -> None:
        now = self.options.clock()
        if now >= self.next_save:
            self._save()
            took = self.options.clock() - now
            self.next_save = now + max(SAVE_EVERY, SAVE_SHARE * took)

    def _save(self) -> None:
        """Writes every open catalog that has something new, and lets the memory know it. One that cannot be written
        is given up: what was paid for is in the ledger. What waits for nothing more is closed."""
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
        self.open = [filling for filling in self.open if filling.waiting]
