"""translate: fills what is empty, and repairs what people translated where some sentences of its source have changed.

Glossary and memory first, then the locale's engine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from time import monotonic

from translator import glossary
from translator.engines import Answer
from translator.errors import (
    CatalogError,
    EngineError,
    EngineMissing,
    EngineRejected,
    EngineUnreachable,
    TranslatorError,
)
from translator.ledger import Ledger, Request
from translator.locales import Locale
from translator.memory import Memory
from translator.project import Article, Project
from translator.steps.ask import Asker
from translator.steps.blanks import NO_ENGINE, Blank, blanks
from translator.steps.engines import engine_for
from translator.steps.filling import Filling
from translator.steps.learn import learn
from translator.steps.progress import SILENT, Progress
from translator.steps.reading import read_catalog, read_record
from translator.steps.saving import refusals

SAVE_EVERY = 2.0
"""Seconds between two writings of what is not written yet."""
ROUND = 1000
"""How many messages wait for the engine, and catalogs to be written, at most: bounds memory."""
Places = dict[bytes, list[tuple[Blank, int]]]
"""Where the answer to a request belongs: the numbers of sentences in messages, by the request's key."""


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
            waiting: list[Blank] = []
            for found in self._blanks(articles):
                self.open.append(found[0].filling)
                waiting += [blank for blank in found if not self._from_memory(blank)]
                if max(len(waiting), len(self.open)) >= ROUND:
                    self._ask(waiting)
                    waiting = []
            self._ask(waiting)
        finally:
            self._save()

    def _blanks(self, articles: Sequence[Article]) -> Iterator[list[Blank]]:
        """What there is to fill, catalog by catalog."""
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
            filling = Filling(article.name, path, catalog)
            source = self.project.configuration.source_locale
            if found := list(blanks(filling, source, self.record.withdrawn)):
                yield found

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

    def _ask(self, waiting: Sequence[Blank]) -> None:
        """Asks the ledger, then the engine, fills in what they say, and writes the catalogs."""
        wanted = [(blank, number, message) for blank in waiting for number, message in blank.wanted.items()]
        # By the request's key; all in one until there is an engine to ask.
        places: Places = {b"": [(blank, number) for blank, number, _ in wanted]}
        try:
            if wanted and (asker := self._engine()):
                requests = [asker.request(message) for _, _, message in wanted]
                places = {request.key: [] for request in requests}
                for request, (blank, number, _) in zip(requests, wanted, strict=True):
                    places[request.key].append((blank, number))
                self._answer(asker, requests, places)
        except EngineError as error:
            if not error.text.startswith(f"{self.locale}: "):
                error.text = f"{self.locale}: {error.text}"
            if isinstance(error, EngineUnreachable | EngineRejected):
                self.down.setdefault(self.filled.engine, error)
            self.filled.problems.append(error)
            self.asker = None
        finally:
            for blank in dict.fromkeys(blank for left in places.values() for blank, _ in left):
                self.filled.left += blank.repair is None
                self._pending(blank.filling)
            self._save()
            self.open.clear()

    def _answer(self, asker: Asker, requests: Sequence[Request], places: Places) -> None:
        """Takes each place that has an answer out of `places`; what is left there is left as it is."""
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

    def _put(self, asker: Asker, places: Sequence[tuple[Blank, int]], answer: Answer, paid_before: bool) -> None:
        for order, (blank, number) in enumerate(places):
            if answer.refused:
                self._refuse(blank, answer.refused)
            elif blank.take(number, answer.text, asker.engine.name, self.options.today):
                self._count(blank, reused=paid_before or order > 0)

    def _refuse(self, blank: Blank, reason: str) -> None:
        """A message is refused if a part of it is, and once."""
        if not blank.refused:
            blank.refused = True
            self.progress.advance()
            self.filled.refused[reason] += 1
            self._pending(blank.filling)

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
