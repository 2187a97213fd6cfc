"""status: every article by locale: how far it has come, what becomes of its page, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from translator import cache as caches
from translator.bundles.manifest import Page
from translator.errors import CatalogError, SourceError, TranslatorError
from translator.found import FILE, Found
from translator.locales import Locale
from translator.model import Document, State
from translator.project import Article, Project
from translator.publishing import Policy, Status, tally, to_publish
from translator.steps.ahead import helped
from translator.steps.progress import SILENT, Progress
from translator.steps.reading import document_of, readable
from translator.steps.review.threads import Question, questions

if TYPE_CHECKING:
    from translator.steps.judging import Judge


@dataclass(frozen=True, slots=True)
class Line:
    """An article in a locale. `counts` are messages by state, `errors` those with an open safety error, `held_out`
    those that are in no .mo and messages.json, `to_publish` what people have to do, "" where nothing is left.
    `corrections` keep texts, or the page, out: what they say, and what the source says now."""

    locale: str
    counts: dict[str, int]
    errors: int
    page: str
    held_out: int
    to_publish: str
    reason: str
    corrections: list[str] = field(default_factory=list)


@dataclass
class Report:
    """Lines by article's name, with its title, and with what dist/ still says that has been corrected: the next build
    takes it out. `questions` are those that wait for the author, the oldest first; where all articles were asked for,
    those too about an article that is gone."""

    articles: dict[str, list[Line]] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    corrections: dict[str, list[str]] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    problems: list[TranslatorError] = field(default_factory=list)


def status(
    project: Project,
    locales: Sequence[Locale],
    articles: Sequence[Article] | None = None,
    progress: Progress = SILENT,
) -> Report:
    """What the last build found still holds where nothing has changed; all else is read. What cannot be read is
    reported, and said in its lines. Needs no lock, and writes nothing but what it found, for the next run."""
    result = Report()
    everything = articles is None
    if articles is None:
        articles, problems = project.articles()
        result.problems += problems
    with Found(project.private / FILE) as remembered:
        work = _Work(project, locales, result, remembered)
        with closing(helped(project, work.tags, articles, remembered, progress, "status")) as following:
            for article in following:
                try:
                    result.articles[article.name] = work.lines(article)
                except SourceError as error:
                    result.problems.append(error)
        result.questions = work.asked(None if everything else [article.name for article in articles])
        if everything:
            remembered.forget_all_but([article.name for article in articles], project.configuration.locales)
    return result


class _Work:
    """What all lines are made with."""

    def __init__(self, project: Project, locales: Sequence[Locale], result: Report, remembered: Found) -> None:
        self.project, self.result, self.locales, self.remembered = project, result, locales, remembered
        self.tags = [found.tag for found in locales]
        self.records = readable(project, locales, result.problems)
        self.policy = Policy(project.configuration.publish, project.configuration.unreviewed)
        self.cache = caches.unchanged(project)

    @cached_property
    def judge(self) -> Judge:
        """Imported, as all that it needs, where something has changed since the last build."""
        from translator.steps.judging import Judge

        return Judge(self.project, self.locales, self.result.problems, self.remembered, self.records)

    def lines(self, article: Article) -> list[Line]:
        """An article in each locale. Raises SourceError."""
        if lines := self._built(article):
            return lines
        document = document_of(article)
        self.result.titles[article.name] = document.title
        if corrected := self._outlived(article):
            self.result.corrections[article.name] = corrected
        return [self._line(article, document, tag) for tag in self.tags]

    def asked(self, names: Sequence[str] | None) -> list[Question]:
        """The questions that nobody has answered, by the records as they are now."""
        found = [
            one
            for tag, events in self.records.items()
            if not isinstance(events, CatalogError)
            for one in questions(tag, events, names)
            if one.open
        ]
        return sorted(found, key=lambda one: (one.asked.when, one.locale, one.name))

    def _line(self, article: Article, document: Document, tag: str) -> Line:
        judged = self.judge.judge(article, document, tag)
        page = "strings" if article.is_site else judged.decision.status.value
        corrections = [str(found) for found in judged.corrections]
        if judged.broken:
            counts = {state.word: 0 for state in sorted(State, reverse=True)}
            return Line(tag, counts, 0, page, 0, "mend the file", str(judged.broken), corrections)
        looked_at = judged.assessments.values()
        states = tally(looked_at)
        errors = sum(bool(one.open_errors) for one in looked_at)
        held_out = sum(not one.publishable(self.policy) for one in looked_at)
        missing = self._missing(article.name, tag, states, errors)
        if judged.outdated and page != Status.WITHHELD.value:
            missing = ", ".join(filter(None, (self._first(article, document), missing)))
        return Line(tag, states, errors, page, held_out, missing, judged.decision.reason, corrections)

    def _outlived(self, article: Article) -> list[str]:
        """What dist/ still says of an article that has been corrected."""
        from translator.steps.previous import outlived

        return [str(found) for found in outlived(self.project, article)]

    def _first(self, article: Article, document: Document) -> str:
        """What brings the texts into a catalog that lacks some."""
        from translator.steps.segmentation import must_migrate

        try:
            return "migrate" if must_migrate(self.project, article, document) else "update"
        except TranslatorError:  # `update` says what is wrong with the template
            return "update"

    def _built(self, article: Article) -> list[Line]:
        """The lines as the last build found them, where nothing has changed since; else none."""
        entry = self.cache.entries.get(article.name)
        if entry is None or not entry.pages or not set(self.tags) <= set(entry.current):
            return []
        if not caches.same(caches.inputs(self.project, article, entry.inputs), entry.inputs):
            return []
        pages = {page.locale: page for page in entry.pages}
        self.result.titles[article.name] = pages[self.project.source_locale.tag].title
        return [self._of_page(pages[tag], entry.corrections.get(tag, [])) for tag in self.tags]

    def _of_page(self, page: Page, corrections: list[str]) -> Line:
        missing = self._missing(page.path, page.locale, page.states, page.errors)
        counts, held_out = page.states, page.held_out
        return Line(page.locale, counts, page.errors, page.status, held_out, missing, page.reason, corrections)

    def _missing(self, name: str, tag: str, states: dict[str, int], errors: int) -> str:
        return "" if self.project.withheld(name, tag) else to_publish(states, errors, self.policy)
