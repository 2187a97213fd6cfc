"""Two people's changes to one catalog, put together message by message."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Container, Hashable, Iterator, Mapping, Sequence

from translator.model import Catalog, Message, MessageKey, replace

TEMPLATE = ("plural", "extracted", "references", "sticky")
"""What is the template's; all else of a message is one person's word and stays together."""
ALIKE: tuple[Callable[[Message], Hashable], ...] = (
    lambda message: (message.key, message.strings, message.obsolete),
    lambda message: (message.key, message.strings),
    lambda message: (message.key, message.obsolete),
    lambda message: message.key,
)
"""What shows that two entries are one before and after a change, the surest first: a message can stand live and
obsolete, and obsolete several times."""
Found = tuple[Message, Message | None]
"""A message of both, and theirs, None where we added it."""


def reconcile(base: Catalog | None, ours: Catalog, theirs: Catalog) -> tuple[Catalog, tuple[Message, ...]]:
    """Theirs with what we changed, and our messages that were left out because they had changed the same.

    `base` is the catalog that both began with, None where there was none. Nothing of theirs is lost: what they changed
    stays, and what we took out stays where they changed it. Their order stays; what we added stands behind what it
    stood behind in ours.
    """
    was = base.messages if base else ()
    was_ours, was_theirs = pairs(was, ours.messages), pairs(was, theirs.messages)
    mine = _mine(ours, theirs, was_ours, was_theirs)
    added = _added(ours, {number: was[place] for number, place in was_ours.items()}, set(mine.values()))
    refused: list[Message] = []
    found: list[Found] = [(message, None) for message in added[None]]
    for number, message in enumerate(theirs.messages):
        before = was[was_theirs[number]] if number in was_theirs else None
        if number in mine:
            found.append((_merged(before, ours.messages[mine[number]], message, refused), message))
            found += [(message, None) for message in added[mine[number]]]
        elif before is None or not _same(before, message):
            found.append((message, message))
    messages = tuple(_once(found, refused))
    headers = _headers(base, ours, theirs)
    comment = ours.comment if base and base.comment == theirs.comment else theirs.comment
    return replace(theirs, headers=headers, messages=messages, comment=comment), tuple(refused)


def pairs(before: Sequence[Message], after: Sequence[Message]) -> dict[int, int]:
    """Which entry was which: places in `before` by those in `after`."""
    found: dict[int, int] = {}
    old, new = list(range(len(before))), list(range(len(after)))
    for alike in ALIKE:
        places: defaultdict[Hashable, deque[int]] = defaultdict(deque)
        for number in old:
            places[alike(before[number])].append(number)
        for number in new:
            if same := places.get(alike(after[number])):
                found[number] = same.popleft()
        taken = set(found.values())
        old = [number for number in old if number not in taken]
        new = [number for number in new if number not in found]
        if not old or not new:
            break
    return found


def _mine(ours: Catalog, theirs: Catalog, was_ours: Mapping[int, int], was_theirs: Mapping[int, int]) -> dict[int, int]:
    """Which of our messages is which of theirs, by the places of theirs: what was one, and what both have added."""
    became = {place: number for number, place in was_ours.items()}
    found = {number: became[place] for number, place in was_theirs.items() if place in became}
    new_ours = [number for number in range(len(ours.messages)) if number not in was_ours]
    new_theirs = [number for number in range(len(theirs.messages)) if number not in was_theirs]
    both = pairs([ours.messages[number] for number in new_ours], [theirs.messages[number] for number in new_theirs])
    return found | {new_theirs[theirs_]: new_ours[ours_] for theirs_, ours_ in both.items()}


def _added(ours: Catalog, was: Mapping[int, Message], shared: Container[int]) -> defaultdict[int | None, list[Message]]:
    """Our messages that theirs has none for, by the place in ours of the last `shared` one before them, None for the
    beginning; without what they took out and we left alone."""
    found: defaultdict[int | None, list[Message]] = defaultdict(list)
    behind: int | None = None
    for number, message in enumerate(ours.messages):
        if number in shared:
            behind = number
        elif number not in was or not _same(was[number], message):
            found[behind].append(message)
    return found


def _once(found: Sequence[Found], refused: list[Message]) -> Iterator[Message]:
    """The messages, none of them live twice, which nothing could read: where theirs is, ours is not."""
    live: dict[MessageKey, Message] = {}
    for message, theirs in found:
        if theirs is not None and not theirs.obsolete and not message.obsolete:
            live[message.key] = message
    for message, theirs in found:
        if message.obsolete or live.setdefault(message.key, message) is message:
            yield message
            continue
        if not message.empty and _word(message) != _word(live[message.key]):
            refused.append(message)
        if theirs is not None:
            yield theirs


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
    return theirs if result == theirs else result


def _word(message: Message) -> Message:
    """The message without what is the template's."""
    return replace(message, line=0, plural=None, extracted=(), references=(), sticky=())


def _with_word(message: Message, other: Message) -> Message:
    kept = {name: getattr(message, name) for name in (*TEMPLATE, "line")}
    return replace(other, **kept)


def _headers(base: Catalog | None, ours: Catalog, theirs: Catalog) -> tuple[tuple[str, str], ...]:
    """Their headers with those that we alone changed."""
    was, mine, found = dict(base.headers if base else ()), dict(ours.headers), dict(theirs.headers)
    for name, value in mine.items():
        if was.get(name) != value and found.get(name) == was.get(name):
            found[name] = value
    return tuple(found.items())
