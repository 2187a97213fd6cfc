"""The command line. A command reads the project, calls the step, prints the result.

Exit code 0: all that was asked is done. 1: something asked for could not be done, or `check` found errors. 2: wrong
usage or project. Only click is imported at the top: `translator --version` takes as long as importing it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from translator import __version__, handler
from translator.errors import CatalogError, ProjectError, TranslatorError

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from translator.locales import Locale
    from translator.project import Project


@click.group(cls=handler.Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88})
@click.version_option(__version__, prog_name="translator")
@click.option("-C", "--project", "folder", default=".", metavar="FOLDER", help="The project's folder.")
def cli(folder: str) -> None:
    """Takes a clinic's articles to its website in every language its patients read.

    \b
    Example:
      translator init && translator build && translator status
    """


def _project(ctx: click.Context) -> Project:
    from translator import project

    folder = _folder(ctx.find_root().params.get("folder") or ".")
    if not folder.is_dir():
        raise ProjectError("there is no such folder", path=folder, hint="-C names the project's folder")
    return project.find(folder)


def _folder(name: str) -> Path:
    """A folder, from the root. Raises ProjectError where the current folder is no longer there."""
    from pathlib import Path

    try:
        return Path(name).absolute()
    except OSError:
        raise ProjectError("the current folder is no longer there", hint="change to the project's folder") from None


def _complete_locale(ctx: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    try:
        return [tag for tag in _project(ctx).configuration.locales if tag.startswith(incomplete)]
    except (TranslatorError, OSError):
        return []


def _complete_article(ctx: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    try:
        return [article.name for article in _project(ctx).articles()[0] if article.name.startswith(incomplete)]
    except (TranslatorError, OSError):
        return []


def _complete_engine(_ctx: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    from translator.engines import ENGINES

    return [name for name in ENGINES if name.startswith(incomplete)]


def _complete_known_locale(_ctx: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    from translator.steps.init import LOCALES

    return [tag for tag in LOCALES if tag.startswith(incomplete)]


locale_option = click.option(
    "-l", "--locale", "tags", multiple=True, metavar="LOCALE", shell_complete=_complete_locale,
    help="Only this locale; may be given again. All of the project's by default.",
)  # fmt: skip
article_argument = click.argument("articles", nargs=-1, metavar="[ARTICLE]...", shell_complete=_complete_article)


engine_option = click.option(
    "--engine", default="", metavar="NAME", shell_complete=_complete_engine,
    help="This engine instead of the project's.",
)  # fmt: skip
json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output, nothing else.")


def _chosen(ctx: click.Context, tags: Sequence[str], names: Sequence[str]) -> tuple[Project, Sequence[Locale], Any]:
    """The project, its locales, and its articles: None for all."""
    project = _project(ctx)
    locales = project.choose_locales(tags)
    return project, locales, project.choose_articles(names)[0] if names else None


def _end(ctx: click.Context, problems: Sequence[TranslatorError], failed: bool = False) -> None:
    """Reports what could not be done, and leaves with the exit code that says so."""
    from translator import terminal

    terminal.report_all(problems)
    if problems or failed:
        ctx.exit(max((error.exit_code for error in problems), default=1))


def _stale(paths: Sequence[str]) -> list[TranslatorError]:
    """What `--locked` found to be out of date: the first ten by name."""
    hint = "run `translator update`, commit what it writes, and run again"
    text = "older than its article, or not there yet"
    errors: list[TranslatorError] = [CatalogError(text, path, hint=hint) for path in paths[:10]]
    for error in errors[:-1]:
        error.hint = ""
    if len(paths) > 10:
        errors[-1].text += f"; so are {len(paths) - 10} more"
    return errors


def _today() -> date:
    """The date that comments carry; SOURCE_DATE_EPOCH sets it (reproducible-builds.org)."""
    from datetime import UTC, datetime

    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        return (datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)).date()
    except (ValueError, OverflowError, OSError):
        raise ProjectError(f"SOURCE_DATE_EPOCH is no time: {epoch!r}", hint="seconds since 1970, or unset it") from None


@cli.command()
@article_argument
@click.pass_context
def extract(ctx: click.Context, articles: Sequence[str]) -> None:
    """Write one gettext template per article.

    \b
    Example:
      translator extract
      translator extract blog/botox-migraine
    """
    from translator import show, terminal
    from translator.steps.extract import extract as step

    project, _, chosen = _chosen(ctx, (), articles)
    with project.locked(), terminal.progress() as bar:
        result = step(project, chosen, progress=bar)
    show.extracted(result)
    _end(ctx, result.problems)


@cli.command()
@article_argument
@locale_option
@click.pass_context
def update(ctx: click.Context, articles: Sequence[str], tags: Sequence[str]) -> None:
    """Make or merge the PO files; translators' work is kept.

    There is one for each article and locale. A text that is nearly the same keeps its translation as fuzzy.

    \b
    Example:
      translator update
      translator update blog/botox-migraine -l de -l ar
    """
    from translator import show, terminal
    from translator.steps.update import update as step

    project, locales, chosen = _chosen(ctx, tags, articles)
    with project.locked(), terminal.progress() as bar:
        result = step(project, locales, chosen, progress=bar)
    show.updated(result)
    _end(ctx, result.problems)


@cli.command()
@article_argument
@locale_option
@engine_option
@click.option("--retry", is_flag=True, help="Ask again for what an engine refused before.")
@json_option
@click.pass_context
def translate(
    ctx: click.Context, articles: Sequence[str], tags: Sequence[str], engine: str, retry: bool, as_json: bool
) -> None:
    """Fill what is empty: glossary, memory, then the engine.

    What is filled waits for review. Ctrl-C stops cleanly; what came is saved, and nothing is paid for twice.

    \b
    Example:
      translator translate -l es
      translator translate -l de --engine google
    """
    from translator import show, terminal
    from translator.steps.translate import Options, usable_engine
    from translator.steps.translate import translate as step

    project, locales, chosen = _chosen(ctx, tags, articles)
    if engine:
        usable_engine(project, engine, locales)
    with project.locked(), terminal.progress() as bar:
        result = step(project, locales, Options(_today(), engine, retry), chosen, bar)
    if as_json:
        terminal.print_json(show.translated_data(result))
    else:
        show.translated(result)
    _end(ctx, result.problems, result.interrupted)


@cli.command()
@article_argument
@locale_option
@json_option
@click.pass_context
def check(ctx: click.Context, articles: Sequence[str], tags: Sequence[str], as_json: bool) -> None:
    """Find numbers, names and texts that went wrong in translation.

    Exit code 1 if an error is open: such a text does not go out.

    \b
    Example:
      translator check
      translator check blog/botox-migraine -l ar --json
    """
    from translator import show, terminal
    from translator.model import Severity
    from translator.steps.check import check as step

    project, locales, chosen = _chosen(ctx, tags, articles)
    with terminal.progress() as bar:
        result = step(project, locales, chosen, bar)
    if as_json:
        terminal.print_json(show.checked_data(result))
    else:
        show.checked(result)
    _end(ctx, result.problems, bool(result.number(Severity.ERROR)))


@cli.command(name="compile")
@json_option
@click.pass_context
def compile_command(ctx: click.Context, as_json: bool) -> None:
    """Make the website's files in dist/, in every locale.

    They come as one new tree that is swapped in whole: a reader never sees half of it.

    \b
    Example:
      translator compile
    """
    from translator import show, terminal
    from translator.steps.compile import compile_ as step

    project = _project(ctx)
    with project.locked(), terminal.progress() as bar:
        result = step(project, progress=bar)
    if as_json:
        terminal.print_json(show.compiled_data(result))
    else:
        show.compiled(project, result)
    _end(ctx, result.problems)


@cli.command()
@locale_option
@engine_option
@click.option("--locked", is_flag=True, help="For pipelines: no engine, no catalog is written; stale ones fail.")
@json_option
@click.pass_context
def build(ctx: click.Context, tags: Sequence[str], engine: str, locked: bool, as_json: bool) -> None:
    """Run the five steps, remaking only what changed.

    They are extract, update, translate, check and compile. With --locale only these locales are updated and
    translated; a release always has all of them.

    \b
    Example:
      translator build
      translator build --locked
    """
    from translator import show, terminal
    from translator.steps.build import build as step
    from translator.steps.translate import Options, usable_engine

    project, locales, _ = _chosen(ctx, tags, ())
    if engine:
        usable_engine(project, engine, locales)
    with terminal.progress() as bar:
        result = step(project, locales, Options(_today(), engine), locked, bar)
    if as_json:
        terminal.print_json(show.built_data(result))
    else:
        show.built(project, result)
    _end(ctx, [*result.problems, *_stale(result.stale)], result.translated.interrupted)


@cli.command()
@article_argument
@locale_option
@json_option
@click.pass_context
def status(ctx: click.Context, articles: Sequence[str], tags: Sequence[str], as_json: bool) -> None:
    """Show how far each article has come in each locale.

    How many messages are in which state, what becomes of the page and why, what it would take to publish.

    \b
    Example:
      translator status
      translator status blog/botox-migraine -l ar
    """
    from translator import show, terminal
    from translator.steps.status import status as step

    project, locales, chosen = _chosen(ctx, tags, articles)
    with terminal.progress() as bar:
        result = step(project, locales, chosen, bar)
    if as_json:
        terminal.print_json(show.status_data(result))
    else:
        show.status(result)
    _end(ctx, result.problems)


@cli.command()
@json_option
@click.pass_context
def engines(ctx: click.Context, as_json: bool) -> None:
    """List the machine engines and what each can do here.

    For which of the project's locales can it be used here and now, does text leave the machine, what is missing?

    \b
    Example:
      translator engines
    """
    from translator import show, terminal
    from translator.steps.engines import engines as step

    offers = step(_project(ctx))
    if as_json:
        terminal.print_json(show.engines_data(offers))
    else:
        show.engines(offers)


@cli.command()
@click.argument("folder", default=".", type=click.Path(file_okay=False))
@click.option(
    "-l", "--locale", "tags", multiple=True, metavar="LOCALE", shell_complete=_complete_known_locale,
    help="A locale; may be given again. Six of them by default: ar, de, es, fr, ru, tr.",
)  # fmt: skip
def init(folder: str, tags: Sequence[str]) -> None:
    """Make a project in an empty folder, with an article to try.

    \b
    Example:
      translator init clinic -l de -l ar
      translator -C clinic build
    """
    from translator import show
    from translator.steps.init import init as step

    show.made(folder, step(_folder(folder), tags))


def run() -> None:
    """The command `translator`."""
    handler.run(cli)
