"""Spaces stand where none belong, or are missing: two in a row, one before a comma, none after a full stop.

Why: it looks careless, and a space at a text's edge can glue words together on the page.

How: only what the source does not do itself. French has its spaces before ; : ! ? and inside « », any other language
has none.

What to do: put it right; nothing in the text's meaning is touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.locales import language_of
from translator.model import Problem, Severity, Span

ID = "spaces"
SEVERITY = Severity.WARNING

SPACE = "[ \u00a0\u2009\u202f]"
# What is rare stands first, and what has to stand before it is looked at from there: that is much quicker.
RUN = re.compile(rf"{SPACE}(?<=\S{SPACE}){SPACE}++(?=\S)")
BEFORE = re.compile(rf"{SPACE}(?<=[^\W_]{SPACE}){SPACE}*+[,،؛.;:!?؟](?=\s|$)")
BEFORE_FRENCH = re.compile(rf"{SPACE}(?<=[^\W_]{SPACE}){SPACE}*+[,.](?=\s|$)")
MARK = "[.!?؟,;،؛]"
AFTER = re.compile(rf"{MARK}(?<=[^\W\d_]{{3}}{MARK})[^\W\d_]{{2}}")
LETTERS = 3
"""So many letters stand before that mark at least."""
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
    twice = RUN.search(target)
    if twice and not RUN.search(source):
        yield _problem(f"{len(twice[0])} spaces in a row", twice)
    if " " in target or "\u00a0" in target:
        pattern = BEFORE_FRENCH if language in FRENCH else BEFORE
        early = pattern.search(target)
        if early and not BEFORE.search(source):
            yield _problem(f"a space before “{early[0].strip()}”", early)
    close = AFTER.search(target)
    if close and not AFTER.search(source) and _is_prose(target, close):
        start, end = close.start() - LETTERS, close.end()
        text = f"no space after “{close[0][0]}” in “{target[start:end]}”"
        yield Problem(ID, SEVERITY, text, in_target=((start, end),))
    here, there = source.count("\t"), target.count("\t")
    if here != there:
        yield Problem(ID, Severity.INFO, f"source has {here} tabs, translation {there}")


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


def _is_prose(text: str, match: re.Match[str]) -> bool:
    """Not inside an address, a file name or a placeholder."""
    begin = match.start() - LETTERS
    start = max(text.rfind(" ", 0, begin), begin - 200) + 1
    end = text.find(" ", match.end())
    token = text[start : end if end >= 0 else match.end() + 200][:400]
    if any(sign in token for sign in "@/\\<>{}%_=&"):
        return False
    return match[0][0] != "." or (match[0][1].isupper() and "www." not in token and token.count(".") <= 2)
