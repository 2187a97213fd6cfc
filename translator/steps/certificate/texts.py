"""Who had a hand in a text as it stands: what made it, who translated, approved and dismissed what. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from translator.catalogs.people import is_person, same_person
from translator.catalogs.state import engines_of, pair_hash
from translator.model import Message, Problem, State
from translator.record import Event, Record
from translator.steps.findings import Looked
from translator.steps.reasons import Mark, Shown, marks


class Making(Enum):
    """How a text came to be, as far as its entry says: an engine's text, unchanged; a person's in which an engine made
    sentences anew; an engine's that has been changed since; no engine is named."""

    EMPTY = "empty"
    MACHINE = "machine"
    REPAIRED = "repaired"
    CHANGED = "changed"
    PERSON = "person"


class Standing(Enum):
    """How much is known of who translated a text: the record names somebody; it names somebody whom nobody confirmed;
    the file's header does; nobody does, or nobody has let it pass."""

    CONFIRMED = "confirmed"
    CLAIMED = "claimed"
    FILE = "file"
    NOBODY = "nobody"


class Reading(Enum):
    """Whether a second person read a text: one approved it who is not its translator; only the translator did; somebody
    did, and it is not confirmed who translated it; nobody did, or only a claimed name."""

    SECOND = "second"
    SAME = "same"
    UNSURE = "unsure"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Hand:
    """What a person did to a text: "wrote", "accepted" or "approved" it, or is named as its translator ("named"): by
    an approval, or by the file's header, which knows no day (`at` is "" then)."""

    what: str
    by: str
    at: str = ""
    claimed: bool = False

    @property
    def in_file_alone(self) -> bool:
        return not self.at


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A finding that a person let pass: `found` is what the check says of the text now, "" where it finds nothing."""

    event: Event
    found: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A message of the article as it is now. `hash` is of exactly these texts (state.pair_hash), `shown` what the page
    has there. `changed_by` is who changed the machine's text since, None where that is not known."""

    message: Message
    role: str
    hash: str
    state: State
    shown: Shown
    making: Making
    made: tuple[Mark, ...] = ()
    changed_by: Hand | None = None
    translated: Hand | None = None
    approved: tuple[Hand, ...] = ()
    claimed: tuple[Hand, ...] = ()
    dismissed: tuple[Dismissal, ...] = ()
    open_errors: tuple[Problem, ...] = ()

    @property
    def engines(self) -> tuple[str, ...]:
        """The engines that made it, or a part of it, or what has been changed since."""
        return tuple(dict.fromkeys(mark.who for mark in self.made if mark.what in ("machine", "repaired")))

    @property
    def reviewed(self) -> bool:
        """A person let it pass, and no error is open."""
        return self.state >= State.TRANSLATED and not self.open_errors

    @property
    def standing(self) -> Standing:
        hand = self.translated
        if hand is None or self.state < State.TRANSLATED:
            return Standing.NOBODY
        if hand.in_file_alone:
            return Standing.FILE
        return Standing.CLAIMED if hand.claimed else Standing.CONFIRMED

    @property
    def reading(self) -> Reading:
        if not self.approved:
            return Reading.NONE
        if self.standing is not Standing.CONFIRMED or self.translated is None:
            return Reading.UNSURE
        name = self.translated.by
        second = any(not same_person(hand.by, name) for hand in self.approved)
        return Reading.SECOND if second else Reading.SAME


ACTIONS = {"edit": "wrote", "accept": "accepted", "approve": "approved"}


class Hands:
    """Finds out who had a hand in the texts of a catalog, by the record and by the catalog's header."""

    def __init__(self, events: Record, last_translator: str) -> None:
        self.events = events
        self.named = last_translator if is_person(last_translator) else ""
        self.claims = _by_hash(one for one in events.events if one.claimed)
        self.dismissals = _by_hash(events.dismissals.values())
        self.edits = {one.hash: one for one in events.events if one.action == "edit"}

    def text(self, looked: Looked, role: str, shown: Shown) -> Text:
        """A message with everybody who is named for it."""
        message = looked.message
        hash_ = pair_hash(message)
        making = _making(message)
        edit = self.edits.get(hash_)
        found = tuple(one for one in marks(message, self.events) if one.what in ("machine", "repaired", "memory"))
        return Text(
            message, role, hash_, looked.state, shown, making, found,
            _hand(edit) if edit and making is Making.CHANGED else None,
            self._translated(looked, hash_),
            tuple(map(_hand, looked.reviews)),
            tuple(_hand(one) for one in self.claims.get(hash_, ()) if one.action == "approve"),
            tuple(self._dismissed(looked, hash_)),
            looked.open_errors,
        )  # fmt: skip

    def _translated(self, looked: Looked, hash_: str) -> Hand | None:
        event = self.events.translated.get(hash_)
        if event is not None:
            what = "named" if event.action in ("approve", "withdraw") else ACTIONS[event.action]
            return Hand(what, event.translator_named, event.at, event.claimed)
        # Of text that waits, the header does not say that whoever saved the file stands by it.
        return Hand("named", self.named) if self.named and looked.state >= State.TRANSLATED else None

    def _dismissed(self, looked: Looked, hash_: str) -> Iterable[Dismissal]:
        """The dismissals that hold, then those that are only claimed."""
        said = {one.problem.check: one.problem.text for one in reversed(looked.findings)}
        for event in self.dismissals.get(hash_, ()):
            yield Dismissal(event, said.get(event.check, ""))
        for event in self.claims.get(hash_, ()):
            if event.action == "dismiss":
                yield Dismissal(event, said.get(event.check, ""))


def _making(message: Message) -> Making:
    if message.empty:
        return Making.EMPTY
    engines = engines_of(message)
    made = [mark for mark in marks(message, Record()) if mark.what in ("machine", "repaired")]
    if any(mark.what == "repaired" and mark.who in engines for mark in made):
        return Making.REPAIRED
    if engines:
        return Making.MACHINE
    return Making.CHANGED if made else Making.PERSON


def _hand(event: Event) -> Hand:
    return Hand(ACTIONS[event.action], event.by, event.at, event.claimed)


def _by_hash(events: Iterable[Event]) -> Mapping[str, list[Event]]:
    found: dict[str, list[Event]] = {}
    for event in events:
        found.setdefault(event.hash, []).append(event)
    return found
