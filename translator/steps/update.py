"""update: templates merged into one catalog per article and locale; translators' work goes where its text goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field

from translator.catalogs import merge, po
from translator.errors import TranslatorError
from translator.files import move, stamp
from translator.locales import Locale
from translator.model import Catalog, Document, Message
from translator.project import Article, Project
from translator.steps.learn import Recall
from translator.steps.moves import Moves
from translator.steps.progress import SILENT, Progress, through
from translator.steps.reading import document_of, read_catalog, template_of
from translator.steps.saving import clear_catalogs, refusals, save_catalog
from translator.steps.segmentation import check_segmentation

HELD = 10_000_000
"""Characters of articles that are held between the first look and the second: of a larger site some are read twice, so
that what is held has a bound."""


@dataclass
class Counts:
    """Of a locale: catalogs written, and messages that are as they were, came from another article, are near, new and
    gone."""

    written: int = 0
    kept: int = 0
    moved: int = 0
    near: int = 0
    new: int = 0
    gone: int = 0


@dataclass
class Updated:
    """Counts by locale; `written` are paths of catalogs; `renamed` are articles, by their new name the old one;
    `problems` are catalogs left as they are."""

    locales: dict[str, Counts] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)
    renamed: dict[str, str] = field(default_factory=dict)
    problems: list[TranslatorError] = field(default_factory=list)


def update(
    project: Project,
    locales: Sequence[Locale],
    articles: Sequence[Article] | None = None,
    write: bool = True,
    progress: Progress = SILENT,
) -> Updated:
    """Makes or merges the catalog of each article and locale; one that merging does not change is not written.

    A text that is new in an article and stood in another takes its translation along, with its state; an article with
    a new name takes its catalogs along. With `write` False only says what it would do. An article that cannot be read
    is left out, a catalog that cannot be read is left as it is; both are reported, the first by `extract` too.
    """
    tags = [found.tag for found in locales]
    result = Updated({tag: Counts() for tag in tags})
    for tag in tags if write else ():
        clear_catalogs(project, tag)
    everything, problems = project.articles()
    if articles is None:
        articles = everything
        result.problems += problems
    with closing(Recall(project)) as recall:
        others = write and len(articles) < len(everything)
        run = _Run(project, Moves(project, tags, recall if others else None), write, result)
        waiting = [article for article in through(progress, "update", articles) if run.look(article)]
        run.moves.survey(everything, problems)
        for article in through(progress, "merge", waiting):
            run.settle(article)
        filling = run.moves.filling()
        for article in articles if filling else ():
            run.fill(article, filling.get(article.name, ()))
    return result


class _Run:
    """First each article is looked at, and merged in the locales whose catalog has all that it needs; then those are
    settled that lack something: by then it is known what is to be had elsewhere."""

    def __init__(self, project: Project, moves: Moves, write: bool, result: Updated) -> None:
        self.project, self.moves, self.write, self.result = project, moves, write, result
        self.lacking: dict[str, list[str]] = {}
        self.held: dict[str, Document] = {}
        self.room = HELD

    def look(self, article: Article) -> bool:
        """Whether the article is to be settled."""
        document = self._document(article)
        if document is None:
            return False
        found: dict[str, Catalog | None] = {}
        for tag in self.moves.tags:
            with self._reporting():
                found[tag] = self._read(tag, article.name)
        lacking = self.moves.note(article.name, {segment.key for segment in document.segments}, found)
        if len(lacking) < len(found):
            template = template_of(self.project, article, document)
            for tag in found.keys() - lacking:
                with self._reporting():
                    self._merge(article, template, tag, found[tag])
        self.lacking[article.name] = lacking
        if lacking and len(document.source) <= self.room:
            self.held[article.name] = document
            self.room -= len(document.source)
        return bool(lacking)

    def settle(self, article: Article) -> None:
        """Merges the article in the locales that lack something."""
        document = self.held.pop(article.name, None) or self._document(article)
        if document is None:
            return
        template = template_of(self.project, article, document)
        for tag in self.lacking[article.name]:
            with self._reporting():
                catalog = self._read(tag, article.name) or self._adopted(tag, article.name)
                self._merge(article, template, tag, catalog)

    def fill(self, article: Article, tags: Sequence[str]) -> None:
        """Merges the article once more in these locales, where it lacks translations that another has lost."""
        document = self._document(article) if tags else None
        if document is None:
            return
        template = template_of(self.project, article, document)
        for tag in tags:
            with self._reporting():
                self._merge(article, template, tag, self._read(tag, article.name), again=True)

    def _document(self, article: Article) -> Document | None:
        with self._reporting():
            document = document_of(article)
            check_segmentation(self.project, article, document)
            return document
        return None

    def _read(self, tag: str, name: str) -> Catalog | None:
        """The catalog, None where there is no file."""
        try:
            return read_catalog(self.project, name, tag)
        except FileNotFoundError:
            return None

    def _adopted(self, tag: str, name: str) -> Catalog | None:
        """The catalog that the article had under its old name, moved to where it belongs now; None where none is."""
        old = self.moves.renamed.get(name)
        if old is None or not stamp(self.project.catalog(tag, old)):
            return None
        self.result.renamed[name] = old
        if self.write:
            move(self.project.catalog(tag, old), self.project.catalog(tag, name), self.project.catalogs(tag))
            self.moves.adopted[tag, old] = name
        catalog = self._read(tag, name if self.write else old)
        return catalog and merge.renamed(catalog, old, name)

    def _merge(
        self, article: Article, template: Sequence[Message], tag: str, old: Catalog | None, again: bool = False
    ) -> None:
        moved = self.moves.find(tag, article.name, template, old)
        lent = self.moves.lent(template, old)
        changed = self.moves.changed(tag, article.name, template, old, moved)
        merged = merge.merge(template, old, tag, article.name, moved, lent, changed)
        counts = self.result.locales[tag]
        counts.kept += -merged.moved if again else merged.kept
        counts.moved += merged.moved
        if not again:
            counts.near += merged.near
            counts.new += merged.new
            counts.gone += merged.gone
        path = self.project.catalog(tag, article.name)
        if not po.is_changed(merged.catalog):
            return
        saved = save_catalog(self.project, path, merged.catalog) if self.write else None
        if saved is None or saved.written:
            shown = self.project.shown(path)
            if not again or shown not in self.result.written:
                counts.written += 1
                self.result.written.append(shown)
        self.result.problems += refusals(self.project, path, saved.refused) if saved else []

    @contextmanager
    def _reporting(self) -> Iterator[None]:
        try:
            yield
        except TranslatorError as error:
            self.result.problems.append(error)
