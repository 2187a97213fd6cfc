"""The words of a language that are in use: words/<language>.xz, some hundred thousand for each, made by tools/words.py.

A word that is in no list is not wrong: it may be a name, a new compound, a rare form. That it is unknown is a sign
among others.
"""

from __future__ import annotations

import lzma
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from translator.language.lexicon import DROPPED, data
from translator.language.remembered import Remembered
from translator.language.tally import tally

KEPT = 20_000
WHOLE = re.compile(r"[^\W\d_]{2,60}")
FEW = 3
LONGEST = 40
"""Longer words are not looked up."""
STEP = 256
"""Bytes between two places of a list that are known by heart."""
ALIKE = str.maketrans("أإآٱىةё", "اااايهе")
SHORTEST_PART = 4
"""Letters of a part of a compound."""
SHORTEST_SMALL = 2
SHORTEST_STEM = 3
"""Letters of what small words are written together with."""
NO_ENDS = frozenset(
    (
        "aber", "auch", "beim", "dann", "darf", "dass", "diese", "diesem", "diesen", "dieser", "dieses", "durch",
        "dürfen", "eine", "gegen", "hatt", "hatte", "hatten", "hinter", "ihre", "ihrem", "ihren", "ihrer",
        "kann", "können", "könnt", "könnte", "könnten", "muss", "müssen", "neben", "nicht", "noch", "oder", "ohne",
        "sehr", "sich", "sind", "sollt", "sollte", "sollten", "wenn", "weil", "wird", "wurde", "wurden", "zwischen",
    )
)  # fmt: skip
"""German words that no compound ends with."""
ADVERBS = frozenset(
    ("zwischendurch", "hierdurch", "wodurch", "mittendurch", "hinterdrein", "hierfür", "wofür", "wogegen", "hiergegen")
)
"""German words that end with one all the same, and are in no list."""
SHORT_ENDS = frozenset(
    ("arm", "art", "bad", "fuß", "gel", "kur", "ohr", "öl", "rat", "saft", "tag", "tee", "typ", "uhr", "weg")
)
"""Short German words that compounds end with."""
SHORT_BEGINNINGS = frozenset(("auf", "aus", "bei", "ein", "hin", "los", "mit", "rück", "vor", "weg"))
"""And what they begin with."""
SEPARABLE = frozenset(
    (
        "ab", "an", "auf", "aus", "bei", "durch", "ein", "entgegen", "fest", "fort", "frei", "heim", "her", "herab",
        "heran", "heraus", "herein", "herunter", "hin", "hinaus", "hinein", "hinunter", "hinzu", "hoch", "los", "mit",
        "nach", "nieder", "statt", "um", "unter", "vor", "voran", "voraus", "vorbei", "weg", "weiter", "wieder",
        "zurecht", "zurück", "zusammen",
    )
)  # fmt: skip
"""What stands before the "zu" of a German infinitive: "auszusaugen"."""
TO = re.compile("zu(?=[a-zäöü]{3,30}n$)")
LINKS = {"de": ("", "s")}
"""What may stand between two parts of a compound."""
UNSTRESSED = str.maketrans("áéíó", "aeio")
"""A Spanish pronoun behind a verb moves its accent: "manténgala"."""
ENDINGS = {
    "de": ("e", "en", "er", "es", "em"),
    "es": ("me", "te", "se", "lo", "la", "le", "nos", "los", "las", "les"),
}
"""What a word may have at its end besides: of adjectives, pronouns."""
BEFORE = {
    "ar": (
        "و",
        "ف",
        "ب",
        "ل",
        "ك",
        "س",
        "ال",
        "وال",
        "بال",
        "فال",
        "كال",
        "لل",
        "ول",
        "وب",
        "ولل",
        "وس",
        "فل",
        "فس",
        "ا",
    ),
}
"""Small words that are written together with the next one."""
BEHIND = {"ar": ("ه", "ها", "هم", "ك", "كم", "نا", "ات", "ا", "ي", "ني", "وه", "وها", "وهم", "وك", "وكم", "ونا")}
"""And with the one before."""
OF = {"ar": ("ي", "يه", "يا")}
"""What makes "of it" of a thing: صفاقي of صفاق."""
SHORTEST_THING = 4

ENDINGS_OF = {
    "ru": (
        "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему", "ым", "им", "ую", "юю", "ых",
        "их", "ыми", "ими", "ом", "ем", "ей",
    ),
}  # fmt: skip
"""Endings of a Russian adjective, or participle: with one of them in use a word is known with all."""
ADVERB = "о"
VERBS = {
    "ru": (
        ("ать", "ает", "ают", "аем", "аете", "аешь", "аю", "ал", "ала", "али", "ало", "ай", "айте", "ая",
         "ающ", "авш", "анн"),
        ("ять", "яет", "яют", "яем", "яете", "яешь", "яю", "ял", "яла", "яли", "яло", "яй", "яйте", "яя", "яющ", "явш"),
        ("ить", "ит", "ят", "ат", "им", "ите", "ишь", "ил", "ила", "или", "ило", "ьте", "ив", "ящ", "ащ", "ивш"),
        ("овать", "ует", "уют", "уем", "уете", "уешь", "ую", "овал", "овала", "овали", "овало", "уйте",
         "уя", "ующ", "овавш", "ованн"),
        ("нуть", "нет", "нут", "нем", "нете", "нешь", "ну", "нул", "нула", "нули", "нуло", "ните", "нув", "нувш"),
    ),
}  # fmt: skip
"""Endings of Russian verbs by their kinds, and of their participles before those of an adjective."""
REFLEXIVE = ("ся", "сь")
SHORTEST_OF = 4
"""Letters before such an ending."""

FEMININE, OPENED = "ه", "ت"
"""The Arabic ending ة, folded, and what it is before another."""
WEAK = "ي"
"""What an Arabic verb may lack before another ending: تلغه of تلغي."""


def folded(word: str, language: str) -> str:
    """A word in small letters, without the marks that may be left out, and with one form of the letters that are."""
    if word.isascii() and language != "tr":
        return word.lower()
    if language == "tr":
        word = word.replace("I", "ı").replace("İ", "i")
    return unicodedata.normalize("NFC", DROPPED.sub("", word)).lower().translate(ALIKE)


class Listed:
    """A set of words as one text in UTF-8, in the order of their code points, a line each: a tenth of what a set
    takes."""

    def __init__(self, lines: bytes) -> None:
        self._text = b"\n%s\n" % lines
        self._starts = [0]
        while (start := self._text.find(b"\n", self._starts[-1] + STEP)) >= 0 and start < len(self._text) - 1:
            self._starts.append(start)
        self._firsts = [self._text[start : self._text.index(b"\n", start + 1)] for start in self._starts]

    def __contains__(self, word: str) -> bool:
        line = f"\n{word}".encode(errors="replace")
        at = bisect_right(self._firsts, line) - 1
        if at < 0:
            return False
        end = self._starts[at + 1] + 1 if at + 1 < len(self._starts) else len(self._text)
        return self._text.find(line + b"\n", self._starts[at], end) >= 0

    def beginning(self, word: str) -> int:
        """So many of a word's first letters does a word of the list begin with."""
        at = 1
        while at <= len(word) and self._begins(word[:at]):
            at += 1
        return at - 1

    def _begins(self, letters: str) -> bool:
        line = f"\n{letters}".encode(errors="replace")
        at = max(bisect_right(self._firsts, line) - 1, 0)
        end = self._starts[at + 1] + len(line) if at + 1 < len(self._starts) else len(self._text)
        return self._text.find(line, self._starts[at], end) >= 0

    def starting(self, letters: str, ends: str) -> Iterator[str]:
        """The words that begin with these letters and end in those."""
        line, tail = f"\n{letters}".encode(errors="replace"), ends.encode(errors="replace")
        at = max(bisect_right(self._firsts, line) - 1, 0)
        end = self._starts[at + 1] + len(line) if at + 1 < len(self._starts) else len(self._text)
        found = self._text.find(line, self._starts[at], end)
        while found >= 0:
            after = self._text.index(b"\n", found + 1)
            if self._text.endswith(tail, found, after):
                yield self._text[found + 1 : after].decode()
            found = after if self._text.startswith(line, after) else -1

    def __iter__(self) -> Iterator[str]:
        return iter(self._text.decode().split())


@dataclass(frozen=True, slots=True)
class Words:
    """A language's letters, its words in use, rarer ones that a slip makes of those, and the words in use that tell
    nothing when they are a part of another."""

    letters: str
    used: Listed
    rare: Listed
    uncut: Listed


@lru_cache(maxsize=16)
def words(language: str) -> Words | None:
    """None for a language without a file."""
    if not re.fullmatch(r"[a-z]{2,12}", language):
        return None
    file = resources.files("translator.language") / "words" / f"{language}.xz"
    if not file.is_file():
        return None
    letters, *lists = lzma.decompress(file.read_bytes()).split(b"\n\n")
    return Words(letters.decode(), *map(Listed, lists))


def is_strange(word: str, language: str) -> bool:
    """Whether a word as it stands in a text is none of a language whose words are known, though it has its letters."""
    return strange(language)[word]


@lru_cache(maxsize=32)
def strange(language: str) -> Remembered[bool]:
    """The same by word."""
    listed = words(language)
    letters = frozenset(listed.letters if listed else "")

    def say(word: str) -> bool:
        lower = folded(word, language)
        return letters.issuperset(lower) and not is_known(lower, language)

    return Remembered(say if listed else lambda _: False)


@lru_cache(maxsize=32)
def unknown(language: str) -> Remembered[bool]:
    """By word as it stands in a text: whether it is none of the language's."""
    return Remembered(lambda word: not is_known(folded(word, language), language))


@lru_cache(maxsize=64)
def is_unreadable(text: str, language: str) -> bool:
    """Whether most words of a text, more than a few, are strange: it is in another language, or in none, and a strange
    word in it tells nothing. Several checks ask it of the same text."""
    odd = _strange_words(language)(text)
    return odd > FEW and odd > _all_words(language)(text) // 2


@cache
def _all_words(language: str) -> Callable[[str], int]:
    """How many words a text has."""
    return tally(language).ask(lambda piece: len(WHOLE.findall(piece)))


@cache
def _strange_words(language: str) -> Callable[[str], int]:
    """How many words of a text are strange."""
    odd = strange(language).__getitem__
    return tally(language).ask(lambda piece: sum(map(odd, WHOLE.findall(piece))))


@lru_cache(maxsize=KEPT)
def is_known(word: str, language: str) -> bool:
    """Whether a folded word is one of the language's, as it is, inflected or made of others; of one that is known to
    nobody a language without a file says so too."""
    listed = words(language)
    if listed is None or len(word) > LONGEST:
        return False
    known, unknown = besides(language)
    return word in known or (word not in unknown and _is_made(word, language, listed))


@lru_cache(maxsize=32)
def besides(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words that a language's list lacks, and what it has that is none, such as two small words without their space."""
    listed = data(language).get("common", {})
    return frozenset(listed.get("known", ())), frozenset(listed.get("unknown", ()))


def _is_made(word: str, language: str, listed: Words) -> bool:
    if word in listed.used or word in listed.rare or (word in ADVERBS and language == "de"):
        return True
    if language == "de" and any(
        word[: to.start()] in SEPARABLE and word[to.end() :] in listed.used for to in TO.finditer(word, 2)
    ):
        return True
    stems = [word.removeprefix(part) for part in BEFORE.get(language, ()) if word.startswith(part)]
    for stem in (word, *stems):
        bare = [stem.removesuffix(part) for part in BEHIND.get(language, ()) if stem.endswith(part)]
        bare += [f"{part[:-1]}{FEMININE}" for part in bare if part[-1:] == OPENED]
        bare += [f"{part}{WEAK}" for part in bare if language in BEHIND]
        if any(len(part) >= SHORTEST_STEM and part in listed.used for part in (stem, *bare)):
            return True
        things = [stem.removesuffix(part) for part in OF.get(language, ()) if stem.endswith(part)]
        if any(len(thing) >= SHORTEST_THING and (thing in listed.used or thing in listed.rare) for thing in things):
            return True
    if language in ENDINGS_OF and any(map(listed.used.__contains__, _other_forms(word, language))):
        return True
    for ending in ENDINGS.get(language, ()):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2 and (stem in listed.used or stem.translate(UNSTRESSED) in listed.used):
            return True
    return language in LINKS and any(
        reached(stem, LINKS[language], listed)[-1]
        for stem in (word, *(word.removesuffix(ending) for ending in ENDINGS[language] if word.endswith(ending)))
        if len(stem) >= 2 * SHORTEST_PART
    )


def _other_forms(word: str, language: str) -> Iterator[str]:
    """What else a word may be with other endings of its kind: маскирует of маскирующий, убавить of убавьте."""
    endings = ENDINGS_OF[language]
    for ending in endings:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= SHORTEST_OF:
            yield from (stem + other for other in (*endings, ADVERB) if other != ending)
            yield from _of_verb(stem, language)
    bare = next((word.removesuffix(part) for part in REFLEXIVE if word.endswith(part)), word)
    yield from (form + part for form in _of_verb(bare, language) for part in ("", *REFLEXIVE))


def _of_verb(word: str, language: str) -> Iterator[str]:
    for kind in VERBS[language]:
        for ending in kind:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) >= SHORTEST_OF - 1:
                yield from (stem + other for other in kind if other != ending)


def reached(word: str, links: tuple[str, ...], listed: Words, backwards: bool = False) -> list[bool]:
    """For each place of a word, both ends included, whether parts in use lead to it from the beginning; or from the
    end, if the word and the links are given letter by letter backwards."""
    reach = [True] + [False] * len(word)
    for start in range(len(word)):
        if not reach[start]:
            continue
        for end in range(start + SHORTEST_SMALL, len(word) + 1):
            part = word[start:end][::-1] if backwards else word[start:end]
            if not (
                _is_small(part, start == 0, end == len(word), backwards) or _is_part(part, listed, end == len(word))
            ):
                continue
            for link in links:
                if word.startswith(link, end):
                    reach[end + len(link)] = True
    return reach


def _is_small(part: str, outermost: bool, last: bool, backwards: bool) -> bool:
    """Whether letters are a short part that compounds begin or end with."""
    if backwards:
        outermost, last = last, outermost
    return (outermost and part in SHORT_BEGINNINGS) or (last and part in SHORT_ENDS)


def _is_part(part: str, listed: Words, last: bool) -> bool:
    """Whether letters are a part of a compound; before another part a final "e" may be lacking ("Hüft-"), and none ends
    with a preposition."""
    if last and part in NO_ENDS:
        return False
    if len(part) < SHORTEST_PART:
        return False
    return (part in listed.used and part not in listed.uncut) or (not last and f"{part}e" in listed.used)
