"""The text of a PO file as messages, each with its place.

There are three readers, each taking what the one before it passes over: an id and a translation between blank lines,
by cutting; an entry as every tool writes it, by one pattern; all else that gettext's grammar allows (odd spacing,
obsolete entries, several strings on a line), by tokens. They give the same where they give anything. Line ends are
"\\n" here; "\\r" before one is white space.

The format: https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html, and gettext's po-lex.c and po-gram.y
for what the manual leaves open.
"""

from __future__ import annotations

import re
from functools import lru_cache

from translator.catalogs.comments import Comments
from translator.catalogs.comments import read as comments_of
from translator.catalogs.tokens import one
from translator.model import Message

LINES = rb'(?:"[^"\\\n]*+(?:\\[^\n][^"\\\n]*+)*+"\n)++'
ENTRY = re.compile(
    rb"(\n*+)((?:#(?!~)[^\n]*\n)*+)(?:msgctxt (%(lines)b))?msgid (%(lines)b)"
    rb"(?:msgstr (%(lines)b)|msgid_plural (%(lines)b)((?:msgstr\[\d\] %(lines)b)++))(?=[\n#]|m(?!sgstr)|\Z)"
    % {b"lines": LINES}
)
BODY = re.compile(rb'[^"\\\n]*+(?:\\[^\n][^"\\\n]*+)*+')
FORM = re.compile(rb"msgstr\[(\d)\] (%b)" % LINES)
PREVIOUS = re.compile(rb"(?:msgctxt (%b))?(?:msgid (%b))?(?:msgid_plural (%b))?\Z" % (LINES, LINES, LINES))
OBSOLETE = re.compile(rb"\n*+(?:#(?!~)[^\n]*\n)*+(?:#~\|? [^\n]*\n)++")
SIGN = re.compile(rb"^#~\|", re.MULTILINE)
ESCAPE = re.compile(r"\\(?:([abfnrtv\\\"])|([0-7]{1,3})|x([0-9A-Fa-f]{2}))")
ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\", '"': '"'}
NO_COMMENTS = Comments()
Place = tuple[int, int, int]
"""Where a message stands: the blank lines before it begin, its own lines begin, they end; in code points."""
Found = tuple[Message, Place, int]
"""A message, its place, and how many lines end from where it was looked for up to its end."""


def parse(text: bytes) -> tuple[list[Message], list[Place]]:
    """The messages of a PO file in UTF-8 and their places, the header among them, obsolete ones too. What stands behind
    the last one belongs to none. Raises Broken, with line and column, and UnicodeDecodeError."""
    messages: list[Message] = []
    places: list[Place] = []
    at, line, size = 0, 1, len(text)
    end = -1  # of the lines up to the next blank one
    while at < size:
        if end <= at:
            end = text.find(b"\n\n", at + 1) + 1 or size
        found = _simple(text, at, end, line) or _plain(text, at, line) or _old(text, at, end, line)
        found = found or _odd(text, at, line)
        if found is None:
            break
        message, place, lines = found
        messages.append(message)
        places.append(place)
        at, line = place[2], line + lines
    return messages, places


def _simple(text: bytes, at: int, end: int, line: int) -> Found | None:
    """The entry that is all there is up to a blank line, where it has an id and a translation and nothing rare."""
    above, _, rest = text[at:end].partition(b'msgid "')
    id_, middle, string = rest.partition(b'"\nmsgstr "')
    if not middle or string[-2:] != b'"\n':
        return None
    gap, lines, comments = _above(above)
    if comments is None:
        return None
    ids, strings = id_.split(b'"\n"'), string[:-2].split(b'"\n"')
    source, target = _body(b"".join(ids)), _body(b"".join(strings))
    if source is None or target is None:
        return None
    message = Message(
        source, (target,), None, None, comments.flags, comments.translator, comments.extracted, comments.references,
        None, None, None, False, line + lines, comments.sticky,
    )  # fmt: skip
    return message, (at, at + gap, end), lines + len(ids) + len(strings)


def _body(text: bytes) -> str | None:
    """What a string says without its outer quotes; None where it is none. Only one with a backslash needs a closer
    look, and few have any."""
    if b"\\" in text:
        return _unescaped(text.decode()) if BODY.fullmatch(text) else None
    return None if b'"' in text or b"\n" in text else text.decode()


@lru_cache(maxsize=256)
def _above(lines: bytes) -> tuple[int, int, Comments | None]:
    """How many blank lines stand before comments, how many lines that is in all, and these; None where there is
    anything else. Many entries of an article have the same ones."""
    above = lines.lstrip(b"\n")
    comments = comments_of(above.decode()) if above else NO_COMMENTS
    plain = not comments.other and not comments.previous and (not above or above.endswith(b"\n"))
    return len(lines) - len(above), lines.count(b"\n"), comments if plain else None


def _plain(text: bytes, at: int, line: int, obsolete: bool = False) -> Found | None:
    """The entry that begins at a place as every tool writes it; None where only the reader of tokens can tell."""
    found = ENTRY.match(text, at)
    if found is None:
        return None
    gap, above, context, id_, string, plural, forms = found.groups()
    comments = comments_of(above.decode()) if above else NO_COMMENTS
    previous = _previous(comments)
    if previous is None:
        return None
    lines = [string] if string is not None else _forms(forms)
    if lines is None:
        return None
    message = Message(
        _string(id_), tuple(map(_string, lines)), None if context is None else _string(context),
        None if plural is None else _string(plural), comments.flags, comments.translator, comments.extracted,
        comments.references, *previous, obsolete, line + len(gap) + above.count(b"\n"), comments.sticky,
    )  # fmt: skip
    return message, (at, at + len(gap), found.end()), found[0].count(b"\n")


def _old(text: bytes, at: int, end: int, line: int) -> Found | None:
    """The obsolete entry that is all there is up to a blank line: read as what it was."""
    block = text[at:end]
    if not OBSOLETE.fullmatch(block):
        return None
    was = SIGN.sub(rb"#|", block).replace(b"\n#~ ", b"\n").removeprefix(b"#~ ")
    found = _plain(was, 0, line, obsolete=True)
    if found is None or found[1][2] != len(was):
        return None
    message, (_, gap, _), lines = found
    return message, (at, at + gap, end), lines


def _forms(lines: bytes) -> list[bytes] | None:
    """The strings of plural forms, where these are in order."""
    numbered = FORM.findall(lines)
    in_order = [int(number) for number, _ in numbered] == list(range(len(numbered)))
    return [string for _, string in numbered] if in_order else None


def _odd(text: bytes, at: int, line: int) -> Found | None:
    """The next entry by its tokens; None where there is none, only comments and blank lines. Raises Broken."""
    found = one(text, at, line)
    if found is None:
        return None
    comments = comments_of("".join(f"{comment.decode()}\n" for comment in found.comments))
    context, id_, plural = (_joined(found.previous.get(name)) for name in ("msgctxt", "msgid", "msgid_plural"))
    texts = {name: _joined(parts) or "" for name, parts in found.texts.items()}
    message = Message(
        texts["msgid"], tuple(text for name, text in texts.items() if name.startswith("msgstr")),
        texts.get("msgctxt"), texts.get("msgid_plural"), comments.flags, comments.translator, comments.extracted,
        comments.references, context, id_, plural, found.obsolete, found.line, comments.sticky,
    )  # fmt: skip
    return message, (at, found.start, found.end), text.count(b"\n", at, found.end)


def _previous(comments: Comments) -> tuple[str | None, str | None, str | None] | None:
    """Context, id and plural of `#|` lines; None where they are not as every tool writes them."""
    if not comments.previous:
        return None, None, None
    found = PREVIOUS.match("".join(f"{line[1:]}\n" for line in comments.previous).encode())
    if not found or not all(line.startswith(" ") for line in comments.previous):
        return None
    context, id_, plural = (None if text is None else _string(text) for text in found.groups())
    return context, id_, plural


def _string(lines: bytes) -> str:
    """What string lines say: `"one "\\n"two"\\n`."""
    return _unescaped(lines[1:-2].replace(b'"\n"', b"").decode())


def _joined(parts: list[bytes] | None) -> str | None:
    return None if parts is None else _unescaped(b"".join(parts).decode())


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    if "\\\\" not in text:
        text = text.replace("\\n", "\n").replace('\\"', '"')
        if "\\" not in text:
            return text
    return ESCAPE.sub(_character, text)


def _character(found: re.Match[str]) -> str:
    if found[1]:
        return ESCAPES[found[1]]
    return chr(int(found[2], 8) if found[2] else int(found[3], 16))
