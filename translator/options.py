"""What the commands share: the project and its parts as they are named on the command line, and how a command ends.

Only click is imported at the top, so that `translator --version` takes as long as importing it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from translator.errors import ProjectError, TranslatorError

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from translator.locales import Locale
    from translator.project import Project


def the_project(ctx: click.Context) -> Project:
    from translator import project

    folder = folder_of(ctx.find_root().params.get("folder") or ".")
    if not folder.is_dir():
        raise ProjectError("there is no such folder", path=folder, hint="-C names the project's folder")
    return project.find(folder)


def project_or_none(ctx: click.Context) -> Project | None:
    """The project, where there is one; a command without one goes on."""
    from translator import project

    folder = folder_of(ctx.find_root().params.get("folder") or ".")
    return project.find_or_none(folder)


def folder_of(name: str) -> Path:
    """A folder, from the root. Raises ProjectError where the current folder is no longer there."""
    from pathlib import Path

    try:
        return Path(name).absolute()
    except OSError:
        raise ProjectError("the current folder is no longer there", hint="change to the project's folder") from None


def complete_locale(ctx: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    try:
        return [tag for tag in the_project(ctx).configuration.locales if tag.startswith(incomplete)]
    except (TranslatorError, OSError):
        return []


def complete_article(ctx: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    try:
        return [article.name for article in the_project(ctx).articles()[0] if article.name.startswith(incomplete)]
    except (TranslatorError, OSError):
        return []


def complete_engine(_ctx: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    from translator.engines import ENGINES

    return [name for name in ENGINES if name.startswith(incomplete)]


def complete_known_locale(_ctx: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    from translator.steps.init import LOCALES

    return [tag for tag in LOCALES if tag.startswith(incomplete)]


locale_option = click.option(
    "-l", "--locale", "tags", multiple=True, metavar="LOCALE", shell_complete=complete_locale,
    help="Only this locale; may be given again. All of the project's by default.",
)  # fmt: skip
article_argument = click.argument("articles", nargs=-1, metavar="[ARTICLE]...", shell_complete=complete_article)


engine_option = click.option(
    "--engine", default="", metavar="NAME", shell_complete=complete_engine,
    help="This engine instead of the project's.",
)  # fmt: skip
json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output, nothing else.")


def choose(ctx: click.Context, tags: Sequence[str], names: Sequence[str]) -> tuple[Project, Sequence[Locale], Any]:
    """The project, its locales, and its articles: None for all."""
    project = the_project(ctx)
    locales = project.choose_locales(tags)
    return project, locales, project.choose_articles(names)[0] if names else None


def end(ctx: click.Context, problems: Sequence[TranslatorError], failed: bool = False) -> None:
    """Reports what could not be done, and leaves with the exit code that says so."""
    from translator import terminal

    terminal.report_all(problems)
    if problems or failed:
        ctx.exit(max((error.exit_code for error in problems), default=1))


def now() -> datetime:
    """The time that is written down, in UTC; SOURCE_DATE_EPOCH sets it (reproducible-builds.org)."""
    from datetime import UTC, datetime

    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    except (ValueError, OverflowError, OSError):
        raise ProjectError(f"SOURCE_DATE_EPOCH is no time: {epoch!r}", hint="seconds since 1970, or unset it") from None


def today() -> date:
    """The date that comments carry."""
    return now().date()
