"""update: templates merged into one catalog per article and locale; translators' work is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from translator.catalogs import merge, po
from translator.errors import SourceError, TranslatorError
from translator.files import stamp
from translator.formats.messages import messages
from translator.locales import Locale
from translator.model import Catalog, Message
from translator.project import Article, Project
from translator.steps.progress import SILENT, Progress, through
from translator.steps.reading import document_of, read_catalog


@dataclass
class Counts:
    """Of a locale: catalogs written, and messages that are as they were, near, new and gone."""

    written: int = 0
    kept: int = 0
    near: int = 0
    new: int = 0
    gone: int = 0


@dataclass
class Updated:
    """Counts by locale; `written` are paths of catalogs; `problems` are catalogs left as they are."""

    locales: dict[str, Counts] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)
    problems: list[TranslatorError] = field(default_factory=list)


def update(
    project: Project,
    locales: Sequence[Locale],
    articles: Sequence[Article] | None = None,
    write: bool = True,
    progress: Progress = SILENT,
) -> Updated:
    """Makes or merges the catalog of each article and locale; one that merging does not change is not written.

    With `write` False only says what it would do. An article that cannot be read is left out, a catalog that cannot
    be read is left as it is; both are reported, the first by `extract` too.
    """
    result = Updated({found.tag: Counts() for found in locales})
    if articles is None:
        articles, problems = project.articles()
        result.problems += problems
    for article in through(progress, "update", articles):
        try:
            template = messages(document_of(article), project.configuration.source_locale)
        except SourceError as error:
            result.problems.append(error)
            continue
        for found in locales:
            try:
                _update_one(project, article, template, found.tag, result, write)
            except TranslatorError as error:
                result.problems.append(error)
    return result


def _update_one(
    project: Project, article: Article, template: Sequence[Message], tag: str, result: Updated, write: bool
) -> None:
    path = project.catalog(tag, article.name)
    seen = stamp(path)
    old = read_catalog(project, article.name, tag) if seen else None
    merged = merge.merge(template, old, tag, article.name)
    counts = result.locales[tag]
    counts.kept += merged.kept
    counts.near += merged.near
    counts.new += merged.new
    counts.gone += merged.gone
    if old is not None and _same(old, merged.catalog):
        return
    if not write or po.save(path, merged.catalog, seen):
        counts.written += 1
        result.written.append(project.shown(path))


def _same(old: Catalog, new: Catalog) -> bool:
    """Whether merging changed nothing but how polib would write the file."""

    def plain(catalog: Catalog) -> list[object]:
        return [
            (m.key, m.plural, m.strings, m.flags, m.comments, m.extracted, _words(m.references), m.obsolete)
            for m in catalog.messages
        ]

    return old.headers == new.headers and plain(old) == plain(new)


def _words(references: tuple[str, ...]) -> list[str]:
    """A file's name with spaces comes back from a PO file in parts."""
    return " ".join(references).split()
