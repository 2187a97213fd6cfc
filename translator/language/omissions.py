"""Which clause of a source its translation lacks, told by what the clause names and by how short the translation is.

A clause is what stands behind a comma or a word that joins ("and", "if", "unless"), up to the end of its sentence. The
words are in data/<language>.toml, under [joining].
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from translator.language.lengths import excess, spread, telling
from translator.language.lexicon import data, pattern
from translator.language.predicates import predicates
from translator.language.reading import read
from translator.language.sentences import sentences
from translator.locales import language_of
from translator.model import Span

SAID = ("exception", "consequence", "concession", "condition")
"""Kinds of clauses that each language has words for."""
JOINED = "joined"
BEFORE, SHORTEST, LONG = 12, 16, 20
"""Characters before a clause and of one."""
MOST = 60
"""Clauses of a text that are looked at."""
LACKING, SHORT, SHORTER, SHORTEST_SAID = -1.2, -1.8, -2.0, -3.0
"""Standard deviations by which a translation is too short that lacks a kind of clause or a sentence, a condition, one
whose words tell that something is missing, and one of a kind that it may have a word for."""
FITS, LEFT = -0.35, 0.25
"""Between these a translation is as long as what is left without the clause."""
OPEN = 0.4
"""So much longer it may be where a word for it is missing as well."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Where it stands, and its kind; "sentence" for a whole one, "" behind a comma alone."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Named:
    """How many things a clause alone names that the translation has not, and has; and the same of the rest."""

    lost: int
    kept: int
    rest_lost: int
    rest_kept: int

    @property
    def gone(self) -> bool:
        """Nothing of the clause is named, and most of the rest is."""
        return self.lost > 1 and not self.kept and self.rest_kept > self.rest_lost

    @property
    def unnamed(self) -> bool:
        """Nothing that the clause names is there, and more of the rest is than is not."""
        return not self.kept and self.rest_kept > self.rest_lost

    @property
    def alone_gone(self) -> bool:
        """The clause names little, nothing of it is there, and hardly anything else is missing."""
        return self.lost == 1 and not self.kept and 2 * self.rest_kept > 3 * self.rest_lost


def omitted(source: str, target: str, source_locale: str, locale: str, cut: bool) -> Span | None:
    """The first clause that the translation seems to lack. `cut`: its last mark is missing. Raises nothing; linear, as
    no more than MOST clauses are looked at."""
    much = excess(len(source), len(target), source_locale, locale)
    short = much / spread(len(source))
    if short > LACKING and not cut:
        return None
    joining = _joining(source_locale)
    if joining is None or not _said(language_of(locale)):
        return None
    said = max(much, excess(telling(source, source_locale), len(target), source_locale, locale)) / spread(len(source))
    clauses = list(islice(_clauses(source, source_locale, target, locale, joining), MOST))
    if not clauses:
        return None
    ours, theirs = _named(source, source_locale), {what for what, _ in _named(target, locale)}
    for clause in clauses:
        left = len(source) - (clause.span[1] - clause.span[0])
        rest = excess(left, len(target), source_locale, locale)
        named = _beside(clause.span, ours, theirs)
        if _lacks(clause, named, short, rest, target, locale) or _is_gone(clause, named, short, said, rest):
            return clause.span
        if cut and much < 0 and named.lost and not named.kept and rest < OPEN and clause.kind != "sentence":
            return clause.span
    return None


def _lacks(clause: Clause, named: Named, short: float, rest: float, target: str, locale: str) -> bool:
    """Whether the translation has no word for a clause of this kind, and no place for it."""
    words = _said(language_of(locale)).get(clause.kind)
    if words is None or rest > OPEN or words.search(target):
        return False
    return short < LACKING if clause.kind != "condition" else short < SHORT and not named.kept


def _is_gone(clause: Clause, named: Named, short: float, said: float, rest: float) -> bool:
    """Whether a translation that is too short names nothing of a clause, or of a sentence where it has fewer."""
    if clause.kind == "sentence":
        return (named.gone or named.alone_gone) and short < LACKING and FITS < rest < LEFT
    if rest < FITS or clause.span[1] - clause.span[0] < SHORTEST:
        return False
    if short < SHORTEST_SAID and said < SHORTEST_SAID and rest < LEFT and named.unnamed:
        return True
    if not named.gone:
        return False
    least = SHORTEST_SAID if clause.kind else SHORTER
    return short < least and said < SHORTER and rest < LEFT and clause.span[1] - clause.span[0] >= LONG


def _clauses(source: str, source_locale: str, target: str, locale: str, joining: re.Pattern[str]) -> Iterator[Clause]:
    """The clauses of a source that may be missing, and its sentences, if the translation has fewer."""
    here = sentences(source, source_locale)
    for start, end in here:
        for match in joining.finditer(source, start, end):
            at = match.start() + 1
            if start + BEFORE < at <= end - SHORTEST:
                yield Clause((at, end), _kind(match, source_locale))
    if len(here) > len(sentences(target, locale)):
        yield from (Clause(span, "sentence") for span in here)


def _kind(match: re.Match[str], locale: str) -> str:
    kinds = _said(language_of(locale))
    return next((kind for kind in SAID if match["word"] and kinds[kind].fullmatch(match["word"])), "")


def _named(text: str, locale: str) -> list[tuple[str, int]]:
    """What a text names, each with where it begins."""
    found = read(text, locale)
    return [
        *((cue.what, cue.span[0]) for cue in predicates(text, locale)),
        *((cue.what.split(":")[0], cue.span[0]) for cue in found.contrasts),
        *(("not", cue.span[0]) for cue in found.negations if cue.what in ("own", "without")),
        *((f"# {one.unit}", one.span[0]) for one in found.quantities if one.sure),
        *(("day", cue.span[0]) for cue in (*found.dayparts, *found.weekdays)),
        *(("time", one.span[0]) for one in found.times),
        *(("time", one.span[0]) for one in found.dates),
    ]


def _beside(span: Span, ours: Sequence[tuple[str, int]], theirs: set[str]) -> Named:
    """A word that may mean several things counts once."""
    words: dict[int, set[str]] = {}
    for what, at in ours:
        words.setdefault(at, set()).add(what)
    within = {at for at in words if span[0] <= at < span[1]}
    rest = {what for at in words.keys() - within for what in words[at]}
    own = [words[at] for at in within if words[at].isdisjoint(rest)]
    kept = sum(not word.isdisjoint(theirs) for word in own)
    return Named(len(own) - kept, kept, len(rest - theirs), len(rest & theirs))


@lru_cache(maxsize=8)
def _said(language: str) -> dict[str, re.Pattern[str]]:
    """The words for each kind of clause; nothing for a language that has none."""
    return {kind: pattern(forms) for kind, forms in data(language).get("joining", {}).items() if kind in SAID}


@lru_cache(maxsize=8)
def _joining(locale: str) -> re.Pattern[str] | None:
    """What stands before a clause: a mark, a word that joins, or both."""
    forms = data(language_of(locale)).get("joining", {})
    if JOINED not in forms:
        return None
    ways = "|".join(re.escape(form) for kind in (*SAID, JOINED) for form in forms[kind])
    joined = "|".join(map(re.escape, forms[JOINED]))
    return re.compile(rf"[\s,;:–—]\s*(?:(?:{joined})\s+)?(?P<word>{ways})\b|(?P<mark>[,;:–—])\s", re.IGNORECASE)
