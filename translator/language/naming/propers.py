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

from translator.language.matching.similarity import similarity
from translator.language.naming.names import Name, where
from translator.language.naming.places import LONGEST, local_names, places, sounding, stems
from translator.language.naming.sounds import heard, likeness, plain, sound, spoken
from translator.language.remembered import of_words_in
from translator.language.spelling.listed import folded, words
from translator.language.spelling.words import is_known, is_unreadable
from translator.language.tally import tally
from translator.model import Span

CAPITAL = "A-ZÀ-ÖØ-ÞĞİŞА-ЯЁ"
WORD = re.compile(r"(?<![\w.@/\\&#%<{=$-])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w@/\\=}>]|\.\w|-\d|(?<=n)['’]t\b)")
BEGINS = re.compile(r"(?:\A|[.!?:;…|•–—\n]|[\"'“”„«»‹›‘’(\[>*#_])[\s\"'“„«‹‘(\[¿¡*#_]*\Z")
"""What stands before the first word of a sentence, a quotation, an item."""
BY_EAR = (
    (
        re.compile(r"S(?<![\w.].)(?:t\.?|aint)[ \u00a0](?P<name>[A-Z][a-zà-ÿ]{2,30})"),
        re.compile(r"(?<!\w)(?:سانت|سينت|Сент)[ \u00a0-](?P<name>[^\W\d_]{3,30})"),
    ),
    (
        re.compile(
            r"(?P<name>[A-Z](?<!\w.)[a-zà-ÿ]{2,30})[ \u00a0](?:Street|Road|Lane|Avenue|Square|Drive|Court|House)(?!\w)"
        ),
        re.compile(
            r"(?<!\w)(?P<name>[^\W\d_]{3,30})[ \u00a0-](?:стрит|роуд|лейн|авеню|сквер|драйв|хаус|ستريت|رود|أفنيو)(?!\w)"
        ),
    ),
)
"""A saint or street, and what it is in languages that write both its words by ear."""
NO_CASE = re.compile("[\u0590-\u06ff\ufb1d-\ufdff\ufe70-\ufefc]")
IN = re.compile("(?<![^\\W_])(?:في|من|إلى|الى|شارع|طريق|مدينة|مستشفى|ميدان|جامعة) \\Z")
"""What Arabic places stand behind."""
SHORTEST = 4
ALIKE = 0.6
"""A word that is so like one of the source's came from it."""
PLACE = 0.8
"""The same for a known place."""
NEAR = 0.74
"""How alike two words are of which one may be the other with a slip."""
CASE = re.compile(r"['’](?:[dt][ae](?:n|ki|kiler)?|y?[ae]|n[ae])(?!\w)")
"""What Turkish writes behind a name that one is in, goes to, or comes from."""
MADE = re.compile(r"^(?:un|re|non|over|pre|on|in|out|multi)|(?:able|ly|ing|ed|er|ness|s|less|ful|ity|ism|ist|ation)\Z")
"""What English words are made with; a name at the beginning of a sentence is made of no word."""
IS = re.compile("is(?=(?:e|es|ed|ing|ation)\\Z)")
RUSSIAN = re.compile(r"(?:ая|ое|ые|ый|ий|ой|яя|ие|ость|ние|ция|ель|ка|ки)\Z")
"""How words end that are hardly names, where a sentence begins with one."""
SHORTENED = frozenset({"Approx", "Assoc", "Asst", "Dept", "Hosp", "Univ"})
FEW = 3
"""A place of so few consonants must have them all where it is written by ear: Leeds is no Leicester."""
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


def by_ear(source: str, target: str) -> Iterator[tuple[Span, Span]]:
    """Where the saint of a place or a street became another: "سانت جورج" for St Thomas, «Оксфорд-стрит» for Baker
    Street, in languages that write both words by ear."""
    if target.isascii():
        return
    for pattern, heard_as in BY_EAR:
        here = list(pattern.finditer(source))
        there = list(heard_as.finditer(target)) if len(here) == 1 else []
        ways = spoken(here[0]["name"]) if len(there) == 1 else ()
        if ways and not any(likeness(way, ear) >= NEAR for way in ways for ear in heard(there[0]["name"])):
            yield here[0].span("name"), there[0].span("name")


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
        first, place = begins(match), name in known
        if place or (is_name(name) and not (first and MADE.search(name.lower()))):
            found.append(Proper(name, (match.start(), end), place, first))
            taken = end
    return tuple(found)


def is_name(word: str) -> bool:
    """Whether a word in capitals is no English one, nor made of several."""
    british = IS.sub("iz", word.lower()).replace("our", "or").replace("ae", "e").replace("oe", "e")
    return (
        len(word) >= SHORTEST
        and word[1:].islower()
        and word.isalpha()
        and word not in SHORTENED
        and not is_known(word.lower(), "en")
        and not is_known(british, "en")
    )


def _may_replace(name: Proper, language: str) -> bool:
    """Told quickly: what `_instead` is true of for any name, and more."""
    return name.place or (not name.first and language in NAMING) or _is_unknown(name.text, language)


@of_words_in
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
        lambda piece: any(word[0].isupper() and (word in first or is_name(word)) for word in WORD.findall(piece))
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
    if span is None or (name.place and _is_other_by_ear(name.text, target[slice(*span)])):
        return False
    if not name.place and language not in AS_WRITTEN:
        return True
    return not target[slice(*span)].isascii() or similarity(plain(name.text), plain(target[slice(*span)]), NEAR) > 0


def _is_other_by_ear(place: str, word: str) -> bool:
    rough = sound(place).rough
    return len(rough) <= FEW and not word.isascii() and not any(ear.rough.startswith(rough) for ear in heard(word))


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
            if bare or (IN.search(text[: match.start()][-9:]) and any(ear.rough in sounding() for ear in heard(word))):
                yield Proper(bare or word, match.span(), True, False)
            continue
        if not word[0].isupper() or word.isupper() or len(word) < SHORTEST - 1:
            continue
        is_place = _is_place(word, language) or CASE.match(text, match.end()) is not None
        yield Proper(word, match.span(), is_place, begins(match))


@of_words_in
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
        if len(match[0]) > 2
        and (match[0][0].isupper() or not lost.place)
        and not (lost.place and _is_other_by_ear(match[0], name.text))
    )


@lru_cache(maxsize=5_000)
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


def begins(match: re.Match[str]) -> bool:
    """Whether a sentence begins with a word."""
    before = match.string[max(0, match.start() - 20) : match.start()]
    return not before or BEGINS.search(before) is not None
