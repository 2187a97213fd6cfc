"""What English words are called: the lines of the file, and what a translation says of a source."""

from __future__ import annotations

import pytest

from translator.language.matching.vocabulary import BETWEEN, ENGLISH, is_listed, named
from translator.language.tables import data

ORDER = data("vocabulary")["order"]
LINES = [line for kind, lines in data("vocabulary").items() if kind != "order" for line in lines.items()]


def test_every_line_has_words_in_all_languages() -> None:
    assert [words for words, forms in LINES if len(forms) != len(ORDER) or not all(map(str.strip, forms))] == []


def test_english_words_are_found_as_they_stand() -> None:
    words = [word.rstrip(BETWEEN) for line, _ in LINES for word in line.split("|")]
    assert [word for word in words if not ENGLISH.fullmatch(word) or word != word.lower()] == []


@pytest.mark.parametrize(
    ("source", "target", "locale", "said"),
    [
        ("The nurse brings a towel.", "Die Pflegekraft bringt ein Handtuch.", "de", ["nurse", "brings", "towel"]),
        ("The nurse brings a towel.", "Die Pflegekraft kommt.", "de", ["nurse"]),
        ("Leave the crutches by the bed.", "Deje las muletas junto a la cama.", "es", ["Leave", "crutches", "bed"]),
        ("A kidney and a lung", "Böbrek", "tr", ["kidney"]),
        ("A kidney and a lung", "كليتك ورئتك", "ar", ["kidney", "lung"]),
        ("The Children in Need fund", "Le fonds Children in Need", "fr", ["Children"]),
        ("Warm milk", "Тёплое молоко", "ru", ["Warm", "milk"]),
    ],
)
def test_tells_what_a_translation_says(source: str, target: str, locale: str, said: list[str]) -> None:
    found = named(source, target, "en", locale)
    assert [match[0] for word in found if word.said and (match := ENGLISH.match(source, word.at))] == said


def test_things_are_firm_and_acts_are_not() -> None:
    assert [word.firm for word in named("Chew the pillow.", "", "en", "de")] == [False, True]


@pytest.mark.parametrize(("source", "target"), [("en", "sv"), ("de", "es"), ("en", "en")])
def test_other_languages_have_none(source: str, target: str) -> None:
    assert not is_listed(source, target)
    assert named("Warm milk", "Varm mjölk", source, target) == ()
