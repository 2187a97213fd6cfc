"""A template merged into a catalog: what stays, what is near, what is gone. Nothing is thrown away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from translator.catalogs.po import new_headers, utf8
from translator.language.similarity import ratios
from translator.model import Catalog, Message

NEAR = 0.7


@dataclass(frozen=True, slots=True)
class Merged:
    """A merged catalog, and how many of its messages are as they were, near (fuzzy now), new and gone (obsolete)."""

    catalog: Catalog
    kept: int = 0
    near: int = 0
    new: int = 0
    gone: int = 0


def merge(template: Sequence[Message], catalog: Catalog | None, locale: str, project: str) -> Merged:
    """The catalog brought to the template: order, references and extracted comments are the template's.

    The same message keeps all it has, from obsolete too. A message that resembles one that is gone takes over its
    translation whole, fuzzy, with the source that it was made for as previous source. The rest becomes obsolete.
    """
    if catalog is None:
        catalog = Catalog(locale, new_headers(project, locale), (), f"Article {project}, locale {locale}")
    best_first = sorted(catalog.messages, key=lambda message: (message.empty, message.obsolete))
    old = {message.key: message for message in reversed(best_first)}
    exact = {message.key for message in template if message.key in old}
    vanished = [message for message in catalog.messages if message.key not in exact]
    near = _predecessors([message for message in template if message.key not in exact], vanished)
    taken = {id(message) for message in near.values()}
    messages = []
    for message in template:
        if message.key in exact:
            messages.append(_refreshed(old[message.key], message))
        elif before := near.get(message):
            messages.append(_carried(before, message))
        else:
            messages.append(replace(message, strings=("",) * max(1, len(message.strings)), line=0))
    gone = [message for message in vanished if id(message) not in taken]
    messages += [message if message.obsolete else _obsolete(message) for message in gone]
    return Merged(
        replace(catalog, headers=utf8(catalog.headers), messages=tuple(messages)),
        kept=len(exact),
        near=len(near),
        new=len(template) - len(exact) - len(near),
        gone=sum(not message.obsolete for message in gone),
    )


def _refreshed(message: Message, template: Message) -> Message:
    return replace(
        message, references=template.references, extracted=template.extracted, plural=template.plural, obsolete=False
    )


def _carried(before: Message, message: Message) -> Message:
    """The new message with the translation of one that resembles it. The previous source is the one that the
    translation was made for, so an older one stays."""
    older = before.previous_id is not None
    return replace(
        message,
        strings=before.strings,
        flags=("fuzzy", *(flag for flag in before.flags if flag != "fuzzy")),
        comments=before.comments,
        previous_context=before.previous_context if older else before.context,
        previous_id=before.previous_id if older else before.id,
        previous_plural=before.previous_plural if older else before.plural,
    )


def _obsolete(message: Message) -> Message:
    return replace(message, obsolete=True, references=(), extracted=())


def _predecessors(new: Sequence[Message], vanished: Sequence[Message]) -> dict[Message, Message]:
    """The vanished translation that each new message most resembles, each given away once, the best pairs first."""
    candidates = [message for message in vanished if not message.empty and message.plural is None]
    sources = [message.id for message in candidates]
    pairs = []
    for order, message in enumerate(new):
        if message.plural is None:
            pairs += [(-score, order, at, message) for score, at in ratios(message.id, sources, NEAR)]
    found: dict[Message, Message] = {}
    given: set[int] = set()
    for _, _, at, message in sorted(pairs, key=lambda pair: pair[:3]):
        if message not in found and at not in given:
            found[message] = candidates[at]
            given.add(at)
    return found
