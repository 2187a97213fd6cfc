"""Hours and minutes among the items of a text, as they are told: "15", "half", "twenty", "past"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from translator.language.lexicon import Lexicon
from translator.language.numbers.spelled import whole_number
from translator.language.tables import any_of
from translator.language.tokens import Item

NOON = 12 * 60


class Hour(NamedTuple):
    """An hour as written, its minutes, and whether it is in digits."""

    hour: int
    minute: int
    digits: bool
    padded: bool = False
    """Written with a leading zero: the day has 24 hours then."""


@lru_cache(maxsize=8)
def _last(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """One of these words at the end of a text."""
    return re.compile(rf"\b(?:{any_of(words)}) \Z", re.IGNORECASE) if words else None


class Told:
    """Finds them at any item."""

    def __init__(self, items: Sequence[Item], text: str, lexicon: Lexicon) -> None:
        self.items, self.text, self.lexicon = items, text, lexicon
        self.ordinal_hours = bool(lexicon.settings.get("ordinal_hours"))
        self.at_hours = bool(lexicon.settings.get("at_hours"))
        self.whole_day = lexicon.settings.get("clock", 12) == 24
        self.half_first = bool(lexicon.settings.get("half_first"))
        self.taking = _last(tuple(lexicon.settings.get("taking", ())))
        self.hours_from = _last(tuple(lexicon.settings.get("hours_from", ())))
        self.case_endings = tuple(lexicon.settings.get("case_endings", ()))

    def hour(self, item: Item) -> Hour | None:
        """The hour that an item may be."""
        if item.kind in ("clock", "number", "date"):
            if len(item.text) > 8:
                return None
            parts = re.fullmatch(r"(\d{1,2})(?:\s?[:.hH]\s?(\d\d)\.?)?", item.text)
            hour, minute = (int(part or 0) for part in parts.groups()) if parts else (99, 0)
            padded = item.text.startswith("0")
            return Hour(hour, minute, True, padded) if hour <= 24 and minute <= 59 else None
        value = item.means("numbers") or item.means("ordinals") or ""
        if self.ordinal_hours and value == "1" and item.means("ordinals") is None:
            return None  # "one tablet": the hour has a phrase of its own
        return Hour(int(value), 0, False) if value.isdigit() and 1 <= int(value[:3]) <= 12 else None

    def near(self, at: int) -> Item | None:
        """The item at this place, if nothing parts it from the one before."""
        return self.items[at] if 0 < at < len(self.items) and self.items[at].close else None

    def counted(self, at: int) -> bool:
        """Whether a word stands behind a number, as a unit: "2 saat 15 dakika"."""
        before = self.items[at - 1] if at > 0 and self.items[at].close else None
        return before is not None and (before.kind == "number" or before.means("numbers") is not None)

    def at_before(self, at: int) -> bool:
        """Whether a word for "at" stands before, which is no "to" between two numbers: "vingt à vingt-quatre"."""
        if not at or not self.items[at].close or self.items[at - 1].means("clock") != "at":
            return False
        return self.items[at - 1].means("range") is None or not self.counted(at - 1)

    def minutes(self, at: int) -> int:
        item = self.near(at)
        plain = item is not None and item.kind == "number" and re.fullmatch(r"[0-5]\d", item.text)
        return int(item.text) if item is not None and plain else 0

    def minutes_in_words(self, at: int) -> tuple[int, int]:
        """The minutes that stand here, "y diez" or "trente minutes", and how many items they are."""
        first = self.near(at)
        joined = self.at_hours and first is not None and first.means("join") is not None
        minute, size = whole_number(self.items, at + joined, self.lexicon) if self.near(at + joined) else (0, 0)
        after = self.near(at + joined + size)
        unit = (after.means("units") or after.means("counts")) if after is not None else None
        if not 5 <= minute <= 59 or (unit and unit != "minute"):
            return 0, 0
        return minute, joined + size + bool(unit)

    def side(self, at: int) -> str:
        """ "past" or "to", where a word for one stands here; else ""."""
        word = self.near(at)
        said = word.means("clock") if word is not None else None
        return said if said in ("past", "to") else ""

    def moved(self, hour: Hour, minutes: int) -> Hour:
        """An hour so many minutes later, in one half of the day or the other."""
        told = (hour.hour % 12 * 60 + hour.minute + minutes) % NOON
        return Hour(told // 60 or 12, told % 60, False)
