"""check: what is wrong with a project's translations, or with its articles alone, as data."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import lru_cache

from translator import glossary
from translator.catalogs.state import state
from translator.checks import catalog_problems, source_problems
from translator.errors import SourceError, TranslatorError
from translator.formats import format_of
from translator.formats.asked import USUAL, Asked
from translator.found import FILE, Found, Known
from translator.glossary import Glossary
from translator.locales import Locale
from translator.model import Catalog, Document, Message, MessageKey, Place, Problem, Segment, Severity
from translator.project import Article, Project
from translator.record import Record
from translator.steps.ahead import helped
from translator.steps.findings import Checked, Finding, Looked, Wanted, looked, pairs_of
from translator.steps.progress import SILENT, Progress, through
from translator.steps.reading import document_of, read_catalog, records_of
from translator.steps.structure import to_blame

SKELETON = "skeleton"
OTHER_STRUCTURE = "the article with this text has another structure than the source"
NOTHING = Wanted()


def check(
    project: Project,
    locales: Sequence[Locale],
    articles: Sequence[Article] | None = None,
    progress: Progress = SILENT,
    wanted: Wanted = NOTHING,
    queued: bool = False,
) -> Checked:
    """Looks at every message of these articles and locales. A catalog that is not there yet has no messages."""
    result = Checked(wanted, queue=[] if queued else None)
    source_locale = project.configuration.source_locale
    for found in locales:
        result.count(found.tag, 0, source_locale)
    terms = glossary.read(project.glossary)
    records = records_of(project, locales, result.problems)
    articles = _listed(project, articles, result)
    with (
        Found(project.private / FILE) as remembered,
        closing(helped(project, list(records), articles, remembered, progress, "check")) as following,
    ):
        for article, document in _documents(following, result):
            for tag, events in records.items():
                try:
                    catalog = read_catalog(project, article.name, tag)
                except FileNotFoundError:
                    continue
                except TranslatorError as error:
                    result.problems.append(error)
                    continue
                with remembered.of(article.name, tag) as known:
                    messages, general = _examine(project, document, tag, catalog, events, terms, known)
                result.general(Finding(article.name, tag, source_locale, problem) for problem in general)
                result.add(article.name, tag, messages)
    return result


def check_sources(
    project: Project,
    articles: Sequence[Article] | None = None,
    progress: Progress = SILENT,
    wanted: Wanted = NOTHING,
) -> Checked:
    """Looks at the articles alone, before anybody translates them."""
    result = Checked(wanted)
    tag = project.configuration.source_locale
    result.count(tag, 0, tag)
    following = through(progress, "check", _listed(project, articles, result))
    for article, document in _documents(following, result):
        places = source_places(document, tag)
        texts = [segment.text for segment in document.segments]
        at = {place.key: text for place, text in zip(places, texts, strict=True)}
        result.general(
            Finding(article.name, tag, tag, problem, at.get(problem.place.key, ""))
            for problem in source_problems(texts, places)
        )
        result.count(tag, len(texts), tag)
    return result


def source_places(document: Document, locale: str) -> list[Place]:
    """Where each segment of an article stands, with its message's key."""
    places = []
    line, before = 1, 0
    path = f"source/{document.path.as_posix()}"
    for segment in document.segments:
        start = segment.span[0]
        if start >= before:  # a span may lie inside an earlier one
            line, before = line + document.source.count("\n", before, start), start
        key = Message(segment.text, context=segment.context).short_key
        places.append(Place(path, line, locale, key))
    return places


def source_place(document: Document, segment: Segment, locale: str) -> Place:
    """The place of one segment."""
    line = document.source.count("\n", 0, segment.span[0]) + 1
    key = Message(segment.text, context=segment.context).short_key
    return Place(f"source/{document.path.as_posix()}", line, locale, key)


def _listed(project: Project, articles: Sequence[Article] | None, result: Checked) -> Sequence[Article]:
    """These articles, all where none is named."""
    if articles is None:
        articles, problems_ = project.articles()
        result.problems += problems_
    return articles


def _documents(articles: Iterable[Article], result: Checked) -> Iterator[tuple[Article, Document]]:
    """The articles with what they hold; one that cannot be read is reported."""
    for article in articles:
        try:
            document = document_of(article)
        except SourceError as error:
            result.problems.append(error)
            continue
        yield article, document


class Examiner:
    """Looks at the messages of an article in a locale one by one. `known` is what was found in their pairs before."""

    def __init__(
        self, project: Project, article: str, locale: str, last_translator: str, events: Record, terms: Glossary,
        known: Known,
    ) -> None:  # fmt: skip
        self.article, self.locale, self.last_translator = article, locale, last_translator
        self.events, self.terms, self.known = events, terms, known
        self.source_locale, self.style = project.configuration.source_locale, project.style(locale)
        self.path = project.shown(project.catalog(locale, article))

    def looked(self, message: Message, beside: Iterable[Problem] = (), broken: str = "") -> Looked:
        """A message with its state and its problems: those of its own texts, those that it has `beside` the others of
        its catalog, and why it cannot stand in its place in the article, "" where it can."""
        place = Place(self.path, message.line, self.locale, message.short_key)
        pairs = pairs_of(message, self.source_locale, self.locale, self.terms, self.style)
        found = [(pair, problem) for pair in pairs for problem in self.known.problems(pair, place)]
        found += ((pairs[0], problem) for problem in beside)
        if broken:
            found.append((pairs[0], Problem(SKELETON, Severity.ERROR, broken, place, dismissible=False)))
        how_far = state(message, self.last_translator, self.events.withdrawn)
        return looked(self.article, place, message, how_far, found, self.events)


def examine(
    project: Project,
    document: Document,
    locale: str,
    catalog: Catalog | None,
    events: Record,
    terms: Glossary,
    remembered: Found | None = None,
    only: Collection[MessageKey] | None = None,
) -> dict[MessageKey, Looked]:
    """Each message of an article in a locale, or `only` these, with its state and problems; one that the catalog lacks
    is untranslated. `remembered` is what was found in other runs; nothing is added to it of a part."""
    name = document.path.with_suffix("").as_posix()
    with (remembered if remembered and only is None else Found()).of(name, locale) as known:
        return _examine(project, document, locale, catalog, events, terms, known, only)[0]


def _examine(
    project: Project,
    document: Document,
    locale: str,
    catalog: Catalog | None,
    events: Record,
    terms: Glossary,
    known: Known,
    only: Collection[MessageKey] | None = None,
) -> tuple[dict[MessageKey, Looked], list[Problem]]:
    """The same, and what is wrong with the catalog as a whole."""
    # What was translated with another plural says what that said.
    plurals = {segment.key: segment.plural for segment in document.segments}
    live = catalog.live if catalog else ()
    messages = {message.key: message for message in live if message.plural == plurals.get(message.key)}
    last_translator = catalog.header("Last-Translator") if catalog else ""
    name = document.path.with_suffix("").as_posix()
    examiner = Examiner(project, name, locale, last_translator, events, terms, known)
    broken = breaking(document, messages, project.asked)
    general, beside = catalog_findings(catalog, examiner.path) if catalog else ([], {})
    result: dict[MessageKey, Looked] = {}
    for segment in document.segments:
        key = segment.key
        if key not in result and (only is None or key in only):
            message = messages.get(key) or Message(segment.text, context=segment.context)
            result[key] = examiner.looked(message, beside.get(key, ()), broken.get(key, ""))
    return result, general


def catalog_findings(catalog: Catalog, path: str) -> tuple[list[Problem], dict[MessageKey, list[Problem]]]:
    """What is wrong with a catalog as a whole, and with each of its live messages beside the others."""
    general: list[Problem] = []
    of_message: dict[MessageKey, list[Problem]] = {}
    for index, problem in catalog_problems(catalog, path):
        if index is None:
            general.append(problem)
        elif not catalog.messages[index].obsolete:
            of_message.setdefault(catalog.messages[index].key, []).append(problem)
    return general, of_message


def breaking(document: Document, found: Mapping[MessageKey, Message], asked: Asked = USUAL) -> dict[MessageKey, str]:
    """The messages whose translation cannot stand in its place or changes the article's structure there, and why."""
    kind, wanted = format_of(document.path), _skeleton(document, asked)
    broken: dict[MessageKey, str] = {}
    texts: dict[int, str] = {}
    for index, segment in enumerate(document.segments):
        message = found.get(segment.key)
        if not message or not message.strings[0].strip():
            continue
        if why := kind.refuse(document, index, message.strings[0]):
            broken.setdefault(segment.key, why)
        else:
            texts[index] = message.strings[0]

    def shape(chosen: Mapping[int, str]) -> tuple[object, ...]:
        return kind.skeleton(kind.render(document, chosen), asked)

    first: dict[MessageKey, int] = {}
    same = [first.setdefault(segment.key, index) for index, segment in enumerate(document.segments)]
    for index in to_blame(shape, wanted, texts, same):
        broken.setdefault(document.segments[index].key, OTHER_STRUCTURE)
    return broken


@lru_cache(maxsize=4)  # an article is looked at in one locale after the other
def _skeleton(document: Document, asked: Asked) -> tuple[object, ...]:
    return format_of(document.path).skeleton(document.source, asked)
