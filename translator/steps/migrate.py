"""migrate: the catalogs of articles that were cut into texts by older rules are re-keyed, so that no translation is
lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from translator.catalogs.state import as_found
from translator.errors import TranslatorError
from translator.language.matching.resegment import Recut, cut, recut, shed
from translator.language.matching.retagged import retagged, without_tags
from translator.locales import Locale
from translator.model import Catalog, Message, replace
from translator.project import Article, Project
from translator.steps.extract import extract
from translator.steps.progress import SILENT, Progress, through
from translator.steps.reading import document_of, read_catalog, template_of
from translator.steps.saving import refusals, save_catalog
from translator.steps.segmentation import is_older
from translator.steps.update import update


@dataclass
class Migrated:
    """How many articles older rules had cut; by locale how many messages are re-keyed as they are, and how many are
    made of parts, so that they need review. `problems` are files left as they are."""

    articles: int = 0
    same: dict[str, int] = field(default_factory=dict)
    parts: dict[str, int] = field(default_factory=dict)
    problems: list[TranslatorError] = field(default_factory=list)


def migrate(project: Project, locales: Sequence[Locale], write: bool = True, progress: Progress = SILENT) -> Migrated:
    """Re-keys the catalogs of every article whose template older rules made; then they are merged as `update` does.
    With `write` False only says what it would do."""
    result = Migrated(same={one.tag: 0 for one in locales}, parts={one.tag: 0 for one in locales})
    articles, problems = project.articles()
    result.problems += problems
    done = []
    for article in through(progress, "migrate", articles):
        if not is_older(project, article):
            continue
        try:
            template = template_of(project, article, document_of(article))
            for found in locales:
                _catalog(project, article, template, found.tag, result, write)
        except TranslatorError as error:
            result.problems.append(error)
            continue
        result.articles += 1
        done.append(article)
    if write and done:
        result.problems += [*extract(project, done, older=True).problems, *update(project, locales, done).problems]
    return result


def _catalog(
    project: Project, article: Article, template: Sequence[Message], tag: str, result: Migrated, write: bool
) -> None:
    try:
        catalog = read_catalog(project, article.name, tag)
    except FileNotFoundError:
        return
    work = _Rekeying(catalog, template, project.configuration.source_locale, tag)
    work.run()
    result.same[tag] += work.same
    result.parts[tag] += work.parts
    if write and (work.same or work.parts):
        path = project.catalog(tag, article.name)
        saved = save_catalog(project, path, replace(catalog, messages=work.messages))
        result.problems += refusals(project, path, saved.refused)


class _Rekeying:
    """One catalog. What became of parts stays in it besides, and is obsolete after the next merge."""

    def __init__(self, catalog: Catalog, template: Sequence[Message], source_locale: str, locale: str) -> None:
        self.source_locale, self.locale = source_locale, locale
        self.catalog = catalog
        self.old = [message for message in catalog.live if message.plural is None]
        self.new = [message for message in template if message.plural is None]
        self.known = {message.key for message in catalog.live}
        self.made: list[Message] = []
        self.instead: dict[int, Message] = {}
        self.same = self.parts = 0

    def run(self) -> None:
        for found in recut([one.id for one in self.old], [one.id for one in self.new]):
            if any(self.new[at].key in self.known for at in found.new):
                continue
            if len(found.old) == len(found.new) == 1:
                self._rekey(found)
            elif len(found.old) == 1:
                self._split(found)
            else:
                self._join(found)

    @property
    def messages(self) -> tuple[Message, ...]:
        """The catalog's, re-keyed, with the new ones behind them."""
        changed = {id(self.old[at]): message for at, message in self.instead.items()}
        return (*(changed.get(id(one), one) for one in self.catalog.messages), *self.made)

    def _rekey(self, found: Recut) -> None:
        before, after = self.old[found.old[0]], self.new[found.new[0]]
        message = replace(before, id=after.id, context=after.context)
        if before.id.split() != after.id.split() and not before.empty:
            tagged = retagged(before.id, after.id, before.strings[0])
            text = shed(before.id, after.id, tagged.text)
            # Other tags around the same words are the person's translation still.
            same = without_tags(before.id).split() == without_tags(after.id).split()
            kept = same and tagged.sure and not before.fuzzy
            message = replace(message, strings=(text,)) if kept else as_found(message, (text,))
            self._attributes(tagged.attributes)
        self.instead[found.old[0]] = message
        self.same += 1

    def _attributes(self, pairs: Sequence[tuple[str, str]]) -> None:
        """What stood in a tag is a text of its own now."""
        for text, translation in pairs:
            for piece in self.new:
                if piece.id == text and piece.key not in self.known:
                    self.known.add(piece.key)
                    self.made.append(as_found(piece, (translation,)))

    def _split(self, found: Recut) -> None:
        before = self.old[found.old[0]]
        if before.empty:
            return
        pieces = [self.new[at] for at in found.new]
        joined = " ".join(piece.id for piece in pieces)
        whole = shed(before.id, joined, retagged(before.id, joined, before.strings[0]).text)
        texts = cut([piece.id for piece in pieces], whole, self.source_locale, self.locale)
        # What is not sure stands whole in the first: a person cuts it.
        for piece, text in zip(pieces, texts or [whole], strict=False):
            # Without the previous source: `translate` would take the whole for what this part was the translation of.
            self.made.append(as_found(piece, (text,)))
            self.parts += 1

    def _join(self, found: Recut) -> None:
        before = [self.old[at] for at in found.old]
        if any(message.empty for message in before):
            return
        joint = "\n" if "\n" in self.new[found.new[0]].id else " "
        text = joint.join(message.strings[0] for message in before)
        self.made.append(as_found(self.new[found.new[0]], (text,)))
        self.parts += 1
