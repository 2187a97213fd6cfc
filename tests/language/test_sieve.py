"""A sieve lets through every text that holds something, and remembers what held nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.language import sieve
from translator.language.sieve import Sieve


@law()
@given(st.lists(st.text("ab!x \n\u00a0", max_size=12), max_size=8))
def test_it_lets_through_what_holds_something(texts: list[str]) -> None:
    found = Sieve(lambda piece: "x" in piece)
    assert [found.may_hold(text) for text in texts] == ["x" in text for text in texts]


def test_a_piece_that_holds_nothing_is_looked_at_once() -> None:
    looked: list[str] = []

    def holds(piece: str) -> bool:
        looked.append(piece)
        return False

    found = Sieve(holds)
    for _ in range(3):
        assert not found.may_hold("a b, a")
    assert sorted(looked) == ["a", "b,"]


def test_it_forgets_rather_than_grows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sieve, "KEPT", 10)
    looked: list[str] = []

    def holds(piece: str) -> bool:
        looked.append(piece)
        return False

    found = Sieve(holds)
    found.may_hold("0")
    for number in range(1, 11):
        found.may_hold(str(number))
    found.may_hold("0")
    assert looked.count("0") == 2
