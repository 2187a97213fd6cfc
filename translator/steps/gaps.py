"""What is to be filled in a locale's catalogs, and what glossary and memory have for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from translator import glossary
from translator.errors import TranslatorError
from translator.memory import Memory, Unit
from translator.model import Message, State
from translator.project import Article, Project
from translator.steps.blanks import NO_ENGINE, Blank, blanks
from translator.steps.filling import Filling
from translator.steps.reading import read_catalog, read_record


@dataclass(frozen=True, slots=True)
class Want:
    """A text to ask for: sentence `number` of a message, or all of it. `refused` is why an engine did not do it."""

    blank: Blank
    number: int
    message: Message
    refused: str = ""


class Gaps:
    """The gaps of a locale. `unmade`: how many articles have no PO file yet; `problems`: what could not be read;
    `open`: the catalogs for which something may still come. `redo`: the machine's text is a gap too. Raises
    CatalogError where the locale's record cannot be read."""

    def __init__(self, project: Project, locale: str, memory: Memory, today: date, redo: bool = False) -> None:
        self.project, self.locale, self.memory, self.today, self.redo = project, locale, memory, today, redo
        self.glossary = glossary.read(project.glossary)
        self.record = read_record(project, locale)
        self.unmade = 0
        self.problems: list[TranslatorError] = []
        self.open: list[Filling] = []

    def wants(self, articles: Sequence[Article], filled: Callable[[Blank], None]) -> Iterator[Want]:
        """The texts that neither glossary nor memory has, catalog by catalog; `filled` is told of each message that
        they fill."""
        for article in articles:
            for blank in self._blanks(article):
                if self._from_memory(blank):
                    filled(blank)
                    continue
                wanted = [Want(blank, number, message) for number, message in blank.wanted.items()]
                blank.filling.waiting += len(wanted)
                yield from wanted

    def _blanks(self, article: Article) -> list[Blank]:
        """What there is to fill in an article's catalog."""
        try:
            catalog = read_catalog(self.project, article.name, self.locale)
        except FileNotFoundError:
            self.unmade += 1
            return []
        except TranslatorError as error:
            self.problems.append(error)
            return []
        filling = Filling(article.name, self.project.catalog(self.locale, article.name), catalog)
        source = self.project.configuration.source_locale
        if found := list(blanks(filling, source, self.record.withdrawn, self.redo)):
            self.open.append(filling)
        return found

    def _from_memory(self, blank: Blank) -> bool:
        """Takes what glossary and memory have; whether that is all. What a machine made elsewhere is no better than
        what it made here."""
        done = blank.finish(NO_ENGINE, self.today)
        for number, message in blank.wanted.items():
            if text := self.glossary.translation(message.id, self.locale):
                done = blank.take(number, text, "glossary", self.today)
            elif (unit := self._known(blank, message)) and (blank.empty or unit.state > State.MACHINE):
                done = blank.remember(number, unit, self.today)
        return done

    def _known(self, blank: Blank, message: Message) -> Unit | None:
        """The memory's translation of a message; of a sentence to repair also where it stands in a longer text."""
        unit = self.memory.exact(self.locale, message)
        return unit or (self.memory.sentence(self.locale, message) if blank.repair else None)
