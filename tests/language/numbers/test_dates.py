"""Dates: in digits as each language orders them, with the month in words, with and without a year."""

from __future__ import annotations

from datetime import date

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.language.numbers.dates import Day
from translator.language.reading import read

LOCALES = ("en", "ar", "de", "es", "fr", "ru", "tr")


def days(text: str, locale: str) -> list[set[tuple[int, int, int]]]:
    """(year, month, day) of each date; 0 for what is not said."""
    return [{(day.year, day.month, day.day) for day in found.days} for found in read(text, locale).dates]


NOTHING = {
    "a number": ("Take 12.", "en"),
    "a month that is a verb": ("You may come; the patients march.", "en"),
    "blood pressure": ("120/80", "en"),
    "a fraction": ("1/2 tablet", "en"),
    "no such day": ("13/25/2025", "en"),
    "a version": ("version 1.2.3.4", "en"),
    "four numbers": ("1/2/3/4", "en"),
    "a decimal": ("12.03 mg", "en"),
    "no words known": ("12 mars", "sv"),
}


@pytest.mark.parametrize(("text", "locale"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(text: str, locale: str) -> None:
    assert days(text, locale) == []


MARCH = {(2025, 3, 12)}
DATES = {
    "day first": ("12 March 2025", "en", MARCH),
    "month first": ("March 12, 2025", "en", MARCH),
    "with of": ("the 12th of March 2025", "en", MARCH),
    "an ordinal word": ("the third of May", "en", {(0, 5, 3)}),
    "no day": ("in March 2025", "en", {(2025, 3, 0)}),
    "no year": ("on 12 March", "en", {(0, 3, 12)}),
    "a month alone": ("in May", "en", {(0, 5, 0)}),
    "ISO": ("2025-03-12", "en", MARCH),
    "either order": ("03/04/2025", "en", {(2025, 3, 4), (2025, 4, 3)}),
    "one order": ("31/12/2025", "en", {(2025, 12, 31)}),
    "the American order": ("12/31/2025", "en", {(2025, 12, 31)}),
    "24 July": ("24/7/2025", "en", {(2025, 7, 24)}),
    "7/24 and a year": ("7/24/2025", "en", {(2025, 7, 24)}),
    "points are day first": ("03.04.2025", "en", {(2025, 4, 3)}),
    "two digits of a year": ("12.03.25", "de", {(25, 3, 12)}),
    "German": ("am 12. März 2025", "de", MARCH),
    "German digits": ("am 12.03.2025", "de", MARCH),
    "German, no year": ("am 12.3.", "de", {(0, 3, 12)}),
    "German, an ordinal word": ("am dritten Mai", "de", {(0, 5, 3)}),
    "French": ("le 12 mars 2025", "fr", MARCH),
    "French, the first": ("le 1er mai 2025", "fr", {(2025, 5, 1)}),
    "Spanish": ("el 12 de marzo de 2025", "es", MARCH),
    "Russian": ("12 марта 2025 г.", "ru", MARCH),
    "Turkish": ("12 Mart 2025", "tr", MARCH),
    "Arabic": ("١٢ مارس ٢٠٢٥", "ar", MARCH),
    "Arabic, day first": ("12/03/2025", "ar", MARCH),
    "no words known": ("2025-03-12", "sv", MARCH),
}


@pytest.mark.parametrize(("text", "locale", "expected"), DATES.values(), ids=DATES)
def test_dates(text: str, locale: str, expected: set[tuple[int, int, int]]) -> None:
    assert days(text, locale) == [expected]
    assert read(text, locale).quantities == ()


def test_what_is_written_like_a_date_and_is_none_is_numbers() -> None:
    assert [quantity.low for quantity in read("13/25/2025", "en").quantities] == ["13", "25", "2025"]


def test_a_span_holds_the_words_of_the_date() -> None:
    text = "Come on March 12, 2025 at noon."
    [found] = read(text, "en").dates
    assert text[slice(*found.span)] == "March 12, 2025"


@law()
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(LOCALES), st.sampled_from(("short", "long")))
def test_reads_what_babel_writes(day: date, locale: str, length: str) -> None:
    """Babel is the oracle for how a locale writes a date."""
    [found] = read(f"({format_date(day, length, locale=locale)})", locale).dates
    years = {day.year, day.year % 100}
    assert found.days & {Day(year, day.month, day.day) for year in years}
