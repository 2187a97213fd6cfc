"""A text as items: numbers, times, dates, and words or phrases with what they mean. One pass, linear."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from operator import itemgetter
from typing import NamedTuple

from translator.language.lexicon import NOTHING, SIGNS, WORD, Lexicon
from translator.language.numbers import digits
from translator.language.numbers.values import times
from translator.language.phrases import FIGURES, NO_PROSE, Phrases, kind_of
from translator.language.remembered import TEXTS
from translator.language.tables import Meaning
from translator.language.tally import tally
from translator.locales import decimal_mark

DATE = (
    r"(?<![\d.,/-])(?:\d{4}-\d{1,2}-\d{1,2}(?![\d-])"
    r"|\d{1,2}\u200f?(?P<sep>[./-])\d{1,2}\u200f?(?P=sep)(?:\d{4}|\d{2})(?![\d/-])"
)
NAMED = r"(?:(?:COVID|Covid|Kovid|KOVID|КОВИД|Ковид|كوفيد)[-‑ ]?19|(?:(?:Hb\s?)?A1[cC]|(?:[cm]m)?H2O)(?!\w))"
"""Names with a figure that counts nothing."""
ROUND_THE_CLOCK = (
    r"(?<![\d/])(?:24/7|7/24)(?![\d/])"
    r"|24\s?h(?:eures)?\s?(?:/|sur)\s?24|7\s?j(?:ours)?\s?(?:/|sur)\s?7"
)
DAY_AND_MONTH = r"|\d{1,2}\.(?:0?[1-9]|1\d)\.(?!\d)"
CLOCK = r"(?<![\d:.,])(?:[01]?\d|2[0-4])(?::[0-5]\d|[ \u00a0\u202f]?[hH][ \u00a0\u202f]?[0-5]\d(?!\w))(?!\d|:\d)"
FIGURE = re.compile(rf"[0-9{digits.FRACTIONS}{SIGNS}]")
"""Without any of these a text has nothing but words."""
WORD_ALONE = re.compile(WORD)
WORDS = re.compile(rf"(?P<word>{WORD})")
APOSTROPHES = frozenset("'’‑-")
ORDINAL_SIGNS = frozenset({"ª", "º", "er", "o", "a"})
FAR = 1000
SHORT = 2_000
"""Characters; the pieces of a longer text are not kept, as they take a hundred times as much as it does."""
CLOSE = re.compile("[) \u00a0\u202f\u2009\u200b\u200e\u200f\u2060\u2066-\u2069‑–—'’*_-]{0,4}")
TABLE = WRITTEN = itemgetter(0)
"""Of a Meaning, and of a match."""


class Item(NamedTuple):
    """A piece of a text that says something: `kind` is "number", "date", "clock", "word" or "sign". `apart` is how
    many words without meaning stand between it and the item before: none, one or more; FAR or more where a stop or
    comma does. `value` is a number's canonical value."""

    kind: str
    text: str
    start: int
    end: int
    apart: int
    value: str = ""
    meanings: tuple[Meaning, ...] = ()
    reach: int = 0
    """Where the phrase ends by which it is one of two opposites, if that is behind `end`; else 0."""

    @property
    def close(self) -> bool:
        """Nothing but spaces, dashes and apostrophes stands before it."""
        return self.apart == 0

    def among(self, tables: frozenset[str]) -> bool:
        """Whether any of these tables has this item."""
        return not tables.isdisjoint(map(TABLE, self.meanings))

    def means(self, table: str) -> str | None:
        """The key under which a table has this item; None where it has not."""
        for name, value in self.meanings:
            if name == table:
                return value
        return None


ASIDE = frozenset({"contrasts", "turning"})
"""Tables that say nothing of numbers."""
Said = Mapping[str, list[tuple[str, Item]]]
"""By table: keys in it, each with the item that stands for it."""


def says_anything(text: str, lexicon: Lexicon) -> bool:
    """Told quickly: whether any word or sign of a text may mean something, by itself or in a phrase."""
    return _telling(lexicon)(text) > 0


@cache
def _telling(lexicon: Lexicon) -> Callable[[str], int]:
    # Where nothing begins with a figure or a sign, they say nothing either.
    figures = any(FIGURE.search(form[0]) for form, _ in lexicon.listed())

    def tells(piece: str) -> bool:
        plain = digits.ascii_digits(piece)
        return bool(figures and FIGURE.search(plain)) or any(
            lexicon.forms(word) is not NOTHING for word in WORD_ALONE.findall(plain)
        )

    return tally(lexicon.language).ask(tells)


def items(text: str, locale: str, lexicon: Lexicon) -> list[Item]:
    """The text's items in order. `text` has ASCII digits (digits.ascii_digits) and NO_PROSE where nothing is read."""
    cut = _cut_lately if len(text) <= SHORT else _cut
    if FIGURE.search(text):
        return _Reader(text, cut(text, decimal_mark(locale), bool(lexicon.settings.get("day_month"))), lexicon).read()
    return _Reader(text, cut(text), lexicon).read()


class _Cut(NamedTuple):
    """The words, signs and figures of a text, and how they are written."""

    matches: Sequence[re.Match[str]]
    written: Sequence[str]


def _cut(text: str, decimal: str = "", day_month: bool = False) -> _Cut:
    """Without a decimal mark the text has nothing but words."""
    pattern = _pattern(decimal, day_month) if decimal else WORDS
    matches = [*pattern.finditer(text)]
    return _Cut(matches, [*map(WRITTEN, matches)])


_cut_lately = lru_cache(maxsize=TEXTS)(_cut)
"""What a text says is looked up in several lexicons."""


class _Reader:
    """Goes through the words, signs and figures of a text once. `at` is the next one, `end` where the one before it
    ends, `apart` as an Item's."""

    def __init__(self, text: str, cut: _Cut, lexicon: Lexicon) -> None:
        self.text, self.matches = text, cut.matches
        self.phrases = Phrases(*cut, lexicon)
        self.found: list[Item] = []
        self.at = self.end = 0
        self.apart = FAR

    def read(self) -> list[Item]:
        """Most words are known to mean nothing: only the others are looked at."""
        for at, forms in self.phrases.begun():
            if at < self.at:
                continue
            match = self.matches[at]
            kind = kind_of(match)
            if forms is None and kind in FIGURES:
                self._go_to(at, match)
                self._add(_figure(kind, match, self.apart), 1)
                continue
            size, meanings, reach = self.phrases.read(at, forms)
            if meanings:
                self._go_to(at, match)
                start, end = match.start(), self.matches[at + size - 1].end()
                far = self.matches[at + reach - 1].end() if reach > size else 0
                self._add(Item(kind, self.text[start:end], start, end, self.apart, "", meanings, far), size)
            elif size > 1:
                self._pass(at)
                self._skip(match, self.matches[at + size - 1].end(), size)
        self._pass(len(self.matches))
        return self.found

    def _add(self, item: Item, size: int) -> None:
        """Adds an item of so many words."""
        self.found.append(item)
        self.at, self.end, self.apart = self.at + size, item.end, 0

    def _go_to(self, at: int, match: re.Match[str]) -> None:
        """Goes on to an item behind words that mean nothing."""
        if at != self.at:
            self._pass(at)
        gap = self.text[self.end : match.start()]
        if gap != " ":
            self._close_up(gap)

    def _pass(self, to: int) -> None:
        """Goes on to a place behind words that mean nothing. Only the first may be the ending of a number."""
        if to - self.at > 1 and self.found and self.found[-1].kind != "number":
            self.apart = FAR
        while self.at < to and self.apart <= 1:
            match = self.matches[self.at]
            self._skip(match, match.end(), 1)
        if self.at < to:
            self.at, self.end = to, self.matches[to - 1].end()

    def _skip(self, match: re.Match[str], end: int, size: int) -> None:
        """Passes a word or more that say nothing, but perhaps how the number before them ends."""
        self._close_up(self.text[self.end : match.start()])
        kind = kind_of(match)
        number = self.found[-1] if self.found and self.found[-1].kind == "number" else None
        if number is not None and _ending(number, match, kind, self.apart):
            self.found[-1], self.apart = number._replace(end=end), 0
        else:
            self.apart += 1 if kind == "word" else FAR
        self.at, self.end = self.at + size, end

    def _close_up(self, gap: str) -> None:
        """Notes whether a stop or comma stands before what is next."""
        if gap != " " and gap and not CLOSE.fullmatch(gap.replace(NO_PROSE, "")):
            self.apart = FAR


def by_table(items: Iterable[Item]) -> Said:
    """What items say in each table, in order; a word may say two things. Figures stand under their kind."""
    found: dict[str, list[tuple[str, Item]]] = {}
    for item in items:
        for table, value in item.meanings or ((item.kind, item.value),):
            if table in found:
                found[table].append((value, item))
            else:
                found[table] = [(value, item)]
    return found


def plain_items(items: Sequence[Item]) -> list[Item]:
    """The items without those that are nothing but one of two opposites: for numbers, they are words without meaning
    ("two large tablets")."""
    kept: list[Item] = []
    between = 0
    for item in items:
        if item.meanings and ASIDE.issuperset(map(TABLE, item.meanings)):
            between += item.apart + 1
        else:
            kept.append(item._replace(apart=item.apart + between) if between else item)
            between = 0
    return kept


def _figure(kind: str, match: re.Match[str], apart: int) -> Item:
    """A number, a date or a time in digits."""
    value = digits.value(match) if kind == "number" else ""
    scale = digits.MYRIADS.get(match.string[match.end() : match.end() + 2].lstrip()[:1]) if value else None
    return Item(kind, match[0], match.start(), match.end(), apart, times(value, scale) if scale else value)


def _ending(number: Item, match: re.Match[str], kind: str, apart: int) -> bool:
    """Whether a word is the ending of the number before it ("2nd", "1er", "50'den", "3-й"), or the sign of an ordinal
    behind its dot ("1.ª", "3.er")."""
    word = match[0]
    gap = match.string[number.end : match.start()]
    if apart:
        return gap == "." and word in ORDINAL_SIGNS
    return kind == "word" and (not gap or (gap in APOSTROPHES and len(word) <= 4))


@lru_cache(maxsize=8)
def _pattern(decimal: str, day_month: bool) -> re.Pattern[str]:
    date = DATE + (DAY_AND_MONTH if day_month else "") + ")"
    number = rf"(?=[0-9{digits.FRACTIONS}\-−–‑MmМмEeن]|[.,٫][0-9])(?:{digits.number_pattern(decimal)})"
    other = rf"(?=[CcKКكMmМмEeنHA])(?:{NAMED}|{digits.SIGN_WORD})"
    # Between words, what none of the rest begins with is passed over at once.
    first = rf"(?=[0-9{digits.FRACTIONS}\-−–‑MmМмEeنCcKКكHA{SIGNS}]|[.,٫][0-9])"
    return re.compile(
        rf"(?P<word>(?!{other}){WORD})|{first}(?:(?P<whole_word>{NAMED}|{ROUND_THE_CLOCK})|(?P<date>{date})|(?P<clock>{CLOCK})"
        rf"|{number}|(?P<other>[{SIGNS}]))"
    )
