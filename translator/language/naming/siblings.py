"""Things of one kind: bones, minerals, foods, diseases, languages, and which of them a text names.

The words are in data/siblings.toml, a line for each thing with its forms in all languages. A word that may be several
things names them all. A form with ~ excuses: it may stand for the thing, and is never itself taken for another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from translator.language.cues import cues, holder
from translator.language.lexicon import Lexicon
from translator.language.numbers.digits import ascii_digits
from translator.language.reading import prose
from translator.language.remembered import Remembered
from translator.language.spelling.words import is_unreadable
from translator.language.tables import data, together
from translator.language.tokens import WORD_ALONE, by_table, items, says_anything
from translator.locales import language_of
from translator.model import Span

Named = dict[Span, frozenset[str]]
"""By the place of a word: what it may be, each as "kind:thing", or "kind:thing~" by a form that only excuses."""
LOOSE = "~"
BRACKETS = re.compile(r"\(([^()\n]{3,60})\)")
REMEMBERED = 2_000
"""Characters; what longer texts name is not remembered."""
SAYINGS = "sayings"
"""Phrases whose words name nothing: "on the other hand"."""


def swapped(source: str, target: str, source_locale: str, locale: str) -> Iterator[tuple[Span, Span]]:
    """Where the source names a thing that the translation does not, and the translation another of its kind that the
    source does not; each is found once."""
    if not _may_name(source, source_locale) or not _may_name(target, locale):
        return
    if is_unreadable(target, language_of(locale)):
        return
    here = named(source, source_locale)
    if here and "(" in source and "(" in target and (both := _other_in_brackets(source, target, here, locale)):
        yield both
        return
    if not here or _is_all_told(here, target, locale):
        return
    there = named(target, locale)
    lost, new = _alone(here, there, source, target), _alone(there, here, target, source)
    for span, things in lost.items():
        other = next((place for place, others in new.items() if _kinds(things) & _kinds(others)), None)
        if other is not None:
            del new[other]
            yield span, other


def _other_in_brackets(source: str, target: str, here: Named, locale: str) -> tuple[Span, Span] | None:
    """A thing that the source says again in brackets, "your shin bone (tibia)", for which the translation's brackets
    name another of its kind that the source has nowhere."""
    ours = _bracketed(source, here)
    there = named(target, locale) if ours else {}
    theirs = _bracketed(target, there)
    told = _excused({thing for things in here.values() for thing in things})
    again = _excused({thing for things in theirs.values() for thing in things})
    for span, things in ours.items():
        if again.isdisjoint(things) and _certain(things):
            for place, others in theirs.items():
                if told.isdisjoint(others) and _kinds(_certain(things)) & _kinds(_certain(others)):
                    return span, place
    return None


def _bracketed(text: str, found: Named) -> Named:
    """What a text names in brackets, each thing once."""
    is_inside = holder([match.span(1) for match in BRACKETS.finditer(text)])
    once = {things: span for span, things in reversed(found.items()) if is_inside(span)}
    return {span: things for things, span in once.items()}


def named(text: str, locale: str) -> Named:
    """The things that a text names; none in a language without words for them."""
    return (_remembered if len(text) <= REMEMBERED else _named)(text, locale)


def named_together(text: str, locale: str) -> Named:
    """The same without kinds that are told apart."""
    found = {span: _together(things) for span, things in named(text, locale).items()}
    return {span: things for span, things in found.items() if things}


def _named(text: str, locale: str) -> Named:
    words = _words(language_of(locale))
    if words is None or not _may_name(text, locale):
        return {}
    said = cues(by_table(items(ascii_digits(prose(text)), locale, words)), "contrasts")
    sayings = dict.fromkeys(cue.span for cue in said if cue.what.startswith(f"{SAYINGS}:"))
    is_saying = holder([*sayings])
    found: dict[Span, set[str]] = {}
    for cue in said:
        if not is_saying(cue.span) or (cue.span in sayings and _may_be_a_saying(cue.what)):
            found.setdefault(cue.span, set()).add(cue.what)
    return {span: frozenset(things) for span, things in found.items()}


def _may_be_a_saying(thing: str) -> bool:
    return _kind(thing) in apart() and not thing.endswith(LOOSE)


_remembered = lru_cache(maxsize=256)(_named)


def _may_name(text: str, locale: str) -> bool:
    """Told quickly: whether a text may name any thing."""
    words = _words(language_of(locale), sayings=False)
    return words is not None and says_anything(text, words)


def _is_all_told(here: Named, target: str, locale: str) -> bool:
    """Told quickly: whether single words of the translation name all that the source does."""
    pieces = _named_by_pieces(language_of(locale))
    told = frozenset().union(*(pieces[piece] for piece in {*target.split()}))
    excused = _excused({*_certain(told)})  # a form that only excuses may be a part of another's: "genel anestezi"
    return all(not excused.isdisjoint(those) for things in here.values() for those in _by_kind(things))


@cache
def _named_by_pieces(language: str) -> Remembered[frozenset[str]]:
    """What the words of each piece between spaces name, each by itself."""
    words = _words(language, sayings=False)

    def name(piece: str) -> frozenset[str]:
        found = [words.forms(word).alone for word in WORD_ALONE.findall(piece)] if words else []
        return frozenset(meaning.value for meanings in found for meaning in meanings)

    return Remembered(name)


def _alone(side: Named, other: Named, text: str, other_text: str) -> Named:
    """What one side names for certain, each thing once, and the other does not, nor has the same word."""
    excused = _excused({thing for things in other.values() for thing in things})
    is_there = cache(lambda word: word in other_text)
    seen: set[frozenset[str]] = set()
    alone: dict[Span, frozenset[str]] = {}
    for span, things in side.items():
        for those in _by_kind(things):
            certain = _certain(those)
            if certain not in seen and excused.isdisjoint(those) and not is_there(text[slice(*span)]):
                seen.add(certain)
                alone[span] = alone.get(span, frozenset()) | certain
    return alone


def _excused(told: set[str]) -> set[str]:
    """What is not missing where these are told: a form that only excuses stands for no other such form."""
    return {thing.removesuffix(LOOSE) for thing in told} | {f"{thing}{LOOSE}" for thing in told}


def _certain(things: frozenset[str]) -> frozenset[str]:
    return frozenset(thing for thing in things if not thing.endswith(LOOSE))


@lru_cache(maxsize=4096)
def _together(things: frozenset[str]) -> frozenset[str]:
    return frozenset(thing for thing in things if _kind(thing) not in apart())


@lru_cache(maxsize=4096)
def _by_kind(things: frozenset[str]) -> tuple[frozenset[str], ...]:
    """What a word may be of each kind that it names for certain; all kinds that are not told apart are one. Soapy water
    is water, and none the less lost where there is salt water."""
    found: dict[str, set[str]] = {}
    for thing in things:
        kind = _kind(thing)
        found.setdefault(kind if kind in apart() else "", set()).add(thing)
    return tuple(those for kind in sorted(found) if _certain(those := frozenset(found[kind])))


@cache
def apart() -> frozenset[str]:
    """Kinds whose words are not excused by what they are of another kind, and of which a saying may be a name. For no
    other check do they name anything."""
    return frozenset(data("siblings")["apart"])


def _kinds(things: frozenset[str]) -> set[str]:
    """The kinds that things are of; kinds that are mixed up with each other are one."""
    return {_families().get(kind, kind) for kind in map(_kind, things)}


def _kind(thing: str) -> str:
    return thing.split(":")[0]


@cache
def _families() -> dict[str, str]:
    return {kind: family[0] for family in data("siblings")["mixed"] for kind in family}


@lru_cache(maxsize=16)
def _words(language: str, sayings: bool = True) -> Lexicon | None:
    """The things' words in a language, with its sayings or without; None for one that has none."""
    table = data("siblings")
    if language not in table["order"]:
        return None
    at = table["order"].index(language)
    kinds = {kind: _forms(things, at) for kind, things in table.items() if isinstance(things, dict)}
    if sayings:
        kinds[SAYINGS] = {"none": table[SAYINGS][at].split(", ")}
    return Lexicon(language, {"words": together(language), "contrasts": kinds})


def _forms(things: Mapping[str, Sequence[str]], at: int) -> dict[str, list[str]]:
    """The forms of each thing of a kind in the language at this place of the order; those that excuse apart."""
    found: dict[str, list[str]] = {}
    for thing, forms in things.items():
        for form in forms[at].split(", "):
            found.setdefault(thing + LOOSE * form.startswith(LOOSE), []).append(form.removeprefix(LOOSE))
    return found
