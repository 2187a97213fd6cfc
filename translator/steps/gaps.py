"""What is to be filled in a locale's catalogs, and what glossary and memory have for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from translator import glossary
from translator.catalogs.state import before_change, state, wants_machine
from translator.errors import TranslatorError
from translator.language.matching.repair import Plan, plan
from translator.memory import Memory, Unit
from translator.model import Message, State
from translator.project import Article, Project
from translator.steps.blanks import NO_ENGINE, Blank
from translator.steps.filling import Filling
from translator.steps.forms import Forms
from translator.steps.reading import read_catalog, read_record


@dataclass(frozen=True, slots=True)
class Want:
    """A text to ask for: sentence or plural form `number` of a message, or all of it. `refused` is why an engine did
    not do it."""

    blank: Blank
    number: int
    message: Message
    refused: str = ""

    @property
    def counts(self) -> str:
        """The numbers that it is to be written for, where an engine has to know them."""
        return self.blank.counts(self.number)

    @property
    def neighbours(self) -> tuple[str, str]:
        """The texts before and after its message in the article."""
        return self.blank.neighbours


class Gaps:
    """The gaps of a locale. `unmade`: how many articles have no PO file yet; `problems`: what could not be read;
    `open`: the catalogs for which something may still come. `redo`: the machine's text is a gap too. Raises
    CatalogError where the locale's record cannot be read."""

    def __init__(self, project: Project, locale: str, memory: Memory, today: date, redo: bool = False) -> None:
        self.project, self.locale, self.memory, self.today, self.redo = project, locale, memory, today, redo
        style = project.style(locale)
        self.glossary = glossary.read(project.glossary).keeping(style.brands if style else (), locale)
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

    def may_leave(self, wants: Iterator[Want], stays: list[Want]) -> Iterator[Want]:
        """The texts that engines elsewhere may see; those that must not leave this machine go to `stays`."""
        for want in wants:
            if self.project.offline(want.blank.filling.article):
                stays.append(want)
            else:
                yield want

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
        found = [blank for index in range(len(catalog.messages)) if (blank := self._blank(filling, index))]
        if found:
            self.open.append(filling)
        return found

    def _blank(self, filling: Filling, index: int) -> Blank | None:
        """The message as a gap, where it is one: empty, with the machine's text for another source, with a person's
        that can be repaired; or, where it is done anew, with the machine's text for this source, unread."""
        message, name = filling.messages[index], filling.catalog.header("Last-Translator")
        if message.obsolete or not message.id:
            return None
        if wants_machine(message) or (self.redo and state(message, name, self.record.withdrawn) is State.MACHINE):
            return Blank(filling, index) if message.plural is None else Forms(filling, index)
        if before := before_change(message, name, self.record.withdrawn):
            source = self.project.configuration.source_locale
            found = plan(before.id, message.id, before.strings[0], source, self.locale)
            return Blank(filling, index, found) if isinstance(found, Plan) else None
        return None

    def _from_memory(self, blank: Blank) -> bool:
        """Takes what glossary and memory have; whether that is all. What a machine made elsewhere, or somebody for
        another context, is no better than what a machine made here."""
        if isinstance(blank, Forms):
            return False
        done = blank.finish(NO_ENGINE, self.today)
        for number, message in blank.wanted.items():
            if text := self.glossary.translation(message.id, self.locale):
                done = blank.take(number, text, "glossary", self.today)
            elif (unit := self._known(blank, message)) and (blank.empty or _is_read(unit, message)):
                done = blank.remember(number, unit, self.today)
        return done

    def _known(self, blank: Blank, message: Message) -> Unit | None:
        """The memory's translation of a message; of a sentence to repair also where it stands in a longer text."""
        unit = self.memory.exact(self.locale, message)
        return unit or (self.memory.sentence(self.locale, message) if blank.repair else None)


def _is_read(unit: Unit, message: Message) -> bool:
    """Whether a person let the translation pass for this context."""
    return unit.state > State.MACHINE and unit.message.context == message.context
