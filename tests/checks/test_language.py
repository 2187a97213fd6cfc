"""A translation in another language than it should be."""

from __future__ import annotations

import pytest

from translator.checks.language import check
from translator.checks.pair import Pair

FINE = [
    ("It was studied in the Women's Health Initiative.", "Untersucht im Rahmen der Women's Health Initiative.", "de"),
    ("Tizanidine, baclofen, dantrolene", "Tizanidina, baclofeno, dantroleno", "es"),
    ("Staphylococcus aureus was found.", "Обнаружен Staphylococcus aureus.", "ru"),
    ("Do not drive.", "No conduzca.", "es"),
    ("Migraine", "Migraine", "fr"),
    ("Rest at home.", "Rest at home.", "de"),
    ("We speak Spanish: Hablamos su idioma y le ayudamos.", "Auf Spanisch: Hablamos su idioma y le ayudamos.", "de"),
    ("Our clinic is closed.", "Naša klinika je zatvorena i ne radi danas.", "sr-Latn"),
    ("Hello everyone", "大家好，欢迎来到我们的诊所", "zh-Hant"),
    ("Rest.", "", "de"),
    ("Rest.", "Reposez-vous et ne sortez pas de la maison.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("source", "target", "locale"), FINE)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert list(check(Pair(source, target, "en", locale))) == []


WRONG = [
    ("Доброто осветление предпазва възрастните хора от падане.", "ru", "most words are none of ru (Русский)"),
    ("De arts ziet u op maandag in het ziekenhuis.", "de", "is nl (Nederlands)"),
    ("Mantenha a ferida limpa e seca durante dois dias.", "es", "is pt (Português)"),
    ("Лікар прийме вас у понеділок у нашій клініці.", "ru", "is uk (Українська)"),
    ("Həkim sizi bazar ertəsi klinikamızda qəbul edəcək.", "tr", "is az (Azərbaycan dili)"),
    ("แพทย์จะพบคุณในวันจันทร์ที่คลินิกของเรา", "de", "is in another script"),
]


@pytest.mark.parametrize(("target", "locale", "text"), WRONG)
def test_finds(target: str, locale: str, text: str) -> None:
    [problem] = check(Pair("Keep the wound dry.", target, "en", locale))
    assert text in problem.text
    assert problem.in_target == ((0, len(target)),)


def test_many_foreign_sentences_are_one_finding() -> None:
    text = "De arts ziet u op maandag in het ziekenhuis. " * 2000
    assert len(list(check(Pair(text[:-50], text.replace("arts", "chirurg"), "en", "de")))) == 1
