"""The times and dates of two readings beside each other."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from translator.language.numbers import values
from translator.language.numbers.atoms import Atom, amount, drop
from translator.language.numbers.clock import DAY, Time
from translator.language.numbers.dates import Date, Day
from translator.language.numbers.hours import HOUR, together
from translator.language.reading import Reading
from translator.model import Span

BESIDE = 3
"""Characters between a date and the same one in other words."""
MOST = 400
"""Of more times, dates or numbers the rest is not compared."""


Spans = tuple[list[Span], list[Span]]
"""Of the source, and of the translation."""


def occasions(source: Reading, target: Reading, left: list[Atom], right: list[Atom]) -> tuple[Spans, Spans]:
    """The times and the dates that have no counterpart. Bare numbers that stand for one are taken out of the values."""
    both_known = source.known and target.known
    told = [_told(side.dates) for side in (source, target)]
    times, dates = _times(source.times, target.times), _dates(*told)
    for here, there, others in ((0, 1, right), (1, 0, left)):
        few = others[:MOST]
        _loose_times(times[here], few, both_known)
        _same_month(dates[here], told[here], few)
        _loose_dates(dates[here], few, both_known)
        others[:MOST] = few
        _loose_years(told[here], told[there], others)
        if not times[there]:
            times[here][:] = [time for time in times[here] if not time.named]
        if not dates[there]:
            dates[here][:] = [date for date in dates[here] if not date.bare]
        dates[here][:] = [date for date in dates[here] if not date.named]
    for here, atoms in ((0, left), (1, right)):
        few = atoms[:MOST]
        _in_figures(dates[here], told[here][:MOST], few)
        atoms[:MOST] = few
        _said_again(dates[here], told[here])
    return _spans(times), _spans(dates)


def _told(side: Sequence[Date]) -> list[Date]:
    """The dates of a text. One that may be two days is the one that is named beside it: "04/11/2025 (4 November)"."""
    told = list(side)
    for at, (one, two) in enumerate(pairwise(side)):
        if abs(two.span[0] - one.span[1]) > BESIDE or (len(one.days) == 1) is (len(two.days) == 1):
            continue
        unsure, sure = (at, two) if len(two.days) == 1 else (at + 1, one)
        days = frozenset(day for day in side[unsure].days if any(_same_day(day, other) for other in sure.days))
        told[unsure] = dataclasses.replace(side[unsure], days=days or side[unsure].days)
    return told


def _said_again(alone: list[Date], side: Sequence[Date]) -> None:
    """Takes out dates that the same text names twice, and the other once: "01/02/2026 (January 2)"."""
    matched = [date for date in side if date not in alone][:MOST] if alone else []
    alone[:] = [date for date in alone if not any(_agree(date, other) for other in matched)]


def _in_figures(alone: list[Date], side: Sequence[Date], atoms: list[Atom]) -> None:
    """Takes out the bare numbers by which a text says again a date that both have: "12/05 (12 May)"."""
    for date in side if atoms else ():
        for day in date.days if date.named or date not in alone else ():
            if not day.day:
                continue
            written = next(([atom] for atom in atoms if _is_slashed(atom, day)), None) or next(
                (both for both in pairwise(atoms) if _is_day(day, *both)), ()
            )
            for atom in list(written):
                drop(atoms, atom)


def _is_day(day: Day, one: Atom, two: Atom) -> bool:
    """Whether two bare numbers side by side are a day and its month."""
    near = two.quantity.span[0] - one.quantity.span[1] == 1 and not (one.unit or two.unit)
    return near and {one.value, two.value} == {str(day.day), str(day.month)}


def _spans(sides: Sequence[Sequence[Time]] | Sequence[Sequence[Date]]) -> Spans:
    here, there = ([one.span for one in side] for side in sides)
    return here, there


def _times(left: Sequence[Time], right: Sequence[Time]) -> tuple[list[Time], list[Time]]:
    """The times that have no counterpart."""
    others = list(right)[:MOST]
    alone = []
    for time in left[:MOST]:
        same = next((other for other in others if time.minutes & other.minutes), None)
        if same is None:
            alone.append(time)
        else:
            others.remove(same)
    return alone, others


def _dates(left: Sequence[Date], right: Sequence[Date]) -> tuple[list[Date], list[Date]]:
    """The dates that have no counterpart: the same day, what one of them does not say left open."""
    others = list(right)[:MOST]
    alone = []
    for date in left[:MOST]:
        same = next((other for other in others if _agree(date, other)), None)
        if same is None:
            alone.append(date)
        else:
            others.remove(same)
    return alone, others


def _agree(one: Date, other: Date) -> bool:
    return any(_same_day(here, there) for here in one.days for there in other.days)


def _same_day(one: Day, other: Day) -> bool:
    years = not one.year or not other.year or one.year % 100 == other.year % 100
    return years and one.month == other.month and (one.day == other.day)


def _loose_times(times: list[Time], atoms: list[Atom], both_known: bool) -> None:
    """Takes out times that the other side writes as a bare number ("at 8", "um 8 Uhr"), or as a duration: "1 h 30" of
    90 minutes. Where its words are not known also as two numbers: "2時30分"."""
    for time in list(times):
        bare = _bare(time)
        same = next((atom for atom in atoms if _as_long(atom, time) or _may_be(atom, bare)), None)
        if same is not None:
            times.remove(time)
            drop(atoms, same)
            continue
        both = next((both for minute in time.minutes if (both := together(minute, atoms))), None) or _ratio(time, atoms)
        if both is None and not both_known:
            both = next((both for both in pairwise(atoms) if _is_time(time, *both)), None)
        if both is not None:
            times.remove(time)
            for atom in both:
                drop(atoms, atom)


def _ratio(time: Time, atoms: Sequence[Atom]) -> Sequence[Atom] | None:
    """The share or the two numbers that say what may be no time of day: 1:10 of "1 in 10" and "one part with ten"."""
    part, whole = divmod(min(time.minutes), 60)
    if time.span[1] - time.span[0] not in (len(f"{part}:{whole:02}"), len("00:00")) or not 0 < part < whole:
        return None
    share, bare = values.ratio(part, whole), [atom for atom in atoms if not atom.unit]
    if same := next((atom for atom in bare if atom.value == share), None):
        return (same,)
    other = next((atom for atom in bare if atom.value == str(whole) and atom.quantity.sure), None)
    ones = [atom for atom in bare if other and (atom.value, atom.quantity.digits) == (str(part), other.quantity.digits)]
    if other is None or not ones or any(one.quantity.span[0] - other.quantity.span[1] == 1 for one in ones):
        return None  # 10:1
    return (ones[-1], other)


def _is_time(time: Time, one: Atom, two: Atom) -> bool:
    """Whether two bare numbers are the hour and the minutes of a time."""
    told = {(str(hour), str(minute % 60)) for minute in time.minutes for hour in (minute // 60, minute // 60 % 12)}
    return (one.value, two.value) in told and two.value != "0"


def _may_be(atom: Atom, bare: set[str]) -> bool:
    """Whether a number may stand for a time that is written as one of these: not of 8 tablets; whole hours in figures
    count from midnight: "4 h" is not 4 p.m."""
    from_midnight = atom.unit == HOUR and atom.quantity.digits and atom.value.isdigit()
    return atom.value in bare and atom.unit in ("", HOUR) and not from_midnight


def _bare(time: Time) -> set[str]:
    """The numbers that a time may be written as: 8 and 20, 8.30, eight and a half."""
    found = {_decimal(minute, parts) for minute in time.minutes for parts in (60, 100)}
    return found | {str(minute // 60 % 12) for minute in time.minutes if minute % 60 == 0}


def _loose_dates(dates: list[Date], atoms: list[Atom], both_known: bool) -> None:
    """Takes out dates that the other side writes as bare numbers."""
    for date in list(dates):
        found = next((found for day in date.days if (found := _named(day, atoms, both_known))), None)
        if found:
            dates.remove(date)
            for atom in found:
                drop(atoms, atom)


def _same_month(dates: list[Date], side: Sequence[Date], atoms: list[Atom]) -> None:
    """Takes out dates of which the other side says the day alone, as it has named the month already: "on 3 June and
    discharged on 9 June", "am 3. Juni und entlassen am 9."."""
    if not dates:
        return
    without = frozenset(dates)
    months = {day.month for date in side if date not in without for day in date.days}
    for date in list(dates):
        days = {str(day.day) for day in date.days if day.month in months}
        same = next((atom for atom in atoms if atom.value in days and not atom.unit), None)
        if same is not None:
            dates.remove(date)
            drop(atoms, same)


def _loose_years(dates: Sequence[Date], others: Sequence[Date], atoms: list[Atom]) -> None:
    """Takes out the year of a date that the other side writes apart from its month: "2024 yılının Mart ayında"."""
    months = {day.month for date in others for day in date.days if not day.year}
    years = {str(day.year) for date in dates for day in date.days if day.year and day.month in months}
    atoms[:] = [atom for atom in atoms if atom.value not in years or atom.unit not in ("", "year")]


def _as_long(atom: Atom, time: Time) -> bool:
    """Whether a duration is as long as the time of day is after midnight."""
    length = amount(atom.value, atom.unit)
    return length is not None and length[0] == "time" and any(length[1] == minute * 60 for minute in time.minutes)


def _decimal(minute: int, parts: int) -> str:
    """A time of day as a number: 8:30 is 8.30, or eight and a half."""
    return values.canonical(Fraction(minute // 60 % DAY) + Fraction(minute % 60, parts))


def _named(day: Day, atoms: Sequence[Atom], both_known: bool) -> list[Atom] | None:
    """The bare numbers that write a day out of digits: 12, 3 and 2025."""
    if day.day and (slashed := next((atom for atom in atoms if _is_slashed(atom, day)), None)):
        return [slashed]
    found = _with_parts(day, atoms)
    if not (found or both_known):  # the month may be in words that are not known
        found = _with_parts((day.year, day.day), atoms)
    return found if found and len(found) > both_known else None  # "10月"


def _with_parts(parts: Sequence[int], atoms: Sequence[Atom]) -> list[Atom] | None:
    """For each part that is named a bare number; None where one is missing."""
    found: list[Atom] = []
    for part in (part for part in parts if part):
        same = next((atom for atom in atoms if atom.value == str(part) and atom not in found), None)
        if same is None:
            return None
        found.append(same)
    return found


def _is_slashed(atom: Atom, day: Day) -> bool:
    """Whether what was read as a number is a day and its month ("4/6"), or the other way round ("MySQL 5.5.")."""
    if not atom.quantity.digits or atom.unit:
        return False
    size = atom.quantity.span[1] - atom.quantity.span[0]
    sizes = _slashed(day).get(atom.value, ())
    return sizes is None or size in sizes


@lru_cache(maxsize=512)
def _slashed(day: Day) -> Mapping[str, Sequence[int] | None]:
    """What a day and its month are if they are read as one number, each with how many characters that may have; None
    where it may have any."""
    found: dict[str, Sequence[int] | None] = {}
    for one, two in ((day.day, day.month), (day.month, day.day)):
        value = values.canonical(Fraction(one, two))
        found[value] = (*(found.get(value) or ()), len(f"{one}/{two}"), len("01/12"))
    pointed = (f"{day.day}.{day.month}", f"{day.day}.{day.month:02}") if not day.year else ()
    return {**found, **{one.rstrip("0"): None for one in pointed}}
