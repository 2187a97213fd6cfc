"""Numbers among the items of a text, in digits and words: "12", "two and a half million", "a quarter", "1 in 10"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from translator.language.lexicon import Lexicon
from translator.language.numbers import values
from translator.language.numbers.quantity import Quantity
from translator.language.numbers.spelled import Spelled, number
from translator.language.tables import any_of
from translator.language.tokens import Item

TENS = frozenset(str(ten) for ten in range(20, 100, 10))
BEGINNING = frozenset({"numbers", "multipliers"})
SPELLED = frozenset({"numbers", "multipliers", "ordinals", "join"})
COUNTED = frozenset({"numbers", "multipliers", "ordinals", "fractions", "quantities", "times", "loose", "plus",
                     "units", "counts"})  # fmt: skip
"""No word without one of these begins a quantity."""
ONE_EACH = frozenset("日回天次일회")
"""Signs behind a one that other languages leave out: 1日2回 is twice a day."""
AGAIN = re.compile(r" ال(\w{3})")
"""The beginning of a noun with the Arabic article."""
LONGEST_NOUN = 24
LARGE = 4
"""Digits of a thousand."""
ENDED = re.compile(r"[*_]*(?:[.,;:!?)]|\Z)")
"""Where a clause ends."""


class Numerals:
    """Reads the number that begins at an item. `at` is the next item."""

    def __init__(self, items: Sequence[Item], text: str, lexicon: Lexicon) -> None:
        self.items, self.text, self.lexicon = items, text, lexicon
        self.at = 0
        self.verb_ends = tuple(lexicon.settings.get("verb_ends", ()))

    def one_in(self, one: Quantity) -> Quantity | None:
        """ "one in four", "1 in 10": a share, which may be said as the fourth or tenth as well."""
        word, start = self.near(self.at), self.at
        if one.low != "1" or word is None or word.means("among") is None or self.near(self.at + 1) is None:
            return None
        self.at += 1
        many = self.one()
        after = self.near(self.at)
        share = values.inverse(many.low) if many is not None and many.kind == "count" else None
        if many is None or share is None or (after is not None and unit_of(after)):
            self.at = start
            return None
        span = (one.span[0], many.span[1])
        return Quantity(share, share, "", "fraction", span, digits=many.digits, also=((many.low, ""),))

    def near(self, at: int) -> Item | None:
        """The item at this place, if nothing but spaces and dashes parts it from the one before."""
        return self.items[at] if at < len(self.items) and not self.items[at].apart else None

    def one(self) -> Quantity | None:
        """The number that begins here; `at` is then behind it."""
        item = self.items[self.at]
        if item.means("numbers") == "1" and (figure := self._share_behind()) is not None:
            self.at, item = self.at + 1, figure
        if item.kind == "number":
            return self._digits(item)
        if not item.among(COUNTED) or self._ends_a_verb(item):
            return None
        if (whole := item.means("quantities")) is not None:
            self.at += 1
            (many, unit), *also = ((way.split()[0], way.split()[1]) for way in whole.split("|"))
            low, _, high = many.partition("-")
            sure = many != "1" and not high  # of "every day or two" some languages say the "two" alone
            return Quantity(low, high or low, unit, "count", (item.start, item.end), sure, also=tuple(also))
        for table, kind in (("times", "times"), ("loose", "count")):
            if (value := item.means(table)) is not None:
                self.at += 1
                if value == "0" and (exact := self._pointed(value)):  # French "de zéro virgule cinq"
                    return Quantity(exact, exact, "", kind, (item.start, self.items[self.at - 1].end))
                share = item.means("fractions")
                other = ((values.ratio(*map(int, share.split("/"))), ""),) if share else ()
                sure = (table == "times" and value != "1") or self._counts_things(item, value)
                return Quantity(value, value, "", kind, (item.start, item.end), sure, also=other)
        if self._is_of_the_noun_before(item):
            return self._part(item)
        return self._words(item) or self._one_and_more(item) or self._part(item)

    def _ends_a_verb(self, item: Item) -> bool:
        """Whether what looks like a one belongs to a verb, as the clause ends with it: "nehmen Sie ihn ein."."""
        return item.text in self.verb_ends and ENDED.match(self.text, item.end) is not None

    def _counts_things(self, item: Item, value: str) -> bool:
        """Whether a phrase that may be no number ends with one, and a unit follows: "à deux", "à deux comprimés"."""
        after = self.near(self.at)
        if (
            after is None
            or not item.text.lower().startswith("à ")
            or not (after.means("units") or after.means("counts"))
        ):
            return False
        last = self.lexicon.forms(item.text.rsplit(" ", 1)[1]).alone
        return any(meaning.table == "numbers" and meaning.value == value for meaning in last)

    def _share_behind(self) -> Item | None:
        """The figure of a percentage that stands behind an article: Spanish "un 10 %"."""
        figure, sign = self.near(self.at + 1), self.near(self.at + 2)
        is_share = figure is not None and figure.kind == "number" and sign is not None and unit_of(sign) == "%"
        return figure if is_share else None

    def _part(self, item: Item) -> Quantity | None:
        """ "and a quarter" behind no number; behind a noun that is one: "taza y media"."""
        share = item.means("plus")
        if share is None:
            return None
        self.at += 1
        value = values.ratio(*map(int, share.split("/")))
        if self._is_of_the_noun_before(item):
            value = values.plus("1", value)
            return Quantity(value, value, "", "count", (item.start, item.end))
        return Quantity(value, value, "", "fraction", (item.start, item.end), also=((values.plus("1", value), ""),))

    def _is_of_the_noun_before(self, item: Item) -> bool:
        """Whether this is "and a half" and no other noun follows, or the same one again: "taza y media de té",
        "كوبًا ونصف الكوب"."""
        if item.means("plus") != "1/2":
            return False
        words = self.lexicon.settings.get("no_noun", ())
        if words and _no_noun(tuple(words)).match(self.text, item.end):
            return True
        again = AGAIN.match(self.text, item.end)
        before = self.text[max(0, item.start - LONGEST_NOUN) : item.start].split()
        return again is not None and bool(before) and before[-1].startswith(again[1])

    def _one_and_more(self, item: Item) -> Quantity | None:
        """A unit alone that "and a half" makes one and a half: "ساعة ونصف"."""
        following = self.near(self.at + 1)
        share = following.means("plus") if following is not None and unit_of(item) else None
        if following is None or share is None:
            return None
        self.at += 2
        value = values.plus("1", values.ratio(*map(int, share.split("/"))))
        return Quantity(value, value, unit_of(item), "count", (item.start, following.end))

    def _digits(self, item: Item) -> Quantity:
        self.at += 1
        value = item.value
        after = self.near(self.at)
        if after is not None and (factor := after.means("multipliers")) and after.start > item.end:
            value, self.at = values.times(value, factor), self.at + 1
        sure = value != "1" or self.text[item.start + 1 : item.start + 3].strip()[:1] not in ONE_EACH
        return Quantity(value, value, "", "count", (item.start, self.items[self.at - 1].end), sure, digits=True)

    def _words(self, first: Item) -> Quantity | None:
        """A number in words: "two hundred and five", "двадцать пять", "three quarters", "half", "third"."""
        read = self._spelled()
        span = (first.start, self.items[self.at - 1].end) if read else (first.start, first.end)
        if read:
            many, ordinal = read
            part = self.near(self.at)
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
            if not ordinal and (exact := self._pointed(value)):
                return Quantity(exact, exact, "", "count", (span[0], self.items[self.at - 1].end))
            return Quantity(value, value, "", "ordinal" if ordinal else "count", span, sure=value != "1")
        place, share = first.means("ordinals"), first.means("fractions")
        if place is None and share is None:
            return None
        self.at += 1
        tens = self.near(self.at) if self.lexicon.settings.get("ones_first") and place else None
        if tens is not None and not tens.text.startswith(self.lexicon.settings.get("join_prefix", "")):
            tens = None  # «الأولى بعشرين دقيقة»
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

    def _pointed(self, whole: str) -> str:
        """A decimal in words whose whole number was read: "null Komma fünf", "ноль целых пять десятых"; "" where no
        point follows."""
        words = self.lexicon.settings.get("point", ())
        at = self.items[self.at].start if words and self.at < len(self.items) else 0
        if not at or not _between(tuple(words)).fullmatch(self.text, self.items[self.at - 1].end, at):
            return ""
        figures = ""
        while (not figures or self.near(self.at)) and self.at < len(self.items) and (read := self._spelled()):
            figures += values.canonical(read[0])
            part = self.near(self.at)
            share = part.means("fractions") if part is not None else None
            if share:
                self.at += 1
                return values.plus(whole, values.times(figures, share))
            if read[0]:
                break
        return f"{whole}.{figures}" if figures.strip("0") else ""

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
        first, following = self.items[self.at], self.near(self.at + 1)
        goes_on = following is not None and following.among(SPELLED)
        if not first.among(BEGINNING):
            return None
        if len(first.meanings) == 1 and first.meanings[0].table == "numbers" and not goes_on:
            self.at += 1
            return number(first.meanings[0].value), False
        spelled, at = Spelled(self.lexicon), self.at
        while (item := self.near(at) if at > self.at else self.items[at]) is not None and not spelled.ordinal:
            if not spelled.take(item):
                joins = spelled.begun and item.means("join") is not None
                following = self.near(at + 1) if joins else None
                if following is None or not spelled.takes(following):
                    break
            at += 1
            if item.means("units") is not None or item.means("counts") is not None:
                break  # a number and its unit in one word
        if at == self.at:
            return None
        self.at = at
        return spelled.total + spelled.current, spelled.ordinal

    def more(self, quantity: Quantity) -> Quantity:
        """With "and a half", if that comes next."""
        item = self.items[self.at] if self.at < len(self.items) else None
        apart = 1 if quantity.kind == "count" and not quantity.unit else 0  # "une portion et demie"
        share = item.means("plus") if item is not None and item.apart <= apart else None
        if item is None or share is None:
            last = self.items[self.at - 1]
            own = last.means("plus") if is_counted(last) else None  # "zweieinhalb"
            if own is None or quantity.digits:
                return quantity
            share, end = own, quantity.span[1]
        else:
            self.at, end = self.at + 1, item.end
            if item.apart and not self._is_of_the_noun_before(item):  # "una cebolla y medio pimiento"
                quantity = quantity._replace(also=(*quantity.also, (values.ratio(*map(int, share.split("/"))), "")))
        large = self.items[self.at - 2].means("multipliers") if self.at > 1 and not quantity.unit else None
        part = values.ratio(*map(int, share.split("/")))
        if large is not None and end != quantity.span[1]:  # "un million et demi"
            part = values.times(part, large)
        value = values.plus(quantity.low, part)
        scale = self.near(self.at)
        if scale is not None and (factor := scale.means("multipliers")):  # "two and a half million"
            value, self.at, end = values.times(value, factor), self.at + 1, scale.end
        return quantity._replace(low=value, high=value, sure=True, span=(quantity.span[0], end))


@lru_cache(maxsize=16)
def _no_noun(words: tuple[str, ...]) -> re.Pattern[str]:
    """The end of a part of a sentence, or one of these words, any word where a * is one."""
    any_word = r"\w+" if "*" in words else any_of(words)
    return re.compile(rf" ?(?:[.,;:!?()]|\Z|(?:{any_word})\b)", re.IGNORECASE)


@lru_cache(maxsize=16)
def _between(words: tuple[str, ...]) -> re.Pattern[str]:
    """One of these words, and nothing but spaces around it."""
    return re.compile(rf" (?:{any_of(words)}) ", re.IGNORECASE)


def is_counted(item: Item) -> bool:
    """Whether a word is a number, be it with its unit: "zweiwöchig"."""
    return item.means("numbers") is not None or item.means("multipliers") is not None


def units_of(item: Item) -> list[str]:
    return [value for table, value in item.meanings if table in ("units", "counts")]


def unit_of(item: Item) -> str:
    return item.means("units") or item.means("counts") or ""
