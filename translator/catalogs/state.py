"""What is known of a translation: its state, from the entry itself, its catalog's header and the record.

Five comments of ours carry it, because comments survive every gettext tool and flags do not:

    # machine: <engine> <date> [h1 h2]              h1 hashes msgstr, h2 context, msgid and plural
    # repaired: <engine> <date> [h1 h2] <sentences>
    # memory: <article> <date> [h1]
    # approved: <name> <date> [hash]                hashes context, msgid, plural and msgstr
    # carried: [h1]                                 a person's text, as a merge carried it to another source

A tool that merges carries them to other texts; so each says of which texts it is, and is void beside others.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from translator.catalogs.people import is_person
from translator.model import Message, State, digest, replace

LONGEST = 76
DIGITS = 12
HASHES = rf"[0-9a-f]{{{DIGITS}}}"
KINDS = ("machine: ", "repaired: ", "memory: ", "approved: ", "carried: ")
MOST_LINES = 12
"""Lines that a tool may have cut one of our comments into."""
MEMORY = "memory"
"""What is named in an engine's place where a text was found elsewhere, and nobody has read it here."""
Lines = tuple[str, ...]
OWN = re.compile(
    r"(?P<kind>machine|repaired|memory|approved|carried): "
    r"(?:(?<=carried: )|(?<!carried: )(?P<who>.+) (?P<date>\d{4}-\d\d-\d\d) )"
    rf"\[(?P<h1>{HASHES})(?: (?P<h2>{HASHES}))?\](?P<rest>.*)"
)


def text_hash(message: Message) -> str:
    """h1: of the translation."""
    return digest(*message.strings)[:DIGITS]


def source_hash(message: Message) -> str:
    """h2: of context, msgid and plural."""
    return digest(message.context or "", message.id, message.plural or "")[:DIGITS]


def pair_hash(message: Message) -> str:
    """The hash of an approval or a dismissal: of exactly these texts."""
    return digest(message.context or "", message.id, message.plural or "", *message.strings)[:DIGITS]


def state(message: Message, last_translator: str, withdrawn: Collection[str] = ()) -> State:
    """The state of a live message.

    `last_translator` is the catalog's header. `withdrawn` holds the pair hashes whose approval the record takes back:
    such texts need review wherever they stand, also where their comment is gone, until they are approved again.
    """
    if message.empty:
        return State.UNTRANSLATED
    if not all(text.strip() for text in message.strings):
        return State.NEEDS_REVIEW
    if withdrawn and pair_hash(message) in withdrawn:
        return State.NEEDS_REVIEW
    if message.fuzzy:
        return State.MACHINE if _made(message, "machine") else State.NEEDS_REVIEW
    if _own(message, "approved"):
        return State.APPROVED if has_approval(message) else State.NEEDS_REVIEW
    return State.NEEDS_REVIEW if nobody_read(message, last_translator) else State.TRANSLATED


def has_approval(message: Message) -> bool:
    """Whether a comment approves exactly these texts. The record may have withdrawn it."""
    return pair_hash(message) in [own["h1"] for own in _own(message, "approved")]


def nobody_read(message: Message, last_translator: str) -> bool:
    """Whether a tool took `fuzzy` from the machine's text in a file that no person has saved."""
    return not message.fuzzy and bool(engines_of(message)) and not is_person(last_translator)


def by_person(message: Message, last_translator: str) -> bool:
    """Whether a person wrote or let pass anything in the entry: its text, or a sentence of it, or a comment."""
    if _without(message, "machine", "repaired", "memory", "approved", "carried"):
        return True
    made = _is_of_text(message, "machine") and not _own(message, "approved")
    return not message.empty and not (made and (message.fuzzy or nobody_read(message, last_translator)))


def wants_machine(message: Message) -> bool:
    """Whether `translate` may fill the message: it is empty, or holds the machine's unchanged text for another
    source, which a merge carried here. What a person had approved is theirs."""
    if message.empty:
        return True
    carried = _is_of_text(message, "machine") and not _made(message, "machine")
    return message.fuzzy and carried and not _own(message, "approved")


def before_change(message: Message, last_translator: str, withdrawn: Collection[str] = ()) -> Message | None:
    """The pair that a person had translated or approved before its source changed, whose translation the message still
    has, fuzzy; None for any other message. Text that the machine made, or a part of it, is no person's, unless one had
    approved it. A merge gives no previous source to text that was in doubt already. What is not known to be as the
    merge carried it may have been edited since for the new source, and left fuzzy: it is no translation of the old."""
    if not message.fuzzy or message.previous_id is None or message.plural is not None or message.previous_plural:
        return None
    before = replace(as_read(message, message.strings), context=message.previous_context, id=message.previous_id)
    found = state(before, last_translator, withdrawn)
    unchanged = _is_of_text(message, "carried")
    people = found is State.APPROVED or (found is State.TRANSLATED and unchanged and not engines_of(before))
    return before if people else None


def is_repaired(message: Message) -> bool:
    """Whether the text is as `translate` repaired it for this source, still fuzzy."""
    return message.fuzzy and _made(message, "repaired")


def engines_of(message: Message) -> tuple[str, ...]:
    """The engines whose text this is, unchanged, for this source or another."""
    own = [*_own(message, "machine"), *_own(message, "repaired")]
    if not own:
        return ()
    text = text_hash(message)
    return tuple(dict.fromkeys(found["who"] for found in own if found["h1"] == text))


def as_machine(message: Message, strings: tuple[str, ...], engine: str, today: date) -> Message:
    """The message with the machine's text in it: fuzzy, with its comment, without a previous source."""
    filled = _fuzzy(message, strings)
    return _marked(filled, "machine", engine, today)


def as_found(message: Message, strings: tuple[str, ...]) -> Message:
    """The message with a text that somebody made elsewhere: it needs review."""
    found = with_fuzzy(as_read(message, strings))
    return replace(found, comments=_lasting(found))


def as_repaired(
    message: Message, strings: tuple[str, ...], engine: str, sentences: Sequence[int], today: date
) -> Message:
    """The message with a person's text in which the machine made these sentences anew, counted from 1 as they stand
    in the source: fuzzy, with its comment, without the previous source that it no longer has."""
    filled = _fuzzy(message, strings)
    return _marked(filled, "repaired", engine, today, "".join(f" {number}" for number in sentences))


def as_remembered(message: Message, other: Message, article: str, today: date) -> Message:
    """The message with the text of the same words elsewhere: with the state it has there, if that is in this context.

    Text that a person let pass comes without the machine's comment: here nobody is named who could have. From another
    context it comes as the machine's, its engine's or the memory's: nobody has read it for this one.
    """
    if other.fuzzy or other.context != message.context:
        filled = _fuzzy(message, other.strings)
        hashes = f"[{text_hash(filled)} {source_hash(filled)}]"
        made = [(own["who"], own["date"]) for own in _own(other, "machine") if own["h1"] == text_hash(filled)]
        kept = [_comment("machine", who, f" {day} {hashes}") for who, day in made or [(MEMORY, today.isoformat())]]
    else:
        filled = as_read(message, other.strings)
        kept = [own[0] for own in _own(other, "approved") if own["h1"] == pair_hash(filled)]
    tail = f" {today.isoformat()} [{text_hash(filled)}]"
    return replace(filled, comments=(*_lasting(message), *kept, _comment("memory", article, tail)))


def as_moved(message: Message, there: str, here: str) -> Message:
    """The message in another catalog, with the state it has in its own; `there` and `here` are their last translators.

    Of the machine's text without `fuzzy` they say whether a person read it. Where that would come to something else
    here, the machine's comment stays behind, and what nobody read is fuzzy.
    """
    if state(message, there) is state(message, here):
        return message
    moved = with_fuzzy(message) if nobody_read(message, there) else message
    return replace(moved, comments=_without(message, "machine", "repaired"))


def as_carried(message: Message) -> Message:
    """The message as a merge carries its text to another source: where only people made it, it says which text that
    is. Of what was in doubt nothing is said anew; an approval, or the machine's comment, says it already."""
    if message.fuzzy:
        return message
    says_already = has_approval(message) or engines_of(message) or message.plural is not None
    new = () if says_already else (f"carried: [{text_hash(message)}]",)
    return replace(message, comments=(*_without(message, "carried"), *new))


def as_approved(message: Message, name: str, today: date) -> Message:
    """The message as a person approves it: no longer fuzzy, without a previous source, with their comment in place of
    older ones. Who made the text stays."""
    read = as_read(message, message.strings)
    tail = f" {today.isoformat()} [{pair_hash(read)}]"
    return replace(read, comments=(*_without(read, "approved"), _comment("approved", name, tail)))


def as_read(message: Message, strings: tuple[str, ...]) -> Message:
    """The message with a text that is for its source: not fuzzy, and with nothing of a source before."""
    return replace(
        message,
        strings=strings,
        flags=_other_flags(message),
        comments=_without(message, "carried"),
        previous_context=None,
        previous_id=None,
        previous_plural=None,
    )


def as_withdrawn(message: Message) -> Message:
    """The message without an approval, and fuzzy, so that every editor shows that it waits for a person."""
    return replace(with_fuzzy(message), comments=_without(message, "approved"))


def with_fuzzy(message: Message) -> Message:
    """The message with the flag `fuzzy`, first among its flags."""
    return replace(message, flags=("fuzzy", *_other_flags(message)))


def _fuzzy(message: Message, strings: tuple[str, ...]) -> Message:
    return with_fuzzy(as_read(message, strings))


def _other_flags(message: Message) -> tuple[str, ...]:
    return tuple(flag for flag in message.flags if flag != "fuzzy")


def _marked(message: Message, kind: str, engine: str, today: date, rest: str = "") -> Message:
    """The message with the comment that says what made its text."""
    tail = f" {today.isoformat()} [{text_hash(message)} {source_hash(message)}]{rest}"
    return replace(message, comments=(*_lasting(message), _comment(kind, engine, tail)))


def _made(message: Message, kind: str) -> bool:
    """Whether a comment of this kind says that the machine made exactly this text for exactly this source."""
    own = _own(message, kind)
    return bool(own) and (text_hash(message), source_hash(message)) in [(found["h1"], found["h2"]) for found in own]


def _is_of_text(message: Message, kind: str) -> bool:
    """Whether a comment of this kind is of exactly this text, for whichever source."""
    return any(own["h1"] == text_hash(message) for own in _own(message, kind))


def _own(message: Message, kind: str) -> list[re.Match[str]]:
    prefix, lines = f"{kind}: ", message.comments
    found = (_whole(lines, at)[0] for at, line in enumerate(lines) if line.lstrip().startswith(prefix))
    return [match for match in found if match]


def own_comments(message: Message) -> list[re.Match[str]]:
    """Our comments in an entry, as OWN has them."""
    return [match for match, _ in _apart(message.comments) if match]


def _apart(lines: Lines) -> Iterator[tuple[re.Match[str] | None, Lines]]:
    """Comments by what they say: each of ours with its lines, the others a line at a time."""
    at = 0
    while at < len(lines):
        match, end = _whole(lines, at) if lines[at].lstrip().startswith(KINDS) else (None, at + 1)
        yield match, lines[at:end]
        at = end


def _whole(lines: Lines, at: int) -> tuple[re.Match[str] | None, int]:
    """Our comment that begins with a line, and where it ends: a tool that wraps narrowly may have cut it."""
    text = lines[at].strip()
    match, end = OWN.fullmatch(text), at + 1
    while match is None and end < len(lines) and end - at < MOST_LINES and not lines[end].lstrip().startswith(KINDS):
        text = f"{text} {lines[end].strip()}"
        match, end = OWN.fullmatch(text), end + 1
    return match, end if match else at + 1


def _lasting(message: Message) -> tuple[str, ...]:
    """The comments that a new text leaves: the translator's own words; and approvals, for what was approved once needs
    to be approved again."""
    return _without(message, "machine", "repaired", "memory", "carried")


def _without(message: Message, *kinds: str) -> tuple[str, ...]:
    """The comments but for ours of these kinds."""
    apart = _apart(message.comments)
    return tuple(line for match, lines in apart if not match or match["kind"] not in kinds for line in lines)


def _comment(kind: str, who: str, tail: str) -> str:
    """One of our comments; a long name loses its beginning, so that no tool wraps the line."""
    room = LONGEST - len(kind) - 2 - len(tail) - len("# ")
    return f"{kind}: {who if len(who) <= room else '…' + who[1 - room :]}{tail}"
