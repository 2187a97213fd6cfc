"""What one engine makes of the texts that are wanted, in one locale: ledger first, each text once, several calls at a
time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from translator.engines import Answer
from translator.engines.texts import wordless
from translator.errors import EngineError
from translator.ledger import Request
from translator.steps.ask import Asker
from translator.steps.gaps import Want

MANY = 500
"""How many texts are looked up in the ledger at once."""
NO_COUNTS = "a plural form for people: the engine cannot be told for which numbers it is"


@dataclass
class Stage:
    """`put` takes a text with the engine's name, and whether it cost nothing now. `each` is called after each batch.
    `anew`: what the ledger has is asked for again where it stands in the catalog already; `retry`: so is what it says
    was refused. `failure` is why the engine was not asked to the end."""

    asker: Asker
    put: Callable[[Want, str, str, bool], None]
    each: Callable[[], None]
    retry: bool = False
    anew: bool = False
    failure: EngineError | None = None
    left: list[Want] = field(default_factory=list)
    """What is not made, and not given out yet."""
    _places: dict[bytes, list[Want]] = field(default_factory=dict)

    @property
    def waiting(self) -> list[Want]:
        """What still waits for an answer."""
        return [want for wants in self._places.values() for want in wants]

    def left_of(self, wants: Iterator[Want]) -> Iterator[Want]:
        """Has the texts made; those that were not."""
        try:
            for answers in self.asker.ask(self.requests(wants)):
                for key, answer in answers.items():
                    self._take(self._places.pop(key), answer)
                self.each()
                yield from self._leave()
        except EngineError as error:
            self.failure = error
        self.left += self.waiting
        self._places.clear()
        yield from self._leave()
        for request in self.requests(wants):  # after a failure: what the engine did in another run is taken
            self.left += self._places.pop(request.key)
            yield from self._leave()
        yield from self._leave()

    def requests(self, wants: Iterator[Want]) -> Iterator[Request]:
        """What the engine has to be asked: nothing that is in the ledger or has no words, and the same text once."""
        while some := list(islice(self._possible(wants), MANY)):
            requests = [self.asker.request(want.message, want.counts, want.neighbours) for want in some]
            known = self._known(requests)
            new = []
            # All have their places before any is sent: whatever happens then, none is forgotten.
            for want, request in zip(some, requests, strict=True):
                answer = known.get(request.key)
                if wordless(request.guarded.text):
                    self._take([want], Answer(want.message.id), paid_before=True)
                elif answer and not (self.anew and (answer.text,) == want.blank.message.strings):
                    self._take([want], answer, paid_before=True)
                elif request.key in self._places:
                    self._places[request.key].append(want)
                else:
                    self._places[request.key] = [want]
                    new.append(request)
            for request in new:
                if self.failure is None and not self.asker.affords(request):
                    self.left += self._places.pop(request.key)
                else:
                    yield request

    def _possible(self, wants: Iterator[Want]) -> Iterator[Want]:
        """Not a plural form for numbers that the engine cannot be told."""
        for want in wants:
            if want.counts and not self.asker.flow.engine.takes_counts:
                self.left.append(replace(want, refused=NO_COUNTS))
            else:
                yield want

    def _known(self, requests: Sequence[Request]) -> dict[bytes, Answer]:
        known = self.asker.ledger.known(requests)
        return {key: answer for key, answer in known.items() if not (answer.refused and self.retry)}

    def _take(self, wants: Sequence[Want], answer: Answer, paid_before: bool = False) -> None:
        if answer.refused:
            self.left += (replace(want, refused=answer.refused) for want in wants)
            return
        for order, want in enumerate(wants):
            self.put(want, answer.text, self.asker.name, paid_before or order > 0)

    def _leave(self) -> Iterator[Want]:
        left, self.left = self.left, []
        return iter(left)
