"""The charsets that a catalog's header can name."""

from __future__ import annotations

import codecs

UTF8 = "utf-8"
# Python calls them encodings; nobody writes text in them, and some take quadratic time.
NO_CHARSETS = frozenset({"idna", "punycode", "raw-unicode-escape", "unicode-escape", "undefined"})


def charset(name: str) -> str:
    """The charset of this name as Python calls it, "" where there is none."""
    try:
        found = codecs.lookup(name).name.removesuffix("-sig")  # a byte order mark is no matter of it
    except (LookupError, ValueError):
        return ""
    return "" if found in NO_CHARSETS else found


def decoded(data: bytes, name: str) -> str:
    """What bytes say in a charset. Raises LookupError where there is none of this name; UnicodeError for what is no
    text in it, half a character among that, which UTF-7 can say."""
    if not charset(name):
        raise LookupError(name)
    text = data.decode(name)
    if name != UTF8:
        text.encode()
    return text
