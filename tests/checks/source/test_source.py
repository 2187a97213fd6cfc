"""The checks of the English alone: what each says nothing about, and what it finds."""

from __future__ import annotations

import pytest

from translator.checks import SOURCE_CHECKS, source_problems
from translator.model import Place, Problem, Severity


def find(*texts: str) -> list[Problem]:
    return source_problems(texts, [Place("a.pot", line) for line in range(1, len(texts) + 1)])


FINE = {
    "an empty text": ("",),
    "the month in a word": ("on 3 April 2025", "on April 3, 2025"),
    "a day above twelve": ("on 25/12/2025 and on 12/25/2025",),
    "the same day and month": ("on 04/04/2025",),
    "year first": ("on 2025-04-03",),
    "doses with units": ("Take 50 mg twice a day.", "Inject 20 units.", "a fever of 39 °C or more"),
    "what is counted": ("Take 2 tablets twice a day.", "Give 3 drops in each eye."),
    "days and steps": ("Take it on day 3.", "Take step 2 before step 3.", "Take it until page 4."),
    "a time": ("Take it at 8 and at 20.", "Take it at 8:15 a.m."),
    "how often, plainly": ("twice a week", "every two weeks", "a bicycle"),
    "one negation": ("Do not take it if you cannot swallow.", "Do not drive or drink.", "No pain. No gain."),
    "a denied instruction": ("Do not stop taking it unless you are told to.", "Do not use it until it has cooled."),
    "not only": ("It is not only safe but also quick.",),
    "one way of writing": ("Take 500 mg.", "Then take 500 mg again, or 500\u00a0mg."),
    "a unit for all of a list": ("Take 1 or 2 tablets.", "Doses of 25, 50 and 100 mg", "Give 5 mL or 10 mL."),
    "or more of something": ("a fever for 3 or more days",),
    "out of so many": ("a strength of 8 out of 10",),
    "two things that are each denied": ("It is not safe and not useful.",),
    "what only begins like a denial": ("It is not under pressure.", "not until Monday", "no unit", "not unless asked"),
    "the plural of a unit": ("Take 1 gram, then 1 gram, then 2 grams. Inject 5 mL, or 5 ml.",),
    "other amounts": ("Take 500 mg, then 250 mg and 0.5 mL.",),
}


@pytest.mark.parametrize("texts", FINE.values(), ids=FINE)
def test_says_nothing(texts: tuple[str, ...]) -> None:
    assert find(*texts) == []


FOUND = {
    "a date of two readings": ("on 03/04/2025", "ambiguous-dates", "3 April or 4 March"),
    "a dose without unit": ("Take 50 twice a day.", "missing-units", "50 has no unit"),
    "a dose at the end": ("The usual dose is 25.", "missing-units", "25"),
    "a fever without unit": ("Call us if the fever is 39 or more.", "missing-units", "39"),
    "a blood sugar without unit": ("Call us if your blood sugar is above 180.", "missing-units", "180"),
    "a dose without unit before a verb": ("Babies who weigh less than 3.5 should stay.", "missing-units", "3.5"),
    "an increased dose": ("Increase to 40 after a week.", "missing-units", "40 has"),
    "bi-weekly with a hyphen that does not break": ("bi‑weekly visits", "ambiguous-frequency", "twice a week"),
    "bi-weekly": ("bi-weekly injections", "ambiguous-frequency", "twice a week or every two weeks"),
    "biannual": ("a biannual check-up", "ambiguous-frequency", "twice a year or every two years"),
    "not uncommon": ("Headaches are not uncommon.", "double-negation", "not uncommon"),
    "cannot be ruled out": ("An infection cannot be ruled out.", "double-negation", "cannot be ruled out"),
    "not without": ("It is not without risk.", "double-negation", "not without"),
    "no reason not": ("There is no reason not to exercise.", "double-negation", "no reason not"),
    "do not fail": ("Do not fail to attend.", "double-negation", "not fail to"),
    "not dissimilar": ("They are not dissimilar.", "double-negation", "not dissimilar"),
    "two symbols of a unit": ("Take 50 mcg, then 50 µg.", "two-ways", "50 µg is also written 50 mcg"),
    "a symbol and a word": ("Take 50 mg, then 50 milligrams.", "two-ways", "50 milligrams is also written 50 mg"),
    "units and U": ("Inject 10 units, then 10 U.", "two-ways", "10 U is also written 10 units"),
    "grams for milligrams": ("Take 500 mg, not more than 0.5 g.", "two-ways", "0.5 g is also written 500 mg"),
    "another grouping": ("1,000 IU or 1000 IU", "two-ways", "1000 IU is also written 1,000 IU"),
}


@pytest.mark.parametrize(("text", "check", "said"), FOUND.values(), ids=FOUND)
def test_finds(text: str, check: str, said: str) -> None:
    [problem] = find(text)
    assert (problem.check, problem.severity, problem.place) == (check, Severity.WARNING, Place("a.pot", 1))
    assert said in problem.text
    [(start, end)] = problem.in_source
    assert text[start:end] in said or text[start:end] in problem.text


def test_two_ways_across_an_article() -> None:
    [problem] = find("Take 500 mg.", "Drink water.", "The tablet of 0.5 g is white. Another 0.5 g may follow.")
    assert (problem.place.line, problem.text) == (3, "0.5 g is also written 500 mg")


def test_hostile_texts_take_no_time_and_raise_nothing() -> None:
    for text in ("not " * 10_000, "1/2/3/4" * 4_000, "take 5 " * 4_000, "\ud800" * 1000, "bi-" * 10_000):
        assert all("failed" not in problem.text for problem in find(text))


def test_each_check_of_the_table_finds_something_here() -> None:
    assert {check.ID for check in SOURCE_CHECKS} == {check for _, check, _ in FOUND.values()}
