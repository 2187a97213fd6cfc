"""Terms of the glossary: used in any form, and avoided ones found."""

from __future__ import annotations

import pytest

from translator.checks import glossary
from translator.checks.pair import Pair
from translator.model import Term, TermKind

TERMS = (
    Term("dose", "доза", "ru", TermKind.USE),
    Term("hand", "рука", "ru", TermKind.USE),
    Term("doctor", "Arzt", "de", TermKind.USE),
    Term("medicine", "ilaç", "tr", TermKind.USE),
    Term("book", "kitap", "tr", TermKind.USE),
    Term("injection", "inyección", "es", TermKind.USE),
    Term("hospital", "hôpital", "fr", TermKind.USE),
    Term("dose", "جرعة", "ar", TermKind.USE),
    Term("doctor", "طبيب", "ar", TermKind.USE),
    Term("cure", "Kur", "de", TermKind.AVOID),
    Term("client", "клиент", "ru", TermKind.AVOID),
    Term("client", "müşteri", "tr", TermKind.AVOID),
    Term("client", "زبون", "ar", TermKind.AVOID),
    Term("clinic", "клиника", "ru", TermKind.USE),
    Term("lens", "Linse", "de", TermKind.USE, case=False),
    Term("side effect", "efecto secundario", "es", TermKind.USE),
    Term("patient", "Kunde", "de", TermKind.AVOID, note="we say Patient"),
    Term("Botulinum poison", "", "", TermKind.AVOID, case=False),
)


def said(source: str, target: str, locale: str) -> list[str]:
    return [problem.text for problem in glossary.check(Pair(source, target, "en", locale, terms=TERMS))]


FINE = {
    "a short word's ending": ("your hands", "ваши руки", "ru"),
    "an umlaut": ("your doctors", "Ihre Ärzte", "de"),
    "a softened letter": ("this medicine", "bu ilacı", "tr"),
    "another": ("the book", "kitabınızı", "tr"),
    "a lost accent": ("two injections", "dos inyecciones", "es"),
    "an irregular plural": ("hospitals", "les hôpitaux", "fr"),
    "an Arabic ending": ("your dose", "جرعتك", "ar"),
    "with the article": ("the dose", "الجرعة", "ar"),
    "a broken plural": ("two doctors", "طبيبان أو أطباء", "ar"),
    "a broken plural alone": ("the doctors", "الأطباء", "ar"),
    "the beginning of a sentence": ("Doctor’s advice", "Rat des Arztes", "de"),
    "a longer word": ("a cure", "ein Kurort", "de"),
    "avoided for another source": ("the people", "клиенты", "ru"),
    "no term": ("Rest.", "Ruhen Sie.", "de"),
    "an ending": ("in the clinic", "в клинике", "ru"),
    "a plural": ("two clinics", "две клиники", "ru"),
    "a compound": ("the lens of the eye", "die Augenlinse", "de"),
    "two words inflected": ("side effects", "efectos secundarios", "es"),
    "another locale": ("the clinic", "die Praxis", "de"),
    "a part of a word": ("clinical", "врачебный", "ru"),
    "nothing translated": ("clinic", "", "ru"),
}


@pytest.mark.parametrize(("source", "target", "locale"), FINE.values(), ids=FINE)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(source, target, locale) == []


WRONG = {
    "one of several": ("the doctor", "المعالج", "ar", ["“doctor” is “طبيب” in the glossary"]),
    "avoided in a case": ("the client", "о клиентах", "ru", ["“клиент” is to be avoided"]),
    "avoided at the beginning": ("the client", "Клиенту", "ru", ["“клиент” is to be avoided"]),
    "avoided with suffixes": ("the clients", "Müşterilerin", "tr", ["“müşteri” is to be avoided"]),
    "avoided with the article": ("the client", "والزبون", "ar", ["“زبون” is to be avoided"]),
    "another word": ("in the clinic", "в больнице", "ru", ["“clinic” is “клиника” in the glossary"]),
    "any case": ("Lens", "Objektiv", "de", ["“lens” is “Linse” in the glossary"]),
    "avoided": ("the patient", "die Kunden", "de", ["“Kunde” is to be avoided: we say Patient"]),
    "avoided anywhere": ("Botox", "Botulinum Poison", "tr", ["“Botulinum poison” is to be avoided"]),
}


@pytest.mark.parametrize(("source", "target", "locale", "expected"), WRONG.values(), ids=WRONG)
def test_finds(source: str, target: str, locale: str, expected: list[str]) -> None:
    assert said(source, target, locale) == expected
