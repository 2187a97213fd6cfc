"""Where a line of text may be broken, as gettext's writer has it: Unicode's line breaking, by the table of pairs.

https://www.unicode.org/reports/tr14/ (the pair table of revisions up to 33, which gettext's libunistring keeps). The
class of a character is derived from its category and width where the standard's own list (LineBreak.txt) follows
them; what does not is named here. Complex scripts (Thai, Khmer) are letters, as in gettext.
"""

from __future__ import annotations

import re
import unicodedata

# One letter a class:
#   o OP  c CL  p CP  q QU  g GL  n NS  e EX  y SY  i IS  r PR  x PO  d NU  a AL  l HL  w ID  . IN  h HY  b BA  k BB
#   2 B2  z ZW  m CM  j WJ  s SP  H H2/H3  J JL  V JV  T JT  R RI  ! BK
# Row: the class before a place. Behind the colon, which classes may follow on the same line, whatever stands between
# ("^"), and which may if no space does ("%"); before all others the line may be broken.
NEVER = "cpeyizj"  # no break before these, spaces or not
PAIRS = {
    "o": ("ocpqgneyirxdalw.hbk2zmjHJVTR", ""),
    "c": (NEVER + "n", "qgrxhb"),
    "p": (NEVER + "n", "qgrxdalhb"),
    "q": (NEVER + "o", "qgnrxdalw.hbk2HJVTR"),
    "g": (NEVER, "oqgnrxdalw.hbk2HJVTR"),
    "n": (NEVER, "qgnhb"),
    "e": (NEVER, "qgn.hb"),
    "y": (NEVER, "qgndlhb"),
    "i": (NEVER, "qgndhb"),
    "r": (NEVER, "oqgndalwhbHJVT"),
    "x": (NEVER, "oqgndalhb"),
    "d": (NEVER, "oqgnrxdal.hb"),
    "a": (NEVER, "oqgnrxdal.hb"),
    "l": (NEVER, "oqgnrxdal.hb"),
    "w": (NEVER, "qgnx.hb"),
    ".": (NEVER, "qgn.hb"),
    "h": (NEVER, "qndhb"),
    "b": (NEVER, "qnhb"),
    "k": (NEVER, "oqgnrxdalw.hbk2HJVTR"),
    "2": (NEVER + "2", "qgnhb"),
    "j": (NEVER, "oqgnrxdalw.hbk2HJVTR"),
    "H": (NEVER, "qgnx.hbVT"),
    "J": (NEVER, "qgnx.hbHJV"),
    "V": (NEVER, "qgnx.hbVT"),
    "T": (NEVER, "qgnx.hbT"),
    "R": (NEVER, "qgnhbR"),
}
CLASSES = "ocpqgneyirxdalw.hbk2zjHJVTR"

NAMED = {
    "!": "\n\x0b\x0c\r\x85\u2028\u2029",
    "s": " ",
    "z": "\u200b",
    "j": "\u2060\ufeff",
    "g": "\u00a0\u034f\u035c\u035d\u035e\u035f\u0360\u0361\u0362\u0f08\u0f0c\u0f12\u180e\u2007\u2011\u202f",
    "q": "\"'\u00ab\u00bb\u275b\u275c\u275d\u275e",
    "e": "!?\u05c6\u061b\u061e\u061f\u06d4\u07f9\u0f0d\u1802\u1803\u1808\u1809\u203d\ua60e\ufe15\ufe16\uff01\uff1f",
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
    "n": "\u17d6\u203c\u2047\u2048\u2049\u3005\u301c\u303b\u303c\u309b\u309c\u309d\u309e\u30a0\u30fb\u30fc\u30fd\u30fe"
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


HANGUL = (
    (0x1100, 0x115F, "J"), (0xA960, 0xA97C, "J"), (0x1160, 0x11A7, "V"), (0xD7B0, 0xD7C6, "V"), (0x11A8, 0x11FF, "T"),
    (0xD7CB, 0xD7FB, "T"), (0xAC00, 0xD7A3, "H"), (0x1F1E6, 0x1F1FF, "R"),
)  # fmt: skip
CATEGORIES = {"Ps": "o", "Pe": "c", "Pi": "q", "Pf": "q", "Nd": "d", "Sc": "r"}
CATEGORIES |= dict.fromkeys(("Mn", "Mc", "Me", "Cc", "Cf"), "m")


def _class(character: str) -> str:
    if character in EXACT:
        return EXACT[character]
    point = ord(character)
    for first, last, kind in HANGUL:
        if first <= point <= last:
            return kind
    wide = unicodedata.east_asian_width(character) in "WF"
    kind = CATEGORIES.get(unicodedata.category(character), "")
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
            parts.append(f"{escaped}m*+(?=[{re.escape(free)}])")
        if spaced:
            parts.append(f"{re.escape(before)}m*+s++(?=[{re.escape(spaced)}])")
    parts.append("zs*+(?=.)")
    return re.compile("|".join(parts))


BREAK = _pattern()


def places(text: str) -> list[int]:
    """The places in a text, in order, where a line may be broken: never at its beginning or end."""
    return [found.end() for found in BREAK.finditer(text.translate(_classes))]


def kind_of(character: str) -> str:
    """The class of a character, as PAIRS has it."""
    return _classes[ord(character)]


def width(text: str) -> int:
    """How many columns a text takes."""
    if text.isascii():
        return len(text)
    return sum(map(_columns.__getitem__, text))


class _Columns(dict[str, int]):
    def __missing__(self, character: str) -> int:
        self[character] = found = _column(character)
        return found


def _column(character: str) -> int:
    """As gettext counts: what takes none is known by its bidirectional class, by which two vowel signs of Kannada that
    are marks take one."""
    if unicodedata.bidirectional(character) == "NSM" or unicodedata.category(character) == "Cf":
        return int(character == "\u00ad")
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


_columns = _Columns()
