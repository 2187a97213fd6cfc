"""An article in a locale as its files are. What has not changed since it was read before is not read again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from translator import glossary
from translator.catalogs.signing import LAST_TRANSLATOR
from translator.catalogs.state import nobody_read, state
from translator.files import Stamp, stamp
from translator.glossary import Glossary
from translator.model import Catalog, Document, Message, MessageKey, Segment, State
from translator.project import Article, Project
from translator.record import Event, Record
from translator.steps.reading import document_of, present_catalog, read_record

Stamps = tuple[Stamp | None, ...]
ARTICLE, CATALOG, RECORD, GLOSSARY, STYLE = range(5)
"""Whose stamp stands where; further files that the article is made from come behind."""
FEW = 100
"""Of more changed messages it makes no difference that others have not changed."""


@dataclass(frozen=True)
class Sheet:
    """An article in a locale as its files are: `messages` by short key in the article's order, each with its segment;
    one that the catalog lacks (`message.line` is 0) cannot be written before `translator update`. `keys` are the short
    keys. A message that has not changed is the same object as in the sheet before."""

    article: Article
    tag: str
    document: Document
    catalog: Catalog
    events: Record
    terms: Glossary
    stamps: Stamps
    title: str
    keys: Mapping[MessageKey, str]
    messages: Mapping[str, tuple[Segment, Message]]

    @property
    def last_translator(self) -> str:
        return self.catalog.header(LAST_TRANSLATOR)

    def state(self, message: Message) -> State:
        return state(message, self.last_translator, self.events.withdrawn)

    def message(self, key: str) -> Message | None:
        """The message of this short key, None where the article or its catalog has none such."""
        found = self.messages.get(key)
        return found[1] if found and found[1].line else None


def stamps_of(project: Project, article: Article, tag: str) -> Stamps:
    """The files that a sheet is made from, as they are now."""
    files = (
        article.file, project.catalog(tag, article.name), project.record(tag), project.glossary,
        project.style_file(tag), *article.others,
    )  # fmt: skip
    return tuple(stamp(file) for file in files)


def read(project: Project, article: Article, tag: str, stamps: Stamps, before: Sheet | None) -> Sheet:
    """The sheet, its files having these stamps. Raises TranslatorError."""

    def same(*files: int) -> bool:
        return before is not None and all(before.stamps[at] == stamps[at] for at in files)

    others = range(STYLE + 1, len(stamps))
    document = before.document if before and same(ARTICLE, *others) else document_of(article)
    catalog = before.catalog if before and same(CATALOG) else present_catalog(project, article.name, tag)
    known = [before.events] if before else []
    events = before.events if before and same(RECORD) else read_record(project, tag, *known)
    terms = before.terms if before and same(GLOSSARY) else glossary.read(project.glossary)
    if before and before.document is document:
        sheet = replace(before, events=events, terms=terms, stamps=stamps)
        return with_catalog(sheet, catalog, stamps[CATALOG])
    segments: dict[str, Segment] = {}
    for segment in document.segments:
        segments.setdefault(Message(segment.text, context=segment.context).short_key, segment)
    keys = {segment.key: key for key, segment in segments.items()}
    messages = _messages(segments.items(), catalog)
    return Sheet(article, tag, document, catalog, events, terms, stamps, document.title, keys, messages)


def with_catalog(sheet: Sheet, catalog: Catalog, seen: Stamp | None) -> Sheet:
    """The sheet with its catalog as it is now, in a file of this stamp."""
    stamps = (*sheet.stamps[:CATALOG], seen, *sheet.stamps[CATALOG + 1 :])
    if catalog is sheet.catalog:
        return replace(sheet, stamps=stamps)
    new = _changed(sheet.catalog, catalog)
    if new is None:
        segments = [(key, segment) for key, (segment, _) in sheet.messages.items()]
        return replace(sheet, catalog=catalog, stamps=stamps, messages=_messages(segments, catalog))
    messages = dict(sheet.messages)
    for message in new:
        if key := sheet.keys.get(message.key):
            messages[key] = (messages[key][0], message)
    return replace(sheet, catalog=catalog, stamps=stamps, messages=messages)


def _messages(segments: Iterable[tuple[str, Segment]], catalog: Catalog) -> dict[str, tuple[Segment, Message]]:
    there = {message.key: message for message in catalog.live}
    return {
        key: (segment, there.get(segment.key) or Message(segment.text, context=segment.context))
        for key, segment in segments
    }


def _changed(before: Catalog, now: Catalog) -> list[Message] | None:
    """The entries that are others now, each in the place of the one that it was; None where more has changed."""
    if len(before.messages) != len(now.messages):
        return None
    both = zip(before.messages, now.messages, strict=True)
    changed = [(old, new) for old, new in both if old is not new]
    if len(changed) > FEW or any(old.key != new.key or old.obsolete or new.obsolete for old, new in changed):
        return None
    return [new for _, new in changed]


def changed(before: Sheet, now: Sheet) -> list[str] | None:
    """The short keys of messages that are not as they were, or of which something else is known; None where more than
    messages has changed."""
    same = before.document is now.document and before.terms is now.terms and before.stamps[STYLE] == now.stamps[STYLE]
    events = _added(before.events.events, now.events.events) if same else None
    if events is None:
        return None
    told = {event.key for event in events if event.key in now.messages}
    if before.last_translator != now.last_translator:
        told |= {key for key, (_, message) in now.messages.items() if _depends(message, before, now)}
    both = zip(now.messages.items(), before.messages.values(), strict=True)
    others = [(key, old[1], new[1]) for (key, new), old in both if new is not old]
    return [*told, *(key for key, old, new in others if key not in told and not _same(old, new))]


def _depends(message: Message, before: Sheet, now: Sheet) -> bool:
    """Whether it matters for a message whose name stands in the catalog's header."""
    if message.fuzzy or not message.comments:
        return False
    return nobody_read(message, before.last_translator) != nobody_read(message, now.last_translator)


def _added(before: tuple[Event, ...], now: tuple[Event, ...]) -> list[Event] | None:
    """What was added to a record; None where anything was taken out of it."""
    if before is now:
        return []
    known = set(map(id, before))
    added = [event for event in now if id(event) not in known]
    if len(now) - len(added) == len(before):
        return added
    told = set(before)  # the file was read whole
    added = [event for event in now if event not in told]
    return added if len(now) - len(added) == len(before) else None


def _same(one: Message, other: Message) -> bool:
    """Whether two messages of one key are the same, wherever they stand in their files."""
    return (
        one.strings == other.strings
        and one.flags == other.flags
        and one.comments == other.comments
        and one.previous_id == other.previous_id
        and bool(one.line) == bool(other.line)
    )
