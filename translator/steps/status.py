"""status: every article by locale: how far it has come, what becomes of its page, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from translator import cache as caches
from translator import glossary
from translator.bundles.manifest import Page
from translator.errors import CatalogError, SourceError, TranslatorError
from translator.locales import Locale
from translator.model import Document, State
from translator.project import Article, Project
from translator.publishing import Facts, Policy, Status, decide, facts_of, tally, to_publish
from translator.record import Record
from translator.steps.check import examine
from translator.steps.compile import earlier_of, earlier_pages
from translator.steps.progress import SILENT, Progress, through
from translator.steps.reading import document_of, read_catalog, read_record


@dataclass(frozen=True)
class Line:
    """An article in a locale. `counts` are messages by state, `errors` those with an open safety error, `held_out`
    those that are in no .mo and messages.json, `to_publish` what people have to do, "" where nothing is left."""

    locale: str
    counts: dict[str, int]
    errors: int
    page: str
    held_out: int
    to_publish: str
    reason: str


@dataclass
class Report:
    """Lines by article's name, with its title."""

    articles: dict[str, list[Line]] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    problems: list[TranslatorError] = field(default_factory=list)


def status(
    project: Project,
    locales: Sequence[Locale],
    articles: Sequence[Article] | None = None,
    progress: Progress = SILENT,
) -> Report:
    """Writes nothing. What the last build found still holds where nothing has changed; all else is read. What cannot
    be read is reported, and said in its lines."""
    result = Report()
    if articles is None:
        articles, problems = project.articles()
        result.problems += problems
    work = _Work(project, locales, result)
    for article in through(progress, "status", articles):
        try:
            if lines := work.built(article):
                result.articles[article.name] = lines
                continue
            document = document_of(article)
            result.titles[article.name] = document.title
            facts = facts_of(document, project.configuration.source_locale)
            result.articles[article.name] = [work.line(article, document, facts, found.tag) for found in locales]
        except SourceError as error:
            result.problems.append(error)
    return result


class _Work:
    """What all lines are made with."""

    def __init__(self, project: Project, locales: Sequence[Locale], result: Report) -> None:
        self.project, self.result = project, result
        self.terms = glossary.read(project.glossary)
        self.policy = Policy(project.configuration.publish, project.configuration.unreviewed)
        self.earlier = earlier_pages(project)
        self.records = {found.tag: self._record(found.tag) for found in locales}
        self.cache = caches.unchanged(project)

    def line(self, article: Article, document: Document, facts: Facts, tag: str) -> Line:
        """An article in a locale."""
        events = self.records[tag]
        if isinstance(events, CatalogError):
            return _unread(tag, events)
        try:
            catalog = read_catalog(self.project, article.name, tag)
            outdated = not {segment.key for segment in document.segments} <= {one.key for one in catalog.live}
        except FileNotFoundError:
            catalog, outdated = None, True
        except CatalogError as error:
            self.result.problems.append(error)
            return _unread(tag, error)
        looked_at = examine(self.project, document, tag, catalog, events, self.terms)
        assessments = list(looked_at.values())
        withheld = self.project.withheld(article.name, tag)
        earlier = earlier_of(self.earlier, article.name, tag)
        decision = decide(assessments, self.policy, withheld, earlier, facts, events.withdrawn)
        states = tally(assessments)
        errors = sum(bool(one.open_errors) for one in assessments)
        held_out = sum(not one.publishable(self.policy) for one in assessments)
        missing = self._missing(article.name, tag, states, errors)
        missing = ", ".join(filter(None, ("update" if outdated and not withheld else "", missing)))
        return Line(tag, states, errors, decision.status.value, held_out, missing, decision.reason)

    def built(self, article: Article) -> list[Line]:
        """The lines as the last build found them, where nothing has changed since; else none."""
        entry = self.cache.entries.get(article.name)
        if entry is None or not self.records.keys() <= set(entry.current):
            return []
        if not caches.same(caches.inputs(self.project, article, entry.inputs), entry.inputs):
            return []
        pages = {page.locale: page for page in entry.pages}
        self.result.titles[article.name] = pages[self.project.source_locale.tag].title
        return [self._of_page(pages[tag]) for tag in self.records]

    def _of_page(self, page: Page) -> Line:
        missing = self._missing(page.path, page.locale, page.states, page.errors)
        return Line(page.locale, page.states, page.errors, page.status, page.held_out, missing, page.reason)

    def _missing(self, name: str, tag: str, states: dict[str, int], errors: int) -> str:
        return "" if self.project.withheld(name, tag) else to_publish(states, errors, self.policy)

    def _record(self, tag: str) -> Record | CatalogError:
        """The record of a locale, or why it cannot be read."""
        try:
            return read_record(self.project, tag)
        except CatalogError as error:
            self.result.problems.append(error)
            return error


def _unread(tag: str, error: TranslatorError) -> Line:
    counts = {state.word: 0 for state in sorted(State, reverse=True)}
    return Line(tag, counts, 0, Status.HELD.value, 0, "mend the file", str(error))
