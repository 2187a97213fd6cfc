"""Which of a text's placeholders stand for a time, a sum, a person: told by their names and by the words beside them,
and which two of them a translation exchanged.

The words are in data/roles.toml.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, permutations
from typing import NamedTuple

from translator.language.tables import data
from translator.locales import language_of
from translator.markup.placeholders import Placeholder
from translator.model import Span

SOURCE = "en"
ORDER, JOINED = "order", "joined"
PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
FAR = 30
"""Characters before and behind a placeholder that are looked at."""
BESIDE = " \t\n\u00a0,،"
MOST = 8
"""Placeholders of a text that are compared: of more, none."""
CALENDAR = frozenset({"day", "month", "year"})
"""Each language writes these in an order of its own."""


class _Role(NamedTuple):
    """What tells a role: words in names, and what stands before and behind in a language. `but` are other roles that
    the words stand with, too; `both` is the role with which it must have been exchanged."""

    names: frozenset[str]
    before: re.Pattern[str] | None
    behind: re.Pattern[str] | None
    but: frozenset[str]
    both: str


def exchanged(
    texts: tuple[str, str], placed: tuple[Sequence[Placeholder], Sequence[Placeholder]], locales: tuple[str, str]
) -> tuple[Span, Span] | None:
    """Where two placeholders of a translation surely stand in each other's place."""
    languages = tuple(map(language_of, locales))
    if languages[0] != SOURCE or languages[1] not in data("roles")[ORDER]:
        return None
    here, there = ({one.key: one for one in side} for side in placed)
    if here.keys() != there.keys() or not 2 <= len(here) <= MOST or len(here) != len(placed[0]):
        return None
    if len(there) != len(placed[1]):
        return None
    return _turned(texts, here, there, languages[1]) or _mixed(texts, here, there, languages[1])


def _turned(
    texts: tuple[str, str], here: Mapping[str, Placeholder], there: Mapping[str, Placeholder], language: str
) -> tuple[Span, Span] | None:
    """Two that the same joins in both texts, in the other order: "{used} of {total}", "{total} von {used}"."""
    ours = {(one, two): join for one, two, join in _joined(texts[0], here, SOURCE)}
    for one, two, join in _joined(texts[1], there, language):
        if ours.get((two, one)) == join and CALENDAR.isdisjoint({*_words(one), *_words(two)}):
            return there[one].span, there[two].span
    return None


def _joined(text: str, placed: Mapping[str, Placeholder], language: str) -> list[tuple[str, str, str]]:
    """Placeholders side by side with what joins them."""
    ways = _joins(language)
    ordered = sorted(placed.items(), key=lambda item: item[1].span)
    found = []
    for (one, first), (two, second) in pairwise(ordered):
        between = text[first.span[1] : second.span[0]].strip(" \u00a0*_").casefold()
        if between in ways:
            found.append((one, two, ways[between]))
    return found


def _mixed(
    texts: tuple[str, str], here: Mapping[str, Placeholder], there: Mapping[str, Placeholder], language: str
) -> tuple[Span, Span] | None:
    """Two of which one stands beside words that belong to the other, which has lost them."""
    ours = {key: found | _named(key) for key, found in _roles(texts[0], here, SOURCE).items()}
    theirs = _roles(texts[1], there, language)
    for one, two in permutations(here, 2):
        for name in theirs[one] & ours[two] - ours[one] - theirs[two]:
            role = _read(language)[name]
            if role.but and name not in _named(two):  # "on {component}"
                continue
            if role.both and (role.both not in theirs[two] or role.both not in ours[one]):
                continue
            if role.but and (not ours[one] or not role.but.isdisjoint(ours[one])):
                continue
            return there[one].span, there[two].span
    return None


def _roles(text: str, placed: Mapping[str, Placeholder], language: str) -> dict[str, frozenset[str]]:
    """The roles that the words beside each placeholder tell; those with only spaces or a comma between them stand
    beside the same ones."""
    found: dict[str, frozenset[str]] = {}
    ordered = sorted(placed.items(), key=lambda item: item[1].span)
    groups: list[list[tuple[str, Placeholder]]] = []
    for key, one in ordered:
        if groups and not text[groups[-1][-1][1].span[1] : one.span[0]].strip(BESIDE):
            groups[-1].append((key, one))
        else:
            groups.append([(key, one)])
    for group in groups:
        start, end = group[0][1].span[0], group[-1][1].span[1]
        told = _told(text[max(0, start - FAR) : start], text[end : end + FAR], language)
        found |= {key: told for key, _ in group}
    return found


def _told(before: str, behind: str, language: str) -> frozenset[str]:
    return frozenset(
        name
        for name, role in _read(language).items()
        if (role.before and role.before.search(before)) or (role.behind and role.behind.match(behind))
    )


def _named(key: str) -> frozenset[str]:
    """The roles that the name of a placeholder tells."""
    words = _words(key)
    return frozenset(name for name, role in _read(SOURCE).items() if not role.names.isdisjoint(words))


@lru_cache(maxsize=1_000)
def _words(key: str) -> frozenset[str]:
    return frozenset(part.lower() for part in PART.findall(key))


@lru_cache(maxsize=8)
def _joins(language: str) -> dict[str, str]:
    table = data("roles")
    column = table[ORDER].index(language)
    return {word.casefold(): name for name, forms in table[JOINED].items() for word in forms[column].split("|") if word}


@lru_cache(maxsize=8)
def _read(language: str) -> dict[str, _Role]:
    table = data("roles")
    column = table[ORDER].index(language)
    return {
        name: _Role(
            frozenset(role["names"].split()),
            _pattern(role["before"][column], r"(?<!\w)(?:{})[.:,]?[\s\u00a0*_“„«\"(\u2066-\u2069]*\Z"),
            _pattern(role["behind"][column], r",?[\s\u00a0*_”“»\")\u2066-\u2069]*(?:{})(?!\w)"),
            frozenset(role.get("but", "").split()),
            role.get("both", ""),
        )
        for name, role in table.items()
        if name not in (ORDER, JOINED)
    }


def _pattern(forms: str, around: str) -> re.Pattern[str] | None:
    if not forms:
        return None
    ways = "|".join(re.escape(form).replace(r"\ ", r"[\s\u00a0]") for form in sorted(forms.split("|"), key=len)[::-1])
    return re.compile(around.replace("{}", ways), re.IGNORECASE)
