"""compile: the localized bundles, as a whole new tree."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path, PurePosixPath

import msgspec

from translator import glossary
from translator.bundles import BUNDLES, KEPT, manifest, overview
from translator.bundles.edition import Edition, Site
from translator.bundles.manifest import Page
from translator.cache import Entry, Input, inputs
from translator.errors import ProjectError, SourceError, TranslatorError
from translator.formats import format_of
from translator.glossary import Glossary
from translator.locales import Locale
from translator.model import Catalog, Document, Kind
from translator.project import Article, Project
from translator.publishing import Decision, Earlier, Facts, Policy, Status, decide, facts_of
from translator.record import Record
from translator.steps.check import examine
from translator.steps.findings import Checked
from translator.steps.progress import SILENT, Progress, through
from translator.steps.reading import document_of, read_catalog, records_of
from translator.tree import MANIFEST, Output, Spare, Tree

TOP = "index.html"


@dataclass
class Compiled:
    """`pages` of all articles, `written` files below dist/, `entries` and `top` for the cache. `held_out`: how many
    messages are not in a locale's .mo and JSON."""

    pages: list[Page] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    swapped: bool = False
    entries: dict[str, Entry] = field(default_factory=dict)
    top: dict[str, Output] = field(default_factory=dict)
    problems: list[TranslatorError] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What is not wrong, and worth a word."""
    checked: Checked = field(default_factory=Checked)
    """What is wrong with the messages of the articles made anew."""

    @property
    def held_out(self) -> dict[str, int]:
        counts: dict[str, int] = {}
        for page in self.pages:
            if page.status not in (Status.ORIGINAL.value, Status.WITHHELD.value):
                counts[page.locale] = counts.get(page.locale, 0) + page.held_out
        return counts


def compile_(
    project: Project,
    keep: Mapping[str, Entry] | None = None,
    progress: Progress = SILENT,
    spare: Spare | None = None,
) -> Compiled:
    """Makes the tree of every article anew, but for those in `keep`, whose files stay as they are."""
    result = Compiled()
    articles, problems = project.articles()
    result.problems += problems
    work = _Work(project, result)
    tree = Tree(project.dist, spare)
    try:
        for article in through(progress, "compile", articles):
            entry = (keep or {}).get(article.name)
            if entry:
                for path, output in entry.outputs.items():
                    tree.keep(path, output)
            else:
                entry = work.make(article, tree)
            if entry:
                result.entries[article.name] = entry
                result.pages += entry.pages
        _top(project, tree, result)
        result.swapped = tree.commit()
        result.written = tree.written
    finally:
        tree.discard()
    return result


def _top(project: Project, tree: Tree, result: Compiled) -> None:
    """The overview, and last the manifest."""
    configuration = project.configuration
    locales = (project.source_locale, *project.locales)
    index = overview.render(
        result.pages, project.source_locale, locales, configuration.site_name, templates_of(project)
    )
    result.top[TOP] = tree.put(TOP, index)
    tags = [found.tag for found in locales]
    result.top[MANIFEST] = tree.put(MANIFEST, manifest.render(result.pages, configuration.source_locale, tags))


def templates_of(project: Project) -> str:
    """The folder of the site's own templates. Raises ProjectError where it is none."""
    name = project.configuration.templates
    if name and not (project.root / name).is_dir():
        raise ProjectError(f"templates = {name!r} is no folder", project.configuration_file, hint="make it")
    return str(project.root / name) if name else ""


class _Work:
    """What all articles are compiled with."""

    def __init__(self, project: Project, result: Compiled) -> None:
        self.project = project
        self.result = result
        self.policy = Policy(project.configuration.publish, project.configuration.unreviewed)
        self.glossary: Glossary = glossary.read(project.glossary)
        self.records = records_of(project, project.locales, result.problems)
        self.earlier = earlier_pages(project)
        self.templates = templates_of(project)
        if project.previous and not project.previous.exists():
            result.notes.append(f"previous = {project.configuration.previous!r} is not there: no held page stays")

    def make(self, article: Article, tree: Tree) -> Entry | None:
        """An article's files in every locale; None where it cannot be read."""
        before = inputs(self.project, article, {})
        try:
            document = document_of(article)
        except SourceError as error:
            self.result.problems.append(error)
            return None
        self._note_actions(article, document)
        facts = facts_of(document, self.project.configuration.source_locale)
        editions = [self._original(article, document)]
        editions += [self._edition(article, document, found, facts) for found in self.project.locales]
        site = self._site(editions)
        outputs: dict[str, Output] = {}
        pages = [self._write(edition, site, facts, before[str(article.file)], tree, outputs) for edition in editions]
        return Entry(before, outputs, pages)

    def _note_actions(self, article: Article, document: Document) -> None:
        """A call to action that leads nowhere is worth a word: a slip in the configuration looks the same."""
        known = self.project.configuration.actions
        calls = {segment.text for segment in document.segments if segment.kind is Kind.ACTION} - known.keys()
        if calls:
            names = ", ".join(repr(text) for text in sorted(calls))
            self.result.notes.append(f"{article.name}: no address for {names}: add them to the table `actions`")

    def _site(self, editions: Sequence[Edition]) -> Site:
        configuration = self.project.configuration
        return Site(
            configuration.base_url, configuration.site_name, self.templates, configuration.actions, tuple(editions)
        )

    def _original(self, article: Article, document: Document) -> Edition:
        source = self.project.source_locale
        decision = Decision(Status.ORIGINAL, indexable=True)
        return Edition(article.name, document, source, source, decision, self.policy, {}, document.source)

    def _edition(self, article: Article, document: Document, found: Locale, facts: Facts) -> Edition:
        tag = found.tag
        catalog, broken = self._catalog(article.name, tag)
        events = self.records.get(tag, Record())
        assessments = examine(self.project, document, tag, catalog, events, self.glossary)
        self.result.checked.add(article.name, tag, assessments)
        earlier = earlier_of(self.earlier, article.name, tag)
        policy = Policy(self.policy.publish, "hold") if broken else self.policy
        withheld = self.project.withheld(article.name, tag)
        decision = decide(list(assessments.values()), policy, withheld, earlier, facts, events.withdrawn)
        if broken and not withheld:
            decision = replace(decision, reason=broken)
        source = self.project.source_locale
        shown = {
            index: assessments[segment.key].message.strings[0]
            for index, segment in enumerate(document.segments)
            if segment.key in decision.shown
        }
        content = format_of(document.path).render(document, shown)
        return Edition(article.name, document, found, source, decision, self.policy, assessments, content)

    def _catalog(self, name: str, tag: str) -> tuple[Catalog | None, str]:
        """An article's catalog, and why the page must wait: a file that says how far the texts are is broken."""
        if tag not in self.records:
            return None, "the record of the locale cannot be read"
        try:
            return read_catalog(self.project, name, tag), ""
        except FileNotFoundError:
            return None, ""
        except TranslatorError as error:
            self.result.problems.append(error)
            return None, f"its catalog cannot be read: {error}"

    def _write(
        self, edition: Edition, site: Site, facts: Facts, source: Input, tree: Tree, outputs: dict[str, Output]
    ) -> Page:
        files: dict[str, tuple[str, Output]] = {}
        status = edition.decision.status
        kept = self.earlier.get((edition.name, edition.locale.tag)) if status is Status.PREVIOUS else None
        for kind, bundle in BUNDLES.items():
            if status is Status.WITHHELD:
                break
            if kept and kind in KEPT:
                made = self._earlier_files(kept, kind)
            else:
                made = list(bundle(edition, site))
            for path, data in made:
                outputs[path] = tree.put(path, data)
                files[kind] = (path, outputs[path])
        page = manifest.describe(edition, site, source.hash, files, facts)
        return _as_before(page, kept) if kept else page

    def _earlier_files(self, page: Page, kind: str) -> list[tuple[str, bytes]]:
        """A file of the last release, from its own tree."""
        file = page.files.get(kind)
        if file is None or self.project.previous is None:
            return []
        path = earlier_file(self.project.previous, file.file)
        try:
            data = path.read_bytes()
        except OSError as error:
            raise ProjectError(
                f"the last release lacks this file: {error.strerror}", path, hint="`previous` names its whole tree"
            ) from None
        if sha256(data).hexdigest() != file.hash:
            raise ProjectError("this file of the last release has been changed since", path, hint="restore it")
        return [(file.file, data)]


def _as_before(page: Page, kept: Page) -> Page:
    """The page of the last release, with why it still stands; its facts are those that it was made from, and of its
    alternates only those that are still there."""
    alternates = page.alternates
    return msgspec.structs.replace(
        page,
        title=kept.title,
        title_locale=kept.title_locale,
        machine=kept.machine,
        counts=kept.counts,
        engines=kept.engines,
        reviewers=kept.reviewers,
        alternates=[alternate for alternate in kept.alternates if alternate in alternates],
        source_hash=kept.source_hash,
        facts=kept.facts,
        texts=kept.texts,
    )


def earlier_file(previous: Path, name: str) -> Path:
    """A file of the last release. Raises ProjectError for a name that leads out of it."""
    path = (previous / name).resolve()
    if ".." in PurePosixPath(name).parts or not path.is_relative_to(previous.resolve()):
        raise ProjectError(f"the manifest names a file outside the release: {name!r}", previous / MANIFEST)
    return path


def earlier_of(pages: Mapping[tuple[str, str], Page], name: str, tag: str) -> Earlier | None:
    """What the last release's page of an article in a locale was made from."""
    page = pages.get((name, tag))
    return Earlier(tuple(page.facts), page.indexable, frozenset(page.texts)) if page else None


def earlier_pages(project: Project) -> dict[tuple[str, str], Page]:
    """The last release's pages by path and locale, where one is configured. Raises ProjectError for one that is
    broken; one that is not there yet has no pages."""
    if project.previous is None:
        return {}
    path = project.previous / MANIFEST
    try:
        pages = msgspec.convert(json.loads(path.read_bytes())["pages"], list[Page])
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise ProjectError(
            f"the last release's manifest cannot be read: {error}", path, hint="take `previous` out, or restore it"
        ) from None
    return {(page.path, page.locale): page for page in pages if "page" in page.files}
