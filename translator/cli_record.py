"""The commands about the record: what was asked and answered, who did what to a page, how the work went.

Only click is imported at the top, so that `translator --version` takes as long as importing it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from translator.errors import TranslatorError
from translator.options import (
    article_argument,
    choose,
    complete_article,
    complete_locale,
    end,
    json_option,
    locale_option,
    now,
    the_project,
)

if TYPE_CHECKING:
    from datetime import datetime


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


@click.command()
@click.argument("article", shell_complete=complete_article)
@click.option("-l", "--locale", "tag", required=True, metavar="LOCALE", shell_complete=complete_locale,
              help="The translation's locale.")  # fmt: skip
@click.option("-o", "--html", "file", metavar="FILE", type=click.Path(dir_okay=False, allow_dash=True),
              help="Write it as a page; - is standard output.")  # fmt: skip
@json_option
@click.pass_context
def certificate(ctx: click.Context, article: str, tag: str, file: str | None, as_json: bool) -> None:
    """Say who did what to a page, text by text.

    What a machine made and which, who translated, who approved, what was dismissed and why, what nobody has reviewed:
    of exactly the texts as they are now, with their hashes, by the record; and whether the record is in a signed
    commit. A name that nobody has confirmed stands apart. It writes nothing but FILE.

    \b
    Example:
      translator certificate blog/botox-migraine -l de
      translator certificate blog/botox-migraine -l ar --html certificate.html
    """
    from pathlib import Path

    from translator import terminal
    from translator.bundles import certificate as html
    from translator.files import write
    from translator.show import certificate as show
    from translator.steps.certificate.certify import certify

    if file == "-" and as_json:
        raise click.UsageError("--json and --html - cannot be given together: both would be on standard output")
    project, (locale,), articles = choose(ctx, [tag], [article])
    if file and file != "-":
        project.outside(Path(file))
    result = certify(project, articles[0], locale, now())
    data = show.certificate_data(result)
    if file == "-":
        click.echo(html.render(data["certificate"]), nl=False)
    elif file:
        write(Path(file), html.render(data["certificate"]))
    if as_json:
        terminal.print_json(data)
    elif file != "-":
        show.certificate(result)
    end(ctx, result.problems)


@click.group()
def stats() -> None:
    """Tell how the work went.

    \b
    Example:
      translator stats review
    """


@stats.command()
@locale_option
@click.option("--by", default="", metavar="NAME", help="Only this person's work.")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Only from this day on: 2026-11-29.")
@json_option
@click.pass_context
def review(ctx: click.Context, tags: Sequence[str], by: str, since: datetime | None, as_json: bool) -> None:
    """Tell how long review took, and where errors were found.

    Minutes per 1,000 words, by person and locale; in which tenth of the queue texts were changed, which shows whether
    the queue puts the risky ones first; and which check is dismissed most. By the records alone, of articles that are
    gone too. From fewer than 20 texts no figure is made.

    \b
    Example:
      translator stats review
      translator stats review -l ar --by "Anna Muster" --since 2026-11-01
    """
    from translator import terminal
    from translator.show import stats as show
    from translator.steps.stats import Wanted
    from translator.steps.stats import stats as step

    project, locales, _ = choose(ctx, tags, ())
    result = step(project, locales, Wanted(by, since.date() if since else None))
    if as_json:
        terminal.print_json(show.reviewed_data(result))
    else:
        show.reviewed(result)
    end(ctx, result.problems)
