"""Whether a sentence says that something will be done, or that it has been: "will be removed", "wurde entfernt".

Told by auxiliaries and by endings that no other form of a language has, which stand in its file; a sentence of which
that cannot be told, or that says both, says nothing. German says by "wird" what will be done and what is done, so that
alone is no past.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from translator.language.reading import prose
from translator.language.tables import one_table
from translator.language.tally import pieces_with
from translator.locales import language_of
from translator.model import Span

SOURCE = "en"
MARKS = re.compile("[\u064b-\u0652\u0670]")
"""Arabic vowel signs, which are written or not."""
IRREGULAR = (
    "been|had|done|made|given|taken|sent|put|kept|found|seen|shown|told|lost|left|held|paid|written|chosen|"
    "spread|cut|come|gone|broken|brought|got|known|set|shut|spent|worn|withdrawn|drawn|frozen|met|fallen"
)
ADVERBS = r"(?: (?:not|now|also|already|just|both|\w+ly)){0,2}"
WILL = re.compile(r"\b(?:will|shall|(?:is|are|am|['’](?:re|s|m)) going to)\b|(?<=\w)['’]ll\b", re.IGNORECASE)
TELLING = pieces_with(
    SOURCE, re.compile(r"\b(?:will|shall|going|was|were|has|have|had)\b|['’](?:ll|ve)\b", re.IGNORECASE)
)
"""Without any of these an English text says neither."""
DONE = re.compile(
    rf"\b(?:was|were)\b|\b(?<!\bto )(?:has|have|had|['’]ve)\b{ADVERBS} (?!un)(?:\w{{2,}}ed|{IRREGULAR})\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:that|was|were|has|have|had|did|been|having|ago|yesterday|so far|already)\b|['’](?:ve|d)\b|\b\w+ed by\b"
    r"|(?<!\bbe )\b\w+ed (?:in|as|to|for)\b|\b(?:you|we|they|he|she|i) \w+ed\b",
    re.IGNORECASE,
)
"""Beside a "will" these may say that something else is past."""
NOW = re.compile(r"\b(?:is|are|am|needs?|can|must)\b", re.IGNORECASE)
"""Beside what is past these say what is so now, or is to come."""
THAT = r"(?<!shows )(?<!showed )(?<!shown )(?<!confirms )(?<!confirmed )(?<!means )(?<!found )that"
"""Not where a finding has just been spoken of."""
OTHER = re.compile(
    rf"\b(?:if|when|whenever|once|unless|as soon as|while|since|whether|would|could|should|might|may|{THAT}|who|which"
    r"|what|how|where|why|said|says|told|as long as|by the time|years|centuries)\b|\?"
    r"|\b(?:after|before|until|till) (?:you|we|they|he|she|it|i|there|\w+ing)\b"
    r"|\b(?:after|before|until|till) [^.,;]{0,80}\b(?:is|are|has|have|was|were|does|do)\b"
    r"|\bfor (?:\d+|\w+|the (?:past|last)) (?:\w+ )?(?:years?|months?|weeks?|days?|hours?|decades?)\b",
    re.IGNORECASE,
)
"""Another clause of an English sentence, with a time of its own, or what lasts from then till now."""


HEDGED = re.compile(
    r"\b(?:can|cannot|possib\w*|perhaps|probabl\w*|likely|suspect\w*|seem\w*|appear\w*|shown to|(?:un)?able|suggest\w*"
    r"|reported|risk|linked|associated)\b",
    re.IGNORECASE,
)
"""Beside these an English sentence does not say for sure that something has been."""


class Tenses(NamedTuple):
    """What says in a language that something will be, that it has been, and that it may be; beside `other` neither of
    the first two is said for sure."""

    future: re.Pattern[str]
    past: re.Pattern[str]
    maybe: re.Pattern[str]
    other: re.Pattern[str]


@cache
def _tenses(language: str) -> Tenses | None:
    """By the table [tense] of a language's file; None where it has none."""
    table = one_table(language, "tense")
    ways = (table.get(name, ("(?!)",)) for name in Tenses._fields)
    return Tenses(*(re.compile("|".join(way), re.IGNORECASE) for way in ways)) if table else None


def tells_time(text: str) -> bool:
    """Whether an English text says anywhere that something will be done, or has been."""
    return TELLING(text) > 0


def future_or_past(text: str, part: Span) -> tuple[bool, Span] | None:
    """Whether an English sentence says only that something will be done, with the place of what says so, or only that
    it has been."""
    sentence = prose(text)[slice(*part)]
    will, done = WILL.search(sentence), DONE.search(sentence)
    said = will or done
    if said is None or (will and done) or OTHER.search(sentence) or (PAST if will else NOW).search(sentence):
        return None
    return will is not None, (part[0] + said.start(), part[0] + said.end())


def is_certain(text: str, part: Span) -> bool:
    """Whether nothing in an English sentence says that something may be, or seems so."""
    return HEDGED.search(text, *part) is None


def doubted(text: str, locale: str, part: Span) -> Span | None:
    """What says in a sentence of another language that something may be, where nothing says that it has been."""
    tenses = _tenses(language_of(locale))
    return tenses and _only(text, part, tenses.maybe, tenses.past)


def turned(text: str, locale: str, part: Span, *, future: bool) -> Span | None:
    """What says in a sentence of another language that something has been done, or with `future` that it will be, where
    nothing in it says the other."""
    tenses = _tenses(language_of(locale))
    if tenses is None or tenses.other.search(text, *part):
        return None
    return _only(text, part, *((tenses.future, tenses.past) if future else (tenses.past, tenses.future)))


def _only(text: str, part: Span, said: re.Pattern[str], against: re.Pattern[str]) -> Span | None:
    """Where a sentence has one of two things, and not the other."""
    sentence, places = _bare(prose(text)[slice(*part)])
    found = said.search(sentence)
    if found is None or against.search(sentence):
        return None
    return part[0] + places[found.start()], part[0] + places[found.end() - 1] + 1


@lru_cache(maxsize=64)
def _bare(text: str) -> tuple[str, list[int]]:
    """A text without vowel signs, and where each of its characters was."""
    places = [at for at, character in enumerate(text) if not MARKS.match(character)]
    return "".join(text[at] for at in places), places
