"""Words that lost a letter: what the files know, and what they must not say of whole words."""

from __future__ import annotations

from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.language.losses import folded, groups, losses, lost_letter, remains

LANGUAGES = ("ar", "de", "es", "fr", "ru", "tr")


def lines(language: str) -> list[str]:
    file = resources.files("translator.language") / "losses" / f"{language}.txt"
    return file.read_text(encoding="utf-8").split("\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_that_it_knows_has_lost_a_letter(language: str) -> None:
    _, *words = lines(language)
    assert len(words) > 2500
    assert [line for line in words if lost_letter(line.split(" ")[0], language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_loss_that_is_said_to_show_is_found(language: str) -> None:
    marked, *words = lines(language)
    for word, bits in (line.split(" ") for line in words):
        assert word == folded(word, language)
        for at, (start, end) in enumerate(losses(word, marked)):
            left = word[:start] + word[end:]
            if int(bits, 16) >> at & 1 and len(left) >= 5:
                assert lost_letter(left, language), left


def test_what_may_be_lost() -> None:
    assert list(losses("gefäß", "äß")) == [(1, 2), (2, 3), (3, 4)]
    assert list(losses("gefäße", "äß")) == [(1, 2), (2, 3), (3, 4), (4, 5), (3, 5)]


def test_what_remains() -> None:
    assert remains("tedavisi", (3, 4)) == "tedvis"
    assert remains("tedavisi", (1, 2)) == "^tdav"
    assert remains("tedavisi", (6, 7)) == "avii$"
    assert remains("abc", (1, 2)) == ""


FOLDED = {"İlaç": "ilaç", "Işık": "ışık", "ILIK": "ılık"}


@pytest.mark.parametrize("word", FOLDED)
def test_turkish_has_two_letters_i(word: str) -> None:
    assert folded(word, "tr") == FOLDED[word]


def test_what_may_be_left_out_is_not_looked_at() -> None:
    assert folded("أدويَة", "ar") == folded("ادويه", "ar")
    assert folded("Приём", "ru") == "прием"
    assert folded("U\u0308bel", "de") == "übel"


@pytest.mark.parametrize("language", ["xx", "../de", "", "de\n"])
def test_of_other_languages_nothing_is_known(language: str) -> None:
    assert not lost_letter("Behandlng", language)


@law()
@given(st.text("aäßbc", min_size=6, max_size=12))
def test_what_is_left_has_what_remains(word: str) -> None:
    for start, end in losses(word, "äß"):
        left = remains(word, (start, end))
        assert not left or left in set(groups(word[:start] + word[end:])) or len(word) - (end - start) < 5


@law()
@given(st.text(st.characters(), max_size=50))
def test_no_text_raises(word: str) -> None:
    for language in LANGUAGES:
        lost_letter(word, language)
