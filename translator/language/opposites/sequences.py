"""What is done first and what then: "first clean the skin, then put on the ring"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from translator.language.cues import Cue, within
from translator.language.lexicon import lexicon
from translator.language.opposites.denying import verb_last
from translator.language.opposites.predicates import predicates
from translator.model import Span

OF = re.compile(r" (?:d(?:e|el|['’])|que)\b")
"""Behind a "then" that is an "after": "después de"."""
Steps = tuple[dict[str, Cue], dict[str, Cue]]
"""What is named once in a sentence, before its "then" and behind it."""
Moved = tuple[list[Cue], list[Cue]]


def exchanged(source: str, target: str, locales: tuple[str, str], parts: tuple[Span, Span]) -> Moved:
    """Of two sentences that each say what is done first and what then, all that stands before the "then" of one and
    behind that of the other; nothing where either says no such thing."""
    here = _steps(source, locales[0], parts[0])
    there = _steps(target, locales[1], parts[1]) if here else None
    if not (here and there):
        return [], []
    moved = [(here[at][what], there[1 - at][what]) for at in (0, 1) for what in here[at].keys() & there[1 - at].keys()]
    ours, theirs = _in_order(one for one, _ in moved), _in_order(other for _, other in moved)
    if (
        len(theirs) == 1
        and verb_last(locales[1])
        and not any(map(str.isalpha, target[theirs[0].span[1] : parts[1][1]]))
    ):
        return [], []  # both steps share their verb: "use the pen first, then the drops"
    return ours, theirs


def turns(text: str, locale: str, part: Span) -> list[int]:
    """Where the second step of a sentence, and each behind it, begins: at its "then", or at the mark or "and" before
    that."""
    then = _later(locale)
    found = [match.start() for match in then.finditer(text, *part) if not OF.match(text, match.end())] if then else []
    return [*dict.fromkeys(_turning(text, locale, part[0], at) for at in found)]


def _turning(text: str, locale: str, start: int, then: int) -> int:
    joins = [match.start() for match in _joins(locale).finditer(text, start, then)]
    return joins[-1] if joins else then  # "… und reinigen Sie danach"


def _in_order(cues: Iterable[Cue]) -> list[Cue]:
    return sorted(cues, key=lambda cue: cue.span)


def _steps(text: str, locale: str, part: Span) -> Steps | None:
    """None for a sentence that has no "first" or no "then"."""
    first, then = _markers(locale)
    if first is None or then is None or not (start := first.search(text, *part)):
        return None
    if not (found := then.search(text, start.end(), part[1])):
        return None
    turning = _turning(text, locale, start.end(), found.start())
    done = within(predicates(text, locale), part)
    times = Counter(cue.what for cue in done)
    once = [cue for cue in done if times[cue.what] == 1]
    return (
        {cue.what: cue for cue in once if cue.span[0] < turning},
        {cue.what: cue for cue in once if cue.span[0] >= turning},
    )


@lru_cache(maxsize=32)
def _joins(locale: str) -> re.Pattern[str]:
    """What parts two steps: a mark, or an "and"."""
    words = "|".join(map(re.escape, lexicon(locale).settings.get("join", ())))
    return re.compile(rf"[,;:،؛–—]|\b(?:{words})\b" if words else r"[,;:،؛–—]", re.IGNORECASE)


@lru_cache(maxsize=32)
def _markers(locale: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    settings = lexicon(locale).settings
    first, then = (settings.get(key, ()) for key in ("first_step", "next_step"))
    return _any_of(first), _any_of(then)


@lru_cache(maxsize=32)
def _later(locale: str) -> re.Pattern[str] | None:
    """What stands before any step but the first."""
    settings = lexicon(locale).settings
    return _any_of((*settings.get("next_step", ()), *settings.get("last_step", ())))


def _any_of(words: tuple[str, ...]) -> re.Pattern[str] | None:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE) if words else None
