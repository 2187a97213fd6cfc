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
    "said the other way round": ("at most an hour", "не больше часа", "ru"),
    "denied on one side": ("It should be at most an hour.", "Es darf nicht länger als eine Stunde sein.", "de"),
    "less of the opposite": ("a smaller file", "un fichier moins volumineux", "fr"),
    "without, with a word that denies": ("without sugar", "zuckerfrei, mit Süßstoff", "de"),
    "only with, for never without": ("Never come without asking.", "Kommen Sie nur mit Termin.", "de"),
    "both sides, in another order": ("Rise after it falls.", "Nach dem Fallen steigt es.", "de"),
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
    "rises": ("The pressure may rise.", "Der Druck kann sinken.", "de", "source rise, translation sinken"),
    "in two parts": ("It goes up.", "Es nimmt rasch ab.", "de", "source goes up, translation nimmt"),
    "one of two": (
        "They reduce the heart rate and ease pain.",
        "Они повышают частоту пульса и облегчают боль.",
        "ru",
        "source reduce and ease, translation повышают",
    ),
    "worse": ("if it gets worse", "si cela s'améliore", "fr", "source worse, translation améliore"),
    "upper": ("the upper arm", "el antebrazo", "es", "source upper, translation antebrazo"),
    "slowly": ("Stand up slowly.", "Hızla ayağa kalkın.", "tr", "source slowly, translation Hızla"),
    "late": ("Come late.", "تعال مبكرا.", "ar", "source late, translation مبكرا"),
    "with": ("Take it with food.", "Nehmen Sie es ohne Essen ein.", "de", "source with, translation ohne"),
    "without": (
        "Do not take it without food.",
        "Nehmen Sie es nicht mit Essen ein.",
        "de",
        "source without, translation mit",
    ),
    "free of": ("sugar-free sweets", "Bonbons mit Zucker", "de", "source sugar-free, translation mit"),
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
