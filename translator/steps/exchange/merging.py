"""What becomes of one entry when a file comes back: by what went out, what is here now, and what the file has.

Pure. Nothing that a person did here since is lost: where both sides changed, the entry here stays and both are told,
unless theirs is asked for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from translator.catalogs.state import text_hash
from translator.exchange.units import Base
from translator.model import Message, State, replace
from translator.steps.review.entry import Act


class Result(Enum):
    """What became of a text. TAKEN: its text, or that it is right or wrong, stands here now."""

    TAKEN = "taken"
    UNCHANGED = "unchanged"
    CONFLICT = "conflict"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Decision:
    """`act` is what is done to the entry, None for nothing but an approval; `approve`: the file calls it final.
    `text`: the file's text is taken; otherwise what is done is done to the one here."""

    result: Result
    why: str = ""
    act: Act | None = None
    approve: bool = False
    text: bool = False


CONTROL = re.compile("[\x00-\x1f]+")
UNCHANGED = Decision(Result.UNCHANGED)
KEPT = "the file has no translation of it: the one here stays"
BOTH = "changed here too since it went out"
UNSURE = "the file does not say from which text it was made, and a person worked on the one here"
GONE = "the file's word is about a text that has been replaced here since"


def decide(
    message: Message, here: State, strings: tuple[str, ...], said: State | None, base: Base | None, theirs: bool
) -> Decision:
    """What to do with a text that a file has for a message, in the state `said` by the tool. `here` is the message's
    state, `base` what went out, where that is known; `theirs` says that the file's text wins."""
    if not any(text.strip() for text in strings):
        return UNCHANGED if message.empty else Decision(Result.UNCHANGED, KEPT)
    there = text_hash(replace(message, strings=strings))
    edited = there != base.text if base else strings != message.strings
    if edited and base and text_hash(message) == base.text and _worn(message.strings, strings):
        edited, strings = False, message.strings
    wish = _wish(said, base, edited)
    if wish is None or not (edited or base is None or wish is not base.state):
        return UNCHANGED
    moved = base is not None and (text_hash(message), here) != (base.text, base.state)
    if strings == message.strings:
        return _same(here, wish, moved or base is None)
    if not edited:
        return Decision(Result.CONFLICT, GONE)
    if here >= State.NEEDS_REVIEW and not theirs and (moved or base is None):
        return Decision(Result.CONFLICT, BOTH if base else UNSURE)
    if wish < State.TRANSLATED:
        return Decision(Result.TAKEN, act=Act.REOPEN, text=True)
    return Decision(Result.TAKEN, act=Act.ACCEPT, approve=wish is State.APPROVED, text=True)


def _worn(texts: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether a tool lost tabs, ends of lines or other control characters on the way, and nobody wrote anything."""
    return any(
        all(CONTROL.sub(sign, one) == CONTROL.sub(sign, other) for one, other in zip(texts, others, strict=True))
        for sign in ("", " ")
    )


def _wish(said: State | None, base: Base | None, edited: bool) -> State | None:
    """How far the text is to come; None where the file says nothing new. Text that somebody wrote is translated unless
    their tool says otherwise; of a file that is none of ours, only what it says itself."""
    if said is None:
        if not edited:
            return None
        return State.TRANSLATED if base else State.NEEDS_REVIEW
    if said is State.UNTRANSLATED:  # what tools that keep no states leave there
        return State.TRANSLATED if base and base.state is State.UNTRANSLATED else State.NEEDS_REVIEW
    if said is State.MACHINE and edited:
        return State.NEEDS_REVIEW
    return said


def _same(here: State, wish: State, moved: bool) -> Decision:
    """The file has the text that is here, and says how far it has come."""
    if wish >= State.TRANSLATED:
        if here < State.TRANSLATED:
            return Decision(Result.TAKEN, act=Act.ACCEPT, approve=wish is State.APPROVED)
        approve = wish is State.APPROVED and here is State.TRANSLATED
        return Decision(Result.TAKEN, approve=True) if approve else UNCHANGED
    if wish is State.NEEDS_REVIEW and here >= State.TRANSLATED and not moved:
        return Decision(Result.TAKEN, act=Act.REOPEN)
    return UNCHANGED
