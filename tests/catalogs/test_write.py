"""Lines are broken where they should be, however the place is looked for."""

from __future__ import annotations

from hypothesis import assume, example, given
from hypothesis import strategies as st

from tests.laws import law
from translator.catalogs.breaks import is_narrow
from translator.catalogs.write import _broken, _broken_wide, _inside

PIECES = st.sampled_from([*"a d .,:;!?()[]{}\"'-–—…/%$€’‘“”«»&ыя", " ", "  ", "word ", "\\\\", "\\n", '\\"'])
TEXTS = st.lists(PIECES, min_size=1, max_size=60).map("".join)


@law()
@given(TEXTS, st.integers(5, 80))
@example("a b-c " * 20, 7)
@example("word" * 30, 20)
@example("a" + " " * 100 + "b", 20)
def test_texts_of_narrow_characters_are_broken_as_all_others(text: str, room: int) -> None:
    assume(is_narrow(text))
    inside = _inside(text)
    lines = _broken(text, room, inside)
    assert lines == _broken_wide(text, room, inside)
    assert "".join(lines) == text
