"""Terms of the glossary: used in any form, and avoided ones found."""

from __future__ import annotations

import pytest

from translator.checks import glossary
from translator.checks.pair import Pair
from translator.model import Term, TermKind

TERMS = (
    Term("clinic", "клиника", "ru", TermKind.USE),
    Term("lens", "Linse", "de", TermKind.USE, case=False),
    Term("side effect", "efecto secundario", "es", TermKind.USE),
    Term("patient", "Kunde", "de", TermKind.AVOID, note="we say Patient"),
    Term("Botulinum poison", "", "", TermKind.AVOID, case=False),
)


def said(source: str, target: str, locale: str) -> list[str]:
    return [problem.text for problem in glossary.check(Pair(source, target, "en", locale, terms=TERMS))]


FINE = {
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
    "another word": ("in the clinic", "в больнице", "ru", ["“clinic” is “клиника” in the glossary"]),
    "any case": ("Lens", "Objektiv", "de", ["“lens” is “Linse” in the glossary"]),
    "avoided": ("the patient", "die Kunden", "de", ["“Kunde” is to be avoided: we say Patient"]),
    "avoided anywhere": ("Botox", "Botulinum Poison", "tr", ["“Botulinum poison” is to be avoided"]),
}


@pytest.mark.parametrize(("source", "target", "locale", "expected"), WRONG.values(), ids=WRONG)
def test_finds(source: str, target: str, locale: str, expected: list[str]) -> None:
    assert said(source, target, locale) == expected
