"""status: every article by locale: how far it has come, what becomes of its page, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from translator import glossary, record
from translator.errors import CatalogError, SourceError, TranslatorError
from translator.formats.messages import messages
from translator.locales import Locale
from translator.model import Document, State
from translator.project import Article, Project
from translator.publishing import Assessment, Facts, Policy, Status, decide, facts_of
from translator.record import Record
from translator.steps.check import examine, tally
from translator.steps.compile import earlier_of, earlier_pages
from translator.steps.extract import document_of
from translator.steps.progress import SILENT, Progress
from translator.steps.update import read_catalog


@dataclass(frozen=True)
class Line:
    """An article in a locale. `counts` are messages by state, `errors` open safety errors, `held_out` messages that
    are in no .mo and messages.json, `to_publish` what people have to do, "" where nothing is left."""

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
    project: Project, locales: Sequence[Locale], articles: Sequence[Article] | None = None, progress: Progress = SILENT
) -> Report:
    """Reads everything, writes nothing. What cannot be read is reported, and said in its lines."""
    result = Report()
    if articles is None:
        articles, problems = project.articles()
        result.problems += problems
    work = _Work(project, locales, result)
    progress.start("status", len(articles))
    for article in articles:
        try:
            document = document_of(article)
            result.titles[article.name] = document.title
            facts = facts_of(document, project.configuration.source_locale)
            result.articles[article.name] = [work.line(article, document, facts, found.tag) for found in locales]
        except SourceError as error:
            result.problems.append(error)
        progress.advance()
    return result


class _Work:
    """What all lines are made with."""

    def __init__(self, project: Project, locales: Sequence[Locale], result: Report) -> None:
        self.project, self.result = project, result
        self.terms = glossary.read(project.glossary)
        self.policy = Policy(project.configuration.publish, project.configuration.unreviewed)
        self.earlier = earlier_pages(project)
        self.records = {found.tag: self._record(found.tag) for found in locales}

    def line(self, article: Article, document: Document, facts: Facts, tag: str) -> Line:
        """An article in a locale."""
        events = self.records[tag]
        if isinstance(events, CatalogError):
            return _unread(tag, events)
        try:
            catalog = read_catalog(self.project, article.name, tag)
            outdated = not {message.key for message in messages(document)} <= {one.key for one in catalog.live}
        except FileNotFoundError:
            catalog, outdated = None, True
        except CatalogError as error:
            self.result.problems.append(error)
            return _unread(tag, error)
        looked_at = examine(self.project, document, tag, catalog, events, self.terms)
        assessments = list(looked_at.values())
        withheld = self.project.withheld(article.name, tag)
        decision = decide(assessments, self.policy, withheld, earlier_of(self.earlier, article.name, tag), facts)
        return Line(
            locale=tag,
            counts=tally(looked_at),
            errors=sum(len(one.open_errors) for one in assessments),
            page=decision.status.value,
            held_out=sum(not one.publishable(self.policy) for one in assessments),
            to_publish="" if withheld else to_publish(assessments, self.policy, outdated),
            reason=decision.reason,
        )

    def _record(self, tag: str) -> Record | CatalogError:
        """The record of a locale, or why it cannot be read."""
        path = self.project.record(tag)
        try:
            return record.read(path)
        except CatalogError as error:
            error.path = self.project.shown(path)
            self.result.problems.append(error)
            return error


def to_publish(assessments: Sequence[Assessment], policy: Policy, outdated: bool = False) -> str:
    """What people have to do until every message can go out: "translate 3, review 24, approve 2, fix 1"."""
    waiting = [found for found in assessments if not found.publishable(policy)]
    translate = sum(found.state is State.UNTRANSLATED for found in waiting)
    review = sum(found.state in (State.MACHINE, State.NEEDS_REVIEW) for found in waiting)
    approve = sum(found.state is State.TRANSLATED and found.state < policy.least for found in waiting)
    fix = sum(bool(found.open_errors) for found in waiting)
    verbs = (("translate", translate), ("review", review), ("approve", approve), ("fix", fix))
    parts = ["update"] if outdated else []
    return ", ".join(parts + [f"{verb} {number}" for verb, number in verbs if number])


def _unread(tag: str, error: TranslatorError) -> Line:
    counts = {state.word: 0 for state in sorted(State, reverse=True)}
    return Line(tag, counts, 0, Status.HELD.value, 0, "mend the file", str(error))
