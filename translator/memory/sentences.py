"""The sentences of a text, and those of its translation that stand for them: what a memory knows besides whole texts.

A sentence of a translation is looked for when it is asked for. It must surely stand for that one sentence: where a
translator put two into one, or the order is in doubt, there is none.
"""

from __future__ import annotations

from translator.language.matching.alignment import align
from translator.language.sentences import sentences

MOST = 40
"""Of a text with more sentences none is known: alignment takes time in proportion to their square."""
FEWEST_WORDS = 3
"""A shorter sentence means too little by itself ("Yes.", "See above.")."""


def parts(text: str, locale: str) -> list[tuple[int, str]]:
    """(number, sentence) of a text that has several, counted from 0, but for the shortest."""
    found = _split(text, locale)
    if not 2 <= len(found) <= MOST:
        return []
    return [(number, sentence) for number, sentence in enumerate(found) if len(sentence.split()) >= FEWEST_WORDS]


def translated(text: str, translation: str, number: int, source_locale: str, locale: str) -> str:
    """What stands in the translation for this sentence of the text; "" where that is not sure."""
    here, there = _split(text, source_locale), _split(translation, locale)
    if not 1 <= len(there) <= MOST:
        return ""
    for bead in align(here, there, source_locale, locale):
        if bead.source == (number, number + 1):
            start, end = bead.target
            return there[start] if bead.sure and end - start == 1 else ""
    return ""


def _split(text: str, locale: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, locale)]
