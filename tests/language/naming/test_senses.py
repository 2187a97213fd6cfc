"""Words of two senses: each wrong word of the file is found beside the English one, but not where it is meant."""

from __future__ import annotations

import pytest

from translator.language.naming.senses import misread
from translator.language.tables import data

FILE = data("senses")
ORDER = FILE["order"]
SENSES = {name: line for name, line in FILE.items() if isinstance(line, dict)}
LISTED = [
    (name, locale, form)
    for name, line in SENSES.items()
    for locale, forms in zip(ORDER[1:], line["words"][1:], strict=True)
    for form in forms.split(", ")
    if form and not form.startswith("~")
]


def english(name: str, side: str = "words") -> list[str]:
    """The English forms of a line, as they may stand in a text."""
    line = SENSES[name]
    listed = line["words"][0] if side == "words" else line.get(side, "")
    return [form.replace("*", "") for form in listed.split(", ") if form]


def test_each_line_has_a_place_for_each_language() -> None:
    assert [name for name, line in SENSES.items() if len(line["words"]) != len(ORDER)] == []
    assert {key for line in SENSES.values() for key in line} == {"words", "where", "unless"}


@pytest.mark.parametrize(("name", "locale", "form"), LISTED)
def test_each_word_is_found_but_where_it_is_meant(name: str, locale: str, form: str) -> None:
    target = form.replace("*", "")
    where = " ".join(english(name, "where")[:1])
    for word in english(name):
        assert list(misread(f"{word} – {where}", target, "en", locale)), word
    for word in english(name, "unless"):
        assert not list(misread(f"{english(name)[0]} – {where} – {word}", target, "en", locale)), word


@pytest.mark.parametrize("name", [name for name, line in SENSES.items() if "where" in line])
def test_a_word_that_must_stand_beside_it(name: str) -> None:
    locale, form = next((locale, form) for sense, locale, form in LISTED if sense == name)
    assert not list(misread(english(name)[0], form.replace("*", ""), "en", locale))
    for word in english(name, "where"):
        assert list(misread(f"{english(name)[0]} – {word}", form.replace("*", ""), "en", locale)), word
