"""English words of two senses that a translation took in the wrong one: the calf of a leg as that of a cow.

The words are in data/senses.toml.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from translator.language.cues import Cue, cues
from translator.language.lexicon import Lexicon
from translator.language.matching.vocabulary import SOURCE
from translator.language.numbers.digits import ascii_digits
from translator.language.reading import prose
from translator.language.tables import data, together
from translator.language.tokens import by_table, items, says_anything
from translator.locales import language_of
from translator.model import Span

WORDS, WHERE, UNLESS = "words", "where", "unless"
"""Of a line of the file: what is said, and the words of the source that call for one sense or for the other."""
RIGHT, RIGHTLY = "~", "right"
"""Before a form of a translation by which the right sense is said as well; and how that is called here."""


def misread(source: str, target: str, source_locale: str, locale: str) -> Iterator[tuple[Span, Span]]:
    """Where the source has a word of two senses, and the translation one for the sense that is not meant."""
    here, there = _lexicon(language_of(source_locale)), _lexicon(language_of(locale))
    if language_of(source_locale) != SOURCE or here is None or there is None or not _may_be(source, target, locale):
        return
    meant = _said(source, source_locale, here)
    said = _said(target, locale, there)
    for sense, line in data("senses").items():
        word, wrong = meant.get(f"{sense}:{WORDS}"), said.get(f"{sense}:{WORDS}")
        if not word or not wrong or f"{sense}:{UNLESS}" in meant or f"{sense}:{RIGHTLY}" in said:
            continue
        if WHERE not in line or f"{sense}:{WHERE}" in meant:
            yield word.span, wrong.span


def _said(text: str, locale: str, lexicon: Lexicon) -> dict[str, Cue]:
    """What of the file a text has, each where it stands first."""
    found = cues(by_table(items(ascii_digits(prose(text)), locale, lexicon)), "contrasts")
    return {cue.what: cue for cue in reversed(found)}


def _may_be(source: str, target: str, locale: str) -> bool:
    """Told quickly: whether the source may have such a word, and the translation one that is wrong."""
    both = (source, _lexicon(SOURCE, beside=False)), (target, _lexicon(language_of(locale)))
    return all(lexicon is not None and says_anything(text, lexicon) for text, lexicon in both)


@lru_cache(maxsize=16)
def _lexicon(language: str, beside: bool = True) -> Lexicon | None:
    """The file's words in a language; None for one that it lacks. `beside`: and those that call for a sense."""
    table = data("senses")
    if language not in table["order"]:
        return None
    at = table["order"].index(language)
    senses = {sense: _forms(line, at, beside) for sense, line in table.items() if isinstance(line, dict)}
    return Lexicon(language, {"words": together(language), "contrasts": senses})


def _forms(line: dict[str, str | list[str]], at: int, beside: bool) -> dict[str, list[str]]:
    """A line's forms in the language at this place of the order; those that excuse apart."""
    listed = [form for form in line[WORDS][at].split(", ") if form]
    found = {WORDS: [form for form in listed if not form.startswith(RIGHT)]}
    found[RIGHTLY] = [form.removeprefix(RIGHT) for form in listed if form.startswith(RIGHT)]
    if beside and not at:
        found |= {side: str(line[side]).split(", ") for side in (WHERE, UNLESS) if side in line}
    return found
