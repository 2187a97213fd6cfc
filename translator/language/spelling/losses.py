"""Words that lost a letter, or a letter's mark, or have two letters in the wrong order: a slip makes no word of a word.

A word is one that a slip made if it is in no list of its language's (words.py), nor made of such words, and if putting
back what is lost makes a word in use of it. A compound is mended in one of its parts. Anything else that is in no list,
a name or a new word, is let pass.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from translator.language.remembered import of_words_in
from translator.language.spelling.growth import growth, reached
from translator.language.spelling.listed import Words, folded, words
from translator.language.spelling.words import LONGEST, is_known, lost_article

SHORTEST = 4
"""So many letters must be left of a word."""
SHORTEST_MENDED = 5
SHORTEST_PART = 7
"""Letters of a part of a compound when it is mended."""
LOST_TOGETHER = {"de": "äöüß", "es": "áéíóñ", "fr": "éèàç", "ru": "еоаи", "tr": "çğıöşü"}
"""The marked letters of a language: where a file was read in a wrong set of characters, all of a word's are lost; of
Russian its vowels."""
SHORTEST_CUT, BEFORE_CUT, BEHIND_CUT, MOST_CUT = 7, 4, 3, 4
"""Letters of a word that lost several at once, before the gap, behind it, and in it."""
ENDINGS = {"de": "es", "es": "s", "fr": "sx", "ru": "аиуы", "tr": "aeıiouünmry"}
"""By language the letters that are an ending by themselves: what is unknown without one may be a right form."""
NO_END = {"tr": ("b", "c", "d", "g", "ğ")}
"""Letters with which no word ends."""
NOUNS = frozenset({"de"})
"""Languages in which more than names have a capital letter."""
SHORTEST_THINNED, BEFORE_THINNED, MOST_THINNED = 8, 3, 3


def mended(word: str, language: str) -> str:
    """The word in use that a word is when a lost letter is put back, or two of its letters change places, in small
    letters; "" where it is known as it is, where none is found, and for a language without a file. `word` is as it
    stands in a text."""
    if not SHORTEST <= len(word) <= LONGEST:
        return ""
    if right := lost_article(word, language):
        return right
    plain, may_be_name = folded(word, language), word.istitle() and language not in NOUNS
    return _mended(plain, language) or ("" if may_be_name else _ended(plain, language))


@of_words_in
def _mended(word: str, language: str) -> str:
    listed = words(language)
    if listed is None or not set(listed.letters).issuperset(word) or is_known(word, language):
        return ""
    for right in _candidates(word, listed):
        if len(right) >= SHORTEST_MENDED and right in listed.used:
            return right
    together = LOST_TOGETHER.get(language, "")
    if len(word) >= SHORTEST_MENDED and set(together).isdisjoint(word):
        for right in _two_lost(word, together, listed):
            if right in listed.used:
                return right
    thinned = next(_thinned(word, listed), "")
    return thinned or (_mended_compound(word, language, listed) if growth(language).links else "")


@of_words_in
def _ended(word: str, language: str) -> str:
    """The word in use that a word is without its last letter, if that is no ending which the lists may lack."""
    listed = words(language)
    if listed is None or language not in ENDINGS or listed.used.beginning(word) < len(word):
        return ""
    if not set(listed.letters).issuperset(word) or is_known(word, language):
        return ""
    unsure = "" if word.endswith(NO_END.get(language, ())) else ENDINGS[language]
    return next(
        (word + letter for letter in listed.letters if letter not in unsure and word + letter in listed.used), ""
    )


def _thinned(word: str, listed: Words) -> Iterator[str]:
    """The words in use that a long word is without single letters in two places or three: "konsltasyn" of
    "konsultasyon"."""
    if len(word) < SHORTEST_THINNED or listed.used.beginning(word) < BEFORE_THINNED:
        return
    for right in listed.used.starting(word[:BEFORE_THINNED], word[-2:]):
        if 1 < len(right) - len(word) <= MOST_THINNED and _is_thinned(word, right):
            yield right


def _is_thinned(word: str, right: str) -> bool:
    """Whether a word is the right one without single letters."""
    at = 0
    for letter in word:
        found = right.find(letter, at, at + 2)
        if found < 0:
            return False
        at = found + 1
    return at == len(right)


def longer(word: str, language: str) -> Iterator[str]:
    """The words in use that a word, as it stands, is without some letters in its middle: "komplikasyon" of
    "komplisyon"; many of them are other forms of its own."""
    listed, lower = words(language), folded(word, language)
    if listed is None or not SHORTEST_CUT <= len(lower) <= LONGEST or is_known(lower, language):
        return
    for at in range(min(listed.used.beginning(lower), len(lower) - BEHIND_CUT), BEFORE_CUT - 1, -1):
        for right in listed.used.starting(lower[:at], lower[at:]):
            if len(lower) < len(right) <= len(lower) + MOST_CUT:
                yield right


def _candidates(word: str, listed: Words) -> Iterator[str]:
    """What a word may be without the slip: with marks on its letters, with another letter, with two letters swapped;
    only where the letters before it begin a word. What is missing at the end may be an ending that the lists lack
    (`_ended`), unless the letter has a mark."""
    known = listed.used.beginning(word)
    marked = _marked(listed.letters)
    for at, bare in enumerate(word[: known + 1]):
        for letter in marked.get(bare, ""):
            once = word[:at] + letter + word[at + 1 :]
            yield once
            for later in range(at + 1, min(listed.used.beginning(once) + 1, len(once))):
                for other in marked.get(once[later], ""):
                    yield once[:later] + other + once[later + 1 :]
    if known == len(word):
        yield from (word + letter for letter in "".join(marked.values()))
    lost = "".join(marked.values())  # these are lost most often
    for letters in (lost, set(listed.letters) - {*lost}):
        for at in range(min(known + 1, len(word))):
            yield from (word[:at] + letter + word[at:] for letter in sorted(letters))
    for at in range(min(known + 1, len(word) - 1)):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _two_lost(word: str, letters: str, listed: Words) -> Iterator[str]:
    """What a word may be that lost two of these letters."""
    for at in range(listed.used.beginning(word) + 1):
        for letter in letters:
            once = word[:at] + letter + word[at:]
            for later in range(at + 1, listed.used.beginning(once) + 1):
                yield from (once[:later] + other + once[later:] for other in letters)


@lru_cache(maxsize=32)
def _marked(letters: str) -> dict[str, str]:
    """For each plain letter those of the language that are it with a mark: "a" is "àâ" in French."""
    found: dict[str, str] = {}
    for letter in letters:
        bare = {"ı": "i", "œ": "oe", "ß": "ss"}.get(letter) or unicodedata.normalize("NFD", letter)[0]
        if bare != letter:
            found[bare] = found.get(bare, "") + letter
    return {bare: found[bare] for bare in found if len(bare) == 1}


def _mended_compound(word: str, language: str, listed: Words) -> str:
    """A compound one of whose parts is mended, between others that are known."""
    grow = growth(language)
    fore = reached(word, grow, listed)
    back = reached(word[::-1], grow, listed, backwards=True)[::-1]
    for right in _marked_once(word, listed.letters):
        if is_known(right, language):
            return right
    for start in (at for at, known in enumerate(fore) if known):
        for end in range(start + SHORTEST_PART - 1, len(word) + 1):
            if not back[end] or (start == 0 and end == len(word)):
                continue
            for right in _candidates(word[start:end], listed):
                if len(right) >= SHORTEST_PART and right in listed.used:
                    return word[:start] + right + word[end:]
    return ""


def _marked_once(word: str, letters: str) -> Iterator[str]:
    marked = _marked(letters)
    for at, bare in enumerate(word):
        for letter in marked.get(bare, ""):
            yield word[:at] + letter + word[at + 1 :]
