"""How often something is done stays so."""

from __future__ import annotations

import pytest

from tests.checks.said import said
from translator.checks import frequency
from translator.checks.pair import Pair

NOTHING = {
    "no rhythm": ("Take 5 mg.", "Nehmen Sie 5 mg.", "de"),
    "nothing translated": ("Take it daily.", "", "de"),
    "German": ("Take it twice a day.", "Zweimal täglich einnehmen.", "de"),
    "German, every two days": ("every other day", "alle zwei Tage", "de"),
    "French": ("twice a day", "deux fois par jour", "fr"),
    "Spanish": ("every 8 hours", "cada 8 horas", "es"),
    "Russian": ("every other day", "через день", "ru"),
    "Turkish": ("twice a day", "günde iki kez", "tr"),
    "Arabic": ("twice a day", "مرتين في اليوم", "ar"),
    "every 24 hours": ("every 24 hours", "täglich", "de"),
    "lost without another": ("Take 5 mg daily.", "Nehmen Sie 5 mg.", "de"),
    "a language that is not known": ("twice a day", "varannan dag", "sv"),
}


@pytest.mark.parametrize(("source", "target", "locale"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(frequency, source, target, locale) == []


FOUND = {
    "German": ("Take it twice a day.", "Nehmen Sie es alle zwei Tage.", "de", "source a day, translation alle"),
    "a week for a day": ("once a day", "einmal pro Woche", "de", "source a day, translation pro Woche"),
    "French": ("every day", "un jour sur deux", "fr", "source every day, translation un jour sur deux"),
    "Spanish": ("twice a day", "dos veces por semana", "es", "source a day, translation por semana"),
    "Russian, once": ("once weekly", "один раз в день", "ru", "source weekly, translation в день"),
    "Russian": ("daily", "через день", "ru", "source daily, translation через день"),
    "Turkish": ("twice a day", "haftada iki kez", "tr", "source a day, translation haftada"),
    "Arabic": ("twice a day", "مرتين في الأسبوع", "ar", "source a day, translation في الأسبوع"),
}


@pytest.mark.parametrize(("source", "target", "locale", "text"), FOUND.values(), ids=FOUND)
def test_finds(source: str, target: str, locale: str, text: str) -> None:
    assert said(frequency, source, target, locale) == [f"error: {text}"]


def test_a_finding_says_where() -> None:
    source, target = "Take it daily.", "Nehmen Sie es wöchentlich."
    [problem] = frequency.check(Pair(source, target, "en", "de"))
    assert [source[slice(*span)] for span in problem.in_source] == ["daily"]
    assert [target[slice(*span)] for span in problem.in_target] == ["wöchentlich"]
    assert problem.dismissible
