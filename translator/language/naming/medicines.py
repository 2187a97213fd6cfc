"""The medicines and brands that are known (data/names.toml), by name and by sound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from translator.language.matching.similarity import ratios
from translator.language.naming.sounds import Sound, heard, likeness, plain, sound
from translator.language.remembered import of_words, of_words_in
from translator.language.tables import data

SURE = 0.9
"""How alike a word must be to a medicine that nobody looked for."""
SHORTEST = 5
"""A shorter word, or one in capitals, is none of the names by which a medicine is known: ASA is much else."""


CUTS = (7,)
"""Words are looked at whole, and their first letters: the rest may be an ending or the rest of a compound."""
LEAST = 0.6
MOST = 4
"""So many names of each kind are listened to closely."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A medicine or brand with all its names, the first the one it is called by. `generic` is the medicine in a brand.
    A form may have * for any letters, or several words."""

    forms: tuple[str, ...]
    generic: str = ""
    brand: bool = False

    @property
    def name(self) -> str:
        return self.forms[0]


@of_words
def medicine(word: str) -> Entry | None:
    """The medicine or brand that an English word names, by the list or by its ending; None where it names none."""
    lower = word.lower()
    for form in (lower, lower.removesuffix("s")):
        if form in _by_name():
            return _by_name()[form]
    if len(lower) >= 7 and _endings().search(lower) and lower.removesuffix("s") not in listed("others"):
        return Entry((lower.removesuffix("s"),))
    return None


def reading(word: str, least: float = LEAST) -> tuple[Entry | None, float]:
    """The known medicine or brand that a word in any letters is most like, and how much, from 0 to 1. Only names are
    listened to whose letters are alike by `least`."""
    return _reading(word, least)


@of_words_in
def _reading(word: str, least: float) -> tuple[Entry | None, float]:
    best: tuple[Entry | None, float] = (None, 0.0)
    for ear in heard(word):
        for start in {ear.rough[:1], ear.rough[1:2]}:
            for name, entry in _likely(ear, start, least):
                score = likeness(name, ear)
                if score > best[1]:
                    best = (entry, score)
    return best


def _likely(ear: Sound, start: str, least: float) -> list[tuple[Sound, Entry]]:
    """The names with this first consonant whose letters or consonants are most like those that a word begins with."""
    group = _by_sound().get(start, [])
    fulls, roughs = _texts(start)
    near: dict[int, None] = {}
    for text, texts in ((ear.full, fulls), (ear.rough, roughs)):
        for cut in {len(text), *CUTS}:
            near |= dict.fromkeys(index for _, index in ratios(text[:cut], texts, least)[:MOST])
    return [group[index] for index in near]


@lru_cache(maxsize=64)
def _texts(start: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    group = _by_sound().get(start, [])
    return tuple(name.full for name, _ in group), tuple(name.rough for name, _ in group)


@lru_cache(maxsize=2_000)
def named(name: str) -> Entry | None:
    """The entry that is called by this name first."""
    return next((entry for entry in _listed() if entry.name == name), None)


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for entry in _listed():
        for form in entry.forms:
            if len(form) >= (4 if entry.brand else SHORTEST) and form.isalpha() and (form.isascii() or entry.brand):
                found.setdefault(form.lower(), entry)
    return found


def _listed() -> Iterator[Entry]:
    table = data("names")
    yield from (Entry(tuple(forms)) for forms in table.get("medicines", ()))
    yield from (Entry((name,)) for name in table.get("single", "").split())
    yield from (Entry((name,), generic, brand=True) for name, generic in table.get("brands", {}).items())


@lru_cache(maxsize=1)
def _by_sound() -> dict[str, list[tuple[Sound, Entry]]]:
    """Every name that is one word, by its first consonant."""
    found: dict[str, list[tuple[Sound, Entry]]] = {}
    for entry in _listed():
        for form in entry.forms:
            ear = sound(form)
            if "*" not in form and " " not in form and len(ear.rough) >= 3:
                found.setdefault(ear.rough[0], []).append((ear, entry))
    return found


@lru_cache(maxsize=8)
def listed(table: str) -> frozenset[str]:
    """The words of a table that is a plain list: genera, epithets, endings, others."""
    return frozenset(data("names").get(table, "").split())


@lru_cache(maxsize=1)
def _endings() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(sorted(listed("endings"))) + r")s?\Z")


@lru_cache(maxsize=5_000)
def forms_pattern(forms: tuple[str, ...]) -> re.Pattern[str] | None:
    """What finds the forms that have * or several words in a text made plain (sounds.plain); None where there are
    none."""
    ways = [_way(form) for form in forms if "*" in form or " " in form or not form.isascii()]
    return re.compile("|".join(ways)) if ways else None


@lru_cache(maxsize=5_000)
def capitals(forms: tuple[str, ...]) -> re.Pattern[str] | None:
    """What finds the forms that are abbreviations: ASS, GTN."""
    ways = [re.escape(form) for form in forms if form.isupper() or any(letter.isdigit() for letter in form)]
    return re.compile(r"(?<!\w)(?:" + "|".join(ways) + r")(?![^\W_])") if ways else None


def _way(form: str) -> str:
    words = (r"\w*".join(map(re.escape, word.split("*"))) for word in plain(form).split())
    start = "" if form.startswith("*") else r"(?<!\w)"
    return start + r"\W{1,3}".join(words).removeprefix(r"\w*") + ("" if form.endswith("*") else r"(?!\w)")
