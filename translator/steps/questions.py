"""questions: what translators asked the author, each with the text that it is about, as far as that is still there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from translator.errors import TranslatorError
from translator.locales import Locale
from translator.model import Message
from translator.project import Article, Project
from translator.steps.reading import document_of, read_catalog, records_of
from translator.steps.review.threads import Question, questions


class Standing(Enum):
    """What has become of the text that a question is about; UNKNOWN: its article cannot be read."""

    THERE = "there"
    CHANGED = "changed"
    GONE = "gone"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Listed:
    """A question with its text as it was when it was asked, "" where nothing is left of it; `now` is what the article
    says in its place, "" unless it has changed."""

    question: Question
    standing: Standing
    source: str = ""
    now: str = ""


@dataclass
class Listing:
    """The oldest questions first. `problems` are what could not be read."""

    items: list[Listed] = field(default_factory=list)
    problems: list[TranslatorError] = field(default_factory=list)


def listed(
    project: Project, locales: Sequence[Locale], articles: Sequence[Article] | None = None, every: bool = False
) -> Listing:
    """The open questions about these articles, or about all that there are and were; the answered ones too where
    `every`. Raises ProjectError."""
    result = Listing()
    names = None if articles is None else [article.name for article in articles]
    found = [
        one
        for tag, events in records_of(project, locales, result.problems).items()
        for one in questions(tag, events, names)
        if every or one.open
    ]
    found.sort(key=lambda one: (one.asked.when, one.locale, one.name))
    texts = _Texts(project, project.articles()[0], result.problems)
    result.items += map(texts.of, found)
    return result


class _Texts:
    """The texts that questions are about; each article and catalog is read once."""

    def __init__(self, project: Project, articles: Sequence[Article], problems: list[TranslatorError]) -> None:
        self.project, self.problems = project, problems
        self.articles = {article.name: article for article in articles}
        self.sources: dict[str, dict[str, str] | None] = {}
        self.catalogs: dict[tuple[str, str], tuple[Message, ...]] = {}

    def of(self, question: Question) -> Listed:
        asked = question.asked
        if asked.article not in self.sources:
            self.sources[asked.article] = self._sources(asked.article)
        sources = self.sources[asked.article]
        if sources is not None and asked.key in sources:
            return Listed(question, Standing.THERE, sources[asked.key])
        before, now = self._before(asked.article, question.locale, asked.key)
        if sources is None:
            return Listed(question, Standing.UNKNOWN, before)
        changed = now in sources.values()
        return Listed(question, Standing.CHANGED if changed else Standing.GONE, before, now if changed else "")

    def _sources(self, name: str) -> dict[str, str] | None:
        """The article's texts by short key: none of one that is gone, None of one that cannot be read."""
        article = self.articles.get(name)
        if article is None:
            return {}
        try:
            document = document_of(article)
        except TranslatorError as error:
            self.problems.append(error)
            return None
        return {Message(one.text, context=one.context).short_key: one.text for one in document.segments}

    def _before(self, name: str, tag: str, key: str) -> tuple[str, str]:
        """A text that an article does not have any more, by what its catalog keeps of it; and what took its place."""
        if (name, tag) not in self.catalogs:
            self.catalogs[name, tag] = self._messages(name, tag)
        for message in self.catalogs[name, tag]:
            if message.previous_id is not None:
                before = Message(message.previous_id, context=message.previous_context)
                if before.short_key == key:
                    return before.id, message.id
            if message.short_key == key:
                return message.id, ""
        return "", ""

    def _messages(self, name: str, tag: str) -> tuple[Message, ...]:
        """The messages of a catalog; none of one that is not there. Those that are in use come first."""
        try:
            catalog = read_catalog(self.project, name, tag)
        except FileNotFoundError:
            return ()
        except TranslatorError as error:
            self.problems.append(error)
            return ()
        return tuple(sorted(catalog.messages, key=lambda one: one.obsolete))


def open_names(project: Project) -> list[str]:
    """The names of the questions that wait for an answer; those of a record that cannot be read are left out."""
    records = records_of(project, project.locales, [])
    return [one.name for tag, events in records.items() for one in questions(tag, events) if one.open]
