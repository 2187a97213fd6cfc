"""Translations that are absurdly short or long."""

from __future__ import annotations

import pytest

from tests.checks.said import said
from translator.checks import length

FINE = {
    "an acronym in full": ("MRI", "магнитно-резонансная томография", "ru"),
    "a word in full": ("Fees", "Tarifs des consultations et des soins", "fr"),
    "a short word": ("Next", "Weiter zur nächsten Seite", "de"),
    "an acronym": ("ENT", "Оториноларингология (ухо, горло, нос)", "ru"),
    "a word": ("FAQs", "Preguntas frecuentes", "es"),
    "polite phrases": (
        "Please do not hesitate to get in touch with us if you have any questions at all.",
        "Sorularınız için bize ulaşın.",
        "tr",
    ),
    "Chinese": ("The treatment was stopped by the patient six months before.", "患者在6个月前停止了治疗。", "zh"),
    "nothing to compare": ("", "x", "de"),
}


@pytest.mark.parametrize(("source", "target", "locale"), FINE.values(), ids=FINE)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(length, source, target, locale) == []


WRONG = {
    "a heading": (
        "Gallery",
        "معرض كامل لصور مرضانا قبل العلاج وبعده مع شرح مفصل لكل حالة على حدة",
        "ar",
        ["warning: very long: 7 characters became 67"],
    ),
    "a button": (
        "Next step",
        "Перейти к следующему шагу оформления заявки на лечение в нашей клинике, заполнив форму",
        "ru",
        ["warning: very long: 9 characters became 86"],
    ),
    "a tab": (
        "Results",
        "Alle Ergebnisse unserer Patientinnen und Patienten der letzten Jahre im Vergleich",
        "de",
        ["warning: very long: 7 characters became 81"],
    ),
    "invented": (
        "Eye clinic",
        "Augenklinik für Erkrankungen des Auges. " * 5,
        "de",
        ["warning: very long: 10 characters became 200"],
    ),
    "gone": (
        "We will call you tomorrow and explain the whole procedure to you",
        "Samtal",
        "sv",
        ["warning: very short: 64 characters became 6"],
    ),
    "a short word that is no abbreviation": (
        "Save",
        "Bu düğmeye bastığınızda formdaki bütün bilgiler sistemimize güvenle kaydedilecektir",
        "tr",
        ["warning: very long: 4 characters became 83"],
    ),
}


@pytest.mark.parametrize(("source", "target", "locale", "expected"), WRONG.values(), ids=WRONG)
def test_finds(source: str, target: str, locale: str, expected: list[str]) -> None:
    assert said(length, source, target, locale) == expected
