"""The files data/<language>.toml as they are, and the forms in their tables with what they mean.

docs/languages.md says what each table is for.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import resources
from itertools import product
from typing import Any, NamedTuple

from translator.locales import language_of

SHORT = 4
"""Letters of a unit's short name."""


class Meaning(NamedTuple):
    """What a form stands for: a table of the file, and the key in it ("numbers", "2")."""

    table: str
    value: str


TABLES = (
    "numbers", "loose", "ordinals", "times", "fractions", "plus", "multipliers", "quantities", "units", "counts",
    "per", "per_after", "intervals", "months", "feasts", "weekdays", "clock", "dayparts", "negation", "modality",
    "ignore",
)  # fmt: skip
LISTS = ("every", "range", "between", "join", "grown", "among", "clause", "turning")
"""Tables that are a plain list under [words]: they have one meaning."""


ROMAN = {
    "II": "2", "III": "3", "IV": "4", "V": "5", "VI": "6", "VII": "7", "VIII": "8", "IX": "9", "XI": "11", "XII": "12",
    "XV": "15", "XVI": "16", "XVII": "17", "XVIII": "18", "XIX": "19", "XX": "20", "XXI": "21",
}  # fmt: skip


def all_forms(tables: Mapping[str, Any]) -> Iterator[tuple[Meaning, str]]:
    """Each form of a language's tables as it is written there, with what it means."""
    for meaning, forms in _listed(tables):
        yield from ((meaning, form) for form in forms)


def _listed(tables: Mapping[str, Any]) -> Iterator[tuple[Meaning, Iterable[str]]]:
    for table in TABLES:
        yield from ((Meaning(table, value), forms) for value, forms in tables.get(table, {}).items())
    yield from ((Meaning(table, ""), tables.get("words", {}).get(table, ())) for table in LISTS)
    for name, sides in tables.get("contrasts", {}).items():
        yield from ((Meaning("contrasts", f"{name}:{side}"), forms) for side, forms in sides.items())


def joined_forms(tables: Mapping[str, Any]) -> Iterator[tuple[Meaning, str]]:
    """The numbers from 21 to 99 in one word, where the ones come first: "fünfundzwanzig"."""
    joint = tables.get("words", {}).get("joined")
    numbers = tables.get("numbers", {})
    for one, ten in product(range(1, 10), range(20, 100, 10)) if joint else ():
        for first, last in product(numbers.get(str(one), ()), numbers.get(str(ten), ())):
            yield Meaning("numbers", str(one + ten)), f"{first}{joint}{last}"


def all_tables(locale: str) -> Mapping[str, Any]:
    """The tables of a locale's language, with what every language has: units' symbols and Roman numbers."""
    language = language_of(locale)
    tables = data(language) if len(language) <= 3 else {}  # "units" is no language
    units = {name: list(unit["symbols"]) for name, unit in data("units").items()}
    for name, forms in tables.get("units", {}).items():
        units[name] = [*units.get(name, ()), *forms]
    if not tables or "*" in tables.get("lacks", ()):
        for name, unit in data("units").items():
            units[name] += unit.get("elsewhere", ())
    for name in units:
        units[name] += _divided(name, tables.get("units", {}))
    loose = {**tables.get("loose", {})}
    for roman, value in ROMAN.items():
        loose[value] = [*loose.get(value, ()), f"={roman}"]
    if language != "en":
        loose["1"] = [*loose.get("1", ()), "=I"]  # which is a word in English
    return {**tables, "units": units, "loose": loose} if tables else {"units": units, "lacks": ["*"]}


def _divided(name: str, units: Mapping[str, Sequence[str]]) -> list[str]:
    """How a language writes a unit that is one divided by another, by its own short names of both: g/L, «г/л»."""
    above, _, below = name.partition("/")
    if not below:
        return []
    parts = (units.get(part, ()) for part in (above, below))
    names = ([name for name in part if len(name) <= SHORT and "*" not in name] for part in parts)
    return [f"{one}/{other.removeprefix('=')}" for one, other in product(*names)]


@lru_cache(maxsize=128)
def data(name: str) -> Mapping[str, Any]:
    """A file of data/ as it is; empty where there is none, or where the name is no plain word."""
    return tomllib.loads(_text(name))


def together(language: str) -> dict[str, Any]:
    """Of a language's [words] the settings of a Lexicon that say what it writes together with a word."""
    own = data(language).get("words", {})
    return {key: own[key] for key in ("prefixes", "elides") if key in own}


def one_table(name: str, key: str) -> Mapping[str, Any]:
    """One table of a file of data/, the others unread; empty where there is none. Within it no line begins with "["."""
    found = re.search(rf"^\[{re.escape(key)}\]$.*?(?=^\[|\Z)", _text(name), re.MULTILINE | re.DOTALL)
    read: Mapping[str, Any] = tomllib.loads(found[0])[key] if found else {}
    return read


def _text(name: str) -> str:
    if not re.fullmatch(r"[a-z]{2,12}", name):
        return ""
    file = resources.files("translator.language") / "data" / f"{name}.toml"
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def any_of(words: Iterable[str]) -> str:
    """The part of a pattern that stands for any of these words, letter by letter."""
    return "|".join(map(re.escape, words))


def pattern(forms: Iterable[str]) -> re.Pattern[str]:
    """What finds any of these forms in a text, in whatever case; `stem*` and `*ending` as in the tables."""
    ways = []
    for form in forms:
        start = "" if form.startswith("*") else r"(?<!\w)"
        end = "" if form.endswith("*") else r"(?!\w)"
        ways.append(start + re.escape(form.strip("*").strip("=")) + end)
    return re.compile("|".join(ways) or "(?!)", re.IGNORECASE)
