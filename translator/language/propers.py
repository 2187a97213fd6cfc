"""Names of places, persons, streets and products that a translation gives in place of the source's.

A name of the source is a place that is known, or a word in capitals that is no English word. Its translation has it in
the same letters, by ear, or under the place's own name. Where it has not, and has another name instead that the source
does not account for, one was put for the other. Either alone says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from translator.language.listed import folded, words
from translator.language.names import Name, where
from translator.language.places import LONGEST, local_names, places, sounding, stems
from translator.language.similarity import similarity
from translator.language.sounds import heard, likeness, plain, sound
from translator.language.tally import tally
from translator.language.words import is_known, is_unreadable
from translator.model import Span

CAPITAL = "A-ZÀ-ÖØ-ÞĞİŞА-ЯЁ"
WORD = re.compile(r"(?<![\w.@/\\&#%<{=$-])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w@/\\=}>]|\.\w|-\d|(?<=n)['’]t\b)")
BEGINS = re.compile(r"(?:\A|[.!?:;…|•–—\n]|[\"'“”„«»‹›‘’(\[>*#_])[\s\"'“„«‹‘(\[¿¡*#_]*\Z")
"""What stands before the first word of a sentence, a quotation, an item."""
SAINT = re.compile(r"(?<![\w.])(?:St\.?|Saint)[ \u00a0](?P<name>[A-Z][a-zà-ÿ]{2,30})")
SAINT_BY_EAR = re.compile(r"(?<!\w)(?:سانت|سينت|Сент)[ \u00a0-](?P<name>[^\W\d_]{3,30})")
NO_CASE = re.compile("[\u0590-\u06ff\ufb1d-\ufdff\ufe70-\ufefc]")
IN = re.compile("(?<![^\\W_])(?:في|من|إلى|الى) \\Z")
"""What Arabic places stand behind."""
SHORTEST = 4
ALIKE = 0.6
"""A word that is so like one of the source's came from it."""
PLACE = 0.8
"""The same for a known place."""
NEAR = 0.74
"""How alike two words are of which one may be the other with a slip."""
COPIED = re.compile(
    r"(?<![\w.@/\\&#%<{=$-])(?:[A-Z][a-zß-ÿ]{3,30}|(?=[A-Z\d]*[A-Z])(?=[A-Z\d]*\d)[A-Z\d]{3,8})(?![\w@/\\=}>]|\.\w)"
)
"""A word in capitals, or a code: BS1, 6TY, H5N1."""
PLAIN = re.compile(r"[^\W_]+")
BEFORE = re.compile(r"([A-Z][\w'’]*|\d+)[ \u00a0]\Z")
BEHIND = re.compile(r"\A[ \u00a0]([A-Z][\w'’]*|\d+)")
MADE = re.compile(r"^(?:un|re|non|over|pre|on|in|out|multi)|(?:able|ly|ing|ed|er|ness|s|less|ful|ity|ism|ist|ation)\Z")
"""What English words are made with; a name at the beginning of a sentence is made of no word."""
RUSSIAN = re.compile(r"(?:ая|ое|ые|ый|ий|ой|яя|ие|ость|ние|ция|ель|ка|ки)\Z")
"""How words end that are hardly names, where a sentence begins with one."""
ENDING = 3
"""Sounds by which a word's end may differ in two languages."""
NAMING = frozenset({"es", "fr", "ru"})
"""Languages that write nothing but names in capitals."""
AS_WRITTEN = frozenset({"de", "es", "fr", "tr"})
CALLED = {"Graves": "Basedow", "Bechterew": "Bekhterev"}
"""Names of diseases that are other persons' in another language."""


@dataclass(frozen=True, slots=True)
class Proper:
    """A name in a text. `place`: it is one that is known; `first`: a sentence begins with it."""

    text: str
    span: Span
    place: bool
    first: bool


def swapped(source: str, target: str, language: str, known: Sequence[str]) -> Iterator[tuple[Span, Span]]:
    """Where names of the source stand and the other names in their place. `known` are names that others look after."""
    if not _telling()(source) or is_unreadable(target, language):
        return
    new = [one for one in _target_names(target, language) if one.text not in source and _may_replace(one, language)]
    here = _source_names(source) if new else ()
    lost = [one for one in here if not any(one.text in name for name in known) and not _stands(one, target, language)]
    for one in lost:
        found = next((two for two in new if _instead(one, two, language)), None)
        while found and _explained(found, source, here, language, one):
            new.remove(found)
            found = next((two for two in new if _instead(one, two, language)), None)
        if found:
            new.remove(found)
            yield one.span, found.span


def saints(source: str, target: str) -> tuple[Span, Span] | None:
    """Where a saint that a place is named for became another: "سانت جورج" for St Thomas, in languages that write both
    words by ear."""
    if "St" not in source and "Saint" not in source:
        return None
    here, there = list(SAINT.finditer(source)), list(SAINT_BY_EAR.finditer(target))
    if len(here) != 1 or len(there) != 1 or _like(here[0]["name"], there[0]["name"], ALIKE):
        return None
    return here[0].span("name"), there[0].span("name")


def _source_names(text: str) -> tuple[Proper, ...]:
    known = places("en")
    matches = [match for match in WORD.finditer(text) if match[0][0].isupper() or match[0] in ("of", "da")]
    found, taken = [], 0
    for at, match in enumerate(matches):
        if match.start() < taken or not match[0][0].isupper() or match[0].isupper():
            continue
        name, end = match[0], match.end()
        for last in matches[at + 1 : at + LONGEST]:
            if text[match.start() : last.end()] in known:
                name, end = text[match.start() : last.end()], last.end()
        first, place = _begins(match), name in known
        if place or (_is_name(name) and not (first and MADE.search(name.lower()))):
            found.append(Proper(name, (match.start(), end), place, first))
            taken = end
    return tuple(found)


def _is_name(word: str) -> bool:
    """Whether a word in capitals is no English one, nor made of several."""
    british = word.lower().replace("our", "or").replace("ae", "e").replace("oe", "e")
    return (
        len(word) >= SHORTEST
        and word[1:].islower()
        and word.isalpha()
        and not is_known(word.lower(), "en")
        and not is_known(british, "en")
    )


def _may_replace(name: Proper, language: str) -> bool:
    """Told quickly: what `_instead` is true of for any name, and more."""
    return name.place or (not name.first and language in NAMING) or _is_unknown(name.text, language)


@lru_cache(maxsize=20_000)
def _is_unknown(word: str, language: str) -> bool:
    """Whether a word is none of a language, nor an English one."""
    return not is_known(folded(word, language), language) and not is_known(word.lower(), "en")


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    """What the name of a place begins with."""
    return frozenset(name.partition(" ")[0] for name in places("en"))


@cache
def _telling() -> Callable[[str], int]:
    """How many pieces of a text may be a name."""
    first = _first_words()
    return tally("en").ask(
        lambda piece: any(word[0].isupper() and (word in first or _is_name(word)) for word in WORD.findall(piece))
    )


def _stands(name: Proper, target: str, language: str) -> bool:
    """Whether a name stands in the translation in any way."""
    text = plain(target)
    if plain(name.text) in text:
        return True
    if name.place:
        begins = stems(name.text, language)
        if any(plain(word).startswith(begins) for whole in target.split() for word in (whole, *_bare(whole))):
            return True
    span = where(Name((max(name.text.split("-"), key=len),), name.span), target)
    if span is None:
        return False
    if not name.place and language not in AS_WRITTEN:
        return True
    return not target[slice(*span)].isascii() or similarity(plain(name.text), plain(target[slice(*span)]), NEAR) > 0


def _bare(word: str) -> Iterator[str]:
    """A word without what it is written together with, or a quotation mark."""
    for at in (1, 2, 3):
        yield word[at:]


def _target_names(text: str, language: str) -> Iterator[Proper]:
    local = local_names(language)
    for match in WORD.finditer(text):
        word = match[0]
        if NO_CASE.match(word):
            bare = next((rest for rest in (word, *_bare(word)) if plain(rest) in local), "")
            if bare or (IN.search(text[: match.start()][-6:]) and any(ear.rough in sounding() for ear in heard(word))):
                yield Proper(bare or word, match.span(), True, False)
            continue
        if not word[0].isupper() or word.isupper() or len(word) < SHORTEST - 1:
            continue
        yield Proper(word, match.span(), _is_place(word, language), _begins(match))


@lru_cache(maxsize=20_000)
def _is_place(word: str, language: str) -> bool:
    """Whether a word is a known place's name, as it is or with an ending."""
    lower, local = plain(word), local_names(language)
    return any(lower[: len(lower) - cut] in local or _ended(lower, cut) in local for cut in range(3))


def _ended(word: str, cut: int) -> str:
    """A Russian name in the nominative: в Самаре, в Рязани."""
    return word[: len(word) - cut] + "а" if cut else word


def _explained(name: Proper, source: str, here: Sequence[Proper], language: str, lost: Proper) -> bool:
    """Whether a name of the translation comes from the source: the same, by ear, or a place that is named there. The
    place that is lost must sound nearly the same: Leicester is no Lancaster."""
    lower = plain(name.text)
    if lower in plain(source):
        return True
    if name.place:
        return any(lower.startswith(stems(one.text, language)) for one in here if one.place)
    return any(
        _like(match[0], name.text, PLACE if lost.place and match.start() == lost.span[0] else ALIKE)
        for match in WORD.finditer(source)
        if len(match[0]) > 2 and (match[0][0].isupper() or not lost.place)
    )


@lru_cache(maxsize=20_000)
def _like(word: str, other: str, least: float) -> bool:
    way = sound(word)
    return any(likeness(way, ear) >= least or likeness(ear, way) >= least for ear in heard(other))


def _instead(lost: Proper, new: Proper, language: str) -> bool:
    """Whether one name may stand for another: a place for a place, an unknown word for an unknown word."""
    if CALLED.get(lost.text) == new.text:
        return False
    if new.place and lost.place:
        return True
    if lost.place:
        return not lost.first and not new.first and language in NAMING
    if new.place and language in AS_WRITTEN:
        return not lost.first and not new.first
    if new.place or lost.first is not new.first or words(language) is None or not new.text.isalpha():
        return False
    if new.first and language == "ru" and RUSSIAN.search(new.text):
        return False
    return _is_unknown(new.text, language)


def altered(source: str, target: str, language: str, known: Sequence[str]) -> tuple[Span, Span] | None:
    """Where a name or code that was copied has a slip in it, or another name stands beside the same: "Arbour Road" for
    Harbour Road, "BS1 6YT" for BS1 6TY, "Royal Brompton" for Royal Marsden."""
    there = {match[0]: match for match in COPIED.finditer(target)}
    new = [word for word in there if word not in source]
    if not new:
        return None
    lower = plain(source)
    if any(plain(word) in lower for word in new):
        words_here = {*map(plain, PLAIN.findall(source))}
        new = [word for word in new if plain(word) not in words_here]
    if not new or is_unreadable(target, language) or _is_titled(source):
        return None
    here = {match[0]: match for match in COPIED.finditer(source)}
    for one, match in here.items():
        if one in target or one in known or plain(one) in plain(target):
            continue
        for two in new:
            if _is_another(match, there[two], language):
                return match.span(), there[two].span()
    return None


def _is_another(match: re.Match[str], other: re.Match[str], language: str) -> bool:
    """Whether one copied word is wrong in the translation. A word that both languages have in forms of their own is
    none: it sounds the same, or has another ending."""
    one, two = match[0], other[0]
    if any(map(str.isdigit, one + two)):
        return _is_near_code(one, two)
    near = similarity(plain(one), plain(two), NEAR) > 0
    if near and (_beside(match, other) == 2 or _is_other_place(one, two, language)):
        return True
    if is_known(folded(two, language), language) or sound(one).full == sound(two).full or _begins(match):
        return False
    if not near:
        cognate = _shared(plain(one), plain(two)) >= SHORTEST
        return not cognate and not is_known(two.lower(), "en") and _beside(match, other) > 0
    return (_is_name(one) or _beside(match, other) > 0) and not _is_ended(plain(one), plain(two))


def _is_other_place(one: str, two: str, language: str) -> bool:
    """Whether a place has another's name that is nearly the same, in a language that writes foreign names as they are:
    Homburg for Hamburg."""
    if language not in AS_WRITTEN or one not in places("en") or sound(one).full == sound(two).full:
        return False
    return not plain(two).startswith(tuple(plain(form)[:-1] for form in places(language)[one]))


def _is_ended(one: str, two: str) -> bool:
    """Whether two words are the same but for what they end in."""
    return len(one) - _shared(one, two) <= ENDING and _shared(one[::-1], two[::-1]) < 2


def _shared(one: str, two: str) -> int:
    """With so many equal letters do two words begin."""
    pairs = zip(one, two, strict=False)
    return next((at for at, (left, right) in enumerate(pairs) if left != right), min(len(one), len(two)))


def _is_near_code(one: str, two: str) -> bool:
    """Whether a code has one other sign, or two swapped."""
    differ = sum(left != right for left, right in zip(one, two, strict=False))
    return len(one) == len(two) and (differ == 1 or (differ == 2 and sorted(one) == sorted(two)))


def _beside(one: re.Match[str], other: re.Match[str]) -> int:
    """On how many sides the same number or the same word in capitals stands beside both."""
    sides = (
        (BEFORE, [match.string[max(0, match.start() - 40) : match.start()] for match in (one, other)]),
        (BEHIND, [match.string[match.end() : match.end() + 40] for match in (one, other)]),
    )
    found = [[pattern.search(text) for text in texts] for pattern, texts in sides]
    return sum(bool(left and right and left[1] == right[1]) for left, right in found)


def _begins(match: re.Match[str]) -> bool:
    """Whether a sentence begins with a word."""
    before = match.string[max(0, match.start() - 20) : match.start()]
    return not before or BEGINS.search(before) is not None


def _is_titled(text: str) -> bool:
    """Whether most long words begin with a capital, as in a heading."""
    found = [word for word in WORD.findall(text[:400])[1:] if len(word) >= SHORTEST]
    return text[:1].isupper() and len(found) > 1 and 5 * sum(word[0].isupper() for word in found) > 4 * len(found)
