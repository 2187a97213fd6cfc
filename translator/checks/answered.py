"""A part of the check `negation`: a question that is answered "no" in one text, and "yes" in the other.

    source       Can I drive? No, you have to wait.
    translation  Darf ich fahren? Ja, aber warten Sie.

Nothing is said where one of the questions denies something, as "yes" and "no" may then say the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from translator.checks.pair import Pair
from translator.language.cues import Cue, within
from translator.language.lexicon import lexicon
from translator.model import Span

ANSWER = re.compile(r"[?؟][\"“”»’)\s]*(?P<word>\w+)(?=\s*[,.!;:،؛–—])")
"""A question's end, and the one word behind it."""
ENDED = re.compile(r"[.!?؟\n]")
Answers = list[tuple[str, Span]]
"""Of each question "yes", "no" or nothing, with the place of the answer."""


def misanswered(pair: Pair) -> Iterator[tuple[Span, Span]]:
    """Where a "yes" became a "no", or the other way round."""
    ours = _answers(pair.source, pair.source_locale, pair.here.negations)
    theirs = _answers(pair.target, pair.locale, pair.there.negations) if ours else []
    if len(ours) != len(theirs):
        return
    for (said, span), (other, there) in zip(ours, theirs, strict=True):
        if said and other and said != other:
            yield span, there


def _answers(text: str, locale: str, negations: Sequence[Cue]) -> Answers:
    """The answers to the questions of a text that deny nothing; to one that does, no answer."""
    settings = lexicon(locale).settings
    words = {word.lower(): key for key in ("yes", "no") for word in settings.get(key, ())}
    found: Answers = []
    start = 0
    for end in ENDED.finditer(text):
        answer = ANSWER.match(text, end.start())
        key = words.get(answer["word"].lower(), "") if answer else ""
        if answer and key:
            found.append(("" if within(negations, (start, end.start())) else key, answer.span("word")))
        start = end.end()
    return found
