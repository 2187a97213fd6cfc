"""A project: its folder, its articles, and where everything stands."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from translator import style
from translator.articles import Article, candidates, without_collisions
from translator.configuration import FILES, Configuration, line_of, read
from translator.errors import BusyError, ProjectError, SourceError
from translator.files import not_written
from translator.formats import SUFFIXES, site
from translator.formats.asked import Asked
from translator.language.matching.similarity import nearest
from translator.locales import Locale, folder_of, locale
from translator.model import Style

__all__ = ["Article", "Project", "find"]

PATIENCE = 30.0
"""Seconds that a run waits for another to write a catalog."""


@dataclass(frozen=True)
class Project:
    """Where the project stands and what it is configured to do."""

    root: Path
    configuration: Configuration
    configuration_file: Path

    @cached_property
    def locales(self) -> tuple[Locale, ...]:
        return tuple(locale(tag) for tag in self.configuration.locales)

    @cached_property
    def source_locale(self) -> Locale:
        return locale(self.configuration.source_locale)

    @property
    def source(self) -> Path:
        return self.root / "source"

    @property
    def dist(self) -> Path:
        return self.root / "dist"

    @property
    def private(self) -> Path:
        """Ledger, memory and cache: not committed."""
        return self.root / ".translator"

    @property
    def glossary(self) -> Path:
        return self.root / "locales" / "glossary.csv"

    def outside(self, path: Path, hint: str = "-o names another place") -> Path:
        """The path of a file that a person asked for. Raises ProjectError where it would stand among the project's own:
        an article would be lost under it."""
        for own in (self.source, self.root / "locales", self.dist, self.private, self.configuration_file):
            if path.resolve().is_relative_to(own.resolve()):
                own_name = self.shown(own) + ("" if own == self.configuration_file else "/")
                raise ProjectError(f"{own_name} is the project's own", path, hint=hint)
        return path

    def style_file(self, tag: str) -> Path:
        """Where a locale's style brief stands, if it has one."""
        return self.root / "locales" / folder_of(tag) / "style.toml"

    def style(self, tag: str) -> Style | None:
        """A locale's style brief, read once; None where it has none. Raises ProjectError with the line."""
        if tag not in self._styles:
            self._styles[tag] = style.read(self.style_file(tag), tag)
        return self._styles[tag]

    @cached_property
    def _styles(self) -> dict[str, Style | None]:
        """The briefs that somebody has asked for."""
        return {}

    @property
    def previous(self) -> Path | None:
        """The tree of the last release, where one is configured."""
        return self.root / self.configuration.previous if self.configuration.previous else None

    @property
    def templates(self) -> Path:
        return self.root / "locales" / "templates"

    @cached_property
    def asked(self) -> Asked:
        """What the configuration asks of articles."""
        said = self.configuration
        return Asked(said.front_matter, said.code, said.heading_ids, said.source_locale)

    def template(self, name: str) -> Path:
        return self.templates / f"{name}.pot"

    def catalogs(self, tag: str) -> Path:
        """The folder of a locale's catalogs."""
        return self.root / "locales" / folder_of(tag) / "LC_MESSAGES"

    def catalog(self, tag: str, name: str) -> Path:
        return self.catalogs(tag) / f"{name}.po"

    def record(self, tag: str) -> Path:
        return self.root / "locales" / folder_of(tag) / "record.jsonl"

    def shown(self, path: Path) -> str:
        """A path as people see it: from the project's root, with slashes."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()

    def withheld(self, name: str, tag: str) -> str:
        """Why an article is not offered in a locale; "" where it is."""
        rules = self.configuration.withhold
        return next((rule.reason for rule in rules if rule.locale == tag and _names(rule.path, name)), "")

    def offline(self, name: str) -> bool:
        """Whether an article's text must stay on this machine."""
        rule = self.configuration.offline
        return rule if isinstance(rule, bool) else any(_names(path, name) or _holds(path, name) for path in rule)

    def choose_locales(self, tags: Iterable[str]) -> tuple[Locale, ...]:
        """The project's locales of these tags, all where none is named. Raises ProjectError for one it has not."""
        wanted = [tag.replace("_", "-") for tag in tags]
        known = {found.tag.lower(): found for found in self.locales}
        for tag in wanted:
            if tag.lower() not in known:
                near = nearest(tag, self.configuration.locales)
                have = f"the project's locales are {', '.join(self.configuration.locales)}"
                hint = f"did you mean {near!r}? {have}" if near else have
                raise ProjectError(f"{tag!r} is no locale of this project", hint=hint)
        chosen = {tag.lower() for tag in wanted} or set(known)
        return tuple(found for tag, found in known.items() if tag in chosen)

    def articles(self) -> tuple[list[Article], list[SourceError]]:
        """The articles in order of their names, and what stands in source/ but cannot be one.

        Raises ProjectError where there is no source folder, no article in it, or where a withheld article is none of
        them: a rule that names nothing would let out what it was to hold. Files in folders that begin with "." or "_"
        are no articles: pybabel passes over them too.
        """
        if not self.source.is_dir():
            raise ProjectError(
                "there is no folder of articles", path="source", hint="make source/ and put an article there"
            )
        found: dict[str, list[Article]] = {}
        problems: list[SourceError] = []
        for path, file in candidates(self.source, problems):
            article = Article(path.with_suffix("").as_posix(), path, file, asked=self.asked)
            found.setdefault(unicodedata.normalize("NFC", article.name).casefold(), []).append(article)
        for article in self._site(problems):
            found.setdefault(article.name, []).append(article)
        for same in found.values():
            if len(same) > 1:
                others = ", ".join(article.shown for article in same[1:])
                problems.append(
                    SourceError(
                        f"has the same path as {others}",
                        path=f"source/{same[0].path}",
                        hint="rename one: the path without its suffix names the catalogs and the page",
                    )
                )
        names = [article.name for same in found.values() for article in same]
        if not names and not problems:
            raise ProjectError("there is no article", path="source", hint="put one there: source/first.txt")
        self._check_withheld(names)
        articles = [same[0] for same in found.values() if len(same) == 1]
        fitting = without_collisions(sorted(articles, key=lambda article: article.name), problems)
        return fitting, problems

    def _site(self, problems: list[SourceError]) -> Iterator[Article]:
        """The site's own templates, where babel.cfg names any."""
        if not site.is_configured(self.root):
            return
        try:
            if found := site.files(self.root):
                yield Article(site.NAME, site.PATH, self.root / site.FILE, found)
        except SourceError as error:
            problems.append(error)

    def _check_withheld(self, names: Sequence[str]) -> None:
        for rule in self.configuration.withhold:
            if not any(_names(rule.path, name) for name in names):
                near = nearest(rule.path, names)
                hint = f"did you mean {near!r}? " if near else ""
                raise ProjectError(
                    f"withhold names {rule.path!r}, which is no article",
                    path=self.configuration_file,
                    line=line_of(self.configuration_file, "path", rule.path),
                    hint=f"{hint}name it as it is called now, or take the rule out",
                )

    def choose_articles(self, names: Iterable[str]) -> tuple[list[Article], list[SourceError]]:
        """As `articles`, but only those named, by path below source/ with or without suffix, or by file.
        Raises ProjectError for a name that is none."""
        articles, problems = self.articles()
        wanted = list(names)
        if not wanted:
            return articles, problems
        by_name = {article.name: article for article in articles}
        chosen = {}
        for name in wanted:
            below = name.replace(os.sep, "/").removeprefix(f"{self.source.as_posix()}/").removeprefix("./")
            plain = PurePosixPath(below.removeprefix("source/"))
            short = plain.with_suffix("").as_posix() if plain.name else ""
            article = by_name.get(plain.as_posix()) or by_name.get(short)
            if article is None:
                near = nearest(short, by_name)
                hint = f"did you mean {near!r}?" if near else "`translator status` lists the articles"
                raise ProjectError(f"{name!r} is no article of this project", hint=hint)
            chosen[article.name] = article
        return [chosen[name] for name in sorted(chosen)], []

    @contextmanager
    def locked(self) -> Iterator[None]:
        """The project held for a run. Raises BusyError where another run holds it."""
        with self._held("lock", 0):
            yield

    @contextmanager
    def writing_catalogs(self) -> Iterator[None]:
        """The catalogs held while one is read again and written: for moments, so another run is waited for. Raises
        BusyError where it takes longer."""
        with self._held("catalogs.lock", PATIENCE):
            yield

    @contextmanager
    def _held(self, name: str, seconds: float) -> Iterator[None]:
        from filelock import FileLock, Timeout

        try:
            self.private.mkdir(exist_ok=True)
            lock = FileLock(self.private / name, timeout=seconds)
            lock.acquire()
        except Timeout:
            raise BusyError(
                "another run of translator is at work on this project", hint="wait until it is done, or stop it"
            ) from None
        except OSError as error:
            raise not_written(self.private, error) from None
        try:
            yield
        finally:
            lock.release()


def _names(path: str, name: str) -> bool:
    """Whether a path in the configuration means this article: with or without its suffix, from source/ or the root."""
    plain = PurePosixPath(path.removeprefix("./").removeprefix("source/"))
    return name in (plain.as_posix(), plain.with_suffix("").as_posix() if plain.suffix in SUFFIXES else "")


def _holds(path: str, name: str) -> bool:
    """Whether a path in the configuration means a folder that this article is in."""
    return name.startswith(PurePosixPath(path.removeprefix("./").removeprefix("source/")).as_posix() + "/")


def find(start: Path) -> Project:
    """The project that a folder belongs to. Raises ProjectError where there is none or its configuration is wrong."""
    start = start.resolve()
    if found := find_or_none(start):
        return found
    raise ProjectError(
        f"no project here: no translator.toml, and no [tool.translator] in a pyproject.toml, in {start} or above",
        hint="`translator init` makes one",
    )


def find_or_none(start: Path) -> Project | None:
    """The same; None where there is none."""
    start = start.resolve()
    for folder in (start, *start.parents):
        for name in FILES:
            file = folder / name
            if not file.is_file():
                continue
            configuration = read(file)
            if configuration is not None:
                return Project(folder, configuration, file)
    return None
