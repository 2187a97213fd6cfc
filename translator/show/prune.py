"""What prune takes out, and what stays."""

from __future__ import annotations

from translator.project import Project
from translator.show.words import count
from translator.steps.prune import Cut, Pruned
from translator.terminal import say

SHOWN = 20


def prunable(project: Project, found: Pruned) -> None:
    """What goes, file by file, and how much of it is people's work."""
    lines = [f"{project.shown(project.catalog(cut.tag, cut.name))}: {_what(cut)}" for cut in found.cuts]
    lines += [f"{path}: its article is gone" for path in found.templates]
    for line in lines[:SHOWN]:
        say(line)
    if len(lines) > SHOWN:
        say(f"… and {count(len(lines) - SHOWN, 'more file')}")
    if found.any:
        say(f"{_entries(found.entries, found.people)} in {count(len(found.cuts), 'PO file')}", "warning")
    else:
        say("nothing to take out")
    if found.unsure:
        say("PO files of articles that are gone stay: run `translator update` first,", "hint")
        say("      for they may be those of an article with a new name", "hint")
    if found.kept:
        say(f"people's work stays: {_entries(found.kept)}; --people takes that out too", "hint")


def pruned(found: Pruned) -> None:
    """That it is done."""
    if not found.problems:
        say("taken out; git has it still, where it was committed", "good")


def _what(cut: Cut) -> str:
    entries = _entries(cut.entries, cut.people)
    return f"its article is gone; {entries}" if cut.whole else entries


def _entries(number: int, people: int = 0) -> str:
    said = "1 entry" if number == 1 else f"{number:,} entries"
    return f"{said}, {people:,} by people" if people else said
