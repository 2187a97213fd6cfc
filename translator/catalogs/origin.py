"""A PO file as it was read: its charset, its entries, where each stands; and what is wrong with it."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from translator.catalogs.charsets import UTF8, decoded
from translator.catalogs.charsets import charset as charset_of
from translator.catalogs.escapes import Unreadable, in_utf8, wrong_in
from translator.catalogs.headers import is_rule, parsed
from translator.catalogs.parse import parse
from translator.catalogs.tokens import Broken
from translator.errors import CatalogError
from translator.files import Stamp
from translator.model import Catalog, Message, MessageKey

LONGEST = 10_000_000
"""Bytes of an entry; an article has no more."""
STRINGS = rb'(?:\s*+"[^"\\\n]*+(?:\\.[^"\\\n]*+)*+")++'
HEADER = re.compile(rb'msgid(?:\s*+"")++\s*+msgstr(' + STRINGS + rb")")
CONTENT_TYPE = re.compile(rb"Content-Type:", re.IGNORECASE)
CHARSET = re.compile(rb"charset=([^\\\s;\"]+)", re.IGNORECASE)
NEARBY = 1000
"""Bytes before a header that are looked at."""
KEYWORD = re.compile(rb'msgid[ \t]*+"')
# A comment, CR, and what would be more than a comment on a line of its own.
HIDDEN = re.compile(rb"^[ \t]*+#(?!~)[^\n]*?\r[ \t]*+(?:msg(?:id|ctxt)\b|#[,!])", re.MULTILINE)
LF = b"\n"
BLANK = re.compile(rb"(?:[ \t\r\f\v]*+\n)*+")
CONFLICT = "#-#-#-#-#  "
"""How a line begins that msgcat writes where two catalogs disagree."""
ENOUGH = 100_000
"""Bytes of a file that show whether its strings are wrapped."""
# A string of many words that no tool which wraps lines would have left whole.
UNWRAPPED = re.compile(r'^(?:msg[a-z_]+(?:\[\d\])? )?"(?=[^"\n]{100})(?:[^" \n]{0,30} ){5}', re.MULTILINE)


@dataclass(frozen=True, repr=False)
class Origin:
    """A PO file as it was read: its `entries`, the header among them, and where each `ends` in `text`, which is the
    file in UTF-8, its lines ending in "\\n". `own` is the same in the file's charset, where that is another."""

    stamp: Stamp | None
    text: bytes
    entries: list[Message]
    ends: list[int]
    charset: str
    mark: bytes
    newline: bytes
    own: bytes

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
        begin = 0 if self.header is None else self.ends[self.header]
        return not UNWRAPPED.search(self.text[begin : begin + ENOUGH].decode("utf-8", "ignore"))

    def lines(self, number: int) -> bytes:
        """An entry as it stands in the file."""
        return self.text[self.start(number) : self.ends[number]]

    def begin(self, number: int) -> int:
        """Where the one before an entry ends, and so the blank lines begin."""
        return self.ends[number - 1] if number else 0

    @property
    def tail(self) -> int:
        """Where what stands behind the last entry begins."""
        return self.ends[-1] if self.ends else 0

    def start(self, number: int) -> int:
        """Where an entry's own lines begin."""
        blank = BLANK.match(self.text, self.begin(number))
        return blank.end() if blank else 0


def origin_of(path: Path, data: bytes, seen: Stamp | None) -> Origin:
    """What these bytes of a file say. Raises CatalogError."""
    if not data or data.isspace():
        raise CatalogError("the file is empty", path, 1, "take it from git, or delete it to begin anew", 1)
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    newline = _newline(data)
    own = data[len(mark) :] if newline == LF else data[len(mark) :].replace(newline, LF)
    _check_lengths(path, own)
    _check_ends(path, own)
    charset = named_charset(own) or UTF8
    if charset != UTF8 and mark:
        at = data.lower().find(b"charset=")
        what = f"charset={charset} in a file that begins as UTF-8 does"
        raise _error(path, data, at, what, "save the file as UTF-8, with charset=UTF-8 in its header")
    text = own if charset == UTF8 else _in_utf8(path, _decoded(path, own, charset), charset).encode()
    if b"\0" in text:
        _decoded(path, own, charset)
        raise _error(path, text, text.index(b"\0"), "a NUL byte: this is no PO file", "take it from git")
    try:
        entries, ends = parse(text)
        text[ends[-1] if ends else 0 :].decode()
    except Broken as error:
        raise CatalogError(error.text, path, error.line, error.hint, error.column) from None
    except Unreadable:
        raise _wrong_escape(path, text.decode(), UTF8) from None
    except UnicodeDecodeError:
        _decoded(path, own, charset)
        raise
    if len(text) > LONGEST:
        _check_entries(path, entries, ends)
    if not entries and (found := KEYWORD.search(text)):
        raise _error(path, text, found.start(), "`msgid` in a file without a message", "take the file from git")
    return Origin(seen, text, entries, ends, charset, mark, newline, b"" if charset == UTF8 else own)


def _newline(data: bytes) -> bytes:
    """What ends all lines of a file; LF where they differ."""
    if b"\r" not in data:
        return LF
    crlf, lf = data.count(b"\r\n"), data.count(LF)
    return b"\r" if not lf else b"\r\n" if crlf == lf else LF


def _check_ends(path: Path, text: bytes) -> None:
    """Raises CatalogError for a line that only CR parts from a comment: to gettext it is more of that comment, to
    polib a line."""
    if b"\r" in text and (found := HIDDEN.search(text)):
        hint = "save the file with lines that all end in LF"
        raise _error(path, text, found.start(), "a line that ends in CR alone hides the next one", hint)


def _check_lengths(path: Path, text: bytes) -> None:
    """Raises CatalogError for an entry that is longer than any text of an article: nothing that follows would end."""
    at = 0
    while len(text) - at > LONGEST:
        begin = text.rfind(b"msgid ", at + 1, at + LONGEST)
        if begin < 0:
            raise _too_long(path, text.count(b"\n", 0, at) + 1)
        at = begin


def _check_entries(path: Path, entries: list[Message], ends: list[int]) -> None:
    """The same of what was read: a text can say `msgid` again and again."""
    for entry, (begin, end) in zip(entries, pairwise([0, *ends]), strict=True):
        if end - begin > LONGEST:
            raise _too_long(path, entry.line)


def _too_long(path: Path, line: int) -> CatalogError:
    return CatalogError(f"a message of more than {LONGEST // 1_000_000} MB", path, line, "take the file from git", 1)


def _in_utf8(path: Path, text: str, charset: str) -> str:
    try:
        return in_utf8(text, charset) if "\\" in text else text
    except Unreadable:
        raise _wrong_escape(path, text, charset) from None


def _wrong_escape(path: Path, text: str, charset: str) -> CatalogError:
    at = len(text[: wrong_in(text, charset)].encode())
    return _error(path, text.encode(), at, f"an escape that is no {charset} text", "write the character itself")


def named_charset(data: bytes) -> str:
    """The charset that a file's header names, "" for none."""
    header = next((found[1] for found in HEADER.finditer(data) if _is_alone(data, found.start())), b"")
    return charset_in(b"".join(header.split(b'"')[1::2]))


def _is_alone(data: bytes, at: int) -> bool:
    """Whether nothing else stands in the line before a place, and no context in the line above."""
    above, _, beside = data[max(0, at - NEARBY) : at].rpartition(b"\n")
    return not beside.strip() and not above.rpartition(b"\n")[2].lstrip().startswith(b"msgctxt")


def charset_in(header: bytes) -> str:
    """The charset that a header's text names, "" for none."""
    begin = CONTENT_TYPE.search(header)
    found = CHARSET.search(header, begin.end()) if begin else None
    name = found[1].decode("ascii", "replace") if found else ""
    return "" if name == "CHARSET" else charset_of(name) or name


def _decoded(path: Path, data: bytes, charset: str) -> str:
    hint = "save the file as UTF-8, with charset=UTF-8 in its header"
    try:
        return decoded(data, charset)
    except LookupError:
        raise _error(path, data, data.find(b"charset="), f"unknown charset {charset[:40]!r}", hint) from None
    except UnicodeDecodeError as error:
        line, column = data.count(b"\n", 0, error.start) + 1, error.start - data.rfind(b"\n", 0, error.start)
        text = f"not {charset}, as its header says: byte 0x{data[error.start]:02x}"
        raise CatalogError(text, path, line, hint, column) from None
    except UnicodeEncodeError as error:
        at = len(error.object[: error.start].encode())
        text = f"half a character, U+{ord(error.object[error.start]):04X}"
        raise _error(path, error.object.encode("utf-8", "replace"), at, text, hint) from None
    except ValueError:
        raise CatalogError(f"not {charset}, as its header says", path, 1, hint, 1) from None


def check(path: Path, catalog: Catalog) -> None:
    """Raises CatalogError for what cannot be worked with: two entries of one message, two headers in one, a
    Plural-Forms that is none."""
    ids = [message.id for message in catalog.messages if not message.obsolete]
    different = set(ids)
    if len(different) < len(ids) or "" in different:
        _check_keys(path, catalog.live)
    origin = catalog.origin
    if not isinstance(origin, Origin):
        return
    if origin.header is not None and CONFLICT in origin.entries[origin.header].strings[0]:
        text = "a merge conflict of msgcat in the header"
        raise _error(path, origin.text, origin.text.find(CONFLICT.encode()), text, "keep the lines of one of the two")
    rule = catalog.header("Plural-Forms")
    if rule and "EXPRESSION" not in rule and not is_rule(rule):
        at = max(origin.text.find(b"Plural-Forms"), 0)
        text = f"Plural-Forms is no rule: {rule[:60]}"
        raise _error(path, origin.text, at, text, "Plural-Forms: nplurals=2; plural=(n != 1);")


def _check_keys(path: Path, messages: Iterable[Message]) -> None:
    """Raises CatalogError for two entries of one message, or of the header."""
    seen: dict[MessageKey, Message] = {}
    for message in messages:
        if not message.id and message.context is None:
            raise CatalogError("a second header", path, message.line, "keep one of the two", 1)
        first = seen.setdefault(message.key, message)
        if first is not message:
            text = f"the same message as in line {first.line}"
            raise CatalogError(text, path, message.line, "keep one of the two entries", 1)


def _error(path: Path, text: bytes, at: int, what: str, hint: str) -> CatalogError:
    """An error at a place in the file's text."""
    column = len(text[text.rfind(b"\n", 0, at) + 1 : at].decode("utf-8", "replace")) + 1
    return CatalogError(what, path, text.count(b"\n", 0, at) + 1, hint, column)


def _is_header(message: Message) -> bool:
    return not message.id and message.context is None and not message.obsolete
