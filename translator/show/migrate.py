"""What migrate re-keyed."""

from __future__ import annotations

from translator.show.words import count
from translator.steps.migrate import Migrated
from translator.terminal import say


def migrated(result: Migrated, dry: bool) -> None:
    """A line for each locale."""
    if not result.articles:
        say("every template is as this version makes it: nothing to do")
        return
    say(f"{count(result.articles, 'article')} cut by older rules", "warning" if dry else "good")
    for tag in result.same:
        same, parts = result.same[tag], result.parts[tag]
        say(f"{tag}: {count(same, 'message')} under a new key, {count(parts, 'message')} cut or joined, to be reviewed")
    if not dry:
        say("commit the templates and PO files that have changed", "hint")
