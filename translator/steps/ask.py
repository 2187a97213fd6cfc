"""Asking an engine: guarded, in batches, several at once, each in the ledger before it is sent and as it comes back."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from translator.engines import Answer, Brief
from translator.errors import BusyError, EngineBusy, EngineError, OutputError, TranslatorError
from translator.glossary import Glossary
from translator.ledger import Ledger, Request
from translator.markup.forms import LostPartError
from translator.markup.guarding import guard, unguard
from translator.markup.masking import masked, without
from translator.model import Message, Style, replace
from translator.steps.budget import Budget
from translator.steps.calls import calls
from translator.steps.flow import Flow

MILLION = 1_000_000
"""Characters: what engines' prices are for."""
BESIDE = 2
"""So many batches more than the engine takes at once are in hand, so that it waits for no ledger."""
Answers = dict[bytes, Answer]
"""By the request's key."""


@dataclass(frozen=True, slots=True)
class Asker:
    """An engine for one locale, with what it must not touch. `price` is money for a million characters, `mask` are
    names that it must not see, `budget` is asked before anything is sent."""

    flow: Flow
    ledger: Ledger
    source_locale: str
    locale: str
    glossary: Glossary
    price: float | None = None
    mask: tuple[str, ...] = ()
    style: Style | None = None
    budget: Budget | None = None
    trouble: list[TranslatorError] = field(default_factory=list)
    """Why answers are not in the ledger, where it could not be written."""

    @property
    def name(self) -> str:
        """The engine's."""
        return self.flow.engine.name

    def request(self, message: Message, counts: str = "", neighbours: tuple[str, str] = ("", "")) -> Request:
        """What the engine is asked for a message, with as much around it as it can take."""
        engine = self.flow.engine
        terms = self.glossary.terms_in(message.id, self.locale)
        names = self.glossary.names_in(message.id, self.locale)
        guarded = guard(message.id, names, engine.form, () if engine.takes_terms else terms, self.mask)
        before, after = neighbours
        return Request(
            guarded,
            message.context,
            engine.name,
            self.source_locale,
            self.locale,
            model=engine.model_of(self.source_locale, self.locale),
            terms=tuple(term for term in terms if not masked(term.source, self.mask)) if engine.takes_terms else (),
            style=self.style if engine.takes_brief else None,
            counts=counts if engine.takes_counts else "",
            neighbours=(without(before, self.mask), without(after, self.mask)) if engine.takes_brief else ("", ""),
            cost=None if self.price is None else len(guarded.text) * self.price / MILLION,
        )

    def affords(self, request: Request) -> bool:
        """Whether the budget has room for the request, which is taken from it then."""
        return self.budget is None or self.budget.take(request)

    def ask(self, requests: Iterator[Request]) -> Iterator[Answers]:
        """The answers, batch by batch as they come; `requests` is read as far ahead as the engine is fast. Raises
        EngineError when what was under way is done; what was answered is in the ledger. Where the ledger cannot be
        written, what is under way comes, and nothing more is sent: raises BusyError, OutputError then."""
        engine = self.flow.engine
        wanted = takewhile(lambda _: not self.trouble, requests)
        batches = batches_of(wanted, engine.batch_texts, engine.batch_characters)
        at_once = engine.concurrency + BESIDE if engine.concurrency > 1 else 1
        yield from calls(self._answers, batches, at_once)
        if self.trouble:
            raise self.trouble[0]

    def _answers(self, batch: Sequence[Request]) -> Answers:
        """One batch. What lost, doubled or made up a part is asked for once more, as far as the budget goes; beyond it
        has no answer here."""
        answers = self._sent(batch, last=False)
        again = [] if self.trouble else [at for at, answer in enumerate(answers) if answer is None]
        lost = [at for at in again if self.affords(batch[at])]
        if lost:
            for at, answer in zip(lost, self._sent([batch[at] for at in lost], last=True), strict=True):
                answers[at] = answer
        return {request.key: answer for request, answer in zip(batch, answers, strict=True) if answer}

    def _sent(self, batch: Sequence[Request], last: bool) -> list[Answer | None]:
        """What came back, written to the ledger; None for what lost a part, unless it is the `last` time.

        Where the server fails on a batch and not on others, each half goes alone; a single text that it fails on is
        refused for now, and asked for again in another run.
        """
        numbers = self.ledger.send(batch)
        try:
            with self.flow.room:
                return self._called(batch, numbers, last)
        except EngineError as error:
            self.ledger.fail(numbers, error.text)
            if not isinstance(error, EngineBusy):
                raise
            if len(batch) == 1:
                return [Answer("", error.text)]
        half = len(batch) // 2
        return self._sent(batch[:half], last) + self._sent(batch[half:], last)

    def _called(self, batch: Sequence[Request], numbers: Sequence[int], last: bool) -> list[Answer | None]:
        texts = [request.guarded.text for request in batch]
        brief = brief_of(batch, self.mask)
        brief = dataclasses.replace(brief, again=lambda at: self._again([batch[one] for one in at]))
        raw = self.flow.call(texts, self.source_locale, self.locale, brief)
        opened = [_opened(request, answer) for request, answer in zip(batch, raw, strict=True)]
        lost = [] if last else [at for at, answer in enumerate(opened) if isinstance(answer, LostPartError)]
        answers = [answer if isinstance(answer, Answer) else Answer("", str(answer)) for answer in opened]
        kept = [at for at in range(len(batch)) if at not in lost]
        try:
            self.ledger.answer([numbers[at] for at in kept], [answers[at] for at in kept])
            if lost:
                self.ledger.lose([numbers[at] for at in lost], [raw[at].text for at in lost])
        except (BusyError, OutputError) as error:
            self.trouble.append(error)
        return [None if at in lost else answer for at, answer in enumerate(answers)]

    def _again(self, batch: Sequence[Request]) -> bool:
        """Whether an engine may ask for these once more by itself; the ledger has it as sent, and not yet answered."""
        if self.trouble or not all(self.affords(request) for request in batch):
            return False
        self.ledger.lose(self.ledger.send(batch), [request.guarded.text for request in batch])
        return True


def brief_of(batch: Sequence[Request], mask: Sequence[str]) -> Brief:
    """What the engine is told besides the texts of a batch."""
    style = batch[0].style
    return Brief(
        contexts=tuple(without(request.context or "", mask) for request in batch),
        neighbours=tuple(request.neighbours for request in batch),
        counts=tuple(request.counts for request in batch),
        terms=tuple(dict.fromkeys(term for request in batch for term in request.terms)),
        style=replace(style, notes=without(style.notes, mask)) if style else None,
    )


def batches_of(requests: Iterable[Request], texts: int, characters: int) -> Iterator[list[Request]]:
    """As many in a batch as the engine takes; a text that is too long for any comes alone."""
    batch: list[Request] = []
    size = 0
    for request in requests:
        length = len(request.guarded.text)
        if batch and (len(batch) >= texts or size + length > characters):
            yield batch
            batch, size = [], 0
        batch.append(request)
        size += length
    if batch:
        yield batch


def _opened(request: Request, answer: Answer) -> Answer | LostPartError:
    """The answer with the guarded parts in their places; why not, where one is lost."""
    if answer.refused:
        return answer
    try:
        text = unguard(answer.text, request.guarded)
    except LostPartError as error:
        return error
    return Answer(text) if text.strip() else Answer("", "an empty answer")
