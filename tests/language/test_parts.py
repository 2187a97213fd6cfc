"""Where a text can be cut: its sentences with their marks, and what stands between."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.language.parts import Parts

FOUND = {
    "none": (" ", []),
    "plain": (" One. Two. ", ["One.", "Two."]),
    "a tag around one": ("<b>Rest at home.</b> Take two.", ["<b>Rest at home.</b>", "Take two."]),
    "a tag inside": ("Take <b>two</b>. Rest.", ["Take <b>two</b>.", "Rest."]),
    "a tag around the second": ("Rest. <b>Take two.</b> Go.", ["Rest.", "<b>Take two.</b>", "Go."]),
    "tags beside each other": ("<b>One.</b><b>Two.</b>", ["<b>One.</b>", "<b>Two.</b>"]),
    "a tag between": ("One.<br>Two.", ["One.", "Two."]),
    "a tag over two": ("<b>Rest. Take two.</b> Go.", ["<b>Rest.", "Take two.</b>", "Go."]),
    "stars": ("**Rest at home.** *Take two.* Go.", ["**Rest at home.**", "*Take two.*", "Go."]),
    "brackets": ("Rest. (Take two.) ", ["Rest.", "(Take two.)"]),
    "an abbreviation": ("Nehmen Sie z. B. <b>Wasser</b>. Gut.", ["Nehmen Sie z. B. <b>Wasser</b>.", "Gut."]),
}


@pytest.mark.parametrize("locale", ["de", "en"])
@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_sentences_with_their_marks(text: str, expected: list[str], locale: str) -> None:
    assert Parts.of(text, locale).sentences == expected


def test_what_is_open_between_two_sentences() -> None:
    found = Parts.of("<b>Rest. Take two.</b> Go. Sleep.", "en")
    assert [found.parted(index) for index in range(5)] == [True, False, True, True, True]


@law()
@given(
    st.text(st.sampled_from('aB. <b>/i(*)"\n'), max_size=60) | st.text(max_size=60), st.sampled_from(["en", "de", "ar"])
)
def test_sentences_and_gaps_are_the_text(text: str, locale: str) -> None:
    found = Parts.of(text, locale)
    count = len(found.spans)
    gaps = [found.gap(index) for index in range(count + 1)]
    assert "".join(gap + part for gap, part in zip(gaps, [*found.sentences, ""], strict=True)) == text
    assert all(part.strip() == part and part for part in found.sentences)
    assert found.part((0, count)) == text[len(gaps[0]) : len(text) - len(gaps[-1])] if count else not found.part((0, 0))
