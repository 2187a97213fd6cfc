"""prune: what is left of texts and articles that are gone, taken out; what people made only where that is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from translator.catalogs.state import by_person
from translator.errors import CatalogError, TranslatorError
from translator.files import Stamp, remove, stamp
from translator.locales import Locale
from translator.model import Catalog, Message, replace
from translator.project import Project
from translator.steps.extract import remove_templates
from translator.steps.gone import without_article
from translator.steps.reading import catalog_names, read_catalog
from translator.steps.saving import refusals, save_catalog


@dataclass(frozen=True, slots=True)
class Cut:
    """What goes from a catalog: so many entries, so many of them a person's work. `whole`: the file, for its article
    is gone."""

    tag: str
    name: str
    seen: Stamp
    entries: int
    people: int
    whole: bool


@dataclass
class Pruned:
    """What goes: from catalogs, and templates by path. `kept` are entries that stay, for they are a person's work;
    `unsure`: catalogs stay, for they may be those of an article that has a new name and no catalog yet."""

    with_people: bool
    cuts: list[Cut] = field(default_factory=list)
    templates: list[str] = field(default_factory=list)
    kept: int = 0
    unsure: bool = False
    problems: list[TranslatorError] = field(default_factory=list)

    @property
    def entries(self) -> int:
        return sum(cut.entries for cut in self.cuts)

    @property
    def any(self) -> bool:
        """Whether anything goes."""
        return bool(self.cuts or self.templates)

    @property
    def people(self) -> int:
        """Those of the entries that are a person's work."""
        return sum(cut.people for cut in self.cuts)


def look(project: Project, locales: Sequence[Locale], with_people: bool = False) -> Pruned:
    """What there is to take out: obsolete entries, and the files of articles that are gone.

    What a person translated, let pass or commented stays unless `with_people`; with one such entry in it the catalog
    of an article that is gone stays whole. So does it while an article has no catalog yet, for it may be that one. A
    catalog that cannot be read is reported, and stays.
    """
    result = Pruned(with_people)
    articles, problems = project.articles()
    for tag in (found.tag for found in locales):
        names = sorted(catalog_names(project.catalogs(tag)))
        gone = set(without_article(names, articles, problems))
        if gone and not {article.name for article in articles} <= set(names):
            result.unsure = True
            names = [name for name in names if name not in gone]
        for name in names:
            try:
                _look_at(project, tag, name, name in gone, result)
            except TranslatorError as error:
                result.problems.append(error)
    result.templates, _ = remove_templates(project, articles, problems, write=False)
    return result


def prune(project: Project, found: Pruned) -> None:
    """Takes out what `look` found. A file that has changed since is left, and reported."""
    for cut in found.cuts:
        path = project.catalog(cut.tag, cut.name)
        try:
            if stamp(path) != cut.seen:
                raise CatalogError("changed while it was looked at; it was left as it is", path, hint="run again")
            if cut.whole:
                remove(path, project.catalogs(cut.tag))
            else:
                catalog = read_catalog(project, cut.name, cut.tag)
                stays = tuple(one for one in catalog.messages if not _goes(one, catalog, found.with_people))
                saved = save_catalog(project, path, replace(catalog, messages=stays))
                found.problems += refusals(project, path, saved.refused)
        except TranslatorError as error:
            found.problems.append(error)
    _, problems = remove_templates(project, *project.articles())
    found.problems += problems


def _look_at(project: Project, tag: str, name: str, whole: bool, result: Pruned) -> None:
    seen = stamp(project.catalog(tag, name))
    if seen is None:
        return
    catalog = read_catalog(project, name, tag)
    left = catalog.messages if whole else [message for message in catalog.messages if message.obsolete]
    people = sum(_by_person(message, catalog) for message in left)
    if result.with_people:
        entries = len(left)
    else:
        entries = 0 if whole and people else len(left) - people
        result.kept += people
        people = 0
    if entries or (whole and not left):
        result.cuts.append(Cut(tag, name, seen, entries, people, whole))


def _goes(message: Message, catalog: Catalog, with_people: bool) -> bool:
    return message.obsolete and (with_people or not _by_person(message, catalog))


def _by_person(message: Message, catalog: Catalog) -> bool:
    return by_person(message, catalog.header("Last-Translator"))
