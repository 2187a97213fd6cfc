"""The text that a translation replaced: what the last commit has for the same message, or for the one that it was."""

from __future__ import annotations

from dataclasses import dataclass

from translator.catalogs import po
from translator.errors import TranslatorError
from translator.git import NoAnswer, asked
from translator.language.similarity import ratios
from translator.model import Message
from translator.project import Project
from translator.steps.review.sheet import Sheet

NEAR = 0.6
"""How alike two sources are of which one may have become the other."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A translation of the last commit, and the source that it was of."""

    text: str
    source: str


def replaced(project: Project, sheet: Sheet, message: Message) -> Earlier | None:
    """What the last commit has in place of this translation; None where that is the same, or nothing, or where there is
    no git or no commit."""
    path = project.catalog(sheet.tag, sheet.article.name)
    try:
        data = asked(path.parent, "cat-file", "blob", f"HEAD:./{path.name}")
        before = po.parsed(path, data, sheet.tag).live
    except (NoAnswer, TranslatorError):
        return None
    there = {one.key for _, one in sheet.messages.values()}
    found = next((one for one in before if one.key == message.key), None)
    if found is None:
        gone = [one for one in before if one.key not in there and not one.empty]
        near = ratios(message.id, [one.id for one in gone], NEAR)
        found = gone[near[0][1]] if near else None
    if found is None or found.empty or found.strings == message.strings:
        return None
    return Earlier(found.strings[0], found.id)
