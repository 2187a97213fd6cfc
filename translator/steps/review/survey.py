"""All messages of an article in a locale with what is found in them: the lists that a person chooses from.

A large article takes seconds to look through; its list is there before, and what is found comes to it.
"""

from __future__ import annotations

import threading
from collections import Counter, OrderedDict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from dataclasses import dataclass, field, replace

from translator import queue
from translator.found import FILE, Found
from translator.model import Message, Severity, State
from translator.publishing import Policy
from translator.queue import Group
from translator.record import Record
from translator.steps.check import examine
from translator.steps.findings import Looked
from translator.steps.review.desk import HELD, LARGE, STYLE, Desk, Sheet
from translator.steps.review.threads import questions

PATIENCE = 0.3
"""Seconds that a list waits for what is found; it is shown without after that."""
EXCERPT = 160
TENTHS = 10
GROUPS = list(Group)


@dataclass(frozen=True, slots=True)
class Row:
    """A message in a list. `errors` and `warnings` are those that nobody let pass; `group` and `tenth` (of the queue,
    from 1, with what was done in it in its place) are None and 0 where nothing waits, or is not known yet. `asked`: a
    question about it is open."""

    key: str
    state: State
    role: str
    source: str
    translation: str
    errors: int = 0
    warnings: int = 0
    group: Group | None = None
    tenth: int = 0
    publishable: bool = False
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Survey:
    """`rows` in the article's order, `queue` the keys of those that wait, the riskiest first. `complete`: everything
    has been looked at as it is now."""

    rows: tuple[Row, ...]
    queue: tuple[str, ...] = ()
    complete: bool = False

    @property
    def left(self) -> int:
        """How many texts wait for a person."""
        return sum(not row.publishable for row in self.rows)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows are shown: those in these states and groups, with findings where `found`, with an open question where
    `asked`, that have the words of `search` in any of their texts, or that as their key."""

    states: frozenset[State] = frozenset()
    groups: frozenset[Group] = frozenset()
    found: bool = False
    asked: bool = False
    search: str = ""

    def takes(self, row: Row, text: str) -> bool:
        if (self.states and row.state not in self.states) or (self.groups and row.group not in self.groups):
            return False
        if (self.found and not row.errors and not row.warnings) or (self.asked and not row.asked):
            return False
        return all(word in text for word in self.search.casefold().split()) or self.search.strip().lower() == row.key


EVERYTHING = Wanted()
Weight = tuple[bool, int, queue.Risk]
"""Where a message stands in the queue: what has no text comes last, then its group, then its risk."""


@dataclass
class _Work:
    """What is known of an article in a locale: what was found in which sheet, and what is being looked at."""

    sheet: Sheet | None = None
    found: dict[str, Looked] = field(default_factory=dict)
    weights: dict[str, Weight] = field(default_factory=dict)
    running: Future[None] | None = None
    made: tuple[Sheet, Sheet | None, Survey] | None = None


class Surveyor:
    """Looks articles through, one at a time, in a thread of its own; again only what has changed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._policy = Policy(desk.project.configuration.publish, desk.project.configuration.unreviewed)
        self._known: OrderedDict[tuple[str, str], _Work] = OrderedDict()
        self._pool = ThreadPoolExecutor(1, "survey")
        self._lock = threading.Lock()

    def close(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def survey(self, sheet: Sheet) -> Survey:
        """The article as far as it is known now. Raises what looking at it raised."""
        with self._lock:
            work = self._work(sheet)
            if work.sheet is not sheet and (work.running is None or work.running.done()):
                work.running = self._pool.submit(self._look, sheet, work)
            running = work.running
        try:
            if running:
                running.result(PATIENCE)
        except NotYet:
            pass
        with self._lock:
            if work.made is None or work.made[:2] != (sheet, work.sheet):
                work.made = (sheet, work.sheet, self._made(sheet, work))
            return work.made[2]

    def whole(self, sheet: Sheet) -> Survey:
        """The article, looked through to its end."""
        while not (found := self.survey(sheet)).complete:
            pass
        return found

    def looked(self, sheet: Sheet, key: str) -> Looked | None:
        """A message as it was looked at; None where that was not of how it is now."""
        with self._lock:
            work = self._work(sheet)
            return work.found.get(key) if work.sheet is sheet else None

    def _work(self, sheet: Sheet) -> _Work:
        name = (sheet.article.name, sheet.tag)
        work = self._known.setdefault(name, _Work())
        self._known.move_to_end(name)
        while len(self._known) > HELD:
            self._known.popitem(last=False)
        return work

    def _look(self, sheet: Sheet, work: _Work) -> None:
        changed = _changed(work.sheet, sheet) if work.sheet and len(sheet.messages) > LARGE else None
        found = self._all(sheet) if changed is None else work.found | self._desk.look(sheet, changed)
        again = found if changed is None else changed
        weights = (work.weights if changed is not None else {}) | {key: self._weight(found[key]) for key in again}
        with self._lock:
            work.sheet, work.found, work.weights = sheet, found, weights

    def _all(self, sheet: Sheet) -> dict[str, Looked]:
        project = self._desk.project
        with Found(project.private / FILE) as remembered:
            found = examine(project, sheet.document, sheet.tag, sheet.catalog, sheet.events, sheet.terms, remembered)
        return {looked.message.short_key: looked for looked in found.values()}

    def _weight(self, looked: Looked) -> Weight:
        left = tuple(finding.problem for finding in looked.findings if finding.dismissal is None)
        undecided = replace(looked, problems=left)
        empty = looked.state is State.UNTRANSLATED
        group = Group.REST if empty else queue.group(undecided)
        return empty, GROUPS.index(group), queue.risk(undecided)

    def _made(self, sheet: Sheet, work: _Work) -> Survey:
        found = {
            key: looked
            for key, looked in work.found.items()
            if key in sheet.messages and (work.sheet is sheet or _same(looked.message, sheet.messages[key][1]))
        }
        asked = {one.asked.key for one in questions(sheet.tag, sheet.events, [sheet.article.name]) if one.open}
        order = [key for key, looked in found.items() if not looked.publishable(self._policy)]
        order.sort(key=lambda key: _first(work.weights[key]))
        done = _placed(sheet.events, sheet.article.name, sheet.messages.keys() - set(order))
        tenth = dict(zip(order, places(len(order), done), strict=True))
        rows = []
        for key, (segment, message) in sheet.messages.items():
            looked = found.get(key)
            rows.append(
                Row(
                    key, looked.state if looked else sheet.state(message), segment.role,
                    message.id[:EXCERPT], message.strings[0][:EXCERPT],
                    len(looked.open_errors) if looked else 0, _warnings(looked) if looked else 0,
                    GROUPS[work.weights[key][1]] if key in tenth else None, tenth.get(key, 0),
                    looked.publishable(self._policy) if looked else False, key in asked,
                )
            )  # fmt: skip
        return Survey(tuple(rows), tuple(order), work.sheet is sheet)


def _changed(before: Sheet, now: Sheet) -> list[str] | None:
    """The messages that are not as they were; None where more than messages has changed."""
    same = before.document is now.document and before.terms is now.terms and before.stamps[STYLE] == now.stamps[STYLE]
    events = len(before.events.events)
    if not same or before.last_translator != now.last_translator or now.events.events[:events] != before.events.events:
        return None
    said = {one.key for one in now.events.events[events:] if one.article == now.article.name}
    return [
        key for key, (_, message) in now.messages.items() if key in said or not _same(before.messages[key][1], message)
    ]


def _same(one: Message, other: Message) -> bool:
    """Whether two messages of one key are the same, wherever they stand in their files."""
    return one is other or (
        one.strings == other.strings
        and one.flags == other.flags
        and one.comments == other.comments
        and one.previous_id == other.previous_id
        and bool(one.line) == bool(other.line)
    )


def _first(weight: Weight) -> tuple[object, ...]:
    """The riskiest first."""
    empty, group, risk = weight
    return (empty, group, *(-number for number in risk))


def places(waiting: int, done: Mapping[int, int]) -> list[int]:
    """In which tenth of the queue each of the texts stands that wait, the riskiest first; `done` are how many were done
    in which tenth. What is done leaves its place empty: nobody moves up, in whichever order people work."""
    total = waiting + sum(done.values())
    sizes = Counter(1 + TENTHS * number // total for number in range(total))
    free = [tenth for tenth in range(1, TENTHS + 1) for _ in range(sizes[tenth] - done.get(tenth, 0))]
    return [*free, *[TENTHS] * waiting][:waiting]


def _placed(events: Record, article: str, keys: AbstractSet[str]) -> Counter[int]:
    """How many of these messages were done in which tenth."""
    found: dict[str, int] = {}
    for event in events.events:
        if event.article == article and event.key in keys and 0 < event.tenth <= TENTHS:
            found.setdefault(event.key, event.tenth)
    return Counter(found.values())


def chosen(survey: Survey, sheet: Sheet, wanted: Wanted, by_risk: bool) -> list[Row]:
    """The rows that are wanted: those of the queue by their risk, or all in the article's order."""
    rows = {row.key: row for row in survey.rows}
    listed: Iterable[Row] = (rows[key] for key in survey.queue) if by_risk else survey.rows
    if wanted == EVERYTHING:
        return list(listed)
    return [row for row in listed if wanted.takes(row, _text(sheet, row.key))]


def _text(sheet: Sheet, key: str) -> str:
    message = sheet.messages[key][1]
    return "\n".join((message.id, message.plural or "", *message.strings)).casefold()


def _warnings(looked: Looked) -> int:
    return sum(
        finding.problem.severity is Severity.WARNING and finding.dismissal is None for finding in looked.findings
    )
