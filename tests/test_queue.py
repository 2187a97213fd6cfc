"""In which order people should look."""

from __future__ import annotations

import dataclasses
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator import queue
from translator.model import Message, Place, Problem, Severity, State
from translator.publishing import Assessment
from translator.queue import Item

PLACE = Place("locales/de/LC_MESSAGES/a.po", 7, "de", "0a1b2c3d")


def problem(severity: Severity, check: str = "numbers") -> Problem:
    return Problem(check, severity, "source 5, translation 50", PLACE)


def found(state: State, text: str = "Text", errors: int = 0, warnings: int = 0, check: str = "durations") -> Assessment:
    worse = (problem(Severity.ERROR),) * errors
    problems = (*worse, *(problem(Severity.WARNING, check),) * warnings)
    return Assessment(Message(text, ("Übersetzung",)), state, problems, worse)


def item(assessment: Assessment) -> Item:
    return queue.item(assessment, "a", PLACE)


ORDER = {
    "two errors": found(State.APPROVED, errors=2),
    "an error and a warning": found(State.MACHINE, errors=1, warnings=1),
    "an error in a machine's text": found(State.MACHINE, errors=1),
    "an error": found(State.TRANSLATED, errors=1),
    "two warnings": found(State.NEEDS_REVIEW, warnings=2),
    "a warning": found(State.NEEDS_REVIEW, warnings=1),
    "a machine's text with words in bold": found(State.MACHINE, "A <b>red</b> house"),
    "a machine's text with a link": found(State.MACHINE, "See [us](/x)"),
    "a machine's long text": found(State.MACHINE, "A long text in which there is no number at all, only words"),
    "a machine's text with two numbers": found(State.MACHINE, "Take 5 mg for 3 days"),
    "a machine's text with a number": found(State.MACHINE, "Take 5 mg for some time"),
    "a machine's text with a warning about its form": found(State.MACHINE, warnings=1, check="spelling"),
    "a machine's text": found(State.MACHINE),
    "fuzzy": found(State.NEEDS_REVIEW, "Take 5 mg"),
    "translated": found(State.TRANSLATED, "Take 500 mg for 3 days"),
}


def test_the_order_of_risk() -> None:
    expected = [item(assessment) for assessment in ORDER.values()]
    assert queue.order(expected[::-1]) == expected
    assert queue.order(expected[1::2] + expected[::2]) == expected


def test_what_is_equally_risky_stays_in_the_order_of_its_files() -> None:
    items = [dataclasses.replace(item(found(State.MACHINE)), article=name) for name in "cab"]
    assert [one.article for one in queue.order(items)] == ["c", "a", "b"]


@pytest.mark.parametrize(
    ("assessment", "waiting"),
    [
        (found(State.UNTRANSLATED), False),
        (found(State.UNTRANSLATED, warnings=1), False),
        (found(State.APPROVED), False),
        (found(State.APPROVED, warnings=1), True),
        (found(State.APPROVED, errors=1), True),
        (found(State.TRANSLATED), True),
        (found(State.NEEDS_REVIEW), True),
        (found(State.MACHINE), True),
    ],
)
def test_what_waits(assessment: Assessment, waiting: bool) -> None:
    assert queue.waits(assessment) is waiting


def test_style_is_no_reason_to_look_at_an_approved_text() -> None:
    style = dataclasses.replace(found(State.APPROVED), problems=(problem(Severity.INFO, "punctuation"),))
    assert not queue.waits(style)
    assert item(style).checks == ()


@pytest.mark.parametrize(
    ("assessment", "why"),
    [
        (found(State.MACHINE), "machine"),
        (found(State.NEEDS_REVIEW, "Take 5 mg"), "needs review, 1 claim"),
        (found(State.MACHINE, "5 or 6", errors=1), "1 error (numbers), machine, 2 claims"),
        (found(State.APPROVED, errors=2, warnings=1), "2 errors and 1 warning (numbers, durations), approved"),
    ],
)
def test_why_in_words(assessment: Assessment, why: str) -> None:
    assert item(assessment).why == why


def test_long_texts_are_cut_and_weigh_more() -> None:
    short, long = (item(found(State.MACHINE, "x" * length)) for length in (10**5, 10**6))
    assert (len(long.source), len(long.translation)) == (queue.EXCERPT, len("Übersetzung"))
    assert long.risk > short.risk


CLAIMS = [("", 0), ("here", 0), ("no", 1), ("not 5 mg", 2), ("٥٠ and 1.5", 2), ("the left knee", 1)]


@pytest.mark.parametrize(("text", "number"), CLAIMS)
def test_claims(text: str, number: int) -> None:
    """Quantities, negations and directions."""
    assert queue.risk(found(State.MACHINE, text)).claims == number


@law()
@given(st.lists(st.sampled_from([*ORDER.values()]), max_size=12))
def test_the_first_is_at_least_as_risky_as_the_next(assessments: list[Assessment]) -> None:
    items = list(map(item, assessments))
    ordered = queue.order(items)
    assert sorted(map(id, ordered)) == sorted(map(id, items))
    assert all(one.risk >= other.risk for one, other in pairwise(ordered))
