"""PO files as catalogs, and back. What nobody touched keeps its bytes.

A catalog that was read knows its file (`Origin`): messages that are still the ones that were read are written as they
stood, changed ones with only the changed lines new, and all between them (blank lines, comments at the end, line ends,
byte order mark, charset) stays. Without an origin a catalog is written as msgcat would.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from translator.catalogs import write
from translator.catalogs.edit import edited, edited_header
from translator.catalogs.headers import UTF8, changed, is_rule, joined, parsed
from translator.catalogs.parse import Place, parse
from translator.catalogs.reconcile import reconcile
from translator.catalogs.tokens import Broken
from translator.errors import CatalogError
from translator.files import Stamp, content, stamp
from translator.files import write as write_file
from translator.model import Catalog, Message, MessageKey

CHARSET = re.compile(rb"Content-Type:[^\"]*?charset=([^\\\s;\"]+)", re.IGNORECASE)
ENOUGH = 100_000
"""Bytes of a file that show whether its strings are wrapped."""
# A string of many words that no tool which wraps lines would have left whole.
UNWRAPPED = re.compile(r'^(?:msg[a-z_]+(?:\[\d\])? )?"(?=[^"\n]{100})(?:[^" \n]{0,30} ){5}', re.MULTILINE)


@dataclass(frozen=True)
class Origin:
    """A PO file as it was read: its `entries`, the header among them, with their `places` in `text`, which is the file
    in UTF-8, its lines ending in "\\n". `bytes_of` has the file's own bytes of each line in another charset."""

    stamp: Stamp | None
    text: bytes
    entries: list[Message]
    places: list[Place]
    charset: str
    mark: bytes
    crlf: bool
    bytes_of: Mapping[bytes, bytes]

    @cached_property
    def header(self) -> int | None:
        """Which entry is the header."""
        return next((number for number, entry in enumerate(self.entries) if _is_header(entry)), None)

    @cached_property
    def messages(self) -> tuple[Message, ...]:
        """All but the header."""
        found = self.header
        return tuple(self.entries if found is None else self.entries[:found] + self.entries[found + 1 :])

    @cached_property
    def headers(self) -> tuple[tuple[str, str], ...]:
        return () if self.header is None else parsed(self.entries[self.header].strings[0])

    @cached_property
    def comment(self) -> str:
        return "" if self.header is None else "\n".join(self.entries[self.header].comments)

    @cached_property
    def wrapped(self) -> bool:
        """Whether the file's strings are wrapped, its header apart."""
        begin = 0 if self.header is None else self.places[self.header][2]
        return not UNWRAPPED.search(self.text[begin : begin + ENOUGH].decode("utf-8", "ignore"))

    def lines(self, number: int) -> bytes:
        """An entry as it stands in the file."""
        _, start, end = self.places[number]
        return self.text[start:end]


@dataclass(frozen=True)
class Saved:
    """What saving came to: whether the file was written, its stamp, and the messages that were not written because
    somebody else had changed them in the meantime."""

    written: bool
    stamp: Stamp | None
    refused: tuple[Message, ...]
    again: Callable[[], Catalog]

    @cached_property
    def catalog(self) -> Catalog:
        """The catalog as the file has it now."""
        return self.again()


def read(path: Path, locale: str) -> Catalog:
    """The catalog in a PO file. Raises CatalogError, with line and column where there are any; FileNotFoundError where
    there is no file."""
    catalog = read_any(path, locale)
    _check(path, catalog)
    return catalog


def read_any(path: Path, locale: str) -> Catalog:
    """As `read`, but duplicates and a wrong Plural-Forms are left for the checks to report."""
    try:
        seen = stamp(path)
        data = content(path)
    except (FileNotFoundError, NotADirectoryError):
        raise FileNotFoundError(path) from None
    except OSError as error:
        raise CatalogError(f"cannot be read: {error.strerror or error}", path=path) from None
    return _catalog(_origin(path, data, seen), locale)


def _catalog(origin: Origin, locale: str) -> Catalog:
    return Catalog(locale, origin.headers, origin.messages, origin.comment, origin)


def render(catalog: Catalog) -> bytes:
    """The catalog as a PO file: bytes that nobody touched are as they were read."""
    origin = catalog.origin
    if not isinstance(origin, Origin):
        return _fresh(catalog)
    charset = _named(f"Content-Type: {catalog.header('Content-Type')}".encode()) or origin.charset
    text = b"".join(_pieces(catalog, origin))
    try:
        return _encoded(origin, text, charset)
    except UnicodeEncodeError:  # what is new cannot be written in the file's charset
        headers = changed(catalog.headers, UTF8)
        return _encoded(origin, b"".join(_pieces(replace(catalog, headers=headers), origin)), "utf-8")


def save(path: Path, catalog: Catalog) -> Saved:
    """Writes the catalog if that changes anything.

    A file that somebody else has changed since it was read is read again: what they changed stays, what we changed is
    added, and where both changed one message theirs stays and ours is `refused`. Who calls holds the project's lock
    for catalogs, so that no other run of ours writes between. Raises CatalogError where the file is gone or cannot be
    read any more (it is left as it is), and OutputError.
    """
    origin = catalog.origin if isinstance(catalog.origin, Origin) else None
    refused: tuple[Message, ...] = ()
    now = stamp(path)
    if now != (origin.stamp if origin else None):
        if now is None:
            raise CatalogError(
                "somebody has deleted this file while we worked on it; it was not written again",
                path=path,
                hint="run again: nothing is paid for twice",
            )
        theirs = read(path, catalog.locale)
        base = Catalog(catalog.locale, origin.headers, origin.messages, origin.comment) if origin else None
        catalog, refused = reconcile(base, catalog, theirs)
        origin = catalog.origin if isinstance(catalog.origin, Origin) else None
    if origin and not is_changed(catalog):
        return Saved(False, origin.stamp, refused, lambda: catalog)
    data = render(catalog)
    write_file(path, data)
    now = stamp(path)
    return Saved(True, now, refused, lambda: _catalog(_origin(path, data, now), catalog.locale))


def is_changed(catalog: Catalog) -> bool:
    """Whether the catalog says anything else than the file that it was read from; True where it comes from none."""
    origin = catalog.origin
    if not isinstance(origin, Origin):
        return True
    read_as = (origin.headers, origin.messages, origin.comment)
    return (catalog.headers, catalog.messages, catalog.comment) != read_as


def _fresh(catalog: Catalog) -> bytes:
    """A catalog that comes from no file."""
    comments = tuple(catalog.comment.split("\n")) if catalog.comment else ()
    header = Message("", (joined(catalog.headers),), comments=comments)
    return "\n".join(map(write.entry, (header, *catalog.messages))).encode("utf-8", "surrogatepass")


def _pieces(catalog: Catalog, origin: Origin) -> Iterator[bytes]:
    """The text of the file in pieces: each entry with the blank lines before it, and what stands behind the last."""
    last = -1  # the entry of the file that came before; -2 for a new one
    for number, message in _numbered(catalog, origin):
        gap = b""
        if number is None:
            lines = write.entry(message, origin.wrapped).encode()
        else:
            before, start, _ = origin.places[number]
            gap = origin.text[before:start]
            lines = _lines(origin, number, message)
        if number is None or number != last + 1:
            gap = b"" if last == -1 else gap or b"\n"
        yield gap
        yield lines if lines.endswith(b"\n") else lines + b"\n"
        last = -2 if number is None else number
    yield origin.text[origin.places[-1][2] :] if origin.places else origin.text


def _numbered(catalog: Catalog, origin: Origin) -> Iterator[tuple[int | None, Message]]:
    """The catalog's messages in order, the header among them where it stood, each with the number of the entry that it
    was; None for a new one."""
    # The entries hold their messages, so the ids stay theirs.
    places = {id(entry): number for number, entry in enumerate(origin.entries)}
    keys: dict[tuple[MessageKey, bool], int] = {}
    if not all(id(message) in places for message in catalog.messages):
        keys = {(entry.key, entry.obsolete): number for number, entry in enumerate(origin.entries)}
    taken = {places[id(message)] for message in catalog.messages if id(message) in places}
    header = _header(catalog, origin)
    for order, message in enumerate(catalog.messages):
        if header and order == header[0]:
            yield header[1:]
        number = places.get(id(message))
        if number is None:
            of_key = (keys.get((message.key, obsolete)) for obsolete in (message.obsolete, not message.obsolete))
            number = next((found for found in of_key if found is not None and found not in taken), None)
            if number is not None:
                taken.add(number)
        yield number, message
    if header and header[0] >= len(catalog.messages):
        yield header[1:]


def _header(catalog: Catalog, origin: Origin) -> tuple[int, int | None, Message] | None:
    """How many messages stand before the header, its number, and the header as a message."""
    comments = tuple(catalog.comment.split("\n")) if catalog.comment else ()
    if origin.header is None:
        return (0, None, Message("", (joined(catalog.headers),), comments=comments)) if catalog.headers else None
    old = origin.entries[origin.header]
    if catalog.headers == origin.headers and catalog.comment == origin.comment:
        return origin.header, origin.header, old
    text = old.strings[0] if catalog.headers == origin.headers else joined(catalog.headers)
    return origin.header, origin.header, replace(old, strings=(text,), comments=comments)


def _lines(origin: Origin, number: int, message: Message) -> bytes:
    """The lines of a message that is, or was, an entry of the file."""
    old, lines = origin.entries[number], origin.lines(number)
    if old is message or old == message:
        return lines
    change = edited_header if number == origin.header else edited
    text = lines.decode() if lines.endswith(b"\n") else f"{lines.decode()}\n"
    return change(text, old, message, origin.wrapped).encode()


def _encoded(origin: Origin, text: bytes, charset: str) -> bytes:
    """The file from its text: charset and ends of lines as they were."""
    if text.endswith(b"\n") and not origin.text.endswith(b"\n") and origin.entries:
        last = origin.lines(len(origin.entries) - 1)
        if not last.endswith(b"\n") and text.endswith(last + b"\n"):
            text = text[:-1]
    if origin.crlf:
        text = text.replace(b"\n", b"\r\n")
    if charset == "utf-8" or text.isascii():
        return origin.mark + text
    known = origin.bytes_of if charset == origin.charset else {}
    lines = (known.get(line) or line.decode().encode(charset) for line in text.split(b"\n"))
    return b"\n".join(lines)


def _origin(path: Path, data: bytes, seen: Stamp | None) -> Origin:
    if not data.strip():
        raise CatalogError("the file is empty", path, hint="take it from git, or delete it to begin anew")
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    charset = _named(data[: 64 * 1024]) or "utf-8"
    text, bytes_of = data[len(mark) :], {}
    if charset != "utf-8":
        decoded = _decoded(path, data, charset)
        text = decoded.encode()
        if not text.isascii():
            bytes_of = dict(zip(text.split(b"\n"), data.split(b"\n"), strict=False))
    if b"\0" in text:
        _decoded(path, data, charset)
        raise _error(path, text, text.index(b"\0"), "a NUL byte: this is no PO file", "take it from git")
    crlf = b"\r" in text and text.count(b"\r\n") == text.count(b"\n") > 0
    if crlf:
        text = text.replace(b"\r\n", b"\n")
    try:
        entries, places = parse(text)
        text[places[-1][2] if places else 0 :].decode()
    except Broken as error:
        raise CatalogError(error.text, path, error.line, error.hint, error.column) from None
    except UnicodeDecodeError:
        _decoded(path, data, charset)
        raise
    return Origin(seen, text, entries, places, charset, mark, crlf, bytes_of)


def _named(data: bytes) -> str:
    """The charset that a header names, "" for none."""
    match = CHARSET.search(data)
    name = match[1].decode("ascii", "replace") if match else ""
    if name == "CHARSET":
        return ""
    try:
        return codecs.lookup(name).name if name else ""
    except LookupError:
        return name


def _decoded(path: Path, data: bytes, charset: str) -> str:
    hint = "save the file as UTF-8, with charset=UTF-8 in its header"
    try:
        return data.decode(charset)
    except LookupError:
        line = data[: data.find(b"charset=")].count(b"\n") + 1
        raise CatalogError(f"unknown charset {charset[:40]!r}", path, line, hint) from None
    except UnicodeDecodeError as error:
        line, column = data.count(b"\n", 0, error.start) + 1, error.start - data.rfind(b"\n", 0, error.start)
        text = f"not {charset}, as its header says: byte 0x{data[error.start]:02x}"
        raise CatalogError(text, path, line, hint, column) from None
    except ValueError:
        raise CatalogError(f"not {charset}, as its header says", path, hint=hint) from None


def _check(path: Path, catalog: Catalog) -> None:
    """Raises CatalogError for what cannot be worked with: two entries of one message, a Plural-Forms that is none."""
    seen: dict[object, Message] = {}
    for message in catalog.messages:
        if message.obsolete:
            continue
        if not message.id and message.context is None:
            raise CatalogError("a second header", path, message.line, "keep one of the two")
        first = seen.setdefault(message.key, message)
        if first is not message:
            text = f"the same message as in line {first.line}"
            raise CatalogError(text, path, message.line, "keep one of the two entries")
    rule = catalog.header("Plural-Forms")
    if rule and "EXPRESSION" not in rule and not is_rule(rule) and isinstance(catalog.origin, Origin):
        at = max(catalog.origin.text.find(b"Plural-Forms"), 0)
        text = f"Plural-Forms is no rule: {rule[:60]}"
        raise _error(path, catalog.origin.text, at, text, "Plural-Forms: nplurals=2; plural=(n != 1);")


def _error(path: Path, text: bytes, at: int, what: str, hint: str) -> CatalogError:
    """An error at a place in the file's text."""
    column = len(text[text.rfind(b"\n", 0, at) + 1 : at].decode("utf-8", "replace")) + 1
    return CatalogError(what, path, text.count(b"\n", 0, at) + 1, hint, column)


def _is_header(message: Message) -> bool:
    return not message.id and message.context is None and not message.obsolete
