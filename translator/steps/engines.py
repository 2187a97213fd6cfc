"""engines: what each engine can do here and now, and which one a locale has."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

from translator.engines import Engine, Setup, known, load
from translator.errors import EngineError, ProjectError
from translator.locales import Locale
from translator.project import Project


@dataclass(frozen=True)
class Offer:
    """An engine: the project's locales that it knows, those that work here and now, what is missing for the others,
    whether texts leave this machine, and whether the project uses it."""

    name: str
    locales: list[str]
    usable: list[str]
    missing: list[str]
    sends_text_away: bool
    configured: bool


def engines(project: Project) -> list[Offer]:
    """Every engine, in the table's order. Looks at this machine only; no text is sent."""
    return [_offer(project, name) for name in known()]


def _offer(project: Project, name: str) -> Offer:
    source, configuration = project.configuration.source_locale, project.configuration
    configured = any(name in configuration.engines_of(tag) for tag in configuration.locales)
    try:
        engine = made(project, name)
        can = [tag for tag in configuration.locales if engine.can(source, tag)]
        missing = {tag: engine.missing(source, tag) for tag in can}
    except EngineError as error:  # another's that does not work
        return Offer(name, [], [], [error.text], sends_text_away=True, configured=configured)
    return Offer(
        name=name,
        locales=can,
        usable=[tag for tag in can if not missing[tag]],
        missing=list(dict.fromkeys(text for text in missing.values() if text)),
        sends_text_away=engine.sends_text_away,
        configured=configured,
    )


def made(project: Project, name: str) -> Engine:
    """The engine, set up as the project says, its key from the environment. Raises as engines.load does."""
    return load(name, Setup(project.configuration.engine.get(name, {}), os.environ, project.root))


def engines_for(project: Project, locale: str, name: str = "") -> list[Engine]:
    """The project's engines that can do the pair by their own tables, in its order, whether they are installed or not:
    text must not go elsewhere because a program is missing. `name` stands in place of them all."""
    names = [name] if name else project.configuration.engines_of(locale)
    engines = (made(project, found) for found in names)
    return [engine for engine in engines if engine.can(project.configuration.source_locale, locale)]


def usable_engine(project: Project, name: str, locales: Sequence[Locale]) -> None:
    """Raises ProjectError where an engine named on the command line is none, does not know a locale, or sends away
    what the project keeps on this machine."""
    engine = made(project, name)
    if engine.sends_text_away and project.configuration.offline is True:
        raise ProjectError(
            f"{name} sends text away, and `offline = true`", hint="`translator engines` lists the others"
        )
    for found in locales:
        if not engine.can(project.configuration.source_locale, found.tag):
            raise ProjectError(
                f"{name} does not translate {project.configuration.source_locale} to {found.tag}",
                hint="name the locales that it knows with --locale; `translator engines` lists them",
            )
