"""PO files as catalogs, and back. What nobody touched keeps its bytes.

A catalog that was read knows its file (`Origin`): messages that are still the ones that were read are written as they
stood, changed ones with only the changed lines new, and all between them (blank lines, comments at the end, line ends,
byte order mark, charset) stays. Without an origin a catalog is written as msgcat would.
"""

from __future__ import annotations

import dataclasses
from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from pathlib import Path

from translator.catalogs import charsets, write
from translator.catalogs.headers import UTF8, changed, joined
from translator.catalogs.origin import Origin, charset_in, check, origin_of
from translator.catalogs.reconcile import pairs, reconcile
from translator.catalogs.splice import header_of, lines_of, spliced
from translator.errors import CatalogError
from translator.files import Stamp, content, stamp
from translator.files import write as write_file
from translator.model import Catalog, Message, replace

Piece = tuple[bytes, int, int]
"""A piece of a file's text, and from where to where what it is, or was, stands in the file as it was read; 0, 0 for
what is new."""


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
    check(path, catalog)
    return catalog


def read_any(path: Path, locale: str) -> Catalog:
    """As `read`, but duplicates and a wrong Plural-Forms are left for the checks to report."""
    seen = stamp(path)
    if seen is None:
        raise FileNotFoundError(path)
    try:
        data = content(path)
    except FileNotFoundError:
        hint = "if nobody deleted it, run again"
        raise CatalogError("somebody took this file away while it was read", path, hint=hint) from None
    except OSError as error:
        raise CatalogError(f"cannot be read: {error.strerror or error}", path=path) from None
    return _catalog(origin_of(path, data, seen), locale)


def parsed(path: Path, data: bytes, locale: str) -> Catalog:
    """The catalog that these bytes are, whatever the file holds now; `path` is what an error names. Raises
    CatalogError."""
    return _catalog(origin_of(path, data, None), locale)


def _catalog(origin: Origin, locale: str) -> Catalog:
    return Catalog(locale, origin.headers, origin.messages, origin.comment, origin)


def render(catalog: Catalog) -> bytes:
    """The catalog as a PO file: bytes that nobody touched are as they were read."""
    origin = catalog.origin
    if not isinstance(origin, Origin):
        return _fresh(catalog)
    charset = charset_in(f"Content-Type: {catalog.header('Content-Type')}".encode()) or origin.charset
    try:
        return _encoded(origin, _pieces(catalog, origin), charset)
    except UnicodeEncodeError:  # what is new cannot be written in the file's charset
        headers = changed(catalog.headers, UTF8)
        return _encoded(origin, _pieces(replace(catalog, headers=headers), origin), charsets.UTF8)


def save(path: Path, catalog: Catalog, lasting: bool = False) -> Saved:
    """Writes the catalog if that changes anything.

    A file that somebody else has changed since it was read is read again: what they changed stays, what we changed is
    added, and where both changed one message theirs stays and ours is `refused`. Who calls holds the project's lock
    for catalogs, so that no other run of ours writes between. `lasting` as in files.write. Raises CatalogError where
    the file is gone or cannot be read any more (it is left as it is), and OutputError.
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
    known = spliced(origin, catalog) if origin else None
    data = _filed(known, known.text) if known else render(catalog)
    now = write_file(path, data, lasting)
    if known:
        written = _catalog(dataclasses.replace(known, stamp=now), catalog.locale)
        return Saved(True, now, refused, lambda: written)
    return Saved(True, now, refused, lambda: _catalog(origin_of(path, data, now), catalog.locale))


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


def _pieces(catalog: Catalog, origin: Origin) -> Iterator[Piece]:
    """The text of the file in pieces. Entries that nobody touched, and that stood one behind the other, are one."""
    text, entries, ends = origin.text, origin.entries, origin.ends
    begin = end = 0  # of what comes next as it stands
    last = -1  # the entry of the file that came before; -2 for a new one
    before = b""
    for number, message in _numbered(catalog, origin):
        if number is not None and number == last + 1 and entries[number] is message:
            begin, end, last = begin if begin < end else origin.begin(number), ends[number], number
            continue
        yield text[begin:end], begin, end
        before, begin, end = text[begin:end] or before, 0, 0
        gap = b"" if number is None else text[origin.begin(number) : origin.start(number)]
        if number is None or number != last + 1:
            yield b"\n" if before and not before.endswith(b"\n") else b"", 0, 0
            gap = b"" if last == -1 else gap or b"\n"
        yield gap, 0, 0
        if number is None:
            before = write.entry(message, origin.wrapped).encode()
            yield before, 0, 0
        else:
            before = lines_of(origin, number, message)
            yield before, origin.start(number), ends[number]
        last = -2 if number is None else number
    yield text[begin:end], begin, end
    before = text[begin:end] or before
    if last != len(entries) - 1 and before and not before.endswith(b"\n"):
        yield b"\n", 0, 0
    yield text[origin.tail :], origin.tail, len(text)


def _numbered(catalog: Catalog, origin: Origin) -> Iterator[tuple[int | None, Message]]:
    """The catalog's messages in order, the header among them where it stood, each with the number of the entry that it
    was; None for a new one."""
    # The entries hold their messages, so the ids stay theirs.
    places = {id(entry): number for number, entry in enumerate(origin.entries)}
    taken = {places[id(message)] for message in catalog.messages if id(message) in places}
    changed_ = [message for message in catalog.messages if id(message) not in places]
    left = [number for number in range(len(origin.entries)) if number not in taken and number != origin.header]
    were = pairs([origin.entries[number] for number in left], changed_)
    places |= {id(changed_[new]): left[old] for new, old in were.items()}
    header = header_of(catalog, origin)
    for order, message in enumerate(catalog.messages):
        if header and order == header[0]:
            yield header[1:]
        yield places.get(id(message)), message
    if header and header[0] >= len(catalog.messages):
        yield header[1:]


def _encoded(origin: Origin, pieces: Iterable[Piece], charset: str) -> bytes:
    """The file from the pieces of its text: charset and ends of lines as they were."""
    parts = (text for text, _, _ in pieces) if charset == charsets.UTF8 else _own(origin, pieces, charset)
    return _filed(origin, b"".join(parts))


def _own(origin: Origin, pieces: Iterable[Piece], charset: str) -> Iterator[bytes]:
    """The pieces in the file's charset. A line that stands where it stood has the bytes that it had: a charset may have
    several for one text, an escape among them."""
    lines = origin.text.split(b"\n")
    own = origin.own.split(b"\n") if origin.own and charset == origin.charset else []
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0)) if len(own) == len(lines) else []
    for text, begin, end in pieces:
        had: defaultdict[bytes, deque[bytes]] = defaultdict(deque)
        for number in range(bisect_left(starts, begin), bisect_left(starts, end)):
            had[lines[number]].append(own[number])
        yield b"\n".join(
            had[line].popleft() if had.get(line) else line.decode().encode(charset) for line in text.split(b"\n")
        )


def _filed(origin: Origin, text: bytes) -> bytes:
    """The file with this text, in its charset already."""
    return origin.mark + (text if origin.newline == b"\n" else text.replace(b"\n", origin.newline))
