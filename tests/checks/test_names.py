"""Names that the glossary keeps: as written, in other letters, lost."""

from __future__ import annotations

import pytest

from tests.checks.said import HOSTILE
from translator.checks.names import check
from translator.checks.pair import Pair

NAMES = ("Botox", "Polyclinic Weber", "C++")

NOTHING = {
    "kept": ("Botox helps.", "Botox hilft."),
    "in no source": ("Botoxin helps.", "Es hilft."),
    "with an ending": ("Botox helps.", "Botox'un etkisi"),
    "in a compound": ("Botox helps.", "Die Botoxbehandlung"),
    "behind a prefix": ("Botox helps.", "بالBotox"),
    "two words": ("Polyclinic Weber", "in der Polyclinic Weber"),
    "nothing translated": ("Botox helps.", " "),
    "signs": ("We write C++ here.", "Hier C++."),
}


@pytest.mark.parametrize(("source", "target"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(source: str, target: str) -> None:
    assert list(check(Pair(source, target, "en", "xx", NAMES))) == []


FOUND = {
    "lost": ("Botox helps.", "Es hilft.", "error"),
    "another": ("Botox helps.", "Dysport hilft.", "error"),
    "in another word": ("Botox helps.", "aBotox", "error"),
    "in Cyrillic": ("Botox helps.", "ботокс помогает", "warning"),
    "in Arabic": ("Botox helps.", "يساعد البوتوكس", "warning"),
    "in small letters": ("Botox helps.", "botox hilft", "warning"),
    "in Turkish": ("Botox helps.", "Botoks iyi gelir.", "warning"),
    "half of two words": ("Polyclinic Weber", "Poliklinik", "error"),
    "both in other letters": ("Polyclinic Weber", "Поликлиник Вебер", "warning"),
    "signs": ("We write C++ here.", "Hier C.", "error"),
}


@pytest.mark.parametrize(("source", "target", "severity"), FOUND.values(), ids=FOUND)
def test_finds(source: str, target: str, severity: str) -> None:
    (problem,) = check(Pair(source, target, "en", "xx", NAMES))
    assert problem.severity.word == severity
    assert all(0 <= start < end <= len(target) for start, end in problem.in_target)
    assert source[slice(*problem.in_source[0])] in NAMES


FORMS = ("ibuprofen", "Ibuprofen")
"""As the glossary has it, and as the source writes it."""


@pytest.mark.parametrize(
    ("target", "severities"),
    [
        ("Ibuprofen hilft.", []), ("Hier hilft ibuprofen.", []), ("Ибупрофен помогает.", ["warning"]),
        ("Diclofenac hilft.", ["error"]), ("IBUPROFEN hilft.", ["warning"]),
    ],
)  # fmt: skip
def test_a_name_that_begins_a_sentence(target: str, severities: list[str]) -> None:
    problems = check(Pair("Ibuprofen helps.", target, "en", "de", FORMS))
    assert [problem.severity.word for problem in problems] == severities


def test_a_name_without_letters() -> None:
    assert list(check(Pair("", "a", "en", "de", ("", " ")))) == []


@pytest.mark.parametrize("name", HOSTILE)
def test_any_text(name: str) -> None:
    list(check(Pair("Botox " + HOSTILE[name], HOSTILE[name], "en", "de", NAMES)))
