"""Spaces at the seams between words and parts, as the source has them: engines drop, add and flatten them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from translator.markup.forms import Event
from translator.markup.parts import Cut, Role

NO_BREAK = re.compile("[\u00a0\u202f\u2060]")
LEADING, TRAILING = re.compile(r"\s*"), re.compile(r"\s*\Z")
OPENING, CLOSING = "([{«“„‚‹¿¡", ".,)]}"
JOINED = re.compile(r"\w{3}|\d")
"""After a part: a word of its own, and no ending of what the part stands for."""
SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "DIGIT", "ARMENIAN", "GEORGIAN")
"""Scripts that part words by spaces, and do not join prepositions to them."""


def repaired(events: Sequence[Event], cut: Cut) -> list[str]:
    """The texts between the parts of an answer, in its order. Where a seam is as in the source, nothing changes."""
    texts = [event for event in events if isinstance(event, str)]
    order = [event for event in events if isinstance(event, int)]
    for place, number in enumerate(order):
        before, after = cut.pieces[number], cut.pieces[number + 1]
        role = cut.parts[number].role
        _between(texts, place, order, cut)
        if role is Role.OPEN:
            _inner_start(texts, place, after)
        else:
            texts[place + 1] = _after(before, after, texts[place + 1])
        if role is Role.CLOSE:
            _inner_end(texts, place, before)
        else:
            texts[place] = _before(before, texts[place])
    return texts


def _lead(text: str) -> str:
    return LEADING.match(text)[0]  # type: ignore[index]


def _trail(text: str) -> str:
    return text[len(text.rstrip()) :]


def _between(texts: list[str], place: int, order: Sequence[int], cut: Cut) -> None:
    """Between two parts that follow each other in both, with nothing but space: the source's."""
    if place and order[place - 1] == order[place] - 1:
        source = cut.pieces[order[place]]
        if not source.strip() and not texts[place].strip():
            texts[place] = source


def _inner_start(texts: list[str], place: int, source: str) -> None:
    """A space that came in after the opening end of a pair goes before it."""
    space = _lead(texts[place + 1])
    if space and not _lead(source):
        texts[place + 1] = texts[place + 1][len(space) :]
        if texts[place] and not _trail(texts[place]):
            texts[place] += space


def _inner_end(texts: list[str], place: int, source: str) -> None:
    """A space that came in before the closing end of a pair goes behind it."""
    space = _trail(texts[place])
    if space and not _trail(source):
        texts[place] = texts[place][: -len(space)]
        rest = texts[place + 1]
        if rest[:1].isalnum():
            texts[place + 1] = space + rest


def _before(source: str, text: str) -> str:
    """What stands before a part."""
    wanted, space = _trail(source), _trail(text)
    rest = text[: len(text) - len(space)]
    if NO_BREAK.search(wanted) and space and not NO_BREAK.search(space):
        return rest + wanted
    if wanted and not space and source.strip() and _parts_words(text[-1:]):
        return text + wanted
    if space and not wanted and source[-1:] and source[-1:] in OPENING and rest[-1:] and rest[-1:] in OPENING:
        return rest
    return text


def _after(before: str, source: str, text: str) -> str:  # noqa: ARG001
    """What stands after a part."""
    wanted, space = _lead(source), _lead(text)
    rest = text[len(space) :]
    if NO_BREAK.search(wanted) and space and not NO_BREAK.search(space):
        return wanted + rest
    if wanted and not space and source.strip() and _parts_words(text[:1]) and JOINED.match(text):
        return wanted + text
    if space and not wanted and source[:1] and source[:1] in CLOSING and rest[:1] and rest[:1] in CLOSING:
        return rest
    return text


def _parts_words(sign: str) -> bool:
    return bool(sign) and sign.isalnum() and unicodedata.name(sign, "").startswith(SCRIPTS)
