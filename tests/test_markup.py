"""What must stay comes through an engine: guarded on the way in, put back on the way out, missed when it is lost."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.laws import law
from translator.markup import Guarded, LostPartError, guard, mentions, unguard

NAMES = ("Botox", "Clostridium botulinum", "C++", "بوتوكس", "a⟦b")
LAWS = law()
PIECES = st.lists(
    st.one_of(
        st.text(max_size=10),
        st.sampled_from(
            [
                *NAMES, "⟦", "⟧", "⟦0⟧", "⟦ 1 ⟧", "⟦٣⟧", "⟦99999999999⟧", "0", " ", "https://a.example/Botox?x=⟦0⟧.",
                "info@clinic.example", "@", ".", "\\1", "\\g<0>", "Botoxed",
            ]
        ),
    ),
    max_size=12,
).map("".join)  # fmt: skip


@LAWS
@given(PIECES, st.lists(st.one_of(st.sampled_from(NAMES), st.text(max_size=5)), max_size=4))
@example("⟦0⟧ ⟦", ["Botox"])
@example("", [])
@example("a b", ["", " "])
def test_what_is_guarded_comes_back(text: str, names: list[str]) -> None:
    assert unguard(guard(text, names).text, guard(text, names)) == text


@LAWS
@given(PIECES)
def test_the_engine_sees_no_name_and_no_address(text: str) -> None:
    guarded = guard(text, NAMES)
    assert not re.search(r"(?<!\w)Botox(?!\w)|https?://", re.sub(r"⟦\d+⟧", "x", guarded.text))
    assert len(guarded.parts) == guarded.text.count("⟦") == guarded.text.count("⟧")


GUARDED = {
    "nothing": ("Some text.", "Some text.", ()),
    "a name": ("with Botox.", "with ⟦0⟧.", ("Botox",)),
    "a name twice": ("Botox and Botox", "⟦0⟧ and ⟦1⟧", ("Botox", "Botox")),
    "a name of two words": ("by Clostridium botulinum, a", "by ⟦0⟧, a", ("Clostridium botulinum",)),
    "a name inside a word": ("Botoxed", "Botoxed", ()),
    "a name with an ending": ("Botox's", "⟦0⟧'s", ("Botox",)),
    "a name in another case": ("botox", "botox", ()),
    "an address": ("at https://a.example/b?c=d.", "at ⟦0⟧.", ("https://a.example/b?c=d",)),
    "an address in brackets": ("(https://a.example)", "(⟦0⟧)", ("https://a.example",)),
    "a mail address": ("to info@clinic.example, now", "to ⟦0⟧, now", ("info@clinic.example",)),
    "a name in a mail address": ("to Botox@clinic.example", "to ⟦0⟧", ("Botox@clinic.example",)),
    "a name in an address": ("at https://Botox.example", "at ⟦0⟧", ("https://Botox.example",)),
    "our own signs": ("a ⟦0⟧ b ⟧", "a ⟦0⟧ b ⟦1⟧", ("⟦0⟧", "⟧")),
}


@pytest.mark.parametrize(("text", "expected", "parts"), GUARDED.values(), ids=GUARDED)
def test_guards(text: str, expected: str, parts: tuple[str, ...]) -> None:
    assert guard(text, NAMES) == Guarded(expected, parts)


def test_the_longest_name_is_taken() -> None:
    assert guard("Botox Cosmetic", ("Botox", "Botox Cosmetic")).parts == ("Botox Cosmetic",)


TWO = Guarded("⟦0⟧ and ⟦1⟧", ("Botox", "Xeomin"))
ANSWERS = {
    "in place": ("⟦0⟧ und ⟦1⟧", "Botox und Xeomin"),
    "in another order": ("⟦1⟧ und ⟦0⟧", "Xeomin und Botox"),
    "with spaces inside": ("⟦ 0 ⟧ und ⟦1 ⟧", "Botox und Xeomin"),
    "in other digits": ("⟦٠⟧ و⟦١⟧", "Botox وXeomin"),
    "with an ending": ("⟦0⟧'un, ⟦1⟧", "Botox'un, Xeomin"),
}


@pytest.mark.parametrize(("answer", "text"), ANSWERS.values(), ids=ANSWERS)
def test_puts_parts_back(answer: str, text: str) -> None:
    assert unguard(answer, TWO) == text


def test_a_part_is_put_back_as_it_is() -> None:
    assert unguard("⟦0⟧", Guarded("⟦0⟧", ("\\1 \\g<0> ⟦0⟧",))) == "\\1 \\g<0> ⟦0⟧"


REFUSED = {
    "nothing": ("", "lost Botox, Xeomin"),
    "one lost": ("⟦0⟧ und", "lost Xeomin"),
    "a name written out": ("Botox und ⟦1⟧", "lost Botox"),
    "doubled": ("⟦0⟧ ⟦1⟧ ⟦0⟧", "doubled Botox"),
    "made up": ("⟦0⟧ ⟦1⟧ ⟦2⟧", "does not have"),
    "half a token": ("⟦0⟧ ⟦1⟧ ⟦", "does not have"),
    "broken": ("⟦0 ⟦1⟧", "lost Botox"),
    "a number beyond counting": ("⟦0⟧ ⟦1⟧ ⟦" + "9" * 5000 + "⟧", "does not have"),
    "a word in the token": ("⟦0⟧ ⟦1⟧ ⟦zero⟧", "does not have"),
}


@pytest.mark.parametrize(("answer", "reason"), REFUSED.values(), ids=REFUSED)
def test_an_answer_without_every_part_once_is_refused(answer: str, reason: str) -> None:
    with pytest.raises(LostPartError, match=reason):
        unguard(answer, TWO)


def test_an_invented_token_where_nothing_was_guarded() -> None:
    with pytest.raises(LostPartError):
        unguard("Text ⟦0⟧", guard("Text"))


@LAWS
@given(st.text(max_size=60), st.integers(0, 3))
def test_any_answer_holds_every_part_once_or_is_refused(answer: str, count: int) -> None:
    parts = tuple(f"<part {number}>" for number in range(count))
    try:
        text = unguard(answer, Guarded("", parts))
    except LostPartError:
        return
    assert all(text.count(part) == 1 for part in parts)


MENTIONS = {
    "alone": ("Botox", True),
    "in a sentence": ("We use Botox.", True),
    "with an ending": ("Botox's effect", True),
    "inside a word": ("Botoxed", False),
    "inside a word beside an address": ("Botoxed, see https://a.example", False),
    "inside a word beside our signs": ("Botoxed ⟦0⟧", False),
    "inside a word, and alone": ("Botoxed with Botox", True),
    "another case": ("botox", False),
    "not at all": ("We use it.", False),
}


@pytest.mark.parametrize(("text", "expected"), MENTIONS.values(), ids=MENTIONS)
def test_mentions(text: str, expected: bool) -> None:
    assert mentions(text, "Botox") is expected


@pytest.mark.parametrize("text", ["a" * 300_000, "a." * 150_000, "http://" * 40_000, "⟦" * 100_000, "a@" * 100_000])
def test_long_texts_are_guarded_in_linear_time(text: str) -> None:
    start = time.process_time()
    guarded = guard(text, NAMES)
    assert unguard(guarded.text, guarded) == text
    assert time.process_time() - start < 5
