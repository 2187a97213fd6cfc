"""A part of the check `exchanged`: of two medicines in two sentences, the other one is denied.

    source       For pain, take paracetamol. Do not use ibuprofen.
    translation  Nehmen Sie gegen Schmerzen Ibuprofen ein. Verwenden Sie kein Paracetamol.

Only where each text names both once, in a sentence with a "not" and in one that denies nothing by any word. Also of
other things, in two clauses of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from translator.checks.anchors import APART, named, of_things
from translator.checks.changed_people import people
from translator.checks.pair import Pair
from translator.language.cues import Cue, begins_in, within
from translator.language.lexicon import lexicon
from translator.language.naming.names import Name, names, where
from translator.language.opposites.denying import listed
from translator.language.opposites.polarity import denials
from translator.language.reading import Reading, prose
from translator.language.sentences import sentences
from translator.language.tables import data, pattern
from translator.locales import language_of
from translator.model import Span

MEDICINE = "medicine"
IMPLIED = frozenset({"implied", "cease", "without"})
"""Words that deny something by their sense: avoid, stop, leave out."""
NONE = re.compile(r"\b(?:drop in|nothing|nichts)\b", re.IGNORECASE)
"""What denies nothing of its clause's things: "nichts einzuwenden"."""
CASE = re.compile(
    r"\b(?:if|when|until|unless|because|so|that|which|who|while|without|except|than|as|till|nothing|worr\w+|harm\w*)\b",
    re.IGNORECASE,
)
"""Beside these a "not" is of more than its own clause."""
ORDERED = re.compile(r"\b(?:before|after|beforehand|first|then)\b", re.IGNORECASE)
"""And so it is beside these, but for medicines and people."""
SHORT = re.compile(r"\b(?:is|are|was|do|does|can|may|not|n['’]t|ones?)\s*(?:,|\Z)|\A\s*not\b", re.IGNORECASE)
"""How a clause ends whose verb the other one has: "rice and maize do not"."""
PARTS = re.compile(
    r"[.;:!?–—]|,? but\b|,? whereas\b|,? and (?=(?:never|do not|don['’]t|must not|should not|avoid|leave out|stop)\b)",
    re.IGNORECASE,
)
"""What parts two clauses of the source, and no members of a list."""
INSTEAD = re.compile(r"instead\b(?! of)|stattdessen|(?:(?<=onun )|(?<=bunun ))yerine|вместо (?:н|этого)", re.IGNORECASE)
"""What is said of the other one of two."""
AGAIN = re.compile(r"\b(?:it|them|this|these)\b", re.IGNORECASE)
"""What both clauses are about."""
Places = tuple[Span, ...]
Two = tuple[Span, Span]


def changed_denied(pair: Pair) -> tuple[Two, Two] | None:
    """The medicines of both texts, that of the denied sentence first, where it is the source's other one."""
    two = _both(names(pair.source)) if pair.here.negations and pair.there.negations else ()
    if len(two) < 2:
        return None
    ours = {name.forms[0]: name.span for name in two}
    theirs = {name.forms[0]: at for name in two if (at := where(name, pair.target)) is not None}
    here = _denied(ours, pair.here, sentences(pair.source, pair.source_locale))
    there = _denied(theirs, pair.there, sentences(pair.target, pair.locale))
    if not here or not there or here == there:
        return None
    return (ours[here], ours[there]), (theirs[there], theirs[here])


def _both(named: Iterable[Name]) -> tuple[Name, ...]:
    """The medicines of a text, if it names just two, each once."""
    found = tuple(name for name in named if name.kind == MEDICINE)
    return found if len(found) == 2 and found[0].forms[0] != found[1].forms[0] else ()


def _denied(places: Mapping[str, Span], reading: Reading, parts: Iterable[Span]) -> str:
    """Of two things, the one whose sentence has a "not", where the other one's denies nothing; "" if that is not so."""
    denied: list[str] = []
    plain: list[str] = []
    for part in parts:
        said = [thing for thing, span in places.items() if part[0] <= span[0] < part[1]]
        cues = within(reading.negations, part)
        if len(said) == 1:
            (denied if denials(cues) else plain if not cues else []).append(said[0])
    return denied[0] if len(denied) == len(plain) == 1 else ""


def changed_rule(pair: Pair, parts: Two, *, only_names: bool = False) -> tuple[Places, Places] | None:
    """The words of what is denied in the source and of what is not, where the translation denies the other: "take A but
    leave out B". Told where each text denies once, and names what it denies and the rest in clauses of their own.
    `only_names`: only of medicines and people, as in two sentences. Where the rule is for a case ("if it hurts, …"),
    of two medicines alone."""
    if not (pair.here.negations and pair.there.negations):
        return None
    in_a_case = CASE.search(pair.source, *parts[0]) is not None
    if in_a_case and not _denies_once(pair, parts[1]):
        return None
    only_names = only_names or in_a_case
    here = _denied_clause(pair.source, pair.here, parts[0], PARTS)
    if here and any(not begins_in(here, cue.span) for cue in _denying(pair.source, pair.here, parts[0])):
        return None  # "keep it out of reach, and do not …"
    there = _denied_clause(pair.target, pair.there, parts[1], _joins(pair.locale)) if here else None
    if here is None or there is None:
        return None
    denied, rest = _two_kinds(pair, parts, here, only_names=only_names)
    moved = [both for both in rest if begins_in(there, both[1])]
    stay = [both for both in denied if begins_in(there, both[1])]
    if in_a_case and len(moved) > 1:
        return None
    shared = in_a_case or AGAIN.search(pair.source, *parts[0]) is not None
    if not moved or len(stay) == len(denied) or len({place for _, place in stay}) > shared:
        return None
    both = sorted({*denied, *moved} - {*stay})
    return tuple(span for span, _ in both), tuple(sorted({place for _, place in both}))


def _denies_once(pair: Pair, part: Span) -> bool:
    """Whether the translation denies something once, and not by an "instead of" that has both things beside it."""
    cues = _denying(pair.target, pair.there, part)
    instead = listed("instead", pair.locale)
    return len(cues) == 1 and (instead is None or instead.match(pair.target, cues[0].span[0]) is None)


def _two_kinds(pair: Pair, parts: Two, clause: Span, *, only_names: bool) -> tuple[list[Two], list[Two]]:
    """The places of the things of a clause of the source, and of the rest of two sentences; only of people, or of
    medicines, where both have such."""
    known = named(pair, parts)
    persons = {match.span() for match in people().finditer(pair.source, *parts[0])}
    medicines = [
        (name.span, place)
        for name in names(pair.source)
        if name.kind == MEDICINE and (place := where(name, pair.target)) is not None
    ]
    kinds = [[both for both in known if both[0] in persons]]
    if not any(SHORT.search(pair.source[slice(*part)]) for part in ((parts[0][0], clause[0] - 1), clause)):
        kinds.append(medicines)
        if not only_names and ORDERED.search(pair.source, *parts[0]) is None:
            kinds.append(of_things(pair, known, strict=True))
    for kind in kinds:
        sides = tuple([both for both in kind if begins_in(clause, both[0]) is side] for side in (True, False))
        shared = {place for _, place in sides[0]} & {place for _, place in sides[1]}
        denied, rest = ([both for both in side if both[1] not in shared] for side in sides)
        if denied and rest:
            return denied, rest
    return [], []


def _denied_clause(text: str, reading: Reading, part: Span, parting: re.Pattern[str]) -> Span | None:
    """The only clause of a part of a text that denies something; none where another does so by another word."""
    cues = _denying(text, reading, part)
    cues = denials(cues) or cues
    if len({cue.span for cue in cues}) != 1 or NONE.match(text, cues[0].span[0]):
        return None
    start, end = cues[0].span
    marks = [match.span() for match in parting.finditer(prose(text), *part)]
    first = max((mark[1] for mark in marks if mark[1] <= start), default=part[0])
    last = min((mark[0] for mark in marks if mark[0] >= end), default=part[1])
    return (first, last) if first > part[0] or last + 1 < part[1] else None


def _denying(text: str, reading: Reading, part: Span) -> list[Cue]:
    """The words of a part of a text that deny something, if only by their sense: not "use that instead"."""
    cues = within(reading.negations, part)
    plain = {cue.span for cue in denials(cues)}
    return [cue for cue in cues if cue.span in plain or (cue.what in IMPLIED and not INSTEAD.match(text, cue.span[0]))]


@lru_cache(maxsize=32)
def _joins(locale: str) -> re.Pattern[str]:
    """What parts the clauses of a language. In one with verbs of two parts a "but" stands within one: "lassen Sie aber
    Ibuprofen weg"."""
    table = data(language_of(locale)).get("alternatives", {})
    keys = ("and",) if lexicon(locale).settings.get("separable") else ("and", "but")
    words = [word for key in keys for word in table.get(key, ())]
    return re.compile(rf"{APART.pattern}|{pattern(words).pattern}", re.IGNORECASE) if words else APART
