"""Translations that are absurdly short or long."""

from __future__ import annotations

import pytest

from tests.checks.said import said
from translator.checks import length

FINE = {
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
    "invented": (
        "Eye clinic",
        "Augenklinik für Erkrankungen des Auges. " * 5,
        "de",
        ["warning: very long: 10 characters became 200"],
    ),
    "gone": (
        "We will call you tomorrow and explain the whole procedure to you",
        "Anruf",
        "de",
        ["warning: very short: 64 characters became 5"],
    ),
}


@pytest.mark.parametrize(("source", "target", "locale", "expected"), WRONG.values(), ids=WRONG)
def test_finds(source: str, target: str, locale: str, expected: list[str]) -> None:
    assert said(length, source, target, locale) == expected
