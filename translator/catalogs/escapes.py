"""What the characters behind a backslash say in a PO file's strings, as in C. A number is a byte, in the file's
charset, and no character: `\\303\\244` is an ä in UTF-8."""

from __future__ import annotations

import re

from translator.catalogs.charsets import decoded

JOINT = "\0"
"""Stands between two strings of one text: a number ends there, and goes on in no digit behind it."""
NUMBERS = rf"(?:\\(?:[0-7]{{1,3}}|x[0-9A-Fa-f]+){JOINT}*)+"
ESCAPE = re.compile(rf"\\([abfnrtv\\\"'?])|{NUMBERS}")
IN_FILE = re.compile(rf"\\[^0-7x\n]|^[ \t]*#(?![~|]).*|({NUMBERS})", re.MULTILINE)
"""Numbers in strings, apart from other escapes and from comments."""
ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
FAR = 0x80
"""Bytes from here on are parts of characters, by charset."""


class Unreadable(ValueError):
    """Bytes that are no text, or a NUL."""


def unescaped(text: str) -> str:
    """What strings say, in a file in UTF-8, JOINT between them. Raises Unreadable."""
    said = simply(text)
    return (ESCAPE.sub(_meant, text) if said is None else said).replace(JOINT, "")


def simply(text: str) -> str | None:
    """The same where nothing but ends of lines and quotation marks is escaped, as in most; None elsewhere."""
    if "\\" not in text:
        return text
    if "\\\\" in text:
        return None
    text = text.replace("\\n", "\n").replace('\\"', '"')
    return None if "\\" in text else text


def in_utf8(text: str, charset: str) -> str:
    """A file's text with the bytes that it escapes in its charset escaped in UTF-8. Raises Unreadable."""
    return IN_FILE.sub(lambda found: _moved(found[1], charset) if found[1] else found[0], text)


def wrong_in(text: str, charset: str) -> int:
    """Where the first escape stands that cannot be read, in a file's text that has one."""
    for found in IN_FILE.finditer(text):
        try:
            _decoded(_bytes(found[1] or ""), charset)
        except Unreadable:
            return found.start()
    return 0


def _meant(found: re.Match[str]) -> str:
    sign = found[1]
    return ESCAPES.get(sign, sign) if sign else _decoded(_bytes(found[0]), "utf-8")


def _moved(numbers: str, charset: str) -> str:
    data = _bytes(numbers)
    if max(data) < FAR:
        return numbers
    return "".join(f"\\{byte:03o}" for byte in _decoded(data, charset).encode())


def _bytes(numbers: str) -> bytes:
    """The bytes of `\\101\\x41`; of a longer number the last one, as gettext has it."""
    parts = numbers.replace(JOINT, "").split("\\")[1:]
    return bytes((int(one[1:], 16) if one[0] == "x" else int(one, 8)) & 0xFF for one in parts)


def _decoded(data: bytes, charset: str) -> str:
    try:
        text = decoded(data, charset)
    except UnicodeError:
        raise Unreadable from None
    if "\0" in text:
        raise Unreadable
    return text
