"""A translation that has the signs of its source is written without being read: what comes out is the same."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tests.formats.markdown.unlike import read
from tests.laws import law
from translator.errors import SourceError
from translator.formats.markdown import refuse, render, write
from translator.formats.markdown.fitting import fitted, is_alike
from translator.formats.markdown.place import Plan
from translator.formats.markdown.signature import parsed

SIGNS = [
    "*", "**", "_", "__", "`", "``", "~~", "~", "[a", "](/x)", "](/y_z)", "](/p(q))", "](/x 'c')", "[", "]", "(", ")",
    "!", "-", "1.", "#", "\\", "&amp;", "<b>", "[^1]", "[l]", "。", "—", ".", "<https://a.org>", "\n",
]  # fmt: skip
WORDS = ["a", "bc", "重要", "é5", "1", "x y", "on, off"]
PIECES = st.lists(st.sampled_from([*SIGNS, " ", " "]) | st.sampled_from(WORDS), min_size=1, max_size=14)
PLAN = Plan((), {"l": "/l", "a": "/a"}, frozenset({"1"}))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[str, str]:
    """A source and the same signs with other words, sometimes other signs."""
    source = draw(PIECES)
    other = st.sampled_from(WORDS)
    text = [draw(other) if piece in WORDS else piece for piece in source]
    if draw(st.booleans()):
        text[draw(st.integers(0, len(text) - 1))] = draw(st.sampled_from([*SIGNS, *WORDS, " "]))
    return "".join(source), "".join(text)


@law(2_000)
@given(pairs())
@example(("[a](/p(q)) b", "[a](/r(s)) b"))
@example(("a [b](/x) *c*", "d [e](/x) *f*"))
@example(("[a] b", "[c] b"))
@example(("[^1] b", "[^2] b"))
@example(("a <b>c</b>", "a <i>c</i>"))
@example(("a\n1. *b*", "a\nc. *b*"))
@example(("[^1](/x)", "[^2](/x)"))
def test_what_is_alike_is_read_alike(both: tuple[str, str]) -> None:
    source, text = both
    assume(is_alike(text, source))
    assert parsed(text, PLAN).signature == parsed(source, PLAN).signature
    assert fitted(text, source, PLAN)[0] == text


@law(1_000)
@given(pairs(), st.sampled_from(["{}", "# {}", "- {}", "| {} | b |\n|---|---|", "{}\n===", "{}\n\n[l]: /l"]))
def test_what_is_written_without_being_read_is_what_reading_gives(both: tuple[str, str], place: str) -> None:
    source, text = both
    try:
        document = read(place.replace("{}", source) + "\n")
    except SourceError:
        assume(False)
    assume(any(segment.text == source for segment in document.segments))
    at = next(index for index, segment in enumerate(document.segments) if segment.text == source)
    found = render(document, {at: text}), refuse(document, at, text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(write, "is_alike", lambda *_: False)
        assert (render(document, {at: text}), refuse(document, at, text)) == found
