"""What words, letters and scripts say about the language of a text: table [common] of data/<language>.toml, as sums.

[common] holds `words` (small words that hold sentences together), `endings` and `letters` that few neighbours have,
`scripts` by the first word of their Unicode names (Latin where nothing is said), and `joining` (those words that
borrowed terms are made with). The sums of all languages and scripts are one whole number, so that a text is counted
with one addition a word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from struct import Struct
from typing import Any

from translator.language.remembered import Remembered, lately
from translator.language.tables import one_table
from translator.language.tally import FIELD, tally
from translator.locales import language_of

WORD = re.compile(r"[^\W\d_]{1,32}['’]?")
"""A word, or 32 letters of a longer one; with the apostrophe of "l'", "dell'"."""
LATIN = re.compile("[a-zß-öø-ſ]++")
HIT, LOOK = 4, 2
"""What a language's common word counts, and a word with one of its endings or letters. A letter that only one
language has counts as much as a word."""
DENSE = {"CJK": 2, "HIRAGANA": 4, "KATAKANA": 4, "HANGUL": 2, "DEVANAGARI": 2}
"""What a letter counts in scripts that alone tell the language."""
LONGEST_ENDING = 6
COMMON = "common"
OTHER = "*other"
"""The name of all scripts that no known language is written in."""
SUBTAGS = {"Latn": "LATIN", "Cyrl": "CYRILLIC", "Arab": "ARABIC", "Hans": "CJK", "Hant": "CJK", "Jpan": "CJK"}
"""Scripts by their subtag; any other is one that we know no words in."""


@dataclass(frozen=True, slots=True)
class Tongues:
    """All that is known. `scripts` is by language. A value of `words`, `letters` and `endings` is a sum: 32 bits for
    each of the `names`, which are the languages and then the scripts."""

    names: tuple[str, ...]
    scripts: Mapping[str, tuple[str, ...]]
    words: Mapping[str, int]
    letters: Mapping[str, int]
    endings: Mapping[str, int]

    def place(self, name: str) -> int:
        """The factor that puts a count into the field of a language or script."""
        return 1 << (FIELD * self.names.index(name))


@lru_cache(maxsize=1)
def tongues() -> Tongues:
    """Read once, when first asked for."""
    folder = resources.files("translator.language") / "data"
    files = sorted(file.name.removesuffix(".toml") for file in folder.iterdir() if file.name.endswith(".toml"))
    tables = {name: common for name in files if (common := one_table(name, COMMON))}
    scripts = {name: tuple(map(str.upper, common.get("scripts", ["Latin"]))) for name, common in tables.items()}
    names = (*tables, *sorted({script for group in scripts.values() for script in group}), OTHER)
    letters = _sums_of(tables, "letters", LOOK)
    return Tongues(
        names,
        scripts,
        _sums_of(tables, "words", HIT),
        {letter: sum_ * HIT // LOOK if sum_.bit_count() == 1 else sum_ for letter, sum_ in letters.items()},
        _sums_of(tables, "endings", LOOK),
    )


def _sums_of(tables: Mapping[str, Mapping[str, Any]], key: str, weight: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for index, common in enumerate(tables.values()):
        for entry in dict.fromkeys(common.get(key, ())):
            found[entry] = found.get(entry, 0) + (weight << (FIELD * index))
    return found


@lru_cache(maxsize=256)
def home(locale: str) -> str:
    """The language of a locale, if its words are known and it is written in the script that the tag names; else ""."""
    language = language_of(locale)
    scripts = tongues().scripts.get(language, ())
    named = [SUBTAGS.get(tag.title(), "") for tag in locale.replace("_", "-").split("-")[1:] if len(tag) == 4]
    return language if scripts and all(name in scripts for name in named) else ""


@lately
def sums(text: str) -> tuple[int, ...]:
    """What a text counts, in the order of Tongues.names."""
    return _parted(sum(map(WEIGHTS.__getitem__, WORD.findall(text))))


def excess(text: str, own: str) -> tuple[int, ...]:
    """What the words of a text count, each by itself, for a language more than for its own; and the letters of scripts
    that its own is not written in, but Latin. No part of the text counts more than so much more."""
    return _parted(_excess(own)(text))


@cache
def _excess(own: str) -> Callable[[str], int]:
    lean = _leaning(own)
    return tally(own).ask(lambda piece: sum(map(lean, WORD.findall(piece))), FIELD * len(tongues().names))


def _leaning(own: str) -> Callable[[str], int]:
    known = tongues()
    at, size = known.names.index(own), len(known.scripts)
    usual = {"LATIN", *known.scripts[own]}
    scripts = [int(name not in usual) for name in known.names[size:]]
    letters = sum(map(known.place, usual)) * ((1 << FIELD) - 1)

    def more_than_own(total: int) -> int:
        found = _parted(total)
        more = [max(0, number - found[at]) for number in found[:size]]
        more += [number * other for number, other in zip(found[size:], scripts, strict=True)]
        return int.from_bytes(_fields().pack(*more), "little")

    # Of many words that count for others the letters alone are different ones.
    sums = lru_cache(maxsize=1000)(more_than_own)

    def say(word: str) -> int:
        rest = WEIGHTS[word] & ~letters
        return sums(rest) if rest else 0

    return say


def _parted(total: int) -> tuple[int, ...]:
    """A sum by its fields."""
    fields = _fields()
    return fields.unpack(total.to_bytes(fields.size, "little"))


@lru_cache(maxsize=1)
def _fields() -> Struct:
    return Struct(f"<{len(tongues().names)}I")


def count(word: str, language: str) -> int:
    """What a word counts for a language; 0 for a language that is not known."""
    known = tongues()
    if language not in known.scripts:
        return 0
    return (WEIGHTS[word] >> (FIELD * known.names.index(language))) & ((1 << FIELD) - 1)


def weigh(word: str) -> int:
    """What a word counts for every language and script."""
    known = tongues()
    lower = word.lower().replace("’", "'").replace("i\u0307", "i")
    total = _scripts(lower)
    if len(lower) > 1 and word.isupper():
        # An acronym: WHO, DIE and IN are no words.
        return total
    hits = known.words.get(lower) or known.words.get(lower.rstrip("'"), 0)
    if hits:
        # "a" and "i" are words, and as often the name of something.
        return total + (hits // 2 if len(lower) == 1 and lower.isascii() else hits)
    return total + _looks(lower) if word[:1] == lower[:1] else total


@lru_cache(maxsize=1000)
def _one(total: int) -> int:
    """A sum that others have too as the one number that it is for all of them: each takes 200 bytes."""
    return total


WEIGHTS = Remembered(lambda word: _one(weigh(word)))


def _looks(word: str) -> int:
    """What a word in small letters counts by its letters and endings. A name's would be those of another country."""
    known = tongues()
    letters = endings = 0
    for letter in word:
        letters |= known.letters.get(letter, 0)
    for length in range(1, min(LONGEST_ENDING, len(word) - 2) + 1):
        endings |= known.endings.get(word[-length:], 0)
    return letters + endings


@lru_cache(maxsize=4096)
def script_of(letter: str) -> str:
    """The script of a letter, among Tongues.names."""
    script = "LATIN" if letter.isascii() else unicodedata.name(letter, OTHER).split()[0]
    return script if script in tongues().names else OTHER


def _scripts(word: str) -> int:
    """The letters of a word by script, and what they count for the languages whose script says it all."""
    known = tongues()
    if LATIN.fullmatch(word):
        return known.place("LATIN") * len(word)
    found: dict[str, int] = {}
    for letter in word:
        if letter.isalpha():
            script = script_of(letter)
            found[script] = found.get(script, 0) + 1
    kana = bool({"HIRAGANA", "KATAKANA"} & set(found))
    total = 0
    for script, number in found.items():
        total += known.place(script) * number
        users = [name for name, scripts in known.scripts.items() if script in scripts]
        if script in DENSE:
            # A word with kana is Japanese; without, Chinese writes so too, and more often.
            for name in users:
                weight = 0 if kana and name != "ja" else DENSE[script] + (name == "zh")
                total += known.place(name) * number * weight
        elif len(users) == 1 and number > 1:
            total += known.place(users[0]) * HIT
    return total
