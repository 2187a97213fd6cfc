"""An "or" became an "and", or an "and" an "or": one sign or all of them, both signatures or one.

    source       The form must be signed by the patient and by the doctor.
    translation  Formun hasta veya doktor tarafından imzalanması gerekir.
    finding      source and, translation veya

Told sentence by sentence, where one text has only the one and the other only the other, and no word that may stand for
it ("either", "any", "if"). A "not" turns the one into the other, so nothing is said where a sentence denies; nor where
it says what may be, nor of phrases such as "38 °C or more", nor of sentences of more than 300 characters.

It is a warning, but an error in what both say after an "if" or "until" ("call us if you have a fever or a rash"), after
the source's "both" or between the figures that something must have ("at least 18 and over 50 kg"), and where the
translation has a word for both at once ("sowohl … als auch") that the source has not.

Say which of the two holds, as the source does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from translator.checks.bounded import ONLY
from translator.checks.pair import Pair
from translator.language.cues import within
from translator.language.opposites.polarity import denials
from translator.language.reading import Reading, prose
from translator.language.tables import data, pattern
from translator.language.tally import pieces_with
from translator.locales import language_of
from translator.model import Problem, Severity, Span

ID = "alternatives"
SEVERITY = Severity.ERROR
LISTED = re.compile(r",[^,;.]{1,40}\b(?:or|and)\b")
MAY = "may"
LONG = 300
"""Characters of a sentence; a longer one has more than one of each."""
GOES_ON = re.compile(r"\s+(?:(?:als|than|чем)\b|(?:que|de)\s+\d)", re.IGNORECASE)
"""What makes of "or more" a thing of its own: "or more than 50 kg"."""
PARTED = re.compile(r"[.,،;:!?؟…](?=\s)|\n")
"""What stands between clauses."""
IF = re.compile(r"\bif\b", re.IGNORECASE)
"""What an "and" may be a weaker "or" after; only one in the same clause is sure."""
GENERAL = re.compile(r"\b(?:any|when\w*|(?:problems?|trouble) with)\b", re.IGNORECASE)
"""What may be either or both: "when you cough or sneeze"."""
BOTH = re.compile(r"\bboth\b[^,;:.]{3,60}\band\b", re.IGNORECASE)
MUST = frozenset({"must", "strict", "unclear"})
"""Kinds of words that say that something must be."""
WHICH = re.compile(r"\b(?:that|which|who)\b", re.IGNORECASE)
BY_EACH = re.compile(r"\b(by|from|with) [^,;.]{2,30}\Z", re.IGNORECASE)


class Joined(NamedTuple):
    """Where a sentence has its first "or" and its first "and", and whether anything else in it may say "or"."""

    one: Span | None
    all: Span | None
    maybe: bool


class _Words(NamedTuple):
    """What finds the words of a table; `behind`: the word of a condition ends it."""

    one: re.Pattern[str]
    all: re.Pattern[str]
    maybe: re.Pattern[str]
    idioms: re.Pattern[str]
    both: re.Pattern[str]
    together: re.Pattern[str]
    condition: re.Pattern[str]
    behind: bool


_Place = tuple[str, Span, Span, _Words]
"""A text, its sentence, the "and" or "or" in it, and the words of its language."""


def check(pair: Pair) -> Iterator[Problem]:
    """A finding per sentence in which the one became the other."""
    ours, theirs = (_words(language_of(locale)) for locale in (pair.source_locale, pair.locale))
    if ours is None or theirs is None or pair.copied:
        return
    texts = (pair.source, pair.source_locale), (pair.target, pair.locale)
    if not any(_telling(language_of(locale))(text) for text, locale in texts):
        return  # as most texts
    source, target = prose(pair.source), prose(pair.target)
    for here, there in pair.parts:
        if not _may_be_exchanged(source[slice(*here)], ours, target[slice(*there)], theirs):
            continue
        if max(here[1] - here[0], there[1] - there[0]) > LONG:
            continue
        if span := _exchanged(_joined(source, here, ours), _joined(target, there, theirs)):
            one, other = (source, here, span[0], ours), (target, there, span[1], theirs)
            maybe = IF.search(source, *here) if ours.all.match(source, *span[0]) else None
            sure = _is_conditioned(pair, one, other) or _is_both(pair, one, other) or _is_required(pair, one, other)
            if not sure and (maybe or _denies(pair, here, there) or _is_free(pair, here)):
                continue
            text = f"source {pair.said(span[:1], True)}, translation {pair.said(span[1:], False)}"
            severity = SEVERITY if sure else Severity.WARNING
            yield Problem(ID, severity, text, in_source=span[:1], in_target=span[1:])


def _may_be_exchanged(source: str, ours: _Words, target: str, theirs: _Words) -> bool:
    """Told quickly: whether only one of two sentences has an "or", and the other one an "and"."""
    either, other = ours.one.search(source), theirs.one.search(target)
    if (either is None) is (other is None):
        return False
    return (ours.all.search(source) if other else theirs.all.search(target)) is not None


def _exchanged(one: Joined, other: Joined) -> tuple[Span, Span] | None:
    if one.one and not one.all and other.all and not (other.one or other.maybe):
        return one.one, other.all
    if one.all and not (one.one or one.maybe) and other.one:
        return one.all, other.one
    return None


def _is_conditioned(pair: Pair, one: _Place, other: _Place) -> bool:
    """Whether both join what stands in a condition that says no "not"."""
    here, there = _condition(*one), _condition(*other)
    if here is None or there is None:
        return False
    if one[3].one.match(one[0], *one[2]) and GENERAL.search(one[0], *here):
        return False
    return not _denies_both(pair, (here, one[2]), (there, other[2]))


def _denies_both(pair: Pair, here: tuple[Span, Span], there: tuple[Span, Span]) -> bool:
    """Whether a "not" in one of two sentences may be of all that is joined in it: any but that of a relative clause of
    the last, "a neck that is stiff or a rash that does not fade"."""
    (part, join), (other, joined) = here, there
    ours, theirs = denials(within(pair.here.negations, part)), denials(within(pair.there.negations, other))
    if any(cue.span[0] < join[1] or not WHICH.search(pair.source, join[1], cue.span[0]) for cue in ours):
        return True
    return len(theirs) > len(ours) or any(cue.span[0] < joined[1] for cue in theirs)


def _condition(text: str, part: Span, at: Span, words: _Words) -> Span | None:
    """The clause of a condition, if an "and" or "or" stands in it: from the condition's word to the end of the clause,
    or from its beginning where that word ends it."""
    again = words.condition.match(text, at[1] + 1) is not None  # "if …, or if …"
    for match in words.condition.finditer(text, *part):
        if words.behind is (match.start() < at[0]):
            continue
        first, last = (at[1], match.start()) if words.behind else (match.end(), at[0])
        between = text[first:last].rstrip(" ,،") if again else text[first:last]
        if not PARTED.search(between):
            end = PARTED.search(text, at[1], part[1])
            begin = max((found.end() for found in PARTED.finditer(text, part[0], first)), default=part[0])
            return (begin if words.behind else match.start()), end.start() if end else part[1]
    return None


def _is_both(pair: Pair, one: _Place, other: _Place) -> bool:
    """Whether one side alone says that it is both."""
    (source, here, span, ours), (target, there, span2, theirs) = one, other
    if ours.together.search(source, *here):
        return BOTH.search(source, *here) is not None and ours.all.match(source, *span) is not None
    if not ours.one.match(source, *span):
        return False
    if theirs.together.search(target, span2[1], there[1]):
        return True
    return theirs.both.search(target, *there) is not None and not _denies_both(pair, (here, span), (there, span2))


def _is_required(pair: Pair, one: _Place, other: _Place) -> bool:
    """Whether an "and" joins two figures that something must have, or all those by whom it must be done."""
    (source, here, span, ours), (_, there, span2, _) = one, other
    if ours.one.match(source, *span) or not any(cue.what in MUST for cue in within(pair.here.modals, here)):
        return False
    by = BY_EACH.search(source, here[0], span[0] - 1)
    if by and source[span[1] :].lower().startswith(f" {by[1].lower()} "):
        return True
    figures = _figures(pair.here, here, span)
    return all(figures) and figures == _figures(pair.there, there, span2)


def _figures(reading: Reading, part: Span, at: Span) -> tuple[frozenset[str], frozenset[str]]:
    """The figures of a sentence before and behind a word."""
    known = [(one.span[0], one.low) for one in reading.quantities if one.sure and part[0] <= one.span[0] < part[1]]
    before = frozenset(low for place, low in known if place < at[0])
    return before, frozenset(low for place, low in known if place > at[0])


def _is_free(pair: Pair, here: Span) -> bool:
    """Whether a sentence says what may be, or that nothing else may be of a list: all of it is then as well as any."""
    only = any(cue.what == ONLY for cue in within(pair.here.negations, here))
    if only:
        return LISTED.search(pair.source, *here) is not None
    return any(cue.what == MAY for cue in within(pair.here.modals, here))


def _denies(pair: Pair, here: Span, there: Span) -> bool:
    return bool(denials(within(pair.here.negations, here)) or denials(within(pair.there.negations, there)))


def _joined(text: str, part: Span, words: _Words) -> Joined:
    said = words.idioms.sub(lambda found: found[0] if _goes_on(found) else " " * len(found[0]), text[slice(*part)])
    one, all_ = (
        found and (part[0] + found.start(), part[0] + found.end())
        for found in (words.one.search(said), words.all.search(said))
    )
    return Joined(one, all_, words.maybe.search(IF.sub("", said)) is not None)


def _goes_on(found: re.Match[str]) -> bool:
    return GOES_ON.match(found.string, found.end()) is not None


@cache
def _telling(language: str) -> Callable[[str], int]:
    """How many pieces of a text may begin an "or"."""
    return pieces_with(language, pattern(form.split()[0] for form in data(language)["alternatives"]["or"]))


@lru_cache(maxsize=16)
def _words(language: str) -> _Words | None:
    """None for a language without a table of them."""
    table = data(language).get("alternatives")
    if not table:
        return None
    one, all_, maybe, idioms, both, together, condition = (
        pattern(table[key]) for key in ("or", "and", "maybe", "idioms", "both", "together", "if")
    )
    return _Words(one, all_, maybe, idioms, both, together, condition, table["if"][0].startswith("*"))
