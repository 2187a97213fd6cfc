"""A part of the check `direction`: what may be done once something is over, and in the translation as long as it lasts.

    source       You may eat as soon as the numbness has gone.
    translation  Sie dürfen essen, solange die Taubheit anhält.

Nothing is said where the source has another word for what lasts, or denies; nor where the translation denies anything
but what it waits for ("пока не …"), or says to wait: "do not drive until it has healed" is "drive once it has".
"""

from __future__ import annotations

import re

from translator.checks.pair import Pair
from translator.language.cues import within
from translator.language.matching.vocabulary import SOURCE
from translator.language.opposites.denying import beginning
from translator.language.reading import prose
from translator.locales import language_of
from translator.model import Span

ONCE = re.compile(
    r"\b(?:as soon as(?! (?:you can|possible))|only (?:once|after|when)"
    r"|once (?:you|your|the|all|it|they|this|these|we|he|she|\w+ (?:has|have|is|are)))\b",
    re.IGNORECASE,
)
LASTING = re.compile(
    r"\b(?:until|till|while|as long as|before|not|no|never|unless|stay|keep|wait\w*|remain\w*|cannot|without|avoid\w*"
    r"|rest|during|must|continue\w*|up to|by|last\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
"""What a word for what lasts may say in the translation."""
DENYING = frozenset({"own", "without", "concord", "keep", "only", "implied"})
FORBIDDEN = frozenset({"prohibited", "abstain", "barred"})
LONGEST = 400
"""Characters of a sentence that is looked at."""


def changed_start(pair: Pair, parts: tuple[Span, Span]) -> tuple[Span, Span] | None:
    """What says in a sentence of the source when something begins, and in the translation how long it lasts."""
    here, there = parts
    if language_of(pair.source_locale) != SOURCE or max(here[1] - here[0], there[1] - there[0]) > LONGEST:
        return None
    once = ONCE.search(pair.source, *here)
    words = beginning("as_long_as", pair.locale) if once else None
    if once is None or words is None or LASTING.search(pair.source, *here):
        return None
    target = prose(pair.target)
    lasts = words.search(target, *there)
    if lasts is None or any(cue.what in FORBIDDEN for cue in within(pair.there.modals, there)):
        return None
    denied = sum(cue.what in DENYING for cue in within(pair.there.negations, there))
    own = beginning("till_not", pair.locale)
    waited = own is not None and own.match(target, lasts.start()) is not None
    return None if denied > waited else (once.span(), lasts.span())
