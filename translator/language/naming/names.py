"""Names that a translation must keep: medicines, brands, persons, species; in the same letters or written by ear.

A word of the translation counts as the known medicine that it is most like: "Prednisolon" is prednisolone, not a
prednisone with an error in it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from translator.language.lexicon import WORD
from translator.language.naming import persons
from translator.language.naming.medicines import SURE, Entry, capitals, forms_pattern, listed, medicine, named, reading
from translator.language.naming.sounds import UNHEARD, Sound, heard, likeness, plain, sound
from translator.language.remembered import FEWER, of_words
from translator.language.tables import data
from translator.language.tally import tally
from translator.markup.opaque import opaque
from translator.model import Span

WORDS = re.compile(WORD)
ALIKE = 0.78
"""How alike a name and the word that stands for it must be, from 0 to 1."""
REMEMBERED = 2_000
"""Characters; what longer texts name is not remembered."""
SHORTEST = 3
"""A name of fewer consonants must sound exactly so."""
GROWN = 4
"""Letters of both parts of a compound with a medicine."""
MARKED = re.compile(r"(?P<name>[A-Z][\w-]{2,40})[ \u00a0]?[®™]")
EPITHET = re.compile(r"[ \u00a0](?P<epithet>[a-z]{4,30})(?![\w])")
LATIN = re.compile(r"(?:us|um|is|i|ae|a|ans|ens|es|er|ax|ix|ii)\Z")
NO_LATIN = re.compile(r"(?:ious|itis|osis|asis|ysis|epsis|ness|less|ies|ases|ions|eria|onia|emia|uria|oea)\Z")
BEFORE = re.compile(r"(?<![\w.])(?P<initial>[A-Z][a-z]?)\.[ \u00a0]?\Z")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text, in all forms that it may have; a form may have * for any letters. `kind` is "medicine",
    "brand", "person", "species" or "name". `generic` are the names of the medicine that is in a brand."""

    forms: tuple[str, ...]
    span: Span
    kind: str = "name"
    generic: tuple[str, ...] = ()


def names(text: str) -> tuple[Name, ...]:
    """The medicines and brands of an English text, what is marked ® or ™, persons with a title, species, in no order.
    What stands in addresses, tags and placeholders is none."""
    return (_remembered if len(text) <= REMEMBERED else _names)(text)


def _names(text: str) -> tuple[Name, ...]:
    return tuple(_visible(text))


_remembered = lru_cache(maxsize=256)(_names)


def _visible(text: str) -> Iterator[Name]:
    hidden: tuple[Span, ...] | None = None
    for name in _all(text):
        hidden = opaque(text) if hidden is None else hidden
        at = bisect_right(hidden, name.span)
        if not any(start < name.span[1] and name.span[0] < end for start, end in hidden[max(0, at - 1) : at + 1]):
            yield name


def _all(text: str) -> Iterator[Name]:
    end = 0
    for match in WORDS.finditer(text) if _telling()(text) else ():
        told = _told(match[0])
        if told is not None and match.start() >= end and (name := _name(told, match, text)):
            end = name.span[1]
            yield name
    if "®" in text or "™" in text:
        for match in MARKED.finditer(text):
            if medicine(match["name"]) is None:
                yield Name((match["name"],), match.span("name"))


def _told(word: str) -> Entry | str | None:
    """What a word tells of a name: the medicine that it is, or what kind of name may begin or end here."""
    if word in persons.TITLES:
        return "title"
    if word in listed("genera"):
        return "genus"
    if word in listed("epithets"):
        return "epithet"
    return medicine(word)


@cache
def _telling() -> Callable[[str], int]:
    """How many pieces of a text have a word that tells of a name."""
    return tally("en").ask(lambda piece: any(map(_told, WORDS.findall(piece))))


def _name(told: Entry | str, match: re.Match[str], text: str) -> Name | None:
    if isinstance(told, Entry):
        generic = named(told.generic) if told.generic else None
        kind = "brand" if told.brand else "medicine"
        return Name(told.forms, match.span(), kind, generic.forms if generic else ())
    if told == "title":
        person = persons.named(match, text)
        return Name((person[0],), person[1], "person") if person else None
    return _species(match, text) if told == "genus" else _short_species(match, text)


def _species(genus: re.Match[str], text: str) -> Name | None:
    """Two Latin words. A genus alone has too many names to be looked for."""
    found = EPITHET.match(text, genus.end())
    if not found:
        return None
    epithet = found["epithet"]
    if epithet not in listed("epithets") and (
        epithet in listed("no_epithets") or NO_LATIN.search(epithet) or not LATIN.search(epithet)
    ):
        return None
    latin = f"{genus[0]} {epithet}"
    return Name((latin, *_germs().get(latin, ())), (genus.start(), found.end()), "species")


def _short_species(epithet: re.Match[str], text: str) -> Name | None:
    """ "E. coli"."""
    found = BEFORE.search(text, max(0, epithet.start() - 5), epithet.start())
    if not found:
        return None
    ends = (found["initial"], epithet[0])
    germs = [forms for latin, forms in _germs().items() if latin.startswith(ends[0]) and latin.endswith(f" {ends[1]}")]
    latin = next((latin for latin in _germs() if latin.startswith(ends[0]) and latin.endswith(f" {ends[1]}")), "")
    own = f"{ends[0]}. {ends[1]}"
    forms = (own, *((latin,) if latin else ()), *(form for group in germs for form in group))
    return Name(forms, (found.start("initial"), epithet.end()), "species")


def audible(text: str) -> bool:
    """Whether a name could be heard in this text: it has no letters whose sound is unknown here."""
    return not UNHEARD.search(text)


def stands(name: Name, text: str) -> bool:
    """Whether a name stands in a text, as it is or written by ear."""
    return where(name, text) is not None


def where(name: Name, text: str) -> Span | None:
    """The characters of a text that a name has there, as it is or written by ear; None where it does not stand."""
    if name.kind == "person":
        return persons.where(name.forms[0], text)
    if said := _said(name.forms, text):
        return said
    heard_forms = [form for form in name.forms if "*" not in form and " " not in form and not form.isupper()]
    words = [(match, match[0].lower(), _starts(match[0])) for match in WORDS.finditer(text)] if heard_forms else []
    for form in heard_forms:
        lower, starts = form.lower(), {way.rough[:1] for way in _ways(form)}
        may_be_grown = lower.removesuffix("e") in text
        for match, word, sounds in words:
            if (
                word == lower
                or (may_be_grown and grown(match[0], lower))
                or (not starts.isdisjoint(sounds) and _means(form, match[0], name))
            ):
                return match.span()
    return None


def grown(word: str, name: str) -> bool:
    """Whether a word is a compound that ends with this medicine, in English or German spelling, and no medicine
    itself: "Langzeitinsulin", "Natriumvalproat"."""
    bare = name.removesuffix("e")
    before = len(word) - len(name)
    if before < GROWN or len(name) < GROWN or not word[0].isupper() or not word.endswith((name, bare)):
        return False
    return medicine(word) is None and reading(word)[1] < SURE


@of_words
def _starts(word: str) -> str:
    """The consonants with which a name must begin that a word can stand for."""
    return "".join(ear.rough[:2] for ear in heard(word))


def _said(forms: tuple[str, ...], text: str) -> Span | None:
    """Where a form stands that is looked for as written: an abbreviation, several words, one with *."""
    for form in forms:
        if "-" in form and (at := text.find(form)) >= 0:
            return at, at + len(form)
    if (pattern := capitals(forms)) and (match := pattern.search(text)):
        return match.span()
    if (pattern := forms_pattern(forms)) and pattern.search(plain(text)):
        return (0, len(text))
    return None


def _means(form: str, word: str, name: Name) -> bool:
    """Whether a word sounds like this form of a name, and no other known name fits it better."""
    score = _score(form, word)
    if score < ALIKE:
        return False
    entry, best = reading(word)
    return entry is None or best <= score or not set(entry.forms).isdisjoint(name.forms)


@lru_cache(maxsize=FEWER)
def _score(form: str, word: str) -> float:
    return max((_near(way, ear) for way in _ways(form) for ear in heard(word)), default=0.0)


def _ways(form: str) -> list[Sound]:
    """How a form may sound: colchicine is كولشيسين too."""
    other = "y" + form[1:] if form[0] in "Jj" else form.replace("ch", "sh")
    return [sound(form), sound(other)] if other != form else [sound(form)]


def _near(wanted: Sound, ear: Sound) -> float:
    if not wanted.rough or not ear.rough or wanted.rough[0] not in ear.rough[:2]:
        return 0.0
    if len(wanted.rough) < SHORTEST:
        return float(wanted.rough == ear.rough and len(wanted.rough) > 1)
    return likeness(wanted, ear)


def _whole(entry: Entry, word: str) -> bool:
    """Whether a word is not much longer than a name that it is like, and that is no short one."""
    sizes = [len(sound(form).rough) for form in entry.forms if "*" not in form]
    return any(size >= 4 and len(ear.rough) - 2 <= size for size in sizes for ear in heard(word))


CLEARLY = 0.75
"""How alike the letters of a medicine that nobody looked for must be, before it is listened to."""


def instead(text: str, besides: Iterable[Name]) -> tuple[Entry, Span] | None:
    """A known medicine or brand in a text that is none of these names, and where; None where there is none."""
    told = {form.lower() for name in besides for form in (*name.forms, *name.generic)}
    for entry, span in _clear(text):
        if told.isdisjoint(form.lower() for form in entry.forms):
            return entry, span
    return None


def medicines(text: str) -> frozenset[str]:
    """The medicines that a text in any language surely names, each as its list does; for a brand the medicine in it."""
    return frozenset(entry.generic or entry.name for entry, _ in _clear(text))


def _clear(text: str) -> Iterator[tuple[Entry, Span]]:
    for match in WORDS.finditer(text):
        entry = _clearly(match[0])
        if entry and not (entry.brand and match[0].islower()):  # a brand begins with a capital
            yield entry, match.span()


@of_words
def _clearly(word: str) -> Entry | None:
    """The medicine or brand that a word surely is, though nobody looked for it."""
    if len(word) < 4:
        return None
    entry, score = reading(word, CLEARLY)
    return entry if entry and score >= SURE and _whole(entry, word) else None


@lru_cache(maxsize=1)
def _germs() -> dict[str, tuple[str, ...]]:
    """What species are called in other languages, by their Latin name."""
    return {latin: tuple(others) for latin, *others in data("names").get("germs", ())}
