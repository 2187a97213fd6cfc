"""How things go together: within and after, only and except, even and only, old and new, who calls whom."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from translator.checks import problems
from translator.checks.pair import Pair
from translator.model import Place, Severity

TABLE = tomllib.loads(Path(__file__).with_name("relations.toml").read_text(encoding="utf-8"))
CASES = [(source, locale, right, wrong) for source, sides in TABLE.items() for locale, (right, wrong) in sides.items()]


def _errors(source: str, target: str, locale: str) -> list[str]:
    found = problems(Pair(source, target, "en", locale), Place(""))
    return [one.check for one in found if one.severity is Severity.ERROR]


@pytest.mark.parametrize(("source", "locale", "right", "wrong"), CASES)
def test_the_right_one_is_told_from_the_wrong_one(source: str, locale: str, right: str, wrong: str) -> None:
    assert (_errors(source, right, locale), bool(_errors(source, wrong, locale))) == ([], True)


FINE = [
    ("de", "Take it daily --never at night.", "Täglich nehmen – nie abends."),
    ("de", "Rest today --two hours at least.", "Ruhen Sie heute – mindestens zwei Stunden."),
    ("de", "If you have pain, then take ibuprofen.", "Nehmen Sie Ibuprofen nur dann, wenn Sie Schmerzen haben."),
    ("es", "Increase the dose from 5 mg to 10 mg.", "Aumente a una dosis de 10 mg desde 5 mg."),
    ("de", "Increase the dose from 5 mg to 10 mg.", "Erhöhen Sie auf eine Dosis von 10 mg statt bisher 5 mg."),
    (
        "de",
        "The dose rose by 5 mg and the weight fell to 5 kg.",
        "Die Dosis stieg um 5 mg und das Gewicht sank auf 5 kg.",
    ),
    ("fr", "Of 10,000, 5 people fell ill.", "Sur 10 000 5 personnes sont tombées malades."),
    (
        "fr",
        "Tell your doctor about allergies. Take the whole dose at once.",
        "Signalez vos allergies au médecin. Prenez toute la dose en une prise.",
    ),
    ("de", "Return in 2____weeks.", "Kommen Sie in 2 ____ Wochen."),
    (
        "de",
        "Ask about warfarin and other blood thinners.",
        "Fragen Sie nach Warfarin und anderen Blutverdünnern (z. B. Marcumar).",
    ),
    ("fr", "Tell us whether or not you smoke.", "Dites-nous si vous fumez."),
    (
        "de",
        "Type 1 diabetes, unlike type 2, is always treated with insulin.",
        "Im Gegensatz zum Typ-2-Diabetes wird Typ 1 immer mit Insulin behandelt.",
    ),
    ("es", "Take one capsule with each meal, three times a day.", "Tome tres cápsulas al día, una con cada comida."),
]


@pytest.mark.parametrize(("locale", "source", "target"), FINE)
def test_says_nothing(locale: str, source: str, target: str) -> None:
    assert _errors(source, target, locale) == []


def test_one_word_that_compares_does_not_hide_an_exchange() -> None:
    source = "Take two in the morning and one in the evening, compared to the old dose."
    assert "exchanged" in _errors(
        source, "Nehmen Sie eine morgens und zwei abends, verglichen mit der alten Dosis.", "de"
    )
