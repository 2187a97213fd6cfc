"""Numbers in digits: any script, each language's groups and decimals; values are canonical strings."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.language.numbers.digits import ascii_digits, number_pattern, value

READ = {
    "none": ("No number here.", ".", []),
    "an integer": ("Take 50 mg.", ".", ["50"]),
    "a full stop after it": ("It was in 2024.", ".", ["2024"]),
    "needless zeros": ("007 and 5.0 and 0.50", ".", ["7", "5", "0.5"]),
    "zero": ("0 and 0.0 and 00", ".", ["0", "0", "0"]),
    "English decimals": ("1.5 mg", ".", ["1.5"]),
    "nothing before the point": (".5 mg, (.25), -.5 and .50–.75", ".", ["0.5", "0.25", "-0.5", "0.5", "0.75"]),
    "nothing before the comma": ("Etwa ,5 mg oder .5 mg", ",", ["0.5", "0.5"]),
    "no point of a number": ("wait...5, at the end.5, 3 .5, a ,5 and 5%.6", ".", ["5", "5", "3", "5", "5", "5", "6"]),
    "English groups": ("1,500 and 12,500,000.25", ".", ["1500", "12500000.25"]),
    "German decimals": ("1,5 mg", ",", ["1.5"]),
    "German groups": ("1.500 und 12.500.000,25", ",", ["1500", "12500000.25"]),
    "French groups": ("1 500, 12\u202f500\u202f000,25 et 3\u00a0000", ",", ["1500", "12500000.25", "3000"]),
    "thin spaces": ("12\u2009500", ".", ["12500"]),
    "Swiss groups": ("1'500 und 1’500.50", ".", ["1500", "1500.5"]),
    "Arabic marks": ("1٬500 و1٫5 و30٪", ".", ["1500", "1.5", "30"]),
    "English reads 1.500 as a decimal": ("1.500 mg", ".", ["1.5"]),
    "German reads 1.500 as a group": ("1.500 mg", ",", ["1500"]),
    "the other mark, where it can be no group": ("0,500 und 0.500 und 1.25", ",", ["0.5", "0.5", "1.25"]),
    "no groups of different kinds": ("1,500.000", ".", ["1500"]),
    "a list is no group": ("1, 2, 3 and 10,20", ".", ["1", "2", "3", "10.2"]),
    "a space groups nothing in English": ("in 2019 200 patients", ".", ["2019", "200"]),
    "fractions": ("½, 1½, 1 ½ and ⅓, 2⅔ tablet", ".", ["0.5", "1.5", "1.5", "1/3", "2 2/3"]),
    "fractions over a slash": ("1/2 and 3/4, 1/3", ".", ["0.5", "0.75", "1/3"]),
    "a slash between other numbers": ("1/2/3/4 and 120/80", ".", ["1", "2", "3", "4", "120", "80"]),
    "a range": ("3–4, 10-20, 5 - 6", ".", ["3", "4", "10", "20", "5", "6"]),
    "below zero": ("Store at -20 °C or −80 °C, never at (-5).", ".", ["-20", "-80", "-5"]),
    "an en dash as a sign": ("at –5, ‑6 and –7.5, 3 to –2", ".", ["-5", "-6", "-7.5", "3", "-2"]),
    "an en dash of a range": ("5 mg –10 mg, 2 °C –8 °C, 5 days –7", ".", ["5", "10", "2", "8", "5", "7"]),
    "an en dash before degrees": ("vial 2 at –20 °C, 5 days –10 °C", ".", ["2", "-20", "5", "-10"]),
    "dashes around an aside": ("tres –2 por la noche– al día", ",", ["2"]),
    "an en dash as a sign after a stop": ("Cold: –5", ".", ["-5"]),
    "a hyphen in a word": ("COVID-19, B12", ".", ["19", "12"]),
    "minus as a word": ("minus 20, à moins 5, минус 5, ناقص 2", ",", ["-20", "-5", "-5", "-2"]),
    "minus in Turkish and Spanish": ("eksi 3, a menos 4", ",", ["-3", "-4"]),
    "at least is no minus": ("au moins 5, al menos 3, por lo menos 2, ou moins 4", ",", ["5", "3", "2", "4"]),
}  # fmt: skip


def read(text: str, decimal: str) -> list[str]:
    return [value(match) for match in re.finditer(number_pattern(decimal), text)]


@pytest.mark.parametrize(("text", "decimal", "expected"), READ.values(), ids=READ)
def test_reads(text: str, decimal: str, expected: list[str]) -> None:
    assert read(text, decimal) == expected


DIGITS = {
    "ASCII": ("a 1", "a 1"),
    "Arabic-Indic": ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
    "Persian": ("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
    "Devanagari": ("१२.५", "12.5"),
    "Thai": ("๕๐", "50"),
    "full width": ("５０", "50"),
    "beyond the first plane": ("𝟓𝟎", "50"),
    "two scripts": ("1٢3", "123"),
    "subscripts": ("CO₂", "CO2"),
    "superscripts are no digits": ("m² and 10³", "m² and 10³"),
    "circled digits are none": ("①", "①"),
    "a lone surrogate": ("\ud800 ٥", "\ud800 5"),
}


@pytest.mark.parametrize(("text", "expected"), DIGITS.values(), ids=DIGITS)
def test_digits_of_every_script(text: str, expected: str) -> None:
    assert ascii_digits(text) == expected


@law()
@given(st.text(max_size=80))
def test_digits_stay_in_their_places(text: str) -> None:
    found = ascii_digits(text)
    assert len(found) == len(text)
    assert all(new == str(unicodedata.digit(old)) if new != old else True for old, new in zip(text, found, strict=True))


@law()
@given(st.text(alphabet="0123456789.,'’ /-–½⅓٫٬\u00a0 ax", max_size=60), st.sampled_from((".", ",")))
def test_every_digit_is_in_a_number(text: str, decimal: str) -> None:
    spans = [match.span() for match in re.finditer(number_pattern(decimal), text)]
    assert {at for at, letter in enumerate(text) if letter.isdecimal()} <= {at for a, b in spans for at in range(a, b)}


@law()
@given(st.text(alphabet="0123456789.,'’ /-–½⅓٫٬\u00a0 ax", max_size=60), st.sampled_from((".", ",")))
def test_values_are_canonical(text: str, decimal: str) -> None:
    for number in read(text, decimal):
        assert re.fullmatch(r"-?(?:(?:0|[1-9]\d*)(?:\.\d*[1-9])?|(?:[1-9]\d* )?[1-9]/[3-9])", number)


def test_a_million_digits_stay_a_string() -> None:
    assert read("7" * 1_000_000, ".") == ["7" * 1_000_000]
    assert read("0" * 1_000_000 + "1", ".") == ["1"]
    assert read("0." + "0" * 1_000_000, ".") == ["0"]
