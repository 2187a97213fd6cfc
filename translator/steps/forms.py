"""A message with plural forms that waits for text: a text for each form, and the rest for people."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from translator.catalogs.plurals import counts
from translator.catalogs.state import as_machine
from translator.memory import Unit
from translator.model import Message
from translator.steps.blanks import Blank
from translator.steps.filling import Filling


class Forms(Blank):
    """By the number of the form. The catalog gets the message when each form has come or is given up: then the empty
    ones wait for a person, and the whole is fuzzy.

    A language with one form takes the source's plural; with two, the one that 1 leads to takes its singular. Of more,
    the form for 1 alone is its singular, and every other needs an engine that knows what it is to count.
    """

    def __init__(self, filling: Filling, index: int) -> None:
        super().__init__(filling, index)
        said = counts(filling.catalog.header("Plural-Forms"))
        size = len(self.message.strings)
        self._numbers = said if len(said) == size else ((),) * size
        self._open = set(range(size)) if len(said) == size else set()
        self._origin = ""

    @property
    def wanted(self) -> Mapping[int, Message]:
        return {number: self._text(number) for number in sorted(self._open)}

    def counts(self, number: int) -> str:
        """What an engine has to know of the form, "" where the text alone says it."""
        numbers = self._numbers[number]
        return "" if len(self._numbers) < 3 or numbers == (1,) else ", ".join(map(str, numbers))

    def take(self, number: int, text: str, origin: str, today: date) -> bool:
        self._origin = origin
        self._texts[number] = text
        return self._close(number, today)

    def remember(self, number: int, unit: Unit, today: date) -> bool:
        """The memory has no forms."""
        raise NotImplementedError

    @property
    def open(self) -> bool:
        return bool(self._open)

    def leave(self, number: int, today: date) -> bool:
        return self._close(number, today)

    def _close(self, number: int, today: date) -> bool:
        self._open.discard(number)
        if self._open or not self._texts:
            return False
        strings = tuple(self._texts.get(form, "") for form in range(len(self._numbers)))
        self.filling.put(self.index, as_machine(self.message, strings, self._origin, today))
        return True

    def _text(self, number: int) -> Message:
        one = len(self._numbers) > 1 and 1 in self._numbers[number]
        text = self.message.id if one else self.message.plural or self.message.id
        return Message(text, context=self.message.context)
