"""Words that an inline tag marks in one text and not in the other: how much of the text they are.

Where a tag has one place in each text, what stands in it there is the translation of what stands in it here. It is
surely not, where it is a far larger or smaller share of the text. Which words they are is told in `moved`.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from translator.checks.pair import Pair
from translator.markup.tags import STRESS, tree
from translator.model import Span

INLINE = STRESS | {"a", "span"}
MORE = 0.42
"""By so much of all letters what a tag marks may be more or less: 0.34 in the freest right translations."""
WHOLE, PART = 0.97, 0.75
"""Shares of all letters: a tag that marks everything, and one that does not."""
FEW = 3
"""Words that a tag leaves out, at least, which are more than a "please"."""
LEAST_WORDS = 4
"""Words that the larger one of both marks has."""
PLACES = 8
"""Tags of one text that are looked at: of more, none."""
LEAST = 12
"""Letters of a text in which a share says something."""
LETTER = re.compile(r"[^\W\d_]|\d")
WORD = re.compile(r"[^\W\d_]{2,40}")


def misplaced(pair: Pair) -> tuple[Span, Span] | None:
    """What a tag marks in the source and in the translation, where the one surely is not what the other says."""
    here, there = _places(pair.source), _places(pair.target)
    for key, span in here.items() if len(here) <= PLACES else ():
        other = there.get(key)
        if other and _is_other_share(pair, span, other):
            return span, other
    return None


def _places(text: str) -> dict[tuple[str, str], Span]:
    """What stands in each inline tag of which a text has but one."""
    found = [one for one in tree(text).elements if one.end and one.name in INLINE]
    often = Counter(one.key for one in found)
    return {one.key: (one.span[1], one.end[0]) for one in found if one.end and often[one.key] == 1}


def _is_other_share(pair: Pair, here: Span, there: Span) -> bool:
    one, other = _share(pair.source, here), _share(pair.target, there)
    if one is None or other is None or max(one, other) < MORE:
        return False
    text, span = (pair.source, here) if one < other else (pair.target, there)
    if len(WORD.findall(_without(_plain(text), span))) < FEW:
        return False  # "Please <a>read on</a>."
    if max(len(WORD.findall(pair.source, *here)), len(WORD.findall(pair.target, *there))) < LEAST_WORDS:
        return False  # "Do <b>not</b> use", "<b>Не употребляйте</b>"
    whole = max(one, other) >= WHOLE and min(one, other) <= PART
    return whole or abs(one - other) > MORE


def _without(text: str, span: Span) -> str:
    """A text but for a place of it."""
    return f"{text[: span[0]]} {text[span[1] :]}"


def _share(text: str, span: Span) -> float | None:
    """How much of a text's letters stand in a place; None for a short text."""
    all_letters = len(LETTER.findall(_plain(text)))
    return len(LETTER.findall(_plain(text), *span)) / all_letters if all_letters >= LEAST else None


@lru_cache(maxsize=64)
def _plain(text: str) -> str:
    """A text with spaces for its tags."""
    parts, at = [], 0
    for start, end in sorted(span for one in tree(text).elements for span in (one.span, one.end) if span):
        parts += [text[at:start], " " * (end - start)]
        at = end
    return "".join((*parts, text[at:]))
