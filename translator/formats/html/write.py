"""Writing a document back: translations in place of texts, each made safe for where it stands; all else as it is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from translator.formats.html import jsonld
from translator.formats.html.found import Found
from translator.formats.html.wording import Reading, cleaned, literal, read
from translator.syntax.html import Attribute, Token, name_end

TAGS = re.compile(r"(</?[A-Za-z][^<>]*>)")


class Edit(NamedTuple):
    """A text in place of these characters of the source."""

    start: int
    end: int
    text: str


def changed(attribute: Attribute, value: str) -> Edit:
    """Another value for an attribute."""
    start, end = attribute.inner
    sign = "" if attribute.span[1] != end or attribute.quote or start != end else "="
    return Edit(start, end, sign + quoted(value, attribute.quote))


def added(source: str, token: Token, given: Mapping[str, str]) -> Edit:
    """More attributes for a start tag."""
    at = name_end(source, token.start)
    return Edit(at, at, "".join(f" {name}={quoted(value, '')}" for name, value in given.items()))


class Dress:
    """How a translation's text is written: as it is, no more escaped than its place needs."""

    def text(self, text: str) -> str:
        """Between tags."""
        return escape(text)

    def value(self, text: str) -> str:
        """Where there can be no tags; it is escaped afterwards."""
        return text


PLAIN = Dress()


def escape(text: str) -> str:
    """A text between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def quoted(text: str, quote: str) -> str:
    """A text as the value of an attribute that stands in these quotes; with quotes of its own where there are none.
    `<` is escaped as the standard's serializer does (html.spec.whatwg.org, "Escaping a string")."""
    escaped = escape(text)
    if quote == "'":
        return escaped.replace("'", "&#39;")
    escaped = escaped.replace('"', "&quot;")
    return escaped if quote else f'"{escaped}"'


def refusal(found: Found, translation: str) -> str:
    """Why a translation cannot stand in the place of a text, "" where it can."""
    return _refused(found, read(found.wording, translation), translation)


def _refused(found: Found, reading: Reading, translation: str) -> str:
    if found.encoded:
        here, there = (sorted(tag.lower() for tag in TAGS.findall(text)) for text in (found.wording.text, translation))
        if here != there:
            return f"the tags are not the source's: source {' '.join(here)}, translation {' '.join(there)}"
    if not any(any(map(str.isalnum, part)) for part in reading.parts if isinstance(part, str)):
        return "it has no words"
    return "" if found.is_value else reading.problem


def write(
    source: str,
    found: Sequence[Found],
    translations: Mapping[int, str],
    edits: Iterable[Edit] = (),
    dress: Dress = PLAIN,
) -> str:
    """The document with the texts of these indexes replaced, but for what is empty, the same or refused; `edits` are
    whatever else changes, outside of text or inside tags."""
    values: list[Edit] = []
    runs: list[tuple[Found, Reading]] = []
    for index, text in sorted(translations.items()):
        one = found[index]
        if not text.strip() or text == one.wording.text:
            continue
        reading = read(one.wording, text)
        if _refused(one, reading, text):
            continue
        if one.is_value:
            values.append(_value(one, text, dress))
        else:
            runs.append((one, reading))
    inner = _Edits(source, [*values, *edits])
    parts: list[str] = []
    at = 0
    for one, reading in runs:
        start, end = one.span
        parts += (inner.part(at, start), _run(one, reading, inner, dress))
        at = end
    return "".join((*parts, inner.part(at, len(source), last=True)))


def _value(found: Found, translation: str, dress: Dress) -> Edit:
    if found.quote is None:
        parts = TAGS.split(cleaned(translation))  # its tags stay as they are
        return Edit(
            *found.span, jsonld.encode("".join(part if at % 2 else dress.value(part) for at, part in enumerate(parts)))
        )
    return Edit(*found.span, quoted(dress.value(literal(cleaned(translation))), found.quote))


def _run(found: Found, reading: Reading, inner: _Edits, dress: Dress) -> str:
    parts = []
    for part in reading.parts:
        if not isinstance(part, str):
            parts.append(inner.part(part.start, part.end))
            continue
        text = dress.text(part) if found.tagged else escape(dress.value(part))
        for character, reference in found.wording.unseen:
            text = text.replace(character, reference)
        parts.append(text)
    return "".join(parts)


class _Edits:
    """The edits that are no texts between tags, in order."""

    def __init__(self, source: str, edits: Iterable[Edit]) -> None:
        self.source = source
        self.edits = sorted(edits, key=lambda edit: edit[:2])
        self.starts = [edit.start for edit in self.edits]

    def part(self, start: int, end: int, last: bool = False) -> str:
        """These characters of the source with the edits among them; `last`: with those right at the end too."""
        if not self.edits:
            return self.source[start:end]
        parts: list[str] = []
        at = start
        index = bisect_left(self.starts, start)
        while index < len(self.edits) and (self.edits[index].start < end or last):
            edit = self.edits[index]
            if edit.start < at:  # inside what has been replaced
                index += 1
                continue
            parts += (self.source[at : edit.start], edit.text)
            at = edit.end
            index += 1
        return "".join((*parts, self.source[at:end]))
