"""The quantities that a text names: numbers in digits and words, with their units, ranges and fractions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from translator.language.lexicon import Lexicon
from translator.language.numbers import values
from translator.language.numbers.spelled import Spelled, number
from translator.language.tokens import Item
from translator.model import Span

BEFORE = frozenset({"%", "EUR", "USD", "GBP", "TRY", "RUB"})
"""Units that may stand before their number."""
YEAR = re.compile(r"(?:19|20)\d\d")
TENS = frozenset(str(ten) for ten in range(20, 100, 10))
DECADE = re.compile(r"\d{1,3}0s")
AGED = re.compile(r"\b(?:under|over)[-‑ ]\Z", re.IGNORECASE)
LONGEST_AGED = 7
"""Characters of what AGED finds, and one before."""
BEGINNING = frozenset({"numbers", "multipliers"})
SPELLED = frozenset({"numbers", "multipliers", "ordinals", "join"})
COUNTED = frozenset({"numbers", "multipliers", "ordinals", "fractions", "quantities", "times", "loose", "plus",
                     "units", "counts"})  # fmt: skip
"""No word without one of these begins a quantity."""
NOON = 12
LARGE = 4
"""Digits of a thousand."""
DASH = re.compile(r"\s*[-‐‑–—~]\s*")


class Quantity(NamedTuple):
    """A value, or a range from `low` to `high`, with its unit ("" where it has none).

    `kind` is "count", "ordinal", "times" or "fraction". `also` are other (value, unit) that the same words may mean
    ("a third"). `sure` says that a translation must name it: digits, and words from two on; "one" may be an article,
    "both" may be left out. `span` is its characters, the unit's included.
    """

    low: str
    high: str
    unit: str
    kind: str
    span: Span
    sure: bool = True
    digits: bool = False
    also: tuple[tuple[str, str], ...] = ()

    @property
    def is_range(self) -> bool:
        return self.low != self.high


def quantities(items: Sequence[Item], text: str, lexicon: Lexicon) -> list[Quantity]:
    """The quantities in order, without dates and times of day."""
    reader = _Reader(items, text, lexicon)
    return reader.read()


class _Reader:
    """Goes through the items once. `at` is the next item, `taken` the first that no quantity has yet."""

    def __init__(self, items: Sequence[Item], text: str, lexicon: Lexicon) -> None:
        self.items, self.text, self.lexicon = items, text, lexicon
        self.at = self.taken = 0

    def read(self) -> list[Quantity]:
        found: list[Quantity] = []
        while self.at < len(self.items):
            first, before = self.at, self.taken
            number = self._one()
            if number is None:
                self.at = max(self.at, first) + 1
                continue
            quantity = self._one_in(number) or self._measured(self._more(number), first, before)
            if found and (
                joined := self._joined(found[-1], quantity, before, first) or self._again(found[-1], quantity)
            ):
                found[-1] = joined
            else:
                apart = quantity.low == quantity.high == "2" and self._between(quantity.span[0])
                found.append(quantity._replace(sure=False) if apart else quantity)  # "between two doses"
            self.taken = self.at
        return found

    def _one_in(self, one: Quantity) -> Quantity | None:
        """ "one in four", "1 in 10": a share, which may be said as the fourth or tenth as well."""
        word, start = self._near(self.at), self.at
        if one.low != "1" or word is None or word.means("among") is None or self._near(self.at + 1) is None:
            return None
        self.at += 1
        many = self._one()
        after = self._near(self.at)
        share = values.inverse(many.low) if many is not None and many.kind == "count" else None
        if many is None or share is None or (after is not None and _unit(after)):
            self.at = start
            return None
        span = (one.span[0], many.span[1])
        return Quantity(share, share, "", "fraction", span, digits=many.digits, also=((many.low, ""),))

    def _near(self, at: int) -> Item | None:
        """The item at this place, if nothing but spaces and dashes parts it from the one before."""
        return self.items[at] if at < len(self.items) and not self.items[at].apart else None

    def _one(self) -> Quantity | None:
        """The number that begins here; `at` is then behind it."""
        item = self.items[self.at]
        if item.means("numbers") == "1" and (figure := self._share_behind()) is not None:
            self.at, item = self.at + 1, figure
        if item.kind == "number":
            return self._digits(item)
        if not item.among(COUNTED):
            return None
        if (whole := item.means("quantities")) is not None:
            self.at += 1
            (low, unit), *also = ((way.split()[0], way.split()[1]) for way in whole.split("|"))
            return Quantity(low, low, unit, "count", (item.start, item.end), low != "1", also=tuple(also))
        for table, kind in (("times", "times"), ("loose", "count")):
            if (value := item.means(table)) is not None:
                self.at += 1
                share = item.means("fractions")
                other = ((values.ratio(*map(int, share.split("/"))), ""),) if share else ()
                sure = table == "times" and value != "1"
                return Quantity(value, value, "", kind, (item.start, item.end), sure, also=other)
        return self._words(item) or self._one_and_more(item) or self._part(item)

    def _share_behind(self) -> Item | None:
        """The figure of a percentage that stands behind an article: Spanish "un 10 %"."""
        figure, sign = self._near(self.at + 1), self._near(self.at + 2)
        is_share = figure is not None and figure.kind == "number" and sign is not None and _unit(sign) == "%"
        return figure if is_share else None

    def _part(self, item: Item) -> Quantity | None:
        """ "and a quarter" behind no number; behind a noun that is one: "taza y media"."""
        share = item.means("plus")
        if share is None:
            return None
        self.at += 1
        value = values.ratio(*map(int, share.split("/")))
        return Quantity(value, value, "", "fraction", (item.start, item.end), also=((values.plus("1", value), ""),))

    def _one_and_more(self, item: Item) -> Quantity | None:
        """A unit alone that "and a half" makes one and a half: "ساعة ونصف"."""
        following = self._near(self.at + 1)
        share = following.means("plus") if following is not None and _unit(item) else None
        if following is None or share is None:
            return None
        self.at += 2
        value = values.plus("1", values.ratio(*map(int, share.split("/"))))
        return Quantity(value, value, _unit(item), "count", (item.start, following.end))

    def _digits(self, item: Item) -> Quantity:
        self.at += 1
        value = item.value
        after = self._near(self.at)
        if after is not None and (factor := after.means("multipliers")) and after.start > item.end:
            value, self.at = values.times(value, factor), self.at + 1
        return Quantity(value, value, "", "count", (item.start, self.items[self.at - 1].end), digits=True)

    def _words(self, first: Item) -> Quantity | None:
        """A number in words: "two hundred and five", "двадцать пять", "three quarters", "half", "third"."""
        read = self._spelled()
        span = (first.start, self.items[self.at - 1].end) if read else (first.start, first.end)
        if read:
            many, ordinal = read
            part = self._near(self.at)
            if not ordinal and part is not None and (share := part.means("fractions")):
                self.at += 1
                value = values.times(values.canonical(many), share)
                if factor := self._large():
                    value = values.times(value, factor)
                    return Quantity(value, value, "", "count", (span[0], self.items[self.at - 1].end))
                place = part.means("ordinals") if many == 1 else None
                also = ((place, ""),) if place else ()
                return Quantity(value, value, "", "fraction", (span[0], part.end), also=also)
            value = values.canonical(many)
            return Quantity(value, value, "", "ordinal" if ordinal else "count", span, sure=value != "1")
        place, share = first.means("ordinals"), first.means("fractions")
        if place is None and share is None:
            return None
        self.at += 1
        tens = self._near(self.at) if self.lexicon.settings.get("ones_first") and place else None
        more = tens.means("numbers") or "" if tens is not None else ""
        if place and tens is not None and more in TENS:  # "السابع والثلاثين": 37th
            self.at += 1
            value = values.plus(place, more)
            return Quantity(value, value, "", "ordinal", (span[0], tens.end))
        value = values.ratio(*map(int, share.split("/"))) if share else place or ""
        if share and (factor := self._large()):
            value = values.times(value, factor)
            return Quantity(value, value, "", "count", (span[0], self.items[self.at - 1].end))
        also = ((place, ""),) if share and place else ()
        # A first or second thing has other words in other languages: "a second opinion".
        sure = value not in ("1", "2")
        return Quantity(value, value, "", "fraction" if share else "ordinal", span, sure, also=also)

    def _large(self) -> str:
        """The thousand or million that a share is of, with its article: "half a million", "un quart de million"; ""
        where none stands here."""
        at, apart = self.at, 1
        if at < len(self.items) and self.items[at].apart <= apart and self.items[at].means("numbers") == "1":
            at, apart = at + 1, 0
        large = self.items[at] if at < len(self.items) and self.items[at].apart <= apart else None
        factor = large.means("multipliers") or "" if large is not None else ""
        if len(factor) < LARGE:
            return ""
        self.at = at + 1
        return factor

    def _spelled(self) -> tuple[int | Fraction, bool] | None:
        """The value of the number words from here on, and whether it is an ordinal; `at` is then behind them."""
        first, following = self.items[self.at], self._near(self.at + 1)
        goes_on = following is not None and following.among(SPELLED)
        if not first.among(BEGINNING):
            return None
        if len(first.meanings) == 1 and first.meanings[0].table == "numbers" and not goes_on:
            self.at += 1
            return number(first.meanings[0].value), False
        spelled, at = Spelled(self.lexicon), self.at
        while (item := self._near(at) if at > self.at else self.items[at]) is not None and not spelled.ordinal:
            if not spelled.take(item):
                joins = spelled.begun and item.means("join") is not None
                following = self._near(at + 1) if joins else None
                if following is None or not spelled.takes(following):
                    break
            at += 1
            if item.means("units") is not None or item.means("counts") is not None:
                break  # a number and its unit in one word
        if at == self.at:
            return None
        self.at = at
        return spelled.total + spelled.current, spelled.ordinal

    def _more(self, quantity: Quantity) -> Quantity:
        """With "and a half", if that comes next."""
        item = self.items[self.at] if self.at < len(self.items) else None
        apart = 1 if quantity.kind == "count" and not quantity.unit else 0  # "une portion et demie"
        share = item.means("plus") if item is not None and item.apart <= apart else None
        if item is None or share is None:
            last = self.items[self.at - 1]
            own = last.means("plus") if _counted(last) else None  # "zweieinhalb"
            if own is None or quantity.digits:
                return quantity
            share, end = own, quantity.span[1]
        else:
            self.at, end = self.at + 1, item.end
            if item.apart:  # "una cebolla y medio pimiento"
                quantity = quantity._replace(also=(*quantity.also, (values.ratio(*map(int, share.split("/"))), "")))
        large = self.items[self.at - 2].means("multipliers") if self.at > 1 and not quantity.unit else None
        part = values.ratio(*map(int, share.split("/")))
        if large is not None and end != quantity.span[1]:  # "un million et demi"
            part = values.times(part, large)
        value = values.plus(quantity.low, part)
        scale = self._near(self.at)
        if scale is not None and (factor := scale.means("multipliers")):  # "two and a half million"
            value, self.at, end = values.times(value, factor), self.at + 1, scale.end
        return quantity._replace(low=value, high=value, sure=True, span=(quantity.span[0], end))

    def _measured(self, quantity: Quantity, first: int, taken: int) -> Quantity:
        """With its unit: behind it, one unknown word between at most ("two full weeks"), or before it ("€ 5")."""
        if quantity.unit:
            return self._more(quantity)
        last = self.items[self.at - 1]
        own = _unit(last) if self.at - first == 1 and _counted(last) else ""
        if own:
            return quantity._replace(unit=own)
        item = self.items[self.at] if self.at < len(self.items) else None
        near = item is not None and item.apart <= (
            0 if quantity.kind in ("ordinal", "times") or self._signed(first, taken) else 1
        )
        if quantity.kind == "fraction" and item is not None and self._is_article(item):
            self.at += 1
            item = self.items[self.at] if self.at < len(self.items) else None
        if (
            quantity.kind == "count"
            and quantity.low != "1"
            and item is not None
            and item.close
            and self._is_first(item)
        ):
            self.at += 1  # "los dos primeros días"
            item = self.items[self.at]
        if item is not None and near and self._is_unit_of(quantity, item):
            self.at += 1
            unit, *others = _units(item)
            also = (*quantity.also, *((quantity.low, other) for other in others))
            sure = quantity.sure or quantity.low == "0.5"  # Spanish "medio vaso"
            return self._more(quantity._replace(unit=unit, span=(quantity.span[0], item.end), also=also, sure=sure))
        before = self.items[first - 1] if first > taken and self.items[first].close else None
        unit = _unit(before) if before is not None else ""
        one = quantity.low == "1" and quantity.kind == "count" and self.lexicon.settings.get("one_behind")
        if before is not None and (unit in BEFORE or (unit and one)):  # "€ 5", «شهر واحد»
            return quantity._replace(unit=unit, span=(before.start, quantity.span[1]))
        return quantity

    def _is_article(self, item: Item) -> bool:
        """Whether this is the article of what a share is of: "half a tablet", "a quarter of a litre"."""
        if item.means("numbers") != "1":
            return False
        following = self._near(self.at + 1)
        return item.close or (item.apart == 1 and following is not None and bool(_unit(following)))

    def _is_first(self, item: Item) -> bool:
        """Whether this is "first", and a unit comes next."""
        following = self._near(self.at + 1)
        return item.means("ordinals") == "1" and following is not None and bool(_unit(following))

    def _signed(self, first: int, taken: int) -> bool:
        """Whether a sign stands right before this number: Turkish "%50'si tedavi günü"."""
        before = self.items[first - 1] if first > taken else None
        return before is not None and before.end == self.items[first].start and _unit(before) in BEFORE

    def _is_unit_of(self, quantity: Quantity, item: Item) -> bool:
        units = _units(item)
        if (
            not units
            or _counted(item)
            or (item.means("ordinals") is not None and quantity.low == "1" and not quantity.digits)
        ):
            return False  # "a second opinion"
        if units[0] == "second" and item.start == quantity.span[1] and self._is_plural(quantity, item):
            return False  # "the 1990s", "under-18s"
        if units[0] == "g" and quantity.digits and YEAR.fullmatch(self.text, *quantity.span):
            return False  # Russian "2019 г."
        return not self._belongs_to_next(item, self.at)

    def _is_plural(self, quantity: Quantity, item: Item) -> bool:
        """Whether an "s" right behind a number makes it years of age, or of a century."""
        if DECADE.fullmatch(self.text, quantity.span[0], item.end):
            return True
        return AGED.search(self.text, max(0, quantity.span[0] - LONGEST_AGED), quantity.span[0]) is not None

    def _belongs_to_next(self, item: Item, at: int) -> bool:
        """Whether a sign stands right before another number: the second of "3 for €5"."""
        following = self.items[at + 1] if at + 1 < len(self.items) else None
        return (
            _unit(item) in BEFORE and item.kind == "sign" and following is not None
            and following.kind == "number" and following.start == item.end and item.start > self.items[at - 1].end
        )  # fmt: skip

    def _joined(self, low: Quantity, high: Quantity, taken: int, first: int) -> Quantity | None:
        """Both as one range, if a dash or a word for it is all that stands between them."""
        if low.is_range or low.kind != high.kind or not (low.unit in ("", high.unit) or not high.unit):
            return None
        between = self.items[taken:first]
        if ")" in self.text[low.span[1] : high.span[0]]:
            return None
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
        if low.low == high.low or (self._falls(low, high) and not (low.digits and high.digits)):
            return None  # "a loved one to a gift"
        span = (low.span[0], high.span[1])
        return high._replace(low=low.low, high=high.low, unit=high.unit or low.unit, span=span, sure=True)

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


def _counted(item: Item) -> bool:
    """Whether a word is a number, be it with its unit: "zweiwöchig"."""
    return item.means("numbers") is not None or item.means("multipliers") is not None


def _units(item: Item) -> list[str]:
    return [value for table, value in item.meanings if table in ("units", "counts")]


def _unit(item: Item) -> str:
    return item.means("units") or item.means("counts") or ""
