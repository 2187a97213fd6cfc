"""The commands about machine engines: what they translate, which there are, and what they cost.

Only click is imported at the top, so that `translator --version` takes as long as importing it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from translator.options import (
    article_argument,
    choose,
    complete_locale,
    end,
    engine_option,
    folder_of,
    json_option,
    locale_option,
    project_or_none,
    the_project,
    today,
)

if TYPE_CHECKING:
    from datetime import datetime

    from translator.steps.budget import Budget

DAY = click.DateTime(["%Y-%m-%d"])
STATUSES = ("answered", "refused", "failed", "unanswered")


@click.command()
@article_argument
@locale_option
@engine_option
@click.option("--retry", is_flag=True, help="Ask again for what an engine refused before.")
@click.option("--redo", is_flag=True, help="Ask anew for the machine's text that nobody has read; never for people's.")
@click.option("--budget", metavar="AMOUNT", default="", help="Stop before more is sent: 20000 characters, or 5.00EUR.")
@click.option("--dry-run", "dry", is_flag=True, help="Send nothing, only tell what would be sent and what it costs.")
@json_option
@click.pass_context
def translate(
    ctx: click.Context, articles: Sequence[str], tags: Sequence[str], engine: str, retry: bool, redo: bool,
    budget: str, dry: bool, as_json: bool,
) -> None:  # fmt: skip
    """Fill what is empty: glossary, memory, then the engine.

    Where only some sentences of a source have changed since a person translated it, only these are made anew. What
    is filled or repaired waits for review. Ctrl-C stops cleanly; what came is saved, and nothing is paid for twice.

    \b
    Example:
      translator translate --dry-run
      translator translate -l de --engine google --budget 20000
    """
    from translator import terminal
    from translator.show import spending, work
    from translator.steps.engines import usable_engine
    from translator.steps.estimate import estimate
    from translator.steps.translate import Options
    from translator.steps.translate import translate as step

    project, locales, chosen = choose(ctx, tags, articles)
    if engine:
        usable_engine(project, engine, locales)
    bound = _budget(budget)
    options = Options(today(), engine, retry, redo, bound)
    if dry:
        with project.locked(), terminal.progress() as bar:
            told = estimate(project, locales, options, chosen, bar)
        if as_json:
            terminal.print_json(spending.estimated_data(told))
        else:
            spending.estimated(told, bound)
        end(ctx, told.problems)
        return
    with project.locked(), terminal.progress() as bar:
        result = step(project, locales, options, chosen, bar)
    if as_json:
        terminal.print_json(work.translated_data(result))
    else:
        work.translated(result)
    end(ctx, result.problems, result.interrupted)


@click.group(invoke_without_command=True, subcommand_metavar="[COMMAND]")
@json_option
@click.pass_context
def engines(ctx: click.Context, as_json: bool) -> None:
    """List the machine engines and what each can do here.

    For which of the project's locales can it be used here and now, does text leave the machine, what is missing?

    \b
    Example:
      translator engines
    """
    if ctx.invoked_subcommand:
        return
    from translator import terminal
    from translator.show import status
    from translator.steps.engines import engines as step

    offers = step(the_project(ctx))
    if as_json:
        terminal.print_json(status.engines_data(offers))
    else:
        status.engines(offers)


@engines.command()
@click.argument("engine", metavar="ENGINE")
@click.argument("locale", metavar="LOCALE", shell_complete=complete_locale)
@click.option("--from", "file", type=click.Path(), metavar="FILE", help="This package instead of the index's.")
@click.option("--index", default="", metavar="URL", help="This index instead of the public one of Argos.")
@click.option("-y", "--yes", is_flag=True, help="Do not ask.")
@click.pass_context
def fetch(ctx: click.Context, engine: str, locale: str, file: str | None, index: str, yes: bool) -> None:
    """Fetch the model of a language pair for ctranslate2.

    It goes to your own folder of models, for every project. Size and licence are shown first; a download that was cut
    off goes on where it was.

    \b
    Example:
      translator engines fetch ctranslate2 de
      translator engines fetch ctranslate2 de --from translate-en_de-1_3.argosmodel
    """
    from translator import terminal
    from translator.show import status
    from translator.steps import fetch as step

    want = step.wanted(project_or_none(ctx), engine, locale, index)
    if file is not None:
        terminal.say(f"the model is in {step.bring(want, folder_of(file))}", "good")
        return
    found, there = step.find(want)
    for line in status.package(found):
        terminal.say(line)
    if there:
        terminal.say(f"it is here already: {want.folder / found.name}", "good")
    elif yes or not terminal.asks() or click.confirm("Fetch it?"):
        with terminal.fetching(found.size) as progress:
            place = step.fetch(want, found, progress)
        terminal.say(f"the model is in {place}", "good")


@click.command()
@locale_option
@click.option("--engine", default="", metavar="NAME", help="Only what this engine was asked.")
@click.option("--since", type=DAY, metavar="DAY", help="Only from this day on, as 2026-11-28.")
@click.option("--until", type=DAY, metavar="DAY", help="Only up to this day, with it.")
@click.option("--status", "statuses", type=click.Choice(STATUSES), multiple=True,
              help="Only requests with this end; may be given again.")  # fmt: skip
@click.option("--forget", is_flag=True, help="Take what is shown out of the ledger, for good.")
@click.option("-y", "--yes", is_flag=True, help="With --forget: do not ask.")
@json_option
@click.pass_context
def ledger(
    ctx: click.Context, tags: Sequence[str], engine: str, since: datetime | None,
    until: datetime | None, statuses: Sequence[str],
    forget: bool, yes: bool, as_json: bool,
) -> None:  # fmt: skip
    """Show what engines were asked, and what it cost.

    By day, engine and locale. What was sent and never answered, because a run was killed, is named: it may be paid
    for twice. What is forgotten is asked for again where it is needed; texts in PO files stay.

    \b
    Example:
      translator ledger --since 2026-11-01
      translator ledger --engine google --status refused --forget
    """
    from contextlib import closing

    from translator import terminal
    from translator.ledger import Ledger
    from translator.show import spending as show
    from translator.spending import Which, spent, unanswered
    from translator.spending import forget as take_out

    project, locales, _ = choose(ctx, tags, ())
    only = tuple(found.tag for found in locales) if tags else ()
    which = Which(engine, only, _day(since), _day(until), tuple(statuses))
    with project.locked(), closing(Ledger(project.private / "ledger.sqlite3")) as found:
        rows = spent(found, which)
        lost = unanswered(found, which) if not statuses or "unanswered" in statuses else []
        if as_json:
            terminal.print_json(show.ledger_data(rows, lost, found.problems))
        else:
            show.ledger(rows, lost)
        if forget and rows and (yes or _agreed()):
            number = take_out(found, which)
            if not as_json:
                show.forgotten(number)
    end(ctx, found.problems)


def _day(given: datetime | None) -> str:
    return f"{given:%Y-%m-%d}" if given else ""


def _agreed() -> bool:
    try:
        return click.confirm("Forget all this?", err=True)
    except click.Abort:
        raise click.UsageError("there is nobody to ask: --yes forgets it") from None


def _budget(text: str) -> Budget | None:
    from translator.steps.budget import budget

    return budget(text) if text else None
