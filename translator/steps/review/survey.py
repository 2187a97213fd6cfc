"""All messages of an article in a locale with what is known of each: the lists that a person chooses from. Nothing is
looked at here; one message that has changed changes its own row, and its own place in the queue."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from translator import queue
from translator.model import Message, Segment, Severity, State
from translator.publishing import Policy
from translator.queue import Group
from translator.record import Record
from translator.steps.findings import Looked
from translator.steps.review.sheet import Sheet
from translator.steps.review.threads import questions

EXCERPT = 160
TENTHS = 10
GROUPS = list(Group)
Rank = tuple[bool, int, tuple[float, ...], int]
"""Where a message stands in the queue: what has no text comes last, then its group, its risk, its place in the
article."""


@dataclass(frozen=True, slots=True)
class Row:
    """A message in a list, `at` its place in the article. `errors` and `warnings` are those that nobody let pass;
    `rank` is None where nothing waits, or where it was not looked at yet (`seen`). `asked`: a question about it is
    open."""

    key: str
    at: int
    state: State
    role: str
    source: str
    translation: str
    asked: bool
    seen: bool = False
    errors: int = 0
    warnings: int = 0
    publishable: bool = False
    rank: Rank | None = None

    @property
    def group(self) -> Group | None:
        """What to look at it for."""
        return GROUPS[self.rank[1]] if self.rank else None

    @property
    def group_word(self) -> str:
        """The same in words."""
        return self.group.value if self.group else "" if self.seen else "not checked yet"


@dataclass(frozen=True)
class Survey:
    """A sheet's messages: `by_key` in the article's order, `waiting` those that were looked at and wait, the riskiest
    first. `counts` are texts in each state, `errors` texts with an open error, `seen` those that were looked at.
    `complete`: everything has been looked at as it is now."""

    sheet: Sheet
    policy: Policy
    by_key: Mapping[str, Row]
    waiting: tuple[tuple[Rank, str], ...] = ()
    counts: Mapping[State, int] = field(default_factory=dict)
    errors: int = 0
    seen: int = 0
    complete: bool = False

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(self.by_key.values())

    @cached_property
    def queue(self) -> tuple[str, ...]:
        """The keys of those that wait."""
        return tuple(key for _, key in self.waiting)

    @cached_property
    def tenths(self) -> Mapping[str, int]:
        """In which tenth of the queue, from 1, each text stands that waits in it."""
        done = _placed(self.sheet.events, self.sheet.article.name)
        left = ((key, tenth) for key, tenth in done.items() if key in self.by_key and not self.by_key[key].rank)
        found = places(len(self.queue), Counter(tenth for _, tenth in left))
        return dict(zip(self.queue, found, strict=True))

    @cached_property
    def by_risk(self) -> tuple[Row, ...]:
        """What waits for a person, the riskiest first; behind it what seems to, and was not looked at yet."""
        known = [self.by_key[key] for key in self.queue]
        if self.seen == len(self.by_key):
            return tuple(known)
        least = self.policy.least
        return (*known, *(row for row in self.by_key.values() if not row.seen and row.state < least))


def begun(sheet: Sheet, policy: Policy) -> Survey:
    """What a sheet says of its messages before anything was looked at."""
    asked = _asked(sheet)
    rows = {
        key: _row(key, at, segment, message, sheet.state(message), key in asked)
        for at, (key, (segment, message)) in enumerate(sheet.messages.items())
    }
    return Survey(sheet, policy, rows, counts=Counter(row.state for row in rows.values()))


def brought(survey: Survey, sheet: Sheet, found: Mapping[str, Looked]) -> Survey:
    """The survey of a sheet that has the same messages, with what was found in those that were looked at (again)."""
    asked = _asked(sheet) if sheet.events is not survey.sheet.events else None
    rows, waiting = dict(survey.by_key), list(survey.waiting)
    counts, errors, seen = Counter(survey.counts), survey.errors, survey.seen
    for key, looked in found.items():
        before, segment = rows[key], sheet.messages[key][0]
        about = before.asked if asked is None else key in asked
        publishable = looked.publishable(survey.policy)
        rank = None if publishable else _rank(looked, before.at)
        row = replace(
            _row(key, before.at, segment, looked.message, looked.state, about), seen=True,
            errors=len(looked.open_errors), warnings=_warnings(looked), publishable=publishable, rank=rank,
        )  # fmt: skip
        if before.rank:
            del waiting[bisect_left(waiting, (before.rank, key))]
        if rank:
            insort(waiting, (rank, key))
        counts[before.state] -= 1
        counts[row.state] += 1
        errors += bool(row.errors) - bool(before.errors)
        seen += not before.seen
        rows[key] = row
    return replace(
        survey, sheet=sheet, by_key=rows, waiting=tuple(waiting), counts=counts, errors=errors, seen=seen
    )  # fmt: skip


def _row(key: str, at: int, segment: Segment, message: Message, state: State, asked: bool) -> Row:
    return Row(key, at, state, segment.role, message.id[:EXCERPT], message.strings[0][:EXCERPT], asked)


def _rank(looked: Looked, at: int) -> Rank:
    """Where a message stands, which is at this place of the article."""
    left = tuple(finding.problem for finding in looked.findings if finding.dismissal is None)
    undecided = replace(looked, problems=left)
    empty = looked.state is State.UNTRANSLATED
    group = Group.REST if empty else queue.group(undecided)
    return empty, GROUPS.index(group), tuple(-number for number in queue.risk(undecided)), at


def _warnings(looked: Looked) -> int:
    return sum(
        finding.problem.severity is Severity.WARNING and finding.dismissal is None for finding in looked.findings
    )


def _asked(sheet: Sheet) -> set[str]:
    """The messages about which a question is open."""
    return {one.asked.key for one in questions(sheet.tag, sheet.events, [sheet.article.name]) if one.open}


def places(waiting: int, done: Mapping[int, int]) -> list[int]:
    """In which tenth of the queue each of the texts stands that wait, the riskiest first; `done` are how many were done
    in which tenth. What is done leaves its place empty: nobody moves up, in whichever order people work."""
    total = waiting + sum(done.values())
    found: list[int] = []
    for tenth in range(1, TENTHS + 1):
        size = -(-total * tenth // TENTHS) + (-total * (tenth - 1) // TENTHS)
        found += [tenth] * (size - done.get(tenth, 0))
    return [*found, *[TENTHS] * waiting][:waiting]


def _placed(events: Record, article: str) -> dict[str, int]:
    """In which tenth the messages were done in which somebody has done anything."""
    found: dict[str, int] = {}
    for event in events.events:
        if 0 < event.tenth <= TENTHS and event.article == article:
            found.setdefault(event.key, event.tenth)
    return found


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows are shown: those in these states and groups, with findings where `found`, with an open question where
    `asked`, that have the words of `search` in any of their texts, or that as their key."""

    states: frozenset[State] = frozenset()
    groups: frozenset[Group] = frozenset()
    found: bool = False
    asked: bool = False
    search: str = ""

    def takes(self, row: Row, message: Message) -> bool:
        if (self.states and row.state not in self.states) or (self.groups and row.group not in self.groups):
            return False
        if (self.found and not row.errors and not row.warnings) or (self.asked and not row.asked):
            return False
        if not self.search or self.search.strip().lower() == row.key:
            return True
        text = "\n".join((message.id, message.plural or "", *message.strings)).casefold()
        return all(word in text for word in self.search.casefold().split())


EVERYTHING = Wanted()


def chosen(survey: Survey, wanted: Wanted, by_risk: bool) -> tuple[Row, ...]:
    """The rows that are wanted: those of the queue by their risk, or all in the article's order."""
    listed = survey.by_risk if by_risk else survey.rows
    if wanted == EVERYTHING:
        return listed
    messages = survey.sheet.messages
    return tuple(row for row in listed if wanted.takes(row, messages[row.key][1]))
