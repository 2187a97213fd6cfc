"""How a language denies several things, and which of its words go with a "not": its settings under [words]."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from translator.language.cues import Cue
from translator.language.lexicon import lexicon


@lru_cache(maxsize=32)
def listed(key: str, locale: str) -> re.Pattern[str] | None:
    """What finds the words of a list of a language's [words]; None where it has none."""
    words = lexicon(locale).settings.get(key, ())
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE) if words else None


def denies_once(locale: str) -> bool:
    """Whether a language denies as often as English does."""
    return bool(lexicon(locale).settings.get("one_not"))


def joined(text: str, locale: str, denials: Sequence[Cue]) -> bool:
    """Whether an "and" of the text stands between two of its denials: what English denies once of both."""
    settings = lexicon(locale).settings
    words, prefix = frozenset(settings.get("join", ())), settings.get("join_prefix")
    return any(
        not words.isdisjoint(text[one.span[1] : two.span[0]].lower().split())
        or (prefix is not None and text.startswith(prefix, two.span[0]))
        for one, two in pairwise(denials)
    )
