"""translate: fills what is empty, and repairs what people translated where some sentences of its source have changed.

Glossary and memory first, then the locale's engine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import chain
from time import monotonic

from translator.engines import Engine
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
from translator.steps.blanks import Blank
from translator.steps.budget import Budget
from translator.steps.engines import engines_for
from translator.steps.filling import Filling
from translator.steps.flow import Flow
from translator.steps.gaps import Gaps, Want
from translator.steps.learn import learn, memory_of
from translator.steps.progress import SILENT, Progress
from translator.steps.saving import refusals
from translator.steps.stage import Stage

SAVE_EVERY = 2.0
"""Seconds between two writings of what is not written yet, at least."""
SAVE_SHARE = 10
"""And so many times as long as the last writing took: an engine that is fast must not wait for a large catalog."""


@dataclass
class Filled:
    """Of a locale: how many messages were reused (glossary, memory, paid for before, no words in them), translated by
    the engine, repaired, refused (with the reasons), and are left empty. `problems` ended the work on the locale or a
    catalog."""

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
    """`engine` instead of the project's; `retry`: ask again for what an engine refused; `redo`: the machine's own text
    too, while nobody has read it; `budget` bounds what is sent; `clock` in seconds."""

    today: date
    engine: str = ""
    retry: bool = False
    redo: bool = False
    budget: Budget | None = None
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
        closing(memory_of(project)) as memory,
    ):
        result.left_out = [*result.left_out, *ledger.problems, *memory.problems]
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
        self.gaps = Gaps(project, locale, memory, options.today, options.redo)
        self.stages: list[Stage] = []
        self.failures: list[EngineError] = []
        self.next_save = options.clock() + SAVE_EVERY

    def fill(self, articles: Sequence[Article]) -> None:
        """Goes through the catalogs; what glossary and memory do not have is asked for while the next are read.
        Whatever happens, what came is written."""
        learn(self.project, self.locale, self.memory, self.gaps.record.withdrawn)
        self.progress.start(f"translate {self.locale}", None)
        wants = self.gaps.wants(articles, partial(self._count, reused=True))
        try:
            for want in self._asked(wants):
                self._leave(want)
        finally:
            for want in [want for stage in self.stages for want in stage.waiting]:
                self._leave(want)
            self._tell()
            self._save()

    def _asked(self, wants: Iterator[Want]) -> Iterator[Want]:
        """Asks the locale's engines; what is left of the wants. Texts that must not leave this machine wait for an
        engine that keeps them here."""
        first = next(wants, None)
        if first is None:
            return iter(())
        stays: list[Want] = []
        wants = self.gaps.may_leave(chain([first], wants), stays)
        chosen = engines_for(self.project, self.locale, self.options.engine)
        if not chosen:
            source = self.project.configuration.source_locale
            self._note(f"no engine of the project translates {source} to {self.locale}")
        for engine in chosen[:1] if not self.project.configuration.take_over else chosen:
            wants = self._through(engine, wants)
        here = [engine for engine in chosen if not engine.sends_text_away]
        return chain(wants, self._kept_here(here[:1], stays))

    def _kept_here(self, engines: Sequence[Engine], stays: list[Want]) -> Iterator[Want]:
        """The texts that must not leave this machine, asked of the first engine that runs on it. They are read off
        last: by then all of them are known."""
        wants: Iterator[Want] = iter(stays)
        for engine in engines:
            wants = self._through(engine, wants)
        count = 0
        for want in wants:
            count += 1
            yield want
        if count and not engines:
            self._note("offline: no engine of the project that keeps text on this machine knows this pair")

    def _through(self, engine: Engine, wants: Iterator[Want]) -> Iterator[Want]:
        """Has an engine do what it can; what is left."""
        first = next(wants, None)
        if first is None:
            return
        wants = chain([first], wants)
        self.filled.engine = ", ".join(dict.fromkeys([*filter(None, [self.filled.engine]), engine.name]))
        try:
            asker = self._asker(engine)
        except EngineError as error:
            self.failures.append(error)
            yield from wants
            return
        options = self.options
        stage = Stage(asker, self._put, self._save_now_and_then, options.retry, options.redo)
        self.stages.append(stage)
        yield from stage.left_of(wants)
        if stage.failure:
            self.failures.append(stage.failure)

    def _asker(self, engine: Engine) -> Asker:
        """Raises EngineError where the engine can't work here and now."""
        source = self.project.configuration.source_locale
        if missing := engine.missing(source, self.locale):
            raise EngineMissing(missing, hint="`translator engines` lists what works here")
        flow = self.flows.setdefault(engine.name, Flow(engine))
        if flow.error:
            raise EngineError(f"{engine.name} was not asked again: it failed before")
        price = engine.price
        if price is None and self.options.budget and self.options.budget.money is not None:
            hint = f"set `price` in [engine.{engine.name}], or give the budget in characters"
            raise EngineError(f"{engine.name} has no price, so a budget in money cannot be kept", hint=hint)
        mask, style = self.project.configuration.mask, self.project.style(self.locale)
        glossary, budget = self.gaps.glossary, self.options.budget
        return Asker(flow, self.ledger, source, self.locale, glossary, price, mask, style, budget)

    def _put(self, want: Want, text: str, engine: str, reused: bool) -> None:
        want.blank.filling.waiting -= 1
        if want.blank.take(want.number, text, engine, self.options.today):
            self._count(want.blank, reused)

    def _count(self, blank: Blank, reused: bool) -> None:
        """Counts a message that is filled now."""
        self.progress.advance()
        if blank.repair:
            self.filled.repaired += 1
        elif reused:
            self.filled.reused += 1
        else:
            self.filled.translated += 1

    def _leave(self, want: Want) -> None:
        """Counts a message that stays as it is: once, and as refused if a part of it is."""
        blank = want.blank
        blank.filling.waiting -= 1
        if blank.leave(want.number, self.options.today):
            self._count(blank, reused=False)
            return
        if blank.open or blank.refused or blank.left:
            return
        self._pending(blank.filling)
        if want.refused:
            blank.refused = True
            self.progress.advance()
            self.filled.refused[want.refused] += 1
        else:
            blank.left = True
            self.filled.left += blank.repair is None

    def _tell(self) -> None:
        """Says what could not be read, and which engines failed: where another took over, that is no problem."""
        self.filled.unmade += self.gaps.unmade
        self.filled.problems += self.gaps.problems
        for error in self.failures:
            if self.filled.left or self.filled.refused:
                error.text = f"{self.locale}: {error.text}"
                self.filled.problems.append(error)
            else:
                self._note(f"{error.text}; the next engine took over")
        if self.options.budget and self.options.budget.used_up and self.filled.left:
            self._note(f"the budget of {self.options.budget} is used up")

    def _note(self, text: str) -> None:
        self.filled.note = "; ".join(filter(None, (self.filled.note, text)))

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
        for filling in list(self.gaps.open):
            try:
                saved = filling.save(self.project, self.options.today)
            except TranslatorError as error:
                self.gaps.open.remove(filling)
                self.filled.problems.append(error)
                self._pending(filling)
                continue
            if saved and saved.stamp:
                shown = self.project.shown(filling.path)
                self.memory.learn(shown, saved.stamp, filling.article, saved.catalog)
                self.filled.problems += refusals(self.project, filling.path, saved.refused)
                self.result.written[shown] = None
        self.gaps.open = [filling for filling in self.gaps.open if filling.waiting]
