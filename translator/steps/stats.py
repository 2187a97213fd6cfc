"""stats: how the review went, by the record alone: how long it took, where errors were found, what was dismissed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import UTC, date

from translator.catalogs.people import same_person, under_one_name
from translator.errors import TranslatorError
from translator.locales import Locale
from translator.project import Project
from translator.record import Action, Event, Record
from translator.steps.reading import records_of
from translator.steps.review.survey import TENTHS

WORK: frozenset[Action] = frozenset({"edit", "accept", "approve"})
"""What a person does to a text after reading it."""
LONGEST = 3600
"""Seconds of one action: nobody works on a text for longer without saving it."""
ENOUGH = 20
"""A figure from fewer texts, or dismissals, says little."""
Text = tuple[str, str, str]
"""A text that was worked on: its locale, its article, its key."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose work, all where it is "", and since which day (UTC)."""

    by: str = ""
    since: date | None = None

    def takes(self, event: Event) -> bool:
        if self.since and event.when.astimezone(UTC).date() < self.since:
            return False
        return not self.by or same_person(event.by, self.by)


@dataclass(frozen=True, slots=True)
class Pace:
    """How long people worked on how many texts; the words of a text count once, however often it was worked on."""

    texts: int = 0
    words: int = 0
    seconds: int = 0

    @property
    def minutes_per_1000_words(self) -> float | None:
        """None where there are too few texts to say."""
        return self.seconds / 60 / self.words * 1000 if self.texts >= ENOUGH and self.words else None


@dataclass(frozen=True, slots=True)
class Tenth:
    """A tenth of the queue by risk: how many of its texts were looked at, and in how many an error was found, which is
    that a person changed them."""

    looked: int
    changed: int


@dataclass
class Stats:
    """`people` by name and whether it is only claimed, `locales` by tag. `untimed`: actions of which it is not known
    how long they took; `unplaced`: texts with an error of which it is not known where in the queue they stood.
    `dismissals` that stand, by check."""

    wanted: Wanted
    total: Pace = field(default_factory=Pace)
    people: dict[tuple[str, bool], Pace] = field(default_factory=dict)
    locales: dict[str, Pace] = field(default_factory=dict)
    untimed: int = 0
    tenths: list[Tenth] = field(default_factory=list)
    unplaced: int = 0
    dismissals: dict[str, int] = field(default_factory=dict)
    problems: list[TranslatorError] = field(default_factory=list)

    @property
    def errors(self) -> int:
        """How many texts were found wrong in the queue."""
        return sum(one.changed for one in self.tenths)

    def share_of_errors(self, tenth: Tenth) -> float | None:
        """Which share of the errors found was found in this tenth; None where there are too few to say."""
        return tenth.changed / self.errors if self.errors >= ENOUGH else None

    def share_dismissed(self, check: str) -> float | None:
        """Which share of all dismissals is of this check; None where there are too few to say."""
        number = sum(self.dismissals.values())
        return self.dismissals[check] / number if number >= ENOUGH else None


def stats(project: Project, locales: Sequence[Locale], wanted: Wanted) -> Stats:
    """How the review of these locales went, of articles that are gone too. Reads the records alone."""
    result = Stats(wanted)
    records = records_of(project, locales, result.problems)
    work = [
        (tag, event)
        for tag, events in records.items()
        for event in events.events
        if event.action in WORK and wanted.takes(event)
    ]
    _add_paces(result, work)
    _add_tenths(result, work, _corrected(records, wanted))
    standing = (event for events in records.values() for event in events.dismissals.values() if wanted.takes(event))
    dismissals = Counter(event.check for event in standing)
    result.dismissals = dict(sorted(dismissals.items(), key=lambda one: (-one[1], one[0])))
    return result


def _add_paces(result: Stats, work: Sequence[tuple[str, Event]]) -> None:
    timed = [(tag, event) for tag, event in work if event.seconds > 0 and event.words > 0]
    result.untimed = len(work) - len(timed)
    names = under_one_name(event.by for _, event in timed)
    by_person: dict[tuple[str, bool], list[tuple[str, Event]]] = {}
    by_locale: dict[str, list[tuple[str, Event]]] = {}
    for tag, event in timed:
        by_person.setdefault((names[event.by], event.claimed), []).append((tag, event))
        by_locale.setdefault(tag, []).append((tag, event))
    result.total = _pace(timed)
    result.people = {person: _pace(by_person[person]) for person in sorted(by_person)}
    result.locales = {tag: _pace(by_locale[tag]) for tag in by_locale}


def _pace(timed: Iterable[tuple[str, Event]]) -> Pace:
    words: dict[Text, int] = {}
    seconds: dict[tuple[Text, str, str], int] = {}
    for tag, event in timed:
        text = (tag, event.article, event.key)
        words[text] = max(words.get(text, 0), event.words)
        # What is written and approved with one key is two events of the same time.
        act = (text, event.by, event.at)
        seconds[act] = max(seconds.get(act, 0), min(event.seconds, LONGEST))
    return Pace(len(words), sum(words.values()), sum(seconds.values()))


def _add_tenths(result: Stats, work: Sequence[tuple[str, Event]], found: AbstractSet[Text]) -> None:
    places: dict[Text, int] = {}
    for tag, event in work:
        if 0 < event.tenth <= TENTHS:
            places.setdefault((tag, event.article, event.key), event.tenth)
    looked = Counter(places.values())
    changed = Counter(places[text] for text in found & places.keys())
    result.tenths = [Tenth(looked[number], changed[number]) for number in range(1, TENTHS + 1)]
    result.unplaced = len(found - places.keys())


def _corrected(records: Mapping[str, Record], wanted: Wanted) -> set[Text]:
    """The texts that people changed, and did not change back. Where there was no text yet there was no error."""
    edits: dict[Text, list[Event]] = {}
    for tag, events in records.items():
        for event in events.events:
            standing = edits.setdefault((tag, event.article, event.key), [])
            if event.action == "edit" and event.before:
                standing.append(event)
            elif event.action == "undo" and standing:
                last = standing[-1]
                if (last.before, last.hash) == (event.hash, event.before):
                    standing.pop()
    return {text for text, standing in edits.items() if any(map(wanted.takes, standing))}
