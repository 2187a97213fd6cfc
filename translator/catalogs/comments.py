"""The `#` lines above a message, by kind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

WHITE = " \t\r\f\v"
# A name with spaces stands between these, as gettext writes it since 0.22.
REFERENCE = re.compile("\u2068([^\u2068\u2069]*)\u2069(:\\d+)?|\\S+")
# gettext parts flags at white space as well as at commas; one has a space in it, "range: 0..10".
FLAG = re.compile(r"range:\s*[^\s,]+|[^\s,]+")


Lines = tuple[str, ...]
Comments = tuple[Lines, Lines, Lines, Lines, Lines, Lines]
"""The translator's, the extracted ones, references, flags, sticky flags, and the lines of `#|` behind their sign."""
NO_COMMENTS: Comments = ((), (), (), (), (), ())


def read(lines: Iterable[str]) -> Comments | None:
    """What lines say, without their ends; None where one is no comment. A catalog has as many as messages, so the
    common kinds come first."""
    translator: list[str] = []
    extracted: list[str] = []
    references = flags = ""
    rest: list[str] = []
    for line in lines:
        if not line:
            continue
        sign = line[:2]
        if sign == "#:":
            references += f" {line[2:]}"
        elif sign == "#," or sign == "#!":  # the same to gettext
            flags += f",{line[2:]}"
        elif sign == "#.":
            extracted.append(line[2:].removeprefix(" ").rstrip(WHITE))
        elif sign == "# " or sign == "#":
            translator.append(line[2:].rstrip(WHITE))
        elif line[0] == "#" and line[1] != "~":
            rest.append(line)
            if sign not in ("#|", "#="):
                translator.append(line[1:].rstrip(WHITE))
        else:
            return None
    sticky, previous = _rare(rest) if rest else ((), ())
    return (
        tuple(translator),
        tuple(extracted),
        _references(references) if references else (),
        _listed(flags) if flags else (),
        sticky,
        previous,
    )


def _rare(lines: list[str]) -> tuple[Lines, Lines]:
    """Sticky flags and previous lines."""
    sticky = ",".join(line[2:] for line in lines if line.startswith("#="))
    return _listed(sticky), tuple(line[2:].rstrip(WHITE) for line in lines if line.startswith("#|"))


@lru_cache(maxsize=256)
def _listed(text: str) -> Lines:
    return tuple(FLAG.findall(text))


def _references(text: str) -> Lines:
    if "\u2068" not in text:
        return tuple(text.split())
    found = REFERENCE.finditer(text)
    return tuple(f"{one[1]}{one[2] or ''}" if one[1] is not None else one[0] for one in found)
