"""What a person does to one entry, as data and as pure functions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from translator.catalogs.state import as_read, as_withdrawn, has_approval, with_fuzzy
from translator.model import Message, replace

LONGEST = 1_000_000
"""Characters of a text that a person may write; a whole book has as many."""
UNFIT = re.compile("[\0\ud800-\udfff]")
"""What no PO file can hold: NUL, and halves of surrogate pairs."""


class Act(Enum):
    """SAVE: the text, and it waits as it did before; ACCEPT: it is read and right; REOPEN: it needs review again."""

    SAVE = "save"
    ACCEPT = "accept"
    REOPEN = "reopen"


@dataclass(frozen=True, slots=True)
class Word:
    """Who does it, when (with a zone), and where: "page", "pack", or a format. `claimed`: nobody has confirmed that it
    was who is named; `confirmed`: who has. `seconds` of work, and in which `tenth` of the queue it stood, 0 where that
    is not known."""

    by: str
    now: datetime
    via: str = "page"
    claimed: bool = False
    seconds: int = 0
    tenth: int = 0
    confirmed: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """`seen` is the hash of the texts (state.pair_hash) that the person saw before they changed anything."""

    act: Act
    strings: tuple[str, ...]
    seen: str


def unfit(message: Message, strings: tuple[str, ...], act: Act) -> str:
    """Why the entry cannot have these texts; "" where it can."""
    if len(strings) != len(message.strings):
        return f"{len(strings)} plural forms where the file has {len(message.strings)}"
    if any(len(text) > LONGEST for text in strings):
        return f"longer than {LONGEST:,} characters: no text is"
    if found := next((match for text in strings if (match := UNFIT.search(text))), None):
        name = "a NUL character" if found[0] == "\0" else "half of a character (a lone surrogate)"
        return f"{name}, which no PO file can hold, stands at character {found.start() + 1}"
    if act is Act.ACCEPT and not all(text.strip() for text in strings):
        return "there is no translation yet" if len(strings) == 1 else "a plural form has no translation yet"
    return ""


def fitted(message: Message, strings: tuple[str, ...]) -> tuple[str, ...]:
    """Texts from an editor as a PO file has them: ends of lines, and a line's end at the beginning and the end where
    the source has one, without which gettext takes no translation."""
    return tuple(_fitted(message.id, text) for text in strings)


def _fitted(source: str, text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" not in source else text
    if not text.strip():
        return text
    if source.startswith("\n") != text.startswith("\n"):
        text = f"\n{text}" if source.startswith("\n") else text.lstrip("\n")
    if source.endswith("\n") != text.endswith("\n"):
        text = f"{text}\n" if source.endswith("\n") else text.rstrip("\n")
    return text


def changed(message: Message, change: Change) -> Message:
    """The entry after a change. Who made the text before is still said: their comment no longer fits what was edited,
    and that is how one can tell."""
    new = message.strings != change.strings
    after = replace(message, strings=change.strings) if new else message
    match change.act:
        case Act.SAVE:
            # What was empty until now is nobody's word yet.
            return with_fuzzy(after) if new and message.empty and not after.empty else after
        case Act.ACCEPT:
            return as_read(message, change.strings)
        case Act.REOPEN:
            return as_withdrawn(after) if has_approval(message) else with_fuzzy(after)
