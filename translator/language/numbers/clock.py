"""The times of day that a text names: 3:30 p.m., 15.30 Uhr, 15 h 30, half past three, الساعة الثالثة والنصف."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from translator.language.lexicon import Lexicon
from translator.language.numbers.spelled import whole_number
from translator.language.numbers.told import Hour, Told
from translator.language.phrases import FIGURES
from translator.language.tables import Meaning
from translator.language.tokens import FAR, Item
from translator.model import Span

DAY = 24 * 60
NEAR = 3
"""A word for the part of the day stands within so many items of its time."""
NAMED = ("12:00", "0:00")
TOLD = {
    "half_past": 30, "half_to": -30, "quarter_past": 15, "quarter_to": -15, "three_quarters_to": -15, "quarter_on": -45,
}  # fmt: skip
"""Minutes that a word tells of the hour behind it."""
TAKING, BESIDE = 24, 7
"""Characters before a number in which a verb may say that it is a dose; between it and the part of the day before."""
MINUTES = re.compile(r"\.\d\d\.?\Z")
MOVED = re.compile(r"[+-]\d{1,2}")
DASH = re.compile(r"\s?[-‐‑–—]\s?")
HALVES = ("am", "pm", "night")
STARTS = frozenset({"clock", "numbers", "ordinals", "multipliers"})
"""No word without one of these begins a time."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day. `minutes` are all that it may mean, since midnight: "8:15" may be in the evening. `named` says
    that it has a word of its own ("noon"), and may be left to one for the part of the day."""

    minutes: frozenset[int]
    span: Span
    named: bool = False


def times(items: Sequence[Item], text: str, lexicon: Lexicon) -> tuple[tuple[Time, ...], list[Item]]:
    """The times of a text, and the items that are left. None is without something that is in the table `clock` or of
    that kind."""
    reader = _Reader(items, text, lexicon)
    reader.read()
    return tuple(reader.found), reader.rest


class _Reader(Told):
    """Goes through the items once."""

    def __init__(self, items: Sequence[Item], text: str, lexicon: Lexicon) -> None:
        super().__init__(items, text, lexicon)
        self.found: list[Time] = []
        self.rest: list[Item] = []
        self.until, self.opened = -1, -FAR
        """The item behind the last time, and the first hour of the last two in words."""

    def read(self) -> None:
        at, parted = 0, False
        while at < len(self.items):
            item = self.items[at]
            if parts := self._lasting(at, item):
                self.rest += parts
                at, parted = at + 1 + (parts[-1].end > item.end), False
                continue
            size = self._time(at, item) if item.kind in FIGURES or item.among(STARTS) else 0
            if not size:
                # What follows a time is close to what is no longer there.
                self.rest.append(item._replace(apart=FAR) if parted else item)
            parted = bool(size)
            at += size or 1
            self.until = at if size else self.until

    def _lasting(self, at: int, item: Item) -> list[Item]:
        """The "hours" and the number of a phrase for a time that stands behind a number: Turkish "bir saat on beş
        dakika" is no ten o'clock. The number may end with the next item."""
        word, _, rest = item.text.partition(" ")
        hour, _, minute = ((rest and item.means("clock")) or "").partition(":")
        if minute != "00" or not self.counted(at):
            return []
        unit = Item("word", word, item.start, item.start + len(word), 0, "", self.lexicon.forms(word).alone)
        after = self.near(at + 1)
        if unit.means("units") != "hour" or after is None:
            return []
        more = after.means("numbers") or ""
        joined = hour == "10" and len(more) == 1 and more.isdigit()
        value, end = (f"1{more}", after.end) if joined else (hour, item.end)
        number = Item("word", self.text[unit.end + 1 : end], unit.end + 1, end, 0, "", (Meaning("numbers", value),))
        return [unit, number]

    def _time(self, at: int, item: Item) -> int:
        """How many items belong to the time that begins here; 0 where none does."""
        said = item.means("clock")
        if said is not None and said[0].isdigit():
            hour, minute = map(int, said.split(":"))
            if said in NAMED:
                return self._named(at, hour)
            return self._take(at, 1, Hour(hour, minute, False))
        if said in TOLD:
            return self._told(at, TOLD[said])
        if self.whole_day and (size := self._in_words(at)):
            return size
        hour_ = self.hour(item)
        if (size := self._past(at, item)) or hour_ is None:
            return size
        if item.kind == "clock":
            return self._take(at, 1, hour_)
        return (
            self._behind(at, hour_)
            or self._told_behind(at, hour_)
            or (0 if self._doses(at, hour_) else self._marked(at, item, hour_))
            or self._until(at, hour_)
            or self._goes_on(at, hour_)
        )

    def _named(self, at: int, hour: int) -> int:
        """ "noon", "öğlen 12.00": with the figures that say the same."""
        after = self.near(at + 1)
        told = self.hour(after) if after is not None and after.kind != "word" else None
        size = 2 if told is not None and told.hour % 12 == 0 and not told.minute else 1
        span = (self.items[at].start, self.items[at + size - 1].end)
        self.found.append(Time(frozenset({hour * 60}), span, named=True))
        return size

    def _in_words(self, at: int) -> int:
        """ "à dix-huit heures trente", "a las ocho y diez": minutes in words, and hours above twelve."""
        item = self.items[at]
        digits = item.kind == "number" and item.value.isdigit()
        hour, size = (int(item.value[:3]), 1) if digits else whole_number(self.items, at, self.lexicon)
        unit = self.near(at + size)
        told = unit is not None and unit.means("units") == "hour"
        if not 1 <= hour <= 24 or not self.at_before(at) or not (told or self.at_hours):
            return 0
        minute, more = self.minutes_in_words(at + size + told)
        if not more and (digits or hour <= 12 or not told):
            return 0
        return self._take(at, size + told + more, Hour(hour, minute, False))

    def _until(self, at: int, hour: Hour) -> int:
        """ "3–7 pm", "between three and seven in the evening": an hour whose half of the day stands behind the hour to
        which it goes on."""
        word = self.near(at + 1)
        joined = word is not None and any(word.means(table) is not None for table in ("range", "join"))
        place = at + 2 if joined else at + 1
        last, mark = self.near(place), self.near(place + 1)
        until = self.hour(last) if last is not None else None
        half = mark.means("clock") or "" if mark is not None else ""
        if until is None or hour.digits is not until.digits or hour.hour > 12 or not (hour.digits or self._opens(at)):
            return 0
        if half == "after" and word is not None and word.means("join") is not None:
            return self._take(at, place - at, hour)  # "between 7 and 9 o'clock"
        if half not in HALVES:
            return 0
        if hour.hour % 12 > until.hour % 12:  # "11–2 pm" begins before noon
            half = "am" if half == "pm" else "pm"
        item = self.items[at]
        self.found.append(Time(_ways(hour, half, False), (item.start, item.end)))
        return place - at

    def _opens(self, at: int) -> bool:
        """Whether hours in words may go on from here to others: "between two and five", "from two to five"; not "take
        between two and four"."""
        before = self.items[at - 1] if at and self.items[at].close else None
        start = self.items[at].start
        if before is None or before.means("between") is None:
            before = None
            if not (self.hours_from and self.hours_from.search(self.text, max(0, start - BESIDE), start)):
                return False
        start = before.start if before is not None else start
        if self.taking and self.taking.search(self.text, max(0, start - TAKING), start):
            return False
        self.opened = at
        return True

    def _is_end(self, at: int) -> bool:
        """Whether an hour in words is one of two: "between nine in the morning and five in the afternoon"."""
        if self.until == at or self._opens(at):
            return True
        before = self.near(at - 1)
        joins = before is not None and any(before.means(table) is not None for table in ("range", "join"))
        return joins and self.until == at - 1 and at - self.opened <= NEAR

    def _goes_on(self, at: int, hour: Hour) -> int:
        """ "half past eight to four", "8:30–4": a bare hour to which a time goes on, in whichever half of the day."""
        first, after = self.near(self.until), self.near(at + 1)
        if first is None or not self.items[at].close or (after is not None and _measures(after)):
            return 0
        joined = at == self.until + 1 and first.means("range") is not None
        dashed = at == self.until and DASH.fullmatch(self.text, self.items[at - 1].end, self.items[at].start)
        if not (joined or dashed) or hour.minute or (hour.hour == 1 and not hour.digits):
            return 0
        self.found.append(Time(_ways(hour, "", False), (self.items[at].start, self.items[at].end)))
        return 1

    def _marked(self, at: int, item: Item, hour: Hour) -> int:
        """ "3 p.m.", "15 Uhr", "saat 15.30", "akşam 8'de": an hour that a word beside it makes a time."""
        before = self.items[at - 1] if at and item.close else None
        after = self.near(at + 1)
        mark = before.means("clock") if before is not None else None
        follows = after.means("clock") if after is not None else None
        measured = after is not None and follows is None and (after.means("units") or after.means("counts"))
        spoken = mark in ("at", "before", "spoken") or self.ordinal_hours or follows == "after" or self._is_end(at)
        if (
            follows in ("after", *HALVES)
            and (hour.digits or spoken)
            and not (follows == "after" and not item.value and item.means("numbers") is None)
        ):
            return self._take(at, 1, hour)
        if (self.ordinal_hours or mark in ("at", "before")) and not hour.digits and MOVED.fullmatch(follows or ""):
            return self._take(at, 1, hour)
        if measured and after is not None and after.means("units") == "hour":
            behind = self.near(at + 2)
            said = behind.means("clock") or "" if behind is not None else ""
            if said in HALVES or MOVED.fullmatch(said):  # "huit heures et demie du soir"
                return self._take(at, 2, hour)
        if follows in NAMED and hour.hour == 12 and hour.digits and after is not None:  # "12 noon"
            self.found.append(Time(frozenset({int(str(follows)[:-3]) * 60}), (item.start, after.end)))
            return 2
        if mark == "before" and not measured and not self.counted(at - 1):
            if self.rest and self.rest[-1].start == self.items[at - 1].start:
                self.rest.pop()
            return self._take(at, 1, hour)
        if self.at_before(at):
            return self._at(at, hour, after)
        cased = hour.digits and (item.end > item.start + len(item.text) or hour.minute)
        suffixed = cased or (not hour.digits and item.text.endswith(self.case_endings))
        if mark in HALVES and suffixed and not measured and item.kind != "date":
            return self._take(at, 1, hour)
        return 0

    def _doses(self, at: int, hour: Hour) -> bool:
        """Whether a number before a part of the day is how many of something there are then: "take 2 in the morning",
        "1 tablet in the morning and 2 in the evening", where no time stands before it."""
        start, after = self.items[at].start, self.near(at + 1)
        if hour.minute or self.at_before(at) or after is None or after.means("clock") not in HALVES:
            return False
        if self.taking and self.taking.search(self.text, max(0, start - TAKING), start):
            return True
        joined = self.near(at) is not None and at > 1 and self.items[at - 1].means("join") is not None
        last = self.items[at - 1 - joined] if at and not self.half_first else None
        if last is None or last.means("clock") not in HALVES or start - last.end > BESIDE:
            return False
        return any(item.start == last.start for item in self.rest[-2:])

    def _told_behind(self, at: int, hour: Hour) -> int:
        """ "siete y cuarto", "diez menos diez"; "cinco y media" only with its "de la tarde"."""
        after, half = self.near(at + 1), self.near(at + 2)
        moved = after.means("clock") or "" if after is not None else ""
        told = moved == "+15" or moved.startswith("-") or (half is not None and half.means("clock") in HALVES)
        return self._take(at, 1, hour) if self.at_hours and not hour.digits and MOVED.fullmatch(moved) and told else 0

    def _at(self, at: int, hour: Hour, after: Item | None) -> int:
        """ "в 15 часов 30 минут", "a las 15.30 horas", "a las 8": an hour behind a word for "at"."""
        if after is None or after.means("units") != "hour":
            measured = after is not None and (after.means("units") or after.means("counts"))
            told = self.at_hours or (hour.digits and bool(MINUTES.search(self.items[at].text)))
            return self._take(at, 1, hour) if told and not measured else 0
        minute = self.minutes(at + 2) if not hour.minute else 0
        named = self.near(at + 3)
        if minute and named is not None and named.means("units") == "minute":
            return self._take(at, 4, hour._replace(minute=minute))
        if minute and self.whole_day and (named is None or not (named.means("units") or named.means("counts"))):
            return self._take(at, 3, hour._replace(minute=minute))  # "à 15 heures 30"
        return self._take(at, 2, hour)

    def _told(self, at: int, minutes: int) -> int:
        """ "half past nine", "halb zehn": a word, and the hour that it stands before."""
        following = self.near(at + 1)
        hour = self.hour(following) if following is not None else None
        if hour is None or hour.hour > 12 or hour.minute:
            return 0
        return self._take(at, 2, self.moved(hour, minutes))

    def _past(self, at: int, item: Item) -> int:
        """ "twenty past seven", "10 minutes to eight": minutes, a word for past or to, and the hour."""
        size = next((size for size in (1, 2) if self.side(at + size)), 0)
        following = self.near(at + size + 1) if size else None
        hour = self.hour(following) if following is not None else None
        if hour is None or not 1 <= hour.hour <= 12 or hour.minute:
            return 0
        digits = item.kind == "number" and len(item.text) <= 2 and item.value.isdigit()
        minute, words = (int(item.value), 1) if digits else whole_number(self.items, at, self.lexicon)
        if words != size or not 1 <= minute <= 59:
            return 0
        return self._take(at, size + 2, self.moved(hour, minute if self.side(at + size) == "past" else -minute))

    def _behind(self, at: int, hour: Hour) -> int:
        """ "9'u 10 geçe", "zehn nach acht" the other way round: an hour, minutes, and a word for past or to."""
        part, word = self.near(at + 1), self.near(at + 2)
        side = word.means("clock") if word is not None and part is not None else None
        if side not in ("past", "to") or part is None or hour.hour > 12:
            return 0
        share = part.means("fractions")
        value = "15" if share == "1/4" else part.value or part.means("numbers") or ""
        if not value.isdigit() or not 1 <= int(value[:3]) <= 59:
            return 0
        return self._take(at, 3, self.moved(hour, int(value) if side == "past" else -int(value)))

    def _take(self, at: int, size: int, hour: Hour) -> int:
        """Notes the time of these items, with its "p.m." or "Uhr" and the part of the day that a word near it names."""
        half, before = "", self._half_before(at)
        after = self.near(at + size)
        if (
            after is not None
            and after.means("clock") == "after"
            and not hour.minute
            and (late := self.minutes(at + size + 1))
        ):
            size, hour = size + 2, hour._replace(minute=late)  # "8 Uhr 15"
        for place in range(at + size, min(at + size + NEAR, len(self.items))):
            item = self.items[place]
            mark = item.means("clock") or ""
            if (before or half) and mark in HALVES:
                break  # "6 a.m., so during the night"
            if MOVED.fullmatch(mark) and item.close and place == at + size and not self._is_share(place):
                hour, size = self.moved(hour, int(mark)), size + 1
            elif mark in (*HALVES, "after") or (mark == "pm_minutes" and hour.minute):
                half = half if mark == "after" else mark
                size += item.close and place == at + size
            elif half or item.kind in ("number", "clock") or item.apart > 1:
                break
        half = before or half
        if not half:
            marks = [item.means("clock") or "" for item in self.items[max(0, at - NEAR) : at]]
            half = next((mark for mark in marks if mark in HALVES), "")
        span = (self.items[at].start, self.items[at + size - 1].end)
        self.found.append(Time(_ways(hour, half, (self.whole_day and hour.digits) or hour.padded), span))
        return size

    def _is_share(self, at: int) -> bool:
        """Whether "and a quarter" here is of a thing that is named behind it: "à 8 h et un quart de comprimé"."""
        after = self.items[at + 1] if at + 1 < len(self.items) else None
        if after is None or after.apart > 1 or self.items[at].means("plus") is None:
            return False
        return after.means("clock") is None and after.means("units") != "hour" and _measures(after)

    def _half_before(self, at: int) -> str:
        """The half of the day right before an hour, in a language that has it there: "sabah 8'den akşam 5'e"."""
        for place in range(at, max(0, at - 2), -1) if self.half_first else ():
            if not self.items[place].close:
                break
            mark = self.items[place - 1].means("clock") or ""
            if mark != "before":
                return mark if mark in HALVES else ""
        return ""


def _measures(item: Item) -> bool:
    return item.means("units") is not None or item.means("counts") is not None


def _ways(hour: Hour, half: str, whole_day: bool) -> frozenset[int]:
    """All that an hour may mean, in minutes since midnight."""
    late = half.startswith("pm") or (half == "night" and 6 <= hour.hour <= 11)
    if hour.hour > 12 or hour.hour == 0:
        hours = {hour.hour}
    elif half:
        hours = {hour.hour % 12 + 12 * late}
        if hour.hour == 12 and half == "am" and whole_day:
            hours.add(12)
    else:
        hours = {hour.hour} if whole_day else {hour.hour % 12, hour.hour % 12 + 12}
    return frozenset((way * 60 + hour.minute) % DAY for way in hours)
