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
from dataclasses import dataclass
from functools import lru_cache

from translator.catalogs.tokens import Broken, one
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
ESCAPE = re.compile(r"\\(?:([abfnrtv\\\"])|([0-7]{1,3})|x([0-9A-Fa-f]{2}))")
ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\", '"': '"'}
# A name with spaces stands between these, as gettext writes it since 0.22.
REFERENCE = re.compile("\u2068([^\u2069]*)\u2069(:\\d+)?|\\S+")


Place = tuple[int, int, int]
"""Where a message stands: the blank lines before it begin, its own lines begin, they end; in code points."""
Found = tuple[Message, Place, int]
"""A message, its place, and how many lines end from where it was looked for up to its end."""


@dataclass(frozen=True, slots=True)
class Comments:
    """The `#` lines above a message, by kind."""

    translator: tuple[str, ...] = ()
    extracted: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    sticky: tuple[str, ...] = ()
    previous: tuple[str | None, str | None, str | None] = (None, None, None)
    other: bool = False
    """There are lines that are no comments."""


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
        found = _simple(text, at, end, line) or _plain(text, at, line) or _odd(text, at, line)
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


@lru_cache(maxsize=1024)
def _above(lines: bytes) -> tuple[int, int, Comments | None]:
    """How many blank lines stand before comments, how many lines that is in all, and these; None where there is
    anything else."""
    above = lines.lstrip(b"\n")
    comments = _comments(above) if above else NO_COMMENTS
    return len(lines) - len(above), lines.count(b"\n"), None if comments is None or comments.other else comments


def _plain(text: bytes, at: int, line: int) -> Found | None:
    """The entry that begins at a place as every tool writes it; None where only the reader of tokens can tell."""
    found = ENTRY.match(text, at)
    if found is None:
        return None
    gap, above, context, id_, string, plural, forms = found.groups()
    comments = _comments(above) if above else NO_COMMENTS
    if comments is None:
        return None
    lines = [string] if string is not None else _forms(forms)
    if lines is None:
        return None
    message = Message(
        _string(id_), tuple(map(_string, lines)), None if context is None else _string(context),
        None if plural is None else _string(plural), comments.flags, comments.translator, comments.extracted,
        comments.references, *comments.previous, False, line + len(gap) + above.count(b"\n"), comments.sticky,
    )  # fmt: skip
    return message, (at, at + len(gap), found.end()), found[0].count(b"\n")


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
    comments = _comments(b"".join(comment + b"\n" for comment in found.comments))
    if comments is None:
        raise Broken("a previous text that cannot be read", found.line, 1)
    old = found.previous
    context, id_, plural = (
        _joined(old[name]) if name in old else other
        for name, other in zip(("msgctxt", "msgid", "msgid_plural"), comments.previous, strict=True)
    )
    texts = {name: _joined(parts) for name, parts in found.texts.items()}
    message = Message(
        texts["msgid"], tuple(text for name, text in texts.items() if name.startswith("msgstr")),
        texts.get("msgctxt"), texts.get("msgid_plural"), comments.flags, comments.translator, comments.extracted,
        comments.references, context, id_, plural, found.obsolete, found.line, comments.sticky,
    )  # fmt: skip
    return message, (at, found.start, found.end), text.count(b"\n", at, found.end)


NO_COMMENTS = Comments()
WHITE = " \t\r\f\v"


@lru_cache(maxsize=1024)
def _comments(lines: bytes) -> Comments | None:
    """The comments, None where `#|` lines are not as every tool writes them. Many entries have the same ones."""
    kinds: dict[str, list[str]] = {"": [], ".": [], ":": [], ",": [], "=": [], "|": []}
    other = not lines.endswith(b"\n")
    for line in (line.strip(WHITE) for line in lines.decode().split("\n")[:-1]):
        other = other or line[:1] != "#" or line[1:2] == "~"
        kind = line[1:2]
        if kind not in kinds:
            kind = ""
        kinds[kind].append(line[1 + len(kind) :])
    previous: tuple[str | None, str | None, str | None] = (None, None, None)
    if kinds["|"]:
        found = PREVIOUS.match("".join(f"{line[1:]}\n" for line in kinds["|"]).encode())
        if not found or not all(line.startswith(" ") for line in kinds["|"]):
            return None
        context, id_, plural = (None if text is None else _string(text) for text in found.groups())
        previous = (context, id_, plural)
    return Comments(
        tuple(_spoken(line) for line in kinds[""]),
        tuple(_spoken(line) for line in kinds["."]),
        tuple(_references(" ".join(kinds[":"]))),
        tuple(_listed(kinds[","])),
        tuple(_listed(kinds["="])),
        previous,
        other,
    )


def _spoken(line: str) -> str:
    return line.removeprefix(" ")


def _listed(lines: list[str]) -> list[str]:
    return [flag for line in lines for part in line.split(",") if (flag := part.strip(WHITE))]


def _references(text: str) -> list[str]:
    if "\u2068" not in text:
        return text.split()
    return [f"{found[1]}{found[2] or ''}" if found[1] is not None else found[0] for found in REFERENCE.finditer(text)]


def _string(lines: bytes) -> str:
    """What string lines say: `"one "\\n"two"\\n`."""
    return _unescaped(lines[1:-2].replace(b'"\n"', b"").decode())


def _joined(parts: list[bytes]) -> str:
    return _unescaped(b"".join(parts).decode())


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
