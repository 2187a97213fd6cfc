"""By which rules an article's template was cut into messages, and whether its catalogs must be re-keyed first."""

from __future__ import annotations

import re

from translator.errors import CatalogError
from translator.files import reading
from translator.formats import SEGMENTATION
from translator.model import Document
from translator.project import Article, Project
from translator.steps.reading import read_template

HEADER = "X-Segmentation"
WRITTEN = re.compile(rb'^"X-Segmentation: (\d+)\\n"$', re.MULTILINE)
FIRST = 1
"""What a template was made by that does not say."""


def check_segmentation(project: Project, article: Article, document: Document) -> None:
    """Raises CatalogError where the article's template was made by older rules, and has other texts than the article
    has now: to merge catalogs then would part translations from their texts."""
    if must_migrate(project, article, document):
        raise CatalogError(
            "this template was made by older rules of what one text is",
            project.shown(project.template(article.name)),
            hint="run `translator migrate`: it re-keys the PO files, so that no translation is lost",
        )


def must_migrate(project: Project, article: Article, document: Document) -> bool:
    """Whether the article's template was made by older rules, and has other texts than the article has now. Raises
    CatalogError."""
    return is_older(project, article) and not _has_all(project, article, document)


def is_older(project: Project, article: Article) -> bool:
    """Whether the article has a template that older rules made. Cheap: it is not parsed."""
    try:
        with reading(project.template(article.name)) as file:
            head = file.read(2000)
    except OSError:
        return False
    found = WRITTEN.search(head)
    made_by = int(found[1]) if found else FIRST
    return b'"X-Generator: Polyclinic\\n"' in head and made_by < SEGMENTATION


def _has_all(project: Project, article: Article, document: Document) -> bool:
    known = {message.key for message in read_template(project, article)}
    return {segment.key for segment in document.segments} == known
