"""Persons whom a text names with a title, and where they stand in another, by ear in letters that are not Latin."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import lru_cache
from itertools import chain, takewhile

from translator.language.lexicon import WORD
from translator.language.naming.medicines import listed
from translator.language.naming.sounds import (
    JOINED,
    OTHER_LETTERS,
    SEMITIC,
    Sound,
    heard,
    likeness,
    plain,
    sound,
    spoken,
)
from translator.language.spelling.words import is_known
from translator.language.tables import data
from translator.model import Span

WORDS = re.compile(WORD)
SHORTEST = 3
"""A name of fewer consonants must sound exactly so."""
PERSON = 0.87
"""How alike a name and the word that stands for it must be, from 0 to 1; a medicine is written by ear less freely."""
NEAR = 0.6
"""The same for names whose spellings are known."""
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
NAME = re.compile(r"(?<![^\W_])[A-Z][a-zà-ÿ]{1,20}(?![^\W_])")
CALLED = re.compile(r"(?<!\w)(?:St\.?|Saint|Sts\.?|King|Queen|Prince|Princess|Pope)[ \u00a0]\Z")
"""Saints and kings have names in every language."""
BESIDE = re.compile(r"(?:[^\s.!?:…]|(?:Dr|Mr|Mrs|Ms|Prof)\.)[ \u00a0]\Z")
"""What stands before a name that begins no sentence."""
WITH_SURNAME = re.compile(r"(?P<given>[A-Z](?<!\w.)[a-zà-ÿ]{1,20})(?=[ \u00a0](?P<surname>[A-Z][^\W\d_]{2,30}))")
ARABIC, RUSSIAN = 1, 2
"""Places of a line in data/persons.toml."""
LONGEST_ENDING = 3
CYRILLIC = re.compile("[а-яё]")
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
        if plain(word) in (lower, f"{lower}s"):
            return match.span()
        by_ear = OTHER_LETTERS.match(word) or (slavic and word[0].isupper())
        if by_ear and any(_close(way, ear) and not _made(way, ear, word) for way in ways for ear in heard(word)):
            return match.span()
    return None


def confused(source: str, target: str) -> Iterator[tuple[Span, Span]]:
    """Where a listed name of a source sounds like another listed name in a translation that has the other one's
    spelling, and none of its own: Hassan, and حسين. For Arabic and Russian letters."""
    column = ARABIC if SEMITIC.search(target) else RUSSIAN if CYRILLIC.search(target) else 0
    if not column:
        yield from _other_given(source, target)
        return
    here = [match for match in NAME.finditer(source) if match[0].lower() in _spelled(column) and _is_called(match)]
    if not here:
        return
    told = frozenset[str]().union(*(_spelled(column)[match[0].lower()] for match in here))
    words = {match[0]: match for match in reversed(list(WORDS.finditer(target)))}
    forms = {word: _bare_forms(word, column) for word in words}
    said = set(chain(*forms.values()))
    others = [word for word, ways in forms.items() if _is_any(ways, _all_spellings(column)) and not _is_any(ways, told)]
    for name, match in {match[0]: match for match in reversed(here)}.items():
        if not said.isdisjoint(_spelled(column)[name.lower()]):
            continue
        score, found = max(((_nearness(name, word), word) for word in others), default=(0.0, ""))
        if score >= NEAR:
            yield match.span(), words[found].span()


@lru_cache(maxsize=1_000)
def _nearness(name: str, word: str) -> float:
    """How much a listed name sounds like a word, from 0 to 1: Khalil for Khaled."""
    least = len(sound(name).rough)
    ways = [way for way in spoken(name) if len(way.rough) >= least]
    pairs = [(way, ear) for way in ways for ear in heard(word) if way.rough[:1] == ear.rough[:1]]
    return max((likeness(way, ear) for way, ear in pairs), default=0.0)


def _other_given(source: str, target: str) -> Iterator[tuple[Span, Span]]:
    """In Latin letters a listed first name that is another one before the same surname."""
    here = [match for match in WITH_SURNAME.finditer(source) if match["given"].lower() in _lines()]
    there = {match["surname"]: match for match in WITH_SURNAME.finditer(target)} if here else {}
    for match in here:
        other = there.get(match["surname"])
        lines = _lines().get(plain(other["given"])) if other else None
        if other and lines and lines.isdisjoint(_lines()[match["given"].lower()]):
            yield match.span("given"), other.span("given")


@lru_cache(maxsize=1)
def _lines() -> dict[str, set[int]]:
    """By a Latin spelling, the lines that it stands in."""
    found: dict[str, set[int]] = {}
    for at, line in enumerate(data("persons")["names"]):
        for latin in line[0].lower().split():
            found.setdefault(latin, set()).add(at)
            found.setdefault(plain(latin), set()).add(at)
    return found


def _is_called(match: re.Match[str]) -> bool:
    """Whether a word with a capital is a person's name, and no saint's or king's, nor a word that begins a sentence."""
    before = match.string[max(0, match.start() - 9) : match.start()]
    if CALLED.search(before):
        return False
    return BESIDE.search(before) is not None or not is_known(match[0].lower(), "en")


def _bare_forms(word: str, column: int) -> tuple[str, ...]:
    """A word as it may be spelled in the list: without what Arabic writes together with it, or a Russian ending."""
    lower = plain(word)
    if column == ARABIC:
        return (lower, *(lower[len(part) :] for part in JOINED if lower.startswith(part)))
    return tuple(lower[: len(lower) - cut] for cut in range(min(LONGEST_ENDING, len(lower) - 1) + 1))


def _is_any(forms: tuple[str, ...], spellings: Container[str]) -> bool:
    return any(form in spellings for form in forms)


@lru_cache(maxsize=2)
def _spelled(column: int) -> dict[str, frozenset[str]]:
    """By a Latin spelling, all spellings in other letters that it may have."""
    found: dict[str, set[str]] = {}
    for line in data("persons")["names"]:
        for latin in line[0].lower().split():
            found.setdefault(latin, set()).update(plain(line[column]).split())
    return {latin: frozenset(others) for latin, others in found.items()}


@lru_cache(maxsize=2)
def _all_spellings(column: int) -> frozenset[str]:
    usual = plain(data("persons")["words"]).split()
    return frozenset(spelling for others in _spelled(column).values() for spelling in others) - {*usual}


def _made(way: Sound, ear: Sound, word: str) -> bool:
    """Whether a Russian name is made of another one: Novikov is not Novak."""
    return len(ear.rough) > len(way.rough) and MADE.search(word) is not None


def _close(way: Sound, ear: Sound) -> bool:
    if len(way.rough) < SHORTEST:
        return ear.rough in (way.rough, f"{way.rough}m")  # with the Russian ending -ом
    return way.rough[0] == ear.rough[:1] and likeness(way, ear) >= PERSON
