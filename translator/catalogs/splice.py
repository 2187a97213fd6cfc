"""A file in which only some entries have changed: their bytes are put in place of the old ones, and all else that was
known of the file stays known."""

from __future__ import annotations

import dataclasses

from translator.catalogs.charsets import UTF8
from translator.catalogs.edit import edited, edited_header
from translator.catalogs.headers import joined, rewritten
from translator.catalogs.origin import LONGEST, Origin, charset_in
from translator.catalogs.parse import parse
from translator.catalogs.tokens import Broken
from translator.model import Catalog, Message, replace

FEW = 100
"""Of more changed entries the file is read anew: that takes as long."""


def spliced(origin: Origin, catalog: Catalog) -> Origin | None:
    """The file as it will be with the catalog's entries, without a stamp; None where more has changed than what some
    live entries say: then it has to be written and read as a whole. An entry's `line` is where it stood when all of the
    file was read last."""
    if len(catalog.messages) != len(origin.messages) or not _as_before(origin, catalog):
        return None
    entries = list(catalog.messages)
    if found := header_of(catalog, origin):
        entries.insert(found[0], found[2])
    both = zip(origin.entries, entries, strict=True)
    changed = [number for number, (old, new) in enumerate(both) if old is not new]
    if len(changed) > FEW:
        return None
    text, at = memoryview(origin.text), 0
    pieces: list[bytes | memoryview] = []
    ends = list(origin.ends)
    for number in changed:
        lines = lines_of(origin, number, entries[number])
        read = _read(lines)
        if read is None or read.obsolete or read.key != origin.entries[number].key:
            return None
        entries[number] = replace(read, line=origin.entries[number].line)
        start, end = origin.start(number), origin.ends[number]
        pieces += [text[at:start], lines]
        at, longer = end, len(lines) - (end - start)
        ends[number:] = [one + longer for one in ends[number:]]
    return dataclasses.replace(
        origin, stamp=None, text=b"".join((*pieces, text[at:])), entries=entries, ends=ends
    )  # fmt: skip


def header_of(catalog: Catalog, origin: Origin) -> tuple[int, int | None, Message] | None:
    """How many messages stand before the header, its number, and the header as a message."""
    comments = tuple(catalog.comment.split("\n")) if catalog.comment else ()
    if origin.header is None:
        return (0, None, Message("", (joined(catalog.headers),), comments=comments)) if catalog.headers else None
    old = origin.entries[origin.header]
    if catalog.headers == origin.headers and catalog.comment == origin.comment:
        return origin.header, origin.header, old
    text = old.strings[0] if catalog.headers == origin.headers else rewritten(old.strings[0], catalog.headers)
    if catalog.comment == origin.comment:
        comments = old.comments
    return origin.header, origin.header, replace(old, strings=(text,), comments=comments)


def lines_of(origin: Origin, number: int, message: Message) -> bytes:
    """The lines of a message that is, or was, an entry of the file."""
    old, lines = origin.entries[number], origin.lines(number)
    if old is message or old == message:
        return lines
    change = edited_header if number == origin.header else edited
    text = lines.decode() if lines.endswith(b"\n") else f"{lines.decode()}\n"
    return change(text, old, message, origin.wrapped).encode()


def _as_before(origin: Origin, catalog: Catalog) -> bool:
    """Whether the file is in UTF-8 and stays so, and its header stands where it stood."""
    charset = charset_in(f"Content-Type: {catalog.header('Content-Type')}".encode()) or UTF8
    return origin.charset == charset == UTF8 and (origin.header is not None or not catalog.headers)


def _read(lines: bytes) -> Message | None:
    """The one message that lines say; None where it is not one."""
    try:
        messages, ends = parse(lines) if len(lines) <= LONGEST else ([], [])
    except (Broken, UnicodeDecodeError):
        return None
    return messages[0] if ends == [len(lines)] else None
