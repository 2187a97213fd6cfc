"""Entries as every tool writes them, read by cutting a file at its quotation marks.

Between two of these stands a string, or what parts two strings: the end of a line and a keyword, or the end of an
entry, blank lines, comments and the first keyword of the next one. That much is the same throughout an article, and
looked at once. What is written in another way is left to the reader of tokens.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from translator.catalogs.comments import read as comments_of
from translator.catalogs.escapes import JOINT as BETWEEN
from translator.catalogs.escapes import simply, unescaped
from translator.model import Message

Strings = tuple[str, list[str], int, int, int]
"""The strings of an entry: the keywords between them by letter, what they say, and how many pieces, bytes and lines
all takes up to the end of the last one's line."""
Source = tuple[str | None, str | None, str | None]
NO_SOURCE = None, None, None
CONTINUED = b'"\n"'
JOINT = BETWEEN.encode()
"""Stands for CONTINUED: no PO file has this byte."""
BACKSLASH = b"\\"
QUOTE = b'"'
ESCAPE, ESCAPED = b"\xff", b"\xfe"
"""Stand for what escapes and for an escaped quotation mark (`_marked`): no text has these bytes."""
# As numbers they are found twenty times as fast.
IS_JOINT, IS_ESCAPE, IS_ESCAPED, IS_BACKSLASH, IS_END = b"\0\xff\xfe\\\n"
UNMARKED = bytes.maketrans(ESCAPE + ESCAPED, b'\\"')
TRANSLATION = b"\nmsgstr "
PAIR = len(b'"\nmsgstr ""\n')
KEYWORDS = {b"\nmsgid ": "i", b"\nmsgid_plural ": "p", TRANSLATION: "s"}
KEYWORDS |= {b"\nmsgstr[%d] " % form: str(form) for form in range(10)}
BEHIND_ID = ("s", *("p" + "0123456789"[:forms] for forms in range(1, 11)))
ORDERS = {False: frozenset(BEHIND_ID), True: frozenset(f"i{kinds}" for kinds in BEHIND_ID)}
"""The keywords behind the first, by whether that is a context."""
CONTEXT = {"msgid ": False, "msgctxt ": True}
"""Whether the keyword that an entry begins with is of a context."""
END = re.compile(rb"\n++(?=#|m(?!sgstr)|\Z)")
BLANK = re.compile(rb"\n\n(?=#|msgid|msgctxt)")
LINE = re.compile(rb"\n(?=#|msgid|msgctxt)")
"""Where to cut a file without blank lines; that may be within an entry, which the reader of tokens reads then."""
PART = 1 << 15
"""Bytes that are cut at once, at least."""
NOTHING = [b""] * 4
"""What stands behind the last piece, for those who look ahead."""
LINES = r'(?: "(?:[^"\\]|\\.)*+"\n)+'
PREVIOUS = re.compile(rf"(?: msgctxt({LINES}))?(?: msgid({LINES}))?(?: msgid_plural({LINES}))?")


@dataclass(slots=True)
class Start:
    """What stands before the first string of an entry: how many bytes and lines that takes, from the end of the line
    before; whether a context comes first; what the comments say, previous texts last; how many pieces it takes."""

    size: int
    lines: int
    context: bool
    said: tuple[Any, ...]
    pieces: int = 1


class Cut:
    """A file in pieces, and how far it has been read: up to the byte `at`, in `line`. It is cut in parts that a
    processor keeps at hand."""

    def __init__(self, text: bytes, line: int = 1, obsolete: bool = False) -> None:
        self._text, self._obsolete = text, obsolete
        self._joined = True  # whether there are strings of several lines in this part: the header has one
        self._load(0, line)

    def _load(self, at: int, line: int) -> None:
        """Cuts the part that begins with a line."""
        self.at, self.line = at, line
        end = BLANK.search(self._text, at + PART, at + 2 * PART) or LINE.search(self._text, at + PART)
        self._stop = end.start() + 1 if end else len(self._text)
        part = self._text[at : self._stop]
        if IS_ESCAPE in part or IS_ESCAPED in part:
            part.decode()  # raises UnicodeDecodeError: no text has them
        if IS_BACKSLASH in part:
            part = _marked(part)
        pieces = [] if self._joined else part.split(QUOTE)
        if self._joined or b"\n" in pieces[:-1]:
            part = JOINT.join(part.split(CONTINUED))  # in two thirds of the time of `replace`, which looks twice
            pieces = part.split(QUOTE)
        self._joined = IS_JOINT in part  # as the next one is, most likely
        self._pieces = [b"\n" + pieces[0], *pieces[1:], *NOTHING]
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

    def read(self, messages: list[Message], ends: list[int]) -> None:
        """Adds the entries that follow, up to the first that is written in another way."""
        while self._begin < self.at:
            self._plain(messages, ends)
            while self._one(messages, ends):
                self._plain(messages, ends)
            if self.at < self._stop or self._stop == len(self._text):
                return
            self._load(self.at, self.line)

    def _plain(self, messages: list[Message], ends: list[int]) -> None:
        """Adds the entries that follow within this part, as far as they are no more than an id and a translation, as
        nearly all are."""
        pieces, number, at, line, count = self._pieces, self._number, self.at, self.line, len(messages)
        if _start(pieces[number]) is None:  # before all pieces that follow are taken in hand
            return
        joined, obsolete = self._joined, self._obsolete
        before = None
        following = iter(pieces[number:])
        for above, id_, between, string in zip(following, following, following, following, strict=False):
            if above != before:
                start = _start(above)
                if start is None or start.context:
                    break
                before, size_above, lines_above = above, start.size + PAIR, start.lines
                comments, extracted, references, flags, sticky, context, previous, plural = start.said
            if between != TRANSLATION:
                break
            size, lines = len(id_) + len(string), 2
            whole_id, whole = id_, string
            if joined and (IS_JOINT in id_ or IS_JOINT in string):
                id_, string = id_.replace(JOINT, b""), string.replace(JOINT, b"")  # noqa: PLW2901
                joints = size - len(id_) - len(string)
                size, lines = size + 2 * joints, lines + joints
            line += lines_above
            # As `_of_strings` and `_meant` do; to call them here takes a tenth of the time of all.
            text = id_.decode() if IS_ESCAPE not in id_ else _meant(id_, whole_id)
            says = string.decode() if IS_ESCAPE not in string else _meant(string, whole)
            messages.append(Message(
                text, (says,), None, None, flags, comments, extracted, references, context, previous, plural, obsolete,
                line, sticky,
            ))  # fmt: skip
            at, line = at + size_above + size, line + lines
            ends.append(at)
        last = number + 4 * (len(messages) - count)
        if IS_END in b"".join(pieces[number + 1 : last : 2]):  # a string that does not end on its line
            del messages[count:], ends[count:]
            return
        if last > number and not _over(pieces, last):
            last -= 4
            del ends[-1]
            at = ends[-1] if len(messages) - count > 1 else self.at
            line = messages.pop().line - pieces[last].count(b"\n") + 1
        self._number, self._begin, self.at, self.line = last, at - 1, at, line

    def _one(self, messages: list[Message], ends: list[int]) -> bool:
        """Adds the entry that follows within this part, whatever its strings; False where it is written in another
        way."""
        pieces, at, line = self._pieces, self.at, self.line
        start = _start(pieces[self._number]) or _quoting(pieces, self._number)
        if start is None:
            return False
        inside = self._number + start.pieces
        found = _strings(pieces, inside)
        if found is None:
            return False
        kinds, texts, count, size, lines = found
        if kinds not in ORDERS[start.context] or not _over(pieces, inside + count):
            return False
        messages.append(_of_strings(start, line + start.lines, kinds, texts, self._obsolete))
        end = at + start.size + size
        ends.append(end)
        self._number, self._begin, self.at, self.line = inside + count, end - 1, end, line + start.lines + lines
        return True


def _marked(part: bytes) -> bytes:
    """The same with ESCAPE for each backslash that escapes, and ESCAPED for a quotation mark behind one. All quotation
    marks that are left begin or end a string."""
    marked, at = bytearray(part), part.find(BACKSLASH)
    while at >= 0:
        marked[at] = IS_ESCAPE
        if part[at + 1 : at + 2] == QUOTE:
            marked[at + 1] = IS_ESCAPED
        at = part.find(BACKSLASH, at + 2)
    return bytes(marked)


def _meant(string: bytes, whole: bytes) -> str:
    """What a marked string says, that is `whole` without its joints: some escapes end there."""
    if IS_ESCAPE not in string:
        return string.decode()
    if string.count(ESCAPE) > string.count(ESCAPED):
        said = simply(string.translate(UNMARKED).decode())
        return unescaped(whole.translate(UNMARKED).decode()) if said is None else said
    return string.replace(ESCAPE, b"").replace(ESCAPED, QUOTE).decode()


@lru_cache(maxsize=1024)
def _start(above: bytes) -> Start | None:
    """What a piece before an entry says; None where it is anything else. Many entries have the same, and so have the
    catalogs of an article, or a project, in other languages."""
    if above[:1] != b"\n" or IS_JOINT in above:
        return None
    _, *lines, keyword = above.translate(UNMARKED).decode().split("\n")
    if keyword not in CONTEXT:
        return None
    comments = comments_of(lines)
    if comments is None:
        return None
    previous = comments[-1]
    source = _previous(previous) if previous else NO_SOURCE
    return source and Start(len(above), len(lines), CONTEXT[keyword], comments[:-1] + source)


def _over(pieces: list[bytes], number: int) -> bool:
    """Whether an entry is over where this piece begins."""
    if _start(pieces[number]):
        return True
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
    return start and replace(start, pieces=len(above))


def _previous(lines: tuple[str, ...]) -> Source | None:
    """Context, id and plural of `#|` lines; None where they are not as every tool writes them."""
    found = PREVIOUS.fullmatch("".join(f"{line}\n" for line in lines))
    if found is None:
        return None
    context, id_, plural = (text and unescaped(text[2:-2].replace('"\n "', BETWEEN)) for text in found.groups())
    return context, id_, plural


def _strings(pieces: list[bytes], number: int) -> Strings | None:
    """The strings of any entry; None where one does not end on its line."""
    texts: list[str] = []
    kinds, at, size, lines = "", number, 0, 0
    while True:
        string, between = pieces[at : at + 2]
        text = string.replace(JOINT, b"")
        joints = len(string) - len(text)
        if IS_END in text:
            return None
        texts.append(_meant(text, string))
        size, lines = size + len(string) + 2 * joints + 1, lines + joints + 1
        if between not in KEYWORDS:
            return kinds, texts, at + 1 - number, size + 1, lines
        kinds, at, size = kinds + KEYWORDS[between], at + 2, size + len(between) + 1


def _of_strings(start: Start, line: int, kinds: str, texts: list[str], obsolete: bool) -> Message:
    """The message that strings say in this order."""
    context = texts.pop(0) if start.context else None
    id_ = texts.pop(0)
    plural = texts.pop(0) if "p" in kinds else None
    comments, extracted, references, flags, sticky, was_context, was_id, was_plural = start.said
    return Message(
        id_, tuple(texts), context, plural, flags, comments, extracted, references, was_context, was_id, was_plural,
        obsolete, line, sticky,
    )  # fmt: skip
