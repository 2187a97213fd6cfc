"""What is near: found by rare words however much is there, whole texts and sentences, the best first; never exact."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clinic import entry
from tests.laws import law
from translator.language.matching.similarity import similarity
from translator.memory import LEAST, Memory
from translator.model import Catalog, Message

STAMP = (1, 2, 3)
HEADERS = (("Last-Translator", "Anna <anna@clinic.example>"),)
DOSE = "Take two tablets with a glass of water in the morning."
PARAGRAPH = f"Your doctor will tell you more. {DOSE} Do not drive for a day."
GERMAN = (
    "Ihr Arzt sagt Ihnen mehr dazu. Nehmen Sie morgens zwei Tabletten mit einem Glas Wasser. Fahren Sie einen Tag "
    "lang kein Auto."
)


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    with closing(Memory(tmp_path / "memory.sqlite3")) as found:
        yield found


def learn(memory: Memory, article: str, *messages: Message, locale: str = "de") -> None:
    memory.learn(f"{locale}/{article}.po", STAMP, article, Catalog(locale, HEADERS, messages))


def near(memory: Memory, text: str, locale: str = "de", **options: float) -> list[tuple[int, str]]:
    """(percent, translation)."""
    found = memory.near(locale, text, **options)  # type: ignore[arg-type]
    return [(int(100 * score), unit.message.strings[0]) for score, unit in found]


def test_a_changed_word(memory: Memory) -> None:
    learn(memory, "a", entry(DOSE, "Nehmen Sie zwei."), entry("Something else altogether.", "Anderes."))
    assert near(memory, DOSE.replace("two", "three")) == [(94, "Nehmen Sie zwei.")]
    assert near(memory, "Nothing of all this is like it") == []
    assert near(memory, DOSE, "fr") == []
    assert near(memory, "") == []


@pytest.mark.parametrize(
    ("known", "asked"),
    [
        ("Side Effects of Botox", "Side Effects of Dysport"),
        ("Migraine", "Migraines"),
        ("Nebenwirkungsbeschreibung", "Nebenwirkungsbeschreibungen"),
        ("片頭痛の治療にはボツリヌス療法が使われます", "片頭痛の治療にはボツリヌス療法が使われません"),
        ("تناول قرصين مع كوب من الماء صباحًا", "تناول قرصين مع كوب من الماء مساءً"),
    ],
    ids=["heading", "one word", "compound", "no spaces", "Arabic"],
)
def test_short_texts_and_other_scripts(memory: Memory, known: str, asked: str) -> None:
    learn(memory, "a", entry(known, "x"))
    found = near(memory, asked)
    assert [text for _, text in found] == ["x"]


def test_the_best_first_then_the_furthest_state_and_no_more_than_asked(memory: Memory) -> None:
    learn(memory, "a", entry(DOSE, "machine", "machine"), entry("Take two tablets with a glass of water.", "short"))
    learn(memory, "b", entry(DOSE, "translated"))
    learn(memory, "c", entry(DOSE, "approved", "approved"), entry(f"{DOSE} Now.", "longer"))
    learn(memory, "d", entry(DOSE, "approved", "approved"))
    assert near(memory, DOSE) == [
        (100, "approved"), (100, "translated"), (100, "machine"), (95, "longer"), (83, "short"),
    ]  # fmt: skip
    assert near(memory, DOSE, limit=2) == [(100, "approved"), (100, "translated")]
    assert near(memory, DOSE, least=0.9)[-1] == (95, "longer")


def test_a_sentence_of_a_longer_text(memory: Memory) -> None:
    learn(memory, "a", entry(PARAGRAPH, GERMAN, "approved"))
    ((score, unit),) = memory.near("de", DOSE.replace("morning", "evening"))
    assert unit.sentence
    assert unit.message == Message(DOSE, ("Nehmen Sie morgens zwei Tabletten mit einem Glas Wasser.",))
    assert score < 1
    exact = memory.sentence("de", Message(DOSE))
    assert exact is not None
    assert (exact.message.strings, exact.sentence, exact.sure) == (unit.message.strings, True, False)
    assert memory.exact("de", Message(DOSE)) is None
    assert memory.sentence("de", Message("Do not drive for a day. ")) is None


def test_a_sentence_that_two_stand_for_is_none(memory: Memory) -> None:
    german = "Mehr sagt Ihr Arzt. Nehmen Sie morgens zwei Tabletten. Dazu ein Glas Wasser. Fahren Sie nicht."
    learn(memory, "a", entry(PARAGRAPH, german))
    assert memory.sentence("de", Message(DOSE)) is None


def test_what_is_gone_is_not_found_and_what_comes_later_is(memory: Memory) -> None:
    learn(memory, "a", entry(PARAGRAPH, GERMAN))
    learn(memory, "b", entry(DOSE, "of b"))
    assert near(memory, DOSE, least=0.95) == [(100, "of b")]
    memory.forget("de/b.po")
    assert near(memory, DOSE, least=0.95) == [(100, "Nehmen Sie morgens zwei Tabletten mit einem Glas Wasser.")]
    learn(memory, "a", entry("Water is good.", "Wasser ist gut."))
    assert near(memory, DOSE) == []
    assert near(memory, "Water is good!") == [(92, "Wasser ist gut.")]


def test_a_text_of_a_megabyte(memory: Memory) -> None:
    text = "Take one more tablet each day. " * 34_000
    learn(memory, "a", entry(text, "x"))
    assert near(memory, text + "More.") == [(100, "x")]


WORDS = (
    "take",
    "two",
    "three",
    "tablets",
    "water",
    "with",
    "the",
    "morning",
    "pain",
    "doctor",
    "not",
    "after",
    "and",
    "of",
)
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join), min_size=1, max_size=12)


@law(60)
@given(TEXTS, st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join))
def test_as_if_everything_were_compared(tmp_path_factory: pytest.TempPathFactory, texts: list[str], asked: str) -> None:
    """All that shares a word and is alike enough is found."""
    texts = list(dict.fromkeys(texts))
    with closing(Memory(tmp_path_factory.mktemp("m") / "memory.sqlite3")) as memory:
        learn(memory, "a", *(entry(text, f"<{text}>") for text in texts))
        found = memory.near("de", asked, limit=100)
    scores = {unit.message.id: score for score, unit in found}
    alike = {text: score for text in texts if (score := similarity(asked, text, LEAST))}
    assert scores.items() <= alike.items()
    assert {text for text in alike if set(text.split()) & set(asked.split())} <= scores.keys()
    assert list(scores.values()) == sorted(scores.values(), reverse=True)
