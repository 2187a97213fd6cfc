"""What is denied stays denied, and nothing else is."""

from __future__ import annotations

import pytest

from tests.checks.said import said
from translator.checks import negation
from translator.checks.pair import Pair

NOTHING = {
    "none": ("Eat well.", "Essen Sie gut.", "de"),
    "nothing translated": ("Do not eat.", "", "de"),
    "German": ("Do not eat.", "Essen Sie nichts.", "de"),
    "French": ("Do not drive.", "Ne conduisez pas.", "fr"),
    "Spanish": ("without water", "sin agua", "es"),
    "Russian": ("Do not drive.", "Не садитесь за руль.", "ru"),
    "Turkish": ("This is not a medicine.", "Bu bir ilaç değildir.", "tr"),
    "Arabic": ("Do not eat.", "لا تأكل.", "ar"),
    "denied by its sense": ("Do not drink alcohol.", "Vermeiden Sie Alkohol.", "de"),
    "a denial by sense for a not": ("Avoid alcohol.", "Trinken Sie keinen Alkohol.", "de"),
    "an idiom": ("no more than 2", "höchstens 2", "de"),
    "words that are not known": ("Do not eat.", "Ät mat.", "sv"),
    "Japanese": ("Do not eat.", "食べてください。", "ja"),
}


@pytest.mark.parametrize(("source", "target", "locale"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(negation, source, target, locale) == []


FOUND = {
    "German": ("Do not drive.", "Fahren Sie Auto.", "de", "source not, translation none"),
    "German, added": ("Drive home.", "Fahren Sie nicht nach Hause.", "de", "source none, translation nicht"),
    "French": ("Do not eat it.", "Mangez-le.", "fr", "source not, translation none"),
    "Spanish": ("You are not ill.", "Usted está enfermo.", "es", "source not, translation none"),
    "Russian": ("Take it with water.", "Не запивайте водой.", "ru", "source none, translation Не"),
    "Turkish": ("This is a medicine.", "Bu bir ilaç değil.", "tr", "source none, translation değil"),
    "Arabic": ("Eat before it.", "لا تأكل قبله.", "ar", "source none, translation لا"),
}


@pytest.mark.parametrize(("source", "target", "locale", "text"), FOUND.values(), ids=FOUND)
def test_finds(source: str, target: str, locale: str, text: str) -> None:
    assert said(negation, source, target, locale) == [f"error: {text}"]


def test_a_finding_says_where() -> None:
    source, target = "Do not drive.", "Fahren Sie Auto."
    [problem] = negation.check(Pair(source, target, "en", "de"))
    assert [source[slice(*span)] for span in problem.in_source] == ["not"]
    assert [target[slice(*span)] for span in problem.in_target] == []
    assert problem.dismissible
