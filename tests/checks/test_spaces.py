"""Spaces too many and too few, and the spaces that languages want."""

from __future__ import annotations

import pytest

from tests.checks.said import said
from translator.checks import spaces

FINE = {
    "none": ("Rest at home.", "Ruhen Sie zu Hause.", "de"),
    "as in the source": (" (optional)", " (freiwillig)", "de"),
    "double in the source": ("One.  Two.", "Eins.  Zwei.", "de"),
    "French": ("Is it painful?", "Est-ce douloureux\u202f?", "fr"),
    "French, plain": ("Warning:", "Attention :", "fr"),
    "units": ("2 \xb0C to 8 \xb0C", "2\xa0\xb0C ila 8\xa0\xb0C", "tr"),
    "abbreviations": ("e.g. as a pill", "z.B. als Pille", "de"),
    "addresses": ("See www.example.org.", "Siehe www.example.org/Aerzte.html,auch", "de"),
    "a file name": ("Open Form.Pdf", "\xd6ffnen Sie Form.Pdf", "de"),
    "Chinese": ("Rest. Drink.", "\u4f11\u606f\u3002 \u559d\u6c34\u3002", "zh"),
}


@pytest.mark.parametrize(("source", "target", "locale"), FINE.values(), ids=FINE)
def test_says_nothing(source: str, target: str, locale: str) -> None:
    assert said(spaces, source, target, locale) == []


WRONG = {
    "three": ("free of charge", "ist   kostenlos", "de", ["warning: 3 spaces in a row"]),
    "leading": ("Dental care", " Zahnpflege", "de", ["warning: the white space at the beginning is not the source's"]),
    "trailing": ("Dental care", "Zahnpflege ", "de", ["info: the white space at the end is not the source's"]),
    "lost newline": ("Dental care\n", "Zahnpflege", "de", ["warning: the white space at the end is not the source's"]),
    "before a question mark": ("Do you smoke?", "Rauchen Sie ?", "de", ["warning: a space before “?”"]),
    "before a full stop": ("Rest.", "Reposez-vous .", "fr", ["warning: a space before “.”"]),
    "after a full stop": (
        "Rest at home. Drink.",
        "Ruhen Sie zuhause.Trinken Sie.",
        "de",
        ["warning: no space after “.” in “use.Tr”"],
    ),
    "after a comma": (
        "Rest, then drink.",
        "Ruhen Sie sich aus,dann trinken Sie.",
        "de",
        ["warning: no space after “,” in “aus,da”"],
    ),
    "tabs": ("a\tb", "a b", "de", ["info: source has 1 tabs, translation 0"]),
}


@pytest.mark.parametrize(("source", "target", "locale", "expected"), WRONG.values(), ids=WRONG)
def test_finds(source: str, target: str, locale: str, expected: list[str]) -> None:
    assert said(spaces, source, target, locale) == expected
