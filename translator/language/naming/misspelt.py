"""Names of medicines that a translation has nearly: "Clopidrogel" for clopidogrel, метапролам for metoprolol.

However a language writes a substance's name, its sounds stay in their order: of the medicines in translations by people
and by machines none had another vowel or consonant, written by ear or not. A brand is said in more ways, and Arabic
leaves vowels out, so there it is the consonants that must be the name's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from translator.language.lexicon import WORD
from translator.language.naming.names import Name, grown, where
from translator.language.naming.sounds import Sound, heard, sound
from translator.model import Span

WORDS = re.compile(WORD)
SHORTEST = 5
"""Sounds of a name that is no mere syllable."""
SAME = (("eu", "ev"), ("au", "av"), ("k", "kv"), ("k", "ku"), ("e", "oe"), ("e", "ae"))
"""What languages write for each other: pseudo- and psevdo-, eq- and ek-."""
REPLACED = (("w", ""), ("rh", "r"), ("ch", "sh"), ("oie", "oe"))
IUM = re.compile("ium\\Z")
FREE = {
    "lithium": ("lit", "lít", "лити"),
    "estradiol": ("östradiol",),
    "estriol": ("östriol",),
    "oestradiol": ("östradiol",),
    "pseudoephedrine": ("psödoefedrin",),
    "hydroxyurea": ("hydroxyharnstoff", "гидроксимочевин", "hidroksiüre", "hidroksiure", "hydroxyurée"),
}
"""What is called otherwise than it sounds."""


def misspelt(name: Name, text: str) -> Span | None:
    """Where a medicine or brand stands in a text by ear, with a slip in it; None where it also stands rightly, or not
    at all."""
    forms = [form for form in name.forms if form.isalpha() and len(sound(form).full) >= SHORTEST]
    if name.kind not in ("medicine", "brand") or not forms:
        return None
    span = where(name, text)
    if span is None or span == (0, len(text)) or text[slice(*span)].isupper():
        return None
    if any(grown(text[slice(*span)], form.lower()) for form in forms):
        return None
    whole = name.kind == "medicine"
    words = {match[0].lower() for match in WORDS.finditer(text)}
    return None if any(_rightly(form, word, whole) for form in forms for word in words) else span


@lru_cache(maxsize=5_000)
def _rightly(form: str, word: str, whole: bool) -> bool:
    """Whether a word begins with all the sounds of a name, or all but its ending; `whole` with its vowels."""
    if word.startswith((form.lower(), *FREE.get(form, ()))):
        return True
    return any(_begins(way, ear, whole) for way in _ways(form) for ear in heard(word))


def _ways(form: str) -> Iterator[Sound]:
    """How a name may sound: Arabic may leave out a w and an h, or has the French ch, and some say y for j; Spanish and
    Russian have an ending of their own for -ium."""
    lower = form.lower()
    heard_as = {lower.replace(letters, other) for letters, other in REPLACED}
    for way in {lower, re.sub("^j", "y", lower), IUM.sub("", lower), *heard_as}:
        yield sound(way)


def _begins(way: Sound, ear: Sound, whole: bool) -> bool:
    if not ear.voweled:
        return ear.rough.startswith(way.rough)
    name, said = (way.full, ear.full) if whole else (way.bones, ear.bones)
    for one, other in SAME:
        name, said = name.replace(other, one), said.replace(other, one)
    return said.startswith((name, f"e{name}"))  # "estatinas"
