"""How often: "day" is "a day", "every day" with a number is "every two days"."""

from __future__ import annotations

import pytest

from translator.language.reading import read


def rhythms(text: str, locale: str) -> list[str]:
    return [cue.what for cue in read(text, locale).rhythms]


NOTHING = {
    "a duration": ("for two days", "en"),
    "a day without a number": ("It takes a day or so.", "en"),
    "on the day": ("Am Tag der Operation nichts essen.", "de"),
    "a course of ten days": ("10 günlük tedavi", "tr"),
    "every patient": ("every patient, each of the two doctors", "en"),
    "the first day": ("قرصين في اليوم الأول", "ar"),
    "words of a language that is not known": ("två gånger om dagen", "sv"),
}


@pytest.mark.parametrize(("text", "locale"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(text: str, locale: str) -> None:
    assert rhythms(text, locale) == []


RHYTHMS = {
    "daily": ("daily", "en", "day"),
    "twice a day": ("twice a day", "en", "day"),
    "50 mg a day": ("50 mg a day", "en", "day"),
    "per day": ("50 mg/day", "en", "day"),
    "every day": ("every day", "en", "day"),
    "every 24 hours": ("every 24 hours", "en", "day"),
    "every two days": ("every two days", "en", "every day"),
    "every other day": ("every other day", "en", "every day"),
    "every 8 hours": ("every 8 hours", "en", "every hour"),
    "every three to four months": ("every three to four months", "en", "every month"),
    "weekly": ("twice weekly", "en", "week"),
    "German": ("täglich", "de", "day"),
    "German, every two": ("alle zwei Tage", "de", "every day"),
    "German, every other": ("jeden zweiten Tag", "de", "every day"),
    "German, in one word": ("sechsstündlich", "de", "every hour"),
    "French": ("deux fois par jour", "fr", "day"),
    "French, every two": ("tous les deux jours", "fr", "every day"),
    "French, one in two": ("un jour sur deux", "fr", "every day"),
    "Spanish": ("dos veces al día", "es", "day"),
    "Spanish, every two": ("cada dos días", "es", "every day"),
    "Russian": ("два раза в день", "ru", "day"),
    "Russian, every two": ("каждые два дня", "ru", "every day"),
    "Russian, over a day": ("через день", "ru", "every day"),
    "Turkish": ("günde iki kez", "tr", "day"),
    "Turkish, every two": ("iki günde bir", "tr", "every day"),
    "Turkish, her": ("her 2 günde", "tr", "every day"),
    "Arabic": ("مرتين في اليوم", "ar", "day"),
    "Arabic, every two": ("كل يومين", "ar", "every day"),
}


@pytest.mark.parametrize(("text", "locale", "expected"), RHYTHMS.values(), ids=RHYTHMS)
def test_rhythms(text: str, locale: str, expected: str) -> None:
    assert rhythms(text, locale) == [expected]


INTERVALS = {
    "English": ("every other day", "en"),
    "German": ("jeden zweiten Tag", "de"),
    "French": ("un jour sur deux", "fr"),
    "Spanish": ("cada dos días", "es"),
    "Russian": ("через день", "ru"),
    "Turkish": ("iki günde bir", "tr"),
    "Arabic": ("كل يومين", "ar"),
}


@pytest.mark.parametrize(("text", "locale"), INTERVALS.values(), ids=INTERVALS)
def test_an_interval_is_a_quantity_too(text: str, locale: str) -> None:
    assert [(quantity.low, quantity.unit) for quantity in read(text, locale).quantities] == [("2", "day")]


def test_a_rhythm_alone_is_no_quantity() -> None:
    for text in ("daily", "every day", "weekly"):
        assert read(text, "en").quantities == ()


def test_a_span_holds_the_words() -> None:
    text = "Take it twice a day."
    [cue] = read(text, "en").rhythms
    assert text[slice(*cue.span)] == "a day"
