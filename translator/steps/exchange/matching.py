"""Which entry of which catalog each unit of a file means. A file can name nothing that is not there: its names are
looked up, never followed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from translator.catalogs.state import source_hash
from translator.errors import CatalogError, ProjectError
from translator.exchange.codes import LostCodeError
from translator.exchange.languages import closest
from translator.exchange.segments import put_together
from translator.exchange.units import Returned
from translator.exchange.xml import UNFIT
from translator.model import Catalog, Document, Message, MessageKey
from translator.project import Article, Project
from translator.steps.reading import document_of, read_catalog
from translator.steps.review.entry import LONGEST, fitted

SHOWN = 60
RIGHT = "take the right file"


class RefusedError(ValueError):
    """A unit that is not taken, and why."""


@dataclass(frozen=True, slots=True)
class Match:
    """A unit with where it stands and in which format, the entry that it means as it is here, and the texts that it has
    for it."""

    place: str
    via: str
    unit: Returned
    message: Message
    strings: tuple[str, ...]

    def same(self, other: Match) -> bool:
        """Whether both say the same."""
        return (self.strings, self.unit.state) == (other.strings, other.unit.state)


@dataclass
class Desk:
    """An article in a locale, with its entries by what a file may know them by. `seen` are the units that came for
    them, `twice` the entries for which two came that differ."""

    article: Article
    tag: str
    document: Document
    catalog: Catalog
    by_source: Mapping[str, Message]
    before: Mapping[str, Message]
    by_text: Mapping[str, list[Message]]
    seen: dict[MessageKey, Match] = field(default_factory=dict)
    twice: set[MessageKey] = field(default_factory=set)

    def find(self, unit: Returned) -> Message:
        """The entry that a unit means. Raises RefusedError."""
        if unit.base is None:
            return self._by_text(unit)
        found = self.by_source.get(unit.base.source)
        if found is None:
            if changed := self.before.get(unit.base.source):
                raise RefusedError(f"its source has changed since it went out; now: {short(changed.id)}")
            raise RefusedError("the article does not have this text: it is another one's, or its source has changed")
        try:
            source = unit.source(found.id)
        except LostCodeError as error:
            raise RefusedError(str(error)) from None
        if source and plain(source) != plain(found.id):
            raise RefusedError(f"its source in the file is not the article's: {short(source)}")
        return found

    def _by_text(self, unit: Returned) -> Message:
        found = self.by_text.get(plain(unit.plain_source), [])
        fitting = [message for message in found if message.context == unit.context] or found
        if not fitting:
            raise RefusedError("the article does not have this text")
        if len(fitting) > 1:
            raise RefusedError("the article has this text more than once, in different contexts")
        return fitting[0]


def desk(project: Project, article: Article, tag: str) -> Desk:
    """Raises TranslatorError for an article or a catalog that cannot be read, FileNotFoundError where there is no
    catalog."""
    catalog = read_catalog(project, article.name, tag)
    document = document_of(article)
    keys = {segment.key for segment in document.segments}
    live = [message for message in catalog.live if message.key in keys]
    by_text: dict[str, list[Message]] = {}
    for message in live:
        by_text.setdefault(plain(message.id), []).append(message)
    return Desk(
        article, tag, document, catalog, {source_hash(message): message for message in live}, _previous(live), by_text
    )


def _previous(messages: Iterable[Message]) -> dict[str, Message]:
    """The entries whose source was another, by the hash of that one."""
    return {
        source_hash(
            Message(message.previous_id, context=message.previous_context, plural=message.previous_plural)
        ): message
        for message in messages
        if message.previous_id is not None
    }


def strings_of(unit: Returned, message: Message) -> tuple[str, ...]:
    """The texts that a unit has for its entry. Raises RefusedError for what is no text of it."""
    if unit.broken:
        raise RefusedError(unit.broken)
    sources = [message.id, *[message.plural or message.id] * (len(unit.forms) - 1)]
    try:
        texts = [put_together(form, source) for form, source in zip(unit.forms, sources, strict=True)]
    except LostCodeError as error:
        raise RefusedError(str(error)) from None
    strings = (*texts, *[""] * (len(message.strings) - len(texts)))
    if len(strings) != len(message.strings):
        raise RefusedError(f"{len(strings)} plural forms where the PO file has {len(message.strings)}")
    allowed = set(message.id + (message.plural or ""))
    for found in (match[0] for text in strings for match in UNFIT.finditer(text)):
        if found not in allowed or found == "\0" or "\ud800" <= found <= "\udfff":
            raise RefusedError(f"the character U+{ord(found):04X}, which the source has not")
    if any(len(text) > LONGEST for text in strings):
        raise RefusedError(f"longer than {LONGEST:,} characters: no text is")
    return fitted(message, strings)


@dataclass(frozen=True)
class Asked:
    """Where to look: these locales; of files that say nothing of it, or of another article, this one."""

    tags: Sequence[str]
    article: Article | None = None


def locale_of(project: Project, unit: Returned, asked: Asked, path: object) -> str:
    """The locale that a unit is for. Raises CatalogError for one that was not asked for, and where the unit was
    translated from another language than the project's."""
    own, place = project.configuration.source_locale, (str(path), unit.line)
    if unit.source_locale and not closest(unit.source_locale, [own]):
        raise CatalogError(f"translated from {unit.source_locale[:30]!r}, not from {own!r}", *place, RIGHT)
    if not unit.locale:
        if len(asked.tags) == 1:
            return asked.tags[0]
        raise CatalogError("the file does not say which language it is in", *place, "say so: -l LOCALE")
    if found := closest(unit.locale, asked.tags):
        return found
    raise CatalogError(f"in {unit.locale[:30]!r}, and not in {' or '.join(asked.tags)}", *place, RIGHT)


class Articles:
    """The project's articles by what files call them."""

    def __init__(self, project: Project) -> None:
        self.all = project.articles()[0]
        self._named = {article.name: article for article in self.all} | {one.shown: one for one in self.all}

    def of(self, unit: Returned, asked: Asked) -> list[Article]:
        """The articles that a unit may be of: one, or all where the file names none. Raises RefusedError."""
        if asked.article:
            return [asked.article]
        if not unit.article:
            return self.all
        if found := self._named.get(unit.article):
            return [found]
        raise RefusedError(f"{unit.article[:SHOWN]!r} is no article of this project; --article names one")


def one_article(project: Project, name: str) -> Article | None:
    """Raises ProjectError for a name that is none."""
    if not name:
        return None
    found, _ = project.choose_articles([name])
    if not found:
        raise ProjectError(f"{name!r} is no article of this project")
    return found[0]


def plain(text: str) -> str:
    """A text as two of them are compared: tools change white space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def short(text: str) -> str:
    text = " ".join(text.split())
    return repr(text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…")
