"""A stretch of text with its marks: always fits its line, and always shows the mark."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.laws import law
from translator.model import Span
from translator.show.excerpt import cells, excerpt, tidy, wrapped
from translator.terminal import HARMFUL

LONG = "Take the tablet with water before you go to bed, and never take more than 50 mg of it in any one day."
DOSE = (LONG.index("50"), LONG.index("50") + 5)


def shown(text: str, spans: list[Span], width: int, around: float = 0.0) -> str:
    return "".join(f"[{part}]" if mark else part for part, mark in excerpt(text, spans, width, 2, around))


@pytest.mark.parametrize(
    ("text", "spans", "width", "expected"),
    [
        ("", [], 20, ""),
        ("Take 50 mg.", [], 20, "Take 50 mg."),
        ("Take 50 mg.", [(5, 10)], 20, "Take [50 mg]."),
        ("Take 50 mg.", [(5, 7), (8, 10)], 20, "Take [50] [mg]."),
        ("Take 50 mg.", [(0, 0), (5, 99), (-4, 4)], 20, "[Take] [50 mg.]"),
        ("one\ntwo\tthree", [(4, 7)], 20, "one [two] three"),
        ("a\x1b[31mb\u202e", [], 40, "a<001B>[31mb<202E>"),
        (LONG, [], 40, "Take the tablet with water before you…"),
        (LONG, [DOSE], 40, "…take more than [50 mg] of it in any…"),
        (LONG, [(0, 4)], 30, "[Take] the tablet with water…"),
        (LONG, [(len(LONG) - 4, len(LONG))], 30, "…mg of it in any one [day.]"),
        ("x" * 50, [(20, 25)], 20, "…xxxxx[xxxxx]xxxxxx…"),
        ("日本語のとても長い文章です、用量は50 mgです。", [(17, 22)], 24, "…、用量は[50 mg]です。"),
        ("تناول 50 mg كل يوم قبل النوم مع كوب كبير من الماء", [(6, 11)], 26, "تناول [50 mg] كل يوم قبل…"),
    ],
)  # fmt: skip
def test_excerpt(text: str, spans: list[Span], width: int, expected: str) -> None:
    assert shown(text, spans, width) == expected
    assert cells(expected) <= width


def test_what_is_marked_is_in_the_middle() -> None:
    line = shown(LONG, [DOSE], 50)
    assert re.fullmatch(r"….+ \[50 mg\] .+…", line)
    assert shown(LONG, [], 30) == "Take the tablet with water…"
    assert "50 mg" in shown(LONG, [], 40, DOSE[0] / len(LONG))


def test_cuts_fall_between_words() -> None:
    for start in range(len(LONG) - 5):
        line = shown(LONG, [(start, start + 5)], 50).replace("[", "").replace("]", "")
        assert line.removeprefix("…").removesuffix("…").strip() in LONG
        first, *_, last = line.strip("…").split()
        words = LONG.split()
        assert first in words
        assert last in words


def test_spans_that_touch_are_one() -> None:
    assert tidy([(3, 5), (0, 2), (2, 3), (9, 8), (7, 99)], 10) == [(0, 5), (7, 10)]


texts = st.text(st.characters() | st.sampled_from("aé 日م\u0301\u200b\u202e\n\ud800"), max_size=120)
spans = st.lists(st.tuples(st.integers(-5, 130), st.integers(-5, 130)), max_size=4)


@law()
@given(texts, spans, st.integers(10, 90), st.sampled_from([0, 2]), st.floats(-1, 2))
def test_it_fits_and_is_harmless(text: str, marks: list[Span], width: int, signs: int, around: float) -> None:
    pieces = excerpt(text, marks, width, signs, around)
    line = "".join(part for part, _ in pieces)
    assert cells(line) + signs * sum(mark for _, mark in pieces) <= width
    assert not HARMFUL.search(line)
    found = tidy(marks, len(text))
    if found and width > 40 and any(character.strip() for character in text[slice(*found[0])]):
        assert any(mark for _, mark in pieces)


@pytest.mark.parametrize(
    "text", ["a" * 10**6, "\u0301" * 10**6, "م\u200d" * 500_000, "日" * 10**6, "\ud800 " * 500_000]
)
def test_time_depends_on_the_width_alone(text: str) -> None:
    start = time.process_time()
    excerpt(text, [(500_000, 999_999)], 80, 2)
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "text", ["Take 50 mg", "日本語", "e\u0301a", "مرحبا", "שלום", "ｈａｌｆ", "🙂", "\u200bx", "تناولُ"]
)  # fmt: skip
def test_cells_are_what_a_terminal_takes(text: str) -> None:
    assert cells(text) == cell_len(text)


@law()
@given(texts, st.integers(8, 90))
def test_wrapped_lines_fit(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert lines
    assert all(cells(line) <= max(width, 2) for line in lines)


def test_wrapped_breaks_between_words() -> None:
    assert wrapped("one two  three\nfour", 9) == ["one two", "three", "four"]
    assert wrapped("a" * 10, 8) == ["aaaaaaaa", "aa"]
    assert wrapped("b " + "a" * 10 + " c", 8) == ["b", "aaaaaaaa", "aa c"]
    assert wrapped("", 8) == [""]
