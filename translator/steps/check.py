"""check: what is wrong with translations, as data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from translator import glossary
from translator.catalogs.state import state
from translator.checks import problems
from translator.checks.pair import Pair
from translator.errors import SourceError, TranslatorError
from translator.formats import format_of
from translator.glossary import Glossary
from translator.locales import Locale
from translator.model import Catalog, Document, Message, MessageKey, Place, Problem, Severity
from translator.project import Article, Project
from translator.publishing import Assessment, assess
from translator.record import Record
from translator.steps.progress import SILENT, Progress, through
from translator.steps.reading import document_of, read_catalog, records_of


@dataclass
class Checked:
    """`assessments` that have a problem, by article and locale; `counts` of messages looked at by locale."""

    assessments: dict[tuple[str, str], list[Assessment]] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    problems: list[TranslatorError] = field(default_factory=list)

    def add(self, article: str, locale: str, looked_at: Mapping[MessageKey, Assessment]) -> None:
        """Takes in what was found in an article and locale."""
        self.counts[locale] = self.counts.get(locale, 0) + len(looked_at)
        wrong = [assessment for assessment in looked_at.values() if assessment.problems]
        if wrong:
            self.assessments[(article, locale)] = wrong

    def number(self, severity: Severity) -> int:
        """How many problems of a severity there are; of errors those that are open."""
        found = (assessment for group in self.assessments.values() for assessment in group)
        if severity is Severity.ERROR:
            return sum(len(assessment.open_errors) for assessment in found)
        return sum(problem.severity is severity for assessment in found for problem in assessment.problems)


def check(
    project: Project,
    locales: Sequence[Locale],
    articles: Sequence[Article] | None = None,
    progress: Progress = SILENT,
) -> Checked:
    """Looks at every message of these articles and locales. A catalog that is not there yet has no messages."""
    result = Checked(counts={found.tag: 0 for found in locales})
    terms = glossary.read(project.glossary)
    if articles is None:
        articles, problems_ = project.articles()
        result.problems += problems_
    records = records_of(project, locales, result.problems)
    for article in through(progress, "check", articles):
        try:
            document = document_of(article)
        except SourceError as error:
            result.problems.append(error)
            continue
        for tag, events in records.items():
            try:
                catalog = read_catalog(project, article.name, tag)
                result.add(article.name, tag, examine(project, document, tag, catalog, events, terms))
            except FileNotFoundError:
                pass
            except TranslatorError as error:
                result.problems.append(error)
    return result


def examine(
    project: Project, document: Document, locale: str, catalog: Catalog | None, events: Record, terms: Glossary
) -> dict[MessageKey, Assessment]:
    """Each message of an article in a locale, with its state and problems; one that the catalog lacks is
    untranslated."""
    found: dict[MessageKey, Message] = {message.key: message for message in catalog.live} if catalog else {}
    last_translator = catalog.header("Last-Translator") if catalog else ""
    names = terms.names(locale)
    name = document.path.with_suffix("").as_posix()
    path = project.shown(project.catalog(locale, name))
    source_locale = project.configuration.source_locale
    broken = breaking(document, found)
    result = {}
    for segment in document.segments:
        if segment.key in result:
            continue
        message = found.get(segment.key) or Message(segment.text, context=segment.context)
        place = Place(path, message.line, locale, message.short_key)
        problems_ = problems(Pair(message.id, message.strings[0], source_locale, locale, names), place)
        if segment.key in broken:
            text = "the article with this text has another structure than the source"
            problems_.append(Problem("skeleton", Severity.ERROR, text, place, dismissible=False))
        how_far = state(message, last_translator, events.withdrawn)
        result[segment.key] = assess(message, how_far, problems_, events)
    return result


def breaking(document: Document, found: Mapping[MessageKey, Message]) -> set[MessageKey]:
    """The messages whose translation, in its place, changes the article's structure."""
    kind = format_of(document.path)
    wanted = kind.skeleton(document.source)
    texts = {
        index: message.strings[0]
        for index, segment in enumerate(document.segments)
        if (message := found.get(segment.key)) and message.strings[0].strip()
    }

    def holds(chosen: Mapping[int, str]) -> bool:
        try:
            return kind.skeleton(kind.render(document, chosen)) == wanted
        except SourceError:
            return False

    if holds(texts):
        return set()
    guilty: set[MessageKey] = set()
    kept: dict[int, str] = {}
    for index, text in texts.items():
        if document.segments[index].key in guilty:
            continue
        if holds({**kept, index: text}):
            kept[index] = text
        else:
            guilty.add(document.segments[index].key)
    return guilty
