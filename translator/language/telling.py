"""Telling quickly that a text claims nothing: no word of it can be part of what `reading.claims` finds.

Of each phrase that claims something one word is looked for: without "day" nobody says "a day".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache

from translator.language.lexicon import WORD, Lexicon, lexicon
from translator.language.opposites.polarity import DENYING
from translator.language.tables import Meaning, data
from translator.language.tally import tally

CLAIMING = frozenset({"multipliers", "loose", "ordinals", "times", "fractions", "plus", "quantities", "per",
                      "per_after", "intervals", "every", "months", "feasts"})  # fmt: skip
"""Tables whose words are a quantity or a rhythm, be it beside "a" or a unit."""
WORDS = re.compile(WORD)
PLAIN = re.compile(rf"(?:{WORD}|[.,:;!?()\[\]\"'*_“”‘’«»„–—…-])*")
"""A piece of a text in which nothing but words is read."""


def may_claim(text: str, locale: str) -> bool:
    """Whether a text may claim anything."""
    return _telling(locale)(text) > 0


@cache
def _telling(locale: str) -> Callable[[str], int]:
    words = lexicon(locale)
    keys = _Keys(words)
    return tally(words.language).ask(
        lambda piece: not PLAIN.fullmatch(piece) or any(map(keys.tells, WORDS.findall(piece)))
    )


class _Keys:
    """The words of a language that claim something alone, and those without which no phrase does."""

    def __init__(self, words: Lexicon) -> None:
        self.words = words
        self.one = not words.settings.get("at_hours") and words.settings.get("clock", 12) == 12
        """A lone "one", or "a", is nothing that must stay, nor a time of day beside "at"."""
        self.exact: set[str] = set()
        self.whole: set[str] = set()
        starred: dict[str, set[str]] = {"start": set(), "end": set(), "inside": set()}
        firsts = Counter(form[0] for form, _ in words.listed())
        common = frozenset(data(words.language).get("common", {}).get("words", ()))
        for form, found in sorted(words.listed(), key=lambda one: len(one[0])):
            if not any(map(self._claims, found.meanings)) or not self.whole.isdisjoint(form):
                continue
            if found.exact and not found.rest:
                self.exact.add(found.exact)
                continue
            key = min(form, key=lambda word: (not word.strip("*").isalpha(), word in common, "*" in word, firsts[word]))
            part = key.strip("*")
            kind = "inside" if key[0] == key[-1] == "*" else "start" if key[-1] == "*" else "end"
            (starred[kind] if part != key else self.whole).add(part)
        self.starts, self.ends = tuple(starred["start"]), tuple(starred["end"])
        self.inside = tuple(starred["inside"])
        self.compounds = bool(words.settings.get("compounds"))

    def tells(self, word: str) -> bool:
        """Whether a text with this word may claim something."""
        if word in self.exact or any(map(self._is_key, self._bare(word))):
            return True
        return self.compounds and any(map(self._claims, self.words.forms(word).alone))

    def _claims(self, meaning: Meaning) -> bool:
        table, value = meaning
        match table:
            case "numbers":
                return value != "1" or not self.one
            case "negation":
                return value in DENYING
            case "contrasts":
                return value.startswith("side:")
            case "clock":
                return value != "spoken"
            case _:
                return table in CLAIMING

    def _bare(self, word: str) -> Iterator[str]:
        """The word as it is looked up, and without what is written together with it."""
        normal = self.words.normal(word)
        yield normal
        yield from (normal.removeprefix(prefix) for prefix in self.words.prefixes if normal.startswith(prefix))

    def _is_key(self, normal: str) -> bool:
        return (
            normal in self.whole
            or normal.startswith(self.starts)
            or normal.endswith(self.ends)
            or any(part in normal for part in self.inside)
        )
