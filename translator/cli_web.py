"""The command of the review page.

Only click is imported at the top, so that `translator --version` takes as long as importing it.
"""

from __future__ import annotations

from collections.abc import Sequence

import click

from translator.options import complete_article, complete_locale, now, the_project


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
@click.pass_context
def review(
    ctx: click.Context, article: str | None, tag: str, by: str, port: int | None, no_browser: bool,
    hosts: Sequence[str], header: str,
) -> None:  # fmt: skip
    """Open the page to read, correct and approve on.

    It runs on this machine alone, until Ctrl-C. The address that it prints is good once. What is done there is in the
    PO files and in record.jsonl at once.

    \b
    Example:
      translator review
      translator review blog/botox-migraine -l ar --by "Anna Muster"
    """
    from urllib.parse import quote

    from translator import terminal
    from translator.web.serve import serve

    project = the_project(ctx)
    start = "/"
    if article or tag:
        tag = project.choose_locales([tag] if tag else [])[0].tag
        if article:
            start = f"/work/{tag}/{quote(project.choose_articles([article])[0][0].name)}"
    opened: list[str] = []

    def announce(address: str) -> None:
        if opened:
            terminal.say(f"for another browser: {address}", "dim")
            return
        opened.append(address)
        click.echo(f"The review page: {address}")
        click.echo("Ctrl-C ends it.")
        if not no_browser and not header:
            click.launch(address)

    serve(project, by, now, announce, port, hosts, header, start)
