"""A template merged into a catalog: what stays, what is near, what is gone."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from translator.catalogs.headers import new_headers, with_charset
from translator.catalogs.predecessors import predecessors, source_of
from translator.catalogs.state import as_carried, engines_of
from translator.model import Catalog, Message, MessageKey, replace

Moved = Mapping[MessageKey, Message]
NOTHING: Moved = MappingProxyType({})
FORMS = re.compile(r"\s*nplurals\s*=\s*([1-9])\b")


@dataclass(frozen=True, slots=True)
class Merged:
    """A merged catalog, and how many of its messages are as they were, moved here from another catalog, near (fuzzy
    now), new and gone (obsolete)."""

    catalog: Catalog
    kept: int = 0
    moved: int = 0
    near: int = 0
    new: int = 0
    gone: int = 0


def merge(
    template: Sequence[Message],
    catalog: Catalog | None,
    locale: str,
    project: str,
    moved: Moved = NOTHING,
    lent: Container[MessageKey] = (),
    changed: Moved = NOTHING,
) -> Merged:
    """The catalog brought to the template: order, references and extracted comments are the template's.

    The same message keeps all it has, from obsolete too; where there is none, or an empty one, it is what `moved` has
    for it. A message that resembles one that is gone takes over its translation whole, fuzzy, with the source that it
    was made for as previous source; but not from a message in `lent`, whose text stands in another article now. Where
    none resembles it, `changed` may have one from there. The rest becomes obsolete, but for what was never translated.
    Of a message that stands live and obsolete, which msgfmt refuses, the live one is kept where it is translated.
    """
    if catalog is None:
        catalog = Catalog(locale, new_headers(project, locale), (), _title(project, locale))
    same = _by_key(catalog.messages)
    wanted = {message.key for message in template}
    here = {key: one for key, one in moved.items() if key in wanted and (key not in same or same[key].empty)}
    near = _near([message for message in template if message.key not in here], catalog, lent)
    forms = _forms(catalog)
    messages, counts = [], {"kept": 0, "moved": 0, "near": 0, "new": 0}
    for message in template:
        key = message.key
        if before := here.get(key) or same.get(key):
            how = "moved" if key in here else "kept" if before.plural == message.plural else "near"
            messages.append(_refreshed(before, message, forms))
        elif before := near.get(key) or changed.get(key):
            how = "near"
            messages.append(_carried(as_carried(before), message, before.strings))
        else:
            how = "new"
            messages.append(_shaped(message, message, forms))
        counts[how] += 1
    taken = {id(message) for message in near.values()}
    left = [message for message in catalog.messages if message.key not in wanted and id(message) not in taken]
    gone = [message for message in left if not message.empty or message.comments]
    messages += [message if message.obsolete else _obsolete(message) for message in gone]
    return Merged(
        replace(catalog, headers=with_charset(catalog.headers), messages=tuple(messages)),
        **counts,
        gone=sum(not message.obsolete for message in left),
    )


def renamed(catalog: Catalog, before: str, project: str) -> Catalog:
    """The catalog of an article under its new name, where it says the old one as we wrote it."""
    comment = catalog.comment.replace(_title(before, catalog.locale), _title(project, catalog.locale))
    headers = tuple(
        (name, project if (name, value) == ("Project-Id-Version", before) else value) for name, value in catalog.headers
    )
    return replace(catalog, headers=headers, comment=comment)


def _title(project: str, locale: str) -> str:
    return f"Article {project}, locale {locale}"


def _by_key(messages: Iterable[Message]) -> dict[MessageKey, Message]:
    """The messages by their key; where several have one, the first that is translated, a live one before an obsolete
    one."""
    found: dict[MessageKey, Message] = {}
    for message in messages:
        first = found.setdefault(message.key, message)
        if first is not message and (message.empty, message.obsolete) < (first.empty, first.obsolete):
            found[message.key] = message
    return found


def _near(new: Sequence[Message], catalog: Catalog, lent: Container[MessageKey]) -> dict[MessageKey, Message]:
    """The translation that each changed message takes over. Empty messages are among those that are compared, so that
    it comes to the same in every locale; nothing is taken from them."""
    offered = [message for message in catalog.messages if message.key not in lent]
    old = [message for message in offered if not message.obsolete]
    obsolete = [message for message in offered if message.obsolete and not message.empty]
    found = predecessors(*(tuple(map(source_of, messages)) for messages in (old, obsolete, new)))
    every = [*old, *obsolete]
    return {new[index].key: every[at] for index, at in found.items() if not every[at].empty}


def _refreshed(message: Message, template: Message, forms: int) -> Message:
    """The same message with what the template says of it. Where a plural came, went or changed, it is near."""
    shaped = message
    if message.plural != template.plural:
        shaped = _shaped(message, template, forms)
        if not message.empty:
            shaped = _carried(message, template, shaped.strings)
    if (shaped.references, shaped.extracted, shaped.obsolete) == (template.references, template.extracted, False):
        return shaped
    return replace(shaped, references=template.references, extracted=template.extracted, obsolete=False)


def _shaped(message: Message, template: Message, forms: int) -> Message:
    """The message with as many strings as the template asks for; a new plural has its only text in every form."""
    strings = message.strings
    if template.plural is None:
        strings = strings[:1]
    elif message.plural is None or message.empty:
        strings = strings[:1] * forms
    return replace(message, plural=template.plural, strings=strings)


def _carried(before: Message, message: Message, strings: tuple[str, ...]) -> Message:
    """The new message with a translation that was made for another source, its previous source. Fuzzy text that came
    with one was not made for the source in between; where the article has come back to that, there is none. Nor is
    there for fuzzy text of a person's that came without: it was in doubt, and is no source's."""
    previous = (before.previous_context, before.previous_id, before.previous_plural)
    if not before.fuzzy or (before.previous_id is None and engines_of(before)):
        previous = source_of(before)
    if previous == source_of(message):
        previous = (None, None, None)
    return replace(
        before,
        id=message.id,
        context=message.context,
        plural=message.plural,
        strings=strings,
        flags=("fuzzy", *(flag for flag in before.flags if flag != "fuzzy")),
        extracted=message.extracted,
        references=message.references,
        previous_context=previous[0],
        previous_id=previous[1],
        previous_plural=previous[2],
        obsolete=False,
        line=0,
    )


def _obsolete(message: Message) -> Message:
    return replace(message, obsolete=True, references=(), extracted=())


def _forms(catalog: Catalog) -> int:
    """How many forms a plural has in this catalog; two where it does not say."""
    match = FORMS.match(catalog.header("Plural-Forms"))
    return int(match[1]) if match else 2
