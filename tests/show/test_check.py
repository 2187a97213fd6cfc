"""What people read of findings: it fits 80 columns and is harmless, whatever the texts."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from tests.test_terminal import HARMFUL
from translator import queue
from translator.model import Message, Place, Problem, Severity, State
from translator.publishing import Assessment
from translator.record import Event
from translator.show import check as show
from translator.show.excerpt import cells
from translator.steps.findings import Checked, Finding
from translator.terminal import print_json

texts = st.text(st.characters() | st.sampled_from("aé 日م\u0301\u200b\u202e\n\ud800:"), max_size=100)
spans = st.lists(st.tuples(st.integers(-5, 110), st.integers(-5, 110)), max_size=3).map(tuple)
places = st.builds(Place, st.just("a.po"), st.integers(0, 10**6), texts, st.sampled_from(["", "0a1b2c3d"]))
problems = st.builds(Problem, st.just("numbers"), st.sampled_from(Severity), texts, places, st.just(True), spans, spans)
words = texts.filter(str.strip)
events = st.builds(
    Event, st.just("2026-11-22T10:00:00Z"), st.just("dismiss"), words, words, words, words, words, reason=words
)
findings = st.builds(
    Finding, texts, texts, texts, problems, texts, texts, st.sampled_from(State), st.booleans(), st.none() | events
)


def printed(call: Callable[[], None]) -> str:
    out, stdout = StringIO(), sys.stdout
    sys.stdout = out
    try:
        call()
    finally:
        sys.stdout = stdout
    return out.getvalue()


def harmless(output: str) -> None:
    for line in output.split("\n"):
        assert not HARMFUL.search(line)
        assert cells(line) <= 80
        assert not line.strip().startswith("::")


@law(60)
@given(st.lists(findings, max_size=4))
def test_findings_fit(found: list[Finding]) -> None:
    output = printed(lambda: show.checked(Checked(findings=found)))
    harmless(output)
    assert "\n0 messages in 0 locales: " in f"\n{output}"
    assert output.count(" numbers:") >= len(found)


@law(60)
@given(st.lists(st.tuples(texts, texts), max_size=4))
def test_the_queue_fits(pairs: list[tuple[str, str]]) -> None:
    place = Place("locales/de/LC_MESSAGES/a.po", 7, "de", "0a1b2c3d")
    messages = (Message(source, (target,)) for source, target in pairs)
    items = [queue.item(Assessment(message, State.MACHINE), "a", place) for message in messages]
    harmless(printed(lambda: show.queued(Checked(), items)))


@law(60)
@given(st.lists(findings, max_size=4))
def test_json_is_whole(found: list[Finding]) -> None:
    data = json.loads(printed(lambda: print_json(show.checked_data(Checked(findings=found)))))
    assert [one["text"] for one in data["findings"]] == [one.problem.text for one in found]
    assert [one["inSource"] for one in data["findings"]] == [[*map(list, one.problem.in_source)] for one in found]


def finding(text: str, at: int, dismissal: Event | None = None) -> Finding:
    problem = Problem("numbers", Severity.ERROR, text, Place("a.po", 7, "de", "0a1b2c3d"), True, ((at, at + 2),))
    return Finding("a", "de", "en", problem, "Take 50 mg, 60 mg.", "Nehmen Sie es.", dismissal=dismissal)


def test_texts_are_not_repeated_for_the_same_place() -> None:
    same = printed(lambda: show.checked(Checked(findings=[finding("one", 5), finding("two", 5)])))
    assert (same.count("       en  "), same.count("error")) == (1, 3)
    other = printed(lambda: show.checked(Checked(findings=[finding("one", 5), finding("two", 12)])))
    assert other.count("       en  ") == 2


def test_a_file_has_one_heading() -> None:
    output = printed(lambda: show.checked(Checked(findings=[finding("one", 5), finding("two", 12)])))
    assert output.splitlines().count("a.po") == 1


@pytest.mark.parametrize(
    ("findings_", "said"),
    [
        ([], "0 errors, 0 warnings, 0 not translated yet"),
        ([finding("x", 5)], "1 error, 0 warnings, 0 not translated yet"),
        (
            [finding("x", 5, Event("2026-11-22T10:00:00Z", "dismiss", "A", "a", "k", "h", "numbers", "r"))],
            "0 errors, 0 warnings, 1 dismissed, 0 not translated yet",
        ),
        (
            [
                Finding("a", "de", "en", Problem(name, Severity.INFO, "x"))
                for name in ("untranslated", "spaces", "spaces")
            ],
            "0 errors, 0 warnings, 2 notes, 1 not translated yet",
        ),
    ],
)
def test_the_summary(findings_: list[Finding], said: str) -> None:
    output = printed(lambda: show.checked(Checked(findings=findings_)))
    assert output.splitlines()[-1] == f"0 messages in 0 locales: {said}"
