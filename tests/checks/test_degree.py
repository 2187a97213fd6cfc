"""For how many, how often and how surely something is so."""

from __future__ import annotations

import pytest

from tests.checks.said import said
from translator.checks import degree
from translator.checks.pair import Pair

NOTHING = {
    "nothing translated": ("Most wounds heal.", "", "de"),
    "a language without such words here": ("Most wounds heal.", "Alla sår läker alltid.", "sv"),
    "the same": ("Most wounds heal.", "Die meisten Wunden heilen.", "de"),
    "nearly all": ("Most bruises disappear.", "Casi todos los moratones desaparecen siempre.", "es"),
    "again and again": ("You may feel dizzy.", "Ihnen wird immer wieder schwindlig.", "de"),
    "a rhythm": ("You may take it with food.", "Prenez-le tous les jours en mangeant.", "fr"),
    "what is always to be done": ("It can be loud, so wear earplugs.", "Es ist laut, tragen Sie immer Stöpsel.", "de"),
    "a whole in both": ("This may always be so.", "Это всегда так.", "ru"),
    "never too much": ("You can hardly have too much light.", "On n’a jamais trop de lumière.", "fr"),
    "not, for never": ("The virus often causes no fever.", "Virüs ateş yapmaz.", "tr"),
    "a long sentence": ("It may hurt" + " a lot" * 100, "Es tut immer weh.", "de"),
}


@pytest.mark.parametrize(("source", "target", "locale"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(degree, source, target, locale) == []


FOUND = {
    "most, all": ("Most children heal.", "Tous les enfants guérissent.", "fr", "Most children, translation Tous les"),
    "some, everybody": ("Some people feel dizzy.", "يشعر الجميع بالدوار.", "ar", "Some people, translation الجميع"),
    "may, inevitably": ("This vaccine may cause a fever.", "Эта вакцина неизбежно вызывает температуру.", "ru",
                        "may, translation неизбежно"),
    "may, for certain": ("The pain may come back.", "Ağrı kesin olarak geri gelir.", "tr",
                         "may, translation kesin olarak"),
    "usually, always": ("The scar usually fades.", "La cicatriz se borra siempre.", "es",
                        "usually, translation siempre"),
    "often not, never": ("Babies often do not need it.", "Säuglinge brauchen es nie.", "de", "often, translation nie"),
}  # fmt: skip


@pytest.mark.parametrize(("source", "target", "locale", "text"), FOUND.values(), ids=FOUND)
def test_finds(source: str, target: str, locale: str, text: str) -> None:
    assert said(degree, source, target, locale) == [f"error: source {text}"]


def test_a_finding_says_where() -> None:
    source, target = "Drink water. Some people feel dizzy.", "اشرب الماء. يشعر الجميع بالدوار."
    [problem] = degree.check(Pair(source, target, "en", "ar"))
    assert [source[slice(*span)] for span in problem.in_source] == ["Some people"]
    assert [target[slice(*span)] for span in problem.in_target] == ["الجميع"]
