"""Where a line of text may be broken, as gettext's writer has it: Unicode's line breaking, by the table of pairs.

https://www.unicode.org/reports/tr14/ (the pair table of revisions up to 33, which gettext's libunistring keeps). The
class of a character is derived from its category and width where the standard's own list (LineBreak.txt) follows
them; what does not is named here. Complex scripts (Thai, Khmer) are letters, as in gettext.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect
from operator import itemgetter

# One letter a class:
#   o OP  c CL  p CP  q QU  g GL  n NS  e EX  y SY  i IS  r PR  x PO  d NU  a AL  l HL  w ID  . IN  h HY  b BA  k BB
#   2 B2  z ZW  m CM  Z ZWJ  j WJ  s SP  H H2/H3  J JL  V JV  T JT  R RI  ! BK  O OP that is wide
#   E EM, which a symbol keeps that it may belong to
# Row: the class before a place. Behind the colon, which classes may follow on the same line, whatever stands between
# ("^"), and which may if no space does ("%"); before all others the line may be broken.
NEVER = "cpeyizj"  # no break before these, spaces or not
PAIRS = {
    "o": ("oOcpqgneyirxdalw.hbk2zmjHJVTR", ""),
    "O": ("oOcpqgneyirxdalw.hbk2zmjHJVTR", ""),
    "c": (NEVER + "n", "qgrx.hb"),
    "p": (NEVER, "nqgrxdal.hb"),
    "q": (NEVER + "oO", "qgnrxdalw.hbk2HJVTR"),
    "g": (NEVER, "oOqgnrxdalw.hbk2HJVTR"),
    "n": (NEVER, "qgn.hb"),
    "e": (NEVER, "qgn.hb"),
    "y": (NEVER, "qgndl.hb"),
    "i": (NEVER, "qgnd.hb"),
    "r": (NEVER, "oOqgndalw.hbHJVT"),
    "x": (NEVER, "oOqgndal.hb"),
    "d": (NEVER, "oqgnrxdal.hb"),
    "a": (NEVER, "oqgnrxdal.hb"),
    "l": (NEVER, "oqgnrxdal.hb"),
    "w": (NEVER, "qgnx.hb"),
    ".": (NEVER, "qgn.hb"),
    "h": (NEVER, "qnd.hb"),
    "b": (NEVER, "qn.hb"),
    "k": (NEVER, "oOqgnrxdalw.hbk2HJVTR"),
    "2": (NEVER + "2", "qgn.hb"),
    "j": (NEVER, "oOqgnrxdalw.hbk2HJVTR"),
    "H": (NEVER, "qgnx.hbVT"),
    "J": (NEVER, "qgnx.hbHJV"),
    "V": (NEVER, "qgnx.hbVT"),
    "T": (NEVER, "qgnx.hbT"),
    "R": (NEVER, "qgn.hbR"),
}
CLASSES = "oOcpqgneyirxdalw.hbk2zjHJVTR"

NAMED = {
    "!": "\n\x0b\x0c\r\x85\u2028\u2029",
    "s": " ",
    "z": "\u200b",
    "j": "\u2060\ufeff",
    "Z": "\u200d",
    "g": "\u00a0\u034f\u035c\u035d\u035e\u035f\u0360\u0361\u0362\u0f08\u0f0c\u0f12\u180e\u2007\u2011\u202f",
    "q": "\"'\u00ab\u00bb\u275b\u275c\u275d\u275e",
    "e": "!?\u05c6\u061b\u061e\u061f\u06d4\u07f9\u0f0d\u1802\u1803\u1808\u1809\ua60e\ufe15\ufe16\uff01\uff1f",
    "y": "/",
    "i": ",.:;\u037e\u0589\u060c\u060d\u07f8\u2044\ufe10\ufe13\ufe14",
    "r": "+\\\u00b1\u2116\u2212\u2213",
    "x": "%¢°\u060b\u066a‰‱′″‴‵‶‷\u20a7℃℉\ufdfc\uff05\uffe0",
    "h": "-",
    "b": "\t\u00ad\u058a\u05be\u0964\u0965\u2010\u2012\u2013\u2027\u2056\u2058\u2059\u205a\u205b\u205d\u205e|"
         "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000\u1680",
    "k": "\u00b4\u02c8\u02cc\u02df\u1806",
    "2": "\u2014\u2e3a\u2e3b",
    ".": "\u2024\u2025\u2026\ufe19",
    "n": "\u17d6\u203c\u203d"
         "\u2047\u2048\u2049\u3005\u301c\u303b\u303c\u309b\u309c\u309d\u309e\u30a0\u30fb\u30fc\u30fd\u30fe"
         "\uff1a\uff1b\uff65\uff9e\uff9f"
         "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ",
    "c": "\u3001\u3002\ufe11\ufe12\ufe50\ufe52\uff0c\uff0e\uff61\uff64}",
    "o": "\u00a1\u00bf\u2e18([{",
    "p": ")]",
    "a": "#&*<=>@^_`~\u00a6\u00a9\u00ac\u00ae\u00af",
}  # fmt: skip
EXACT = {character: kind for kind, characters in NAMED.items() for character in characters}


class _Classes(dict[int, str]):
    """The class of each code point, found when first asked for."""

    def __missing__(self, point: int) -> str:
        self[point] = found = _class(chr(point))
        return found


RANGES = {
    "J": "1100-115f a960-a97c",
    "V": "1160-11a7 d7b0-d7c6",
    "T": "11a8-11ff d7cb-d7fb",
    "H": "ac00-d7a3",
    "R": "1f1e6-1f1ff",
    "b": "e5a-e5b f0b f34 f7f f85 fbe-fbf fd2 104a-104b 1361 16eb-16ed 1735-1736 17d4-17d5 17d8 17da 1804-1805 "
         "1b5a-1b5b 1b5d-1b60 1b7d-1b7e 1c3b-1c3f 1c7e-1c7f 2cfa-2cfc 2cff 2d70 2e0e-2e15 2e17 2e19 2e2a-2e2d "
         "2e30-2e31 2e33-2e34 2e3c-2e3e 2e40-2e41 2e43-2e4a 2e4c 2e4e-2e4f 2e5d a4fe-a4ff a60d a60f a6f3-a6f7 "
         "a8ce-a8cf a92e-a92f a9c7-a9c9 aa5d-aa5f aaf0-aaf1 abeb",
    "k": "c77 c84 f01-f04 f06-f07 f09-f0a fd0-fd1 fd3 1ffd a874-a875 a8fc",
    "e": "61d f0e-f11 f14 1944-1945 2762-2763 2cf9 2cfe 2e2e 2e53-2e54 a876-a877 fe56-fe57",
    "n": "fe54-fe55 ff67-ff70 16fe0-16fe3",
    "x": "fe6a",
    ".": "22ef",
    "m": "3035",
    "E": "1f3fb-1f3ff",
    "w": "23f1-23f2 2600-2603 2618 261a-261f 2639-263b 2668 26bf-26c3 26c6-26c8 26cd 26cf-26d1 26d3 26d8-26d9 26dc "
         "26df-26e1 26f1 26f4 26f7-26f9 26fe-2704 2708-2709 270c-270d 2764 ff66 ff71-ff9d ffa0-ffbe ffc2-ffc7 "
         "ffca-ffcf ffd2-ffd7 ffda-ffdc fffc",
    "a": "23e9-23ec 25fd-25fe 2648-2653 2693 26a1 26aa-26ab 26ce 2705 2728 274c 274e 2753-2755 2757 2795-2797 27b0 "
         "27bf 2b1b-2b1c 2b50 2b55 3248-324f 1f100-1f10c 1f110-1f16c 1f170-1f1ac 1f39c-1f39d 1f3b5-1f3b6 1f3bc "
         "1f4a0 1f4a2 1f4a4 1f4af 1f4b1-1f4b2 1f500-1f506 1f517-1f524 1f532-1f549 1f5d4-1f5db 1f5f4-1f5f9 "
         "1f650-1f675 1f67c-1f67f 1f700-1f773 1f780-1f7d4 1f800-1f80b 1f810-1f847 1f850-1f859 1f860-1f887 "
         "1f890-1f8ad 1f900-1f90b 1fa00-1fa53 1fb00-1fb92 1fb94-1fbca "
         "e31-e3a e47-e4e eb1-ebc ec8-ece 102b-103e 1056-1060 1062-1064 1067-106d 1071-1074 1082-108d 109a-109d "
         "17b4-17d3 17dd",
}  # fmt: skip
"""Code points of a class, in hexadecimal."""


def _bounds() -> list[tuple[int, int, str]]:
    """First and last of each range, with its class, in order."""
    ranges = ((kind, part.partition("-")) for kind, parts in RANGES.items() for part in parts.split())
    return sorted((int(first, 16), int(last or first, 16), kind) for kind, (first, _, last) in ranges)


BOUNDS = _bounds()
NO_COLUMN = ("Cc", "Cf", "Zl", "Zp")
CATEGORIES = {"Ps": "o", "Pe": "c", "Pi": "q", "Pf": "q", "Nd": "d", "Sc": "r"}
CATEGORIES |= dict.fromkeys(("Mn", "Mc", "Me", "Cc", "Cf"), "m")


def _class(character: str) -> str:
    if character in EXACT:
        return EXACT[character]
    point = ord(character)
    at = bisect(BOUNDS, point, key=itemgetter(0))
    if at and point <= BOUNDS[at - 1][1]:
        return BOUNDS[at - 1][2]
    wide = unicodedata.east_asian_width(character) in "WF"
    kind = CATEGORIES.get(unicodedata.category(character), "")
    if kind == "o":
        return "O" if unicodedata.east_asian_width(character) in "WFH" else "o"
    if kind and not (kind == "d" and wide):
        return kind
    if 0x05D0 <= point <= 0x05F2:
        return "l"
    return "w" if wide or 0x2E80 <= point <= 0xA4CF or 0x1F000 <= point <= 0x1FFFD else "a"


_classes = _Classes()


def _pattern() -> re.Pattern[str]:
    """A place where a line may be broken is the end of a match."""
    parts = []
    for before, (always, joined) in PAIRS.items():
        free = "".join(kind for kind in CLASSES if kind not in always and kind not in joined)
        spaced = "".join(kind for kind in CLASSES if kind not in always)
        # Hebrew letters keep what a hyphen joins to them (LB21a).
        escaped = rf"(?<!l){re.escape(before)}" if before in "hb" else re.escape(before)
        if free:
            parts.append(f"{escaped}[mZ]*+(?<!Z)(?=[{re.escape(free)}])")
        if spaced:
            parts.append(f"{re.escape(before)}[mZ]*+s++(?=[{re.escape(spaced)}Z])")
    parts.append("zs*+(?=.)")
    return re.compile("|".join(parts))


BREAK = _pattern()
ALONE = re.compile("(?:^|(?<=[sz!]))(?:m|Z(?=[mZ]*s))")


def places(text: str) -> list[int]:
    """The places in a text, in order, where a line may be broken: never at its beginning or end."""
    kinds = text.translate(_classes).replace("wE", "wm").replace("E", "w")
    # A mark that stands on nothing is a letter.
    return [found.end() for found in BREAK.finditer(ALONE.sub("a", kinds))]


def kind_of(character: str) -> str:
    """The class of a character, as PAIRS has it."""
    return _classes[ord(character)]


def width(text: str) -> int:
    """How many columns a text takes."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(map(_columns.__getitem__, text))


class _Columns(dict[str, int]):
    def __missing__(self, character: str) -> int:
        self[character] = found = _column(character)
        return found


def _column(character: str) -> int:
    """As gettext counts: what takes none is known by its bidirectional class, by which two vowel signs of Kannada that
    are marks take one."""
    joined = kind_of(character) in "VT"
    if joined or unicodedata.bidirectional(character) == "NSM" or unicodedata.category(character) in NO_COLUMN:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


_columns = _Columns()
