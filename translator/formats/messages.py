"""From a document's segments to the messages of its template."""

from __future__ import annotations

from collections.abc import Iterable

from translator.model import Document, Message, MessageKey, Segment, merged

MUST_STAY = "must stay: "


def messages(document: Document, source_locale: str, template: Iterable[Message] = ()) -> tuple[Message, ...]:
    """The document's messages in order. The same text twice is one message, with the comments of both.

    What must stay in a text is taken from the `template`, as this program wrote it, where it has the text: to find it
    out anew takes ten times as long as all the rest.
    """
    references = (f"source/{document.path}",)
    known = {message.key: [line for line in message.extracted if line.startswith(MUST_STAY)] for message in template}
    found: dict[MessageKey, Message] = {}
    for segment in document.segments:
        key = segment.key
        before = found.get(key)
        stays = known.get(key)
        if stays is None:
            stays = known[key] = what_must_stay(segment, source_locale)
        found[key] = Message(
            id=segment.text,
            strings=("",) if segment.plural is None else ("", ""),
            context=segment.context,
            plural=segment.plural,
            flags=segment.flags,
            extracted=merged(before.extracted if before else (), said_of(segment), stays),
            references=segment.references or references,
        )
    return tuple(found.values())


def said_of(segment: Segment) -> list[str]:
    """What the translator is told about a segment (`#.`): its role in plain words, and the author's note."""
    if not segment.note:
        return [segment.role] if segment.role else []
    return [line for line in (segment.role, *segment.note.splitlines()) if line]


def what_must_stay(segment: Segment, source_locale: str) -> list[str]:
    """And what must stay in its text, in a line: "must stay: 50 mg; twice a day; not"."""
    from translator.language.reading import claims  # not needed where the template has them all

    kept = "; ".join(claims(segment.text, source_locale))
    return [MUST_STAY + kept] if kept else []
