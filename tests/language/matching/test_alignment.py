"""Which sentences stand for which, and how sure that is."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.language.matching.alignment import Bead, align

REST, RUHE = "Rest at home on the first day.", "Ruhen Sie sich am ersten Tag zu Hause aus."
DOSE, DOSIS = "Take 50 mg of ibuprofen with water.", "Nehmen Sie 50 mg Ibuprofen mit Wasser."
CALL, RUF = "Do not hesitate to call us if anything worries you.", "Rufen Sie uns an, wenn Sie etwas beunruhigt."
LONG = (
    "If you notice that the skin around the wound turns red, swells, feels hot or begins to smell, come to our "
    "emergency room at once, whatever the hour may be."
)
LANG = (
    "Wenn Sie bemerken, dass sich die Haut um die Wunde rötet, anschwillt, heiß wird oder riecht, kommen Sie bitte "
    "sofort in unsere Notaufnahme, zu jeder Zeit."
)
ASK, FRAGE = "Does it still hurt?", "Tut es noch weh?"

ALIGNED = {
    "one": ([REST], [RUHE], [(1, 1)]),
    "one for one": ([REST, DOSE, CALL, ASK], [RUHE, DOSIS, RUF, FRAGE], [(1, 1)] * 4),
    "two for one": ([REST, DOSE, CALL], [RUHE, "Nehmen Sie 50 mg Ibuprofen.", "Wasser dazu.", RUF],
                    [(1, 1), (1, 2), (1, 1)]),
    "one for two": ([REST, DOSE, ASK], [f"{RUHE[:-1]}, und {DOSIS}", FRAGE], [(2, 1), (1, 1)]),
    "one for three": ([LONG], [RUHE, DOSIS, RUF], [(1, 3)]),
    "left out": ([REST, DOSE, LONG, ASK], [RUHE, DOSIS, FRAGE], [(1, 1), (1, 1), (1, 0), (1, 1)]),
    "added": ([REST, DOSE], [RUHE, LANG, DOSIS], [(1, 1), (0, 1), (1, 1)]),
    "changed places": ([REST, DOSE, ASK], [RUHE, FRAGE, DOSIS], [(1, 1), (2, 2)]),
}  # fmt: skip


@pytest.mark.parametrize(("source", "target", "expected"), ALIGNED.values(), ids=ALIGNED)
def test_the_most_likely(source: list[str], target: list[str], expected: list[tuple[int, int]]) -> None:
    found = [(b.source[1] - b.source[0], b.target[1] - b.target[0]) for b in align(source, target, "en", "de")]
    assert found == expected


def test_sure_where_lengths_and_values_agree() -> None:
    assert align([REST, DOSE, ASK], [RUHE, DOSIS, FRAGE], "en", "de") == (
        Bead((0, 1), (0, 1), True),
        Bead((1, 2), (1, 2), True),
        Bead((2, 3), (2, 3), True),
    )


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (["Sit.", "Rest.", "Eat."], ["Sitzen.", "Ruhen."]),
        ([REST, "Eat.", "Sleep."], ["Ja.", "Nein.", RUHE]),
    ],
    ids=["nothing tells which was left out", "the long one stands elsewhere"],
)
def test_not_sure_of_what_is_between(source: list[str], target: list[str]) -> None:
    assert not all(bead.sure for bead in align(source, target, "en", "de"))


def test_some_ends_are_surer_than_others() -> None:
    source = [DOSE, LONG, "Sit down.", "Rest.", "Eat some.", ASK]
    beads = align(source, [DOSIS, LANG, "Sitzen.", "Ruhen.", FRAGE], "en", "de")
    assert beads[0] == Bead((0, 1), (0, 1), True)
    assert not all(bead.sure for bead in beads)


def test_words_in_the_same_letters_hold_together_in_any_language() -> None:
    source = ["Open Botox now.", "Close Vistabel then.", "Shake Dysport soon."]
    target = ["Xyz Botox qq.", "Abc qq. Vistabel", "Dysport"]
    assert all(bead.sure for bead in align(source, target, "en", "xx"))


TEXTS = st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=6)


@law()
@given(TEXTS, TEXTS)
def test_every_sentence_is_in_one_bead_in_order(source: list[str], target: list[str]) -> None:
    at = (0, 0)
    for bead in align(source, target, "en", "de"):
        assert (bead.source[0], bead.target[0]) == at
        at = (bead.source[1], bead.target[1])
        assert at != (bead.source[0], bead.target[0])
    assert at == (len(source), len(target))


def test_sixty_sentences_take_no_second() -> None:
    start = time.process_time()
    align([REST, DOSE, CALL] * 20, [RUHE, DOSIS, RUF] * 20, "en", "de")
    assert time.process_time() - start < 2
