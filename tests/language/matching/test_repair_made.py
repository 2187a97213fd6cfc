"""A thousand made edits of paragraphs whose alignment is known: pairs of sentences of the first set, side by side."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

import pytest

from tests.laws import SOAK
from translator.language.matching.repair import Reason, plan
from translator.language.sentences import sentences
from translator.markup.opaque import opaque

SETS = Path(__file__).parents[2] / "checks" / "first"
LOCALES = ("ar", "de", "es", "fr", "ru", "tr")
EACH = 170 * SOAK
NUMBER = re.compile(r"(?<![\d.,])[1-9]\d?(?![\d.,:])")
OPPOSITES = (
    ("left", "right"), ("before", "after"), ("more", "less"), ("must", "may"), ("with", "without"), ("twice", "once"),
    ("increase", "decrease"), ("always", "never"), ("must", "must not"), ("is", "is not"), ("can", "cannot"),
    ("should", "should not"), ("will", "will not"), ("are", "are not"), ("may", "may not"),
)  # fmt: skip


@dataclass(frozen=True)
class Case:
    """The sentences of a source and of its translation, and the source's as they are now: each with the index of the
    old one that it is, -1 for a new one."""

    locale: str
    old: list[str]
    there: list[str]
    new: list[tuple[str, int]]

    @property
    def readable(self) -> bool:
        """Whether the program sees the same sentences."""
        texts = ((self.old, "en"), ([text for text, _ in self.new], "en"), (self.there, self.locale))
        return all(len(sentences(" ".join(parts), locale)) == len(parts) for parts, locale in texts)


@cache
def pairs(locale: str) -> list[tuple[str, str]]:
    """The good pairs of one sentence each."""
    good = tomllib.loads((SETS / f"{locale}.toml").read_text(encoding="utf-8"))["good"]
    found = [(pair["source"], pair["target"]) for pair in good]
    return [
        (source, target)
        for source, target in found
        if source.endswith(".") and len(sentences(source, "en")) == len(sentences(target, locale)) == 1
    ]


def reworded(source: str, random: Random) -> str:
    if random.random() < 0.5:
        return f"Please note: {source}"
    return f"{source[:-1]}, as our team told you on the phone."


def contradictions(source: str) -> list[str]:
    """The sentence with another number, a negation more or less, the other side."""
    numbers = () if opaque(source) else NUMBER.finditer(source)
    ways = [f"{source[: at.start()]}{int(at[0]) + 1}{source[at.end() :]}" for at in numbers]
    for pair in OPPOSITES:
        for one, other in (pair, pair[::-1]):
            word = re.compile(rf"\b{one}\b(?! not)")
            if word.search(source):
                ways.append(word.sub(other, source, count=1))
    return ways


def make(kind: str, random: Random, locale: str) -> Case | None:
    """An edit of one sentence, or of two beside each other; None where these sentences do not allow it."""
    extra, *rest = random.sample(pairs(locale), random.randint(4, 6))
    old, there = ([pair[side] for pair in rest] for side in (0, 1))
    at = random.randrange(len(rest) - 1)
    new = [(text, index) for index, text in enumerate(old)]
    match kind:
        case "reworded":
            new[at] = (reworded(old[at], random), -1)
        case "put in":
            new.insert(random.randint(0, len(new)), (extra[0], -1))
        case "taken out":
            del new[at]
        case "joined":
            new[at : at + 2] = [(f"{old[at][:-1]}; {old[at + 1]}", -1)]
        case "parted":
            old[at], there[at] = f"{old[at][:-1]}; {extra[0]}", f"{there[at].rstrip('.!?')}; {extra[1]}"
            new[at : at + 1] = [(rest[at][0], -1), (extra[0], -1)]
        case "contradicted":
            ways = contradictions(old[at])
            if not ways:
                return None
            new[at] = (random.choice(ways), -1)
    return Case(locale, old, there, new)


def cases(kind: str) -> Iterator[Case]:
    """Always the same for a kind."""
    random, found = Random(kind), 0  # noqa: S311 - the same every time
    while found < EACH:
        case = make(kind, random, random.choice(LOCALES))
        if case and case.readable:
            found += 1
            yield case


def outcome(case: Case) -> Reason | str:
    """What becomes of it; fails where a sentence that is kept is not what it was, or not in its place."""
    new = " ".join(text for text, _ in case.new)
    found = plan(" ".join(case.old), new, " ".join(case.there), "en", case.locale)
    if isinstance(found, Reason):
        return found
    made = {sentence.number: f"⟪{sentence.number}⟫" for sentence in found.sentences}
    assert made.keys() >= {number for number, (_, index) in enumerate(case.new, 1) if index < 0}
    wanted = (made.get(number) or case.there[index] for number, (_, index) in enumerate(case.new, 1))
    assert found.filled(made) == " ".join(wanted)
    return "repaired"


@pytest.mark.parametrize("kind", ["reworded", "put in", "taken out", "joined", "parted"])
def test_nearly_all_edits_of_a_sentence_are_repaired(kind: str) -> None:
    outcomes = Counter(map(outcome, cases(kind)))
    assert outcomes["repaired"] >= 0.9 * EACH, outcomes


def test_none_that_contradicts_the_old_sentence_is() -> None:
    assert set(map(outcome, cases("contradicted"))) == {Reason.CLAIMS}
