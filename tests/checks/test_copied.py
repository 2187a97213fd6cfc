"""A translation that is the source text, and what rightly is the same in both languages."""

from __future__ import annotations

import pytest

from tests.checks.said import said
from translator.checks import copied

FINE = {
    "a word that both have": ("Hernia inguinal", "Hernia inguinal", "es"),
    "translated": ("Tell us.", "Sagen Sie es uns.", "de"),
    "a name": ("Botox®", "Botox®", "de"),
    "names": ("Botox® · Dysport® · Xeomin®", "Botox® · Dysport® · Xeomin®", "ru"),
    "single words": ("Questions, instructions, contact", "Questions, instructions, contact", "fr"),
    "codes": ("LASIK, SMILE, PRK", "LASIK, SMILE, PRK", "ru"),
    "a doctor": ("Dr. Anna Smith: LASIK, SMILE, PRK", "Dr. Anna Smith: LASIK, SMILE, PRK", "de"),
    "units": ("50 mg / 2 mL", "50 mg / 2 mL", "tr"),
    "an address": ("https://clinic.example/how-to-get-to-us", "https://clinic.example/how-to-get-to-us", "es"),
    "authors": ("Dabir D, Luetkens J, Kuetting D et al.", "Dabir D, Luetkens J, Kuetting D et al.", "de"),
    "a list of words that are German too": ("Hand, finger, arm", "Hand, finger, arm", "de"),
    "a hospital": ("Hôpital Cochin", "Hôpital Cochin", "fr"),
    "a disease": ("Diabetes mellitus", "Diabetes mellitus", "es"),
    "French and English": ("Conversation, suggestion, message", "Conversation, suggestion, message", "fr"),
    "a device": ("Da Vinci Xi", "Da Vinci Xi", "tr"),
    "a person": ("Emma Brown", "Emma Brown", "ru"),
    "a language of the same kind": ("Wash your hands before you eat.", "Wash your hands before you eat.", "en-GB"),
}


@pytest.mark.parametrize(("source", "target", "locale"), FINE.values(), ids=FINE)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(copied, source, target, locale) == []


ERROR = ["error: the translation is the source text"]
WRONG = {
    "a label of words that the list has": ("Contact form", "Contact form", "tr", ERROR),
    "a button": ("Change language", "Change language", "fr", ERROR),
    "a button of one word": ("Appointments", "Appointments", "es", ERROR),
    "a link": ("Terms of use", "Terms of use", "de", ERROR),
    "a small heading": ("Flu jabs", "Flu jabs", "tr", ERROR),
    "a label": ("Waiting times", "Waiting times", "ar", ERROR),
    "a tab": ("Prices and payment", "Prices and payment", "ru", ERROR),
    "a sentence": (
        "Please tell the nurse about any allergies.",
        "Please tell the nurse about any allergies.",
        "es",
        ["error: the translation is the source text"],
    ),
    "a heading": (
        "How to prepare for your colonoscopy",
        "How to prepare for your colonoscopy",
        "ru",
        ["error: the translation is the source text"],
    ),
    "but for case and spaces": (
        "Wash your hands before you eat.",
        "wash your  hands before you EAT.",
        "de",
        ["error: the translation is the source text"],
    ),
    "no function word": (
        "Frequently asked questions",
        "Frequently asked questions",
        "tr",
        ["error: the translation is the source text"],
    ),
}


@pytest.mark.parametrize(("source", "target", "locale", "expected"), WRONG.values(), ids=WRONG)
def test_finds(source: str, target: str, locale: str, expected: list[str]) -> None:
    assert said(copied, source, target, locale) == expected
