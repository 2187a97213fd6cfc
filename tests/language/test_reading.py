"""What a text claims as a whole: polarity, modals, direction, days; claims and facts; and that nothing raises."""

from __future__ import annotations

import random
import tomllib
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checks.said import HOSTILE
from tests.laws import grows_linearly, law
from translator.language.lexicon import lexicon
from translator.language.numbers.clock import times
from translator.language.numbers.dates import DATED, dates
from translator.language.numbers.digits import ascii_digits
from translator.language.numbers.rhythms import PACED, rhythms
from translator.language.reading import Reading, claims, facts, prose, read
from translator.language.tables import data
from translator.language.tokens import by_table, items

LOCALES = ("en", "ar", "de", "es", "fr", "ru", "tr", "sv")


def cues(found: Reading) -> dict[str, list[str]]:
    groups = {"not": found.negations, "may": found.modals, "which": found.contrasts,
              "weekday": found.weekdays, "part": found.dayparts}  # fmt: skip
    return {name: [cue.what for cue in group] for name, group in groups.items() if group}


NOTHING = {
    "English": ("The clinic is in the old town.", "en"),
    "German": ("Die Klinik liegt in der Altstadt.", "de"),
    "Arabic": ("تقع العيادة في المدينة القديمة.", "ar"),
    "Spanish": ("La clínica está en el casco antiguo.", "es"),
    "French": ("La clinique se trouve dans la vieille ville.", "fr"),
    "Russian": ("Клиника находится в старом городе.", "ru"),
    "Turkish": ("Klinik eski şehirdedir.", "tr"),
    "a language that is not known": ("Gå inte till vänster, icke, no, not, left.", "sv"),
    "nothing": ("", "en"),
    "symbols": ("!?… §§ — „“ *** ((())) ☺", "en"),
    "words inside words": ("A notice on knots and cantons.", "en"),
}


@pytest.mark.parametrize(("text", "locale"), NOTHING.values(), ids=NOTHING)
def test_says_nothing(text: str, locale: str) -> None:
    found = read(text, locale)
    assert cues(found) == {}
    assert [quantity for quantity in found.quantities if quantity.sure] == []


SAYS = {
    "not": ("Do not eat.", "en", {"not": ["own"]}),
    "without": ("without water", "en", {"not": ["without"], "which": ["company:without"]}),
    "avoid": ("Avoid sun.", "en", {"not": ["without"]}),
    "must": ("You must come.", "en", {"may": ["strict"]}),
    "have to": ("You have to come.", "en", {"may": ["need"]}),
    "must not": ("You must not come.", "en", {"not": ["own"], "may": ["prohibited"]}),
    "need not": ("You need not come.", "en", {"not": ["own"], "may": ["optional"]}),
    "left": ("the left eye", "en", {"which": ["side:left"]}),
    "before": ("before surgery", "en", {"which": ["order:before"]}),
    "Monday": ("on Monday", "en", {"weekday": ["1"]}),
    "the morning": ("every Sunday morning", "en", {"weekday": ["7"], "part": ["morning"]}),
    "an idiom": ("no matter when", "en", {}),
    "German": ("kein linkes Auge", "de", {"not": ["own"], "which": ["side:left"]}),
    "Arabic": ("لا تأكل", "ar", {"not": ["own"]}),
    "Spanish": ("sin agua", "es", {"not": ["without"], "which": ["company:without"]}),
    "French": ("Ne mangez pas.", "fr", {"not": ["own"]}),
    "Russian": ("Не ешьте.", "ru", {"not": ["own"]}),
    "Turkish": ("sol göz", "tr", {"which": ["side:left"]}),
    "Turkish is not": ("değil", "tr", {"not": ["own"]}),
}


@pytest.mark.parametrize(("text", "locale", "expected"), SAYS.values(), ids=SAYS)
def test_says(text: str, locale: str, expected: dict[str, list[str]]) -> None:
    assert cues(read(text, locale)) == expected


@pytest.mark.parametrize("locale", ["en-GB", "de-CH", "pt-BR", "zh-Hant", "sv"])
def test_only_full_languages_are_known(locale: str) -> None:
    assert read("x", locale).known is (locale[:2] in ("en", "de"))


def test_markup_placeholders_and_addresses_are_no_prose() -> None:
    text = "Take <b class='not 5'>two</b> {left} at https://a.example/not/7 &nbsp;&#8211; 3"
    assert len(prose(text)) == len(text)
    found = read(text, "en")
    assert [quantity.low for quantity in found.quantities] == ["2", "3"]
    assert cues(found) == {}


@pytest.mark.parametrize("locale", LOCALES[:-1])
def test_what_tells_that_there_is_no_time_date_or_rhythm(locale: str) -> None:
    """What is not looked for, because its tables say nothing, is not there."""
    for text in texts(locale):
        words = lexicon(locale)
        pieces = items(ascii_digits(text), locale, words)
        said = by_table(pieces)
        if "clock" not in said:
            assert times(pieces, text, words) == ((), pieces)
        if DATED.isdisjoint(said):
            assert dates(pieces, words) == ((), pieces)
        if PACED.isdisjoint(said):
            assert rhythms(pieces, text, words) == ((), pieces)


def texts(locale: str) -> list[str]:
    """What the first set has in a language."""
    folder = Path(__file__).parents[1] / "checks" / "first"
    pairs = tomllib.loads((folder / f"{'de' if locale == 'en' else locale}.toml").read_text(encoding="utf-8"))
    side = "source" if locale == "en" else "target"
    return [pair[side] for kind in ("good", "bad") for pair in pairs[kind]]


CLAIMS = {
    "none": ("The clinic is here.", ()),
    "a dose": ("Do not take 50 mg, but 5 mg twice a day.", ("50 mg", "5 mg twice a day", "not")),
    "once each": ("50 mg here and 50 mg there", ("50 mg",)),
    "a side": ("the left eye on 12 March 2025", ("12 March 2025", "left")),
    "a time": ("without food until 3:30 p.m", ("3:30 p.m", "without")),
}


@pytest.mark.parametrize(("text", "expected"), CLAIMS.values(), ids=CLAIMS)
def test_claims(text: str, expected: tuple[str, ...]) -> None:
    assert claims(text, "en") == expected


SAME_FACTS = {
    "other words": ("Take 50 mg twice a day.", "Please take fifty mg twice daily."),
    "nothing": ("Hello.", "Good day to all."),
}


@pytest.mark.parametrize(("one", "other"), SAME_FACTS.values(), ids=SAME_FACTS)
def test_facts_do_not_change_with_the_words(one: str, other: str) -> None:
    assert facts(one, "en") == facts(other, "en")


OTHER_FACTS = {
    "a dose": ("Take 50 mg.", "Take 500 mg."),
    "a unit": ("Take 50 mg.", "Take 50 mcg."),
    "how often": ("Take it every day.", "Take it every week."),
    "a negation": ("Do not eat.", "Do eat."),
    "a side": ("the left eye", "the right eye"),
    "a time": ("at 8 p.m.", "at 8 a.m."),
    "a weekday": ("on Monday", "on Tuesday"),
    "a date": ("on 12 March", "on 13 March"),
}


@pytest.mark.parametrize(("one", "other"), OTHER_FACTS.values(), ids=OTHER_FACTS)
def test_facts_change_with_what_is_said(one: str, other: str) -> None:
    assert facts(one, "en") != facts(other, "en")


def spans(found: Reading) -> list[list[tuple[int, int]]]:
    groups = (found.quantities, found.times, found.dates, found.rhythms, found.weekdays, found.dayparts,
              found.negations, found.modals, found.contrasts)  # fmt: skip
    return [[one.span for one in group] for group in groups]


def check_reading(text: str, locale: str) -> None:
    """Raises nothing; all spans lie inside the text, in order."""
    found = read(text, locale)
    for group in spans(found):
        assert all(0 <= start < end <= len(text) for start, end in group)
        assert group == sorted(group)
    claims(text, locale)
    facts(text, locale)


@law()
@given(st.text(st.characters(), max_size=80), st.sampled_from(LOCALES))
def test_any_text_is_read(text: str, locale: str) -> None:
    check_reading(text, locale)


@lru_cache(maxsize=16)
def pieces(locale: str) -> tuple[str, ...]:
    """The words of a language's tables, and what stands between them."""
    listed = [
        form.strip("*=").replace("*", "a").replace("#", "2")
        for table, keys in data(locale).items()
        if isinstance(keys, dict) and table not in ("common", "spelling")
        for forms in keys.values()
        for group in (forms.values() if isinstance(forms, dict) else [forms])
        if isinstance(group, list)
        for form in group
        if isinstance(form, str)
    ]
    marks = ["5", "1.5", "1,000", "½", "3–4", "12.03.2025", "8:30", "%", "mg", "h", "/", "24/7", "12", "3.4.", "٣", "٪"]
    return (*listed, *marks * (len(listed) // 40 + 1))


@law()
@given(st.randoms(use_true_random=False), st.sampled_from(LOCALES))
def test_any_words_of_the_tables_are_read(chance: random.Random, locale: str) -> None:
    """Together, with and without spaces: a compound of two numbers, a unit before a month ..."""
    for _ in range(5):
        words = chance.choices(pieces(locale), k=chance.randint(1, 9))
        check_reading("".join(word + chance.choice([" ", " ", "", "-", "’", ", "]) for word in words), locale)


BAD = {
    "symbols": "!§$&/()=?" * 1000,
    "lone surrogates": "\ud800 5 \udfff mg" * 1000,
    "nested brackets": "(" * 5000 + "5" + ")" * 5000,
    "fractions of fractions": "1/2/3/4 " * 1000,
    "zero width": "5\u200b0\u2060 mg " * 1000,
    "two scripts": "1٢3 " * 1000,
    "hundreds": "hundred " * 5000,
    "dozens": "dozen " * 5000,
    "points": "1.2.3.4.5." * 1000,
    "number words in one word": "zwei" * 10 + " " + "двадцатьдва" * 4 + " двенадцатьшестнадцать zweidreizwanzig",
    "controls": "".join(map(chr, range(32))) * 100,
}


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_bad_input(text: str, locale: str) -> None:
    check_reading(text, locale)


def test_digits_of_two_scripts_are_one_number() -> None:
    assert [quantity.low for quantity in read("1٢3", "en").quantities] == ["123"]


def test_digits_parted_by_an_invisible_space_are_two_numbers() -> None:
    """`zero_width` says that it is there."""
    assert [quantity.low for quantity in read("5\u200b0 mg", "en").quantities] == ["5", "0"]


def test_a_million_digits_are_one_number() -> None:
    [quantity] = read("7" * 1_000_000 + " mg", "en").quantities
    assert (len(quantity.low), quantity.unit) == (1_000_000, "mg")


NEEDLES = {
    "doses": "Take 50 mg twice a day, not 5 mg. ",
    "negations": "not ",
    "times": "8:30 p.m. ",
    "dates": "12 March 2025, ",
    "numbers": "two hundred and five ",
    "dashes": "5 - ",
    "every": "every ",
    "half": "and a half ",
}


@pytest.mark.parametrize("text", NEEDLES.values(), ids=NEEDLES)
def test_ten_times_the_text_has_ten_times_the_claims(text: str) -> None:
    """Reading looks only so far around: what is said a thousand times is found a thousand times."""
    few, many = spans(read(text * 100, "en")), spans(read(text * 1000, "en"))
    for one, ten in zip(few, many, strict=True):
        assert abs(len(ten) - 10 * len(one)) <= 20


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_are_read_in_linear_time(name: str) -> None:
    assert grows_linearly(lambda size: read(HOSTILE[name][:size], "de"), len(HOSTILE[name]))
