"""Words of two senses: each in the right one, and in the other."""

from __future__ import annotations

import pytest

from tests.checks.said import HOSTILE, said, seconds
from translator.checks import senses
from translator.checks.pair import Pair

NOTHING = (
    ("de", "Feel the stretch in your calf.", "Spüren Sie die Dehnung in der Wade."),
    ("de", "Do not eat veal or calf's liver.", "Essen Sie kein Kalbfleisch und keine Leber vom Kalb."),
    ("de", "Take the next dose.", "Nehmen Sie die nächste Dosis aus der Dose."),
    ("de", "Close the tin after each dose.", "Schließen Sie die Dose nach jeder Einnahme."),
    ("es", "The pupils are back at school.", "Los alumnos han vuelto al colegio."),
    ("es", "Labour may start early, before 37 weeks.", "El trabajo de parto puede empezar antes de la semana 37."),
    ("fr", "Get help without delay: attend A&E.", "Allez aux urgences sans attendre."),
    ("fr", "A miscarriage", "Un avortement spontané"),
    ("ru", "The surgery is closed after the operation.", "После операции кабинет закрыт."),
    ("tr", "a skin patch", "cilt bandı"),
    ("tr", "Apply the patch to your clothes.", "Yamayı giysinize uygulayın."),
    ("es", "the colon in a sentence", "los dos puntos de una frase"),
    ("ar", "A stroke or sunstroke", "سكتة دماغية أو ضربة شمس"),
    ("de", "His calf", ""),
    ("pl", "His calf", "Jego kalb"),
)


@pytest.mark.parametrize(("locale", "source", "target"), NOTHING)
def test_says_nothing(locale: str, source: str, target: str) -> None:
    assert said(senses, source, target, locale) == []


def test_says_nothing_of_a_source_that_is_not_known() -> None:
    assert list(senses.check(Pair("Seine Wade", "His veal, a Kalb", "de", "de"))) == []


FOUND = (
    ("de", "Feel the stretch in your calf.", "Spüren Sie die Dehnung im Kalb.", "calf, translation Kalb"),
    ("de", "Take the next dose.", "Nehmen Sie die nächste Dose.", "dose, translation Dose"),
    ("de", "This drug can make you sleepy.", "Diese Droge kann müde machen.", "This drug, translation Droge"),
    ("es", "drops without a preservative", "gotas sin preservativo", "preservative, translation preservativo"),
    ("es", "Are you embarrassed?", "¿Está embarazada?", "embarrassed, translation embarazada"),
    ("fr", "Ask your physician.", "Demandez à votre physicien.", "physician, translation physicien"),
    ("fr", "heel pain", "le pain du talon", "pain, translation pain"),
    ("ru", "a stroke last year", "солнечный удар в прошлом году", "stroke, translation солнечный удар"),
    ("ru", "Rub it into your temples.", "Вотрите в храмы.", "temples, translation храмы"),
    ("tr", "Your pupils are wide.", "Öğrencileriniz geniş.", "pupils, translation Öğrencileriniz"),
    ("tr", "The surgery is closed today.", "Bugün ameliyat yok.", "The surgery is, translation ameliyat"),
    ("ar", "If labour starts before week 37", "إذا بدأ العمل قبل الأسبوع 37", "labour, translation العمل"),
    ("ar", "An itchy rash: hives", "طفح مع حكة: خلايا النحل", "hives, translation خلايا النحل"),
)


@pytest.mark.parametrize(("locale", "source", "target", "found"), FOUND)
def test_finds(locale: str, source: str, target: str, found: str) -> None:
    assert said(senses, source, target, locale) == [f"error: source {found}"]


@pytest.mark.parametrize("name", HOSTILE)
def test_linear(name: str) -> None:
    assert seconds(senses, "The calf, hives, a stroke. " + HOSTILE[name], "de") < 10
