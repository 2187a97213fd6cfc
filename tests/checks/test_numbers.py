"""Every number stands in both texts: digits, words, each language's way of writing."""

from __future__ import annotations

import pytest

from tests.checks.said import said
from translator.checks import numbers
from translator.checks.pair import Pair

NOTHING = {
    "inches": ("at least 6 inches away", "à 15 cm au moins", "fr"),
    "pounds": ("over 110 pounds", "plus de 50 kg", "fr"),
    "feet": ("Above 8,000 feet", "Au-dessus de 2 400 m", "fr"),
    "a pint": ("A pint of blood", "Medio litro de sangre", "es"),
    "a mile": ("Walk a mile a day.", "Gehen Sie täglich 1,6 Kilometer zu Fuß.", "de"),
    "ounces of water": ("a bottle (16 oz)", "une bouteille (500 ml environ)", "fr"),
    "stones and pounds": ("more than 7 stone 12 (50 kg)", "más de 50 kg", "es"),
    "pounds and ounces": ("7 lb 11 oz (3.5 kg)", "3,5 kg", "fr"),
    "a fever": ("His temperature is 101.3°F.", "Il a 38,5 °C de fièvre.", "fr"),
    "a range": ("2 to 4 inches", "5 à 10 cm", "fr"),
    "a concentration": ("below 70 mg/dL", "inférieure à 0,70 g/l", "fr"),
    "pounds of money": ("a fee of £5", "un recargo de 5 libras", "es"),
    "decades": ("for three decades", "30 Jahre lang", "de"),
    "feet to stand on": ("Put both feet down, then two fingers.", "Posez les pieds, puis deux doigts.", "fr"),
    "a scheme of doses": ("drug A 1-0-0, drug B 0-0-1", "Mittel A 1-0-0, Mittel B 0-0-1", "de"),
    "one or two in a hundred": ("just one or two in a hundred do", "nur noch ein bis zwei Prozent", "de"),
    "twice a year": ("Biannual eye check", "Augenkontrolle zweimal im Jahr", "de"),
    "the seventh ten of years": ("a man in his sixties", "мужчина на седьмом десятке", "ru"),
    "a weight of two parts": ("The child weighs 3.2 kg.", "El niño pesa 3 kilos y 200 gramos.", "es"),
    "a couple of hundred": ("a couple of hundred people", "unas doscientas personas", "es"),
    "between two doses": ("Wait 30 seconds between puffs.", "Warten Sie zwischen zwei Hüben 30 Sekunden.", "de"),
    "out of a hundred": ("curable in more than 95 out of 100 cases", "in über 95 % der Fälle heilbar", "de"),
    "kilos and grams, French": ("The baby weighs 3.2 kg.", "Le bébé pèse 3 kilos 200.", "fr"),
    "metres and centimetres, French": ("She is 1.65 m tall.", "Elle mesure 1 m 65.", "fr"),
    "euros and cents, French": ("It costs 12.50 euros.", "Cela coûte 12 euros 50.", "fr"),
    "hours without their unit, French": ("between two and four in the afternoon", "entre 14 et 16 heures", "fr"),
    "opening hours, French": ("Open daily 9–5", "Ouvert tous les jours de 9 h à 17 h", "fr"),
    "an hour with a part of the day, French": ("by ten in the morning", "le matin avant 10 heures", "fr"),
    "an hour and minutes, French": ("The wait is 1 hour 20 minutes.", "L'attente est de 1 h 20.", "fr"),
    "Monday week, French": ("on Monday week", "lundi en huit", "fr"),
    "half a spoon, French": ("half a teaspoon of salt", "une demi-cuillère à café de sel", "fr"),
    "do not double, French": ("Do not take a double dose.", "Ne doublez pas la dose.", "fr"),
    "every other Thursday, French": ("every other Thursday at 6 p.m.", "un jeudi sur deux à 18 heures", "fr"),
    "a month and a half, French": ("about a month and a half", "environ six semaines", "fr"),
    "at least five, no time": ("Wait at least five minutes.", "Espere al menos cinco minutos.", "es"),
    "one in ten": ("It affects one child in ten.", "Afecta al 10 % de los niños.", "es"),
    "one and a half of an unknown thing": ("1½ cups of stock", "Taza y media de caldo", "es"),
    "one and a half of the next": ("Chop one onion and half a pepper.", "Pique una cebolla y medio pimiento.", "es"),
    "bend, not double": ("Bend your knee.", "Doble la rodilla.", "es"),
    "a teenth": ("Results are due by the fifteenth.", "Los resultados llegarán el día quince.", "es"),
    "the under-fives": ("not for the under-fives", "no para menores de cinco años", "es"),
    "in two units": ("It is 2 miles (3 km) away.", "Está a 3 km.", "es"),
    "in two scales": ("above 101.3 °F (38.5 °C)", "au-dessus de 38,5 °C", "fr"),
    "eleven with an article, Arabic": ("the eleven rooms", "الغرف الأحد عشر", "ar"),
    "a century in Roman numbers": ("in the 21st century", "au XXIe siècle", "fr"),
    "days joined": ("between 15 and 20 December", "vom 15. bis 20. Dezember", "de"),
    "a quarter of a year": ("four times a year", "einmal im Quartal", "de"),
    "fivefold": ("The risk rises fivefold.", "Das Risiko ist fünfmal so hoch.", "de"),
    "every other evening": ("Apply it every other evening.", "Наносите через день, вечером.", "ru"),
    "within a week, in French days": ("It stops within a week.", "Cela cesse en huit jours.", "fr"),
    "within one day": ("We answer within one day.", "نرد خلال ٢٤ ساعة.", "ar"),
    "centimetres": ("It measured 14 mm.", "Размер составил 1,4 см.", "ru"),
    "a hold is no number": ("It belongs in the hold.", "Uçak altı bagajına verilir.", "tr"),
    "no numbers": ("The clinic is here.", "Die Klinik ist hier.", "de"),
    "nothing translated": ("Take 5 mg.", "", "de"),
    "white space is no translation": ("Take 5 mg.", " \n", "de"),
    "an empty source and target": ("", "", "de"),
    "decimals and groups": ("12,500.5 units", "12.500,5 Einheiten", "de"),
    "Arabic digits": ("Take 50 mg.", "تناول ٥٠ ملغ.", "ar"),
    "a word for digits": ("after 2 weeks", "nach zwei Wochen", "de"),
    "digits for a word": ("three to four months", "3–4 mois", "fr"),
    "the Arabic dual": ("for two weeks", "لمدة أسبوعين", "ar"),
    "Spanish words": ("twenty-two days", "veintidós días", "es"),
    "Russian cases": ("for three weeks", "в течение трёх недель", "ru"),
    "Turkish percent": ("8 %", "%8", "tr"),
    "another unit of the same size": ("0.5 g", "500 mg", "fr"),
    "nothing before the point": (".5 mg and .75 mg", "0,5 mg und ,75 mg", "de"),
    "half": ("half a tablet", "½ Tablette", "de"),
    "a time the other way": ("at 3:30 p.m.", "à 15 h 30", "fr"),
    "words of a language that is not known": ("two weeks", "två veckor", "sv"),
    "digits where no words are known": ("5 mg twice", "5 mg två gånger", "sv"),
    "Japanese": ("Take 5 mg.", "5 mgを服用してください。", "ja"),
    "digits of two scripts": ("123 mg", "1٢3 mg", "de"),
    "slashes": ("1/2/3/4", "1/2/3/4", "de"),
    "a number said twice": ("two in the morning and two in the evening", "deux matin et soir", "fr"),
    "zero, said as none": ("$0 for children", "für Kinder kostet es nichts", "de"),
    "halves": ("It halves the risk.", "Elle divise le risque par deux, il diminue.", "fr"),
    "digits parted at other places": ("ring 116 117", "unter 116117", "de"),
    "decades in years": ("for two decades", "منذ عشرين عامًا", "ar"),
    "a third behind except, Arabic": (
        "Only a third of them seek help.",
        "لا يطلب المساعدة إلا ثلثهم أو إلا ثلث النساء.",
        "ar",
    ),
    "a plural that is a dual, Arabic": ("We need two nurses.", "نبحث عن ممرضَين.", "ar"),
    "the digits of a phone": ("(0800 111 0 111)", "0800 1110111", "de"),
    "an Arabic dual of any noun": ("on two occasions", "في قياسين", "ar"),
    "dual of thousands": ("The device costs €2,000.", "يبلغ ثمن الجهاز ألفي يورو.", "ar"),
    "and a half behind the noun": ("Eat 1.5 portions.", "Mangez une portion et demie.", "fr"),
    "a million and a half": ("1.5 million people", "un million et demi de personnes", "fr"),
    "round the clock": ("24 hours a day, 7 days a week", "24 h/24 et 7 j/7", "fr"),
    "a name with a number, glued to Chinese": ("the COVID-19 pandemic", "考虑到COVID-19全球大流行", "zh"),
    "a name with a number, in other letters": ("the COVID-19 pandemic", "ţĥé ÇÖVÎÐ-19 þåñðéɱîç", "qps"),
    "Chinese for two": ("require 2 doses", "需要两剂疫苗", "zh"),
    "a sign behind a Chinese word": ("it was -181.7", "估计值为-181.7", "zh"),
    "Latin": ("5 mg b.i.d.", "5 mg, günde iki kez", "tr"),
    "once, of time": ("Once the drops are in, wait for a minute.", "Damlalardan sonra 1 dakika bekleyin.", "tr"),
    "a fraction at the end of a sentence": ("Take ½.", "Nehmen Sie 1/2.", "de"),
    "third parties, German": ("We tell no third party.", "Wir sagen es keiner dritten Partei.", "de"),
    "third parties, Spanish": ("We tell no third parties.", "No informamos a terceros.", "es"),
    "third parties, French": ("We tell no third parties.", "Nous ne disons rien à des tiers.", "fr"),
    "third parties, Turkish": ("We tell no third party.", "Üçüncü taraflara söylemeyiz.", "tr"),
    "third parties, Arabic": ("We tell no third party.", "لا نخبر أي طرف ثالث.", "ar"),
    "double-check": ("Double-check your dose.", "Dozunuzu iki kez kontrol edin.", "tr"),
    "double-check, once": ("Double-check your dose.", "Prüfen Sie Ihre Dosis genau.", "de"),
    "octave": ("It hears an octave higher.", "Oye una octava más alta.", "es"),
    "in the middle": ("in the middle of the page", "en la mitad de la página", "es"),
    "a decimal point before a full stop": ("It is 1.0 to 2.0.", "Es sind 1.0 bis 2.0.", "de"),
    "decimal is no ten": ("a decimal number", "десятичное число", "ru"),
    "a system's name": ("a DOS program", "un programa DOS", "es"),
    "a hundred years are a century": ("It is over a century old.", "Больнице больше ста лет.", "ru"),
    "a stoma is no hundred": ("A stoma is insensitive.", "В стоме нет чувствительности.", "ru"),
    "asked again": ("Ask the same question twice.", "Задайте вопрос повторно.", "ru"),
    "an Arabic dual before another noun": ("between the two kinds of drops", "بين نوعي القطرات", "ar"),
    "twenty-five minutes, Arabic": ("for twenty-five minutes", "لمدة خمس وعشرين دقيقة", "ar"),
    "under fives, Arabic": ("not for under-fives", "ليس لمن هم دون الخامسة", "ar"),
    "alternate Mondays, Arabic": ("on alternate Mondays", "يوم الاثنين كل أسبوعين", "ar"),
    "you are not, which looks like six": ("You need not come.", "ولست مضطرًا إلى الحضور.", "ar"),
    "six in one, Arabic": ("the six-in-one vaccine", "اللقاح السداسي", "ar"),
    "possessive s is no second": ("before a baby's first birthday", "قبل أن يتم الطفل عامه الأول", "ar"),
    "a room": ("Room 3.014, lift B", "Кабинет 3.014, лифт B", "ru"),
    "beyond noon": ("Open daily from 9 to 5", "Работаем ежедневно с 9 до 17", "ru"),
    "a day later": ("You can walk within a day.", "Ходить можно уже через сутки.", "ru"),
    "a body's temperature": ("a temperature of 38.5 °C", "температура 38,5", "ru"),
    "day by day, Arabic": ("It fades day by day.", "يتلاشى يومًا بعد يوم.", "ar"),
    "the first two days": ("in the first 48 hours", "durante los dos primeros días", "es"),
    "two years": ("Winter 2024/25", "invierno de 2024-2025", "es"),
    "not doubled": ("Double it only if told to.", "No la duplique salvo indicación expresa.", "es"),
}


@pytest.mark.parametrize(("source", "target", "locale"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(numbers, source, target, locale) == []


FOUND = {
    "inches converted wrongly": (
        "at least 6 inches away",
        "à 25 cm au moins",
        "fr",
        "source 6 inches, translation 25 cm",
    ),
    "a fever converted wrongly": ("above 101°F", "über 37,3 °C", "de", "source 101°F, translation 37,3 °C"),
    "a concentration converted wrongly": (
        "below 70 mg/dL",
        "inférieure à 7,0 g/l",
        "fr",
        "source 70 mg/dL, translation 7,0 g/l",
    ),
    "a decade less": ("for three decades", "20 Jahre lang", "de", "source three decades, translation 20 Jahre"),
    "other decimals behind the unit": ("It is 1.65 m.", "C'est 1 m 56.", "fr", "source 1.65 m, translation 1 m and 56"),
    "another hour": (
        "between two and four in the afternoon",
        "entre 14 et 15 heures",
        "fr",
        "source two and four, translation 14 et 15 heures",
    ),
    "doubled is not halved": (
        "It can double the risk.",
        "قد يخفض الخطر إلى النصف.",
        "ar",
        "source double, translation النصف",
    ),
    "not the same in another unit": (
        "It is 0.8 inches (2 cm) long.",
        "Es ist 3 cm lang.",
        "de",
        "source 0.8 inches and 2 cm, translation 3 cm",
    ),
    "ten times": (
        "Take 50 mg twice a day.",
        "Nehmen Sie zweimal täglich 500 mg.",
        "de",
        "source 50 mg, translation 500 mg",
    ),
    "a thousand times": ("1.5 mg", "1.500 mg", "de", "source 1.5 mg, translation 1.500 mg"),
    "one of another unit, in the noun": ("Wait an hour.", "انتظر يوما.", "ar", "source an hour, translation none"),
    "a point lost with nothing before it": ("Take .5 mg.", "Nehmen Sie 5 mg.", "de", "source .5 mg, translation 5 mg"),
    "missing": ("Take 5 tablets.", "Nehmen Sie Tabletten.", "de", "source 5 tablets, translation none"),
    "added": ("Rest.", "30 Minuten ruhen.", "de", "source none, translation 30 Minuten"),
    "a word": ("after three weeks", "بعد أسبوعين", "ar", "source three weeks, translation أسبوعين"),
    "French": ("for three days", "pendant treize jours", "fr", "source three days, translation treize jours"),
    "Russian": ("for two days", "в течение трёх дней", "ru", "source two days, translation трёх дней"),
    "Turkish": ("8 %", "%80", "tr", "source 8 %, translation %80"),
    "Spanish": ("half a tablet", "dos comprimidos", "es", "source half a tablet, translation dos comprimidos"),
    "the sign": ("below minus 5 °C", "unter 5 °C", "de", "source minus 5 °C, translation 5 °C"),
    "digits where no words are known": ("5 mg", "50 mg", "sv", "source 5 mg, translation 50 mg"),
    "digits in Japanese": ("Take 5 mg.", "50 mgを服用してください。", "ja", "source 5 mg, translation 50"),
    "a decimal point lost in a long text": (
        "2.5 mg on 12 May 2026 and 100,000 units",
        "25 mg am 12. Mai 2026 und 100.000 Einheiten",
        "de",
        "source 2.5 mg, translation 25 mg",
    ),
    "two more than the dual": ("two doses", "ثلاث جرعات", "ar", "source two, translation ثلاث"),
    "a word among many digits": (
        "Take 50 mg twice a day for 48 hours, not more than 100 mg.",
        "تناول 50 ملغ ثلاث مرات يوميًا لمدة 48 ساعة، لا أكثر من 100 ملغ.",
        "ar",
        "source twice, translation ثلاث",
    ),
    "a digit of one number at another": (
        "Take 10 mg for 14 days, then 28 mg.",
        "Nehmen Sie 101 mg für 4 Tage, dann 28 mg.",
        "de",
        "source 10 mg and 14 days, translation 101 mg and 4 Tage",
    ),
    "a day less": ("for 14 days", "13 Tage lang", "de", "source 14 days, translation 13 Tage"),
    "a range turned round": ("3–4 days", "4–3 Tage", "de", "source 3–4 days, translation 4–3 Tage"),
    "the third dose": ("the third dose", "die vierte Dosis", "de", "source third, translation vierte"),
    "the third for a fourth": ("a third molar", "un cuarto molar", "es", "source a third, translation un cuarto"),
    "a half turn": ("Give it a half turn.", "Drehen Sie es um.", "de", "source a half, translation none"),
    "twice for three times": (
        "Check it twice a day.",
        "Günde üç kez kontrol edin.",
        "tr",
        "source twice, translation üç",
    ),
    "a range that begins with two, beside a word like a dual": (
        "Warfarin: between 2.0 and 3.0.",
        "الوارفارين: 2.0.",
        "ar",
        "source 2.0 and 3.0, translation none",
    ),
    "thousands in a dose": ("Take 1.500 mg.", "Nehmen Sie 1.500 mg.", "de", "source 1.500 mg, translation 1.500 mg"),
    "other years": ("Winter 2024/25", "invierno de 2024-2026", "es", "source 25, translation 2024-2026"),
}


@pytest.mark.parametrize(("source", "target", "locale", "text"), FOUND.values(), ids=FOUND)
def test_finds(source: str, target: str, locale: str, text: str) -> None:
    assert said(numbers, source, target, locale) == [f"error: {text}"]


def test_a_finding_says_where() -> None:
    source, target = "Take 50 mg.", "Nehmen Sie 500 mg."
    [problem] = numbers.check(Pair(source, target, "en", "de"))
    assert [source[slice(*span)] for span in problem.in_source] == ["50 mg"]
    assert [target[slice(*span)] for span in problem.in_target] == ["500 mg"]
    assert problem.dismissible


@pytest.mark.parametrize(
    ("target", "locale"),
    [
        ("قرصين", "ar"),
        ("zwei Tabletten", "de"),
        ("2 Tabletten", "de"),
        ("deux comprimés", "fr"),
        ("две таблетки", "ru"),
        ("iki tablet", "tr"),
    ],
)
def test_half_a_tablet_is_not_two(target: str, locale: str) -> None:
    assert len(said(numbers, "Take half a tablet.", target, locale)) == 1
