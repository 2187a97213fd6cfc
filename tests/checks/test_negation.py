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
    "not without": ("Children must be accompanied.", "Los menores no pueden entrar sin un adulto.", "es"),
    "not on an empty stomach": ("Take with food.", "Не принимайте натощак.", "ru"),
    "no one who does not": ("Everyone feels nervous.", "Нет человека, который не волновался бы.", "ru"),
    "until, and then again": (
        "Don't drive until the double vision has gone.",
        "Podrá volver a conducir cuando deje de ver doble.",
        "es",
    ),
    "unless, and only if": ("I can't sleep unless it is dark.", "Ancak karanlıkta uyuyabiliyorum.", "tr"),
    "need not stop, may go on": ("You don't have to stop.", "بإمكانك الاستمرار.", "ar"),
    "never un-": ("Never leave a child unattended.", "Vigile siempre al niño.", "es"),
    "zero": ("$0 for children", "çocuklardan alınmaz", "tr"),
    "words that are not known": ("Do not eat.", "Ät mat.", "sv"),
    "Japanese": ("Do not eat.", "食べてください。", "ja"),
}


@pytest.mark.parametrize(("source", "target", "locale"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(negation, source, target, locale) == []


OTHERWISE = {
    "said otherwise": ("There is nothing to worry about.", "Sie können ganz beruhigt sein.", "de"),
    "said otherwise in French": ("Her weight did not fall.", "Son poids est resté stable.", "fr"),
    "said otherwise in Russian": ("The results are nothing to worry about.", "Результаты хорошие.", "ru"),
}
"""What is denied is not named in the translation: it may be right."""


@pytest.mark.parametrize(("source", "target", "locale"), OTHERWISE.values(), ids=OTHERWISE)
def test_warns_only(source: str, target: str, locale: str) -> None:
    assert [found.partition(":")[0] for found in said(negation, source, target, locale)] == ["warning"]


FOUND = {
    "until on both sides": (
        "Do not drive until it is gone.",
        "Fahren Sie Auto, bis es weg ist.",
        "de",
        "source not, translation none",
    ),
    "before": ("Do not take aspirin before it.", "Prenez l'aspirine avant.", "fr", "source not, translation none"),
    "need not, must": ("You need not fast.", "Вы должны голодать.", "ru", "source need not, translation none"),
    "what is denied has another name": (
        "Please do not flush wipes.",
        "Бросайте салфетки в унитаз.",
        "ru",
        "source not, translation none",
    ),
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
