"""What a text claims: quantities, dates, times of day, how often, polarity, what may or must be done, direction.

One pass over the text, linear in its length. `read` is the only way in.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from translator.language.cues import Cue, contrasts, cues
from translator.language.lexicon import lexicon
from translator.language.numbers.clock import Time, times
from translator.language.numbers.dates import DATED, Date, dates
from translator.language.numbers.digits import ascii_digits
from translator.language.numbers.numerals import COUNTED
from translator.language.numbers.quantities import quantities
from translator.language.numbers.quantity import Quantity
from translator.language.numbers.rhythms import PACED, rhythms
from translator.language.opposites.polarity import DENYING
from translator.language.opposites.signs import signs
from translator.language.phrases import NO_PROSE
from translator.language.remembered import lately
from translator.language.telling import may_claim
from translator.language.tokens import Item, Said, by_table, items, plain_items, says_anything
from translator.markup.opaque import opaque
from translator.model import Span

CHARACTER = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,12});")
FACTS = ("side:", "order:", "amount:", "change:", "level:")
"""The opposites of which one never changes unseen, in an article or its translation; others are only compared."""
COUNTING = DATED | PACED | COUNTED | {"clock", "number"}
"""Tables and kinds without any of which a text has no time, no date, no rhythm and no quantity."""
# Where nothing that is claimed reaches over, if it is no mark-up that is cut.
SENTENCE_END = re.compile(r"(?<=[^\W\d_]{2}[.!?]) (?=[A-Z])")
MARKED = re.compile(r"[<`{\]]|://")
REMEMBERED = 20_000
"""Characters; only the last readings of longer texts are kept."""


class Reading(NamedTuple):
    """What was read.

    `units` are all that are named, with a number or without. `rhythms` are "day" for "a day" and "daily", "every day"
    with a number for "every two days". `negations` are "own" ("not"), "without", "concord" (a second one that adds
    nothing in some languages: "nunca") or "implied" ("un-", "avoid"). `modals` are "must", "need", "may", or what the
    language has a phrase for ("prohibited"). `contrasts` are "side:left" and the like. `known` says whether the
    language's words are known.
    """

    known: bool
    quantities: tuple[Quantity, ...] = ()
    times: tuple[Time, ...] = ()
    dates: tuple[Date, ...] = ()
    rhythms: tuple[Cue, ...] = ()
    units: frozenset[str] = frozenset()
    weekdays: tuple[Cue, ...] = ()
    dayparts: tuple[Cue, ...] = ()
    negations: tuple[Cue, ...] = ()
    modals: tuple[Cue, ...] = ()
    contrasts: tuple[Cue, ...] = ()
    clauses: tuple[Cue, ...] = ()
    """Words between which and a "must" no "not" belongs to it."""
    turning: tuple[Cue, ...] = ()
    """Words such as "until", with which a "not" may be said without one: not until, only when."""
    bare_one: bool = False
    """The language may leave "one" to the noun alone."""
    modal_reach: tuple[int, int] = (60, 60)
    """So many characters before and behind a "must" its "not" may stand."""


def read(text: str, locale: str) -> Reading:
    """The reading of a text in a locale. Raises nothing."""
    return (_remembered if len(text) <= REMEMBERED else _remembered_long)(text, locale)


def _read(text: str, locale: str) -> Reading:
    words = lexicon(locale)
    plain = prose(text)
    said_by_signs = signs(plain)
    if plain == text and not said_by_signs and not says_anything(text, words):
        return _empty(locale)
    plain = ascii_digits(plain)
    pieces = items(plain, locale, words)
    if not pieces and not said_by_signs:
        return _empty(locale)
    said = by_table(pieces)
    # Most texts have no time, no date and no rhythm: what none of these is without is not in them.
    rest: Sequence[Item] = plain_items(pieces) if not COUNTING.isdisjoint(said) else ()
    times_, rest = times(rest, plain, words) if "clock" in said else ((), rest)
    dates_, rest = dates(rest, words) if not DATED.isdisjoint(said) else ((), rest)
    rhythms_, rest = rhythms(rest, plain, words) if not PACED.isdisjoint(said) else ((), rest)
    amounts = tuple(quantities(rest, plain, words))
    return Reading(
        known=words.known,
        quantities=amounts,
        times=times_,
        dates=dates_,
        rhythms=rhythms_,
        units=_units(said),
        weekdays=cues(said, "weekdays"),
        dayparts=cues(said, "dayparts"),
        negations=_without_steps(cues(said, "negation"), amounts, plain, words.settings.get("steps", ())),
        modals=cues(said, "modality"),
        contrasts=_in_order(contrasts(cues(said, "contrasts"), pieces, amounts), said_by_signs),
        clauses=cues(said, "clause"),
        turning=cues(said, "turning"),
        bare_one=bool(words.settings.get("bare_one")),
        modal_reach=_modal_reach(words.settings),
    )


def _without_steps(
    denied: tuple[Cue, ...], amounts: Sequence[Quantity], text: str, steps: Sequence[str]
) -> tuple[Cue, ...]:
    """What denies, without a word that is a step as well where a number counts it: French "deux pas"."""
    if not (steps and denied and amounts):
        return denied
    counted = {one.span[1] for one in amounts if one.sure and one.kind == "count" and not one.unit}
    return tuple(
        cue
        for cue in denied
        if not (
            text[slice(*cue.span)] in steps
            and text[cue.span[0] - 1 : cue.span[0]].isspace()
            and cue.span[0] - 1 in counted
        )
    )


def _in_order(cues: tuple[Cue, ...], more: tuple[Cue, ...]) -> tuple[Cue, ...]:
    return tuple(sorted((*cues, *more), key=lambda cue: cue.span[0])) if more else cues


@lru_cache(maxsize=64)
def _empty(locale: str) -> Reading:
    """What a text claims that says nothing."""
    words = lexicon(locale)
    return Reading(words.known, bare_one=bool(words.settings.get("bare_one")), modal_reach=_modal_reach(words.settings))


def _modal_reach(settings: Mapping[str, Any]) -> tuple[int, int]:
    """Where each denied "must" is a phrase of its own, no other negation says anything about it."""
    if settings.get("modal_phrases"):
        return 0, 0
    before, behind = settings.get("modal_reach", (60, 60))
    return before, behind


@lately
def prose(text: str) -> str:
    """The text with what is no prose blotted out, in place: spans stay what they are."""
    spans = opaque(text)
    if spans:
        parts, at = [], 0
        for start, end in spans:
            parts += [text[at:start], NO_PROSE * (end - start)]
            at = end
        text = "".join((*parts, text[at:]))
    if "&" not in text:
        return text
    return CHARACTER.sub(lambda match: html.unescape(match[0])[:1].ljust(len(match[0]), NO_PROSE), text)


_remembered = lru_cache(maxsize=256)(_read)
_remembered_long = lru_cache(maxsize=2)(_read)


def claims(text: str, locale: str) -> tuple[str, ...]:
    """What a translation must keep, each in the text's own words and once: its quantities, dates, times and how often
    first, then what it denies, then left and right. ("50 mg", "twice a day", "not") Each sentence is read by itself,
    where it may claim anything."""
    sentences = [0, *(match.end() for match in SENTENCE_END.finditer(text))] if not MARKED.search(text) else [0]
    found = [
        (start, read(part, locale))
        for start, end in zip(sentences, [*sentences[1:], len(text)], strict=True)
        if may_claim(part := text[start:end], locale)
    ]
    return claims_of(found, text) if found else ()


def claims_of(found: Sequence[tuple[int, Reading]], text: str) -> tuple[str, ...]:
    """The same of a text whose parts were read, each with where it begins."""
    amounts: list[Span] = []
    denied: list[Span] = []
    sided: list[Span] = []
    for at, part in found:
        cues = [cue.span for group in (part.times, part.dates, part.rhythms) for cue in group]
        amounts += _moved([*(one.span for one in part.quantities if one.sure), *cues], at)
        denied += _moved([cue.span for cue in part.negations if cue.what in DENYING], at)
        sided += _moved([cue.span for cue in part.contrasts if cue.what.startswith("side:")], at)
    words = [
        " ".join(text[start:end].split())
        for spans in (_joined(amounts, text), sorted(denied), sorted(sided))
        for start, end in spans
    ]
    return tuple({word.casefold(): word for word in reversed(words)}.values())[::-1]


def _moved(spans: list[Span], by: int) -> list[Span]:
    return [(start + by, end + by) for start, end in spans] if by else spans


def facts(text: str, locale: str) -> tuple[str, ...]:
    """What a text claims that must never change unseen, in order, whatever its words: "50 mg", "every day", "not",
    "side:left"."""
    return tuple(fact for _, fact in placed_facts(text, locale))


def placed_facts(text: str, locale: str) -> tuple[tuple[Span, str], ...]:
    """The same, each with where it stands."""
    return facts_of(read(text, locale))


def facts_of(found: Reading) -> tuple[tuple[Span, str], ...]:
    """The same of what was read already."""
    said = [(quantity.span, _fact(quantity)) for quantity in found.quantities if quantity.sure]
    said += [(time.span, f"time {sorted(time.minutes)}") for time in found.times]
    said += [(date.span, f"date {sorted(date.days)}") for date in found.dates]
    said += [(cue.span, f"a {cue.what}") for cue in found.rhythms]
    said += [(cue.span, "not") for cue in found.negations if cue.what in DENYING]
    said += [(cue.span, cue.what) for group in (found.weekdays, found.dayparts) for cue in group]
    said += [(cue.span, cue.what) for cue in found.contrasts if cue.what.startswith(FACTS)]
    return tuple(sorted(said))


def _fact(quantity: Quantity) -> str:
    value = f"{quantity.low}–{quantity.high}" if quantity.is_range else quantity.low
    return f"{value} {quantity.unit}".rstrip()


def _joined(spans: list[Span], text: str) -> list[Span]:
    """In order, those that overlap or that only a space parts as one: "twice" "a day"."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and (start < joined[-1][1] or text[joined[-1][1] : start] == " "):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _units(said: Said) -> frozenset[str]:
    """The units that items name, alone or as a part of what they mean."""
    found = {value for table in ("units", "counts", "per", "per_after") for value, _ in said.get(table, ())}
    for table in ("quantities", "intervals"):
        found |= {way.split()[-1] for value, _ in said.get(table, ()) for way in value.split("|")}
    return frozenset(found)
