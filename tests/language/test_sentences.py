"""Sentences are found in every language, abbreviations end none, and any text comes back whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import grows_linearly, law
from translator.language.sentences import sentences

SPLIT = {
    "one": ("Rest at home", "en", ["Rest at home"]),
    "two": ("Rest at home. Drink!", "en", ["Rest at home.", "Drink!"]),
    "abbreviations": ("Das ist z. B. gut. Dr. Meier kommt.", "de", ["Das ist z. B. gut.", "Dr. Meier kommt."]),
    "a decimal": ("Take 2.5 mg.", "en", ["Take 2.5 mg."]),
    "before a small letter": ("Как т. е. дела? Хорошо.", "ru", ["Как т. е. дела?", "Хорошо."]),
    "an ordinal begins": ("3. ziyaret: dikişler.", "tr", ["3. ziyaret: dikişler."]),
    "Arabic": ("استرح. هل تدخّن؟ لا.", "ar", ["استرح.", "هل تدخّن؟", "لا."]),
    "an Arabic title begins": ("د. حداد هنا. اتصل.", "ar", ["د. حداد هنا.", "اتصل."]),
    "Chinese": ("你好。我们走。", "zh", ["你好。", "我们走。"]),
    "paragraphs": ("One\n\nTwo\nand", "en", ["One", "Two\nand"]),
    "a language that nobody knows": ("One. Two.", "xx", ["One.", "Two."]),
    "half a character": ("See \ud800 him. Call 😀 us. Rest.", "en", ["See \ud800 him.", "Call 😀 us.", "Rest."]),
    "none": (" \n ", "en", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "locale", "expected"), SPLIT.values(), ids=SPLIT)
def test_splits(text: str, locale: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text, locale)] == expected


@law()
@given(
    st.text(st.sampled_from("aB. ?!\n\u2028\ud800“”(3…。"), max_size=80) | st.text(max_size=80),
    st.sampled_from(["en", "de", "ar", "zh"]),
)
def test_everything_but_white_space_is_in_a_sentence(text: str, locale: str) -> None:
    spans = sentences(text, locale)
    assert bool(spans) == bool(text.strip())
    end = 0
    for start, stop in spans:
        assert end <= start < stop <= len(text)
        assert not text[end:start].strip()
        end = stop
    assert not text[end:].strip()


@pytest.mark.parametrize("text", ["“a. " * 75_000, "\n" * 300_000, "\n." * 150_000, "a. (" * 75_000, "A." * 150_000])
def test_linear_in_time(text: str) -> None:
    assert grows_linearly(lambda size: sentences(text[:size], "en"), len(text))
