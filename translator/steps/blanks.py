"""What `translate` may fill: empty messages, and the new sentences of those whose source has changed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from translator.catalogs.state import (
    as_machine,
    as_remembered,
    as_repaired,
    before_change,
    engines_of,
    state,
    wants_machine,
)
from translator.language.repair import Plan, plan
from translator.memory import Unit
from translator.model import Message, State
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
    def wanted(self) -> dict[int, Message]:
        """What is still to translate."""
        if self.repair is None:
            return {WHOLE: self.message}
        numbers = ((sentence.number, sentence.text) for sentence in self.repair.sentences)
        asked = {number: Message(text, context=self.message.context) for number, text in numbers}
        return {number: message for number, message in asked.items() if number not in self._texts}

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
        return self.take(number, unit.message.strings[0], "memory", today)

    def finish(self, origin: str, today: date) -> bool:
        """Puts a repaired message together, if nothing is wanted any more."""
        if self.repair is None or self.wanted:
            return False
        numbers = [sentence.number for sentence in self.repair.sentences]
        text = self.repair.filled(self._texts)
        self.filling.put(self.index, as_repaired(self.message, (text,), origin, numbers, today))
        return True


def blanks(filling: Filling, source_locale: str, withdrawn: Collection[str], redo: bool = False) -> Iterator[Blank]:
    """The messages of a catalog that `translate` may fill or repair. `withdrawn` are the approvals that the record
    takes back. `redo`: also those that hold the machine's text for this source, unchanged and unread."""
    catalog = filling.catalog
    name = catalog.header("Last-Translator")
    for index, message in enumerate(catalog.messages):
        if message.obsolete or message.plural is not None or not message.id:
            continue
        if wants_machine(message) or (redo and state(message, name, withdrawn) is State.MACHINE):
            yield Blank(filling, index)
        elif before := before_change(message, name, withdrawn):
            found = plan(before.id, message.id, before.strings[0], source_locale, catalog.locale)
            if isinstance(found, Plan):
                yield Blank(filling, index, found)
