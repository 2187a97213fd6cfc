"""The safety strip: what both sides claim, and what is wrong with it."""

from __future__ import annotations

import pytest

from translator.checks import problems
from translator.checks.pair import Pair
from translator.model import Place
from translator.steps.review.strip import strip

CASES = [
    ("Take 50 mg.", "Nehmen Sie 50 mg.", [("quantity", "50 mg", "50 mg", False)]),
    ("Take 50 mg.", "Nehmen Sie 500 mg.", [("quantity", "50 mg", "500 mg", True)]),
    ("Take two tablets.", "Nehmen Sie 2 Tabletten.", [("quantity", "two tablets", "2 Tabletten", False)]),
    ("Take 50 mg.", "", [("quantity", "50 mg", "", False)]),
    ("Take it.", "Nehmen Sie 5 mg.", [("quantity", "", "5 mg", True)]),
    ("Do not drive.", "Fahren Sie nicht.", [("negation", "not", "nicht", False)]),
    ("Do not drive.", "Fahren Sie.", [("negation", "not", "", True)]),
    ("The left knee.", "Das rechte Knie.", [("direction", "left", "rechte", True)]),
    ("The left knee.", "Das linke Knie.", [("direction", "left", "linke", False)]),
    ("Botox helps.", "Botox hilft.", [("name", "Botox", "Botox", False)]),
    ("Botox helps.", "Botax hilft.", [("name", "Botox", "", True)]),
    (
        "Not more than 50 mg for 48 hours after it.",
        "Nicht mehr als 55 mg, 24 Stunden lang.",
        [
            ("quantity", "50 mg", "55 mg", True),
            ("quantity", "48 hours", "24 Stunden", True),
            ("direction", "Not more than", "Nicht mehr als", False),
        ],
    ),
    ("A quiet room.", "Ein ruhiges Zimmer.", []),
    ("You must not smoke.", "Rauchen ist verboten.", [("negation", "must not", "verboten", False)]),
    ("Every morning at home.", "Every morning at home.", [("quantity", "Every morning", "Every morning", False)]),
]


@pytest.mark.parametrize(("source", "target", "expected"), CASES)
def test_claims_side_by_side(source: str, target: str, expected: list[tuple[str, str, str, bool]]) -> None:
    pair = Pair(source, target, "en", "de", ("Botox",))
    found = strip(pair, problems(pair, Place("")))
    assert [(one.kind, one.source, one.target, one.wrong) for one in found] == expected


@pytest.mark.parametrize(("source", "target", "expected"), CASES)
def test_words_stand_where_they_are_said_to(source: str, target: str, expected: object) -> None:
    pair = Pair(source, target, "en", "de", ("Botox",))
    for one in strip(pair, problems(pair, Place(""))):
        assert one.in_source is None or source[slice(*one.in_source)] == one.source
        assert one.in_target is None or target[slice(*one.in_target)] == one.target
