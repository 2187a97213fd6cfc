"""Telling languages apart, and telling nothing where little is known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.language.identify import foreign, identify

NOTHING = [
    "",
    "Botox, Dysport, Xeomin",
    "HbA1c",
    "Clostridium botulinum",
    "50 mg",
    "WHO, IN, DIE, OR",
    "\ud800",
    "Aspirin",
]


@pytest.mark.parametrize("text", NOTHING)
def test_says_nothing(text: str) -> None:
    assert identify(text) == ""


TOLD = {
    "en": "The doctor sees you on Monday in our clinic.",
    "de": "Der Arzt empfängt Sie am Montag in unserer Klinik.",
    "es": "La doctora lo atenderá el lunes en nuestra clínica.",
    "fr": "Le médecin vous recevra lundi dans notre clinique.",
    "ru": "Врач примет вас в понедельник в нашей клинике, если вы придёте.",
    "tr": "Doktor sizi pazartesi günü kliniğimizde görecek ve bir reçete yazacak.",
    "ar": "سيستقبلك الطبيب يوم الاثنين في عيادتنا.",
    "nl": "De arts ziet u op maandag in het ziekenhuis.",
    "pt": "Não coma nada antes da cirurgia e avise o seu médico.",
    "it": "Il medico la riceverà lunedì nella nostra clinica.",
    "ca": "El metge us rebrà dilluns a la nostra clínica.",
    "uk": "Лікар прийме вас у понеділок у нашій клініці.",
    "bg": "Лекарят ще ви приеме в понеделник в нашата клиника.",
    "be": "Лекар прыме вас у панядзелак у нашай бальніцы.",
    "gl": "A doutora atenderaos o luns e vostedes non deben comer nada antes.",
    "sr": "Лекар ће вас примити у понедељак у нашој клиници.",
    "fa": "پزشک شما را روز دوشنبه در کلینیک ما می‌بیند.",
    "ur": "ڈاکٹر آپ کو پیر کے دن ہمارے کلینک میں دیکھیں گے۔",
    "az": "Həkim sizi bazar ertəsi klinikamızda qəbul edəcək.",
    "zh": "医生星期一会在我们的诊所见您。",
    "ja": "医師は月曜日に当院で診察します。",
    "ko": "의사가 월요일에 저희 병원에서 진료합니다.",
    "el": "Ο γιατρός θα σας δει τη Δευτέρα στην κλινική μας.",
}


@pytest.mark.parametrize(("language", "text"), TOLD.items(), ids=TOLD)
def test_tells_a_sentence(language: str, text: str) -> None:
    assert identify(text) == language
    assert foreign(text, language) == ()


def test_finds_the_sentence_that_is_foreign() -> None:
    text = "Ruhen Sie sich aus. Beba muchos líquidos y no salga de casa. Danke."
    [found] = foreign(text, "de")
    assert (found.language, text[slice(*found.span)]) == ("es", "Beba muchos líquidos y no salga de casa.")


@pytest.mark.parametrize("locale", ["pt-BR", "pt", "pt_BR"])
def test_a_territory_changes_nothing(locale: str) -> None:
    assert foreign(TOLD["pt"], locale) == ()


@pytest.mark.parametrize("locale", ["sr-Latn", "fi", "", "x"])
def test_an_unknown_language_is_only_not_english(locale: str) -> None:
    assert foreign(TOLD["de"], locale) == ()


def test_english_is_told_in_an_unknown_language() -> None:
    assert foreign("The doctor will see you on Monday, so please come on time with all of your papers.", "fi")


@law()
@given(st.text(max_size=80), st.sampled_from(["de", "ar", "zh-Hant", "fi", ""]))
def test_no_text_fails_and_spans_are_inside(text: str, locale: str) -> None:
    identify(text)
    for _, (start, end) in foreign(text, locale):
        assert 0 <= start < end <= len(text)
