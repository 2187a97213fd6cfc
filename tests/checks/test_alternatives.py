""" "And" and "or": each as in the source, what may stand for them, and one in the other's place."""

from __future__ import annotations

import time

import pytest

from tests.checks.said import HOSTILE, said
from translator.checks import alternatives

NOTHING = (
    ("tr", "The form must be signed by the patient and by the doctor.",
     "Formun hasta ve doktor tarafından imzalanması gerekir."),
    ("ru", "Call us if you have a temperature of 38 °C or more and a cough.",
     "Позвоните нам при температуре 38 °C и выше и кашле."),
    ("es", "Do not eat or drink.", "No coma ni beba."),
    ("de", "Do not eat or drink.", "Bitte nicht essen und trinken."),
    ("de", "Ask your doctor and your pharmacist.", "Fragen Sie Ihre Ärztin oder Ihren Arzt und die Apotheke."),
    ("fr", "Any fever and any cough must be reported.", "Signalez toute fièvre ou toute toux."),
    ("ar", "Take it in the morning or in the evening.", "تناوله صباحًا أو مساءً."),
    ("de", "Choose between tablets and syrup.", "Sie haben die Wahl: Tabletten oder Saft."),
    ("pl", "The patient and the doctor sign.", "Podpisuje pacjent lub lekarz."),
    ("de", "The patient and the doctor sign.", ""),
)  # fmt: skip
FOUND = (
    ("tr", "The form must be signed by the patient and by the doctor.",
     "Formun hasta veya doktor tarafından imzalanması gerekir.", "and, translation veya"),
    ("de", "You must be over 18 and weigh 50 kg.", "Sie müssen über 18 Jahre alt sein oder 50 kg wiegen.",
     "and, translation oder"),
    ("es", "Come in with a fever or a rash.", "Venga con fiebre y erupción.", "or, translation y"),
    ("fr", "Come in with a fever or a rash.", "Venez avec de la fièvre et une éruption.", "or, translation et"),
    ("ru", "Give it to the child when there is pain and fever.", "Давайте ребёнку при боли или температуре.",
     "and, translation или"),
    ("ar", "A parent or a guardian must sign.", "يجب أن يوقّع الوالد والوصي.", "or, translation و"),
)  # fmt: skip


@pytest.mark.parametrize(("locale", "source", "target"), NOTHING)
def test_says_nothing(locale: str, source: str, target: str) -> None:
    assert said(alternatives, source, target, locale) == []


@pytest.mark.parametrize(("locale", "source", "target", "found"), FOUND)
def test_finds(locale: str, source: str, target: str, found: str) -> None:
    assert said(alternatives, source, target, locale) == [f"warning: source {found}"]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_no_time(name: str) -> None:
    start = time.process_time()
    said(alternatives, f"A fever or a rash. {HOSTILE[name]}", f"Fieber und Ausschlag. {HOSTILE[name]}", "de")
    assert time.process_time() - start < 10
