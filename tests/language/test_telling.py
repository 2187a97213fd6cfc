"""What is passed over because no word of it tells claims nothing."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import SOAK, law
from translator.language.lexicon import lexicon
from translator.language.reading import claims, claims_of, read
from translator.language.tables import TABLES, data
from translator.language.telling import may_claim

SETS = Path(__file__).parents[1] / "checks"
LOCALES = ("ar", "de", "en", "es", "fr", "ru", "tr")
JOINS = st.sampled_from([" ", " ", " ", ", ", "-", " – ", ". ", "\u00a0", "’", " <b>", "</b> "])
PLAIN = ["a", "an", "one", "the", "at", "in", "and", "to", "of", "clinic", "tablets", "nothing&shy;", "&#110;ot", "x"]


def words(locale: str) -> st.SearchStrategy[str]:
    """Texts of what a language's tables have, in any order."""
    tables = (data(locale).get(table, {}) for table in TABLES)
    forms = sorted({form.strip("=*") for table in tables for group in table.values() for form in group})
    known = st.one_of(st.sampled_from(forms), st.sampled_from(PLAIN), st.sampled_from(["12", "1", "½", "٣"]))
    return st.lists(st.tuples(known, JOINS), max_size=8).map(lambda parts: "".join(map("".join, parts)))


@pytest.mark.parametrize("locale", LOCALES)
@law()
@given(st.data())
def test_what_may_claim_nothing_claims_nothing(locale: str, data: st.DataObject) -> None:
    text = data.draw(words(locale))
    assert may_claim(text, locale) or not claims_of([(0, read(text, locale))], text)


def test_of_real_sentences_nothing_is_lost_and_many_are_passed_over() -> None:
    every = {
        pair["source"]
        for file in sorted(SETS.glob("*/*.toml"))
        for group in ("good", "bad")
        for pair in tomllib.loads(file.read_text(encoding="utf-8")).get(group, [])
    }
    texts = sorted(every)[:: 1 if SOAK > 1 else 5]
    assert texts
    for text in texts:
        if "." not in text[:-1]:
            assert claims(text, "en") == claims_of([(0, read(text, "en"))], text)
    assert sum(not may_claim(text, "en") for text in texts) > len(texts) / 5


@pytest.mark.parametrize(
    "text",
    ["It is a long way to the clinic at one end of the town.", "Can an older patient have more of it?", "", "May I?"],
)
def test_words_that_claim_nothing(text: str) -> None:
    # "May" alone may be the month.
    assert may_claim(text, "en") == ("May" in text)


@pytest.mark.parametrize(
    "text",
    ["two", "once a day", "Don't", "50", "the left one", "½", "without", "a quarter past one", "every week", "noon",
     "&#110;ot", "no\u00adthing", "can’t", "twenty-one"],
)  # fmt: skip
def test_words_that_may_claim_something(text: str) -> None:
    assert may_claim(text, "en")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Take it twice a day. Rest. Do not drive. Take 5 ml.", ("twice a day", "5 ml", "not")),
        ("Do not stand up. Without help you may fall.", ("not", "Without")),  # no "not … without"
        ("Take two. A day later you may drive.", ("two",)),  # no "two a day"
        ('<a title="Take 2. Not 3.">Two</a> tablets. Rest.', ("Two</a> tablets",)),
    ],
)
def test_each_sentence_by_itself(text: str, kept: tuple[str, ...]) -> None:
    assert claims(text, "en") == kept


def test_a_language_that_is_not_known() -> None:
    assert may_claim("5 mg", "xx")
    assert not lexicon("xx").known
