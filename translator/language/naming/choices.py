"""Ways, times and people to choose between, and which of them a text names: before meals, with meals.

The words are in data/<language>.toml, under [choices]. A form with ~ may say it: it is never taken for another, and
where it stands nothing is missing. Marks do not count: é is e.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache

from translator.language.cues import cues
from translator.language.lexicon import WORD, Lexicon
from translator.language.matching.vocabulary import SOURCE
from translator.language.naming.siblings import LOOSE
from translator.language.numbers.digits import ascii_digits
from translator.language.numbers.quantity import Quantity
from translator.language.numbers.rhythms import TIME
from translator.language.reading import prose, read
from translator.language.tables import data, together
from translator.language.tally import tally
from translator.language.tokens import by_table, items, says_anything
from translator.locales import language_of
from translator.model import Span

TABLE, OPPOSED = "choices", "opposed"
"""The table of a language; in English, also which choices are opposites, that are told elsewhere."""
LONGEST = 20_000
"""Characters; a longer text names nearly all of a kind."""
RELATIONS = frozenset({
    "addition", "within_or_after", "exclusion", "some_or_none", "even_or_only", "reasons", "who_calls", "together",
    "also_for", "past_or_coming", "yet_or_more", "stop_or_go_on", "every_or_for", "per_what", "between_two",
    "nothing_but", "only_or_also", "excepted_or_included", "only_whom", "only_if", "chance", "degrees", "still_or_not",
    "former_or_latter", "compared", "who_knows", "who_rings", "added",
})  # fmt: skip
"""Kinds that say how other things go together."""
OVER = frozenset({
    "also_for", "doers", "excepted_or_included", "finding", "degrees", "compared", "in_the_fridge", "sitting_upright",
    "same_site", "removal", "bins", "at_once_or_later", "falling_asleep", "as_it_ends", "wearing_off", "both_or_either",
    "only_whom", "only_if", "still_or_not", "for_life", "onset_or_lasting", "who_knows", "who_rings",
    "water_when_fasting", "added",
})  # fmt: skip
"""Kinds whose phrases hold words of other kinds, which they say as well: "only if", "in the fridge"."""
ALSO_FOR, ADDED = "also_for", "added"
"""Groups that a translation may add, and conditions, exceptions and promises."""
LAST_BUT = {"tr": 0}
"""Where the word that names the group stands, if not last."""
DURING, NEXT, FARTHER = "phases:during", 5, 20
"""What may say how long as well, if a number stands so many characters behind it ("les"); and behind the source's."""
PARTICLES = {"de": frozenset({"vor", "nach"})}
"""Words that belong to a verb where they end a clause: "kommt nicht vor"."""
ENDED = re.compile(r"\s*(?:[.,;:!?]|$)")
GAP = "…"
BETWEEN = r"(?: \w+){1,6} "
"""What stands for a gap: a few words."""
STEM = 2
"""Letters; the stem of a word is longer."""
PLAIN = re.compile(rf"{WORD}|\d+")
PIECE = re.compile(r"\*?\w+\*?|[…#]")
Named = dict[tuple[Span, str], frozenset[str]]
"""By the place of a word and the kind what it names, each as "kind:choice"."""


def swapped(source: str, target: str, source_locale: str, locale: str) -> Iterator[tuple[Span, Span]]:
    """Where the source names a choice that the translation does not, and the translation another of its kind that the
    source does not; each is found once. Nothing for long texts, and languages without words for them."""
    if len(source) > LONGEST or len(target) > LONGEST:
        return
    here, there = language_of(source_locale), language_of(locale)
    ours = named(source, source_locale)
    theirs = named(target, locale) if ours else {}
    lost = _untold(ours, theirs, _Text(target, there)) if theirs else {}
    new = _untold(theirs, ours, _Text(source, here)) if lost else {}
    for (kind, things), span in lost.items():
        other = next((key for key in new if key[0] == kind != ADDED and not _are_opposed(things, key[1])), None)
        if other is None:
            continue
        place = new.pop(other)
        if other[1] != {DURING} or not _lasts(source, source_locale, span, target, locale, place):
            yield span, place


def added(source: str, target: str, source_locale: str, locale: str) -> Iterator[Span]:
    """Where the translation also speaks of a group of which the source says nothing: "even during pregnancy"."""
    if len(source) > LONGEST or len(target) > LONGEST:
        return
    if not _may_add(language_of(locale))(target):
        return
    text = _Text(source, language_of(source_locale))
    for (span, kind), things in named(target, locale).items():
        if kind in (ALSO_FOR, ADDED) and not any(map(text.may_say, things)):
            yield span


@cache
def _may_add(language: str) -> Callable[[str], int]:
    """How many pieces of a text hold a word without which nothing is added: of what says that a group is meant too the
    word that names the group, of what else may be added the longest word."""
    groups, others = (
        [way for thing, ways in _forms(language).items() if thing.startswith(kind) for way in ways]
        for kind in (f"{ALSO_FOR}:", f"{ADDED}:")
    )
    signs = [way.split()[LAST_BUT.get(language, -1)] for way in groups if not way.startswith(LOOSE)]
    signs += [max(way.split(), key=len) for way in others if not way.startswith(LOOSE)]
    found = frozenset(sign.strip("*") for sign in signs)
    return tally(language).ask(lambda piece: any(map(piece.lower().__contains__, found)))


def _untold(named: Named, others: Named, text: _Text) -> dict[tuple[str, frozenset[str]], Span]:
    """By what a text names, each once, where it does so first, if the other text does not say any of it."""
    told = frozenset(thing for things in others.values() for thing in things)
    untold: dict[tuple[str, frozenset[str]], Span] = {}
    for (span, kind), things in named.items():
        if (kind, things) not in untold and told.isdisjoint(things) and not any(map(text.may_say, things)):
            untold[kind, things] = span
    return untold


class _Text:
    """A text, in whose words it is looked for what may say a choice."""

    def __init__(self, text: str, language: str) -> None:
        self._written, self._language = text, language

    def may_say(self, thing: str) -> bool:
        pattern = _pattern(thing, self._language)
        return pattern is not None and pattern.search(self._words) is not None

    @cached_property
    def _words(self) -> str:
        """The words as they are looked up; most texts need not be looked at."""
        words = _words(self._language)
        return " ".join(map(words.normal, PLAIN.findall(ascii_digits(prose(self._written))))) if words else ""


def _named(text: str, locale: str) -> Named:
    words = _words(language_of(locale))
    if words is None or not says_anything(text, words):
        return {}
    found: dict[tuple[Span, str], set[str]] = {}
    particles = PARTICLES.get(words.language, ())
    for cue in cues(by_table(items(ascii_digits(prose(text)), locale, words)), "contrasts"):
        if particles and text[slice(*cue.span)].lower() in particles and ENDED.match(text, cue.span[1]):
            continue
        found.setdefault((cue.span, cue.what.split(":")[0]), set()).add(cue.what)
    return {place: frozenset(things) for place, things in found.items()}


def _lasts(source: str, source_locale: str, span: Span, target: str, locale: str, other: Span) -> bool:
    """Whether a number stands behind a "during" of the translation, and not the same one behind the source's word:
    "pendant les 6 heures" says how long, and not in the course of what."""
    there = next(_amounts(target, locale, other[1], NEXT), None)
    if there is None or there.low == "1" or there.unit not in TIME:
        return False
    return all(here.low != there.low for here in _amounts(source, source_locale, span[1], FARTHER))


def _amounts(text: str, locale: str, at: int, near: int) -> Iterator[Quantity]:
    """What is counted shortly behind a place."""
    amounts = read(text, locale).quantities
    for one in amounts[bisect_left(amounts, at, key=lambda one: one.span[0]) :]:
        if one.span[0] - at > near:
            return
        yield one


named = lru_cache(maxsize=256)(_named)
"""The choices that a text surely names."""


def things_named(text: str, locale: str) -> Named:
    """The same without those that name nothing themselves."""
    return {place: things for place, things in named(text, locale).items() if place[1] not in RELATIONS}


def may_say(text: str, locale: str, thing: str) -> bool:
    """Whether any word of a text may say a choice, "kind:choice"; True where a language has no words for it."""
    language = language_of(locale)
    return not _forms(language).get(thing) or _Text(text, language).may_say(thing)


def _are_opposed(things: frozenset[str], others: frozenset[str]) -> bool:
    return any({one, two} in _opposed() for one in things for two in others)


@cache
def _opposed() -> tuple[set[str], ...]:
    return tuple(set(both) for both in data(SOURCE)[TABLE][OPPOSED])


@lru_cache(maxsize=16)
def _words(language: str) -> Lexicon | None:
    """The forms that surely say a choice in a language; None for one that has none."""
    forms = _forms(language)
    settings = {"plain": True, **together(language)}
    kinds: dict[str, dict[str, list[str]]] = {}
    for thing, ways in forms.items():
        kind, _, name = thing.partition(":")
        kinds.setdefault(kind, {})[name] = [way for way in ways if not way.startswith(LOOSE)]
    _say_what_is_within(kinds)
    return Lexicon(language, {"words": settings, "contrasts": kinds}) if forms else None


def _say_what_is_within(kinds: Mapping[str, dict[str, list[str]]]) -> None:
    """Gives each phrase of the kinds that hold others to what is said by the words in it, and any phrase to what may be
    added: the longest phrase of a place is read, and would hide them."""
    said: dict[str, list[tuple[str, str]]] = {}
    for kind in kinds.keys() - OVER:
        for name, ways in kinds[kind].items():
            for way in ways:
                said.setdefault(way.lower(), []).append((kind, name))
    new = {way.lower(): [(ADDED, name)] for name, ways in kinds.get(ADDED, {}).items() for way in ways}
    for kind in sorted(kinds):
        within = said if kind in OVER else new
        for way in [way for ways in kinds[kind].values() for way in ways]:
            for other, name in _within(way.lower().split(), within):
                kinds[other][name].append(way)


def _within(words: Sequence[str], said: Mapping[str, list[tuple[str, str]]]) -> Iterator[tuple[str, str]]:
    """What the words of a phrase say, the longest of each place."""
    at = 0
    while at < len(words):
        end = next((end for end in range(len(words), at, -1) if _as_said(words[at:end], said)), 0)
        if end:
            yield from said[_as_said(words[at:end], said)]
        at = end or at + 1


def _as_said(words: Sequence[str], said: Mapping[str, list[tuple[str, str]]]) -> str:
    """The form by which these words are said, "" for none; of a single word a stem as well."""
    whole = " ".join(words)
    if whole in said or len(words) > 1:
        return whole if whole in said else ""
    bare = whole.strip("*")
    return next((form for end in range(len(bare), STEM, -1) if (form := f"{bare[:end]}*") in said), "")


@lru_cache(maxsize=16)
def _forms(language: str) -> Mapping[str, tuple[str, ...]]:
    """By choice all its forms in a language."""
    kinds = data(language).get(TABLE, {})
    return {
        f"{kind}:{name}": tuple(forms)
        for kind, things in kinds.items()
        if isinstance(things, dict)
        for name, forms in things.items()
    }


@lru_cache(maxsize=2048)
def _pattern(thing: str, language: str) -> re.Pattern[str] | None:
    """What finds any form of a choice in a text of words as they are looked up."""
    words, forms = _words(language), _forms(language).get(thing)
    if words is None or not forms:
        return None
    ways = (_way(form, words) for form in forms)
    ahead = "|".join(map(re.escape, words.prefixes))
    return re.compile(rf"(?<!\w)(?:{ahead})?(?:{'|'.join(dict.fromkeys(ways))})(?!\w)")


def _way(form: str, words: Lexicon) -> str:
    """A form as a pattern."""
    pieces = []
    for piece in PIECE.findall(form):
        bare = re.escape(words.normal(piece.strip("*")))
        star = [r"\w*" if piece[at] == "*" else "" for at in (0, -1)]
        pieces.append({GAP: GAP, "#": r"\d\w*"}.get(piece, star[0] + bare + star[1]))
    return " ".join(pieces).replace(f" {GAP} ", BETWEEN)
