"""Compiled catalogs. The format: https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain
from pathlib import Path

from translator.catalogs.charsets import UTF8, charset, decoded
from translator.catalogs.headers import MOST_FORMS
from translator.errors import CatalogError
from translator.files import content
from translator.model import Catalog, Message

MAGIC = 0x950412DE
HEAD = 7 * 4
# Tools may let equal texts share their bytes; a file whose texts are more than this many times itself is made to harm.
EXPANSION = 4
NO_NAME = 0xFFFFFFFF
CHARSET = re.compile(rb"charset=([^\s;]{1,100})", re.IGNORECASE)
ANEW = "compile it anew from its PO file"


def compile_messages(messages: Iterable[Message], locale: str, plural_forms: str) -> bytes:
    """A .mo of these messages, all of them: what may go out is decided before. The same messages give the same
    bytes; no date and no person's name is in it. Linear in size."""
    header = (
        "Project-Id-Version: Polyclinic\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
        f"Content-Transfer-Encoding: 8bit\nLanguage: {locale.replace('-', '_')}\nPlural-Forms: {plural_forms}\n"
    )
    texts = {b"": header.encode()}
    for message in messages:
        if message.context is None and message.plural is None:  # as most are
            texts[message.id.encode()] = message.strings[0].encode()
        else:
            texts[_id(message)] = "\0".join(message.strings).encode()
    ids = sorted(texts)
    strings = [texts[id_] for id_ in ids]
    count = len(ids)
    start = HEAD + 16 * count
    head = struct.pack("<7I", MAGIC, 0, count, HEAD, HEAD + 8 * count, 0, start)
    places = _places(ids, start), _places(strings, start + sum(map(len, ids)) + count)
    # The first id is the empty one, so that what comes before it stands in its place.
    return b"\0".join((b"".join((head, *places)), *ids[1:], *strings, b""))


def _places(texts: Sequence[bytes], start: int) -> bytes:
    """Length and place of each text, where all of them are NUL-terminated."""
    numbers = [0] * (2 * len(texts))
    numbers[::2] = map(len, texts)
    numbers[1::2] = accumulate((length + 1 for length in numbers[:-2:2]), initial=start)
    return struct.pack(f"<{len(numbers)}I", *numbers)


def _id(message: Message) -> bytes:
    context = "" if message.context is None else f"{message.context}\x04"
    plural = "" if message.plural is None else f"\0{message.plural}"
    return f"{context}{message.id}{plural}".encode()


def read(path: Path, locale: str) -> Catalog:
    """The catalog in a .mo file, messages in the file's order, `line` their place in it from 1.

    Every place that the file names is looked at before it is read, and no more is cut out of it than a few times its
    size. Raises CatalogError; FileNotFoundError where there is no file.
    """
    try:
        data = content(path)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise CatalogError(f"cannot be read: {error.strerror or error}", path=path) from None
    file = _Compiled(path, data)
    head = file.head()
    name = _charset(path, head)
    pairs = (pair for pair in chain(file.pairs(), file.built_pairs()) if pair[0])
    texts = ((_decoded(path, id_, name), _decoded(path, string, name)) for id_, string in pairs)
    messages = (_message(path, id_, string, number) for number, (id_, string) in enumerate(texts, 1))
    return Catalog(locale, _headers(_decoded(path, head, name)), tuple(messages))


class _Compiled:
    """The bytes of a .mo and what lies where in them."""

    def __init__(self, path: Path, data: bytes) -> None:
        self._path = path
        self._data = data
        # A file may name the same bytes again and again; this is how many may still be taken.
        self._left = EXPANSION * len(data)
        orders = {struct.pack(f"{order}I", MAGIC): order for order in "<>"}
        if data[:4] not in orders:
            raise CatalogError("this is no .mo file", path, hint="`msgfmt -o FILE.mo FILE.po` makes one")
        self._order = orders[data[:4]]
        revision, self._count, self._ids, self._strings = self._numbers(4, 4)
        self._major, self._minor = revision >> 16, revision & 0xFFFF
        if self._major > 1:
            raise CatalogError(f"a .mo file of the unknown revision {self._major}", path, hint=ANEW)

    def head(self) -> bytes:
        """The translation of the empty id, as a rule the first."""
        places = enumerate(self._places(self._ids, self._count))
        number = next((number for number, (length, _) in places if not length), None)
        return b"" if number is None else next(self._table(self._strings + 8 * number, 1))

    def pairs(self) -> Iterator[tuple[bytes, bytes]]:
        """Id and translation of each message."""
        ids, strings = self._table(self._ids, self._count), self._table(self._strings, self._count)
        yield from zip(ids, strings, strict=True)

    def built_pairs(self) -> Iterator[tuple[bytes, bytes]]:
        """The messages that are put together for the machine they are shown on (minor revision 1), with the name of
        the format written as msgunfmt does: "%<PRIu64> bytes"."""
        if not self._minor:
            return
        kinds, kinds_at, count, ids, strings = self._numbers(HEAD, 5)
        names = [name.rstrip(b"\0") for name in self._table(kinds_at, kinds, ended=False)]
        self._look(ids, 4 * count)
        self._look(strings, 4 * count)
        for number in range(count):
            places = (self._numbers(table + 4 * number, 1)[0] for table in (ids, strings))
            id_, string = (self._built(place, names) for place in places)
            yield id_, string

    def _built(self, at: int, names: Sequence[bytes]) -> bytes:
        """Pieces of text with names between, until a name that is none; the last piece ends with NUL."""
        text = self._numbers(at, 1)[0]
        parts: list[bytes] = []
        while True:
            at += 8
            length, name = self._numbers(at - 4, 2)
            parts.append(self._cut(text, length))
            text += length
            if name == NO_NAME:
                return b"".join(parts).removesuffix(b"\0")
            if name >= len(names):
                raise self._broken(f"the name {name}, of {len(names)}")
            self._left -= len(names[name])
            # "I" is a flag of glibc's formats, "%Id", and no name of a format.
            parts.append(b"I" if names[name] == b"I" else b"<" + names[name] + b">")

    def _table(self, at: int, count: int, ended: bool = True) -> Iterator[bytes]:
        """The texts of a table of lengths and offsets; each is followed by NUL, unless not `ended`."""
        for length, offset in self._places(at, count):
            text = self._cut(offset, length)
            if ended and self._data[offset + length : offset + length + 1] != b"\0":
                raise self._broken(f"the text at byte {offset} has no end")
            yield text

    def _places(self, at: int, count: int) -> Iterator[tuple[int, int]]:
        """The lengths and offsets in a table."""
        self._look(at, 8 * count)
        return struct.iter_unpack(f"{self._order}2I", memoryview(self._data)[at : at + 8 * count])

    def _numbers(self, at: int, count: int) -> tuple[int, ...]:
        return struct.unpack(f"{self._order}{count}I", self._cut(at, 4 * count))

    def _cut(self, at: int, length: int) -> bytes:
        self._look(at, length)
        self._left -= length
        if self._left < 0:
            raise self._broken("its texts lie over one another")
        return self._data[at : at + length]

    def _look(self, at: int, length: int) -> None:
        if at + length > len(self._data):
            raise self._broken(f"{length} bytes from byte {at} on are not there")

    def _broken(self, text: str) -> CatalogError:
        return CatalogError(f"the .mo file is damaged: {text}", self._path, hint=ANEW)


def _charset(path: Path, head: bytes) -> str:
    match = CHARSET.search(head)
    name = match[1].decode("ascii", "replace") if match else "utf-8"
    known = UTF8 if name == "CHARSET" else charset(name)
    if not known:
        raise CatalogError(f"unknown charset {name[:40]!r}", path, hint="compile it from a PO file in UTF-8")
    return known


def _decoded(path: Path, text: bytes, name: str) -> str:
    try:
        return decoded(text, name)
    except UnicodeDecodeError as error:
        what = f"not {name}, as its header says: byte 0x{text[error.start]:02x}"
    except (LookupError, ValueError):
        what = f"not {name}, as its header says"
    raise CatalogError(what, path, hint="compile it from a PO file in UTF-8")


def _headers(head: str) -> tuple[tuple[str, str], ...]:
    parts = (line.partition(":") for line in head.split("\n"))
    return tuple((name.strip(), value.strip()) for name, colon, value in parts if colon)


def _message(path: Path, id_: str, string: str, number: int) -> Message:
    context, mark, rest = id_.partition("\x04")
    text, plural_mark, plural = (rest if mark else id_).partition("\0")
    if plural_mark and string.count("\0") >= MOST_FORMS:
        raise CatalogError(f"message {number} has more than {MOST_FORMS} plural forms", path, hint=ANEW)
    return Message(
        id=text,
        strings=tuple(string.split("\0")) if plural_mark else (string,),
        context=context if mark else None,
        plural=plural if plural_mark else None,
        line=number,
    )
