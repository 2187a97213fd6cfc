"""From a document's segments to the messages of its template."""

from __future__ import annotations

from translator.language.reading import claims
from translator.model import Document, Message, MessageKey, Segment, merged


def messages(document: Document, source_locale: str) -> tuple[Message, ...]:
    """The document's messages in order. The same text twice is one message, with the comments of both."""
    found: dict[MessageKey, Message] = {}
    for segment in document.segments:
        before = found.get(segment.key)
        found[segment.key] = Message(
            id=segment.text,
            context=segment.context,
            extracted=merged(before.extracted if before else (), comments(segment, source_locale)),
            references=(f"source/{document.path}",),
        )
    return tuple(found.values())


def comments(segment: Segment, source_locale: str) -> tuple[str, ...]:
    """What the translator is told about a segment (`#.`): its role in plain words, the author's note, and what must
    stay: "must stay: 50 mg; twice a day; not"."""
    kept = "; ".join(claims(segment.text, source_locale))
    return tuple(line for line in (segment.role, *segment.note.splitlines(), kept and f"must stay: {kept}") if line)
