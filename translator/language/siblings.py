"""Things of one kind: bones, minerals, foods, diseases, languages, and which of them a text names.

The words are in data/siblings.toml, a line for each thing with its forms in all languages. A word that may be several
things names them all.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from translator.language.cues import cues
from translator.language.digits import ascii_digits
from translator.language.lexicon import Lexicon, data
from translator.language.reading import prose
from translator.language.tokens import by_table, items, says_anything
from translator.locales import language_of
from translator.model import Span

Named = dict[Span, frozenset[str]]
"""By the place of a word: what it may be, each as "kind:thing"."""


def swapped(source: str, target: str, source_locale: str, locale: str) -> Iterator[tuple[Span, Span]]:
    """Where the source names a thing that the translation does not, and the translation another of its kind that the
    source does not; each is found once."""
    if not (_may_name(source, source_locale) and _may_name(target, locale)):
        return
    here, there = named(source, source_locale), named(target, locale)
    lost, new = _alone(here, there, source, target), _alone(there, here, target, source)
    for span, things in lost.items():
        other = next((place for place, others in new.items() if _kinds(things) & _kinds(others)), None)
        if other is not None:
            del new[other]
            yield span, other


def named(text: str, locale: str) -> Named:
    """The things that a text names; none in a language without words for them."""
    words = _words(language_of(locale))
    if words is None:
        return {}
    found: dict[Span, set[str]] = {}
    for cue in cues(by_table(items(ascii_digits(prose(text)), locale, words)), "contrasts"):
        found.setdefault(cue.span, set()).add(cue.what)
    return {span: frozenset(things) for span, things in found.items()}


def _may_name(text: str, locale: str) -> bool:
    """Told quickly: whether a text may name any thing."""
    words = _words(language_of(locale))
    return words is not None and says_anything(text, words)


def _alone(side: Named, other: Named, text: str, other_text: str) -> Named:
    """What one side names, each thing once, and the other does not, nor has the same word."""
    told = frozenset().union(*other.values())
    is_there = cache(lambda word: word in other_text)
    seen: dict[frozenset[str], Span] = {}
    for span, things in side.items():
        if told.isdisjoint(things) and things not in seen and not is_there(text[slice(*span)]):
            seen[things] = span
    return {span: things for things, span in seen.items()}


def _kinds(things: frozenset[str]) -> set[str]:
    return {thing.split(":")[0] for thing in things}


@lru_cache(maxsize=16)
def _words(language: str) -> Lexicon | None:
    """The things' words in a language; None for one that has none."""
    table = data("siblings")
    if language not in table["order"]:
        return None
    at = table["order"].index(language)
    own = data(language).get("words", {})
    settings = {key: own[key] for key in ("prefixes", "elides") if key in own}
    kinds = {
        kind: {thing: forms[at].split(", ") for thing, forms in things.items()}
        for kind, things in table.items()
        if kind != "order"
    }
    return Lexicon(language, {"words": settings, "contrasts": kinds})
