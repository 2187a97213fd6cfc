"""The commands about the translation memory.

Only click is imported at the top, so that `translator --version` takes as long as importing it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from translator.errors import TranslatorError
from translator.options import choose, end, folder_of, json_option, locale_option, the_project

LEAST = 70


@click.group()
def memory() -> None:
    """Take in, give away and search earlier translations.

    The memory is what stands in the project's PO files, read anew whenever they change, and what was imported. A text
    that it has is filled in by `translate`; one that is only nearly the same never is.

    \b
    Example:
      translator memory search "Take two tablets in the morning." -l de
    """


@memory.command(name="import")
@click.argument("file", type=click.Path(path_type=Path))
@locale_option
@click.option("--name", default="", metavar="NAME", help="What it is remembered as; the file's name by default.")
@click.pass_context
def import_command(ctx: click.Context, file: Path, tags: Sequence[str], name: str) -> None:
    """Take in a TMX file, all of it or nothing.

    Its units are yours: they stay until `memory forget`, whatever happens to the rest of .translator/. What is filled
    from them waits for review. A pair that is there already is not taken twice.

    \b
    Example:
      translator memory import agency.tmx -l de
    """
    from translator import terminal
    from translator.show import memory as show
    from translator.steps.memory import import_ as step

    project, locales, _ = choose(ctx, tags, ())
    with terminal.progress() as bar:
        result = step(project, locales, folder_of(str(file)), name, bar)
    show.imported(result)
    end(ctx, result.problems)


@memory.command()
@click.argument("file", type=click.Path(path_type=Path))
@locale_option
@click.option("--machine", is_flag=True, help="Also what machines made and nobody has read.")
@click.pass_context
def export(ctx: click.Context, file: Path, tags: Sequence[str], machine: bool) -> None:
    """Write a TMX file of what people translated.

    With what was imported. It is TMX 1.4b, which every CAT tool reads.

    \b
    Example:
      translator memory export clinic.tmx -l de
    """
    from translator.show import memory as show
    from translator.steps.memory import export as step

    project, locales, _ = choose(ctx, tags, ())
    out = project.outside(folder_of(str(file)), hint="name another place")
    result = step(project, locales, out, machine)
    show.exported(result, str(file))
    end(ctx, result.problems)


@memory.command()
@click.argument("text")
@locale_option
@click.option("--least", default=LEAST, show_default=True, type=click.IntRange(1, 100), metavar="PERCENT",
              help="How much alike it is at least.")  # fmt: skip
@click.option("--limit", default=5, show_default=True, type=click.IntRange(1, 1000), metavar="NUMBER",
              help="So many for each locale at most.")  # fmt: skip
@json_option
@click.pass_context
def search(ctx: click.Context, text: str, tags: Sequence[str], least: int, limit: int, as_json: bool) -> None:
    """Show translations of texts like this one.

    Of whole texts and of single sentences, the most alike first, with what differs. They are suggestions: no text is
    ever filled from one that is not the same.

    \b
    Example:
      translator memory search "Take two tablets in the morning." -l de
    """
    from translator import terminal
    from translator.show import memory as show
    from translator.steps.memory import search as step

    project, locales, _ = choose(ctx, tags, ())
    with terminal.progress() as bar:
        result = step(project, locales, text, least / 100, limit, bar)
    if as_json:
        terminal.print_json(show.found_data(result))
    else:
        show.found(result)
    end(ctx, result.problems)


@memory.command(name="list")
@locale_option
@click.pass_context
def list_command(ctx: click.Context, tags: Sequence[str]) -> None:
    """List how much there is, by locale and origin.

    \b
    Example:
      translator memory list
    """
    from translator.show import memory as show
    from translator.steps.memory import held as step

    project, locales, _ = choose(ctx, tags, ())
    result = step(project, locales)
    show.held(result)
    end(ctx, result.problems)


def _complete_name(ctx: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    from translator.steps.memory import names

    try:
        return [name for name in names(the_project(ctx)) if name.startswith(incomplete)]
    except (TranslatorError, OSError):
        return []


@memory.command()
@click.argument("name", shell_complete=_complete_name)
@click.pass_context
def forget(ctx: click.Context, name: str) -> None:
    """Take out what was imported under a name.

    \b
    Example:
      translator memory forget agency.tmx
    """
    from translator.show.words import count
    from translator.steps.memory import drop as step
    from translator.terminal import say

    number = step(the_project(ctx), name)
    say(f"{count(number, 'unit')} taken out", "good")
