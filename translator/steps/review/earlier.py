"""The text that a translation replaced: what the last commit has for the same message, or for the one that it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from translator.catalogs import po
from translator.errors import TranslatorError
from translator.git import NoAnswer, asked
from translator.language.matching.differences import Piece, compared
from translator.language.matching.similarity import ratios
from translator.model import Message, MessageKey
from translator.project import Project
from translator.steps.review.sheet import Sheet

NEAR = 0.6
"""How alike two sources are of which one may have become the other."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A translation of the last commit, the source that it was of, and how it became the one that stands here."""

    text: str
    source: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Committed:
    """The entries of the last commit: all by their keys, and those that are translated and not there any more."""

    messages: Mapping[MessageKey, Message]
    gone: Sequence[Message]


def committed(project: Project, sheet: Sheet) -> Committed:
    """What the last commit has of a catalog; nothing where there is no git or no commit."""
    path = project.catalog(sheet.tag, sheet.article.name)
    try:
        data = asked(path.parent, "cat-file", "blob", f"HEAD:./{path.name}")
        before = po.parsed(path, data, sheet.tag).live
    except (NoAnswer, TranslatorError):
        before = ()
    there = {one.key for _, one in sheet.messages.values()}
    gone = [one for one in before if one.key not in there and not one.empty]
    return Committed({one.key: one for one in before}, gone)


def replaced(before: Committed, message: Message) -> Earlier | None:
    """What the last commit has in place of this translation; None where that is the same, or nothing."""
    found = before.messages.get(message.key)
    if found is None and before.gone:
        near = ratios(message.id, [one.id for one in before.gone], NEAR)
        found = before.gone[near[0][1]] if near else None
    if found is None or found.empty or found.strings == message.strings:
        return None
    text = found.strings[0]
    return Earlier(text, found.id, tuple(compared(text, message.strings[0], around=10_000)))
