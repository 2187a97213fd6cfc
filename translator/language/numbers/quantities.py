"""The quantities that a text names: numbers in digits and words, with their units, ranges and fractions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from translator.language.lexicon import Lexicon
from translator.language.numbers import values
from translator.language.numbers.numerals import LARGE, Numerals, is_counted, unit_of, units_of
from translator.language.numbers.quantity import Quantity
from translator.language.tables import any_of
from translator.language.tokens import Item

BEFORE = frozenset({"%", "EUR", "USD", "GBP", "TRY", "RUB"})
"""Units that may stand before their number."""
YEAR = re.compile(r"(?:19|20)\d\d")
DECADE = re.compile(r"\d{1,3}0s")
AGED = re.compile(r"\b(?:under|over)[-‑ ]\Z", re.IGNORECASE)
LONGEST_AGED = 7
"""Characters of what AGED finds, and one before."""
NOON = 12
SMALL = 3
"""Letters of an "of"."""
METRE = "/م"
"""Behind a stroke; elsewhere it may be "p.m."."""
LENGTHS = frozenset({"m", "cm", "mm"})
DEGREES = frozenset({"°", "°C", "°F"})
WEEKS, DAYS = re.compile(r"[4-9]|[1-3]\d|4[0-4]"), re.compile("[0-6]")
"""Of a pregnancy."""
PLUS, ADDED, ADDED_SIZE = re.compile(r" ?\+ ?"), re.compile(r"\d\+"), 2
DASH = re.compile(r"\s*[-‐‑–—~]\s*")


def quantities(items: Sequence[Item], text: str, lexicon: Lexicon) -> list[Quantity]:
    """The quantities in order, without dates and times of day."""
    reader = _Reader(items, text, lexicon)
    return reader.read()


class _Reader(Numerals):
    """Goes through the items once. `taken` is the first that no quantity has yet."""

    def __init__(self, items: Sequence[Item], text: str, lexicon: Lexicon) -> None:
        super().__init__(items, text, lexicon)
        self.taken = 0

    def read(self) -> list[Quantity]:
        found: list[Quantity] = []
        while self.at < len(self.items):
            first, before = self.at, self.taken
            number = self.one() if not self._raised(first) else None
            if number is None:
                self.at = max(self.at, first) + 1
                continue
            quantity = self.one_in(number) or self._measured(self.more(number), first, before)
            if quantity.unit in DEGREES and self._below(quantity, found):
                quantity = quantity._replace(low=f"-{quantity.low}", high=f"-{quantity.high}")
            if found and (joined := self._joined(found, quantity, before, first) or self._again(found[-1], quantity)):
                found[-1] = joined
            else:
                apart = quantity.low == quantity.high == "2" and self._between(quantity.span[0])
                found.append(quantity._replace(sure=False) if apart else quantity)  # "between two doses"
                if quantity.digits and DAYS.fullmatch(quantity.low) and len(found) > 1:
                    found[-2:] = self._weeks_and_days(found[-2], found[-1])
            self.taken = self.at
        return found

    def _weeks_and_days(self, weeks: Quantity, days: Quantity) -> tuple[Quantity, Quantity]:
        """Both, with their units where they say how far a pregnancy is: "32+4 weeks", "SSW 32+4", "32 SA + 4"."""
        told = weeks.digits and days.low == days.high and WEEKS.fullmatch(weeks.low) and weeks.low == weeks.high
        units = {weeks.unit, days.unit} - {""}
        if not told or units - {"week"} or not PLUS.fullmatch(self.text, weeks.span[1], days.span[0]):
            return weeks, days
        days = days._replace(sure=days.low != "0")
        if units:
            return weeks._replace(unit="week"), days._replace(unit="day")
        return weeks._replace(also=((weeks.low, "week"),)), days._replace(also=((days.low, "day"),))

    def _raised(self, at: int) -> bool:
        """Whether a figure makes the length before it an area or a volume: "m2", "mm3"."""
        item = self.items[at] if 0 < at < len(self.items) else None
        if item is None or item.value not in ("2", "3"):
            return False
        if self.text.endswith(METRE, 0, item.start):
            return True
        return self.items[at - 1].end == item.start and unit_of(self.items[at - 1]) in LENGTHS

    def _below(self, quantity: Quantity, found: list[Quantity]) -> bool:
        """Whether words make a temperature one below zero: "18 Grad unter null", "sıfırın altında 18 °C". Their zero is
        no number then."""
        words = self.lexicon.settings.get("below_zero", ())
        if not words or quantity.low.startswith("-"):
            return False
        start, end = quantity.span
        behind = _zero(tuple(words)).match(self.text, end)
        while behind is not None and self.at < len(self.items) and self.items[self.at].start < behind.end():
            self.at += 1
        before = found[-1].span[0] if behind is None and found and found[-1].low == "0" else start
        if _zero(tuple(words)).fullmatch(self.text, before, start):
            found.pop()
            return True
        return behind is not None

    def _measured(self, quantity: Quantity, first: int, taken: int) -> Quantity:
        """With its unit: behind it, one unknown word between at most ("two full weeks"), or before it ("€ 5")."""
        if quantity.unit:
            return self.more(quantity)
        last = self.items[self.at - 1]
        own = unit_of(last) if self.at - first == 1 and is_counted(last) else ""
        if own:
            return quantity._replace(unit=own)
        item = self.items[self.at] if self.at < len(self.items) else None
        if item is not None and self._is_whole(quantity, item):  # "two thirds of an hour"
            self.at += 1
            unit = (item.means("quantities") or "").split()[1]
            return quantity._replace(unit=unit, span=(quantity.span[0], item.end))
        near = item is not None and item.apart <= self._reach(quantity, item, first, taken)
        if quantity.kind == "fraction" and item is not None and self._is_article(item):
            self.at += 1
            item = self.items[self.at] if self.at < len(self.items) else None
        if (
            quantity.kind == "count"
            and quantity.low != "1"
            and item is not None
            and item.close
            and self._is_first(item)
            and not self._signed(first, taken)
        ):
            self.at += 1  # "los dos primeros días"
            item = self.items[self.at]
        if item is not None and near and self._is_unit_of(quantity, item):
            self.at += 1
            unit, *others = units_of(item)
            also = (*quantity.also, *((quantity.low, other) for other in others))
            sure = quantity.sure or quantity.low == "0.5"  # Spanish "medio vaso"
            if unit == "cm" and (self.text.startswith("³", item.end) or self._raised(self.at)):
                unit = "mL"
            return self.more(quantity._replace(unit=unit, span=(quantity.span[0], item.end), also=also, sure=sure))
        before = self.items[first - 1] if first > taken and self.items[first].close else None
        unit = unit_of(before) if before is not None else ""
        if before is not None and (unit in BEFORE or (unit and self._may_follow(quantity))):  # "€ 5", «شهر واحد»
            return quantity._replace(unit=unit, span=(before.start, quantity.span[1]))
        return quantity

    def _may_follow(self, quantity: Quantity) -> bool:
        """Whether a number may stand behind its noun: «شهر واحد», «الأيام الثلاثة», «العام الأول»."""
        settings = self.lexicon.settings
        if quantity.kind not in ("count", "ordinal"):
            return False
        behind = settings.get("number_behind", "")
        definite = behind != "" and self.text.startswith(behind, quantity.span[0])
        return definite or (quantity.kind == "count" and quantity.low == "1" and bool(settings.get("one_behind")))

    def _reach(self, quantity: Quantity, item: Item, first: int, taken: int) -> int:
        """How many words may stand before the unit: of a share only a small one, an "of"."""
        if quantity.kind in ("ordinal", "times") or self._signed(first, taken):
            return 0
        small = quantity.kind != "fraction" or len(self.text[quantity.span[1] : item.start].strip()) <= SMALL
        return int(small)

    def _is_whole(self, quantity: Quantity, item: Item) -> bool:
        """Whether this is a unit with its article, of which a quantity is a share."""
        whole = item.means("quantities")
        share = quantity.kind == "fraction" or "." in quantity.low
        return share and item.apart <= 1 and whole is not None and whole.startswith("1 ")

    def _is_article(self, item: Item) -> bool:
        """Whether this is the article of what a share is of: "half a tablet", "a quarter of a litre"."""
        if item.means("numbers") != "1" or self.lexicon.settings.get("suffixes"):
            return False  # Turkish "hastaların dörtte üçü bir yıl içinde"
        following = self.near(self.at + 1)
        return item.close or (item.apart == 1 and following is not None and bool(unit_of(following)))

    def _is_first(self, item: Item) -> bool:
        """Whether this is "first", and a unit comes next."""
        following = self.near(self.at + 1)
        return item.means("ordinals") == "1" and following is not None and bool(unit_of(following))

    def _signed(self, first: int, taken: int) -> bool:
        """Whether a sign stands right before this number: Turkish "%50'si tedavi günü"."""
        before = self.items[first - 1] if first > taken else None
        return before is not None and before.end == self.items[first].start and unit_of(before) in BEFORE

    def _is_unit_of(self, quantity: Quantity, item: Item) -> bool:
        units = units_of(item)
        if (
            not units
            or is_counted(item)
            or (item.means("ordinals") is not None and quantity.low == "1" and not quantity.digits)
        ):
            return False  # "a second opinion"
        if units[0] == "second" and item.start == quantity.span[1] and self._is_plural(quantity, item):
            return False  # "the 1990s", "under-18s"
        if units[0] == "g" and quantity.digits and YEAR.fullmatch(self.text, *quantity.span):
            return False  # Russian "2019 г."
        if units[0] == "%" and not quantity.sure and self._counts(self.at + 1):
            return False  # Turkish "yetişkinlerin yüzde yirmisi"
        return not self._belongs_to_next(item, self.at)

    def _counts(self, at: int) -> bool:
        """Whether a number stands here."""
        item = self.near(at)
        return item is not None and (item.kind == "number" or is_counted(item))

    def _is_plural(self, quantity: Quantity, item: Item) -> bool:
        """Whether an "s" right behind a number makes it years of age, or of a century."""
        if DECADE.fullmatch(self.text, quantity.span[0], item.end):
            return True
        return AGED.search(self.text, max(0, quantity.span[0] - LONGEST_AGED), quantity.span[0]) is not None

    def _belongs_to_next(self, item: Item, at: int) -> bool:
        """Whether a sign stands right before another number: the second of "3 for €5"."""
        following = self.items[at + 1] if at + 1 < len(self.items) else None
        return (
            unit_of(item) in BEFORE and item.kind == "sign" and following is not None
            and following.kind == "number" and following.start == item.end and item.start > self.items[at - 1].end
        )  # fmt: skip

    def _joined(self, found: Sequence[Quantity], high: Quantity, taken: int, first: int) -> Quantity | None:
        """The last one and this as one range, if a dash or a word for it is all that stands between them."""
        low = found[-1]
        if low.kind == "fraction" and low.also and high.also and not high.unit:
            return None  # "from 1 in 1,000 to 1 in 100"
        if high.low == "1" and not low.unit and len(found) > 1 and found[-2].low == "1" and self._falls(low, high):
            return None  # "von 1 zu 1000 auf 1 zu 100"
        if low.is_range or low.kind != high.kind or not (low.unit in ("", high.unit) or not high.unit):
            return None
        if low.unit and not (high.unit or high.sure or high.low == "1"):
            return None  # "10 ml to adults"
        between = self.items[taken:first]
        added = ADDED.fullmatch(self.text, max(0, low.span[0] - ADDED_SIZE), low.span[0])
        if added or ")" in self.text[low.span[1] : high.span[0]]:
            return None  # "18+0 to 20+6 weeks"
        if not between:
            gap = self.text[low.span[1] : high.span[0]]
            grown = self.lexicon.settings.get("join_prefix", "\0") == self.text[high.span[0] : high.span[0] + 1]
            together = DASH.fullmatch(gap) is not None or (grown and gap == " " and self._between(low.span[0]))
            together = together or (gap == " " and self._next(low, high))
        else:
            together = (
                len(between) == 1
                and between[0].close
                and self.items[first].close
                and (
                    between[0].means("range") is not None
                    or (between[0].means("join") is not None and self._between(low.span[0]))
                )
            )
        if not together:
            return None
        low = self._in_millions(low, high, first)
        dated = not low.unit and YEAR.fullmatch(self.text, *low.span) is not None
        if low.low == high.low or (self._falls(low, high) and (dated or not (low.digits and high.digits))):
            return None  # "a loved one to a gift", "from 71% in 2005 to 84%"
        span = (low.span[0], high.span[1])
        if high.kind == "fraction" and high.unit and low.also and high.also:  # "the third and fifth day"
            low, high = (one._replace(low=one.also[0][0], kind="ordinal", also=()) for one in (low, high))
            high = high._replace(high=high.low)
        return high._replace(low=low.low, high=high.low, unit=high.unit or low.unit, span=span, sure=True)

    def _in_millions(self, low: Quantity, high: Quantity, first: int) -> Quantity:
        """The first number of "3 to 5 million" with the second's million."""
        factor = next((value for item in self.items[first : self.at] if (value := item.means("multipliers"))), "")
        one, two, many = (values.exact(value) for value in (low.low, high.low, factor))
        if len(factor) < LARGE or one is None or two is None or many is None or not one < many or one * many >= two:
            return low
        return low._replace(low=values.times(low.low, factor))

    def _falls(self, low: Quantity, high: Quantity) -> bool:
        """Whether the second number is the smaller one, but for hours around noon: "between eleven and three"."""
        one, two = values.exact(low.low), values.exact(high.low)
        if one is None or two is None or one <= two:
            return False
        return one > NOON or not low.sure or not self._between(low.span[0])

    def _next(self, low: Quantity, high: Quantity) -> bool:
        """Whether the numbers follow each other, in a language that so says about how many: Turkish "iki üç gün"."""
        if not self.lexicon.settings.get("neighbours") or low.digits or high.digits:
            return False
        return values.plus(low.low, "1") == high.low

    def _again(self, first: Quantity, again: Quantity) -> Quantity | None:
        """Both as one, if the second only repeats the first: "two (2) tablets"."""
        gap = self.text[first.span[1] : again.span[0]]
        if first.low != again.low or first.is_range or len(gap) > 2 or gap.strip(" (") or not gap:
            return None
        if first.digits and "(" not in gap:
            return None  # "SPF 30 half an hour before"
        if "times" in (first.kind, again.kind) or (first.unit and "(" not in gap):
            return None  # "2 tablets twice a day"
        if first.unit and again.unit and first.unit != again.unit:
            return None
        sure = first.sure or again.sure
        return first._replace(unit=first.unit or again.unit, sure=sure, span=(first.span[0], again.span[1]))

    def _between(self, start: int) -> bool:
        """Whether "between" stands right before this place."""
        before = [item for item in self.items[max(0, self.taken - 4) : self.at] if item.end <= start]
        return any(item.means("between") is not None for item in before[-2:])


@lru_cache(maxsize=16)
def _zero(words: tuple[str, ...]) -> re.Pattern[str]:
    """One of these, with the spaces around it."""
    return re.compile(rf" ?(?:{any_of(words)})(?: |\b)", re.IGNORECASE)
