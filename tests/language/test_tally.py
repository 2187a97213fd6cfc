"""A tally answers of every text what its pieces count, for all who ask, and looks at each piece once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.language.remembered import KEPT, LONG
from translator.language.tally import Tally


@law()
@given(st.lists(st.text("ab(x \n\u00a0", max_size=12), max_size=8))
def test_it_adds_up_what_pieces_count(texts: list[str]) -> None:
    tally = Tally("en")
    letters = tally.ask(lambda piece: piece.count("a") << 40 | piece.count("b"), 80)
    found = tally.ask(lambda piece: "x" in piece)
    for text in texts:
        assert letters(text) == text.count("a") << 40 | text.count("b")
        assert found(text) == sum("x" in piece for piece in text.split())


def test_a_piece_is_looked_at_once() -> None:
    looked: list[str] = []

    def count(piece: str) -> int:
        looked.append(piece)
        return 0

    asked = Tally("en").ask(count)
    assert [asked(text) for text in ("a b) a", "b) a", "a")] == [0, 0, 0]
    assert sorted(looked) == ["a", "b)"]


def test_a_mark_behind_a_word_is_not_looked_at() -> None:
    looked: list[str] = []

    def count(piece: str) -> int:
        looked.append(piece)
        return len(piece)

    asked = Tally("en").ask(count)
    assert asked("ab, ab; ab (ab. 1. .") == 2 + 2 + 2 + 4 + 2 + 1
    assert sorted(looked) == ["(ab.", ".", "1.", "ab"]


def test_a_later_question_is_asked_of_what_was_seen() -> None:
    tally = Tally("en")
    first = tally.ask(len)
    assert first("ab c") == 3
    second = tally.ask(lambda piece: "c" in piece)
    assert (first("ab c"), second("ab c")) == (3, 1)


def test_a_long_text() -> None:
    asked = Tally("en").ask(len)
    text = "ab " * LONG
    assert asked(text) == asked(text) == 2 * LONG


def test_it_forgets_rather_than_grows() -> None:
    looked: list[str] = []

    def count(piece: str) -> int:
        looked.append(piece)
        return 0

    asked = Tally("en").ask(count)
    for piece in ("0", *map(str, range(1, 2 * KEPT + 1)), "0"):
        asked(piece)
    assert looked.count("0") == 2
