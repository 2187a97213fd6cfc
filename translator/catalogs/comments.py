"""The `#` lines above a message, by kind."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

WHITE = " \t\r\f\v"
# A name with spaces stands between these, as gettext writes it since 0.22.
REFERENCE = re.compile("\u2068([^\u2069]*)\u2069(:\\d+)?|\\S+")


class Comments(NamedTuple):
    """`previous` are the lines of `#|` behind their sign; `other` says that there are lines that are no comments."""

    translator: tuple[str, ...] = ()
    extracted: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    sticky: tuple[str, ...] = ()
    previous: tuple[str, ...] = ()
    other: bool = False


def read(lines: str) -> Comments:
    """What ended lines say. A catalog has as many as messages, so the common kinds come first."""
    translator: list[str] = []
    extracted: list[str] = []
    references: list[str] = []
    flags: list[str] = []
    rest: list[str] = []
    for line in lines.split("\n"):
        sign = line[:2]
        if sign == "#:":
            references.append(line[2:])
        elif sign == "#,":
            flags.append(line[2:])
        elif sign == "#.":
            extracted.append(line[2:].removeprefix(" ").rstrip(WHITE))
        elif sign == "# " or sign == "#":
            translator.append(line[2:].rstrip(WHITE))
        elif line:
            rest.append(line)
            if line[0] == "#" and sign not in ("#~", "#|", "#="):
                translator.append(line[1:].rstrip(WHITE))
    return Comments(
        tuple(translator),
        tuple(extracted),
        _references(references) if references else (),
        _listed(",".join(flags)) if flags else (),
        *(_rare(rest) if rest else ((), (), False)),
    )


def _rare(lines: list[str]) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
    """Sticky flags, previous lines, and whether there are lines that are no comments."""
    sticky = ",".join(line[2:] for line in lines if line.startswith("#="))
    previous = tuple(line[2:].rstrip(WHITE) for line in lines if line.startswith("#|"))
    return _listed(sticky), previous, any(line[0] != "#" or line.startswith("#~") for line in lines)


@lru_cache(maxsize=256)
def _listed(text: str) -> tuple[str, ...]:
    return tuple(flag for part in text.split(",") if (flag := part.strip(WHITE)))


def _references(lines: list[str]) -> tuple[str, ...]:
    text = " ".join(lines)
    if "\u2068" not in text:
        return tuple(text.split())
    found = REFERENCE.finditer(text)
    return tuple(f"{one[1]}{one[2] or ''}" if one[1] is not None else one[0] for one in found)
