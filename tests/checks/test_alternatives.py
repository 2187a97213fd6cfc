""" "And" and "or": each as in the source, what may stand for them, and one in the other's place."""

from __future__ import annotations

import pytest

from tests.checks.said import HOSTILE, said
from tests.laws import grows_linearly
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
    ("de", "Come if you have a fever or a rash.", "Kommen Sie, wenn Sie Fieber oder Ausschlag haben."),
    ("de", "Take it in the morning and the evening.", "Nehmen Sie es sowohl morgens als auch abends."),
    ("de", "It must be over 18 or weigh 50 kg.", "Es muss über 18 sein oder mehr als 50 kg wiegen."),
    ("fr", "Ask if you do not smoke or drink.", "Demandez si vous ne fumez pas et ne buvez pas."),
    ("pl", "The patient and the doctor sign.", "Podpisuje pacjent lub lekarz."),
    ("de", "The patient and the doctor sign.", ""),
)  # fmt: skip
FOUND = (
    ("es", "Come in with a fever or a rash.", "Venga con fiebre y erupción.", "warning: source or, translation y"),
    ("fr", "Come in with a fever or a rash.", "Venez avec de la fièvre et une éruption.",
     "warning: source or, translation et"),
    ("ru", "Give it to the child with pain and fever.", "Давайте ребёнку при боли или температуре.",
     "warning: source and, translation или"),
    ("ar", "A parent or a guardian must sign.", "يجب أن يوقّع الوالد والوصي.", "warning: source or, translation و"),
    ("ru", "Ask if the child has a stiff neck or a rash that does not fade.",
     "Спросите, если у ребёнка есть скованность шеи и сыпь, которая не бледнеет.", "error: source or, translation и"),
    ("ru", "When you cough or sneeze, turn away.", "Когда вы кашляете и чихаете, отворачивайтесь.",
     "warning: source or, translation и"),
    ("tr", "The form must be signed by the patient and by the doctor.",
     "Formun hasta veya doktor tarafından imzalanması gerekir.", "error: source and, translation veya"),
    ("de", "You must be over 18 and weigh 50 kg.", "Sie müssen über 18 Jahre alt sein oder 50 kg wiegen.",
     "error: source and, translation oder"),
    ("de", "You must be over 18 and weigh over 50 kg.", "Sie müssen über 18 sein oder mehr als 50 kg wiegen.",
     "error: source and, translation oder"),
    ("es", "Come in if you have a fever or a rash.", "Venga si tiene fiebre y erupción.",
     "error: source or, translation y"),
    ("tr", "Call us if you have a fever or a rash.", "Ateşiniz ve döküntünüz varsa bizi arayın.",
     "error: source or, translation ve"),
    ("ar", "Wait until the wound is dry and the stitches are out.", "انتظر حتى يجف الجرح أو تُزال الغرز.",
     "error: source and, translation أو"),
    ("fr", "Come in with a fever or a rash.", "Venez en cas de fièvre et d'éruption à la fois.",
     "error: source or, translation et"),
    ("ru", "Do not use it if you are allergic to nuts or soya.",
     "Не применяйте при аллергии на орехи и сою одновременно.", "error: source or, translation и"),
    ("de", "Take it in the morning or the evening.", "Nehmen Sie es sowohl morgens als auch abends.",
     "error: source or, translation sowohl"),
)  # fmt: skip


@pytest.mark.parametrize(("locale", "source", "target"), NOTHING)
def test_says_nothing(locale: str, source: str, target: str) -> None:
    assert said(alternatives, source, target, locale) == []


@pytest.mark.parametrize(("locale", "source", "target", "found"), FOUND)
def test_finds(locale: str, source: str, target: str, found: str) -> None:
    assert said(alternatives, source, target, locale) == [found]


@pytest.mark.parametrize("name", HOSTILE)
def test_linear(name: str) -> None:
    def look(size: int) -> None:
        more = HOSTILE[name][:size]
        said(alternatives, f"A fever or a rash. {more}", f"Fieber und Ausschlag. {more}", "de")

    assert grows_linearly(look, len(HOSTILE[name]))
