"""The command of the review page.

Only click is imported at the top, so that `translator --version` takes as long as importing it.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from translator.options import complete_article, complete_locale, end, folder_of, json_option, now, the_project

if TYPE_CHECKING:
    from translator.project import Project


@click.command()
@click.argument("article", required=False, shell_complete=complete_article)
@click.option("-l", "--locale", "tag", default="", metavar="LOCALE", shell_complete=complete_locale,
              help="Begin with this locale.")  # fmt: skip
@click.option("--by", default="", metavar="NAME", help="Who reviews; else the page asks.")
@click.option("--port", type=click.IntRange(0, 65535), metavar="PORT", help="Another port than 8765.")
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@click.option("--host", "hosts", multiple=True, metavar="NAME[:PORT]",
              help="Also answer under this name: of a proxy in front. May be given again.")  # fmt: skip
@click.option("--trusted-user-header", "header", default="", metavar="HEADER",
              help="A proxy in front has logged people in, and names them in this header.")  # fmt: skip
@click.option("--pack", is_flag=True, help="Write the article as one file to be mailed, with its editor.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
              help="Where the pack is written.")  # fmt: skip
@click.option("--import", "result", type=click.Path(path_type=Path), metavar="FILE",
              help="Take the result of a pack into the PO file.")  # fmt: skip
@click.option("--theirs", is_flag=True, help="Where both sides changed, take the result's text.")
@json_option
@click.pass_context
def review(
    ctx: click.Context, article: str | None, tag: str, by: str, port: int | None, no_browser: bool,
    hosts: Sequence[str], header: str, pack: bool, output: Path | None, result: Path | None, theirs: bool,
    as_json: bool,
) -> None:  # fmt: skip
    """Open the page to read, correct and approve on.

    It runs on this machine alone, until Ctrl-C. The address that it prints is good once. What is done there is in the
    PO files and in record.jsonl at once.

    With --pack it writes one file instead, which a translator opens in any browser, without a network; what they send
    back is taken in by --import. With --by you confirm that it was who is named there; else nothing is approved by it.

    \b
    Example:
      translator review
      translator review blog/botox-migraine -l ar --by "Anna Muster"
      translator review blog/botox-migraine -l ar --pack -o botox.html
      translator review --import botox-migraine.ar.review.json --by "Anna Muster"
    """
    project = the_project(ctx)
    if pack and result:
        raise click.UsageError("--pack writes a file, --import reads one: one of the two")
    if result:
        _import(ctx, project, folder_of(str(result)), by, theirs, as_json)
    elif pack:
        _pack(project, article, tag, output)
    else:
        _serve(project, article, tag, by, port, no_browser, hosts, header)


def _pack(project: Project, article: str | None, tag: str, output: Path | None) -> None:
    """Writes the file, and says where."""
    from translator import terminal
    from translator.files import write
    from translator.web.pack import pack

    if not article or not tag:
        raise click.UsageError("which article, and in which locale? translator review ARTICLE -l LOCALE --pack")
    found, locale = project.choose_articles([article])[0][0], project.choose_locales([tag])[0]
    path = folder_of(str(output)) if output else folder_of(f"{found.name.replace('/', '-')}.{locale.tag}.html")
    project.outside(path)
    text = pack(project, found.name, locale.tag)
    write(path, text.encode("utf-8", "replace"))
    click.echo(f"{path.name}: {len(text.encode()) / 1000:,.0f} kB; open it in any browser")
    terminal.say("what comes back: translator review --import FILE --by NAME", "dim")


def _import(ctx: click.Context, project: Project, file: Path, by: str, theirs: bool, as_json: bool) -> None:
    """Takes a result in, and tells what became of each text."""
    from translator import terminal
    from translator.show import returned as show
    from translator.steps.review import returned as step

    with project.locked():
        report = step.take(project, step.read(file), now(), by, theirs)
    if as_json:
        terminal.print_json(show.returned_data(report))
    else:
        show.returned(report)
    end(ctx, report.problems, report.failed)


def _serve(
    project: Project, article: str | None, tag: str, by: str, port: int | None, no_browser: bool,
    hosts: Sequence[str], header: str,
) -> None:  # fmt: skip
    """Serves the page until Ctrl-C."""
    import webbrowser
    from urllib.parse import quote

    from translator import terminal
    from translator.web.serve import serve, way_in

    start = "/"
    if article or tag:
        tag = project.choose_locales([tag] if tag else [])[0].tag
        if article:
            start = f"/desk/{tag}/{quote(project.choose_articles([article])[0][0].name)}"
    opened: list[str] = []
    left = ExitStack()

    def announce(address: str) -> None:
        left.close()
        if opened:
            terminal.say(f"for another browser: {address}", "dim")
            return
        opened.append(address)
        click.echo(f"The review page: {address}")
        click.echo("Ctrl-C ends it.")
        if not no_browser and not header:
            with suppress(OSError):  # the address stands in the terminal
                file = left.enter_context(way_in(project.private, address))
                if click.launch(file):  # no xdg-open
                    webbrowser.open(file)

    with left:
        serve(project, by, now, announce, port, hosts, header, start)
