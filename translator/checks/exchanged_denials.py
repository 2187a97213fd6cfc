"""A part of the check `contrast`: of two clauses, the other one is denied.

source       Spit out the rinse, don't swallow it.
translation  Spucken Sie die Lösung nicht aus, schlucken Sie sie.

Only where each text denies once, by a word of its own, and where nothing that the source denies is denied by the
translation: told by the words of both texts whose places are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from translator.checks.anchors import LONGEST, anchors, compared, done_once
from translator.checks.pair import Pair
from translator.language.cues import Cue, begins_in, meet, within
from translator.language.lexicon import lexicon
from translator.language.opposites.denying import beginning, either, listed, verb_last
from translator.language.opposites.polarity import CONCORD, denials, spare
from translator.language.reading import Reading
from translator.language.tables import data, pattern
from translator.locales import language_of
from translator.model import Span

MARK = re.compile(r"[,;:!?()–—،؛؟]")
COMMAS = ",،"
SIGNS = " .,;:!?"
"""Behind the words of a clause, and of a sentence."""
SENTENCE = re.compile(r"(?<=\w\w\w)[.!?؟]\s+\w")
LETTER = re.compile(r"\w")
FEW = 4
"""Words of a member of a list, at most."""
NEXT = 8
"""Characters between an "and" and the denial behind it: "and do not"."""
NEVER = frozenset({CONCORD, "scarce"})
"""Kinds of words beside which a "not" is not all that denies: "ni … ni", "hardly"."""
STAYING = frozenset({"keep"})
"""Kinds of words that deny, without a counterpart, only what is not said besides."""
LIGHT = re.compile(
    r"(?:use|using|take|taken|taking|give|given|put|do|have|get|apply|applied|allow\w*)\b", re.IGNORECASE
)
"""What may be said of both: "wash it with water, do not use alcohol", "use no alcohol"."""
Both = tuple[Span, Span]
EVEN = re.compile(r"\beven\b", re.IGNORECASE)
"""Beside which a translation may deny in another way: "wear it even while sleeping", "do not take it off"."""


def exchanged_denial(pair: Pair, here: Span, there: Span) -> tuple[Span, Span] | None:
    """The clauses of the only denials of both sentences, where that of the translation denies what the source does not,
    and what the source denies stands in another clause."""
    if max(len(pair.source), len(pair.target)) > LONGEST or _turns(pair, here, there):
        return None
    ours, theirs = _only(pair.here, here), _only(pair.there, there)
    if not (ours and theirs) or _ends_twice(pair, there) or "(" in pair.source[slice(*here)]:
        return None  # what is in brackets may be denied with the rest
    clauses = (
        _clause(pair.source, pair.source_locale, ours.span, here),
        _clause(pair.target, pair.locale, theirs.span, there),
    )
    if clauses[0] is None or clauses[1] is None:
        return None
    both = not_light(pair, (here, there), {*anchors(pair, (here, there), shared=True), *compared(pair, (here, there))})
    said = {(begins_in(clauses[0], one), begins_in(clauses[1], other)) for one, other in both}
    if (True, True) in said or not {(True, False), (False, True)} <= said:
        return None
    return trimmed(pair.source, clauses[0]), trimmed(pair.target, clauses[1])


def not_light(pair: Pair, parts: Both, known: Iterable[Both]) -> set[Both]:
    """The places that are known of both sentences, and those of what both say is done, without words that may be said
    of anything: "use", "must"."""
    modals = [cue.span for cue in within(pair.here.modals, parts[0])]
    return {
        (one, other)
        for one, other in {*known, *done_once(pair, parts).values()}
        if not (LIGHT.match(pair.source, one[0]) or any(meet(one, modal) for modal in modals))
    }


def trimmed(text: str, span: Span) -> Span:
    """A place without the spaces around it and the marks at its end."""
    said = text[slice(*span)]
    return span[0] + len(said) - len(said.lstrip()), span[1] - len(said) + len(said.rstrip(SIGNS))


def _turns(pair: Pair, here: Span, there: Span) -> bool:
    """Whether one of the sentences has a word that may deny or bound what is said in it, and the other has not; or may
    say it the other way round, as "until" and "even if" do."""
    left, right = within(pair.here.negations, here), within(pair.there.negations, there)
    if_ = beginning("if_clause", pair.source_locale)
    if if_ is None or if_.search(pair.source, *here):
        return True
    if any(cue.what in NEVER for cue in (*left, *right)) or EVEN.search(pair.source, *here):
        return True
    if any(cue.what not in STAYING for cue in (*spare(left, right), *spare(right, left))):
        return True
    if within(pair.here.turning, here) or within(pair.there.turning, there):
        return True
    modals = (*within(pair.here.modals, here), *within(pair.there.modals, there))
    return any(cue.what == "abstain" for cue in modals)


def _ends_twice(pair: Pair, there: Span) -> bool:
    """Whether two words of a translation may be commands not to, of which one is read as such: "çıkarmayın ve
    ıslatmayın"."""
    endings = tuple(lexicon(pair.locale).settings.get("not_endings", ()))
    words = (word.rstrip(SIGNS) for word in pair.target[slice(*there)].split())
    return bool(endings) and sum(word.endswith(endings) for word in words) > 1


def _only(reading: Reading, part: Span) -> Cue | None:
    """The only denial of a sentence, if that is a "not"."""
    own = denials(within(reading.negations, part))
    return own[0] if [cue.what for cue in own] == ["own"] else None


def _clause(text: str, locale: str, denial: Span, part: Span) -> Span | None:
    """The clause of a denial, between two marks or words like "but"; None where that is the whole sentence, or where
    there are several sentences."""
    if SENTENCE.search(text, *part):
        return None
    but, join = parting(locale), _join(locale)
    ends = [*_marks(text, part, locale), *(match.span() for match in but.finditer(text, *part))] if but else []
    start = max((end for _, end in ends if end <= denial[0]), default=part[0])
    end = min((first for first, _ in ends if first >= denial[1]), default=part[1])
    before = [match.end() for match in join.finditer(text, start, denial[0])] if join else []
    prefix = lexicon(locale).settings.get("join_prefix")
    if (before and denial[0] - before[-1] <= NEXT) or (prefix and text.startswith(prefix, denial[0])):
        start = max([start, *before[-1:]]) if before else denial[0]
    behind = join.search(text, denial[1], end) if join and verb_last(locale) else None
    if (behind and behind.start() - denial[1] <= 1) or _is_not_that(text, denial, locale):
        end = denial[1]
    letters = LETTER.search(text, part[0], start) or LETTER.search(text, end, part[1])
    return (start, end) if letters else None


def _is_not_that(text: str, denial: Span, locale: str) -> bool:
    """Whether a denial is one word that stands behind what it denies, and before what is so in its stead: "sıcak değil
    soğuk"."""
    words = listed("not_that", locale)
    return words is not None and words.fullmatch(text, *denial) is not None


def _marks(text: str, part: Span, locale: str) -> Iterator[Span]:
    """The marks of a sentence but for the commas of a list: "nuts, eggs and fish"."""
    or_, join = either(locale), _join(locale)
    listing = False
    for match in reversed([*MARK.finditer(text, *part)]):
        following = MARK.search(text, match.end(), part[1])
        segment = text[match.end() : following.start() if following else part[1]]
        joins = [found.start() for found in (pattern and pattern.search(segment) for pattern in (or_, join)) if found]
        few = len(segment[: min(joins, default=len(segment))].split()) <= FEW
        listing = match[0] in COMMAS and few and (bool(joins) or listing)
        if not listing:
            yield match.span()


@lru_cache(maxsize=32)
def parting(locale: str) -> re.Pattern[str] | None:
    """What finds a word by which another clause begins: "but", "because"."""
    settings, table = lexicon(locale).settings, data(language_of(locale)).get("alternatives", {})
    words = [*table.get("but", ()), *settings.get("because_clause", ())]
    return pattern(words) if words else None


@lru_cache(maxsize=32)
def _join(locale: str) -> re.Pattern[str] | None:
    """What finds an "and"."""
    words = [word for word in data(language_of(locale)).get("alternatives", {}).get("and", ()) if "*" not in word]
    return pattern(words) if words else None
