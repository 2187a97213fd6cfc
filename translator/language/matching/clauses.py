"""The parts of a source that a translation may lack: sentences, clauses, members of a list, what stands in brackets.

The words that clauses begin with are in data/en.toml, under [joining].
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from translator.language.tables import data, pattern
from translator.locales import language_of
from translator.model import Span

SAID = ("exception", "consequence", "concession", "condition", "reason", "time")
"""Kinds of clauses that each language has words for."""
JOINED, LISTED = "joined", "listed"
MARK = r"[,;:–—](?=\s)|\s-(?=\s)|(?<!\])\("
AFTER_EXCEPTION = re.compile(r"\W+(?:\w+\W+){0,2}\w+")
"""What is excepted, where the sentence goes on behind it: "all donors except pregnant women are …"."""
SHORTEST, SHORTEST_LISTED, SHORTEST_CLAUSE = 6, 4, 14
MOST, CUTS, MEMBERS, SENTENCES = 120, 24, 4, 3
"""Parts of a text, places in a sentence, its places that one part spans, and sentences in a row that are looked at."""
WISH = re.compile(r"\W*if (?:you )?(?:want|like|wish|prefer|possible|necessary|needed|need be)\b", re.IGNORECASE)
AT_LEAST = re.compile(
    r"\W*or (?:above|below|earlier|fewer|higher|later|less|longer|lower|more|older|over|sooner|under|younger)\b",
    re.IGNORECASE,
)
"""What a bound says by a word of its own: "ab 38 °C"."""
MEMBER = 40
"""Characters of a member of a list, at most."""
LISTING = frozenset({"and", "or", "but", "so"})
ENDS_LEADING = (",", "–", "—")
"""Marks behind a clause that begins its sentence."""


@dataclass(frozen=True, slots=True)
class Part:
    """Where a part of a source stands, and its kind: one of SAID, "sentence", "bracket" or "". `member`: it may be one
    of a list."""

    span: Span
    kind: str
    member: bool = False


@dataclass(frozen=True, slots=True)
class _Cut:
    """A place where a part begins, or one before it ends: at a mark, at a word, or at both."""

    at: int
    end: int
    mark: str
    word: str


def parts(source: str, here: Sequence[Span], fewer: bool, locale: str) -> Iterator[Part]:
    """What a source consists of, at most MOST; its sentences are `here`, and parts themselves if the translation has
    fewer of them. Nothing in a language without words that join."""
    joining = _joining(locale)
    return iter(()) if joining is None else islice(_parts(source, here, fewer, locale, joining), MOST)


def _parts(
    source: str, here: Sequence[Span], fewer: bool, locale: str, joining: tuple[re.Pattern[str], re.Pattern[str]]
) -> Iterator[Part]:
    if fewer:
        for first, (start, _) in enumerate(here):
            for _, end in here[first : first + SENTENCES]:
                yield Part((start, end), "sentence")
    for start, end in here:
        leading = joining[1].match(source, start, end)
        found = islice(joining[0].finditer(source, leading.end() if leading else start + 2, end), CUTS)
        cuts = [_Cut(match.start(), match.end(), match["mark"] or "", (match["word"] or "").lower()) for match in found]
        leads = [cut for cut in cuts if cut.mark in ENDS_LEADING] if leading else []
        yield from (Part((start, cut.at + 1), kind(source[start : cut.at], locale)) for cut in leads)
        for index, cut in enumerate(cuts):
            # What is behind a clause that leads is the sentence; but "before the scan you should …" is that already.
            if cut not in leads[:1] or kind(source[start : cut.at], locale) == "time":
                yield from _from(source, cut, cuts[index + 1 : index + MEMBERS], end, locale, index > 0)


def _from(source: str, cut: _Cut, later: Sequence[_Cut], end: int, locale: str, inside: bool) -> Iterator[Part]:
    """The parts that begin at a place: what is in its brackets, all up to the sentence's end or to later places.
    `inside`: another place stands before it."""
    if cut.mark == "(":
        close = source.find(")", cut.at, end)
        if close > cut.at + SHORTEST_LISTED:
            yield Part((cut.at, close + 1), "bracket")
        return
    if AT_LEAST.match(source, cut.at, end):
        return
    what = kind(source[cut.at : end], locale)
    if what == "consequence" and not cut.mark:
        return  # "unless you are told otherwise"
    if what == "exception" and (match := AFTER_EXCEPTION.match(source, cut.end, end)):
        yield Part((cut.at, match.end()), what)
    shortest = SHORTEST_LISTED if not what else SHORTEST_CLAUSE
    begins = not what and (cut.mark == "," or cut.word in LISTING)
    if end - cut.at >= max(shortest, SHORTEST):
        yield Part((cut.at, end), what, begins and end - cut.at <= MEMBER and (inside or not cut.mark))
    for other in later:
        if (other.mark or (other.word in LISTING and not what)) and other.at - cut.at >= shortest:
            yield Part((cut.at, other.at), what, begins and other.at - cut.at <= MEMBER)


def kind(text: str, locale: str) -> str:
    """Which of SAID a clause is by its first word, "" for none, nor for one that says nothing: "if you like"."""
    if WISH.match(text):
        return ""
    first = re.sub(r"^\W*(?:(?:and|or|but|so) (?=if|unless|when|although))?", "", text[:60].lower())
    return next((kind for kind in SAID if said(language_of(locale))[kind].match(first)), "")


@lru_cache(maxsize=8)
def said(language: str) -> dict[str, re.Pattern[str]]:
    """The words for each kind of clause; nothing for a language that has none."""
    return {kind: pattern(forms) for kind, forms in data(language).get("joining", {}).items() if kind in SAID}


@lru_cache(maxsize=8)
def _joining(locale: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """What stands before a clause, a mark or a word that joins, and what a sentence begins with whose first part may be
    missing."""
    forms = data(language_of(locale)).get("joining", {})
    if JOINED not in forms:
        return None
    words = sorted({form for kind in (*SAID, JOINED) for form in forms[kind]}, key=len, reverse=True)
    ways = "|".join(map(re.escape, words))
    word = rf"(?<=\s)(?P<word>(?:(?:and|or|but) )?(?:{ways}))\b"
    return re.compile(rf"(?P<mark>{MARK})|{word}", re.IGNORECASE), re.compile(rf"(?:{ways})\b", re.IGNORECASE)
