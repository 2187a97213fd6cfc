"""Two readings beside each other: what is the same in another way of writing, and what is not."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.test_reading import pieces
from tests.laws import grows_linearly, law
from translator.language.numbers.agreement import Agreement, compare
from translator.language.numbers.atoms import amount
from translator.language.reading import read

LOCALES = ("en", "ar", "de", "es", "fr", "ru", "tr", "sv")


def differences(source: str, target: str, locale: str, source_locale: str = "en") -> dict[str, object]:
    """What differs, in the words of each side."""
    found: Agreement = compare(read(source, source_locale), read(target, locale))
    said: dict[str, object] = {
        "missing": [source[slice(*span)] for span in found.missing],
        "extra": [target[slice(*span)] for span in found.extra],
    }
    for name in ("times", "dates"):
        left, right = getattr(found, name)
        said[name] = ([source[slice(*span)] for span in left], [target[slice(*span)] for span in right])
    for name in ("units", "about", "reversed"):
        said[name] = [(source[slice(*both.source)], target[slice(*both.target)]) for both in getattr(found, name)]
    return {name: value for name, value in said.items() if value not in ([], ([], []))}


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
    "half is 50 %": ("half of the patients", "50 % der Patienten", "de"),
    "the sign is kept": ("below -5 °C", "unter −5 °C", "de"),
    "a percentage before its sign": ("30 %", "%30", "tr"),
    "a suffix after an apostrophe": ("from 19.9 to 11.5", "19,9'dan 11,5'e", "tr"),
    "grams and milligrams": ("0.5 g", "500 mg", "de"),
    "litres and millilitres": ("1.5 L", "1500 ml", "de"),
    "two weeks are 14 days": ("2 weeks", "14 Tage", "de"),
    "a fortnight": ("a fortnight", "zwei Wochen", "de"),
    "24 hours are a day": ("8 tablets in 24 hours", "8 Tabletten pro Tag", "de"),
    "an hour and a half": ("90 minutes", "anderthalb Stunden", "de"),
    "both may be left out": ("in both eyes", "in den Augen", "de"),
    "one may be an article": ("one tablet", "die Tablette", "de"),
    "a range in words": ("3–4 months", "drei bis vier Monate", "de"),
    "times of day": ("9:00 am to 5:30 pm", "9h00 à 17h30", "fr"),
    "full hours": ("until 6 p.m. and from 8 a.m.", "bis 18 Uhr und ab 8 Uhr", "de"),
    "midnight": ("at 12:00 a.m.", "um 0:00 Uhr", "de"),
    "half past": ("at half past nine", "um 9.30 Uhr", "de"),
    "dates": ("March 12, 2025", "12.03.2025", "de"),
    "a date without its year": ("12 March 2025", "12. März", "de"),
    "a date of either order": ("03/04/2025", "3.4.2025", "de"),
    "a year and its word": ("in 2019", "в 2019 году", "ru"),
    "units that people write for each other": ("aged 12 and over", "от 12 лет", "ru"),
    "a word of a language that is not known": ("Take two tablets.", "Ta två tabletter.", "sv"),
    "a unit in words of a language that is not known": ("5 drops", "5 droppar", "sv"),
    "an empty source": ("", "", "de"),
}


@pytest.mark.parametrize(("source", "target", "locale"), SAME.values(), ids=SAME)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert differences(source, target, locale) == {}


OTHER = {
    "another number": ("50 mg", "500 mg", "de", {"missing": ["50 mg"], "extra": ["500 mg"]}),
    "swapped digits": ("24 hours", "42 Stunden", "de", {"missing": ["24 hours"], "extra": ["42 Stunden"]}),
    "a thousand for one": ("1.5 mg", "1.500 mg", "de", {"missing": ["1.5 mg"], "extra": ["1.500 mg"]}),
    "one for a thousand": ("1,500 beds", "1,5 Betten", "de", {"missing": ["1,500"], "extra": ["1,5"]}),
    "the point lost": ("2.5 mL", "25 ml", "de", {"missing": ["2.5 mL"], "extra": ["25 ml"]}),
    "missing": ("for 10 minutes", "kurz", "de", {"missing": ["10 minutes"]}),
    "added": ("Rest.", "30 Minuten ruhen.", "de", {"extra": ["30 Minuten"]}),
    "once of twice": ("5 mg and 5 mL", "5 mg und Saft", "de", {"missing": ["5 mL"]}),
    "the sign lost": ("at -5 °C", "bei 5 °C", "de", {"missing": ["-5 °C"], "extra": ["5 °C"]}),
    "another word": ("after 2 weeks", "nach drei Wochen", "de", {"missing": ["2 weeks"], "extra": ["drei Wochen"]}),
    "half a tablet": ("½ tablet", "zwei Tabletten", "de", {"missing": ["½ tablet"], "extra": ["zwei Tabletten"]}),
    "another unit": ("25 mcg", "25 mg", "de", {"units": [("25 mcg", "25 mg")]}),
    "the unit lost": ("by 30 %", "um 30", "de", {"units": [("30 %", "30")]}),
    "other things": ("2 tablets", "2 Tropfen", "de", {"units": [("2 tablets", "2 Tropfen")]}),
    "another unit where no words are known": ("25 mcg", "25 mg", "sv", {"units": [("25 mcg", "25 mg")]}),
    "about as long": ("after 3 months", "nach 90 Tagen", "de", {"about": [("3 months", "90 Tagen")]}),
    "a range turned round": ("3–4 days", "4–3 Tage", "de", {"reversed": [("3–4 days", "4–3 Tage")]}),
    "an end of a range": ("3–4 days", "3–5 Tage", "de", {"missing": ["3–4 days"], "extra": ["3–5 Tage"]}),
    "another time": ("at 5:30 pm", "um 18:30 Uhr", "de", {"times": (["5:30 pm"], ["18:30 Uhr"])}),
    "morning for evening": ("at 8:15 p.m.", "um 8:15 Uhr", "de", {"times": (["8:15 p.m"], ["8:15 Uhr"])}),
    "another date": ("12 March", "13. März", "de", {"dates": (["12 March"], ["13. März"])}),
    "another month": ("12 March", "12. Mai", "de", {"dates": (["12 March"], ["12. Mai"])}),
    "a digit where no words are known": ("2 weeks", "3 veckor", "sv", {"missing": ["2 weeks"], "extra": ["3"]}),
}  # fmt: skip


@pytest.mark.parametrize(("source", "target", "locale", "expected"), OTHER.values(), ids=OTHER)
def test_says_what_differs(source: str, target: str, locale: str, expected: dict[str, object]) -> None:
    assert differences(source, target, locale) == expected


@pytest.mark.parametrize("locale", LOCALES)
def test_an_added_dose_is_always_found(locale: str) -> None:
    for text in ("", "2 mg", "17 17", "at 8", "3–4", "1.5", "½", "17 mg", "8:30"):
        found = differences(text, f"{text} — 17 mg", locale)
        assert found, text


def test_amounts() -> None:
    assert amount("500", "mg") == amount("0.5", "g")
    assert amount("2", "week") == amount("14", "day")
    assert amount("3", "month") != amount("90", "day")
    assert amount("3", "month", about=True) is not None
    assert amount("2", "tablet") is None
    assert amount("9" * 100, "mg") is None


@law()
@given(st.text(max_size=80), st.sampled_from(LOCALES))
def test_a_text_does_not_differ_from_itself(text: str, locale: str) -> None:
    assert differences(text, text, locale, locale) == {}


@law()
@given(st.randoms(use_true_random=False), st.sampled_from(LOCALES))
def test_words_of_the_tables_do_not_differ_from_themselves(chance: random.Random, locale: str) -> None:
    for _ in range(5):
        words = chance.choices(pieces(locale), k=chance.randint(1, 9))
        text = "".join(word + chance.choice([" ", " ", "", "-", "’", ", "]) for word in words)
        assert differences(text, text, locale, locale) == {}, text


@law()
@given(st.text(alphabet="0123456789 .,:/–-½%mghL", max_size=60), st.sampled_from(LOCALES))
def test_numbers_do_not_differ_from_themselves(text: str, locale: str) -> None:
    assert differences(text, text, locale, locale) == {}


@law()
@given(st.integers(2, 10**6), st.integers(2, 10**6), st.sampled_from(LOCALES))
def test_another_dose_is_always_found(one: int, other: int, locale: str) -> None:
    found = differences(f"Take {one} mg.", f"{other} mg", locale)
    assert found == ({} if one == other else {"missing": [f"{one} mg"], "extra": [f"{other} mg"]})


def doses(first: int, unit: str) -> str:
    """20,000 different ones."""
    return " ".join(f"{at} {unit}" for at in range(first, first + 20_000))


HOSTILE = {
    "all different": (doses(0, "mg"), doses(20_000, "g")),
    "all the same": ("5 mg " * 20_000, "5 mg " * 20_000),
    "the same value, another unit": ("5 mg " * 5_000, "5 mL " * 5_000),
    "one side only": ("5 mg, 7 mL " * 10_000, "none"),
    "times": ("8:30 " * 10_000, "9:30 " * 10_000),
    "dates": ("12 March 2025, " * 5_000, "13. März 2025, " * 5_000),
    "hours against numbers": ("at 8:30 p.m., " * 5_000, "1.5 " * 5_000),
}  # fmt: skip


@pytest.mark.parametrize(("source", "target"), HOSTILE.values(), ids=HOSTILE)
def test_many_quantities_are_compared_in_linear_time(source: str, target: str) -> None:
    def look(size: int) -> None:
        left, right = (text[: len(text) * size // 2000] for text in (source, target))
        compare(read(left, "en"), read(right, "de"))

    assert grows_linearly(look, 1000)
