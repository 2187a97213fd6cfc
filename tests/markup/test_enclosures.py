"""What must not be cut in two: from the mark that opens to the one that closes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import grows_linearly, law
from translator.markup.enclosures import enclosures

FOUND = {
    "nothing": ("Rest at home. Call us.", []),
    "a tag": ("Take <b>two. Or</b> three.", ["<b>two. Or</b>"]),
    "tags beside each other": ("<b>One.</b> <i>Two.</i>", ["<b>One.</b>", "<i>Two.</i>"]),
    "tags inside": ("<b>One. <i>Two.</i> Three.</b>", ["<b>One. <i>Two.</i> Three.</b>"]),
    "a tag that is alone": ("One.<br>Two.", ["<br>"]),
    "a tag that is not closed": ("One. <b>Two. Three.", ["<b>Two. Three."]),
    "a tag that was not opened": ("One. Two.</b> Three.", ["One. Two.</b>"]),
    "Markdown": ("**One. Two.** *Three. Four.* ~~Five.~~", ["**One. Two.**", "*Three. Four.*", "~~Five.~~"]),
    "a link": ("See [it. Here](a.html). Go.", ["[it. Here](a.html)"]),
    "code": ("Type `a. b`. Go.", ["`a. b`"]),
    "a placeholder": ("Hello {name}.", ["{name}"]),
    "an address": ("See clinic.example. Go.", ["clinic.example"]),
    "ICU": ("{n, plural, one {A. B.} other {C. D.}} E.", ["{n, plural, one {A. B.} other {C. D.}}"]),
    "brackets": ("One (two. Three). Four.", ["(two. Three)"]),
    "brackets crossed": ("(a [b) c] d", ["[b) c]"]),
    "a bracket alone": ("1) One. 2) Two. :( Three.", []),
    "quotation marks": ("“One. Two.” «Trois. Quatre.» „Fünf.“ »Sechs.«", ["“One. Two.”", "«Trois. Quatre.»", "„Fünf.“",
                        "»Sechs.«"]),
    "straight quotation marks": ('He said "One. Two." Go.', ['"One. Two."']),
    "inches": ('A 5" cut. Rest.', []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_encloses(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in enclosures(text)] == expected


@law()
@given(st.text(st.sampled_from('a. (<b>[/i*`"“”«»{}]_~\n'), max_size=60) | st.text(max_size=60))
def test_sorted_and_apart(text: str) -> None:
    end = 0
    for start, stop in enclosures(text):
        assert end <= start < stop <= len(text)
        end = stop


@pytest.mark.parametrize("part", ["(", "“(", "<b>", "</b>", "**", '"', "[a](", "{n, plural, "])
def test_linear_in_time(part: str) -> None:
    assert grows_linearly(lambda size: enclosures(part * size), 10_000)
