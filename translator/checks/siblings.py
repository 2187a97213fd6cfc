"""A body part, mineral, food, illness or language became another of its kind: the tibia the fibula, zinc sulphur.

Looked for are things that are easily mixed up: parts of the body, minerals and vitamins, illnesses, injuries and
complaints, foods and what people are allergic to, animals, languages, specialties and professions, relatives, colours,
what is examined and how, operations, aids, sports, kinds of medicines, what one wears and has at home, ways to get
about, waters, papers, times of life, states of the skin, the sound and the injured leg. Only a thing that is missing
beside another of its kind that the source has not is found.

    source       The fracture is in the tibia.
    translation  Der Bruch befindet sich in der Fibula.
    finding      source tibia, translation Fibula

What to do: put the source's word. Where both are the same, dismiss the finding and say so.
"""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.language.naming.siblings import swapped
from translator.language.numbers.atoms import Both
from translator.model import Problem, Severity

ID = "siblings"
SEVERITY = Severity.ERROR


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per thing that is another."""
    if not pair.target.strip() or pair.copied:
        return
    for here, there in swapped(pair.source, pair.target, pair.source_locale, pair.locale):
        yield pair.different(ID, SEVERITY, Both(here, there))
