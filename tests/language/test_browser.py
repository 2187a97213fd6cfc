"""What the quantity check in a page is given of each language."""

from __future__ import annotations

import json
from pathlib import Path
from string import ascii_letters, digits

import pytest
from hypothesis import given
from hypothesis import strategies as st

import translator.language
from tests.laws import law
from translator.language.browser import SCRIPTS, data, folded, pair
from translator.language.tables import Meaning, all_forms, all_tables

LANGUAGES = sorted(
    file.stem for file in (Path(translator.language.__file__).parent / "data").glob("??.toml") if file.stem != "en"
)
STATIC = Path(translator.language.__file__).parents[1] / "web" / "static" / "quantities"
MOST = 145_000
"""Bytes of a pair of languages as JSON."""
LEFT_OUT = {"ignore"}
"""Tables that are given without what their words say."""


def unfolded(written: str) -> list[str]:
    forms, before = [], ""
    for part in written.split("|"):
        before = before[: (digits + ascii_letters).index(part[0])] + part[1:]
        forms.append(before)
    return forms


@pytest.mark.parametrize("locale", LANGUAGES)
def test_every_language_gives_its_words_in_little(locale: str) -> None:
    written = json.dumps(pair("en", locale), ensure_ascii=False, separators=(",", ":"))
    assert len(written.encode()) <= MOST
    assert json.loads(written)["target"]["language"] == locale


@pytest.mark.parametrize("locale", ["en", *LANGUAGES, "pt-BR", "xx"])
def test_every_form_of_quantities_is_there(locale: str) -> None:
    """Nothing is lost or made up on the way from the tables, and no table is a copy that could grow old."""
    given = {
        (Meaning(table, value), form)
        for table, *entries in data(locale)["tables"]
        for value, written in zip(entries[::2], entries[1::2], strict=True)
        for form in unfolded(written)
        if table not in LEFT_OUT
    }
    assert given == {
        (meaning, form) for meaning, form in all_forms(all_tables(locale)) if meaning.table not in LEFT_OUT
    }


def test_of_what_says_nothing_only_the_words_are_given() -> None:
    [ignored] = [table for table in data("de")["tables"] if table[0] == "ignore"]
    assert ignored[1::2] == [""]
    [denials] = [table for table in data("de")["tables"] if table[0] == "negation"]
    words = dict(zip(denials[1::2], denials[2::2], strict=True))
    assert "nicht" in unfolded(words["own"])


def test_marks_and_measures_come_with_the_words() -> None:
    found = pair("en", "de")
    assert (found["source"]["decimal"], found["target"]["decimal"]) == (".", ",")
    assert found["units"]["mg"] == ["mass", "0.001"]
    assert found["units"]["month"][2]
    assert found["target"]["known"]
    assert not pair("en", "zh")["target"]["known"]


@law()
@given(st.lists(st.text("abß… *=", min_size=1, max_size=50), min_size=1, max_size=9))
def test_folded_forms_are_the_forms(forms: list[str]) -> None:
    assert unfolded(folded(forms)) == sorted(set(forms))


def test_every_script_is_named_once() -> None:
    assert sorted(SCRIPTS) == sorted(file.stem for file in STATIC.glob("*.js"))
