"""The lists of words: what is in them, and what is made of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.language.spelling.listed import Listed, folded, words
from translator.language.spelling.words import LONGEST, is_known

LANGUAGES = ("ar", "de", "es", "fr", "ru", "tr")


@pytest.mark.parametrize("language", [*LANGUAGES, "en"])
def test_files(language: str) -> None:
    listed = words(language)
    assert listed is not None
    used, rare = list(listed.used), list(listed.rare)
    assert len(used) > 50_000
    assert used == sorted(set(used))
    assert rare == sorted(set(rare) - set(used))
    assert set(listed.uncut).isdisjoint(rare)
    assert {letter for word in used for letter in word} <= set(listed.letters)
    assert [word for word in used[::997] if folded(word, language) != word or word not in listed.used] == []


KNOWN = {
    "de": "krankenhaus schwangerschaftsberatungsstelle hüftoperation spritze",
    "es": "hospital llevarlos inyección",
    "fr": "hôpital ordonnance vaccins",
    "ru": "больница таблетки прививка",
    "tr": "hastane ilacınızı ameliyat",
    "ar": "المستشفي والطبيب ادويتهم",
    "en": "hospital drooling usually",
}
UNKNOWN = {
    "de": "krankenhus schwangerschaftsbertungsstelle",
    "es": "hosptal inyecin",
    "fr": "hoptal ordonance",
    "ru": "болнице падане",
    "tr": "hastne tedvisi",
    "ar": "المستشى",
    "en": "hospitl",
}


@pytest.mark.parametrize(("language", "word"), [(name, word) for name in KNOWN for word in KNOWN[name].split()])
def test_known(language: str, word: str) -> None:
    assert is_known(word, language)


@pytest.mark.parametrize(("language", "word"), [(name, word) for name in UNKNOWN for word in UNKNOWN[name].split()])
def test_unknown(language: str, word: str) -> None:
    assert not is_known(word, language)


@pytest.mark.parametrize("language", ["xx", "../de", "", "de\n"])
def test_of_other_languages_nothing_is_known(language: str) -> None:
    assert words(language) is None
    assert not is_known("und", language)


@law()
@given(st.sets(st.text("abß", min_size=1, max_size=12), min_size=1), st.text("abß", min_size=1, max_size=12))
def test_a_list_is_a_set(members: set[str], other: str) -> None:
    listed = Listed("\n".join(sorted(members)).encode())
    assert all(member in listed for member in members)
    assert (other in listed) is (other in members)
    assert set(listed) == members


def test_a_long_list_is_a_set() -> None:
    members = {f"{number:x}" for number in range(0, 100_000, 3)}
    listed = Listed("\n".join(sorted(members)).encode())
    assert [number for number in range(30_000) if (f"{number:x}" in listed) is not (number % 3 == 0)] == []


FOLDED = {"İlaç": "ilaç", "Işık": "ışık", "ILIK": "ılık"}


@pytest.mark.parametrize("word", FOLDED)
def test_turkish_has_two_letters_i(word: str) -> None:
    assert folded(word, "tr") == FOLDED[word]


def test_what_may_be_left_out_is_not_looked_at() -> None:
    assert folded("أدويَة", "ar") == folded("ادويه", "ar")
    assert folded("Приём", "ru") == "прием"
    assert folded("U\u0308bel", "de") == "übel"


@law()
@given(st.text(st.characters(), max_size=LONGEST + 10))
def test_no_text_raises(word: str) -> None:
    for language in LANGUAGES:
        is_known(word, language)
