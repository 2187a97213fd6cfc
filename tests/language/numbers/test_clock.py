"""Times of day, as minutes since midnight; what has no "p.m." may be in either half of the day."""

from __future__ import annotations

from datetime import time

import pytest
from babel.dates import format_time
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.language.reading import read


def at(*clocks: str) -> list[int]:
    """ "15:30" in minutes."""
    return sorted(int(clock[:-3]) * 60 + int(clock[-2:]) for clock in clocks)


def times(text: str, locale: str) -> list[list[int]]:
    return [sorted(found.minutes) for found in read(text, locale).times]


NOTHING = {
    "a number": ("Take 8 tablets.", "en"),
    "a duration": ("for 8 hours", "en"),
    "a ratio": ("diluted 1:100", "en"),
    "minutes that do not exist": ("8:75", "en"),
    "a duration in Turkish": ("2 saat 15 dakika", "tr"),
    "a duration in Spanish": ("a las 6 semanas", "es"),
    "a duration in French": ("pendant 15 heures", "fr"),
    "a duration in Russian": ("8 часов", "ru"),
    "a million digits": ("1" * 1_000_000, "en"),
    "a.m. alone": ("The word am here.", "en"),
}


@pytest.mark.parametrize(("text", "locale"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(text: str, locale: str) -> None:
    assert times(text, locale) == []


TIMES = {
    "minutes past": ("at twenty past seven in the evening", "en", at("19:20")),
    "minutes past, in two words": ("at twenty-five past seven a.m.", "en", at("7:25")),
    "before a colon, Russian": ("принимает до 12:00: звоните", "ru", at("12:00")),
    "a word behind the half of the day, Turkish": ("Akşam yedide gelin.", "tr", at("19:00")),
    "at seven it is, Turkish": ("Sabah saat yedidedir.", "tr", at("07:00")),
    "noon, with its figures": ("öğlen 12.00'ye kadar", "tr", at("12:00")),
    "p.m.": ("at 3:30 p.m.", "en", at("15:30")),
    "pm": ("at 3pm", "en", at("15:00")),
    "a.m.": ("at 8:15 a.m.", "en", at("8:15")),
    "noon by the clock": ("at 12:00 p.m.", "en", at("12:00")),
    "midnight by the clock": ("at 12:00 a.m.", "en", at("0:00")),
    "either half of the day": ("at 8:15", "en", at("8:15", "20:15")),
    "more than 12": ("at 15:30", "en", at("15:30")),
    "noon": ("at noon", "en", at("12:00")),
    "midnight": ("at midnight", "en", at("0:00")),
    "o'clock": ("at 8 o'clock", "en", at("8:00", "20:00")),
    "half past": ("at half past nine", "en", at("9:30", "21:30")),
    "quarter to": ("at quarter to four p.m.", "en", at("15:45")),
    "in the evening": ("at 8 in the evening", "en", at("20:00")),
    "German": ("um 15.30 Uhr", "de", at("15:30")),
    "German, a colon": ("um 8:15 Uhr", "de", at("8:15")),
    "German, in the evening": ("um 8 Uhr abends", "de", at("20:00")),
    "German, minutes behind": ("um 8 Uhr 15", "de", at("8:15")),
    "halb zehn": ("um halb zehn", "de", at("9:30", "21:30")),
    "drei viertel acht": ("um drei viertel acht", "de", at("7:45", "19:45")),
    "French": ("à 15 h 30", "fr", at("15:30")),
    "French, solid": ("à 15h30", "fr", at("15:30")),
    "French, in the evening": ("à 8 heures du soir", "fr", at("20:00")),
    "midi": ("à midi", "fr", at("12:00")),
    "Spanish": ("a las 15:30", "es", at("15:30")),
    "Spanish, in the afternoon": ("a las 3:30 de la tarde", "es", at("15:30")),
    "Russian": ("в 15:30", "ru", at("15:30")),
    "Russian, in the evening": ("в 8 часов вечера", "ru", at("20:00")),
    "Russian, half to": ("в половине десятого вечера", "ru", at("21:30")),
    "Turkish": ("saat 15.30'da", "tr", at("15:30")),
    "Turkish, in the evening": ("akşam 8'de", "tr", at("20:00")),
    "Turkish, minutes behind": ("9'u çeyrek geçe", "tr", at("9:15", "21:15")),
    "Arabic": ("الساعة 3:30 عصرا", "ar", at("15:30")),
    "Arabic digits": ("الساعة ١٥:٣٠", "ar", at("15:30")),
    "Arabic words": ("الساعة الثامنة والنصف مساءً", "ar", at("20:30")),
    "no words known": ("kl 15:30", "sv", at("15:30")),
}


@pytest.mark.parametrize(("text", "locale", "expected"), TIMES.values(), ids=TIMES)
def test_times(text: str, locale: str, expected: list[int]) -> None:
    assert times(text, locale) == [expected]


@pytest.mark.parametrize(
    ("text", "span"),
    [("at 3:30 p.m. on", "3:30 p.m"), ("at half past nine", "half past nine"), ("at noon", "noon")],
)
def test_a_span_holds_the_words_of_the_time(text: str, span: str) -> None:
    [found] = read(text, "en").times
    assert text[slice(*found.span)] == span


def test_two_times() -> None:
    assert times("sabah 8'den akşam 5'e kadar", "tr") == [at("8:00"), at("17:00")]
    assert times("between 7 and 9 o'clock", "en") == [at("7:00", "19:00"), at("9:00", "21:00")]


def test_a_time_is_no_quantity() -> None:
    assert read("at 3:30 p.m. sharp", "en").quantities == ()
    assert read("um 15.30 Uhr", "de").quantities == ()


@law()
@given(st.times(), st.sampled_from(("en", "de", "fr", "ru", "tr")))
def test_reads_what_babel_writes(moment: time, locale: str) -> None:
    """Babel is the oracle for how a locale writes a time."""
    [found] = times(f"({format_time(moment, 'short', locale=locale)})", locale)
    assert moment.hour * 60 + moment.minute in found
