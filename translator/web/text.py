"""Texts as the page shows them: with places marked, as differences, invisible characters made visible."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from translator.language.matching.differences import Part, Piece
from translator.model import Span
from translator.steps.review.strip import Claim

HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]")
"""Characters that nobody sees and that may matter; a tab and a line's end are seen."""
NAMES = {
    "\u00a0": "no-break space", "\u00ad": "soft hyphen", "\u061c": "Arabic letter mark", "\u200b": "zero-width space",
    "\u200c": "zero-width non-joiner", "\u200d": "zero-width joiner", "\u200e": "left-to-right mark",
    "\u200f": "right-to-left mark", "\u202f": "narrow no-break space", "\u2060": "word joiner",
    "\ufeff": "byte order mark",
    "\u2066": "left-to-right isolate", "\u2067": "right-to-left isolate", "\u2068": "first strong isolate",
    "\u2069": "end of isolate", "\u202a": "left-to-right embedding", "\u202b": "right-to-left embedding",
    "\u202c": "end of embedding", "\u202d": "left-to-right override", "\u202e": "right-to-left override",
}  # fmt: skip
OVERRIDES = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068"
"""What would turn the text behind it round: shown as a sign alone, and its effect taken away."""


def marked(text: str, spans: Iterable[tuple[Span, str]] = ()) -> Markup:
    """A text with an element round each of these characters, with a class: "bad", "claim". Where they overlap, what
    comes first in the text, and of the same place the first given, is marked."""
    if not spans:
        return shown(text)
    made, at = [], 0
    for (start, end), kind in sorted(spans, key=lambda one: one[0]):
        if start < at or start >= end:
            continue
        made += [shown(text[at:start]), Markup('<mark class="{}">{}</mark>').format(kind, shown(text[start:end]))]
        at = end
    return Markup("").join([*made, shown(text[at:])])


def source_marks(claims: Iterable[Claim]) -> list[tuple[Span, str]]:
    """What is marked in a source: what it claims, and of that what is wrong in the translation."""
    return [(claim.in_source, "bad" if claim.wrong else claim.kind) for claim in claims if claim.in_source]


def shown(text: str) -> Markup:
    """A text with what is invisible made visible, and nothing in it that is markup."""
    if not HIDDEN.search(text):
        return escape(text)
    made, at = [], 0
    for found in HIDDEN.finditer(text):
        name = NAMES.get(found[0], f"U+{ord(found[0]):04X}")
        sign = "" if found[0] in OVERRIDES or found[0] < " " else found[0]
        made += [escape(text[at : found.start()]), Markup('<i class="hidden" title="{}">{}</i>').format(name, sign)]
        at = found.end()
    return Markup("").join([*made, escape(text[at:])])


def pieces(found: Sequence[Piece]) -> Markup:
    """What changed from one text to another, in one line: what went struck out, what came underlined."""
    tags = {Part.GONE: "del", Part.NEW: "ins"}
    made = []
    for text, part in found:
        if part is Part.LEFT_OUT:
            made.append(Markup(' <span class="soft">…</span> '))
        elif tag := tags.get(part):
            made.append(Markup("<{0}>{1}</{0}>").format(Markup(tag), shown(text)))  # noqa: S704 - of two names
        else:
            made.append(shown(text))
    return Markup("").join(made)


def said_when(at: str) -> str:
    """A time as people read it: "2026-11-29 10:05"."""
    return at[:16].replace("T", " ")
