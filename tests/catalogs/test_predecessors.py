"""Which text became which: by its place in the article first, then by its words."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.laws import law
from translator.catalogs.predecessors import BLOCK, Source, predecessors

A, B, C = "Alpha stays as it is.", "Beta stays too.", "Gamma as well."
WARM = "Keep the knee warm for three days and raise it whenever you sit."
COLD = "Do not drive a car on the day of the operation itself."


def sources(*texts: str) -> tuple[Source, ...]:
    return tuple((None, text, None) for text in texts)


def pairs(old: tuple[Source, ...], new: tuple[Source, ...], obsolete: tuple[Source, ...] = ()) -> dict[str, str]:
    """New text -> old text."""
    every = [*old, *obsolete]
    return {new[index][1]: every[at][1] for index, at in predecessors(old, obsolete, new).items()}


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        pytest.param([A, WARM], [A, WARM.replace("three", "five")], {0: 1}, id="a word"),
        pytest.param([A, "Symptoms of Otitis", B], [A, "Symptoms during it", B], {0: 1}, id="little is left, in place"),
        pytest.param([A, WARM, B], [A, COLD, B], {}, id="another text in the same place"),
        pytest.param([A, B], [A, WARM, B], {}, id="nothing vanished"),
        pytest.param([A, WARM, B], [A, B], {}, id="nothing is new"),
        pytest.param([A, WARM, B], [B, A, WARM.replace("three", "five")], {0: 1}, id="moved and changed"),
        pytest.param([WARM], [WARM.replace("three", "five")], {0: 0}, id="no neighbour at all"),
        pytest.param([], [A], {}, id="nothing before"),
        pytest.param([A], [], {}, id="nothing after"),
    ],
)
def test_one_change(old: list[str], new: list[str], wanted: dict[int, int]) -> None:
    changed = [text for text in new if text not in old]
    assert pairs(sources(*old), sources(*new)) == {changed[index]: old[at] for index, at in wanted.items()}


def test_headings_from_one_mould_find_their_own_by_their_neighbours() -> None:
    old = [A, "Side Effects of Otoplasty", B, "Side Effects of Myotomy", C]
    new = [A, "Risks of Otoplasty", B, "Side Effects of Otoplasty and Myotomy", C]
    assert pairs(sources(*old), sources(*new)) == {new[1]: old[1], new[3]: old[3]}


def test_a_new_heading_is_not_given_that_of_another_chapter() -> None:
    names = ("Otoplasty", "Myotomy", "Lysis", "Colitis", "Otoma", "Rhinitis", "Myopia", "Anaemia", "Colostomy")
    old = [*(f"Side Effects of {name}" for name in names), A, WARM, B]
    new = [*old[1:], "Side Effects of Angioscopy", C]
    assert pairs(sources(*old), sources(*new)) == {}


def test_what_was_found_makes_a_neighbour() -> None:
    old = [WARM, "Costs in Turkey", COLD, *(f"Text {number}" for number in range(60)), A]
    new = [WARM.replace("warm", "dry"), "Costs here", COLD.replace("car", "bus"), *(f"X{n}" for n in range(60)), A]
    assert (len(old) - 1) * (len(new) - 1) > BLOCK
    assert pairs(sources(*old), sources(*new))["Costs here"] == "Costs in Turkey"


def test_the_best_pairs_first_and_each_old_text_once() -> None:
    other = WARM.replace("knee", "hip")
    new = [other.replace("three", "two"), WARM.replace("three", "two"), WARM.replace("three days", "a day")]
    assert pairs(sources(WARM, other), sources(*new)) == {new[0]: other, new[1]: WARM}


def test_obsolete_text_has_no_place() -> None:
    """It stands at the end of a catalog, which says nothing of where it stood in the article."""
    assert pairs(sources(A), sources(A, "Symptoms at night"), sources("Symptoms of Otitis")) == {}
    near = WARM.replace("three", "five")
    assert pairs(sources(A), sources(A, near), sources(WARM)) == {near: WARM}


def test_context_makes_another_message_and_a_plural_resembles_plurals_only() -> None:
    assert predecessors((("a", WARM, None),), (), (("b", WARM, None),)) == {0: 0}
    assert predecessors(((None, WARM, None),), (), ((None, f"{WARM} Now.", WARM),)) == {}
    assert predecessors(((None, WARM, "x"),), (), ((None, f"{WARM} Now.", WARM),)) == {0: 0}


def test_a_script_without_spaces() -> None:
    texts = [
        "手术后三天内请保持膝盖温暖并在坐下时抬高腿部以减少肿胀如果疼痛加剧请立即联系我们的诊所或您的家庭医生进行检查",
        "手术当天请不要驾驶汽车也不要饮酒请由家人陪同回家并在家中休息至少两天避免任何剧烈运动或长时间站立以及提重物上楼",
    ]
    changed = [text.replace("天", "日") for text in reversed(texts)]
    found = pairs(sources(A, *texts, B), sources(*changed, B, A))
    assert found == dict(zip(changed, reversed(texts), strict=True))


def test_much_text_at_once_and_in_any_order() -> None:
    """Far more than is compared pair by pair; and a text of no end is cut."""
    draw = random.Random(4)  # noqa: S311
    words = ["".join(draw.choices("abcdefghiklmnoprstu", k=6)) for _ in range(3000)]
    old = [" ".join(draw.choices(words, k=25)) for _ in range(400)]
    old[7] *= 1000
    new = [f"{text} again" for text in old]
    draw.shuffle(new)
    assert pairs(sources(*old), sources(*new)) == {f"{text} again": text for text in old}


TEXT = st.lists(st.sampled_from("take one two tablets mg daily not before meals".split()), min_size=1, max_size=6)  # noqa: SIM905
SOURCE = st.tuples(st.sampled_from([None, "c"]), TEXT.map(" ".join), st.sampled_from([None, "plural"]))
SOURCES = st.lists(SOURCE, max_size=8, unique_by=lambda source: source[:2]).map(tuple)


@law()
@given(SOURCES, SOURCES, SOURCES)
def test_law(old: tuple[Source, ...], obsolete: tuple[Source, ...], new: tuple[Source, ...]) -> None:
    """What is the same on both sides has no predecessor and is none; each is given away once, to its own kind."""
    every = [*old, *obsolete]
    found = predecessors(old, obsolete, new)
    assert len(set(found.values())) == len(found)
    for index, at in found.items():
        assert new[index][:2] not in [source[:2] for source in every]
        assert every[at][:2] not in [source[:2] for source in new]
        assert (new[index][2] is None) == (every[at][2] is None)
