"""Spaces stand where none belong, or are missing: two in a row, one before a comma or within a word, none after a full
stop or between two words.

Why: it looks careless, words that run together are hard to read, and a space at a text's edge can glue words together
on the page.

How: only what the source does not do itself. French has its spaces before ; : ! ? and inside « », any other language
has none. That two words ran together, or one was torn, is told by the language's words: none of them is what stands
there. German and Turkish make words of words, so there little of it is found.

What to do: put it right; nothing in the text's meaning is touched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from translator.checks.pair import Pair
from translator.language.spelling.glued import glued
from translator.language.tally import tally
from translator.locales import language_of
from translator.model import Problem, Severity, Span

ID = "spaces"
SEVERITY = Severity.WARNING

SPACE = "[ \u00a0\u2009\u202f]"
LETTER = r"(?:[^\W_]|[\u064b-\u0652])"
ON_NEXT = "[.!?؟](?=[A-ZÀ-ÖØ-ÞİА-ЯЁ][a-zß-öø-ÿıа-яё]|[\u0621-\u064a]{2})"
"""The end of a sentence at the first word of the next; ".NET" and ".pdf" are none."""
# What is rare stands first, and what has to stand before it is looked at from there: that is much quicker.
RUN = re.compile(rf"{SPACE}(?<=\S{SPACE}){SPACE}++(?=\S)")
BEFORE = re.compile(rf"{SPACE}(?<={LETTER}{SPACE}){SPACE}*+(?:[,،؛.;:!?؟](?=\s|$)|[,،؛](?=[^\W\d_])|{ON_NEXT})")
BEFORE_FRENCH = re.compile(rf"{SPACE}(?<={LETTER}{SPACE}){SPACE}*+(?:[,.](?=\s|$)|,(?=[^\W\d_])|{ON_NEXT})")
MOVED = re.compile(rf"(?<=[^\W\d_]{{3}}){SPACE}[:;!?](?=[^\W\d_]{{3}})")
"""A mark whose space stands before it instead of behind it."""
CLOSING, OPENING = frozenset(",،؛.;:!?؟)]"), frozenset("(['’")
RUNS = ("  ", "\u00a0", "\u2009", "\u202f")
"""What two spaces in a row are not without."""
WITHIN = re.compile(rf"[(\[]{SPACE}++(?=\w)|{SPACE}(?<=\w{SPACE}){SPACE}*+[)\]]")
"""Just inside brackets."""
ELIDED = re.compile(rf"(?<![^\W_])(?:[cdjlmnst]|qu|lorsqu|jusqu)['’]{SPACE}++(?=[^\W\d_])", re.IGNORECASE)
FRENCH = frozenset({"fr"})
# No spaces between words: what is said here does not hold.
WITHOUT = frozenset({"zh", "ja", "th", "lo", "km", "my", "bo"})


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per kind of fault, each at its first place."""
    source, target = pair.source, pair.target
    if not target.strip():
        return
    yield from _edges(source, target)
    language = language_of(pair.locale)
    if language in WITHOUT:
        return
    if " " in target or "\u00a0" in target:
        yield from _too_many(source, target, language)
    for text, span in glued(source, target, language):
        yield Problem(ID, SEVERITY, text, in_target=(span,))
    here, there = source.count("\t"), target.count("\t")
    if here != there:
        yield Problem(ID, Severity.INFO, f"source has {here} tabs, translation {there}")


def _too_many(source: str, target: str, language: str) -> Iterator[Problem]:
    french = language in FRENCH
    twice = RUN.search(target) if any(map(target.__contains__, RUNS)) else None
    if twice and not RUN.search(source):
        yield _problem(f"{len(twice[0])} spaces in a row", twice)
    if not _apart(language)(target):
        return
    early = (BEFORE_FRENCH if french else BEFORE).search(target)
    if early is None and (moved := MOVED.search(target)) and not MOVED.search(source):
        yield _problem(f"a space before “{moved[0].strip()}”", moved)
    if early and not BEFORE.search(source):
        yield _problem(f"a space before “{early[0].strip()}”", early)
    within = WITHIN.search(target)
    if within and not WITHIN.search(source):
        yield _problem(f"a space inside “{within[0].strip()}”", within)
    if french and (elided := ELIDED.search(target)):
        yield _problem(f"a space after “{elided[0].strip()}”", elided)


@cache
def _apart(language: str) -> Callable[[str], int]:
    """How many pieces of a text begin or end with a sign that may stand closer to what is before or behind it."""
    return tally(language).ask(lambda piece: piece[0] in CLOSING or piece[-1] in OPENING)


def _problem(text: str, match: re.Match[str]) -> Problem:
    return Problem(ID, SEVERITY, text, in_target=(match.span(),))


def _edges(source: str, target: str) -> Iterator[Problem]:
    """White space at the beginning or the end that the source has not, or that it has alone."""
    if not (target[0].isspace() or target[-1].isspace() or source[:1].isspace() or source[-1:].isspace()):
        return
    left, right = len(target) - len(target.lstrip()), len(target.rstrip())
    if target[:left] != source[: len(source) - len(source.lstrip())]:
        yield Problem(ID, SEVERITY, "the white space at the beginning is not the source's", in_target=_span(0, left))
    if target[right:] != source[len(source.rstrip()) :]:
        severity = SEVERITY if "\n" in target[right:] + source[len(source.rstrip()) :] else Severity.INFO
        yield Problem(
            ID, severity, "the white space at the end is not the source's", in_target=_span(right, len(target))
        )


def _span(start: int, end: int) -> tuple[Span, ...]:
    """None where nothing stands there."""
    return ((start, end),) if start < end else ()
