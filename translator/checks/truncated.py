"""A sentence, or the end of one, is missing in the translation.

Why: what is missing may be the warning. "Take the tablet with water. Call us at once if you feel dizzy." and the
translation ends after the water.

How: a sentence, a clause, a member of a list or what stands in brackets is missing where the translation has no word
for what it names, though it has for the rest, and is short, or has fewer sentences, commas or brackets, or no word for
an "unless", a "because", an "if"; less so where clauses of it say nothing of the rest, for that may be what is sought
in other words. Where these signs are weak, it is a warning, but of what begins with an "until", "unless", "if" or
"except", and of a member of a list where the translation is a list that has one less. A text that ends with a word with
which no sentence ends ("and"), or without the full stop of its source and too short, was cut off. In other languages
the lengths tell whether sentences were joined, which is ordinary translation, or left out. A long text that is far too
short lacks something too, wherever it is. A source that is long for its politeness alone ("we should be grateful if you
could") is taken for as long as what it says.

What to do: translate what is missing. Where the translation says everything in fewer words, dismiss the finding and
say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.lost_members import lost_members
from translator.checks.pair import Pair
from translator.language.matching.lengths import dangles, ends_with_one, excess, spread, telling
from translator.language.matching.omissions import ENOUGH, is_told, omitted
from translator.language.sentences import sentences
from translator.model import Problem, Severity, Span

ID = "truncated"
SEVERITY = Severity.ERROR

# Ends as sentences do, in any script; what may stand behind an end: quotes, brackets, tags, invisible marks.
ENDED = re.compile(r"[.!?…:;。．！？；：؟؛۔।॥։።\u0e2f\"'»”“’)\]}>%®™]\s*[\u200e\u200f\u202c\u2069]?$")
SHORTENED = re.compile(r"\b(?:[ap]\.m|etc|e\.g|i\.e)\.\W*\Z", re.IGNORECASE)
VALUE_LAST = re.compile(r": ?[\d.,]{1,8} ?\S{0,3}\Z")
"""A sentence that became a label and its value: "Maximale Dateigröße: 5 MB"."""
ONE = re.compile(
    r"\b[Oo]ne(?=[^\w\s]|\s+\w+\W*\Z|\s+(?:as|at|before|by|for|from|here|if|in|now|on|online|to|today|when|with|yourself)\b)"
)
"""The English pronoun, or before the last word, that the translation need not repeat: "all but one quantity"."""
STOP = "."
FULL_STOP = re.compile(r"[.!?…]\s*$")
# From this many characters on the lengths alone tell that something is missing.
LONG, SHORT = 85, 60
MISSING, ENDLESS, BARE = -0.5, -0.22, -0.55
"""How far too short a long text is that lacks a part, one without its full stop, and a short one without it."""
# What the alignment pays, in squared standard deviations, for what it may take two texts to have done.
JOINED, DROPPED = 3.0, 8.0
# How much better "left out" has to be than "joined".
CLEARLY = 2.5
SURELY = 2.0
"""From here on something is taken to be missing in one sentence of several."""
BOUNDING = re.compile(r"\W*(?:and |but )?(?:only )?(?:until|unless|if|except)\b", re.IGNORECASE)
"""What a sentence hangs on: an error even where the signs are weak."""
CERTAIN = 2.3
"""From here on it is an error; below, four in ten of such findings are of right translations that are free."""
WORDED = re.compile(r"[^\W\d_]{4}")
"""More than an "and" or "to"."""
MOST = 40
"""Longer lists of sentences are compared by length alone: their alignment would cost too much time."""


def check(pair: Pair) -> Iterator[Problem]:
    """At most one error; where there is none, a warning, or one for each list that may lack a member."""
    found = [*_cut(pair)]
    if any(problem.severity is SEVERITY for problem in found) or not pair.target.strip() or pair.copied:
        yield from found
        return
    lost = [*lost_members(pair)]
    sure = [member.span for member in lost if member.sure][:1]
    if not sure:
        yield from found
    for span in sure or (() if found else [member.span for member in lost]):
        text = f"“{pair.source[slice(*span)]}” seems to be missing"
        yield Problem(ID, SEVERITY if sure else Severity.WARNING, text, in_source=(span,))


def _cut(pair: Pair) -> Iterator[Problem]:
    """At most one finding."""
    if len(pair.source.strip()) < 8 or not pair.target.strip():
        return
    much = _excess(pair)
    whole = bool(FULL_STOP.search(pair.source[-4:]))
    dangling = whole and _dangles(pair)
    here, there = sentences(pair.source, pair.source_locale), sentences(pair.target, pair.locale)
    if dangling or _last_cut(here, there, pair):
        yield Problem(ID, SEVERITY, f"the translation breaks off: “…{pair.target[-30:]}”")
        return
    # A list of options keeps its lines, and may lose their full stops.
    lines = sum(map(bool, map(str.strip, pair.target.split("\n")))) if "\n" in pair.source else 0
    listed = lines >= len(here)
    cut = _cut_off(pair.source, pair.target)
    if not listed and (span := _omitted(pair, cut, ENOUGH)) and not _is_time(pair, span):
        bounds = BOUNDING.match(pair.source, span[0])
        severity = SEVERITY if bounds or _omitted(pair, cut, CERTAIN) else Severity.WARNING
        text = f"“{_short(pair.source[slice(*span)])}” seems to be missing"
        yield Problem(ID, severity, text, in_source=(span,))
        return
    if much > -0.1:
        return
    if 1 <= len(there) < len(here) <= MOST and not listed and not is_told(pair.source_locale, pair.locale):
        lost = _left_out(here, there, pair)
        if lost is not None:
            text = f"“{_short(pair.source[slice(*here[lost])])}” seems to be missing"
            yield Problem(ID, SEVERITY, text, in_source=(here[lost],))
            return
    source, target = " ".join(pair.source.split()), " ".join(pair.target.split())
    said = max(much, excess(telling(source, pair.source_locale), len(target), pair.source_locale, pair.locale))
    if not listed and cut and _too_short(len(source), much, said):
        yield Problem(ID, SEVERITY, f"the translation breaks off: “…{target[-30:]}”")
    elif len(source) >= LONG and said < MISSING:
        yield Problem(ID, SEVERITY, f"a part seems to be missing: {len(source)} characters became {len(target)}")


def _omitted(pair: Pair, cut: bool, enough: float) -> Span | None:
    """What the translation lacks, looked for in the whole text and then in each of its sentences: beside many others,
    what one of them lacks makes little difference."""
    if span := omitted(pair.source, pair.target, pair.source_locale, pair.locale, cut, enough):
        return span
    for (start, end), (first, last) in pair.parts if 1 < len(pair.parts) <= MOST else ():
        texts = pair.source[start:end], pair.target[first:last]
        if span := omitted(*texts, pair.source_locale, pair.locale, False, max(enough, SURELY)):
            return start + span[0], start + span[1]
    return None


def _is_time(pair: Pair, span: Span) -> bool:
    """Whether all that is missing is a time of day that the translation has: "and eight in the evening", "20.00"."""
    told = [time.span for time in pair.here.times if span[0] <= time.span[0] and time.span[1] <= span[1]]
    if not told or not set(told).isdisjoint(pair.agreement.times[0]):
        return False
    edges = [span[0], *(edge for both in told for edge in both), span[1]]
    gaps = zip(edges[::2], edges[1::2], strict=True)
    return not any(WORDED.search(pair.source, start, end) for start, end in gaps)


def _dangles(pair: Pair) -> bool:
    """Whether a translation ends as no sentence does, and its source does not; an article at its end may stand for a
    thing: "Demandez s'il vous en faut une." """
    if not dangles(pair.target, pair.locale) or dangles(pair.source, pair.source_locale):
        return False
    return not (ends_with_one(pair.target, pair.locale) and ONE.search(pair.source))


def _last_cut(here: tuple[Span, ...], there: tuple[Span, ...], pair: Pair) -> bool:
    """Whether both have as many sentences, and the last of the translation has no end and half its length at most."""
    if not 1 < len(here) == len(there) or "\n" in pair.source or not _cut_off(pair.source, pair.target):
        return False
    left, right = here[-1][1] - here[-1][0], there[-1][1] - there[-1][0]
    return 2 * right < left


def _excess(pair: Pair) -> float:
    """How much longer the translation is than expected; a wrapped and indented text is no longer for it."""
    source, target = len(pair.source), len(pair.target)
    if "\n" in pair.source or "\n" in pair.target:
        source, target = (len(" ".join(text.split())) for text in (pair.source, pair.target))
    return excess(max(source, 1), target, pair.source_locale, pair.locale)


def _too_short(length: int, much: float, said: float) -> bool:
    """Whether a text that lacks its full stop lacks more: by its length, or a long one by what it says."""
    if length < SHORT:
        return much < BARE
    return much < min(-0.3, -2.5 * spread(length)) or (length >= LONG and said < ENDLESS)


def _cut_off(source: str, target: str) -> bool:
    shortened = SHORTENED.search(source[-8:])
    label = ":" not in source and VALUE_LAST.search(target[-20:])
    ended = ENDED.search(target[-4:]) or target.lstrip().startswith(STOP)  # ahead, as a right-to-left line looks typed
    return bool(FULL_STOP.search(source[-4:])) and not (shortened or label or ended)


def _left_out(here: tuple[Span, ...], there: tuple[Span, ...], pair: Pair) -> int | None:
    """The first sentence of the source that the best alignment leaves out, where leaving out explains the lengths
    far better than joining does."""
    left = [len(" ".join(pair.source[start:end].split())) for start, end in here]
    right = [len(" ".join(pair.target[start:end].split())) for start, end in there]
    joined, _ = _align(left, right, pair, False)
    dropped, lost = _align(left, right, pair, True)
    return lost if joined - dropped > CLEARLY else None


def _align(left: list[int], right: list[int], pair: Pair, may_drop: bool) -> tuple[float, int | None]:
    """(cost, first dropped) of the best alignment in order of sentences' lengths: one to one, up to three joined or
    one split, and, where that is allowed, dropped. Gale and Church 1993."""
    best: list[list[tuple[float, int | None]]] = [[(1e9, None)] * (len(right) + 1) for _ in range(len(left) + 1)]
    best[0][0] = (0.0, None)
    for i in range(len(left) + 1):
        for j in range(len(right) + 1):
            for before_i, before_j, cost in _steps(left, right, i, j, pair, may_drop):
                old, lost = best[before_i][before_j]
                if old + cost < best[i][j][0]:
                    if before_j == j:
                        lost = before_i if lost is None else lost
                    best[i][j] = (old + cost, lost)
    return best[-1][-1]


def _steps(
    left: list[int], right: list[int], i: int, j: int, pair: Pair, may_drop: bool
) -> Iterator[tuple[int, int, float]]:
    """How the alignment may come to (i, j): from where, and its cost."""
    if may_drop and i:
        yield i - 1, j, DROPPED
    for many, few in ((1, 1), (2, 1), (3, 1), (1, 2)):
        if i >= many and j >= few:
            length = sum(left[i - many : i])
            much = excess(length, sum(right[j - few : j]), pair.source_locale, pair.locale)
            yield i - many, j - few, (much / spread(length)) ** 2 + JOINED * (many + few - 2)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 50 else text[:49] + "…"
