"""A part of the check `exchanged`: who does something and to whom it is done, each in the other's place.

source       The nurse will show your husband how to do it.
translation  Ваш муж покажет медсестре, как это делать.

Told of two people between whom the source has a verb for what one person does to another, by the small words and
endings by which the translation's language marks to whom it is done: [words] `object_before` and `object_behind`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from translator.checks.anchors import APART, anchors
from translator.checks.pair import Pair
from translator.language.lexicon import lexicon
from translator.language.matching.vocabulary import SOURCE
from translator.language.opposites.denying import beginning, verb_last
from translator.language.reading import prose
from translator.language.tables import data
from translator.language.tally import pieces_with
from translator.model import Span

DOES = re.compile(
    r"\b(?:show|teach|tell|inform|ask|call|phone|refer|give|advise|train|explain|visit|examine|contact|help|remind"
    r"|report|instruct|warn|infect|look|discuss|speak|talk|write|donate|pass|protect|support|accompany|drive"
    r"|decide)(?:e?s)?\b",
    re.IGNORECASE,
)
TELLING = pieces_with(SOURCE, DOES)
"""Without any of these words nothing is looked for."""
NOT_SO = re.compile(rf"\b(?:by|been|being|from|and|or|if)\b|{APART.pattern}", re.IGNORECASE)
"""Where one of these stands between two people, what is said of them is something else."""
NEAR = 12
"""Characters before a word in which an article or a preposition that belongs to it stands."""
FEWEST, MOST = 2, 3
"""People of a sentence."""
Places = tuple[Span, ...]
Both = tuple[Span, Span]


def changed_people(pair: Pair, parts: Both) -> tuple[Places, Places] | None:
    """The places of who does something and of the one to whom it is done, where the translation has the other."""
    if not TELLING(pair.source):
        return None
    source = prose(pair.source)
    named = [match.span() for match in people().finditer(source, *parts[0])] if DOES.search(source, *parts[0]) else []
    if not FEWEST <= len(named) <= MOST:
        return None
    places = dict(anchors(pair, parts))
    for one, two in pairwise(named):
        if not DOES.search(source, one[1], two[0]) or NOT_SO.search(source, one[1], two[0]):
            continue
        if one in places and two in places and _is_turned(pair, parts[1], places[one], places[two]):
            return (one, two), tuple(sorted((places[one], places[two])))
    return None


def _is_turned(pair: Pair, part: Span, one: Span, two: Span) -> bool:
    """Whether of two people the first is the one to whom something is done, and the other one is not."""
    text, locale = prose(pair.target), pair.locale
    (start, end), (other, _) = sorted((one, two))
    if APART.search(text, end, other) or (one < two and not verb_last(locale) and not _by_endings(locale)):
        return False
    aside = beginning("done_by", locale)
    if aside is not None and aside.search(text, *part):
        return False
    if start == other:
        return False
    return _is_object(text, locale, part, one) and not _is_object(text, locale, part, two)


def _is_object(text: str, locale: str, part: Span, span: Span) -> bool:
    """Whether something is done to a person, by the word before that or by the ending of its own."""
    settings = lexicon(locale).settings
    word = text[slice(*span)].lower()
    if endings := tuple(settings.get("object_behind", ())):
        return word.endswith(endings) and word not in settings.get("object_never", ())
    before = _before(locale)
    return before is not None and before.search(text, max(part[0], span[0] - NEAR), span[0]) is not None


def _by_endings(locale: str) -> bool:
    return bool(lexicon(locale).settings.get("object_behind"))


@lru_cache(maxsize=32)
def _before(locale: str) -> re.Pattern[str] | None:
    """What stands before a person to whom something is done, with an article or a pronoun between."""
    words = lexicon(locale).settings.get("object_before", ())
    ways = "|".join(map(re.escape, words))
    return re.compile(rf"(?<!\w)(?:{ways})\s*(?:\w{{1,6}}['’ ]\s*)?\Z", re.IGNORECASE) if words else None


@cache
def people() -> re.Pattern[str]:
    """What finds a person in an English text."""
    words = "|".join(data("vocabulary")["people"]).split("|")
    ways = "|".join(re.escape(word.rstrip("_")) + ("" if word.endswith("_") else r"\w*") for word in words)
    return re.compile(rf"\b(?:{ways})(?!\w)", re.IGNORECASE)
