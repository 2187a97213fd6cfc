"""Which language a text is in, told by its script, its letters, and the small words that hold sentences together.

It is no model: brand names, Latin terms and a few words alone say nothing, and then the answer is that nothing is
known. What is counted is in tongues.py, and how much: 4 a word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from translator.language.asides import without_code, without_names, without_quotations
from translator.language.tables import data
from translator.language.tongues import HIT, LOOK, WORD, count, excess, home, sums, tongues
from translator.locales import language_of
from translator.model import Span

END = re.compile(r"[.!?…:;؟۔।](?=[\s\"'»”’)\]])|[。！？]|\n")
"""Where a sentence may end, or a part of one after a colon; cutting too often only makes the parts say less."""
CERTAIN = 2 * HIT
"""So much counts, at least, a language that is told; and one word more than any other."""
UNLIKE = 3 * HIT // 2
"""So much more than the locale's language counts, at least, another that a sentence is said to be in; and this share
more, in percent."""
UNLIKE_PERCENT = 130
ENGLISH_LEAST = 4 * HIT
"""So much counts English, at least, where the locale's own words are not known."""
DENSITY = 10
"""So many letters, at most, has a sentence of a known language for everything it counts."""
LETTERS_LEAST = 8
"""So many letters of another script are more than a formula's."""


class Passage(NamedTuple):
    """A part of a text, and the language that it is in: "" for a script that no known language is written in."""

    language: str
    span: Span


def counts(text: str) -> dict[str, int]:
    """What a text counts for each language that it counts anything for; alike numbers are alike languages."""
    known = tongues()
    return {name: number for name, number in zip(known.scripts, sums(text), strict=False) if number}


def identify(text: str) -> str:
    """The language that a text is in; "" where too little tells it, or two are as likely."""
    (best, most), (_, next_most) = (*Counter(counts(text)).most_common(2), ("", 0), ("", 0))[:2]
    return best if most >= CERTAIN and most - next_most >= HIT else ""


def foreign(text: str, locale: str) -> tuple[Passage, ...]:
    """The sentences of a text, or parts of one, that are in another language than the locale's.

    Code, addresses, quotations and names are left out. Of a locale whose language has no words here, it is told only
    that a sentence is English. Linear.
    """
    own = home(locale)
    if own and not _may_be_foreign(text, own):
        return ()
    found = []
    for start, end in _parts(text):
        language = _stranger(text[start:end], own)
        if language is not None:
            part = text[start:end]
            left = start + len(part) - len(part.lstrip())
            found.append(Passage(language, (left, left + len(part.strip()))))
    return tuple(found)


def _may_be_foreign(text: str, own: str) -> bool:
    """Told quickly: whether any part of a text may be in another language."""
    more, size = excess(text, own), len(tongues().scripts)
    return max(more[:size]) >= UNLIKE or max(more[size:]) >= LETTERS_LEAST


def _parts(text: str) -> Iterator[Span]:
    """Sentences, or less."""
    start = 0
    for end in END.finditer(text):
        yield start, end.end()
        start = end.end()
    if start < len(text):
        yield start, len(text)


def _stranger(part: str, own: str) -> str | None:
    """The other language that a part is in; None where it may well be the locale's own."""
    if _other(part, own) is None:
        return None
    # Only now is it worth the time to look closely.
    plain = without_quotations(without_code(part))
    other = _other(plain, own)
    if other and other != "de":
        # German has its nouns in capitals; elsewhere words in capitals, with small ones between them, are a name.
        plain = without_names(plain)
        other = _other(plain, own)
    scripts = tongues().scripts
    if not other or scripts[other] != scripts[own or "en"]:
        return other
    return other if _witnessed(plain, other, own) else None


def _other(part: str, own: str) -> str | None:
    """The language that counts enough more than the locale's own; "" for one that is not known."""
    known, found = tongues(), sums(part)
    size = len(known.scripts)
    best, letters = max(found[:size]), sum(found[size:])
    if best * DENSITY >= letters > 0:
        name = known.names[found.index(best)]
        if not own:
            return "en" if best >= ENGLISH_LEAST and name == "en" else None
        mine = found[known.names.index(own)]
        if best - mine >= UNLIKE and 100 * best >= UNLIKE_PERCENT * mine:
            return name
    return "" if own and _other_script(found[size:], own) else None


def _other_script(letters: tuple[int, ...], own: str) -> bool:
    """Whether most letters are of one script, not Latin, that a language is not written in."""
    known = tongues()
    most = max(letters)
    script = known.names[len(known.scripts) + letters.index(most)]
    return most >= LETTERS_LEAST and 2 * most > sum(letters) and script not in ("LATIN", *known.scripts[own])


def _witnessed(part: str, other: str, own: str) -> bool:
    """Whether enough different words of a part are another language's and not the locale's own: two that are its
    common words, or three that look like it."""
    more = {word.lower(): count(word, other) - count(word, own) for word in WORD.findall(part)}
    return sum(by >= HIT for by in more.values()) >= 2 or sum(by >= LOOK for by in more.values()) >= 3


@lru_cache(maxsize=256)
def common_words(locale: str, but: str = "") -> frozenset[str]:
    """The common words of a locale's language that another locale's language does not share, in lower case."""
    own, other = data(home(locale)), data(home(but))
    return frozenset(own.get("common", {}).get("words", ())) - frozenset(other.get("common", {}).get("words", ()))


@lru_cache(maxsize=256)
def own_words(locale: str) -> frozenset[str]:
    """Words of a locale's language that no other language here borrows as they are: "wound", "appointment"."""
    return frozenset(data(home(locale)).get("common", {}).get("own", ()))


@lru_cache(maxsize=256)
def joining_words(locale: str) -> frozenset[str]:
    """Those common words that terms are made with which other languages borrow whole: "quality of life"."""
    return frozenset(data(home(locale)).get("common", {}).get("joining", ()))


@lru_cache(maxsize=256)
def other_script(locale: str, another: str) -> bool:
    """Whether two locales are written in different scripts, as far as that is known."""
    one, two = (tongues().scripts.get(home(tag), ()) for tag in (locale, another))
    return bool(one and two) and set(one).isdisjoint(two)


def own_name(locale: str) -> str:
    """A locale's tag, with its language's own name where that is known: "nl (Nederlands)"."""
    name = data(language_of(locale)).get("name", "")
    return f"{locale} ({name})" if name else locale
