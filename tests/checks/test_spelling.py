"""Letters that were lost or damaged."""

from __future__ import annotations

import pytest

from tests.checks.said import HOSTILE, said, seconds
from translator.checks import spelling

FINE = {
    "a word that begins with the letter of for, Arabic": ("before meeting", "قبل لقاء الطبيب", "ar"),
    "a vowel that its word loses, German": (
        "dark urine",
        "dunkler Urin und dunkle Stühle",
        "de",
    ),
    "a letter of some forms only": (
        "You will be referred back to your doctor.",
        "Мы направим вас обратно к врачу.",
        "ru",
    ),
    "a vowel that its word loses, Turkish": (
        "Click on the image.",
        "Resmi seçin, resme tıklayın.",
        "tr",
    ),
    "a plural that the list lacks": (
        "one microlitre",
        "un microlitro",
        "es",
    ),
    "an hour asked in old books": (
        "Is it a clinic?",
        "أهذه عيادة؟",
        "ar",
    ),
    "another word for what the source names": ("Rest your leg.", "Schonen Sie sich und bleiben Sie im Bett.", "de"),
    "near a word for what the source names, said otherwise": (
        "The therapist will help you walk a few steps.",
        "El fisioterapeuta le ayudará a dar unos pasos.",
        "es",
    ),
    "one of what the source has several of": ("before six months", "antes de que cumpla medio año", "es"),
    "a compound of short words": (
        "Wear the sling. Take an eye test.",
        "Armschlinge, Sehtest, Fußsohle, Eisbeutel, Ohrstöpsel",
        "de",
    ),
    "a verb that has a noun beside it": ("The surgeon makes cuts.", "El cirujano practica varias incisiones.", "es"),
    "half of a word with a hyphen": ("Shock-wave treatment", "Ударно-волновое лечение", "ru"),
    "a foreign word as it sounds": ("Skin prick test", "Deri prik testi", "tr"),
    "an infinitive with its zu": ("Don't suck it out.", "Versuchen Sie nicht, es auszusaugen.", "de"),
    "another form of the same word": ("your data", "kişisel verinizi geri yükler", "tr"),
    "a shorter word of its own": ("the setting up", "der die Vorlage voreinstellt", "de"),
    "a verb's own form": ("generate codes", "Cuando generes códigos", "es"),
    "a word like the source's, whole": ("communication", "la communication et les communications", "fr"),
    "German": ("X-ray of the vessels", "Röntgenaufnahme der Blutgefäße für Frauen", "de"),
    "participles": ("It was skipped.", "Es wurde übersprungen und ist gelungen.", "de"),
    "a short form": ("See the text", "Vgl. Abb. und Strg", "de"),
    "from the source": ("nstrm and grft", "nstrm und grft", "de"),
    "an address": ("www.example.org/aerzte", "www.example.org/aerzte", "de"),
    "Spanish": ("Classification", "Clasificación de la última operación médica", "es"),
    "a French verb": ("Call us", "Appelez-nous avant de modifier la dose", "fr"),
    "Turkish": ("for patients", "Hastaların kullanımı 2 ila 4 ay", "tr"),
    "a question in an address": ("a?b=c", "https://a.example/ab?cd=ef", "de"),
    "Russian": ("instructions", "инструкции и взгляды", "ru"),
    "Arabic": ("hospital", "يمكنك مغادرة المستشفى والصيدليّة في اليوم نفسه", "ar"),
    "a name of the source": ("Dr. Tedvisi", "Dr. Tedvisi", "tr"),
    "a name and a measure by ear, Arabic": ("a pint in the Maple Room", "باينت في قاعة مابل", "ar"),
    "pronouns behind, Arabic": ("refusing, what they collected", "رفضي وما جمعوه", "ar"),
    "a name in capitals": ("Write to us", "TEDVİSİ ve PosTedvisi", "tr"),
    "a short form with a full stop": ("clinic", "Behdl. am Montag", "de"),
    "a name by ear": ("Dr Patel is here.", "Доктор Патель здесь.", "ru"),
    "other forms of a verb": ("You were not vaccinated.", "Вас не прививали.", "ru"),
    "an unknown word": ("the thing", "Der Zwurbelknax und die Gluppfzange", "de"),
    "a language of which nothing is known": ("hospital", "Sjkhuset r strre", "sv"),
    "words of the Arabic file": ("after ten puffs", "بعد عشر بخات", "ar"),
    "of a thing, Arabic": ("peritoneal dialysis", "غسيل الكلى الصفاقي", "ar"),
    "another word for what the source names, Arabic": ("Wait for the surgery.", "انتظر الجراحة.", "ar"),
    "verbs of what the source names, Arabic": ("They visited us for treatment.", "زارنا كثيرون وعالجهم الطبيب.", "ar"),
    "a word near another, of which the source says nothing": ("Take the shirt.", "خذ الجراة.", "ar"),
    "an infinitive": ("You need it.", "Necesitar el inhalador", "es"),
    "breathing out": ("Peak flow", "El flujo espiratorio máximo", "es"),
}


@pytest.mark.parametrize(("source", "target", "locale"), FINE.values(), ids=FINE)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(spelling, source, target, locale) == []


WRONG = {
    "the article's first letter behind a preposition, Arabic": (
        "Pain in the eyelid",
        "ألم في لجفن",
        "ar",
        ["warning: “لجفن” seems to be “الجفن” without a letter of its article"],
    ),
    "the last letter": (
        "for a week",
        "durant una semana",
        "es",
        ["warning: “durant” is no known word, “durante” is"],
    ),
    "the last letter, Russian": (
        "only for a week",
        "тольк на неделю",
        "ru",
        ["warning: “тольк” is no known word, “только” is"],
    ),
    "a letter of the article": (
        "the clinic in the city",
        "اعيادة في المدينة",
        "ar",
        ["warning: “اعيادة” is no known word, “العياده” is"],
    ),
    "another word now": (
        "The nurse will take out the drip.",
        "Siz ayrılmadan önce hemşir serumu çıkaracaktır.",
        "tr",
        ["warning: “hemşir” is nearly “hemşire”, which the source names"],
    ),
    "another word now, German": (
        "Swallow it with plenty of water.",
        "Mit reichlich Waser schlucken.",
        "de",
        ["warning: “Waser” is nearly “wasser”, which the source names"],
    ),
    "another word now, Spanish": (
        "Headaches during pregnancy",
        "Dolores de cabeza durante el embrazo",
        "es",
        ["warning: “embrazo” is nearly “embarazo”, which the source names"],
    ),
    "half of a name, Arabic": (
        "A vaccine against shingles",
        "اللقاح المضاد للهربس النطقي",
        "ar",
        ["warning: “النطقي” is nearly “النطاقي”, which the source names"],
    ),
    "as it is often written wrongly": (
        "Please come.",
        "Приходите, пожалуста.",
        "ru",
        ["warning: “пожалуста” seems to have lost a letter"],
    ),
    "a part of an international word": (
        "Rehabilitation starts.",
        "Rehabasyon başlar.",
        "tr",
        ["warning: “Rehabasyon” seems to have lost a letter"],
    ),
    "another part": (
        "a complication",
        "her komplisyon kaydedilir",
        "tr",
        ["warning: “komplisyon” seems to have lost a letter"],
    ),
    "in French": (
        "your vaccination record",
        "votre carnet de vaccinion",
        "fr",
        ["warning: “vaccinion” seems to have lost a letter"],
    ),
    "at the end, two letters": ("hot water", "suyla ykayn.", "tr", ["warning: “ykayn” is no known word, “yıkayın” is"]),
    "ö": ("X-ray", "Rntgenaufnahme", "de", ["warning: “Rntgenaufnahme” is no known word, “röntgenaufnahme” is"]),
    "für": ("for women", "Nur fr Frauen", "de", ["warning: “fr” seems to have lost a letter"]),
    "ó": ("Classification", "Clasificacin", "es", ["warning: “Clasificacin” is no known word, “clasificación” is"]),
    "ñ": ("Children", "Vacunas para nios", "es", ["warning: “nios” is no known word, “niños” is"]),
    "é": ("operation", "Votre opration", "fr", ["warning: “opration” is no known word, “opération” is"]),
    "ı": ("the same day", "ayn gn", "tr", ["warning: “ayn” seems to have lost a letter"]),
    "Russian": ("instructions", "нструкц", "ru", ["warning: “нструкц” seems to have lost a letter"]),
    "äß": (
        "vessels",
        "Operationen an den Blutgefen",
        "de",
        ["warning: “Blutgefen” is no known word, “blutgefäßen” is"],
    ),
    "a plain letter": (
        "Treatment",
        "Die Behandlng endet.",
        "de",
        ["warning: “Behandlng” is no known word, “behandlung” is"],
    ),
    "in a compound": (
        "Pain",
        "Rückenschmerzbehandlng",
        "de",
        ["warning: “Rückenschmerzbehandlng” is no known word, “rückenschmerzbehandlung” is"],
    ),
    "Spanish": ("hospital", "En el hospial", "es", ["warning: “hospial” is no known word, “hospital” is"]),
    "French": ("treatment", "Votre traitment", "fr", ["warning: “traitment” is no known word, “traitement” is"]),
    "Turkish": ("treatment", "Bel ağrısının tedvisi", "tr", ["warning: “tedvisi” is no known word, “tedavisi” is"]),
    "Turkish capital": ("healing", "İyilşme süresi", "tr", ["warning: “İyilşme” is no known word, “iyileşme” is"]),
    "Arabic": ("hospital", "مغادرة المستشى", "ar", ["warning: “المستشى” is no known word, “المستشفي” is"]),
    "Arabic with marks": ("the pharmacy", "من الصّيلية", "ar", ["warning: “الصّيلية” is no known word, “الصيدليه” is"]),
    "a short word with its article, Arabic": (
        "Treatment starts next week.",
        "يبدأ العلج الأسبوع المقبل.",
        "ar",
        ["warning: “العلج” is nearly “العلاج”, which the source names"],
    ),
    "a Russian consonant": ("hospital", "в болнице", "ru", ["warning: “болнице” is no known word, “больнице” is"]),
    "wrong character set": ("for you", "fÃ¼r Sie", "de", ["warning: damaged characters: “Ã¼”"]),
    "a quote of a wrong set": ("it's", "câ€™est", "fr", ["warning: damaged characters: “â€™”"]),
    "question mark": ("for you", "Fu?e waschen", "de", ["warning: damaged characters: “u?e”"]),
    "entity": ("summer", "&#233;t&#233;", "fr", ["warning: damaged characters: “&#233;”"]),
    "no marks at all": (
        "You can leave the hospital on the same day after the operation and go home with your family.",
        "Ameliyattan sonra hastaneden evinize giderek dinlenebilir, ertesi sabah kontrole gelebilirsiniz, tamam.",
        "tr",
        ["warning: not one of the letters ç ğ ı ö ş ü in a long text"],
    ),
    "a small noun": (
        "The treatment ended.",
        "Die behandlung endete.",
        "de",
        ["warning: the noun “behandlung” has a small letter"],
    ),
    "another word, Arabic": (
        "with the surgery team",
        "مع فريق الجراة",
        "ar",
        ["warning: “الجراة” is nearly “الجراحه”, which the source names"],
    ),
    "another word beside its verb, Arabic": (
        "The visit is free.",
        "الزارة مجانية.",
        "ar",
        ["warning: “الزارة” is nearly “الزياره”, which the source names"],
    ),
    "another word with its article, Arabic": (
        "the last operation",
        "العلية الأخيرة",
        "ar",
        ["warning: “العلية” is nearly “العمليه”, which the source names"],
    ),
}


@pytest.mark.parametrize(("source", "target", "locale", "expected"), WRONG.values(), ids=WRONG)
def test_finds(source: str, target: str, locale: str, expected: list[str]) -> None:
    assert said(spelling, source, target, locale) == expected


@pytest.mark.parametrize("name", HOSTILE)
def test_linear(name: str) -> None:
    assert seconds(spelling, HOSTILE[name], "de") < 4
