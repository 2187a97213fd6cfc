"""What is known of a translation: its state, from the entry itself, its catalog's header and the record.

Four comments of ours carry it, because comments survive every gettext tool and flags do not:

    # machine: <engine> <date> [h1 h2]            h1 hashes msgstr, h2 context, msgid and plural
    # repaired: <engine> <date> [h1] <sentences>
    # memory: <article> <date> [h1]
    # approved: <name> <date> [hash]              hashes context, msgid, plural and msgstr
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import replace
from datetime import date

from translator.catalogs.po import OURS
from translator.model import Message, State, digest

LONGEST = 76
DIGITS = 12
HASHES = rf"[0-9a-f]{{{DIGITS}}}"
OWN = re.compile(
    rf"(?P<kind>machine|repaired|memory|approved): (?P<who>.+) (?P<date>\d{{4}}-\d\d-\d\d) "
    rf"\[(?P<h1>{HASHES})(?: (?P<h2>{HASHES}))?\](?P<rest>.*)"
)
NOBODY = ("", OURS, "FULL NAME <EMAIL@ADDRESS>", "Automatically generated")
"""Last-Translator where no person is named: ours, the template's, and what `msginit --no-translator` writes."""


def text_hash(message: Message) -> str:
    """h1: of the translation."""
    return digest(*message.strings)[:DIGITS]


def source_hash(message: Message) -> str:
    """h2: of context, msgid and plural."""
    return digest(message.context or "", message.id, message.plural or "")[:DIGITS]


def pair_hash(message: Message) -> str:
    """The hash of an approval or a dismissal: of exactly these texts."""
    return digest(message.context or "", message.id, message.plural or "", *message.strings)[:DIGITS]


def state(message: Message, last_translator: str, withdrawn: Container[str] = ()) -> State:
    """The state of a live message.

    `last_translator` is the catalog's header. `withdrawn` holds the pair hashes whose approval the record takes back.
    """
    if message.empty:
        return State.UNTRANSLATED
    if not all(text.strip() for text in message.strings):
        return State.NEEDS_REVIEW
    if message.fuzzy:
        return State.MACHINE if _is_machine_text(message) else State.NEEDS_REVIEW
    approvals = [own["h1"] for own in _own(message, "approved")]
    approved = pair_hash(message) in approvals
    if approvals and (not approved or pair_hash(message) in withdrawn):
        return State.NEEDS_REVIEW
    if _made_by_machine(message) and last_translator.strip() in NOBODY:
        return State.NEEDS_REVIEW
    return State.APPROVED if approved else State.TRANSLATED


def wants_machine(message: Message) -> bool:
    """Whether `translate` may fill the message: it is empty, or holds the machine's unchanged text for another
    source, which a merge carried here."""
    if message.empty:
        return True
    carried = any(own["h1"] == text_hash(message) for own in _own(message, "machine"))
    return message.fuzzy and carried and not _is_machine_text(message)


def is_repaired(message: Message) -> bool:
    """Whether the text is as `translate` repaired it, still fuzzy."""
    return message.fuzzy and any(own["h1"] == text_hash(message) for own in _own(message, "repaired"))


def engines_of(message: Message) -> tuple[str, ...]:
    """The engines whose text this is, unchanged."""
    own = [*_own(message, "machine"), *_own(message, "repaired")]
    return tuple(dict.fromkeys(found["who"] for found in own if found["h1"] == text_hash(message)))


def as_machine(message: Message, strings: tuple[str, ...], engine: str, today: date) -> Message:
    """The message with the machine's text in it: fuzzy, with its comment, without a previous source."""
    filled = replace(
        message,
        strings=strings,
        flags=("fuzzy", *(flag for flag in message.flags if flag != "fuzzy")),
        previous_context=None,
        previous_id=None,
        previous_plural=None,
    )
    tail = f" {today.isoformat()} [{text_hash(filled)} {source_hash(filled)}]"
    return replace(filled, comments=(*_foreign(message), _comment("machine", engine, tail)))


def as_remembered(message: Message, other: Message, article: str, today: date) -> Message:
    """The message with the text of the same message elsewhere, and with the state it has there.

    Text that a person let pass comes without the machine's comment: here nobody is named who could have. The
    machine's text for the same words in another context is its text here too.
    """
    filled = replace(
        message,
        strings=other.strings,
        flags=(*(("fuzzy",) if other.fuzzy else ()), *(flag for flag in message.flags if flag != "fuzzy")),
        previous_context=None,
        previous_id=None,
        previous_plural=None,
    )
    kept: list[str] = []
    if other.fuzzy:
        made = (own for own in _own(other, "machine") if own["h1"] == text_hash(filled))
        hashes = f"[{text_hash(filled)} {source_hash(filled)}]"
        kept = [_comment("machine", own["who"], f" {own['date']} {hashes}") for own in made]
    elif other.context == message.context:
        kept = [own[0] for own in _own(other, "approved") if own["h1"] == pair_hash(filled)]
    tail = f" {today.isoformat()} [{text_hash(filled)}]"
    return replace(filled, comments=(*_foreign(message), *kept, _comment("memory", article, tail)))


def _is_machine_text(message: Message) -> bool:
    hashes = (text_hash(message), source_hash(message))
    return any((own["h1"], own["h2"]) == hashes for own in _own(message, "machine"))


def _made_by_machine(message: Message) -> bool:
    made = [*_own(message, "machine"), *_own(message, "repaired")]
    return bool(made) and text_hash(message) in [own["h1"] for own in made]


def _own(message: Message, kind: str) -> list[re.Match[str]]:
    prefix = f"{kind}: "
    lines = (line for line in message.comments if line.startswith(prefix))
    return [match for line in lines if (match := OWN.fullmatch(line.strip()))]


def _foreign(message: Message) -> tuple[str, ...]:
    """The comments that are not ours: the translator's own words stay."""
    return tuple(line for line in message.comments if not OWN.fullmatch(line.strip()))


def _comment(kind: str, who: str, tail: str) -> str:
    """One of our comments; a long name loses its beginning, so that no tool wraps the line."""
    room = LONGEST - len(kind) - 2 - len(tail) - len("# ")
    return f"{kind}: {who if len(who) <= room else '…' + who[1 - room :]}{tail}"
