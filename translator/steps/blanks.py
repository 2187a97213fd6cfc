"""A message that `translate` may fill: an empty one, or one of whose source some sentences have changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from translator.catalogs.state import (
    MEMORY,
    as_machine,
    as_remembered,
    as_repaired,
    engines_of,
    wants_machine,
)
from translator.language.matching.repair import Plan
from translator.memory import Unit
from translator.model import Message
from translator.steps.filling import Filling

WHOLE = 0
"""Where a sentence's number stands: the whole message."""
NO_ENGINE = "deletion"
"""What stands for an engine where sentences were only taken out."""


class Blank:
    """A message that waits for text. `wanted` has what to translate, a message for each text, by the number of the
    sentence. The catalog gets the message when all of it is there: `take` and `remember` say so."""

    def __init__(self, filling: Filling, index: int, repair: Plan | None = None) -> None:
        self.filling, self.index, self.repair = filling, index, repair
        self.refused = self.left = False
        self._texts: dict[int, str] = {}

    @property
    def message(self) -> Message:
        """As it stands in the catalog."""
        return self.filling.messages[self.index]

    @property
    def empty(self) -> bool:
        """Whether nothing stands there that is for this source."""
        return self.repair is not None or wants_machine(self.message)

    @property
    def neighbours(self) -> tuple[str, str]:
        """The sources of the messages before and after it, "" where there is none."""
        messages, at = self.filling.messages, self.index
        around = (messages[at - 1] if at else None, messages[at + 1] if at + 1 < len(messages) else None)
        before, after = (one.id if one and not one.obsolete else "" for one in around)
        return before, after

    @property
    def wanted(self) -> Mapping[int, Message]:
        """What is still to translate."""
        if self.repair is None:
            return {WHOLE: self.message}
        numbers = ((sentence.number, sentence.text) for sentence in self.repair.sentences)
        asked = {number: Message(text, context=self.message.context) for number, text in numbers}
        return {number: message for number, message in asked.items() if number not in self._texts}

    def counts(self, number: int) -> str:  # noqa: ARG002
        """The numbers that a text is to be written for, where it is a plural form and an engine has to know them."""
        return ""

    def take(self, number: int, text: str, origin: str, today: date) -> bool:
        """Takes the machine's text. The engine comes last, after glossary and memory: it is named."""
        if self.repair is None:
            if self.message.strings != (text,) or engines_of(self.message) != (origin,) or self.empty:
                self.filling.put(self.index, as_machine(self.message, (text,), origin, today))
            return True
        self._texts[number] = text.strip()
        return self.finish(origin, today)

    def remember(self, number: int, unit: Unit, today: date) -> bool:
        """Takes a translation of the same text elsewhere. One that was imported, or is a part of a text, waits for
        review as the machine's does."""
        if self.repair is None and unit.sure:
            self.filling.put(self.index, as_remembered(self.message, unit.message, unit.article, today))
            return True
        return self.take(number, unit.message.strings[0], MEMORY, today)

    @property
    def open(self) -> bool:
        """Whether it is filled in part already, or may be: another text of it can still come."""
        return False

    def leave(self, number: int, today: date) -> bool:  # noqa: ARG002
        """Gives a text up; whether the message is filled all the same, with a gap that waits for a person."""
        return False

    def finish(self, origin: str, today: date) -> bool:
        """Puts a repaired message together, if nothing is wanted any more."""
        if self.repair is None or self.wanted:
            return False
        numbers = [sentence.number for sentence in self.repair.sentences]
        text = self.repair.filled(self._texts)
        self.filling.put(self.index, as_repaired(self.message, (text,), origin, numbers, today))
        return True
