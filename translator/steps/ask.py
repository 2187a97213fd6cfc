"""Asking an engine: guarded, in batches, each in the ledger before the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translator.engines import Answer, Engine
from translator.errors import EngineError
from translator.ledger import Ledger, Request
from translator.markup import LostPartError, guard, unguard
from translator.model import Message


@dataclass(frozen=True, slots=True)
class Asker:
    """An engine for one locale, with what it must not touch."""

    engine: Engine
    ledger: Ledger
    source_locale: str
    locale: str
    names: tuple[str, ...]

    def request(self, message: Message) -> Request:
        """What the engine is asked for a message."""
        guarded = guard(message.id, self.names)
        return Request(guarded, message.context, self.engine.name, self.source_locale, self.locale)

    def ask(self, requests: Sequence[Request]) -> Iterator[dict[bytes, Answer]]:
        """The answers by the request's key, batch by batch; each text is asked for once. Raises EngineError; what was
        answered before is in the ledger."""
        waiting = list({request.key: request for request in requests}.values())
        for batch in _batches(waiting, self.engine.batch_texts, self.engine.batch_characters):
            numbers = self.ledger.send(batch)
            try:
                raw = self.engine.translate(
                    [request.guarded.text for request in batch], self.source_locale, self.locale
                )
                if len(raw) != len(batch):
                    raise EngineError(f"{self.engine.name} gave {len(raw)} answers to {len(batch)} texts")
            except EngineError as error:
                self.ledger.fail(numbers, error.text)
                raise
            answers = [_opened(request, answer) for request, answer in zip(batch, raw, strict=True)]
            self.ledger.answer(numbers, answers)
            yield {request.key: answer for request, answer in zip(batch, answers, strict=True)}


def _opened(request: Request, answer: Answer) -> Answer:
    """The answer with the guarded parts in their places; a refusal where one is lost."""
    if answer.refused:
        return answer
    try:
        text = unguard(answer.text, request.guarded)
    except LostPartError as error:
        return Answer("", str(error))
    return Answer(text) if text.strip() else Answer("", "an empty answer")


def _batches(requests: Sequence[Request], texts: int, characters: int) -> Iterator[list[Request]]:
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
