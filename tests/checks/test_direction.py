"""Left stays left, before before, more more."""

from __future__ import annotations

import pytest

from tests.checks.said import said
from translator.checks import direction
from translator.checks.pair import Pair

NOTHING = {
    "none": ("Eat well.", "Essen Sie gut.", "de"),
    "nothing translated": ("the left eye", "", "de"),
    "German": ("the left eye", "das linke Auge", "de"),
    "French": ("before surgery", "avant l'opération", "fr"),
    "Spanish": ("the right knee", "la rodilla derecha", "es"),
    "Russian": ("after the meal", "после еды", "ru"),
    "Turkish": ("the left eye", "sol göz", "tr"),
    "Arabic": ("the left eye", "العين اليسرى", "ar"),
    "both sides": ("from left to right", "von links nach rechts", "de"),
    "a side lost alone": ("the left eye", "das Auge", "de"),
    "an idiom": ("right away", "sofort", "de"),
    "words that are not known": ("the left eye", "höger öga", "sv"),
}


@pytest.mark.parametrize(("source", "target", "locale"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(direction, source, target, locale) == []


FOUND = {
    "German": ("your left knee", "Ihr rechtes Knie", "de", "source left, translation rechtes"),
    "French": ("before the meal", "après le repas", "fr", "source before, translation après"),
    "Spanish": ("the left eye", "el ojo derecho", "es", "source left, translation derecho"),
    "Russian": ("before meals", "после еды", "ru", "source before, translation после"),
    "Turkish": ("the left eye", "sağ göz", "tr", "source left, translation sağ göz"),
    "Arabic": ("before meals", "بعد الأكل", "ar", "source before, translation بعد"),
    "more for less": ("less than usual", "mehr als sonst", "de", "source less than, translation mehr"),
}


@pytest.mark.parametrize(("source", "target", "locale", "text"), FOUND.values(), ids=FOUND)
def test_finds(source: str, target: str, locale: str, text: str) -> None:
    assert said(direction, source, target, locale) == [f"error: {text}"]


def test_a_finding_says_where() -> None:
    source, target = "your left knee", "Ihr rechtes Knie"
    [problem] = direction.check(Pair(source, target, "en", "de"))
    assert [source[slice(*span)] for span in problem.in_source] == ["left"]
    assert [target[slice(*span)] for span in problem.in_target] == ["rechtes"]
    assert problem.dismissible
