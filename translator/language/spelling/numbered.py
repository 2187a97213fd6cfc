"""A number and what it counts, written together in a translation and apart in the source: "5mg" for "5 mg"."""

from __future__ import annotations

import re

from translator.language.lexicon import lexicon
from translator.language.spelling.listed import folded
from translator.language.spelling.words import is_known

HAS_JOINED = re.compile(r"\d[^\W\d_]{1,40}")
JOINED = re.compile(r"(?<![\w./:@#%&{<=-])(?P<number>(?:\d+[.,٫٬:/])*\d+)(?P<word>[^\W\d_]{1,40})(?![\w\d@_>}=-])")
APART = re.compile(r"(\d+)[ \u00a0\u202f-]([^\W\d_]+)")
HOUR = frozenset("hч")
"""Often written together with its number."""
KNOWN = 4
"""Letters of a word in use that is no ending of the number's: "5er", "2nci"."""


def joined_to_number(source: str, target: str, language: str) -> re.Match[str] | None:
    """The first number of a translation with what it counts joined to it, where the source has a space between that
    number and what it counts."""
    apart: dict[int, set[str]] | None = None
    for match in JOINED.finditer(target):
        if apart is None:
            apart = _apart(source)
        behind = apart.get(int(re.split(r"\D", match["number"])[-1]))
        if behind and _is_counted(match["word"], behind, language):
            return match
    return None


def _apart(source: str) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for number, word in APART.findall(source):
        found.setdefault(int(number), set()).add(word)
    return found


def _is_counted(word: str, behind: set[str], language: str) -> bool:
    """Whether letters behind a number are what it counts: as in the source, a unit, or a word in use."""
    if word in behind:
        return True
    if any(meaning.table == "units" for meaning in lexicon(language).forms(word).alone):
        return word not in HOUR
    return len(word) >= KNOWN and is_known(folded(word, language), language)
