"""The last release: which of its pages may stay while new ones are held; and what dist/ says that was corrected."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import product
from pathlib import PurePosixPath

import msgspec

from translator.bundles.edition import mo_path
from translator.bundles.kinds import KEPT
from translator.bundles.manifest import File, Page
from translator.bundles.messages import key_of
from translator.catalogs import mo
from translator.errors import ProjectError, SourceError, TranslatorError
from translator.files import content
from translator.formats import FORMATS, parse, read_bytes
from translator.language.matching.corrections import between, corrections, counterparts
from translator.language.matching.wordings import Correction
from translator.model import Catalog, Document
from translator.project import Article, Project
from translator.publishing import Earlier, Status
from translator.steps.reading import document_of, read_catalog
from translator.tree import MANIFEST

BEFORE = "an earlier release took it out"
CHANGED = "the source has changed, and nothing is left of what this page was made from"

Compared = tuple[Document, tuple[tuple[int, int], ...], tuple[Correction, ...]]
"""The article that a page was made from, which segments of that are which now, and what has been corrected since."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A page of the last release: its files by kind (path below dist/, bytes), the article that it was made from, which
    segments of that are which of the article now, what of it has been corrected since, and what of the translation.
    `lost` says why it cannot stay in any case."""

    page: Page
    files: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)
    before: Document | None = None
    places: tuple[tuple[int, int], ...] = ()
    corrections: tuple[Correction, ...] = ()
    restated: tuple[Correction, ...] = ()
    lost: str = ""

    @property
    def source(self) -> str:
        return self.before.source if self.before else ""

    @property
    def earlier(self) -> Earlier:
        """The page as publishing.decide asks for it."""
        texts = frozenset(self.page.texts)
        return Earlier(self.page.indexable, texts, bool(self.corrections), bool(self.restated), self.lost)


class Previous:
    """The pages of the last release; none where none is configured, or none is there yet."""

    def __init__(self, project: Project, problems: list[TranslatorError]) -> None:
        """Raises ProjectError for a manifest that is broken. What is wrong with a page's files goes to `problems`."""
        self._project, self._problems = project, problems
        self._pages = _pages(project)
        self._compared: dict[str, Compared] = {}
        self._article = ""

    def kept(self, article: Article, document: Document, tag: str) -> Kept | None:
        """The page of an article in a locale as it was; None where there was none. Raises ProjectError for a name
        that leads out of the release."""
        page = self._pages.get((article.name, tag))
        if page is not None and page.status == Status.WITHDRAWN.value:
            return Kept(page, lost=BEFORE)
        if page is None or "page" not in page.files:
            return None
        try:
            compared = self._compare(page, document)
            files = {kind: (file.file, self._read(file)) for kind, file in page.files.items() if kind in KEPT}
        except ProjectError:
            raise
        except TranslatorError as error:
            self._problems.append(error)
            return Kept(page, lost=f"its last release cannot be read: {error}")
        return Kept(page, files, *compared)

    def _compare(self, page: Page, document: Document) -> Compared:
        """The article that a page was made from beside what it is now. The pages of all locales are mostly made from
        the same; one article is looked at after the other."""
        if self._article != page.path:
            self._compared.clear()
            self._article = page.path
        if page.source_hash not in self._compared:
            now = sha256(document.source.encode()).hexdigest()
            before = document if page.source_hash == now else self._source(page)
            locale = self._project.configuration.source_locale
            places = counterparts(before, document, locale)
            self._compared[page.source_hash] = (before, places, corrections(before, document, locale))
        return self._compared[page.source_hash]

    def _source(self, page: Page) -> Document:
        """The article that a page was made from: what its manifest keeps, else the original beside it. Raises
        TranslatorError."""
        text = page.made_from.encode()
        if not text:
            original = self._pages.get((page.path, self._project.configuration.source_locale))
            file = original.files.get("content") if original else None
            if page.status == Status.PREVIOUS.value or file is None:
                raise SourceError(CHANGED, page.source, hint="translate what is new: then the page is made anew")
            text = self._read(file)
        return parse(PurePosixPath(page.source.removeprefix("source/")), text, self._project.asked)

    def _read(self, file: File) -> bytes:
        """A file of the release, unchanged. Raises TranslatorError; ProjectError for a name that leads out of it."""
        release = self._project.root / self._project.configuration.previous
        path = (release / file.file).resolve()
        if ".." in PurePosixPath(file.file).parts or not path.is_relative_to(release.resolve()):
            raise ProjectError(f"the manifest names a file outside the release: {file.file!r}", release / MANIFEST)
        shown = self._project.shown(release / file.file)
        try:
            data = content(path)
        except OSError as error:
            raise TranslatorError(
                f"the last release lacks this file: {error.strerror}", shown, hint="`previous` names its whole tree"
            ) from None
        if sha256(data).hexdigest() != file.hash:
            raise TranslatorError("this file of the last release has been changed since", shown, hint="restore it")
        return data


def outlived(project: Project, article: Article) -> tuple[Correction, ...]:
    """What dist/ says of an article that has been corrected since it was made. An article that cannot be read now says
    nothing any more."""
    if article.is_site:
        return _strings_outlived(project, article)
    live = _live(project, article)
    if live is None:
        return ()
    name, data = live
    try:
        now = read_bytes(article.path, article.file)
        if now == data:
            return ()
        before = parse(name, data, article.asked)
    except (OSError, SourceError):
        return (Correction(article.name, ""),)
    try:
        after = parse(article.path, now, article.asked)
    except SourceError:
        return (Correction(before.title, ""),)
    return corrections(before, after, project.configuration.source_locale)


def _strings_outlived(project: Project, article: Article) -> tuple[Correction, ...]:
    """The same of the site's own templates, by the strings that have a translation in dist/."""
    shown = _strings(project, article)
    if not shown:
        return ()
    try:
        segments = document_of(article).segments
    except SourceError:
        return (Correction(article.name, ""),)
    texts = {key_of(segment.text, segment.context): segment.text for segment in segments}
    plurals = {key_of(segment.text, segment.context): segment.plural for segment in segments}
    gone = [key for key in shown if key not in texts and key.rpartition("_")[0] not in texts]
    new = [text for key, text in texts.items() if key not in shown]
    for key, plural in _plurals(project, article):
        if key in plurals and plurals[key] != plural and f"{key}_other" in shown:
            gone.append(plural)
            new += filter(None, (plurals[key],))
    found = between(gone, new, project.configuration.source_locale) if gone else ()
    return tuple(one for one in found if one.before)


def _strings(project: Project, article: Article) -> list[str]:
    """The keys of the strings in the JSON of all locales, each once; what cannot be read is made anew."""
    found: dict[str, None] = {}
    for tag, kind in product(project.configuration.locales, ("", ".machine")):
        with suppress(OSError, ValueError, TypeError, RecursionError):
            texts = json.loads(content(project.dist / tag / article.name / f"messages{kind}.json"))
            found |= dict.fromkeys(map(str, texts))
    return list(found)


def _plurals(project: Project, article: Article) -> dict[tuple[str, str], None]:
    """Key and plural of the strings that have one, in the .mo files and, what these lack, in the catalogs."""
    catalogs: list[Catalog] = []
    for tag in project.configuration.locales:
        with suppress(FileNotFoundError, TranslatorError):
            catalogs.append(mo.read(project.dist / mo_path(tag, article.name), tag))
        with suppress(FileNotFoundError, TranslatorError):
            catalogs.append(read_catalog(project, article.name, tag))
    live = (message for catalog in catalogs for message in catalog.live)
    found = ((key_of(message.id, message.context), message.plural) for message in live)
    return {(key, plural): None for key, plural in found if plural is not None}


def _live(project: Project, article: Article) -> tuple[PurePosixPath, bytes] | None:
    """The original of an article in dist/, whatever its suffix was; None where there is none."""
    folder = project.dist / "content" / project.configuration.source_locale
    for suffix in dict.fromkeys((article.path.suffix, *FORMATS)):
        name = PurePosixPath(article.name + suffix)
        try:
            return name, content(folder / name)
        except OSError:
            continue
    return None


def _pages(project: Project) -> dict[tuple[str, str], Page]:
    """The last release's pages by path and locale."""
    if project.previous is None:
        return {}
    path = project.previous / MANIFEST
    try:
        pages = msgspec.convert(json.loads(content(path))["pages"], list[Page])
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise ProjectError(
            f"the last release's manifest cannot be read: {error}", path, hint="take `previous` out, or restore it"
        ) from None
    return {(page.path, page.locale): page for page in pages}
