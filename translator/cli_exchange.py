"""The commands about translators' own tools.

Only click is imported at the top, so that `translator --version` takes as long as importing it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from translator.options import (
    article_argument,
    choose,
    complete_article,
    end,
    folder_of,
    json_option,
    locale_option,
    now,
)  # fmt: skip

KINDS = ("xliff12", "xliff21", "xlsx", "tmx", "po", "wpml")
STATES = ("untranslated", "machine", "needs_review", "translated", "approved")


@click.command()
@article_argument
@locale_option
@click.option("--to", "kind", required=True, type=click.Choice(KINDS), help="The format.")
@click.option("-o", "--output", default="exchange", show_default=True, metavar="PATH",
              help="A folder, with a file for each article and locale; or one file with its suffix.")  # fmt: skip
@click.option("--state", "states", type=click.Choice(STATES), multiple=True,
              help="Only texts in this state; may be given again.")  # fmt: skip
@click.option("--whole", is_flag=True, help="Do not cut texts into sentences, for tools that know none.")
@json_option
@click.pass_context
def export(
    ctx: click.Context, articles: Sequence[str], tags: Sequence[str], kind: str, output: str, states: Sequence[str],
    whole: bool, as_json: bool,
) -> None:  # fmt: skip
    """Write texts for translators' own tools.

    XLIFF 1.2 and 2.1 for CAT tools, sentence by sentence; a spreadsheet; TMX; PO; and XLIFF in the shape of WPML.
    With them go the state of each text, its role, the author's notes, what must stay, and what the checks found.
    `translator import` takes the files back.

    \b
    Example:
      translator export blog/knee -l de --to xliff21
      translator export --to xlsx -l ar -o arabic.xlsx --state machine
    """
    from translator import terminal
    from translator.model import State
    from translator.show import exchange as show
    from translator.steps.exchange.export import Asked
    from translator.steps.exchange.export import export as step

    project, locales, chosen = choose(ctx, tags, articles)
    wanted = frozenset(State[state.upper()] for state in states)
    every = project.articles()[0] if chosen is None else chosen
    result = step(project, locales, every, Asked(kind, folder_of(output), wanted, whole))
    if as_json:
        terminal.print_json(show.exported_data(result))
    else:
        show.exported(result)
    end(ctx, result.problems)


@click.command(name="import")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@locale_option
@click.option("--article", default="", metavar="ARTICLE", shell_complete=complete_article,
              help="The texts are this article's, whatever the file says.")  # fmt: skip
@click.option("--by", default="", metavar="NAME", help="Who vouches for it; it is kept.")
@click.option("--theirs", is_flag=True, help="Where both sides changed, take the file's text.")
@click.option("--dry-run", "dry", is_flag=True, help="Write nothing, only tell what would be done.")
@json_option
@click.pass_context
def import_command(
    ctx: click.Context, files: Sequence[Path], tags: Sequence[str], article: str, by: str, theirs: bool, dry: bool,
    as_json: bool,
) -> None:  # fmt: skip
    """Take translators' files back into the PO files.

    All files are read before anything is written. A text that was changed or confirmed there is translated, unless
    their tool says that it needs review; what it calls final is approved with --by alone. Refused, with the reason, is
    a text whose source has changed, that is no text of the article, or that lost its markup. Where both sides changed,
    the text here stays. Exit code 1 if anything was refused or changed on both sides.

    \b
    Example:
      translator import exchange/de/blog/knee.xlf --dry-run
      translator import arabic.xlsx --by "Anna Muster"
    """
    from translator import terminal
    from translator.show import exchange as show
    from translator.steps.exchange.import_ import import_ as step
    from translator.steps.exchange.taking import Word

    project, locales, _ = choose(ctx, tags, ())
    paths = [folder_of(str(file)) for file in files]
    with project.locked():
        result = step(project, locales, paths, Word(by, now(), dry), article, theirs)
    if as_json:
        terminal.print_json(show.imported_data(result, dry))
    else:
        show.imported(result, dry)
    end(ctx, result.problems, result.failed)
