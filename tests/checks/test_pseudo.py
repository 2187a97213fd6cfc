"""What is found in text that the engine `pseudo` made: nothing that hangs on words, all that a page could break by."""

from __future__ import annotations

import pytest

from translator.checks import problems
from translator.checks.pair import PSEUDO, Pair
from translator.engines.pseudo import Pseudo
from translator.model import Place

SOURCES = [
    "Botulinum toxin comes from Clostridium botulinum. Do not take 50 mg twice a day; wait two weeks, then call us.",
    "Botox as a migraine treatment " * 20,
    "Left before right, with no more than 3 tablets.",
]


@pytest.mark.parametrize("source", SOURCES)
def test_says_nothing(source: str) -> None:
    [answer] = Pseudo().translate([source], "en", "de")
    assert problems(Pair(source, answer.text, "en", PSEUDO), Place("")) == []


def test_finds_what_needs_no_words() -> None:
    pair = Pair("Take <b>50</b> mg, {name}.", "Ťåķé 500 ɱĝ.", "en", PSEUDO)
    assert {problem.check for problem in problems(pair, Place(""))} == {"numbers", "tags", "placeholders"}
