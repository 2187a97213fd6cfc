"""Numbers in digits are read in each locale's way, and compared as values."""

from __future__ import annotations

import time
from collections import Counter

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.language.quantities import ascii_digits, difference, facts, numbers

LOCALES = ("en", "ar", "de", "es", "fr", "ru", "tr")

READ = {
    "none": ("No number here.", "en", ()),
    "superscripts are no numbers": ("m² and CO₂", "en", ()),
    "an integer": ("Take 50 mg.", "en", ("50",)),
    "a full stop after it": ("It was in 2024.", "en", ("2024",)),
    "leading and trailing zeros": ("007 and 5.0 and 0.50", "en", ("7", "5", "0.5")),
    "English decimals": ("1.5 mg", "en", ("1.5",)),
    "English groups": ("1,500 and 12,500,000.25", "en", ("1500", "12500000.25")),
    "German decimals": ("1,5 mg", "de", ("1.5",)),
    "German groups": ("1.500 und 12.500.000,25", "de", ("1500", "12500000.25")),
    "French groups": ("1 500, 12\u202f500\u202f000,25 et 3\u00a0000", "fr", ("1500", "12500000.25", "3000")),
    "Swiss groups": ("1'500 und 1’500.50", "de-CH", ("1500", "1500.5")),
    "Arabic-Indic": ("١٬٥٠٠ و١٫٥ و٣٠٪", "ar", ("1500", "1.5", "30")),
    "Persian": ("۱۲٫۵", "fa", ("12.5",)),
    "Devanagari": ("१२.५", "hi", ("12.5",)),
    "English reads 1.500 as a decimal": ("1.500 mg", "en", ("1.5",)),
    "a zero begins no group": ("0,500 mg und 0.500", "de", ("0.5", "0.5")),
    "a list is no group": ("1, 2, 3 and 10,20", "en", ("1", "2", "3", "10.2")),
    "fractions": ("½, 1½ and ⅓ tablet", "en", ("0.5", "1.5", "⅓")),
    "a range": ("3–4 months, 10-20 mg, 5 - 6 h", "en", ("3", "4", "10", "20", "5", "6")),
    "inside words": ("COVID-19, HbA1c, B12, 24/7, 2nd", "en", ("19", "1", "12", "24", "7", "2")),
    "below zero": ("Store at -20 °C or −80 °C, never at (-5).", "en", ("-20", "-80", "-5")),
    "minus as a word": ("bei minus 20 Grad, à moins 5 °C, при минус 5", "de", ("-20", "-5", "-5")),
    "at least is no minus": ("au moins 5 jours, al menos 3, por lo menos 2, ou moins 4", "fr", ("5", "3", "2", "4")),
}


@pytest.mark.parametrize(("text", "locale", "expected"), READ.values(), ids=READ)
def test_reads(text: str, locale: str, expected: tuple[str, ...]) -> None:
    assert facts(text, locale) == expected


SAME = {
    "words alone": ("No numbers.", "Keine Zahlen.", "de"),
    "another order": ("2 of 100", "100 … 2", "de"),
    "another way of writing": ("12,500.5", "12.500,5", "de"),
    "other digits": ("12,500.5", "١٢٬٥٠٠٫٥", "ar"),
    "ungrouped": ("10,000 units", "10000 единиц", "ru"),
    "a word on the right": ("after 2 weeks", "nach zwei Wochen", "de"),
    "a word on the left": ("after two weeks", "nach 2 Wochen", "de"),
    "the Arabic dual": ("for 2 weeks", "لمدة أسبوعين", "ar"),
    "once": ("once a day", "1 Mal täglich", "de"),
    "a fraction": ("½ tablet or 1½", "0,5 Tablette oder 1,5", "de"),
    "the sign is kept": ("below -5 °C", "unter −5 °C", "de"),
    "the sign as a word": ("below -5 °C", "unter minus 5 °C", "de"),
    "a phone number with other spaces": ("+90 212 555 01 42", "+90 (212) 555-0142", "tr"),
    "times of day": ("9:00 am to 5:30 pm", "9h00 à 17h30", "fr"),
    "full hours": ("until 6 p.m. and from 8 a.m.", "bis 18 Uhr und ab 8 Uhr", "de"),
    "midnight": ("at 12:00 a.m.", "um 0:00 Uhr", "de"),
    "a percentage before its sign": ("30 %", "%30", "tr"),
    "a suffix after an apostrophe": ("from 19.9 to 11.5", "19,9'dan 11,5'e", "tr"),
}


@pytest.mark.parametrize(("source", "target", "locale"), SAME.values(), ids=SAME)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert difference(source, target, "en", locale) == ([], [])


OTHER = {
    "another number": ("50 mg", "500 mg", "de", ["50"], ["500"]),
    "swapped digits": ("24 hours", "42 Stunden", "de", ["24"], ["42"]),
    "a thousand for one": ("1.5 mg", "1.500 mg", "de", ["1.5"], ["1.500"]),
    "one for a thousand": ("1,500 beds", "1,5 Betten", "de", ["1,500"], ["1,5"]),
    "the point lost": ("2.5 mL", "25 ml", "de", ["2.5"], ["25"]),
    "missing": ("10 days after", "danach", "de", ["10"], []),
    "added": ("Rest.", "30 Minuten ruhen.", "de", [], ["30"]),
    "once of twice": ("5 mg and 5 mL", "5 mg und ml", "de", ["5"], []),
    "the sign lost": ("below -5 °C", "unter 5 °C", "de", ["-5"], ["5"]),
    "the sign added": ("below 5 °C", "unter -5 °C", "de", ["5"], ["-5"]),
    "another word": ("after 2 weeks", "nach drei Wochen", "de", ["2"], []),
    "a part of a word": ("after 3 weeks", "dreist", "de", ["3"], []),
    "another time": ("at 5:30 pm", "um 18:30 Uhr", "de", ["5"], ["18"]),
    "another phone number": ("+90 212 555 01 42", "+90 212 555 01 43", "ar", ["42"], ["43"]),
    "a phone number with a digit more": ("+90 212 555 01 42", "+90 212 555 01 421", "ar", ["42"], ["421"]),
    "a word of a language that is not known": ("2 weeks", "twee weken", "nl", ["2"], []),
}


@pytest.mark.parametrize(("source", "target", "locale", "missing", "extra"), OTHER.values(), ids=OTHER)
def test_says_what_differs(source: str, target: str, locale: str, missing: list[str], extra: list[str]) -> None:
    assert difference(source, target, "en", locale) == (missing, extra)


@law()
@given(st.decimals(min_value=0, max_value=10**12, places=3), st.sampled_from(LOCALES))
def test_reads_what_babel_writes(value: object, locale: str) -> None:
    """Babel is the oracle for how a locale writes a number; ours reads it back."""
    written = format_decimal(value, locale=locale, format="#,##0.###")  # type: ignore[arg-type]
    plain = format_decimal(value, locale="en", format="0.###")  # type: ignore[arg-type]
    assert facts(f"x {written} x", locale) == (plain,)


@law()
@given(st.text(max_size=80), st.sampled_from(LOCALES))
def test_spans_are_in_order_and_hold_a_number(text: str, locale: str) -> None:
    end = 0
    for number in numbers(text, locale):
        assert end <= number.span[0] < number.span[1] <= len(text)
        end = number.span[1]
        assert any(letter.isdecimal() or letter.isnumeric() for letter in text[slice(*number.span)])


@law()
@given(st.text(max_size=80), st.sampled_from(LOCALES))
def test_a_text_does_not_differ_from_itself(text: str, locale: str) -> None:
    assert difference(text, text, locale, locale) == ([], [])


@law()
@given(st.text(max_size=80), st.sampled_from(LOCALES))
def test_every_digit_is_in_a_number(text: str, locale: str) -> None:
    spans = [number.span for number in numbers(text, locale)]
    read = Counter(letter for span in spans for letter in text[slice(*span)] if letter.isdecimal())
    assert read == Counter(letter for letter in text if letter.isdecimal())


@given(st.text(max_size=80))
def test_digits_stay_in_their_places(text: str) -> None:
    assert len(ascii_digits(text)) == len(text)


@pytest.mark.parametrize(
    "text",
    ["1" * 300_000, "1," * 100_000, "1,000" + ",000" * 50_000 + "0", "-" * 300_000, "+1 " * 50_000, "1 " * 100_000],
    ids=["digits", "commas", "groups", "dashes", "phones", "spaces"],
)
def test_long_texts_are_read_in_linear_time(text: str) -> None:
    start = time.process_time()
    for locale in ("en", "fr"):
        numbers(text, locale)
    assert time.process_time() - start < 5
