"""Words that lost a letter: where one is missing, letters stand together that do so in no word of the language.

losses/<language>.txt knows some three thousand words of a language, and of each the letters whose loss shows:
"tedvisi" has "edvis", which "tedavisi" leaves when it loses an "a" and which no other word has. Anything else that is
in no dictionary, a name or a new compound, is let pass. tools/losses.py makes these files.

Its first line is the language's marked letters (two of them may be lost together), each other line a word and, as a
hexadecimal number, a bit for each of its losses in the order of `losses`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources

from translator.language.lexicon import DROPPED
from translator.model import Span

SIDE = 3
"""So many letters on each side of a gap are looked at."""
SHORTEST = 5
"""So many must be left of a word, and so many characters of `remains`."""
LONGEST = 40
KEPT = 50_000
ALIKE = str.maketrans("أإآٱىةё", "اااايهе")


def lost_letter(word: str, language: str) -> bool:
    """Whether a word has lost a letter, or two marked ones beside each other. `word` is as it stands in a text; False
    for a language without a file."""
    return SHORTEST <= len(word) <= LONGEST and _lost(word, language)


def folded(word: str, language: str) -> str:
    """A word in small letters, without the marks that may be left out, and with one form of the letters that are."""
    if word.isascii() and language != "tr":
        return word.lower()
    if language == "tr":
        word = word.replace("I", "ı").replace("İ", "i")
    return unicodedata.normalize("NFC", DROPPED.sub("", word)).lower().translate(ALIKE)


def losses(word: str, marked: str) -> Iterator[Span]:
    """What a folded word may lose: each letter but the first and the last, then each two marked letters in a row."""
    for at in range(1, len(word) - 1):
        yield at, at + 1
    for at in range(1, len(word) - 2):
        if word[at] in marked and word[at + 1] in marked:
            yield at, at + 2


def remains(word: str, loss: Span) -> str:
    """What stands around a loss then, "^" and "$" being the word's ends; "" if that is too little to tell."""
    start, end = loss
    left = f"^{word[:start]}"[-SIDE:]
    around = left + f"{word[end:]}$"[:SIDE]
    return around if len(around) >= SHORTEST else ""


def groups(word: str) -> Iterator[str]:
    """All of a folded word that `remains` may be."""
    whole = f"^{word}$"
    yield from (whole[at : at + 2 * SIDE] for at in range(len(whole) - 2 * SIDE + 1))
    yield whole[:SHORTEST]
    yield whole[-SHORTEST:]


@lru_cache(maxsize=KEPT)
def _lost(word: str, language: str) -> bool:
    known = _known(language)
    return bool(known) and not known.isdisjoint(groups(folded(word, language)))


@lru_cache(maxsize=32)
def _known(language: str) -> frozenset[str]:
    """What is only left where a letter was lost."""
    if not re.fullmatch(r"[a-z]{2,12}", language):
        return frozenset()
    file = resources.files("translator.language") / "losses" / f"{language}.txt"
    if not file.is_file():
        return frozenset()
    marked, *lines = file.read_text(encoding="utf-8").split("\n")
    found = set()
    for line in lines:
        word, bits = line.split(" ")
        shows = int(bits, 16)
        found |= {remains(word, loss) for at, loss in enumerate(losses(word, marked)) if shows >> at & 1}
    return frozenset(found)
