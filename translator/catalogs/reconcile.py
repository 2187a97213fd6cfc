"""Two people's changes to one catalog, put together message by message."""

from __future__ import annotations

from collections.abc import Iterable

from translator.model import Catalog, Message, MessageKey, replace

TEMPLATE = ("plural", "extracted", "references", "sticky")
"""What is the template's; all else of a message is one person's word and stays together."""


def reconcile(base: Catalog | None, ours: Catalog, theirs: Catalog) -> tuple[Catalog, tuple[Message, ...]]:
    """Theirs with what we changed, and our messages that were left out because they had changed the same.

    `base` is the catalog that both began with, None where there was none. Nothing of theirs is lost: what they changed
    stays, and what we took out stays where they changed it. Their order stays; what we added stands behind what it
    stood behind in ours.
    """
    was = _by_key(base.messages if base else ())
    mine = _by_key(ours.messages)
    refused: list[Message] = []
    result: list[Message] = []
    for message in theirs.messages:
        key, before = message.key, was.get(message.key)
        if key in mine:
            result.append(_merged(before, mine[key], message, refused))
        elif before is None or not _same(before, message):
            result.append(message)
    present = {message.key for message in result}
    for order, message in enumerate(ours.messages):
        gone = message.key in was and _same(was[message.key], message)  # they took it out, and we left it alone
        if message.key not in present and not gone:
            behind = [one.key for one in ours.messages[:order]]
            result.insert(_place(result, behind), message)
            present.add(message.key)
    headers = _headers(base, ours, theirs)
    comment = ours.comment if base and base.comment == theirs.comment else theirs.comment
    return replace(theirs, headers=headers, messages=tuple(result), comment=comment), tuple(refused)


def _by_key(messages: Iterable[Message]) -> dict[MessageKey, Message]:
    """The messages by key; of a live and an obsolete one the live."""
    return {message.key: message for message in sorted(messages, key=lambda message: not message.obsolete)}


def _same(one: Message, other: Message) -> bool:
    """Whether they say the same; where they stand does not matter."""
    return replace(one, line=0) == replace(other, line=0)


def _merged(before: Message | None, ours: Message, theirs: Message, refused: list[Message]) -> Message:
    """One message of both. What is the template's and what is a translator's are looked at apart."""
    if before is None:
        if not ours.empty and _word(ours) != _word(theirs):
            refused.append(ours)
        return theirs
    result = theirs
    if _word(before) == _word(theirs):
        result = _with_word(theirs, ours)
    elif _word(before) != _word(ours) != _word(theirs):
        refused.append(ours)
    for name in TEMPLATE:
        if getattr(before, name) == getattr(theirs, name):
            result = replace(result, **{name: getattr(ours, name)})
    return result


def _word(message: Message) -> Message:
    """The message without what is the template's."""
    return replace(message, line=0, plural=None, extracted=(), references=(), sticky=())


def _with_word(message: Message, other: Message) -> Message:
    kept = {name: getattr(message, name) for name in (*TEMPLATE, "line")}
    return replace(other, **kept)


def _place(messages: list[Message], behind: list[MessageKey]) -> int:
    """Where a message belongs that stood behind these."""
    places = {message.key: number for number, message in enumerate(messages)}
    return next((places[key] + 1 for key in reversed(behind) if key in places), 0)


def _headers(base: Catalog | None, ours: Catalog, theirs: Catalog) -> tuple[tuple[str, str], ...]:
    """Their headers with those that we alone changed."""
    was, mine, found = dict(base.headers if base else ()), dict(ours.headers), dict(theirs.headers)
    for name, value in mine.items():
        if was.get(name) != value and found.get(name) == was.get(name):
            found[name] = value
    return tuple(found.items())
