"""build: extract, update, translate, check and compile, remaking only what changed.

What the articles say no more is taken out first: however long an engine takes, and whatever fails or stops the run,
no page goes on saying it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from translator import cache as caches
from translator.bundles.manifest import Page
from translator.cache import Cache, Entry, Input
from translator.errors import EngineError, TranslatorError
from translator.locales import Locale
from translator.project import Article, Project
from translator.steps.compile import Compiled, compile_
from translator.steps.extract import Extracted, extract
from translator.steps.findings import Checked
from translator.steps.learn import fillable
from translator.steps.previous import outlived
from translator.steps.progress import SILENT, Progress
from translator.steps.translate import Options, Translated, translate
from translator.steps.update import Updated, update
from translator.tree import Spare, intact

NOTHING = Entry({}, {}, [])


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

    @property
    def held_out(self) -> dict[str, int]:
        """How many messages of all its pages do not go out, by locale."""
        return Compiled(pages=self.pages).held_out


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
        self.file = project.private / caches.FILE
        self.tags = {found.tag for found in locales}
        self.cache = caches.load(self.file)
        self.known: Mapping[str, Entry] = {}
        self.touched = False
        self.seen: dict[str, Input] = {}
        self.result = Built()

    def run(self) -> Built:
        articles, problems = self.project.articles()
        self.result.articles = len(articles)
        common = caches.common_inputs(self.project, self.cache.common)
        fingerprint = caches.fingerprint(self.project, common)
        gone = self.cache.entries.keys() - {article.name for article in articles}
        if fingerprint != self.cache.fingerprint:
            self.cache.entries.clear()
        self.known = self.cache.entries
        changed = [article for article in articles if not self._is_fresh(article)]
        top = fingerprint == self.cache.fingerprint and intact(self.project.dist, self.cache.top)
        if top and not changed and not gone and not problems:
            self._leave(common)
            return self.result
        if self.locked or gone or any(outlived(self.project, article) for article in changed):
            self._release(articles, changed, fingerprint)
        if not self.locked and len(changed) < len(articles):
            names = fillable(self.project, self.locales) | {article.name for article in changed}
            changed = [article for article in articles if article.name in names]
        self._steps(changed)
        if not self.result.translated.interrupted:
            if not self.locked:
                self._release(articles, changed, fingerprint)
            self._mark(changed, self.cache.entries)
            caches.save(self.file, self.cache)
        return self.result

    def _is_fresh(self, article: Article) -> bool:
        """Whether nothing that the article's files are made from has changed, and they stand as they were made."""
        entry = self.cache.entries.get(article.name)
        if entry is None or not self._is_done(entry):
            return False
        now = caches.inputs(self.project, article, entry.inputs)
        if not caches.same(now, entry.inputs) or not intact(self.project.dist, entry.outputs):
            return False
        self.touched = self.touched or now != entry.inputs
        entry.inputs = now
        return True

    def _is_done(self, entry: Entry) -> bool:
        """Whether this run has nothing to do in an article whose files are as they were: another engine than the
        last one may fill what that one left."""
        if self.locked:
            return self.tags <= set(entry.current)
        left = {tag for tag, engine in entry.pending.items() if self.options.retry or engine != self.options.engine}
        return self.tags <= set(entry.complete) - left

    def _leave(self, common: dict[str, Input]) -> None:
        """Nothing has changed; only the cache learns the stamps of files that were touched."""
        self.result.pages = [page for entry in self.cache.entries.values() for page in entry.pages]
        if self.touched or common != self.cache.common:
            self.cache.common = common
            caches.save(self.file, self.cache)

    def _steps(self, changed: Sequence[Article]) -> None:
        """Everything before the release, for what has changed."""
        project, progress, result = self.project, self.progress, self.result
        result.made = [article.name for article in changed]
        self.seen = {article.name: caches.look(str(article.file), None) for article in changed}
        if self.locked:
            result.updated = update(project, self.locales, changed, write=False, progress=progress)
            result.stale = result.updated.written
        else:
            result.extracted = extract(project, changed, progress=progress)
            result.updated = update(project, self.locales, changed, progress=progress)
            result.translated = translate(project, self.locales, self.options, changed, progress)

    def _release(self, articles: Sequence[Article], changed: Sequence[Article], fingerprint: str) -> None:
        """Makes the tree from the catalogs as they are. Another run has to look at the changed articles again."""
        remade = {article.name for article in changed}
        present = {article.name for article in articles}
        keep = {name: entry for name, entry in self.cache.entries.items() if name in present and name not in remade}
        before = self.cache.outputs
        files = self.project.private / "spare.files"
        spare = Spare(self.project.private / "spare", caches.load_outputs(files))
        compiled = compile_(self.project, keep, self.progress, spare)
        if compiled.swapped:
            caches.save_outputs(files, before)
        compiled.written = [*dict.fromkeys((*self.result.compiled.written, *compiled.written))]
        self.result.compiled, self.result.pages, self.result.checked = compiled, compiled.pages, compiled.checked
        common = caches.common_inputs(self.project, self.cache.common)
        self.cache = Cache(caches.FORMAT, fingerprint, common, compiled.entries, compiled.top)
        caches.save(self.file, self.cache)

    def _mark(self, changed: Sequence[Article], entries: Mapping[str, Entry]) -> None:
        """Says in the cache what another run need not do for these articles.

        One with a file that could not be read or written is never done, so that each run says so; nor is one that was
        edited while this run was at work, nor any where a record is broken.
        """
        paths = (error.path for error in self.result.problems if error.path)
        troubled = {self.project.shown(Path(path)) for path in paths}
        records = (self.project.record(tag) for tag in self.project.configuration.locales)
        if not troubled.isdisjoint(map(self.project.shown, records)):
            return
        for article in changed:
            catalogs = {tag: self.project.catalog(tag, article.name) for tag in self.project.configuration.locales}
            own = map(self.project.shown, (article.file, self.project.template(article.name), *catalogs.values()))
            entry = entries.get(article.name)
            if entry and entry.inputs[str(article.file)] == self.seen[article.name] and troubled.isdisjoint(own):
                for tag, catalog in catalogs.items():
                    self._mark_one(article, tag, catalog, entry)

    def _mark_one(self, article: Article, tag: str, catalog: Path, entry: Entry) -> None:
        """The same for one locale; where nothing was done in it, all is as it was if its files are the same."""
        old = self.known.get(article.name, NOTHING)
        if any(entry.inputs[path] != old.inputs.get(path) for path in (str(article.file), str(catalog))):
            old = NOTHING
        filled = self.result.translated.locales.get(tag)
        if filled is None:
            complete, left, engine = tag in old.complete, tag in old.pending, old.pending.get(tag, "")
        else:
            left, engine = article.name in filled.pending, self.options.engine
            complete = not (left and any(isinstance(error, EngineError) for error in filled.problems))
        stale = self.project.shown(catalog) in self.result.stale
        if complete:
            entry.complete.append(tag)
        if left:
            entry.pending[tag] = engine
        if not stale if tag in self.tags else tag in old.current:
            entry.current.append(tag)
