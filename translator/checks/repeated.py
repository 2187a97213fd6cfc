"""Words stand twice in a row: "nach der Behandlung nach der Behandlung".

Why: a machine got into a loop, or somebody pasted twice; the patient stumbles, and a dose may seem doubled.

How: the same words twice, side by side, that are not twice in the source; or three words, or two between which nothing
begins anew, that a sentence says again where the source says nothing twice. What languages double rightly is known
("wenn Sie sie", "nous nous", "yavaş yavaş").

What to do: delete one of the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from translator.checks.pair import Pair
from translator.language.identify import common_words
from translator.language.lexicon import DROPPED
from translator.language.remembered import lately
from translator.language.spelling.listed import folded
from translator.language.spelling.listed import words as listed
from translator.language.tables import data, pattern
from translator.locales import language_of
from translator.model import Problem, Severity, Span

ID = "repeated"
SEVERITY = Severity.WARNING

LETTERS = r"(?:[^\W_]|[\u064b-\u065f\u0670])++"
WORD = re.compile(rf"(?<![%=_\\{{<]){LETTERS}(?:[-'’]{LETTERS})*+")
PAIR, SHORT = 2, 1
"""Two words of which the second has so few letters stand twice in what is said "little by little"."""
MOST = 40
"""The longest phrase, in words, that is looked for: time stays linear."""
AGAIN, BEFORE = 3, 8
"""Words of a phrase that a sentence says twice, and how many of them it may lie behind itself."""
FEW, BEFORE_FEW = 2, 6
"""The same of a phrase that no mark, number, or "and" stands before again."""
GENDERED = frozenset("/*:_")
"""What stands before the ending of "Physiotherapeut/in"."""
ENDED = re.compile(r"[.!?؟:;\n<>|*]")
ANEW = re.compile(r"[^\w\s'’-]|\d")
SMALL = frozenset(["a", "an", "and", "in", "is", "of", "or", "the", "to", "you", "your"])
"""English words that a sentence says again without saying anything again."""
STANDING_FOR = frozenset(
    [
        "both",
        "each",
        "it",
        "its",
        "one",
        "ones",
        "same",
        "that",
        "them",
        "these",
        "they",
        "this",
        "those",
        "which",
        "who",
    ]
)
"""Words that stand for another, which a translation may then say again."""
ALIKE = 5
"""Words that begin with so many equal letters name the same: "birth", "birthing"."""
GENITIVE = frozenset(["de", "du", "del"])
"""Of one thing several may be, each by a word of its own in English: "maison de naissance"."""
ELIDED = re.compile(r"(?:[cdjlmnst]|qu)['’](?=\w)")
ARTICLES = frozenset(["der", "die", "das", "den", "dem"])
RELATIVE = re.compile(r",(?: (?:an|auf|aus|bei|durch|für|in|mit|nach|von|vor|zu|über|unter|um|ohne|gegen))?\s\Z")


class Doubled(NamedTuple):
    """Single words of a language that may stand twice in a row, and letters that never do. What ends in one of
    `endings`, and is a verb with one of `verbs` instead, says how something is done, and may: "ağlaya ağlaya"."""

    rightly: frozenset[str]
    letters: frozenset[str]
    endings: tuple[str, ...]
    verbs: tuple[str, ...]


@cache
def _known(language: str) -> Doubled:
    found = data(language).get("doubled", {})
    rightly = frozenset(folded(word, language) for word in found.get("rightly", ()))
    letters = frozenset(found.get("letters", ()))
    return Doubled(rightly, letters, tuple(found.get("endings", ())), tuple(found.get("verbs", ())))


@lru_cache(maxsize=1024)
def _is_doubled(word: str, language: str) -> bool:
    """Whether a language doubles a word rightly."""
    known, plain = _known(language), folded(word, language)
    if plain in known.rightly:
        return True
    if not (known.verbs and plain.endswith(known.endings)) or (in_list := listed(language)) is None:
        return False
    stems = (plain.removesuffix(ending) for ending in known.endings if plain.endswith(ending))
    return any(len(stem) > 1 and stem + verb in in_list.used for stem in stems for verb in known.verbs)


def check(pair: Pair) -> Iterator[Problem]:
    """One finding: the first doubling."""
    words = _words(pair.target)
    twice, where = _doubling(pair.target, words, language_of(pair.locale)), "twice in a row"
    if twice is None and len(words) - len({*words}) >= FEW and not _named_twice(pair):
        twice, where = _again(pair.target, words, pair.locale, AGAIN), "twice in one sentence"
        if twice is None and not _may_say_again(pair):
            twice = _again(pair.target, words, pair.locale, FEW)
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


@lately
def _words(text: str) -> tuple[str, ...]:
    """The words of a text in small letters, without Arabic marks, and what a French one has before its apostrophe."""
    words = [*map(str.casefold, WORD.findall(text))]
    if DROPPED.search(text):
        words = [DROPPED.sub("", word) for word in words]
    if "'" in text or "’" in text:
        words = [ELIDED.sub("", word, count=1) for word in words]
    return tuple(words)


def _may_say_again(pair: Pair) -> bool:
    """Whether the source says anything again, however small, or has a word that stands for another."""
    said = [word[:ALIKE] for word in _words(pair.source) if word not in SMALL]
    return len(said) != len({*said}) or not STANDING_FOR.isdisjoint(said)


def _again(text: str, plain: Sequence[str], locale: str, size: int) -> Span | None:
    """Where so many words stand, the last of them no small one, that the same sentence has shortly before."""
    last: dict[tuple[str, ...], tuple[int, int]] = {}
    found = [*WORD.finditer(text)]
    for at in range(len(plain) - size + 1):
        phrase = tuple(plain[at : at + size])
        before, end = last.get(phrase, (-1, 0))
        last[phrase] = at, found[at + size - 1].end()
        if before < 0 or not size < at - before <= (BEFORE if size == AGAIN else BEFORE_FEW):
            continue
        between = text[end : found[at].start()]
        if ENDED.search(between) or _is_joined(between if size == FEW else between.split()[-1], locale):
            continue
        if size == FEW and (ANEW.search(between) or phrase[0] in GENITIVE):
            continue
        if len({*phrase}) == size and all(map(str.isalpha, phrase)) and phrase[-1] not in common_words(locale):
            return found[at].start(), found[at + size - 1].end()
    return None


def _is_joined(between: str, locale: str) -> bool:
    """Whether a word such as "and" stands between two phrases."""
    joining = data(language_of(locale)).get("joining", {}).get("listed", ())
    return bool(joining) and pattern(joining).search(between) is not None


def _doubling(text: str, words: Sequence[str], language: str) -> Span | None:
    """Where the second of two equal phrases stands."""
    found: list[Span] = []
    for at, size in _equals(words):
        if size == PAIR and len(words[at + 1]) <= SHORT and words[at].isalpha():
            continue  # "poco a poco a lo largo de"
        found = found or [match.span() for match in WORD.finditer(text)]
        if _counts(text, found, words, at, size, language):
            return found[at + size][0], found[at + 2 * size - 1][1]
    return None


def _ends(text: str, found: list[Span], at: int, size: int) -> bool:
    """Whether a sentence begins with the first of two phrases, and one ends behind the second."""
    before, behind = text[: found[at][0]].rstrip(), text[found[at + 2 * size - 1][1] :].lstrip("\"'»”) ")
    return (not before or before[-1] in ".!?؟:") and (not behind or behind[0] in ".!?؟")


def _equals(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where so many words stand, and the same again behind them."""
    if len({*words}) == len(words):
        return
    last: dict[str, int] = {}
    for index, word in enumerate(words):
        before = last.get(word)
        last[word] = index
        if before is not None and index - before <= MOST and words[before:index] == words[index : 2 * index - before]:
            yield before, index - before


def _counts(text: str, found: list[Span], words: Sequence[str], at: int, size: int, language: str) -> bool:
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
    if text[max(0, found[at][0] - 1) : found[at][0]] in GENDERED and language == "de":
        return False
    # A column of a table, or a placeholder's name beside the word: "le nom NOM".
    first, second = (text[slice(*found[place])] for place in (at, at + 1))
    if len(joint) > 1 or (first.isupper() != second.isupper()):
        return False
    if language == "tr" and text[: found[at][0]].rstrip()[-1:].isdigit():
        return True  # "gün gün", but no "5 gün gün"
    if language == "de" and words[at] in ARTICLES:
        # ", die die": a relative pronoun stands behind a comma.
        return not RELATIVE.search(text[: found[at][0]][-24:])
    if language == "de" and first == second == "Sie":
        return True  # "Wenn Sie sie", but no "Fragen Sie Sie"
    return not _is_doubled(first, language)
