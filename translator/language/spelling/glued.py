"""Where a translation lacks a space: after a full stop, between two words, beside markup; or has one within a word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache

from translator.language.naming.sounds import OTHER_LETTERS, heard, likeness, sound
from translator.language.spelling.listed import folded, words
from translator.language.spelling.numbered import HAS_JOINED, joined_to_number
from translator.language.spelling.spacing import CAPITAL_WITHIN, is_doubtful, is_lone, run_together, torn
from translator.language.spelling.words import LONGEST, is_known, is_unreadable
from translator.language.tally import pieces_with, tally
from translator.model import Span

SPACES = (" ", "\u00a0", "\n")
BEHIND_ALONE = (*SPACES, "", ",", ";", ":", "!", "?", "،", "؛", "؟", ")")
CUT_OFF = frozenset("aIstdm")
"""The English words of one letter, and what stands behind an apostrophe."""
MARK = "[.!?؟,;،؛:]"
LETTER = r"(?:[^\W\d_]|[\u064b-\u0652])"
AFTER = re.compile(rf"{MARK}(?<={LETTER}{{3}}{MARK})[^\W\d_]{{2}}")
BY_EAR = 0.75
"""How alike a word and one of the source's must be to be the same."""
LETTERS = 3
"""So many letters stand before that mark at least."""
AFTER_SHORT = re.compile(r"(?<![\w.])([^\W\d_]{2})[.!?]([^\W\d_]{3,40})(?![\w.])")
"""One after a short word, which must be known: it may be an abbreviation."""
ENDED_WITHIN = re.compile(
    "([\u0621-\u064a]{2}(?:[\u0629\u0649]|\u064b\u0627|\u0627\u064b))[\u0627-\u0628\u062a-\u063a\u0641-\u0648\u064a]{2}"
)
"""Arabic letters that only stand at the end of a word, and a letter behind them."""
GUILLEMETS = frozenset({"es", "fr", "ru", "ar", "it", "pt", "ca", "gl", "uk"})
"""Languages whose quotations begin with « and end with »; others have them the other way round."""
BESIDE_QUOTE = re.compile(r"[^\W\d_][«¿¡](?=\W{0,2}\w)|»[^\W\d_]{2}")
GENDER = re.compile(r":[iI]n(?:nen)?\b")
"""German writes "Patient:innen"."""
PIECE = re.compile(r"[^\W\d_]{2,60}")
LETTERS_ALONG = re.compile(r"(?<![^\W\d_])(?<![\u064b-\u0652])[^\W\d_]{1,60}(?![^\W\d_]|[\u064b-\u0652])")
"""None beside a sign for a vowel, which parts a word for a pattern."""
NEXT = re.compile(r" ([^\W\d_]{2,40})")
PREVIOUS = re.compile(r"([^\W\d_]{2,40}) \Z")
BESIDES = frozenset("0123456789_@./'’&\\<>%*-\u0300\u0301\u0308{}=")
BESIDE = re.compile(r"(?<=[^\W\d_]{2})(?:<(?:b|i|em|strong|a|u|span)\b[^<>]{0,200}>|\*\*(?=\w))(?=\w)")
"""Letters, and a tag that opens behind them."""
CLOSED = re.compile(r"(?<=\w)(?:</(?:b|i|em|strong|a|u|span)>|(?<=\w)\*\*)(?P<word>[^\W\d_]{2,40})")
NUMBER = re.compile(
    r"(?<![\w.,/:-])\d{1,6}(?P<word>[^\W\d_]{4,40})(?![\w/-])|(?<![\w/-])(?P<before>[^\W\d_]{2,40})\d{1,4}(?![\d_/-])"
)
JOINING = frozenset({"ar", "fa", "he", "ur"})
"""Small words are written together with what follows, tags or not."""
SUFFIXING = frozenset({"tr", "az", "kk", "hu", "fi", "et", "de"})
"""Endings or more may follow a tag that closes."""


def glued(source: str, target: str, language: str) -> Iterator[tuple[str, Span]]:
    """What is wrong and where, each kind once, at its first place; nothing that the source does as well."""
    yield from _after_marks(source, target, language)
    if words(language) is not None:
        yield from _between(source, target, language)
    if language == "ar" and _ended(language)(target) and (ended := ENDED_WITHIN.search(target)):
        yield f"no space after “{ended[1]}”", ended.span()
    if "<" in target or "**" in target:
        yield from _beside_markup(source, target, language)


def _after_marks(source: str, target: str, language: str) -> Iterator[tuple[str, Span]]:
    if not _marked(language)(target):
        return
    close = AFTER.search(target)
    if close and not AFTER.search(source) and _is_prose(target, close) and not GENDER.match(target, close.start()):
        start, end = close.start() - LETTERS, close.end()
        yield f"no space after “{close[0][0]}” in “{target[start:end]}”", (start, end)
        return
    if language in GUILLEMETS and (beside := BESIDE_QUOTE.search(target)) and not BESIDE_QUOTE.search(source):
        yield f"no space beside “{beside[0]}”", beside.span()
        return
    short = AFTER_SHORT.search(target)
    if (
        short
        and short[0] not in source
        and short[2][0].isupper()
        and all(is_known(folded(word, language), language) for word in short.groups())
    ):
        yield f"no space in “{short[0]}”", short.span()


@cache
def _ended(language: str) -> Callable[[str], int]:
    """How many pieces of a text have an Arabic word that ends within."""
    return pieces_with(language, ENDED_WITHIN)


@cache
def _marked(language: str) -> Callable[[str], int]:
    """How many pieces of a text have such a mark between letters."""
    return tally(language).ask(
        lambda piece: bool(AFTER.search(piece) or AFTER_SHORT.search(piece) or BESIDE_QUOTE.search(piece))
    )


def _is_prose(text: str, match: re.Match[str]) -> bool:
    """Not inside an address, a file name or a placeholder."""
    begin = match.start() - LETTERS
    start = max(text.rfind(" ", 0, begin), begin - 200) + 1
    end = text.find(" ", match.end())
    token = text[start : end if end >= 0 else match.end() + 200][:400]
    if any(sign in token for sign in "@/\\<>{}%_=&"):
        return False
    return match[0][0] != "." or (not match[0][1].islower() and "www." not in token and token.count(".") <= 2)


def _between(source: str, target: str, language: str) -> Iterator[tuple[str, Span]]:
    """Two words as one, and one as two; a word and a number."""
    if not _telling(language)(target) or is_unreadable(target, language):
        return
    together = apart = False
    here = {*LETTERS_ALONG.findall(source)}
    for match in _to_look_at(target, here):
        lone = not apart and is_lone(match[0], language)
        if not (lone or is_doubtful(match[0], language) or CAPITAL_WITHIN.search(match[0])) or match[0] in here:
            continue
        at = run_together(match[0], language)
        span = None if apart else _torn_at(target, match.span(), language)
        if not (at or span) or (at != 1 and from_source(match[0], source)):
            continue
        if at and not together and _is_free(target, match.span()):
            together = True
            yield f"“{match[0]}” seems to be “{match[0][:at]}” and “{match[0][at:]}”", match.span()
        if span:
            apart = True
            yield f"“{target[slice(*span)]}” seems to be one word", span
    yield from _beside_numbers(source, target, language)


def _to_look_at(target: str, here: Iterable[str]) -> Iterator[re.Match[str]]:
    """Its words, and the letters that stand alone."""
    for match in LETTERS_ALONG.finditer(target):
        if len(match[0]) > 1 or _stands_alone(target, match.span(), here):
            yield match


def _beside_numbers(source: str, target: str, language: str) -> Iterator[tuple[str, Span]]:
    for match in NUMBER.finditer(target):
        word = match["word"] or match["before"]
        if match[0] not in source and _alone(word, language, bool(match["before"])):
            yield f"no space between “{word}” and its number", match.span()
            return
    joined = joined_to_number(source, target, language)
    if joined:
        yield f"no space between “{joined['word']}” and its number", joined.span()


def _stands_alone(target: str, span: Span, here: Iterable[str]) -> bool:
    """Whether a letter stands between spaces, and is no unit behind a number; of none where the source names one."""
    start, end = span
    before, behind = target[max(0, start - 2) : start], target[end : end + 1]
    ends = behind == "." and target[end + 1 :].strip() == ""
    if before[-1:] not in (*SPACES, "") or before[:1].isdigit() or not (ends or behind in BEHIND_ALONE):
        return False
    return CUT_OFF.issuperset(word for word in here if len(word) == 1)


def from_source(word: str, source: str) -> bool:
    """Whether a word in letters other than Latin is one of the source's by ear: بيروكسيد of peroxide."""
    if word.isascii() or OTHER_LETTERS.match(word) is None:
        return False
    return any(
        likeness(way, ear) >= BY_EAR and likeness(ear, way) >= BY_EAR
        for way in map(sound, _pieces(source))
        for ear in heard(word)
    )


@lru_cache(maxsize=8)
def _pieces(text: str) -> frozenset[str]:
    return frozenset(PIECE.findall(text))


def _torn_at(target: str, span: Span, language: str) -> Span | None:
    """A word with the one before it or behind it, if they are one."""
    start, end = span
    behind = NEXT.match(target, end)
    if behind and torn(target[start:end], behind[1], language) and _is_free(target, (start, behind.end())):
        return start, behind.end()
    before = PREVIOUS.search(target, max(0, start - LONGEST), start)
    if before and torn(before[1], target[start:end], language) and _is_free(target, (before.start(), end)):
        return before.start(), end
    return None


def _is_free(target: str, span: Span) -> bool:
    """Whether nothing stands beside a place that belongs to the word: no sign of an address, a tag, markup."""
    start, end = span
    return target[max(0, start - 1) : start] not in BESIDES and target[end : end + 1] not in BESIDES - {"."}


@cache
def _telling(language: str) -> Callable[[str], int]:
    """How many pieces of a text have a word that is not known, or one beside a number."""

    def told(piece: str) -> bool:
        return (
            NUMBER.search(piece) is not None
            or HAS_JOINED.search(piece) is not None
            or any(
                is_doubtful(word, language) or is_lone(word, language) or CAPITAL_WITHIN.search(word)
                for word in LETTERS_ALONG.findall(piece)
            )
        )

    return tally(language).ask(told)


def _alone(word: str, language: str, before: bool) -> bool:
    """Whether a word beside a number is one of its own: no unit, no name of a thing that is numbered, no ending."""
    if not is_known(folded(word, language), language):
        return False
    if language in JOINING:
        return before and len(word) > LETTERS
    if before:
        return word.islower()
    return word.islower() if language not in SUFFIXING else word.istitle() and language == "de"


def _beside_markup(source: str, target: str, language: str) -> Iterator[tuple[str, Span]]:
    if language not in JOINING and (match := BESIDE.search(target)) and not BESIDE.search(source):
        yield f"no space before “{match[0]}”", match.span()
    elif language not in SUFFIXING and (match := CLOSED.search(target)) and not CLOSED.search(source):
        yield f"no space before “{match['word']}”", match.span()
