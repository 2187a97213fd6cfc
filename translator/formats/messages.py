"""From a document's segments to the messages of its template."""

from __future__ import annotations

from translator.model import Document, Message, MessageKey, Segment, merged


def messages(document: Document) -> tuple[Message, ...]:
    """The document's messages in order. The same text twice is one message, with the comments of both."""
    found: dict[MessageKey, Message] = {}
    for segment in document.segments:
        before = found.get(segment.key)
        found[segment.key] = Message(
            id=segment.text,
            context=segment.context,
            extracted=merged(before.extracted if before else (), comments(segment)),
            references=(f"source/{document.path}",),
        )
    return tuple(found.values())


def comments(segment: Segment) -> tuple[str, ...]:
    """What the translator is told about a segment (`#.`): its role in plain words, and the author's note."""
    return tuple(line for line in (segment.role, *segment.note.splitlines()) if line)
