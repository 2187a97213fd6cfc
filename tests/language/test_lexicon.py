"""How forms are looked up: whole words, stems, endings, phrases, compounds; the longest phrase wins."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.language.lexicon import Lexicon, known, lexicon
from translator.language.tables import data
from translator.language.tokens import items


def meanings(text: str, tables: dict[str, Any], language: str = "xx") -> list[tuple[str, str, str]]:
    """(words, table, key) of everything that means something."""
    found = items(text, "en", Lexicon(language, tables))
    return [(item.text, meaning.table, meaning.value) for item in found for meaning in item.meanings]


def units(*forms: str, **words: Any) -> dict[str, Any]:
    return {"words": words, "units": {"u": list(forms)}}


NOTHING = {
    "no word": ("12 % !", units("a")),
    "another word": ("cats", units("cat")),
    "a word inside a word": ("concat", units("cat")),
    "half a phrase": ("per cats", units("per cat")),
    "a phrase with something between": ("per my cat", units("per cat")),
    "a sentence between": ("per. Then cat", units("per cat")),
    "other capitals": ("May", units("=may")),
    "an ending alone": ("less", units("*less")),
    "nothing behind the gap": ("not now", units("not … more")),
    "too far": ("not a b c d e f g h more", units("not … more")),
    "no number": ("under water", units("under #")),
    "a very long word": ("c" * 1000, units("c*")),
}


@pytest.mark.parametrize(("text", "tables"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(text: str, tables: dict[str, Any]) -> None:
    assert meanings(text, tables) == []


FOUND = {
    "a word": ("a cat", units("cat"), ["cat"]),
    "in capitals": ("CAT", units("cat"), ["CAT"]),
    "a form in capitals": ("cat", units("CAT"), ["cat"]),
    "exact letters": ("May or may", units("=May"), ["May"]),
    "an ending of what has the letters of a name": (
        "Bilmez bilmez",
        units("=Bilmez", "*mez", suffixes=True),
        ["Bilmez", "bilmez"],
    ),
    "a stem": ("cats, catalog", units("cat*"), ["cats", "catalog"]),
    "the stem itself": ("cat", units("cat*"), ["cat"]),
    "an ending": ("painless", units("*less"), ["painless"]),
    "a phrase": ("one per cat", units("per cat"), ["per cat"]),
    "a phrase over a hyphen": ("per-cat", units("per cat"), ["per-cat"]),
    "an apostrophe": ("don't, don’t", units("don't"), ["don't", "don’t"]),
    "the longest phrase": ("no more than", units("no", "no more than"), ["no more than"]),
    "a gap": ("not a bit more", units("not … more"), ["not"]),
    "a number behind": ("under 12", units("under #"), ["under"]),
    "tashkeel": ("مُرْ", units("مر"), ["مُرْ"]),
    "alef": ("أسبوع", units("اسبوع"), ["أسبوع"]),
    "a soft hyphen": ("c\u00adat", units("cat"), ["c\u00adat"]),
    "decomposed letters": ("cafe\u0301", units("café"), ["cafe\u0301"]),
    "yo": ("ёлка", units("елка"), ["ёлка"]),
    "a prefix": ("والقط", units("قط", prefixes=["و", "ال", "وال"]), ["والقط"]),
}


@pytest.mark.parametrize(("text", "tables", "expected"), FOUND.values(), ids=FOUND)
def test_finds(text: str, tables: dict[str, Any], expected: list[str]) -> None:
    assert meanings(text, tables) == [(words, "units", "u") for words in expected]


def test_a_whole_word_beats_a_stem_and_a_longer_stem_a_shorter_one() -> None:
    tables = {"units": {"short": ["un*"], "long": ["under*"], "whole": ["under"]}}
    assert meanings("unit underneath under", tables) == [
        ("unit", "units", "short"), ("underneath", "units", "long"), ("under", "units", "whole"),
    ]  # fmt: skip


def test_a_form_may_stand_in_several_tables() -> None:
    tables = {"ordinals": {"2": ["second"]}, "units": {"second": ["second"]}}
    assert {table for _, table, _ in meanings("second", tables)} == {"ordinals", "units"}


def test_numbers_grow_together_with_what_they_count() -> None:
    tables = {
        "words": {"compounds": True, "joined": "und"},
        "numbers": {"2": ["zwei"], "5": ["fünf"], "20": ["zwanzig"]},
        "units": {"week": ["wöchig*"]},
    }
    assert meanings("zweiwöchige", tables) == [("zweiwöchige", "numbers", "2"), ("zweiwöchige", "units", "week")]
    assert meanings("fünfundzwanzig", tables) == [("fünfundzwanzig", "numbers", "25")]
    assert meanings("zweiwöchige", {**tables, "words": {}}) == []


def test_turkish_has_a_letter_i_without_a_dot() -> None:
    tables = {"units": {"month": ["AYLIK"]}}
    assert meanings("aylık", tables, "tr") == [("aylık", "units", "month")]
    assert meanings("ŞİŞ", {"units": {"x": ["şiş"]}}, "tr") == [("ŞİŞ", "units", "x")]


@pytest.mark.parametrize("locale", ["en", "en-GB", "de-CH", "ar", "tr", "ru-RU"])
def test_full_languages_are_known_in_every_country(locale: str) -> None:
    assert known(locale)


@pytest.mark.parametrize("locale", ["sv", "ja", "zh-Hant", "xx"])
def test_others_know_the_symbols_of_units(locale: str) -> None:
    assert not known(locale)
    assert lexicon(locale).forms("mg")


@pytest.mark.parametrize("name", ["xx", "../en", "EN", "", "a/b", "en.toml", "\ud800\ud800"])
def test_a_name_that_is_no_file_has_no_data(name: str) -> None:
    assert data(name) == {}


@law()
@given(st.text(max_size=60), st.sampled_from(("en", "ar", "de", "es", "fr", "ru", "tr", "sv")))
def test_any_word_can_be_looked_up(word: str, locale: str) -> None:
    words = lexicon(locale)
    words.forms(word)
    assert words.normal(words.normal(word)) == words.normal(word)


@pytest.mark.parametrize(
    ("text", "found"),
    [("absetzen", 1), ("abzusetzen", 1), ("absetzt", 1), ("abzetzen", 0), ("abzuzusetzen", 0), ("zuabsetzen", 0)],
)
def test_a_to_stands_within_a_verb(text: str, found: int) -> None:
    tables = {"words": {"separable": ["an", "ab"]}, "modality": {"must": ["absetz*", "ab", "ab mit"]}}
    assert len(meanings(text, tables)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [("No. Only then", 0), ("no only", 1), ("no. only", 1), ("No more. Only", 0), ("not only", 0)],
)
def test_no_phrase_reaches_over_the_end_of_a_sentence(text: str, found: int) -> None:
    assert len(meanings(text, units("no only", "no … only"))) == found
