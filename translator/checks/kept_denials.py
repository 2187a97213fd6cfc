"""A part of the check `negation`: what a program names, and the translation keeps, denies nothing.

source       Set it to "no-referrer", or to None.
translation  Setzen Sie es auf "no-referrer" oder None.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from translator.checks.pair import Pair
from translator.language.cues import Cue
from translator.language.opposites.polarity import DENYING, denials, implied
from translator.model import Span

NONE = "None"
"""A value in programs, as its capital tells."""
BEGINNING = ("", ".", "!", "?")
"""What stands before the first word of a sentence, whose capital tells nothing."""
TOKEN = re.compile(r"[\w./+-]")
LONGEST = 40
"""Characters of a program's word before and behind a part of it."""
MOST = 20
"""Denials of a text that are looked for in the other, each in all of it."""
QUOTE = re.compile("[\"'`“”‘’«»„<>]")


def but_kept(pair: Pair, cues: list[Cue]) -> list[Cue]:
    """The words of the source but for the denials that stay as they are, where the translation denies less often."""
    denied, kept = denials(cues), denials(pair.there.negations)
    if max(len(denied), len(kept)) > MOST or (len(kept) >= len(denied) and not implied(cues)):
        return cues
    return [cue for cue in cues if cue.what not in DENYING or not _stays(pair, cue.span)]


def _stays(pair: Pair, span: Span) -> bool:
    """Whether a denial of the source is a part of a program's name or line, which the translation has as it stands, and
    which denies nothing there: "no-referrer", "True or None", the line of a file, a "no" to be answered."""
    spans = _places(pair, span)
    denied = denials(pair.there.negations)
    return bool(spans) and not any(
        one.span[0] < last and first < one.span[1] for first, last in spans for one in denied
    )


def _places(pair: Pair, span: Span) -> Sequence[Span]:
    """Where the translation has what a program calls by a word of the source, or the line that this stands in."""
    start, end = span
    token = _token(pair.source, span)
    if len(token) > end - start or (token == NONE and pair.source[:start].rstrip()[-1:] not in BEGINNING):
        places = re.finditer(rf"(?<![\w-]){re.escape(token)}(?![\w-])", pair.target)
    elif QUOTE.match(pair.source, start - 1) and QUOTE.match(pair.source, end):
        both = rf"(?<={QUOTE.pattern}){re.escape(token)}(?={QUOTE.pattern})"
        places = re.finditer(both, pair.target, re.IGNORECASE)
    elif "\n" in pair.source.strip():
        line = pair.source[pair.source.rfind("\n", 0, start) + 1 :].partition("\n")[0].strip()
        places = re.finditer(re.escape(line), pair.target)
    else:
        return ()
    return [at.span() for at in places]


def _token(text: str, span: Span) -> str:
    """A word with what is written together with it by hyphens and the like: "no-pie-link.specs"."""
    start, end = span
    while start > max(0, span[0] - LONGEST) and TOKEN.match(text, start - 1):
        start -= 1
    while end < span[1] + LONGEST and TOKEN.match(text, end):
        end += 1
    return text[start:end].rstrip(".-/+")
