"""What a source names, word by word, and whether its translation says it.

Of most words it is not known how they may be translated. Of some it is: data/vocabulary.toml and data/siblings.toml
list things, and each language's file what is done ([predicates]) and opposites ([contrasts]). It is asked generously
whether a translation has any of a word's usual counterparts, as parts of its words; what is done can be said in many
ways, so that its absence tells less than that of a thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from translator.language.beginnings import Lengths
from translator.language.cues import holder
from translator.language.naming.siblings import LOOSE, SAYINGS, apart
from translator.language.naming.sounds import plain
from translator.language.remembered import Remembered
from translator.language.tables import data
from translator.locales import language_of

SOURCE = "en"
"""The language whose words the vocabulary lists."""
ENGLISH = re.compile(r"[A-Za-z]+")
WORD = re.compile(r"[^\W_]+")
AS_IT_IS = 5
"""So many letters of a word may stand in the translation as they are, in a name or a foreign word."""
ACTS, STRESSED, ORDER = "acts", "stressed", "order"
"""Of the file: what is done; small words that are looked for only by `counterparts`; the languages."""
TOGETHER = ("ar", "de")
"""Languages that write words together: what is looked for may stand anywhere in one."""
PREFIXED = ("ar",)
SOFT = {"k": "g", "p": "b", "t": "d"}
"""What the ends of words become before a vowel, without marks (Turkish k is ğ)."""
BETWEEN = "_"
"""Stands between the words of a text that is looked in, and at its ends; behind a whole English word."""
STATES = frozenset({"turned_on", "turned_off", "hide"})
"""Predicates that are said in too many ways to tell that one is missing: "if this is enabled"."""


@dataclass(frozen=True, slots=True)
class Named:
    """A word of a source: where it begins, what it may name (numbers of entries), whether that is a thing and no act or
    opposite, and whether the translation says any of it."""

    at: int
    things: frozenset[int]
    firm: bool
    said: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """English words, or their beginnings, for one thing or act, and what it may be called, as that is looked for.
    `written`: the beginnings of single words that it may be called by, with their marks. `turns`: the words are both
    sides of opposites, and what it may be called is either."""

    firm: bool
    words: tuple[str, ...]
    called: tuple[str, ...]
    written: tuple[str, ...] = ()
    turns: bool = False


def is_listed(source_locale: str, locale: str) -> bool:
    """Whether the words of these languages are known."""
    return language_of(source_locale) == SOURCE and bool(entries_of(language_of(locale)))


def named(source: str, target: str, source_locale: str, locale: str) -> tuple[Named, ...]:
    """The known words of a source in order; none where a language is not known. Raises nothing."""
    if not is_listed(source_locale, locale):
        return ()
    entries = entries_of(language_of(locale))
    text = BETWEEN + BETWEEN.join(WORD.findall(plain(target))) + BETWEEN
    of = by_word(language_of(locale))
    stands = text.__contains__
    said = Remembered(
        lambda word: (
            (len(word) >= AS_IT_IS and word in text) or any(any(map(stands, entries[at].called)) for at in of[word])
        )
    )
    return tuple(_known(source, text, of, entries, said))


def called(source: str, word: Named, locale: str) -> Iterator[str]:
    """What a known word of a source is looked for by, in the plain words of a translation with BETWEEN between them."""
    entries = entries_of(language_of(locale))
    yield from chain.from_iterable(entries[at].called for at in word.things if at >= 0)
    match = ENGLISH.match(source, word.at)
    if match and len(match[0]) >= AS_IT_IS:
        yield BETWEEN + match[0][:AS_IT_IS].lower()


def _known(
    source: str,
    text: str,
    of: Remembered[frozenset[int]],
    entries: Sequence[Entry],
    said: Remembered[bool],
) -> Iterator[Named]:
    """The words of a source that have entries, and others that stand in the translation nearly as they are; none of
    those in a saying ("on the other hand")."""
    numbers: dict[str, int] = {}
    words = [(match, match[0].lower()) for match in ENGLISH.finditer(source)]
    sayings, signs = _sayings()
    # Most texts have no word without which there is no saying.
    none = signs.isdisjoint(word for _, word in words)
    is_said = holder(() if none else (match.span() for match in sayings.finditer(source)))
    for match, word in words:
        if not none and is_said(match.span()):
            continue
        if things := of[word]:
            yield Named(match.start(), things, any(entries[at].firm for at in things), said[word])
        elif len(word) >= AS_IT_IS and BETWEEN + word[:AS_IT_IS] in text:
            yield Named(match.start(), frozenset({numbers.setdefault(word, -1 - len(numbers))}), True, True)


@lru_cache(maxsize=1)
def _sayings() -> tuple[re.Pattern[str], frozenset[str]]:
    """What finds a saying, and words one of which each has."""
    table = data("siblings")
    forms = table[SAYINGS][table[ORDER].index(SOURCE)].split(", ")
    small = data(SOURCE)["common"]["words"]
    ways = "|".join(
        re.escape(form.removesuffix("*")).replace(r"\ ", "[ -]") + r"\w*" * form.endswith("*") for form in forms
    )
    whole = (ENGLISH.findall(re.sub(r"\w+\*", "", form)) for form in forms)
    signs = frozenset(max(words, key=lambda word: (word not in small, len(word))) for words in whole)
    return re.compile(rf"\b(?:{ways})\b", re.IGNORECASE), signs


@lru_cache(maxsize=16)
def by_word(language: str) -> Remembered[frozenset[int]]:
    """By an English word the numbers of its entries; of those only the things, if there are any."""
    entries = entries_of(language)
    whole: dict[str, set[int]] = {}
    stems: dict[str, set[int]] = {}
    for at, entry in enumerate(entries):
        for word in entry.words:
            (whole if word.endswith(BETWEEN) else stems).setdefault(word.rstrip(BETWEEN), set()).add(at)

    lengths = Lengths(stems)
    none: frozenset[int] = frozenset()  # one of all words without an entry: each empty set takes as much as a full one

    def of(word: str) -> frozenset[int]:
        begun = (stems.get(word[:size], ()) for size in lengths.of(word))
        found = frozenset(chain(whole.get(word, ()), *begun))
        return frozenset(at for at in found if entries[at].firm) or found or none

    return Remembered(of)


@lru_cache(maxsize=16)
def entries_of(language: str) -> tuple[Entry, ...]:
    """All that is known of how English words are called in a language; nothing for one that the lists lack."""
    if language == SOURCE or language not in data("vocabulary")[ORDER] or language not in data("siblings")[ORDER]:
        return ()
    return tuple(chain(_vocabulary(language), _siblings(language), _own(language)))


def _vocabulary(language: str) -> Iterator[Entry]:
    table = data("vocabulary")
    column = table[ORDER].index(language)
    before = "" if language in TOGETHER else BETWEEN
    for kind in table.keys() - {ORDER, STRESSED}:
        for words, forms in table[kind].items():
            called = _with_soft(_stems(forms[column], before), language)
            yield Entry(kind != ACTS, tuple(words.split("|")), called, _written(forms[column].split()))


def _stems(forms: str, before: str) -> tuple[str, ...]:
    return tuple(stem if stem.startswith(BETWEEN) else before + stem for stem in plain(forms).split())


def _with_soft(stems: tuple[str, ...], language: str) -> tuple[str, ...]:
    """The stems and, in a language that softens the ends of words, how they begin then: "çocuk", "çocuğun"."""
    if not data(language)["words"].get("softens"):
        return stems
    return (*stems, *(stem[:-1] + SOFT[stem[-1]] for stem in stems if stem[-1] in SOFT))


def stressed(language: str) -> dict[str, tuple[str, ...]]:
    """Small English words that are often stressed, each with what it may be called, as that is looked for."""
    table = data("vocabulary")
    if language not in table[ORDER]:
        return {}
    column = table[ORDER].index(language)
    before = "" if language in PREFIXED else BETWEEN
    lines = ((words.split("|"), _stems(forms[column], before)) for words, forms in table[STRESSED].items())
    return {word: stems for words, stems in lines for word in words}


def _siblings(language: str) -> Iterator[Entry]:
    table = data("siblings")
    source, column = table[ORDER].index(SOURCE), table[ORDER].index(language)
    kinds = (things for kind, things in table.items() if isinstance(things, dict) and kind not in apart())
    for forms in chain(*(things.values() for things in kinds)):
        those = [form.removeprefix(LOOSE) for form in forms[column].split(", ")]
        yield Entry(True, _single(forms[source].split(", ")), _parts(those, language), _written(those))


def _written(forms: Iterable[str]) -> tuple[str, ...]:
    bare = (form.strip(f"*={BETWEEN}") for form in forms)
    return tuple(form for form in bare if form.isalpha())


def _own(language: str) -> Iterator[Entry]:
    """What is done, and both sides of opposites, by the same names in both languages' own files."""
    here, there = data(SOURCE), data(language)
    for name, forms in here["predicates"].items():
        if name in STATES:
            continue
        yield Entry(False, _single(forms), _parts(there.get("predicates", {}).get(name, ()), language))
    for name, sides in here["contrasts"].items():
        others = chain(*there.get("contrasts", {}).get(name, {}).values())
        yield Entry(False, _single(chain(*sides.values())), _parts(others, language), turns=True)


def _single(forms: Iterable[str]) -> tuple[str, ...]:
    """Of English forms those that are one word, or its beginning."""
    words = (form.removeprefix("=").lower() for form in forms)
    return tuple(word[:-1] if word.endswith("*") else word + BETWEEN for word in words if word.rstrip("*").isalpha())


def _parts(forms: Iterable[str], language: str) -> tuple[str, ...]:
    """Forms of the tables as they are looked for: of a phrase with a gap, what stands before that."""
    found = []
    for form in forms:
        first = form.removeprefix("=").split("…")[0].strip()
        if words := BETWEEN.join(WORD.findall(plain(first))):
            before = "" if first.startswith("*") or language in PREFIXED else BETWEEN
            found.append(before + words + ("" if first.endswith("*") else BETWEEN))
    return tuple(found)
