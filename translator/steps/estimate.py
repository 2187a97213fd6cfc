"""translate --dry-run: what a run would ask of each engine, and what that would cost. No engine is asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field

from translator.engines import Engine
from translator.errors import CatalogError, TranslatorError
from translator.ledger import Ledger
from translator.locales import Locale
from translator.project import Article, Project
from translator.steps.ask import MILLION, Asker, batches_of
from translator.steps.blanks import Blank
from translator.steps.engines import engines_for
from translator.steps.flow import Flow
from translator.steps.gaps import Gaps, Want
from translator.steps.learn import learn, memory_of
from translator.steps.progress import SILENT, Progress
from translator.steps.stage import Stage
from translator.steps.translate import Options


@dataclass
class Estimate:
    """Of a locale and an engine: how many messages are to be filled, how many of them glossary and memory fill, and
    how many the ledger has paid answers for; what would be sent: texts, each once, their characters and in how many
    calls; `cost` where the engine has a price. `refused`: not asked again without `retry`. `note`: why it can't be."""

    locale: str
    engine: str = ""
    messages: int = 0
    reused: int = 0
    paid: int = 0
    refused: int = 0
    texts: int = 0
    characters: int = 0
    calls: int = 0
    cost: float | None = None
    note: str = ""


@dataclass
class Estimated:
    """`unmade` is how many articles have no PO file yet, by locale."""

    estimates: list[Estimate] = field(default_factory=list)
    unmade: dict[str, int] = field(default_factory=dict)
    problems: list[TranslatorError] = field(default_factory=list)

    @property
    def characters(self) -> int:
        return sum(found.characters for found in self.estimates)

    @property
    def cost(self) -> float | None:
        """Of all engines that have a price; None where none has."""
        costs = [found.cost for found in self.estimates if found.cost is not None]
        return sum(costs) if costs else None


def estimate(
    project: Project,
    locales: Sequence[Locale],
    options: Options,
    articles: Sequence[Article] | None = None,
    progress: Progress = SILENT,
) -> Estimated:
    """What `translate` with these options would do; what a second engine would take over is not known before."""
    result = Estimated()
    if articles is None:
        articles, left_out = project.articles()
        result.problems += left_out
    with (
        closing(Ledger(project.private / "ledger.sqlite3")) as ledger,
        closing(memory_of(project)) as memory,
    ):
        result.problems += [*ledger.problems, *memory.problems]
        for found in locales:
            progress.start(f"estimate {found.tag}", None)
            try:
                gaps = Gaps(project, found.tag, memory, options.today, options.redo)
            except CatalogError as error:
                result.problems.append(error)
                continue
            learn(project, found.tag, memory, gaps.record.withdrawn)
            result.estimates += _Locale(project, gaps, options, ledger, progress).estimates(articles)
            result.problems += gaps.problems
            if gaps.unmade:
                result.unmade[found.tag] = gaps.unmade
    return result


class _Locale:
    """The estimates of one locale: of its engine, and of the one that takes what must stay on this machine."""

    def __init__(self, project: Project, gaps: Gaps, options: Options, ledger: Ledger, progress: Progress) -> None:
        self.project, self.gaps, self.options, self.ledger, self.progress = project, gaps, options, ledger, progress
        self.reused = 0

    def estimates(self, articles: Sequence[Article]) -> list[Estimate]:
        chosen = engines_for(self.project, self.gaps.locale, self.options.engine)
        here = [engine for engine in chosen if not engine.sends_text_away]
        stays: list[Want] = []
        first = self._of(chosen[:1], self.gaps.may_leave(self.gaps.wants(articles, self._fill), stays))
        first.reused, first.messages = first.reused + self.reused, first.messages + self.reused
        if not stays:
            return [first]
        second = self._of(here[:1], iter(stays))
        return [found for found in (first, second) if found.messages]

    def _fill(self, blank: Blank) -> None:  # noqa: ARG002
        self.reused += 1
        self.progress.advance()

    def _of(self, engines: Sequence[Engine], wants: Iterator[Want]) -> Estimate:
        """What the first of these engines would be asked."""
        made = Estimate(self.gaps.locale)
        blanks: set[tuple[str, int]] = set()
        wants = self._counted(wants, blanks)
        if engines:
            self._ask(engines[0], wants, made)
        elif list(wants):
            source = self.project.configuration.source_locale
            made.note = f"no engine of the project translates {source} to {made.locale}"
        made.messages = len(blanks)
        return made

    def _counted(self, wants: Iterator[Want], blanks: set[tuple[str, int]]) -> Iterator[Want]:
        """A repaired message may want several texts."""
        for want in wants:
            blanks.add((want.blank.filling.article, want.blank.index))
            self.progress.advance()
            yield want

    def _ask(self, engine: Engine, wants: Iterator[Want], made: Estimate) -> None:
        """Counts what would be sent, batch by batch."""
        source, options = self.project.configuration.source_locale, self.options
        made.engine, made.note = engine.name, engine.missing(source, made.locale)
        glossary, mask = self.gaps.glossary, self.project.configuration.mask
        price, style = engine.price, self.project.style(made.locale)
        asker = Asker(Flow(engine), self.ledger, source, made.locale, glossary, price, mask, style)
        had: Counter[bool] = Counter()

        def put(want: Want, text: str, *_: object) -> None:
            had[text == want.message.id] += 1

        stage = Stage(asker, put, lambda: None, options.retry, options.redo)
        for batch in batches_of(stage.requests(wants), engine.batch_texts, engine.batch_characters):
            made.calls += 1
            made.texts += len(batch)
            made.characters += sum(len(request.guarded.text) for request in batch)
        if asker.price is not None:
            made.cost = made.characters * asker.price / MILLION
        # What stays as it is was paid for by nobody: it has no words.
        made.reused, made.paid, made.refused = had[True], had[False], len(stage.left)
