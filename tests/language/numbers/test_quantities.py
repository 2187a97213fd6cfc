"""Quantities: in digits as each locale writes them, in words, with units, as ranges and fractions."""

from __future__ import annotations

from collections import Counter

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.language.numbers.quantity import Quantity
from translator.language.reading import read

LOCALES = ("en", "ar", "de", "es", "fr", "ru", "tr")


def said(quantity: Quantity) -> str:
    """ "1.5 mg", "3–4 month"; what need not be named in brackets."""
    value = f"{quantity.low}–{quantity.high}" if quantity.is_range else quantity.low
    text = f"{value} {quantity.unit}".strip()
    return text if quantity.sure else f"({text})"


def sayings(text: str, locale: str) -> list[str]:
    return [said(quantity) for quantity in read(text, locale).quantities]


NOTHING = {
    "no number": ("No number here.", "en"),
    "superscripts": ("m² and cm³", "en"),
    "a phone number": ("Call +90 212 555 01 42.", "tr"),
    "an address": ("See https://clinic.example/2024/05 or mail a1@clinic.example.", "en"),
    "a placeholder": ("Hello {0}, %(n2)s and <a href='5'>", "en"),
    "a time": ("at 3:30 p.m.", "en"),
    "a date": ("on 12 March 2025", "en"),
    "the number in a name": ("COVID-19", "en"),
    "words of a language that is not known": ("två veckor", "sv"),
    "words of a language without a file": ("twee weken", "xx"),
}


@pytest.mark.parametrize(("text", "locale"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(text: str, locale: str) -> None:
    assert sayings(text, locale) == []


DIGITS = {
    "an integer": ("Take 50 mg.", "en", ["50 mg"]),
    "a full stop after it": ("It was in 2024.", "en", ["2024"]),
    "needless zeros": ("007 and 5.0 and 0.50", "en", ["7", "5", "0.5"]),
    "English": ("1,500 and 12,500,000.25", "en", ["1500", "12500000.25"]),
    "German": ("1.500 und 12.500.000,25", "de", ["1500", "12500000.25"]),
    "French": ("1 500, 12\u202f500\u202f000,25 et 3\u00a0000", "fr", ["1500", "12500000.25", "3000"]),
    "Swiss": ("1'500 und 1’500.50", "de-CH", ["1500", "1500.5"]),
    "Arabic-Indic": ("١٬٥٠٠ و١٫٥", "ar", ["1500", "1.5"]),
    "Persian": ("۱۲٫۵", "fa", ["12.5"]),
    "Devanagari": ("१२.५", "hi", ["12.5"]),
    "a decimal in English, a group in German": ("1.500 mg", "en", ["1.5 mg"]),
    "a group in German, a decimal in English": ("1.500 mg", "de", ["1500 mg"]),
    "a zero begins no group": ("0,500 mg und 0.500", "de", ["0.5 mg", "0.5"]),
    "a list is no group": ("1, 2, 3 and 10,20", "en", ["1", "2", "3", "10.2"]),
    "inside words": ("B12, 2nd", "en", ["12", "2"]),
    "below zero": ("Store at -20 °C or −80 °C, never at (-5).", "en", ["-20 °C", "-80 °C", "-5"]),
    "below zero in a word": ("Store at minus 20 °C.", "en", ["-20 °C"]),
    "below zero in a German word": ("bei minus 20 °C", "de", ["-20 °C"]),
    "below zero in a Russian word": ("при минус 20 °C", "ru", ["-20 °C"]),
    "at least is no minus": ("au moins 5 jours", "fr", ["5 day"]),
    "at least is no minus in Spanish": ("al menos 3, por lo menos 2", "es", ["3", "2"]),
    "slashes": ("1/2/3/4", "en", ["1", "2", "3", "4"]),
    "blood pressure": ("140/90 mmHg", "en", ["140", "90 mmHg"]),
    "a fraction over a slash": ("Take 1/2 tablet, or 3/4.", "en", ["0.5 tablet", "0.75"]),
    "digits of two scripts are one number": ("1٢3 mg", "en", ["123 mg"]),
    "a zero-width space parts digits": ("5\u200b0 mg", "en", ["5", "0 mg"]),
    "no year before g.": ("в 2019 г.", "ru", ["2019"]),
    "no seconds in a decade": ("the 1990s", "en", ["1990"]),
}


@pytest.mark.parametrize(("text", "locale", "expected"), DIGITS.values(), ids=DIGITS)
def test_digits(text: str, locale: str, expected: list[str]) -> None:
    assert sayings(text, locale) == expected


UNITS = {
    "English": ("20 units, 400 IU, 5 %, 38.5 °C, 5 mL", "en", ["20 unit", "400 IU", "5 %", "38.5 °C", "5 mL"]),
    "Arabic": ("٣٠٪ و 50 ملغ و 25 ميكروغرام", "ar", ["30 %", "50 mg", "25 mcg"]),
    "German": ("50 Mikrogramm, 20 I.E., 5 ml, 8 %", "de", ["50 mcg", "20 IU", "5 mL", "8 %"]),
    "Spanish": ("50 mcg, 20 UI, 5 ml, 8 %", "es", ["50 mcg", "20 IU", "5 mL", "8 %"]),
    "French": ("50 µg, 20 UI, 5 mL, 8 %", "fr", ["50 mcg", "20 IU", "5 mL", "8 %"]),
    "Russian": ("50 мг, 25 мкг, 20 МЕ, 5 мл", "ru", ["50 mg", "25 mcg", "20 IU", "5 mL"]),
    "Turkish": ("%8, %30, yüzde 8, 50 mg", "tr", ["8 %", "30 %", "8 %", "50 mg"]),
    "touching the number": ("50mg and 5%", "en", ["50 mg", "5 %"]),
    "a sign before the number": ("$5, 3 for €5, 5 €", "en", ["5 USD", "3", "5 EUR", "5 EUR"]),
    "a word between": ("two full weeks", "en", ["2 week"]),
    "a suffix": ("8'den 10 mg'a", "tr", ["8", "10 mg"]),
    "symbols where no words are known": ("50 mg, 5 % och 20 ml", "sv", ["50 mg", "5 %", "20 mL"]),
}


@pytest.mark.parametrize(("text", "locale", "expected"), UNITS.values(), ids=UNITS)
def test_units(text: str, locale: str, expected: list[str]) -> None:
    assert sayings(text, locale) == expected


WORDS = {
    "English": ("two hundred and five, three dozen, 1.5 million", "en", ["205", "36", "1500000"]),
    "articles need no counterpart": ("a day, one tablet, once", "en", ["(1 day)", "(1 tablet)", "(1)"]),
    "what may be left out": ("both eyes, dozens of cases", "en", ["(2)", "(12)"]),
    "German": ("zweihundertfünfzig, fünfundzwanzig Tabletten", "de", ["250", "25 tablet"]),
    "German compounds": ("eine zweiwöchige Kur", "de", ["(1)", "2 week"]),
    "French": ("soixante-dix-huit, quatre-vingt-dix-neuf, quatre-vingts", "fr", ["78", "99", "80"]),
    "Spanish": ("veintidós, treinta y dos horas", "es", ["22", "32 hour"]),
    "Russian cases": ("двадцать пять таблеток, трёх недель", "ru", ["25 tablet", "3 week"]),
    "Arabic, ones first": ("خمسة وعشرون قرصًا", "ar", ["25 tablet"]),
    "the Arabic dual": ("لمدة أسبوعين", "ar", ["2 week"]),
    "Turkish": ("yirmi beş tablet", "tr", ["25 tablet"]),
    "times": ("twice", "en", ["2"]),
    "German times": ("zweimal", "de", ["2"]),
    "Russian times": ("дважды", "ru", ["2"]),
    "words do not run together": ("one two three", "en", ["(1)", "2", "3"]),
    "said twice is once": ("hundred hundred", "en", ["100"]),
    "a number said twice": ("two (2) tablets", "en", ["2 tablet"]),
}


@pytest.mark.parametrize(("text", "locale", "expected"), WORDS.values(), ids=WORDS)
def test_words(text: str, locale: str, expected: list[str]) -> None:
    assert sayings(text, locale) == expected


PARTS = {
    "signs": ("½, 1½ and ⅓ tablet", "en", ["0.5", "1.5", "1/3 tablet"]),
    "half a tablet": ("half a tablet", "en", ["0.5 tablet"]),
    "and a half": ("two and a half tablets", "en", ["2.5 tablet"]),
    "three quarters": ("three quarters", "en", ["0.75"]),
    "half an hour": ("half an hour", "en", ["30 minute"]),
    "German": ("anderthalb Tabletten, zweieinhalb Stunden", "de", ["1.5 tablet", "2.5 hour"]),
    "French": ("un comprimé et demi, une demi-heure", "fr", ["1.5 tablet", "30 minute"]),
    "Spanish": ("una y media tabletas, dos comprimidos y medio", "es", ["1.5 tablet", "2.5 tablet"]),
    "Russian": ("полтора часа, полчаса", "ru", ["1.5 hour", "30 minute"]),
    "Turkish": ("yarım saat", "tr", ["30 minute"]),
    "Turkish and a half": ("bir buçuk saat sürer", "tr", ["1.5 hour"]),
    "Arabic": ("ساعة ونصف", "ar", ["90 minute"]),
}


@pytest.mark.parametrize(("text", "locale", "expected"), PARTS.values(), ids=PARTS)
def test_parts(text: str, locale: str, expected: list[str]) -> None:
    assert sayings(text, locale) == expected


RANGES = {
    "dashes": ("3–4 months, 10-20 mg, 5 - 6 h", "en", ["3–4 month", "10–20 mg", "5–6 hour"]),
    "to": ("three to four months", "en", ["3–4 month"]),
    "between": ("between 2 and 3 weeks", "en", ["2–3 week"]),
    "those who get it are no range": ("10 ml to adults, 5 ml to children", "en", ["10 mL", "(18)", "5 mL"]),
    "and is no range": ("2 and 3 weeks", "en", ["2", "3 week"]),
    "units on both sides": ("5 mg to 10 mg", "en", ["5–10 mg"]),
    "other units are no range": ("5 mg – 10 mL", "en", ["5 mg", "10 mL"]),
    "German": ("drei bis vier Monate, zwischen 2 und 3 Wochen", "de", ["3–4 month", "2–3 week"]),
    "French": ("de trois à quatre mois", "fr", ["3–4 month"]),
    "Spanish": ("de 3 a 4 meses", "es", ["3–4 month"]),
    "Russian": ("от 3 до 4 месяцев", "ru", ["3–4 month"]),
    "Turkish": ("3 ila 4 ay", "tr", ["3–4 month"]),
    "Arabic": ("من ٣ إلى ٤ أشهر", "ar", ["3–4 month"]),
}


@pytest.mark.parametrize(("text", "locale", "expected"), RANGES.values(), ids=RANGES)
def test_ranges(text: str, locale: str, expected: list[str]) -> None:
    assert sayings(text, locale) == expected


@law()
@given(st.decimals(min_value=0, max_value=10**12, places=3), st.sampled_from(LOCALES))
def test_reads_what_babel_writes(value: object, locale: str) -> None:
    """Babel is the oracle for how a locale writes a number; ours reads it back."""
    written = format_decimal(value, locale=locale, format="#,##0.###")  # type: ignore[arg-type]
    plain = format_decimal(value, locale="en", format="0.###")  # type: ignore[arg-type]
    assert [quantity.low for quantity in read(f"x {written} x", locale).quantities] == [plain]


@law()
@given(st.text(alphabet="0123456789٣५. ,%½xé\u200b\ud800-", max_size=60), st.sampled_from((*LOCALES, "sv")))
def test_every_digit_is_read(text: str, locale: str) -> None:
    """In a quantity, a time or a date; no phone number among these."""
    found = read(text, locale)
    spans = [one.span for group in (found.quantities, found.times, found.dates) for one in group]
    inside = Counter(letter for span in spans for letter in text[slice(*span)] if letter.isdecimal())
    from translator.language.reading import prose

    assert inside == Counter(letter for letter in prose(text) if letter.isdecimal())
