"""The checks that need no meaning, on texts that are made to break them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checks.said import HOSTILE, said, seconds
from tests.laws import law
from translator.checks import (
    PairCheck,
    bidi,
    copied,
    length,
    punctuation,
    repeated,
    script,
    spaces,
    spelling,
    truncated,
    zero_width,
)
from translator.language.remembered import LONG

CHECKS: tuple[PairCheck, ...] = (
    bidi, copied, length, punctuation, repeated, script, spaces, spelling, truncated, zero_width,
)  # fmt: skip
ODD = st.text(
    st.sampled_from("aB é\u0430а\u0645ب.?!,;:()„“\"«»\u200b\u2066\u2069\ud8005 \u00a0\n<>&%{}'-"), max_size=60
)


@law()
@given(
    ODD | st.text(max_size=60),
    ODD | st.text(max_size=60),
    st.sampled_from(["ar", "de", "es", "fr", "ru", "tr", "zh", "xx"]),
)
def test_no_check_fails_on_any_text(source: str, target: str, locale: str) -> None:
    for check in CHECKS:
        said(check, source, target, locale)


@law()
@given(ODD, st.sampled_from(["de", "es", "fr", "ru", "xx"]))
def test_nothing_is_said_of_an_empty_translation(source: str, locale: str) -> None:
    for check in CHECKS:
        assert said(check, source, "", locale) == []


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_linear_in_time(text: str) -> None:
    """Of a text longer than those that are remembered."""
    for check in CHECKS:
        for locale in ("de", "ru"):
            assert seconds(check, text[: LONG + 1], locale) < 1, check.ID
