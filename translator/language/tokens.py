"""A text as items: numbers, times, dates, and words or phrases with what they mean. One pass, linear."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from translator.language import digits
from translator.language.lexicon import ANY, NOTHING, SIGNS, WORD, Form, Forms, Lexicon, Meaning
from translator.language.values import times
from translator.locales import decimal_mark

DATE = (
    r"(?<![\d.,/-])(?:\d{4}-\d{1,2}-\d{1,2}(?![\d-])"
    r"|\d{1,2}\u200f?(?P<sep>[./-])\d{1,2}\u200f?(?P=sep)(?:\d{4}|\d{2})(?![\d/-])"
)
ROUND_THE_CLOCK = (
    r"(?:COVID|Covid|Kovid|KOVID|КОВИД|Ковид|كوفيد)[-‑ ]?19|(?<![\d/])(?:24/7|7/24)(?![\d/])"
    r"|24\s?h(?:eures)?\s?(?:/|sur)\s?24|7\s?j(?:ours)?\s?(?:/|sur)\s?7"
)
DAY_AND_MONTH = r"|\d{1,2}\.\d{1,2}\.(?!\d)"
CLOCK = r"(?<![\d:.,])(?:[01]?\d|2[0-4])(?::[0-5]\d|[ \u00a0\u202f]?[hH][ \u00a0\u202f]?[0-5]\d(?!\w))(?![\d:])"
APOSTROPHES = frozenset("'’‑-")
ELIDED = re.compile(r"[^\W\d_]['’][^\W\d_]")
"""French "l'eau": no litre."""
PARTED = re.compile(r"[,;:!?()،؛؟]")
"""No phrase reaches over these."""
ORDINAL_SIGNS = frozenset({"ª", "º", "er", "o", "a"})
NUMERAL = frozenset({"numbers", "quantities", "multipliers", "ordinals"})
FAR = 1000
CLOSE = re.compile("[) \u00a0\u202f\u2009\u200b\u200e\u200f\u2060\u2066-\u2069‑–—'’*_-]{0,4}")
NO_PROSE = "\ufffc"
"""Stands for a character of a tag, an address or a placeholder: nothing that is read."""
NEAR = 3
"""So many characters may stand between two words of a phrase."""
KINDS = {"word": "word", "whole_word": "word", "date": "date", "sep": "date", "clock": "clock", "other": "sign"}
REACH = 6
"""A phrase with … looks so many words ahead."""


class Item(NamedTuple):
    """A piece of a text that says something: `kind` is "number", "date", "clock", "word" or "sign". `apart` is how
    many words without meaning stand between it and the item before, FAR where a stop or comma does. `value` is a
    number's canonical value."""

    kind: str
    text: str
    start: int
    end: int
    apart: int
    value: str = ""
    meanings: tuple[Meaning, ...] = ()

    @property
    def close(self) -> bool:
        """Nothing but spaces, dashes and apostrophes stands before it."""
        return self.apart == 0

    def means(self, table: str) -> str | None:
        """The key under which a table has this item; None where it has not."""
        for meaning in self.meanings:
            if meaning.table == table:
                return meaning.value
        return None


def items(text: str, locale: str, lexicon: Lexicon) -> list[Item]:
    """The text's items in order. `text` has ASCII digits (digits.ascii_digits) and NO_PROSE where nothing is read."""
    found: list[Item] = []
    matches = list(_pattern(decimal_mark(locale), bool(lexicon.settings.get("day_month"))).finditer(text))
    words, remembered = _Words(matches, lexicon), lexicon.remembered
    at = end = 0
    apart = FAR
    while at < len(matches):
        match = matches[at]
        kind = KINDS.get(match.lastgroup or "", "number")
        start = match.start()
        gap = text[end:start]
        if gap != " " and gap and not CLOSE.fullmatch(gap.replace(NO_PROSE, "")):
            apart = FAR
        end = match.end()
        if kind not in ("word", "sign"):
            found.append(_figure(kind, match, apart))
            apart = 0
            at += 1
            continue
        size, meanings = 1, NOTHING.alone
        if remembered.get(match[0]) is not NOTHING:
            size, meanings = words.read(at)
            if size > 1:
                end = matches[at + size - 1].end()
        if meanings:
            found.append(Item(kind, text[start:end], start, end, apart, "", meanings))
            apart = 0
        elif found and found[-1].kind == "number" and _ending(found[-1], match, kind, apart):
            found[-1], apart = found[-1]._replace(end=end), 0
        else:
            apart += 1 if kind == "word" else FAR
        at += size
    return found


def _figure(kind: str, match: re.Match[str], apart: int) -> Item:
    """A number, a date or a time in digits."""
    value = digits.value(match) if kind == "number" else ""
    scale = digits.MYRIADS.get(match.string[match.end() : match.end() + 1]) if value else None
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
    number = rf"(?=[0-9{digits.FRACTIONS}\-−–MmМмEeن])(?:{digits.number_pattern(decimal)})"
    other = rf"(?=[CcKКكMmМмEeن])(?:(?:COVID|Covid|Kovid|KOVID|КОВИД|Ковид|كوفيد)[-‑ ]?19|{digits.SIGN_WORD})"
    return re.compile(
        rf"(?P<word>(?!{other}){WORD})|(?P<whole_word>{ROUND_THE_CLOCK})|(?P<date>{date})|(?P<clock>{CLOCK})|{number}"
        rf"|(?P<other>[{SIGNS}])"
    )


class _Words:
    """The words of a text as phrases ask for them."""

    def __init__(self, matches: Sequence[re.Match[str]], lexicon: Lexicon) -> None:
        self.matches, self.lexicon = matches, lexicon
        self.elides = bool(lexicon.settings.get("elides"))
        self.used: dict[int, frozenset[str]] = {}
        """The words behind a … that a phrase has taken up, and the tables in which they mean nothing any more."""

    def read(self, at: int) -> tuple[int, tuple[Meaning, ...]]:
        """How many words the phrase has that begins here, one for a word alone, and what it means."""
        match = self.matches[at]
        # "24 h/24", «7/24»: one name for round the clock.
        around = match.lastgroup == "whole_word" and match[0][0] in "27"
        forms = self.lexicon.forms("24/7" if around else match[0])
        if forms is NOTHING:
            return 1, ()
        if self.elides and match.end() - match.start() == 1 and ELIDED.match(match.string, match.start()):
            forms = forms._replace(alone=tuple(one for one in forms.alone if one.table not in ("units", "counts")))
        size, meanings = 1, forms.alone
        if forms.phrases or forms.open or forms.spread:
            size, meanings = self.longest(forms, at)
        if at in self.used:
            gone = self.used[at]
            meanings = tuple(one for one in meanings if one.table not in gone and "ignore" not in gone)
        return size, meanings

    def longest(self, forms: Forms, at: int) -> tuple[int, tuple[Meaning, ...]]:
        """How many words the longest phrase has that begins here, and what it means; the word alone where there is
        none. What stands before a … counts, and a phrase with … beats as long a one without; its words behind the …
        are then used up."""
        best: Form | None = None
        size = 0
        for form in (*self._second(forms, at), *forms.open):
            found = self._fits(at, form.rest)
            if found > size:
                best, size = form, found
        spread = self._spread(forms, at) if forms.spread else None
        if spread is not None and spread[0] >= size:
            head, tail, form = spread
            tables = frozenset(meaning.table for meaning in form.meanings)
            self.used.update(dict.fromkeys(tail, tables))
            return head, form.meanings
        return (size, best.meanings) if best is not None else (1, forms.alone)

    def _normal(self, at: int) -> str:
        return self.lexicon.normal(self.matches[at][0])

    def _second(self, forms: Forms, at: int) -> list[Form]:
        """The phrases whose second word is the next one."""
        if not forms.phrases or at + 1 >= len(self.matches):
            return []
        word = self._normal(at + 1)
        found = list(forms.phrases.get(word, ()))
        for bare in self.lexicon.bare(word):
            found += forms.phrases.get(bare, ())
        return found

    def _fits(self, at: int, rest: Sequence[str]) -> int:
        """How many words a phrase covers whose rest is this; 0 where it does not stand here. A `#` at its end asks
        for a number and does not use it up."""
        place = at
        for word in rest:
            place += 1
            if place >= len(self.matches) or not _near(self.matches[place - 1], self.matches[place]):
                return 0
            if word == "#":
                return place - at if self._number(place) else 0
            if not self.lexicon.fits(word, self._normal(place)):
                return 0
        return place - at + 1

    def _number(self, at: int) -> bool:
        if self.matches[at].lastgroup not in KINDS:
            return True
        return any(meaning.table in NUMERAL for meaning in self.lexicon.forms(self.matches[at][0]).alone)

    def _spread(self, forms: Forms, at: int) -> tuple[int, range, Form] | None:
        """The phrase with … that covers most words before it, of several that whose words behind it come first: how
        many words it covers before the …, which behind it; None where none stands here."""
        best: tuple[int, range, Form] | None = None
        for place in range(at + 1, min(at + 2 + REACH, len(self.matches))):
            for form in (*forms.spread.get(self._normal(place), ()), *forms.spread.get("", ())):
                gap = form.rest.index(ANY)
                if best is not None and gap + 1 <= best[0]:
                    continue
                head = self._fits(at, form.rest[:gap])
                tail = form.rest[gap + 1 :]
                if not head or place < at + head or not self.lexicon.fits(tail[0], self._normal(place)):
                    continue
                size = self._fits(place, tail[1:])
                if size:
                    best = head, range(place, place + size), form
        return best


def _near(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two words may belong to one phrase."""
    apart = other.start() - one.end()
    if apart > 1 and PARTED.search(one.string, one.end(), other.start()):
        return False
    return apart <= NEAR or apart - one.string.count(NO_PROSE, one.end(), other.start()) <= NEAR
