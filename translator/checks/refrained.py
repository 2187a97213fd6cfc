"""A part of the check `negation`: what the source says is left undone, without a "not", and the translation does.

    source       Skip the dose if you have vomited.
    translation  Примите дозу, если вас вырвало.

Nothing is said where the translation has a word that denies, by itself or by its sense.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from translator.checks.pair import Pair
from translator.language.cues import Cue, within
from translator.language.lexicon import ANY
from translator.language.opposites.denying import beginning
from translator.language.opposites.polarity import denials
from translator.language.opposites.predicates import predicates
from translator.language.tables import data
from translator.language.tally import pieces_with
from translator.locales import language_of
from translator.model import Span

NEXT = re.compile(r"\bnext\b", re.IGNORECASE)
"""And what is done is done then: "skip it and take the next"."""
BESIDE = re.compile(
    r"\b(?:(?<!or )not|never|no longer|unless|until|only|before|instead|rather|but|next)\b|n['’]t\b", re.IGNORECASE
)
"""Where the source says so besides, what the translation does may be something else."""


@dataclass(frozen=True)
class Refrained:
    """How a language says that something is left undone, or is not so; and what is said where it is done, or is so: a
    key of [predicates], a kind of [modality], a side of [contrasts], a list of [words]."""

    said: re.Pattern[str]
    predicates: frozenset[str] = frozenset()
    modal: str = ""
    side: str = ""
    words: str = ""
    doing: str = ""
    """A list of [words] as well: verbs, which any word that denies by its sense may turn."""


@lru_cache(maxsize=8)
def kinds(locale: str) -> tuple[Refrained, ...]:
    """What the language of the source leaves undone: its [refrained]."""
    tables = data(language_of(locale)).get("refrained", {}).values()
    return tuple(
        Refrained(
            re.compile("|".join(map(_form, table["said"])), re.IGNORECASE),
            frozenset(table.get("predicates", ())),
            **{key: table[key] for key in ("modal", "side", "words", "doing") if key in table},
        )
        for table in tables
    )


def _form(form: str) -> str:
    """What finds a form: a bar stands between words of which any may stand there, … for up to two words."""
    return r"\b" + "".join(map(_word, form.split())).removesuffix(" ") + r"\b"


def _word(word: str) -> str:
    if word == ANY:
        return r"(?:\w+ ){0,2}"
    ways = (
        re.escape(one.strip("*")).replace("'", "['’]") + (r"\w*" if one.endswith("*") else "")
        for one in word.split("|")
    )
    return f"(?:{'|'.join(ways)}) "


def refrained(pair: Pair, right: Sequence[Cue], here: Span, there: Span) -> Span | None:
    """Where the source says that something is left undone that its counterpart does."""
    for kind in kinds(pair.source_locale) if _telling(pair.source_locale)(pair.source[slice(*here)]) else ():
        said = kind.said.search(pair.source, *here)
        if said and not _denied(kind, right) and not BESIDE.search(pair.source, here[0], said.start()):
            return said.span() if _is_done(pair, kind, here, there) else None
    return None


@lru_cache(maxsize=8)
def _telling(locale: str) -> Callable[[str], int]:
    """How many pieces of a text have a word without which none of it is said: the longest of each form."""
    tables = data(language_of(locale)).get("refrained", {}).values()
    signs = {way.strip("*") for table in tables for form in table["said"] for way in _sign(form)}
    return pieces_with(
        language_of(locale), re.compile("|".join(map(re.escape, signs)) if signs else r"(?!)", re.IGNORECASE)
    )


def _sign(form: str) -> list[str]:
    """Of the words of a form, the ways to say the one that is longest even in its shortest; none with an apostrophe,
    which may be written in two ways."""
    return max((word.split("|") for word in form.split() if "'" not in word), key=lambda ways: min(map(len, ways)))


def _denied(kind: Refrained, right: Sequence[Cue]) -> bool:
    """Whether a translation denies; where it is one side of two or a word, whether it does so by itself."""
    return bool(denials(right) if kind.side or kind.words else right)


def _is_done(pair: Pair, kind: Refrained, here: Span, there: Span) -> bool:
    """Whether a translation says what is done where the source leaves it undone."""
    if kind.modal:
        return any(cue.what == kind.modal for cue in within(pair.there.modals, there))
    if kind.side:
        both = ((pair.here, here), (pair.there, there))
        ours, theirs = ({cue.what for cue in within(reading.contrasts, part)} for reading, part in both)
        return kind.side in theirs - ours
    if listed := kind.words or kind.doing:
        words = beginning(listed, pair.locale)
        return bool(words and words.search(pair.target, *there))
    if any(cue.what.startswith("effect:ineff") for cue in within(pair.there.contrasts, there)):
        return False
    if NEXT.search(pair.source, *here):
        return False
    done = {cue.what for cue in within(predicates(pair.target, pair.locale), there)}
    return not kind.predicates.isdisjoint(done)
