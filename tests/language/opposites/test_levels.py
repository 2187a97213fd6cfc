"""Too high and too low: by the prefix of a root, and in plain words beside the thing."""

from __future__ import annotations

import pytest

from translator.language.opposites.levels import levels, turned
from translator.language.tables import data

NOTHING = {
    "the prefix": ("Hyponatraemia", "Hiponatremia", "es"),
    "another word for it": ("Hypokalaemia", "Hipopotasemia", "es"),
    "plain words": ("Hypotension", "Niedriger Blutdruck", "de"),
    "plain words, which are near another thing": ("Hypothyroidism", "قصور الغدة الدرقية وارتفاع ضغط الدم", "ar"),
    "both in both": ("Hyper- to hypothyroidism: hyperthyroidism", "L'hypothyroïdie et l'hyperthyroïdie", "fr"),
    "too low by far": ("Hypothermia", "Temperatura demasiado baja", "es"),
    "nothing of the kind": ("A hypothesis", "Eine Hyperbel", "de"),
    "an unknown language": ("Hypotension", "Hypertensjon", "nb"),
    "no prefix in either": ("Low sodium", "Hoher Natriumwert", "de"),
}
FOUND = {
    "beside what is low": ("Hyponatraemia, too little sodium", "Hipernatremia, falta de sodio", "es"),
    "beside what is too much": ("Too much oxygen leads to hypercapnia.", "Un exceso de oxígeno: hipocapnia", "es"),
    "plain words in Arabic": ("Hyponatraemia", "فرط صوديوم الدم", "ar"),
    "plain words in the source": ("A raised potassium level", "Гипокалиемия", "ru"),
    "one word in German": ("Hypothyroidism", "Schilddrüsenüberfunktion", "de"),
    "German prefixes": ("Hypothermia", "Überhitzung", "de"),
    "a hypo": ("In case of a hypo", "Bei Überzuckerung", "de"),
    "no root of the list": ("Hyperaldosteronism", "Hipoaldosteronizm", "tr"),
}


@pytest.mark.parametrize(("source", "target", "locale"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert list(turned(source, target, ("en", locale))) == []


@pytest.mark.parametrize(("source", "target", "locale"), FOUND.values(), ids=FOUND)
def test_finds(source: str, target: str, locale: str) -> None:
    assert len(list(turned(source, target, ("en", locale)))) == 1


def test_nearest_word_counts() -> None:
    assert [(one.root, one.side) for one in levels("High sugar and low sodium", "en")] == [
        ("glyc", "high"),
        ("natr", "low"),
    ]


def test_every_line_has_a_place_for_each_language() -> None:
    table = data("levels")
    sizes = {
        len(table["order"]),
        len(table["high"]),
        len(table["low"]),
        *(len(line) - 1 for line in table["roots"].values()),
    }
    assert sizes == {len(table["order"])}
