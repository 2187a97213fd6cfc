"""The command line. A command reads the project, calls the step, prints the result.

Exit code 0: all that was asked is done. 1: something asked for could not be done, or `check` found errors. 2: wrong
usage or project. Only click is imported at the top: `translator --version` takes as long as importing it.
"""

from __future__ import annotations

from collections.abc import Sequence

import click

from translator import (
    __version__,
    cli_catalogs,
    cli_check,
    cli_engines,
    cli_exchange,
    cli_glossary,
    cli_memory,
    cli_record,
    cli_review,
    cli_web,
    handler,
)
from translator.errors import CatalogError, TranslatorError
from translator.options import (
    article_argument,
    choose,
    complete_known_locale,
    end,
    engine_option,
    folder_of,
    json_option,
    locale_option,
    the_project,
    today,
)  # fmt: skip


@click.group(cls=handler.Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88})
@click.version_option(__version__, prog_name="translator")
@click.option("-C", "--project", "folder", default=".", metavar="FOLDER", help="The project's folder.")
def cli(folder: str) -> None:
    """Takes a clinic's articles to its website in every language its patients read.

    \b
    Example:
      translator init && translator build && translator status
    """


cli.add_command(cli_check.check)
cli.add_command(cli_catalogs.align)
cli.add_command(cli_catalogs.migrate)
cli.add_command(cli_check.dismiss)
cli.add_command(cli_web.review)
cli.add_command(cli_review.approve)
cli.add_command(cli_review.unapprove)
cli.add_command(cli_review.explain)
cli.add_command(cli_review.prune)
cli.add_command(cli_record.questions)
cli.add_command(cli_record.answer)
cli.add_command(cli_record.certificate)
cli.add_command(cli_record.stats)
cli.add_command(cli_glossary.glossary)
cli.add_command(cli_glossary.style)
cli.add_command(cli_memory.memory)
cli.add_command(cli_exchange.export)
cli.add_command(cli_exchange.import_command)
cli.add_command(cli_engines.translate)
cli.add_command(cli_engines.engines)
cli.add_command(cli_engines.ledger)


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
    from translator import terminal
    from translator.show import work
    from translator.steps.extract import extract as step

    project, _, chosen = choose(ctx, (), articles)
    with project.locked(), terminal.progress() as bar:
        result = step(project, chosen, progress=bar)
    work.extracted(result)
    end(ctx, result.problems)


@cli.command()
@article_argument
@locale_option
@click.pass_context
def update(ctx: click.Context, articles: Sequence[str], tags: Sequence[str]) -> None:
    """Make or merge the PO files; translators' work is kept.

    There is one for each article and locale. A text that moved, also to another article, keeps its translation as it
    is; one that is nearly the same keeps it as fuzzy. An article with a new name takes its PO files along.

    \b
    Example:
      translator update
      translator update blog/botox-migraine -l de -l ar
    """
    from translator import terminal
    from translator.show import work
    from translator.steps.update import update as step

    project, locales, chosen = choose(ctx, tags, articles)
    with project.locked(), terminal.progress() as bar:
        result = step(project, locales, chosen, progress=bar)
    work.updated(result)
    end(ctx, result.problems)


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
    from translator import terminal
    from translator.show import work
    from translator.steps.compile import compile_ as step

    project = the_project(ctx)
    with project.locked(), terminal.progress() as bar:
        result = step(project, progress=bar)
    if as_json:
        terminal.print_json(work.compiled_data(result))
    else:
        work.compiled(project, result)
    end(ctx, result.problems)


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
    from translator import terminal
    from translator.show import work
    from translator.steps.build import build as step
    from translator.steps.engines import usable_engine
    from translator.steps.translate import Options

    project, locales, _ = choose(ctx, tags, ())
    if engine:
        usable_engine(project, engine, locales)
    with terminal.progress() as bar:
        result = step(project, locales, Options(today(), engine), locked, bar)
    if as_json:
        terminal.print_json(work.built_data(result))
    else:
        work.built(project, result)
    end(ctx, [*result.problems, *_stale(result.stale)], result.translated.interrupted)


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
    from translator import terminal
    from translator.show import status
    from translator.steps.status import status as step

    project, locales, chosen = choose(ctx, tags, articles)
    with terminal.progress() as bar:
        result = step(project, locales, chosen, bar)
    if as_json:
        terminal.print_json(status.status_data(result))
    else:
        status.status(result)
    end(ctx, result.problems)


@cli.command()
@click.argument("folder", default=".", type=click.Path(file_okay=False))
@click.option(
    "-l", "--locale", "tags", multiple=True, metavar="LOCALE", shell_complete=complete_known_locale,
    help="A locale; may be given again. Six of them by default: ar, de, es, fr, ru, tr.",
)  # fmt: skip
def init(folder: str, tags: Sequence[str]) -> None:
    """Make a project in an empty folder, with an article to try.

    \b
    Example:
      translator init clinic -l de -l ar
      translator -C clinic build
    """
    from translator.show import work
    from translator.steps.init import init as step

    work.made(folder, step(folder_of(folder), tags))


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


def run() -> None:
    """The command `translator`."""
    handler.run(cli)
