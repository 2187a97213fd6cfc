"""Words that grow by endings whose vowels follow the word's own, as in Turkish: a word that is in no list is one all
the same where a word in use is left without them ("randevunuza" of "randevu", "gelmediniz" of "gelmek").

In the endings of a language's file, E is a or e and I is ı, i, u or ü. Front vowels stand behind front ones, back
behind back ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

FRONT, BACK = "eiöü", "aıou"
VOWEL = re.compile(f"[{FRONT}{BACK}]")
SHORTEST, SHORTEST_VERB = 4, 2
"""Letters of a word before its endings, and of a verb before its own."""
MANY = 3
"""So many endings may follow each other."""
SOFT = {"b": "p", "c": "ç", "d": "t", "ğ": "kg"}
"""What the last letter of a word becomes before a vowel, the other way round: "kitabı" of "kitap", "kardiyoloğu" of
"kardiyolog"."""
IN_USE = Callable[[str], bool]


class Endings(NamedTuple):
    """Endings with all the vowels that they may have, and how long they are."""

    ways: frozenset[str]
    sizes: tuple[int, ...]


@lru_cache(maxsize=8)
def _ways(endings: tuple[str, ...]) -> Endings:
    ways = frozenset(
        form.replace("E", wide).replace("I", narrow)
        for form in endings
        for wide, narrows in (("a", "ıu"), ("e", "iü"))
        for narrow in narrows
    )
    return Endings(ways, tuple(sorted({*map(len, ways)})))


def is_noun(word: str, endings: tuple[str, ...], used: IN_USE, many: int = MANY) -> bool:
    """Whether a word is one in use with such endings, a few at most."""
    for stem in _without(word, _ways(endings)) if many else ():
        if len(stem) >= SHORTEST and (used(stem) or any(used(stem[:-1] + hard) for hard in SOFT.get(stem[-1], ""))):
            return True
        if is_noun(stem, endings, used, many - 1):
            return True
    return False


def is_verb(word: str, endings: tuple[str, ...], used: IN_USE) -> bool:
    """Whether a word is a form of a verb whose infinitive is in use, denied or not."""
    for stem in _without(word, _ways(endings)):
        for bare in (stem, stem[:-2] if stem.endswith(("me", "ma")) else ""):
            vowels = VOWEL.findall(bare)
            if len(bare) >= SHORTEST_VERB and vowels and used(f"{bare}m{'e' if vowels[-1] in FRONT else 'a'}k"):
                return True
    return False


def _without(word: str, endings: Endings) -> Iterator[str]:
    """A word without each ending that it may have."""
    for size in endings.sizes:
        stem, ending = word[:-size], word[-size:]
        if stem and ending in endings.ways and _agree(stem, ending):
            yield stem


def _agree(stem: str, ending: str) -> bool:
    """Whether an ending has the vowels that a word asks for."""
    before, behind = VOWEL.findall(stem), VOWEL.findall(ending)
    return bool(before) and (not behind or ending == "ki" or (before[-1] in FRONT) == (behind[0] in FRONT))
