"""A quantity keeps its unit."""

from __future__ import annotations

import pytest

from tests.checks.said import said
from translator.checks import units
from translator.checks.pair import Pair

NOTHING = {
    "milliseconds, no seconds": ("above 500 ms", "über 500 Millisekunden", "de"),
    "microseconds": ("The pulse lasts 300 µs.", "Импульс длится 300 мкс.", "ru"),
    "watts": ("Ride at 50 watts.", "Fahren Sie mit 50 W.", "de"),
    "the same in another volume": ("Your ferritin is 15 ng/mL.", "Votre ferritine est de 15 µg/L.", "fr"),
    "pressures of water": ("Set it to 10 cmH2O.", "Установите 10 см вод. ст.", "ru"),
    "milliequivalents": ("Give 20 mEq.", "Geben Sie 20 mval.", "de"),
    "sieverts in Arabic": ("It gives 7 mSv.", "يعطي 7 ملي سيفرت.", "ar"),
    "dioptres": ("The lens is −2.5 dioptres.", "La lentille est de −2,5 dioptries.", "fr"),
    "breaths that may be puffs": ("12 breaths per minute", "12 вдохов в минуту", "ru"),
    "beats a minute, apart": ("above 100 beats per minute", "dakikada 100 atımın üzerinde", "tr"),
    "percentage points": ("It rose by 5 percentage points.", "Es stieg um 5 Prozentpunkte.", "de"),
    "a floor, no femtolitres": ("Ward B, 2nd fl., rm 214", "отд. B, 2-й эт., каб. 214", "ru"),
    "a verb that ends with ein": ("Take one drop.", "Nehmen Sie einen Tropfen ein.", "de"),
    "micromoles": ("It is 106 µmol/L.", "Он составляет 106 мкмоль/л.", "ru"),
    "micromoles in words": ("It is 106 micromoles per litre.", "Es sind 106 µmol/l.", "de"),
    "a sign in other letters": ("Take 5 mg.", "Прийміть 5 мг.", "uk"),
    "a sign before other letters": ("Take 5 mg.", "5mgを服用してください。", "ja"),
    "percent, and the first week": (
        "About 60 per cent of babies become slightly yellow in the first week.",
        "Bebeklerin yaklaşık %60'ı ilk hafta hafifçe sararır.",
        "tr",
    ),
    "kilograms, in a condition": (
        "You can give blood if you weigh at least 50 kg.",
        "En az 50 kiloysanız kan verebilirsiniz.",
        "tr",
    ),
    "this second dose": (
        "This second dose is given later.",
        "Cette deuxième dose est administrée un mois plus tard.",
        "fr",
    ),
    "for days, in a unit of another text": ("She was ill for days.", "Sie war tagelang krank.", "de"),
    "per millilitre": ("100 units per millilitre", "В 1 мл содержится 100 единиц.", "ru"),
    "hours a week": ("20 hours a week", "20 Wochenstunden", "de"),
    "a score of minutes": ("about a quarter of an hour", "une quinzaine de minutes", "fr"),
    "thousandths of units": ("Your TSH is 2.1 mU/L.", "Ваш ТТГ — 2,1 мЕд/л.", "ru"),
    "a body's degrees": ("a temperature of 38 or more", "una fiebre de 38 grados o superior", "es"),
    "years, no seconds": ("Under-18s pay nothing.", "Los menores de 18 años no pagan.", "es"),
    "a few, in the same unit": ("Wait a few minutes.", "Warten Sie einige Minuten.", "de"),
    "a few, said without a unit": ("It takes just a few minutes.", "Das geht schnell.", "de"),
    "no units": ("Take 5.", "Nehmen Sie 5.", "de"),
    "nothing translated": ("Take 5 mg.", "", "de"),
    "German": ("25 mcg", "25 µg", "de"),
    "Russian": ("50 mg, 20 IU", "50 мг, 20 МЕ", "ru"),
    "Arabic": ("50 mg", "50 ملغ", "ar"),
    "French": ("20 IU", "20 UI", "fr"),
    "Spanish": ("5 micrograms", "5 mcg", "es"),
    "Turkish": ("8 percent", "yüzde 8", "tr"),
    "the same amount": ("0.5 g", "500 mg", "de"),
    "two weeks": ("2 weeks", "14 Tage", "de"),
    "tablets": ("two tablets", "2 Tabletten", "de"),
    "a sign before it, a unit behind it": ("the other 50%", "kalan %50'si tedavi günü", "tr"),
    "a year and its word": ("in 2019", "в 2019 году", "ru"),
    "a unit in words that are not known": ("5 drops", "5 droppar", "sv"),
    "symbols where no words are known": ("5 mg and 8 %", "5 mg och 8 %", "sv"),
    "one behind its noun": ("Wait one hour.", "انتظر ساعة واحدة.", "ar"),
    "on so many days is so many times": ("five days a week", "fünfmal pro Woche", "de"),
    "one unit by another, in Russian": ("20 g/l and 150 mg/l", "20 г/л и 150 мг/л", "ru"),
    "grams per litre, in Arabic": ("below 125 g/l", "أقل من 125 غ/ل", "ar"),
    "with 5 grams, in Turkish": ("Limit salt to 5 g.", "Tuzu 5 gramla sınırlayın.", "tr"),
}


@pytest.mark.parametrize(("source", "target", "locale"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(units, source, target, locale) == []


FOUND = {
    "milliseconds and microseconds": (
        "The pulse lasts 300 ms.",
        "El pulso dura 300 microsegundos.",
        "es",
        "source 300 ms, translation 300 microsegundos",
    ),
    "kilowatts": ("Ride at 50 watts.", "Fahren Sie mit 50 kW.", "de", "source 50 watts, translation 50 kW"),
    "not the same in another volume": (
        "Your ferritin is 15 µg/L.",
        "Ihr Ferritin beträgt 15 ng/l.",
        "de",
        "source 15 µg, translation 15 ng",
    ),
    "kilopascals": ("It is 12 kPa.", "Es beträgt 12 Pa.", "de", "source 12 kPa, translation 12 Pa"),
    "water and mercury": ("Set it to 10 cmH2O.", "Réglez sur 10 mmHg.", "fr", "source 10 cmH2O, translation 10 mmHg"),
    "nanograms": ("It was 30 pg.", "Он составил 30 нг.", "ru", "source 30 pg, translation 30 нг"),
    "millimoles per mole": (
        "It was 53 mmol/mol.",
        "كان 53 مليمول/لتر.",
        "ar",
        "source 53 mmol/mol, translation 53 مليمول/لتر",
    ),
    "milligrays": ("It was 50 Gy.", "Toplam 50 mGy idi.", "tr", "source 50 Gy, translation 50 mGy"),
    "dioptres, millimetres": (
        "It is −2.5 dioptres.",
        "Es de −2,5 mm.",
        "es",
        "source −2.5 dioptres, translation −2,5 mm",
    ),
    "beats an hour": (
        "100 beats per minute",
        "100 Schläge pro Stunde",
        "de",
        "source 100 beats per minute, translation 100 Schläge",
    ),
    "beats, breaths": (
        "12 breaths per minute",
        "12 battements par minute",
        "fr",
        "source 12 breaths, translation 12 battements par minute",
    ),
    "steps, metres": ("Walk 8000 steps.", "Camine 8000 metros.", "es", "source 8000 steps, translation 8000 metros"),
    "a drop, before a verb's end": (
        "Take one teaspoon.",
        "Nehmen Sie einen Tropfen ein.",
        "de",
        "source one teaspoon, translation einen Tropfen",
    ),
    "cups, spoons": ("Drink 2 cups of tea.", "اشرب ملعقتين من الشاي.", "ar", "source 2 cups, translation ملعقتين"),
    "points, percent": (
        "It rose by 5 percentage points.",
        "Es stieg um 5 Prozent.",
        "de",
        "source 5 percentage points, translation 5 Prozent",
    ),
    "nanomoles": ("It is 106 µmol/L.", "Es sind 106 nmol/l.", "de", "source 106 µmol, translation 106 nmol"),
    "microlitres": ("Add 10 µL.", "10 ml zugeben.", "de", "source 10 µL, translation 10 ml"),
    "a sign in other letters": ("Take 5 mg.", "Прийміть 5 г.", "uk", "source 5 mg, translation 5 г"),
    "a sign before other letters": (
        "Take 5 mg.",
        "5gを服用してください。",
        "ja",
        "source 5 mg, translation 5gを服用してください",
    ),
    "a word for a unit, Chinese": ("Take 5 mg.", "服用5克。", "zh", "source 5 mg, translation 5克"),
    "a number behind its noun, Arabic": (
        "within the first three days",
        "خلال الأسابيع الثلاثة الأولى",
        "ar",
        "source three days, translation الأسابيع الثلاثة",
    ),
    "for weeks, for months": (
        "She was ill for weeks.",
        "Sie war monatelang krank.",
        "de",
        "source for weeks, translation names no week",
    ),
    "last week, last month": (
        "He came last week.",
        "Vino el mes pasado.",
        "es",
        "source last week, translation names no week",
    ),
    "per another volume": (
        "The pen contains 100 units per milliliter.",
        "Le stylo contient 100 unités par litre.",
        "fr",
        "source names mL, translation L",
    ),
    "a few of another unit": (
        "Each session takes just a few minutes.",
        "Jede Sitzung dauert nur einige Stunden.",
        "de",
        "source few minutes, translation names no minute",
    ),
    "a thousand times": ("Take 25 mcg.", "Nehmen Sie 25 mg.", "de", "source 25 mcg, translation 25 mg"),
    "Russian": ("50 mg", "50 мкг", "ru", "source 50 mg, translation 50 мкг"),
    "Arabic": ("50 mg", "50 ميكروغرام", "ar", "source 50 mg, translation 50 ميكروغرام"),
    "days for weeks": ("for 2 weeks", "pendant 2 jours", "fr", "source 2 weeks, translation 2 jours"),
    "Spanish hours": ("for 6 hours", "durante 6 días", "es", "source 6 hours, translation 6 días"),
    "drops for tablets": ("2 tablets", "2 damla", "tr", "source 2 tablets, translation 2 damla"),
    "the sign lost": ("by 30 %", "um 30", "de", "source 30 %, translation 30"),
    "symbols where no words are known": ("5 mg", "5 g", "sv", "source 5 mg, translation 5 g"),
    "one of another unit, which stands elsewhere too": (
        "Keep it for one year. It lasts four months.",
        "Храните её один месяц. Она хранится четыре месяца.",
        "ru",
        "source one year, translation один месяц",
    ),
    "another one behind its noun": (
        "You can swim after one month.",
        "يمكنك السباحة بعد سنة واحدة.",
        "ar",
        "source one month, translation سنة واحدة",
    ),
    "so many days are no times a day": ("for five days", "fünfmal", "de", "source five days, translation fünfmal"),
    "another divisor, in Russian": ("20 g/l", "20 г/дл", "ru", "source 20 g/l, translation 20 г/дл"),
    "a minute": (
        "Take one puff, wait a minute and take a second.",
        "Prenez une bouffée, attendez une heure et prenez une deuxième.",
        "fr",
        "source a minute, translation une heure",
    ),
    "after a week": (
        "Take 50 mg after a week.",
        "Nehmen Sie nach einem Monat 50 mg.",
        "de",
        "source a week, translation einem Monat",
    ),
}


@pytest.mark.parametrize(("source", "target", "locale", "text"), FOUND.values(), ids=FOUND)
def test_finds(source: str, target: str, locale: str, text: str) -> None:
    assert said(units, source, target, locale) == [f"error: {text}"]


def test_a_finding_says_where() -> None:
    source, target = "Take 25 mcg.", "Nehmen Sie 25 mg."
    [problem] = units.check(Pair(source, target, "en", "de"))
    assert [source[slice(*span)] for span in problem.in_source] == ["25 mcg"]
    assert [target[slice(*span)] for span in problem.in_target] == ["25 mg"]
    assert problem.dismissible
