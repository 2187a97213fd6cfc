"""The commands about the glossary and the style briefs.

Only click is imported at the top, so that `translator --version` takes as long as importing it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from translator.options import choose, complete_locale, end, folder_of, json_option, locale_option, the_project


@click.group()
def glossary() -> None:
    """Keep the terms that translations go by.

    They stand in locales/glossary.csv, which is committed: names to keep, translations to use, words to avoid. Edit
    it by hand, or with these commands.

    \b
    Example:
      translator glossary add "side effect" Nebenwirkung -l de
    """


@glossary.command()
@click.argument("source")
@click.argument("target", default="")
@click.option("-l", "--locale", "tag", default="", metavar="LOCALE", shell_complete=complete_locale,
              help="Where it holds; everywhere by default.")  # fmt: skip
@click.option("--kind", type=click.Choice(["keep", "use", "avoid"]), default=None,
              help="By default use, or keep where there is no target.")  # fmt: skip
@click.option("--any-case", is_flag=True, help="Capitals do not matter.")
@click.option("--note", default="", metavar="TEXT", help="For people.")
@click.pass_context
def add(
    ctx: click.Context, source: str, target: str, tag: str, kind: str | None, any_case: bool, note: str
) -> None:  # fmt: skip
    """Add a term.

    SOURCE is the English. Of kind use, TARGET is its translation; of kind avoid, a translation of it that is not
    wanted, or without TARGET a word that is wanted nowhere; of kind keep it stays as it is.

    \b
    Example:
      translator glossary add Botox --note "a brand name"
      translator glossary add patient Kunde -l de --kind avoid
    """
    from translator.model import Term, TermKind
    from translator.show import glossary as show
    from translator.steps.glossary import add as step

    project = the_project(ctx)
    locale = project.choose_locales([tag])[0].tag if tag else ""
    chosen = TermKind(kind or ("use" if target else "keep"))
    if chosen is TermKind.USE and not (target and locale):
        raise click.UsageError("a term to use needs its TARGET and its --locale")
    show.taken(step(project, Term(source.strip(), target.strip(), locale, chosen, note.strip(), not any_case)))


@glossary.command(name="list")
@click.argument("text", default="")
@locale_option
@click.pass_context
def list_command(ctx: click.Context, text: str, tags: Sequence[str]) -> None:
    """List the terms, or those with TEXT in them.

    \b
    Example:
      translator glossary list -l de
    """
    from translator.show import glossary as show
    from translator.steps.glossary import listed as step

    project, locales, _ = choose(ctx, tags, ())
    show.listed(step(project, [found.tag for found in locales] if tags else (), text))


@glossary.command(name="import")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_context
def import_command(ctx: click.Context, file: Path) -> None:
    """Add the terms of a TBX or CSV file that are new.

    None is added where one denies another, or a line of the glossary: both are named. TBX-Basic 3 and 2 are read.

    \b
    Example:
      translator glossary import agency.tbx
    """
    from translator.show import glossary as show
    from translator.steps.glossary import import_ as step

    show.taken(step(the_project(ctx), folder_of(str(file))))


@glossary.command()
@click.argument("file", type=click.Path(path_type=Path))
@locale_option
@click.pass_context
def export(ctx: click.Context, file: Path, tags: Sequence[str]) -> None:
    """Write the glossary as TBX or CSV.

    By the file's suffix; TBX is TBX-Basic 3. With --locale only what holds in these locales.

    \b
    Example:
      translator glossary export clinic.tbx
    """
    from translator.show.words import count
    from translator.steps.glossary import export as step
    from translator.terminal import say

    project, locales, _ = choose(ctx, tags, ())
    out = project.outside(folder_of(str(file)), hint="name another place")
    number = step(project, out, [found.tag for found in locales] if tags else ())
    say(f"{count(number, 'term')} written to {file}", "good")


@glossary.command()
@locale_option
@click.pass_context
def check(ctx: click.Context, tags: Sequence[str]) -> None:
    """Check the glossary, and the translations against it.

    Lines that are wrong, stand twice or contradict each other are errors, each with its line. Then each term: in how
    many texts it is asked for, and how many translations go against it.

    \b
    Example:
      translator glossary check
    """
    from translator.show import glossary as show
    from translator.steps.glossary import check as step

    project, locales, _ = choose(ctx, tags, ())
    result = step(project, locales)
    show.looked(result)
    end(ctx, result.problems)


@click.command()
@locale_option
@click.option("--new", is_flag=True, help="Begin a brief where a locale has none.")
@json_option
@click.pass_context
def style(ctx: click.Context, tags: Sequence[str], new: bool, as_json: bool) -> None:
    """Show how a locale's texts are to be written.

    The brief stands in locales/LOCALE/style.toml: formal or informal address, digits, quotation marks, brand names,
    and notes. Engines that read briefs are given it, and `translator check` goes by it.

    \b
    Example:
      translator style -l de
    """
    from translator import terminal
    from translator.show import style as show
    from translator.steps.style import begin, briefs

    project, locales, _ = choose(ctx, tags, ())
    made = begin(project, locales) if new else []
    found = briefs(project, locales)
    if as_json:
        terminal.print_json(show.briefs_data(found, made))
    else:
        show.briefs(found, made)
