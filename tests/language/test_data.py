"""The files of words: each is complete or says what it lacks, and every form in it can be read back."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Any

import pytest

from translator.language.lexicon import lexicon
from translator.language.matching.clauses import SAID
from translator.language.numbers.atoms import amount
from translator.language.reading import Reading, read
from translator.language.spelling.growth import Growth
from translator.language.tables import LISTS, TABLES, data, one_table

FULL = ("ar", "de", "en", "es", "fr", "ru", "tr")
FILES = resources.files("translator.language") / "data"
OTHERS = (
    "levels.toml",
    "units.toml",
    "names.toml",
    "persons.toml",
    "places.toml",
    "roles.toml",
    "senses.toml",
    "siblings.toml",
    "vocabulary.toml",
)
LANGUAGES = sorted(file.name.removesuffix(".toml") for file in FILES.iterdir() if file.name not in OTHERS)

NEEDED = {
    "numbers": {*map(str, range(21)), *map(str, range(30, 100, 10))},
    "ordinals": {*map(str, range(1, 13))},
    "times": {"1", "2"},
    "fractions": {"1/2", "1/3", "1/4"},
    "units": set(data("en")["units"]),
    "counts": set(data("en")["counts"]),
    "per": {"hour", "day", "week", "month", "year"},
    "intervals": {"2 day"},
    "months": {*map(str, range(1, 13))},
    "weekdays": {*map(str, range(1, 8))},
    "clock": {"am", "pm", "12:00", "0:00"},
    "dayparts": {"morning", "noon", "afternoon", "evening", "night"},
    "negation": {"own", "implied"},
    "modality": {"must", "need", "may"},
    "ignore": {"words"},
    "contrasts": {"side", "order", "amount", "change", "level"},
}
"""What every language has a word for. Of the other tables of English, each file has some entry."""


def lacks(language: str) -> set[str]:
    return set(data(language).get("lacks", ()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_alone_is_what_the_whole_file_says(language: str) -> None:
    assert one_table(language, "common") == data(language).get("common", {})
    assert one_table(language, "no such table") == {}


@pytest.mark.parametrize("language", FULL)
def test_it_is_complete_or_says_what_it_lacks(language: str) -> None:
    tables = data(language)
    missing = {
        f"{table}.{key}"
        for table, keys in NEEDED.items()
        if table not in lacks(language)
        for key in keys
        if not tables.get(table, {}).get(key)
    }
    missing |= {table for table in (*TABLES, "contrasts") if table in data("en") and not tables.get(table)}
    assert missing == lacks(language)


@pytest.mark.parametrize("language", [language for language in FULL if language != "en"])
def test_what_will_be_and_what_has_been_are_told(language: str) -> None:
    """By patterns that can be read, each of which stands alone."""
    table = data(language)["tense"]
    assert {"future", "past", "maybe"} <= set(table) <= {"future", "past", "maybe", "other"}
    assert all(re.compile(way) for ways in table.values() for way in ways)


@pytest.mark.parametrize("language", FULL)
def test_both_sides_of_each_contrast_are_there(language: str) -> None:
    for name, sides in data("en")["contrasts"].items():
        own = data(language)["contrasts"].get(name, {})
        assert {side for side in sides if own.get(side)} == set(sides), name


def test_english_has_every_pair_of_opposites_that_another_language_has() -> None:
    """Where English has none, nothing is ever compared."""
    own = {f"{name}:{side}" for name, sides in data("en")["contrasts"].items() for side in sides}
    for language in FULL:
        for name, sides in data(language)["contrasts"].items():
            assert {f"{name}:{side}" for side in sides} <= own, language


@pytest.mark.parametrize("language", FULL)
def test_every_unit_is_known(language: str) -> None:
    tables = data(language)
    named = {*tables["units"], *tables["counts"], *tables["per"], *tables.get("per_after", {})}
    named |= {
        way.split()[1] for table in ("quantities", "intervals") for key in tables[table] for way in key.split("|")
    }
    assert named <= {*data("units"), *data("en")["counts"]}


@pytest.mark.parametrize("language", FULL)
def test_it_has_no_table_that_nothing_reads(language: str) -> None:
    read_elsewhere = {"name", "lacks", "words", "contrasts", "common", "spelling", "acronyms", "small", "turns"}
    read_elsewhere |= {"things", "grades", "predicates", "called", "joining", "doubled", "growth"}
    read_elsewhere |= {"address", "alternatives", "choices", "refrained", "tense"}
    assert set(data(language)) - read_elsewhere <= set(TABLES)


@pytest.mark.parametrize("language", [language for language in FULL if language != "en"])
def test_what_the_source_leaves_undone_is_told_in_every_language(language: str) -> None:
    tables = data(language)
    sides = {f"{name}:{side}" for name, both in tables["contrasts"].items() for side in both}
    for name, table in data("en")["refrained"].items():
        assert table["said"], name
        assert set(table) - {"said"} in ({"predicates"}, {"modal"}, {"side"}, {"words"}, {"doing"}), name
        assert set(table.get("predicates", ())) <= set(tables["predicates"]), name
        assert {table.get("side"), None} <= {*sides, None}, name
        assert {table.get("modal"), None} <= {*tables["modality"], None}, name
        assert {table.get("words"), table.get("doing"), None} <= {*tables["words"], None}, name


@pytest.mark.parametrize("language", FULL)
def test_it_has_no_way_of_growing_that_nothing_reads(language: str) -> None:
    assert set(data(language).get("growth", {})) <= set(Growth._fields)


@pytest.mark.parametrize("language", FULL)
def test_it_has_words_for_every_kind_of_clause(language: str) -> None:
    assert set(SAID) <= set(data(language)["joining"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_has_words(language: str) -> None:
    for table, key, form in forms(data(language)):
        assert form.strip("=*#… "), f"{table} {key}: {form!r}"
        assert form == form.strip(), f"{table} {key}: {form!r}"


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language not in FULL])
def test_neighbours_say_that_the_rest_is_not_known(language: str) -> None:
    tables = data(language)
    assert lacks(language) == {"*"}
    assert tables["name"]
    assert {"name", "lacks"} < set(tables) <= {"name", "lacks", "common", "doubled", "address"}
    assert not lexicon(language).known


def test_the_full_files_are_known() -> None:
    assert [language for language in LANGUAGES if lexicon(language).known] == sorted(FULL)


def forms(tables: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """(table, key, form) of everything that is looked up."""
    for table in TABLES:
        for key, listed in tables.get(table, {}).items():
            yield from ((table, key, form) for form in listed)
    for table in LISTS:
        yield from ((table, "", form) for form in tables.get("words", {}).get(table, ()))
    for name, sides in tables.get("contrasts", {}).items():
        for side, listed in sides.items():
            yield from (("contrasts", f"{name}:{side}", form) for form in listed)


TWO_VALUES = {"clock", "dayparts", "negation", "modality", "contrasts", "loose"}
"""Tables in which a word may well mean two things: Russian "днём" is noon and afternoon."""
BOTH = {
    "en": set(),
    "ar": set(),
    "de": set(),
    "es": {"grado", "grados"},
    "fr": set(),
    "ru": set(),
    "tr": {"derece*"},
}
"""Words that rightly stand for two values of one table."""


@pytest.mark.parametrize("language", FULL)
def test_no_form_stands_for_two_values_by_mistake(language: str) -> None:
    normal = lexicon(language).normal
    values: dict[tuple[str, str], set[str]] = defaultdict(set)
    for table, key, form in forms(data(language)):
        if table not in TWO_VALUES and not form.startswith("="):
            values[table, normal(form)].add(key)
    double = {form: sorted(keys) for (_, form), keys in values.items() if len(keys) > 1}
    assert set(double) <= BOTH[language], double


def text_of(form: str, ending: str) -> str:
    """A text in which a form stands: "xfrei" for "*frei", "ne x que" for "ne … que", a stem with this ending."""
    words = []
    for part in form.removeprefix("=").split():
        word = {"…": "x", "#": "2"}.get(part, part)
        words.append(("x" if word.startswith("*") else "") + word.strip("*") + (ending if word.endswith("*") else ""))
    return " ".join(words)


def says(found: Reading, table: str, key: str) -> bool:
    """Whether a reading has what a table's key stands for."""
    values = {(q.low, q.unit) for q in found.quantities} | {way for q in found.quantities for way in q.also}
    numbers = {value for value, _ in values}
    if table in ("numbers", "loose", "ordinals", "times", "multipliers"):
        return key in numbers
    if table == "quantities":
        amounts = {amount(*way) for way in values}
        return any(amount(way.split()[0], way.split()[1]) in amounts for way in key.split("|"))
    if table in ("units", "counts"):
        return key in found.units
    if table == "months":
        return any(day.month == int(key) for date in found.dates for day in date.days)
    cues = {"weekdays": found.weekdays, "dayparts": found.dayparts, "negation": found.negations,
            "modality": found.modals, "contrasts": found.contrasts}[table]  # fmt: skip
    return any(cue.what == key for cue in cues)


READ_BACK = (
    "numbers", "loose", "ordinals", "times", "multipliers", "quantities", "units", "counts", "months", "weekdays",
    "dayparts", "negation", "modality", "contrasts",
)  # fmt: skip


def unread(language: str) -> list[str]:
    """The forms that do not say what their table is about."""
    lost = []
    for table, key, form in forms(data(language)):
        if table not in READ_BACK:
            continue
        before = "2 " if table in ("units", "counts") else ""
        texts = {before + text_of(form, ending) for ending in ("", "x")}
        if not any(says(read(text, language), table, key) for text in texts):
            lost.append(f"{table}.{key}: {form}")
    return lost


TAKEN: dict[str, set[str]] = {language: set() for language in FULL} | {"de": {"numbers.1: ein"}}
"""Forms that another form or table takes up where they stand alone, and rightly so: "ein" ends a verb there."""


@pytest.mark.parametrize("language", FULL)
def test_every_form_is_read_back(language: str) -> None:
    assert set(unread(language)) - TAKEN[language] == set()
