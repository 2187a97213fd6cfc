"""Words stand twice in a row: "nach der Behandlung nach der Behandlung".

Why: a machine got into a loop, or somebody pasted twice; the patient stumbles, and a dose may seem doubled.

How: the same words twice, side by side, that are not twice in the source; or three words that a sentence says again
where the source says nothing twice. What languages double rightly is known
("wenn Sie sie", "nous nous", "yavaş yavaş").

What to do: delete one of the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from translator.checks.pair import Pair
from translator.language.identify import common_words
from translator.language.lexicon import data
from translator.locales import language_of
from translator.model import Problem, Severity, Span

ID = "repeated"
SEVERITY = Severity.WARNING

WORD = re.compile(r"(?<![%=_\\{<])[^\W_]++(?:[-'’][^\W_]++)*+")
MOST = 40
"""The longest phrase, in words, that is looked for: time stays linear."""
AGAIN, BEFORE = 3, 8
"""Words of a phrase that a sentence says twice, and how many of them it may lie behind itself."""
ENDED = re.compile(r"[.!?؟:;\n<>|*]")
LONG, LONGER = 6, 9
"""Letters of a Turkish word that is not doubled, unless it is known to be, and of one that is none that says how:
"yavaş yavaş", but no "kırmızı kırmızı"."""
ENDINGS = re.compile(
    r"\w{3,30}(?:[aeıiuü]n[ıiuü]z(?:[aeıiuü]|[dn][ae]n?|[ıiuü]n)?|m[ae](?:s|y|kt)\w{1,5}|[çc][ae]|[ıiuü]yor"
    r"|[ae]c[ae][kğ]\w{0,6}|m[ae]l[ıi]\w{0,6}|l[ae]r(?:[ıi]|[ae]|d[ae]n?|[ıi]n[ıi]?)|y[ıiuü]n[ıiuü]?z?)"
)
"""Such have only words that are never doubled."""
ARTICLES = frozenset(["der", "die", "das", "den", "dem"])
RELATIVE = re.compile(r",(?: (?:an|auf|aus|bei|durch|für|in|mit|nach|von|vor|zu|über|unter|um|ohne|gegen))?\s\Z")


class Doubled(NamedTuple):
    """Single words of a language that may stand twice in a row, and letters that never do. Where words are doubled
    freely, `never` has those that never are; None elsewhere."""

    rightly: frozenset[str]
    never: frozenset[str] | None
    letters: frozenset[str]


@cache
def _known(language: str) -> Doubled:
    found = data(language).get("doubled", {})
    never = frozenset(found["never"]) if "never" in found else None
    return Doubled(frozenset(found.get("rightly", ())), never, frozenset(found.get("letters", ())))


def check(pair: Pair) -> Iterator[Problem]:
    """One finding: the first doubling."""
    words = _words(pair.target)
    twice, where = _doubling(pair.target, words, language_of(pair.locale)), "twice in a row"
    if twice is None and len(words) - len({*words}) >= AGAIN and not _named_twice(pair):
        twice, where = _again(pair.target, words, pair.locale), "twice in one sentence"
    if twice is None or _doubling(pair.source, _words(pair.source), "") is not None:
        return
    start, end = twice
    phrase = " ".join(pair.target[start:end].split())
    shown = phrase if len(phrase) <= 50 else phrase[:49] + "…"
    yield Problem(ID, SEVERITY, f"“{shown}” stands {where}", in_target=(twice,))


def _named_twice(pair: Pair) -> bool:
    """Whether the source itself says a word again, but small ones."""
    small = common_words(pair.source_locale)
    said = [word for word in _words(pair.source) if len(word) > 2 and word not in small]
    return len(said) != len({*said})


def _words(text: str) -> list[str]:
    return [*map(str.casefold, WORD.findall(text))]


def _again(text: str, plain: list[str], locale: str) -> Span | None:
    """Where three words stand, the last of them no small one, that the same sentence has shortly before."""
    last: dict[tuple[str, ...], tuple[int, int]] = {}
    found = [*WORD.finditer(text)]
    for at in range(len(plain) - AGAIN + 1):
        phrase = tuple(plain[at : at + AGAIN])
        before, end = last.get(phrase, (-1, 0))
        last[phrase] = at, found[at + AGAIN - 1].end()
        if before < 0 or not AGAIN < at - before <= BEFORE or ENDED.search(text, end, found[at].start()):
            continue
        if len({*phrase}) == AGAIN and all(map(str.isalpha, phrase)) and phrase[-1] not in common_words(locale):
            return found[at].start(), found[at + AGAIN - 1].end()
    return None


def _doubling(text: str, words: list[str], language: str) -> Span | None:
    """Where the second of two equal phrases stands."""
    found: list[Span] = []
    for at, size in _equals(words):
        found = found or [match.span() for match in WORD.finditer(text)]
        if _counts(text, found, words, at, size, language):
            return found[at + size][0], found[at + 2 * size - 1][1]
    return None


def _is_long(word: str) -> bool:
    """Whether a Turkish word is too long to be doubled; "ağlaya ağlaya" is a way of doing."""
    return len(word) >= LONGER or (len(word) >= LONG and word[-1] not in "ae")


def _ends(text: str, found: list[Span], at: int, size: int) -> bool:
    """Whether a sentence begins with the first of two phrases, and one ends behind the second."""
    before, behind = text[: found[at][0]].rstrip(), text[found[at + 2 * size - 1][1] :].lstrip("\"'»”) ")
    return (not before or before[-1] in ".!?؟:") and (not behind or behind[0] in ".!?؟")


def _equals(words: list[str]) -> Iterator[tuple[int, int]]:
    """Where so many words stand, and the same again behind them."""
    if len({*words}) == len(words):
        return
    last: dict[str, int] = {}
    for index, word in enumerate(words):
        before = last.get(word)
        last[word] = index
        if before is not None and index - before <= MOST and words[before:index] == words[index : 2 * index - before]:
            yield before, index - before


def _counts(text: str, found: list[Span], words: list[str], at: int, size: int, language: str) -> bool:
    """Whether the phrase of so many words at `at` may not stand twice. Only a long one counts across a comma."""
    phrase = words[at : at + size]
    joint = text[found[at + size - 1][1] : found[at + size][0]]
    known = _known(language)
    if size == 1 and words[at] in known.letters and joint == " " and text[found[at][0]].islower():
        return text[found[at + 1][0]].islower()
    if not any(word.isalpha() and len(word) > 1 for word in phrase) or len(set(phrase)) == 1 < size:
        return False
    if joint.strip():
        sentence = joint.strip() in (".", "!", "?", "؟") and size > 1 and _ends(text, found, at, size)
        return sentence or (size > 2 and joint.strip() in (",", "،", ".", ";"))
    if size > 1:
        return True
    # A column of a table, or a placeholder's name beside the word: "le nom NOM".
    first, second = (text[slice(*found[place])] for place in (at, at + 1))
    if len(joint) > 1 or (first.isupper() != second.isupper()):
        return False
    if known.never is not None:
        grown = language == "tr" and (_is_long(words[at]) or ENDINGS.fullmatch(words[at]) is not None)
        return words[at] in known.never or (grown and words[at] not in known.rightly)
    if language == "de" and words[at] in ARTICLES:
        # ", die die": a relative pronoun stands behind a comma.
        return not RELATIVE.search(text[: found[at][0]][-24:])
    if language == "de" and first == second == "Sie":
        return True  # "Wenn Sie sie", but no "Fragen Sie Sie"
    return words[at] not in known.rightly
