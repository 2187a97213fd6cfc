"""What may go out: the rules by which a text, and a page, is shown to patients. Pure; nothing is read or written.

A message is publishable if its state is at least the project's `publish` and no safety error is open. What a page does
with the rest is `unreviewed`: "label" shows the machine's text under a notice, "source" the original's paragraphs,
"hold" makes the page wait; with an earlier release at hand its page stays, unless the source was corrected since.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from enum import Enum

from translator.catalogs.state import is_repaired, pair_hash
from translator.model import Message, MessageKey, Problem, Publish, Severity, State, Unreviewed
from translator.record import Event, Record


class Status(Enum):
    """What becomes of an article in a locale."""

    ORIGINAL = "original"
    PUBLISHED = "published"
    LABELLED = "labelled"
    PARTIAL = "partial"
    PREVIOUS = "previous"
    HELD = "held"
    WITHDRAWN = "withdrawn"
    WITHHELD = "withheld"

    @property
    def has_page(self) -> bool:
        return self not in (Status.HELD, Status.WITHDRAWN, Status.WITHHELD)


@dataclass(frozen=True, slots=True)
class Policy:
    """The project's `publish` and `unreviewed`."""

    publish: Publish = "translated"
    unreviewed: Unreviewed = "label"

    @property
    def least(self) -> State:
        return State.APPROVED if self.publish == "approved" else State.TRANSLATED


@dataclass(frozen=True, slots=True)
class Assessment:
    """A message as it stands: its state, every problem, those of severity error that nobody has dismissed, whether a
    person took the approval of its text back, and the record's approvals of exactly these texts."""

    message: Message
    state: State
    problems: tuple[Problem, ...] = ()
    open_errors: tuple[Problem, ...] = ()
    withdrawn: bool = False
    approvals: tuple[Event, ...] = ()

    @property
    def reviews(self) -> tuple[Event, ...]:
        """Who approved it, by the record alone: a comment in the PO file names nobody, and what has been made fuzzy
        since has to be read again."""
        return self.approvals if self.state >= State.TRANSLATED else ()

    def publishable(self, policy: Policy) -> bool:
        return self.state >= policy.least and not self.open_errors

    @property
    def sent_back(self) -> bool:
        """Somebody marked a text as needing work that was none of the machine's: no merge gave it another source."""
        doubted = self.state is State.NEEDS_REVIEW and self.message.fuzzy and not is_repaired(self.message)
        return doubted and self.message.previous_id is None

    @property
    def usable_machine_text(self) -> bool:
        """Machine or repaired text without a safety error: may stand in a page under a notice."""
        made = self.state is State.MACHINE or (self.state is State.NEEDS_REVIEW and is_repaired(self.message))
        return made and not self.open_errors and not self.withdrawn


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of a page. `shown` are the messages whose translation stands in it; `reason` is for people."""

    status: Status
    shown: frozenset[MessageKey] = field(default_factory=frozenset)
    machine: bool = False
    """Machine text stands in the page."""
    partial: bool = False
    """Text of the original stands in the page."""
    indexable: bool = False
    """Search engines may have the page."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Earlier:
    """The last release's page: whether it was indexable, the hashes of the texts (state.pair_hash) that stand in it,
    whether the source, or a translation in it (`restated`), has been corrected since it was made, and why it cannot
    stay in any case."""

    indexable: bool
    texts: frozenset[str] = frozenset()
    corrected: bool = False
    restated: bool = False
    lost: str = ""


def assess(message: Message, state: State, problems: Iterable[Problem], record: Record) -> Assessment:
    """The message with its problems; an error is open unless a person dismissed it for exactly these texts."""
    found = tuple(problems)
    texts = pair_hash(message)
    still_open = (
        problem
        for problem in found
        if problem.severity is Severity.ERROR
        and not (problem.dismissible and (problem.check, texts) in record.dismissed)
    )
    given = record.approvals.get(texts, ())
    return Assessment(message, state, found, tuple(still_open), texts in record.withdrawn, given)


def tally(assessments: Iterable[Assessment]) -> dict[str, int]:
    """How many messages are in each state, the furthest first."""
    counts = {state.word: 0 for state in sorted(State, reverse=True)}
    for found in assessments:
        counts[found.state.word] += 1
    return counts


def to_publish(states: Mapping[str, int], errors: int, policy: Policy) -> str:
    """What people have to do until every message can go out: "translate 3, review 24, approve 2, fix 1". `states` as
    from `tally`; `errors` is how many messages have an open safety error."""
    work = {
        "translate": states[State.UNTRANSLATED.word],
        "review": states[State.MACHINE.word] + states[State.NEEDS_REVIEW.word],
        "approve": states[State.TRANSLATED.word] if policy.least is State.APPROVED else 0,
        "fix": errors,
    }
    return ", ".join(f"{verb} {number}" for verb, number in work.items() if number)


def decide(
    assessments: Sequence[Assessment],
    policy: Policy,
    withheld: str,
    earlier: Earlier | None,
    withdrawn: frozenset[str] = frozenset(),
    broken: str = "",
) -> Decision:
    """What becomes of a page.

    `withheld` is the reason why it is not offered, "" where it is. `earlier` is the last release's page, None where
    there is none; `withdrawn` are the hashes of texts whose approval was taken back. `broken` says why nothing can be
    said of its messages: then it is held whatever `unreviewed` is.
    """
    if withheld:
        return Decision(Status.WITHHELD, reason=withheld)
    ready = frozenset(found.message.key for found in assessments if found.publishable(policy))
    waiting = len(assessments) - len(ready)
    if not waiting and not broken:
        return Decision(Status.PUBLISHED, ready, indexable=True)
    reason = broken or f"{waiting} of {len(assessments)} messages cannot go out yet"
    match "hold" if broken else policy.unreviewed:
        case "label":
            machine = frozenset(found.message.key for found in assessments if found.usable_machine_text) - ready
            partial = len(ready) + len(machine) < len(assessments)
            return Decision(Status.LABELLED, ready | machine, bool(machine), partial, reason=reason)
        case "source":
            return Decision(Status.PARTIAL, ready, partial=True, reason=reason)
        case "hold":
            unsafe = {pair_hash(found.message) for found in assessments if found.open_errors or found.sent_back}
            return _held(reason, earlier, unsafe | withdrawn)


def _held(reason: str, earlier: Earlier | None, void: AbstractSet[str]) -> Decision:
    """The last release's page stays, unless what it says has become wrong: a fact, or a text in it. The reason stands
    in the release: it does not repeat what was wrong."""
    if earlier is None:
        return Decision(Status.HELD, reason=reason)
    if earlier.lost:
        return Decision(Status.WITHDRAWN, reason=f"{earlier.lost}; {reason}")
    if earlier.texts & void:
        return Decision(Status.WITHDRAWN, reason=f"a text in it is no longer let through; {reason}")
    if earlier.corrected:
        return Decision(Status.WITHDRAWN, reason=f"the source has been corrected since; {reason}")
    if earlier.restated:
        return Decision(Status.WITHDRAWN, reason=f"its translation has been corrected since; {reason}")
    return Decision(Status.PREVIOUS, indexable=earlier.indexable, reason=reason)
