"""Which translations are to blame for another structure: exactly those, in few attempts."""

from __future__ import annotations

from collections.abc import Mapping
from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.errors import SourceError
from translator.steps.structure import to_blame

SIZE = 40


class Article:
    """An article of so many segments. A translation "+" puts a block in, "-" takes its own out, "!" ends the reading,
    "2" changes the place before its own too; any other changes its place only, but "" which is harmless."""

    def __init__(self, size: int) -> None:
        self.wanted = tuple(f"block {at}" for at in range(size))
        self.attempts = 0

    def shape(self, chosen: Mapping[int, str]) -> tuple[object, ...]:
        self.attempts += 1
        found: list[object] = []
        for at, block in enumerate(self.wanted):
            match chosen.get(at, ""):
                case "":
                    found.append(block)
                case "!":
                    raise SourceError("broken")
                case "-":
                    pass
                case "+":
                    found += [block, "more"]
                case "2":
                    found[-1:] = ["changed", "changed"] if found else ["changed"]
                case _:
                    found.append("changed")
        return tuple(found)

    def blamed(self, translations: Mapping[int, str]) -> set[int]:
        return to_blame(self.shape, self.wanted, translations, list(range(len(self.wanted))))


@law()
@given(st.dictionaries(st.integers(0, SIZE - 1), st.sampled_from(["", "", "", "x", "+", "-", "!"])))
def test_exactly_those_that_change_it(translations: dict[int, str]) -> None:
    assert Article(SIZE).blamed(translations) == {at for at, text in translations.items() if text}


@law()
@given(st.dictionaries(st.integers(0, SIZE - 1), st.sampled_from(["", "", "x", "+", "2", "!"])))
def test_what_is_left_holds(translations: dict[int, str]) -> None:
    article = Article(SIZE)
    blamed = article.blamed(translations)
    assert {at for at in blamed if not translations[at]} == set()
    kept = {at: text for at, text in translations.items() if at not in blamed}
    assert article.shape(kept) == article.wanted


@pytest.mark.parametrize("every", [1, 2, 3, 50])
def test_hundreds_take_few_attempts(every: int) -> None:
    article = Article(1_000)
    translations = {at: "x" if at % every == 0 else "" for at in range(1_000)}
    assert article.blamed(translations) == set(range(0, 1_000, every))
    assert article.attempts <= 2 * log2(1_024) + 5


def test_what_is_put_in_takes_few_attempts_too() -> None:
    article = Article(1_000)
    assert len(article.blamed({at: "+" if at % 4 == 0 else "" for at in range(1_000)})) == 250
    assert article.attempts <= 2 * log2(1_024) + 5


def test_one_is_found_in_few_attempts_whatever_it_does() -> None:
    for text in ("x", "+", "-", "!"):
        article = Article(1_000)
        assert article.blamed({at: text if at == 617 else "" for at in range(1_000)}) == {617}
        assert article.attempts <= 60


def test_a_message_that_stands_twice_is_blamed_whole() -> None:
    article = Article(3)
    assert to_blame(article.shape, article.wanted, {0: "x", 1: "", 2: ""}, [0, 1, 0]) == {0, 2}
