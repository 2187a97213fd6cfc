"""What the characters behind a backslash say in a PO file's strings, as in C."""

from __future__ import annotations

import re

ESCAPE = re.compile(r"\\(?:([abfnrtv\\\"])|([0-7]{1,3})|x([0-9A-Fa-f]{2}))")
ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\", '"': '"'}


def unescaped(text: str) -> str:
    """What a string says."""
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
