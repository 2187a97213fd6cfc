"""How the words of a language's list grow: with what is written together with them, with other endings, into compounds.
Which letters those are stands in data/<language>.toml, under [growth]."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from translator.language.remembered import of_words_in
from translator.language.spelling.harmony import is_noun, is_verb
from translator.language.spelling.listed import Words, words
from translator.language.tables import one_table

SHORTEST_PART = 4
"""Letters of a part of a compound."""
SHORTEST_SMALL = 2
SHORTEST_STEM = 3
"""Letters of what small words are written together with."""
SHORTEST_THING = 4
SHORTEST_OF = 4
"""Letters before the ending of an adjective."""
TO = re.compile("zu(?=[a-zäöü]{3,30}n$)")
UNSTRESSED = str.maketrans("áéíó", "aeio")
"""A Spanish pronoun behind a verb moves its accent: "manténgala"."""
ADVERB = "о"
"""The ending of a Russian adverb."""
FEMININE, OPENED = "ه", "ت"
"""The Arabic ending ة, folded, and what it is before another."""
WEAK = "ي"
"""What an Arabic verb may lack before another ending: تلغه of تلغي."""


class Growth(NamedTuple):
    """What may stand before and behind a word of the list (docs/languages.md): empty where a language has none."""

    before: tuple[str, ...] = ()
    """Small words that are written together with the next one."""
    behind: tuple[str, ...] = ()
    """And with the one before."""
    adjectival: tuple[str, ...] = ()
    """What makes "of it" of a thing."""
    endings: tuple[str, ...] = ()
    """What a word may have at its end besides: of adjectives, pronouns."""
    adjectives: tuple[str, ...] = ()
    """Endings of an adjective: with one of them in use a word is known with all."""
    verbs: tuple[tuple[str, ...], ...] = ()
    """Endings of verbs by their kinds, and of their participles before those of an adjective."""
    reflexive: tuple[str, ...] = ()
    """What may stand behind an ending of a verb."""
    nominal: tuple[str, ...] = ()
    """Endings of a noun whose vowels follow its own (harmony.py)."""
    verbal: tuple[str, ...] = ()
    """And of a verb."""
    plural: tuple[str, ...] = ()
    """What a plural ends with, which the list may lack."""
    links: tuple[str, ...] = ()
    """What may stand between two parts of a compound; none where words are not put together."""
    first: frozenset[str] = frozenset()
    """Short parts that compounds begin with."""
    last: frozenset[str] = frozenset()
    """Short parts that they end with."""
    never_first: frozenset[str] = frozenset()
    """Short words that nothing begins with."""
    never_last: frozenset[str] = frozenset()
    """Words that nothing ends with."""
    combining: tuple[str, ...] = ()
    """What learned words end in, whatever stands before it: "terapeuta"."""
    article: str = ""
    """What is written together with a noun, of which a letter is easily lost."""
    separable: frozenset[str] = frozenset()
    """What stands before the "zu" of a German infinitive: "auszusaugen"."""


@lru_cache(maxsize=32)
def growth(language: str) -> Growth:
    """How a language's words grow."""
    listed = one_table(language, "growth")

    def tell(name: str) -> tuple[str, ...]:
        return tuple(listed.get(name, ()))

    return Growth(
        before=tell("before"),
        behind=tell("behind"),
        adjectival=tell("adjectival"),
        endings=tell("endings"),
        adjectives=tell("adjectives"),
        verbs=tuple(map(tuple, listed.get("verbs", ()))),
        reflexive=tell("reflexive"),
        nominal=tell("nominal"),
        verbal=tell("verbal"),
        plural=tell("plural"),
        links=tell("links"),
        first=frozenset(tell("first")),
        last=frozenset(tell("last")),
        never_first=frozenset(tell("never_first")),
        never_last=frozenset(tell("never_last")),
        combining=tell("combining"),
        article=listed.get("article", ""),
        separable=frozenset(tell("separable")),
    )


def is_made(word: str, language: str, listed: Words) -> bool:
    """Whether a folded word is one of the list, is made of words of it, or is another form of one."""
    if word in listed.used or word in listed.rare:
        return True
    grow = growth(language)
    return (
        _is_infinitive(word, grow, listed)
        or _is_written_together(word, grow, listed)
        or any(map(listed.used.__contains__, _other_forms(word, grow)))
        or _is_ended(word, grow, listed)
        or _is_compound(word, grow, listed)
    )


@of_words_in
def may_be_grown(word: str, language: str) -> bool:
    """Whether a folded word may be one of the list with endings whose vowels follow its own: enough to be the
    language's, too little to be rightly spelt."""
    grow, listed = growth(language), words(language)
    if not grow.verbal or listed is None:
        return False
    used = listed.used.__contains__
    return is_verb(word, grow.verbal, used) or is_noun(word, grow.nominal, used)


def _is_infinitive(word: str, grow: Growth, listed: Words) -> bool:
    return bool(grow.separable) and any(
        word[: to.start()] in grow.separable and word[to.end() :] in listed.used for to in TO.finditer(word, 2)
    )


def _is_written_together(word: str, grow: Growth, listed: Words) -> bool:
    """Whether a word is one of the list between small ones."""
    if not (grow.before or grow.behind):
        return False
    for stem in (word, *(word.removeprefix(part) for part in grow.before if word.startswith(part))):
        bare = [stem.removesuffix(part) for part in grow.behind if stem.endswith(part)]
        bare += [f"{part[:-1]}{FEMININE}" for part in bare if part[-1:] == OPENED]
        bare += [f"{part}{WEAK}" for part in bare]
        if any(len(part) >= SHORTEST_STEM and part in listed.used for part in (stem, *bare)):
            return True
        things = [stem.removesuffix(part) for part in grow.adjectival if stem.endswith(part)]
        if any(len(thing) >= SHORTEST_THING and (thing in listed.used or thing in listed.rare) for thing in things):
            return True
    return False


def _is_ended(word: str, grow: Growth, listed: Words) -> bool:
    """Whether a word is one of the list with an ending more."""
    stems = [word.removesuffix(ending) for ending in grow.endings if word.endswith(ending)]
    return any(len(stem) > 2 and (stem in listed.used or stem.translate(UNSTRESSED) in listed.used) for stem in stems)


def _is_compound(word: str, grow: Growth, listed: Words) -> bool:
    if not grow.links:
        return False
    stems = (word, *(word.removesuffix(ending) for ending in grow.endings if word.endswith(ending)))
    return any(reached(stem, grow, listed)[-1] for stem in stems if len(stem) >= 2 * SHORTEST_PART)


def _other_forms(word: str, grow: Growth) -> Iterator[str]:
    """What else a word may be with other endings of its kind: маскирует of маскирующий, убавить of убавьте."""
    for ending in grow.adjectives:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= SHORTEST_OF:
            yield from (stem + other for other in (*grow.adjectives, ADVERB) if other != ending)
            yield from _of_verb(stem, grow)
    if grow.verbs:
        bare = next((word.removesuffix(part) for part in grow.reflexive if word.endswith(part)), word)
        yield from (form + part for form in _of_verb(bare, grow) for part in ("", *grow.reflexive))


def _of_verb(word: str, grow: Growth) -> Iterator[str]:
    for kind in grow.verbs:
        for ending in kind:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) >= SHORTEST_OF - 1:
                yield from (stem + other for other in kind if other != ending)


def reached(word: str, grow: Growth, listed: Words, backwards: bool = False) -> list[bool]:
    """For each place of a word, both ends included, whether parts in use lead to it from the beginning; or from the
    end, if the word is given letter by letter backwards."""
    reach = [True] + [False] * len(word)
    links = [link[::-1] for link in grow.links] if backwards else grow.links
    for start in range(len(word)):
        if not reach[start]:
            continue
        for end in range(start + SHORTEST_SMALL, len(word) + 1):
            part = word[start:end][::-1] if backwards else word[start:end]
            ends = (end == len(word), start == 0) if backwards else (start == 0, end == len(word))
            if _is_small(part, *ends, grow) or _is_part(part, listed, end == len(word), grow):
                for link in links:
                    if word.startswith(link, end):
                        reach[end + len(link)] = True
    return reach


def _is_small(part: str, first: bool, last: bool, grow: Growth) -> bool:
    """Whether letters are a short part that compounds begin or end with."""
    return (first and part in grow.first) or (last and part in grow.last)


def _is_part(part: str, listed: Words, last: bool, grow: Growth) -> bool:
    """Whether letters are a part of a compound; before another part a final "e" may be lacking ("Hüft-"), and none ends
    with a preposition."""
    if len(part) < SHORTEST_PART or (last and part in grow.never_last):
        return False
    return (part in listed.used and part not in listed.uncut) or (not last and f"{part}e" in listed.used)
