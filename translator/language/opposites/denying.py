"""How a language denies several things, and which of its words go with a "not": its settings under [words]."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import pairwise

from translator.language.cues import Cue
from translator.language.lexicon import lexicon
from translator.language.opposites.polarity import CONCORD
from translator.language.tables import data, pattern
from translator.locales import language_of
from translator.model import Span

PARTNERS = frozenset({CONCORD, "except"})
"""Kinds of which some words stand only beside a "not"."""
LONE = PARTNERS | {"privative", "illness", "cease", "prevent", "keep"}
"""Kinds of which no word brings a "not" with it."""
STOPPED = re.compile(r"\s*(?:[^\w\s]|$)")
"""What stands behind a word that ends a clause."""
WORD = re.compile(r"\w+")
DASH = re.compile(r" [–—]")
"""Stands for what was said before."""
BEFORE = re.compile(r"(?:^|[^\w\s*_]\s*|(?<!\w)(\w+)\s+)[*_]*\Z")
"""The word before another, in one clause with it."""
FEW = 2
"""Words of a clause that has a verb, at least."""
CLAUSE = re.compile(r"[,;:.!?–—،؛؟]")
IN_CLAUSE = re.compile(r"[,;:.!?()–—،؛؟]")
AHEAD = 40
"""No word that stands before another is looked for so many characters before it."""


@lru_cache(maxsize=32)
def listed(key: str, locale: str) -> re.Pattern[str] | None:
    """What finds the words of a list of a language's [words]; None where it has none."""
    words = lexicon(locale).settings.get(key, ())
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE) if words else None


@lru_cache(maxsize=512)
def beginning(key: str, locale: str) -> re.Pattern[str] | None:
    """What finds the words of a list of a language's [words], in which a * may stand; None where it has none."""
    words = lexicon(locale).settings.get(key, ())
    return pattern(words) if words else None


@lru_cache(maxsize=32)
def either(locale: str) -> re.Pattern[str] | None:
    """What finds an "or" or a "nor" of a language; None where it tells none."""
    table = data(language_of(locale)).get("alternatives", {})
    words = [word for key in ("or", "nor") for word in table.get(key, ()) if "*" not in word]
    return pattern(words) if words else None


def denies_once(locale: str) -> bool:
    """Whether a language denies as often as English does."""
    return bool(lexicon(locale).settings.get("one_not"))


def verb_last(locale: str) -> bool:
    """Whether the verb of a language stands behind all that it is said of."""
    return bool(lexicon(locale).settings.get("postpositions"))


def affirms(text: str, locale: str, span: Span) -> bool:
    """Whether something is said to be so in a part of a text, in a language whose clauses end with their verb: a verb
    stands before a comma or an "and"."""
    ends = lexicon(locale).settings.get("affirming", ())
    joins = frozenset(lexicon(locale).settings.get("join", ()))
    for clause in CLAUSE.split(text[slice(*span)]):
        words = clause.lower().split()
        last = [word for word, following in pairwise([*words, ""]) if not following or following in joins]
        if any(word.endswith(tuple(ends)) for word in last):
            return True
    return False


def clause_of(text: str, span: Span, part: Span) -> Span:
    """The clause of a part of a text in which a place is."""
    starts = [at.end() for at in CLAUSE.finditer(text, part[0], span[0])]
    end = CLAUSE.search(text, span[1], part[1])
    return (starts or [part[0]])[-1], end.start() if end else part[1]


def joined(text: str, locale: str, denials: Sequence[Cue]) -> bool:
    """Whether an "and" of the text stands between two of its denials: what English denies once of both."""
    settings = lexicon(locale).settings
    words, prefix = frozenset(settings.get("join", ())), settings.get("join_prefix")
    return any(
        not words.isdisjoint(text[one.span[1] : two.span[0]].lower().split())
        or (prefix is not None and text.startswith(prefix, two.span[0]))
        for one, two in pairwise(denials)
    )


def joins(clause: str, locale: str) -> bool:
    """Whether an "and" or an "or" stands in a clause, or begins a word where it is written together with the next."""
    settings, or_ = lexicon(locale).settings, either(locale)
    words, prefix = clause.lower().split(), settings.get("join_prefix")
    if not frozenset(settings.get("join", ())).isdisjoint(words):
        return True
    if or_ is not None and or_.search(clause):
        return True
    return prefix is not None and any(word.startswith(prefix) for word in words[1:])


def last_joined(text: str, locale: str, part: Span) -> int | None:
    """Where in a part of a text the last "and" or "but" stands, or the last comma; None where none does."""
    settings = lexicon(locale).settings
    ands = data(language_of(locale)).get("alternatives", {}).get("and", ())
    words, prefix = frozenset((*settings.get("join", ()), *ands)), settings.get("join_prefix")
    starts = [at.start() for at in CLAUSE.finditer(text, part[0], max(part[0], part[1] - 1))]
    starts += [
        at.start()
        for at in WORD.finditer(text, *part)
        if at[0].lower() in words or (prefix and at.start() > part[0] and at[0].startswith(prefix))
    ]
    return max(starts, default=None)


def torn(cues: Sequence[Cue], text: str, part: Span, locale: str) -> list[Cue]:
    """The words of a part of a text that stand only beside a "not", and have none ("никто", "asla", "إلا", "coma
    nada"): it was lost."""
    beside = listed("beside_not", locale)
    if beside is None or PARTNERS.isdisjoint(cue.what for cue in cues):
        return []
    found = [cue for cue in cues if cue.what in PARTNERS and beside.match(text, *cue.span)]
    nots = _nots(locale)
    if nots is None:
        alone = LONE.issuperset(cue.what for cue in cues)
        return [cue for cue in found if alone and STOPPED.match(text, cue.span[1]) is None]
    leading = lexicon(locale).settings.get("before_nothing")
    end = found[0].span[0] if found and leading else part[1]
    if not found or nots.search(text, part[0], end) or (leading and not _behind(text, found, leading)):
        return []
    return [cue for cue in found if _in_clause(text, part[0], cue)][:1]


def _behind(text: str, cues: Sequence[Cue], leading: Collection[str]) -> bool:
    """Whether the first of these stands behind its verb, in a language in which it needs a "not" only there: "coma
    nada", but "nada cambia", "ni duele ni pica"; by the word before it."""
    start = cues[0].span[0]
    before = BEFORE.search(text[max(0, start - AHEAD) : start])
    twice = len({text[slice(*cue.span)] for cue in cues}) < len(cues)
    return before is not None and not twice and bool(before[1]) and before[1].lower() not in leading


def _in_clause(text: str, start: int, cue: Cue) -> bool:
    """Whether it stands in a clause, and not alone ("after that, nothing")."""
    if DASH.match(text, cue.span[1]):
        return False  # "always on the back and never – on the stomach"
    if STOPPED.match(text, cue.span[1]) is None:
        return True
    return len(WORD.findall(IN_CLAUSE.split(text[max(start, cue.span[0] - AHEAD) : cue.span[0]])[-1])) >= FEW


def _nots(locale: str) -> re.Pattern[str] | None:
    """What finds a "not" of any kind; None where the language does not tell."""
    return beginning("nots", locale)
