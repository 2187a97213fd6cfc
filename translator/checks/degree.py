"""Most is not all, often is not always or never, and what may happen does not surely happen.

    source       Most side effects are mild.
    translation  Alle Nebenwirkungen sind ausnahmslos leicht.
    finding      source Most side effects, translation ausnahmslos

Reported where a sentence of the source says only that something is so for some, at times or perhaps, and its
translation only that it is so for all, always or surely; or where what is often so, or not, never is. Told by words for
which there is little other use; a sentence of the source that says "all", "must" or "only" anywhere is left alone, as
is one with another clause behind a colon or a "so", and one of more than 400 characters.

Put how many, how often or how sure the source says that it is. Where both texts say the same, dismiss the finding with
the reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from translator.checks.pair import Pair
from translator.language.cues import within
from translator.language.lexicon import lexicon
from translator.language.matching.vocabulary import SOURCE
from translator.language.opposites.denying import beginning
from translator.language.reading import prose
from translator.language.tables import pattern
from translator.language.tally import pieces_with
from translator.locales import language_of
from translator.model import Problem, Severity, Span

ID = "degree"
SEVERITY = Severity.ERROR

LONGEST = 400
"""Characters of a sentence that is looked at."""
MOST = r"(?<!the )(?<!at )most (?:of|people|children|women|men|(?:\w+ )?\w+s)"
FREQUENT = r"often|usually|sometimes|mostly|generally|frequently|occasionally"
PARTLY = re.compile(
    rf"\b(?:{MOST}|some (?:of|people|children|women|men|\w+s)|{FREQUENT}|may|might|could|can|many|probably|a few"
    r"|several)\b",
    re.IGNORECASE,
)
OFTEN = re.compile(rf"\b(?:{MOST}|{FREQUENT})\b", re.IGNORECASE)
WHOLE = re.compile(
    r"\b(?:all|every\w*|each|always|any\w*|never|no|none|whole|entire\w*|both|definite\w*|certain\w*|sure\w*"
    r"|inevitabl\w*|invariabl\w*|without|whenever|daily|completely|fully|throughout|nobody|constant\w*|regular\w*|not"
    r"|cannot|must|as soon as|necessar\w*|hardly|barely|scarcely|rarely|seldom|only|immediately|urgent\w*|absolutely"
    r"|essential)\b|n['’]t\b",
    re.IGNORECASE,
)
"""What may be said by a word for the whole."""
BOUND = re.compile(
    r"\b(?:never|ever|hardly|barely|scarcely|rarely|seldom|at all times|always|none|nobody|no one|any\w*|too often"
    r"|should|must|cannot)\b|\bcan['’]t\b",
    re.IGNORECASE,
)
"""What may be said by a "never", other than a "not" beside an "often"."""
CLAUSE = re.compile(r"[;:—–]|, (?:so|therefore|please|which is why)\b", re.IGNORECASE)
"""Another clause, which may command what is always to be done."""


def check(pair: Pair) -> Iterator[Problem]:
    """At most one finding per sentence."""
    if language_of(pair.source_locale) != SOURCE or not _telling(pair.locale)(pair.target):
        return  # as most texts
    if not PARTLY.search(pair.source) or pair.copied:
        return
    for here, there in pair.parts:
        if max(here[1] - here[0], there[1] - there[0]) > LONGEST:
            continue
        found = _made_whole(pair, here, there, PARTLY, WHOLE) or _made_whole(pair, here, there, OFTEN, BOUND)
        if found:
            text = f"source {pair.said([found[0]], True)}, translation {pair.said([found[1]], False)}"
            yield Problem(ID, SEVERITY, text, in_source=(found[0],), in_target=(found[1],))


@lru_cache(maxsize=32)
def _telling(locale: str) -> Callable[[str], int]:
    """How many pieces of a translation may begin what says that something wholly or never is so."""
    settings = lexicon(locale).settings
    forms = [form.split()[0] for key in ("whole", "never") for form in settings.get(key, ())]
    return pieces_with(language_of(locale), pattern(forms)) if forms else lambda _: 0


def _made_whole(
    pair: Pair, here: Span, there: Span, said: re.Pattern[str], otherwise: re.Pattern[str]
) -> tuple[Span, Span] | None:
    """What says in a sentence of the source that something is partly so, and in the translation that it wholly is or
    never; nothing where either may say the other too."""
    part = said.search(pair.source, *here)
    if part is None or otherwise.search(pair.source, *here) or CLAUSE.search(pair.source, *here):
        return None
    never = said is OFTEN
    target = prose(pair.target)
    forms = beginning("never" if never else "whole", pair.locale)
    partly = beginning("partly", pair.locale)
    spans = (match.span() for match in forms.finditer(target, *there)) if forms else ()
    whole = next((span for span in spans if not _is_otherwise(pair, span, there)), None)
    if not whole or partly is None or partly.search(target, *there):
        return None
    hedged = beginning("partly_not", pair.locale)
    if not never and hedged is not None and hedged.search(target, *there):
        return None
    return part.span(), whole


def _is_otherwise(pair: Pair, span: Span, there: Span) -> bool:
    """Whether a word for the whole only says in what rhythm something is done, or goes with the next: "tous les jours",
    "immer wieder"."""
    if any(cue.span[0] <= span[0] < cue.span[1] for cue in within(pair.there.rhythms, there)):
        return True
    idioms = beginning("not_whole", pair.locale)
    return idioms is not None and idioms.match(prose(pair.target), span[0], there[1]) is not None
