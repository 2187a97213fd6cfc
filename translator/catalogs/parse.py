"""The text of a PO file as messages, and where each ends.

There are two readers: one that cuts at quotation marks what every tool writes, and one by tokens for all else that
gettext's grammar allows (odd spacing, several strings on a line). They give the same where the first gives anything.
An obsolete entry is read as what it was. Line ends are "\\n" here; "\\r" before one is white space.

The format: https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html, and gettext's po-lex.c and po-gram.y
for what the manual leaves open.
"""

from __future__ import annotations

import re
from itertools import accumulate

from translator.catalogs.comments import NO_COMMENTS
from translator.catalogs.comments import read as comments_of
from translator.catalogs.escapes import JOINT, unescaped
from translator.catalogs.quotes import Cut
from translator.catalogs.tokens import one
from translator.model import Message

OBSOLETE = re.compile(rb"\n*+(?:#(?!~)[^\n]*\n)*+(?:#~\|? [^\n]*\n)++((?=\n|#(?!~)|msgid|msgctxt|\Z))?")
"""Lines that may say obsolete entries; its group is None where more of the last one may follow."""
SIGN = re.compile(rb"^#~\|", re.MULTILINE)


def parse(text: bytes) -> tuple[list[Message], list[int]]:
    """The messages of a PO file in UTF-8 and where the lines of each end, in bytes; the header among them, obsolete
    ones too. What stands behind the last one belongs to none. Raises Broken, with line and column, and
    UnicodeDecodeError."""
    messages: list[Message] = []
    ends: list[int] = []
    cut, size = Cut(text), len(text)
    odd = 0  # up to where obsolete entries stand that are written in another way
    while True:
        cut.read(messages, ends)
        if cut.at >= size:
            break
        run = OBSOLETE.match(text, cut.at) if cut.at >= odd else None
        if run is None or not _old(run, cut.line, messages, ends):
            odd = run.end() if run else odd
            found = _odd(text, cut.at, cut.line)
            if found is None:
                break
            messages.append(found[0])
            ends.append(found[1])
        cut.skip(ends[-1], cut.line + text.count(b"\n", cut.at, ends[-1]))
    return messages, ends


def _old(run: re.Match[bytes], line: int, messages: list[Message], ends: list[int]) -> bool:
    """Adds the obsolete entries that lines say which follow each other, up to the first that is written in another way;
    False where that is the first."""
    if run[1] is None:
        return False
    block = run[0]
    was = SIGN.sub(rb"#|", block).replace(b"\n#~ ", b"\n").removeprefix(b"#~ ")
    count, their_ends = len(messages), list[int]()
    Cut(was, line, obsolete=True).read(messages, their_ends)
    # What was taken out is on each line, so the ends are known by their lines.
    places = list(accumulate((len(one) + 1 for one in block.split(b"\n")), initial=run.start()))
    number = at = 0
    for end in their_ends:
        number += was.count(b"\n", at, end)
        at = end
        ends.append(places[number])
    return len(messages) > count


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
    return None if parts is None else unescaped(JOINT.join(part.decode() for part in parts))
