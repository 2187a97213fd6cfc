"""Spaces too many and too few, and the spaces that languages want."""

from __future__ import annotations

import pytest

from tests.checks.said import said
from translator.checks import spaces

FINE = {
    "a word that is an ending too": (
        "two kinds of brace",
        "İki tür dizlik",
        "tr",
    ),
    "a prefix and a preposition": (
        "overload",
        "sobrecargado",
        "es",
    ),
    "learned words": ("the stoma nurse, IVF", "la estomaterapeuta", "es"),
    "words that begin as others do, Russian": (
        "tightness, magnifying, in vitro",
        "сдавливание, увеличительное, экстракорпорального, комариного",
        "ru",
    ),
    "words with a prefix of one letter": ("a stent, the injection, a joint", "Стент, уколом, суставу, стома", "ru"),
    "a denied verb, Turkish": ("You'd better not scratch it.", "Kaşımasanız iyi olur.", "tr"),
    "a capital within": ("all patients", "alle PatientInnen und ÄrztInnen", "de"),
    "endings of cases, Turkish": ("from Thursday, than standing", "Perşembeden, ayakta durmaktansa", "tr"),
    "what is no ending, Turkish": ("it and that too", "bu da o da, ya o ya bu, dur ki geç", "tr"),
    "a pronoun behind a verb": ("Keep it dry.", "Manténgala seca y díganoslo.", "es"),
    "a word of the source by ear": ("with peroxide, Dr Hartwright", "بيروكسيد الدكتور هارترايت", "ar"),
    "a new word from the source": ("the coronavirus", "коронавирусной инфекции", "ru"),
    "a compound with a preposition in it": ("counter-remedy", "Gegenmittel und Durchfallmittel", "de"),
    "none": ("Rest at home.", "Ruhen Sie zu Hause.", "de"),
    "as in the source": (" (optional)", " (freiwillig)", "de"),
    "double in the source": ("One.  Two.", "Eins.  Zwei.", "de"),
    "French": ("Is it painful?", "Est-ce douloureux\u202f?", "fr"),
    "French, plain": ("Warning:", "Attention :", "fr"),
    "units": ("2 \xb0C to 8 \xb0C", "2\xa0\xb0C ila 8\xa0\xb0C", "tr"),
    "abbreviations": ("e.g. as a pill", "z.B. als Pille", "de"),
    "addresses": ("See www.example.org.", "Siehe www.example.org/Aerzte.html,auch", "de"),
    "a file name": ("Open Form.Pdf", "\xd6ffnen Sie Form.Pdf", "de"),
    "quotes": ("Ask “how” first.", "Fragen Sie zuerst „wie“ und warum.", "de"),
    "a gender colon": ("doctors", "Ärzt:innen und Patient:innen", "de"),
    "compounds": ("a skin clinic appointment", "ein Hautarzttermin und eine Tablettenkur", "de"),
    "an ending of another word": ("in a recursive way", "recursivamente y sin autoinyector", "es"),
    "words that may stand as one": ("often, above all", "a menudo, sobre todo, a veces", "es"),
    "a name that begins with a full stop": ("the library", "die Bibliothek .NET und .netrc", "de"),
    "a name of two words": ("at DermaClinic", "en DermaClinic", "es"),
    "numbered things": ("vitamin B12 on level 3", "vitamina B12 en la planta 3", "es"),
    "an ending after a tag": ("<b>Botox</b> to try", "<b>Botox</b>u denemek", "tr"),
    "a small word joined to a tag": ("and <b>Botox</b>", "و<b>Botox</b>", "ar"),
    "Chinese": ("Rest. Drink.", "\u4f11\u606f\u3002 \u559d\u6c34\u3002", "zh"),
    "a number in a Russian compound": ("the four-week programme", "Четырёхнедельная программа", "ru"),
    "a sign behind a space": ("See :ref:`a`", "См. раздел :ref:`a`", "ru"),
    "a noun in a Russian compound": ("Use sunscreen.", "Пользуйтесь солнцезащитным кремом.", "ru"),
    "two words that are another together, Spanish": (
        "Take methotrexate on Mondays.",
        "Tome metotrexato los lunes.",
        "es",
    ),
    "a medicine by ear with the article, Arabic": ("Take simvastatin.", "تناول السيمفاستاتين.", "ar"),
    "a pronoun": ("Give them a chance.", "Deles una oportunidad.", "es"),
    "a quotation in brackets": ("the test (“patch test”)", "la prueba («del parche»)", "es"),
}


@pytest.mark.parametrize(("source", "target", "locale"), FINE.values(), ids=FINE)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(spaces, source, target, locale) == []


WRONG = {
    "a small word behind another": (
        "Opening hours",
        "Horariode apertura",
        "es",
        ["warning: “Horariode” seems to be “Horario” and “de”"],
    ),
    "a small word before another, French": (
        "the opinion of the doctor",
        "lesmédecins",
        "fr",
        ["warning: “lesmédecins” seems to be “les” and “médecins”"],
    ),
    "a short word in two, Arabic": (
        "caused by a virus",
        "تنجم عن فير وس",
        "ar",
        ["warning: “فير وس” seems to be one word"],
    ),
    "a preposition of one letter": (
        "Bring your sunglasses with you.",
        "Возьмите ссобой солнцезащитные очки.",
        "ru",
        ["warning: “ссобой” seems to be “с” and “собой”"],
    ),
    "an apostrophe": ("the stomach", "dans lestomac", "fr", ["warning: “lestomac” seems to be “l” and “estomac”"]),
    "a verb glued to its noun, Turkish": (
        "Cancel a day ahead.",
        "Bir gün önceden iptaledin.",
        "tr",
        ["warning: “iptaledin” seems to be “iptal” and “edin”"],
    ),
    "a noun with a pronoun behind, Arabic": (
        "Your test results are normal.",
        "نتائجفحوصاتك طبيعية.",
        "ar",
        ["warning: “نتائجفحوصاتك” seems to be “نتائج” and “فحوصاتك”"],
    ),
    "at a capital letter": (
        "The scan takes twenty minutes.",
        "Die Untersuchung dauert zwanzigMinuten.",
        "de",
        ["warning: “zwanzigMinuten” seems to be “zwanzig” and “Minuten”"],
    ),
    "a verb glued to the next word": (
        "The appointment is free.",
        "Der Termin istkostenlos.",
        "de",
        ["warning: “istkostenlos” seems to be “ist” and “kostenlos”"],
    ),
    "a verb glued to a compound": (
        "The lens case should be replaced.",
        "Der Linsenbehältersollte ersetzt werden.",
        "de",
        ["warning: “Linsenbehältersollte” seems to be “Linsenbehälter” and “sollte”"],
    ),
    "before a colon instead of behind it": (
        "Hours: Monday",
        "Часы работы :понедельник",
        "ru",
        ["warning: a space before “:”"],
    ),
    "an adjective and a noun": (
        "a weekly menu",
        "недельноеменю",
        "ru",
        ["warning: “недельноеменю” seems to be “недельное” and “меню”"],
    ),
    "a pronoun and a noun": (
        "Bring your glasses.",
        "Возьмите с собойочки.",
        "ru",
        ["warning: “собойочки” seems to be “собой” and “очки”"],
    ),
    "an ending, Turkish": ("with soap", "sabun la", "tr", ["warning: “sabun la” seems to be one word"]),
    "and": ("tea and coffee", "чай икофе", "ru", ["warning: “икофе” seems to be “и” and “кофе”"]),
    "after an Arabic full stop": (
        "Do not bend. Sit.",
        "لا تنحنِ.اجلس هنا.",
        "ar",
        ["warning: no space after “.” in “حنِ.اج”"],
    ),
    "a preposition": (
        "against it",
        "ein Hausmittelgegen Durchfall",
        "de",
        ["warning: “Hausmittelgegen” seems to be “Hausmittel” and “gegen”"],
    ),
    "a Turkish small word": (
        "for mothers",
        "anneleriçin ayrılmış",
        "tr",
        ["warning: “anneleriçin” seems to be “anneler” and “için”"],
    ),
    "three": ("free of charge", "ist   kostenlos", "de", ["warning: 3 spaces in a row"]),
    "leading": ("Dental care", " Zahnpflege", "de", ["warning: the white space at the beginning is not the source's"]),
    "trailing": ("Dental care", "Zahnpflege ", "de", ["info: the white space at the end is not the source's"]),
    "lost newline": ("Dental care\n", "Zahnpflege", "de", ["warning: the white space at the end is not the source's"]),
    "before a question mark": ("Do you smoke?", "Rauchen Sie ?", "de", ["warning: a space before “?”"]),
    "before a full stop": ("Rest.", "Reposez-vous .", "fr", ["warning: a space before “.”"]),
    "after a full stop": (
        "Rest at home. Drink.",
        "Ruhen Sie zuhause.Trinken Sie.",
        "de",
        ["warning: no space after “.” in “use.Tr”"],
    ),
    "after a comma": (
        "Rest, then drink.",
        "Ruhen Sie sich aus,dann trinken Sie.",
        "de",
        ["warning: no space after “,” in “aus,da”"],
    ),
    "after a short word": (
        "Once a year. Then rest.",
        "Une fois par an.Ensuite, reposez-vous.",
        "fr",
        ["warning: no space in “an.Ensuite”"],
    ),
    "before a comma, not after it": (
        "Your glasses, your list.",
        "Ihre Brille ,Ihre Liste.",
        "de",
        ["warning: a space before “,”"],
    ),
    "inside brackets": ("Rest (at home).", "Ruhen Sie ( zu Hause ).", "de", ["warning: a space inside “(”"]),
    "after an elision": ("the hospital", "à l' hôpital", "fr", ["warning: a space after “l'”"]),
    "before an Arabic article": (
        "the old X-rays",
        "صورالأشعة القديمة",
        "ar",
        ["warning: “صورالأشعة” seems to be “صور” and “الأشعة”"],
    ),
    "a full stop on the next sentence": ("Lie down. Rest.", "استلقِ .وارتح.", "ar", ["warning: a space before “.”"]),
    "between two words": (
        "Bring loose clothing.",
        "Traigaropa cómoda.",
        "es",
        ["warning: “Traigaropa” seems to be “Traiga” and “ropa”"],
    ),
    "after an article": (
        "removes tartar",
        "élimine letartre",
        "fr",
        ["warning: “letartre” seems to be “le” and “tartre”"],
    ),
    "before a noun": (
        "Take the tablets.",
        "Nehmen Sie dieTabletten.",
        "de",
        ["warning: “dieTabletten” seems to be “die” and “Tabletten”"],
    ),
    "within a word": ("a pregnancy", "un emb arazo sano", "es", ["warning: “emb arazo” seems to be one word"]),
    "before a tag": (
        "Our <b>dietitian</b> helps.",
        "Notre<b>diététicienne</b> aide.",
        "fr",
        ["warning: no space before “<b>”"],
    ),
    "after a tag": (
        "Our <b>dietitian</b> helps.",
        "Notre <b>diététicienne</b>aide.",
        "fr",
        ["warning: no space before “aide”"],
    ),
    "before a number": ("all 3 days", "cada3 días", "es", ["warning: no space between “cada” and its number"]),
    "tabs": ("a\tb", "a b", "de", ["info: source has 1 tabs, translation 0"]),
    "a small word glued to the next, Arabic": (
        "Use sun cream with factor 50.",
        "استعمل واقيًا من الشمسبعامل حماية 50.",
        "ar",
        ["warning: “الشمسبعامل” seems to be “الشمس” and “بعامل”"],
    ),
    "before a quotation": ('Press "Yes".', "Pulse«Sí».", "es", ["warning: no space beside “e«”"]),
    "after a quotation": ('Press "Yes" now.', "Pulse «Sí»ahora.", "es", ["warning: no space beside “»ah”"]),
    "two small words, which are often written so": (
        "triggered by cold",
        "por causa del calor y porel frío",
        "es",
        ["warning: “porel” seems to be “por” and “el”"],
    ),
}


@pytest.mark.parametrize(("source", "target", "locale", "expected"), WRONG.values(), ids=WRONG)
def test_finds(source: str, target: str, locale: str, expected: list[str]) -> None:
    assert said(spaces, source, target, locale) == expected
