"""The commands about the record: what was asked and answered, who did what to a page, how the work went.

Only click is imported at the top, so that `translator --version` takes as long as importing it.
"""

from __future__ import annotations

from collections.abc import Sequence

import click

from translator.errors import TranslatorError
from translator.options import article_argument, choose, end, json_option, locale_option, now, the_project


def complete_question(ctx: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    from translator.steps.questions import open_names

    try:
        return [name for name in open_names(the_project(ctx)) if name.startswith(incomplete)]
    except (TranslatorError, OSError):
        return []


@click.command()
@article_argument
@locale_option
@click.option("--all", "every", is_flag=True, help="Also those that were answered, with their answers.")
@json_option
@click.pass_context
def questions(ctx: click.Context, articles: Sequence[str], tags: Sequence[str], every: bool, as_json: bool) -> None:
    """List what translators asked the author.

    Each question has a name, by which it is answered, and the text that it is about. It stays until it is answered,
    also where that text has changed since. Without ARTICLE, of all articles, those that are gone among them.

    \b
    Example:
      translator questions
      translator questions blog/knee -l de --all
    """
    from translator import terminal
    from translator.show import questions as show
    from translator.steps.questions import listed

    project, locales, chosen = choose(ctx, tags, articles)
    result = listed(project, locales, chosen, every)
    if as_json:
        terminal.print_json(show.listed_data(result))
    else:
        show.listed(result)
    end(ctx, result.problems)


@click.command()
@click.argument("name", shell_complete=complete_question)
@click.argument("text")
@click.option("--by", required=True, metavar="NAME", help="Who answers; it is kept.")
@json_option
@click.pass_context
def answer(ctx: click.Context, name: str, text: str, by: str, as_json: bool) -> None:
    """Answer a question that a translator asked.

    NAME is the question's, as `translator questions` and `translator status` print it. The answer goes to the record
    of its locale, and stands where translators see the text. Answered again, both answers are kept.

    \b
    Example:
      translator answer 3f2a9c1b "48 hours, as in the leaflet" --by "Dr. Weber"
    """
    from translator import terminal
    from translator.show import questions as show
    from translator.steps.review.threads import answer as step

    project = the_project(ctx)
    with project.locked():
        result = step(project, project.configuration.locales, name, text, by, now())
    path = project.shown(project.record(result.locale))
    if as_json:
        terminal.print_json(show.answered_data(result, path))
    else:
        show.answered(result, path)
