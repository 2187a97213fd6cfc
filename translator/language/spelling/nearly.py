"""Words of a translation that are nearly what a word of the source is called: they lost a letter, or two beside each
other, and are another word now, as no list of words can tell: الجراة for الجراحة where the source says "surgery".

What English words are called is in data/<language>.toml, under [called].
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from translator.language.remembered import FEWER, Remembered
from translator.language.spelling.growth import FEMININE, growth
from translator.language.spelling.listed import Words, folded, words
from translator.language.spelling.spacing import ARTICLE
from translator.language.tables import data

SHORTEST = 4
"""Letters of a word's stem that may lose one."""
SHORTEST_OF_TWO = 6
"""Letters of one that may lose two."""
SHORTEST_LEFT = 3
"""And of what is left, which behind an article is so short only if it is no usual word."""
OPENING = "“”‘’\"'«([*_"
MOST_BEHIND = 4
"""Letters that may follow a stem."""


@dataclass(frozen=True, slots=True)
class Called:
    """What English words are called in a language. `stems` by key, `right` are all of them; `damaged` has each without
    a letter or two, with what it was."""

    stems: dict[str, tuple[str, ...]]
    damaged: dict[str, tuple[tuple[str, str], ...]]
    right: frozenset[str]


def nearly(word: str, language: str) -> tuple[tuple[str, str], ...]:
    """What a word, as it stands in a text, may be without its slip, with the key of each; () for most words."""
    return _nearly(language)[word]


def named(source: str, language: str) -> set[str]:
    """The keys of what an English text names."""
    keys = _keys(language)
    return {key for word in source.split() for key in keys[word]}


def is_called(key: str, text: str, language: str) -> bool:
    """Whether any word of a text may be what a key is called."""
    called = _called(language)
    stems = called.stems[key] if called else ()
    plain = folded(text, language)
    return any(len(stem) >= SHORTEST_LEFT and stem in plain for stem in stems)


@lru_cache(maxsize=16)
def _keys(language: str) -> Remembered[tuple[str, ...]]:
    """By a word of an English text, the keys that it begins with."""
    called = _called(language)
    keys = tuple(called.stems) if called else ()

    def say(word: str) -> tuple[str, ...]:
        bare = word.lower().lstrip(OPENING)
        return tuple(key for key in keys if bare.startswith(key))

    return Remembered(say)


@lru_cache(maxsize=16)
def _nearly(language: str) -> Remembered[tuple[tuple[str, str], ...]]:
    called, listed = _called(language), words(language)

    def say(word: str) -> tuple[tuple[str, str], ...]:
        if called is None or listed is None:
            return ()
        return tuple(dict.fromkeys(_rightly(folded(word, language), language, called, listed)))

    return Remembered(say, FEWER)


def _rightly(word: str, language: str, called: Called, listed: Words) -> Iterator[tuple[str, str]]:
    for before in ("", *(part for part in growth(language).before if word.startswith(part))):
        bare = word[len(before) :]
        rare = before.endswith(ARTICLE) and bare not in listed.used
        if len(bare) < (SHORTEST_LEFT if rare else SHORTEST):
            continue
        stems = [bare[:end] for end in range(max(SHORTEST_LEFT, len(bare) - MOST_BEHIND), len(bare) + 1)]
        if not called.right.isdisjoint(stems):
            return
        for left in stems:
            for stem, key in called.damaged.get(left, ()):
                right = stem + bare[len(left) :]
                if right in listed.used or before + right in listed.used:
                    yield before + right, key


@lru_cache(maxsize=16)
def _called(language: str) -> Called | None:
    """None for a language that has no such words."""
    table = data(language).get("called")
    listed = words(language)
    if not table or listed is None:
        return None
    stems: dict[str, tuple[str, ...]] = {}
    for keys, forms in table.items():
        for key in keys.split("|"):
            stems[key] = (*stems.get(key, ()), *(folded(form, language) for form in forms))
    damaged: dict[str, tuple[tuple[str, str], ...]] = {}
    for key, forms in stems.items():
        for form in (*forms, *_feminine(forms, listed)):
            for less in _damaged(form):
                damaged[less] = (*damaged.get(less, ()), (form, key))
    return Called(stems, damaged, frozenset(form for forms in stems.values() for form in forms))


def _feminine(forms: Iterable[str], listed: Words) -> list[str]:
    """The words that a short Arabic stem is with ة: حقنة of حقن."""
    return [form + FEMININE for form in forms if len(form) < SHORTEST and form + FEMININE in listed.used]


def _damaged(stem: str) -> set[str]:
    """A stem without one of its letters, a long one without two beside each other."""
    sizes = (1, 2) if len(stem) >= SHORTEST_OF_TWO else (1,) if len(stem) >= SHORTEST else ()
    return {stem[:at] + stem[at + size :] for size in sizes for at in range(len(stem) - size + 1)} - {stem}
