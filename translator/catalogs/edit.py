"""An entry after a change: only the lines of what has changed are new, all others stay as they were written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from translator.catalogs import write
from translator.catalogs.parse import parse
from translator.catalogs.tokens import Broken
from translator.model import Message

LINE = re.compile(
    r"[ \t]*(?:#~(?P<old>\|?)[ \t]*)?(?P<kind>#[.:,=|](?=[^\n])|#(?!~)|msgctxt|msgid_plural|msgid|msgstr|\"|$)"
)
ORDER = ("#", "#.", "#:", "#,", "#=", "#|", "msgctxt", "msgid", "msgid_plural", "msgstr")


def edited(lines: str, before: Message, message: Message, wrapped: bool) -> str:
    """The lines of `before`, an entry in the file, changed to say `message`."""
    new = dict(write.fields(message, wrapped))
    old = _fields(lines) if before.obsolete == message.obsolete else None
    if old is None:
        return "".join(new.values())
    said = dict(write.fields(before, wrapped))
    kept = {kind for kind in ORDER if said.get(kind, "") == new.get(kind, "")}
    order = [kind for kind in dict.fromkeys(kind for kind, _ in old)]
    texts = {kind: "".join(text for other, text in old if other == kind) for kind in order}
    for kind in ORDER:
        if kind not in texts and new.get(kind):
            at = next((order.index(other) for other in ORDER[ORDER.index(kind) + 1 :] if other in order), len(order))
            order.insert(at, kind)
            texts[kind] = new[kind]
    result = "".join(texts[kind] if kind in kept else new.get(kind, "") for kind in order)
    return result if _says(result, message) else "".join(new.values())


def edited_header(lines: str, before: Message, message: Message, wrapped: bool) -> str:
    """As `edited`, for the header: each header that says what it said keeps its line."""
    new = edited(lines, before, message, wrapped)
    old = {line.partition(":")[0]: line for line in _split(lines) if line.startswith('"') and line.endswith('\\n"\n')}
    kept = [old.get(line.partition(":")[0], line) for line in _split(new)]
    result = "".join(before if _bare(before) == _bare(line) else line for before, line in zip(kept, _split(new), strict=True))
    return result if _says(result, message) else new


def _bare(line: str) -> str:
    """A header's line without the white space around its value, which says nothing."""
    name, _, value = line.partition(":")
    return f"{name}:{value.strip().removesuffix(chr(34)).removesuffix(chr(92) + 'n').strip()}"


def _fields(lines: str) -> list[tuple[str, str]] | None:
    """The lines by what they say, as write.fields names it; None where a line says two things."""
    found: list[tuple[str, str]] = []
    for line in _split(lines):
        match = LINE.match(line)
        if match is None:
            return None
        kind = match["kind"]
        if kind == '"' or not kind:
            if not found:
                return None
            kind = found[-1][0]
        elif match["old"]:
            kind = "#|"
        found.append((kind, line))
    return found


def _split(lines: str) -> Iterator[str]:
    """The lines with their ends."""
    parts = lines.split("\n")
    yield from (f"{part}\n" for part in parts[:-1])
    if parts[-1]:
        yield parts[-1]


def _says(lines: str, message: Message) -> bool:
    """Whether lines are read as the message, and as nothing else."""
    try:
        messages, places = parse(lines.encode())
    except Broken:
        return False
    return [replace(one, line=message.line) for one in messages] == [message] and places[0][2] == len(lines.encode())
