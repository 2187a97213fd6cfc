"""Number words put together: "two" "hundred" "and" "five", "fünfundzwanzig", خمسة وعشرون."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from translator.language.lexicon import Lexicon
from translator.language.tokens import Item

HIGHEST = 10**15
"""No multiplier is as high."""


@lru_cache(maxsize=1024)
def number(value: str) -> int | Fraction:
    """A value of the tables, whole ones as the quicker kind of number."""
    return int(value) if value.isdecimal() else Fraction(value)


class Spelled:
    """The value of number words as they come: "two" "hundred" "and" "five"."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.ones_first = bool(lexicon.settings.get("ones_first"))
        self.twenties = bool(lexicon.settings.get("twenties"))
        self.total: int | Fraction = 0
        self.current: int | Fraction = 0
        self.begun = self.ordinal = False
        self.factor: int | Fraction = 0
        self.highest: int | Fraction = HIGHEST

    def take(self, item: Item) -> bool:
        """Takes in what a word says, if it goes on from what came before."""
        said = [meaning for meaning in item.meanings if meaning.table in ("numbers", "multipliers")]
        if not said:
            place = item.means("ordinals")
            if not self.begun or place is None or not self._adds(number(place)):
                return False
            if self.ones_first and self.current % 100:
                return False  # "الخمسين والتاسعة": fifty, and the ninth
            self.current, self.ordinal = self.current + number(place), True
            return True
        before = (self.total, self.current, self.factor, self.highest)
        for table, value in said:
            fits = self._add(number(value)) if table == "numbers" else self._scale(number(value))
            if not fits:
                self.total, self.current, self.factor, self.highest = before
                return False
        self.begun = True
        return True

    def _add(self, value: int | Fraction) -> bool:
        if not self._adds(value):
            return False
        self.current, self.factor = self.current + value, 0
        if self.current >= 1000:  # a thousand in one word
            self.total, self.current = self.total + self.current, 0
        return True

    def takes(self, item: Item) -> bool:
        """Whether `take` would."""
        value = item.means("numbers") or item.means("ordinals")
        return value is not None and self._adds(number(value))

    def _scale(self, factor: int | Fraction) -> bool:
        """Multiplies what was said last, if the multiplier can follow it: "hundred" "thousand", not "hundred"
        "hundred"."""
        if factor <= self.factor < 1000 or factor >= self.highest:
            return False
        self.factor = factor
        if factor >= 1000:
            self.highest = factor
        current = self.current if self.current or self.total else 1
        if factor < 1000:
            self.current = (current or 1) * factor
        else:
            self.total, self.current = self.total + current * factor, 0
        return True

    def _adds(self, more: int | Fraction) -> bool:
        """Whether a number word goes on: "twenty" "five", not "two" "five"."""
        current = self.current
        if current == 0:
            return not self.begun or self.total > more
        if self.ones_first and current % 100 < 10 < 20 <= more < 100 and more % 10 == 0 and current % 100:
            return True
        if self.twenties and current % 100 in (60, 80):
            return more < 20
        if current % 100 == 0:
            return more < 100
        return current % 10 == 0 and current % 100 != 10 and more < 10


def whole_number(items: Sequence[Item], at: int, lexicon: Lexicon) -> tuple[int, int]:
    """The number that the words from here on spell, and how many items they are: "vingt" "et" "un"; (0, 0) for none."""
    spelled, place = Spelled(lexicon), at
    while place < len(items) and (place == at or items[place].close):
        if not items[place].meanings or not spelled.take(items[place]):
            joins = spelled.begun and items[place].means("join") is not None and place + 1 < len(items)
            if not joins or not items[place + 1].close or not spelled.takes(items[place + 1]):
                break
        place += 1
    value = spelled.total + spelled.current
    return (int(value), place - at) if place > at and value.denominator == 1 else (0, 0)
