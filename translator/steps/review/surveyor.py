"""Who looks articles through. A large one takes seconds: its list is there before, and what is found comes to it."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from translator.found import FILE, Found, Known
from translator.model import Problem
from translator.publishing import Policy
from translator.steps.check import Examiner, breaking, catalog_findings
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
QUIET = 2.0
"""Seconds in which nobody asked anything, before what changed in a large article is looked at beside all others."""
LONG = 30.0
"""Seconds after which that is done though people go on."""


Beside = tuple[list[Problem], str]
"""What is wrong with a message beside the others of its catalog, and why it cannot stand in its place."""


@dataclass
class _Work:
    """What is known of an article in a locale. `found` is what each message had when it was looked at; `beside` is
    what was wrong with it beside the others; `again` are those that have changed since a look at the whole was begun:
    the one that is `running`, or the one at what is wrong beside the others, `later`. Where `turn` is another
    than it was, nobody waits for them."""

    survey: Survey
    found: dict[str, Looked] = field(default_factory=dict)
    beside: dict[str, Beside] = field(default_factory=dict)
    again: set[str] = field(default_factory=set)
    running: Future[None] | None = None
    later: Future[None] | None = None
    turn: int = 0


class _Stopped(Exception):
    """What is looked at is not wanted any more."""


class Surveyor:
    """Looks articles through, in threads of its own; again only what has changed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._policy = Policy(desk.project.configuration.publish, desk.project.configuration.unreviewed)
        self._known: OrderedDict[tuple[str, str], _Work] = OrderedDict()
        self._pool, self._later = ThreadPoolExecutor(2, "survey"), ThreadPoolExecutor(1, "beside")
        self._closed = threading.Event()
        self._lock = threading.Lock()
        self._asking, self._asked = 0, 0.0
        self._calm = threading.Event()
        self._calm.set()

    def close(self) -> None:
        """Ends what is being looked at; what was found is kept for another time."""
        with self._lock:
            for work in self._known.values():
                work.turn += 1
        self._closed.set()
        for pool in (self._pool, self._later):
            pool.shutdown(wait=True, cancel_futures=True)

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
                self._asked = time.monotonic()
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
        while True:
            found = self.survey(sheet)
            with self._lock:
                work = self._work(sheet)
                left = [one for one in (work.running, work.later) if one and not one.done()]
            if found.complete and not left:
                return found
            for running in left:
                self._wait(sheet, running, None)

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

    def _again(self, work: _Work, sheet: Sheet, keys: Sequence[str]) -> None:
        """What has changed is looked at by itself at once; beside the others at once in a small article, in a large one
        when nobody waits."""
        examiner = self._desk.examiner(sheet, Known({}))
        found = {key: examiner.looked(sheet.messages[key][1]) for key in keys}
        if work.survey.complete and len(sheet.messages) <= LARGE:
            found |= self._beside(work, sheet, examiner, keys)
        elif work.survey.complete and keys and (work.later is None or work.later.done()):
            work.later = self._later.submit(self._look_later, work, work.turn)
        work.found |= found
        work.again |= found.keys()
        work.survey = brought(work.survey, sheet, found)

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
            work.survey = replace(work.survey, complete=True)
        self._finished(work, turn, sheet)

    def _finished(self, work: _Work, turn: int, sheet: Sheet) -> None:
        """What has changed while this sheet was looked through is looked at beside the others next."""
        with self._lock:
            if work.survey.sheet is not sheet and work.turn == turn:
                work.later = self._later.submit(self._look_later, work, turn)

    def _look_through(self, work: _Work, turn: int, sheet: Sheet, known: Known) -> None:
        """Each message by itself, what waits first; then those that have something wrong beside the others, or in their
        place in the article."""
        examiner = self._desk.examiner(sheet, known)
        least = self._policy.least
        rows = sorted(work.survey.rows, key=lambda row: row.state >= least)
        found: dict[str, Looked] = {}
        for number, row in enumerate(rows):
            if len(rows) > LARGE:
                self._calm.wait(SHARE)
                if number % CHUNK == 0:
                    self._take(work, found)
                    found = {}
            if work.turn != turn:
                raise _Stopped
            found[row.key] = examiner.looked(sheet.messages[row.key][1])
        self._take(work, found | self._beside(work, sheet, examiner, sheet.messages))

    def _look_later(self, work: _Work, turn: int) -> None:
        """What messages have beside each other; in a large article when nobody has asked anything for a while."""
        begun = time.monotonic()
        while len(work.survey.rows) > LARGE and not self._quiet(begun):
            if work.turn != turn or self._closed.wait(QUIET / 4):
                return
        with self._lock:
            again = set(work.again)
            work.again.clear()
            sheet = work.survey.sheet
        self._take(work, self._beside(work, sheet, self._desk.examiner(sheet, Known({})), again))
        self._finished(work, turn, sheet)

    def _quiet(self, begun: float) -> bool:
        now = time.monotonic()
        return now >= begun + LONG or (not self._asking and now >= self._asked + QUIET)

    def _beside(self, work: _Work, sheet: Sheet, examiner: Examiner, again: Iterable[str]) -> dict[str, Looked]:
        """The messages with what they have beside the others, and in their place in the article: where that is not what
        it was, or where they were looked at by themselves `again`."""
        live = {message.key: message for message in sheet.catalog.live}
        broken = breaking(sheet.document, live, self._desk.project.asked)
        _, beside = catalog_findings(sheet.catalog, examiner.path)
        keys = {*broken, *beside} & sheet.keys.keys()
        before, now = work.beside, {sheet.keys[key]: (beside.get(key, []), broken.get(key, "")) for key in keys}
        work.beside = now
        other = {key for key in now.keys() | before.keys() if now.get(key) != before.get(key)}
        wanted = other | (now.keys() & set(again))
        return {key: examiner.looked(sheet.messages[key][1], *now.get(key, ((), ""))) for key in wanted}

    def _take(self, work: _Work, found: dict[str, Looked]) -> None:
        """What was found in messages comes to the list, unless they have changed since."""
        with self._lock:
            new = {key: looked for key, looked in found.items() if key not in work.again}
            work.found |= new
            work.survey = brought(work.survey, work.survey.sheet, new)
