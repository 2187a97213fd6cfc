"""What a text calls too high and too low, by its root: hypo- and hyper-, and in plain words beside them.

"Hyponatraemia" that became "hipernatremia" is told whatever else the sentence says is low. The words are in
data/levels.toml; a root that is not there is known by its sounds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from translator.language.naming.sounds import JOINED, plain, sound
from translator.language.remembered import Remembered
from translator.language.tables import data
from translator.locales import language_of
from translator.model import Span

ORDER, ROOTS = "order", "roots"
SIDES = ("high", "low")
PREFIXED = re.compile(
    r"(?:(?P<high>hyper|hiper|гипер|uber)|(?P<low>hypo?|hipo|гипо|unter))(?P<root>[^\W\d_]{2,30})|(?P<short>hypos?)"
)
STARTS = ("hyp", "hip", "гип", "uber", "unter")
GERMAN = ("uber", "unter")
"""Prefixes of many other words."""
SIGNS = (
    "hypo",
    "hyper",
    "hipo",
    "hiper",
    "гипо",
    "гипер",
    "unterzuck",
    "überzuck",
    "unterkühl",
    "überhitz",
    "überwärm",
)
"""What a text has, in lower case, that has a word with a prefix."""
SHORT = "glyc"
"""What a hypo is."""
WORD = re.compile(r"[^\W_]+")
NEAR = 3
"""Words between a thing and the "high" that is said of it, and one."""
FIRST_BEFORE = ("ar",)
"""Languages in which what is said before a thing goes before what is said behind it."""
LONG = 6
"""Letters of a word for high or low that may be the end of another: Schilddrüsenüberfunktion."""
BONES = 3
"""Consonants that two roots share that are one."""


class Level(NamedTuple):
    """That something is too high or too low: its root, "high" or "low", whether by a prefix, and where."""

    root: str
    side: str
    prefixed: bool
    span: Span


def turned(source: str, target: str, locales: tuple[str, str]) -> Iterator[tuple[Span, Span]]:
    """Where the source calls something too low by a prefix, or the translation does so, and the other calls it only
    too high; and the other way round."""
    languages = tuple(map(language_of, locales))
    if not {*languages} <= {*data("levels")[ORDER]} or not (_may_name(source) or _may_name(target)):
        return
    ours = levels(source, languages[0])
    theirs = levels(target, languages[1]) if ours else []
    for root in {one.root for one in ours} & {one.root for one in theirs}:
        here, there = ([one for one in side if one.root == root] for side in (ours, theirs))
        prefixed = [[one for one in found if one.prefixed] for found in (here, there)]
        if any(prefixed) and (_are_opposite(here, there) or _are_opposite(*prefixed)):
            yield (prefixed[0] or here)[0].span, (prefixed[1] or there)[0].span


def _are_opposite(here: list[Level], there: list[Level]) -> bool:
    sides = [{one.side for one in found} for found in (here, there)]
    return len(sides[0]) == len(sides[1]) == 1 and sides[0] != sides[1]


def _may_name(text: str) -> bool:
    lower = text.lower()
    return any(sign in lower for sign in SIGNS)


def levels(text: str, language: str) -> list[Level]:
    """All that a text calls too high or too low."""
    words = [(match.span(), plain(match[0])) for match in WORD.finditer(text)]
    return [*_prefixed(words), *_beside(words, language)]


def _prefixed(words: list[tuple[Span, str]]) -> Iterator[Level]:
    for span, word in words:
        match = PREFIXED.fullmatch(word) if word.startswith(STARTS) else None
        if match and match["short"]:
            yield Level(SHORT, "low", prefixed=True, span=span)
        elif match and (root := _root(match["root"], known=word.startswith(GERMAN))):
            yield Level(root, "low" if match["low"] else "high", prefixed=True, span=span)


@lru_cache(maxsize=5_000)
def _root(rest: str, known: bool) -> str:
    """What a word is about behind its prefix: the name of a line, or, if it may be none of them, its first sounds."""
    found = [(len(form), name) for name, forms in _roots().items() for form in forms if f"{rest}_".startswith(form)]
    return max(found)[1] if found else "" if known else sound(rest).bones[:BONES]


def _beside(words: list[tuple[Span, str]], language: str) -> Iterator[Level]:
    """Things with a word for high or low near them; the nearest counts."""
    roots, sides = _root_named(language), _sides(language)
    named = {at: root for at, (_, word) in enumerate(words) if (root := roots[word])}
    said = {at: side for at, (_, word) in enumerate(words) if (side := _begun(word, sides, language))} if named else {}
    for at, root in named.items():
        grown = {side for form, side in sides.items() if len(form) >= LONG and form in words[at][1]}
        found = grown or _nearest(at, said, named, first_before=language in FIRST_BEFORE)
        if len(found) == 1:
            yield Level(root, found.pop(), prefixed=False, span=words[at][0])


def _nearest(at: int, said: dict[int, str], named: dict[int, str], first_before: bool) -> set[str]:
    """The sides that stand nearest to a thing, with no other thing between."""
    found: dict[int, str] = {}
    for step in (-1, 1):
        for far in range(1, NEAR + 1):
            other = at + step * far
            if other in said:
                found[step * far] = said[other]
            if other in said or other in named:
                break
        if found and first_before:
            break
    least = min(map(abs, found), default=0)
    return {side for far, side in found.items() if abs(far) == least}


@cache
def _root_named(language: str) -> Remembered[str]:
    """By word the root of a thing that it names, "" for most."""
    things = _things(language)
    return Remembered(lambda word: _begun(word, things, language))


def _begun(word: str, forms: dict[str, str], language: str) -> str:
    """What the beginnings of a word mean, also without what Arabic writes together with it."""
    ways = {word, *(word[len(part) :] for part in JOINED if word.startswith(part))} if language == "ar" else {word}
    return next((forms[begun] for way in ways for begun in _beginnings(f"{way}_") if begun in forms), "")


def _beginnings(word: str) -> Iterator[str]:
    return (word[:size] for size in range(len(word), 1, -1))


@lru_cache(maxsize=1)
def _roots() -> dict[str, tuple[str, ...]]:
    return {name: tuple(plain(forms[0]).split()) for name, forms in data("levels")[ROOTS].items()}


@lru_cache(maxsize=8)
def _things(language: str) -> dict[str, str]:
    """By the beginning of a word of a language, the root that it names."""
    table = data("levels")
    at = table[ORDER].index(language) + 1
    return {form: name for name, forms in table[ROOTS].items() for form in plain(forms[at]).split()}


@lru_cache(maxsize=8)
def _sides(language: str) -> dict[str, str]:
    table = data("levels")
    at = table[ORDER].index(language)
    return {form: side for side in SIDES for form in plain(table[side][at]).split()}
