"""The project's files read for a step, each error naming its file from the project's root."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from translator import record
from translator.catalogs import po
from translator.catalogs.headers import GENERATOR
from translator.errors import CatalogError, SourceError, TranslatorError
from translator.formats import read, site
from translator.formats.messages import messages
from translator.locales import Locale
from translator.model import Catalog, Document, Message
from translator.project import Article, Project
from translator.record import NOTHING, Record


def document_of(article: Article) -> Document:
    """The article, read. Raises SourceError that names it from the project's root."""
    if article.is_site:
        return site.read(article.file.parent)
    try:
        return read(article.path, article.file, article.asked)
    except SourceError as error:
        error.path = article.shown
        raise


def template_of(project: Project, article: Article, document: Document) -> tuple[Message, ...]:
    """The messages of the article as it is now. What `extract` found out about their texts is not found out again."""
    return messages(document, project.configuration.source_locale, read_template(project, article))


def read_template(project: Project, article: Article) -> tuple[Message, ...]:
    """The messages of the article's template as it stands; none where there is none that we wrote."""
    try:
        extracted = po.read(project.template(article.name), "")
    except (TranslatorError, FileNotFoundError):
        return ()
    return extracted.messages if extracted.header("X-Generator") == GENERATOR else ()


def read_catalog(project: Project, name: str, tag: str) -> Catalog:
    """The catalog of an article in a locale. Raises CatalogError that names it from the project's root, and
    FileNotFoundError."""
    path = project.catalog(tag, name)
    try:
        return po.read(path, tag)
    except TranslatorError as error:
        error.path = project.shown(path)
        raise


def present_catalog(project: Project, name: str, tag: str) -> Catalog:
    """As `read_catalog`, but a catalog that is not there is a CatalogError too: a person has named it."""
    try:
        return read_catalog(project, name, tag)
    except FileNotFoundError:
        path = project.shown(project.catalog(tag, name))
        raise CatalogError("there is no PO file yet", path, hint="run `translator update`") from None


def read_record(project: Project, tag: str, before: Record = NOTHING) -> Record:
    """The record of a locale; `before` as it was read another time. Raises CatalogError that names it from the
    project's root."""
    path = project.record(tag)
    try:
        return record.read(path, before)
    except CatalogError as error:
        error.path = project.shown(path)
        raise


def readable(
    project: Project, locales: Iterable[Locale], problems: list[TranslatorError]
) -> dict[str, Record | CatalogError]:
    """The record of each locale, or why it cannot be read, which is reported too."""
    records: dict[str, Record | CatalogError] = {}
    for found in locales:
        try:
            records[found.tag] = read_record(project, found.tag)
        except CatalogError as error:
            problems.append(error)
            records[found.tag] = error
    return records


def records_of(project: Project, locales: Sequence[Locale], problems: list[TranslatorError]) -> dict[str, Record]:
    """The record of each locale; one that is broken is reported and left out: nothing of that locale can be judged."""
    records = {}
    for found in locales:
        try:
            records[found.tag] = read_record(project, found.tag)
        except TranslatorError as error:
            problems.append(error)
    return records


def catalog_names(root: Path, suffix: str = ".po") -> Iterator[str]:
    """The names of the articles whose catalogs stand below a folder, with slashes. On plain strings: there are
    thousands, and each build asks."""
    for folder, _, names in os.walk(root):
        below = folder[len(os.fspath(root)) :].replace(os.sep, "/").strip("/")
        for name in sorted(names):
            if name.endswith(suffix) and not name.startswith("."):
                article = name.removesuffix(suffix)
                yield f"{below}/{article}" if below else article
