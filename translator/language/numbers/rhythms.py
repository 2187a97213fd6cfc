"""How often a text says that something is done: "a day", "every two days", "täglich", "iki günde bir"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from translator.language.cues import Cue
from translator.language.lexicon import Lexicon
from translator.language.tables import Meaning, any_of
from translator.language.tokens import Item

PACED = frozenset({"per", "per_after", "intervals", "every"})
"""No rhythm is without something of one of these tables."""
COUNTS = ("numbers", "times", "quantities", "fractions")
REACH = 40
"""So many characters may stand between a number and "a day" that belongs to it."""
ASIDE = re.compile(r"[^,;]*(?:,[^,;]*,[^,;]*)?")
"""What may stand between them: one part of a sentence, or what is put in between commas."""
LENGTHS = {"hour": (24, "day"), "day": (7, "week"), "month": (12, "year")}
TIME = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})


def rhythms(items: Sequence[Item], text: str, lexicon: Lexicon) -> tuple[tuple[Cue, ...], list[Item]]:
    """The rhythms, "day" for "a day" and "every day" with a number for "every two days"; and the items that are left:
    what belongs to a rhythm alone is no quantity."""
    reader = _Reader(items, text, lexicon)
    reader.read()
    return tuple(reader.found), reader.rest


class _Reader:
    def __init__(self, items: Sequence[Item], text: str, lexicon: Lexicon) -> None:
        self.items, self.text = items, text
        self.rhythm_first = bool(lexicon.settings.get("rhythm_first"))
        self.lasting = tuple(lexicon.settings.get("lasting", ()))
        self.later = tuple(lexicon.settings.get("later", ()))
        self.counted = -REACH - 1  # where the last number ends
        self.found: list[Cue] = []
        self.rest: list[Item] = []

    def read(self) -> None:
        for at, item in enumerate(self.items):
            if item.kind == "number" or any(item.means(table) is not None for table in COUNTS):
                self.counted = item.end
            self.rest.append(self._left(at, item) if item.meanings else item)

    def _left(self, at: int, item: Item) -> Item:
        """What is left of an item when its rhythm is noted."""
        if (unit := item.means("per")) is not None:
            return self._per(at, item, unit)
        if (unit := item.means("per_after")) is not None:
            if self._is_paced(at, item):
                self._note(unit, item)
                return item._replace(meanings=())
            return item._replace(meanings=(Meaning("quantities", f"1 {unit}"),))
        if (interval := item.means("intervals")) is not None:
            value, unit = interval.split("|")[0].split()
            self._note(_pace(value, unit), item)
            return item._replace(meanings=(Meaning("quantities", interval),))
        if item.means("every") is not None and (unit := _time_unit(self.items[at + 1 : at + 5])):
            self._note(unit, item)
        return item

    def _is_paced(self, at: int, item: Item) -> bool:
        """Whether a number stands shortly before "a week" that belongs to it: not in "50 mg after a week", "two puffs,
        wait a minute"."""
        if item.start - self.counted > REACH or self._shared(at):
            return False
        following = self._near(at + 1)
        if following is not None and following.means("ordinals") is not None:
            return False  # "on the first day" in Arabic
        between = self.text[self.counted : item.start]
        if ASIDE.fullmatch(between) is None or (self.later and _ahead(self.later).match(self.text, item.end)):
            return False
        return not (self.lasting and _lasts(self.lasting).search(between))

    def _shared(self, at: int) -> bool:
        """Whether it is what a share is of: "two thirds of an hour"."""
        before = self.items[at - 1] if at and self.items[at].apart == 1 else None
        return before is not None and (before.means("fractions") is not None or "." in before.value)

    def _per(self, at: int, item: Item, unit: str) -> Item:
        if self.rhythm_first and self._numbered(at):
            # Turkish "10 günlük tedavi", "24 saatte", "8 saatte bir", "her 2 günde"
            if (self._one_follows(at) and item.means("units") is None) or self._every_before(at):
                before = self.items[at - 1]
                self._note(_pace(before.value or before.means("numbers") or "", unit), item)
            return item._replace(meanings=(Meaning("units", unit),))
        if self._interval(at, item):
            self._note(f"every {unit}", item)
            return item._replace(meanings=(*_numbers(item), Meaning("units", unit)))
        self._note(unit, item)
        return item._replace(meanings=())

    def _note(self, what: str, item: Item) -> None:
        self.found.append(Cue(what, (item.start, item.end)))

    def _near(self, at: int) -> Item | None:
        """The item at this place, if nothing parts it from the one before."""
        return self.items[at] if 0 < at < len(self.items) and self.items[at].close else None

    def _interval(self, at: int, item: Item) -> bool:
        """Whether a rhythm is every so many days: "zweitägig", "6-stündlich", "iki günde bir"."""
        if item.means("numbers") is not None:
            return True
        if not self._numbered(at):
            return False
        gap = self.text[self.items[at - 1].end : item.start]
        return not gap or "-" in gap or self._one_follows(at)

    def _numbered(self, at: int) -> bool:
        before = self.items[at - 1] if at and self.items[at].close else None
        return before is not None and (before.kind == "number" or before.means("numbers") is not None)

    def _one_follows(self, at: int) -> bool:
        after = self._near(at + 1)
        return after is not None and after.means("numbers") == "1"

    def _every_before(self, at: int) -> bool:
        return at > 1 and self.items[at - 1].close and self.items[at - 2].means("every") is not None


@lru_cache(maxsize=8)
def _lasts(words: tuple[str, ...]) -> re.Pattern[str]:
    """One of these words at the end of a text."""
    return re.compile(rf"\b(?:{any_of(words)}) \Z", re.IGNORECASE)


@lru_cache(maxsize=8)
def _ahead(words: tuple[str, ...]) -> re.Pattern[str]:
    """One of these words at the beginning of a text."""
    return re.compile(rf" (?:{any_of(words)})\b", re.IGNORECASE)


def _numbers(item: Item) -> tuple[Meaning, ...]:
    return tuple(meaning for meaning in item.meanings if meaning.table in ("numbers", "multipliers"))


def _time_unit(following: Sequence[Item]) -> str:
    """ "every day" of "every two days", "day" of "every day"; "" where no unit of time follows. Every 24 hours is every
    day, every 14 days every two weeks."""
    number = ""
    for item in following:
        if item.apart > 1:
            break
        whole = item.means("quantities")
        unit = whole.split()[-1] if whole else item.means("units")
        if unit in TIME and not (unit == "second" and item.means("ordinals") is not None and not number):
            value = whole.split()[0] if whole else number or item.means("numbers") or ""
            return _pace(value, unit) if value else unit or ""
        spelled = item.value or item.means("numbers") or item.means("ordinals")
        if spelled is not None:
            number = spelled
        elif item.means("range") is None and item.meanings:
            return ""
    return ""


def _pace(value: str, unit: str | None) -> str:
    """How often "every so many" is, in the largest unit that it is a whole number of."""
    many, larger = LENGTHS.get(unit or "", (0, ""))
    if many and value.isdigit() and len(value) < 6 and (int(value) % many == 0 or (value, unit) == ("15", "day")):
        return larger if int(value) == many else f"every {larger}"
    return f"every {unit}"
