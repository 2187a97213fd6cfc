"""build: extract, update, translate, check and compile, remaking only what changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from translator import cache as caches
from translator.bundles.manifest import Page
from translator.cache import Cache, Entry
from translator.errors import CatalogError, TranslatorError
from translator.locales import Locale
from translator.project import Article, Project
from translator.steps.check import Checked, check
from translator.steps.compile import Compiled, compile_
from translator.steps.extract import Extracted, extract
from translator.steps.progress import SILENT, Progress
from translator.steps.translate import Options, Translated, translate
from translator.steps.update import Updated, update


@dataclass
class Built:
    """What each step did; the steps' results are empty where nothing had changed. `made` are the names of the
    articles that were remade, `stale` the catalogs that `--locked` did not bring up to date."""

    made: list[str] = field(default_factory=list)
    articles: int = 0
    pages: list[Page] = field(default_factory=list)
    extracted: Extracted = field(default_factory=Extracted)
    updated: Updated = field(default_factory=Updated)
    translated: Translated = field(default_factory=Translated)
    checked: Checked = field(default_factory=Checked)
    compiled: Compiled = field(default_factory=Compiled)
    stale: list[str] = field(default_factory=list)

    @property
    def problems(self) -> list[TranslatorError]:
        """What could not be done, each once."""
        steps = (self.extracted, self.updated, self.translated, self.checked, self.compiled)
        return list({str(error): error for step in steps for error in step.problems}.values())


def build(
    project: Project, locales: Sequence[Locale], options: Options, locked: bool = False, progress: Progress = SILENT
) -> Built:
    """Brings everything up to date. `locked`: no engine, no catalog is written; what is stale is said.

    `locales` limits which catalogs are updated and translated; a release always has all of them. Raises BusyError
    where another run is at work.
    """
    with project.locked():
        return _Build(project, locales, options, locked, progress).run()


class _Build:
    """One run."""

    def __init__(
        self, project: Project, locales: Sequence[Locale], options: Options, locked: bool, progress: Progress
    ) -> None:
        self.project, self.locales, self.options = project, locales, options
        self.locked, self.progress = locked, progress
        self.file = project.private / "build"
        self.cache = caches.load(self.file)
        self.result = Built()

    def run(self) -> Built:
        articles, problems = self.project.articles()
        self.result.articles = len(articles)
        common = caches.common_inputs(self.project, self.cache.common)
        fingerprint = caches.fingerprint(self.project, common)
        if fingerprint != self.cache.fingerprint:
            self.cache.entries.clear()
        changed = [article for article in articles if not self._is_fresh(article)]
        gone = self.cache.entries.keys() - {article.name for article in articles}
        if not changed and not gone and not problems and caches.intact(self.project.dist, self.cache.top):
            self.result.pages = [page for entry in self.cache.entries.values() for page in entry.pages]
            return self.result
        self._steps(changed)
        if not self.result.translated.interrupted:
            self._release(articles, changed, fingerprint)
        return self.result

    def _is_fresh(self, article: Article) -> bool:
        """Whether nothing that the article's files are made from has changed, and they stand as they were made."""
        entry = self.cache.entries.get(article.name)
        if entry is None or entry.stale or not (entry.complete or self.locked):
            return False
        now = caches.inputs(self.project, article, entry.inputs)
        if not caches.same(now, entry.inputs) or not caches.intact(self.project.dist, entry.outputs):
            return False
        entry.inputs = now
        return True

    def _steps(self, changed: Sequence[Article]) -> None:
        """Everything before the release, for what has changed."""
        project, progress, result = self.project, self.progress, self.result
        result.made = [article.name for article in changed]
        if self.locked:
            result.updated = update(project, self.locales, changed, write=False, progress=progress)
            result.stale = result.updated.written
        else:
            result.extracted = extract(project, changed, progress=progress)
            result.updated = update(project, self.locales, changed, progress=progress)
            result.translated = translate(project, self.locales, self.options, changed, progress)
        if not result.translated.interrupted:
            result.checked = check(project, self.locales, changed, progress)

    def _release(self, articles: Sequence[Article], changed: Sequence[Article], fingerprint: str) -> None:
        remade = {article.name for article in changed}
        present = {article.name for article in articles}
        keep = {
            name: entry for name, entry in self.cache.entries.items() if name in present and name not in remade
        }
        compiled = compile_(self.project, keep, self.progress)
        self.result.compiled, self.result.pages = compiled, compiled.pages
        for name in remade & compiled.entries.keys():
            self._mark(name, compiled.entries[name])
        common = caches.common_inputs(self.project, self.cache.common)
        caches.save(self.file, Cache(caches.FORMAT, fingerprint, common, compiled.entries, compiled.top))

    def _mark(self, name: str, entry: Entry) -> None:
        """Says in the cache whether another run has more to do for the article."""
        translated = self.result.translated.locales
        whole = {found.tag for found in self.locales} == set(self.project.configuration.locales)
        failed = any(filled.problems and name in filled.pending for filled in translated.values())
        broken = any(isinstance(error, CatalogError) for error in self.result.problems)
        entry.complete = whole and not self.locked and not failed and not broken
        entry.stale = any(
            self.project.shown(self.project.catalog(tag, name)) in self.result.stale
            for tag in self.project.configuration.locales
        )
        entry.pending = {tag: filled.pending[name] for tag, filled in translated.items() if name in filled.pending}
