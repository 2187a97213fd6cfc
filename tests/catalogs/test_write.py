"""Lines are broken where they should be, however the place is looked for."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.laws import law
from translator.catalogs import wrap
from translator.catalogs.breaks import kind_of, width
from translator.catalogs.write import entry, fields
from translator.model import Message

PIECES = st.sampled_from([*"a d .,:;!?()[]{}\"'-–—…/%$€’‘“”«»&ыя", " ", "  ", "word ", "\\\\", "\\n", '\\"'])
TEXTS = st.lists(PIECES, min_size=1, max_size=60).map("".join)


@law()
@given(TEXTS, st.integers(5, 80))
@example("a b-c " * 20, 7)
@example("a b-c – d (e) " * 20, 7)
@example("word" * 30, 20)
@example("a word (of, words) and-words «in» words „w“ " * 5, 20)
@example("a" + " " * 100 + "b", 20)
def test_texts_of_usual_characters_are_broken_as_all_others(text: str, room: int) -> None:
    lines = wrap.lines(text, room)
    assert lines == ([text] if width(text) <= room else list(wrap._unusual_lines(text, room)))
    assert "".join(lines) == text


@pytest.mark.parametrize("around", ["a{}a", "a{} a", "a {}a", "a{}—", "—{}a", "5 {} (a)", "({}'a) {}-"])
def test_every_usual_character_is_broken_as_all_others(around: str) -> None:
    for character in filter(wrap.USUAL.fullmatch, map(chr, range(wrap.END))):
        text = around.replace("{}", character)
        if "  " not in text and "\\" not in text:
            assert wrap._is_usual(text)
            assert wrap._usual_lines(text, 1) == list(wrap._unusual_lines(text, 1)), (text, ascii(text))


def test_behind_which_usual_characters_and_a_space_no_line_ends() -> None:
    usual = [*filter(wrap.USUAL.fullmatch, map(chr, range(wrap.END)))]
    assert "".join(one for one in usual if kind_of(one) in "oO") == wrap.OPENING
    assert {kind_of(one) for one in usual if one.isalnum()} == {"a", "d"}


MESSAGES = st.builds(
    Message,
    id=TEXTS,
    strings=TEXTS.map(lambda text: (text,)) | st.just(("",)),
    context=st.none() | TEXTS,
    comments=st.lists(TEXTS, max_size=2).map(tuple),
    extracted=st.lists(TEXTS, max_size=2).map(tuple),
    references=st.lists(st.sampled_from(["source/a.txt", "source/a b.txt", "a.c:12", "x" * 90]), max_size=3).map(tuple),
)


@law()
@given(MESSAGES, st.booleans())
def test_an_entry_is_its_fields(message: Message, wrapped: bool) -> None:
    assert entry(message, wrapped) == "".join(lines for _, lines in fields(message, wrapped))
