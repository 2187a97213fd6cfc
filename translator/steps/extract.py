"""extract: one gettext template per article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from translator import files
from translator.catalogs import po
from translator.catalogs.headers import new_headers
from translator.errors import CatalogError, SourceError, TranslatorError
from translator.formats import SEGMENTATION
from translator.formats.messages import messages
from translator.model import Catalog, Document
from translator.project import Article, Project
from translator.steps.gone import without_article
from translator.steps.progress import SILENT, Progress, through
from translator.steps.reading import catalog_names, document_of
from translator.steps.segmentation import HEADER, check_segmentation


@dataclass
class Extracted:
    """`written` and `removed` are paths of templates; `problems` are articles left out."""

    articles: int = 0
    messages: int = 0
    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    problems: list[TranslatorError] = field(default_factory=list)


def extract(
    project: Project,
    articles: Sequence[Article] | None = None,
    write: bool = True,
    progress: Progress = SILENT,
    older: bool = False,
) -> Extracted:
    """Writes the template of each article that has changed, and takes out those of articles that are gone.

    With `write` False only says what it would do. An article that cannot be read is left out; its template stays, as
    does one that older rules of segmentation made, unless `older`: `migrate` comes first.
    """
    result = Extracted()
    found, problems = project.articles()
    result.problems += problems
    chosen = found if articles is None else articles
    for article in through(progress, "extract", chosen):
        try:
            document = document_of(article)
            if not older:
                check_segmentation(project, article, document)
        except (SourceError, CatalogError) as error:
            result.problems.append(error)
            continue
        _template(project, article, document, result, write)
    result.removed, unremoved = remove_templates(project, found, problems, write)
    result.problems += unremoved
    return result


def _template_bytes(article: Article, document: Document, source_locale: str) -> bytes:
    """The article's template as a file."""
    return po.render(
        Catalog(
            "",
            (*new_headers(article.name, ""), (HEADER, str(SEGMENTATION))),
            messages(document, source_locale),
            f"Template of {article.shown}",
        )
    )


def _template(project: Project, article: Article, document: Document, result: Extracted, write: bool) -> None:
    path = project.template(article.name)
    data = _template_bytes(article, document, project.configuration.source_locale)
    result.articles += 1
    result.messages += len({segment.key for segment in document.segments})
    try:
        same = not files.write_changed(path, data) if write else path.is_file() and files.content(path) == data
    except (TranslatorError, OSError) as error:
        result.problems.append(error if isinstance(error, TranslatorError) else files.not_written(path, error))
        return
    if not same:
        result.written.append(project.shown(path))


def remove_templates(
    project: Project, articles: Sequence[Article], unread: Sequence[SourceError], write: bool = True
) -> tuple[list[str], list[TranslatorError]]:
    """Takes out our templates of articles that are neither there nor among what cannot be read. The paths of these
    templates, and of which it could not be done."""
    removed: list[str] = []
    problems: list[TranslatorError] = []
    for name in without_article(sorted(catalog_names(project.templates, ".pot")), articles, unread):
        path = project.template(name)
        try:
            if not path.is_file() or b'"X-Generator: Polyclinic\\n"' not in files.content(path):
                continue
            if write:
                files.remove(path, project.templates)
        except (TranslatorError, OSError) as error:
            problems.append(error if isinstance(error, TranslatorError) else files.not_written(path, error))
        else:
            removed.append(project.shown(path))
    return removed, problems
