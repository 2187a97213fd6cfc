"""The commands that find what is wrong with translations, and that record who let a finding pass.

Only click is imported at the top, so that `translator --version` takes as long as importing it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from translator.errors import ProjectError
from translator.options import (
    choose,
    complete_article,
    complete_locale,
    end,
    json_option,
    locale_option,
    now,
)

if TYPE_CHECKING:
    from pathlib import Path

    from translator.steps.findings import Checked, Wanted


def complete_check(_ctx: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    from translator.steps.explain_checks import explained

    return [name for name in explained() if name.startswith(incomplete)]


def complete_article_or_file(
    ctx: click.Context, parameter: click.Parameter, incomplete: str
) -> list[str | CompletionItem]:
    articles = complete_article(ctx, parameter, incomplete)
    return [*articles] or [CompletionItem(incomplete, type="file")]


@click.command()
@click.argument("names", nargs=-1, metavar="[ARTICLE|FILE]...", shell_complete=complete_article_or_file)
@locale_option
@click.option("--only", multiple=True, metavar="NAME", shell_complete=complete_check,
              help="Only this check's findings; may be given again.")  # fmt: skip
@click.option("--skip", multiple=True, metavar="NAME", shell_complete=complete_check,
              help="Without this check's findings; may be given again.")  # fmt: skip
@click.option("--severity", type=click.Choice(["error", "warning", "info"]), default="info", show_default=True,
              help="The least severity that is shown and counted.")  # fmt: skip
@click.option("--source", is_flag=True, help="The articles alone, before they are translated.")
@click.option("--queue", "queued", is_flag=True, help="What people should look at first, by risk.")
@json_option
@click.option("--format", "style", type=click.Choice(["github", "sarif"]), help="For a pipeline: what it reads.")
@click.option("--explain", metavar="NAME", shell_complete=complete_check,
              help="What this check is about; `all` lists the checks.")  # fmt: skip
@click.pass_context
def check(
    ctx: click.Context, names: Sequence[str], tags: Sequence[str], only: Sequence[str], skip: Sequence[str],
    severity: str, source: bool, queued: bool, as_json: bool, style: str | None, explain: str | None,
) -> None:  # fmt: skip
    """Find numbers, names and texts that went wrong in translation.

    Exit code 1 if an error is open: such a text does not go out. Files (PO, MO, XLIFF) are checked without a project.
    --only, --skip and --severity change what is shown and counted, never what goes out.

    \b
    Example:
      translator check
      translator check blog/botox-migraine -l ar --json
      translator check --explain numbers
      translator check ~/downloads/leaflet.po -l fr
    """
    from translator.model import Severity
    from translator.steps.explain_checks import named
    from translator.steps.findings import Wanted

    if explain is not None:
        _explain(explain, as_json)
        return
    _refuse(as_json and style, "--json and --format", "each is a format of its own")
    _refuse(
        queued and (style or source), "--queue and --format or --source", "the queue is of translations, for people"
    )
    named([*only, *skip])
    wanted = Wanted(frozenset(only), frozenset(skip), Severity[severity.upper()])
    result, root = _look(ctx, names, tags, wanted, source, queued)
    _show(result, root, as_json, style or "")
    end(ctx, result.problems, bool(result.number(Severity.ERROR)))


@click.command()
@click.argument("article", shell_complete=complete_article)
@click.argument("key")
@click.option("-l", "--locale", "tag", required=True, metavar="LOCALE", shell_complete=complete_locale,
              help="The translation's locale.")  # fmt: skip
@click.option("--check", "name", required=True, metavar="NAME", shell_complete=complete_check,
              help="The check whose finding is no mistake.")  # fmt: skip
@click.option("--reason", required=True, metavar="TEXT", help="Why not; it is kept.")
@click.option("--by", required=True, metavar="NAME", help="Who looked; it is kept.")
@json_option
@click.pass_context
def dismiss(
    ctx: click.Context, article: str, key: str, tag: str, name: str, reason: str, by: str, as_json: bool
) -> None:
    """Record that a person looked at a finding and lets it pass.

    It holds for exactly these two texts: a change of either makes it void. KEY is the message's, as `translator
    check` prints it. What is wrong with markup or structure cannot be dismissed.

    \b
    Example:
      translator dismiss blog/knee 0a1b2c3d -l de --check numbers \\
        --reason "a dozen is 12" --by "Anna Muster"
    """
    from translator import terminal
    from translator.show import check as show
    from translator.steps.dismiss import Word
    from translator.steps.dismiss import dismiss as step

    project, (locale,), articles = choose(ctx, [tag], [article])
    with project.locked():
        result = step(project, articles[0], key, locale.tag, Word(name, reason, by), now())
    if as_json:
        terminal.print_json(show.dismissed_data(result))
    else:
        show.dismissed(result)


def _refuse(both: object, what: str, why: str) -> None:
    if both:
        raise click.UsageError(f"{what} cannot be given together: {why}")


def _explain(name: str, as_json: bool) -> None:
    """One check, or all of them."""
    from translator import terminal
    from translator.show import explain_checks as show
    from translator.steps.explain_checks import explained, named

    checks = list(explained().values()) if name == "all" else named([name])
    if as_json:
        terminal.print_json(show.explained_data(checks))
    elif name == "all":
        show.listed(checks)
    else:
        show.explained(checks[0])


def _look(
    ctx: click.Context, names: Sequence[str], tags: Sequence[str], wanted: Wanted, source: bool, queued: bool
) -> tuple[Checked, Path | None]:
    """What is found in the project, with its root; or in files that are named, without one."""
    from translator import terminal
    from translator.steps.check import check as of_project
    from translator.steps.check import check_sources
    from translator.steps.check_files import check_files, is_file

    files = [name for name in names if is_file(name)]
    if files:
        if len(files) < len(names):
            other = next(name for name in names if not is_file(name))
            raise ProjectError(f"{other!r} is no translation file", hint="name articles or files, not both")
        if len(tags) > 1:
            raise ProjectError("files are in one language", hint="give --locale once, or leave it out")
        with terminal.progress() as bar:
            return check_files(files, "".join(tags), bar, wanted, queued, source), None
    project, locales, articles = choose(ctx, tags, names)
    with terminal.progress() as bar:
        if source:
            return check_sources(project, articles, bar, wanted), project.root
        return of_project(project, locales, articles, bar, wanted, queued), project.root


def _show(result: Checked, root: Path | None, as_json: bool, style: str) -> None:
    from translator import queue, terminal
    from translator.show import check as show

    items = None if result.queue is None else queue.order(result.queue)
    if style:
        _show_for_pipeline(result, root, style)
    elif as_json:
        terminal.print_json(show.checked_data(result) if items is None else show.queued_data(result, items))
    elif items is None:
        show.checked(result, levels=root is None)
    else:
        show.queued(result, items, levels=root is None)


def _show_for_pipeline(result: Checked, root: Path | None, style: str) -> None:
    from translator import terminal
    from translator.show import github, sarif
    from translator.steps.explain_checks import explained

    def path_of(path: str) -> str:
        return terminal.from_here(path if root is None else str(root / path), path)

    if style == "github":
        github.annotated(result, path_of)
    else:
        terminal.print_json(sarif.log(result, explained(), path_of))
