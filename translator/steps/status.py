"""status: every article by locale: how far it has come, what becomes of its page, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from translator import glossary, record
from translator.errors import SourceError, TranslatorError
from translator.formats.messages import messages
from translator.locales import Locale
from translator.model import State
from translator.project import Article, Project
from translator.publishing import Assessment, Policy, Status, decide, facts_of
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
    """Reads everything, writes nothing."""
    result = Report()
    if articles is None:
        articles, problems = project.articles()
        result.problems += problems
    terms = glossary.read(project.glossary)
    records = {found.tag: record.read(project.record(found.tag)) for found in locales}
    policy = Policy(project.configuration.publish, project.configuration.unreviewed)
    earlier = earlier_pages(project)
    progress.start("status", len(articles))
    for article in articles:
        progress.advance()
        try:
            document = document_of(article)
        except SourceError as error:
            result.problems.append(error)
            continue
        facts = facts_of(document, project.configuration.source_locale)
        lines = result.articles.setdefault(article.name, [])
        result.titles[article.name] = document.title
        for found in locales:
            tag = found.tag
            outdated = False
            try:
                catalog = read_catalog(project, article.name, tag)
                outdated = not {message.key for message in messages(document)} <= {one.key for one in catalog.live}
            except FileNotFoundError:
                catalog, outdated = None, True
            except TranslatorError as error:
                result.problems.append(error)
                lines.append(_unread(tag, error))
                continue
            looked_at = examine(project, document, tag, catalog, records[tag], terms)
            withheld = project.withheld(article.name, tag)
            before = earlier_of(earlier, article.name, tag)
            decision = decide(list(looked_at.values()), policy, withheld, before, facts)
            lines.append(
                Line(
                    locale=tag,
                    counts=tally(looked_at),
                    errors=sum(len(one.open_errors) for one in looked_at.values()),
                    page=decision.status.value,
                    held_out=sum(not one.publishable(policy) for one in looked_at.values()),
                    to_publish="" if withheld else to_publish(list(looked_at.values()), policy, outdated),
                    reason=decision.reason,
                )
            )
    return result


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
    return Line(tag, counts, 0, Status.HELD.value, 0, "mend the catalog", str(error))
