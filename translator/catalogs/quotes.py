"""Entries as every tool writes them, read by cutting a file at its quotation marks.

Between two of these stands a string, or what parts two strings: the end of a line and a keyword, or the end of an
entry, blank lines, comments and the first keyword of the next one. That much is the same throughout an article, and
looked at once. What is written in another way is left to the reader of tokens.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from translator.catalogs.comments import Comments
from translator.catalogs.comments import read as comments_of
from translator.catalogs.escapes import unescaped
from translator.model import Message

Place = tuple[int, int, int]
"""Where a message stands: the blank lines before it begin, its own lines begin, they end; in bytes."""
Strings = tuple[str, list[str], int, int, int]
"""The strings of an entry: the keywords between them by letter, what they say, and how many pieces, bytes and lines
all takes up to the end of the last one's line."""
Source = tuple[str | None, str | None, str | None]
CONTINUED = b'"\n"'
JOINT = b"\0"
"""Stands for CONTINUED: no PO file has this byte."""
BACKSLASH = b"\\"
TRANSLATION = b"\nmsgstr "
PAIR = len(b'"\nmsgstr ""\n')
KEYWORDS = {b"\nmsgid ": "i", b"\nmsgid_plural ": "p", TRANSLATION: "s"}
KEYWORDS |= {b"\nmsgstr[%d] " % form: str(form) for form in range(10)}
BEHIND_ID = ("s", *("p" + "0123456789"[:forms] for forms in range(1, 11)))
ORDERS = {False: frozenset(BEHIND_ID), True: frozenset(f"i{kinds}" for kinds in BEHIND_ID)}
"""The keywords behind the first, by whether that is a context."""
START = re.compile(rb"\n(\n*+)((?:#(?!~)[^\n]*\n)*+)msg(?:id|(ctxt)) ")
END = re.compile(rb"\n++(?=#|m(?!sgstr)|\Z)")
BLANK = re.compile(rb"\n\n(?=#|msgid|msgctxt)")
PART = 1 << 15
"""Bytes that are cut at once, at least."""
NOTHING = [b""] * 4
"""What stands behind the last piece, for those who look ahead."""
LINES = r'(?: "(?:[^"\\]|\\.)*+"\n)+'
PREVIOUS = re.compile(rf"(?: msgctxt({LINES}))?(?: msgid({LINES}))?(?: msgid_plural({LINES}))?")


class Start(NamedTuple):
    """What stands before the first string of an entry: how many pieces, bytes and lines that takes, from the end of the
    line before; how many blank lines are among them; whether a context comes first; what the comments say."""

    pieces: int
    size: int
    lines: int
    blank: int
    context: bool
    comments: Comments
    previous: Source


class _Made:
    """A message in the making: to fill in a frozen one takes four times as long, a fifth of all reading."""

    __slots__ = tuple(Message.__slots__)  # the same in the same order, so that it can become one

    def __init__(
        self, start: Start, line: int, id_: str, strings: tuple[str, ...], obsolete: bool, plural: str | None = None,
        context: str | None = None,
    ) -> None:  # fmt: skip
        self.id, self.strings, self.context, self.plural = id_, strings, context, plural
        self.comments, self.extracted, self.references, self.flags, self.sticky, _, _ = start.comments
        self.previous_context, self.previous_id, self.previous_plural = start.previous
        self.obsolete, self.line = obsolete, line
        self.__class__ = Message  # type: ignore[assignment]


class Cut:
    """A file in pieces, and how far it has been read: up to the byte `at`, in `line`. It is cut in parts that a
    processor keeps at hand."""

    def __init__(self, text: bytes, line: int = 1, obsolete: bool = False) -> None:
        self._text, self._obsolete = text, obsolete
        self._load(0, line)

    def _load(self, at: int, line: int) -> None:
        """Cuts the part that begins with a line."""
        self.at, self.line = at, line
        blank = BLANK.search(self._text, at + PART)
        self._stop = blank.start() + 1 if blank else len(self._text)
        first, *pieces = self._text[at : self._stop].replace(CONTINUED, JOINT).split(b'"')
        self._pieces = [b"\n" + first, *pieces, *NOTHING]
        self._number, self._begin = 0, at - 1  # the piece that holds the end of the line before

    def skip(self, at: int, line: int) -> None:
        """Goes on at this place, up to which another reader came."""
        if at >= self._stop:
            self._load(at, line)
            return
        pieces = self._pieces
        while (end := self._begin + len(pieces[self._number]) + 2 * pieces[self._number].count(JOINT)) < at:
            self._number, self._begin = self._number + 1, end + 1
        if self._begin < at:  # else the other reader came to the end of a string, not of a line
            pieces[self._number] = pieces[self._number].replace(JOINT, CONTINUED)[at - 1 - self._begin :]
            self._begin = at - 1
        self.at, self.line = at, line

    def read(self, messages: list[Message], places: list[Place]) -> None:
        """Adds the entries that follow, up to the first that is written in another way."""
        while self._begin < self.at:
            self._read(messages, places)
            if self.at < self._stop or self._stop == len(self._text):
                return
            self._load(self.at, self.line)

    def _read(self, messages: list[Message], places: list[Place]) -> None:
        """The same within a part. An entry of an id and a translation, as nearly all are, is read right here."""
        pieces, number, at, line = self._pieces, self._number, self.at, self.line
        start = _start(pieces[number])
        while start := start or _quoting(pieces, number):
            inside, first = number + start.pieces, line + start.lines
            id_, between, string = pieces[inside : inside + 3]
            if between == TRANSLATION and not (
                start.context or b"\n" in id_ or b"\n" in string or BACKSLASH in id_ or BACKSLASH in string
            ):
                joints = id_.count(JOINT) + string.count(JOINT) if JOINT in id_ or JOINT in string else 0
                count, size, lines = 3, len(id_) + len(string) + PAIR + 2 * joints, 2 + joints
                if joints:
                    id_, string = id_.replace(JOINT, b""), string.replace(JOINT, b"")
                made = _Made(start, first, id_.decode(), (string.decode(),), self._obsolete)
            elif found := _strings(pieces, inside):
                kinds, texts, count, size, lines = found
                if kinds not in ORDERS[start.context]:
                    break
                made = _of_strings(start, first, kinds, texts, self._obsolete)
            else:
                break
            following = _start(pieces[inside + count])
            if following is None and not _ends(pieces, inside + count):
                break
            messages.append(made)  # type: ignore[arg-type]  # it has become one
            end = at + start.size + size
            places.append((at, at + start.blank, end))
            number, at, line, start = inside + count, end, first + lines, following
        self._number, self._begin, self.at, self.line = number, at - 1, at, line


@lru_cache(maxsize=256)
def _start(above: bytes) -> Start | None:
    """What a piece before an entry says; None where it is anything else. Many entries have the same."""
    found = START.fullmatch(above)
    if found is None:
        return None
    blank, lines, context = found.groups()
    comments = comments_of(lines.decode())
    previous = _previous(comments.previous)
    if previous is None:
        return None
    return Start(1, len(above), above.count(b"\n") - 1, len(blank), context is not None, comments, previous)


def _ends(pieces: list[bytes], number: int) -> bool:
    """Whether an entry is over where this piece begins."""
    found = END.match(pieces[number])
    return found is not None and (found.end() < len(pieces[number]) or number == len(pieces) - len(NOTHING) - 1)


def _quoting(pieces: list[bytes], number: int) -> Start | None:
    """What stands before an entry whose comments have quotation marks."""
    above = [pieces[number]]
    last = above[0].rpartition(b"\n")[2]
    while last[:1] == b"#" and last[:2] != b"#~" and number + len(above) < len(pieces):
        above.append(pieces[number + len(above)])
        _, end, line = above[-1].rpartition(b"\n")
        last = line if end else last
    start = _start.__wrapped__(b'"'.join(above)) if len(above) > 1 else None
    return start and start._replace(pieces=len(above))


def _previous(lines: tuple[str, ...]) -> Source | None:
    """Context, id and plural of `#|` lines; None where they are not as every tool writes them."""
    if not lines:
        return None, None, None
    found = PREVIOUS.fullmatch("".join(f"{line}\n" for line in lines))
    if found is None:
        return None
    context, id_, plural = (text and unescaped(text[2:-2].replace('"\n "', "")) for text in found.groups())
    return context, id_, plural


def _strings(pieces: list[bytes], number: int) -> Strings | None:
    """The strings of any entry; None where one does not end on its line."""
    texts: list[str] = []
    kinds, at, size, lines = "", number, 0, 0
    while True:
        first = at
        while _open(pieces[at]) and at + 1 < len(pieces):  # a quotation mark of the string's own
            at += 1
        string = b'"'.join(pieces[first : at + 1])
        parts = string.split(JOINT)
        if b"\n" in string or any(map(_open, parts)):
            return None
        texts.append(unescaped(b"".join(parts).decode()))
        between = pieces[at + 1] if at + 1 < len(pieces) else b""
        size, lines = size + len(string) + 2 * len(parts) - 1, lines + len(parts)
        if between not in KEYWORDS:
            return kinds, texts, at + 1 - number, size + 1, lines
        kinds, at, size = kinds + KEYWORDS[between], at + 2, size + len(between) + 1


def _open(piece: bytes) -> bool:
    """Whether what follows is escaped."""
    return piece[-1:] == BACKSLASH and (len(piece) - len(piece.rstrip(BACKSLASH))) % 2 == 1


def _of_strings(start: Start, line: int, kinds: str, texts: list[str], obsolete: bool) -> _Made:
    """The message that strings say in this order."""
    context = texts.pop(0) if start.context else None
    id_ = texts.pop(0)
    plural = texts.pop(0) if "p" in kinds else None
    return _Made(start, line, id_, tuple(texts), obsolete, plural, context)
