"""Texts in sentences and codes: nothing is lost by cutting them, nor by putting them together again."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.jobs import GERMAN, MARKUP, PAIRS
from tests.laws import law
from translator.exchange.codes import Code, LostCodeError, coded, joined, restored, split
from translator.exchange.segments import pieces, put_together
from translator.exchange.units import Part
from translator.markup.parts import Role

WORDS = st.sampled_from(
    ["Take", "50 mg", ". ", ".  ", "! ", "? ", "\n", "<b>", "</b>", '<a id="a1">', "</a>", "<br/>", "**", "*", "_",
     "[a](", "https://a.example/b", ")", "{name}", "%s", "`x. Y`", "+49 30 1234567", "a@b.example", "\x01", "\ufffe",
     "。", "الجرعة. "]
)  # fmt: skip
TEXT = st.lists(WORDS | st.text(max_size=4), max_size=12).map("".join)
LOCALES = st.sampled_from(["de", "ar", "zh-Hant"])


@law()
@given(TEXT, TEXT, LOCALES)
def test_pieces_are_the_texts(source: str, target: str, locale: str) -> None:
    found = pieces(source, target, "en", locale)
    assert joined(token for one in found for token in one.source) == source
    if target:
        assert joined(token for one in found for token in one.target) == target
        parts = [Part(one.source, one.target, one.gap) for one in found]
        assert put_together(parts, source) == target or not target.strip()
    assert not any(one.gap and two.gap for one, two in pairwise(found))


@law()
@given(TEXT, TEXT)
def test_what_comes_back_is_put_together_by_the_sources_codes(source: str, target: str) -> None:
    here, there = coded(source, target)
    known = {(token.id, token.role) for token in here if isinstance(token, Code)}
    bare = [
        Code(token.id, token.role, "") if isinstance(token, Code) and (token.id, token.role) in known else token
        for token in there
    ]
    assert restored(bare, source) == target


@law()
@given(TEXT, st.lists(st.integers(0, 40), max_size=4))
def test_split_keeps_every_token(text: str, places: list[int]) -> None:
    here, _ = coded(text, "")
    inside = {place for start, end in _spans(here) for place in range(start + 1, end)}
    fitting = sorted(place for place in places if place <= len(text) and place not in inside)
    parts = split(here, fitting)
    assert len(parts) == len(fitting) + 1
    assert [joined(part) for part in parts] == [
        text[a:b] for a, b in zip([0, *fitting], [*fitting, len(text)], strict=True)
    ]


def _spans(tokens: list[str | Code]) -> list[tuple[int, int]]:
    found, at = [], 0
    for token in tokens:
        size = len(token if isinstance(token, str) else token.text)
        if isinstance(token, Code):
            found.append((at, at + size))
        at += size
    return found


@pytest.mark.parametrize(
    ("source", "target", "locale", "sentences"),
    [
        ("One. Two.", "Eins. Zwei.", "de", [("One.", "Eins."), ("Two.", "Zwei.")]),
        ("One. Two.", "", "de", [("One.", ""), ("Two.", "")]),
        ("Take 5 mg. Drink water. Come back on Monday.",
         "Nehmen Sie 5 mg und trinken Sie Wasser. Kommen Sie am Montag.", "de",
         [("Take 5 mg. Drink water.", "Nehmen Sie 5 mg und trinken Sie Wasser."),
          ("Come back on Monday.", "Kommen Sie am Montag.")]),
        ("One. Two.", "Eins, zwei.", "de", [("One. Two.", "Eins, zwei.")]),
        ("See `a. B`. Then go.", "Siehe `a. B`. Dann geh.", "de",
         [("See `a. B`.", "Siehe `a. B`."), ("Then go.", "Dann geh.")]),
    ],
)  # fmt: skip
def test_sentences_that_stand_for_each_other(
    source: str, target: str, locale: str, sentences: list[tuple[str, str]]
) -> None:
    found = [one for one in pieces(source, target, "en", locale) if not one.gap]
    assert [(joined(one.source), joined(one.target)) for one in found] == sentences


@pytest.mark.parametrize(("locale", "gap"), [("de", "  "), ("ja", "")])
def test_between_sentences_stands_what_the_language_has(locale: str, gap: str) -> None:
    found = pieces("One.  Two.", "", "en", locale)
    assert joined(found[1].target) == gap


def test_codes_of_a_translation_are_the_sources() -> None:
    here, there = coded(MARKUP, GERMAN)
    ids = {(token.text, token.role): token.id for token in here if isinstance(token, Code)}
    for token in there:
        if isinstance(token, Code) and (token.text, token.role) in ids and token.element != "a":
            assert token.id == ids[token.text, token.role]
    # Another address is another code, and a telephone number is none.
    assert [token.id[0] for token in there if isinstance(token, Code) and "x.example/b" in token.text] == ["t"]
    assert not any(isinstance(token, Code) and "1234567" in token.text for token in (*here, *there))


@pytest.mark.parametrize("source", [source for source, _ in PAIRS])
def test_a_code_that_nobody_knows_is_no_text(source: str) -> None:
    with pytest.raises(LostCodeError, match="'99'"):
        restored(["a", Code("99", Role.WHOLE, "")], source)


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ([("One.", "Eins.", False), (" ", " ", True), ("Two.", "Zwei.", False)], "Eins. Zwei."),
        ([("One.", "Eins.", False), ("  ", None, True), ("Two.", "Zwei.", False)], "Eins.  Zwei."),
        ([("One.", "Eins.", False), (" ", " ", True), ("Two.", "", False)], "Eins."),
        ([("One.", "Eins.", False), (" ", " ", True), ("Two.", None, False), (" ", " ", True),
          ("Three.", "Drei.", False)],
         "Eins. Drei."),
        ([("One.", None, False), (" ", " ", True), ("Two.", None, False)], ""),
    ],
)  # fmt: skip
def test_put_together(parts: list[tuple[str, str | None, bool]], text: str) -> None:
    made = [
        Part((source,), None if target is None else (target,) if target else (), gap) for source, target, gap in parts
    ]
    assert put_together(made, "One. Two. Three.") == text
