"""The checks on good and bad pairs of each language, and what a check that fails is."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import grows_linearly, law
from translator.checks import CATALOG_CHECKS, PAIR_CHECKS, SOURCE_CHECKS, Check, PairCheck, direction, problems
from translator.checks.pair import Pair
from translator.model import Place, Problem, Severity

PAIRS = Path(__file__).parent / "pairs"
LOCALES = ("ar", "de", "es", "fr", "ru", "tr")
NAMES = ("Botox", "Clostridium botulinum")
EVERY: tuple[Check, ...] = (*PAIR_CHECKS, *CATALOG_CHECKS, *SOURCE_CHECKS)
PLACE = Place("locales/de/LC_MESSAGES/a.po", 7, "de", "0a1b2c3d")


def find(source: str, target: str, locale: str = "de", names: tuple[str, ...] = NAMES) -> list[Problem]:
    return problems(Pair(source, target, "en", locale, names), PLACE)


def found(source: str, target: str, locale: str = "de", names: tuple[str, ...] = NAMES) -> list[str]:
    return [problem.check for problem in find(source, target, locale, names)]


def cases(kind: str) -> Iterator[object]:
    for locale in LOCALES:
        for case in tomllib.loads((PAIRS / f"{locale}.toml").read_text(encoding="utf-8"))[kind]:
            # A pair with nothing on the right is the one that `untranslated` is about.
            check = case.get("check", "") if case["target"] else "untranslated"
            yield pytest.param(locale, case["source"], case["target"], check, id=f"{locale}: {case['source'][:50]}")


@pytest.mark.parametrize(("locale", "source", "target", "check"), [*cases("good")])
def test_good_pairs(locale: str, source: str, target: str, check: str) -> None:
    assert [problem for problem in find(source, target, locale) if problem.severity > Severity.INFO] == []


@pytest.mark.parametrize(("locale", "source", "target", "check"), [*cases("bad")])
def test_bad_pairs(locale: str, source: str, target: str, check: str) -> None:
    """The check that is named finds it; another may see the same (a text left in English has English numbers)."""
    assert check in found(source, target, locale)


@pytest.mark.parametrize("locale", LOCALES)
def test_ten_good_and_ten_bad_pairs_per_language(locale: str) -> None:
    pairs = tomllib.loads((PAIRS / f"{locale}.toml").read_text(encoding="utf-8"))
    assert min(len(pairs["good"]), len(pairs["bad"])) >= 10


@law()
@given(st.text("aA bß\nİ ", max_size=8), st.text("aA bß\nİ ", max_size=8))
def test_a_copy_is_the_same_but_for_case_and_white_space(source: str, target: str) -> None:
    plain = [" ".join(text.split()).casefold() for text in (source, target)]
    assert Pair(source, target, "en", "de").copied is (plain[0] == plain[1])


HURTS = """
numbers units frequency dates negation modality tense degree direction contrast exchanged names medical-names
proper-names siblings senses choices alternatives lost-words phones addresses placeholders
tags emphasis links acronyms
script language copied partly-copied truncated invisible conflict duplicate plural-forms same-translation
old-source bidi
"""
WANTS_A_LOOK = """
durations length repeated spelling spaces punctuation glossary style header flags inconsistent
ambiguous-dates ambiguous-frequency missing-units double-negation two-ways
"""


def test_severities() -> None:
    """Another dose and a broken page can hurt, so can half a text and one in another language; style wants a look;
    what is not translated yet is no fault."""
    assert {check.ID: check.SEVERITY for check in EVERY} == {
        **dict.fromkeys(HURTS.split(), Severity.ERROR),
        **dict.fromkeys(WANTS_A_LOOK.split(), Severity.WARNING),
        "untranslated": Severity.INFO,
    }


FINE = {
    "an empty source": ("", ""),
    "a name alone": ("Botox", "Botox"),
    "names alone": ("Botox, Clostridium botulinum", "Botox, Clostridium botulinum"),
    "two words that languages share": ("Migraine Aura", "Migraine Aura"),
    "no words": ("+90 212 555 01 42", "+90 212 555 01 42"),
    "units": ("50 mg / 2 mL", "50 mg / 2 mL"),
    "an ending after a name": ("with Botox", "Botox'un"),
    "a name joined to a word": ("Botox treatment", "Botox-Behandlung"),
    "a name inside another word of the source": ("Botoxed faces", "Gesichter nach der Behandlung"),
    "a name in an address only, which the source's text is about": ("See the leaflet.", "Siehe Beilage."),
    "a name inside a word beside an address": ("Botoxed: https://a.example", "Behandelt: https://a.example"),
    "a name twice on the left": ("Botox is Botox.", "Botox bleibt, was es ist."),
}


@pytest.mark.parametrize(("source", "target"), FINE.values(), ids=FINE)
def test_says_nothing(source: str, target: str) -> None:
    assert found(source, target) == []


WRONG = {
    "white space is no translation": ("Some text here.", " \n", "de", ["untranslated"]),
    "copied but for case": ("Get your appointment", "get your APPOINTMENT", "de", ["copied"]),
    "copied but for white space": ("Get your appointment", "Get  your appointment", "de", ["copied", "spaces"]),
    "copied with a name": ("Botox for your face", "Botox for your face", "de", ["copied"]),
    "a name in another case": ("with Botox", "mit botox", "de", ["names"]),
    "a name in other letters": ("with Botox", "с ботоксом", "ru", ["names"]),
    "another language in other letters": ("with care", "с осторожностью", "de", ["script", "language"]),
    "half a name": ("Derma Comfort", "Derma", "de", ["names"]),
    "both names": ("Botox, Derma Comfort", "Gift, mehr davon", "de", ["names", "names"]),
    "a number and a name": ("50 units of Botox", "500 Einheiten", "de", ["numbers", "names"]),
}


@pytest.mark.parametrize(("source", "target", "locale", "expected"), WRONG.values(), ids=WRONG)
def test_finds(source: str, target: str, locale: str, expected: list[str]) -> None:
    assert found(source, target, locale, (*NAMES, "Derma Comfort")) == expected


def test_a_finding_says_what_and_where() -> None:
    [problem] = find("Take 50 mg.", "Nehmen Sie 500 mg.")
    assert problem == Problem(
        "numbers", Severity.ERROR, "source 50 mg, translation 500 mg", PLACE, True, ((5, 10),), ((11, 17),)
    )
    [problem] = find("Botox works.", "Es wirkt.")
    text = "“Botox” stands in the source, not in the translation"
    assert problem == Problem("names", Severity.ERROR, text, PLACE, in_source=((0, 5),))
    [problem] = find("with <b>care</b>", "mit Vorsicht")
    assert (problem.check, problem.dismissible) == ("tags", False)


class Broken:
    """Fails after its first finding."""

    ID = "broken"
    SEVERITY = Severity.INFO

    def check(self, pair: Pair) -> Iterator[Problem]:
        yield Problem(self.ID, self.SEVERITY, "a finding")
        raise KeyError(pair.source)


def test_a_check_that_fails_is_a_problem_and_stops_no_other() -> None:
    checks: tuple[PairCheck, ...] = (Broken(), *PAIR_CHECKS)
    first, second = problems(Pair("50", "500", "en", "de"), PLACE, checks)
    assert (first.check, first.severity, first.place) == ("broken", Severity.ERROR, PLACE)
    assert "KeyError" in first.text
    assert "not checked" in first.text
    assert second.check == "numbers"


def test_it_does_not_hide_that_we_are_stopped() -> None:
    class Stopped(Broken):
        def check(self, pair: Pair) -> Iterator[Problem]:
            yield from ()
            raise KeyboardInterrupt(pair.source)

    with pytest.raises(KeyboardInterrupt):
        problems(Pair("a", "b", "en", "de"), PLACE, (Stopped(),))


@law()
@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(LOCALES))
def test_no_check_fails_on_any_text(source: str, target: str, locale: str) -> None:
    for problem in problems(Pair(source, target, "en", locale, NAMES), PLACE):
        assert "this check failed" not in problem.text
        assert problem.text
        assert "\n" not in problem.text


def test_every_check_is_explained() -> None:
    """A check's docstring is its documentation."""
    assert len({check.ID for check in EVERY}) == len(EVERY)
    for check in EVERY:
        assert check.__doc__
        assert check.__doc__.strip().rstrip('"').endswith("."), check.ID


def test_a_text_without_end_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("translator.checks.MOST", 100)
    [found] = problems(Pair("Drive.", "x" * 101, "en", "de"), Place("a.po"))
    assert (found.check, found.severity) == ("length", Severity.ERROR)
    assert found.text == "a text of 101 characters, more than 100, was not checked"


# Each took a time that grew with the square of what is repeated, twice what is allowed here and more.
REPEATED = [
    ("direction", "Take it until 8:30 p.m. and not before 7. ", "Nehmen Sie es bis 20.30 Uhr und nicht vor 7. ", "de"),
    ("direction", "Take more than 5 mg. ", "Nehmen Sie mehr als 5 mg. ", "de"),
    ("direction", "The left one is 5 mm bigger. It is bigger than the right. ", "Der rechte ist 5 mm kleiner. ", "de"),
    ("direction", "Come at 5 before lunch. ", "Kommen Sie nach dem Essen um 5. ", "de"),
    ("modality", "You may eat from 5 pm. ", "Sie dürfen vor 17 Uhr nicht essen. ", "de"),
    ("negation", "Take less than 5 mg. ", "Nehmen Sie nicht mehr als 5 mg. ", "de"),
    ("numbers", "daily in your forties twenty past seven ", "sieben Tage zwischen 40 und 49 ", "de"),
    ("dates", "from 9 to 5, 2-4 in the afternoon, " * 4, "xy ", "de"),
    ("dates", "80 % stay, one in a million, doubled, ", "20 % gehen, einer von einer Million, verdoppelt, ", "de"),
    ("negation", "Do not stop without food, unless not only. ", "Nicht ohne Essen aufhören, nur nicht. ", "de"),
    ("negation", "You must not wait. You need not. ", "Sie müssen nicht warten. Sie dürfen aufhören. ", "de"),
    ("negation", "Keep taking 5 mg. ", "Nehmen Sie es nicht. ", "de"),
    ("negation", "not complete ", "seulement complet ", "fr"),
    ("negation", "does not live alone ", "seul seul seul ", "fr"),
    ("direction", "under 1000 mg and under 1001 mg ", "1000 mg et 1001 mg moins de ", "fr"),
    ("spelling", "MRI CT ECG HIV ", "КТ МРТ ЭКГ СПИД ", "ru"),
    ("spaces", "MRI CT ECG HIV ", "КТ МРТ ЭКГ СПИД ", "ru"),
]


@pytest.mark.parametrize(
    ("name", "source", "target", "locale"), REPEATED, ids=[f"{row[0]}: {row[1]}" for row in REPEATED]
)
def test_what_is_repeated_takes_linear_time(name: str, source: str, target: str, locale: str) -> None:
    [check] = [check for check in PAIR_CHECKS if name == check.ID]
    assert grows_linearly(lambda size: list(check.check(Pair(source * size, target * size, "en", locale))), 1200)


NUMBERED = [
    ("links", "[a](/b{}) ", "[a](/c{}) "),
    ("links", "`a{}` ", "xa{} "),
    ("tags", '<a href="/en/b{}">x</a> ', '<a href="/de/c{}">x</a> '),
    ("tags", '<a id="b{}">x</a> ', '<a id="c{}">x</a> '),
    ("placeholders", "%s ", "{{%d b{}}} "),
    ("dates", "0.05 St Valentine's Day ", "x "),
    ("bidi", "x", "\ue000"),
]


@pytest.mark.parametrize(("name", "source", "target"), NUMBERED, ids=[f"{row[0]}: {row[1]}" for row in NUMBERED])
def test_what_is_repeated_with_numbers_takes_linear_time(name: str, source: str, target: str) -> None:
    [check] = [check for check in PAIR_CHECKS if name == check.ID]

    def look(size: int) -> None:
        ours, theirs = ("".join(text.format(number) for number in range(size)) for text in (source, target))
        list(check.check(Pair(ours, theirs, "en", "de")))

    assert grows_linearly(look, 2400)


def test_many_bounds_take_linear_time() -> None:
    """Each number another one, for a bound of one that is repeated is not looked at."""

    def look(size: int) -> None:
        source, target = (", ".join(f"{word}{number} mg" for number in range(2, size)) for word in ("", "höchstens "))
        assert list(direction.check(Pair(source, target, "en", "de")))

    assert grows_linearly(look, 6000)
