"""compile: the localized bundles, as a whole new tree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256

import msgspec

from translator.bundles import manifest, overview
from translator.bundles.describe import describe
from translator.bundles.edition import Edition, Site, Whole
from translator.bundles.kinds import BUNDLES, KEPT
from translator.bundles.manifest import Page
from translator.cache import Entry, Input, inputs, look
from translator.errors import ProjectError, SourceError, TranslatorError
from translator.files import content
from translator.formats import format_of
from translator.formats.site import PATH as SITE
from translator.found import FILE, Found
from translator.locales import Locale
from translator.model import Document, Kind
from translator.project import Article, Project
from translator.publishing import Decision, Status
from translator.steps.ahead import helped
from translator.steps.findings import Checked
from translator.steps.judging import Judge, Judged
from translator.steps.linking import Links
from translator.steps.previous import Kept
from translator.steps.progress import SILENT, Progress
from translator.steps.reading import document_of
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
        tags = project.configuration.locales
        with closing(helped(project, tags, articles, work.remembered, progress, "compile")) as following:
            for article in following:
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
        work.remembered.forget_all_but(result.entries, project.configuration.locales)
    finally:
        work.remembered.close()
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
        self.remembered = Found(project.private / FILE)
        self.judge = Judge(project, project.locales, result.problems, self.remembered)
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
        judged = {found.tag: self.judge.judge(article, document, found.tag) for found in self.project.locales}
        for tag, one in judged.items():
            self.result.checked.add(article.name, tag, one.assessments)
        links = Links(self.project, article)
        locales = (self.project.source_locale, *self.project.locales)
        editions = [self._edition(article, document, links, one, judged.get(one.tag)) for one in locales]
        site = self._site(editions)
        kept = {tag: one.kept for tag, one in judged.items()}
        outputs: dict[str, Output] = {}
        pages = [self._write(edition, site, kept.get(edition.locale.tag), tree, outputs) for edition in editions]
        if article.is_site:
            pages = []  # its texts stand in pages that somebody else renders
        before |= self._media(links, tree, outputs)
        told = {tag: [str(found) for found in one.corrections] for tag, one in judged.items() if one.corrections}
        return Entry(before, outputs, pages, corrections=told)

    def _media(self, links: Links, tree: Tree, outputs: dict[str, Output]) -> dict[str, Input]:
        """Copies the files that the article shows; they are inputs of its pages, those that are missing too."""
        for path, file in links.media.items():
            outputs[path] = tree.put(path, content(file))
        for name in links.missing:
            self.result.notes.append(f"{links.article.name}: there is no source/{name}, which it shows")
        return {str(file): look(str(file), None) for file in (*links.media.values(), *links.missing.values())}

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

    def _edition(
        self, article: Article, document: Document, links: Links, found: Locale, judged: Judged | None
    ) -> Edition:
        """An article in a locale, with its texts in their places; `judged` is None for the original."""
        source, kind = self.project.source_locale, format_of(document.path)
        decision = judged.decision if judged else Decision(Status.ORIGINAL, indexable=True)
        assessments = judged.assessments if judged else {}
        shown = {
            index: assessments[segment.key].message.strings[0]
            for index, segment in enumerate(document.segments)
            if segment.key in decision.shown
        }
        page, inside = links.look(found), links.look(found, inside=True)
        content = kind.localize(document, shown, inside) if kind.localize else kind.render(document, shown)
        whole, body = None, ""
        if kind.page and kind.whole(document):
            whole = Whole(partial(kind.page, document, shown, page), partial(kind.page, document, shown, inside))
        elif kind.body and decision.status.has_page:
            body = kind.body(document, shown, page)
        return Edition(
            article.name, document, found, source, decision, self.judge.policy, assessments, content, body, kind.words,
            whole,
        )  # fmt: skip

    def _write(self, edition: Edition, site: Site, kept: Kept | None, tree: Tree, outputs: dict[str, Output]) -> Page:
        files: dict[str, tuple[str, Output]] = {}
        for kind, bundle in BUNDLES.items():
            if edition.decision.status is Status.WITHHELD:
                break
            if edition.document.path == SITE and kind in KEPT:
                continue
            earlier = kept.files.get(kind) if kept and kind in KEPT else None
            for path, data in [earlier] if earlier else bundle(edition, site):
                outputs[path] = tree.put(path, data)
                files[kind] = (path, outputs[path])
        # Of the text that was read, whatever the file holds by now.
        source_hash = sha256(edition.document.source.encode()).hexdigest()
        page = describe(edition, site, source_hash, files)
        return _as_before(page, kept) if kept else page


def _as_before(page: Page, kept: Kept) -> Page:
    """The page of the last release, with why it still stands; its source is the one that it was made from, and of its
    alternates only those that are still there."""
    before, alternates = kept.page, page.alternates
    return msgspec.structs.replace(
        page,
        title=before.title,
        title_locale=before.title_locale,
        machine=before.machine,
        counts=before.counts,
        engines=before.engines,
        reviewers=before.reviewers,
        last_reviewed=before.last_reviewed,
        alternates=[alternate for alternate in before.alternates if alternate in alternates],
        source_hash=before.source_hash,
        made_from=kept.source,
        texts=before.texts,
    )
