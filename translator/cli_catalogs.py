"""The commands that bring translations into catalogs from elsewhere.

Only click is imported at the top, so that `translator --version` takes as long as importing it.
"""

from __future__ import annotations

import click

from translator.options import choose, complete_article, complete_locale, end


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False))
@click.option("--source", "article", required=True, metavar="ARTICLE", shell_complete=complete_article,
              help="The article that it is a translation of.")  # fmt: skip
@click.option("-l", "--locale", "tag", required=True, metavar="LOCALE", shell_complete=complete_locale,
              help="The translation's locale.")  # fmt: skip
@click.option("--overwrite", is_flag=True, help="Also where the catalog has another text.")
@click.pass_context
def align(ctx: click.Context, file: str, article: str, tag: str, overwrite: bool) -> None:
    """Take an existing translation of a page into its PO file.

    The blocks of both pages are aligned by what they are, their order, their lengths, numbers and links. What is taken
    over needs review; what does not align is listed, with its place. A text that the PO file has stays.

    \b
    Example:
      translator align old-site/knie.html --source blog/knee -l de
    """
    from pathlib import Path

    from translator.show import align as show
    from translator.steps.align import align as step

    project, locales, articles = choose(ctx, [tag], [article])
    with project.locked():
        result = step(project, articles[0], Path(file).absolute(), locales[0], overwrite)
    show.aligned(result)
    end(ctx, result.problems)


@click.command()
@click.option("--dry-run", "dry", is_flag=True, help="Write nothing, only tell what would be done.")
@click.pass_context
def migrate(ctx: click.Context, dry: bool) -> None:
    """Re-key the PO files where a new version cuts texts anew.

    Needed when `extract`, `update` or `build` says so: the program's version that made a template had other rules of
    what one text is. Texts that are cut otherwise keep their translations; what was cut or joined needs review.

    \b
    Example:
      translator migrate --dry-run
      translator migrate
    """
    from translator import terminal
    from translator.show import migrate as show
    from translator.steps.migrate import migrate as step

    project, locales, _ = choose(ctx, (), ())
    with project.locked(), terminal.progress() as bar:
        result = step(project, locales, not dry, bar)
    show.migrated(result, dry)
    end(ctx, result.problems)
