"""Who looks articles through. A large one takes seconds: its list is there before, and what is found comes to it."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from translator.found import FILE, Found, Known
from translator.publishing import Policy
from translator.steps.check import breaking, catalog_findings
from translator.steps.findings import Looked
from translator.steps.review.desk import HELD, LARGE, Desk
from translator.steps.review.sheet import FEW, Sheet, changed
from translator.steps.review.survey import Survey, begun, brought

PATIENCE = 0.3
"""Seconds that a list waits for what is found; it is shown without after that."""
CHUNK = 100
"""So many messages are looked at between two times that the list is brought up to date."""
SHARE = 0.02
"""Seconds that the next message waits while somebody is being answered."""


@dataclass
class _Work:
    """What is known of an article in a locale. `found` is what each message had when it was looked at; `again` are
    those that have changed since the whole was begun. Where `turn` is another than it was, nobody waits for it."""

    survey: Survey
    found: dict[str, Looked] = field(default_factory=dict)
    again: set[str] = field(default_factory=set)
    running: Future[None] | None = None
    turn: int = 0


class _Stopped(Exception):
    """What is looked at is not wanted any more."""


class Surveyor:
    """Looks articles through, in threads of its own; again only what has changed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._policy = Policy(desk.project.configuration.publish, desk.project.configuration.unreviewed)
        self._known: OrderedDict[tuple[str, str], _Work] = OrderedDict()
        self._pool = ThreadPoolExecutor(2, "survey")
        self._lock = threading.Lock()
        self._asking = 0
        self._calm = threading.Event()
        self._calm.set()

    def close(self) -> None:
        """Ends what is being looked at; what was found is kept for another time."""
        with self._lock:
            for work in self._known.values():
                work.turn += 1
        self._pool.shutdown(wait=True, cancel_futures=True)

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Somebody waits for an answer meanwhile: large articles are looked through in what time is left."""
        with self._lock:
            self._asking += 1
            self._calm.clear()
        try:
            yield
        finally:
            with self._lock:
                self._asking -= 1
                if not self._asking:
                    self._calm.set()

    def survey(self, sheet: Sheet) -> Survey:
        """The article as far as it is known now. Raises what looking at it raised."""
        with self._lock:
            work = self._work(sheet)
            running = work.running
        if running and (running.done() or len(sheet.messages) <= LARGE):
            self._wait(sheet, running, PATIENCE)
        with self._lock:
            return work.survey

    def whole(self, sheet: Sheet) -> Survey:
        """The article, looked through to its end."""
        while not (found := self.survey(sheet)).complete:
            with self._lock:
                running = self._work(sheet).running
            if running:
                self._wait(sheet, running, None)
        return found

    def looked(self, sheet: Sheet, key: str) -> Looked | None:
        """A message as it was looked at; None where that was not of how it is now."""
        with self._lock:
            work = self._known.get((sheet.article.name, sheet.tag))
            return work.found.get(key) if work and work.survey.sheet is sheet else None

    def _wait(self, sheet: Sheet, running: Future[None], seconds: float | None) -> None:
        try:
            running.result(seconds)
        except NotYet:
            pass
        except BaseException:
            with self._lock:  # another time it may go better
                self._known.pop((sheet.article.name, sheet.tag), None)
            raise

    def _work(self, sheet: Sheet) -> _Work:
        """What is known of the sheet, brought up to date as far as that takes no time."""
        name = (sheet.article.name, sheet.tag)
        work = self._known.get(name)
        if work is None or work.survey.sheet is not sheet:
            keys = changed(work.survey.sheet, sheet) if work else None
            if work is None or keys is None or len(keys) > FEW:
                work = self._known[name] = self._anew(sheet, work)
            else:
                self._again(work, sheet, keys)
        self._known.move_to_end(name)
        while len(self._known) > HELD:
            _, left = self._known.popitem(last=False)
            left.turn += 1
        return work

    def _anew(self, sheet: Sheet, before: _Work | None) -> _Work:
        if before:
            before.turn += 1
        work = _Work(begun(sheet, self._policy))
        work.running = self._pool.submit(self._look, work, work.turn)
        return work

    def _again(self, work: _Work, sheet: Sheet, keys: Iterable[str]) -> None:
        """What has changed is looked at by itself at once; a small article also as a whole."""
        examiner = self._desk.examiner(sheet, Known({}))
        found = {key: examiner.looked(sheet.messages[key][1]) for key in keys}
        work.found |= found
        work.again |= found.keys()
        work.survey = brought(work.survey, sheet, found)
        if len(sheet.messages) <= LARGE:
            work.survey = replace(work.survey, complete=False)
            if work.running is None or work.running.done():
                work.running = self._pool.submit(self._look, work, work.turn)

    def _look(self, work: _Work, turn: int) -> None:
        """Looks at everything as it is when this begins; what changes meanwhile was looked at already."""
        with self._lock:
            work.again.clear()
            sheet = work.survey.sheet
        with (
            Found(self._desk.project.private / FILE) as remembered,
            remembered.of(sheet.article.name, sheet.tag) as known,
        ):
            try:
                self._look_through(work, turn, sheet, known)
            except _Stopped:
                known.now = known.before | known.now
                return
        with self._lock:
            if work.survey.sheet is sheet or len(sheet.messages) > LARGE:
                work.survey = replace(work.survey, complete=True)
            elif work.turn == turn:
                work.running = self._pool.submit(self._look, work, turn)

    def _look_through(self, work: _Work, turn: int, sheet: Sheet, known: Known) -> None:
        """Each message by itself, what waits first; then those that have something wrong beside the others, or in their
        place in the article."""
        examiner = self._desk.examiner(sheet, known)
        least = self._policy.least
        rows = sorted(work.survey.rows, key=lambda row: row.state >= least)
        large = len(rows) > LARGE
        for first in range(0, len(rows), CHUNK):
            found = {}
            for row in rows[first : first + CHUNK]:
                if large:
                    self._calm.wait(SHARE)
                if work.turn != turn:
                    raise _Stopped
                found[row.key] = examiner.looked(sheet.messages[row.key][1])
            self._take(work, found)
        live = {message.key: message for message in sheet.catalog.live}
        broken = breaking(sheet.document, live, self._desk.project.asked)
        _, beside = catalog_findings(sheet.catalog, examiner.path)
        found = {}
        for key in {*broken, *beside} & sheet.keys.keys():
            short = sheet.keys[key]
            message = sheet.messages[short][1]
            found[short] = examiner.looked(message, beside.get(key, ()), broken.get(key, ""))
        self._take(work, found)

    def _take(self, work: _Work, found: dict[str, Looked]) -> None:
        """What was found in messages comes to the list, unless they have changed since."""
        with self._lock:
            new = {key: looked for key, looked in found.items() if key not in work.again}
            work.found |= new
            work.survey = brought(work.survey, work.survey.sheet, new)
