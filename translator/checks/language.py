"""The translation, or a whole sentence of it, is in another language than it should be.

Why it matters: a patient who is sent a Dutch text as German, or a Portuguese one as Spanish, half understands it, and
half understanding is worse than not understanding. It happens when a file is put into the wrong folder, or when an
engine takes one language for its neighbour.

Example: German is asked for, and the translation is "Neem op de dag van de operatie uw verzekeringspas mee."

What to do: translate the text anew; where a whole file is affected, look at which folder it belongs in.

A short text is also found where most of its words are in no list of the language's.

Names, titles in quotation marks, Latin terms and a few words alone say nothing. Sentences left in the language of the
source are found by "partly-copied" and "copied". Of languages whose words we have no list of, it is only found that a
sentence is English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.pair import Pair
from translator.checks.partly_copied import clauses
from translator.language.identify import Passage, foreign, own_name
from translator.language.words import folded, is_known, words
from translator.locales import language_of
from translator.model import Problem, Severity, Span

ID = "language"
SEVERITY = Severity.ERROR

SHOWN = 40
"""So many characters of a sentence are quoted."""
SHORT = 400
"""Characters; longer texts have enough small words to tell."""
STRANGE, STRANGE_PERCENT = 3, 60
"""So many words, at least, and so many of a hundred, are none of a language that the text is not in."""
WORD = re.compile(r"(?<![\w@./'’&\\<>%{-])[^\W\d_]{4,40}(?![\w@/'’(>}-])")
MOST = 50
"""So many sentences of one text are looked at closely: more say nothing new, and would cost more than linear time."""


def check(pair: Pair) -> Iterator[Problem]:
    """One finding for each other language."""
    if not pair.locale:
        return
    found: dict[str, list[Passage]] = {}
    passages = foreign(pair.target, pair.locale)[:MOST]
    if not passages:
        if strange := _strange(pair):
            text = f"most words are none of {own_name(pair.locale)}: {', '.join(strange[:3])} …"
            yield Problem(ID, SEVERITY, text, in_target=((0, len(pair.target)),))
        return
    source, copied = _plain(pair.source), clauses(pair)[:MOST]
    for passage in passages:
        if not _from_source(pair, passage, source, copied):
            found.setdefault(passage.language, []).append(passage)
    for language, passages in ((name, tuple(group)) for name, group in found.items()):
        quoted = _shortened(pair.target[slice(*passages[0].span)])
        what = f"is {own_name(language)}" if language else "is in another script"
        text = f"“{quoted}” {what}, not {own_name(pair.locale)}"
        yield Problem(ID, SEVERITY, text, in_target=tuple(passage.span for passage in passages))


def _strange(pair: Pair) -> list[str]:
    """The words of a short text that are in no list of its language's, if most are: it is another language's, or
    damaged. Names and what the source has as well are not counted."""
    language = language_of(pair.locale)
    if words(language) is None or len(pair.target) > SHORT or pair.copied:
        return []
    here = set(WORD.findall(pair.source.lower()))
    counted = [word for word in WORD.findall(pair.target) if word.islower() and word not in here]
    unknown = [word for word in counted if not is_known(folded(word, language), language)]
    return unknown if len(unknown) >= STRANGE and 100 * len(unknown) >= STRANGE_PERCENT * len(counted) else []


def _from_source(pair: Pair, passage: Passage, source: str, copied: tuple[Span, ...]) -> bool:
    """Whether a passage stands in the source too: it is left as it was, not put into a wrong language."""
    start, end = passage.span
    if _plain(pair.target[start:end]) in source:
        return True
    if passage.language != language_of(pair.source_locale):
        return False
    both = sum(min(right, end) - max(left, start) for left, right in copied if left < end and start < right)
    return 2 * both >= end - start


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .,;:!?")


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= SHOWN else text[: SHOWN - 1].rstrip() + "…"
