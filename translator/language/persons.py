"""Persons whom a text names with a title, and where they stand in another, by ear in letters that are not Latin."""

from __future__ import annotations

import re
from itertools import takewhile

from translator.language.lexicon import WORD
from translator.language.medicines import listed
from translator.language.sounds import OTHER_LETTERS, Sound, heard, likeness, plain, spoken
from translator.model import Span

WORDS = re.compile(WORD)
SHORTEST = 3
"""A name of fewer consonants must sound exactly so."""
PERSON = 0.87
"""How alike a name and the word that stands for it must be, from 0 to 1; a medicine is written by ear less freely."""
TITLES = frozenset({"Dr", "Drs", "Prof", "Mr", "Mrs", "Ms", "Miss", "Professor", "Doctor", "Nurse"})
IN_FULL = frozenset({"Professor", "Doctor", "Nurse", "Miss"})
"""Titles that are words as well: in a heading with capitals they tell nothing."""
INITIAL = r"(?:[A-Z]\.[ \u00a0]?)"
PART = r"(?:[A-Z][^\W\d_]{0,40}(?:[-'’][^\W\d_]{1,40}){0,4})"
PARTICLE = r"(?:van|von|der|den|de|la|del|di|da|al|el|bin|ibn|ben|zu)"
PERSON_AFTER = re.compile(
    rf"\.?[ \u00a0](?:(?:Dr|Prof|med|dent|vet|habil)\.?[ \u00a0]){{0,4}}{INITIAL}{{0,3}}"
    rf"(?P<name>{PART}(?:[ \u00a0](?:{INITIAL}|{PARTICLE}[ \u00a0]){{0,2}}{PART}){{0,3}})(?![\w])"
)
NO_SPACE = re.compile(r"[^ \u00a0]+")
SLAVIC = re.compile(r"(?:[oe]va?|s[kc]y|skiy|skij|skaya|skaja|skaia|enko|chuk)\Z")
"""Ends of names that Latin letters write in several ways: Tchaikovsky, Tschaikowski."""
MADE = re.compile("(?:[оеё]в|ин|ск)(?:а|у|ой|ым|е|ая|ий|ого|ому|ую)?\\Z")


def named(title: re.Match[str], text: str) -> tuple[str, Span] | None:
    """What the person behind a title is called: the longest part of the surname, and where the surname stands."""
    found = PERSON_AFTER.match(text, title.end())
    if not found or (title[0] in IN_FULL and _titled(text[: title.start()], text[found.end() :])):
        return None
    parts = list(takewhile(lambda part: part[0] not in listed("no_persons"), NO_SPACE.finditer(found["name"])))
    if not parts:
        return None
    surname, start = parts[-1][0], found.start("name") + parts[-1].start()
    for ending in ("'s", "’s"):
        surname = surname.removesuffix(ending)
    longest = max(re.split(r"[-'’]", surname), key=len)
    return (longest, (start, start + len(surname))) if len(longest) > 1 else None


def _titled(before: str, behind: str) -> bool:
    """Whether most words before and behind a name, but for the text's first, begin with a capital, as in a heading."""
    words: list[str] = WORDS.findall(before[-200:])[1:] + WORDS.findall(behind[:200])
    return sum(word[0].isupper() for word in words) * 2 > len(words)


def where(surname: str, text: str) -> Span | None:
    """Languages that have Latin letters keep a person's, but for a Slavic one; in others it is written by ear."""
    lower = plain(surname)
    ways = spoken(surname)
    slavic = SLAVIC.search(lower) is not None
    for match in WORDS.finditer(text):
        word = match[0]
        if plain(word).startswith(lower) and len(word) <= len(surname) + 1:
            return match.span()
        by_ear = OTHER_LETTERS.match(word) or (slavic and word[0].isupper())
        if by_ear and any(_close(way, ear) and not _made(way, ear, word) for way in ways for ear in heard(word)):
            return match.span()
    return None


def _made(way: Sound, ear: Sound, word: str) -> bool:
    """Whether a Russian name is made of another one: Novikov is not Novak."""
    return len(ear.rough) > len(way.rough) and MADE.search(word) is not None


def _close(way: Sound, ear: Sound) -> bool:
    if len(way.rough) < SHORTEST:
        return ear.rough in (way.rough, f"{way.rough}m")  # with the Russian ending -ом
    return way.rough[0] == ear.rough[:1] and likeness(way, ear) >= PERSON
