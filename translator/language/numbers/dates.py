"""The dates that a text names, in digits or with the month in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from translator.language.lexicon import Lexicon
from translator.language.numbers import values
from translator.language.numbers.spelled import whole_number
from translator.language.tokens import FAR, Item
from translator.model import Span

DATED = frozenset({"date", "months", "feasts"})
"""Tables and kinds of items."""
SMALL = 6
"""So many characters may stand between a day and its month: " de ", ". "."""
SHORTENED = 4
"""Letters of a month that a full stop may shorten: "Sept. 3"; behind "March." a sentence begins."""
YEAR = re.compile(r"(?:19|20)\d\d")
CLOCK = re.compile(r"(?:1[0-9]|2[0-3])\.[0-5]\d\.")


class Day(NamedTuple):
    """0 stands for what is not said; a year of two digits is one below 100."""

    year: int
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Date:
    """A date. `days` are all that it may mean: 03/04/2025 is two. `named` says that it is a feast, whose name may be
    another one, or none, in another language."""

    days: frozenset[Day]
    span: Span
    named: bool = False

    @property
    def bare(self) -> bool:
        """A month alone, whose word may be another ("may")."""
        return all(not day.day and not day.year for day in self.days)


def dates(items: Sequence[Item], lexicon: Lexicon) -> tuple[tuple[Date, ...], list[Item]]:
    """The dates of a text, and the items that are left. None is without one of DATED."""
    reader = _Reader(items, lexicon)
    reader.read()
    return tuple(reader.found), reader.rest


class _Reader:
    def __init__(self, items: Sequence[Item], lexicon: Lexicon) -> None:
        self.items, self.lexicon = items, lexicon
        self.month_first = bool(lexicon.settings.get("month_first"))
        self.found: list[Date] = []
        self.rest: list[Item] = []

    def read(self) -> None:
        at, parted = 0, False
        while at < len(self.items):
            item = self.items[at]
            size = self._date(at, item)
            if not size:
                # What follows a date is close to what is no longer there.
                self.rest.append(item._replace(apart=FAR) if parted else item)
            parted = bool(size)
            at += size or 1

    def _date(self, at: int, item: Item) -> int:
        """How many items belong to the date that begins here; 0 where none does."""
        if item.kind == "date":
            return self._numeric(item)
        if item.kind == "number" or item.means("ordinals") is not None or item.means("numbers") is not None:
            return self._days_first(at) or self._day_first(at) or self._day_in_words(at)
        if item.meanings and item.means("months") is not None:
            return self._month(at)
        if item.meanings and (feast := item.means("feasts")) is not None:
            days = frozenset(Day(0, *map(int, day.split("-"))) for day in feast.split("|"))
            self.found.append(Date(days, (item.start, item.end), named=True))
            return 1
        return 0

    def _numeric(self, item: Item) -> int:
        days = _days(item.text, self.month_first)
        if days:
            self.found.append(Date(days, (item.start, item.end)))
        else:
            self.rest += _apart(item)
        return 1

    def _days_first(self, at: int) -> int:
        """ "3–5 May", "del 3 al 5 de mayo", "between 3 and 5 May": two days of one month."""
        place = at + 2 if at + 1 < len(self.items) and self._joins(at + 1) else at + 1
        if place + 1 >= len(self.items) or not self.items[place].close or not self._day(at) or not self._day(place):
            return 0
        month = self.items[place + 1].means("months")
        if month is None or not self._beside(place + 1):
            return 0
        year, size = self._year(place + 2)
        self._take(Day(year, int(month), self._day(at)), at, 1)
        self._take(Day(year, int(month), self._day(place)), place, 2 + size)
        return place - at + 2 + size

    def _joins(self, at: int) -> bool:
        """Whether a word stands here that joins two days."""
        return any(self.items[at].means(table) is not None for table in ("range", "join"))

    def _day_first(self, at: int) -> int:
        """ "12 March 2025", "12 de marzo de 2025", "12. März": a day, a small word at most, a month, a year."""
        month = self.items[at + 1].means("months") if at + 1 < len(self.items) else None
        if month is None or not self._beside(at + 1) or not (day := self._day(at)) or self._is_of_weeks(at):
            return 0
        year, size = self._year(at + 2)
        return self._take(Day(year, int(month), day), at, 2 + size)

    def _is_of_weeks(self, at: int) -> bool:
        """Whether an ordinal says which week of a month: "الأسبوع الثالث من مارس"."""
        before = self.items[at - 1] if at > 0 and self.items[at].close else None
        if before is None or self.items[at].means("ordinals") is None:
            return False
        return any(before.means(table) == "week" for table in ("units", "per_after"))

    def _day_in_words(self, at: int) -> int:
        """ "le vingt et un mars": a day of several words, and a month."""
        day, size = whole_number(self.items, at, self.lexicon)
        place = at + size
        month = self.items[place].means("months") if size > 1 and self._beside(place) else None
        if month is None or not 1 <= day <= 31:
            return 0
        year, more = self._year(place + 1)
        return self._take(Day(year, int(month), day), at, size + 1 + more)

    def _month(self, at: int) -> int:
        """ "March 12, 2025", "March 2025", "March"."""
        month = int(self.items[at].means("months") or 0)
        day = self._day(at + 1) if self.month_first and self._beside(at + 1) and not self._ended(at) else 0
        size = 2 if day else 1
        until = self._until(at + 2) if day else 0
        year, more = self._year(at + size + until)
        self._take(Day(year, month, day), at, size if until else size + more)
        if until:  # "May 3 to 5"
            self._take(Day(year, month, self._day(at + 1 + until)), at + 1 + until, 1 + more)
        return size + until + more

    def _ended(self, at: int) -> bool:
        """Whether a sentence ends behind this month, and the next begins with a number in words."""
        month, behind = self.items[at : at + 2]
        said = behind.means("numbers") is not None and behind.means("ordinals") is None
        return said and behind.start - month.end > 1 and month.end - month.start > SHORTENED

    def _until(self, at: int) -> int:
        """How many items "to 5" are that stand here; 0 where they do not."""
        size = 2 if at < len(self.items) and self.items[at].means("range") is not None else 1
        last = at + size - 1
        return size if last < len(self.items) and self.items[last].close and self._day(last) else 0

    def _day(self, at: int) -> int:
        """The day of a month that stands here; 0 where none does."""
        item = self.items[at] if at < len(self.items) else None
        value = (item.value or item.means("ordinals") or item.means("numbers") or "") if item is not None else ""
        if item is not None and not item.value and value == "1" and item.means("ordinals") is None:
            return 0  # an article
        return int(value) if value.isdigit() and len(value) <= 2 and 1 <= int(value) <= 31 else 0

    def _beside(self, at: int) -> bool:
        """Whether a small word at most stands between this item and the one before."""
        return at < len(self.items) and self.items[at].start - self.items[at - 1].end <= SMALL

    def _year(self, at: int) -> tuple[int, int]:
        """The year that stands here, and 1; else 0 and 0."""
        size = 1
        if self._beside(at) and self.items[at].means("units") == "year":  # "نوفمبر عام 2024"
            at, size = at + 1, 2
        if self._beside(at) and self.items[at].kind == "number" and YEAR.fullmatch(self.items[at].text):
            return int(self.items[at].text), size
        return 0, 0

    def _take(self, day: Day, first: int, size: int) -> int:
        span = (self.items[first].start, self.items[first + size - 1].end)
        self.found.append(Date(frozenset({day}), span))
        return size


def _days(text: str, month_first: bool) -> frozenset[Day]:
    parts = [int(part) for part in re.findall(r"\d+", text)]
    if len(parts) == 2:
        ways = [(0, parts[1], parts[0])]
    elif re.match(r"\d{4}", text):
        ways = [(parts[0], parts[1], parts[2])]
    else:
        ways = [(parts[2], parts[1], parts[0])]
        if month_first and "." not in text:
            ways.append((parts[2], parts[0], parts[1]))
    return frozenset(Day(*way) for way in ways if 1 <= way[1] <= 12 and 1 <= way[2] <= 31)


def _apart(item: Item) -> list[Item]:
    """What is written like a date and is none: a time of day before a full stop, or the numbers that it is made of."""
    if CLOCK.fullmatch(item.text):
        return [item._replace(kind="number", text=item.text[:-1], value=values.canonical(Fraction(item.text[:-1])))]
    return [
        item._replace(
            kind="number", text=match[0], start=item.start + match.start(), end=item.start + match.end(),
            apart=0 if match.start() else item.apart, value=match[0].lstrip("0") or "0",
        )
        for match in re.finditer(r"\d+", item.text)
    ]  # fmt: skip
