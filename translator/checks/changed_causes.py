"""A part of the check `exchanged`: what causes something and what it causes, each in the other's place.

source       Poor sleep can lead to depression.
translation  Depressionen können zu schlechtem Schlaf führen.

Told by the words of both texts whose places are known, on both sides of a verb of causing. The words that say so in
each language are in its file under [words]: `causing`, behind which stands what is caused (before which, in a language
that has its verbs last), `caused_by`, behind which stands the cause, and `risk_of`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from translator.checks.anchors import APART, named
from translator.checks.pair import Pair
from translator.language.lexicon import lexicon
from translator.language.matching.vocabulary import SOURCE
from translator.language.opposites.denying import beginning, verb_last
from translator.language.reading import prose
from translator.language.tables import pattern
from translator.language.tally import pieces_with
from translator.model import Span

BEFORE_IT = r"(?:(?:can|may|might|could|will|would|often|sometimes|also|usually|easily|probably|mostly) )*"
NOUN = r"(?<!\bno )(?<!\ba )(?<!\bthe )(?<!\bany )(?<!\bthis )(?<!\bits )(?<!ous )(?<!\bmain )(?<!mon )(?<!ble )"
"""What stands before a "cause" that is no verb: "no serious cause is found"."""
CAUSES = re.compile(
    rf"\b{BEFORE_IT}(?:(?:{NOUN}(?:causes?|triggers?)(?! of\b| is\b| are\b| was\b| for\b| include|[^\w\s])"
    r"|caused|leads? to|led to|resulted in|(?:can|may|might|could|will|often) result in|triggered"
    r"|provokes?|provoked|brings? on|(?:to )?protects?|weakens?|worsens?|aggravates?|damages)(?! by)"
    r"|(?:can|may|might|could|will) (?:damage|harm))\b",
    re.IGNORECASE,
)
CAUSED = re.compile(
    rf"\b{BEFORE_IT}(?:(?:is|are|was|were|be|been|being|often|usually|sometimes|mostly|probably) )*"
    r"(?:(?:caused|triggered|brought on|provoked) by|(?:be|is|are|was|were) (?:\w+ )?due to"
    r"|(?:is|are|was|were) (?:often |usually )?(?:a|the) (?:result|consequence) of|resulted from"
    r"|(?:can|may|might|could|will|often) result from|stems? from)\b",
    re.IGNORECASE,
)
RISKS = re.compile(
    rf"\b{BEFORE_IT}(?:raise|increase|double|lower|reduce|cut|heighten)[sd]? "
    r"(?:(?:the|your|their|his|her|a person's|someone's) )?(?:risks?|chances?|likelihood|danger|odds) of\b",
    re.IGNORECASE,
)
EFFECTS = re.compile(
    rf"\b{BEFORE_IT}(?:makes? (?=[^.,;:]{{3,40}} (?:less|more) effective\b)"
    r"|(?:weaken|reduce|lower|decrease|increase|strengthen|enhance|affect)s? (?:the )?effect(?:s|iveness)? of\b)",
    re.IGNORECASE,
)
LIKELY = re.compile(
    r"\b(?:is|are) (?:(?:much|far|\w+ times) )?(?:more|less) likely to\b"
    r"|\b(?:have|has) an? (?:much )?(?:higher|greater|increased|raised|lower) (?:risk|chance|likelihood) of\b",
    re.IGNORECASE,
)
OF = {RISKS: "risk_of", EFFECTS: "effect_of"}
"""By what changes a thing, what finds that in other languages."""
CAUSING = re.compile(
    r"caus|effect|\bl(?:ead|ed)s?\b|result|trigger|provok|\bbr(?:ing|ought)s?\b|protect|weaken|worsen|aggravat"
    r"|\b(?:risk|chance|likelihood|danger|odds)s?\b|likely|damage|\bharm|\bdue\b|\bstems?\b",
    re.IGNORECASE,
)
TELLING = pieces_with(SOURCE, CAUSING)
"""Without any of these words nothing is looked for."""
ENDS = re.compile(
    rf"{APART.pattern}|\b(?:in|during|among|for|when|if|at|with|while|after|before|until|because|so|than|and then|but"
    r"|which|who|that|unless|over|on|by|to|from|against|less|more)\b",
    re.IGNORECASE,
)
"""Where what is caused ends."""
BEGINS = re.compile(rf"{APART.pattern}|\b(?:but|because|so|if|when|while|although|as)\b", re.IGNORECASE)
"""Where what causes it begins."""
QUE = re.compile(
    r"\b(?:qu(?:e|['’])\s*(?:(?:peut|puede|pueden|suele) )?|l[oa]s? (?:(?:puede|pueden|suele|ha|han) )?)\Z",
    re.IGNORECASE,
)
"""Behind this the subject stands behind its verb: "la maladie que provoque le virus", "la erupción la provocó el …"."""
NEAR = 30
"""Characters between a risk and what it is of."""
BEFORE = 12
"""Characters before a word in which an article or a preposition that belongs to it stands."""
Places = tuple[Span, ...]
Both = tuple[Span, Span]


class _Sides(NamedTuple):
    """Where a translation has what the source says causes something, and what that is, each in order."""

    cause: list[Span]
    effect: list[Span]


def changed_causes(pair: Pair, parts: Both) -> tuple[Places, Places] | None:
    """The words for the cause and for what it causes, in the source and in the translation, where the latter says them
    the other way round."""
    said = _said(prose(pair.source), parts[0]) if TELLING(pair.source) else None
    if said is None:
        return None
    how, *where = said
    amounts = {one.span for one in pair.here.quantities}  # "increases it fivefold"
    known = [both for both in named(pair, parts) if both[0] not in amounts]
    cause, effect = ([both for both in known if side[0] <= both[0][0] < side[1]] for side in where)
    both_sides = {place for _, place in cause} & {place for _, place in effect}
    cause, effect = ([both for both in found if both[1] not in both_sides] for found in (cause, effect))
    if not (cause and effect):
        return None
    sides = _Sides(*(sorted(place for _, place in found) for found in (cause, effect)))
    target = prose(pair.target)
    if how in OF:
        turned = _is_of_other(OF[how], target, pair.locale, parts[1], sides)
    elif how is LIKELY:
        turned = _is_group_of_other(target, pair.locale, parts[1], sides)
    else:
        turned = _causes_other(target, pair.locale, parts[1], sides)
    if not turned:
        return None
    moved = sorted((*cause, *effect))
    return tuple(span for span, _ in moved), tuple(sorted({place for _, place in moved}))


def _said(text: str, part: Span) -> tuple[re.Pattern[str], Span, Span] | None:
    """By which way the source says that something causes another or changes its risk or effect, and where it names the
    cause, and what is caused or risked, if it says so once."""
    found = [
        (how, match.span()) for how in (RISKS, EFFECTS, LIKELY, CAUSED, CAUSES) for match in how.finditer(text, *part)
    ]
    if len(found) != 1:
        return None
    how, (start, end) = found[0]
    begins = [match.end() for match in BEGINS.finditer(text, part[0], start)]
    before = (begins or [part[0]])[-1], start
    ends = ENDS.search(text, end, part[1])
    behind = end, ends.start() if ends else part[1]
    return (how, behind, before) if how is CAUSED else (how, before, behind)


def _is_of_other(key: str, text: str, locale: str, part: Span, sides: _Sides) -> bool:
    """Whether a translation speaks of the risk, or of the effect, of what changes it in the source: that stands next to
    its only word for it, and what the risk or effect is of at the other side of that."""
    risks = _places(key, text, locale, part)
    if len(risks) != 1:
        return False
    (start, end), behind = risks[0], not verb_last(locale)
    if not behind:
        near = [span for span in sides.cause if 0 <= start - span[1] <= NEAR]
        last = max((span[1] for span in (*sides.cause, *sides.effect) if span[1] <= start), default=0)
        return (
            bool(near)
            and near[-1][1] == last
            and all(span[1] <= near[0][0] for span in sides.effect)
            and APART.search(text, sides.effect[0][0], start) is None
        )
    first = min((span for span in sides.cause if span[1] > start), default=None)
    return (
        first is not None
        and first[0] - end <= NEAR
        and all(span[1] <= start for span in sides.effect)
        and APART.search(text, sides.effect[-1][1], first[0]) is None
    )


def _is_group_of_other(text: str, locale: str, part: Span, sides: _Sides) -> bool:
    """Whether a translation speaks of people with what they are likely to have in the source, and behind that of what
    they are or have there."""
    groups = _places("group_of", text, locale, part)
    if len(groups) != 1:
        return False
    start, end = groups[0]
    cause = [span for span in sides.cause if span[1] <= start or end <= span[0]]
    if verb_last(locale):
        near = [span for span in sides.effect if 0 <= start - span[1] <= NEAR]
        first = near[-1] if near else None
    else:
        first = min((span for span in sides.effect if end <= span[0] <= end + NEAR), default=None)
    if first is None or not cause or any(span[0] < max(first[1], end) for span in cause):
        return False
    return APART.search(text, first[0], cause[-1][0]) is None


def _causes_other(text: str, locale: str, part: Span, sides: _Sides) -> bool:
    """Whether a translation says that what is caused causes the rest."""
    causing, caused_by = (_places(key, text, locale, part) for key in ("causing", "caused_by"))
    anywhere, passive = bool(lexicon(locale).settings.get("causing_anywhere")), _places("passive", text, locale, part)
    if "passive" in lexicon(locale).settings:
        causing, caused_by = ([], caused_by) if passive else (causing if not caused_by else [], [])
    if len(causing) + len(caused_by) != 1 and not (anywhere and causing and not caused_by):
        return False
    sign = (causing or caused_by)[0]
    inner, outer = (sides.cause, sides.effect) if causing else (sides.effect, sides.cause)
    if verb_last(locale):
        return _is_next_before(text, locale, sign, inner, outer)
    if caused_by:
        return _is_behind(text, sign, inner, outer)
    if anywhere:
        marks = "object_words" in lexicon(locale).settings
        last = _is_last(text, locale, part, inner, outer)
        return last or (not marks and _is_behind(text, sign, inner, outer))
    return _is_behind(text, sign, inner, outer) and _is_object(text, locale, sign, inner, outer)


def _is_behind(text: str, sign: Span, inner: Sequence[Span], outer: Sequence[Span]) -> bool:
    """Whether some words stand behind a sign, and all others before it, with no mark between."""
    first = min((span for span in inner if span[0] >= sign[1]), default=None)
    if first is None or any(span[1] > sign[0] for span in outer):
        return False
    return APART.search(text, outer[-1][1], first[0]) is None and QUE.search(text, outer[-1][1], sign[0]) is None


def _is_object(text: str, locale: str, sign: Span, inner: Sequence[Span], outer: Sequence[Span]) -> bool:
    """Whether what stands behind a verb is surely what it is done to, by a small word before it or by its ending, in a
    language in which its subject may stand there."""
    settings = lexicon(locale).settings
    endings, words = tuple(settings.get("object_endings", ())), settings.get("object_words", ())
    if not endings:
        return True
    first = min(span for span in inner if span[0] >= sign[1])
    if any(text[slice(*span)].lower().endswith(endings) for span in outer):
        return False
    marked = pattern(words).search(text, sign[1], first[0]) is not None
    return marked or text[slice(*first)].lower().endswith(endings)


def _is_last(text: str, locale: str, part: Span, inner: Sequence[Span], outer: Sequence[Span]) -> bool:
    """Whether all of some words stand behind all others in one clause, as what something is done to, if the language
    has words that mark this, and the first do not."""
    if outer[-1][1] > inner[0][0] or APART.search(text, outer[0][0], inner[-1][0]) is not None:
        return False
    words = lexicon(locale).settings.get("object_words", ())
    if not words:
        return True
    marked = pattern(words)
    if marked.search(text, max(part[0], outer[0][0] - BEFORE), outer[0][0]):
        return False
    return marked.search(text, outer[-1][1], inner[0][0]) is not None


def _is_next_before(text: str, locale: str, sign: Span, inner: Sequence[Span], outer: Sequence[Span]) -> bool:
    """Whether some words stand right before a sign, with the ending of what is done to, and all others before these."""
    endings = tuple(lexicon(locale).settings.get("object_endings", ()))
    before = [span for span in inner if span[1] <= sign[0]]
    if not before or sign[0] - before[-1][1] > NEAR or any(span[1] > before[0][0] for span in outer):
        return False
    if APART.search(text, outer[0][0], sign[0]) is not None:
        return False
    last = text[before[-1][0] : sign[0]].split()[-1].lower()
    return last.endswith(endings) and not any(text[slice(*span)].lower().endswith(endings) for span in outer)


def _places(key: str, text: str, locale: str, part: Span) -> list[Span]:
    """Where the words of a list of a language stand in a part of a text."""
    words = beginning(key, locale)
    return [match.span() for match in words.finditer(text, *part)] if words else []
