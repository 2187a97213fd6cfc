"""The text of a PO file as messages, and where each ends.

There are two readers: one that cuts at quotation marks what every tool writes, and one by tokens for all else that
gettext's grammar allows (odd spacing, several strings on a line). They give the same where the first gives anything.
An obsolete entry is read as what it was. Line ends are "\\n" here; "\\r" before one is white space.

The format: https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html, and gettext's po-lex.c and po-gram.y
for what the manual leaves open.
"""

from __future__ import annotations

import re

from translator.catalogs.comments import NO_COMMENTS
from translator.catalogs.comments import read as comments_of
from translator.catalogs.escapes import unescaped
from translator.catalogs.quotes import Cut
from translator.catalogs.tokens import one
from translator.model import Message

OBSOLETE = re.compile(rb"\n*+(?:#(?!~)[^\n]*\n)*+(?:#~\|? [^\n]*\n)++")
SIGN = re.compile(rb"^#~\|", re.MULTILINE)


def parse(text: bytes) -> tuple[list[Message], list[int]]:
    """The messages of a PO file in UTF-8 and where the lines of each end, in bytes; the header among them, obsolete
    ones too. What stands behind the last one belongs to none. Raises Broken, with line and column, and
    UnicodeDecodeError."""
    messages: list[Message] = []
    ends: list[int] = []
    cut, size = Cut(text), len(text)
    block_end = -1  # of the lines up to the next blank one
    while True:
        cut.read(messages, ends)
        if cut.at >= size:
            break
        if block_end <= cut.at:
            block_end = text.find(b"\n\n", cut.at + 1) + 1 or size
        found = _old(text[cut.at : block_end], cut.at, cut.line) or _odd(text, cut.at, cut.line)
        if found is None:
            break
        message, end = found
        messages.append(message)
        ends.append(end)
        cut.skip(end, cut.line + text.count(b"\n", cut.at, end))
    return messages, ends


def _old(block: bytes, at: int, line: int) -> tuple[Message, int] | None:
    """The obsolete entry that is all there is up to a blank line, and where it ends."""
    if not OBSOLETE.fullmatch(block):
        return None
    was = SIGN.sub(rb"#|", block).replace(b"\n#~ ", b"\n").removeprefix(b"#~ ")
    messages: list[Message] = []
    ends: list[int] = []
    Cut(was, line, obsolete=True).read(messages, ends)
    return (messages[0], at + len(block)) if len(messages) == 1 and ends[0] == len(was) else None


def _odd(text: bytes, at: int, line: int) -> tuple[Message, int] | None:
    """The next entry by its tokens, and where it ends; None where there is none, only comments and blank lines. Raises
    Broken."""
    found = one(text, at, line)
    if found is None:
        return None
    said = comments_of(comment.decode() for comment in found.comments) or NO_COMMENTS
    comments, extracted, references, flags, sticky, _ = said
    context, id_, plural = (_joined(found.previous.get(name)) for name in ("msgctxt", "msgid", "msgid_plural"))
    texts = {name: _joined(parts) or "" for name, parts in found.texts.items()}
    message = Message(
        texts["msgid"], tuple(text for name, text in texts.items() if name.startswith("msgstr")),
        texts.get("msgctxt"), texts.get("msgid_plural"), flags, comments, extracted,
        references, context, id_, plural, found.obsolete, found.line, sticky,
    )  # fmt: skip
    return message, found.end


def _joined(parts: list[bytes] | None) -> str | None:
    return None if parts is None else unescaped(b"".join(parts).decode())
