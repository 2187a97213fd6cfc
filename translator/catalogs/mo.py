"""Compiled catalogs. The format: https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html"""

from __future__ import annotations

import struct
from collections.abc import Iterable

from translator.model import Message

MAGIC = 0x950412DE
HEAD = 7 * 4


def compile_messages(messages: Iterable[Message], locale: str, plural_forms: str) -> bytes:
    """A .mo of these messages, all of them: what may go out is decided before. The same messages give the same
    bytes; no date and no person's name is in it. Linear in size."""
    header = (
        "Project-Id-Version: Polyclinic\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
        f"Content-Transfer-Encoding: 8bit\nLanguage: {locale.replace('-', '_')}\nPlural-Forms: {plural_forms}\n"
    )
    pairs = sorted({b"": header.encode(), **{_id(message): _strings(message) for message in messages}}.items())
    ids, strings = (_table(texts) for texts in zip(*pairs, strict=True))
    count = len(pairs)
    start = HEAD + 16 * count
    head = struct.pack("<7I", MAGIC, 0, count, HEAD, HEAD + 8 * count, 0, start)
    (id_places, id_data), (string_places, string_data) = ids, strings
    return b"".join(
        (head, _packed(id_places, start), _packed(string_places, start + len(id_data)), id_data, string_data)
    )


def _table(texts: Iterable[bytes]) -> tuple[list[tuple[int, int]], bytes]:
    """(length, offset) of each text, and all of them NUL-terminated."""
    places, at = [], 0
    parts = list(texts)
    for text in parts:
        places.append((len(text), at))
        at += len(text) + 1
    return places, b"".join(text + b"\0" for text in parts)


def _packed(places: list[tuple[int, int]], start: int) -> bytes:
    return b"".join(struct.pack("<2I", length, start + offset) for length, offset in places)


def _id(message: Message) -> bytes:
    context = "" if message.context is None else f"{message.context}\x04"
    plural = "" if message.plural is None else f"\0{message.plural}"
    return f"{context}{message.id}{plural}".encode()


def _strings(message: Message) -> bytes:
    return "\0".join(message.strings).encode()
