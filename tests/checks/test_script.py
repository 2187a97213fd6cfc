"""Letters of another script than the language is written in."""

from __future__ import annotations

import pytest

from tests.checks.said import said
from translator.checks import script

FINE = {
    "a placeholder that touches a word": ("A refund of %(sum)s will come.", "سيصلك %(sum)sقريبا.", "ar"),
    "what a Greek letter stands for": ("TNFα and IFN-γ", "TNFα und IFN-γ mit β-Blocker, 5 μg, αvβ3", "de"),
    "a muscle fibre": ("α-tocopherol", "α-Tocopherol, kappa, 3 μmol", "de"),
    "Latin terms in Russian": ("per os, in vitro", "Внутрь per os, in vitro и ex vivo.", "ru"),
    "an English word in Russian": ("the skin booster", "Процедура skin booster помогает.", "ru"),
    "a unit in Arabic": ("5 ml twice", "تناول 5 ml مرتين", "ar"),
    "a command in Arabic": ("Run apt-get update.", "شغّل apt-get update ثم انتظر.", "ar"),
    "a name behind a sentence": ("See Botox Cosmetic.", "انظر أدناه. Botox Cosmetic.", "ar"),
    "German": ("X-ray", "Röntgen", "de"),
    "names in Latin": ("Botox and SPF 50", "Ботокс (Botox) и SPF 50", "ru"),
    "a name alone": ("Clostridium botulinum", "Clostridium botulinum", "ru"),
    "Greek letters": ("β-blocker, 5 µg, IFN-γ", "β-Blocker, 5 μg, IFNγ", "de"),
    "joined by a hyphen": ("IgE antibodies", "IgE-антитела", "ru"),
    "Arabic in the source": ("Arabic (العربية)", "Arabisch (العربية)", "de"),
    "the Arabic article": ("Right Ctrl", "المستوى لـCtrl", "ar"),
    "Serbian in Latin": ("Rest.", "Odmarajte se.", "sr-Latn"),
    "Serbian": ("Rest.", "Одмарајте се.", "sr"),
    "degrees": ("8 °C", "8 °С", "ru"),
    "a unit": ("mmol/L", "ммоль/л", "ru"),
    "Japanese": ("eye", "目のクリニック", "ja"),
}


@pytest.mark.parametrize(("source", "target", "locale"), FINE.values(), ids=FINE)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(script, source, target, locale) == []


WRONG = {
    "epsilon": ("heart sounds", "Die Hεrztöne", "de", ["error: “Hεrztöne” mixes letters of two alphabets"]),
    "upsilon": ("an hour", "eine Stυnde", "de", ["error: “Stυnde” mixes letters of two alphabets"]),
    "beta": ("the pupil", "göz βebeği", "tr", ["error: “βebeği” mixes letters of two alphabets"]),
    "alpha": ("the water", "el αgua", "es", ["error: “αgua” mixes letters of two alphabets"]),
    "nu": ("the care", "les soiνs", "fr", ["error: “soiνs” mixes letters of two alphabets"]),
    "a Russian small word": (
        "Do not drive.",
        "Не садитесь za руль.",
        "ru",
        ["error: “za” is written in Latin letters"],
    ),
    "a Russian word at the end": (
        "Ask the nurse.",
        "Попросите помощи у medsestry.",
        "ru",
        ["error: “medsestry” is written in Latin letters"],
    ),
    "an Arabic word in Latin letters": (
        "Keep it clean.",
        "حافظ على nazafat الضمادة.",
        "ar",
        ["error: “nazafat” is written in Latin letters"],
    ),
    "a sentence": (
        "Wait. Your room is ready.",
        "انتظر من فضلك. Odanız hazır.",
        "ar",
        ["error: not a letter of the Arabic script"],
    ),
    "Arabic digits": ("5 ml of syrup", "Çocuğa ٥ ml şurup verin.", "tr", ["error: “٥” is written in Arabic digits"]),
    "a Russian word in Latin letters": (
        "Our nurse will come.",
        "Наша medsestra придёт.",
        "ru",
        ["error: “medsestra” is written in Latin letters"],
    ),
    "a Cyrillic letter in German": (
        "operation",
        "Die Operаtion",
        "de",
        ["error: “Operаtion” mixes letters of two alphabets"],
    ),
    "a Latin letter in Russian": ("operation", "Oперация", "ru", ["error: “Oперация” mixes letters of two alphabets"]),
    "in Arabic": ("hospital", "مسtشفى", "ar", ["error: “مسtشفى” mixes letters of two alphabets"]),
    "Hebrew in Arabic": ("clean", "النظיف", "ar", ["error: “النظיف” mixes letters of two alphabets"]),
    "omicron": ("probe", "prοb", "tr", ["error: “prοb” mixes letters of two alphabets"]),
    "a word": ("the operation", "size операция hakkında", "tr", ["error: “операция” is written in Cyrillic letters"]),
    "a word in Arabic": (
        "the operation",
        "تفاصيل операция",
        "ar",
        ["error: “операция” is written in Cyrillic letters"],
    ),
    "the whole": ("Wash your hands.", "Peremoyte ruki s mylom.", "ru", ["error: not a letter of the Cyrillic script"]),
    "a preposition": (
        "with water",
        "смешайте c водой",
        "ru",
        ["warning: “c” is a Latin letter here that looks like a Cyrillic one"],
    ),
    "nu, Arabic": ("the nose", "من الأνف", "ar", ["error: “الأνف” mixes letters of two alphabets"]),
}


@pytest.mark.parametrize(("source", "target", "locale", "expected"), WRONG.values(), ids=WRONG)
def test_finds(source: str, target: str, locale: str, expected: list[str]) -> None:
    assert said(script, source, target, locale) == expected
