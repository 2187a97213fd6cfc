"""align: an existing translation of an article, as somebody published it elsewhere, taken into its catalog."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from translator.catalogs.state import as_found
from translator.errors import ProjectError, SourceError, TranslatorError
from translator.formats import format_of, read
from translator.formats.across import carried
from translator.language.matching.pages import Pair, pairs
from translator.locales import Locale
from translator.model import Document, Message, MessageKey, Segment, replace
from translator.project import Article, Project
from translator.steps.reading import document_of, read_catalog
from translator.steps.saving import refusals, save_catalog
from translator.steps.update import update


@dataclass(frozen=True, slots=True)
class Left:
    """Blocks that did not go into the catalog, of one side or both, and why. `line` is where the first of them stands
    in its file, `text` how it begins."""

    why: str
    path: str
    line: int
    text: str


@dataclass
class Aligned:
    """How many messages there are, were filled (they need review), had a text that stays, or the same text already.
    `left` is what did not align; `problems` is what could not be done."""

    messages: int = 0
    filled: int = 0
    stayed: int = 0
    same: int = 0
    left: list[Left] = field(default_factory=list)
    problems: list[TranslatorError] = field(default_factory=list)


def align(project: Project, article: Article, file: Path, locale: Locale, overwrite: bool = False) -> Aligned:
    """Fills the empty messages of an article's catalog from a translation of its page, in any format; all others too
    with `overwrite`. What is filled needs review. Raises SourceError for a page that cannot be read, ProjectError for
    the site's templates, CatalogError and OutputError."""
    if article.is_site:
        raise ProjectError("the strings of templates stand on no page", article.shown, hint="name an article")
    shown = project.shown(file)
    document, page = document_of(article), _page(file, shown)
    result = Aligned(problems=[*update(project, [locale], [article]).problems])
    if result.problems:
        return result
    catalog = read_catalog(project, article.name, locale.tag)
    work = _Work(result, document, page, (article.shown, shown), overwrite)
    known = {message.key: message for message in catalog.live}
    result.messages = len(known)
    source = project.configuration.source_locale
    for pair in pairs(document.segments, page.segments, source, locale.tag):
        work.take(pair, known)
    messages = tuple(one if one.obsolete else work.filled.get(one.key, one) for one in catalog.messages)
    path = project.catalog(locale.tag, article.name)
    saved = save_catalog(project, path, replace(catalog, messages=messages))
    result.problems += refusals(project, path, saved.refused)
    return result


def _page(file: Path, shown: str) -> Document:
    try:
        return read(PurePosixPath(file.name), file)
    except SourceError as error:
        error.path = shown
        raise


@dataclass
class _Work:
    result: Aligned
    document: Document
    page: Document
    paths: tuple[str, str]
    overwrite: bool
    filled: dict[MessageKey, Message] = field(default_factory=dict)
    taken: dict[MessageKey, str] = field(default_factory=dict)

    def take(self, pair: Pair, known: dict[MessageKey, Message]) -> None:
        """Puts a block's translation into its message, or says why not."""
        source, target = self.document.segments[slice(*pair.source)], self.page.segments[slice(*pair.target)]
        if not source:
            self._leave("the source has nothing like it", 1, target)
        elif not target:
            self._leave("the translation has nothing like it", 0, source)
        elif not pair.single:
            self._leave(f"{_blocks(source)} of the source for {_blocks(target)} of the translation", 0, source)
        elif not pair.sure:
            self._leave("which block of the translation it is, is not sure", 0, source)
        else:
            self._fill(pair.source[0], target[0], known[source[0].key])

    def _fill(self, index: int, target: Segment, message: Message) -> None:
        source, kind = self.document.segments[index], format_of(self.document.path)
        text = carried(target, source, format_of(self.page.path), kind)
        if message.plural is not None or text == source.text:
            self._leave("the same in both languages: not translated, or a name", 0, [source])
            return
        before = self.taken.setdefault(source.key, text)
        if before != text:
            self._leave("it stands there twice, translated in two ways: give each a context", 0, [source])
        elif message.key in self.filled:
            pass
        elif message.strings[0] == text:
            self.result.same += 1
        elif message.empty or self.overwrite:
            self.filled[message.key] = as_found(message, (text,))
            self.result.filled += 1
            if why := kind.refuse(self.document, index, text):
                self._leave(f"it is filled, but its markup is to be mended: {why}", 0, [source])
        else:
            self.result.stayed += 1

    def _leave(self, why: str, side: int, segments: Sequence[Segment]) -> None:
        document = (self.document, self.page)[side]
        line = document.source.count("\n", 0, segments[0].span[0]) + 1
        self.result.left.append(Left(why, self.paths[side], line, segments[0].text))


def _blocks(segments: Sequence[Segment]) -> str:
    return "one block" if len(segments) == 1 else f"{len(segments)} blocks"
