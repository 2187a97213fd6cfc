"""Which sentences of a pair stand side by side."""

from __future__ import annotations

import pytest

from tests.checks.said import said
from translator.checks import negation
from translator.checks.pair import Pair

SOURCE = "Wash your hands. Do not touch the wound for 3 days. Change the dressing on day 4, and call us if it bleeds."
SIDES = {
    "as many": (
        (
            "Waschen Sie sich die Hände. Berühren Sie die Wunde 3 Tage lang nicht. Wechseln Sie den Verband am 4. Tag "
            "und rufen Sie uns an, wenn sie blutet."
        ),
        ["Waschen", "Berühren", "Wechseln"],
    ),
    "one split": (
        (
            "Waschen Sie sich die Hände. Berühren Sie die Wunde 3 Tage lang nicht. Wechseln Sie den Verband am 4. Tag. "
            "Rufen Sie uns an, wenn sie blutet."
        ),
        ["Waschen", "Berühren", "Wechseln"],
    ),
    "two joined and one split": (
        (
            "Waschen Sie sich die Hände und berühren Sie die Wunde 3 Tage lang nicht. Wechseln Sie den Verband am 4. "
            "Tag. Rufen Sie uns an, wenn sie blutet."
        ),
        ["Waschen", "Wechseln"],
    ),
}


@pytest.mark.parametrize(("target", "begun"), SIDES.values(), ids=SIDES)
def test_what_stands_side_by_side(target: str, begun: list[str]) -> None:
    parts = Pair(SOURCE, target, "en", "de").parts
    assert [target[start:end].split()[0] for _, (start, end) in parts] == begun
    assert (parts[0][0][0], parts[-1][0][1]) == (0, len(SOURCE))
    assert (parts[0][1][0], parts[-1][1][1]) == (0, len(target))


def test_nothing_stands_beside_nothing() -> None:
    assert Pair("", "", "en", "de").parts in ((), (((0, 0), (0, 0)),))
    assert len(Pair("Rest. " * 40, "Ruhen Sie. " * 39, "en", "de").parts) == 1


def test_a_not_of_one_sentence_is_none_of_another() -> None:
    target = (
        "Waschen Sie sich die Hände. Berühren Sie die Wunde 3 Tage lang. Wechseln Sie den Verband am 4. Tag nicht. "
        "Rufen Sie uns an, wenn sie blutet."
    )
    assert said(negation, SOURCE, target, "de") == [
        "error: source not, translation none", "error: source none, translation nicht",
    ]  # fmt: skip
