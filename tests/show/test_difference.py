"""What changed in a text, as people read it: plain where it is plain, in brackets where it would not be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from tests.test_terminal import HARMFUL
from translator.show.difference import LONGEST, folded, told
from translator.show.excerpt import cells

TOLD = {
    "a number": ("Wait 24 hours.", "Wait 48 hours.", "Wait 24 → 48 hours."),
    "a number in bold": ("Wait **24** hours.", "Wait **48** hours.", "Wait **24 → 48** hours."),
    "words": ("Rest at once.", "Rest in the morning.", "Rest [at once → in the morning]."),
    "a lost not": ("Do not rub.", "Do rub.", "Do [− not] rub."),
    "a new not": ("Do rub.", "Do not rub.", "Do [+ not] rub."),
    "the end": ("Rest now", "Rest", "Rest [− now]"),
    "inside a word": ("24小时内", "48小时内", "[24 → 48]小时内"),
    "far apart": (
        "One 1 a b c d e f g h i j k 2 end",
        "One 3 a b c d e f g h i j k 4 end",
        "One 1 → 3 a b c d … h i j k 2 → 4 end",
    ),
    "the middle of a long text": (f"{'a ' * 50}1{' b' * 50}", f"{'a ' * 50}2{' b' * 50}", "…a a a a 1 → 2 b b b b…"),
    "Arabic numbers": ("انتظر ٢٤ ساعة", "انتظر ٤٨ ساعة", "انتظر ٢٤ ← ٤٨ ساعة"),
    "Arabic words": ("قبل العلاج", "بعد العلاج", "قبل ← بعد العلاج"),
    "spaces alone": ("Rest  now", "Rest now", "only spaces differ"),
}  # fmt: skip


@pytest.mark.parametrize(("before", "after", "expected"), TOLD.values(), ids=TOLD)
def test_what_changed(before: str, after: str, expected: str) -> None:
    assert "".join(text for text, _ in told(before, after)) == expected


def test_what_came_and_went_has_its_colours() -> None:
    assert [
        piece for piece in told("Wait 24 hours at home", "Wait 48 hours at home now") if piece[1] in ("gone", "new")
    ] == [
        ("24", "gone"),
        ("48", "new"),
        ("now", "new"),
    ]


def test_a_long_run_is_cut() -> None:
    pieces = told("a", "word " * 10_000)
    assert sum(len(text) for text, _ in pieces) < 2 * LONGEST


texts = st.text(st.characters() | st.sampled_from("aé 日م\u0301\u200b\u202e\n\ud800"), max_size=80)
pieces = st.lists(st.tuples(texts, st.sampled_from(["", "gone", "new"])), max_size=8)


@law()
@given(pieces, st.integers(2, 40))
def test_lines_fit_and_hold_everything(found: list[tuple[str, str]], width: int) -> None:
    lines = list(folded(found, width))
    for line in lines:
        assert sum(cells(text) for text, _ in line) <= width
        assert not any(HARMFUL.search(text) for text, _ in line)
    shown = "".join(text for line in lines for text, _ in line)
    whole = "".join("".join(text.split()) for text, _ in found)
    assert len(shown.replace(" ", "")) >= len(whole)
    if not HARMFUL.search(whole):
        assert "".join(shown.split()) == whole


def test_lines_break_between_words_of_any_colour() -> None:
    found = [("Wait ", ""), ("[", ""), ("twenty-four", "gone"), ("]", ""), (" hours", "")]
    assert ["".join(text for text, _ in line) for line in folded(found, 14)] == ["Wait", "[twenty-four]", "hours"]
