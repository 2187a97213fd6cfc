"""What is blotted out of a text before its words are counted."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.language.asides import NOISE, without_code, without_names, without_quotations

CODE = {
    "nothing": ("Take it, then rest. Well-known.", "Take it, then rest. Well-known."),
    "code": ("Run `a b` now", "Run       now"),
    "a tag": ("a <b>c</b>", "a    c    "),
    "a placeholder": ("a {b} %(c)s %d", "a             "),
    "an address": ("at https://a.example/b now", "at                     now"),
    "an address without a scheme": ("at www.a.example now", "at               now"),
    "mail": ("to a@b.example now", "to             now"),
    "an entity": ("a&nbsp;b", "a      b"),
    "an option": ("use --all or -x here", "use       or    here"),
    "a path": ("in a/b.txt here", "in         here"),
    "a percentage": ("99% of all", "99% of all"),
    "a link": ("[a](b c) [a](b)", "[a](b c) [a]   "),
}


@pytest.mark.parametrize(("text", "expected"), CODE.values(), ids=CODE)
def test_without_code(text: str, expected: str) -> None:
    assert without_code(text) == expected


OTHERS = ("a", "b ", " ", "A", "1", "(", ")", ">", "}", "⟧", ";", "/", "_", "\\", "https", "\n")
PIECES = st.lists(st.sampled_from([*NOISE, *OTHERS]), max_size=14).map("".join)


@law(500)
@given(PIECES)
def test_only_what_a_text_has_signs_of_is_looked_for(text: str) -> None:
    everything = re.compile("|".join(NOISE.values()))
    assert without_code(text) == everything.sub(lambda match: " " * len(match[0]), text)


def test_without_names() -> None:
    assert without_names("a Journal of the American Society here") == "a                                 here"
    assert without_names("xA B") == "xA B"


def test_without_quotations() -> None:
    assert without_quotations("„Ja“ (nein) so", "(nein)") == "     (nein) so"
