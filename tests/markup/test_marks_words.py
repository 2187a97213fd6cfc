"""Whether some words of a text are set apart from the others."""

from __future__ import annotations

import pytest

from translator.markup.enclosures import marks_words


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("A red house", False),
        ("5 * 3 is 15", False),
        ("a < b", False),
        ("Line<br>break", False),
        ("<b>All of it</b>", False),
        ("**All of it**", False),
        ("A <b>red</b> house", True),
        ("A **red** house", True),
        ("A *red* house", True),
        ("A ~~red~~ house", True),
        ("Ask [us](/contact)", True),
        ('Ask <a id="a1">us</a> and <a id="a2">them</a>', True),
    ],
)
def test_marks_words(text: str, marked: bool) -> None:
    assert marks_words(text) is marked
