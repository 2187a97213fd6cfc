"""The last things that each person did at a desk, so that they can be taken back."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass

from translator import record
from translator.catalogs.people import named_person
from translator.catalogs.state import pair_hash
from translator.model import Message
from translator.record import Event
from translator.steps.review.desk import Desk, Outcome
from translator.steps.review.entry import Word

DEPTH = 100
"""So many steps of a person are remembered, while the desk is open."""


@dataclass(frozen=True, slots=True)
class Step:
    """What was done to an entry: `check` is the finding that was dismissed, "" where the entry itself was changed."""

    article: str
    tag: str
    key: str
    before: Message
    after: Message
    check: str = ""


class Steps:
    """Each person's steps, the last one on top."""

    def __init__(self) -> None:
        self._steps: dict[str, deque[Step]] = {}
        self._lock = threading.Lock()

    def did(self, by: str, step: Step) -> None:
        with self._lock:
            self._steps.setdefault(by, deque(maxlen=DEPTH)).append(step)

    def undo(self, desk: Desk, word: Word) -> tuple[Step, Outcome] | None:
        """Takes the person's last step back; None where there is none. Raises TranslatorError."""
        with self._lock:
            steps = self._steps.get(word.by)
            step = steps.pop() if steps else None
        if step is None:
            return None
        if step.check:
            return step, _restored(desk, step, word)
        return step, desk.put_back(step.article, step.tag, step.key, step.before, step.after, word)


def _restored(desk: Desk, step: Step, word: Word) -> Outcome:
    """The dismissal taken back: the finding is open again."""
    with desk.writing():
        events = desk.sheet(step.article, step.tag).events
        texts = pair_hash(step.after)
        given = events.dismissals.get((step.check, texts))
        if given:
            event = Event(
                record.moment(word.now, [given]), "restore", named_person(word.by), step.article, step.key, texts,
                step.check, "undone", via=word.via,
            )  # fmt: skip
            record.append(desk.project.record(step.tag), event)
        return Outcome(desk.sheet(step.article, step.tag).message(step.key), before=step.after)
