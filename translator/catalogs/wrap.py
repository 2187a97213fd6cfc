"""The lines of a text in a PO file: an escaped text in as few as its room allows, broken where breaks.py says.

Nearly every text is of usual characters. Its lines are found by its spaces, or by one pattern, in a thirtieth of the
time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import cast

from translator.catalogs.breaks import CLASSES, PAIRS, kind_of, places, width

USUAL = re.compile("[ -~\u00a0-\u00ac\u00ae-\u02af\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e]+")
"""Latin, Cyrillic, and typographic signs: each takes a column, and none the class of what stands before it."""
END = 0x2060
PAIR = re.compile(r"\\.")
SEPARATORS = re.compile("[\x85\u2028\u2029]")
"""Characters that end a line where a text is shown: gettext counts the columns behind one from none."""
OPENING = "([{¡¿‚„⁅"
"""The usual characters behind which no line ends, though a space follows."""


def lines(portion: str, room: int | None) -> list[str]:
    """An escaped text, without a line break but one at its end, in lines of so many columns where that is possible.
    `room` None: in one."""
    if room is None or (len(portion) <= room and width(portion) <= room):
        return [portion]
    if _is_usual(portion):
        return _usual_lines(portion, room)
    return list(_unusual_lines(portion, room))


def is_line(portion: str, room: int, start: int) -> bool:
    """Whether an escaped text behind so many columns is one line: there is room for it, or no place to break it."""
    return start + width(portion) <= room or len(list(_unusual_lines(portion, room, start))) == 1


def _is_usual(portion: str) -> bool:
    """Whether a text is of usual characters with single spaces, and only quotes are escaped in it: nothing that is
    broken otherwise than by the characters beside the place."""
    if "  " in portion or ("\\" in portion and portion.count("\\") != portion.count('\\"')):
        return False
    return portion.isprintable() if portion.isascii() else bool(USUAL.fullmatch(portion))


def _usual_lines(portion: str, room: int) -> list[str]:
    """The lines of a usual text. Where a word goes past the end of the room, most lines end at the space before it;
    the others are found by the pattern."""
    found: list[str] = []
    at, last, other = 0, len(portion) - room, _pattern(room)
    while at < last:
        end = portion.rfind(" ", at + 1, at + room) + 1
        if not end or portion[end - 2] in OPENING or not portion[end : at + room + 1].rstrip().isalnum():
            end = other(portion, at).end()
        found.append(portion[at:end])
        at = end
    return [*found, portion[at:]] if at < len(portion) else found


@cache
def _pattern(room: int) -> Callable[[str, int], re.Match[str]]:
    """Finds the line of a usual text that begins at a place: it ends at the last place that there is room for, else at
    the first one."""
    end = rf"(?:\Z|{_usual_places()})"
    return cast("Callable[[str, int], re.Match[str]]", re.compile(rf".{{1,{room}}}{end}|.{{{room}}}.*?{end}").match)


@cache
def _usual_places() -> str:
    """A pattern of the places in usual texts where a line may be broken."""
    characters: dict[str, list[int]] = {}
    for character in filter(USUAL.fullmatch, map(chr, range(END))):
        characters.setdefault(kind_of(character), []).append(ord(character))
    joined: dict[str, str] = {}
    spaced: dict[str, str] = {}
    for before in PAIRS.keys() & characters.keys():
        always, if_joined = PAIRS[before]
        spaced[before] = "".join(kind for kind in CLASSES if kind in characters and kind not in always)
        joined[before] = "".join(kind for kind in spaced[before] if kind not in if_joined)
    with_space, without = (
        "|".join(
            f"(?<={_set(characters, before)}{space})(?={_set(characters, behind)})"
            for before, behind in _grouped(pairs)
        )
        for pairs, space in ((spaced, " "), (joined, ""))
    )
    return f"(?<= )(?:{with_space})|(?<! )(?:{without})"


def _grouped(pairs: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Classes that have the same behind them, together; the largest group first."""
    groups: dict[str, str] = {}
    for before, behind in pairs.items():
        groups[behind] = groups.get(behind, "") + before
    return ((before, behind) for behind, before in sorted(groups.items(), key=lambda group: -len(group[1])) if behind)


def _set(characters: dict[str, list[int]], kinds: Iterable[str]) -> str:
    """A pattern of one character of these classes."""
    ranges: list[list[int]] = []
    for point in sorted(point for kind in kinds for point in characters[kind]):
        if ranges and point == ranges[-1][1] + 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return "[" + "".join(rf"\u{first:04x}-\u{last:04x}" for first, last in ranges) + "]"


def _unusual_lines(portion: str, room: int, used: int = 0) -> Iterator[str]:
    """The lines of any text; `used` columns stand before the first."""
    inside = _inside(portion)
    begin = at = 0
    for place in (*(place for place in places(portion) if place not in inside), len(portion)):
        piece, *others = SEPARATORS.split(portion[at:place])
        if at > begin and used + width(piece) > room:
            yield portion[begin:at]
            begin, used = at, 0
        at, used = place, width(others[-1]) if others else used + width(piece)
    yield portion[begin:]


def _inside(portion: str) -> set[int]:
    """Where an escaped text may not be broken: within an escape, nor before a line's `\n`."""
    inside = {found.start() + 1 for found in PAIR.finditer(portion)} if "\\" in portion else set()
    if portion.endswith("\\n"):
        inside.add(len(portion) - 2)
    return inside
