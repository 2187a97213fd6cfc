"""A part of the check `negation`: what a "not" and a word that denies by its sense say together, turned round.

source       We share your data only if you agree.
translation  Wir geben Ihre Daten weiter, sofern Sie nicht widersprechen.

source       A negative test does not rule out an infection.
translation  Ein negativer Test zeigt, dass keine Infektion vorliegt.

source       Drink nothing, not even water.
translation  Trinken Sie nichts außer Wasser.

Told by the words for that in English, and by what the translation denies or excepts beside its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from translator.checks.bounded import ONLY
from translator.checks.pair import Pair
from translator.language.cues import Cue, holder, within
from translator.language.lexicon import lexicon
from translator.language.matching.denied import Part, is_denied_named
from translator.language.opposites.denying import beginning
from translator.language.opposites.excuses import EXCEPT
from translator.language.opposites.polarity import ANYHOW, WITHOUT
from translator.model import Span

Both = tuple[Span, Span]
CONSENT = re.compile(
    r"\b(?:agree\w*|consent\w*|permission|permit\w*|(?<!not )allow\w*|authori[sz]\w*|approv\w*"
    r"|(?:tells?|told|says?|said)\b)",
    re.IGNORECASE,
)
"""What has to be said first."""
UNWILLING = re.compile(
    r"\b(?:do|does|did)(?: not|n['’]t) (?:want|wish|agree|consent|allow|permit|accept)\b", re.IGNORECASE
)
OBJECTED = re.compile(
    r"\b(?:object\w*|oppos\w*|refus\w*|declin\w*|forb\w+|prohibit\w*|otherwise|against|not to|withdr\w+"
    r"|contraindic\w*)\b",
    re.IGNORECASE,
)
"""Where the source says so, the translation may too."""
BOUND = ("until", "unless", WITHOUT)
RULED_OUT = re.compile(
    r"\b(?:not|n['’]t|cannot|never) (?:\w+ly )?(?:rule out|exclude) (?P<what>[^,.;:!?]{3,60})", re.IGNORECASE
)
NOTHING_BUT = re.compile(
    r"\b(?:nothing|anything|no (?:\w+ ){0,2}\w+) (?:but|except|other than|apart from) (?P<what>(?:\w+ ){0,2}\w+)",
    re.IGNORECASE,
)
NOT_EVEN = re.compile(r"\bnot even (?P<what>(?:\w+ ){0,2}\w+)", re.IGNORECASE)
REACH, BEHIND = 60, 25
"""Characters before and behind a word for objecting, between which its "not" stands."""
NEXT = 6
"""And behind one, with the end of its word, where that is not a suffix: "interdit pas"."""
SIGN = "sign:"
SENTENCE = re.compile(r"[.;!?؟؛]")


def turned_round(pair: Pair, left: Sequence[Cue], right: Sequence[Cue], here: Span, there: Span) -> Both | None:
    """The places of both texts where one of these is said the other way round."""
    return (
        _unopposed(pair, here, there)
        or _ruled_out(pair, right, here, there)
        or _excepted(pair, left, right, here, there)
    )


def _unopposed(pair: Pair, here: Span, there: Span) -> Both | None:
    """What needs consent in the source, and in the translation is so unless somebody objects."""
    unwilling = UNWILLING.search(pair.source, *here)
    claimed = within(pair.here.negations, here)
    consent = unwilling or (CONSENT.search(pair.source, *here) if _is_bound(pair, claimed) else None)
    if consent is None or OBJECTED.search(pair.source, *here):
        return None
    objecting, if_ = (beginning(key, pair.locale) for key in ("objecting", "if_clause"))
    for match in objecting.finditer(pair.target, *there) if objecting else ():
        around = (max(there[0], match.start() - REACH), min(there[1], match.end() + BEHIND))
        nots = within(pair.there.negations, around)
        bound = unwilling or within(pair.there.turning, around) or any(cue.what == EXCEPT for cue in nots)
        if not bound and not (if_ and if_.search(pair.target, *around)):
            continue
        if any(_is_undone(pair, cue, match.span()) for cue in nots):
            return consent.span(), match.span()
    return None


def _is_bound(pair: Pair, left: Sequence[Cue]) -> bool:
    """Whether the source says "only", or "not until", "not unless" or "not without"."""
    if any(cue.what == ONLY for cue in left):
        return True
    bounds = any(pair.source[slice(*cue.span)].lower() in BOUND for cue in left)
    return bounds and any(cue.what == "own" for cue in left)


def _is_undone(pair: Pair, cue: Cue, objecting: Span) -> bool:
    """Whether a word denies or excepts that somebody objects; a phrase may say both («если вы не возражаете»)."""
    (start, end), (first, last) = cue.span, objecting
    behind = bool(lexicon(pair.locale).settings.get("suffixes"))
    if start < last and first < end:
        return (behind and cue.what == "own") or (start < first and cue.what == ANYHOW)
    between = (end, first) if end <= first else (last, start)
    if cue.what not in ("own", EXCEPT) or (start > last + NEXT and not behind):
        return False
    return SENTENCE.search(pair.target, *between) is None


def _ruled_out(pair: Pair, right: Sequence[Cue], here: Span, there: Span) -> Both | None:
    """What the source does not rule out, and the translation denies by its only word that may deny."""
    found = RULED_OUT.search(pair.source, *here)
    ruling = beginning("ruling_out", pair.locale) if found else None
    if found is None or ruling is None or ruling.search(pair.target, *there):
        return None
    signs = holder(cue.span for cue in within(pair.there.contrasts, there) if cue.what.startswith(SIGN))
    own = [cue for cue in right if not signs(cue.span)]  # "negative"
    what = Part(pair.source, pair.source_locale, found.span("what"))
    if [cue.what for cue in own] != ["own"] or not is_denied_named(Part(pair.target, pair.locale, there), own, what):
        return None
    return found.span(), own[0].span


def _excepted(pair: Pair, left: Sequence[Cue], right: Sequence[Cue], here: Span, there: Span) -> Both | None:
    """What the source excepts, and the translation denies as well ("not even"), or the other way round."""
    target = Part(pair.target, pair.locale, there)
    for said, excepts in ((NOTHING_BUT, True), (NOT_EVEN, False)):
        found = said.search(pair.source, *here)
        if found is None:
            continue
        what = Part(pair.source, pair.source_locale, found.span("what"))
        if excepts:
            even = beginning("not_even", pair.locale)
            spans = [match.span() for match in even.finditer(pair.target, *there)] if even else []
        else:
            same = any(cue.what in (EXCEPT, ONLY) for cue in left)
            spans = [cue.span for cue in right if cue.what in (EXCEPT, ONLY) and not same]
        for span in spans:
            if is_denied_named(target, [Cue("own", span)], what):
                return found.span(), span
    return None
