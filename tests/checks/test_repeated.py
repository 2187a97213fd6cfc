"""Words that stand twice in a row, and languages that double rightly."""

from __future__ import annotations

import pytest

from tests.checks.said import said
from translator.checks import repeated

FINE = {
    "an ending behind its slash": (
        "Physiotherapist (part-time)",
        "Physiotherapeut/in in Teilzeit",
        "de",
    ),
    "you them": ("if you take them", "wenn Sie sie einnehmen", "de"),
    "piece by piece": ("bit by bit", "parça parça, bardak bardak, saniye saniye", "tr"),
    "step by step, long": ("step by step", "basamak basamak", "tr"),
    "small words again": ("Tell us what you like.", "Díganos lo que le gusta y lo que le apetece.", "es"),
    "said twice in the source": (
        "Lie on your back, but not flat on your back.",
        "Allongez-vous sur le dos, mais pas à plat sur le dos.",
        "fr",
    ),
    "a relative clause with a preposition": ("the bed on which", "das Bett, auf das das Kind gelegt wird", "de"),
    "a short echo": ("Yes, yes.", "Ja. Ja, gern.", "de"),
    "a repeated answer": ("It hurts. It hurts a lot.", "Duele. Duele mucho.", "es"),
    "little by little, long": ("step by step", "adım adım, damla damla, ağlaya ağlaya", "tr"),
    "again and again": ("If you vomit repeatedly", "Tekrar tekrar kusarsanız", "tr"),
    "each by itself": ("Clean the teeth one by one.", "نظّف الأسنان سنًّا سنًّا.", "ar"),
    "a thing for a pronoun": (
        "Milk teeth give way to permanent ones.",
        "Les dents définitives remplacent les dents de lait.",
        "fr",
    ),
    "two of one thing": (
        "Our birth centre has four birthing rooms.",
        "Notre maison de naissance dispose de quatre salles de naissance.",
        "fr",
    ),
    "on both sides": (
        "Put a drop in the left and right eye.",
        "Ponga una gota en el ojo izquierdo y en el ojo derecho.",
        "es",
    ),
    "numbers of one unit": ("from 2.5 to 5 millilitres", "من ٢٫٥ ملليلتر تقريبًا إلى ٥ ملليلتر تقريبًا", "ar"),
    "a list": ("No smoking, no food", "не курить, не есть, не пить", "ru"),
    "two short parts": ("now, now", "شيئا، شيئا", "ar"),
    "none": ("Rest at home.", "Ruhen Sie zu Hause.", "de"),
    "Sie sie": ("before you take them", "bevor Sie sie einnehmen", "de"),
    "nous nous": ("we take care", "nous nous occupons de vous", "fr"),
    "reduplication": ("Sit up slowly.", "Yavaş yavaş doğrulun.", "tr"),
    "little by little": ("slightly", "чуть-чуть", "ru"),
    "a relative clause": ("Medicines that thin the blood", "Medikamente, die die Blutgerinnung hemmen", "de"),
    "in the source too": ("Bla bla bla and day by day by day.", "Bla bla bla bla.", "de"),
    "apart": (
        "No smoking before surgery, no smoking after surgery.",
        "لا تدخين قبل الجراحة، ولا تدخين بعد الجراحة.",
        "ar",
    ),
    "digits": ("1 1 2 2 3", "5 5 6 6", "de"),
    "a placeholder's name": ("the name NAME", "le nom NOM", "fr"),
    "placeholders": ("from %s to %s of %s", "de %s de %s en %s", "fr"),
    "step by step, Arabic": ("step by step", "خطوة خطوة", "ar"),
}


@pytest.mark.parametrize(("source", "target", "locale"), FINE.values(), ids=FINE)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(repeated, source, target, locale) == []


WRONG = {
    "a polite pronoun": (
        "Ask your pharmacist.",
        "Fragen Sie Sie in Ihrer Apotheke.",
        "de",
        ["warning: “Sie” stands twice in a row"],
    ),
    "a verb": (
        "Bend your elbow slowly.",
        "Dirseğinizi yavaşça bükün bükün.",
        "tr",
        ["warning: “bükün” stands twice in a row"],
    ),
    "a postposition": (
        "about the hospital stay",
        "hastanede kalış hakkında hakkında",
        "tr",
        ["warning: “hakkında” stands twice in a row"],
    ),
    "a unit behind its number": ("for 5 days", "5 gün gün boyunca", "tr", ["warning: “gün” stands twice in a row"]),
    "with its article": (
        "the infection",
        "pour l'infection infection",
        "fr",
        ["warning: “infection” stands twice in a row"],
    ),
    "a manner in two places": (
        "Dry the skin carefully and cover the rash.",
        "Seque con cuidado la piel con cuidado y cubra la erupción.",
        "es",
        ["warning: “con cuidado” stands twice in one sentence"],
    ),
    "an adjective": ("the red book", "kırmızı kırmızı defter", "tr", ["warning: “kırmızı” stands twice in a row"]),
    "a word of one letter": ("into a vein", "в в вену", "ru", ["warning: “в” stands twice in a row"]),
    "a manner": ("Blow gently.", "Nazikçe nazikçe üfleyin.", "tr", ["warning: “nazikçe” stands twice in a row"]),
    "with endings": (
        "No need to take it.",
        "Onu almanıza almanıza gerek yok.",
        "tr",
        ["warning: “almanıza” stands twice in a row"],
    ),
    "three words at both ends": (
        "Lie on your back with your knees bent.",
        "Allongez-vous sur le dos, les genoux pliés, sur le dos.",
        "fr",
        ["warning: “sur le dos” stands twice in one sentence"],
    ),
    "a sentence of two words": (
        "Bruises fade. Be patient.",
        "تزول الكدمات. تزول الكدمات. تحل بالصبر.",
        "ar",
        ["warning: “تزول الكدمات” stands twice in a row"],
    ),
    "a short sentence at the end": (
        "They fade in winter.",
        "Kışın solarlar. Kışın solarlar.",
        "tr",
        ["warning: “Kışın solarlar” stands twice in a row"],
    ),
    "three words across a comma": (
        "while you stand",
        "пока вы стоите, пока вы стоите.",
        "ru",
        ["warning: “пока вы стоите” stands twice in a row"],
    ),
    "across a comma in French": (
        "after the meal",
        "après le repas, après le repas",
        "fr",
        ["warning: “après le repas” stands twice in a row"],
    ),
    "across a comma in Spanish": (
        "after the meal",
        "después de comer, después de comer",
        "es",
        ["warning: “después de comer” stands twice in a row"],
    ),
    "an article": (
        "We see the lining.",
        "Wir sehen die die Schleimhaut.",
        "de",
        ["warning: “die” stands twice in a row"],
    ),
    "a long Turkish word": (
        "your dressing",
        "pansumanınızı pansumanınızı kontrol eder",
        "tr",
        ["warning: “pansumanınızı” stands twice in a row"],
    ),
    "a phrase": (
        "The gums may be sore after the treatment.",
        "Das Zahnfleisch kann nach der Behandlung nach der Behandlung empfindlich sein.",
        "de",
        ["warning: “nach der Behandlung” stands twice in a row"],
    ),
    "across a sentence": (
        "Sleep with your head raised.",
        "Duerma con la cabeza elevada. Duerma con la cabeza elevada.",
        "es",
        ["warning: “Duerma con la cabeza elevada” stands twice in a row"],
    ),
    "a word": ("in the clinic", "in der Klinik Klinik", "de", ["warning: “Klinik” stands twice in a row"]),
    "a small word": ("for you", "sizin için için", "tr", ["warning: “için” stands twice in a row"]),
    "Cyrillic": (
        "They will answer your questions.",
        "Они ответят на ваши вопросы ответят на ваши вопросы.",
        "ru",
        ["warning: “ответят на ваши вопросы” stands twice in a row"],
    ),
}


@pytest.mark.parametrize(("source", "target", "locale", "expected"), WRONG.values(), ids=WRONG)
def test_finds(source: str, target: str, locale: str, expected: list[str]) -> None:
    assert said(repeated, source, target, locale) == expected
