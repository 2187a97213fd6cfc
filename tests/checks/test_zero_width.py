"""Invisible characters, and languages that need them."""

from __future__ import annotations

import pytest

from tests.checks.said import said
from translator.checks import zero_width

FINE = {
    "none": ("50 mg", "50 mg f\xfcr", "de"),
    "Persian": ("words", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "fa"),
    "emoji": ("Hi", "\U0001f469\u200d\u2695\ufe0f Hallo", "de"),
    "Thai": ("Rest", "\u0e1e\u0e31\u0e01\u200b\u0e1c\u0e48\u0e2d\u0e19", "th"),
    "as in the source": ("so\xadft", "weich\xader", "de"),
    "direction marks": ("2 \xb0C", "2\u200e\xb0\u0645", "ar"),
}


@pytest.mark.parametrize(("source", "target", "locale"), FINE.values(), ids=FINE)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(zero_width, source, target, locale) == []


WRONG = {
    "in a number": ("50 mg", "5\u200b0 mg", "de", ["error: a zero-width space between the digits 5 and 0"]),
    "a joiner in a number": ("50 mg", "5\u200d0 mg", "ar", ["error: a zero-width joiner between the digits 5 and 0"]),
    "in a word": ("Rest", "Ru\u200bhe", "de", ["warning: a zero-width space (U+200B)"]),
    "soft hyphen": ("Heart", "Herz\xadklappe", "de", ["info: a soft hyphen (U+00AD)"]),
    "byte order mark": ("Heart", "\ufeffHerz", "de", ["warning: a byte order mark (U+FEFF)"]),
    "after it": (
        "50 mg for",
        "5\u200b0 mg f\u2060\xfcr",
        "de",
        ["error: a zero-width space between the digits 5 and 0", "warning: a word joiner (U+2060)"],
    ),
}


@pytest.mark.parametrize(("source", "target", "locale", "expected"), WRONG.values(), ids=WRONG)
def test_finds(source: str, target: str, locale: str, expected: list[str]) -> None:
    assert said(zero_width, source, target, locale) == expected
