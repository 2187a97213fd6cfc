"""Marks of direction that stay open, and characters that belong in no text."""

from __future__ import annotations

import pytest

from tests.checks.said import said
from translator.checks import bidi

FINE = {
    "none": ("Call us.", "\u0627\u062a\u0635\u0644 \u0628\u0646\u0627.", "ar"),
    "closed": ("Call +1 202.", "\u0627\u062a\u0635\u0644 \u2066+1 202\u2069.", "ar"),
    "nested": ("a", "\u202b\u2068a\u2069\u202c", "ar"),
    "marks without an end": ("2 \xb0C", "2\u200e\xb0\u0645\u200e", "ar"),
    "lines and tabs": ("a\n\tb", "a\n\tb", "de"),
    "emoji": ("Hi", "Hallo \U0001f469\u200d\u2695\ufe0f", "de"),
    "an override of the source": ("Take \u202e12\u202c ml.", "خذ \u202e12\u202c مل.", "ar"),
    "as in the source": ("\ue000 logo", "Logo \ue000", "de"),
}


@pytest.mark.parametrize(("source", "target", "locale"), FINE.values(), ids=FINE)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(bidi, source, target, locale) == []


WRONG = {
    "isolate": (
        "Welcome, {name}.",
        "Willkommen, \u2068{name}.",
        "de",
        ["warning: first strong isolate (U+2068) without its counterpart"],
    ),
    "embedding": (
        "the Arabic leaflet",
        "en \u202barabe",
        "fr",
        ["warning: right-to-left embedding (U+202B) without its counterpart"],
    ),
    "stray": ("x", "Bebek\u202c", "tr", ["warning: pop directional formatting (U+202C) without its counterpart"]),
    "crossed": (
        "x",
        "\u2066\u202ba\u2069\u202c",
        "ar",
        ["warning: right-to-left embedding (U+202B) without its counterpart"],
    ),
    "override": ("x", "\u202ea\u202c", "ar", ["warning: an override of direction (U+202E) that the source has not"]),
    "numbers backwards": (
        "Take 12 ml.",
        "خذ \u202e12\u202c مل.",
        "ar",
        ["error: numbers that are shown backwards by an override of direction (U+202E)"],
    ),
    "numbers as they stand": (
        "Take 12 ml.",
        "خذ \u202d12\u202c مل.",
        "ar",
        ["warning: an override of direction (U+202D) that the source has not"],
    ),
    "control": ("x", "a\x07b", "de", ["warning: a character that belongs in no text (U+0007)"]),
    "replacement": ("x", "f\ufffdr", "de", ["warning: a character that belongs in no text (U+FFFD)"]),
    "private use": ("x", "a\ue000", "de", ["warning: a character that belongs in no text (U+E000)"]),
    "half a character": ("x", "a\ud800", "de", ["warning: a character that belongs in no text (U+D800)"]),
}


@pytest.mark.parametrize(("source", "target", "locale", "expected"), WRONG.values(), ids=WRONG)
def test_finds(source: str, target: str, locale: str, expected: list[str]) -> None:
    assert said(bidi, source, target, locale) == expected
