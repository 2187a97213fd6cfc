"""An entry after a change: only the lines of what has changed are new, all others stay as they were written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.catalogs import write
from translator.catalogs.headers import parsed
from translator.catalogs.parse import parse
from translator.catalogs.tokens import Broken
from translator.model import Message, replace

LINE = re.compile(
    r"[ \t\r\f\v]*(?:#~(?P<old>\|?)[ \t]*)?(?P<kind>#[.:,!=|]|#(?!~)|msgctxt|msgid_plural|msgid|msgstr|\"|$)"
)
ORDER = ("#", "#.", "#:", "#,", "#=", "#|", "msgctxt", "msgid", "msgid_plural", "msgstr")


def edited(lines: str, before: Message, message: Message, wrapped: bool) -> str:
    """The lines of `before`, an entry in the file, changed to say `message`."""
    whole = dict(write.fields(message, wrapped))
    old = _fields(lines) if before.obsolete == message.obsolete else None
    if old is None:
        return "".join(whole.values())
    new = dict(whole)
    kinds = {kind for kind, _ in old}
    for place, kind in enumerate(ORDER):
        if kind not in kinds and new.get(kind):
            behind = (at for other in ORDER[place + 1 :] for at, (one, _) in enumerate(old) if one == other)
            old.insert(next(behind, len(old)), (kind, ""))
    said = dict(write.fields(before, wrapped))
    kept = {kind for kind in kinds if said.get(kind, "") == new.get(kind, "")}
    # What is new stands where the first of the old lines stood; `pop` gives it once.
    result = "".join(line if kind in kept else new.pop(kind, "") for kind, line in old)
    found = _read(result)
    return result if found and replace(found, line=message.line) == message else "".join(whole.values())


def edited_header(lines: str, before: Message, message: Message, wrapped: bool) -> str:
    """As `edited`, for the header: each header that says what it said keeps its lines."""
    new = edited(lines, before, message, wrapped)
    old = {_header(piece): piece for piece in _headers(lines)}
    result = "".join(old.get(_header(piece), piece) for piece in _headers(new))
    found = _read(result)
    return result if found and parsed(found.strings[0]) == parsed(message.strings[0]) else new


def _headers(lines: str) -> Iterator[str]:
    """The lines, those of one header together: it goes on to the line's end that it says."""
    piece = ""
    for line in _split(lines):
        piece += line
        if not line.lstrip(" \t").startswith('"') or line.rstrip().endswith('\\n"'):
            yield piece
            piece = ""
    if piece:
        yield piece


def _header(piece: str) -> tuple[str, str]:
    """What a header's lines say: how they are wrapped, and the white space around a value, say nothing. Of any other
    line, itself."""
    if not piece.lstrip(" \t").startswith('"'):
        return "", piece
    text = "".join(line.strip().strip('"') for line in piece.splitlines())
    name, _, value = text.partition(":")
    return name, value.removesuffix("\\n").strip()


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
        elif kind == "#!":
            kind = "#,"
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


def _read(lines: str) -> Message | None:
    """The one message that lines say; None where it is not one."""
    try:
        messages, ends = parse(lines.encode())
    except Broken:
        return None
    return messages[0] if len(messages) == 1 and ends[0] == len(lines.encode()) else None
