"""Where a text that is new in an article stood before: in an article that is gone, in one that has lost it, or long
ago in another. And which article is one that is gone, under a new name.

A first pass over the catalogs notes, as hashes, what is new and what is to be had. So the order of the articles makes
no difference, memory stays small, and nothing more is read where nothing is new.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache

from translator.catalogs.headers import OURS
from translator.catalogs.merge import Moved
from translator.catalogs.predecessors import Source, predecessors, source_of
from translator.catalogs.state import as_moved, state
from translator.errors import SourceError, TranslatorError
from translator.model import Catalog, Message, MessageKey
from translator.project import Article, Project
from translator.steps.gone import without_article
from translator.steps.learn import Recall
from translator.steps.reading import catalog_names, document_of, read_catalog

SAME = 0.5
"""How much of two articles is the same, at least, where one is the other under a new name."""
PAIRS = 400
"""So many pairs of a new article and one that is gone are compared text by text at most."""
PLACES = 4
"""Of a text that stands everywhere so many places are kept in mind."""


class Moves:
    """One run of `update` over these locales. `recall` knows the catalogs of articles that are not in the run."""

    def __init__(self, project: Project, tags: Sequence[str], recall: Recall | None = None) -> None:
        self.project, self.tags, self.recall = project, tags, recall
        self.renamed: dict[str, str] = {}
        """An article's name -> the name that it had."""
        self.adopted: dict[tuple[str, str], str] = {}
        """Locale and old name -> where the catalog stands now."""
        self._new: set[int] = set()
        self._empty: dict[tuple[str, str], array[int]] = {}
        """Article and locale -> what stands in the catalog already without a translation."""
        self._leaving: dict[int, list[str]] = {}
        self._left: dict[str, set[int]] = {}
        """What each article had until this run, and has not any more."""
        self._obsolete: dict[int, list[str]] = {}
        self._newcomers: dict[str, Sequence[int]] = {}
        self._open = lru_cache(maxsize=32)(self._read)

    def note(self, name: str, keys: Collection[MessageKey], catalogs: Mapping[str, Catalog | None]) -> list[str]:
        """Takes in an article with these messages and its catalogs by locale, None where there is none yet. The
        locales in which it lacks any of them."""
        lacking = []
        for tag, catalog in catalogs.items():
            messages = catalog.messages if catalog else ()
            have = {message.key for message in messages}
            new = [hash(key) for key in keys if key not in have]
            if new:
                lacking.append(tag)
                self._new.update(new)
            elif empty := array("q", (hash(one.key) for one in messages if one.empty and not one.obsolete)):
                self._empty[name, tag] = empty
            self._offer(name, [message for message in messages if message.obsolete or message.key not in keys])
        if not all(catalogs.values()):
            self._newcomers[name] = [hash(key) for key in keys]
        return lacking

    def survey(self, articles: Sequence[Article], problems: Sequence[SourceError]) -> None:
        """Takes in the catalogs whose article is gone, and finds the new names. `articles` and `problems` are all that
        stands in source/."""
        if not self._new:
            return
        sizes: dict[str, int] = {}
        for tag in self.tags:
            for name in without_article(catalog_names(self.project.catalogs(tag)), articles, problems):
                with suppress(TranslatorError, FileNotFoundError):  # `prune` says which
                    catalog = read_catalog(self.project, name, tag)
                    self._offer(name, [message for message in catalog.messages if hash(message.key) in self._new])
                    self._left.setdefault(name, set()).update(hash(message.key) for message in catalog.live)
                    sizes.setdefault(name, len(catalog.live))
        self._pair(self._same_texts(sizes))
        with suppress(SourceError):  # gone since it was looked at
            self._pair(self._like_texts(sizes, {article.name: article for article in articles}))

    def filling(self) -> dict[str, list[str]]:
        """The articles, with their locales, that lack nothing but a translation that another has just lost, as another
        program leaves them that has merged one of the two. To be asked when all articles were noted."""
        found: dict[str, list[str]] = {}
        for (name, tag), empty in self._empty.items():
            if not self._leaving.keys().isdisjoint(empty):
                found.setdefault(name, []).append(tag)
        return found

    def lent(self, template: Sequence[Message], catalog: Catalog | None) -> set[MessageKey]:
        """What the article has lost that is new in another."""
        keys = {message.key for message in template}
        messages = catalog.messages if catalog else ()
        return {message.key for message in messages if message.key not in keys and hash(message.key) in self._new}

    def find(self, tag: str, name: str, template: Sequence[Message], catalog: Catalog | None) -> Moved:
        """What the catalog lacks and another has, in the furthest state, as it is to stand in this one; of what it has
        and nobody has translated, what another loses in this run."""
        messages = catalog.messages if catalog else ()
        have = {one.key for one in messages if not one.empty or one.obsolete or hash(one.key) not in self._leaving}
        here = catalog.header("Last-Translator") if catalog else OURS
        found: dict[MessageKey, Message] = {}
        for message in template:
            there = [] if message.key in have else list(self._there(tag, name, message))
            if there:  # of the same state the first
                best, by = max(there, key=lambda one: state(*one))
                found[message.key] = as_moved(best, by, here)
        return found

    def changed(self, tag: str, name: str, template: Sequence[Message], catalog: Catalog | None, moved: Moved) -> Moved:
        """What texts that are new here were made from, where they stood in an article that others came from as they
        are: it was split, say, and its parts were edited too."""
        have = {message.key for message in catalog.messages} if catalog else set()
        new = [message for message in template if message.key not in have and message.key not in moved]
        if not new:
            return {}
        origins = Counter(
            there for message in template for there in self._leaving.get(hash(message.key), ()) if there != name
        )
        here = catalog.header("Last-Translator") if catalog else OURS
        old = [
            as_moved(message, by, here)
            for there, _ in origins.most_common(PLACES)
            for messages, by in [self._open(tag, self.adopted.get((tag, there), there))]
            for key, message in messages.items()
            if hash(key) in self._left.get(there, ()) and hash(key) not in self._new
        ]
        pairs = predecessors((), tuple(map(source_of, old)), tuple(map(source_of, new)))
        return {new[index].key: old[at] for index, at in pairs.items()}

    def _there(self, tag: str, name: str, message: Message) -> Iterator[tuple[Message, str]]:
        """The message in other catalogs, each with the last translator there."""
        key = hash(message.key)
        places = dict.fromkeys([*self._leaving.get(key, ()), *self._obsolete.get(key, ())], True)
        for other in self.recall.articles(tag, message) if self.recall else ():
            places.setdefault(other, False)  # where it is not obsolete by now, it is no longer to be had
        for other, is_leaving in places.items():
            messages, by = self._open(tag, self.adopted.get((tag, other), other))
            one = messages.get(message.key)
            if one and other != name and one.plural == message.plural and (is_leaving or one.obsolete):
                yield one, by

    def _offer(self, name: str, messages: Iterable[Message]) -> None:
        for message in messages:
            if not message.empty:
                if not message.obsolete:
                    self._left.setdefault(name, set()).add(hash(message.key))
                places = self._obsolete if message.obsolete else self._leaving
                names = places.setdefault(hash(message.key), [])
                if name not in names and len(names) < PLACES:
                    names.append(name)

    def _read(self, tag: str, name: str) -> tuple[Mapping[MessageKey, Message], str]:
        """The translations in a catalog, and its last translator."""
        with suppress(TranslatorError, FileNotFoundError):  # whoever works on it reports it
            catalog = read_catalog(self.project, name, tag)
            full = [message for message in catalog.messages if not message.empty]
            return {message.key: message for message in full}, catalog.header("Last-Translator")
        return {}, ""

    def _pair(self, likes: Iterable[tuple[float, str, str]]) -> None:
        """Takes old names for new ones, (likeness, new, old), the most alike first."""
        for likeness, new, old in sorted(likes, key=lambda like: (-like[0], *like[1:])):
            if likeness >= SAME and new not in self.renamed and old not in self.renamed.values():
                self.renamed[new] = old

    def _same_texts(self, sizes: Mapping[str, int]) -> Iterator[tuple[float, str, str]]:
        """How many texts a new article and one that is gone have in common."""
        for new, keys in self._newcomers.items():
            votes = Counter(old for key in keys for old in self._leaving.get(key, ()) if old in sizes)
            for old, number in votes.items():
                yield 2 * number / (len(keys) + sizes[old]), new, old

    def _like_texts(self, sizes: Iterable[str], articles: Mapping[str, Article]) -> Iterator[tuple[float, str, str]]:
        """The same where most has changed; a text counts by its length, for short ones are soon alike."""
        news = [name for name in self._newcomers if name not in self.renamed]
        olds = [name for name in sizes if name not in self.renamed.values()]
        if len(news) * len(olds) <= PAIRS:
            for old in olds:
                before = next(filter(None, (self._live(tag, old) for tag in self.tags)), ())
                for new in news:
                    segments = document_of(articles[new]).segments
                    after = tuple(dict.fromkeys((segment.context, segment.text, None) for segment in segments))
                    yield _likeness(before, after), new, old

    def _live(self, tag: str, name: str) -> tuple[Source, ...]:
        with suppress(TranslatorError, FileNotFoundError):
            return tuple(source_of(message) for message in read_catalog(self.project, name, tag).live)
        return ()


def _likeness(before: tuple[Source, ...], after: tuple[Source, ...]) -> float:
    """From 0 to 1: how much of the longer text is the same as in the other, or was made from it."""
    changed = predecessors(before, (), after)
    known = {source[:2] for source in before}
    like = [source for index, source in enumerate(after) if index in changed or source[:2] in known]
    letters = [sum(len(id_) for _, id_, _ in texts) for texts in (like, before, after)]
    return letters[0] / max(1, *letters)
