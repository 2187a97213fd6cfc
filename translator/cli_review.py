"""The commands about catalogs and the people who review them.

Only click is imported at the top, so that `translator --version` takes as long as importing it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from translator.options import choose, complete_article, complete_locale, end, json_option, locale_option, now

if TYPE_CHECKING:
    from translator.project import Article, Project
    from translator.steps.verdicts import Asked, Reviewed, Word

tag_option = click.option(
    "-l", "--locale", "tag", required=True, metavar="LOCALE", shell_complete=complete_locale,
    help="The translations' locale.",
)  # fmt: skip
by_option = click.option("--by", required=True, metavar="NAME", help="Who says so; it is kept.")
dry_option = click.option("--dry-run", "dry", is_flag=True, help="Write nothing, only tell what would be done.")
STATES = ("untranslated", "machine", "needs_review", "translated", "approved")


@click.command()
@click.argument("article", shell_complete=complete_article)
@locale_option
@click.option("--state", "states", type=click.Choice(STATES), multiple=True,
              help="Only messages in this state; may be given again.")  # fmt: skip
@click.option("--key", default="", metavar="KEY", help="Only the message of this key.")
@click.option("--all", "every", is_flag=True, help="Also the messages that may go out.")
@json_option
@click.pass_context
def explain(
    ctx: click.Context, article: str, tags: Sequence[str], states: Sequence[str], key: str, every: bool, as_json: bool
) -> None:
    """Tell why each message of an article cannot go out yet.

    What changed in the source, who approved what and when, what is wrong with it, what the page shows in its place,
    and what to do next. It writes nothing.

    \b
    Example:
      translator explain blog/botox-migraine -l de
      translator explain blog/botox-migraine --state needs_review
    """
    from translator import terminal
    from translator.model import State
    from translator.show import explain as show
    from translator.steps.explain import Wanted
    from translator.steps.explain import explain as step

    project, locales, articles = choose(ctx, tags, [article])
    wanted = Wanted(frozenset(State[state.upper()] for state in states), key.strip().lower(), every)
    result = step(project, articles[0], locales, wanted)
    if as_json:
        terminal.print_json(show.explained_data(result))
    else:
        show.explained(result)
    end(ctx, result.problems)


@click.command()
@click.argument("article", required=False, shell_complete=complete_article)
@click.argument("keys", nargs=-1, metavar="[KEY]...")
@tag_option
@click.option("--state", "states", multiple=True, type=click.Choice(["translated", "needs_review", "machine"]),
              help="Every message in this state; may be given again.")  # fmt: skip
@click.option("--all", "every", is_flag=True, help="Every message.")
@by_option
@dry_option
@json_option
@click.pass_context
def approve(
    ctx: click.Context, article: str | None, keys: Sequence[str], tag: str, states: Sequence[str], every: bool,
    by: str, dry: bool, as_json: bool,
) -> None:  # fmt: skip
    """Approve translations that you have read, by name.

    It holds for exactly these texts, wherever they stand: a change of either makes it void. `fuzzy` is taken away.
    What has no translation or an open error is refused; exit code 1 unless all that was asked for is approved. KEY is
    the message's, as `translator explain` prints it. Without ARTICLE, all articles.

    \b
    Example:
      translator approve blog/knee 0a1b2c3d 4e5f6071 -l de --by "Anna Muster"
      translator approve blog/knee --state translated -l de --by "Anna Muster"
    """
    from translator.model import State
    from translator.steps.approve import approve as step
    from translator.steps.verdicts import Asked, Word

    if [bool(keys), bool(states), every].count(True) != 1:
        raise click.UsageError("which messages? name their keys, or a --state, or --all: one of the three")
    asked = Asked(tuple(keys), frozenset(State[state.upper()] for state in states))
    _review(ctx, step, article, tag, asked, Word(by, now(), dry=dry), as_json)


@click.command()
@click.argument("article", required=False, shell_complete=complete_article)
@click.argument("keys", nargs=-1, metavar="[KEY]...")
@tag_option
@click.option("--all", "every", is_flag=True, help="Every approval that stands.")
@by_option
@click.option("--reason", default="", metavar="TEXT", help="Why; it is kept.")
@dry_option
@json_option
@click.pass_context
def unapprove(
    ctx: click.Context, article: str | None, keys: Sequence[str], tag: str, every: bool, by: str, reason: str,
    dry: bool, as_json: bool,
) -> None:  # fmt: skip
    """Take approvals back, by name.

    The texts are fuzzy then, and need review until they are changed or approved again, wherever they stand: an older
    copy of the file does not bring the approval back.

    \b
    Example:
      translator unapprove blog/knee 0a1b2c3d -l de --by "Anna Muster" \\
        --reason "the dose is for adults"
    """
    from translator.steps.unapprove import unapprove as step
    from translator.steps.verdicts import Asked, Word

    if bool(keys) == every:
        raise click.UsageError("which approvals? name the messages' keys, or --all: one of the two")
    _review(ctx, step, article, tag, Asked(tuple(keys)), Word(by, now(), reason, dry), as_json)


@click.command()
@locale_option
@click.option("--people", is_flag=True, help="Also what people translated, approved or commented.")
@dry_option
@click.option("-y", "--yes", is_flag=True, help="Do not ask.")
@click.pass_context
def prune(ctx: click.Context, tags: Sequence[str], people: bool, dry: bool, yes: bool) -> None:
    """Take out what is left of texts and articles that are gone.

    They are obsolete entries (#~) of the PO files, and the PO files and templates of articles that are gone. What a
    machine made goes; people's work stays, for its text may come back, unless --people is given. What goes is shown
    first.

    \b
    Example:
      translator prune --dry-run
      translator prune -l de --people
    """
    from translator.show import prune as show
    from translator.steps import prune as step

    project, locales, _ = choose(ctx, tags, ())
    with project.locked():
        found = step.look(project, locales, people)
        show.prunable(project, found)
        if not dry and found.any and (yes or _agreed()):
            step.prune(project, found)
            show.pruned(found)
    end(ctx, found.problems)


def _agreed() -> bool:
    try:
        return click.confirm("Take all this out?", err=True)
    except click.Abort:
        raise click.UsageError("there is nobody to ask: --yes takes it out, --dry-run only shows it") from None


def _review(
    ctx: click.Context, step: Callable[[Project, str, Sequence[Article], Asked, Word], Reviewed], article: str | None,
    tag: str, asked: Asked, word: Word, as_json: bool,
) -> None:  # fmt: skip
    """Runs a step on the article, all where none is named, and says what became of it."""
    from translator import terminal
    from translator.show import review as show
    from translator.steps.verdicts import Result

    project, (locale,), articles = choose(ctx, [tag], [article] if article else [])
    with project.locked():
        result = step(project, locale.tag, project.articles()[0] if articles is None else articles, asked, word)
    if as_json:
        terminal.print_json(show.reviewed_data(result, word.dry))
    else:
        show.reviewed(result, word.dry)
    end(ctx, result.problems, bool(result.number(Result.REFUSED)))
