"""Words that lost a letter: which are mended, and which are let pass."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.language.spelling.listed import words
from translator.language.spelling.losses import mended
from translator.language.spelling.words import LONGEST

LANGUAGES = ("ar", "de", "es", "fr", "ru", "tr")
LEFT_ALONE = {
    "de": "Krankenhaus Zwurbelknax Schwangerschaftsberatungsstelle Lisinopril Hüftoperation bene",
    "es": "hospital Zaragoza llevarlos",
    "fr": "jusque Doliprane hospitalière",
    "ru": "больница Варфарин привит",
    "tr": "hastaneden Kocaeli ilacınızı takmalıdır gösterilsin",
    "ar": "المستشفى والطبيب بأدويتهم أمتأكد",
}
MENDED = {
    "de": {
        "tabeltten": "tabletten",
        "Rntgenaufnahme": "röntgenaufnahme",
        "Schwangerschaftsbertungsstelle": "schwangerschaftsberatungsstelle",
        "uberempfindlich": "überempfindlich",
        "Blutgefen": "blutgefäßen",
    },
    "es": {"clasificacin": "clasificación", "hospial": "hospital", "inyeccin": "inyección"},
    "fr": {"opration": "opération", "operatoire": "opératoire", "ordonnnace": "ordonnance"},
    "ru": {"болнице": "больнице", "расширене": "расширение", "конслтацию": "консультацию"},
    "tr": {"tedvisi": "tedavisi", "iyilşme": "iyileşme", "fizyterpist": "fizyoterapist", "bağşklık": "bağışıklık"},
    "ar": {"المستشى": "المستشفي", "الجراحةا": ""},
}


@pytest.mark.parametrize(
    ("language", "word"), [(name, word) for name in LEFT_ALONE for word in LEFT_ALONE[name].split()]
)
def test_left_alone(language: str, word: str) -> None:
    assert mended(word, language) == ""


@pytest.mark.parametrize(("language", "word"), [(name, word) for name in MENDED for word in MENDED[name]])
def test_mended(language: str, word: str) -> None:
    assert mended(word, language) == MENDED[language][word]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_in_use_is_mended(language: str) -> None:
    listed = words(language)
    assert listed is not None
    assert [word for word in [*listed.used, *listed.rare][::499] if mended(word, language)] == []


@pytest.mark.parametrize("language", ["xx", "../de", "", "de\n"])
def test_of_other_languages_nothing_is_known(language: str) -> None:
    assert mended("Behandlng", language) == ""


@law()
@given(st.text(st.characters(), max_size=LONGEST + 10))
def test_no_text_raises(word: str) -> None:
    for language in LANGUAGES:
        mended(word, language)
