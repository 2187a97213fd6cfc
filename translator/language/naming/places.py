"""Places by their English names, and what other languages call them: CLDR's countries and cities, and places.toml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from translator.language.naming.sounds import plain, sound
from translator.language.tables import data
from translator.locales import place_names

LONGEST = 3
"""Words of a place's name."""
LEFT = 3
"""So many letters of a name a word must begin with at least that is made of it: "Kölner", "московский"."""
PARTS = re.compile("[ -](?:ال)?")
LATIN = re.compile("[A-Za-zÀ-ſ -]+")
PREFIX = re.compile("^(?:ال|El |La |Le |Los |Las )")


@lru_cache(maxsize=32)
def places(language: str) -> Mapping[str, tuple[str, ...]]:
    """Every place that is known, by its English name, with its names in a language and in English."""
    table = data("places")
    no_places = set(table["words"].split())
    found = {name: (local, name) for name, local in place_names(language).items() if name not in no_places}
    found |= {name: (name,) for name in table["others"].split()}
    for forms in table["forms"]:
        found |= dict.fromkeys((form for form in forms if LATIN.fullmatch(form)), tuple(forms))
    return found


@lru_cache(maxsize=32)
def local_names(language: str) -> Mapping[str, str]:
    """The English name of a place by its name in a language, plain; of one word each."""
    return {
        plain(PREFIX.sub("", local)): name
        for name, forms in places(language).items()
        for local in forms
        if " " not in PREFIX.sub("", local) and len(local) > LEFT
    }


@lru_cache(maxsize=1)
def sounding() -> frozenset[str]:
    """The consonants of all places of one word, as Arabic has them."""
    return frozenset(
        ear.rough for ear in (sound(name) for name in places("en") if " " not in name) if len(ear.rough) > 2
    )


def stems(name: str, language: str) -> tuple[str, ...]:
    """What a word of a text begins with that is a place's name, one of its words, or made of it, plain."""
    forms = [plain(PREFIX.sub("", form)) for form in places(language).get(name, (name,))]
    forms += [part for form in forms for part in PARTS.split(form)[1:] if len(part) > LEFT]
    return tuple({form[: max(LEFT, len(form) - LEFT)] for form in forms})
