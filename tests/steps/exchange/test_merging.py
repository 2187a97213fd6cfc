"""What becomes of an entry by what went out, what is here and what came back: the whole table."""

from __future__ import annotations

import pytest

from tests.clinic import entry
from translator.catalogs.state import source_hash, text_hash
from translator.exchange.units import Base
from translator.model import Message, State, replace
from translator.steps.exchange.merging import Result, decide
from translator.steps.review.entry import Act

U, M, N, T, A = State
SOURCE = "Take 5 mg."
HOW = {U: "untranslated", M: "machine", N: "fuzzy", T: "translated", A: "approved"}


def message(state: State, text: str = "Alt") -> Message:
    return entry(SOURCE, "" if state is U else text, HOW[state])


def base(state: State, text: str = "Alt") -> Base:
    out = message(state, text)
    return Base(source_hash(out), text_hash(out), state)


@pytest.mark.parametrize(
    ("out", "here", "text", "said", "result", "act", "approve"),
    [
        # Nobody did anything.
        *((one, one, "Alt", said, Result.UNCHANGED, None, False) for one in (M, N, T, A) for said in (None, one)),
        (U, U, "", U, Result.UNCHANGED, None, False),
        # It was written, or written anew.
        (U, U, "Neu", T, Result.TAKEN, Act.ACCEPT, False),
        (U, U, "Neu", None, Result.TAKEN, Act.ACCEPT, False),
        (U, U, "Neu", U, Result.TAKEN, Act.ACCEPT, False),
        (U, U, "Neu", A, Result.TAKEN, Act.ACCEPT, True),
        (U, U, "Neu", N, Result.TAKEN, Act.REOPEN, False),
        (U, U, "Neu", M, Result.TAKEN, Act.REOPEN, False),
        (M, M, "Neu", T, Result.TAKEN, Act.ACCEPT, False),
        (M, M, "Neu", None, Result.TAKEN, Act.ACCEPT, False),
        (M, M, "Neu", M, Result.TAKEN, Act.REOPEN, False),
        (M, M, "Neu", U, Result.TAKEN, Act.REOPEN, False),
        (N, N, "Neu", N, Result.TAKEN, Act.REOPEN, False),
        (T, T, "Neu", T, Result.TAKEN, Act.ACCEPT, False),
        (A, A, "Neu", A, Result.TAKEN, Act.ACCEPT, True),
        # It was said to be right, or wrong.
        (M, M, "Alt", T, Result.TAKEN, Act.ACCEPT, False),
        (N, N, "Alt", A, Result.TAKEN, Act.ACCEPT, True),
        (T, T, "Alt", A, Result.TAKEN, None, True),
        (T, T, "Alt", N, Result.TAKEN, Act.REOPEN, False),
        (A, A, "Alt", N, Result.TAKEN, Act.REOPEN, False),
        (M, M, "Alt", N, Result.UNCHANGED, None, False),
        # It was emptied: no translation is lost by that.
        (T, T, "", U, Result.UNCHANGED, None, False),
        # It changed here alone.
        (M, T, "Alt", M, Result.UNCHANGED, None, False),
        # It was raised here, and the file says the same, or less.
        (M, T, "Alt", T, Result.UNCHANGED, None, False),
        (N, A, "Alt", T, Result.UNCHANGED, None, False),
    ],
)  # fmt: skip
def test_one_text(
    out: State, here: State, text: str, said: State | None, result: Result, act: Act | None, approve: bool
) -> None:
    found = decide(message(here), here, (text,), said, base(out), theirs=False)
    assert (found.result, found.act, found.approve) == (result, act, approve)


@pytest.mark.parametrize(
    ("out", "here", "text", "said", "theirs", "result"),
    [
        (M, T, "Neu", T, False, Result.CONFLICT),
        (M, N, "Neu", T, False, Result.CONFLICT),
        (M, T, "Neu", T, True, Result.TAKEN),
        (M, T, "Hier", T, False, Result.UNCHANGED),
        (M, M, "Neu", T, False, Result.TAKEN),
        (U, M, "Neu", T, False, Result.TAKEN),
        (M, T, "Alt", T, False, Result.CONFLICT),
        (M, T, "Alt", T, True, Result.CONFLICT),
        (M, T, "Alt", None, False, Result.UNCHANGED),
    ],
)
def test_the_text_here_has_changed_since(
    out: State, here: State, text: str, said: State | None, theirs: bool, result: Result
) -> None:
    assert decide(message(here, "Hier"), here, (text,), said, base(out), theirs).result is result


@pytest.mark.parametrize(
    ("here", "text", "said", "theirs", "result", "act"),
    [
        (U, "Neu", None, False, Result.TAKEN, Act.REOPEN),
        (U, "Neu", T, False, Result.TAKEN, Act.ACCEPT),
        (M, "Neu", T, False, Result.TAKEN, Act.ACCEPT),
        (M, "Alt", T, False, Result.TAKEN, Act.ACCEPT),
        (T, "Neu", T, False, Result.CONFLICT, None),
        (N, "Neu", T, False, Result.CONFLICT, None),
        (T, "Neu", T, True, Result.TAKEN, Act.ACCEPT),
        (T, "Alt", None, False, Result.UNCHANGED, None),
        (T, "Alt", N, False, Result.UNCHANGED, None),
        (A, "Alt", T, False, Result.UNCHANGED, None),
    ],
)
def test_a_file_that_does_not_say_from_what_it_was_made(
    here: State, text: str, said: State | None, theirs: bool, result: Result, act: Act | None
) -> None:
    found = decide(message(here), here, (text,), said, None, theirs)
    assert (found.result, found.act) == (result, act)


def test_white_space_is_no_translation() -> None:
    assert decide(message(T), T, (" \n",), T, base(T), theirs=True).result is Result.UNCHANGED


@pytest.mark.parametrize(
    ("text", "taken"), [("A b c", False), ("Ab c", False), ("A\nb c", False), ("A  b c", True), ("A\tb d", True)]
)
def test_a_tool_that_loses_tabs_has_not_translated(text: str, taken: bool) -> None:
    here = message(M, "A\tb c")
    found = decide(here, M, (text,), None, Base(source_hash(here), text_hash(here), M), theirs=False)
    assert (found.result is Result.TAKEN) is taken


def test_plural_forms_are_one_text() -> None:
    out = replace(message(T), strings=("Eins", "Zwei"), plural="p")
    went = Base(source_hash(out), text_hash(out), T)
    assert decide(out, T, ("Eins", "Drei"), T, went, theirs=False).act is Act.ACCEPT
    assert decide(out, T, ("Eins", "Zwei"), T, went, theirs=False).result is Result.UNCHANGED
